"""How wide the words of a table's cells are: what is the widest piece of text in a column that no line may divide.

Nearly all words are passed over by an estimate, the sum of their letters' widths; Pango measures the few that may matter.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any, Final

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TextBox
from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import Layout, _font_style_cache_key, line_size

from govdocs.pdf.layout.finished import FinishedCell, ParagraphLines
from govdocs.pdf.layout.pieces import ParagraphPiece
from govdocs.pdf.layout.rows import PlainTable
from govdocs.pdf.unbroken import hyphens_may_break

#: An address of the web may be broken between any two letters: it has no spaces, and may be as long as it likes.
WEB_ADDRESS: Final = re.compile(r"\W*(?:https?://|www\.)\S+|[^\s@]+\.[a-z]{2,}/\S+", re.IGNORECASE)

#: How much wider than the sum of its letters a word may be: a conjunct may be wider than its letters one by one.
_ALLOWANCE = 1.25
_SPACE = re.compile("[ \t\n\r\u200b]+")
_PLAIN = str.isprintable  # there is no white space in it but spaces
_KEPT = ("nowrap", "pre")
_EDGES = tuple(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right"))
_BORDERS = ("border_left_width", "border_right_width")

Pieces = tuple[tuple[str, int], ...]
"""A word in one or more styles, each by its number."""


class CellWords:
    """The words of the cells of a column, or of several together.

    With each go the pixels beside it in which nothing may stand: padding, borders, the indent of a list.
    """

    def __init__(self) -> None:
        #: the texts of cells of one style and nothing else, by what is beside them and the number of the style
        self.texts: dict[tuple[float, int], set[str]] = defaultdict(set)
        self.others: set[tuple[float, Pieces]] = set()


class WordWidths:
    """The widths of the words of one document; each word is measured once."""

    def __init__(self) -> None:
        self._styles: list[Any] = []
        self._numbers: dict[str, int] = {}
        self._of_style: dict[int, tuple[int, Any]] = {}
        self._widths: dict[Pieces, float] = {}
        self._letters: list[_Letters] = []

    def words(self, table: Any) -> dict[tuple[int, int], CellWords]:
        """The words in the cells of a table, but addresses of the web, by the column they begin in and how many they span."""
        found: dict[tuple[int, int], CellWords] = defaultdict(CellWords)
        texts: dict[tuple[Any, ...], tuple[Any, Any, set[str]]] = {}
        for cell, text in _cells(table):
            if text is None:
                span = cell.grid_x, cell.colspan
                found[span].others.update(self._words_in(cell, self._beside(cell)))
                continue
            edges = cell.border_left_width, cell.border_right_width
            key = cell.grid_x, cell.colspan, edges, id(cell.style), id(style := _style(text))
            if key not in texts:
                texts[key] = cell, style, set()
            texts[key][2].add(text.content if type(text) is ParagraphPiece else text.text)
        for (first, count, *_), (cell, style, held) in texts.items():
            found[first, count].texts[self._beside(cell), self._number(style)] |= held
        return found

    def widest(self, words: CellWords, least: float = 0) -> tuple[float, float]:
        """The width that the words need, with what is beside them, and that part of it which grows with the type.

        Only what is more than `least` counts.
        """
        guessed: list[tuple[float, float, Pieces]] = [
            (guess, beside, ((word, number),))
            for (beside, number), texts in words.texts.items()
            for word in self._words_of_texts(texts, number)
            if (guess := beside + _ALLOWANCE * sum(map(self._letters[number].__getitem__, word))) > least
        ]
        guessed += [
            (guess, beside, pieces)
            for beside, pieces in words.others
            if (guess := beside + self._guess(pieces)) > least
        ]
        most = least, 0.0
        for guess, beside, pieces in sorted(guessed, reverse=True):
            if guess <= most[0]:
                break
            if not _is_address(pieces):
                width = self._width(pieces)
                most = max(most, (beside + width, width))
        return most

    def _words_of_texts(self, texts: set[str], number: int) -> set[str]:
        if self._styles[number]["white_space"] in _KEPT:
            return texts
        return {word for text in texts for word in (text.split(" ") if _PLAIN(text) else _SPACE.split(text))}

    def _beside(self, cell: Any) -> float:
        borders: float = cell.border_left_width + cell.border_right_width
        return borders + self._edges(cell, ("padding_left", "padding_right"))

    def _words_in(self, box: Any, beside: float) -> Iterator[tuple[float, Pieces]]:
        for child in box.children:
            if isinstance(child, LineBox):
                yield from ((beside, pieces) for pieces in self._words_of_line(child))
            elif getattr(child, "children", None) and child.is_in_normal_flow():
                borders = sum(child.style[name] for name in _BORDERS)
                yield from self._words_in(child, beside + borders + self._edges(child, _EDGES))

    @staticmethod
    def _edges(box: Any, names: tuple[str, ...]) -> float:
        values = [box.style[name] for name in names]
        return float(sum(value.value for value in values if getattr(value, "unit", None) == "px"))

    def _words_of_line(self, line: LineBox) -> Iterator[Pieces]:
        word: list[tuple[str, int]] = []
        for text, style in _texts(line):
            if style is None:
                first, *others = "", ""
            elif style["white_space"] in _KEPT:
                first, *others = [text]
            else:
                first, *others = _SPACE.split(text)
            number = -1 if style is None else self._number(style)
            if first:
                word.append((first, number))
            for other in others:
                if word:
                    yield tuple(word)
                word = [(other, number)] if other else []
        if word:
            yield tuple(word)

    def _number(self, style: Any) -> int:
        known = self._of_style.get(id(style))
        if known is None:
            key = f"{_font_style_cache_key(style, include_size=True)}{style['letter_spacing']}"
            number = self._numbers.setdefault(key, len(self._styles))
            if number == len(self._styles):
                self._styles.append(style)
                known_letters = getattr(style.font_config, "letter_widths", {}).setdefault(key, {})
                self._letters.append(_Letters(partial(self._letter, number=number), known_letters))
            known = self._of_style[id(style)] = (
                number,
                style,
            )  # which keeps its id from being given to another
        return known[0]

    def _guess(self, pieces: Pieces) -> float:
        return _ALLOWANCE * sum(sum(map(self._letters[number].__getitem__, text)) for text, number in pieces)

    def _letter(self, letter: str, number: int) -> float:
        """The width that a letter adds; a sign is measured on a letter."""
        with_letter, alone = self._line_width(f"ক{letter}", number), self._line_width("ক", number)
        return max(with_letter - alone, self._line_width(letter, number) if letter.isalpha() else 0)

    def _width(self, pieces: Pieces) -> float:
        """The width of the widest piece of a word that no line may divide."""
        if pieces not in self._widths:
            width = most = 0.0
            for text, number in pieces:
                first, *others = self._undivided(text, number)
                width += first
                for other in others:
                    most, width = max(most, width), other
            self._widths[pieces] = max(most, width)
        return self._widths[pieces]

    def _undivided(self, text: str, number: int) -> list[float]:
        """The widths of the pieces of a text after which a line may end."""
        if self._styles[number]["white_space"] in _KEPT:
            return [self._line_width(text, number)]
        layout = Layout(self._styles[number])
        with hyphens_may_break():
            layout.set_text(text)
        attributes = pango.pango_layout_get_log_attrs_readonly(layout.layout, ffi.NULL)
        edges = [0, *(i for i in range(1, len(text)) if attributes[i].is_line_break), len(text)]
        return [self._line_width(text[i:j], number) for i, j in pairwise(edges)]

    def _line_width(self, text: str, number: int) -> float:
        style = self._styles[number]
        layout = Layout(style)
        layout.set_text(text)
        line, _ = layout.get_first_line()
        width: float = line_size(line, style)[0]
        return width


def _texts(box: Any) -> Iterator[tuple[str, Any]]:
    """The texts in a line with their styles; None for the style of what a line may end before and after."""
    if type(box) is ParagraphLines:
        for piece in box.pieces:
            if isinstance(piece, ParagraphPiece) and not piece.block:
                yield piece.content, piece.computed
            else:
                yield "", None
        return
    for child in box.children:
        if isinstance(child, TextBox):
            yield child.text, child.style
        elif isinstance(child, InlineBox):
            yield from _texts(child)
        else:
            yield "", None


def _is_address(pieces: Pieces) -> bool:
    return WEB_ADDRESS.fullmatch("".join(text for text, _ in pieces)) is not None


def _cells(table: Any) -> Iterator[tuple[Any, Any]]:
    """The cells of a table with their texts, None where there is more in them; those of a plain one but for the empty ones."""
    if type(table) is PlainTable:
        return ((cell, text) for row in table.rows for cell in row.cells for text in cell.pieces)
    cells = (cell for group in table.children for row in group.children for cell in row.children)
    return ((cell, _only_text(cell)) for cell in cells)


def _style(text: TextBox | ParagraphPiece) -> Any:
    return text.computed if isinstance(text, ParagraphPiece) else text.style


def _only_text(cell: Any) -> TextBox | ParagraphPiece | None:
    """The text of a cell that holds one text and nothing else."""
    if type(cell) is FinishedCell:
        (piece, *others) = cell.children[0].pieces
        return None if others or piece.tag else piece
    if len(cell.children) == 1 and type(cell.children[0]) is LineBox:
        inside = cell.children[0].children
        if len(inside) == 1 and type(inside[0]) is TextBox:
            return inside[0]
    return None


class _Letters(dict[str, float]):
    """The width that each letter adds to a word; those `known` are shared by the documents of an engine."""

    def __init__(self, measured: Callable[[str], float], known: dict[str, float]) -> None:
        super().__init__()
        self._measured, self._known = measured, known

    def __missing__(self, letter: str) -> float:
        width = self._known.get(letter)
        if width is None:
            width = self._known[letter] = self._measured(letter)
        self[letter] = width
        return width
