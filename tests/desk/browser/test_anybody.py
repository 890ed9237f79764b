"""Whoever uses it: axe objects to nothing on any screen and in any dialog, in the light and in the dark, in Bangla and English."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk.browser.clerk import button, dialog, kept, open_letter, reachable_by_anybody
from tests.desk.browser.conftest import UNNUMBERED, RunningDesk

WORDS = {
    "bn": {
        "new": "নতুন পত্র", "rename": "নাম বদলান", "trash": "মুছে রাখুন", "keys": "কিবোর্ডের কাজ", "issue": "জারি করুন",
        "again": "পরের ধাপ", "more": "আরও কাজ", "nothi": "ডি-নথির জন্য কপি", "merge": "একই পত্র অনেকের নামে", "zip": "সব পত্র ZIP-এ",
        "problems": "ভুল ও পরামর্শ", "fields": "আরও ঘর", "conflict": "একই জায়গা দুজনে বদলেছেন", "draft": "সংরক্ষণ না করা লেখা আছে",
        "drop": "সংরক্ষিত লেখাই থাক", "subject": "বিষয়", "close": "বন্ধ করুন",
    },
    "en": {
        "new": "New letter", "rename": "Rename", "trash": "Move to the trash", "keys": "Keyboard", "issue": "Issue",
        "again": "Next step", "more": "More", "nothi": "Copy for D-Nothi", "merge": "One letter for many", "zip": "All letters as ZIP",
        "problems": "Problems", "fields": "More fields", "conflict": "Two changes in the same place", "draft": "There is an unsaved draft",
        "drop": "Keep the saved text", "subject": "Subject", "close": "Close",
    },
}  # fmt: skip
IN_DIALOG = "dialog[open]"


@pytest.fixture(params=["bn", "en"])
def words(request: pytest.FixtureRequest, page: Any) -> dict[str, str]:
    if request.param == "en":
        button(page, "English").click()
    return WORDS[request.param]


def close(page: Any) -> None:
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")


def test_the_folder_and_its_dialogs(page: Any, words: dict[str, str]) -> None:
    reachable_by_anybody(page)
    for word in ("new", "rename", "keys"):
        button(page, words[word]).click()
        dialog(page, words[word]).wait_for()
        reachable_by_anybody(page, IN_DIALOG)
        close(page)
    page.set_viewport_size({"width": 390, "height": 844})
    reachable_by_anybody(page)
    button(page, words["trash"]).click()
    page.get_by_role("table").wait_for(state="detached")
    reachable_by_anybody(page)


def test_a_letter_and_its_views(page: Any, words: dict[str, str]) -> None:
    open_letter(page, "পত্র.yaml")
    page.get_by_role("button", name=words["problems"]).click()
    page.locator("summary").filter(has_text=words["fields"], visible=True).last.click()
    reachable_by_anybody(page)
    page.keyboard.press("Alt+2")
    button(page, words["more"]).click()
    reachable_by_anybody(page)


def test_the_dialogs_of_a_letter(page: Any, desk: RunningDesk, words: dict[str, str]) -> None:
    open_letter(page, "পত্র.yaml")
    button(page, words["issue"]).click()
    button(dialog(page, words["issue"]), words["again"]).click()
    page.wait_for_timeout(400)
    reachable_by_anybody(page, IN_DIALOG)
    close(page)
    button(page, words["more"]).click()
    button(page, words["nothi"]).click()
    dialog(page, words["nothi"]).wait_for()
    reachable_by_anybody(page, IN_DIALOG)
    close(page)
    button(page, words["more"]).click()
    button(page, words["merge"]).click()
    merge = dialog(page, words["merge"])
    sheet = {"name": "a.csv", "mimeType": "text/csv", "buffer": "প্রাপক,নাম\nক,খ\nগ,ঘ\n".encode()}
    merge.locator("input[type=file]").set_input_files(sheet)
    merge.get_by_role("img").first.wait_for()
    reachable_by_anybody(page, IN_DIALOG)
    button(merge, words["zip"]).click()
    merge.get_by_role("progressbar").wait_for()
    reachable_by_anybody(page, IN_DIALOG)
    close(page)


def test_what_asks_before_anything_is_lost(page: Any, desk: RunningDesk, words: dict[str, str]) -> None:
    open_letter(page, "পত্র.yaml")
    page.keyboard.press("Alt+2")
    page.get_by_role("textbox").last.focus()
    page.keyboard.press("Control+Home")
    with kept(page, "# এখানে\\n"):
        page.keyboard.type("# এখানে\n")
    (desk.folder / "পত্র.yaml").write_text("# ওখানে\n" + UNNUMBERED, "utf-8")
    page.keyboard.press("Control+s")
    dialog(page, words["conflict"]).wait_for()
    reachable_by_anybody(page, IN_DIALOG)
    close(page)
    page.reload()
    dialog(page, words["draft"]).wait_for()
    reachable_by_anybody(page, IN_DIALOG)
