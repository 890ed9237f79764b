"""Aids for typing: Avro, signs, digits, pasted Bijoy and tables, and one-click fixes."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.desk.browser.clerk import box, button, expect, paste, saved
from tests.desk.browser.conftest import RunningDesk


def test_avro_spells_while_typing(letter: Any, desk: RunningDesk) -> None:
    subject = box(letter, "বিষয়")
    subject.fill("")
    button(letter, "অভ্র").click()
    subject.press_sequentially("ami banglar likhi", delay=60)
    expect(subject).to_have_value("আমি বাংলার লিখি")
    assert yaml.safe_load(saved(letter, desk))["বিষয়"] == "আমি বাংলার লিখি"


def test_avro_spells_every_word_though_the_desk_answers_late(letter: Any) -> None:
    network = letter.context.new_cdp_session(letter)
    late = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    network.send("Network.emulateNetworkConditions", late)
    subject = box(letter, "বিষয়")
    subject.fill("")
    button(letter, "অভ্র").click()
    subject.press_sequentially("ami banglar likhi", delay=40)
    expect(subject).to_have_value("আমি বাংলার লিখি")


@pytest.mark.parametrize("sign", ["।", "ৎ", "৳", "–"])
def test_a_sign_of_the_strip_stands_at_the_caret(letter: Any, sign: str) -> None:
    subject = box(letter, "বিষয়")
    subject.fill("কখ")
    letter.keyboard.press("ArrowLeft")
    button(letter, sign).click()
    assert subject.input_value() == f"ক{sign}খ"


def test_digits_of_a_line_become_bangla(letter: Any) -> None:
    subject = box(letter, "বিষয়")
    subject.fill("2024 সালের 12টি")
    button(letter, "১২৩").click()
    expect(subject).to_have_value("২০২৪ সালের ১২টি")


def test_a_paragraph_of_bijoy_is_pasted_as_bangla(letter: Any, desk: RunningDesk) -> None:
    html = '<p style="font-family:SutonnyMJ">evsjv‡`k miKvi</p>'
    paste(letter, box(letter, "বিষয়"), "evsjv‡`k miKvi", html)
    assert "বিষয়: বাংলাদেশ সরকার\n" in saved(letter, desk)


def test_a_table_of_word_is_pasted_into_the_body_as_a_table(letter: Any, desk: RunningDesk) -> None:
    html = "<table><tr><td>নাম</td><td>পদ</td></tr><tr><td>ক</td><td>সচিব</td></tr></table>"
    paste(letter, box(letter, "বক্তব্য"), "নাম\tপদ\nক\tসচিব", html)
    text = saved(letter, desk)
    assert "  | নাম | পদ |\n  | --- | --- |\n  | ক | সচিব |\n" in text


def test_a_finding_is_fixed_with_one_click_and_undone(letter: Any, desk: RunningDesk) -> None:
    subject = box(letter, "বিষয়")
    subject.fill("মাসিক সভা প্রসঙ্গে ।")
    letter.get_by_role("button", name="ভুল ও পরামর্শ").click()
    button(letter, "ঠিক করুন").first.click()
    expect(subject).to_have_value("মাসিক সভা প্রসঙ্গে।")
    letter.keyboard.press("Control+z")
    expect(subject).to_have_value("মাসিক সভা প্রসঙ্গে ।")
    assert "বিষয়: মাসিক সভা প্রসঙ্গে ।\n" in saved(letter, desk)
