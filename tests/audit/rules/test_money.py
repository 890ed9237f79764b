"""Amounts of money: where the commas stand."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, fixed, found_in, letter

FAMILIES = ("money", "counts")


@pytest.mark.parametrize(
    "amount",
    [
        "১,৫০০০/- টাকা",
        "১,৫০০০ টাকা",
        "১০,০০,০০ টাকা",
        "১২,৫০০০০/= টাকা",
        "১৫০০,০০০/- টাকা",
        "১,২,৫০০ টাকা",
        "৳ ১,৫০০০",
        "টাকা ১,৫০০০",
        "1,5000/- টাকা",
        "১,৫০০০.০০ টাকা",
        "১,৫০০০ (পনেরো হাজার) টাকা",
    ],
)
def test_commas_where_no_digits_are_grouped(amount: str) -> None:
    assert found_in(letter(f"মোট {amount} বরাদ্দ করা হলো।"), *FAMILIES) == ["digit-groups"]


@pytest.mark.parametrize(
    "words",
    [
        "১,৫০০/- টাকা",
        "১৫,০০০ টাকা",
        "১২,৩৪,৫৬৭/- টাকা",
        "১,২৩৪,৫৬৭ টাকা",
        "৪৯৮৬,৪১,০৪,০০০ টাকা",
        "৪,৯৮৬,৪১,০৪,০০০ টাকা",
        "১২৩৪৫৬৭ টাকা",
        "৫,০০০.৫০ টাকা",
        "২০২৩,২০২৪ সালের ১,২ ও ৩ নম্বর খাতে ৫০০/- টাকা",
        "ক্রমিক ১,২,৩ ও ১০,১২ এর",
        "মার্চ ১০,২০২৪ তারিখে",
        "টাকা ১,২ ও ৩ নম্বর খাতে",
    ],
)
def test_amounts_that_are_grouped_and_figures_that_are_no_money(words: str) -> None:
    assert found_in(letter(f"মোট {words} বরাদ্দ করা হলো।"), *FAMILIES) == []


def test_an_amount_in_a_table() -> None:
    table = "| খাত | বরাদ্দ (টাকা) |\n|---|---|\n| সড়ক | ১,৫০০০ |\n| সেতু | ১৫,০০০ |"
    assert found_in(letter(table), "money") == ["digit-groups"]
    assert found_in(letter(table.replace("১,৫০০০", "১,৫০০")), "money") == []
    more = "পরিশিষ্ট: [{ধরন: তালিকা, কলাম: [খাত, বরাদ্দ], সারি: [[সড়ক, '১,৫০০০'], [সেতু, '১৫,০০০']]}]\n"
    (problem,) = audited(letter(more=more), "money")
    assert "১৫,০০০ হলে" in problem.hint_bangla


def test_a_figure_is_never_changed() -> None:
    assert fixed(letter("মোট ১,৫০০০/- টাকা বরাদ্দ করা হলো।")) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("১,৫০০০/- (এক হাজার পাঁচশত) টাকা", ["figure-against-word"]),
        ("১২৩,৪৫৬/- (এক লক্ষ তেইশ হাজার চারশত ছাপ্পান্ন) টাকা", []),
        ("১,২৩৪,৫৬৭/- (বারো লক্ষ চৌত্রিশ হাজার পাঁচশত) টাকা", ["figure-against-word"]),
        ("১,৫০০.০০ (এক হাজার পাঁচশত) টাকা", []),
        ("১,৫০০.০০ (পনেরো হাজার) টাকা", ["figure-against-word"]),
        ("৫,০০০/- (কথায়: পাঁচ হাজার টাকা মাত্র)", []),
        ("৫,০০০/- (কথায়ঃ ছয় হাজার টাকা মাত্র)", ["figure-against-word"]),
        ("৫,০০০/- টাকা (কথায়: ছয় হাজার টাকা মাত্র)", ["figure-against-word"]),
        ("৫০০০ /- (ছয় হাজার) টাকা", ["figure-against-word"]),
        ("ক্রমিক ১,২ (দুই)", []),
    ],
)
def test_words_beside_digits_of_any_grouping(words: str, found: list[str]) -> None:
    assert found_in(letter(f"মোট {words} বরাদ্দ করা হলো।"), *FAMILIES) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("১৮৪,৬০ জন", True),
        ("১৮,৪৬০ জন", False),
        ("১,২৩,৪৫৬ জন", False),
        ("ওয়ার্ড ৫,১২ জন", False),
        ("১২,১৫ জনাব", False),
    ],
)
def test_commas_in_numbers_of_people(words: str, found: bool) -> None:
    assert found_in(letter(f"{words} এসেছেন।"), *FAMILIES) == ["digit-groups"] * found
