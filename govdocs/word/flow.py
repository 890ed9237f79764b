"""Where blocks are put one below the other: the text of the file, or a cell of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from govdocs.word.elements import (
    CELL_ORDER,
    PARAGRAPH_ORDER,
    TABLE_ORDER,
    Element,
    el,
    insert_in_order,
    on,
    properties,
    tag,
)
from govdocs.word.pieces import Inline
from govdocs.word.style_names import STYLES
from govdocs.word.style_sheet import LAYOUT, cell_margins

if TYPE_CHECKING:
    from govdocs.word.book import Book

_PARAGRAPH: Final = tag("p")
_TABLE: Final = tag("tbl")


class Flow:
    """A column of paragraphs and tables, `width` wide. What is put beside each other is a table without lines."""

    def __init__(self, book: Book, element: Element, width: int, *, in_cell: bool = False) -> None:
        self.book = book
        self.element = element
        self.width = width
        self.in_cell = in_cell
        self._gap = 0
        self._new_page = False

    @property
    def last(self) -> Element | None:
        """The last block."""
        last = self.element[-1] if len(self.element) else None
        return last if last is not None and last.tag in (_PARAGRAPH, _TABLE) else None

    def p(
        self,
        style: str,
        *inline: Iterable[Inline],
        left: int | None = None,
        right: int | None = None,
        hanging: int | None = None,
        align: str = "",
        tabs: Sequence[int] = (),
        keep_next: bool = False,
        line: int | None = None,
        before: int | None = None,
        after: int | None = None,
        borders: Sequence[Element] = (),
    ) -> Element:
        """A paragraph in a style; what is given besides is what this one has otherwise."""
        look = STYLES[style]
        before = max(self._gap, before or look.before) if self._gap else before
        spacing = {
            "before": before,
            "after": after,
            **({} if line is None else {"line": line, "lineRule": "atLeast"}),
        }
        indents = {"left": left, "right": right, "hanging": hanging}
        layout = properties(
            "pPr",
            PARAGRAPH_ORDER,
            {
                "pStyle": el("pStyle", val=look.identifier),
                "keepNext": on("keepNext", keep_next),
                "pageBreakBefore": on("pageBreakBefore", self._new_page),
                "pBdr": el("pBdr", *borders) if borders else None,
                "tabs": el("tabs", *(el("tab", val="left", pos=place) for place in tabs)) if tabs else None,
                "spacing": el("spacing", **spacing) if any(v is not None for v in spacing.values()) else None,
                "ind": el("ind", **indents) if any(v is not None for v in indents.values()) else None,
                "jc": el("jc", val=align) if align else None,
            },
        )
        self._gap, self._new_page = 0, False
        runs = [self.book.run(piece, look) for part in inline for piece in part]
        paragraph = el("p", layout, *runs)
        self.element.append(paragraph)
        return paragraph

    def new_page(self) -> None:
        """What comes next begins a page, unless it begins the text anyway."""
        self._new_page = self.last is not None

    def space(self, gap: int) -> None:
        """Leave a gap of at least this much below what was put last."""
        last = self.last
        if last is None:
            return
        if last.tag == _TABLE:
            self._gap = max(self._gap, gap)
            return
        spacing = _property(last, "spacing")
        style = STYLES[self.book.key_of(last)]
        stated = spacing.get(tag("after")) if spacing is not None else None
        if (int(stated) if stated is not None else style.after) < gap:
            self._set_after(last, gap)

    def glue(self) -> None:
        """Keep what was put last on the page of what follows."""
        last = self.last
        if last is None:
            return
        rows = [child for child in last if child.tag == tag("tr")]
        for paragraph in rows[-1].iter(_PARAGRAPH) if rows else [last]:
            keep_with_next(paragraph)

    def columns(self, widths: Sequence[int], *, keep: bool = True, style: str = LAYOUT) -> list[Flow]:
        """Columns side by side, without lines, torn by no page break."""
        return self.rows(1, widths, keep=keep, style=style)[0]

    def rows(
        self, count: int, widths: Sequence[int], *, keep: bool = True, style: str = LAYOUT
    ) -> list[list[Flow]]:
        """Several rows of columns side by side, without lines."""
        table = self.table(widths, style)
        flows = []
        for _ in range(count):
            row = el("tr", el("trPr", el("cantSplit")) if keep else None)
            table.append(row)
            flows.append([Flow(self.book, cell_of(row, width), width, in_cell=True) for width in widths])
        return flows

    def table(self, widths: Sequence[int], style: str, *, padding: tuple[int, int] | None = None) -> Element:
        """An empty table with columns of fixed widths; `padding` is that of its cells above and beside, if not the style's."""
        self.apart()
        layout = properties(
            "tblPr",
            TABLE_ORDER,
            {
                "tblStyle": el("tblStyle", val=style),
                "tblW": el("tblW", w=sum(widths), type="dxa"),
                "tblLayout": el("tblLayout", type="fixed"),
                "tblLook": el("tblLook", val="0000"),
                "tblCellMar": el("tblCellMar", *cell_margins(*padding)) if padding else None,
            },
        )
        table = el("tbl", layout, el("tblGrid", *(el("gridCol", w=width) for width in widths)))
        self.element.append(table)
        return table

    def apart(self) -> None:
        """A table that begins a page, or follows another one, is put behind an empty line."""
        last = self.last
        if self._new_page or (last is not None and last.tag == _TABLE):
            gap, self._gap = self._gap, 0
            self.p("gap", line=max(gap, 20))

    def boxed(self) -> Flow:
        """A box of lines around what is put into it."""
        (inside,) = self.columns([self.width], style=self.book.grid, keep=False)
        return inside

    def _set_after(self, paragraph: Element, gap: int) -> None:
        spacing = _property(paragraph, "spacing")
        if spacing is None:
            spacing = el("spacing")
            insert_property(paragraph, spacing)
        spacing.set(tag("after"), str(gap))


def cell_of(row: Element, width: int, **more: Element | None) -> Element:
    """A new cell of a row."""
    cell = el("tc", properties("tcPr", CELL_ORDER, {"tcW": el("tcW", w=width, type="dxa"), **more}))
    row.append(cell)
    return cell


def keep_with_next(paragraph: Element) -> None:
    """Keep a paragraph on the page of the next."""
    if _property(paragraph, "keepNext") is None:
        insert_property(paragraph, el("keepNext"))


def insert_property(paragraph: Element, given: Element) -> None:
    """Put a property of a paragraph where the schema wants it."""
    layout = paragraph.find(tag("pPr"))
    if layout is None:
        layout = el("pPr")
        paragraph.insert(0, layout)
    insert_in_order(layout, given, PARAGRAPH_ORDER)


def _property(paragraph: Element, name: str) -> Element | None:
    layout = paragraph.find(tag("pPr"))
    return None if layout is None else layout.find(tag(name))
