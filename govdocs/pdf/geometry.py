"""Faults of layout, found in the boxes of WeasyPrint: overflow, things left alone on a page, rows taller than a page.

Lengths are CSS pixels (1/96 inch), x to the right and y down from the paper's top left corner.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from weasyprint.formatting_structure.boxes import (
    BlockContainerBox,
    FootnoteAreaBox,
    LineBox,
    MarginBox,
    PageBox,
    ReplacedBox,
    TableBox,
    TableCellBox,
    TableRowBox,
    TableRowGroupBox,
)

from govdocs.pdf import messages
from govdocs.pdf.box_places import BoxPlaces, children, descendants, has_text
from govdocs.pdf.cell_faults import CrowdedColumns, spans_too_tall
from govdocs.pdf.faults import PageFault
from govdocs.pdf.layout.fallback import NotPlainError
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.layout.rows import PlainTable
from govdocs.problems.sentence import Sentence

#: The most that rounding adds up to, in CSS pixels.
TOLERANCE = 0.5

#: The class of the element that holds a signature: it may not be alone on a page, nor be divided.
SIGNATURE = "signature"

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def geometry_faults(places: BoxPlaces) -> list[PageFault]:
    """Text and pictures beyond their cell, block or page, things left alone, rows taller than a page."""
    pages = [_Flow.of(page) for page in places.page_boxes]
    crowded = CrowdedColumns(places)
    found = [
        *(found for page in places.page_boxes for found in _page_overflows(places, page, crowded)),
        *crowded.faults(),
        *_headings_alone(places, pages),
        *_signatures_alone(places, pages),
        *_rows_too_tall(places, pages),
        *(found for page in pages for found in spans_too_tall(places, page.groups)),
    ]
    return sorted(found, key=lambda each: each.page or 0)


class _Flow(NamedTuple):
    """The content of a page without its margins: the lines of text, and the groups of rows of tables but their heads."""

    page: PageBox
    lines: list[LineBox]
    groups: list[TableRowGroupBox]

    @classmethod
    def of(cls, page: PageBox) -> "_Flow":
        flow = cls(page, [], [])
        for child in children(page):
            for box in () if isinstance(child, MarginBox) else descendants(child):
                if type(box) is PlainTable:
                    flow.lines.extend(line for row in box.rows for line in row.lines)
                elif isinstance(box, LineBox):
                    if type(box) is PlainLine or has_text(box):
                        flow.lines.append(box)
                elif isinstance(box, TableRowGroupBox) and not (box.is_header or box.is_footer):
                    flow.groups.append(box)
        return flow


class _Limits(NamedTuple):
    right: float
    bottom: float
    sentence: Sentence = messages.PAGE_OVERFLOW

    def within(self, box: Any) -> "_Limits":
        """The limits inside a box; only a height that is stated is one, and in a table cell it is the least."""
        if box.style["height"] == "auto" or isinstance(box, TableCellBox) or _bottom(box) >= self.bottom:
            return self
        return _Limits(self.right, _bottom(box), messages.BOX_OVERFLOW)


class _Inside(NamedTuple):
    """What a box is in: the nearest block, the nearest cell and its table."""

    block: Any
    cell: TableCellBox | None = None
    table: TableBox | None = None

    def within(self, box: Any) -> "_Inside":
        if isinstance(box, TableBox):
            return _Inside(self.block, None, box)
        if isinstance(box, BlockContainerBox):
            return _Inside(box, box if isinstance(box, TableCellBox) else self.cell, self.table)
        return self


def _page_overflows(places: BoxPlaces, page: PageBox, crowded: CrowdedColumns) -> Iterator[PageFault]:
    text_area = _Limits(page.content_box_x() + page.width, _bottom(page))
    paper = _Limits(page.margin_width(), page.margin_height())
    for child in children(page):
        limits = paper if isinstance(child, MarginBox | FootnoteAreaBox) else text_area
        yield from _overflows(places, limits, child, crowded)


def _overflows(places: BoxPlaces, limits: _Limits, part: Any, crowded: CrowdedColumns) -> Iterator[PageFault]:
    inside = _Inside(part)
    waiting = [(limits, inside, child) for child in reversed(children(part))]
    while waiting:
        limits, inside, box = waiting.pop()
        if box.style["position"] in ("absolute", "fixed") or box.style["transform"]:
            continue  # placed by hand, as a stamp across the page is
        if isinstance(box, LineBox):
            yield from _line_overflows(places, limits, inside, box, crowded)
        elif isinstance(box, ReplacedBox | TableBox) and _leaves(limits, box):
            yield places.fault(messages.PAGE_OVERFLOW, box)
            continue
        elif type(box) is PlainTable:
            if box.border_box_y() + box.border_height() > limits.bottom + TOLERANCE:
                raise NotPlainError  # which of its lines do is for WeasyPrint to say
            continue
        if boxes := children(box):
            inner, within = inside.within(box), limits.within(box)
            waiting += [(within, inner, child) for child in reversed(boxes)]


def _line_overflows(
    places: BoxPlaces, limits: _Limits, inside: _Inside, line: LineBox, crowded: CrowdedColumns
) -> Iterator[PageFault]:
    is_plain = type(line) is PlainLine
    if not (is_plain or has_text(line)):
        return
    is_too_wide = not is_plain and _is_too_wide(line, inside.block)
    if inside.cell and inside.table:
        crowded.look_at(inside.table, inside.cell, line, is_too_wide=is_too_wide)
    elif is_too_wide:
        yield places.fault(messages.LINE_OVERFLOW, line)
    if not is_too_wide and line.position_y + line.height > limits.bottom + TOLERANCE:
        yield places.fault(limits.sentence, line)


def _is_too_wide(line: LineBox, container: Any) -> bool:
    pieces = children(line)
    left = min(piece.position_x for piece in pieces)
    right = max(piece.position_x + piece.margin_width() for piece in pieces)
    # The first line of a hanging paragraph begins to the left of the others on purpose.
    start = container.content_box_x() + min(0, _indent(container))
    end = container.content_box_x() + container.width
    return bool(left < start - TOLERANCE or right > end + TOLERANCE)


def _indent(container: Any) -> float:
    indent = container.style["text_indent"]
    return float(indent.value if indent.unit == "px" else indent.value / 100 * container.width)


def _leaves(limits: _Limits, box: Any) -> bool:
    """Whether a picture or table reaches over the right edge, or a picture over the lower one."""
    right = box.border_box_x() + box.border_width()
    bottom = box.border_box_y() + box.border_height()
    return right > limits.right + TOLERANCE or (
        isinstance(box, ReplacedBox) and bottom > limits.bottom + TOLERANCE
    )


def _bottom(box: Any) -> float:
    return float(box.content_box_y() + box.height)


def _headings_alone(places: BoxPlaces, pages: list[_Flow]) -> Iterator[PageFault]:
    for _, lines, _ in pages[:-1]:
        if lines and any(each.tag in HEADINGS for each in places.ancestors(lines[-1].element)):
            yield places.fault(messages.HEADING_ALONE, lines[-1])


def _signatures_alone(places: BoxPlaces, pages: list[_Flow]) -> Iterator[PageFault]:
    begun = set()
    signatures: dict[Any, Any] = {None: None}
    for number, (_, flow, _) in enumerate(pages, 1):
        for line in flow:
            if line.element not in signatures:
                _find_signature(places, line.element, signatures)
        lines = [(line, signatures[line.element]) for line in flow]
        for line, signature in lines:
            if signature is not None and signature in begun:
                yield places.fault(messages.SIGNATURE_SPLIT, line)
                break
        here = {signature for _, signature in lines if signature is not None}
        if number > 1 and lines and lines[0][1] is not None and lines[0][1] not in begun:
            yield places.fault(messages.SIGNATURE_ALONE, lines[0][0])
        begun |= here


def _find_signature(places: BoxPlaces, element: Any, known: dict[Any, Any]) -> None:
    """Note the signature that an element is in, if any, for it and for those around it that are in the same one."""
    path = []
    found = None
    for each in places.ancestors(element):
        if each in known:
            found = known[each]
            break
        path.append(each)
        if SIGNATURE in each.get("class", "").split():
            found = each
            break
    known.update(dict.fromkeys(path, found))


def _rows_too_tall(places: BoxPlaces, pages: list[_Flow]) -> Iterator[PageFault]:
    parts: dict[Any, list[Any]] = defaultdict(list)
    for page, _, groups in pages:
        for row in (row for group in groups for row in group.children):
            if isinstance(row, TableRowBox) and row.element is not None:
                parts[row.element].append((row, page.height))
    for pieces in parts.values():
        if len(pieces) > 1 and sum(row.height for row, _ in pieces) > min(height for _, height in pieces):
            yield places.fault(messages.ROW_TOO_TALL, pieces[0][0])
