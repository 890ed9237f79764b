"""Lines of paragraphs and of cells that hold their texts themselves: texts side by side, of which the last one may go on in the next line.

The steps are those of WeasyPrint's `get_next_linebox`, in its order, so that sums come to the same last digit. A line for which
that is more than adding up widths is left to it, alone: lines of both kinds may follow one another.
"""

from collections.abc import Iterator
from typing import Any, Final

import weasyprint.layout.inline
from weasyprint.formatting_structure.boxes import InlineBlockBox, LineBox, MarginBox, TextBox

from govdocs.pdf.clusters import UNITS
from govdocs.pdf.layout.fallback import NotPlainError, is_allowed
from govdocs.pdf.layout.finished import ParagraphLines
from govdocs.pdf.layout.pieces import LineBreak, ParagraphPiece, Pieces, text_piece
from govdocs.pdf.layout.styles import WHITE_SPACE, edges_of_style, edges_of_text, is_plain, share_beside
from govdocs.pdf.speedups.line_breaks import line_from
from govdocs.pdf.speedups.shaped_lines import ShapedLine
from govdocs.pdf.speedups.shaping import UNBROKEN

#: WeasyPrint lets a line be wider by this, for what sums of widths lose.
ALLOWANCE: Final = 1 + 1e-9

_stock_get_next_linebox = weasyprint.layout.inline.get_next_linebox


class TextRun:
    """A text in a line, or as much of it as is in the line; `x` is where it begins, from the left of the line."""

    __slots__ = ("line", "piece", "x")

    def __init__(self, piece: ParagraphPiece, line: ShapedLine, x: float) -> None:
        self.piece, self.line, self.x = piece, line, x


class PlainLine(LineBox):  # type: ignore[misc]
    """A line that holds its texts itself, and is never wider than there is room. To WeasyPrint it has no children."""

    children = ()
    margin_top = margin_right = margin_bottom = margin_left = 0
    padding_top = padding_right = padding_bottom = padding_left = 0
    border_top_width = border_right_width = border_bottom_width = border_left_width = 0

    def __init__(self, source: Any, filled: "_Filled", x: float, y: float) -> None:
        self.element_tag, self.element, self.style = source.element_tag, source.element, source.style
        self.runs, self.ended = filled.runs, filled.ended
        top, bottom = min(top for top, _ in filled.edges), max(bottom for _, bottom in filled.edges)
        self.position_x, self.position_y, self.width = x, y, filled.width
        self.height, self.baseline = bottom - top, -top


def get_next_linebox(
    context: Any, linebox: Any, y: float, bottom_space: float, skip_stack: Any, block: Any, *rest: Any
) -> Any:
    """The next line and where the one after it begins; the counterpart of WeasyPrint's function."""
    pieces = _pieces(linebox, block, *rest[2:])
    if pieces and not context.excluded_shapes:
        line = _line(linebox, pieces, y, skip_stack, block.content_box_x(), block.width)
        if line:
            return line
    return _stock_get_next_linebox(context, linebox, y, bottom_space, skip_stack, block, *rest)


def _pieces(linebox: Any, block: Any, *styles_of_beginning: Any) -> Pieces:
    """The pieces of a paragraph, of a block in a line, or of what stands in a page's margin; none where there is more in it."""
    holder = linebox if type(linebox) is ParagraphLines else block
    if any(styles_of_beginning):
        holder.pieces = []  # the first letter becomes a box of its own
    if holder is linebox or type(block) is InlineBlockBox:
        return vars(holder).get("pieces") or []
    return _pieces_of_margin(linebox) if type(block) is MarginBox and is_allowed() else []


def _pieces_of_margin(linebox: Any) -> Pieces:
    style, (first, *others) = linebox.style, linebox.children
    if (
        others
        or type(first) is not TextBox
        or first.style is not style
        or not is_plain(style, "line")
        or style["white_space"] not in WHITE_SPACE
        or linebox.text_overflow != "clip"
    ):
        return []
    piece = text_piece(first.text, style)
    return [piece] if piece else []


def lines_of(text: Any, left: float, width: float) -> Iterator[PlainLine]:
    """All lines of a text with pieces, from the top of something. Raises NotPlainError where WeasyPrint is to make one."""
    rest: Any = None
    while True:
        found = _line(text, text.pieces, 0, rest, left, width)
        if found is None:
            raise NotPlainError
        line, rest = found
        yield line
        if rest is None:
            return


def _line(source: Any, pieces: Pieces, y: float, skip_stack: Any, left: float, width: float) -> Any:
    """The line from where the skip stack says, and where the next one begins; None where WeasyPrint is to make it."""
    start = _start(pieces, skip_stack)
    filled = _Filled(source, left, width)
    if start is None or not filled.fill(pieces, *start):
        return None
    offset = filled.aligned(source.style)
    return None if offset is None else (PlainLine(source, filled, filled.left + offset, y), filled.rest)


def _start(pieces: Pieces, skip_stack: Any) -> tuple[int, int] | None:
    """The piece that a line begins with, and the first of its words after the spaces there; None for an empty line."""
    number, inner = next(iter(skip_stack.items())) if skip_stack else (0, None)
    piece = pieces[number] if number < len(pieces) else None
    if not isinstance(piece, ParagraphPiece):
        return None
    if piece.block:
        return number, 0
    if inner and piece.tag:
        inner = inner[0]
    words = piece.shaped.words
    place = piece.shaped.place(next(iter(inner))) if inner else 0
    if place is None:
        return None
    while place < len(words) and words[place].text == " ":
        place += 1
    return (number, place) if place < len(words) else None


class _Filled:
    """A line that is filled with texts; from `x` on there is room."""

    def __init__(self, source: Any, left: float, width: float) -> None:
        self.left = left
        self.available = left + width - left
        self.x = self.left + source.text_indent
        self.width = 0.0
        self.runs: list[TextRun] = []
        #: of all that is in the line
        self.edges = [edges_of_style(source.style)]
        #: where the next line begins, in WeasyPrint's form, and by what the author ends this one
        self.rest: Any = None
        self.ended: LineBreak | None = None

    def fill(self, pieces: Pieces, number: int, first: int) -> bool:
        """Put pieces into the line from a word of one of them on; False where more is needed than to add up widths."""
        end = (self.left + self.available) * ALLOWANCE
        for at, piece in enumerate(pieces[number:], number):
            if isinstance(piece, LineBreak):
                self.rest, self.ended = {at + 1: None}, piece
                break
            if (
                not (self._add_block(piece) if piece.block else self._add_text(piece, at, first, end))
                or self.x > end
            ):
                return False
            first = 0
            if self.rest:
                break
        self.width = self.x - self.left
        return bool(self.runs) and (
            self.runs[-1].piece.block is not None or not self.runs[-1].line.words[-1].is_space
        )

    def _add_block(self, piece: ParagraphPiece) -> bool:
        block = piece.block
        assert block is not None
        self.runs.append(TextRun(piece, block.line, self.x - self.left + block.text_at))
        self.edges.append(block.edges)
        self.x += block.advance
        return bool(block.width <= self.available)

    def _add_text(self, piece: ParagraphPiece, at: int, first: int, end: float) -> bool:
        room = (end * ALLOWANCE if piece.tag else end) - self.x
        is_free = piece.computed["white_space"] in UNBROKEN
        found = line_from(piece.style, piece.computed, piece.shaped, first, None if is_free else room)
        if found is None:
            return False
        line, place = found
        self.runs.append(TextRun(piece, line, self.x - self.left))
        self.edges.append(edges_of_text(piece.computed, *line.extents()))
        self.edges += piece.around
        right = self.x + line.width / UNITS
        self.x = self.x + (right - self.x) if piece.tag else right
        if place is not None:
            self.rest = {at: {0: {place: None}} if piece.tag else {place: None}}
        return True

    def aligned(self, style: Any) -> float | None:
        """How far the line is moved to the right; a justified one is made as wide as there is room. None where WeasyPrint has to."""
        beside = self.available - self.width
        if self.width >= self.available:
            return 0
        share = share_beside(style, is_last=self.rest is None or self.ended is not None)
        return beside * share if share is not None else self._justified(beside)

    def _justified(self, beside: float) -> float | None:
        spaces = [
            0 if run.piece.block else run.line.text.count(" ") + run.line.text.count("\u00a0")
            for run in self.runs
        ]
        if not any(spaces):
            return 0
        spacing, advance = beside / sum(spaces), 0.0
        for run, count in zip(self.runs, spaces, strict=True):
            run.x += advance
            if count:
                spread = run.line.spread(run.line.text, run.piece.computed, spacing)
                if spread is None:
                    return None
                run.line = spread
                advance += spacing * count
        self.width += advance
        return 0
