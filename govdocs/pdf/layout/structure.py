"""Write the structure of plain tables and of paragraphs with plain lines: the elements of the PDF for a table, its rows and cells, with the heads of each cell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Any, NamedTuple

import pydyf
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.pdf.tags import _get_pdf_tag

from govdocs.pdf import pictures
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import CellLine, PlainCell, PlainRow, PlainTable

GROUPS = {"thead": "THead", "tbody": "TBody"}


def build_box_tree(
    box: Any, parent: Any, pdf: Any, page_number: int, nums: Any, annotations: Any, tags: Any
) -> Iterator[Any]:
    """The elements for a box and those in it; in the place of that of pictures.py, which goes on with the rest."""
    if box.is_table_wrapper:
        table = box.get_wrapped_table()
        if type(table) is PlainTable:
            return _PageStructure(pdf, page_number, nums, tags).table(table, parent)
    if any(type(child) is PlainLine for child in box.children):
        return _PageStructure(pdf, page_number, nums, tags).paragraph(box, parent, annotations)
    found: Iterator[Any] = pictures.build_box_tree(box, parent, pdf, page_number, nums, annotations, tags)
    return found


class _Element(pydyf.Object):  # type: ignore[misc]
    """An element that is written when all that is in it has its number."""

    data = b""


class _PageStructure:
    """The elements of one page."""

    def __init__(self, pdf: Any, page_number: int, nums: dict[int, bytes], tags: dict[Any, Any]) -> None:
        self._pdf, self._number, self._nums, self._tags = pdf, page_number, nums, tags
        self._page = pdf.page_references[page_number]

    def table(self, table: PlainTable, parent: Any) -> Iterator[_Element]:
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
        yield element

    def paragraph(self, box: Any, parent: Any, annotations: Any) -> Iterator[Any]:
        """The element of a paragraph with plain lines; the lines of boxes that it has beside them are as WeasyPrint has them."""
        rest = self._pdf, self._number, self._nums, annotations, self._tags
        (element,) = pictures.build_box_tree(box.copy_with_children([]), parent, *rest)
        inside: list[Any] = []
        for line in box.children:
            if type(line) is PlainLine:
                inside += [self._within(run.piece.tag, run, element) for run in line.runs]
                inside += [self._end(element)] if line.is_ended else []
                continue
            for child in line.children:
                inside += (
                    [self._marked(child, element)]
                    if type(child) is TextBox
                    else build_box_tree(child, element, *rest)
                )
        element["K"] += [each.reference for each in inside]
        yield element

    def _within(self, tag: str | None, key: Any, parent: Any) -> _Element:
        """The element of a text, within an element of its own if it has one."""
        if tag is None:
            return self._marked(key, parent)
        outer = self._new()
        self._write(outer, _get_pdf_tag(tag), [self._marked(key, outer)], parent)
        return outer

    def _cells(
        self, row: PlainRow, of_row: _Element, name: str, heads: dict[int, list[bytes]]
    ) -> Iterator["_CellElement"]:
        """The elements of a row's cells; the names of those that are heads go to the heads of their column, or of the row."""
        of_this_row: list[bytes] = []
        for cell, lines in row.lines_by_cell():
            column = cell.grid_x
            element = self._new()
            is_head = cell.element.tag == "th"
            self._write(element, "TH" if is_head else "TD", [*self._texts(cell, lines, element)], of_row)
            key, scope = b"", cell.element.get("scope")
            if is_head:
                key = pydyf.String(f"{name}-{column}").data
                (of_this_row if scope == "row" else heads[column]).append(key)
            over = [of_this_row, *(heads[column + each] for each in range(cell.colspan))]
            yield _CellElement(element, key, scope, cell.colspan, over)

    def _texts(self, cell: PlainCell, lines: list[CellLine], parent: _Element) -> Iterator[_Element]:
        """The elements of the paragraphs of a cell; those of its lines where it has none."""
        if not lines or lines[0].text.element is cell.element:
            yield from self._spans(lines, parent)
            return
        for _, of_text in groupby(lines, key=attrgetter("text")):
            paragraph = self._new()
            self._write(paragraph, "P", [*self._spans(of_text, paragraph)], parent)
            yield paragraph

    def _spans(self, lines: Iterable[CellLine], parent: _Element) -> Iterator[_Element]:
        """The elements of lines and of what ends them, those in bold each in an element of its own."""
        for line in lines:
            if line.text.is_bold:
                bold = self._new()
                inside = [self._marked(line, bold), *([self._end(bold)] if line.is_ended else ())]
                self._write(bold, "NonStruct", inside, parent)
                yield bold
            else:
                yield self._marked(line, parent)
                if line.is_ended:
                    yield self._end(parent)

    def _marked(self, key: Any, parent: Any) -> _Element:
        """The element of a text that was drawn."""
        mark = self._tags.pop(key)["mcid"]
        span = self._new()
        self._write(span, "Span", [b"%d" % mark], parent)
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
