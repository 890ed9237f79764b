"""Slips of all families: the fix of each leaves a clean document, and no text costs much."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from govdocs.audit.rule_book import rules
from govdocs.audit.rules.characters import (
    bijoy_leftovers,
    foreign_letters,
    invisible_characters,
    uncanonical_letters,
)
from govdocs.audit.rules.garbled import garbled
from govdocs.audit.rules.language import lost_rephs, misuses, words_of_register
from govdocs.audit.rules.letters import broken_letters, split_khanda_ta
from govdocs.audit.rules.punctuation import (
    colon_dashes,
    double_spaces,
    hyphens_for_dashes,
    marks_without_space,
    spaces_before_hyphens,
    spaces_before_marks,
)
from govdocs.audit.rules.sentences import (
    false_dandas,
    missing_dandas,
    quotes_of_two,
    spaces_in_quotes,
    stray_slashes,
)
from govdocs.audit.rules.spelling import misspellings
from govdocs.audit.rules.typography import (
    latin_numbers,
    mixed_numbers,
    unmatched_brackets,
    unmatched_quotes,
)
from govdocs.audit.rules.visarga import misused_visarga
from govdocs.audit.spans import MAX_SLIPS, Finder, without_addresses, words_around
from govdocs.models.audit_settings import LanguageRegister
from govdocs.text.unicode import normalise
from tests.support.audit_cases import CLEAN, broken, clean, codes, problems
from tests.support.audited import fix, fixed, found_in, letter
from tests.support.growth import grows_as_its_size

BROKEN = yaml.safe_load((CLEAN.parent / "broken" / "b.yaml").read_text("utf-8"))
FAMILIES = (
    "characters",
    "garbled",
    "language",
    "letters",
    "punctuation",
    "sentences",
    "typography",
    "visarga",
)


def slip_of(case: dict[str, Any]) -> str:
    ((right, wrong),) = case["change"].items()
    return broken(case["letter"], right, wrong)


def has_way_out(case: dict[str, Any]) -> bool:
    """Pairs of marks leave more than one reading of what should stand there, and so does what is said to be open."""
    return not case["rule"].startswith("unpaired-") and not case.get("open")


def is_a_number_or_name(case: dict[str, Any]) -> bool:
    return bool(case.get("offered"))


SLIPS = [case for case in BROKEN if rules()[case["rule"]].family in FAMILIES]
OFFERED = [case for case in SLIPS if has_way_out(case) and is_a_number_or_name(case)]
MECHANICAL = [case for case in SLIPS if has_way_out(case) and not is_a_number_or_name(case)]
OPEN = [case for case in SLIPS if not has_way_out(case)]


@pytest.mark.parametrize("case", MECHANICAL, ids=lambda case: f"{case['letter']}-{case['rule']}")
def test_the_fix_of_a_mechanical_slip_leaves_a_clean_document(case: dict[str, Any]) -> None:
    (file,) = fixed(slip_of(case))
    assert len(file.changes) == 1
    assert codes(file.text) == []


@pytest.mark.parametrize("case", OFFERED, ids=lambda case: f"{case['letter']}-{case['rule']}")
def test_the_right_form_of_a_number_or_a_name_is_offered_and_not_typed(case: dict[str, Any]) -> None:
    (problem,) = problems(slip_of(case))
    assert problem.hint_bangla
    assert fixed(slip_of(case)) == ()


@pytest.mark.parametrize("case", OPEN, ids=lambda case: f"{case['letter']}-{case['rule']}")
def test_a_slip_that_only_the_author_can_fix_proposes_nothing(case: dict[str, Any]) -> None:
    (problem,) = problems(slip_of(case))
    assert not problem.hint_bangla
    assert fixed(slip_of(case)) == ()


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("b01", "করবেন।\n\n  ২।", "করবেন|\n\n  ২।"),
        ("b02", "প্রদান করা হলো:", "প্রদান করা হলোঃ"),
        ("b12", "সূত্র (ক)-এর", "সূত্র (ক) -এর"),
        ("b07", "ফেব্রুয়ারি – জুন", "ফেব্রুয়ারি - জুন"),
        ("b01", "সম্মেলনকক্ষে", "সম্মেলন\u200bকক্ষে"),
        ("b10", "সরকারি কোষাগারে", "সরকারী কোষাগারে"),
    ],
)
def test_a_fix_changes_only_the_slip(name: str, right: str, wrong: str) -> None:
    assert fix(broken(name, right, wrong)) == clean(name)


def test_a_slip_is_placed_at_its_very_characters() -> None:
    text = broken("b10", "সরকারি কোষাগারে", "সরকারী কোষাগারে")
    (problem,) = problems(text)
    assert problem.line
    assert problem.column
    assert text.splitlines()[problem.line - 1][problem.column - 1 :].startswith("সরকারী কোষাগারে")
    assert problem.hint_bangla == "‘সরকারী’-এর জায়গায় লিখুন: সরকারি"


def test_a_word_typed_in_the_other_unicode_form_is_fixed_whole() -> None:
    text = broken("b14", "প্রচলিত আর্থিক", "প্রচলিত দূর্যোগ ব্যায় আর্থিক").replace("য\u09bc", "\u09df")
    assert codes(text) == ["spelling", "spelling"]
    assert {problem.hint_bangla for problem in problems(text)} == {
        "‘দূর্যোগ’-এর জায়গায় লিখুন: দুর্যোগ",
        normalise("‘ব্যায়’-এর জায়গায় লিখুন: ব্যয়"),
    }


FINDERS: list[Finder] = [
    bijoy_leftovers,
    broken_letters,
    garbled,
    missing_dandas,
    quotes_of_two,
    spaces_in_quotes,
    stray_slashes,
    split_khanda_ta,
    foreign_letters,
    invisible_characters,
    uncanonical_letters,
    colon_dashes,
    double_spaces,
    false_dandas,
    hyphens_for_dashes,
    marks_without_space,
    spaces_before_hyphens,
    spaces_before_marks,
    latin_numbers,
    unmatched_brackets,
    unmatched_quotes,
    misused_visarga,
    mixed_numbers,
    lost_rephs,
    misspellings,
    misuses,
    lambda text: words_of_register(LanguageRegister.SADHU, text),
]
SOME = 10_000
"""Characters; of four times as many each finder is asked, which took minutes where a pattern backtracked over all of them."""


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
    def looked_at(size: int) -> None:
        text = "ক" + pattern * (size // len(pattern)) + "ক"
        for find in FINDERS:
            next(iter(find(text)), None)

    assert grows_as_its_size(looked_at, SOME)


@pytest.mark.parametrize(
    ("slips", "found"), [(MAX_SLIPS - 1, MAX_SLIPS - 1), (MAX_SLIPS, MAX_SLIPS), (MAX_SLIPS + 1, MAX_SLIPS)]
)
def test_a_rule_reports_so_many_slips_and_no_more(slips: int, found: int) -> None:
    assert found_in(letter("অত্র অফিস " * slips), "language") == ["usage"] * found


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [("শাখা\nডায়েরি নম্বর", 5, 7, "ডায়েরি"), ("ক শাখা\n\nখগ ঘ", 9, 9, "খগ"), ("কখ গঘ", 1, 4, "কখ গঘ")],
)
def test_the_words_around_a_slip_end_at_the_line(text: str, start: int, end: int, words: str) -> None:
    assert text[slice(*words_around(text, start, end))] == words


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("দেখুন https://example.gov.bd/নোটিশ?a=1 ।", "https://example.gov.bd/নোটিশ?a=1"),
        ("ইমেইল: uno.kash@example.gov.bd,\nফোন: ১২", "uno.kash@example.gov.bd,"),
        ("ওয়েবসাইট\r\nwww.example.gov.bd", "www.example.gov.bd"),
        ("[নীতিমালা](nitimala.pdf) অনুযায়ী", "(nitimala.pdf)"),
        ("ক example.gov.bd।", "example.gov.bd"),
        ("| ক | খ |\n|---|:-:|", "|---|:-:|"),
        ("মো. করিম - ২.৫০ (ক)", ""),
    ],
)
def test_addresses_and_rulers_are_blanked_out_and_nothing_moves(text: str, blank: str) -> None:
    assert without_addresses(text) == text.replace(blank, "\0" * len(blank) if blank else "")
