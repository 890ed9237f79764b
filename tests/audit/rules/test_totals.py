"""Totals, serial numbers, and figures that come from a table."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, found_in, letter

FAMILIES = ("counts", "enclosures", "numbering", "totals")


def listed(columns: str, *rows: str, title: str = "তালিকা", more: str = "") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: {title}\n    কলাম: [{columns}]\n    সারি:\n{lines}{more}"


@pytest.mark.parametrize(
    ("columns", "rows", "found"),
    [
        ("খাত, টাকা", ["ক, '১০,০০০'", "খ, '১৫,০০০'", "মোট, '২৫,০০০'"], []),
        ("খাত, টাকা", ["ক, '১০,০০০/-'", "খ, '১৫,০০০/-'", "মোট, '৩৫,০০০/-'"], ["table-total"]),
        ("খাত, টাকা", ["ক, ১০", "মোট, ১০", "খ, ৫", "গ, ৬", "মোট, ১১", "সর্বমোট, ২১"], []),
        ("খাত, টাকা", ["ক, ১০", "মোট, ১০", "খ, ৫", "গ, ৬", "মোট, ১২", "সর্বমোট, ২১"], ["table-total"]),
        ("খাত, হার", ["ক, ১০", "খ, ১৫", "মোট, ১২"], []),
        ("খাত, অংশ (%)", ["ক, ৩৩.৩", "খ, ৬৬.৬", "মোট, ১০০"], []),
        ("খাত, অংশ (%)", ["ক, ৩৩.৩", "খ, ৬৬.২", "মোট, ১০০"], []),
        ("খাত, অংশ (%)", ["ক, ৩৩.৩", "খ, ৬৬.১", "মোট, ১০০"], ["table-total"]),
        ("খাত, অংশ (%)", ["ক, ৩৩.৩", "খ, ৬৭.২", "মোট, ১০০"], []),
        ("খাত, অংশ (%)", ["ক, ৩৩.৩", "খ, ৬৭.৩", "মোট, ১০০"], ["table-total"]),
        ("খাত, অংশ (%)", ["ক, ৩৩", "খ, ৫৭", "মোট, ১০০"], ["table-total"]),
        ("খাত, টাকা", ["ক, ৪০", "খ, ৬০", "উপমোট, ১০০", "ভ্যাট, ১৫", "সর্বমোট, ১১৫"], []),
        ("খাত, টাকা", ["ক, ৪০", "খ, ৬০", "উপ-মোট, ১১০", "ভ্যাট, ১৫", "সর্বমোট, ১১৫"], ["table-total"]),
        ("খাত, টাকা", ["ক, ৪০", "খ, ৬০", "মোট, ১০০", "আয়কর কর্তন, ৫", "জামানত, ১০", "সর্বমোট, ৮৫"], []),
        ("খাত, টাকা", ["আসল, ১২০", "সুদ, ৫", "বাদ জমা, ৩", "মোট পাওনা, ১২২"], []),
        ("খাত, টাকা", ["আসল, ১২০", "ভ্যাট, ১৮", "মোট, ১৩৮"], []),
        ("খাত, টাকা", ["আসল, ১২০", "সুদ, ৫", "বাদ জমা, ৩", "মোট পাওনা, ১২১"], ["table-total"]),
        ("খাত, টাকা", ["ক, ৪০", "খ, ৬০", "মোট, ১০০", "পরিবহন, ৫", "সর্বমোট, ৯৫"], ["table-total"]),
        ("খাত, টাকা", ["ক, ৪০", "খ, ৬০", "উপমোট, ১০০", "ভ্যাট, ১৫", "সর্বমোট, ১২৫"], ["table-total"]),
        ("খাত, টাকা", ["ক, ১০", "মোট, ১১"], []),  # one row is not added up
        ("খাত, অংশ (%)", ["ক, ৮০", "খ, ৯০", "মোট, ৮৫"], []),
        ("খাত, টাকা", ["ক, ১০", "খ, বরাদ্দ নেই", "মোট, ১২"], []),
        ("ক্র. নং, খাত, টাকা", ["১, ক, ১০", "২, খ, ৫", "{পাঠ: মোট, কলাম: ২}, ১৬"], ["table-total"]),
        ("ক্র. নং, খাত, টাকা", ["১, {পাঠ: ক, সারি: ২}, ১০", "২, ৫", "{পাঠ: মোট, কলাম: ২}, ১৫"], []),
        ("খাত, পুরুষ, নারী, মোট", ["ক, ১২, ১৮, ৩০"], []),
        ("খাত, পুরুষ, নারী, মোট", ["ক, ১২, ১৮, ২০"], ["table-sum-across"]),
    ],
)
def test_totals(columns: str, rows: list[str], found: list[str]) -> None:
    assert found_in(letter(more=listed(columns, *rows)), *FAMILIES) == found


def test_a_table_in_the_text_is_summed_too() -> None:
    table = "| খাত | টাকা |\n|---|--:|\n| ক | ১০ |\n| খ | ১৫ |\n| **মোট** | **{}** |"
    assert found_in(letter(body=table.format("২৫")), *FAMILIES) == []
    (problem,) = audited(letter(body=table.format("২৬")), *FAMILIES)
    assert (problem.code, problem.line) == ("table-total", 12)


@pytest.mark.parametrize(
    ("serials", "found"),
    [
        ("১ ২ ৩", []),
        ("০১. ০২. ০৩.", []),
        ("১ ২ ১ ২", []),
        ("১ ২ ৪", ["serial-numbers"]),
        ("১ ২ ২ ৩", ["serial-numbers"]),
        ("১ ১ ২", ["serial-numbers"]),
        ("১.১ ১.২ ১.৪", []),
    ],
)
def test_serial_numbers(serials: str, found: list[str]) -> None:
    rows = [f"'{serial}', নাম {serial}" for serial in serials.split()]
    assert found_in(letter(more=listed("ক্র. নং, নাম", *rows)), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("প্রথম অনুচ্ছেদ।\n\n২। দ্বিতীয়।\n\n৩। তৃতীয়।", []),
        ("১। প্রথম।\n\n২। দ্বিতীয়।\n\n   (ক) এক;\n   (খ) দুই।\n\n৩। তৃতীয়।\n\n   (ক) এক;\n   (খ) দুই।", []),
        ("প্রথম।\n\n২। দ্বিতীয়।\n\n৪। চতুর্থ।", ["paragraph-numbers"]),
        ("১। এক\n২।দুই\n৩।“তিন”\n৪। চার", []),  # numbers without a blank after them
        ("১। এক\n২।দুই\n৪।চার", ["paragraph-numbers"]),
        ("প্রথম।\n\n২। দ্বিতীয়।\n\n২। আবার।", ["paragraph-numbers"]),
        ("শর্ত:\n\n(ক) এক;\n(গ) তিন।", ["paragraph-numbers"]),
        ("১৫। এটি উদ্ধৃতি।\n\n১৭। এটিও।", []),
        ("প্রথম।\n\n৩। তৃতীয়।", ["paragraph-numbers"]),
        ("প্রথম।\n\n   (ক) এক;\n   (খ) দুই।\n\n৩। তৃতীয়।\n\n৩। আবার।", ["paragraph-numbers"]),
        ("ছক:\n\n| ক | খ |\n|--|--|\n| এ | ও |\n\n৩। তৃতীয়।", ["paragraph-numbers"]),
        ("প্রথম।\n\nদ্বিতীয়।\n\n৩। তৃতীয়।", []),  # each may be meant to have a number
        ("ধারাটি নিম্নরূপ:\n\n৫। শাস্তি।", []),  # what is announced may be quoted
        ("শর্ত:\n\n(ক) এক;\n(খ দুই;\n(গ) তিন।", []),  # unpaired-brackets says so
        ("শর্ত:\n\n(ক) এক;\n(খ অঞ্চল ছাড়া) দুই;\n(গ) তিন।", []),
        ("শর্ত:\n\n(ক) এক;\n(খ) দুই।\n\n(ক অঞ্চল) ছাড়া সকলে।", []),
    ],
)
def test_paragraph_numbers(body: str, found: list[str]) -> None:
    assert found_in(letter(body=body), *FAMILIES) == found


TOTAL_OF = "নিরীক্ষা:\n  যোগফল:\n    - {{সংখ্যা: '{figure}', পরিশিষ্ট: {annex}{column}}}\n"


@pytest.mark.parametrize(
    ("figure", "annex", "column", "body", "found"),
    [
        ("২৫,০০০", "তালিকা", ", কলাম: টাকা", "মোট ২৫,০০০ টাকা বরাদ্দ দেওয়া হলো।", None),
        ("২", "তালিকা", "", "২টি খাতে বরাদ্দ দেওয়া হলো।", None),
        (
            "২৬,০০০",
            "তালিকা",
            ", কলাম: টাকা",
            "মোট ২৬,০০০ টাকা বরাদ্দ দেওয়া হলো।",
            "লেখায় ২৬,০০০, কিন্তু ‘তালিকা’ অনুযায়ী তা ২৫,০০০।",
        ),
        ("৩", "তালিকা", "", "৩টি খাতে বরাদ্দ দেওয়া হলো।", "লেখায় ৩, কিন্তু ‘তালিকা’ অনুযায়ী তা ২।"),
        ("২৫,০০০", "তালিকা", ", কলাম: টাকা", "মোট ২৬,০০০ টাকা বরাদ্দ দেওয়া হলো।", "২৫,০০০ সংখ্যাটি লেখার কোথাও নেই।"),
        ("২৫,০০০", "অন্য তালিকা", ", কলাম: টাকা", "মোট ২৫,০০০ টাকা।", "‘অন্য তালিকা’ নামে কোনো তালিকা-পরিশিষ্ট নেই।"),
        ("২৫,০০০", "তালিকা", ", কলাম: মূল্য", "মোট ২৫,০০০ টাকা।", "তালিকায় ‘মূল্য’ নামে কোনো কলাম নেই।"),
    ],
)
def test_a_figure_that_comes_from_a_table(
    figure: str, annex: str, column: str, body: str, found: str | None
) -> None:
    rows = listed("খাত, টাকা", "ক, '১০,০০০'", "খ, '১৫,০০০'", "মোট, '২৫,০০০'")
    problems = audited(
        letter(more=rows + TOTAL_OF.format(figure=figure, annex=annex, column=column), body=body), *FAMILIES
    )
    assert [(p.code, p.bangla) for p in problems] == ([("total-of", found)] if found else [])


@pytest.mark.parametrize(
    ("body", "given", "column"),
    [
        ("২০২২ সালে মোট ২০ টাকা দেওয়া হয়।", "২০", 17),
        ("২০ মার্চ ২০২২ তারিখে মোট ২০ টাকা দেওয়া হয়।", "২০", 28),
        ("১২০ জনকে ২০ টাকা দেওয়া হয়।", "২০", 12),
    ],
)
def test_a_total_points_at_the_figure_and_not_into_a_year(body: str, given: str, column: int) -> None:
    rows = listed("খাত, টাকা", "ক, '১০'", "খ, '১৫'")
    text = letter(more=rows + TOTAL_OF.format(figure="২০", annex="তালিকা", column=", কলাম: টাকা"), body=body)
    (problem,) = audited(text, *FAMILIES)
    assert (problem.code, problem.given, problem.place and problem.place.column) == (
        "total-of",
        given,
        column,
    )


def test_a_figure_that_is_only_the_day_of_a_date_is_not_in_the_text() -> None:
    rows = listed("খাত, টাকা", "ক, '১০'", "খ, '১০'")
    text = letter(
        more=rows + TOTAL_OF.format(figure="২০", annex="তালিকা", column=", কলাম: টাকা"), body="২০ মার্চ ২০২২ তারিখে।"
    )
    (problem,) = audited(text, *FAMILIES)
    assert problem.bangla == "২০ সংখ্যাটি লেখার কোথাও নেই।"


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("সদস্য ২৪০ জন (নারী ১৫২ জন, পুরুষ ৮৮ জন)।", None),
        ("সদস্য ২৪০ জন (নারী ১৫২ জন, পুরুষ ৯৮ জন)।", "২৫০"),
        ("মোট ৩৩ (পুরুষ ১৯, নারী ১৫) জন উপস্থিত ছিলেন।", "৩৪"),
        ("২,১০০ জন শিক্ষার্থী (ছাত্র: ১,০৫০ ও ছাত্রী: ১,০৬০)।", "২,১১০"),
        ("৪৫ জন শিশু (২০ জন ছেলে এবং ২৪ জন মেয়ে)।", "৪৪"),
        ("৪০ জন (নারী ১২ জন)।", None),  # the others may be men
        ("৪০ জন (নারী ১২ জন, পুরুষ ২০ জন, শিশু ৮ জন)।", None),
        ("গড় আয়ু ৭৩ (পুরুষ ৭১, নারী ৭৫)।", None),  # no count
        ("১২ জন (নারী ও পুরুষ)।", None),
    ],
)
def test_men_and_women_make_the_number(body: str, right: str | None) -> None:
    found = audited(letter(body=body), "totals")
    said = [f"বন্ধনীর সংখ্যা দুটি ঠিক থাকলে লিখুন: {right}"] if right else []
    assert [(problem.code, problem.hint_bangla) for problem in found] == [
        ("parts-of-a-count", hint) for hint in said
    ]
