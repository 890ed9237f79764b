"""Body text → HTML: CommonMark and tables, raw HTML off, and the list markers that offices type, kept as typed.

`১।` `১)` `(১)` `১.` `ক।` `ক)` `(ক)` `(i)` `•` `✓` `➤` begin a list item as `1.` and `-` do in plain Markdown; what stands
further to the right belongs to the item above, and an item below a blank line stands apart, as a paragraph does. The
marker is real text in front of its item, so that it is read, searched and copied in the right place.

Marks of our own: `::অফিস আদেশ::` (letter-spaced), `২^য়^` (raised), `[^১]` with `[^১]: টীকা` (a note, printed below the text),
`[[অনুচ্ছেদ ২ এর দফা (ক)]]` (a reference that is checked), `> বাক্স`, `>> উদ্ধৃতি`, and `{{ছক-১}}` alone on a line (an inset).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, blockquote
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from govdocs.columns import shares
from govdocs.numerals import to_ascii, to_bangla
from govdocs.references import INSET, NOTE, NOTE_CALL, REFERENCE

Numbering = Literal["typed", "plain", "padded"]
"""How the paragraphs after the first are numbered: as typed, ২। ৩।, or ০২। ০৩।."""

_NUMBER = r"[০-৯]{1,3}|\d{1,3}"
_LETTER = r"[ক-হড়ঢ়য়]়?|[a-z]|[ivx]{1,4}"
_MARKER = re.compile(
    rf"(?P<marker>\((?:{_NUMBER}|{_LETTER})\)|(?:{_NUMBER}|{_LETTER})(?:\)|।)|(?:{_NUMBER})\.|[-*+•▪✓✔➤])(?:[ \t]+|$)"
)
#: One line of words and figures in which nothing can be a mark.
_PLAIN = re.compile(r"[A-Za-z0-9ঀ-৿](?:[A-Za-z0-9ঀ-৿\u200c\u200d,;।॥/%.()–—’‘“” -]*[A-Za-z0-9ঀ-৿,;।/%.)-])?")
_PLAIN_BULLETS = "-*+"
_SPACED = re.compile(r"::(?=\S)(.+?)(?<=\S)::")
_RAISED = re.compile(r"\^([^\s^]{1,8})\^")
_DEEPEST = 20  # levels of lists and boxes; what is nested deeper is kept as text (markdown-it would drop it)
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


def blocks(
    text: str,
    *,
    keep_lines: bool = False,
    marker: str = "",
    lead: str = "",
    numbering: Numbering = "typed",
    insets: Mapping[str, Any] | None = None,
    put: Callable[[Any], Markup] | None = None,
) -> Markup:
    """Running text as HTML blocks: paragraphs, headings, lists, tables, boxes.

    With `keep_lines` every typed line begins a new line, as in the cell of a table. `marker` is put before the text, for an
    item that the template numbers; `lead` are words that begin its first paragraph. Where the text names one of the `insets`
    alone on a line, `put` prints it.
    """
    if _MARKER.fullmatch(text.strip()):  # a serial number or a dash in a table, not a list without items
        return Markup("<p>{}</p>").format(text.strip())
    environment = {
        "marker": marker,
        "lead": lead,
        "numbering": numbering,
        # As plain text: markdown-it-py before 4.3 adds them to what it has, and a Markup escapes what it is added to.
        "insets": {name: str(put(inset)) for name, inset in (insets or {}).items() if put},
    }
    return Markup(_markdown(keep_lines).render(text, environment))


def cell(text: str) -> Markup:
    """What stands in a cell of a table: blocks, each typed line on its own; a single paragraph needs no box of its own."""
    if _PLAIN.fullmatch(text) and not _MARKER.match(text):
        return Markup(text)  # as most cells of a long list: Markdown would take the longest of all
    return _cell_of_blocks(text)


def _cell_of_blocks(text: str) -> Markup:
    html = blocks(text, keep_lines=True)
    if html.startswith("<p>") and html.count("<p>") == 1 and html.rstrip().endswith("</p>"):
        return Markup(html.strip()[3:-4])  # between <p> and </p>
    return html


def inline(text: str) -> Markup:
    """One line of text as inline HTML: only **bold**, *italic*, letter-spaced and raised text are marks."""
    return Markup(_inline_markdown().renderInline(text))


def lines(text: str) -> Markup:
    """A few lines, each on its own line."""
    return Markup("<br>").join(inline(line.strip()) for line in text.splitlines() if line.strip())


@cache
def _markdown(keep_lines: bool) -> MarkdownIt:
    options = {"html": False, "xhtmlOut": False, "breaks": keep_lines, "maxNesting": 5 * _DEEPEST}
    markdown = MarkdownIt("commonmark", options).enable("table")
    markdown.disable([rule for rule in _RULES_OFF if rule in _rule_names(markdown)])
    markdown.block.ruler.before("hr", "typed_list", _typed_list, {"alt": ["paragraph", "blockquote"]})
    markdown.block.ruler.at("blockquote", _box, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    markdown.block.ruler.before("typed_list", "note", _note, {"alt": ["paragraph"]})
    markdown.inline.ruler.before("link", "references", _reference)
    for rule in (
        _number_paragraphs,
        _put_lead,
        _put_markers,
        _put_insets,
        _put_notes,
        _fit_into_document,
        _put_widths,
    ):
        markdown.core.ruler.push(rule.__name__, rule)
    markdown.validateLink = _is_safe_link  # type: ignore[method-assign]
    markdown.add_render_rule("typed_marker", _render_marker)
    markdown.add_render_rule("inset", _render_inset)
    markdown.add_render_rule("column_widths", _render_widths)
    return _with_marks(markdown)


@cache
def _inline_markdown() -> MarkdownIt:
    return _with_marks(MarkdownIt("zero").enable(["emphasis", "escape"]))


def _with_marks(markdown: MarkdownIt) -> MarkdownIt:
    markdown.inline.ruler.before("escape", "marks", _mark)
    return markdown


def _mark(state: StateInline, silent: bool) -> bool:
    """`::letter-spaced::` and `^raised^`."""
    for pattern, tag, css in ((_SPACED, "span", "spaced"), (_RAISED, "sup", "")):
        match = pattern.match(state.src, state.pos, state.posMax)
        if match:
            return _put_element(state, match, tag, css, match[1], silent)
    return False


def _reference(state: StateInline, silent: bool) -> bool:
    """`[^১]`, which calls a note, and `[[অনুচ্ছেদ ২]]`, of which only the words are printed."""
    if match := NOTE_CALL.match(state.src, state.pos, state.posMax):
        return _put_element(state, match, "sup", "note-call", to_bangla(match["mark"]), silent)
    if match := REFERENCE.match(state.src, state.pos, state.posMax):
        return _put_element(state, match, "span", "reference", match["words"], silent)
    return False


def _put_element(
    state: StateInline, match: re.Match[str], tag: str, css: str, words: str, silent: bool
) -> bool:
    if not silent:
        state.push(f"{tag}_open", tag, 1).attrs = {"class": css} if css else {}
        state.push("text", "", 0).content = words
        state.push(f"{tag}_close", tag, -1)
    state.pos = match.end()
    return True


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^১]: the words of a note`, kept for the end of the text; its further lines are indented."""
    line = state.src[state.bMarks[start] : state.eMarks[start]]
    match = NOTE.match(line)
    if match is None or silent:
        return match is not None
    words, after = [match["text"]], start + 1
    while after < end and state.sCount[after] > state.sCount[start] and not state.isEmpty(after):
        words.append(state.src[state.bMarks[after] : state.eMarks[after]].strip())
        after += 1
    state.env.setdefault("notes", []).append((match["mark"], " ".join(words)))
    state.line = after
    return True


def _rule_names(markdown: MarkdownIt) -> set[str]:
    return {name for names in markdown.get_all_rules().values() for name in names}


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < _DEEPEST and blockquote(state, start, end, silent)


def _typed_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A run of items whose markers begin in the same column (or nearly), each with what is indented below it."""
    if state.level >= _DEEPEST or _marker(state, start) is None:
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


def _number_paragraphs(state: StateCore) -> None:
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
        if token.level == 0 and token.type == "paragraph_open" and not _inset(inside):
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


def _inset(inside: Token | None) -> str | None:
    """The inset for which a paragraph with this inside keeps the place."""
    match = INSET.fullmatch(inside.content.strip()) if inside else None
    return match["name"].strip() if match else None


def _put_lead(state: StateCore) -> None:
    """Begin the first paragraph with the words that lead into the text."""
    lead = state.env.get("lead")
    first = next((token for token in state.tokens if token.type == "inline"), None)
    if lead and first:
        words: list[Token] = []
        state.md.inline.parse(lead, state.md, state.env, words)
        first.children = [*words, Token("text", "", 0, content=" "), *(first.children or [])]


def _put_insets(state: StateCore) -> None:
    """Put the insets in place of the paragraphs that hold nothing but their names."""
    insets = state.env.get("insets") or {}
    tokens: list[Token] = []
    skip = 0
    for token, inside in zip(state.tokens, [*state.tokens, None][1:], strict=True):
        if skip:
            skip -= 1
            continue
        name = _inset(inside) if token.type == "paragraph_open" else None
        if name in insets:
            tokens.append(Token("inset", "", 0, content=insets[name]))
            skip = 2
        else:
            tokens.append(token)
    state.tokens = tokens


def _put_notes(state: StateCore) -> None:
    """The notes below the text: there they are read after what they explain, on paper as in a reader."""
    for mark, words in state.env.get("notes", ()):
        children: list[Token] = []
        state.md.inline.parse(f"^{to_bangla(mark)}^ {words}", state.md, state.env, children)
        note = Token("inline", "", 0, content=words, children=children)
        opening = Token("paragraph_open", "p", 1, block=True, attrs={"class": "note"})
        state.tokens += [opening, note, Token("paragraph_close", "p", -1, block=True)]


def _quotations(tokens: list[Token]) -> list[Token]:
    """`>>`, a box that holds nothing but a box, is a quotation."""
    opened: list[tuple[Token, Token | None]] = []
    inner: set[int] = set()
    for index, token in enumerate(tokens):
        if token.type == "blockquote_open":
            before = tokens[index - 1] if index else None
            opened.append((token, before if before and before.type == "blockquote_open" else None))
        elif token.type == "blockquote_close":
            own, outer = opened.pop()
            if outer and index + 1 < len(tokens) and tokens[index + 1].type == "blockquote_close":
                outer.attrSet("class", "quotation")
                inner |= {id(own), id(token)}
    return [token for token in tokens if id(token) not in inner]


def _fit_into_document(state: StateCore) -> None:
    """Headings stand below the document's own title and leave no level out; header cells say that they head a column."""
    state.tokens = _quotations(state.tokens)
    typed = sorted({token.tag for token in state.tokens if token.type == "heading_open"})
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(2 + typed.index(token.tag), 6)}"
        elif token.type == "th_open":
            token.attrSet("scope", "col")


def _put_widths(state: StateCore) -> None:
    """Tell the columns of each table their widths, after what they hold (govdocs.columns)."""
    starts = [index for index, token in enumerate(state.tokens) if token.type == "table_open"]
    for start in reversed(starts):  # from the end, so that the places before stay right
        texts = _columns_of(state.tokens[start:])
        widths = shares(texts, [None] * len(texts))
        state.tokens.insert(start + 1, Token("column_widths", "colgroup", 0, meta={"widths": widths}))


def _columns_of(tokens: list[Token]) -> list[list[str]]:
    """The texts in each column of the table that the tokens begin with; of a header each word, as it may be broken."""
    columns: list[list[str]] = []
    index, in_head = -1, False
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            index = -1
        elif token.type in ("th_open", "td_open"):
            index, in_head = index + 1, token.type == "th_open"
            if index == len(columns):
                columns.append([])
        elif token.type == "inline":
            columns[index] += token.content.split() if in_head else [token.content]
    return columns


def _render_widths(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    columns = "".join(f'<col style="width: {width}%">' for width in tokens[index].meta["widths"])
    return f"<colgroup>{columns}</colgroup>\n"


def _is_safe_link(url: str) -> bool:
    return url.lower().startswith(("https://", "http://", "mailto:"))


def _marker_token(marker: str) -> Token:
    return Token("typed_marker", "span", 0, content="•" if marker in _PLAIN_BULLETS else marker)


def _render_inset(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    return tokens[index].content


def _render_marker(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    return f'<span class="marker">{escape(tokens[index].content)} </span>'
