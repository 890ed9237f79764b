"""People: one spelling, one telephone; e-mail addresses and telephone numbers that can be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.audit.people import bare_name, distance, mobile_number, phonetic_key
from tests.support.audit_cases import broken, codes, problems


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("b04", "সভাপতি:\n  নাম: জনাব তানভীর", "সভাপতি:\n  নাম: তানভীর"),
        ("b07", "স্বাক্ষর:\n  নাম: মো. মোস্তাফিজুর", "স্বাক্ষর:\n  নাম: (ড. মোস্তাফিজুর"),
        ("b03", "[৩, আবদুল হালিম", "[৩, আব্দুল হালিম"),
        ("b06", "যোগাযোগ: |\n  সোহেল রানা, জেলা", "যোগাযোগ: |\n  সোহেল রানার পক্ষে জেলা"),
        ("b03", "[১, মো. সাদেকুর রহমান", "[১, আব্দুল হালিম"),
        ("b03", "ক্ষেত্র সহকারী, ০১৭০০-০০০৩০৪", "ক্ষেত্র সহকারী, পরে জানানো হবে"),
        ("b03", "মোবাইল: ০১৭০০-০০০৩০১", "মোবাইল: +৮৮ ০১৭০০ ০০০৩০১"),
        ("b03", "মোবাইল: ০১৭০০-০০০৩০১", "ফোন: ৫৫০০০৩০১ (বর্ধিত ১২)"),
        ("b01", "  ফোন: ০২-৫৫০০০১১১", "  ফোন: 02-55000111, 55000112"),
        ("b12", "rti@rupsadanga.example.gov.bd", "rti@mopa.example.gov.bd"),
    ],
    ids=range(10),
)
def test_what_is_no_slip_is_left_alone(name: str, right: str, wrong: str) -> None:
    assert codes(broken(name, right, wrong).replace("(ড. মোস্তাফিজুর রহমান", "(ড. মোস্তাফিজুর রহমান)")) == []


def test_both_spellings_are_named_where_the_second_stands() -> None:
    text = broken("b06", "যোগাযোগ: |\n  সোহেল রানা", "যোগাযোগ: |\n  সোহেল রাণা")
    (problem,) = problems(text)
    assert problem.line == 1 + text.splitlines().index("  সোহেল রাণা, জেলা তথ্য অফিসার")
    assert problem.bangla == "একই নাম দুই বানানে: ‘সোহেল রানা’ ও ‘সোহেল রাণা’।"


@pytest.mark.parametrize(
    ("domain", "found"), [("rwd.example.gov.bd", []), ("mopa.example.gov.bd", ["email-domain"])]
)
def test_the_domains_of_the_office_decide(tmp_path: Path, domain: str, found: list[str]) -> None:
    (tmp_path / "office.yaml").write_text(
        "শাখা:\n  নিরীক্ষা:\n    রীতি:\n      ই-মেইল-ডোমেইন: rwd.example.gov.bd\n", "utf-8"
    )
    text = broken("b01", "ধরন: পত্র", "ধরন: পত্র\nঅফিস: শাখা")
    text = text.replace("  ই-মেইল: planning@rwd.example.gov.bd", f"  ই-মেইল: planning@{domain}")
    assert codes(text, tmp_path) == found


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
    assert bare_name(typed) == bare_name(name)
    assert bare_name(typed).startswith(name[:3])


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
        ("–", None),
    ],
)
def test_mobile_numbers(typed: str, digits: str | None) -> None:
    assert mobile_number(typed) == digits


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("", "কখ", 2), ("করিম", "করিম", 0), ("নাজনীন", "নাজমীন", 1)]
)
def test_distance_counts_letters(one: str, other: str, steps: int) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) == steps
