"""Body text → HTML: CommonMark and tables, raw HTML off, and the list markers that offices type, kept as typed.

`১।` `১)` `(১)` `১.` `ক।` `ক)` `(ক)` `(i)` `•` `✓` `➤` begin a list item as `1.` and `-` do in plain Markdown; what stands
further to the right belongs to the item above, and an item below a blank line stands apart, as a paragraph does. The
marker is real text in front of its item, so that it is read, searched and copied in the right place.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup, escape

_NUMBER = r"[০-৯]{1,3}|\d{1,3}"
_LETTER = r"[ক-হড়ঢ়য়]়?|[a-z]|[ivx]{1,4}"
_MARKER = re.compile(
    rf"(?P<marker>\((?:{_NUMBER}|{_LETTER})\)|(?:{_NUMBER}|{_LETTER})(?:\)|।)|(?:{_NUMBER})\.|[-*+•▪✓✔➤])(?:[ \t]+|$)"
)
_PLAIN_BULLETS = "-*+"
_RULES_OFF = (
    "html_block",
    "html_inline",
    "image",
    "code",
    "fence",
    "lheading",
    "reference",
    "list",
    "backticks",
)


def blocks(text: str, *, keep_lines: bool = False, marker: str = "") -> Markup:
    """Running text as HTML blocks: paragraphs, headings, lists, tables, boxes.

    With `keep_lines` every typed line begins a new line, as in the cell of a table. `marker` is put before the text, for an
    item that the template numbers.
    """
    if _MARKER.fullmatch(text.strip()):  # a serial number or a dash in a table, not a list without items
        return Markup("<p>{}</p>").format(text.strip())
    return Markup(_markdown(keep_lines).render(text, {"marker": marker}))


def cell(text: str) -> Markup:
    """What stands in a cell of a table: blocks, each typed line on its own; a single paragraph needs no box of its own."""
    html = blocks(text, keep_lines=True)
    if html.startswith("<p>") and html.count("<p>") == 1 and html.rstrip().endswith("</p>"):
        return Markup(html.strip()[3:-4])  # between <p> and </p>
    return html


def inline(text: str) -> Markup:
    """One line of text as inline HTML: only **bold** and *italic* are marks."""
    return Markup(_inline_markdown().renderInline(text))


def lines(text: str) -> Markup:
    """A few lines, each on its own line."""
    return Markup("<br>").join(inline(line.strip()) for line in text.splitlines() if line.strip())


@cache
def _markdown(keep_lines: bool) -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False, "breaks": keep_lines}).enable(
        "table"
    )
    markdown.disable([rule for rule in _RULES_OFF if rule in _rule_names(markdown)])
    markdown.block.ruler.before("hr", "typed_list", _typed_list, {"alt": ["paragraph", "blockquote"]})
    markdown.core.ruler.push("typed_markers", _put_markers)
    markdown.core.ruler.push("structure", _fit_into_document)
    markdown.validateLink = _is_safe_link  # type: ignore[method-assign]
    markdown.add_render_rule("typed_marker", _render_marker)
    return markdown


@cache
def _inline_markdown() -> MarkdownIt:
    return MarkdownIt("zero").enable(["emphasis", "escape"])


def _rule_names(markdown: MarkdownIt) -> set[str]:
    return {name for names in markdown.get_all_rules().values() for name in names}


def _typed_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A run of items whose markers begin in the same column (or nearly), each with what is indented below it."""
    if _marker(state, start) is None:
        return False
    if silent:
        return True
    state.push("bullet_list_open", "ul", 1).map = [start, end]
    line = start
    while line < end and (marker := _marker(state, line)):
        line = _item(state, line, end, marker)
    state.push("bullet_list_close", "ul", -1)
    return True


def _marker(state: StateBlock, line: int) -> re.Match[str] | None:
    if state.sCount[line] < state.blkIndent:
        return None
    return _MARKER.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _item(state: StateBlock, line: int, end: int, marker: re.Match[str]) -> int:
    """One item: the text after its marker and all that is indented more than the marker. Returns the line after it."""
    last = _item_end(state, line, end)
    token = state.push("list_item_open", "li", 1)
    token.meta = {"marker": marker["marker"]}
    if line and state.isEmpty(line - 1):
        token.attrSet("class", "apart")
    kept = (state.bMarks[line], state.tShift[line], state.sCount[line], state.blkIndent, state.lineMax)
    state.blkIndent = state.sCount[line] + 1
    state.sCount[line] += marker.end() - state.bMarks[line] - state.tShift[line]
    state.bMarks[line], state.tShift[line] = marker.end(), 0
    state.lineMax = last
    state.md.block.tokenize(state, line, last)
    state.bMarks[line], state.tShift[line], state.sCount[line], state.blkIndent, state.lineMax = kept
    state.push("list_item_close", "li", -1)
    state.line = _skip_blank(state, state.line, end)
    return state.line


def _item_end(state: StateBlock, line: int, end: int) -> int:
    """The line after an item: the next one that is not indented further, unless it carries the item's paragraph on."""
    indent = state.sCount[line]
    after = line + 1
    while after < end:
        further = state.isEmpty(after) or state.sCount[after] > indent
        carries_on = not state.isEmpty(after - 1) and not _interrupts(state, after)
        if not further and not carries_on:
            break
        after += 1
    return after


def _interrupts(state: StateBlock, line: int) -> bool:
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    return bool(_MARKER.match(text)) or text.startswith(("#", ">", "|"))


def _skip_blank(state: StateBlock, line: int, end: int) -> int:
    """The next line if, after blank ones, the list goes on there; else the line itself."""
    following = line
    while following < end and state.isEmpty(following):
        following += 1
    return following if following < end and _marker(state, following) else line


def _put_markers(state: StateCore) -> None:
    """Move each item's marker into the item's first paragraph, where it is read before the text."""
    tokens = []
    pending: str | None = state.env.get("marker")
    for token in state.tokens:
        tokens.append(token)
        if token.type == "list_item_open":
            pending = token.meta["marker"]
        elif pending and token.type == "inline":
            token.children = [_marker_token(pending), *(token.children or [])]
            pending = None
        elif pending and token.type in (
            "list_item_close",
            "bullet_list_open",
            "table_open",
            "blockquote_open",
        ):
            tokens.insert(-1, _marker_token(pending))
            pending = None
    state.tokens = tokens


def _fit_into_document(state: StateCore) -> None:
    """Headings stand one level below the document's own title; header cells say that they head a column."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"
        elif token.type == "th_open":
            token.attrSet("scope", "col")


def _is_safe_link(url: str) -> bool:
    return url.lower().startswith(("https://", "http://", "mailto:"))


def _marker_token(marker: str) -> Token:
    return Token("typed_marker", "span", 0, content="•" if marker in _PLAIN_BULLETS else marker)


def _render_marker(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    return f'<span class="marker">{escape(tokens[index].content)} </span>'
