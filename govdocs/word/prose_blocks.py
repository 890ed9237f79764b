"""Running text as paragraphs, lists and tables: of the parsed text, not of its HTML."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from govdocs.prose.markdown import block_tokens, is_marker_alone
from govdocs.prose.typed_lists import Numbering
from govdocs.word.elements import border
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, put_grid, words
from govdocs.word.measures import CELL_MARKER, ITEM_GAP, MARKER_WIDTH, PARAGRAPH_GAP, PART_GAP, mm
from govdocs.word.pieces import Inline, pieces, typed

_MOST_STYLES = 4  # levels of lists with a style of their own
_ALIGNS = {"text-align:center": "center", "text-align:right": "right", "text-align:left": "left"}


def prose(
    flow: Flow,
    text: str,
    style: str,
    *,
    marker: str = "",
    lead: str = "",
    numbering: Numbering = "typed",
    insets: Collection[str] = (),
    put: Callable[[Flow, str], object] | None = None,
) -> None:
    """Running text in the style of its field; where it names an inset, `put` prints it."""
    tokens = block_tokens(text, marker=marker, lead=lead, numbering=numbering, insets=insets)
    _Blocks(flow, style, put, level=1 if marker else 0).put(tokens)


def cell_text(
    flow: Flow, text: str, *, align: str = "", keep_lines: bool = True, style: str = "cell"
) -> None:
    """The text of a cell; with `keep_lines` each typed line begins anew."""
    if is_marker_alone(text):
        flow.p(style, typed(text.strip()), align=align)
        return
    _Blocks(flow, style, None, align=align, breaks=keep_lines).put(block_tokens(text, keep_lines=keep_lines))


def text_box(text: str | None, align: str = "", columns: int = 1, rows: int = 1) -> GridCell:
    """A cell with text as it is typed into a table."""
    return GridCell(lambda flow: cell_text(flow, text or "", align=align), columns, rows)


@dataclass
class _Blocks:
    """Puts the blocks of parsed text below each other."""

    flow: Flow
    style: str
    inset: Callable[[Flow, str], object] | None
    align: str = ""
    breaks: bool = False
    level: int = 0
    quoted: bool = False
    _first_note: bool = True

    @property
    def _in_cell(self) -> bool:
        return self.style in ("cell", "target")

    def put(self, tokens: list[Token]) -> None:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "table_open":
                end = next(at for at in range(index, len(tokens)) if tokens[at].type == "table_close")
                self._table(tokens[index : end + 1])
                index = end
            elif token.type == "blockquote_open" and token.attrGet("class") != "quotation":
                end = _closing(tokens, index)
                box = self.flow.boxed()
                _Blocks(box, self.style, self.inset, self.align, self.breaks).put(tokens[index + 1 : end])
                self.flow.space(PARAGRAPH_GAP)
                index = end
            else:
                self._put(token, tokens[index + 1] if index + 1 < len(tokens) else None)
            index += 1

    def _put(self, token: Token, inside: Token | None) -> None:
        if token.type == "bullet_list_open":
            self.level += 1
        elif token.type == "bullet_list_close":
            self.level -= 1
            if not self.level:
                self.flow.space(PARAGRAPH_GAP if not self._in_cell else 0)
        elif token.type == "list_item_open" and token.attrGet("class") == "apart":
            self.flow.space(PARAGRAPH_GAP)
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quoted = token.type == "blockquote_open"
        elif token.type == "paragraph_open" and inside is not None:
            self._paragraph(inside, is_note=token.attrGet("class") == "note")
        elif token.type == "heading_open" and inside is not None:
            place = min(int(token.tag[1]) - 1, 3)
            centred = self.flow.book.centres_headings and place == 1
            self.flow.p(f"heading_{place}", self._pieces(inside), align="center" if centred else "")
        elif token.type == "hr":
            self.flow.p("line_across")
        elif token.type == "typed_marker":
            self._line(list(pieces([token])), has_marker=True)
        elif token.type == "inset" and self.inset:
            self.inset(self.flow, token.content)

    def _paragraph(self, inside: Token, *, is_note: bool) -> None:
        runs = self._pieces(inside)
        if is_note:
            if self._first_note:
                self.flow.space(PART_GAP)
            lines = [border("top", space=1)] if self._first_note else []
            self._first_note = False
            self.flow.p("note", runs, borders=lines)
            return
        children = inside.children or []
        self._line(runs, has_marker=bool(children) and children[0].type == "typed_marker")

    def _line(self, runs: list[Inline], *, has_marker: bool) -> None:
        if self._in_cell:
            left = self.level * CELL_MARKER
            hanging = CELL_MARKER if has_marker else None
            self.flow.p(
                self.style, runs, align=self.align, left=left or None, hanging=hanging if left else None
            )
        elif self.quoted and not self.level:
            self.flow.p("quotation", runs)
        elif self.level:
            self._item(runs, has_marker=has_marker)
        else:
            self.flow.p(self.style, runs, align=self.align)

    def _item(self, runs: list[Inline], *, has_marker: bool) -> None:
        level = min(self.level, _MOST_STYLES)
        style = "decision" if self.style == "decision" and level == 1 else f"list_{level}"
        deeper = self.level * MARKER_WIDTH + (mm(12) if self.quoted else 0)
        is_usual = self.level <= _MOST_STYLES and not self.quoted
        self.flow.p(
            style,
            runs,
            left=None if is_usual else deeper,
            hanging=None if has_marker else 0,
            after=ITEM_GAP if not is_usual else None,
        )

    def _pieces(self, inside: Token) -> list[Inline]:
        return list(pieces(inside.children or (), breaks=self.breaks))

    def _table(self, tokens: list[Token]) -> None:
        shares: list[Any] = next(token.meta["widths"] for token in tokens if token.type == "column_widths")
        put_grid(self.flow, shares, self._rows(tokens))
        self.flow.space(PART_GAP)

    def _rows(self, tokens: list[Token]) -> list[GridRow]:
        lines: list[GridRow] = []
        boxes: list[Any] = []
        opening: Token | None = None
        for token in tokens:
            if token.type == "tr_open":
                boxes = []
            elif token.type in ("th_open", "td_open"):
                opening = token
            elif token.type == "inline" and opening is not None:
                is_head = opening.type == "th_open"
                align = _ALIGNS.get(str(opening.attrGet("style") or "").replace(" ", ""), "")
                boxes.append(
                    words("head" if is_head else "cell", self._pieces(token), align=align, middle=is_head)
                )
            elif token.type == "tr_close":
                is_head = opening is not None and opening.type == "th_open"
                lines.append(GridRow(boxes, is_head=is_head))
        return lines


def _closing(tokens: list[Token], start: int) -> int:
    """Where the box that begins here ends."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting if tokens[index].type.startswith("blockquote") else 0
        if not depth:
            return index
    return len(tokens) - 1
