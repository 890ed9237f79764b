"""python-docx, LibreOffice and tesseract: there, missing, without Bangla; each system has its way to get them, and none is a fault."""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from govdocs.doctor import examined, office_files, worst
from govdocs.importing.readers import office_programs, scan_reader

SYSTEMS = pytest.mark.parametrize("system", ["linux", "darwin", "win32"])


def absent(*_: object) -> None:
    return None


def test_word_is_there() -> None:
    (condition,) = office_files.word(Path())
    assert condition.found.bn.startswith("python-docx ")
    assert condition.advice is None


def test_word_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(office_files, "version", missing)
    (condition,) = office_files.word(Path())
    assert condition.advice is not None
    for text in (condition.advice.bn, condition.advice.en):
        assert "pipx inject govdocs python-docx" in text
    assert "--format docx" in condition.found.bn


@SYSTEMS
def test_libreoffice(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(office_programs, "find_libreoffice", lambda: "/opt/soffice")
    (condition,) = office_files.libreoffice(Path())
    assert (condition.found.en, condition.advice) == ("/opt/soffice", None)
    monkeypatch.setattr(office_programs, "find_libreoffice", absent)
    monkeypatch.setattr(sys, "platform", system)
    (condition,) = office_files.libreoffice(Path())
    assert condition.advice is not None
    assert {"linux": "apt-get", "darwin": "brew", "win32": "winget"}[system] in condition.advice.bn
    assert ".docx" in condition.found.bn


@SYSTEMS
def test_tesseract(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(scan_reader, "find_tesseract", lambda: "/opt/tesseract")
    (condition,) = office_files.tesseract(Path())
    assert (condition.found.en, condition.advice) == ("/opt/tesseract (ben)", None)
    monkeypatch.setattr(scan_reader, "find_tesseract", absent)
    monkeypatch.setattr(sys, "platform", system)
    for program, said in ((None, "নেই"), ("/usr/bin/tesseract", "বাংলা (ben) নেই")):
        monkeypatch.setattr(shutil, "which", lambda name, program=program: program)
        (condition,) = office_files.tesseract(Path())
        assert said in condition.found.bn
        assert condition.advice is not None
        assert {"linux": "tesseract-ocr-ben", "darwin": "tesseract-lang", "win32": "Bengali"}[
            system
        ] in condition.advice.en


def test_none_of_them_is_needed_for_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_programs, "find_libreoffice", absent)
    monkeypatch.setattr(scan_reader, "find_tesseract", absent)
    looks = (office_files.word, office_files.libreoffice, office_files.tesseract)
    assert worst(examined(Path(), looks)) == "fine"
    assert [condition.name for condition in examined(Path(), looks)] == ["word", "libreoffice", "tesseract"]
