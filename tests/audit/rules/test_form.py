"""The form: what is missing, what is cited and not there, what was left unfinished."""

from __future__ import annotations

import pytest

import govdocs
from govdocs.audit.fixing import fixed_files
from govdocs.audit.rule_book import rules
from govdocs.audit.rules.citations import marks_of
from govdocs.models import kinds
from govdocs.models.form import forms
from govdocs.problems.problem import Severity
from govdocs.schema import starter
from tests.support.audit_cases import CLEAN, broken, codes, problems


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("b02", "বিদায়-সম্ভাষণ: আপনাদের বিশ্বস্ত", "বিদায়-সম্ভাষণ: আপনাদের একান্ত বিশ্বস্ত"),
        ("b12", "সম্ভাষণ: প্রিয় মহোদয়", "সম্ভাষণ: জনাব,"),
        ("b14", "নির্দেশক্রমে জানানো", "নির্ভরযোগ্য সূত্রে প্রাপ্ত তথ্যমতে জানানো"),
        ("b14", "নির্দেশক্রমে জানানো", "সংযুক্ত দপ্তর ও অধিদপ্তরসমূহকে জানানো"),
        ("b14", "২। এ বরাদ্দে অর্থ বিভাগের", "২। বিধিমালার পরিশিষ্ট-খ অনুযায়ী এ বরাদ্দে অর্থ বিভাগের"),
        ("b01", "ছক (২ পাতা)", "ছক, পরিশিষ্ট (২ পাতা)"),
        ("b01", "ছক এতদসঙ্গে প্রেরণ", "ছক (পরিশিষ্ট-ক) এতদসঙ্গে প্রেরণ"),
        ("b03", 'ক্ষেত্র সহকারী, ০১৭০০-০০০৩০৪, ""', 'ক্ষেত্র সহকারী, "-", ""'),
        ("b04", "কমিটির পরবর্তী সভা ১১ জুন ২০২৪ তারিখে অনুষ্ঠিত হবে", "উপজেলা প্রকৌশলী প্রতিবেদন দাখিল করবেন"),
        ("b01", "পরিকল্পনা শাখা", "'[পরিকল্পনা শাখা]'"),
    ],
    ids=range(10),
)
def test_what_is_no_slip_of_form_is_left_alone(name: str, right: str, wrong: str) -> None:
    assert codes(broken(name, right, wrong)) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong", "hint"),
    [
        ("b02", "বিদায়-সম্ভাষণ: আপনাদের", "বিদায়-সম্ভাষণ: আপনার", "লিখুন: বিদায়-সম্ভাষণ: আপনাদের বিশ্বস্ত"),
        ("b04", "    বাস্তবায়নকারী: উপজেলা প্রকৌশলী\n", "", "সিদ্ধান্তের নিচে লিখুন: বাস্তবায়নকারী: …"),
        ("b12", "সূত্র (খ)-এর পত্রে", "সূত্র (গ)-এর পত্রে", "সূত্র আছে (ক) থেকে (খ) পর্যন্ত; মিলিয়ে লিখুন।"),
    ],
)
def test_the_way_out_is_told(name: str, right: str, wrong: str, hint: str) -> None:
    (problem,) = problems(broken(name, right, wrong))
    assert problem.hint_bangla == hint


def test_a_wrong_close_is_mended() -> None:
    (file,) = fixed_files(govdocs.loads(broken("b02", "বিদায়-সম্ভাষণ: আপনাদের", "বিদায়-সম্ভাষণ: আপনার")))
    assert file.text == broken("b02", "আপনাদের বিশ্বস্ত", "আপনাদের বিশ্বস্ত")


def test_a_label_written_twice_is_mended() -> None:
    (file,) = fixed_files(govdocs.loads(broken("b12", "  ই-মেইল: rti@", "  ই-মেইল: ই-মেইল:rti@")))
    assert "  ই-মেইল: rti@" in file.text


@pytest.mark.parametrize("kind", ["letter", "minutes", "press_note", "project_update"])
def test_a_starter_as_it_stands_is_told_to_be_a_starter(kind: str) -> None:
    found = problems(starter(kinds()[kind]))
    assert {problem.code for problem in found if problem.severity is Severity.WARNING} >= {"placeholder"}


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


@pytest.mark.parametrize("form", sorted(forms()))
def test_a_form_as_it_stands_in_its_starter_has_no_slip_of_language(form: str) -> None:
    families = ("characters", "language", "punctuation", "typography")
    found = problems(starter(kinds()[forms()[form].kind], form=forms()[form]), CLEAN)
    assert [
        p.code for p in found if rules()[p.code].family in families and p.severity is Severity.WARNING
    ] == []
