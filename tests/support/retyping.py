"""HTML read back as it could have been typed, for the law that what was typed is what is printed.

The marks are those of docs/marks.md: an element becomes its mark again, and everything else must be there as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

SIGNS = {"strong": ("**", "**"), "em": ("*", "*"), "hr": ("---", "")}
OF_CLASS = {
    "note-call": ("[^", "]"),
    "spaced": ("::", "::"),
    "reference": ("[[", "]]"),
}
HEADINGS = {f"h{level}" for level in range(1, 7)}
EMPTY = {"hr", "br", "col", "img", "meta"}
SILENT = {"style", "title"}
BULLETS = "-*+•"
ESCAPED = "*^:[{#>-+|"


class Retyping(HTMLParser):
    """Collects the text of a page, with the marks put back."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        before, after = SIGNS.get(tag, ("", ""))
        if tag == "sup":
            before, after = ("^", "^")
        if tag == "a":
            before, after = "[", f"]({given.get('href', '')})"
        if tag in HEADINGS and not given.get("class"):
            before = "#"
        if given.get("class") in OF_CLASS:
            before, after = OF_CLASS[given["class"]]
        self.pieces.append(before)
        if tag not in EMPTY:
            self.open.append((tag, after))

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            opened, after = self.open.pop()
            self.pieces.append(after)
            if opened == tag:
                break

    def handle_data(self, data: str) -> None:
        if not any(tag in SILENT for tag, _ in self.open):
            self.pieces.append(data)


def retyped(html: str) -> str:
    """The text of HTML with its marks, without any white space."""
    reader = Retyping()
    reader.feed(html)
    return "".join("".join(reader.pieces).split())


def same_text(typed: str, printed: str, html: str) -> bool:
    """Whether `printed`, a part of `retyped(html)`, is what was typed, as docs/marks.md says that it is printed."""
    if "<table" in html and "|" in typed:
        lines = [line for line in typed.split("\n") if not ("|" in line and RULER.fullmatch(line))]
        typed = "\n".join(lines).replace("\\|", "").replace("|", "")
        printed = printed.replace("|", "")
    if "<hr" in html:
        typed, printed = (re.sub("-{3,}", "---", text) for text in (typed, printed))
    signs = list(_signs(typed, html))
    at = 0
    for (sign, may_go), (following, _) in zip(signs, [*signs[1:], ("", False)], strict=True):
        if sign == printed[at : at + 1] or (sign in "-*+" and printed[at : at + 1] == "•"):
            at += 1
        elif not may_go and not (sign == "\\" and following and following in ESCAPED):
            return False
    return at == len(printed)


RULER = re.compile(r"[>\s]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


_START = re.compile(r"(?:[>\s]|[-*+](?=\s))*(?:#{1,6}(?=\s))?")


def _signs(typed: str, html: str) -> Iterator[tuple[str, bool]]:
    """Each sign of a text but white space, and whether it may go: a dash, or the signs of a box or heading, at a line's start."""
    gone = "-*+" + ">" * ("<blockquote" in html) + "#" * bool(re.search("<h[1-6]", html))
    for line in typed.split("\n"):
        start = _START.match(line)
        for index, sign in enumerate(line):
            if not sign.isspace():
                yield sign, start is not None and index < start.end() and sign in gone
