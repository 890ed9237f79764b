"""Each kind of control of the form: what is done in it is done in the text, and there alone."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import yaml

from govdocs.dates.formats import long_date
from tests.desk.browser.clerk import box, button, expect, group, lines, open_letter, paste, saved
from tests.desk.browser.conftest import LETTER, RunningDesk

FULL = (
    LETTER.replace("প্রেরণ করা হলো।\n", "প্রেরণ করা হলো।\n\n  {{ছক-১}}\n")
    + """\
সারণি:
  - চিহ্ন: ছক-১  # প্রথম ছক
    কলাম:
      - ক্র. নং
      - নাম
    সারি:
      - [১, মো. আলম]
      - [২, মো. সেলিম]
অনুলিপি:
  প্রাপক:
    - সচিব, নমুনা বিভাগ  # আগে
    - অফিস কপি
বিবরণ:
  সভার স্থান: সম্মেলন কক্ষ  # নিচতলা
  সভার সময়: সকাল ১০টা
"""
)


@pytest.fixture
def full(page: Any, desk: RunningDesk) -> Any:
    (desk.folder / "পত্র.yaml").write_text(FULL, "utf-8")
    return open_letter(page, "পত্র.yaml")


def written(page: Any, desk: RunningDesk) -> Any:
    """The saved letter as YAML says it; what was commented is so still."""
    text = saved(page, desk)
    assert "# যে মন্তব্য থেকে যায়" in text
    assert "# রেজিস্টার থেকে" in text
    return yaml.safe_load(text)


def cells(page: Any) -> Any:
    return group(page, "সারণি").get_by_role("table")


def cell(page: Any, column: str, row: str) -> Any:
    return cells(page).get_by_role("textbox", name=f"{column} {row}", exact=True)


def rows(page: Any, desk: RunningDesk) -> list[list[str]]:
    found = written(page, desk)["সারণি"][0]["সারি"]
    return [[str(one) for one in row] for row in found]


def test_pairs_are_renamed_changed_added_and_taken_away(full: Any, desk: RunningDesk) -> None:
    pairs = group(full, "বিবরণ")
    names, texts = (pairs.get_by_role("textbox", name=name, exact=True) for name in ("নাম", "লেখা"))
    texts.nth(0).fill("নতুন ভবন")
    names.nth(1).fill("সময়")
    names.nth(1).blur()
    full.wait_for_timeout(400)
    assert written(full, desk)["বিবরণ"] == {"সভার স্থান": "নতুন ভবন", "সময়": "সকাল ১০টা"}
    assert "# নিচতলা" in desk.letter()
    button(pairs, "আরও এক জোড়া").click()
    expect(names).to_have_count(3)
    texts.nth(2).fill("৩০ জন")
    names.nth(2).fill("উপস্থিতি")
    names.nth(2).blur()
    full.wait_for_timeout(400)
    assert written(full, desk)["বিবরণ"]["উপস্থিতি"] == "৩০ জন"
    button(pairs, "বাদ দিন").nth(1).click()
    expect(names).to_have_count(2)
    assert list(written(full, desk)["বিবরণ"]) == ["সভার স্থান", "উপস্থিতি"]


def test_a_cell_is_changed_and_rows_come_and_go(full: Any, desk: RunningDesk) -> None:
    cell(full, "নাম", "২").fill("বেগম রোকেয়া")
    full.keyboard.press("ArrowUp")
    expect(cell(full, "নাম", "১")).to_be_focused()
    full.keyboard.press("Enter")
    expect(cell(full, "নাম", "২")).to_be_focused()
    button(group(full, "সারণি"), "আরও এক সারি").click()
    expect(cell(full, "ক্র. নং", "৩")).to_be_focused()
    full.keyboard.type("৩")
    full.keyboard.press("Tab")
    full.keyboard.type("মো. কামাল")
    assert rows(full, desk) == [["১", "মো. আলম"], ["২", "বেগম রোকেয়া"], ["৩", "মো. কামাল"]]
    button(cells(full), "সারিটি বাদ দিন").nth(0).click()
    expect(cell(full, "নাম", "৩")).to_have_count(0)
    assert rows(full, desk) == [["২", "বেগম রোকেয়া"], ["৩", "মো. কামাল"]]
    assert "# প্রথম ছক" in desk.letter()
    full.keyboard.press("Control+z")
    expect(cell(full, "নাম", "৩")).to_have_value("মো. কামাল")
    expect(cell(full, "নাম", "১")).to_have_value("মো. আলম")


WORD = """<html><body><table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>৫</p></td><td><p class=MsoNormal>মো. রফিক<o:p></o:p></p>
</td></tr><tr><td>৬</td><td><b>মোছা.</b> রেহানা</td></tr></table></body></html>"""


@pytest.mark.parametrize(
    ("text", "html", "pasted"),
    [
        ("৫\tমো. রফিক\n৬\tমোছা. রেহানা\n", "", [["৫", "মো. রফিক"], ["৬", "মোছা. রেহানা"]]),
        ("৫\tমো. রফিক\r\n৬\tমোছা. রেহানা\r\n", WORD, [["৫", "মো. রফিক"], ["৬", "মোছা. রেহানা"]]),
    ],
    ids=["Excel", "Word"],
)
def test_a_table_is_pasted_from_the_cell_on(
    full: Any, desk: RunningDesk, text: str, html: str, pasted: list[list[str]]
) -> None:
    paste(full, cell(full, "ক্র. নং", "২"), text, html, over=False)
    expect(cell(full, "নাম", "৩")).to_have_value("মোছা. রেহানা")
    assert rows(full, desk) == [["১", "মো. আলম"], *pasted]
    full.keyboard.press("Control+z")
    expect(cell(full, "নাম", "২")).to_have_value("মো. সেলিম")


def test_cards_are_added_moved_and_taken_away(full: Any, desk: RunningDesk) -> None:
    copies = group(full, "অনুলিপি")
    texts = copies.get_by_role("textbox", name="পাঠ")
    button(copies, "+ আরও একটি").click()
    expect(texts).to_have_count(3)
    texts.nth(2).fill("পরিচালক, নমুনা একাডেমি")
    full.wait_for_timeout(300)
    button(copies, "উপরে নিন").nth(2).click()
    expect(texts.nth(1)).to_have_value("পরিচালক, নমুনা একাডেমি")
    expected = ["সচিব, নমুনা বিভাগ", "পরিচালক, নমুনা একাডেমি", "অফিস কপি"]
    assert written(full, desk)["অনুলিপি"]["প্রাপক"] == expected
    assert "- সচিব, নমুনা বিভাগ  # আগে\n" in desk.letter()
    button(copies, "নিচে নিন").nth(0).click()
    expect(texts.nth(1)).to_have_value("সচিব, নমুনা বিভাগ")
    button(copies.get_by_role("listitem").nth(0), "বাদ দিন").last.click()
    expect(texts).to_have_count(2)
    assert written(full, desk)["অনুলিপি"]["প্রাপক"] == ["সচিব, নমুনা বিভাগ", "অফিস কপি"]


def test_lines_of_a_list_come_by_enter_and_go_by_backspace(full: Any, desk: RunningDesk) -> None:
    head = lines(full, "সারি")
    head.nth(1).focus()
    full.keyboard.press("End")
    full.keyboard.press("Enter")
    full.keyboard.type("শাপলাপুর, ঢাকা")
    full.keyboard.press("Enter")
    full.keyboard.type("ক")
    assert written(full, desk)["পত্রশীর্ষ"]["সারি"][2:] == ["শাপলাপুর, ঢাকা", "ক"]
    full.keyboard.press("Backspace")
    full.keyboard.press("Backspace")
    expect(head).to_have_count(3)
    button(group(full, "সারি"), "বাদ দিন").nth(0).click()
    expect(head).to_have_count(2)
    assert written(full, desk)["পত্রশীর্ষ"]["সারি"] == ["**নমুনা উন্নয়ন অধিদপ্তর**", "শাপলাপুর, ঢাকা"]


def test_a_field_among_many_is_searched_and_taken_into_the_letter(full: Any, desk: RunningDesk) -> None:
    full.locator("summary").filter(has_text="আরও ঘর", visible=True).last.click()
    search = full.get_by_role("searchbox", name="ঘর খুঁজুন")
    search.fill("অগ্রাধিকার")
    expect(box(full, "অগ্রাধিকার")).to_be_in_viewport()
    expect(box(full, "নিরাপত্তা")).to_have_count(0)
    box(full, "অগ্রাধিকার").fill("জরুরি")
    assert written(full, desk)["অগ্রাধিকার"] == "জরুরি"
    search.fill("")
    expect(box(full, "নিরাপত্তা")).to_be_visible()
    box(full, "অগ্রাধিকার").fill("")
    box(full, "অগ্রাধিকার").blur()
    full.wait_for_timeout(400)
    assert "অগ্রাধিকার" not in written(full, desk)


def test_a_form_is_chosen_and_its_fields_come(full: Any, desk: RunningDesk) -> None:
    box(full, "ফরম").select_option(label="অফিস স্মারক")
    assert written(full, desk)["ফরম"] == "অফিস স্মারক"


def test_today_is_one_click_away(full: Any, desk: RunningDesk) -> None:
    before = long_date(date.today())
    button(full, "আজ").first.click()
    expect(box(full, "তারিখ")).to_have_value(re.compile(f"^({before}|{long_date(date.today())})$"))
    assert written(full, desk)["তারিখ"] in (before, long_date(date.today()))


def test_a_composition_in_a_cell_and_in_a_line_ends_as_it_was_typed(full: Any, desk: RunningDesk) -> None:
    keyboard = full.context.new_cdp_session(full)
    for place in (cell(full, "নাম", "১"), lines(full, "সারি").nth(0)):
        place.fill("")
        for composed in ("ক", "ক্", "ক্ষ"):
            caret = {"selectionStart": len(composed), "selectionEnd": len(composed)}
            keyboard.send("Input.imeSetComposition", {"text": composed, **caret})
            full.wait_for_timeout(250)
        keyboard.send("Input.insertText", {"text": "ক্ষ"})
        expect(place).to_have_value("ক্ষ")
    letter = written(full, desk)
    assert letter["পত্রশীর্ষ"]["সারি"][0] == letter["সারণি"][0]["সারি"][0][1] == "ক্ষ"
