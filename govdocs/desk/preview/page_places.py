"""Where each value of the YAML stands on the pages: a rectangle in CSS pixels, the path as written, and the line of the file.

It is read off the layout that the preview has anyway; other renders do none of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from govdocs.desk.preview.printed_parts import Rectangle, printed_on
from govdocs.loading.loader import OFFICE_KEYS
from govdocs.models.document import Document
from govdocs.page.data_at import locate
from govdocs.pdf.box_places import BoxPlaces
from govdocs.problems.problem import Path
from govdocs.source.editing import span
from govdocs.source.reading import Source

MOST_PLACES: Final = 20_000
"""In one document; a table of three thousand rows has as many cells."""

_PARTS_OF_CLASSES: Final = {"letterhead": "letterhead", "number": "number", "date": "date"}
"""Parts that templates print without `data-at`, by the class of their element."""
_COMPARED: Final = 24  # letters by which a paragraph is found in its value
_FEWEST: Final = 4  # of a paragraph that is looked for
_LETTERS: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PagePart:
    """A value on a page, which counts from 0; sizes in CSS pixels from the top left. `line` is that of the file, from 1."""

    page: int
    x: float
    y: float
    width: float
    height: float
    path: Path
    line: int

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON, tenths of pixels."""
        sizes = {name: round(getattr(self, name), 1) for name in ("x", "y", "width", "height")}
        return {"page": self.page, **sizes, "path": list(self.path), "line": self.line}


def places_of(document: Document, laid_out: Any) -> tuple[PagePart, ...]:
    """The places of a document, outer ones before those in them; `laid_out` is WeasyPrint's document."""
    if document.source is None:
        return ()
    found = _Finding(document, document.source, BoxPlaces(laid_out))
    return tuple(found.places())


@dataclass(frozen=True, slots=True)
class _Value:
    """A value that a `data-at` names: its path as written, its line, and the words of its lines where it is a text."""

    path: Path
    line: int
    words: _Words | None


class _Finding:
    def __init__(self, document: Document, source: Source, boxes: BoxPlaces) -> None:
        self._document, self._source, self._boxes = document, source, boxes
        self._values: dict[str, _Value | None] = {}

    def places(self) -> Iterator[PagePart]:
        most = MOST_PLACES
        for number, page_box in enumerate(self._boxes.page_boxes):
            for place in self._on_page(number, page_box):
                yield place
                most -= 1
                if not most:
                    return

    def _on_page(self, number: int, page_box: Any) -> Iterator[PagePart]:
        """Each element with a place once, however many boxes it has; and each paragraph of a text."""
        parts: dict[tuple[int, str], tuple[_Value, Rectangle]] = {}
        for number_of_box, (element, rectangle, texts) in enumerate(printed_on(page_box)):
            at = self._own_place(element)
            if at and (value := self._value(at)):
                key = id(element), at
                parts[key] = value, parts[key][1].with_(rectangle) if key in parts else rectangle
            elif texts is not None and (value := self._value(self._boxes.at(element))) and value.words:
                line = value.words.line_of(_beginning(texts))
                if line:
                    parts[number_of_box, ""] = _Value(value.path, line, None), rectangle
        for value, rectangle in parts.values():
            if rectangle.is_seen:
                yield PagePart(number, *rectangle.sizes, value.path, value.line)

    def _own_place(self, element: Any) -> str:
        """The place that an element itself has: by `data-at`, as a cell of such a row, or by its class."""
        if at := element.get("data-at"):
            return str(at)
        if element.tag in ("td", "th"):
            return self._boxes.at(element) if self._is_cell(element) else ""
        classes = element.get("class", "").split()
        part = next((_PARTS_OF_CLASSES[name] for name in classes if name in _PARTS_OF_CLASSES), "")
        if not part:
            return ""
        outer = self._boxes.at(element)
        if "/" in outer:
            return ""
        own = f"{outer}.{part}" if outer else part  # the copies may have a number of their own
        return own if self._is_written(own) else part

    def _is_written(self, at: str) -> bool:
        return len(locate(self._document, at).path) == len(at.split("."))

    def _is_cell(self, element: Any) -> bool:
        row = next((one for one in self._boxes.ancestors(element) if one is not element), None)
        return row is not None and row.get("data-cells") is not None

    def _value(self, at: str) -> _Value | None:
        if at not in self._values:
            self._values[at] = self._found(at)
        return self._values[at]

    def _found(self, at: str) -> _Value | None:
        """What is in another file, which an annex names, is found at that annex; the letterhead of an office, at its name."""
        source = self._source
        path = locate(self._document, at.split("/")[0]).path
        if not path and at == "letterhead":
            key = source.tree.key_of(*OFFICE_KEYS)
            path = (key,) if key else ()
        spot = source.locate(path)
        if not spot.path or spot.key_place is None:
            return None
        is_text = "/" not in at and isinstance(spot.value, str) and spot.value_place is not None
        words = None
        if is_text and spot.value_place and spot.value_place.end_line > spot.value_place.line:
            words = _Words(source.text, *span(source.text, spot.value_place), spot.value_place.line)
        return _Value(spot.path, spot.key_place.line, words)


class _Words:
    """The letters of a text as typed in the file, by which a paragraph of a page finds its line there."""

    def __init__(self, text: str, start: int, end: int, first_line: int) -> None:
        self._starts: list[int] = []
        self._lines: list[int] = []
        letters: list[str] = []
        length = 0
        for number, line in enumerate(text[start:end].splitlines(), first_line):
            run = "".join(_LETTERS.findall(line))
            if run:
                self._starts.append(length)
                self._lines.append(number)
                letters.append(run)
                length += len(run)
        self._letters = "".join(letters)
        self._from = 0

    def line_of(self, printed: str) -> int | None:
        """The line on which a paragraph begins; None where its words are not found. Asked in the order of the pages."""
        sought = "".join(_LETTERS.findall(printed))[:_COMPARED]
        if len(sought) < _FEWEST:
            return None
        found = self._letters.find(sought, self._from)
        if found < 0:
            found = self._letters.find(sought)
        if found < 0:
            return None
        self._from = found
        return self._lines[bisect_right(self._starts, found) - 1]


def _beginning(texts: Iterator[str]) -> str:
    """The first words of a paragraph."""
    text = ""
    for part in texts:
        text += part
        if len(text) > 2 * _COMPARED:
            break
    return text
