"""The text of an HTML page, one line for each block, as the golden and the frozen files hold it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "tr",
    "div",
    "section",
    "article",
    "header",
    "blockquote",
    "figure",
    "br",
}


def html_text(html: str) -> str:
    """Its text: cells apart by a tab, without empty lines, style sheet and title."""
    parser = _Text()
    parser.feed(html)
    lines = (re.sub(r" *\t *", "\t", line).strip(" ") for line in "".join(parser.parts).split("\n"))
    return "\n".join(line.strip("\t") for line in lines if line.strip()) + "\n"


class _Text(HTMLParser):
    """The text of a page: a line for each block, cells apart by a tab."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("style", "title"):
            self.silent += 1
        self.parts.append("\n" if tag in _BLOCKS else "\t" if tag in ("td", "th") else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "title"):
            self.silent -= 1
        self.parts.append("\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))
