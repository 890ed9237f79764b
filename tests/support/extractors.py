"""Five readers of PDF, as people meet them: what each gives back when text is copied or searched."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
import pypdfium2
import pytest

PDFJS = Path(__file__).parent / "pdfjs"


def with_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def with_pdfium(pdf: bytes) -> str:
    """The engine of Chrome and Edge."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    # pdfium marks a hyphen at the end of a line as one that might have been put in.
    return text.replace("\ufffe", "-").replace("\x02", "-")


def with_poppler(pdf: bytes) -> str:
    """The engine of the document viewers of Linux."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not there: install poppler-utils")
    return subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def with_mupdf(pdf: bytes) -> str:
    pymupdf = pytest.importorskip("pymupdf", reason="PyMuPDF is not there: pip install pymupdf")
    return "\n".join(page.get_text() for page in pymupdf.open(stream=pdf))


def with_pdfjs(pdf: bytes) -> str:
    """The engine of Firefox."""
    if not shutil.which("node") or not (PDFJS / "node_modules").is_dir():
        pytest.skip("pdf.js is not there: install Node.js, then npm install in tests/support/pdfjs")
    command = ["node", "read.mjs"]
    return subprocess.run(command, cwd=PDFJS, input=pdf, capture_output=True, check=True).stdout.decode()


EXTRACTORS: dict[str, Callable[[bytes], str]] = {
    "pypdf": with_pypdf,
    "pdfium": with_pdfium,
    "poppler": with_poppler,
    "mupdf": with_mupdf,
    "pdf.js": with_pdfjs,
}


def error_rate(expected: str, given: str) -> float:
    """Characters to insert, delete or change, as a share of the expected; runs of space count as one.

    The edit distance, exact; quick while the texts differ little.
    """
    a, b = " ".join(expected.split()), " ".join(given.split())
    return _distance(a, b) / len(a)


def _distance(a: str, b: str) -> int:
    """Ukkonen's furthest-reaching diagonals: time grows with the length times the distance."""
    goal, reach, edits = len(b) - len(a), {0: _slide(a, b, 0, 0)}, 0
    while reach.get(goal, -1) < len(a):
        edits += 1
        following = {}
        for diagonal in range(-edits, edits + 1):
            steps = (
                reach.get(diagonal, -2) + 1,
                reach.get(diagonal + 1, -2) + 1,
                reach.get(diagonal - 1, -2),
            )
            x = min(max(steps), len(a), len(b) - diagonal)
            following[diagonal] = _slide(a, b, x, diagonal) if x >= max(0, -diagonal) else -2
        reach = following
    return edits


def _slide(a: str, b: str, x: int, diagonal: int) -> int:
    while x < len(a) and 0 <= x + diagonal < len(b) and a[x] == b[x + diagonal]:
        x += 1
    return x
