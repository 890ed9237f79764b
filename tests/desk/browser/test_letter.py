"""One letter in its three views: the form and the text are one, the page follows, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.desk.browser.conftest import LETTER, RunningDesk, box, expect, open_letter, saved, start

SUBJECT = "মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।"


def test_a_field_changes_its_line_and_nothing_else(letter: Any, desk: RunningDesk) -> None:
    box(letter, "বিষয়").fill("বার্ষিক ছুটির তালিকা প্রকাশ।")
    assert saved(letter, desk) == LETTER.replace(SUBJECT, "বার্ষিক ছুটির তালিকা প্রকাশ।")


def test_typing_key_by_key_never_loses_the_focus_or_a_key(letter: Any, desk: RunningDesk) -> None:
    subject = box(letter, "বিষয়")
    subject.fill("")
    subject.press_sequentially("মাসিক সভা প্রসঙ্গে।", delay=30)
    assert subject.evaluate("box => box === document.activeElement")
    assert yaml.safe_load(saved(letter, desk))["বিষয়"] == "মাসিক সভা প্রসঙ্গে।"


@pytest.mark.parametrize("place", ["form", "text"])
def test_a_composition_of_an_input_method_ends_as_it_was_typed(
    letter: Any, desk: RunningDesk, place: str
) -> None:
    if place == "form":
        box(letter, "বিষয়").fill("")
    else:
        letter.keyboard.press("Alt+2")
        line = letter.locator(".cm-line", has_text="বিষয়:").first
        line.click()
        letter.keyboard.press("End")
    keyboard = letter.context.new_cdp_session(letter)
    for composed in ("ক", "ক্", "ক্ষ", "ক্ষি"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)},
        )
        letter.wait_for_timeout(
            250
        )  # longer than the server takes to look: its answer may not end the composition
    keyboard.send("Input.insertText", {"text": "ক্ষি"})
    expected = "ক্ষি" if place == "form" else f"{SUBJECT}ক্ষি"
    assert yaml.safe_load(saved(letter, desk))["বিষয়"] == expected


def test_one_history_for_form_and_text(letter: Any, desk: RunningDesk) -> None:
    box(letter, "বিষয়").fill("নতুন বিষয়।")
    letter.wait_for_selector(".saved.not", state="attached")
    letter.keyboard.press("Control+z")
    letter.wait_for_selector(".saved:not(.not)", state="attached")
    expect(box(letter, "বিষয়")).to_have_value(SUBJECT)
    letter.keyboard.press("Control+y")
    assert "বিষয়: নতুন বিষয়।\n" in saved(letter, desk)


def test_a_click_on_the_page_goes_to_the_field_and_the_field_to_its_place(letter: Any) -> None:
    box(letter, "বিষয়").focus()
    mark = letter.locator(".mark").first
    mark.wait_for()
    bounds = mark.bounding_box()
    box(letter, "তারিখ").focus()
    letter.wait_for_timeout(100)
    letter.mouse.click(bounds["x"] + bounds["width"] / 2, bounds["y"] + bounds["height"] / 2)
    assert box(letter, "বিষয়").evaluate("box => box === document.activeElement")


def test_the_last_good_page_stays_with_a_note(letter: Any) -> None:
    letter.keyboard.press("Alt+2")
    letter.keyboard.press("Alt+3")
    letter.locator(".cm-content").click()
    letter.keyboard.press("Control+Home")
    letter.keyboard.type("[")
    letter.wait_for_selector(".pages > .notice:not([hidden])")
    assert letter.locator(".sheet img").count() >= 1
    letter.keyboard.press("Backspace")
    letter.wait_for_selector(".pages > .notice", state="hidden")


def test_what_was_typed_is_offered_after_the_desk_was_killed(
    page: Any, desk: RunningDesk, context: Any
) -> None:
    letter = open_letter(page, "পত্র.yaml")
    with letter.expect_response("**/api/draft"):
        box(letter, "বিষয়").fill("হারাবে না এমন বিষয়।")
    desk.stop()
    box(letter, "বিষয়").fill("হারাবে না এমন বিষয়। ")
    letter.wait_for_selector(".stopped:not([hidden])")
    again = start(desk.folder)
    try:
        other = context.browser.new_page()
        other.goto(again.address)
        other.wait_for_selector("h1")
        other.evaluate("location.hash = '#/' + encodeURIComponent('পত্র.yaml')")
        other.click("dialog .primary")
        other.wait_for_selector(".form .field")
        assert "বিষয়: হারাবে না এমন বিষয়।\n" in saved(other, again)
        other.close()
    finally:
        again.stop()


def test_a_change_on_disk_elsewhere_is_merged_and_in_the_same_place_asked_about(
    letter: Any, desk: RunningDesk
) -> None:
    file = desk.folder / "পত্র.yaml"
    box(letter, "বিষয়").fill("এখানকার বিষয়।")
    file.write_text(LETTER.replace("রোকসানা আফরিন", "শামীমা নাসরিন"), "utf-8")
    text = saved(letter, desk)
    assert "এখানকার বিষয়।" in text
    assert "শামীমা নাসরিন" in text
    box(letter, "বিষয়").fill("আবার এখানকার।")
    file.write_text(text.replace("এখানকার বিষয়।", "অন্যের বিষয়।"), "utf-8")
    letter.keyboard.press("Control+s")
    asked = letter.locator("dialog[open]")
    asked.wait_for()
    assert "অন্যের বিষয়।" in asked.inner_text()
    asked.locator(".primary").click()
    letter.wait_for_selector(".saved:not(.not)", state="attached")
    assert "বিষয়: আবার এখানকার।" in desk.letter("পত্র.yaml")


def test_two_windows_know_of_each_other_and_show_what_the_other_saved(
    letter: Any, context: Any, desk: RunningDesk
) -> None:
    other = context.new_page()
    other.goto(desk.address)
    other.wait_for_selector("h1")
    open_letter(other, "পত্র.yaml")
    for one in (letter, other):
        one.wait_for_selector(".letter > .notice:not([hidden])")
    box(letter, "বিষয়").fill("প্রথম জানালার বিষয়।")
    saved(letter, desk)
    expect(box(other, "বিষয়")).to_have_value("প্রথম জানালার বিষয়।")


def test_on_a_phone_one_view_at_a_time(letter: Any) -> None:
    letter.set_viewport_size({"width": 390, "height": 844})
    for number, view in enumerate(("form", "text", "page")):
        letter.locator(".views button").nth(number).click()
        shown = [one for one in ("form", "text", "page") if letter.locator(f".{one}-pane").is_visible()]
        assert shown == [view]
        assert letter.evaluate("document.documentElement.scrollWidth") <= 390
