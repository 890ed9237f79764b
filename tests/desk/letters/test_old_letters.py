"""An old letter dropped on the folder: shown beside what was recognised, kept as a new file, and hostile ones told in words."""

from __future__ import annotations

import base64
import io
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import psutil
import pytest
from PIL import Image
from starlette.testclient import TestClient

import govdocs
from govdocs.desk.api import old_letters as old_letters_api
from govdocs.desk.letters.old_letters import LIMITS, shown_fields, view_of
from govdocs.errors import Refusal
from govdocs.importing import Imported
from govdocs.importing.readers import office_programs
from govdocs.word.writing import word_file
from tests.support.hostile_files import OFFICE_FILES, PDFS, PICTURES, WORD
from tests.support.starters import finished

LINES = (
    *("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "স্থানীয় উন্নয়ন অধিদপ্তর", "আগারগাঁও, ঢাকা-১২০৭"),
    "স্মারক নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫\tতারিখ: ২১ ফেব্রুয়ারি ২০২৪",
    "বিষয়: মাসিক সমন্বয় সভায় উপস্থিতি প্রসঙ্গে।",
    "উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, আগামী ২৯ ফেব্রুয়ারি ২০২৪ তারিখে মাসিক সমন্বয় সভা অনুষ্ঠিত হবে।",
    "২। সভায় উপস্থিত থাকার জন্য অনুরোধ করা হলো।",
    *("(মো. রফিকুল ইসলাম)", "সহকারী পরিচালক", "ফোন: ০২-৫৫১০০০০১"),
)


def old_letter(lines: tuple[str, ...] = LINES) -> bytes:
    """A letter that was typed in Word."""
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def asked(data: bytes, name: str) -> dict[str, Any]:
    return {"lang": "bn", "file": {"name": name, "data": base64.b64encode(data).decode()}}


def hidden(dialog: str, name: str) -> str:
    """What the dialog sends along under a name."""
    from lxml import html

    return str(html.fromstring(dialog).xpath(f"//input[@name='{name}']/@value")[0])


def test_an_old_letter_is_shown_and_kept(browser: TestClient, folder: Path) -> None:
    answer = browser.post("/api/old-letter", json=asked(old_letter(), "সভা ২০২৪.docx")).json()
    dialog = answer["dialog"]
    assert "মাসিক সমন্বয় সভায় উপস্থিতি প্রসঙ্গে" in dialog
    assert "<dt>বিষয়</dt>" in dialog
    assert hidden(dialog, "name") == "সভা ২০২৪.yaml"
    body = {key: hidden(dialog, key) for key in ("name", "text", "pictures")}
    kept = browser.post("/api/old-letter/keep", json=body).json()
    assert kept == {"go": "সভা ২০২৪.yaml", "close": True}
    document = govdocs.load(folder / "সভা ২০২৪.yaml")
    assert str(document.printed_number) == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫"


def test_a_second_one_of_the_same_name_replaces_nothing(browser: TestClient, folder: Path) -> None:
    body = {"name": "পত্র.yaml", "text": finished("letter"), "pictures": "[]"}
    names = [browser.post("/api/old-letter/keep", json=body).json()["go"] for _ in range(2)]
    assert names == ["পত্র.yaml", "পত্র-2.yaml"]


@pytest.mark.parametrize("name", ["../পত্র.yaml", "sub/পত্র.yaml", "পত্র.txt", ".govdocs-desk/a.yaml", ""])
def test_it_is_kept_in_the_folder_alone(browser: TestClient, folder: Path, name: str) -> None:
    before = sorted(folder.rglob("*"))
    answer = browser.post("/api/old-letter/keep", json={"name": name, "text": "ক: খ", "pictures": "[]"})
    assert answer.status_code == 422
    assert sorted(folder.rglob("*")) == before


def test_one_of_ours_comes_back_as_it_was(folder: Path) -> None:
    path = folder / "পত্র.yaml"
    path.write_text(finished("letter"), "utf-8")
    view = view_of(word_file(govdocs.load(path)).data, "পত্র.docx", "bn")
    assert view.imported.is_ours
    assert view.imported.text == path.read_text("utf-8")


def test_a_pdf_is_shown_by_its_pages() -> None:
    view = view_of(govdocs.render_pdf(govdocs.loads(finished("letter"))), "পত্র.pdf", "en")
    assert view.pages
    assert not view.lines
    with Image.open(io.BytesIO(view.pages[0])) as page:
        assert 800 < page.width < 1000


def test_doubtful_fields_come_first() -> None:
    imported = doubted(view_of(old_letter(), "পত্র.docx", "bn").imported)
    assert [*imported.fields][-2:] == ["body", "signature"]
    shown = shown_fields(imported, "bn")
    assert [field.label for field in shown][:2] == ["স্বাক্ষর", "বক্তব্য"]
    assert [bool(field.reasons) for field in shown] == [True, True, *[False] * (len(shown) - 2)]


def test_the_dialog_shows_doubtful_fields_first(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    view = view_of(old_letter(), "পত্র.docx", "bn")
    doubtful = replace(view, imported=doubted(view.imported))
    monkeypatch.setattr(old_letters_api, "view_of", lambda *_: doubtful)
    dialog = browser.post("/api/old-letter", json=asked(old_letter(), "পত্র.docx")).json()["dialog"]
    places = [dialog.index(f"<dt>{label}</dt>") for label in ("স্বাক্ষর", "বক্তব্য", "পত্রশীর্ষ", "বিষয়")]
    assert places == sorted(places)


def doubted(imported: Imported) -> Imported:
    """The same where the last two fields are doubtful, and the last one more so."""
    fields = dict(imported.fields)
    fields["body"] = replace(fields["body"], confidence=0.6)
    fields["signature"] = replace(fields["signature"], confidence=0.4)
    return replace(imported, fields=fields)


HOSTILE = [
    *("laughs.docx", "lies.docx", "too-deep-tables.docx", "no-pages.pdf", "bomb.png", "tall.png", "open.rtf", "bomb.odt"),
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_ones_are_refused_in_words(browser: TestClient, folder: Path, name: str) -> None:
    data = {**WORD, **PDFS, **PICTURES, **OFFICE_FILES}[name]()
    before = sorted(folder.rglob("*"))
    answer = browser.post("/api/old-letter", json=asked(data, name))
    assert answer.status_code in (413, 422)
    assert answer.json()["problems"]
    assert sorted(folder.rglob("*")) == before


@pytest.mark.skipif(os.name != "posix", reason="a program of sh")
def test_a_libreoffice_that_does_not_end_is_ended_with_its_children(
    browser: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = tmp_path / "began"
    office = tmp_path / "soffice"
    office.write_text(f'#!/bin/sh\nsleep 300 &\necho "$! $$" > "{began}"\nwait\n')
    office.chmod(0o755)
    monkeypatch.setattr(office_programs, "find_libreoffice", lambda: str(office))
    monkeypatch.setattr(office_programs, "SECONDS", 3.0)
    answer = browser.post("/api/old-letter", json=asked(b"{\\rtf1 x}", "a.rtf"))
    assert answer.status_code == 422
    assert [problem["code"] for problem in answer.json()["problems"]] == ["import-not-read"]
    for pid in map(int, began.read_text().split()):
        assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"<a>" + b" " * (300 << 20) + b"</a>")
    return out.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 broken", bomb(), b"%PDF-1.7 broken", b"\x89PNG\r\n\x1a\nbroken"]
)
def test_what_cannot_be_read_is_told(browser: TestClient, data: bytes) -> None:
    answer = browser.post("/api/old-letter", json=asked(data, "পত্র.docx"))
    assert answer.status_code == 422
    assert answer.json()["problems"]


@pytest.mark.parametrize(
    "body", [{}, {"file": "x"}, {"file": {"name": "a.docx", "data": "§"}}, {"file": {"name": 1, "data": ""}}]
)
def test_what_is_no_question_is_refused(browser: TestClient, body: dict[str, Any]) -> None:
    assert browser.post("/api/old-letter", json=body).status_code == 400


@pytest.mark.parametrize("pictures", ["{", "[1]", '[{"name": "a"}]', '{"a": 1}'])
def test_pictures_that_are_none_are_refused(browser: TestClient, pictures: str) -> None:
    body = {"name": "ক.yaml", "text": "ক: খ", "pictures": pictures}
    assert browser.post("/api/old-letter/keep", json=body).status_code == 400


def test_other_pictures_are_told(browser: TestClient, folder: Path) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(drawn, "PNG")
    pictures = [("লোগো.png", drawn.getvalue()), ("আঁকা.wmf", b"\xd7\xcd\xc6\x9a")]
    sent = [{"name": name, "data": base64.b64encode(data).decode()} for name, data in pictures]
    body = {"name": "ক.yaml", "text": finished("letter"), "pictures": json.dumps(sent)}
    answer = browser.post("/api/old-letter/keep", json=body).json()
    assert "আঁকা.wmf" in answer["said"]
    assert (folder / "লোগো.png").is_file()


def test_it_has_limits() -> None:
    assert LIMITS.seconds
    assert LIMITS.memory
    with pytest.raises(Refusal):
        view_of(b"", "a.docx", "bn")
