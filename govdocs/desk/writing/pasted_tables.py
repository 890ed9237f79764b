"""What is pasted from Word, Excel or LibreOffice: the rows of its table, or its text; what was typed for a Bijoy font in Bangla.

The HTML of a clipboard is hostile until proven otherwise: nothing of it but text is used, and all of it is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Final

from govdocs.text.bijoy import bijoy_spans, from_bijoy, is_bijoy_font

MOST: Final = 1_000_000
"""Characters of a clipboard that are read."""
_MOST_CELLS: Final = 20_000
_WIDEST: Final = 60
_LONGEST: Final = 20_000  # characters of a cell
_SILENT: Final = frozenset({"script", "style", "title", "template", "noscript", "xml"})
_LINES: Final = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "tr"})
_EMPTY: Final = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "wbr"})
_FONT: Final = re.compile(r"font-family\s*:\s*([^;]{1,200})", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")


def rows_in(html: str, text: str) -> list[list[str]]:
    """The rows of what was pasted; a text is a table of one cell."""
    found = pasted(html, text)
    rows: list[list[str]] = found.get("rows") or [[found["text"]]]
    return rows


def in_text(rows: list[list[str]]) -> str:
    """A table as it is typed in running text.

    >>> print(in_text([["ক", "খ|গ"], ["১", "২"]]))
    | ক | খ\\|গ |
    | --- | --- |
    | ১ | ২ |
    """
    head, *rest = rows
    lines = (head, ["---"] * len(head), *rest)
    return "\n".join(f"| {' | '.join(map(_cell, cells))} |" for cells in lines)


def _cell(text: str) -> str:
    return " ".join(filter(None, map(str.strip, text.split("\n")))).replace("|", "\\|")


def pasted(html: str, text: str) -> dict[str, Any]:
    """The rows of a pasted table, or the pasted text; `bijoy` where some of it was typed for a Bijoy font."""
    found = _read(html[:MOST]) if html else None
    if found and found.grid:
        rows = found.rows()
        return {"rows": rows, "bijoy": found.bijoy}
    if found and found.bijoy:
        return {"text": found.text(), "bijoy": True}
    plain = text[:MOST].replace("\r\n", "\n").replace("\r", "\n")
    converted = _looked_at(plain)
    told = {"bijoy": converted != plain}
    rows = _tab_separated(converted)
    return {"rows": rows, **told} if rows else {"text": converted, **told}


def _read(html: str) -> _Clipboard:
    reader = _Clipboard()
    reader.feed(_without_declarations(html))
    reader.close()
    reader.end_cell()
    return reader


def _without_declarations(html: str) -> str:
    """The HTML without comments and declarations, of which the standard library reads the unclosed ones again and again."""
    pieces, at = [], 0
    while (
        found := min((one for one in (html.find("<!", at), html.find("<?", at)) if one >= 0), default=-1)
    ) >= 0:
        pieces.append(html[at:found])
        mark = "-->" if html.startswith("<!--", found) else ">"
        end = html.find(mark, found)
        at = len(html) if end < 0 else end + len(mark)
    pieces.append(html[at:])
    whole = "".join(pieces)
    return whole[: whole.rfind(">") + 1] + whole[whole.rfind(">") + 1 :].partition("<")[0]


def _looked_at(text: str) -> str:
    """The text with what is certainly Bijoy in Bangla."""
    pieces, at = [], 0
    for start, end in bijoy_spans(text):
        pieces += [text[at:start], from_bijoy(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _tab_separated(text: str) -> list[list[str]]:
    """The rows of a sheet as plain text; none where no line has a tab."""
    lines = text.rstrip("\n").split("\n")
    if not any("\t" in line.strip() for line in lines):
        return []
    return _even(
        [[cell.strip() for cell in line.split("\t")[:_WIDEST]] for line in lines[: _MOST_CELLS // 2]]
    )


def _even(rows: list[list[str]]) -> list[list[str]]:
    """Rows of one width."""
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows[: max(1, _MOST_CELLS // max(1, width))]]


@dataclass
class _Cell:
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    columns: int = 1
    rows: int = 1

    def add(self, text: str) -> None:
        if self.length < _LONGEST:
            self.pieces.append(text)
            self.length += len(text)


class _Clipboard(HTMLParser):
    """The first table of a clipboard as cells, and all of its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grid: list[list[_Cell]] = []
        self.bijoy = False
        self._all = _Cell()
        self._cell: _Cell | None = None
        self._open: list[tuple[str, bool | None]] = []  # tags, and whether their font is one of Bijoy
        self._silent = 0
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag of the clipboard."""
        given = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
        if tag == "tr":
            self.end_cell()
            self.grid.append([])
        elif tag in ("td", "th") and self._cells < _MOST_CELLS:
            self.end_cell()
            self._cells += 1
            self._cell = _Cell(columns=_span(given.get("colspan")), rows=_span(given.get("rowspan")))
            (self.grid or [self.grid.append([]) or self.grid[-1]])[-1].append(self._cell)  # type: ignore[func-returns-value]
        elif tag in _LINES:
            self._say("\n")
        if tag not in _EMPTY and len(self._open) < 500:
            self._open.append((tag, _is_bijoy_font(given)))

    def handle_endtag(self, tag: str) -> None:
        """The end of a tag, and of those in it that were left open."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in ("td", "th"):
            self.end_cell()
        elif tag in ("p", "div", "li"):
            self._say("\n")
        for at in range(len(self._open) - 1, max(-1, len(self._open) - 60), -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                break

    def handle_data(self, data: str) -> None:
        """Text, in Bangla where its font is one of Bijoy."""
        if self._silent:
            return
        text = _SPACE.sub(" ", data)
        font = next((is_bijoy for _, is_bijoy in reversed(self._open) if is_bijoy is not None), False)
        said = from_bijoy(text) if font and text.strip() else _looked_at(text)
        self.bijoy = self.bijoy or said != text
        self._say(said)

    def _say(self, text: str) -> None:
        (self._cell or self._all).add(text)

    def end_cell(self) -> None:
        """What follows is outside of the cell."""
        self._cell = None

    def text(self) -> str:
        """All text outside of tables."""
        return _tidy("".join(self._all.pieces))

    def rows(self) -> list[list[str]]:
        """The table with a cell in each place: what a cell reaches over is empty, so that nothing is said twice."""
        taken: dict[tuple[int, int], str] = {}
        for row, cells in enumerate(self.grid):
            column = 0
            for cell in cells:
                while (row, column) in taken and column < _WIDEST:
                    column += 1
                for down in range(min(cell.rows, len(self.grid) - row)):
                    for right in range(
                        min(cell.columns, _WIDEST - column) if len(taken) < _MOST_CELLS else 1
                    ):
                        taken.setdefault((row + down, column + right), "")
                if column < _WIDEST:
                    taken[row, column] = _tidy("".join(cell.pieces))
        width = 1 + max((column for _, column in taken), default=-1)
        made = [[taken.get((row, column), "") for column in range(width)] for row in range(len(self.grid))]
        return _even([row for row in made if row])


def _span(value: str | None) -> int:
    return min(int(value), _WIDEST) if value and value.isascii() and value.isdigit() and len(value) < 4 else 1


def _is_bijoy_font(given: dict[str, str]) -> bool | None:
    """Whether the font that a tag names is one of Bijoy; None where it names none."""
    fonts = [given["face"]] if given.get("face") else _FONT.findall(given.get("style", "")[:2_000])
    return any(is_bijoy_font(font.strip(" '\"")) for font in fonts[-1].split(",")) if fonts else None


def _tidy(text: str) -> str:
    """Text without spaces at the ends of its lines, and without empty lines around it."""
    lines = [line.strip() for line in text.replace("\xa0", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
