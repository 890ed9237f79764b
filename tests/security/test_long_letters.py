"""The bounds against forged PDFs let our own long ones pass: a letter of 400 pages, and 600 letters in one file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

import govdocs
from govdocs.errors import ExitCode
from govdocs.output import Renderer
from tests.support.archive_folder import open_folder
from tests.support.command import run
from tests.support.hostile import memo
from tests.support.memo import MEMO

PARAGRAPH = "  " + "উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, সভার কার্যবিবরণী প্রেরণ করা হলো। " * 14 + "\n\n"


def test_a_letter_of_400_pages_is_archived_and_verified(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = open_folder(tmp_path, monkeypatch)
    (folder / "long.yaml").write_text(memo("বক্তব্য", "|\n" + PARAGRAPH * 1400), "utf-8")
    code, out, err = run(capfd, "archive", "add", "long.yaml", "--on", "2026-01-05")
    assert (code, err) == (ExitCode.FINE, "")
    filed = Path(out.strip())
    assert len(pypdfium2.PdfDocument(filed)) >= 400
    code, out, err = run(capfd, "archive", "verify", "--lang", "en")
    assert code == ExitCode.FINE, err
    assert "same bytes: 1" in out + err


def test_600_letters_in_one_file_are_unpacked(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    letters = [MEMO.replace("২৪-১২৫", f"২৪-{number}") for number in range(1, 601)]
    documents = [govdocs.loads(text, name=f"m{number}.yaml") for number, text in enumerate(letters)]
    bound = tmp_path / "all.pdf"
    bound.write_bytes(Renderer().bound(documents))
    assert run(capfd, "extract", bound, "-d", tmp_path / "out")[0] == ExitCode.FINE
    assert len(list((tmp_path / "out").glob("m*.yaml"))) == 600
    assert (tmp_path / "out" / "m7.yaml").read_text("utf-8") == letters[7]
