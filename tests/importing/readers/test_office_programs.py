"""Files of older office programs through LibreOffice; without it the way to do it in Word is told."""

from __future__ import annotations

import shutil
import stat
import sys
import time
from pathlib import Path

import psutil
import pytest

import govdocs
from govdocs.errors import Refusal
from govdocs.importing.readers import office_programs
from govdocs.importing.readers.opening import read_old_document
from govdocs.importing.readers.programs import GivenUpError, run
from tests.support.old_files import UNICODE_FACE, faces_folder, found_share, made_by_libreoffice, ole
from tests.support.word_files import made, words_of_page

EXAMPLE = Path("examples/official-letter.yaml")
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")


@needs_libreoffice
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_old_kinds(tmp_path: Path, kind: str) -> None:
    document = govdocs.load(EXAMPLE)
    (tmp_path / "old.docx").write_bytes(made(document, font=UNICODE_FACE).data)
    made_by_libreoffice([tmp_path / "old.docx"], kind, tmp_path, faces_folder(tmp_path / "faces"))
    found = read_old_document(tmp_path / f"old.{kind}")
    assert found_share(words_of_page(document), found) >= 0.99
    commands = [" ".join(process.info["cmdline"] or ()) for process in psutil.process_iter(["cmdline"])]
    assert not [command for command in commands if "UserInstallation" in command and "/govdocs-" in command]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"{\\rtf1 x}", "পত্র.rtf"),
        (ole("WordDocument"), "পত্র.doc"),
    ],
)
def test_without_libreoffice_the_way_is_told(monkeypatch: pytest.MonkeyPatch, data: bytes, name: str) -> None:
    monkeypatch.setattr(office_programs, "find_libreoffice", lambda: None)
    with pytest.raises(Refusal) as refusal:
        read_old_document(data, name)
    assert "Save as" in refusal.value.bangla
    assert "docx" in refusal.value.bangla
    assert name in refusal.value.english


def test_libreoffice_is_not_there_by_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office_programs, "_PLACES", {})
    assert office_programs.find_libreoffice() is None


@needs_libreoffice
def test_what_libreoffice_cannot_read() -> None:
    with pytest.raises(Refusal) as refusal:
        read_old_document(ole("WordDocument"), "old.doc")
    assert "LibreOffice" in refusal.value.bangla


def script(folder: Path, text: str) -> str:
    path = folder / "program"
    path.write_text(f"#!{sys.executable}\n{text}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_a_program_that_does_not_end_is_ended_with_its_children(tmp_path: Path) -> None:
    program = script(
        tmp_path,
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open('child', 'w').write(str(child.pid))\n"
        "time.sleep(60)",
    )
    begun = time.monotonic()
    with pytest.raises(GivenUpError):
        run([program], tmp_path, 4.0)
    assert time.monotonic() - begun < 30
    pid = int((tmp_path / "child").read_text())
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_a_program_that_fails_or_is_not_there(tmp_path: Path) -> None:
    for command in ([script(tmp_path, "raise SystemExit(3)")], [str(tmp_path / "none")]):
        with pytest.raises(GivenUpError):
            run(command, tmp_path, 20.0)
