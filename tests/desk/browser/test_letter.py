"""One letter in its three views: the form and the text are one, the page follows, one history over all."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.desk.browser.clerk import box, button, expect, open_letter, saved, text_of_letter, wait_until_saved
from tests.desk.browser.conftest import LETTER, RunningDesk

SUBJECT = "মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।"


def test_a_field_changes_its_line_and_nothing_else(letter: Any, desk: RunningDesk) -> None:
    box(letter, "বিষয়").fill("বার্ষিক ছুটির তালিকা প্রকাশ।")
    assert saved(letter, desk) == LETTER.replace(SUBJECT, "বার্ষিক ছুটির তালিকা প্রকাশ।")


def test_typing_key_by_key_never_loses_the_focus_or_a_key(letter: Any, desk: RunningDesk) -> None:
    subject = box(letter, "বিষয়")
    subject.fill("")
    subject.press_sequentially("মাসিক সভা প্রসঙ্গে।", delay=30)
    expect(subject).to_be_focused()
    assert yaml.safe_load(saved(letter, desk))["বিষয়"] == "মাসিক সভা প্রসঙ্গে।"


@pytest.mark.parametrize("place", ["form", "text"])
def test_a_composition_of_an_input_method_ends_as_it_was_typed(
    letter: Any, desk: RunningDesk, place: str
) -> None:
    if place == "form":
        box(letter, "বিষয়").fill("")
    else:
        letter.keyboard.press("Alt+2")
        text_of_letter(letter).get_by_text("বিষয়:").click()
        letter.keyboard.press("End")
    keyboard = letter.context.new_cdp_session(letter)
    for composed in ("ক", "ক্", "ক্ষ", "ক্ষি"):
        caret = {"selectionStart": len(composed), "selectionEnd": len(composed)}
        keyboard.send("Input.imeSetComposition", {"text": composed, **caret})
        letter.wait_for_timeout(
            250
        )  # longer than the server takes to look: its answer may not end the composition
    keyboard.send("Input.insertText", {"text": "ক্ষি"})
    expected = "ক্ষি" if place == "form" else f"{SUBJECT}ক্ষি"
    assert yaml.safe_load(saved(letter, desk))["বিষয়"] == expected


def test_one_history_over_form_text_list_and_fix(letter: Any, desk: RunningDesk) -> None:
    """What the form, the text, a row of a list and a click on a fix changed goes back step by step, and forth again."""
    steps = [LETTER]
    box(letter, "বিষয়").fill("মাসিক সভা প্রসঙ্গে ।")
    steps.append(saved(letter, desk))
    letter.get_by_role("button", name="ভুল ও পরামর্শ").click()
    button(letter, "ঠিক করুন").first.click()
    expect(box(letter, "বিষয়")).to_have_value("মাসিক সভা প্রসঙ্গে।")
    steps.append(saved(letter, desk))
    button(letter.get_by_role("group", name="সারি"), "আরও এক লাইন").click()
    letter.keyboard.type("শাপলাপুর, ঢাকা")
    letter.wait_for_timeout(700)  # a pause ends a step of the history
    steps.append(saved(letter, desk))
    letter.keyboard.press("Alt+2")
    text_of_letter(letter).click()
    letter.keyboard.press("Control+Home")
    letter.keyboard.type("# উপরে\n")
    steps.append(saved(letter, desk))
    assert len(set(steps)) == 5
    seen = {steps[-1]}
    for _ in range(20):
        if steps[0] in seen:
            break
        letter.keyboard.press("Control+z")
        letter.wait_for_timeout(60)
        seen.add(saved(letter, desk))
    assert set(steps) <= seen
    expect(box(letter, "বিষয়")).to_have_value(SUBJECT)
    for _ in range(20):
        letter.keyboard.press("Control+y")
    assert saved(letter, desk) == steps[-1]


def test_a_click_on_the_page_goes_to_the_field_and_the_field_to_its_place(page: Any) -> None:
    with page.expect_response("**/api/preview") as told:
        letter = open_letter(page, "পত্র.yaml")
    preview = told.value.json()
    place = next(place for place in preview["places"] if place["path"] == ["বিষয়"])
    sheet = letter.get_by_role("img", name="পাতা ১", exact=True)
    bounds, size = sheet.bounding_box(), preview["pages"][0]
    scale = bounds["width"] / size["width"]
    left, top = bounds["x"] + place["x"] * scale, bounds["y"] + place["y"] * scale
    clip = {"x": left, "y": top, "width": place["width"] * scale, "height": place["height"] * scale}
    box(letter, "তারিখ").focus()
    without = letter.screenshot(clip=clip)
    letter.mouse.click(left + clip["width"] / 2, top + clip["height"] / 2)
    expect(box(letter, "বিষয়")).to_be_focused()
    assert letter.screenshot(clip=clip) != without


def test_the_last_good_page_stays_with_a_note(letter: Any) -> None:
    letter.keyboard.press("Alt+2")
    letter.keyboard.press("Alt+3")
    text_of_letter(letter).click()
    letter.keyboard.press("Control+Home")
    letter.keyboard.type("[")
    note = letter.get_by_text("শেষ ঠিক পাতাটি দেখানো হচ্ছে")
    note.wait_for()
    expect(letter.get_by_role("img", name="পাতা ১", exact=True)).to_be_visible()
    letter.keyboard.press("Backspace")
    note.wait_for(state="hidden")


def test_a_page_that_comes_back_while_another_is_awaited_is_drawn(letter: Any) -> None:
    """The first answer takes the picture away that the second one, asked meanwhile, counts on."""
    held: list[Any] = []
    letter.route("**/api/preview", lambda route: held.append(route) if len(held) < 2 else route.continue_())
    box(letter, "বিষয়").fill("অন্য বিষয়।")
    wait_for(letter, held, 1)
    box(letter, "বিষয়").fill(SUBJECT)
    wait_for(letter, held, 2)
    changed, back = held[0].fetch(), held[1].fetch()
    for route, answer in zip(held, (changed, back), strict=True):
        route.fulfill(response=answer)
        letter.wait_for_timeout(200)
    picture = letter.get_by_role("img", name="পাতা ১", exact=True)
    expect(picture).to_have_attribute("src", re.compile("^data:image/png"))


def wait_for(letter: Any, held: list[Any], count: int) -> None:
    """Until so many requests are held back."""
    for _ in range(200):
        if len(held) >= count:
            return
        letter.wait_for_timeout(100)
    raise AssertionError(held)


def test_a_letter_that_never_had_a_page_says_so(page: Any, desk: RunningDesk) -> None:
    (desk.folder / "পত্র.yaml").write_text(LETTER + "নেই-এমন-ঘর: ক\n", "utf-8")
    page.evaluate("name => location.hash = '#/' + encodeURIComponent(name)", "পত্র.yaml")
    expect(page.get_by_text("পাতা এখনো তৈরি করা যাচ্ছে না")).to_be_visible()
    expect(page.get_by_text("শেষ ঠিক পাতাটি দেখানো হচ্ছে")).to_be_hidden()


def test_a_file_with_the_line_ends_of_windows_keeps_them(page: Any, desk: RunningDesk) -> None:
    path = desk.folder / "পত্র.yaml"
    path.write_bytes(LETTER.replace("\n", "\r\n").encode())
    letter = open_letter(page, "পত্র.yaml")
    box(letter, "বিষয়").fill("ফরমে লেখা বিষয়।")
    letter.keyboard.press("Alt+2")
    text_of_letter(letter).click()
    letter.keyboard.press("Control+End")
    letter.keyboard.type("# লেখায় যোগ\n")
    letter.keyboard.press("Control+s")
    wait_until_saved(letter)
    raw = path.read_bytes().decode()
    assert raw.count("\r\n") == raw.count("\n") == LETTER.count("\n") + 1
    changed = LETTER.replace(SUBJECT, "ফরমে লেখা বিষয়।") + "# লেখায় যোগ\n"
    assert raw.replace("\r\n", "\n") == changed


def test_on_a_phone_one_view_at_a_time(letter: Any) -> None:
    letter.set_viewport_size({"width": 390, "height": 844})
    expect(letter.get_by_role("button", name="ভুল ও পরামর্শ")).to_be_visible()
    views = {
        "ফরম": box(letter, "বিষয়"),
        "লেখা": text_of_letter(letter),
        "পাতা": letter.get_by_role("region", name="পত্রের পাতা"),
    }
    for word in views:
        button(letter, word).click()
        assert [other for other, view in views.items() if view.is_visible()] == [word]
        assert letter.evaluate("document.documentElement.scrollWidth") <= 390
