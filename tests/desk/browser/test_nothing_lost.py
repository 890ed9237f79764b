"""Whatever happens meanwhile, nothing that was typed more than a second ago is lost, and nothing of others is overwritten."""

from __future__ import annotations

from typing import Any

from tests.desk.browser.clerk import (
    box,
    button,
    dialog,
    expect,
    kept,
    open_letter,
    saved,
    text_of_letter,
    wait_until_saved,
)
from tests.desk.browser.conftest import LETTER, RunningDesk


def test_what_was_typed_is_offered_after_the_desk_was_killed(context: Any, own_desk: RunningDesk) -> None:
    own_desk.start()
    letter = context.new_page()
    letter.goto(own_desk.address)
    letter.get_by_role("row").nth(1).wait_for()
    open_letter(letter, "পত্র.yaml")
    box(letter, "বিষয়").fill("হারাবে না এমন বিষয়।")
    letter.wait_for_timeout(200)
    with kept(letter, "প্রাপক: মহাপরিচালক\\n"):
        box(letter, "প্রাপক").fill("মহাপরিচালক")
    own_desk.stop()
    assert own_desk.letter() == LETTER
    box(letter, "বিষয়").fill("থামার পরে লেখা।")
    expect(letter.get_by_role("alert")).to_contain_text("ডেস্ক থেমে গেছে")
    expect(box(letter, "বিষয়")).to_have_value("থামার পরে লেখা।")
    letter.close()
    own_desk.start()
    again = context.new_page()
    again.goto(own_desk.address)
    again.get_by_role("link", name="মাসিক সমন্বয় সভার").click()
    offered = dialog(again, "সংরক্ষণ না করা লেখা আছে")
    button(offered, "সেই লেখা আনুন").click()
    text = saved(again, own_desk)
    assert "বিষয়: হারাবে না এমন বিষয়।\n" in text
    assert "প্রাপক: মহাপরিচালক\n" in text
    again.close()


def test_a_window_that_outlives_its_desk_goes_on_with_the_next_one(
    context: Any, own_desk: RunningDesk
) -> None:
    """The same port and no reload: the page says that it is of the time before, and what is typed can be copied out of it."""
    own_desk.start()
    letter = context.new_page()
    letter.goto(own_desk.address)
    letter.get_by_role("row").nth(1).wait_for()
    open_letter(letter, "পত্র.yaml")
    own_desk.stop()
    box(letter, "বিষয়").fill("থামার পরে লেখা।")
    letter.keyboard.press("Control+s")
    expect(letter.get_by_text("সংরক্ষণ হয়নি")).to_be_visible()
    expect(letter.get_by_text("সংরক্ষণ বাকি", exact=True)).to_be_attached()
    letter.close()


def test_what_a_server_did_not_answer_is_not_called_saved_and_is_sent_again(
    letter: Any, desk: RunningDesk
) -> None:
    letter.route("**/api/edit", lambda route: route.abort())
    box(letter, "বিষয়").fill("পরে পৌঁছানো বিষয়।")
    box(letter, "প্রাপক").fill("মহাপরিচালক")
    for _ in range(2):
        letter.keyboard.press("Control+s")
        expect(letter.get_by_text("সংরক্ষণ হয়নি")).to_be_visible()
        expect(letter.get_by_text("সংরক্ষণ বাকি", exact=True)).to_be_attached()
        letter.wait_for_timeout(1200)
    assert desk.letter() == LETTER
    letter.unroute("**/api/edit")
    text = saved(letter, desk)
    assert "বিষয়: পরে পৌঁছানো বিষয়।\n" in text
    assert "প্রাপক: মহাপরিচালক\n" in text


def test_a_letter_stays_open_where_no_server_answers_and_is_not_closed_unasked(
    letter: Any, desk: RunningDesk
) -> None:
    letter.route("**/api/*", lambda route: route.abort())
    box(letter, "বিষয়").fill("ছেড়ে না যাওয়া বিষয়।")
    letter.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
    expect(letter.get_by_text("কাজটি হলো না")).to_be_visible()
    asked: list[str] = []
    letter.once("dialog", lambda asking: (asked.append(asking.type), asking.dismiss()))
    letter.close(run_before_unload=True)
    letter.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    expect(box(letter, "বিষয়")).to_have_value("ছেড়ে না যাওয়া বিষয়।")
    letter.unroute("**/api/*")
    assert "বিষয়: ছেড়ে না যাওয়া বিষয়।\n" in saved(letter, desk)
    letter.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
    letter.get_by_role("heading", name="পত্রসমূহ").wait_for()


def test_a_letter_that_is_left_without_saving_is_offered_on_return(letter: Any, desk: RunningDesk) -> None:
    box(letter, "বিষয়").fill("না-সংরক্ষিত বিষয়।")
    letter.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
    letter.get_by_role("heading", name="পত্রসমূহ").wait_for()
    assert desk.letter() == LETTER
    letter.get_by_role("link", name="মাসিক সমন্বয় সভার").click()
    button(dialog(letter, "সংরক্ষণ না করা লেখা আছে"), "সেই লেখা আনুন").click()
    expect(box(letter, "বিষয়")).to_have_value("না-সংরক্ষিত বিষয়।")
    letter.reload()
    button(dialog(letter, "সংরক্ষণ না করা লেখা আছে"), "সংরক্ষিত লেখাই থাক").click()
    expect(box(letter, "বিষয়")).to_have_value("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।")


def test_a_change_on_disk_elsewhere_is_merged_and_in_the_same_place_asked_about(
    letter: Any, desk: RunningDesk
) -> None:
    file = desk.folder / "পত্র.yaml"
    box(letter, "বিষয়").fill("এখানকার বিষয়।")
    file.write_text(LETTER.replace("রোকসানা আফরিন", "শামীমা নাসরিন"), "utf-8")
    text = saved(letter, desk)
    assert "এখানকার বিষয়।" in text
    assert "শামীমা নাসরিন" in text
    expect(box(letter, "নাম")).to_have_value("শামীমা নাসরিন")
    box(letter, "বিষয়").fill("আবার এখানকার।")
    file.write_text(text.replace("এখানকার বিষয়।", "অন্যের বিষয়।"), "utf-8")
    letter.keyboard.press("Control+s")
    asked = dialog(letter, "একই জায়গা দুজনে বদলেছেন")
    expect(asked).to_contain_text("বিষয়: অন্যের বিষয়।")
    expect(asked).to_contain_text("বিষয়: আবার এখানকার।")
    button(asked, "এখানকার লেখা রাখুন").click()
    wait_until_saved(letter)
    assert "বিষয়: আবার এখানকার।" in desk.letter()


def test_the_text_of_the_file_can_be_taken_and_ones_own_comes_back_by_undo(
    letter: Any, desk: RunningDesk
) -> None:
    box(letter, "বিষয়").fill("এখানকার বিষয়।")
    letter.get_by_text("সংরক্ষণ বাকি", exact=True).wait_for(state="attached")
    theirs = LETTER.replace("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।", "অন্যের বিষয়।")
    (desk.folder / "পত্র.yaml").write_text(theirs, "utf-8")
    letter.keyboard.press("Control+s")
    button(dialog(letter, "একই জায়গা দুজনে বদলেছেন"), "ফাইলের লেখা নিন").click()
    expect(box(letter, "বিষয়")).to_have_value("অন্যের বিষয়।")
    assert desk.letter() == theirs
    letter.keyboard.press("Control+z")
    expect(box(letter, "বিষয়")).to_have_value("এখানকার বিষয়।")


def test_a_file_that_is_deleted_meanwhile_is_written_again_or_found_in_the_folder(
    letter: Any, desk: RunningDesk
) -> None:
    with kept(letter, "মুছে যাওয়া ফাইলের"):
        box(letter, "বিষয়").fill("মুছে যাওয়া ফাইলের বিষয়।")
    (desk.folder / "পত্র.yaml").unlink()
    letter.get_by_role("link", name="পত্রের তালিকায় ফিরুন").click()
    expect(letter.get_by_text("ফাইলটি আর নেই, তবে এর সংরক্ষণ না করা লেখা রাখা আছে")).to_be_visible()
    letter.get_by_role("link", name="খুলুন").click()
    button(dialog(letter, "সংরক্ষণ না করা লেখা আছে"), "সেই লেখা আনুন").click()
    assert "বিষয়: মুছে যাওয়া ফাইলের বিষয়।\n" in saved(letter, desk)


def test_two_windows_know_of_each_other_and_show_what_the_other_saved(
    letter: Any, context: Any, desk: RunningDesk
) -> None:
    other = context.new_page()
    other.goto(desk.address)
    other.get_by_role("row").nth(1).wait_for()
    open_letter(other, "পত্র.yaml")
    for one in (letter, other):
        expect(one.get_by_text("এই পত্রটি আরেকটি জানালায়ও খোলা আছে।")).to_be_visible()
    box(letter, "বিষয়").fill("প্রথম জানালার বিষয়।")
    saved(letter, desk)
    expect(box(other, "বিষয়")).to_have_value("প্রথম জানালার বিষয়।")


def test_two_windows_that_type_in_different_places_both_keep_what_they_typed(
    letter: Any, context: Any, desk: RunningDesk
) -> None:
    other = context.new_page()
    other.goto(desk.address)
    other.get_by_role("row").nth(1).wait_for()
    open_letter(other, "পত্র.yaml")
    box(letter, "বিষয়").fill("প্রথম জানালার বিষয়।")
    box(other, "প্রাপক").fill("দ্বিতীয় জানালার প্রাপক")
    saved(letter, desk)
    text = saved(other, desk)
    assert text == LETTER.replace("মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।", "প্রথম জানালার বিষয়।").replace(
        "মহাপরিচালক, নমুনা একাডেমি, ঢাকা", "দ্বিতীয় জানালার প্রাপক"
    )
    expect(box(letter, "প্রাপক")).to_have_value("দ্বিতীয় জানালার প্রাপক")
    letter.keyboard.press("Alt+2")
    expect(text_of_letter(letter)).to_contain_text("দ্বিতীয় জানালার প্রাপক")


def test_a_draft_that_is_offered_stays_until_somebody_chooses(letter: Any, desk: RunningDesk) -> None:
    with kept(letter, "অপেক্ষায় থাকা"):
        box(letter, "বিষয়").fill("অপেক্ষায় থাকা বিষয়।")
    for _ in range(2):
        letter.reload()
        dialog(letter, "সংরক্ষণ না করা লেখা আছে").wait_for()
        letter.wait_for_timeout(1500)
    letter.keyboard.press("Escape")
    letter.reload()
    button(dialog(letter, "সংরক্ষণ না করা লেখা আছে"), "সেই লেখা আনুন").click()
    expect(box(letter, "বিষয়")).to_have_value("অপেক্ষায় থাকা বিষয়।")
