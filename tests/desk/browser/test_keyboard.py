"""The keyboard alone: from the folder to the issued letter, the place of the focus always seen, in dialogs and out of them again."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from govdocs.register import Register
from tests.desk.browser.clerk import box, button, dialog, expect, group, lines, open_letter
from tests.desk.browser.conftest import FILE_NUMBER, LETTER, RunningDesk

FOCUS = """() => {
  let one = document.activeElement;
  while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const ringed = (element) => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  const { top, bottom, width, height } = one.getBoundingClientRect();
  const around = [one, one.parentElement, one.parentElement?.parentElement].filter(Boolean);
  return {
    lost: one === document.body,
    what: (one.ariaLabel || one.labels?.[0]?.innerText || one.innerText || one.tagName).trim().slice(0, 60),
    seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && around.some(ringed),
    inDialog: Boolean(one.closest("dialog")),
  };
}"""


def focus(page: Any) -> dict[str, Any]:
    """Where the focus is, and whether it can be seen there."""
    found: dict[str, Any] = page.evaluate(FOCUS)
    return found


def tab_to(page: Any, name: str, key: str = "Tab", most: int = 90) -> None:
    """Press Tab until the focus is at what is called so; on the way it is never lost nor out of sight."""
    way = []
    for _ in range(most):
        page.keyboard.press(key)
        at = focus(page)
        way.append(at["what"])
        assert not at["lost"], way
        assert at["seen"], way
        if at["what"].startswith(name):
            return
    raise AssertionError(way)


def test_from_the_folder_to_the_issued_letter(register: Register, page: Any, desk: RunningDesk) -> None:
    page.reload()
    page.get_by_role("row").nth(1).wait_for()
    tab_to(page, "মাসিক সমন্বয় সভার")
    page.keyboard.press("Enter")
    box(page, "বিষয়").wait_for()
    page.get_by_role("img", name="পাতা ১", exact=True).wait_for()
    assert not focus(page)["lost"]
    tab_to(page, "বিষয়")
    page.keyboard.press("Control+a")
    page.keyboard.type("কিবোর্ডে লেখা বিষয়।")
    tab_to(page, "জারি করুন", "Shift+Tab")
    page.keyboard.press("Enter")
    issue = dialog(page, "জারি করুন")
    steps = issue.get_by_role("listitem")
    expect(button(issue, "পরের ধাপ")).to_be_focused()
    for _ in range(6):  # from its last button to the browser's own and back, never to what is behind
        page.keyboard.press("Tab")
        assert focus(page)["inDialog"] or focus(page)["lost"]
    button(issue, "বন্ধ করুন").focus()
    tab_to(page, "পরের ধাপ")
    for at, told in ((1, f"{FILE_NUMBER}-১"), (2, "পত্র.pdf"), (3, "archive/")):
        page.keyboard.press("Enter")
        expect(steps.nth(at)).to_contain_text(told)
        expect(button(issue, "শেষ" if at == 3 else "পরের ধাপ")).to_be_focused()
    page.keyboard.press("Enter")
    expect(issue).to_have_count(0)
    assert focus(page)["what"] == "জারি করুন"
    assert [entry.state for entry in register.entries()] == ["issued"]
    assert yaml.safe_load(desk.letter())["বিষয়"] == "কিবোর্ডে লেখা বিষয়।"


def test_a_new_letter_is_chosen_by_tab_and_enter(page: Any) -> None:
    tab_to(page, "নতুন পত্র")
    page.keyboard.press("Enter")
    expect(dialog(page, "নতুন পত্র").get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("স্মারক")
    tab_to(page, "অফিস স্মারক")
    page.keyboard.press("Enter")
    box(page, "বক্তব্য").wait_for()
    assert not focus(page)["lost"]


@pytest.mark.parametrize(
    ("word", "heading"),
    [("ডি-নথির জন্য কপি", "ডি-নথির জন্য কপি"), ("একই পত্র অনেকের নামে", "একই পত্র অনেকের নামে")],
)
def test_a_dialog_of_the_menu_gives_the_focus_back(letter: Any, word: str, heading: str) -> None:
    button(letter, "আরও কাজ").focus()
    letter.keyboard.press("Enter")
    tab_to(letter, word)
    letter.keyboard.press("Enter")
    dialog(letter, heading).wait_for()
    assert focus(letter)["inDialog"]
    letter.keyboard.press("Escape")
    expect(dialog(letter, heading)).to_have_count(0)
    assert focus(letter)["what"] == "আরও কাজ"


def test_the_list_of_keys_opens_and_gives_the_focus_back(letter: Any) -> None:
    box(letter, "বিষয়").focus()
    letter.keyboard.press("F1")
    expect(dialog(letter, "কিবোর্ডের কাজ")).to_contain_text("Ctrl+S")
    assert focus(letter)["inDialog"]
    letter.keyboard.press("Escape")
    expect(box(letter, "বিষয়")).to_be_focused()


def test_the_problems_are_gone_through(letter: Any) -> None:
    box(letter, "বিষয়").fill("সভা প্রসঙ্গে ।")
    letter.get_by_role("button", name="ভুল ও পরামর্শ").click()
    button(letter.get_by_role("region", name="ভুল ও পরামর্শ"), "ঠিক করুন").first.wait_for()
    places = set()
    for _ in range(6):
        letter.keyboard.press("F8")
        assert not focus(letter)["lost"]
        places.add(focus(letter)["what"])
    assert any(place.startswith("বিষয়") for place in places)


def test_what_is_taken_away_does_not_take_the_focus_along(letter: Any, desk: RunningDesk) -> None:
    head = group(letter, "পত্রশীর্ষ")
    lines(head, "সারি").nth(1).focus()
    letter.keyboard.press("Enter")
    assert focus(letter)["what"] == "৩"
    letter.keyboard.press("Backspace")
    assert focus(letter)["what"] == "২"
    copies = group(letter, "অনুলিপি")
    for count in (1, 2):
        button(copies, "+ আরও একটি").click()
        expect(copies.get_by_role("textbox", name="পাঠ")).to_have_count(count)
    button(copies, "উপরে নিন").nth(1).focus()
    letter.keyboard.press("Enter")
    letter.wait_for_timeout(600)
    assert not focus(letter)["lost"]
    for left in (1, 0):
        button(copies, "বাদ দিন").nth(left).focus()
        letter.keyboard.press("Enter")
        expect(copies.get_by_role("textbox", name="পাঠ")).to_have_count(left)
        letter.wait_for_timeout(100)
        assert not focus(letter)["lost"]


def test_in_the_folder_too(page: Any, desk: RunningDesk) -> None:
    (desk.folder / "আরেক.yaml").write_text(LETTER.replace("মাসিক", "আরেক"), "utf-8")
    page.reload()
    button(page.get_by_role("row").filter(has_text="আরেক"), "নাম বদলান").focus()
    page.keyboard.press("Enter")
    dialog(page, "নাম বদলান").wait_for()
    page.keyboard.type("নতুন-নাম")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row").filter(has_text="নতুন-নাম.yaml")).to_have_count(1)
    assert not focus(page)["lost"]
    button(page.get_by_role("row").filter(has_text="নতুন-নাম"), "মুছে রাখুন").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("row").filter(has_text="নতুন-নাম")).to_have_count(0)
    assert not focus(page)["lost"]


def test_the_text_is_left_by_escape_and_tab(letter: Any) -> None:
    letter.keyboard.press("Alt+2")
    letter.get_by_role("textbox", name="পত্রের লেখা (YAML)").focus()
    letter.keyboard.press("Control+Home")
    letter.keyboard.press("Escape")
    letter.keyboard.press("Tab")
    assert focus(letter)["what"] != "পত্রের লেখা (YAML)"


def test_the_first_stop_leads_past_the_bar(page: Any, desk: RunningDesk) -> None:
    open_letter(page, "পত্র.yaml")
    page.reload()
    box(page, "বিষয়").wait_for()
    tab_to(page, "মূল অংশে যান", most=1)
    page.keyboard.press("Enter")
    assert focus(page)["what"] == "পত্রের তালিকায় ফিরুন"
