"""HTML → plain text, as a message carries it: a line for each paragraph or row, none of them broken."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LINES = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "br"])
_APART = frozenset(["table", "div", "section", "header", "ul", "blockquote", "h1"])
_SILENT = frozenset(["style", "title"])


def plain(html: str) -> str:
    """The text of a page in the order of its source; blank lines part what stands apart, cells are parted by a space."""
    reader = _Reader()
    reader.feed(html)
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in _SILENT
        self.pieces.append(_edge(tag) or (" " if tag in ("td", "th") else ""))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self.pieces.append(_edge(tag))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(re.sub(r"\s+", " ", data))


def _edge(tag: str) -> str:
    return "\n\n" if tag in _APART else "\n" if tag in _LINES else ""
