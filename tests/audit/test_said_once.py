"""One slip is said once: not by each rule whose reckoning it upsets, nor once for each place that it upsets."""

from __future__ import annotations

import pytest

import govdocs
from govdocs.audit import audit
from tests.support.audit_cases import CLEAN, broken, codes
from tests.support.audited import letter


@pytest.mark.parametrize(
    ("name", "right", "wrong", "code"),
    [
        # a day beside another weekday is wrong in itself: that it is past, or out of order, follows
        ("c44", "১২ নভেম্বর ২০২৪", "১২ জুন ২০২৪", "weekday-against-date"),
        ("c40", "০৩/০৩/২০২৫, সোমবার", "০৩/০১/২০২৫, সোমবার", "weekday-against-date"),
        ("e02", "৫ জুলাই ২০২৬, রবিবার", "৫ অক্টোবর ২০২৬, রবিবার", "weekday-against-date"),
        ("c83", "- তারিখ: ২৪ সেপ্টেম্বর ২০২৬", "- তারিখ: ২৩ সেপ্টেম্বর ২০২৬", "weekday-against-date"),
        # a number beside other words
        ("c33", "নিম্নবর্ণিত ৪ (চার) জন", "নিম্নবর্ণিত ৮ (চার) জন", "figure-against-word"),
        ("e10", "পর্যন্ত ৭ (সাত) দিনের", "পর্যন্ত ৯ (সাত) দিনের", "figure-against-word"),
        ("c57", "১৫,০০০/- (পনেরো হাজার)", "১৫,৭০০/- (পনেরো হাজার)", "figure-against-word"),
        # a cell that upsets its row and its column
        ("c47", "| ৩২,০০০ | ১৮,৫০০ | ৫০,৫০০ |", "| ৩২,০০০ | ১৮,৫০১ | ৫০,৫০০ |", "row-reckoned-otherwise"),
        ("c15", "| ৬০,০০০ | ৪৫,০০০ | ১,০৫,০০০", "| ৬৯,০০০ | ৪৫,০০০ | ১,০৫,০০০", "row-reckoned-otherwise"),
        # an indicator that upsets its objective and the plan
        ("b08", "একক: সংখ্যা, মান: ১৫, লক্ষ্যমাত্রা: [২, ১]", "একক: সংখ্যা, মান: ১৮, লক্ষ্যমাত্রা: [২, ১]", "weight-differs"),
        ("a05", "মোট ২৪,৫০,০০০/- (চব্বিশ", "মোট ২৪৫০,০০০/- (চব্বিশ", "digit-groups"),
        ("c51", "১৬৬টি সরকারি", "৩টি সরকারি", "part-above-whole"),
        ("a08", "২৫ ফেব্রুয়ারি ২০২৬ (১২ ফাল্গুন", "২৫ অক্টোবর ২০২৬ (১২ ফাল্গুন", "bangla-against-gregorian"),
        ("e03", "তারিখ: ৯ মার্চ ২০২৬", "তারিখ: ৯ ফেব্রুয়ারি ২০২৬", "death-after-letter"),
        # the number of the document itself, and its own day
        ("a07", "নম্বর: ৩৮.০০.০০০০.", "নম্বর: ৩৮.০০.০০৮০.", "memo-code-unknown"),
        ("g01", "তারিখ: ৬ অক্টোবর ২০২৬", "তারিখ: ৬ অক্টোবর ২০২১", "memo-year-to-come"),
        ("c30", "তারিখ: ১৩ জুলাই ২০২৫", "তারিখ: ১৩ মার্চ ২০২৫", "reference-after-letter"),
        ("c74", "তারিখ: ২৭ জানুয়ারি ২০২৬", "তারিখ: ২৭ ফেব্রুয়ারি ২০২৬", "weekday-against-date"),
        ("c75", "প্রশিক্ষণার্থী", "প্রশি্ষণার্থী", "spelling"),
    ],
)
def test_a_slip_that_upsets_several_things(name: str, right: str, wrong: str, code: str) -> None:
    text = (CLEAN / f"{name}.yaml").read_text("utf-8")
    assert right in text
    assert codes(text.replace(right, wrong, 1), CLEAN) == [code]


def test_two_slips_of_one_line_are_both_said() -> None:
    text = broken("c44", "১২ নভেম্বর ২০২৪ তারিখ", "১২ জুন ২০২৪ তারিখ")
    body = "সভা ২১ ফেব্রুয়ারি ২০২৪ সোমবার হবে। বরাদ্দ ৫,০০,০০০ (পাঁচ হাজার) টাকা।"
    found = [each.code for each in audit(govdocs.loads(letter(body)))]
    assert {"weekday-against-date", "figure-against-word"} <= set(found)
    assert codes(text, CLEAN) == ["weekday-against-date"]


def test_the_days_before_a_wrong_own_day_are_one_finding_with_their_places() -> None:
    text = (CLEAN / "c30.yaml").read_text("utf-8").replace("তারিখ: ১৩ জুলাই ২০২৫", "তারিখ: ১৩ মার্চ ২০২৫", 1)
    (problem,) = audit(govdocs.loads(text, folder=CLEAN))
    assert len(problem.also) == 1


def test_a_year_that_is_in_no_fiscal_year_stops_no_rule() -> None:
    (problem,) = [
        each
        for each in audit(govdocs.loads(letter("২০২৩-২৪ অর্থবছর (১ জুলাই ১০২৩ হতে ৩০ জুন ২০২৪)।")))
        if each.code == "fiscal-year-against-dates"
    ]
    assert "1023" in problem.english
    assert "of the day is right" in problem.hint_english


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("১২ মার্চ ২০২৬", []),
        ("১২ এপ্রিল ২০২৬", ["bangla-against-gregorian"]),
        ("১২ ফেব্রুয়ারি ২০২৬", ["bangla-against-gregorian"]),
        ("১২ মার্চ ২০২৫", ["bangla-against-gregorian"]),
        ("১১ মার্চ ২০২৬", ["bangla-against-gregorian"]),
    ],
)
def test_an_own_day_that_its_bangla_day_contradicts_is_one_slip(day: str, said: list[str]) -> None:
    dates = f"\n  খ্রিষ্টীয়: {day}\n  বঙ্গাব্দ: ২৭ ফাল্গুন ১৪৩২"
    body = "আগামী ২০ মার্চ ২০২৬ তারিখের মধ্যে তথ্য পাঠাতে হবে। গত ১০ মার্চ ২০২৬ তারিখে চলতি ২০২৫-২৬ অর্থবছরের হিসাব পাঠানো হয়েছে।"
    of_days = {"past-deadline", "past-day-to-come", "year-called-otherwise", "bangla-against-gregorian"}
    found = [each.code for each in audit(govdocs.loads(letter(body, date=dates)))]
    assert [code for code in found if code in of_days] == said


def test_a_slip_that_both_own_days_contradict_is_said_beside_them() -> None:
    dates = "\n  খ্রিষ্টীয়: ১২ এপ্রিল ২০২৬\n  বঙ্গাব্দ: ২৭ ফাল্গুন ১৪৩২"
    body = "আগামী ২০ ফেব্রুয়ারি ২০২৬ তারিখের মধ্যে তথ্য পাঠাতে হবে।"
    found = {each.code for each in audit(govdocs.loads(letter(body, date=dates)))}
    assert {"bangla-against-gregorian", "past-deadline"} <= found


def test_the_same_words_in_two_places_are_told_of_once() -> None:
    body = "তথ্য পাঠানো হলো।\n\n  ২। অনুচ্ছেদ ৭-এ বর্ণিত কাজ চলছে।\n\n  ৩। অনুচ্ছেদ ৭-এ বর্ণিত কাজ শেষ করতে হবে।"
    found = [each.given for each in audit(govdocs.loads(letter(body))) if each.code == "pointed-to-nothing"]
    assert found == ["অনুচ্ছেদ ৭"]
