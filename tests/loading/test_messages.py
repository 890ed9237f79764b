"""What loading reports, word for word in both languages: place, path, the value it is about, message and way out."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from tests.support.memo import MEMO, problems_of

LETTER = "kind: letter\nform: office-memo\nnumber: ১\ndate: 2024-02-21\nsubject: ক\nbody: খ\nsignature:\n"
NAME = "  নাম: নাসরিন আক্তার"
WITH_SHEET = (
    "তালিকাসহ দিন: govdocs merge পত্র.yaml তালিকা.xlsx; কেবল যাচাই করতে শেষে --dry-run যোগ করুন।",
    "Give the sheet too: govdocs merge letter.yaml list.xlsx; to check only, add --dry-run.",
)


def annex(rest: str) -> str:
    return f"{MEMO}পরিশিষ্ট:\n  - {rest}\n"


CASES: dict[str, tuple[str, tuple[str, str, str, str], tuple[str, str], tuple[str, str]]] = {
    "a missing field": (
        MEMO.replace(NAME, "  ফোন: ১২"),
        ("missing", "f.yaml:7:1", "স্বাক্ষর.নাম", ""),
        ("‘নাম’ দেওয়া হয়নি।", "'নাম' is missing."),
        ("যোগ করুন: নাম: …", "Add: নাম: …"),
    ),
    "a missing field among English keys": (
        LETTER + "  phone: ১২\n",
        ("missing", "f.yaml:7:1", "signature.name", ""),
        ("‘name’ দেওয়া হয়নি।", "'name' is missing."),
        ("যোগ করুন: name: …", "Add: name: …"),
    ),
    "a misspelt key": (
        MEMO.replace("বিষয়:", "বিসয়:"),
        ("unknown-key", "f.yaml:5:1", "বিসয়", "বিসয়"),
        ("‘বিসয়’ নামে কোনো ঘর এখানে নেই।", "There is no key 'বিসয়' here."),
        ("আপনি কি ‘বিষয়’ বোঝাতে চেয়েছেন?", "Did you mean 'বিষয়'?"),
    ),
    "a key like no other": (
        MEMO.replace(NAME, f"{NAME}\nপত্রশীর্ষ:\n  ঝঝঝ: ১\n  সারি: [ক]"),
        ("unknown-key", "f.yaml:10:3", "পত্রশীর্ষ.ঝঝঝ", "ঝঝঝ"),
        ("‘ঝঝঝ’ নামে কোনো ঘর এখানে নেই।", "There is no key 'ঝঝঝ' here."),
        ("এখানে থাকতে পারে: সারি, বামে, ডানে।", "Possible here: lines, left, right."),
    ),
    "a key without a space": (
        MEMO.replace(NAME, "  নাম:নাসরিন"),
        ("no-space-after-colon", "f.yaml:8:3", "স্বাক্ষর", "নাম:নাসরিন"),
        (
            "‘স্বাক্ষর’-এর ভিতরে ‘নাম:নাসরিন’ লেখায় কোলনের (:) পরে স্পেস নেই।",
            "In 'নাম:নাসরিন' under 'স্বাক্ষর' there is no space after the colon.",
        ),
        ("এভাবে লিখুন: নাম: নাসরিন", "Write it like this: নাম: নাসরিন"),
    ),
    "an item too few": (
        annex("ধরন: সময়সূচি\n    কলাম: [ক, খ]\n    দিন: [{তারিখ: 2024-02-18, অধিবেশন: [{সময়: ক, কার্যক্রম: খ}]}]"),
        ("too-few", "f.yaml:11:11", "পরিশিষ্ট[1].কলাম", ""),
        ("‘কলাম’ তালিকার ৩ নম্বর মানটি নেই।", "Item 3 of 'কলাম' is missing."),
        ("তালিকার প্রতিটি মান লিখুন।", "Write every item of the list."),
    ),
    "an annex of no sort": (
        annex("শিরোনাম: ক"),
        ("unknown-choice", "f.yaml:10:5", "পরিশিষ্ট[1]", ""),
        (
            "পরিশিষ্টের ‘ধরন’ বলা হয়নি বা চেনা যায়নি।",
            "The annex does not say its 'sort', or says an unknown one.",
        ),
        (
            "লিখুন: ধরন: তালিকা / সময়সূচি / ধারণাপত্র / দলিল",
            "Write: sort: list / timetable / paper / document",
        ),
    ),
    "an annex of a misspelt sort": (
        annex("ধরন: তালিক"),
        ("unknown-choice", "f.yaml:10:10", "পরিশিষ্ট[1].ধরন", "তালিক"),
        ("‘ধরন’ ঘরে ‘তালিক’ লেখা যায় না।", "'তালিক' is not a choice for 'ধরন'."),
        (
            "আপনি কি ‘তালিকা’ বোঝাতে চেয়েছেন? এর একটি লিখুন: তালিকা / সময়সূচি / ধারণাপত্র / দলিল।",
            "Did you mean 'তালিকা'? Choose one of: list / timetable / paper / document.",
        ),
    ),
    "a document of no folder": (
        annex("ধরন: দলিল\n    ফাইল: অন্য.yaml"),
        ("bad-value", "f.yaml:11:11", "পরিশিষ্ট[1].ফাইল", "অন্য.yaml"),
        (
            "‘অন্য.yaml’ কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; মূল দলিলটি আগে ফাইলে সংরক্ষণ করুন।",
            "It is not known in which folder 'অন্য.yaml' lies.",
        ),
        ("", ""),
    ),
    "a placeholder for a date": (
        MEMO.replace("২১ ফেব্রুয়ারি ২০২৪", "«তারিখ»"),
        ("awaits-sheet", "f.yaml:4:8", "তারিখ", "«তারিখ»"),
        (
            "পত্রে ‘«তারিখ»’ আছে, অর্থাৎ এটি তালিকার সঙ্গে মিলিয়ে তৈরি করার পত্র; একা তৈরি করা যায় না।",
            "The letter has '«তারিখ»': it is made together with a sheet, and cannot be made alone.",
        ),
        WITH_SHEET,
    ),
    "a placeholder, and a field for the sheet": (
        MEMO.replace("প্রশিক্ষণের", "«কাজ»").replace(NAME, "  ফোন: ১২"),
        ("awaits-sheet", "f.yaml:5:8", "বিষয়", "«কাজ»"),
        (
            "পত্রে ‘«কাজ»’ আছে, অর্থাৎ এটি তালিকার সঙ্গে মিলিয়ে তৈরি করার পত্র; একা তৈরি করা যায় না।",
            "The letter has '«কাজ»': it is made together with a sheet, and cannot be made alone.",
        ),
        WITH_SHEET,
    ),
}


@pytest.mark.parametrize(("text", "where", "message", "hint"), CASES.values(), ids=list(CASES))
def test_a_problem_word_for_word(
    text: str, where: tuple[str, str, str, str], message: tuple[str, str], hint: tuple[str, str]
) -> None:
    (problem,) = problems_of(text)
    assert (problem.code, problem.where, problem.dotted_path, problem.given) == where
    assert (problem.bangla, problem.english) == message
    assert (problem.hint_bangla, problem.hint_english) == hint


def included(name: str) -> str:
    return annex(f"ধরন: দলিল\n    ফাইল: {name}")


def test_a_document_that_includes_itself(tmp_path: Path) -> None:
    file = tmp_path / "self.yaml"
    file.write_text(included("self.yaml"), "utf-8")
    (problem,) = govdocs.check(file)
    assert problem.english == "'self.yaml' includes itself, directly or by another document."
    assert (problem.where, problem.given) == (f"{file}:11:11", "self.yaml")


def test_an_included_document_with_problems_says_so_in_both_files(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(MEMO.replace("বিষয়:", "বিসয়:"), "utf-8")
    inner, outer = problems_of(included("bad.yaml"), tmp_path)
    assert (inner.code, inner.where) == ("unknown-key", f"{tmp_path / 'bad.yaml'}:5:1")
    assert (outer.english, outer.where) == ("'bad.yaml' has problems; mend it first.", "f.yaml:11:11")


@pytest.mark.parametrize(("count", "found"), [(49, 0), (50, 0), (51, 1)])
def test_the_number_of_included_documents_is_bounded(count: int, found: int, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(MEMO, "utf-8")
    text = f"{MEMO}পরিশিষ্ট:\n" + "  - {ধরন: দলিল, ফাইল: a.yaml}\n" * count
    assert [problem.bangla for problem in problems_of(text, tmp_path)] == [
        "‘a.yaml’ যোগ করা গেল না: একটি দলিলে মোট ৫০টি দলিল যোগ করা যায়, ৪ স্তর পর্যন্ত।"
    ] * found


@pytest.mark.parametrize(("depth", "valid"), [(3, True), (4, True), (5, False)])
def test_the_depth_of_included_documents_is_bounded(depth: int, valid: bool, tmp_path: Path) -> None:
    for level in range(depth + 1):
        text = MEMO if level == depth else included(f"{level + 1}.yaml")
        (tmp_path / f"{level}.yaml").write_text(text, "utf-8")
    assert (govdocs.check(tmp_path / "0.yaml") == ()) is valid


def test_a_very_long_value_is_quoted_without_its_middle() -> None:
    (problem,) = problems_of(MEMO.replace("২১ ফেব্রুয়ারি ২০২৪", "ক" * 700))
    assert len(problem.bangla) == len(problem.english) == 601
    assert problem.bangla.startswith("‘" + "ক" * 299 + "…ক")
    assert problem.given == "ক" * 700
    assert problem.as_dict()["given"] == "ক" * 200 + "…"
