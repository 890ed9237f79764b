"""The proof-reader: each slip is found where it is made, with the exact words to type, and nothing else is."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from audit_cases import broken, codes, mended, problems

from govdocs.audit.characters import (
    bijoy_leftovers,
    broken_letters,
    foreign_letters,
    invisible_characters,
    uncanonical_letters,
)
from govdocs.audit.language import lost_rephs, misspellings, words_of
from govdocs.audit.punctuation import (
    colon_dashes,
    double_spaces,
    false_dandas,
    hyphens_for_dashes,
    marks_without_space,
    spaces_before_hyphens,
    spaces_before_marks,
)
from govdocs.audit.slips import Finder
from govdocs.audit.typography import (
    latin_numbers,
    lonely_brackets,
    lonely_quotes,
    misused_visarga,
    mixed_numbers,
)
from govdocs.models.audit_settings import Register
from govdocs.text import normalise

VECTORS = yaml.safe_load((Path(__file__).parent / "vectors.yaml").read_text("utf-8"))["typography"]

# Clean document, what stands there, what it is broken into, the rule that must tell.
MECHANICAL = [
    ("b02", "প্রদান করা হলো:", "প্রদান করা হলোঃ", "visarga"),
    ("b13", "(মো. এহসানুল", "(মোঃ এহসানুল", "visarga"),
    ("b13", "ডা. সায়মা", "ডাঃ সায়মা", "visarga"),
    ("b12", "২। আইনের ধারা", "২। মূলতঃ আইনের ধারা", "visarga"),
    ("b01", "সভাপতিত্ব করবেন।", "সভাপতিত্ব করবেন|", "danda-sign"),
    ("b01", "সভাপতিত্ব করবেন।", "সভাপতিত্ব করবেন\u09f7", "danda-sign"),
    ("b01", "সভাপতিত্ব করবেন।", "সভাপতিত্ব করবেন ।", "space-before-mark"),
    ("b04", "সিদ্ধান্ত গৃহীত হয়:", "সিদ্ধান্ত গৃহীত হয় :", "space-before-mark"),
    ("b01", "অনুষ্ঠিত হবে। সভায়", "অনুষ্ঠিত হবে।সভায়", "space-after-mark"),
    ("b01", "এমতাবস্থায়, প্রয়োজনীয়", "এমতাবস্থায়,প্রয়োজনীয়", "space-after-mark"),
    ("b01", "নির্দেশক্রমে অনুরোধ", "নির্দেশক্রমে  অনুরোধ", "double-space"),
    ("b02", "প্রদান করা হলো:", "প্রদান করা হলো:-", "colon-dash"),
    ("b12", "সূত্র (ক)-এর", "সূত্র (ক) -এর", "space-before-hyphen"),
    ("b07", "ফেব্রুয়ারি – জুন", "ফেব্রুয়ারি - জুন", "hyphen-for-dash"),
    ("b06", "২৬০টি নলকূপ", "২6০টি নলকূপ", "mixed-digits"),
    ("b06", "২৬০টি নলকূপ", "260টি নলকূপ", "latin-digits"),
    ("b01", "- পরিচালক (প্রশাসন)", "- পরিচালক (cªkvmb)", "bijoy-leftover"),
    ("b01", "২। সভায় ৬টি", "২। \u0938ভায় ৬টি", "foreign-letter"),
    ("b14", "প্রথম কিস্তি হিসেবে", "প্ৰথম কিস্তি হিসেবে", "foreign-letter"),
    ("b06", "২৬০টি নলকূপ", "২৬Oটি নলকূপ", "foreign-letter"),
    ("b01", "অগ্রগতি প্রতিবেদন উপস্থাপন", "অগ্রগতিি প্রতিবেদন উপস্থাপন", "broken-letter"),
    ("b14", "উপর্যুক্ত বিষয়ে", "উপর্যুক্ত িবষয়ে", "broken-letter"),
    ("b01", "সম্মেলনকক্ষে", "সম্মেলন\u200bকক্ষে", "invisible-character"),
    ("b03", "- মৎস্যচাষ", "- মত্\u200dস্যচাষ", "unicode-form"),
    ("b10", "সরকারি কোষাগারে", "সরকারী কোষাগারে", "spelling"),
    ("b08", "কর্মীদের দক্ষতা", "কমকর্তাদের দক্ষতা", "spelling"),
    ("b15", "বিষয়টি জরুরি", "বিষয়টি জরুরী", "spelling"),
    ("b01", "উপর্যুক্ত বিষয় ও", "উপরোক্ত বিষয় ও", "spelling"),
    ("b01", "উপর্যুক্ত বিষয় ও", "উপযুক্ত বিষয় ও", "lost-reph"),
    ("b15", "সূত্র: এ দপ্তরের", "সূত্র: অত্র দপ্তরের", "usage"),
    ("b01", "নির্দেশক্রমে অনুরোধ করা হলো", "নির্দেশক্রমে অনুরোধ করা হইল", "register"),
    ("b10", "জারি করা হইল", "জারি করা হলো", "register"),
]

OTHER_WORDS_ARE_RIGHT_TOO = {
    "মূলতঃ",
    "অত্র",
    "কমকর্তাদের",
}  # what --fix writes is right, but not what stood there


@pytest.mark.parametrize(("name", "right", "wrong", "code"), MECHANICAL)
def test_a_slip_is_found_and_nothing_else_and_the_way_out_mends_it(
    name: str, right: str, wrong: str, code: str
) -> None:
    text = broken(name, right, wrong)
    assert codes(text) == [code]
    again = mended(text)
    assert codes(again) == []
    if not any(word in wrong for word in OTHER_WORDS_ARE_RIGHT_TOO):
        assert again == broken(name, right, right)


@pytest.mark.parametrize(
    ("name", "right", "wrong", "code"),
    [
        ("b03", "চাষ’ প্রশিক্ষণে কর্মকর্তা", "চাষ প্রশিক্ষণে কর্মকর্তা", "unpaired-quotes"),
        ("b06", "পরীক্ষা করা হবে।”", "পরীক্ষা করা হবে।", "unpaired-quotes"),
        ("b03", "(মোবাইল: ০১৭০০-০০০৩০৯)", "(মোবাইল: ০১৭০০-০০০৩০৯", "unpaired-brackets"),
        ("b13", "পদবি: উপসচিব (ই-সেবা)", "পদবি: উপসচিব ই-সেবা)", "unpaired-brackets"),
        ("b01", "সভায় যোগদানের জন্য", "সভােয় যোগদানের জন্য", "broken-letter"),
    ],
)
def test_a_slip_whose_mending_only_the_author_knows(name: str, right: str, wrong: str, code: str) -> None:
    (problem,) = problems(broken(name, right, wrong))
    assert problem.code == code
    assert not problem.hint_bangla


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
    (hyphens_for_dashes, "- প্রথম\n- দ্বিতীয়\n\n২০-২৩ মার্চ, ই-মেইল"),
    (spaces_before_hyphens, "স্বল্প- ও দীর্ঘমেয়াদি\n- তালিকা"),
    (lonely_quotes, "এনআইএলজি'তে, এনআইএলজি’তে ও ‘এনআইএলজি’তে’, ’৭১ সালে, পাইপ ৫\""),
    (lonely_quotes, "‘ক’-এর “খ ‘গ’ ঘ”"),
    (lonely_brackets, "১) প্রথম; ২) দ্বিতীয়\nক) সভা (খ) চা (৪টি [সংশোধিত])"),
    (lonely_brackets, "ধারা (১ক)"),
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
        len(list(words_of(register, normalise(text)))) for register in (Register.SADHU, Register.CHOLITO)
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
