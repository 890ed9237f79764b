"""A letter for other programs: nothing of its text is lost, nothing of our style sheet is left."""

from __future__ import annotations

import email
import email.policy
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import govdocs
from govdocs.desk.issuing.clean_html import cleaned
from govdocs.desk.issuing.hand_off import download_name
from govdocs.page.plain_text import plain_text
from tests.support.examples import EXAMPLES, ROOT
from tests.support.memo import MEMO

LETTER = (ROOT / "examples" / "memo.yaml").read_text("utf-8")
MAIL = MEMO + "ই-মেইল:\n  প্রাপক: [planning.branch@example.gov.bd, 'ক <a@example.gov.bd>']\n  অনুলিপি: দেখুন\n"


def letters_of(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_all_words_are_there_in_their_order_and_no_class_is_left(path: Path) -> None:
    html = govdocs.render_html(govdocs.load(path))
    clean = cleaned(html)
    assert letters_of(plain_text(clean.html)) == letters_of(plain_text(html))
    assert not re.search(r"class=|data-|<div|<span|<img|<style|<script|<li|<ul", clean.html)
    assert set(re.findall(r"<(\w+)", clean.html)) <= {
        *("p", "br", "strong", "em", "u", "sup", "sub", "table", "thead", "tbody", "tr", "td", "th")
    }
    for tag in ("p", "table", "td", "tr", "strong"):
        assert clean.html.count(f"<{tag}>") + clean.html.count(f"<{tag} ") == clean.html.count(f"</{tag}>")


def test_what_looks_like_markup_stays_text() -> None:
    clean = cleaned(govdocs.render_html(govdocs.loads(MEMO.replace("সময়সূচি এতদ", "<b onclick='x'> & এতদ"))))
    assert "&lt;b onclick='x'&gt; &amp; এতদ" in clean.html.replace("’", "'").replace("‘", "'")
    assert "<b " not in clean.html


def test_the_fields_come_one_by_one_without_their_labels(browser: TestClient) -> None:
    answer = browser.post("/api/hand-off", json={"name": "a.yaml", "text": MEMO, "how": "copy"}).json()
    fields = {one["label"]: one["text"] for one in answer["fields"]}
    assert fields["স্মারক নম্বর"] == "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫"
    assert "২১ ফেব্রুয়ারি ২০২৪" in fields["তারিখ"]
    assert fields["বিষয়"] == "প্রশিক্ষণের সময়সূচি প্রেরণ।"
    assert fields["বক্তব্য"] == "সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।"
    english = browser.post(
        "/api/hand-off", json={"name": "a.yaml", "text": MEMO, "how": "copy", "lang": "en"}
    )
    assert english.json()["fields"][0]["label"] == "Memo number"


def test_the_draft_of_a_mail_is_unsent_and_carries_the_pdf(browser: TestClient) -> None:
    answer = browser.post("/api/hand-off", json={"name": "আদেশ ১.yaml", "text": MAIL, "how": "eml"})
    assert answer.status_code == 200
    assert "filename*=UTF-8''" in answer.headers["content-disposition"]
    mail = email.message_from_bytes(answer.content, policy=email.policy.default)
    assert mail["X-Unsent"] == "1"
    assert mail["Date"] is None
    assert mail["Message-ID"] is None
    assert mail["Subject"] == "প্রশিক্ষণের সময়সূচি প্রেরণ।"
    assert mail["To"] == "planning.branch@example.gov.bd, a@example.gov.bd"
    assert mail["Cc"] is None
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "আদেশ-১.pdf"
    assert attached.get_param("name").isascii()
    assert attached.get_content().startswith(b"%PDF")
    body = mail.get_body(("plain",))
    assert body
    assert "সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।" in body.get_content()


@pytest.mark.parametrize(
    ("format", "start"),
    [("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>"), ("txt", "৪৬".encode()), ("docx", b"PK")],
)
def test_downloads(browser: TestClient, format: str, start: bytes) -> None:
    asked = {"name": "অফিস আদেশ.yaml", "text": MEMO, "format": format}
    answer = browser.post("/api/download", json=asked)
    assert answer.status_code == 200
    assert start.lower() in answer.content[:600].lower()
    assert answer.headers["content-disposition"].endswith(f".{format}")


@pytest.mark.parametrize(
    ("route", "more"),
    [
        ("download", {"format": "png"}),
        ("download", {"format": "../x"}),
        ("hand-off", {"how": "fax"}),
        ("hand-off", {}),
    ],
)
def test_what_there_is_not_is_refused(browser: TestClient, route: str, more: dict[str, str]) -> None:
    answer = browser.post(f"/api/{route}", json={"name": "a.yaml", "text": MEMO, **more})
    assert answer.status_code == 400


def test_a_word_file_without_python_docx_is_refused_in_words(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govdocs.word.settings.find_spec", lambda name: None)
    answer = browser.post("/api/download", json={"name": "a.yaml", "text": MEMO, "format": "docx"})
    assert answer.status_code == 422
    assert "govdocs[word]" in answer.json()["problems"][0]["message"]["en"]


@pytest.mark.parametrize("how", ["copy", "eml"])
def test_an_invalid_text_is_refused_with_its_problems(browser: TestClient, how: str) -> None:
    answer = browser.post("/api/hand-off", json={"name": "a.yaml", "text": "ধরন: [", "how": how})
    assert answer.status_code == 422
    assert answer.json()["problems"]
    faulty = {"name": "a.yaml", "text": MEMO.replace("সময়সূচি", "漢字"), "format": "pdf"}
    assert browser.post("/api/download", json=faulty).status_code == 422


@pytest.mark.parametrize(
    ("name", "download"),
    [
        ("আদেশ.yaml", "আদেশ.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("a\\b:c?.yaml", "b-c.pdf"),
        ("CON.yaml", "_CON.pdf"),
        ("...", "letter.pdf"),
        ("ক\u202eখ.yaml", "ক-খ.pdf"),
    ],
)
def test_names_of_downloads_are_portable(name: str, download: str) -> None:
    assert download_name(name, "pdf") == download
