"""Lists, tables and dialogs that the server writes: what is pressed changes the text, nothing that was typed becomes markup."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from tests.desk.browser.clerk import box, button, choose, expect, open_letter, saved
from tests.desk.browser.conftest import LETTER, RunningDesk

HOSTILE = "<img src=x onerror=document.title='taken'> \"' {{7*7}} &amp;"
MORE = """\
বিবরণ:
  সভার স্থান: ঢাকা
সারণি:
  - চিহ্ন: ছক-১
    কলাম: [ক, খ]
    সারি:
      - [১, ২]
      - [৩]
"""


def at(page: Any, *path: str | int) -> Any:
    """What holds a path in the form."""
    written = json.dumps(path, ensure_ascii=False, separators=(",", ":"))
    return page.locator(f".form [data-path='{written}']")


@pytest.fixture
def longer(page: Any, desk: RunningDesk) -> Any:
    (desk.folder / "পত্র.yaml").write_text(LETTER + MORE, "utf-8")
    page.evaluate("location.hash = '#/' + encodeURIComponent('পত্র.yaml')")
    page.wait_for_selector(".form .field")
    return page


def read(page: Any, desk: RunningDesk) -> Any:
    return yaml.safe_load(saved(page, desk))


def test_lines_are_added_by_enter_and_taken_away_by_backspace(letter: Any, desk: RunningDesk) -> None:
    rows = at(letter, "পত্রশীর্ষ", "সারি")
    rows.locator("textarea").last.click()
    letter.keyboard.press("End")
    letter.keyboard.press("Enter")
    letter.keyboard.type("শাপলাপুর, ঢাকা")
    letter.keyboard.press("Enter")
    letter.keyboard.type("www.namuna.example.gov.bd")
    expect(rows.locator("textarea")).to_have_count(4)
    lines = ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "**নমুনা উন্নয়ন অধিদপ্তর**", "শাপলাপুর, ঢাকা", "www.namuna.example.gov.bd"]
    assert read(letter, desk)["পত্রশীর্ষ"]["সারি"] == lines
    letter.keyboard.press("Control+a")
    letter.keyboard.press("Delete")
    letter.keyboard.press("Backspace")
    assert rows.locator("textarea").nth(2).evaluate("box => box === document.activeElement")
    assert read(letter, desk)["পত্রশীর্ষ"]["সারি"] == lines[:3]


def test_a_table_is_filled_cell_by_cell_and_by_pasting(longer: Any, desk: RunningDesk) -> None:
    cells = at(longer, "সারণি", 0, "সারি").locator("tbody input")
    cells.nth(2).fill("৩০")
    assert read(longer, desk)["সারণি"][0]["সারি"] == [["১", "২"], ["৩০"]], (
        "a cell that is not there is not made"
    )
    cells.nth(3).fill("৪")
    cells.nth(3).press("ArrowUp")
    assert cells.nth(1).evaluate("box => box === document.activeElement")
    assert read(longer, desk)["সারণি"][0]["সারি"] == [["১", "২"], ["৩০", "৪"]]
    longer.evaluate(
        """box => {
          const data = new DataTransfer();
          data.setData("text/plain", "ক\\tখ\\nগ\\tঘ");
          box.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        cells.nth(1).element_handle(),
    )
    expect(cells).to_have_count(6)
    expect(cells.nth(1)).to_have_value("ক")
    assert read(longer, desk)["সারণি"][0]["সারি"] == [["১", "ক", "খ"], ["৩০", "গ", "ঘ"]]


def test_a_row_is_added_and_taken_away(longer: Any, desk: RunningDesk) -> None:
    table = at(longer, "সারণি", 0, "সারি")
    table.locator(".grid > button").click()
    expect(table.locator("tbody tr")).to_have_count(3)
    expect(table.locator("tbody tr").nth(2).locator("input").first).to_be_focused()
    button(table.locator("tbody tr").nth(0), "সারিটি বাদ দিন").click()
    expect(table.locator("tbody tr")).to_have_count(2)
    assert read(longer, desk)["সারণি"][0]["সারি"] == [["৩"], ["", ""]]


def test_pairs_are_renamed_filled_and_added(longer: Any, desk: RunningDesk) -> None:
    pairs = at(longer, "বিবরণ")
    pairs.locator(".pairs input").nth(0).fill("স্থান")
    pairs.locator(".pairs input").nth(0).press("Tab")
    expect(at(longer, "বিবরণ", "স্থান")).to_have_count(1)
    pairs.locator(".pairs input").nth(1).fill("খুলনা")
    pairs.locator("div > button").last.click()
    expect(pairs.locator(".pairs > li")).to_have_count(2)
    assert read(longer, desk)["বিবরণ"] == {"স্থান": "খুলনা", "নতুন": ""}


def test_cards_are_added_moved_and_taken_away(letter: Any, desk: RunningDesk) -> None:
    letter.evaluate("document.querySelectorAll('.form details').forEach(one => (one.open = true))")
    copies = at(letter, "অনুলিপি", "প্রাপক")
    for text in ("সচিব", "উপসচিব"):
        copies.locator(".beside > button").first.click()
        added = copies.locator(".cards > li").nth(0 if text == "সচিব" else 1)
        added.locator("input, textarea").first.fill(text)
    copies.locator(".cards > li").nth(1).locator(".card-head button").nth(0).click()
    expect(copies.locator(".cards > li").nth(0).locator("input, textarea").first).to_have_value("উপসচিব")
    copies.locator(".cards > li").nth(1).locator(".card-head button").nth(2).click()
    expect(copies.locator(".cards > li")).to_have_count(1)
    assert read(letter, desk)["অনুলিপি"]["প্রাপক"] == ["উপসচিব"]


def test_a_field_behind_a_heading_stays_there_while_somebody_types(letter: Any, desk: RunningDesk) -> None:
    letter.locator("details.more > summary").click()
    field = letter.locator("#rest .field.is-line > .one-line:visible").first
    field.focus()
    with letter.expect_response("**/api/look"):
        field.press_sequentially("কখ", delay=30)
    letter.wait_for_timeout(300)
    letter.keyboard.type("গ")
    assert letter.evaluate("document.activeElement.value") == "কখগ"
    assert "কখগ" in saved(letter, desk)


def test_what_was_typed_is_no_markup_anywhere(page: Any, desk: RunningDesk) -> None:
    text = LETTER.replace("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।", json.dumps(HOSTILE))
    hostile_key = json.dumps(HOSTILE)
    (desk.folder / "খ'&.yaml").write_text(
        f"{text}{hostile_key}: ১\nবিবরণ:\n  {hostile_key}: {hostile_key}\n", "utf-8"
    )
    page.reload()
    expect(page.locator("tbody tr")).to_have_count(2)
    assert HOSTILE in page.locator("tbody").inner_text()
    page.evaluate("location.hash = '#/' + encodeURIComponent(\"পত্র.yaml\")")
    page.wait_for_selector(".form .field")
    (desk.folder / "পত্র.yaml").write_text((desk.folder / "খ'&.yaml").read_text("utf-8"), "utf-8")
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(box(page, "বিষয়")).to_have_value(HOSTILE)
    page.locator(".problem-toggle").click()
    expect(page.locator(".problems ol")).to_contain_text(HOSTILE)
    assert [one.input_value() for one in page.locator(".pairs input").all()] == [HOSTILE, HOSTILE]
    assert page.locator("img[src=x]").count() == 0
    assert "49" not in page.locator(".problems").inner_text()
    assert page.title() != "taken"


def test_the_letter_for_another_program_is_copied_whole_or_in_parts(letter: Any, desk: RunningDesk) -> None:
    letter.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=desk.origin)
    choose(letter, "ডি-নথির জন্য কপি")
    letter.locator("dialog .copies button").first.click()
    expect(letter.locator("#live .note")).to_have_count(1)
    assert letter.evaluate("navigator.clipboard.readText()") in letter.locator(".copies").inner_text()


def test_issuing_says_what_became_of_each_step(letter: Any) -> None:
    letter.locator(".bar > .primary").click()
    steps = letter.locator("dialog .steps li")
    expect(steps).to_have_count(4)
    expect(steps.nth(0)).to_have_class("done")
    expect(letter.locator("#live")).to_be_empty()
    letter.locator("dialog footer .primary").click()
    expect(letter.locator("dialog .detail").nth(1).or_(letter.locator(".note.refused"))).to_be_visible()


def test_a_sheet_becomes_letters(page: Any, desk: RunningDesk, tmp_path: Any) -> None:
    text = LETTER.replace("মহাপরিচালক, নমুনা একাডেমি, ঢাকা", "«নাম», ঢাকা")
    (desk.folder / "পত্র.yaml").write_text(text, "utf-8")
    open_letter(page, "পত্র.yaml")
    choose(page, "একই পত্র অনেকের নামে")
    sheet = {"name": "তালিকা.csv", "mimeType": "text/csv", "buffer": "নাম\nসচিব <b>ক</b>\nপরিচালক\n".encode()}
    page.locator("#sheet").set_input_files(sheet)
    page.wait_for_selector("#merge-pages img")
    expect(page.locator("#merge-row")).to_have_text("২টির মধ্যে ১ নম্বর")
    page.locator("#merge-rows button").nth(1).click()
    expect(page.locator("#merge-row")).to_have_text("২টির মধ্যে ২ নম্বর")
    with page.expect_download() as told:
        page.locator("dialog footer .primary").click()
    assert told.value.suggested_filename == "পত্র.zip"


def test_the_keys_are_told(page: Any) -> None:
    page.keyboard.press("F1")
    expect(page.locator("dialog kbd")).to_have_count(11)
