"""What a PDF carries may be anything: files, fingerprints, locks, bombs, rubbish."""

from __future__ import annotations

import json
import os
from contextlib import nullcontext
from pathlib import Path

import pypdf
import pytest

from govdocs.archive import Agreement, embedded_source, verify
from govdocs.archive.embedded_source import read_embedded, read_fingerprint
from govdocs.errors import Refusal
from govdocs.pdf import Attachment, contents
from tests.support.archive_letters import LETTER
from tests.support.archive_pdfs import engine_pdf

PRINT = Attachment("fingerprint.json", b"{}", "Supplement")


@pytest.mark.parametrize(
    ("sources", "rung", "code"),
    [
        ({"letter.yaml": LETTER.replace("বিষয়:", "বিসয়:").encode()}, Agreement.NOT_RENDERED, "unknown-key"),
        ({"letter.yaml": b"\xff\xfe\x00"}, Agreement.NOT_RENDERED, None),
        ({"picture.png": b"x"}, Agreement.NOT_RENDERED, "no-letter-inside"),
        ({"letter.yaml": LETTER.encode(), "extra.yaml": b"a: 1"}, Agreement.NOT_RENDERED, None),
        (
            {"letter.yaml": LETTER.replace("উপর্যুক্ত", "उपर्युक्त").encode()},
            Agreement.NOT_RENDERED,
            "missing-glyph",
        ),
        ({"CON.yaml": LETTER.encode()}, Agreement.NO_SOURCE, "no-source"),
        ({"a.yaml": LETTER.encode(), "A.yaml": LETTER.encode()}, Agreement.NO_SOURCE, "no-source"),
        ({}, Agreement.NO_SOURCE, "no-source"),
    ],
)
def test_what_is_inside_may_be_anything(sources: dict[str, bytes], rung: Agreement, code: str | None) -> None:
    pdf = engine_pdf(PRINT, *(Attachment(name, data) for name, data in sources.items()))
    verdict = verify(pdf)
    assert verdict.rung is rung
    assert verdict.problems
    assert code in (None, verdict.problems[0].code)
    assert not any("/tmp" in problem.where for problem in verdict.problems)


@pytest.mark.parametrize("fingerprint", [b"", b"[]", b"[" * 100_000, b"\xff", b'{"pango": {"a": 1}}'])
def test_a_fingerprint_may_be_anything(fingerprint: bytes) -> None:
    pdf = engine_pdf(Attachment("fingerprint.json", fingerprint), Attachment("letter.yaml", LETTER.encode()))
    assert verify(pdf).rung is Agreement.TEXT


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"%PDF-1.7\n", b"%PDF-1.7\n" + os.urandom(5000), b"PK\x03\x04" + b"\0" * 100],
)
def test_what_is_no_pdf_is_reported(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    verdict = verify(path)
    assert verdict.rung is Agreement.NO_SOURCE
    assert str(path) in verdict.problems[0].bangla


def test_a_letter_locked_by_a_password_is_reported(letter: Path, tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=letter)
    writer.encrypt("secret")
    writer.write(locked := tmp_path / "locked.pdf")
    verdict = verify(locked)
    assert verdict.rung is Agreement.NO_SOURCE
    assert "password" in verdict.problems[0].english


def test_a_truncated_letter_is_reported(letter: Path) -> None:
    data = letter.read_bytes()
    for hundredths in range(0, 96, 3):
        assert verify(data[: len(data) * hundredths // 100]).rung is Agreement.NO_SOURCE, hundredths
    assert verify(data[:-1]).rung in (
        Agreement.NO_SOURCE,
        Agreement.LAYOUT,
    )  # readers repair its end, or do not


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    assert verify(tmp_path / "none.pdf").rung is Agreement.NO_SOURCE


@pytest.mark.parametrize(("count", "refused"), [(4, False), (5, False), (6, True)])
def test_the_number_of_files_is_bounded(monkeypatch: pytest.MonkeyPatch, count: int, refused: bool) -> None:
    monkeypatch.setattr(contents, "MAX_FILES", 5)
    files = [Attachment(f"{index}.yaml", b"x") for index in range(count - 1)]
    pdf = engine_pdf(PRINT, *files)
    with pytest.raises(Refusal, match="too many files") if refused else nullcontext():
        assert len(read_embedded(pdf, "x.pdf").sources) == count - 1


@pytest.mark.parametrize(("most", "refused"), [(2, False), (1, False), (0, True)])
def test_the_number_of_pages_is_bounded(monkeypatch: pytest.MonkeyPatch, most: int, refused: bool) -> None:
    monkeypatch.setattr(embedded_source, "MAX_PAGES", most)
    pdf = engine_pdf(PRINT, Attachment("a.yaml", b"x"))
    with pytest.raises(Refusal, match="too many files or pages") if refused else nullcontext():
        read_embedded(pdf, "x.pdf")


@pytest.mark.parametrize(("count", "read"), [(199, 199), (200, 200), (201, 0)])
def test_a_fingerprint_has_a_bounded_number_of_entries(count: int, read: int) -> None:
    assert len(read_fingerprint(json.dumps({str(index): "x" for index in range(count)}).encode())) == read


@pytest.mark.parametrize(("length", "kept"), [(199, 199), (200, 200), (201, 200)])
def test_an_entry_of_a_fingerprint_is_cut(length: int, kept: int) -> None:
    assert read_fingerprint(json.dumps({"pango": "x" * length}).encode()) == {"pango": "x" * kept}
