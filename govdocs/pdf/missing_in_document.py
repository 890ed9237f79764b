"""The characters of a document that no face has, one problem a line of its files; `check` says it in the same words as `render`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from govdocs.models.document import Document
from govdocs.page.data_at import Located, locate
from govdocs.pdf.faults import RenderError
from govdocs.pdf.missing_characters import MissingCharacters
from govdocs.pdf.render_faults import render_fault
from govdocs.problems.problem import Path, Place, Problem, in_order
from govdocs.source.reading import Map, Seq, Source, Spot
from govdocs.source.tree import nodes

#: A character of YAML that is written as a code, with a backslash.
_AS_A_CODE = re.compile(r"\\[uUxNLPabefv0_]")


def missing_on_paper(document: Document, missing: MissingCharacters) -> tuple[Problem, ...]:
    """What no face has of the text that a document prints; its HTML is made only where its files hold such a character.

    Raises RenderFault for a font file that cannot be used, and where a template fails.
    """
    try:
        if document.source is not None and document.source.name and not _may_lack(document, missing):
            return ()
        from govdocs.page.rendering import page  # which loads Jinja

        return missing_on_page(document, page(document), missing)
    except RenderError as error:
        raise render_fault(document, error) from error


def missing_on_page(document: Document, html: str, missing: MissingCharacters) -> tuple[Problem, ...]:
    """The same, from the document's HTML."""
    if not missing.any_of(html):
        return ()
    reader = _PrintedText(missing)
    reader.feed(html)
    reader.close()
    lines: dict[object, _Line] = {}
    for at, characters in reader.found.items():
        for line in _lines(document, at, tuple(characters)):
            key = (line.place.file, line.place.line) if line.place else line.path
            before = lines.setdefault(key, line)
            lines[key] = before._replace(lacking=tuple(dict.fromkeys(before.lacking + line.lacking)))
    return in_order(
        missing.sentence(line.lacking).problem(
            line.place, path=line.path, excerpt=line.text, given="".join(line.lacking)
        )
        for line in lines.values()
    )


def _may_lack(document: Document, missing: MissingCharacters) -> bool:
    """Whether a file of the document holds such a character in a value or a key; an included file in a comment, too."""
    assert document.source is not None
    sources = [document.source, *([document.office_place[0]] if document.office_place else ())]
    included = (
        content.decode("utf-8", errors="replace")
        for name, content in document.files.items()
        if name.lower().endswith((".yaml", ".yml")) and all(content != source.raw for source in sources)
    )
    return any(missing.any_of("\n".join(_values_and_keys(source))) for source in sources) or any(
        missing.any_of(text) or _AS_A_CODE.search(text) for text in included
    )


def _values_and_keys(source: Source) -> Iterator[str]:
    for _, node in nodes(source.tree):
        if isinstance(node, Map):
            yield from node
        elif isinstance(node, str):
            yield node


class _Line(NamedTuple):
    """A line of a file, or a value without one, and what it holds that no face has."""

    lacking: tuple[str, ...]
    path: Path
    place: Place | None
    text: str


class _PrintedText(HTMLParser):
    """Collects the missing characters of a page's text, by the nearest `data-at`."""

    _UNPRINTED = frozenset(("head", "title", "style", "script"))
    _EMPTY = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "wbr"))

    def __init__(self, missing: MissingCharacters) -> None:
        super().__init__()
        self.found: dict[str, dict[str, None]] = {}
        self._missing = missing
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._EMPTY:
            self._open.append((tag, dict(attrs).get("data-at") or (self._open[-1][1] if self._open else "")))

    def handle_endtag(self, tag: str) -> None:
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == tag:
                del self._open[i:]
                return

    def handle_data(self, data: str) -> None:
        lacking = self._missing.of(data)
        if lacking and not any(tag in self._UNPRINTED for tag, _ in self._open):
            at = self._open[-1][1] if self._open else ""
            self.found.setdefault(at, {}).update(dict.fromkeys(lacking))


def _lines(document: Document, at: str, characters: tuple[str, ...]) -> Iterator[_Line]:
    """The lines of the files on which characters of the value at a `data-at` are typed; else the value's own line."""
    located = locate(document, at)
    rest = set(characters)
    for source, spot in _searched(document, located):
        for line in _typed_lines(source, spot, frozenset(rest if located.path else characters)):
            yield line
            rest.difference_update(line.lacking)
    if rest:
        left = tuple(character for character in characters if character in rest)
        yield _Line(left, located.path, located.place, located.excerpt)


def _searched(document: Document, located: Located) -> Iterator[tuple[Source, Spot]]:
    """The value in its file, then what it may have from the office file: an officer, or (at no value) the letterhead."""
    if located.source is not None:
        yield located.source, located.source.locate(located.path)
    if document.office_place is not None:
        office, name = document.office_place
        path = (name, "officers" if located.path else "letterhead")
        spot = office.locate(path)
        if len(spot.path) == len(path):
            yield office, spot


def _typed_lines(source: Source, spot: Spot, characters: frozenset[str]) -> Iterator[_Line]:
    for leaf in _leaves(spot):
        place = leaf.value_place
        if place is None or characters.isdisjoint(leaf.value):
            continue
        last = place.end_line - (
            place.end_column == 1 and place.end_line > place.line
        )  # of a block: the line after it
        typed = False
        for number in range(place.line, last + 1):
            text = source.line(number)
            if lacking := _among(text, characters):
                typed = True
                column = text.index(lacking[0]) + 1
                where = Place(source.name, number, column, number, column + 1)
                yield _Line(lacking, leaf.path, where, text)
        if not typed:  # written as a code
            yield _Line(_among(leaf.value, characters), leaf.path, place, source.line(place.line))


def _among(text: str, characters: frozenset[str]) -> tuple[str, ...]:
    return tuple(character for character in dict.fromkeys(text) if character in characters)


def _leaves(spot: Spot) -> Iterator[Spot]:
    """The texts in a value, each with its place; YAML's keys are no texts."""
    if isinstance(spot.value, (Map, Seq)):
        steps = list(spot.value) if isinstance(spot.value, Map) else list(range(len(spot.value)))
        for step in steps:
            yield from _leaves(spot.step(step))
    elif isinstance(spot.value, str):
        yield spot
