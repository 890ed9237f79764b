"""What leaves the desk for other programs: clean HTML on the clipboard, fields one by one, a draft of an e-mail, files."""

from __future__ import annotations

import email
import email.policy
import re
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from tests.desk.browser.clerk import box, button, choose, dialog, downloaded, expect, words_of
from tests.desk.browser.conftest import RunningDesk

SUBJECT = "মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।"
BODY = "উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, সভার কার্যবিবরণী এতদসঙ্গে প্রেরণ করা হলো।"
HTML_ON_CLIPBOARD = (
    "navigator.clipboard.read().then(([one]) => one.getType('text/html')).then(blob => blob.text())"
)


@pytest.fixture
def clipboard(letter: Any, desk: RunningDesk) -> Any:
    letter.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=desk.origin)
    return letter


def test_the_whole_letter_is_copied_as_clean_html(clipboard: Any) -> None:
    choose(clipboard, "ডি-নথির জন্য কপি")
    copies = dialog(clipboard, "ডি-নথির জন্য কপি")
    button(copies, "পুরো পত্র কপি").click()
    expect(clipboard.get_by_text("কপি হয়েছে।")).to_be_visible()
    html = clipboard.evaluate(HTML_ON_CLIPBOARD)
    assert not re.search(
        r"<(script|style|link|iframe|object)|\sclass=|\son\w+=|javascript:", html, re.IGNORECASE
    )
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    plain = clipboard.evaluate("navigator.clipboard.readText()")
    for words in (SUBJECT, BODY, "রোকসানা আফরিন", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫"):
        assert words in text
        assert words in " ".join(plain.split())


def test_its_fields_are_copied_one_by_one(clipboard: Any) -> None:
    choose(clipboard, "ডি-নথির জন্য কপি")
    copies = dialog(clipboard, "ডি-নথির জন্য কপি")
    expected = {
        "স্মারক নম্বর": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫",
        "প্রাপক": "মহাপরিচালক, নমুনা একাডেমি, ঢাকা",
        "বিষয়": SUBJECT,
        "বক্তব্য": BODY,
    }
    copies.get_by_role("term").first.wait_for()
    assert copies.evaluate("box => box.scrollWidth <= box.clientWidth")
    labels = [label.strip() for label in copies.get_by_role("term").all_inner_texts()]
    for label, text in expected.items():
        button(copies, "কপি").nth(labels.index(label)).click()
        clipboard.wait_for_timeout(150)
        assert clipboard.evaluate("navigator.clipboard.readText()") == text


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not installed")
def test_a_draft_of_an_e_mail_opens_with_the_letter(letter: Any, tmp_path: Path) -> None:
    box(letter, "বিষয়").fill("না-সংরক্ষিত বিষয়ও যায়।")
    letter.wait_for_timeout(300)
    path = downloaded(letter, lambda: choose(letter, "ই-মেইলের খসড়া (.eml)"), tmp_path)
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert path.name == "পত্র.eml"
    assert mail["Subject"] == "না-সংরক্ষিত বিষয়ও যায়।"
    assert mail["X-Unsent"] == "1"
    assert BODY in " ".join(mail.get_body(("plain",)).get_content().split())  # type: ignore[union-attr]
    (attachment,) = mail.iter_attachments()
    assert (attachment.get_filename(), attachment.get_content_type()) == ("পত্র.pdf", "application/pdf")
    pdf = tmp_path / "attached.pdf"
    pdf.write_bytes(attachment.get_content())
    assert "না-সংরক্ষিত বিষয়ও যায়।" in words_of(pdf)


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler is not installed")
def test_the_letter_is_downloaded_in_each_form(letter: Any, tmp_path: Path) -> None:
    pdf, html, text = (
        downloaded(letter, lambda word=word: choose(letter, word), tmp_path)
        for word in ("PDF নামান", "HTML নামান", "সাধারণ লেখা নামান")
    )
    assert [path.name for path in (pdf, html, text)] == ["পত্র.pdf", "পত্র.html", "পত্র.txt"]
    assert BODY in words_of(pdf)
    assert "<script" not in html.read_text("utf-8")
    for path in (html, text):
        assert SUBJECT in " ".join(path.read_text("utf-8").split())


def test_a_letter_with_an_error_is_refused_in_words(letter: Any) -> None:
    box(letter, "বিষয়").fill("")
    letter.wait_for_timeout(300)
    choose(letter, "PDF নামান")
    expect(letter.get_by_role("status").filter(has_text="বিষয়")).to_be_visible()
