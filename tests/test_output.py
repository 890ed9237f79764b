"""Document → files: every format, each file whole or not at all, faults at their place in the YAML."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import govdocs
from govdocs.files.atomic import write_whole
from tests.support.starters import finished

LETTER = finished("letter")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "letter.yaml"
    path.write_text(LETTER, "utf-8")
    return path


@pytest.mark.parametrize(
    ("ending", "begins"),
    [("pdf", b"%PDF-1."), ("html", b"<!doctype html>"), ("txt", "গণপ্রজাতন্ত্রী".encode()), ("docx", b"PK")],
)
def test_the_ending_chooses_the_format(source: Path, ending: str, begins: bytes) -> None:
    out = source.with_suffix(f".{ending}")
    assert govdocs.render(source, out) == (out,)
    assert out.read_bytes().lstrip().startswith(begins)


def test_png_is_one_picture_a_page(source: Path) -> None:
    assert govdocs.render(source, source.with_suffix(".png")) == (source.with_suffix(".png"),)
    long = govdocs.loads(LETTER.replace("উপর্যুক্ত", "উপর্যুক্ত " * 1500))
    pictures = govdocs.render(long, source.parent / "long.png")
    assert [path.name for path in pictures] == [
        f"long-{number}.png" for number in range(1, len(pictures) + 1)
    ]
    assert len(pictures) > 1
    width, height = Image.open(pictures[0]).size
    assert abs(height / width - 297 / 210) < 0.001


def test_an_unknown_ending_is_refused(source: Path) -> None:
    with pytest.raises(ValueError, match="ends in none of"):
        govdocs.render(source, source.with_suffix(".odt"))


def test_the_same_source_gives_the_same_bytes(source: Path) -> None:
    document = govdocs.load(source)
    assert govdocs.render_pdf(document) == govdocs.render_pdf(govdocs.load(source))


def test_nothing_is_left_when_a_file_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.txt"
    write_whole(out, "আগের".encode())

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device", str(out))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(out, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert out.read_text("utf-8") == "আগের"


def test_text_without_a_glyph_is_a_fault_at_its_line(source: Path) -> None:
    source.write_text(LETTER.replace("উপর্যুক্ত", "उपर्युक्त"), "utf-8")  # Devanagari inside a Bangla letter
    with pytest.raises(govdocs.RenderFault) as caught:
        govdocs.render(source, source.with_suffix(".pdf"))
    problem = caught.value.problems[0]
    line = next(number for number, line in enumerate(LETTER.splitlines(), 1) if "উপর্যুক্ত" in line)
    assert (problem.path, problem.line) == (("বক্তব্য",), line)
    assert not source.with_suffix(".pdf").exists()


def test_a_fault_in_an_included_document_names_that_file(source: Path) -> None:
    inner = source.parent / "inner.yaml"
    inner.write_text(LETTER.replace("উপর্যুক্ত", "उपर्युक्त"), "utf-8")
    source.write_text(LETTER + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: inner.yaml\n", "utf-8")
    with pytest.raises(govdocs.RenderFault) as caught:
        govdocs.render_pdf(govdocs.load(source))
    assert {problem.place.file for problem in caught.value.problems if problem.place} == {str(inner)}


def test_a_draft_is_printed_in_spite_of_faults() -> None:
    document = govdocs.loads(LETTER.replace("উপর্যুক্ত", "उपर्युक्त"))
    assert govdocs.render_pdf(document, draft=True).startswith(b"%PDF")


def test_an_office_may_bring_its_own_face(source: Path) -> None:
    import fontpkg_hind_siliguri

    from govdocs.pdf import Faces

    regular = Path(fontpkg_hind_siliguri.ROOT) / "files" / "HindSiliguri-Light.ttf"
    document: Any = govdocs.load(source)
    assert govdocs.render_pdf(document, faces=Faces(regular=regular)) != govdocs.render_pdf(document)


def test_the_metadata_is_the_documents_own(source: Path) -> None:
    import pypdf

    (pdf,) = govdocs.render(source, source.with_suffix(".pdf"))
    metadata = pypdf.PdfReader(pdf).metadata
    assert metadata is not None
    assert metadata.title == "মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।"
    assert metadata.author is not None
    assert "স্থানীয় উন্নয়ন অধিদপ্তর" in metadata.author
    assert metadata.subject is not None
    assert "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫" in metadata.subject
    assert metadata.creation_date is not None
    assert metadata.creation_date.date().isoformat() == "2024-02-21"


def test_the_fingerprint_says_by_what_it_was_rendered(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text(":root { --type-size: 13pt }", "utf-8")
    usual = dict(govdocs.Renderer().fingerprint)
    assert {"govdocs", "pango", "css", "templates"} < usual.keys()
    assert "draft" not in usual
    assert dict(govdocs.Renderer(draft=True).fingerprint) == {**usual, "draft": "yes"}
    own = dict(govdocs.Renderer(tmp_path).fingerprint)
    assert {name for name in own if own[name] != usual[name]} == {"css"}
