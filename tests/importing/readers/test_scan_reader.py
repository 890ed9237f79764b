"""Pictures of our own page, and PDFs of such pictures, through tesseract; without it what to install is told."""

from __future__ import annotations

import shutil
from functools import cache
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

import govdocs
from govdocs.errors import Refusal
from govdocs.importing.readers import pdf_reader, scan_reader
from govdocs.importing.readers.opening import read_old_document
from tests.support.examples import ROOT, example_pdf
from tests.support.old_files import found_share, paragraphs
from tests.support.word_files import words_of_page

EXAMPLE = ROOT / "examples" / "faithful-copy.yaml"
needs_tesseract = pytest.mark.skipif(
    scan_reader.find_tesseract() is None, reason="tesseract with ben is not there"
)


@cache
def scan(kind: str) -> bytes:
    """The first page of an example as a picture."""
    with pypdfium2.PdfDocument(example_pdf(EXAMPLE)) as document:
        picture = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    file = BytesIO()
    picture.save(file, kind, resolution=200.0) if kind == "PDF" else picture.save(file, kind)
    return file.getvalue()


@needs_tesseract
@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_a_scan_is_a_draft_with_doubts(kind: str) -> None:
    found = read_old_document(scan(kind), "scan")
    assert found_share(words_of_page(govdocs.load(EXAMPLE)), found) > 0.6
    assert [problem.code for problem in found.problems] == ["import-scan"]
    doubts = [(each, word) for each in paragraphs(found.blocks) for word in each.doubts]
    assert doubts
    assert all(word in each.text for each, word in doubts)
    assert {block.place for block in found.blocks} == {"পাতা ১"}


@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_without_tesseract_what_to_install_is_told(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(scan_reader, "find_tesseract", lambda: None)
    monkeypatch.setattr(pdf_reader, "find_tesseract", lambda: None)
    with pytest.raises(Refusal) as refusal:
        read_old_document(scan(kind), "scan.file")
    assert "apt-get install tesseract-ocr tesseract-ocr-ben" in refusal.value.bangla
    assert "scan.file" in refusal.value.english


def test_a_tesseract_without_bangla_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(scan_reader, "_languages", lambda program: frozenset({"eng"}))
    assert scan_reader.find_tesseract() is None


def bomb() -> bytes:
    file = BytesIO()
    Image.new("1", (30_000, 30_000)).save(file, "PNG")
    return file.getvalue()


@needs_tesseract
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n broken", b"\xff\xd8\xff\xe0 broken", b"GIF89a", bomb()])
def test_broken_and_giant_pictures(data: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        read_old_document(data, "scan.png")
    assert "scan.png" in refusal.value.bangla


@needs_tesseract
def test_tesseract_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_reader, "SECONDS", 0.01)
    with pytest.raises(Refusal) as refusal:
        read_old_document(scan("PNG"), "scan.png")
    assert "tesseract" in refusal.value.bangla
