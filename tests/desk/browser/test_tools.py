"""What stands beside the letter, in the browser: calendars, pictures, the register, the office file, printing, drafts of two windows."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from govdocs.register import CountingRules, Register
from tests.desk.browser.clerk import box, expect, open_letter, saved
from tests.desk.browser.conftest import RunningDesk

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪"
OFFICE = """\
একাডেমি:
  পত্রশীর্ষ: {সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, নমুনা একাডেমি]}
  কর্মকর্তাগণ:
    পরিচালক: {নাম: রোকসানা আফরিন, পদবি: পরিচালক}
"""


def picture() -> bytes:
    """Red on the left, blue on the right."""
    drawn = Image.new("RGB", (200, 100), (200, 0, 0))
    drawn.paste((0, 0, 200), (100, 0, 200, 100))
    buffer = io.BytesIO()
    drawn.save(buffer, "PNG")
    return buffer.getvalue()


def press(page: Any, words: str, within: str = "dialog") -> None:
    page.locator(within).get_by_role("button", name=words, exact=True).first.click()


def test_a_day_is_chosen_from_two_calendars(letter: Any, desk: RunningDesk) -> None:
    letter.locator(".is-date").get_by_role("button", name="পঞ্জিকা থেকে বাছুন").first.click()
    dialog = letter.locator("dialog")
    expect(dialog.locator("table")).to_have_count(2)
    expect(dialog.locator("caption").first).to_contain_text("ফেব্রুয়ারি ২০২৪")
    expect(dialog.locator(".chosen")).to_have_count(2)
    press(letter, "পরের মাস")
    expect(dialog.locator("caption").nth(1)).to_contain_text("চৈত্র ১৪৩০")
    dialog.locator("table").nth(1).get_by_role("button", name="১৫ মার্চ ২০২৪, ১ চৈত্র ১৪৩০").click()
    expect(box(letter, "তারিখ")).to_have_value("১৫ মার্চ ২০২৪")
    assert "তারিখ: ১৫ মার্চ ২০২৪" in saved(letter, desk)


def test_a_picture_is_chosen_and_cropped(page: Any, desk: RunningDesk) -> None:
    text = desk.letter("পত্র.yaml").replace(
        "  সারি:\n", "  বামে:\n    ছবি:\n      ফাইল: নেই.png\n      বিকল্প-পাঠ: মনোগ্রাম\n  সারি:\n", 1
    )
    (desk.folder / "ছবিসহ.yaml").write_text(text, "utf-8")
    page.evaluate("location.hash = '#/' + encodeURIComponent('ছবিসহ.yaml')")
    chosen = page.locator(".is-picture input[type=file]").first
    chosen.set_input_files({"name": "আমার মনোগ্রাম.png", "mimeType": "image/png", "buffer": picture()})
    stage = page.locator(".crop-stage")
    expect(stage.locator("img")).to_have_js_property("naturalWidth", 200)
    around = stage.bounding_box()
    page.mouse.move(around["x"] + around["width"] * 0.5, around["y"] + 1)
    page.mouse.down()
    page.mouse.move(around["x"] + around["width"] - 1, around["y"] + around["height"] - 1)
    page.mouse.up()
    expect(page.locator("[data-act=crop][name=x]")).to_have_value("50")
    press(page, "এটুকু নিন")
    expect(page.locator(".is-picture input[type=text]").first).to_have_value("আমার-মনোগ্রাম.png")
    page.wait_for_selector(".sheet img")
    assert "ফাইল: আমার-মনোগ্রাম.png" in saved(page, desk, "ছবিসহ.yaml")
    with Image.open(desk.folder / "আমার-মনোগ্রাম.png") as kept:
        assert 95 <= kept.width <= 101
        red, _, blue = kept.convert("RGB").getpixel((50, 50))  # type: ignore[misc]
        assert blue > red


def test_what_is_no_picture_is_told(page: Any, desk: RunningDesk) -> None:
    text = desk.letter("পত্র.yaml").replace(
        "  সারি:\n", "  বামে: {ছবি: {ফাইল: নেই.png, বিকল্প-পাঠ: ক}}\n  সারি:\n", 1
    )
    (desk.folder / "ছবিসহ.yaml").write_text(text, "utf-8")
    page.evaluate("location.hash = '#/' + encodeURIComponent('ছবিসহ.yaml')")
    chosen = page.locator(".is-picture input[type=file]").first
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>document.title = 'out'</script></svg>"
    chosen.set_input_files({"name": "ছবি.png", "mimeType": "image/png", "buffer": svg})
    expect(page.locator("#live")).to_contain_text("ছবি নেই")
    expect(page.locator("dialog")).to_have_count(0)
    assert not (desk.folder / "ছবি.png").exists()


@pytest.fixture
def register(folder: Path) -> Register:
    made = Register.open(folder / "register.sqlite", on=date(2024, 1, 1))
    made.take(FILE, on=date(2024, 2, 1), by="ক", subject="মাসিক সমন্বয় সভা")
    made.reserve(FILE, on=date(2024, 2, 4), by="ক", holder="উপসচিব", reason="জরুরি পত্র")
    return made


def test_the_register_is_searched_and_a_number_cancelled(
    register: Register, page: Any, desk: RunningDesk
) -> None:
    press(page, "জারি রেজিস্টার", ".folder-ways")
    rows = page.locator("dialog tbody tr")
    expect(rows).to_have_count(2)
    page.locator("dialog input[type=search]").fill("উপসচিব")
    expect(rows).to_have_count(1)
    with page.expect_download() as told:
        page.locator("dialog").get_by_role("link", name="CSV নামান").click()
    assert "উপসচিব" in Path(told.value.path()).read_text("utf-8-sig")
    press(page, "নম্বর বাতিল")
    page.get_by_label("কেন বাতিল").fill("আর লাগবে না")
    press(page, "নম্বর বাতিল")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("বাতিল")
    assert register.find(f"{FILE}-২").reason == "আর লাগবে না"


def test_a_register_is_opened_where_there_is_none(page: Any, desk: RunningDesk) -> None:
    press(page, "জারি রেজিস্টার", ".folder-ways")
    dialog = page.get_by_role("dialog", name="জারি রেজিস্টার")
    expect(dialog).to_contain_text("এই ফোল্ডারে জারি রেজিস্টার নেই")
    dialog.get_by_label("নম্বর কখন আবার ১ থেকে শুরু হয়").select_option(label="কখনো না")
    last = dialog.get_by_label("কাগজের রেজিস্টারে শেষ যে নম্বর ব্যবহৃত হয়েছে")
    last.fill(FILE)
    dialog.get_by_role("button", name="রেজিস্টার খুলুন").click()
    expect(page.locator("#live")).to_contain_text("পুরো স্মারক নম্বর নয়")
    assert not (desk.folder / "register.sqlite").exists()
    expect(last).to_have_value(FILE)
    last.fill(f"{FILE}-৫২৩")
    dialog.get_by_role("button", name="রেজিস্টার খুলুন").click()
    expect(dialog.get_by_role("rowheader")).to_have_text(f"{FILE}-৫২৩")
    expect(dialog.get_by_role("searchbox")).to_be_visible()
    expect(dialog.locator("#live")).to_contain_text("রেজিস্টার খোলা হয়েছে")  # not in the dark behind it
    assert Register.at(desk.folder / "register.sqlite").rules == CountingRules("none", "file")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    open_letter(page, "পত্র.yaml")
    box(page, "নম্বর").fill(FILE)
    page.locator(".is-memo").get_by_role("button", name="পরের নম্বর").first.click()
    expect(page.locator("#next-number")).to_contain_text(f"{FILE}-৫২৪")


def test_the_next_number_is_told_and_not_taken(register: Register, letter: Any, desk: RunningDesk) -> None:
    box(letter, "নম্বর").fill(f"{FILE}")
    letter.locator(".is-memo").get_by_role("button", name="পরের নম্বর").first.click()
    expect(letter.locator("#next-number")).to_contain_text(f"{FILE}-৩")
    assert len(register.entries()) == 2
    expect(box(letter, "নম্বর")).to_have_value(FILE)


def test_the_office_file_is_a_form_and_letters_follow(page: Any, desk: RunningDesk) -> None:
    (desk.folder / "office.yaml").write_text(OFFICE, "utf-8")
    page.reload()
    page.get_by_role("link", name="অফিস ফাইল").click()
    page.wait_for_selector(".sheet img")
    expect(page.locator(".group h2").first).to_have_text("একাডেমি")
    name = page.locator(".form .field:has(> label:text-matches('^নাম'))").locator("input, textarea").first
    name.fill("সাবিনা ইয়াসমিন")
    assert "নাম: সাবিনা ইয়াসমিন" in saved(page, desk, "office.yaml")


def test_the_real_pdf_opens_in_a_tab_of_its_own(chromium: Any, desk: RunningDesk) -> None:
    """Where the viewer of the browser shows it, which brings pages of its own."""
    window = chromium.new_context(locale="bn-BD")
    page = window.new_page()
    page.goto(desk.address)
    page.wait_for_selector("tbody tr")
    open_letter(page, "পত্র.yaml")
    with window.expect_page() as told:
        page.keyboard.press("Control+p")
    tab = told.value
    tab.wait_for_load_state()
    assert tab.evaluate("document.contentType") == "application/pdf"
    assert tab.evaluate("window.opener") is None
    window.close()


def test_two_windows_lose_nothing(letter: Any, context: Any, desk: RunningDesk) -> None:
    second = context.new_page()
    second.goto(desk.address)
    second.wait_for_selector("tbody tr")
    open_letter(second, "পত্র.yaml")
    for window, words in ((letter, "প্রথম জানালার বিষয়।"), (second, "দ্বিতীয় জানালার বিষয়।")):
        box(window, "বিষয়").fill(words)
        window.wait_for_timeout(1800)
    for window in (letter, second):
        window.close(run_before_unload=False)
    again = context.new_page()
    again.goto(desk.address)
    again.wait_for_selector("tbody tr")
    again.evaluate("location.hash = '#/' + encodeURIComponent('পত্র.yaml')")
    expect(again.locator(".drafts li")).to_have_count(2)
    again.locator(".drafts li").nth(1).get_by_role("button").first.click()
    expect(box(again, "বিষয়")).to_have_value("প্রথম জানালার বিষয়।")
    again.wait_for_timeout(1500)
    again.reload()
    expect(again.locator(".drafts li")).to_have_count(2)  # the other one is still there, this one has moved
