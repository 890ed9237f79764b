"""HTML → plain text for e-mail: one unbroken line for each paragraph or table row."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_LINE, _APART = 1, 2
_EDGES: Final = {
    **dict.fromkeys(["p", "h2", "h3", "h4", "h5", "h6", "li", "tr", "br"], _LINE),
    **dict.fromkeys(["table", "div", "section", "header", "ul", "blockquote", "h1"], _APART),
}
_CELLS: Final = frozenset(["td", "th"])
_WITHIN: Final = frozenset(["li", *_CELLS])
_SILENT: Final = frozenset(["style", "title"])


def plain_text(html: str) -> str:
    """The text of a page in the order of its source; blocks that are set apart are separated by a blank line, cells by a space."""
    reader = _Reader()
    reader.feed(html)
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(lines).strip() + "\n"


class _Reader(HTMLParser):
    """Collects the text, with as many line breaks between two pieces as the strongest edge between them needs."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._edge = 0
        self._open: list[
            tuple[str, bool]
        ] = []  # elements that change what is read, and whether each is running text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)
        if tag in _CELLS:
            self.pieces.append(" ")
        if tag in _SILENT or tag in _WITHIN or tag == "div":
            self._open.append((tag, "prose" in (dict(attrs).get("class") or "").split()))

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if any(tag in _SILENT for tag, _ in self._open):
            return
        if not data.strip():
            self.pieces.append("" if self._edge else " ")
            return
        self.pieces.append("\n" * self._edge + re.sub(r"\s+", " ", data))
        self._edge = 0

    def _part(self, tag: str) -> None:
        in_prose = bool(self._open) and self._open[-1][1]
        edge = _APART if tag == "p" and in_prose else _EDGES.get(tag, 0)
        self._edge = max(self._edge, edge)
