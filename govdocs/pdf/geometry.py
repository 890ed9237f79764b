"""Faults of layout, found in what is on the pages: overflow, things left alone on a page, rows taller than a page."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import TableRowBox

from govdocs.pdf import messages
from govdocs.pdf.box_places import BoxPlaces
from govdocs.pdf.cell_faults import CrowdedColumns, spans_too_tall
from govdocs.pdf.faults import PageFault
from govdocs.pdf.page_contents import PageContents

#: The class of the element that holds a signature: it may not be alone on a page, nor be divided.
SIGNATURE = "signature"

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def geometry_faults(places: BoxPlaces, pages: list[PageContents], crowded: CrowdedColumns) -> list[PageFault]:
    """Text and pictures beyond their cell, block or page, things left alone, rows taller than a page."""
    found = [
        *(found for page in pages for found in page.overflows),
        *crowded.faults(),
        *_headings_alone(places, pages),
        *_signatures_alone(places, pages),
        *_rows_too_tall(places, pages),
        *(found for page in pages for found in spans_too_tall(places, page.groups)),
    ]
    return sorted(found, key=lambda each: each.page or 0)


def _headings_alone(places: BoxPlaces, pages: list[PageContents]) -> Iterator[PageFault]:
    for lines in (page.lines for page in pages[:-1]):
        if lines and any(each.tag in HEADINGS for each in places.ancestors(lines[-1].element)):
            yield places.fault(messages.HEADING_ALONE, lines[-1])


def _signatures_alone(places: BoxPlaces, pages: list[PageContents]) -> Iterator[PageFault]:
    begun = set()
    signatures = places.within(SIGNATURE)
    for number, page in enumerate(pages if signatures else (), 1):
        lines = [(line, signatures.get(line.element)) for line in page.lines]
        for line, signature in lines:
            if signature is not None and signature in begun:
                yield places.fault(messages.SIGNATURE_SPLIT, line)
                break
        here = {signature for _, signature in lines if signature is not None}
        if number > 1 and lines and lines[0][1] is not None and lines[0][1] not in begun:
            yield places.fault(messages.SIGNATURE_ALONE, lines[0][0])
        begun |= here


def _rows_too_tall(places: BoxPlaces, pages: list[PageContents]) -> Iterator[PageFault]:
    parts: dict[Any, list[Any]] = defaultdict(list)
    for contents in pages:
        for row in (row for group in contents.groups for row in group.children):
            if isinstance(row, TableRowBox) and row.element is not None:
                parts[row.element].append((row, contents.page.height))
    for pieces in parts.values():
        if len(pieces) > 1 and sum(row.height for row, _ in pieces) > min(height for _, height in pieces):
            yield places.fault(messages.ROW_TOO_TALL, pieces[0][0])
