"""The folder of letters: its list, search, new letters, rename, trash; its state and its language; who may see it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govdocs.register import Register
from tests.desk.browser.clerk import bangla, button, dialog, expect
from tests.desk.browser.conftest import LETTER, RunningDesk


@pytest.fixture
def many(folder: Path) -> Path:
    for number in range(200):
        text = LETTER.replace("-১২৫", f"-{bangla(number + 200)}")
        text = text.replace("মাসিক", f"মাসিক {bangla(number + 1000)}")
        (folder / f"পত্র-{number:03}.yaml").write_text(text, "utf-8")
    return folder


def letters(page: Any) -> Any:
    """The rows of the list, but for that of the headings."""
    return page.get_by_role("row").filter(has=page.get_by_role("link"))


def test_two_hundred_letters_are_listed_and_found_by_any_word(many: Path, page: Any) -> None:
    expect(letters(page)).to_have_count(201)
    search = page.get_by_role("searchbox", name="সব পত্রে খুঁজুন")
    for words, count in (("1042", 1), ("১০৪২", 1), ("কার্যবিব", 201), ("মাসিক ১১৯৯", 1), ("নেই-এমন-শব্দ", 0)):
        search.fill(words)
        expect(letters(page)).to_have_count(count)
    expect(page.get_by_text("এমন কোনো পত্র পাওয়া যায়নি।")).to_be_visible()
    search.fill("")
    expect(letters(page)).to_have_count(201)


def test_a_letter_to_the_trash_and_back(page: Any, desk: RunningDesk) -> None:
    button(page, "মুছে রাখুন").click()
    expect(page.get_by_text("এই ফোল্ডারে এখনো কোনো পত্র নেই।")).to_be_visible()
    assert not (desk.folder / "পত্র.yaml").exists()
    button(page, "আগের অবস্থায়").click()
    expect(letters(page)).to_have_count(1)
    assert desk.letter() == LETTER
    button(page, "মুছে রাখুন").click()
    page.get_by_text("মুছে রাখা পত্র (১টি)").click()
    button(page, "ফিরিয়ে আনুন").click()
    expect(letters(page)).to_have_count(1)
    assert desk.letter() == LETTER


def test_a_letter_is_renamed(page: Any, desk: RunningDesk) -> None:
    page.locator("tbody .actions button").nth(1).click()
    page.wait_for_selector("dialog[open] input:focus")
    page.keyboard.type("সভার-পত্র")
    page.keyboard.press("Enter")
    expect(letters(page)).to_contain_text("সভার-পত্র.yaml")
    assert desk.letter("সভার-পত্র.yaml") == LETTER
    assert not (desk.folder / "পত্র.yaml").exists()


@pytest.mark.parametrize("name", ["আগের-পত্র", "ক/খ"])
def test_a_name_that_is_taken_or_no_name_is_told(page: Any, desk: RunningDesk, name: str) -> None:
    (desk.folder / "আগের-পত্র.yaml").write_text(LETTER.replace("মাসিক", "আগের"), "utf-8")
    page.reload()
    row = page.get_by_role("row").filter(has_text="পত্র.yaml").filter(has_text="মাসিক")
    button(row, "নাম বদলান").click()
    dialog(page, "নাম বদলান").get_by_role("textbox").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_text("অন্য নাম দিন" if "/" not in name else "নামে পত্র রাখা যায় না")).to_be_visible()
    assert desk.letter() == LETTER


def test_a_letter_is_made_from_an_old_one(page: Any, desk: RunningDesk) -> None:
    button(page, "এটি থেকে নতুন পত্র").click()
    expect(page.get_by_role("textbox", name="বিষয় আবশ্যক")).to_have_value("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।")
    assert desk.letter() == LETTER
    assert len([*desk.folder.glob("*.yaml")]) == 2


def test_each_letter_says_how_far_it_is(register: Register, page: Any, desk: RunningDesk) -> None:
    """Nothing that still holds the words of a sample is called ready."""
    (desk.folder / "ভাঙা.yaml").write_text("ধরন: পত্র\nবিষয়: [\n", "utf-8")
    (desk.folder / "তারিখহীন.yaml").write_text(
        LETTER.replace("২১ ফেব্রুয়ারি", "…… ফেব্রুয়ারি").replace("মাসিক", "তারিখহীন"), "utf-8"
    )
    button(page, "নতুন পত্র").click()
    dialog(page, "নতুন পত্র").get_by_role("searchbox").fill("অফিস আদেশ")
    button(dialog(page, "নতুন পত্র"), "অফিস আদেশ").click()
    page.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
    for file, state in (
        ("ভাঙা.yaml", "ভুল আছে"),
        ("তারিখহীন.yaml", "খসড়া"),
        ("অফিস-আদেশ", "খসড়া"),
        (" পত্র.yaml", "প্রস্তুত"),
    ):
        expect(letters(page).filter(has_text=file)).to_contain_text(state)


def test_the_language_is_one_click_away_and_stays(page: Any) -> None:
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("Letters")
    page.reload()
    expect(page.get_by_role("heading", name="Letters", exact=True)).to_be_visible()
    button(page, "বাংলা").click()
    expect(page.get_by_role("heading", name="পত্রসমূহ", exact=True)).to_be_visible()


def test_without_the_token_nothing_is_shown(context: Any, desk: RunningDesk) -> None:
    page = context.new_page()
    page.goto(desk.origin)
    expect(page.get_by_text("পুরো সেই ঠিকানায় এই পাতা খুলুন")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)
