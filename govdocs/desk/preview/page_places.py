"""Where each value of the YAML stands on the pages: a rectangle in CSS pixels, the path as written, and the line of the file.

It is read off the boxes of the layout that the preview has anyway, and off the lines and cells that have none (govdocs.pdf.layout);
other renders do none of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TextBox

from govdocs.loading.loader import OFFICE_KEYS
from govdocs.models.document import Document
from govdocs.page.data_at import locate
from govdocs.pdf.box_places import BoxPlaces, children, descendants
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import PlainRow
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
        parts: dict[tuple[int, str], tuple[_Value, _Rectangle]] = {}
        for number_of_box, (element, rectangle, texts) in enumerate(_printed(page_box)):
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


@dataclass(frozen=True, slots=True)
class _Rectangle:
    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, box: Any) -> _Rectangle:
        """The border box; of a line its own height."""
        x, y = float(box.border_box_x()), float(box.border_box_y())
        return cls(x, y, x + float(box.border_width()), y + float(box.border_height()))

    def with_(self, other: _Rectangle) -> _Rectangle:
        return _Rectangle(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def moved(self, x: float, y: float) -> _Rectangle:
        return _Rectangle(self.left + x, self.top + y, self.right + x, self.bottom + y)

    @property
    def sizes(self) -> tuple[float, float, float, float]:
        return self.left, self.top, self.right - self.left, self.bottom - self.top

    @property
    def is_seen(self) -> bool:
        return self.right > self.left and self.bottom > self.top


class _Printed(NamedTuple):
    """An element on a page, or a part of it there; of a paragraph also its texts."""

    element: Any
    rectangle: _Rectangle
    texts: Iterator[str] | None


def _printed(page_box: Any) -> Iterator[_Printed]:
    """All that is on a page, what is around something before that."""
    for box in descendants(page_box):
        if box.element is None or isinstance(box, TextBox):
            continue
        yield _Printed(box.element, _Rectangle.of(box), _texts_in(box) if _holds_lines(box) else None)
        if type(box) is PlainRow:
            yield from _cells(box)


def _cells(row: PlainRow) -> Iterator[_Printed]:
    """The cells of a row that holds their lines itself, and the paragraphs in them."""
    x, y = row.position_x, row.position_y
    for room in row.rooms:
        cell = room.laid.cell
        inside = [*zip(cell.texts, room.laid.texts, strict=True)]
        own = [line for text, lines in inside if text.element is cell.element for line in lines]
        rectangle = _Rectangle(room.left, 0, room.left + room.width, row.height).moved(x, y)
        yield _Printed(cell.element, rectangle, _texts_of(own) if own else None)
        for text, lines in inside:
            if text.element is not cell.element and lines:
                top, bottom = lines[0].position_y, lines[-1].position_y + lines[-1].height
                rectangle = _Rectangle(room.inner_left, top, room.inner_left + room.inner_width, bottom)
                yield _Printed(text.element, rectangle.moved(x, y), _texts_of(lines))


def _holds_lines(box: Any) -> bool:
    """Whether a box is a paragraph: it holds lines, and is no piece of one."""
    inside = children(box)
    return bool(inside) and isinstance(inside[0], LineBox) and not isinstance(box, InlineBox)


def _texts_in(box: Any) -> Iterator[str]:
    for part in descendants(box):
        if isinstance(part, TextBox):
            yield part.text
        elif type(part) is PlainLine:
            yield from _texts_of([part])


def _texts_of(lines: list[PlainLine]) -> Iterator[str]:
    return (run.line.text for line in lines for run in line.runs)


def _beginning(texts: Iterator[str]) -> str:
    """The first words of a paragraph."""
    text = ""
    for part in texts:
        text += part
        if len(text) > 2 * _COMPARED:
            break
    return text
