"""Tables typed with bars: `|ক|খ|` above `|---|---|`. A table is as wide as its widest row, so that no cell is left out."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.rules_block import StateBlock

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


def _body(state: StateBlock, start: int, end: int) -> Iterator[str]:
    """The lines of the rows: up to a blank one, one that is indented less, or one that begins something else."""
    others = state.md.block.ruler.getRules("blockquote")
    for line in range(start, end):
        text = _line(state, line)
        if (
            not text
            or state.sCount[line] < state.blkIndent
            or any(rule(state, line, end, True) for rule in others)
        ):
            return
        yield text


def _put_row(state: StateBlock, tag: str, cells: list[str], width: int, aligns: list[str]) -> None:
    state.push("tr_open", "tr", 1)
    for index in range(width):
        opening = state.push(f"{tag}_open", tag, 1)
        if index < len(aligns) and aligns[index]:
            opening.attrs = {"style": f"text-align:{aligns[index]}"}
        inside = state.push("inline", "", 0)
        inside.content, inside.children = cells[index] if index < len(cells) else "", []
        state.push(f"{tag}_close", tag, -1)
    state.push("tr_close", "tr", -1)


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
