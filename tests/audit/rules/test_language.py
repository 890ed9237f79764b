"""The proof-reader: each slip is found where it is made, with the exact words to type, and nothing else is."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

import govdocs
from govdocs.audit.fixing import fixed_files
from govdocs.audit.rule_book import rules
from govdocs.audit.rules.characters import (
    bijoy_leftovers,
    broken_letters,
    foreign_letters,
    invisible_characters,
    uncanonical_letters,
)
from govdocs.audit.rules.language import lost_rephs, misspellings, words_of_register
from govdocs.audit.rules.punctuation import (
    colon_dashes,
    double_spaces,
    false_dandas,
    hyphens_for_dashes,
    marks_without_space,
    spaces_before_hyphens,
    spaces_before_marks,
)
from govdocs.audit.rules.typography import (
    latin_numbers,
    misused_visarga,
    mixed_numbers,
    unmatched_brackets,
    unmatched_quotes,
)
from govdocs.audit.spans import Finder
from govdocs.models.audit_settings import LanguageRegister
from govdocs.text.unicode import normalise
from tests.support.audit_cases import CLEAN, broken, codes, problems
from tests.support.examples import TESTS

VECTORS = yaml.safe_load((TESTS / "vectors.yaml").read_text("utf-8"))["typography"]

BROKEN = yaml.safe_load((CLEAN.parent / "broken" / "b.yaml").read_text("utf-8"))
FAMILIES = ("characters", "language", "punctuation", "typography")


def slip_of(case: dict[str, Any]) -> str:
    ((right, wrong),) = case["change"].items()
    return broken(case["letter"], right, wrong)


def has_way_out(case: dict[str, Any]) -> bool:
    """Of what should stand there, pairs of marks and a sign between two letters leave more than one reading."""
    return not case["rule"].startswith("unpaired-") and "ােয়" not in str(case["change"])


SLIPS = [case for case in BROKEN if rules()[case["rule"]].family in FAMILIES]
MECHANICAL = [case for case in SLIPS if has_way_out(case)]
OPEN = [case for case in SLIPS if not has_way_out(case)]


@pytest.mark.parametrize("case", MECHANICAL, ids=lambda case: f"{case['letter']}-{case['rule']}")
def test_the_way_out_of_a_mechanical_slip_leaves_a_clean_document(case: dict[str, Any]) -> None:
    (file,) = fixed_files(govdocs.loads(slip_of(case)))
    assert file.count == 1
    assert codes(file.text) == []


@pytest.mark.parametrize("case", OPEN, ids=lambda case: f"{case['letter']}-{case['rule']}")
def test_a_slip_that_only_the_author_can_mend_proposes_nothing(case: dict[str, Any]) -> None:
    (problem,) = problems(slip_of(case))
    assert not problem.hint_bangla
    assert fixed_files(govdocs.loads(slip_of(case))) == ()


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("b01", "করবেন।\n\n  ২।", "করবেন|\n\n  ২।"),
        ("b13", "(মো. এহসানুল", "(মোঃ এহসানুল"),
        ("b12", "সূত্র (ক)-এর", "সূত্র (ক) -এর"),
        ("b07", "ফেব্রুয়ারি – জুন", "ফেব্রুয়ারি - জুন"),
        ("b01", "সম্মেলনকক্ষে", "সম্মেলন\u200bকক্ষে"),
        ("b10", "সরকারি কোষাগারে", "সরকারী কোষাগারে"),
    ],
)
def test_what_is_mended_is_what_stood_there(name: str, right: str, wrong: str) -> None:
    (file,) = fixed_files(govdocs.loads(broken(name, right, wrong)))
    assert file.text == broken(name, right, right)


def test_a_slip_is_placed_at_its_very_characters() -> None:
    text = broken("b10", "সরকারি কোষাগারে", "সরকারী কোষাগারে")
    (problem,) = problems(text)
    assert problem.line
    assert problem.column
    assert text.splitlines()[problem.line - 1][problem.column - 1 :].startswith("সরকারী কোষাগারে")
    assert problem.hint_bangla == "‘সরকারী’-এর জায়গায় লিখুন: সরকারি"


def test_a_word_typed_in_the_other_unicode_form_is_mended_whole() -> None:
    text = broken("b14", "প্রচলিত আর্থিক", "প্রচলিত দূর্যোগ ব্যায় আর্থিক").replace("য\u09bc", "\u09df")
    assert codes(text) == ["spelling", "spelling"]
    assert {problem.hint_bangla for problem in problems(text)} == {
        "‘দূর্যোগ’-এর জায়গায় লিখুন: দুর্যোগ",
        normalise("‘ব্যায়’-এর জায়গায় লিখুন: ব্যয়"),
    }


# The pure functions, over the vectors and over what must be left alone


def applied(find: Finder, text: str) -> str:
    """The text with every slip put right."""
    for slip in sorted(find(text), reverse=True):
        text = text[: slip.start] + (slip.right or "") + text[slip.end :]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"), [*VECTORS["visarga_fix"].items(), *VECTORS["visarga_final_drop"].items()]
)
def test_visarga_of_the_vectors(wrong: str, right: str) -> None:
    assert applied(misused_visarga, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    "text",
    [*VECTORS["visarga_keep"], "আন্তঃজেলা", "ভূঃমঃ/শাঃ-২/খতিয়ান-১৩", "দুঃস্থ ও নিঃস্ব", "ইতঃপূর্বে প্রেরিত", "১২:৩০"],
)
def test_visarga_that_stays(text: str) -> None:
    assert list(misused_visarga(normalise(text))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("মোঃহাসান", "মো. হাসান"),
        ("মো: হাসান", "মো. হাসান"),
        ("বিষয় ঃ সভা", "বিষয়: সভা"),
        ("ফোনঃ০২-৫৫০০০", "ফোন: ০২-৫৫০০০"),
        ("সকাল ১০ঃ৩০ টা", "সকাল ১০:৩০ টা"),
        ("নিম্নরূপঃ- ক", "নিম্নরূপ: ক"),
    ],
)
def test_visarga_in_other_places(wrong: str, right: str) -> None:
    assert applied(misused_visarga, normalise(wrong)) == normalise(right)


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
    ],
)
def test_words_that_are_right(text: str) -> None:
    assert list(misspellings(normalise(text))) == []


@pytest.mark.parametrize("text", ["উপযুক্ত কর্মকর্তা মনোনয়ন", "বিষয়টির জন্য উপযুক্ত", "উপযুক্ত বিষয় নির্বাচন করুন"])
def test_the_word_for_suitable_is_left_alone(text: str) -> None:
    assert list(lost_rephs(normalise(text))) == []


@pytest.mark.parametrize(("wrong", "right"), VECTORS["spacing"].items())
def test_spacing_of_the_vectors(wrong: str, right: str) -> None:
    text = normalise(wrong)
    assert applied(marks_without_space, applied(spaces_before_marks, text)) == normalise(right)


@pytest.mark.parametrize("text", VECTORS["mixed_digits_flag"])
def test_mixed_digits_of_the_vectors(text: str) -> None:
    assert len(list(mixed_numbers(text))) == 1


@pytest.mark.parametrize("text", VECTORS["bijoy_leftover_flag"])
def test_bijoy_of_the_vectors(text: str) -> None:
    assert list(bijoy_leftovers(f"জেলা {text} ঢাকা"))


QUIET: list[tuple[Finder, str]] = [
    (spaces_before_marks, "মানচিত্রের মাপ ১ : ১০০০"),
    (spaces_before_marks, "| ক | খ |\n|:--:|:--|"),
    (marks_without_space, "১২,৩৪,৫০০ টাকা; ১০:৩০ টা; ধারা ১।—(১)"),
    (marks_without_space, "https://portal.example.gov.bd/a,b;c"),
    (false_dandas, "| উপজেলা | তারিখ |\n|---|---|"),
    (false_dandas, "ক | খ"),
    (double_spaces, "১।  প্রথম\n    (ক) দ্বিতীয়\nসারির শেষে  "),
    (double_spaces, "| ক   | খ |"),
    (colon_dashes, "|:-----:|:--|"),
    (colon_dashes, "আইন/২০২৬।—, যথা:— প্রথম"),
    (hyphens_for_dashes, "- প্রথম\n- দ্বিতীয়\n\n২০-২৩ মার্চ, ই-মেইল"),
    (spaces_before_hyphens, "স্বল্প- ও দীর্ঘমেয়াদি\n- তালিকা"),
    (unmatched_quotes, "এনআইএলজি'তে, এনআইএলজি’তে ও ‘এনআইএলজি’তে’, ’৭১ সালে, পাইপ ৫\""),
    (unmatched_quotes, "‘ক’-এর “খ ‘গ’ ঘ”"),
    (unmatched_brackets, "১) প্রথম; ২) দ্বিতীয়\nক) সভা (খ) চা (৪টি [সংশোধিত])"),
    (unmatched_brackets, "ধারা (১ক)"),
    (mixed_numbers, "০১৭০০-০০০০০১ ও 01700-000001, A4, ২০২৩-২৪"),
    (mixed_numbers, "http://x.example.gov.bd/২০২৩/12"),
    (latin_numbers, "মোবাইল 01700000001 নম্বরে; Windows 11 ব্যবহার"),
    (foreign_letters, "MoPA, Excel, ১ম, ২O° নয় 20°".replace("২O° নয় ", "")),
    (broken_letters, "অ্যাপ, এ্যাডভোকেট, ভূঁইয়া, র‍্যাব, উত্ত্যক্ত, ঊর্ধ্ব, ‘ক’-এর, ৩য়, সম্মুখে"),
    (invisible_characters, "র\u200d্যাব, এতদ্\u200cসঙ্গে, মুহাম্মদুল্লাহ্\u200c"),
    (uncanonical_letters, "হঠাৎ, র\u200d্যাব, উদ্যোগ, \u09dc\u09dd\u09df"),
    (bijoy_leftovers, "Social Acceptance, Android, SMS, résumé, © 2024, www.example.gov.bd"),
]


@pytest.mark.parametrize(("find", "text"), QUIET)
def test_what_is_left_alone(find: Finder, text: str) -> None:
    assert list(find(unicodedata.normalize("NFC", text))) == []


def test_an_emoji_keeps_its_joiners() -> None:
    assert list(invisible_characters("👩\u200d🌾")) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("ঢাকা - ১২০৭", "ঢাকা-১২০৭"), ("পরিকল্পনা - ২০১৭", "পরিকল্পনা – ২০১৭"), ("০৭:০০ - ০৮:০০", "০৭:০০ – ০৮:০০")],
)
def test_hyphens_with_spaces(wrong: str, right: str) -> None:
    assert applied(hyphens_for_dashes, normalise(wrong)) == normalise(right)


# Registers


@pytest.mark.parametrize(
    ("text", "sadhu", "cholito"),
    [
        ("জানানো যাইতেছে যে, প্রেরণ করা হইল", 2, 0),
        ("জানানো যাচ্ছে যে, প্রেরণ করা হলো", 0, 2),
        ("এশিয়া, কুষ্টিয়া ও মিডিয়ার প্রক্রিয়া", 0, 0),
        ("‘অধিকার থাকিবে’ “করিবেন”", 0, 0),
        ("জনাব করিম ও হল রুম", 0, 0),
        ("তিনি নিয়ে এসে দেখে করে", 0, 0),
    ],
)
def test_words_of_the_registers(text: str, sadhu: int, cholito: int) -> None:
    found = [
        len(list(words_of_register(register, normalise(text))))
        for register in (LanguageRegister.SADHU, LanguageRegister.CHOLITO)
    ]
    assert found == [sadhu, cholito]


# House style

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


# Cost

FINDERS: list[Finder] = [
    *dict.fromkeys(find for find, _ in QUIET),
    misspellings,
    lost_rephs,
    misused_visarga,
    lambda text: words_of_register(LanguageRegister.SADHU, text),
]
LONG = 20_000  # characters; where a pattern backtracked over all of them this took minutes


@pytest.mark.parametrize(
    "pattern",
    [
        "ক",
        " ",
        "‘",
        "(",
        ")",
        "১) ",
        "কঃ",
        "/",
        "১",
        "@",
        "a",
        "a.",
        "- ",
        "-",
        '"',
        "ক্",
        "ি",
        "\u200d",
        "|",
        ":",
        ">",
        "](",
    ],
)
def test_no_text_is_expensive(pattern: str) -> None:
    text = "ক" + pattern * (LONG // len(pattern)) + "ক"
    began = time.process_time()
    for find in FINDERS:
        next(iter(find(text)), None)
    assert time.process_time() - began < 5
