"""What clerks stumbled over: refusals that cover or go too soon, places on the page that stay behind, drafts that are overwritten, buttons in the browser's language."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from tests.desk.browser.clerk import box, button, choose, dialog, expect, group, kept, open_letter, saved
from tests.desk.browser.conftest import LETTER, RunningDesk

REFUSED = {
    "said": "কাজটি করা গেল না। আবার চেষ্টা করুন।",
    "problems": [
        {
            "code": "refused",
            "severity": "error",
            "path": [],
            "line": None,
            "message": {"bn": "কাজটি করা গেল না।", "en": "It was not done."},
            "hint": {"bn": "আবার চেষ্টা করুন।", "en": "Try again."},
        }
    ],
}


def refuse(page: Any, route: str) -> None:
    page.route(
        f"**/api/{route}",
        lambda asked: asked.fulfill(status=422, content_type="application/json", body=json.dumps(REFUSED)),
    )


def test_a_refusal_covers_nothing_stays_until_it_is_closed_and_is_said_once(letter: Any) -> None:
    refuse(letter, "number/next")
    letter.clock.install()
    for _ in range(2):
        button(letter, "পরের নম্বর").click()
        letter.get_by_text("কাজটি করা গেল না।").wait_for()
    letter.clock.run_for(60_000)
    note = letter.get_by_text("কাজটি করা গেল না।")
    expect(note).to_have_count(1)
    top = note.bounding_box()["y"]
    for pane in letter.locator(".pane:visible").all():
        place = pane.bounding_box()
        assert place["y"] + place["height"] <= top + 1
    letter.keyboard.press("Escape")
    expect(note).to_have_count(0)
    button(letter, "পরের নম্বর").click()
    button(letter.locator("#live"), "বন্ধ করুন").click()
    expect(note).to_have_count(0)


def test_a_refusal_goes_when_something_else_is_done(letter: Any) -> None:
    refuse(letter, "number/next")
    button(letter, "পরের নম্বর").click()
    note = letter.get_by_text("কাজটি করা গেল না।")
    note.wait_for()
    letter.keyboard.press("F1")
    dialog(letter, "কিবোর্ডের কাজ").wait_for()
    expect(note).to_have_count(0)


def test_the_places_on_the_page_move_with_what_is_printed(letter: Any) -> None:
    signature = group(letter, "স্বাক্ষর").get_by_role("textbox", name=re.compile("^নাম")).first
    signature.focus()
    before = letter.locator(".mark").first.bounding_box()["y"]
    letter.evaluate("document.querySelector('.pages').scrollTop = 0")
    body = box(letter, "বক্তব্য")
    letter.evaluate(
        """box => { box.value += "\\n\\n২। আরও একটি অনুচ্ছেদ।\\n\\n৩। আরও একটি অনুচ্ছেদ।\\n\\n৪। শেষ অনুচ্ছেদ।";
        box.dispatchEvent(new Event("input", {bubbles: true})); }""",
        body.element_handle(),
    )
    letter.wait_for_function(
        "y => document.querySelector('.mark')?.getBoundingClientRect().y > y + 20", arg=before
    )


def test_a_draft_that_was_waved_away_is_still_offered_after_typing(letter: Any, desk: RunningDesk) -> None:
    subject = box(letter, "বিষয়")
    with kept(letter, "প্রথম লেখা"):
        subject.fill("প্রথম লেখা যা হারাবে না")
    letter.evaluate("location.hash = '#/'")
    letter.get_by_role("row").nth(1).wait_for()
    open_letter(letter, "পত্র.yaml")
    dialog(letter, "সংরক্ষণ না করা লেখা আছে").wait_for()
    letter.keyboard.press("Escape")
    with kept(letter, "পরের লেখা"):
        box(letter, "বিষয়").fill("পরের লেখা")
    saved(letter, desk)
    letter.evaluate("location.hash = '#/'")
    letter.get_by_role("row").nth(1).wait_for()
    open_letter(letter, "পত্র.yaml")
    button(dialog(letter, "সংরক্ষণ না করা লেখা আছে"), "সেই লেখা আনুন").first.click()
    expect(box(letter, "বিষয়")).to_have_value("প্রথম লেখা যা হারাবে না")


def test_a_sheet_is_chosen_by_a_button_in_our_words_with_the_keyboard_too(
    letter: Any, tmp_path: Path
) -> None:
    with letter.expect_file_chooser() as chooser:
        choose(letter, "একই পত্র অনেকের নামে")
        shown = dialog(letter, "একই পত্র অনেকের নামে")
        sheet = shown.get_by_label("শিট বেছে নিন")
        sheet.focus()
        letter.keyboard.press("Enter")
    path = tmp_path / "প্রাপক তালিকা.csv"
    path.write_text("প্রাপক\nমহাপরিচালক, একাডেমি, ঢাকা\n", "utf-8")
    chooser.value.set_files(path)
    shown.get_by_text("প্রাপক তালিকা.csv").wait_for()
    assert letter.evaluate("getComputedStyle(document.querySelector('#sheet')).opacity") == "0"


def test_a_long_subject_is_seen_whole_and_stays_one_line(letter: Any, desk: RunningDesk) -> None:
    subject = box(letter, "বিষয়")
    height = subject.bounding_box()["height"]
    subject.fill("মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়নের অগ্রগতি " * 4)
    subject.press("End")
    subject.press("Enter")
    assert subject.bounding_box()["height"] > height * 1.5
    letter.wait_for_timeout(300)
    assert "\n" not in subject.input_value()
    letter.set_viewport_size({"width": 390, "height": 844})
    assert letter.evaluate("box => box.scrollHeight <= box.clientHeight + 1", subject.element_handle())


def test_the_title_of_a_letter_is_not_cut_on_a_phone(page: Any, desk: RunningDesk) -> None:
    name = "অত্যন্ত-দীর্ঘ-নামের-একটি-পত্র-যা-ফোনেও-পুরো-দেখা-যায়-২০২৬.yaml"
    (desk.folder / name).write_text(LETTER, "utf-8")
    page.set_viewport_size({"width": 390, "height": 844})
    open_letter(page, name)
    assert page.evaluate(
        "() => { const h = document.querySelector('.bar h1'); return h.scrollWidth <= h.clientWidth + 1; }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_shows_the_state_of_each_letter_without_being_asked_again(
    page: Any, desk: RunningDesk
) -> None:
    for number in range(60):
        path = desk.folder / f"পত্র-{number}.yaml"
        path.write_text(LETTER.replace("-১২৫", f"-{number}"), "utf-8")
        os.utime(path, (1_771_600_000 - number,) * 2)
    page.reload()
    expect(page.get_by_text("এখনো দেখা হয়নি")).to_have_count(0)
    expect(page.get_by_text("প্রস্তুত", exact=True)).to_have_count(61)


def test_rows_of_a_table_are_moved_by_their_buttons(page: Any, desk: RunningDesk) -> None:
    table = "সারণি:\n  - চিহ্ন: ছক-১\n    কলাম: [ক্রম, নাম]\n    সারি:\n      - [১, ক]\n      - [২, খ]\n"
    (desk.folder / "ছক.yaml").write_text(LETTER.replace("স্বাক্ষর:", f"{table}স্বাক্ষর:"), "utf-8")
    page.evaluate("location.hash = '#/ছক.yaml'")
    button(page, "সারিটি নিচে নিন").first.click()
    page.wait_for_timeout(500)
    assert saved(page, desk, "ছক.yaml").index("[২, খ]") < desk.letter("ছক.yaml").index("[১, ক]")
