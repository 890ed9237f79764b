"""Marks at the start of a line: `# heading`, `> box`, and `---`, a line across.

They are text behind the marker of an item; so are a `#` or `>` without words behind it, and a `>` before a figure (`>৫০ বছর`).
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock, blockquote

from govdocs.prose.typed_lists import DEEPEST
from govdocs.text.late_pattern import late

_HEADING = late(r"(?P<level>#{1,6})[ \t]+(?P<words>\S.*)")
_LINE_ACROSS = late(r"-{3,}[ \t]*")
_MORE_THAN = late(r"[>\s]*>[0-9০-৯=<৳$.+-]")


def heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`# words`: as many signs as the heading is levels deep; whatever stands behind the words belongs to them."""
    match = _HEADING.fullmatch(_line(state, start))
    if match is None or not _begins_line(state, start):
        return False
    if not silent:
        tag, markup = f"h{len(match['level'])}", match["level"]
        state.push("heading_open", tag, 1).markup = markup
        inside = state.push("inline", "", 0)
        inside.content, inside.children, inside.map = match["words"].strip(), [], [start, start + 1]
        state.push("heading_close", tag, -1).markup = markup
        state.line = start + 1
    return True


def line_across(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Three hyphens or more, alone on a line."""
    if not _LINE_ACROSS.fullmatch(_line(state, start)) or not _begins_line(state, start):
        return False
    if not silent:
        state.push("hr", "hr", 0).markup = "---"
        state.line = start + 1
    return True


def box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`> words`: a box; what is nested deeper than lists may be is text."""
    line = _line(state, start)
    if (
        not line.startswith(">")
        or state.level >= DEEPEST
        or _MORE_THAN.match(line)
        or not line.strip("> \t")
        or not _begins_line(state, start)
    ):
        return False
    return blockquote(state, start, end, silent)


def _begins_line(state: StateBlock, line: int) -> bool:
    """Whether nothing but the signs of a box stands before the text of a line."""
    begin = state.bMarks[line] + state.tShift[line]
    return not state.src[state.src.rfind("\n", 0, begin) + 1 : begin].strip("> \t")


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
