"""The searches of PDF readers: whether each finds a word in a PDF."""

from __future__ import annotations

import json
import shutil
import subprocess
import unicodedata
from collections.abc import Callable

import pypdfium2
import pytest

from tests.support.extractors import PDFJS, with_pdfium, with_poppler


def by_pdfium(pdf: bytes, word: str) -> bool:
    """pdfium's own search, which compares code point by code point; what programs call, not what people see in Chrome."""
    document = pypdfium2.PdfDocument(pdf)
    return any(page.get_textpage().search(word).get_next() for page in document)


def as_chrome_does(pdf: bytes, word: str) -> bool:
    """The search box of Chrome and Edge: ICU's comparison over the text that pdfium reads."""
    return bool(_of_node("same.mjs", with_pdfium(pdf).encode(), word))


def by_pdfjs(pdf: bytes, word: str) -> bool:
    """The search box of Firefox: its own code."""
    if not (PDFJS / "node_modules").is_dir():
        pytest.skip("pdf.js is not there: install Node.js, then npm install in tests/support/pdfjs")
    return bool(_of_node("find.mjs", pdf, word))


def as_poppler_does(pdf: bytes, word: str) -> bool:
    """The search box of Linux's viewers: poppler's TextPage::findText brings both sides into NFKC."""
    text, wanted = (unicodedata.normalize("NFKC", one) for one in (with_poppler(pdf), word))
    return wanted in text


SEARCHES: dict[str, Callable[[bytes, str], bool]] = {
    "Chrome": as_chrome_does,
    "pdf.js": by_pdfjs,
    "poppler": as_poppler_does,
}


def _of_node(script: str, given: bytes, word: str) -> int:
    if not shutil.which("node"):
        pytest.skip("Node.js is not there")
    done = subprocess.run(["node", script, word], cwd=PDFJS, input=given, capture_output=True, check=True)
    (found,) = json.loads(done.stdout)
    return int(found)
