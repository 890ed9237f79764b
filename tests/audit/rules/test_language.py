"""Usage, registers and house style."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.audit.rules.language import lost_rephs, words_of_register
from govdocs.models.audit_settings import LanguageRegister
from govdocs.text.unicode import normalise
from tests.support.audit_cases import broken, codes


@pytest.mark.parametrize("text", ["উপযুক্ত কর্মকর্তা মনোনয়ন", "বিষয়টির জন্য উপযুক্ত", "উপযুক্ত বিষয় নির্বাচন করুন"])
def test_the_word_for_suitable_is_left_alone(text: str) -> None:
    assert list(lost_rephs(normalise(text))) == []


@pytest.mark.parametrize(
    ("text", "sadhu", "cholito"),
    [
        ("জানানো যাইতেছে যে, প্রেরণ করা হইল", 2, 0),
        ("জানানো যাচ্ছে যে, প্রেরণ করা হলো", 0, 2),
        ("আবেদনকারীকে কারণ জানাইতে হবে, বাড়িতে পাঠাইতে হবে", 2, 2),
        ("চালাইতে, লিখিতে, লিখিত ও দলিলে, মানিলে", 3, 0),
        ("এশিয়া, কুষ্টিয়া ও মিডিয়ার প্রক্রিয়া", 0, 0),
        ("‘অধিকার থাকিবে’ “করিবেন”", 0, 0),
        ("জনাব করিম ও হল রুম", 0, 0),
        ("তথ্য পাওয়া যায়নি, তিনি আসেননি, আপত্তি করেনি", 0, 3),
        ("তথ্য পাওয়া যায় নাই, বাহিনীর পানি ও করণি", 0, 0),
        ("তিনি নিয়ে এসে দেখে করে", 0, 0),
    ],
)
def test_words_of_the_registers(text: str, sadhu: int, cholito: int) -> None:
    found = [
        len(list(words_of_register(register, normalise(text))))
        for register in (LanguageRegister.SADHU, LanguageRegister.CHOLITO)
    ]
    assert found == [sadhu, cholito]


OFFICE = "শাখা:\n  নিরীক্ষা:\n    রীতি:\n      {style}\n"


@pytest.mark.parametrize(
    ("style", "name", "right", "wrong", "found"),
    [
        ("নম্বর-শব্দ: নম্বর", "b01", "সম্মেলনকক্ষে", "২০৩ নং কক্ষে", ["number-word"]),
        ("নম্বর-শব্দ: নং", "b01", "সম্মেলনকক্ষে", "২০৩ নং কক্ষে", []),
        ("ভাষারীতি: চলিত", "b10", "ধরন: পত্র", "ধরন: পত্র", ["register"] * 11),
        ("ভাষারীতি: সাধু", "b10", "ধরন: পত্র", "ধরন: পত্র", []),
    ],
)
def test_the_house_style_decides(
    tmp_path: Path, style: str, name: str, right: str, wrong: str, found: list[str]
) -> None:
    (tmp_path / "office.yaml").write_text(OFFICE.format(style=style), "utf-8")
    text = broken(name, right, wrong).replace("ধরন: পত্র", "ধরন: পত্র\nঅফিস: শাখা", 1)
    assert codes(text, tmp_path) == found
