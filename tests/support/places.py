"""Where a text stands on the first page of a PDF, in points from its left and its top."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import pypdfium2


class Place(NamedTuple):
    left: float
    right: float
    top: float
    middle: float
    """How far from the middle of the page the middle of the text is."""

    def is_beside(self, other: Place) -> bool:
        """Whether it begins to the right of the other, on the same height."""
        return self.left > other.right and abs(self.top - other.top) < 40


def place(pdf: bytes, words: str) -> Place:
    """The place of the first occurrence of some words, which stand on one line."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    found = text.search(unicodedata.normalize("NFC", words)).get_next()
    assert found, f"{words} is not on the page:\n{text.get_text_range()}"
    boxes = [text.get_charbox(index) for index in range(found[0], found[0] + found[1])]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    top = page.get_height() - max(box[3] for box in boxes)
    return Place(left, right, top, abs((left + right) / 2 - page.get_width() / 2))


def pictures(pdf: bytes) -> list[tuple[float, float]]:
    """The left edge and the width of each picture of the first page, from left to right."""
    page = pypdfium2.PdfDocument(pdf)[0]
    images = [item for item in page.get_objects(max_depth=4) if item.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    edges = [item.get_bounds() for item in images]
    return sorted((left, right - left) for left, _, right, _ in edges)
