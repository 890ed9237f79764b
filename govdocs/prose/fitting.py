"""Fit parsed text into its document: lead words, insets, quotations, levels of headings."""

from __future__ import annotations

from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

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
    insets = state.env.get("insets")
    if not insets:
        return
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
    """Headings come below the document's own title and leave no level out; what is typed as a quotation is one."""
    if any(token.type == "blockquote_open" for token in state.tokens):
        state.tokens = _quotations(state.tokens)
    headings = [token for token in state.tokens if token.type in ("heading_open", "heading_close")]
    typed = sorted({token.tag for token in headings})
    for token in headings:
        token.tag = f"h{min(2 + typed.index(token.tag), 6)}"


def render_inset(self: RendererHTML, tokens: list[Token], index: int, options: object, env: object) -> str:
    """The HTML of an inset, which the caller has printed."""
    return tokens[index].content


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
