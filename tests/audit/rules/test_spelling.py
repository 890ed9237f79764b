"""Misspelt words: the word list, the lexicon and the rules of the Academy; what is left alone; one finding for one word."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.audit.rules.spelling import misspellings
from govdocs.text.unicode import normalise
from tests.support.audit_cases import CLEAN, broken, codes, problems
from tests.support.audited import fix
from tests.support.slips import VECTORS, applied


@pytest.mark.parametrize(("wrong", "right"), VECTORS["spelling"].items())
def test_spelling_of_the_vectors(wrong: str, right: str) -> None:
    assert applied(misspellings, normalise(wrong)) == normalise(right)
    assert list(misspellings(normalise(right))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("সরকারীভাবে", "সরকারিভাবে"),
        ("দপ্তরসমুহের", "দপ্তরসমূহের"),
        ("শর্তাবলী", "শর্তাবলি"),
        ("কাযালয়ে", "কার্যালয়ে"),
        ("ফেব্রুয়ারী", "ফেব্রুয়ারি"),
    ],
)
def test_spelling_with_endings(wrong: str, right: str) -> None:
    assert applied(misspellings, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    "text",
    [
        "উপযুক্ত প্রার্থী",
        "দেশীয় ও বিদেশীয়",
        "ব্যায়াম",
        "সুষ্ঠুভাবে",
        "কর্মচারিবৃন্দ",
        "বাংলাদেশ সরকারী কর্ম কমিশন",
        "সরকারী কর্মচারী (শৃঙ্খলা ও আপীল) বিধিমালা, ১৯৮৫",
        "কষ্ট, নষ্ট ও শ্রেষ্ঠ",
        "সংগঠন ও সংগীত",
        "ভূমি ও ভূগোল",
        "অধিকারী",
        "হৃদ্‌রোগ, হৃদ্‌রোগে ও হৃদ্‌যন্ত্র",
        "উদ্‌যাপন ও উদ্যাপন",
        "ইদুল আজহা, ঈদুল আজহা, ইদের ছুটি ও ইদগাহ",
    ],
)
def test_words_that_are_right(text: str) -> None:
    assert list(misspellings(normalise(text))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("কর্মকান্ডের বিবরণ", "কর্মকাণ্ডের বিবরণ"),
        ("ষ্টেশনারী ক্রয়", "স্টেশনারি ক্রয়"),
        ("গ্রহনকারিদের তালিকা", "গ্রহণকারীদের তালিকা"),
        ("পারেনা", "পারে না"),
        ("চুড়ান্তভাবে", "চূড়ান্তভাবে"),
        ("সূত্রঃ স্মারক", "সূত্রঃ স্মারক"),  # the visarga is for another rule
        ("দুর্গাপুর ও দূর্গাপুর", "দুর্গাপুর ও দুর্গাপুর"),
    ],
)
def test_words_of_the_lexicon_and_the_academy(wrong: str, right: str) -> None:
    assert applied(misspellings, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    "text",
    [
        "সাতক্ষীরা, লক্ষ্মীপুর, নেত্রকোণা ও চাঁপাইনবাবগঞ্জ",
        "আহ্‌বান ও উদ্‌বেগ",  # with a joiner
        "training@karmakand.example.gov.bd",
        "নতুন দূর্বা ঘাস; ভূলুণ্ঠিত",
        "করোনা, দুনিয়া, ভালোবাসি, মুখোমুখি, দরকারি",
        "কর্ম কমিশন, বাংলাদেশ সুপ্রীম কোর্ট",
        "শিক্ষা মন্ত্রণালয়ের শিখা অনির্বাণ",
        "দুঃস্থ ও দুস্থ; পুনঃনির্ধারণ ও পুনর্নির্ধারণ",
        "গ্রহীতা, ক্লাব, প্রিয়, বিদ্যুতের, ডাটাবেইজ",
    ],
)
def test_what_is_not_misspelt(text: str) -> None:
    assert list(misspellings(normalise(text))) == []


ONCE = "অগ্রগতি পর্যালোচনার জন্য আগামী"


def test_one_word_is_one_finding_with_all_its_lines() -> None:
    text = broken("b01", ONCE, "কর্মকান্ড ও কর্মকান্ড পর্যালোচনার জন্য আগামী").replace(
        "অগ্রগতি প্রতিবেদনের ছক", "কর্মকান্ড প্রতিবেদনের ছক"
    )
    (problem,) = problems(text)
    assert problem.code == "spelling"
    assert "কর্মকাণ্ড" in problem.bangla
    assert "ণত্ব-বিধান" in problem.bangla
    assert [each.excerpt[each.place.column - 1 :][:9] for each in problem.each_place if each.place] == [
        "কর্মকান্ড"
    ] * 3
    assert len({each.place for each in problem.each_place}) == 3


def test_every_place_is_fixed_at_once() -> None:
    text = broken("b01", ONCE, "কর্মকান্ড ও কর্মকান্ড পর্যালোচনার জন্য আগামী")
    assert normalise(fix(text, CLEAN)) == normalise(text.replace("কর্মকান্ড", "কর্মকাণ্ড"))


@pytest.mark.parametrize(
    "wrong",
    [
        "‘কর্মকান্ড’ পর্যালোচনার জন্য আগামী",  # a quotation
        "কর্মকান্ড বিধিমালা, ২০১২ পর্যালোচনার জন্য আগামী",  # a citation
        "জনাব দূর্গা দাস, অগ্রগতি পর্যালোচনার জন্য আগামী",  # a name
    ],
)
def test_what_is_another_s_spelling(wrong: str) -> None:
    assert "spelling" not in codes(broken("b01", ONCE, wrong))


@pytest.mark.parametrize("post", ["সহকারী প্রকৌশলীর", "উপাধ্যক্ষ ও অধ্যাপকের", "শহীদের", "শেখার"])
def test_the_case_of_a_post_is_no_form_of_address(post: str) -> None:
    assert codes(broken("b01", ONCE, f"{post} তত্বাবধানে অগ্রগতি পর্যালোচনার জন্য আগামী")) == ["spelling"]


@pytest.mark.parametrize("name", ["কর্মকান্ড তহবিল", "কর্মকান্ড"])
def test_accepted_names(tmp_path: Path, name: str) -> None:
    text = broken("b01", ONCE, "কর্মকান্ড তহবিলের অগ্রগতি পর্যালোচনার জন্য আগামী")
    assert codes(text) == ["spelling"]
    assert codes(text + f"নিরীক্ষা:\n  নাম-হিসেবে: {name}\n") == []
    (tmp_path / "office.yaml").write_text(f"শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে: [{name}]\n", "utf-8")
    assert codes(text.replace("ধরন: পত্র", "ধরন: পত্র\nঅফিস: শাখা", 1), tmp_path) == []
