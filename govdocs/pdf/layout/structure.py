"""Write the structure of plain tables and of paragraphs with plain lines: the elements of the PDF for a table, its rows and cells, with the heads of each cell."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, NamedTuple

import pydyf
from weasyprint.formatting_structure.boxes import MarginBox, TextBox

from govdocs.pdf import pictures
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import LaidCell, PlainRow, PlainTable
from govdocs.pdf.layout.settled import SettledBlock, structure_tag

GROUPS = {"thead": "THead", "tbody": "TBody"}


def build_box_tree(
    box: Any, parent: Any, pdf: Any, page_number: int, nums: Any, annotations: Any, tags: Any
) -> Iterator[Any]:
    """The elements for a box and those in it; in the place of that of pictures.py, which goes on with the rest."""
    if box.is_table_wrapper:
        table = box.get_wrapped_table()
        if type(table) is PlainTable:
            return iter([_PageStructure(pdf, page_number, nums, tags).table(table, parent)])
    if type(box) is SettledBlock:
        return iter(_PageStructure(pdf, page_number, nums, tags).block(box, parent, parent["S"][1:]))
    is_block = type(box) is not MarginBox  # which has no element, but each of its lines one
    if type(box) is PlainLine or (is_block and any(type(child) is PlainLine for child in box.children)):
        return _PageStructure(pdf, page_number, nums, tags).paragraph(box, parent, annotations)
    found: Iterator[Any] = pictures.build_box_tree(box, parent, pdf, page_number, nums, annotations, tags)
    return found


class _Element(pydyf.Object):  # type: ignore[misc]
    """An element that is written when all that is in it has its number."""

    data = reference = b""


class _PageStructure:
    """The elements of one page."""

    def __init__(self, pdf: Any, page_number: int, nums: dict[int, bytes], tags: dict[Any, Any]) -> None:
        self._pdf, self._number, self._nums, self._tags = pdf, page_number, nums, tags
        self._page = pdf.page_references[page_number]

    def block(self, box: SettledBlock, parent: Any, parent_tag: str) -> list[_Element]:
        """The element of a settled block; those in it of the body of a page."""
        if box.element_tag in ("html", "body"):
            return [*self._inside(box, parent, parent_tag)]
        tag = structure_tag(box.element_tag)
        element = self._new()
        if tag == "LI":
            if parent_tag not in ("LI", "LBody"):
                self._write(element, "LI", self.block(box, element, "LI"), parent)
                return [element]
            tag = "LBody" if parent_tag == "LI" else "NonStruct"
        self._write(element, tag, [*self._inside(box, element, tag)], parent)
        return [element]

    def _inside(self, box: SettledBlock, element: Any, tag: str) -> Iterator[_Element]:
        for child in box.children:
            if type(child) is PlainLine:
                yield from self._lines([child], element)
            elif type(child) is SettledBlock:
                yield from self.block(child, element, tag)
            else:
                yield self.table(child.get_wrapped_table(), element)

    def table(self, table: PlainTable, parent: Any) -> _Element:
        """The element of a table. Elements get their numbers in the order of the table, and are written when all heads are known."""
        element = self._new()
        heads: dict[int, list[bytes]] = defaultdict(list)
        rows = enumerate(table.rows)
        groups, cells = [], []
        for group in table.children:
            of_group = self._new()
            of_rows = []
            for number, row in islice(rows, len(group.children)):
                of_row = self._new()
                of_cells = [*self._cells(row, of_row, f"{element.number}-{number}", heads)]
                self._write(of_row, "TR", [cell.element for cell in of_cells], of_group)
                of_rows.append(of_row)
                cells += of_cells
            self._write(of_group, GROUPS[group.element_tag], of_rows, element)
            groups.append(of_group)
        for cell in cells:
            cell.write()
        self._write(element, "Table", groups, parent)
        return element

    def paragraph(self, box: Any, parent: Any, annotations: Any) -> Iterator[Any]:
        """The element of a block with plain lines, or of such a line in a page's margin; lines of boxes are as WeasyPrint has them."""
        lines = box.children or [box]
        rest = self._pdf, self._number, self._nums, annotations, self._tags
        inside_box, box.children = box.children, ()
        (element,) = pictures.build_box_tree(box, parent, *rest)
        box.children = inside_box
        inside: list[Any] = []
        for line in lines:
            if type(line) is PlainLine:
                inside += self._lines([line], element)
                continue
            for child in line.children:
                inside += (
                    [self._marked(child, element)]
                    if type(child) is TextBox
                    else build_box_tree(child, element, *rest)
                )
        element["K"] += [each.reference for each in inside]
        yield element

    def _lines(self, lines: list[PlainLine], parent: Any) -> Iterator[_Element]:
        """The elements of the texts of lines, some within an element of their own, and of what ends a line."""
        for line in lines:
            ended = line.ended
            for run in line.runs:
                if run.piece.tag is None:
                    yield self._marked(run, parent)
                    continue
                outer = self._new()
                inside = [self._marked(run, outer)]
                if ended and ended.is_within:
                    inside.append(self._end(outer))
                self._write(outer, structure_tag(run.piece.tag), inside, parent)
                yield outer
            if ended and not ended.is_within:
                yield self._end(parent)

    def _cells(
        self, row: PlainRow, of_row: _Element, name: str, heads: dict[int, list[bytes]]
    ) -> Iterator["_CellElement"]:
        """The elements of a row's cells; the names of those that are heads go to the heads of their column, or of the row."""
        of_this_row: list[bytes] = []
        for laid in row.laid:
            cell = laid.cell
            column = cell.grid_x
            element = self._new()
            is_head = cell.element.tag == "th"
            self._write(element, "TH" if is_head else "TD", [*self._texts(laid, element)], of_row)
            key, scope = b"", cell.element.get("scope")
            if is_head:
                key = pydyf.String(f"{name}-{column}").data
                (of_this_row if scope == "row" else heads[column]).append(key)
            over = [of_this_row, *(heads[column + each] for each in range(cell.colspan))]
            yield _CellElement(element, key, scope, cell.colspan, over)

    def _texts(self, laid: LaidCell, parent: _Element) -> Iterator[_Element]:
        """The elements of the paragraphs of a cell; those of its lines where it has none."""
        for text, lines in zip(laid.cell.texts, laid.texts, strict=True):
            is_paragraph = text.element is not laid.cell.element
            outer = self._new() if is_paragraph else parent
            inside = [*self._lines(lines, outer)]
            if is_paragraph:
                self._write(outer, "P", inside, parent)
            yield from [outer] if is_paragraph else inside

    def _marked(self, key: Any, parent: Any) -> _Element:
        """The element of a text that was drawn."""
        mark = self._tags.pop(key)["mcid"]
        span = self._new()
        span.data = b"<</Type /StructElem/S /Span/K [%d]/Pg %b/P %b>>" % (mark, self._page, parent.reference)
        self._nums[mark] = span.reference
        return span

    def _end(self, parent: Any) -> _Element:
        """The element of what ends a line: to WeasyPrint an element with another one in it."""
        end, inside = self._new(), self._new()
        self._write(end, "NonStruct", [inside], parent)
        self._write(inside, "NonStruct", [], end)
        return end

    def _new(self) -> _Element:
        element = _Element()
        self._pdf.add_object(element)
        element.reference = b"%d 0 R" % element.number
        return element

    def _write(self, element: _Element, tag: str, children: list[Any], parent: Any) -> None:
        inside = b" ".join([each if type(each) is bytes else each.reference for each in children])
        element.data = b"<</Type /StructElem/S /%b/K [%b]/Pg %b/P %b>>" % (
            tag.encode(),
            inside,
            self._page,
            parent.reference,
        )


class _CellElement(NamedTuple):
    """The element of a cell, the name that it has as a head, and over how many columns it is, and the names of the heads of its row and columns."""

    element: _Element
    key: bytes
    scope: str | None
    columns: int
    heads: list[list[bytes]]

    def write(self) -> None:
        """Write what it says as part of a table."""
        span = b"/ColSpan %d" % self.columns if self.columns > 1 else b""
        if self.key:
            over = b"Row" if self.scope in ("row", "rowgroup") else b"Column"
            more = b"/A <</O /Table%b/Scope /%b>>/ID %b>>" % (span, over, self.key)
        else:
            names = b" ".join(chain.from_iterable(self.heads))
            more = b"/A <</O /Table%b/Headers [%b]>>>>" % (span, names)
        self.element.data = self.element.data.removesuffix(b">>") + more
