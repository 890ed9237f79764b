"""Fit parsed text into its document: lead words, insets, quotations, levels of headings, widths of columns."""

from __future__ import annotations

from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from govdocs.prose.column_widths import shares
from govdocs.prose.references import INSET


def put_lead(state: StateCore) -> None:
    """Begin the first paragraph with the words that lead into the text."""
    lead = state.env.get("lead")
    first = next((token for token in state.tokens if token.type == "inline"), None)
    if lead and first:
        words: list[Token] = []
        state.md.inline.parse(lead, state.md, state.env, words)
        first.children = [*words, Token("text", "", 0, content=" "), *(first.children or [])]


def put_insets(state: StateCore) -> None:
    """Put the insets in place of the paragraphs that hold nothing but their names."""
    insets = state.env.get("insets") or {}
    tokens: list[Token] = []
    skip = 0
    for token, inside in zip(state.tokens, [*state.tokens, None][1:], strict=True):
        if skip:
            skip -= 1
            continue
        name = inset_name(inside) if token.type == "paragraph_open" else None
        if name in insets:
            tokens.append(Token("inset", "", 0, content=insets[name]))
            skip = 2
        else:
            tokens.append(token)
    state.tokens = tokens


def fit_into_document(state: StateCore) -> None:
    """Headings come below the document's own title and leave no level out; header cells say that they head a column."""
    state.tokens = _quotations(state.tokens)
    typed = sorted({token.tag for token in state.tokens if token.type == "heading_open"})
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(2 + typed.index(token.tag), 6)}"
        elif token.type == "th_open":
            token.attrSet("scope", "col")


def put_widths(state: StateCore) -> None:
    """Give the columns of each table their widths (govdocs.prose.column_widths)."""
    starts = [index for index, token in enumerate(state.tokens) if token.type == "table_open"]
    for start in reversed(starts):  # from the end, so that the places before stay right
        texts = _columns_of(state.tokens[start:])
        widths = shares(texts, [None] * len(texts))
        state.tokens.insert(start + 1, Token("column_widths", "colgroup", 0, meta={"widths": widths}))


def render_inset(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    """The HTML of an inset, which the caller has printed."""
    return tokens[index].content


def render_widths(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    """The `<colgroup>` of a table."""
    columns = "".join(f'<col style="width: {width}%">' for width in tokens[index].meta["widths"])
    return f"<colgroup>{columns}</colgroup>\n"


def inset_name(inside: Token | None) -> str | None:
    """The name of the inset that a paragraph with this content names; None if it names none."""
    match = INSET.fullmatch(inside.content.strip()) if inside else None
    return match["name"].strip() if match else None


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
