"""The widths of a table's columns: as the style sheet or the author has them, unless a word does not fit.

Then the columns with room to spare give some of it, each in proportion to what it can spare. Columns whose widths the author
stated (`<col class="stated">`) keep them. Where there is not enough room the table asks for smaller type, half a point at a
time, and the document is laid out again. What does not fit even so is left as it is, and reported (geometry.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from threading import local
from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import Element

from weasyprint.layout.table import table_wrapper_width as stock_table_wrapper_width

from govdocs.pdf.replacement import Replacement, install_once
from govdocs.pdf.word_widths import CellWords, WordWidths

#: Type is not made smaller than this, in points, nor than this part of its size.
SMALLEST_TYPE: Final = 9
SMALLEST_PART: Final = 0.75
#: By how much it is made smaller at a time, in points.
STEP: Final = 0.5

#: The class of a `<col>` whose width the author stated.
STATED: Final = "stated"

#: What sums of widths lose, in pixels.
_TOLERANCE = 0.05
_POINT = 96 / 72

#: The modules of WeasyPrint that have a `table_wrapper_width`.
USERS: Final = ("absolute", "block", "flex", "float", "inline")

_asked = local()


def install() -> None:
    """Have WeasyPrint share out the columns so."""
    install_once(REPLACED)


@contextmanager
def asking_for_smaller_type() -> Iterator[dict[Element, float]]:
    """The tables that are laid out within the block and ask for smaller type: its size in points."""
    sizes: dict[Element, float] = {}
    _asked.sizes = sizes
    try:
        yield sizes
    finally:
        _asked.sizes = None


def make_type_smaller(sizes: dict[Element, float]) -> None:
    """Give tables the type they asked for, before the document is laid out again."""
    for table, size in sizes.items():
        table.set("style", f"{table.get('style', '')};font-size: {size:g}pt")


def table_wrapper_width(context: Any, wrapper: Any, containing_block: Any) -> None:
    """Find the widths of a table's columns; the counterpart of WeasyPrint's function."""
    stock_table_wrapper_width(context, wrapper, containing_block)
    table = wrapper.get_wrapped_table()
    if table.style["table_layout"] != "fixed" or table.style["width"] == "auto" or table.element is None:
        return
    known: _KnownColumns | None = getattr(context, "known_columns", None)
    if known is None:
        known = context.known_columns = _KnownColumns()
    widths = known.widths(table)
    if widths:
        table.column_widths = list(widths)


class _Need(NamedTuple):
    """The least width of a column in pixels, and that part of it which grows with the type."""

    width: float
    of_type: float

    def at(self, part: float) -> float:
        """With the type in this part of its size."""
        return self.width - self.of_type * (1 - part)


class _KnownColumns:
    """The widths of the columns of one document's tables: a table is asked for them on each of its pages."""

    def __init__(self) -> None:
        self._words = WordWidths()
        self._widths: dict[tuple[Element, float], list[float] | None] = {}

    def widths(self, table: Any) -> list[float] | None:
        """The widths of the columns, None where they are to stay as they are."""
        key = table.element, sum(table.column_widths)
        if key not in self._widths:
            self._widths[key] = self._shared_out(table)
        return self._widths[key]

    def _shared_out(self, table: Any) -> list[float] | None:
        widths = table.column_widths
        words = self._words.words(table)
        if all(self._fits(widths, span, held) for span, held in words.items()):
            return None
        needs = [_Need(0, 0) for _ in widths]
        for (first, count), held in sorted(words.items(), key=lambda item: item[0][1]):
            need = _Need(*self._words.widest(held))
            _spread(need, needs, widths, range(len(widths))[first : first + count])
        stated = _stated(table, len(widths))
        shared = shared_out(widths, needs, stated)
        if shared is None:
            self._ask(table, widths, needs, stated)
        return shared

    def _fits(self, widths: list[float], span: tuple[int, int], words: CellWords) -> bool:
        room = sum(widths[span[0] : span[0] + span[1]]) + _TOLERANCE
        return self._words.widest(words, room)[0] <= room

    @staticmethod
    def _ask(table: Any, widths: list[float], needs: list[_Need], stated: set[int]) -> None:
        sizes = getattr(_asked, "sizes", None)
        size = table.style["font_size"] / _POINT
        smaller = smaller_type(size, widths, needs, stated)
        if sizes is not None and smaller:
            sizes[table.element] = smaller


def shared_out(widths: list[float], needs: list[_Need], stated: set[int]) -> list[float] | None:
    """The widths with which each column has what it needs, in the same sum; None where there is not enough room."""
    wanting = [max(0.0, need.width + _TOLERANCE - width) for need, width in zip(needs, widths, strict=True)]
    spare = [
        0.0 if number in stated else max(0.0, width - need.width - _TOLERANCE)
        for number, (need, width) in enumerate(zip(needs, widths, strict=True))
    ]
    missing, room = sum(wanting), sum(spare)
    if missing > room or any(want > _TOLERANCE for number, want in enumerate(wanting) if number in stated):
        return None
    part = missing / room if room else 0
    return [width + want - part * own for width, want, own in zip(widths, wanting, spare, strict=True)]


def smaller_type(size: float, widths: list[float], needs: list[_Need], stated: set[int]) -> float | None:
    """The largest size of type in points in which all words fit, None where they do not within the bounds."""
    smallest = max(SMALLEST_TYPE, size * SMALLEST_PART)
    smaller = (-(-size // STEP) - 1) * STEP
    while smaller >= smallest:
        scaled = [_Need(need.at(smaller / size), 0) for need in needs]
        if shared_out(widths, scaled, stated) is not None:
            return smaller
        smaller -= STEP
    return None


def _spread(need: _Need, needs: list[_Need], widths: list[float], columns: range) -> None:
    """Have some columns together need at least so much; what they lack is shared by their widths."""
    lacking = need.width - sum(needs[column].width for column in columns)
    if lacking <= 0:
        return
    together = sum(widths[column] for column in columns) or inf
    for column in columns:
        share = widths[column] / together
        own = needs[column]
        grows = max(0.0, need.of_type - sum(needs[other].of_type for other in columns))
        needs[column] = _Need(own.width + lacking * share, own.of_type + min(grows, lacking) * share)


def _stated(table: Any, count: int) -> set[int]:
    """The columns whose widths the author stated."""
    columns = [column for group in table.column_groups for column in group.children]
    return {
        number
        for number, column in enumerate(columns[:count])
        if column.element is not None and STATED in column.element.get("class", "").split()
    }


REPLACED: Final = tuple(
    Replacement(f"weasyprint.layout.{user}", "table_wrapper_width", table_wrapper_width, "a column is as wide as its longest word")
    for user in USERS
)  # fmt: skip
