"""Words of a paragraph with their marks, and pictures among them, as the runs of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markdown_it.token import Token

from govdocs.prose.markdown import line_tokens, trimmed_lines
from govdocs.word.elements import RUN_ORDER, Element, el, on, properties, worded

_BLANKS = re.compile(r"[ \t\r\n]+")
_PARTS = re.compile(r"([\t\n])")


@dataclass(frozen=True)
class Piece:
    """Words that look alike. A tab in them is a tab of the page, a line end begins a line."""

    text: str
    style: str = ""
    bold: bool = False
    italic: bool = False
    raised: bool = False
    spaced: bool = False
    link: str = ""


@dataclass(frozen=True)
class Drawing:
    """A picture in a line, drawn already."""

    element: Element


Inline = Piece | Drawing

TAB = Piece("\t")
LINE_END = Piece("\n")
SPACE = Piece(" ")


def typed(text: object, style: str = "") -> list[Inline]:
    """A text without marks."""
    return [Piece(_BLANKS.sub(" ", str(text)), style)]


def marked(text: object, style: str = "") -> list[Inline]:
    """One line of text with its marks."""
    return [*pieces(line_tokens(str(text)), style, breaks=True)]


def lined(text: object, style: str = "") -> list[Inline]:
    """Lines of text with their marks, each begun anew; blank ones are left out."""
    return marked(trimmed_lines(str(text)), style)


def pieces(tokens: Iterable[Token], style: str = "", *, breaks: bool = False) -> Iterator[Inline]:
    """The words of parsed text; with `breaks` a typed line end is one on the page."""
    look = Piece("", style)
    before: list[Piece] = []
    for token in tokens:
        kind, _, edge = token.type.rpartition("_")
        if edge == "open":
            before.append(look)
            look = _within(look, kind, token)
        elif edge == "close":
            look = before.pop() if before else look
        elif token.type == "typed_marker":
            yield replace(look, text=f"{token.content}\t", style="marker")
        elif token.type == "hardbreak" or (token.type == "softbreak" and breaks):
            yield replace(look, text="\n")
        elif token.type == "softbreak":
            yield replace(look, text=" ")
        elif token.content:
            yield replace(look, text=_BLANKS.sub(" ", token.content))


def _within(look: Piece, kind: str, token: Token) -> Piece:
    if kind == "strong":
        return replace(look, bold=True)
    if kind == "em":
        return replace(look, italic=True)
    if kind == "sup":
        return replace(look, raised=True)
    if kind == "link":
        return replace(look, link=str(token.attrGet("href") or ""))
    return replace(look, spaced=True) if token.attrGet("class") == "spaced" else look


def run_of(piece: Piece, style: str = "", size: float = 12) -> Element:
    """The run of a piece; `style` is the identifier of its style."""
    look = run_properties(piece, style, size)
    contents = []
    for part in _PARTS.split(piece.text):
        if part == "\t":
            contents.append(el("tab"))
        elif part == "\n":
            contents.append(el("br"))
        elif part:
            contents.append(worded("t", part))
    return el("r", look, *contents)


def run_properties(piece: Piece, style: str, size: float) -> Element | None:
    """How a piece looks beyond its paragraph: each mark for Bangla letters (…Cs) as for Latin ones."""
    return properties(
        "rPr",
        RUN_ORDER,
        {
            "rStyle": el("rStyle", val=style) if style else None,
            "b": on("b", piece.bold),
            "bCs": on("bCs", piece.bold),
            "i": on("i", piece.italic),
            "iCs": on("iCs", piece.italic),
            "spacing": el("spacing", val=round(0.35 * size * 20)) if piece.spaced else None,
            "vertAlign": el("vertAlign", val="superscript") if piece.raised else None,
        },
    )
