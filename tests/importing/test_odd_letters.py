"""Titles, tables and addresses of old letters that are not as the page would have them → the form they name, or what is told."""

from __future__ import annotations

import pytest

from govdocs.importing import messages
from govdocs.models.letter import Letter
from govdocs.text.bijoy_writing import to_bijoy
from tests.importing.test_letter_parts import HEAD, NUMBER, TEXT, letter
from tests.importing.test_old_letters import imported
from tests.support.old_letters import OldLetter


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("দরপত্র বিজ্ঞপ্তি নং ০৩/২০২৪-২০২৫", "tender-notice"),
        ("দরপত্র বিজ্ঞপ্তি নম্বর: ৭", "tender-notice"),
        ("নিলাম বিজ্ঞপ্তি নং-০১/২০২৫", "auction-notice"),
    ],
)
def test_a_title_with_its_own_number_names_the_form_and_keeps_the_number(title: str, form: str) -> None:
    w = OldLetter()
    w.lines(HEAD, "c")
    w.line(NUMBER)
    w.line(title, "c", bold=True)
    w.line(TEXT, "j")
    w.lines(["(শাহানা বেগম)", "পরিচালক"], "c")
    found, document = imported(w)
    assert isinstance(document, Letter)
    assert (found.form, document.title) == (form, title)
    assert not found.kind_is_doubtful


@pytest.mark.parametrize("font", ["Nikosh", "SutonnyMJ"])
def test_a_paper_may_begin_with_its_title(font: str) -> None:
    """An invitation without a letterhead: the title is none, and the salutation below is no line of one."""
    typed = to_bijoy if font == "SutonnyMJ" else str
    w = OldLetter(font)
    w.line(typed("আমন্ত্রণপত্র"), "c", bold=True)
    w.line(typed("সুধী,"))
    w.line(typed("আগামী ১৬ ডিসেম্বর সকাল ১০.০০ টায় মিলনায়তনে আলোচনা সভা অনুষ্ঠিত হবে। আপনার উপস্থিতি একান্তভাবে কাম্য।"), "j")
    w.lines([typed("তাসলিমা আক্তার"), typed("সদস্য-সচিব, উদ্‌যাপন কমিটি")], "r")
    found, document = imported(w)
    assert isinstance(document, Letter)
    assert (found.form, document.title, document.salutation) == ("invitation", "আমন্ত্রণপত্র", "সুধী,")
    assert document.letterhead is None
    assert found.remainder == ()


@pytest.mark.parametrize(
    ("first", "told"), [("১", True), ("০১।", True), ("(1)", True), ("ক্রম", False), ("২০২৫", False)]
)
def test_a_table_whose_first_row_is_counted_has_no_head_which_is_told(first: str, told: bool) -> None:
    v = OldLetter()
    v.lines(HEAD, "c")
    v.line(NUMBER)
    v.line("বিষয়: বই সংগ্রহ প্রসঙ্গে।", bold=True)
    v.line(TEXT, "j")
    v.table([[first, "ক্রয়কারী", "উপজেলা প্রকৌশলী"], ["২", "কাজের নাম", "সড়ক সংস্কার"]])
    v.line(TEXT, "j")
    v.lines(["(শাহানা বেগম)", "পরিচালক"], "c")
    found, _ = imported(v)
    assert ("শিরোনামের সারি ছিল না" in found.text) is told


@pytest.mark.parametrize(("lines", "told"), [(3, False), (5, False), (6, True), (9, True)])
def test_an_address_of_many_lines_is_told(lines: int, told: bool) -> None:
    address = ["বরাবর", "মহাপরিচালক", *[f"ভবন {number}, সড়ক {number}" for number in range(lines - 2)]]
    found, _ = imported(letter(*address))
    (reasons,) = [one.to_look_at() for name, one in found.fields.items() if name == "to"]
    assert (messages.LONG_ADDRESS in reasons) is told
