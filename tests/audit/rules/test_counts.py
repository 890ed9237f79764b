"""Counts: recipients, figures in words, attendance, rows of lists."""

from __future__ import annotations

import pytest

from tests.support.audited import audited, found_in, letter

FAMILIES = ("counts", "enclosures", "totals")


@pytest.mark.parametrize(
    ("stated", "recipients", "found"),
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
        (1, "['উপপরিচালক, ঢাকা/গাজীপুর/নরসিংদী']", []),
        (4, "['উপপরিচালক, ঢাকা/গাজীপুর/নরসিংদী']", ["copies-count"]),
        (1, "[মহাপরিচালক, জেলা প্রশাসক (সকল)]", ["copies-count"]),
    ],
)
def test_the_count_over_the_copies(stated: int, recipients: str, found: list[str]) -> None:
    number = f"৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১({stated})"
    assert found_in(letter(more=f"অনুলিপি: {{নম্বর: '{number}', প্রাপক: {recipients}}}\n"), *FAMILIES) == found


@pytest.mark.parametrize(
    ("stated", "copies", "found"),
    [
        (64, "", []),
        (65, "অনুলিপি: {প্রাপক: সচিব}\n", []),
        (1, "অনুলিপি: {প্রাপক: সচিব}\n", []),
        (66, "অনুলিপি: {প্রাপক: [সচিব, 'জেলা প্রশাসক, ঢাকা']}\n", []),
        (63, "", ["copies-count"]),
        (70, "অনুলিপি: {প্রাপক: সচিব}\n", ["copies-count"]),
    ],
)
def test_an_addressee_that_stands_for_several_is_counted(stated: int, copies: str, found: list[str]) -> None:
    more = f"প্রাপক: জেলা প্রশাসক (সকল)\nপ্রাপকের-সংখ্যা: ৬৪\n{copies}"
    number = f"৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১({stated})"
    assert found_in(letter(number=number, more=more), *FAMILIES) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("৩ (তিন) দিন", 0),
        ("০৩ (তিন) দিন", 0),
        ("১০,০০০/- (দশ হাজার) টাকা", 0),
        ("৫০০/- (টাকা পাঁচশত মাত্র)", 0),
        ("১,২৩,৪৫৬/- (এক লক্ষ তেইশ হাজার চারশত ছাপ্পান্ন টাকা মাত্র)", 0),
        ("৫টি (পাঁচটি) কপি", 0),
        ("২ (ক) উপধারা, ৩ (নতুন) পদ", 0),
        ("৫ (পাঁচ) লক্ষ টাকা", 0),
        ("৫০% (পঞ্চাশ শতাংশ)", 0),
        ("৫০% (পঞ্চান্ন শতাংশ)", 1),
        ("৫০ শতাংশ (পঞ্চান্ন ভাগ)", 1),
        ("৫ (চার) দিন", 1),
        ("১০,০০০/- (এক হাজার) টাকা", 1),
        ("১৫ (পঞ্চাশ) জন", 1),
        ("৫০০/- (টাকা পাঁচ হাজার মাত্র)", 1),
    ],
)
def test_figure_and_word(body: str, found: int) -> None:
    assert found_in(letter(body=f"বরাদ্দ {body} মাত্র।"), *FAMILIES) == ["figure-against-word"] * found


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
    ("attendance", "discussion", "blank", "found"),
    [
        ("২ (দুই) জন", "আলোচনা হয়।", 0, []),
        ("৩ (তিন) জন", "আলোচনা হয়।", 0, ["attendance-count"]),
        ("১ (এক) জন", "আলোচনা হয়।", 1, ["attendance-count"]),
        ("৩ (তিন) জন", "আলোচনা হয়।", 1, []),
        ("৪ (চার) জন", "আলোচনা হয়।", 1, ["attendance-count"]),
        ("পরিশিষ্ট-ক", "সভায় মোট ৫ জন সদস্য উপস্থিত ছিলেন।", 0, ["attendance-count"]),
        ("পরিশিষ্ট-ক", "সভায় ৫ জন সদস্য উপস্থিত ছিলেন।", 0, ["attendance-count"]),
        ("পরিশিষ্ট-ক", "সভায় কমিটির ২ জন সদস্য উপস্থিত ছিলেন।", 0, []),
        ("পরিশিষ্ট-ক", "গত সভায় ৫ জন সদস্য উপস্থিত ছিলেন।", 0, []),
        ("৫ (পাঁচ) জন", "সভায় ৫ জন সদস্য উপস্থিত ছিলেন।", 0, ["attendance-count"]),
        ("পরিশিষ্ট-ক", "উপস্থিত সদস্যদের ৫ জন মত দেন; ১ জন অনুপস্থিত ছিলেন।", 0, []),
    ],
)
def test_those_who_were_present(attendance: str, discussion: str, blank: int, found: list[str]) -> None:
    text = MINUTES.format(attendance=attendance, discussion=discussion, blank=blank)
    assert found_in(text, "counts") == found


@pytest.mark.parametrize(
    ("to", "stated", "found"),
    [
        ("'চেয়ারম্যান, ক ইউপি, ঢাকা / খ ইউপি, ঢাকা / গ ইউপি, ঢাকা'", 4, []),
        ("'চেয়ারম্যান, ক ইউপি, ঢাকা / খ ইউপি, ঢাকা / গ ইউপি, ঢাকা'", 5, []),  # with the office copy
        ("'চেয়ারম্যান, ক ইউপি, ঢাকা / খ ইউপি, ঢাকা / গ ইউপি, ঢাকা'", 3, []),
        ("[সচিব, মহাপরিচালক, প্রধান প্রকৌশলী]", 4, []),
        ("'মেয়র, ঢাকা/গাজীপুর'", 3, []),
        ("'চেয়ারম্যান, ক ইউপি, ঢাকা / খ ইউপি, ঢাকা / গ ইউপি, ঢাকা'", 6, ["copies-count"]),
        ("'চেয়ারম্যান, কক্ষ ১/২, ঢাকা'", 4, ["copies-count"]),
        ("সচিব", 3, ["copies-count"]),
        ("সচিব", 1, []),
        ("সচিব", 2, []),
    ],
)
def test_several_addressees_of_the_letter_may_be_counted(to: str, stated: int, found: list[str]) -> None:
    number = f"৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১({stated})"
    more = f"প্রাপক: {to}\nবিতরণ: {{নম্বর: '{number}', প্রাপক: [মহাপরিচালক, অফিস কপি]}}\n"
    assert found_in(letter(more=more), *FAMILIES) == found


def test_nobody_is_advised_to_write_another_count() -> None:
    number = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(৪০)"
    (problem,) = audited(letter(more=f"অনুলিপি: {{নম্বর: '{number}', প্রাপক: [সচিব, অফিস কপি]}}\n"), *FAMILIES)
    assert "/১(" not in problem.hint_bangla
    assert problem.hint_bangla.startswith("কেউ বাদ পড়ে থাকলে")
