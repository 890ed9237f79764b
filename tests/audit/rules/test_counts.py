"""Counts, totals and serial numbers under audit."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import Problem
from tests.support.audited import audited

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণ।
স্বাক্ষর: {নাম: নাসরিন আক্তার}
"""


def found(more: str = "", body: str = "পত্র প্রেরণ করা হলো।") -> list[Problem]:
    text = LETTER + "বক্তব্য: |\n" + "".join(f"  {line}\n" for line in body.split("\n")) + more
    return audited(text, "counts", "enclosures", "totals")


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("stated", "recipients", "told"),
    [
        (2, "[মহাপরিচালক, পরিচালক]", []),
        (3, "[মহাপরিচালক, পরিচালক]", ["copies-count"]),
        (1, "[মহাপরিচালক, পরিচালক]", ["copies-count"]),
        (2, "[মহাপরিচালক, পরিচালক, অফিস কপি]", []),
        (3, "[মহাপরিচালক, পরিচালক, অফিস কপি]", []),
        (4, "[মহাপরিচালক, {পাঠ: উপপরিচালক, স্থান: [ঢাকা, গাজীপুর, নরসিংদী]}]", []),
        (3, "[মহাপরিচালক, {পাঠ: উপপরিচালক, স্থান: [ঢাকা, গাজীপুর, নরসিংদী]}]", ["copies-count"]),
        (64, "[মহাপরিচালক, জেলা প্রশাসক (সকল)]", []),
        (64, "[মহাপরিচালক, {পাঠ: জেলা প্রশাসক (সকল), সংখ্যা: ৬৪}]", ["copies-count"]),
        (3, "['উপপরিচালক, ঢাকা/গাজীপুর/নরসিংদী']", []),
        (4, "['উপপরিচালক, ঢাকা/গাজীপুর/নরসিংদী']", ["copies-count"]),
    ],
)
def test_the_count_over_the_copies(stated: int, recipients: str, told: list[str]) -> None:
    number = f"৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১({stated})"
    assert codes(found(f"অনুলিপি: {{নম্বর: '{number}', প্রাপক: {recipients}}}\n")) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("৩ (তিন) দিন", 0),
        ("০৩ (তিন) দিন", 0),
        ("১০,০০০/- (দশ হাজার) টাকা", 0),
        ("৫০০/- (টাকা পাঁচশত মাত্র)", 0),
        ("১,২৩,৪৫৬/- (এক লক্ষ তেইশ হাজার চারশত ছাপ্পান্ন টাকা মাত্র)", 0),
        ("৫টি (পাঁচটি) কপি", 0),
        ("২ (ক) উপধারা, ৩ (নতুন) পদ", 0),
        ("৫ (পাঁচ) লক্ষ টাকা", 0),
        ("৫ (চার) দিন", 1),
        ("১০,০০০/- (এক হাজার) টাকা", 1),
        ("১৫ (পঞ্চাশ) জন", 1),
        ("৫০০/- (টাকা পাঁচ হাজার মাত্র)", 1),
    ],
)
def test_figure_and_word(body: str, told: int) -> None:
    assert codes(found(body=f"বরাদ্দ {body} মাত্র।")) == ["figure-against-word"] * told


def annexes(count: int) -> str:
    return "পরিশিষ্ট:\n" + "".join(
        f"  - {{ধরন: ধারণাপত্র, শিরোনাম: 'পত্র {n}', বক্তব্য: লেখা।}}\n" for n in range(count)
    )


@pytest.mark.parametrize(
    ("enclosures", "count", "told"),
    [
        ("বর্ণনামতে (২ পাতা)", 2, []),
        ("বর্ণনামতে (৫ পাতা)", 2, []),
        ("বর্ণনামতে (২ পাতা)", 3, ["pages-against-annexes"]),
        ("বর্ণনামতে ০২ (দুই) ফর্দ", 3, ["pages-against-annexes"]),
        ("বর্ণনামতে (২ পাতা)", 0, []),
        ("পরিশিষ্ট ৩ (তিন)টি", 3, []),
        ("৩টি পরিশিষ্ট", 2, ["enclosures-against-annexes"]),
    ],
)
def test_enclosures_and_annexes(enclosures: str, count: int, told: list[str]) -> None:
    assert codes(found(f"সংযুক্তি: {enclosures}\n" + (annexes(count) if count else ""))) == told


MINUTES = """\
kind: minutes
subject: মাসিক সমন্বয় সভার কার্যবিবরণী।
chair: ড. রওশন আরা খানম
place: সভাকক্ষ
held: {{date: 2024-02-18}}
attendance: {attendance}
discussion: {discussion}
signature: {{name: ড. রওশন আরা খানম}}
date: 2024-02-21
attendance_sheet: {{attendees: [মো. আব্দুল করিম, সেলিনা বেগম], blank_rows: {blank}}}
"""


@pytest.mark.parametrize(
    ("attendance", "discussion", "blank", "told"),
    [
        ("২ (দুই) জন", "আলোচনা হয়।", 0, []),
        ("৩ (তিন) জন", "আলোচনা হয়।", 0, ["attendance-count"]),
        ("৩ (তিন) জন", "আলোচনা হয়।", 1, []),
        ("পরিশিষ্ট-ক", "সভায় মোট ৫ জন সদস্য উপস্থিত ছিলেন।", 0, ["attendance-count"]),
        ("পরিশিষ্ট-ক", "উপস্থিত সদস্যদের ৫ জন মত দেন; ১ জন অনুপস্থিত ছিলেন।", 0, []),
    ],
)
def test_those_who_were_present(attendance: str, discussion: str, blank: int, told: list[str]) -> None:
    text = MINUTES.format(attendance=attendance, discussion=discussion, blank=blank)
    assert codes(audited(text, "counts")) == told


def listed(columns: str, *rows: str, title: str = "তালিকা", more: str = "") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: {title}\n    কলাম: [{columns}]\n    সারি:\n{lines}{more}"


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("প্রশিক্ষণার্থীর তালিকা (২ জন)", "পত্র", []),
        ("প্রশিক্ষণার্থীর তালিকা (৩ জন)", "পত্র", ["list-count"]),
        ("প্রশিক্ষণার্থীর তালিকা", "৩ (তিন) জন প্রশিক্ষণার্থীর তালিকা", ["list-count"]),
        ("প্রশিক্ষণার্থীর তালিকা", "২ (দুই) জন প্রশিক্ষণার্থীর তালিকা", []),
        ("প্রশিক্ষণার্থীর তালিকা", "৩০ জন কর্মকর্তা, যাঁদের নাম তালিকায় আছে", []),
    ],
)
def test_a_list_has_as_many_rows_as_is_said(title: str, body: str, told: list[str]) -> None:
    rows = listed("ক্র. নং, নাম", "১, মো. আব্দুল করিম", "২, সেলিনা বেগম", title=title)
    assert codes(found(rows, body=f"{body} প্রেরণ করা হলো।")) == told


@pytest.mark.parametrize(
    ("columns", "rows", "told"),
    [
        ("খাত, টাকা", ["ক, '১০,০০০'", "খ, '১৫,০০০'", "মোট, '২৫,০০০'"], []),
        ("খাত, টাকা", ["ক, '১০,০০০/-'", "খ, '১৫,০০০/-'", "মোট, '৩৫,০০০/-'"], ["table-total"]),
        ("খাত, টাকা", ["ক, ১০", "মোট, ১০", "খ, ৫", "গ, ৬", "মোট, ১১", "সর্বমোট, ২১"], []),
        ("খাত, টাকা", ["ক, ১০", "মোট, ১০", "খ, ৫", "গ, ৬", "মোট, ১২", "সর্বমোট, ২১"], ["table-total"]),
        ("খাত, হার", ["ক, ১০", "খ, ১৫", "মোট, ১২"], []),
        ("খাত, অংশ (%)", ["ক, ৩৩.৩", "খ, ৬৬.৬", "মোট, ১০০"], []),
        ("খাত, অংশ (%)", ["ক, ৩৩", "খ, ৫৭", "মোট, ১০০"], ["table-total"]),
        ("খাত, অংশ (%)", ["ক, ৮০", "খ, ৯০", "মোট, ৮৫"], []),
        ("খাত, টাকা", ["ক, ১০", "খ, বরাদ্দ নেই", "মোট, ১২"], []),
        ("ক্র. নং, খাত, টাকা", ["১, ক, ১০", "২, খ, ৫", "{পাঠ: মোট, কলাম: ২}, ১৬"], ["table-total"]),
        ("ক্র. নং, খাত, টাকা", ["১, {পাঠ: ক, সারি: ২}, ১০", "২, ৫", "{পাঠ: মোট, কলাম: ২}, ১৫"], []),
        ("খাত, পুরুষ, নারী, মোট", ["ক, ১২, ১৮, ৩০"], []),
        ("খাত, পুরুষ, নারী, মোট", ["ক, ১২, ১৮, ২০"], ["table-sum-across"]),
    ],
)
def test_totals(columns: str, rows: list[str], told: list[str]) -> None:
    assert codes(found(listed(columns, *rows))) == told


def test_a_table_in_the_text_is_summed_too() -> None:
    table = "| খাত | টাকা |\n|---|--:|\n| ক | ১০ |\n| খ | ১৫ |\n| **মোট** | **{}** |"
    assert codes(found(body=table.format("২৫"))) == []
    (problem,) = found(body=table.format("২৬"))
    assert (problem.code, problem.line) == ("table-total", 12)


@pytest.mark.parametrize(
    ("serials", "told"),
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
def test_serial_numbers(serials: str, told: list[str]) -> None:
    rows = [f"'{serial}', নাম {serial}" for serial in serials.split()]
    assert codes(found(listed("ক্র. নং, নাম", *rows))) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("প্রথম অনুচ্ছেদ।\n\n২। দ্বিতীয়।\n\n৩। তৃতীয়।", []),
        ("১। প্রথম।\n\n২। দ্বিতীয়।\n\n   (ক) এক;\n   (খ) দুই।\n\n৩। তৃতীয়।\n\n   (ক) এক;\n   (খ) দুই।", []),
        ("প্রথম।\n\n২। দ্বিতীয়।\n\n৪। চতুর্থ।", ["paragraph-numbers"]),
        ("প্রথম।\n\n২। দ্বিতীয়।\n\n২। আবার।", ["paragraph-numbers"]),
        ("শর্ত:\n\n(ক) এক;\n(গ) তিন।", ["paragraph-numbers"]),
        ("১৫। এটি উদ্ধৃতি।\n\n১৭। এটিও।", []),
    ],
)
def test_paragraph_numbers(body: str, told: list[str]) -> None:
    assert codes(found(body=body)) == told


TOTAL_OF = "নিরীক্ষা:\n  যোগফল:\n    - {{সংখ্যা: '{figure}', পরিশিষ্ট: {annex}{column}}}\n"


@pytest.mark.parametrize(
    ("figure", "annex", "column", "body", "told"),
    [
        ("২৫,০০০", "তালিকা", ", কলাম: টাকা", "মোট ২৫,০০০ টাকা বরাদ্দ দেওয়া হলো।", None),
        ("২", "তালিকা", "", "২টি খাতে বরাদ্দ দেওয়া হলো।", None),
        ("২৬,০০০", "তালিকা", ", কলাম: টাকা", "মোট ২৬,০০০ টাকা বরাদ্দ দেওয়া হলো।", "২৫,০০০"),
        ("৩", "তালিকা", "", "৩টি খাতে বরাদ্দ দেওয়া হলো।", "‘তালিকা’ অনুযায়ী তা ২"),
        ("২৫,০০০", "তালিকা", ", কলাম: টাকা", "মোট ২৬,০০০ টাকা বরাদ্দ দেওয়া হলো।", "কোথাও নেই"),
        ("২৫,০০০", "অন্য তালিকা", ", কলাম: টাকা", "মোট ২৫,০০০ টাকা।", "কোনো তালিকা-পরিশিষ্ট নেই"),
        ("২৫,০০০", "তালিকা", ", কলাম: মূল্য", "মোট ২৫,০০০ টাকা।", "কোনো কলাম নেই"),
    ],
)
def test_a_figure_that_comes_from_a_table(
    figure: str, annex: str, column: str, body: str, told: str | None
) -> None:
    rows = listed("খাত, টাকা", "ক, '১০,০০০'", "খ, '১৫,০০০'", "মোট, '২৫,০০০'")
    problems = found(rows + TOTAL_OF.format(figure=figure, annex=annex, column=column), body=body)
    assert codes(problems) == (["total-of"] if told else [])
    assert all(told in problem.bangla for problem in problems if told)
