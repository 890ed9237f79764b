"""What may be typed at a place (written ‸), and what is said of a field there."""

from __future__ import annotations

import pytest

from govdocs.desk.form.values import KnownNames
from govdocs.desk.writing.completion import completions
from govdocs.desk.writing.hovering import hovered
from tests.support.examples import ROOT
from tests.support.growth import grows_as_its_size

KNOWN = KnownNames.of_folder(ROOT / "examples")
HEAD = "ধরন: পত্র\nফরম: অফিস আদেশ\nঅফিস: academy\n"
ENGLISH = "kind: letter\nform: office-order\n"


def found(typed: str, language: str = "bn") -> dict[str, str]:
    offset = typed.index("‸")
    text = typed.replace("‸", "")
    begin, options = completions(text, offset, language, KNOWN)
    assert begin <= offset
    return {one.label: one.insert for one in options}


COMPLETED: list[tuple[str, str, str]] = [
    # keys of this form, in the language of the file, whichever is typed
    (HEAD + "ব‸", "বিষয়", "বিষয়: "),
    (HEAD + "subj‸", "বিষয়", "বিষয়: "),
    (ENGLISH + "বিষ‸", "subject", "subject: "),
    (HEAD + "‸", "বক্তব্য", "বক্তব্য: |\n  "),
    (HEAD + "সূ‸", "সূত্র", "সূত্র:\n  - "),
    (HEAD + "স্বা‸", "স্বাক্ষর", "স্বাক্ষর:\n  নাম: "),
    (HEAD + "স্বাক্ষর:\n  ‸", "পদবি", "পদবি:\n    - "),
    (HEAD + "অনুলিপি:\n  প্রাপক:\n    - ‸", "পাঠ", "পাঠ: "),
    (HEAD + "অনুলিপি:\n  প্রাপক:\n    - পাঠ: ক\n      ‸\n", "সংখ্যা", "সংখ্যা: "),
    (HEAD + "অনুলিপি:\n  প্রাপক:\n  - ক\n  স‸\n", "স্বাক্ষর", "স্বাক্ষর:\n    নাম: "),
    # values
    ("ধরন: ‸", "পত্র", "পত্র"),
    ("ধরন: পত্র\nফরম: অফিস‸", "অফিস আদেশ", "অফিস আদেশ"),
    ("kind: letter\nform: ‸", "office-order", "office-order"),
    ("ধরন: পত্র\nঅফিস: ‸", "academy", "academy"),
    (HEAD + "স্বাক্ষর:\n  কর্মকর্তা: ‸", "deputy-director", "deputy-director"),
    (HEAD + "খসড়া: ‸", "হ্যাঁ", "হ্যাঁ"),
    (ENGLISH + "draft: ‸", "yes", "yes"),
    (HEAD + "তারিখ:\n  রীতি: ‸", "এক-সারি", "এক-সারি"),
    (HEAD + "নম্বর: ‸", "৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০", "৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০"),
    ("‸", "ধরন", "ধরন: "),
    # within { } and [ ]
    (HEAD + "স্বাক্ষর: {‸", "পদবি", "পদবি: "),
    (HEAD + "স্বাক্ষর: {নাম: ক, ‸}", "পদবি", "পদবি: "),
    (HEAD + "স্বাক্ষর: {নাম: 'ক, খ', কর্মকর্তা: ‸}", "deputy-director", "deputy-director"),
    (HEAD + "স্বাক্ষর: {\n  নাম: ক,\n  কর্মকর্তা: dep‸\n}", "deputy-director", "deputy-director"),
    (HEAD + "তারিখ: {রীতি: ‸}", "এক-সারি", "এক-সারি"),
    (HEAD + "অনুলিপি: {প্রাপক: [{পাঠ: ক, ‸}]}", "সংখ্যা", "সংখ্যা: "),
    (HEAD + "অনুলিপি:\n  প্রাপক:\n    - {পাঠ: ক, স‸}", "সংখ্যা", "সংখ্যা: "),
    (HEAD + "{ক: খ}\nসূ‸", "সূত্র", "সূত্র:\n  - "),
    # of a text that is no YAML yet
    (HEAD + 'বিষয়: "খোলা\nস্বা‸', "স্বাক্ষর", "স্বাক্ষর:\n  নাম: "),
]


@pytest.mark.parametrize(("typed", "label", "insert"), COMPLETED)
def test_it_offers(typed: str, label: str, insert: str) -> None:
    assert found(typed).get(label) == insert


NOT_OFFERED: list[tuple[str, str]] = [
    (HEAD + "স্বাক্ষর: {নাম: ক, ‸, পদবি: খ}", "নাম"),
    (HEAD + "স্বাক্ষর: {নাম: ক, ‸, পদবি: খ}", "পদবি"),
    (HEAD + "স্বাক্ষর: {নাম: 'ক, ‸'}", "পদবি"),
    (HEAD + "স্বাক্ষর: {নাম: ক # কথা, ‸\n}", "পদবি"),
    (HEAD + "বক্তব্য: |\n  স্বাক্ষর: {‸", "পদবি"),
    (HEAD + "বিষয়: ক {‸", "পদবি"),
    (HEAD + "বিষয়: ১\nব‸", "বিষয়"),  # is there
    (HEAD + "ব‸\nবিষয়: ১\n", "বিষয়"),
    (HEAD + "স‸", "সম্ভাষণ"),  # the form has none
    (HEAD + "বক্তব্য: |\n  ব‸", "বিষয়"),
    (HEAD + "# ব‸", "বিষয়"),
    (HEAD + "সূত্র:\n  - ব‸", "বিষয়"),
    (HEAD + "স্বাক্ষর:\n  নাম: ক\n  ন‸", "নাম"),
    (HEAD + "স্বাক্ষর:\n  ব‸", "বিষয়"),
]


@pytest.mark.parametrize(("typed", "label"), NOT_OFFERED)
def test_it_does_not_offer(typed: str, label: str) -> None:
    assert label not in found(typed)


def test_today_is_offered_with_its_bangla_date() -> None:
    _, options = completions(HEAD + "তারিখ: ", len(HEAD) + 7, "bn", KNOWN)
    assert len(options) == 3
    assert all("আজ · " in one.detail for one in options)


@pytest.mark.parametrize(
    ("typed", "language", "words"),
    [
        (HEAD + "বি‸ষয়: ১", "bn", ["বিষয় · subject", "এক বাক্যে", "যেমন"]),
        (HEAD + "বি‸ষয়: ১", "en", ["subject · বিষয়", "The subject of the letter"]),
        (HEAD + "তারিখ:\n  রীতি: ‸এক", "bn", ["দুই-পঞ্জিকা / দুই-সারি / এক-সারি"]),
        (HEAD + "অনুলিপি:\n  প্রাপক:\n    - পাঠ: ক\n      সংখ্য‸া: ২", "bn", ["সংখ্যা · count"]),
    ],
)
def test_it_says_what_a_field_is_for(typed: str, language: str, words: list[str]) -> None:
    said = hovered(typed.replace("‸", ""), typed.index("‸"), language, KNOWN)
    assert said is not None
    assert all(word in said.text for word in words), said.text


@pytest.mark.parametrize("typed", [HEAD + "অচেনা‸: ১", HEAD + "বক্তব্য: |\n  বিষ‸য়: ১", "‸", HEAD + "‸\n"])
def test_it_says_nothing_where_there_is_no_field(typed: str) -> None:
    assert hovered(typed.replace("‸", ""), typed.index("‸"), "bn", KNOWN) is None


@pytest.mark.parametrize("part", ["- ", "ক: ", " ", "ক:\n", "{", "'"])
def test_hostile_text_costs_as_its_length(part: str) -> None:
    def typed(number: int) -> None:
        text = part * number
        completions(text, len(text), "bn", KNOWN)
        hovered(text, len(text) // 2, "bn", KNOWN)

    assert grows_as_its_size(typed, 50_000)
