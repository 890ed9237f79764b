"""Where values, entries and closing brackets lie in the YAML text of a letter, as offsets in characters."""

from __future__ import annotations

import re
from typing import Any

from govdocs.problems.problem import Path, Place
from govdocs.source.editing import span
from govdocs.source.reading import Map, Seq, Source, Spot

_LINE_END = re.compile(r"\r?\n|\Z")
_TO_BRACKET = re.compile(r"(?:\s|#[^\n]*|(?P<comma>,))*")


class YamlLayout:
    """The offsets of what a marked tree holds, in the text that it was read from."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.newline = "\r\n" if "\r\n" in source.text else "\n"

    def value_span(self, spot: Spot) -> tuple[int, int]:
        """Begin and end of a value, without the blanks and line ends behind it; (0, 0) where it has no place."""
        start, end = span(self.text, spot.value_place) if spot.value_place else (0, 0)
        return start, start + len(self.text[start:end].rstrip())

    def block_indent(self, spot: Spot) -> str | None:
        """The indentation of a block that is put at a value; None inside brackets or before a comment."""
        _, end = self.value_span(spot)
        behind = self.text[end:].partition("\n")[0]
        if behind.strip() or self.in_flow(spot.path):
            return None
        place = spot.key_place
        return " " * ((place.column if place else 1) + 1)

    def in_flow(self, path: Path) -> bool:
        """Whether a value lies inside brackets."""
        return any(self.is_flow(self.source.locate(path[:end]).value_place) for end in range(len(path)))

    def is_flow(self, place: Place | None) -> bool:
        """Whether a list or mapping is written in brackets."""
        return place is not None and self.text[span(self.text, place)[0]] in "{["

    def line_end_after(self, node: Map | Seq, step: Any) -> int:
        """The end of the line on which an entry of a block ends."""
        match = _LINE_END.search(self.text, self._end(*_child(node, step)))
        assert match  # \Z matches everywhere
        return match.start()

    def closing_bracket(self, node: Map | Seq, place: Place | None) -> tuple[int, str]:
        """Where the closing bracket of a list or mapping is, and the comma that a further value needs before it."""
        start = self._end_of_last(node) if node else span(self.text, place)[0] + 1 if place else 0
        match = _TO_BRACKET.match(self.text, start)
        end = match.end() if match else start
        return end, ", " if node and not (match and match["comma"]) else ""

    def _end(self, node: Any, value_place: Place | None, key_place: Place | None) -> int:
        """Behind the last character of a value: what libyaml calls the end of a block is the start of what follows."""
        if isinstance(node, (Map, Seq)):
            if self.is_flow(value_place):
                return self.closing_bracket(node, value_place)[0] + 1
            return self._end_of_last(node)
        if node is None and key_place is not None:
            return span(self.text, key_place)[1]
        start, end = span(self.text, value_place) if value_place else (0, 0)
        return start + len(self.text[start:end].rstrip())

    def _end_of_last(self, node: Map | Seq) -> int:
        return self._end(*_child(node, len(node) - 1 if isinstance(node, Seq) else list(node)[-1]))


def _child(node: Map | Seq, step: Any) -> tuple[Any, Place | None, Place | None]:
    """A value, its place and that of its key."""
    if isinstance(node, Seq):
        return node[step], node.items_at[step], node.items_at[step]
    return node[step], node.values_at[step], node.keys_at[step]
