"""What a reader gets back out of a PDF: pdfium's text, and how far it is from the source."""

import re
from pathlib import Path

import pypdfium2
from rapidfuzz.distance import Levenshtein

PAGE_NUMBER = re.compile(r"[\d\s/]+")


def pages_of(pdf: Path) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    # pdfium marks a hyphen at the end of a line as one that might have been put in.
    return [text.replace("\ufffe", "-").replace("\x02", "-") for text in texts]


def error_rate(expected: str, pages: list[str]) -> float:
    """CER in percent: edits from the text that was given to the text that came back; runs of space count as one."""
    want, got = (" ".join(text.split()) for text in (expected, "\n".join(_without_furniture(pages))))
    return 100 * Levenshtein.distance(want, got) / len(want)


def _without_furniture(pages: list[str]) -> list[str]:
    """Pages without what the layout adds to the text: page numbers, and the heads of tables that go on."""
    texts, before = [], set[str]()
    for page in pages:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        seen = set(lines)
        if before and lines:
            _drop_page_number(lines)
            while lines and lines[0] in before:
                del lines[0]
        texts.append("\n".join(lines))
        before = seen
    return texts


def _drop_page_number(lines: list[str]) -> None:
    for end in (-1, 0):
        if PAGE_NUMBER.fullmatch(lines[end]):
            del lines[end]
            return
