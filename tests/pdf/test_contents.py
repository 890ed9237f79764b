"""PDF → its files, text and pictures: the source comes back byte for byte, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.pdf.contents import attached_files, extract, pictures_of, text_of
from tests.support.examples import ROOT
from tests.support.starters import finished

LETTER = finished("letter")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "letter.yaml"
    path.write_text(LETTER, "utf-8")
    return path


def test_the_pdf_gives_back_what_it_was_made_from_and_that_gives_the_same_pdf(tmp_path: Path) -> None:
    example = ROOT / "examples" / "forwarding-letter.yaml"  # includes a plan, an office, pictures
    (pdf,) = govdocs.render(example, tmp_path / "letter.pdf")
    taken = extract(pdf, tmp_path / "out")
    names = {path.relative_to(tmp_path / "out").as_posix() for path in taken}
    assert {"forwarding-letter.yaml", "innovation-plan.yaml", "office.yaml", "fingerprint.json"} <= names
    for path in taken:
        if path.name != "fingerprint.json":
            assert path.read_bytes() == (example.parent / path.relative_to(tmp_path / "out")).read_bytes()
    (again,) = govdocs.render(tmp_path / "out" / "forwarding-letter.yaml", tmp_path / "again.pdf")
    assert again.read_bytes() == pdf.read_bytes()


def test_a_byte_order_mark_and_windows_line_ends_come_back(tmp_path: Path) -> None:
    source = tmp_path / "letter.yaml"
    source.write_bytes(b"\xef\xbb\xbf" + LETTER.replace("\n", "\r\n").encode())
    (pdf,) = govdocs.render(source, tmp_path / "letter.pdf")
    extract(pdf, tmp_path / "out")
    assert (tmp_path / "out" / "letter.yaml").read_bytes() == source.read_bytes()


def test_a_confidential_draft_leaves_its_source_out(source: Path) -> None:
    (pdf,) = govdocs.render(source, source.with_suffix(".pdf"), embed_source=False)
    with pytest.raises(ValueError, match="no source files"):
        extract(pdf, source.parent / "out")
    assert not (source.parent / "out").exists()


def test_extract_overwrites_nothing(source: Path) -> None:
    (pdf,) = govdocs.render(source, source.with_suffix(".pdf"))
    source.write_text(LETTER + "# আমার পরিবর্তন\n", "utf-8")
    with pytest.raises(ValueError, match="differs"):
        extract(pdf, source.parent)
    assert source.read_text("utf-8").endswith("# আমার পরিবর্তন\n")


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "cannot be read as a PDF"), (b"%PDF-1.7", "cannot be read as a PDF")]
)
def test_what_is_no_pdf_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    pdf = tmp_path / "letter.pdf"
    pdf.write_bytes(content)
    with pytest.raises(ValueError, match=words):
        extract(pdf, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_text_and_pictures_are_page_by_page() -> None:
    pdf = govdocs.render_pdf(govdocs.loads(LETTER.replace("উপর্যুক্ত", "উপর্যুক্ত " * 1500)))
    pages = text_of(pdf).split("\f")
    assert len(pages) == len(pictures_of(pdf, dpi=20)) > 1
    assert pages[0].startswith("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার")


def test_a_document_of_no_file_has_no_files_in_its_pdf() -> None:
    assert attached_files(govdocs.render_pdf(govdocs.loads(LETTER), embed_source=False)) == {}
