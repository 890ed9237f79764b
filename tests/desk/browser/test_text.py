"""The text for whoever loves YAML: what may be written is offered, what is written is explained, problems are marked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk.browser.clerk import expect, open_letter, saved, text_of_letter
from tests.desk.browser.conftest import LETTER, RunningDesk


@pytest.fixture
def text(letter: Any) -> Any:
    """The page with the text in place of the form."""
    letter.keyboard.press("Alt+2")
    letter.keyboard.press("Alt+1")
    text_of_letter(letter).wait_for()
    return letter


def test_a_key_is_offered_and_taken_by_enter(text: Any, desk: RunningDesk) -> None:
    text_of_letter(text).click()
    text.keyboard.press("Control+End")
    text.keyboard.type("অগ্র")
    offered = text.get_by_role("option", name="অগ্রাধিকার")
    offered.wait_for()
    text.wait_for_timeout(150)  # CodeMirror takes no key for a choice in the first moment
    text.keyboard.press("Enter")
    text.keyboard.type("জরুরি")
    assert saved(text, desk) == LETTER + "অগ্রাধিকার: জরুরি"


def test_only_what_belongs_there_is_offered_and_escape_leaves_it(text: Any) -> None:
    text_of_letter(text).get_by_text("নাম:").click()
    text.keyboard.press("Home")
    text.keyboard.press("End")
    text.keyboard.press("Enter")
    text.keyboard.press("Control+Space")
    options = text.get_by_role("option")
    options.first.wait_for()
    names = options.all_inner_texts()
    assert any("ফোন" in name for name in names)
    assert not any(name.startswith("পত্রশীর্ষ") for name in names)
    text.keyboard.press("Escape")
    expect(options).to_have_count(0)


def test_a_key_is_explained_under_the_mouse(text: Any) -> None:
    text_of_letter(text).get_by_text("বিষয়", exact=True).hover()
    expect(text.get_by_text("বিষয় · subject")).to_contain_text("পত্রের বিষয়, এক বাক্যে")


def test_a_problem_is_told_where_it_is_and_fixed_there(page: Any, desk: RunningDesk) -> None:
    wrong = LETTER.replace("প্রেরণ।", "প্রেরণ ।")
    (desk.folder / "পত্র.yaml").write_text(wrong, "utf-8")
    letter = open_letter(page, "পত্র.yaml")
    letter.keyboard.press("Alt+2")
    text_of_letter(letter).get_by_text("প্রেরণ ।").wait_for()
    letter.get_by_role("button", name="ভুল ও পরামর্শ").click()
    problems = letter.get_by_role("region", name="ভুল ও পরামর্শ")
    item = problems.get_by_role("listitem").filter(
        has=letter.get_by_role("button", name="ঠিক করুন", exact=True)
    )
    item.get_by_role("button").first.click()
    item.get_by_role("button", name="ঠিক করুন", exact=True).click()
    expect(problems.get_by_role("button", name="ঠিক করুন", exact=True)).to_have_count(0)
    assert saved(letter, desk) == LETTER


def test_words_are_found_and_replaced(text: Any, desk: RunningDesk) -> None:
    text_of_letter(text).click()
    text.keyboard.press("Control+f")
    text.get_by_role("textbox", name="খুঁজুন").fill("উপসচিব")
    text.get_by_role("textbox", name="বদলে দিন").fill("যুগ্মসচিব")
    text.get_by_role("button", name="সব বদলান").click()
    text.keyboard.press("Escape")
    assert saved(text, desk) == LETTER.replace("উপসচিব", "যুগ্মসচিব")
