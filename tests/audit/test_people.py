"""Names without forms of address, by sound and by distance; mobile numbers."""

from __future__ import annotations

import pytest

from govdocs.audit.reading.people import bare_name, distance, mobile_number, phonetic_key
from govdocs.text.unicode import normalise


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("(মো. আনিসুর রহমান)", "আনিসুর রহমান"),
        ("জনাব ড. মোঃ আনিসুর রহমান, পিএইচডি", "আনিসুর রহমান"),
        ("বেগম সেলিনা বেগম", "সেলিনা বেগম"),
        ("**মোহাম্মদ আলী**", "আলী"),
        ("ডালিয়া মোস্তফা", "ডালিয়া মোস্তফা"),
    ],
)
def test_a_name_without_forms_of_address(typed: str, name: str) -> None:
    assert bare_name(typed) == normalise(name)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("ভূঁইয়া", "ভুইয়া", True),
        ("আব্দুল", "আবদুল", True),
        ("এ কে এম", "এ.কে.এম.", True),
        ("রশিদ", "রসীদ", True),
        ("করিম", "রহিম", False),
        ("হোসেন", "হাসান", False),
    ],
)
def test_names_that_sound_alike(one: str, other: str, alike: bool) -> None:
    assert (phonetic_key(one) == phonetic_key(other)) is alike


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("০১৭০০-০০০০০১", "01700000001"),
        ("+88 01700 000001", "01700000001"),
        ("8801700000001", "01700000001"),
        ("০২-৫৫০০০১১১", None),
        ("০১৭০০-০০০০০", None),
        ("০১৭০০-০০০০০১২", None),
        ("–", None),
    ],
)
def test_mobile_numbers(typed: str, digits: str | None) -> None:
    assert mobile_number(typed) == digits


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("", "কখ", 2),
        ("", "কখগ", 3),
        ("করিম", "করিম", 0),
        ("নাজনীন", "নাজমীন", 1),
        ("কখ", "খক", 2),
        ("কখগ", "ঘঙচ", 3),
    ],
)
def test_distance_counts_letters(one: str, other: str, steps: int) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) == steps
