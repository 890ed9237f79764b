"""Tables typed with bars: `|ক|খ|` above `|---|---|`. A table is as wide as its widest row, so that no cell is left out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, repeat
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from govdocs.prose.column_widths import shares
from govdocs.text.late_pattern import late

_RULER = late(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*")
_BAR = late(r"(?<!\\)\|")
_ALIGNS = {(True, True): "center", (False, True): "right", (True, False): "left"}
_MOST_ADDED = 65_536  # cells added to short rows; a hostile table could ask for any number


def typed_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A row of heads, a ruler, and the rows down to the next line without a bar."""
    if start + 2 > end or state.sCount[start + 1] < state.blkIndent:
        return False
    head, ruler = _line(state, start), _line(state, start + 1)
    if "|" not in head or "|" not in ruler or not _RULER.fullmatch(ruler):
        return False
    if silent:
        return True
    rows = [_cells(line) for line in _body(state, start + 2, end)]
    heads = _cells(head)
    width = max(len(row) for row in (heads, *rows))
    if sum(width - len(row) for row in rows) > _MOST_ADDED:
        return False
    aligns = [_align(rule) for rule in _cells(ruler)]
    state.push("table_open", "table", 1).map = [start, start + 2 + len(rows)]
    state.push("column_widths", "colgroup", 0).meta = {"widths": _widths(heads, rows, width)}
    state.push("thead_open", "thead", 1)
    _put_row(state, "th", heads, width, aligns)
    state.push("thead_close", "thead", -1)
    if rows:
        state.push("tbody_open", "tbody", 1)
        for row in rows:
            _put_row(state, "td", row, width, aligns)
        state.push("tbody_close", "tbody", -1)
    state.push("table_close", "table", -1)
    state.line = start + 2 + len(rows)
    return True


def render_widths(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    """The `<colgroup>` of a table."""
    columns = "".join(f'<col style="width: {width}%">' for width in tokens[index].meta["widths"])
    return f"<colgroup>{columns}</colgroup>\n"


def _widths(heads: list[str], rows: list[list[str]], width: int) -> tuple[Decimal, ...]:
    """The widths of the columns by the texts in them; of a header by each word, as it may be broken."""
    texts = [head.split() for head in heads] + [[] for _ in range(width - len(heads))]
    for row in rows:
        for column, text in zip(texts, row, strict=False):
            column.append(text)
    return shares(texts, [None] * width)


def _body(state: StateBlock, start: int, end: int) -> Iterator[str]:
    """The lines of the rows: up to a blank one, one that is indented less, or one that begins something else."""
    others = state.md.block.ruler.getRules("blockquote")
    for line in range(start, end):
        text = _line(state, line)
        if (
            not text
            or state.sCount[line] < state.blkIndent
            or (text[0] != "|" and any(rule(state, line, end, True) for rule in others))
        ):
            return
        yield text


def _put_row(state: StateBlock, tag: str, cells: list[str], width: int, aligns: list[str]) -> None:
    state.push("tr_open", "tr", 1)
    level = state.level
    # One token ends all cells of the row, and one begins those of an alignment.
    end = Token(f"{tag}_close", tag, -1, level=level, block=True)
    begin = {
        align: Token(f"{tag}_open", tag, 1, _attributes(tag, align), level=level, block=True)
        for align in {*aligns, ""}
    }
    texts = [*cells, *[""] * (width - len(cells))]
    for text, align in zip(texts, chain(aligns, repeat("")), strict=False):
        inside = Token("inline", "", 0, level=level + 1, children=[], content=text, block=True)
        state.tokens += (begin[align], inside, end)
    state.push("tr_close", "tr", -1)


def _attributes(tag: str, align: str) -> dict[str, Any]:
    return ({"style": f"text-align:{align}"} if align else {}) | ({"scope": "col"} if tag == "th" else {})


def _cells(line: str) -> list[str]:
    """The texts between the bars; `\\\\|` is a bar of the text."""
    cells = _BAR.split(line)
    if len(cells) > 1 and not cells[0].strip():
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip():
        cells = cells[:-1]
    return [cell.strip().replace("\\|", "|") for cell in cells]


def _align(rule: str) -> str:
    return _ALIGNS.get((rule.startswith(":"), rule.endswith(":")), "")


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
