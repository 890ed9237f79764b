"""Lists with the markers that offices type (১। ক) (ক) •), kept as real text in front of their items.

What is further to the right belongs to the item above; an item below a blank line is set apart, as a paragraph is. In running
text the space after a marker may be left out (২।দ্বিতীয়); in a cell, where every line stands by itself anyway, it may not.
"""

from __future__ import annotations

import re
from typing import Literal

from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import escape

from govdocs.numerals import to_ascii, to_bangla
from govdocs.prose.fitting import inset_name
from govdocs.prose.markers import MARKER, TIGHT
from govdocs.text.late_pattern import late

Numbering = Literal["typed", "plain", "padded"]
"""How the paragraphs after the first are numbered: as typed, ২। ৩।, or ০২। ০৩।."""

DEEPEST = 20  # levels of lists and boxes; what is nested deeper is kept as text (markdown-it would drop it)

_TIGHT_DASH = {bullet: re.compile(rf"(?P<marker>[{bullet}])(?=[^\W\d_])") for bullet in "-+"}
_PLAIN_BULLETS = "-*+"
_SIGNED_NUMBER = late(r"[-+*][ \t]+[০-৯\d][০-৯\d.,/%]*[ \t]*")
_ORNAMENT = late(r"\*[* \t]*\*[ \t]*")


def typed_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A run of items whose markers begin in the same column (or nearly), each with what is indented below it."""
    first = _marker(state, start) if state.level < DEEPEST else None
    if first is None or (_is_tight(first) and not _in_company(state, start, end)):
        return False
    if silent:
        return True
    state.push("bullet_list_open", "ul", 1).map = [start, end]
    line, bullet = start, ""
    while line < end and (marker := _marker(state, line, bullet)):
        bullet = marker["marker"]
        line = _item(state, line, end, marker)
    state.push("bullet_list_close", "ul", -1)
    return True


def put_markers(state: StateCore) -> None:
    """Move each item's marker into the item's first paragraph, where it is read before the text."""
    tokens = []
    outer = state.env.get("marker")
    pending = _marker_token(outer) if outer else None
    for token in state.tokens:
        tokens.append(token)
        if token.type == "list_item_open":
            pending = _marker_token(token.meta["marker"], token.meta.get("tight", False))
        elif pending and token.type == "inline":
            token.children = [pending, *(token.children or [])]
            pending = None
        elif pending and token.type in (
            "list_item_close",
            "bullet_list_open",
            "table_open",
            "blockquote_open",
        ):
            tokens.insert(-1, pending)
            pending = None
    state.tokens = tokens


def number_paragraphs(state: StateCore) -> None:
    """Make items of the paragraphs after the first, with the numbers that follow those typed."""
    numbering = state.env.get("numbering", "typed")
    if numbering == "typed":
        return
    tokens: list[Token] = []
    number, closing = 0, False
    for token, inside in zip(state.tokens, [*state.tokens, None][1:], strict=True):
        if token.level == 1 and token.type == "list_item_open":
            typed = re.fullmatch(r"(\d{1,3})।", to_ascii(token.meta["marker"]))
            number = int(typed[1]) if typed else number
        if token.level == 0 and token.type == "paragraph_open" and not inset_name(inside):
            number += 1
            closing = number > 1
            if closing:
                marker = to_bangla(f"{number:02}।" if numbering == "padded" else f"{number}।")
                tokens.append(Token("bullet_list_open", "ul", 1, block=True))
                tokens.append(Token("list_item_open", "li", 1, block=True, meta={"marker": marker}))
        tokens.append(token)
        if token.level == 0 and token.type == "paragraph_close" and closing:
            tokens.append(Token("list_item_close", "li", -1, block=True))
            tokens.append(Token("bullet_list_close", "ul", -1, block=True))
            closing = False
    state.tokens = tokens


def render_marker(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    """The HTML of a marker, a space after it where one was typed."""
    space = "" if tokens[index].meta.get("tight") else " "
    return f'<span class="marker">{escape(tokens[index].content)}{space}</span>'


def _marker(state: StateBlock, line: int, bullet: str = "") -> re.Match[str] | None:
    """The marker that begins a line; after an item with a `bullet`, a line that begins with the same may do without a space."""
    if state.sCount[line] < state.blkIndent:
        return None
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    if _ORNAMENT.fullmatch(state.src, start, end):
        return None
    if _in_cell(state):
        return (
            None if _SIGNED_NUMBER.fullmatch(state.src, start, end) else MARKER.match(state.src, start, end)
        )
    return _marker_at(state.src, start, end, bullet)


def _is_tight(marker: re.Match[str]) -> bool:
    """Whether the text follows its marker without a space."""
    return marker.end() == marker.end("marker") < marker.endpos


def _in_company(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line with a tight marker would be joined to another, or has an item below: alone it may be a sentence."""
    if line and not state.isEmpty(line - 1):
        return True
    below = next((other for other in range(line + 1, end) if not state.isEmpty(other)), end)
    return below < end and _marker(state, below) is not None


def _marker_at(text: str, start: int, end: int, bullet: str = "") -> re.Match[str] | None:
    match = MARKER.match(text, start, end) or TIGHT.match(text, start, end)
    if match is None and bullet in _TIGHT_DASH:
        return _TIGHT_DASH[bullet].match(text, start, end)
    return match


def _in_cell(state: StateBlock) -> bool:
    return bool(state.md.options["breaks"])


def _item(state: StateBlock, line: int, end: int, marker: re.Match[str]) -> int:
    """One item: the text after its marker and all that is indented more than the marker. Returns the line after it."""
    last = _item_end(state, line, end, marker["marker"])
    if marker["marker"] in _PLAIN_BULLETS:  # `- ✓ …`, `- ১) …`: the dash gives way to the marker behind it
        second = _marker_at(state.src, marker.end(), state.eMarks[line])
        marker = second if second and second["marker"] not in _PLAIN_BULLETS else marker
    token = state.push("list_item_open", "li", 1)
    token.meta = {"marker": marker["marker"], "tight": _is_tight(marker)}
    if line and state.isEmpty(line - 1):
        token.attrSet("class", "apart")
    before = (state.bMarks[line], state.tShift[line], state.sCount[line], state.blkIndent, state.lineMax)
    state.blkIndent = state.sCount[line] + 1
    state.sCount[line] += marker.end() - state.bMarks[line] - state.tShift[line]
    state.bMarks[line], state.tShift[line] = marker.end(), 0
    state.lineMax = last
    state.md.block.tokenize(state, line, last)
    state.bMarks[line], state.tShift[line], state.sCount[line], state.blkIndent, state.lineMax = before
    state.push("list_item_close", "li", -1)
    state.line = _skip_blank(state, state.line, end, marker["marker"])
    return state.line


def _item_end(state: StateBlock, line: int, end: int, bullet: str) -> int:
    """The line after an item: the next one that is not indented further, unless it carries the item's paragraph on."""
    indent = state.sCount[line]
    after = line + 1
    while after < end:
        further = state.isEmpty(after) or state.sCount[after] > indent
        carries_on = not state.isEmpty(after - 1) and not _interrupts(state, after, bullet)
        if not further and not carries_on:
            break
        after += 1
    return after


def _interrupts(state: StateBlock, line: int, bullet: str) -> bool:
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    marker = (
        MARKER.match(state.src, start, end) if _in_cell(state) else _marker_at(state.src, start, end, bullet)
    )
    return bool(marker) or state.src.startswith(("#", ">", "|"), start, end)


def _skip_blank(state: StateBlock, line: int, end: int, bullet: str) -> int:
    """The next line if, after blank ones, the list goes on there; else the line itself."""
    following = line
    while following < end and state.isEmpty(following):
        following += 1
    return following if following < end and _marker(state, following, bullet) else line


def _marker_token(marker: str, tight: bool = False) -> Token:
    content = "•" if marker in _PLAIN_BULLETS else marker
    return Token("typed_marker", "span", 0, content=content, meta={"tight": tight})
