"""The heading of a column names a field by its path or by either name."""

from __future__ import annotations

import pytest

from govdocs.errors import Refusal
from govdocs.mail_merge.field_paths import path_of
from govdocs.models.letter import Letter
from govdocs.source.reading import read_text
from tests.support.filled_letters import LETTER, filled

PATHS = {
    "প্রাপক": ("প্রাপক",),
    "to": ("প্রাপক",),
    "বিষয়": ("বিষয়",),
    "স্বাক্ষর.ফোন": ("স্বাক্ষর", "ফোন"),
    "signature.phone": ("স্বাক্ষর", "ফোন"),
    "সূত্র.৩": ("সূত্র", 2),
    "সূত্র[3]": ("সূত্র", 2),
    "বিতরণ.প্রাপক.১.মন্তব্য": ("বিতরণ", "প্রাপক", 0, "মন্তব্য"),
    "দৃষ্টি আকর্ষণ": ("দৃষ্টি-আকর্ষণ",),
    "বিবরণ.সভার স্থান": ("বিবরণ", "সভার স্থান"),
    "নাম": None,
    "ফোন": None,
    "ক্র. নং": None,
    "ইউনিয়ন": None,
    "ধরন": None,
}


@pytest.mark.parametrize("heading", PATHS)
def test_a_heading_addresses_a_field_by_its_path_or_by_either_name(heading: str) -> None:
    assert path_of(heading, Letter, read_text(LETTER).tree) == PATHS[heading]


def test_the_letter_with_english_keys_gets_english_keys() -> None:
    assert path_of("প্রাপক", Letter, read_text("kind: letter\nbody: x\n").tree) == ("to",)


@pytest.mark.parametrize(
    ("heading", "hint"),
    [("স্বাক্ষর.ফোণ", "স্বাক্ষর.ফোন"), ("স্বাক্ষর.১", "স্বাক্ষর"), ("সূত্র.০", "সূত্র"), ("বিষয়.নাম", "বিষয়")],
)
def test_a_path_that_leads_nowhere_is_refused(heading: str, hint: str) -> None:
    with pytest.raises(Refusal) as error:
        path_of(heading, Letter, read_text(LETTER).tree)
    assert hint in error.value.bangla


@pytest.mark.parametrize(
    ("heading", "words"),
    [("বিষয়", None), ("স্বাক্ষর", "স্বাক্ষর.নাম"), ("তারিখ.বঙ্গাব্দ", "‘তারিখ’ এক টুকরা"), ("সূত্র", "সূত্র.১")],
)
def test_a_field_of_another_shape_is_refused_with_what_would_do(heading: str, words: str | None) -> None:
    text = "ধরন: পত্র\nতারিখ: ২০২৪-০২-২১\nবিষয়: ক\nসূত্র: [ক, খ]\nস্বাক্ষর: {নাম: ক}\n"
    if words is None:
        assert filled(text, {heading: "খ"})[1].tree[heading] == "খ"
        return
    with pytest.raises(Refusal) as error:
        filled(text, {heading: "খ"})
    assert words in error.value.bangla
