"""References and annexes that the text mentions."""

from __future__ import annotations

import pytest

from govdocs.audit.rules.citations import marks_of
from tests.support.audit_cases import broken, codes, problems
from tests.support.audited import found_in


@pytest.mark.parametrize(
    ("name", "right", "changed"),
    [
        ("b14", "নির্দেশক্রমে জানানো", "নির্ভরযোগ্য সূত্রে প্রাপ্ত তথ্যমতে জানানো"),
        ("b14", "নির্দেশক্রমে জানানো", "সংযুক্ত দপ্তর ও অধিদপ্তরসমূহকে জানানো"),
        ("b14", "২। এ বরাদ্দে অর্থ বিভাগের", "২। বিধিমালার পরিশিষ্ট-খ অনুযায়ী এ বরাদ্দে অর্থ বিভাগের"),
        ("b01", "ছক (২ পাতা)", "ছক, পরিশিষ্ট (২ পাতা)"),
        ("b01", "ছক এতদসঙ্গে প্রেরণ", "ছক (পরিশিষ্ট-ক) এতদসঙ্গে প্রেরণ"),
    ],
)
def test_a_right_citation_is_accepted(name: str, right: str, changed: str) -> None:
    assert codes(broken(name, right, changed)) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "hint"),
    [
        ("b12", "সূত্র (খ)-এর পত্রে", "সূত্র (গ)-এর পত্রে", "সূত্র আছে (ক) থেকে (খ) পর্যন্ত; মিলিয়ে লিখুন।"),
    ],
)
def test_the_hint(name: str, right: str, wrong: str, hint: str) -> None:
    (problem,) = problems(broken(name, right, wrong))
    assert problem.hint_bangla == hint


@pytest.mark.parametrize(
    ("references", "body", "found"),
    [
        ("'(ক) জেলা কার্যালয়ের পত্র; (খ) এ কার্যালয়ের পত্র'", "সূত্র (খ)-এ উল্লিখিত তথ্য", []),
        ("'(ক) জেলা কার্যালয়ের পত্র; (খ) এ কার্যালয়ের পত্র'", "সূত্র (গ)-এ উল্লিখিত তথ্য", ["reference-not-there"]),
        ("'(১) জেলা কার্যালয়ের পত্র; (২) এ কার্যালয়ের পত্র'", "সূত্রস্থ ২ নম্বর পত্রে চাওয়া তথ্য", []),
        ("'(১) জেলা কার্যালয়ের পত্র; (২) এ কার্যালয়ের পত্র'", "সূত্রস্থ ৩ নম্বর পত্রে চাওয়া তথ্য", ["reference-not-there"]),
        ("জেলা কার্যালয় (খাদ্য শাখা)-এর পত্র", "সূত্র (খ)-এ উল্লিখিত তথ্য", ["reference-not-there"]),
        ("[জেলা কার্যালয়ের পত্র, এ কার্যালয়ের পত্র]", "সূত্র (খ)-এ উল্লিখিত তথ্য", []),
    ],
)
def test_references_may_stand_in_one_text(references: str, body: str, found: list[str]) -> None:
    text = (
        "ধরন: পত্র\nফরম: অফিস স্মারক\nনম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫\nতারিখ: ২১ ফেব্রুয়ারি ২০২৪\nবিষয়: তথ্য প্রেরণ।\n"
        f"সূত্র: {references}\nবক্তব্য: {body} প্রেরণ করা হলো।\nস্বাক্ষর: {{নাম: নাসরিন আক্তার, পদবি: উপসচিব}}\n"
    )
    assert [code for code in found_in(text, "citations") if code == "reference-not-there"] == found


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("পরিশিষ্ট-ক, ‘পরিশিষ্ট-খ’ ও পরিশিষ্ট-‘গ’", ["ক", "খ", "গ"]),
        ("পরিশিষ্ট (ঘ), পরিশিষ্ট – ২", ["ঘ", "২"]),
        ("পরিশিষ্ট-কে, পরিশিষ্টসমূহ, পরিশিষ্ট (৩ পাতা), পরিশিষ্ট ও সংযুক্তি", []),
    ],
)
def test_marks_of_annexes(text: str, marks: list[str]) -> None:
    assert list(marks_of(text)) == marks


@pytest.mark.parametrize(
    ("sheet", "body", "found"),
    [
        ("  পরিশিষ্ট: না\n", "আলোচনা হয়।", []),
        ("  পরিশিষ্ট: না\n", "তালিকা পরিশিষ্ট-গ-তে দেখুন।", ["annex-not-there"]),
        ("  পরিশিষ্ট: পরিশিষ্ট-ক\n", "আলোচনা হয়।", ["annex-not-there"]),
        ("", "আলোচনা হয়।", ["annex-not-there"]),
    ],
)
def test_minutes_speak_of_their_sheet_though_it_has_no_label(sheet: str, body: str, found: list[str]) -> None:
    text = (
        "ধরন: কার্যবিবরণী\nবিষয়: সভার কার্যবিবরণী\nসভাপতি: নাসরিন আক্তার\nস্থান: সভাকক্ষ\n"
        f"উপস্থিতি: পরিশিষ্ট-‘খ’\nআলোচনা: {body}\nস্বাক্ষর: {{নাম: নাসরিন আক্তার, পদবি: সচিব}}\n"
        f"উপস্থিতির-তালিকা:\n{sheet}  উপস্থিত:\n    - {{নাম: রুনা লায়লা, পদবি: উপসচিব}}\n"
    )
    assert [code for code in found_in(text, "citations") if code == "annex-not-there"] == found
