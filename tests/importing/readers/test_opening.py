"""Which reader a file needs is seen from its bytes; what holds no letter is refused in words."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

import govdocs
from govdocs.errors import Refusal
from govdocs.importing.old_document import OldParagraph
from govdocs.importing.readers.opening import kind_of_file, read_old_document
from tests.support.examples import EXAMPLES
from tests.support.old_files import ole
from tests.support.word_files import made


def packed(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 \n", "pdf"),
        (b"\r\n%PDF-1.4 \n", "pdf"),
        (packed(word__document="<a/>"), "docx"),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "office"),
        (ole("WordDocument"), "office"),
        (b"{\\rtf1 x}", "office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"II*\0", "picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "picture"),
        ("বিষয়: সভা".encode(), "text"),
    ],
)
def test_kinds(data: bytes, kind: str) -> None:
    assert kind_of_file(data, "any.name") == kind


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "কোনো লেখা নেই"),
        (packed(xl__workbook="<a/>"), "govdocs merge"),
        (packed(ppt__presentation="<a/>"), "উপস্থাপনা"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "govdocs merge"),
        (packed(other="<a/>"), "অন্য ধরনের ফাইল"),
        (b"PK\x03\x04 broken", "নষ্ট"),
        (ole("EncryptedPackage"), "পাসওয়ার্ড"),
        (ole("Workbook"), "govdocs merge"),
        (ole("Other") + "WordDocument".encode("utf-16-le"), "অন্য ধরনের ফাইল"),
        (b"<!DOCTYPE html><p>x", "HTML"),
    ],
)
def test_refused(data: bytes, word: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_old_document(data, "old.docx")
    assert word in refusal.value.bangla
    assert "old.docx" in refusal.value.english


def test_by_path_whatever_its_name_says(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes("বিষয়: সভা".encode())
    (block,) = read_old_document(path).blocks
    assert isinstance(block, OldParagraph)
    assert block.text == "বিষয়: সভা"


def test_a_docx_is_read_by_its_own_reader() -> None:
    assert read_old_document(made(govdocs.load(EXAMPLES[0])).data, "letter.docx").source


def test_a_folder_a_pipe_and_nothing_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "missing.docx"):
        with pytest.raises(Refusal):
            read_old_document(path)
