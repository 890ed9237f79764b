"""Write the structure of plain tables and of paragraphs with plain lines: the elements of the PDF for a table, its rows and cells, with the heads of each cell.

An element is its bytes, under the number that the PDF gave it when it was begun. In here it is told by its reference.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

import pydyf
from weasyprint.formatting_structure.boxes import MarginBox, TextBox

from govdocs.pdf import pictures
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import LaidCell, PlainCell, PlainRow, PlainTable, TableWrapper
from govdocs.pdf.layout.settled import SettledBlock, structure_tag

GROUPS = {"thead": "THead", "tbody": "TBody"}

_Reference = bytes


class _WrittenElement(NamedTuple):
    """An element as WeasyPrint takes it."""

    reference: _Reference


def build_box_tree(
    box: Any, parent: Any, pdf: Any, page_number: int, nums: Any, annotations: Any, tags: Any
) -> Iterator[Any]:
    """The elements for a box and those in it; in the place of that of pictures.py, which goes on with the rest."""
    page = _PageStructure(pdf, page_number, nums, tags)
    if type(box) is TableWrapper:
        return iter([_WrittenElement(page.table(box.children[0], parent.reference))])
    if type(box) is SettledBlock:
        return map(_WrittenElement, page.block(box, parent.reference, parent["S"][1:]))
    is_block = type(box) is not MarginBox  # which has no element, but each of its lines one
    if type(box) is PlainLine or (is_block and any(type(child) is PlainLine for child in box.children)):
        return page.paragraph(box, parent, annotations)
    found: Iterator[Any] = pictures.build_box_tree(box, parent, pdf, page_number, nums, annotations, tags)
    return found


class _PageStructure:
    """The elements of one page."""

    def __init__(self, pdf: Any, page_number: int, nums: dict[int, bytes], tags: dict[Any, Any]) -> None:
        self._pdf, self._number, self._nums, self._tags = pdf, page_number, nums, tags
        self._objects: list[Any] = pdf.objects
        self._page = pdf.page_references[page_number]

    def block(self, box: SettledBlock, parent: _Reference, parent_tag: str) -> list[_Reference]:
        """The element of a settled block; those in it of the body of a page."""
        if box.element_tag in ("html", "body"):
            return self._inside(box, parent, parent_tag)
        tag = structure_tag(box.element_tag)
        number, element = self._new()
        if tag == "LI":
            if parent_tag not in ("LI", "LBody"):
                self._write(number, "LI", self.block(box, element, "LI"), parent)
                return [element]
            tag = "LBody" if parent_tag == "LI" else "NonStruct"
        self._write(number, tag, self._inside(box, element, tag), parent)
        return [element]

    def _inside(self, box: SettledBlock, element: _Reference, tag: str) -> list[_Reference]:
        found: list[_Reference] = []
        for child in box.children:
            if type(child) is PlainLine:
                found += self._lines([child], element)
            elif type(child) is SettledBlock:
                found += self.block(child, element, tag)
            else:
                found.append(self.table(child.children[0], element))
        return found

    def table(self, table: PlainTable, parent: _Reference) -> _Reference:
        """The element of a table. Elements get their numbers in the order of the table."""
        number, element = self._new()
        heads = [_heads(row, f"{number}-{place}") for place, row in enumerate(table.rows)]
        over: dict[int, list[bytes]] = defaultdict(list)
        for cell, name in chain.from_iterable(each.items() for each in heads):
            if cell.element.get("scope") != "row":
                over[cell.grid_x].append(name)
        groups, of_rows = [], iter(heads)
        for group in table.children:
            group_number, of_group = self._new()
            rows = [self._row(row, of_group, next(of_rows), over) for row in group.children]
            self._write(group_number, GROUPS[group.element_tag], rows, element)
            groups.append(of_group)
        self._write(number, "Table", groups, parent)
        return element

    def paragraph(self, box: Any, parent: Any, annotations: Any) -> Iterator[Any]:
        """The element of a block with plain lines, or of such a line in a page's margin; lines of boxes are as WeasyPrint has them."""
        rest = self._pdf, self._number, self._nums, annotations, self._tags
        inside_box, box.children = box.children, ()
        (element,) = pictures.build_box_tree(box, parent, *rest)
        box.children = inside_box
        inside = element["K"]
        for line in inside_box or [box]:
            if type(line) is PlainLine:
                inside += self._lines([line], element.reference)
                continue
            for child in line.children:
                if type(child) is TextBox:
                    inside.append(self._span(self._tags.pop(child)["mcid"], element.reference))
                else:
                    inside += [each.reference for each in build_box_tree(child, element, *rest)]
        yield element

    def _lines(self, lines: list[PlainLine], parent: _Reference) -> list[_Reference]:
        """The elements of the texts of lines, some within an element of their own, and of what ends a line."""
        found = []
        for line in lines:
            ended = line.ended
            for run in line.runs:
                mark = self._tags.pop(run)
                if run.piece.tag is None:
                    found.append(self._span(mark, parent))
                    continue
                number, outer = self._new()
                inside = [self._span(mark, outer)]
                if ended and ended.is_within:
                    inside.append(self._end(outer))
                self._write(number, structure_tag(run.piece.tag), inside, parent)
                found.append(outer)
            if ended and not ended.is_within:
                found.append(self._end(parent))
        return found

    def _row(
        self, row: PlainRow, parent: _Reference, heads: dict[PlainCell, bytes], over: dict[int, list[bytes]]
    ) -> _Reference:
        """The element of a row, in which these cells are heads; others are over its columns."""
        number, element = self._new()
        of_row = [name for cell, name in heads.items() if cell.element.get("scope") == "row"]
        cells = []
        for laid in row.laid:
            cell = laid.cell
            cell_number, of_cell = self._new()
            inside = self._texts(laid, of_cell)
            span = b"/ColSpan %d" % cell.colspan if cell.colspan > 1 else b""
            if cell in heads:
                scope = b"Row" if cell.element.get("scope") in ("row", "rowgroup") else b"Column"
                said = b"/A <</O /Table%b/Scope /%b>>/ID %b" % (span, scope, heads[cell])
            else:
                columns = [over[column] for column in range(cell.grid_x, cell.grid_x + cell.colspan)]
                names = b" ".join(chain(of_row, *columns))
                said = b"/A <</O /Table%b/Headers [%b]>>" % (span, names)
            self._write(cell_number, "TH" if cell in heads else "TD", inside, element, said)
            cells.append(of_cell)
        self._write(number, "TR", cells, parent)
        return element

    def _texts(self, laid: LaidCell, parent: _Reference) -> list[_Reference]:
        """The elements of the paragraphs of a cell; those of its lines where it has none."""
        found: list[_Reference] = []
        for text, lines in zip(laid.cell.texts, laid.texts, strict=True):
            if text.element is laid.cell.element:
                found += self._lines(lines, parent)
                continue
            number, paragraph = self._new()
            self._write(number, "P", self._lines(lines, paragraph), parent)
            found.append(paragraph)
        return found

    def _span(self, mark: int, parent: _Reference) -> _Reference:
        """The element of a text that was drawn."""
        reference = b"%d 0 R" % len(self._objects)
        self._objects.append(b"<</Type /StructElem/S /Span/K [%d]/Pg %b/P %b>>" % (mark, self._page, parent))
        self._nums[mark] = reference
        return reference

    def _end(self, parent: _Reference) -> _Reference:
        """The element of what ends a line: to WeasyPrint an element with another one in it."""
        (number, end), (within, inside) = self._new(), self._new()
        self._write(number, "NonStruct", [inside], parent)
        self._write(within, "NonStruct", [], end)
        return end

    def _new(self) -> tuple[int, _Reference]:
        """The number of an element that is written later, and its reference."""
        number = len(self._objects)
        self._objects.append(b"")
        return number, b"%d 0 R" % number

    def _write(
        self, number: int, tag: str, inside: Iterable[_Reference], parent: _Reference, more: bytes = b""
    ) -> None:
        self._objects[number] = b"<</Type /StructElem/S /%b/K [%b]/Pg %b/P %b%b>>" % (
            tag.encode(),
            b" ".join(inside),
            self._page,
            parent,
            more,
        )


def _heads(row: PlainRow, name: str) -> dict[PlainCell, bytes]:
    """The heads among the cells of a row of this name, and the name of each."""
    heads = [cell for cell in row.cells if cell.element.tag == "th"]
    return {cell: pydyf.String(f"{name}-{cell.grid_x}").data for cell in heads}
