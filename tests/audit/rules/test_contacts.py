"""Telephone numbers and e-mail addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.audit_cases import broken, codes
from tests.support.audited import audited, letter


@pytest.mark.parametrize(
    ("name", "right", "changed"),
    [
        ("b03", "ক্ষেত্র সহকারী, ০১৭০০-০০০৩০৪", "ক্ষেত্র সহকারী, পরে জানানো হবে"),
        ("b03", "মোবাইল: ০১৭০০-০০০৩০১", "মোবাইল: +৮৮ ০১৭০০ ০০০৩০১"),
        ("b03", "মোবাইল: ০১৭০০-০০০৩০১", "ফোন: ৫৫০০০৩০১ (বর্ধিত ১২)"),
        ("b01", "  ফোন: ০২-৫৫০০০১১১", "  ফোন: 02-55000111, 55000112"),
        ("b12", "rti@rupsadanga.example.gov.bd", "rti@mopa.example.gov.bd"),
    ],
)
def test_right_numbers_and_addresses_are_accepted(name: str, right: str, changed: str) -> None:
    assert codes(broken(name, right, changed)) == []


@pytest.mark.parametrize(
    ("number", "oddity"),
    [
        ("০১৭০০-০০০০০", "এতে ১০টি অঙ্ক আছে"),
        ("০১৭০০-০০০০০১", None),
        ("০১৭০০-০০০০০১২", "এতে ১২টি অঙ্ক আছে"),
        ("০১৩০০-০০০০০১", None),
        ("০১২০০-০০০০০১", "এর শুরুর তিন অঙ্ক ঠিক নয়"),
        ("৮৮০১৭০০-০০০০০১", None),
    ],
)
def test_a_mobile_number_has_eleven_digits(number: str, oddity: str | None) -> None:
    found = audited(letter(f"মোবাইল নম্বর {number} তে জানাবেন।"), "contacts")
    expected = [("telephone-shape", f"‘{number}’ মোবাইল নম্বর হতে পারে না; {oddity}।")] if oddity else []
    assert [(problem.code, problem.bangla) for problem in found] == expected


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("প্রয়োজনে ০১৭০০-০০০০০১ নম্বরে জানাবেন।", []),
        ("প্রয়োজনে ০১৭০০-০০০০০ নম্বরে জানাবেন।", ["telephone-shape"]),
        ("মোবাইল: ০১৭০০-০০০০০; আবার ০১৭০০-০০০০০।", ["telephone-shape"]),
        ("হিসাব নম্বর ০১৭০০-০০০০০-১২।", []),
        ("হিসাব নম্বর ০১৭০০০০০০০; খরচ ০১৭৫০-২০২৪/১২।", []),
        ("| নাম | মোবাইল |\n|--|--|\n| রফিক | ০১৭০০-০০০০০১ |\n| শফিক | ০১৭০০-০০০০ |", ["telephone-shape"]),
    ],
)
def test_a_mobile_number_is_known_by_its_look(body: str, found: list[str]) -> None:
    assert [problem.code for problem in audited(letter(body), "contacts")] == found


@pytest.mark.parametrize(
    ("label", "number", "found"),
    [
        ("জরুরি মুঠোফোন", "০১৭০০-০০০০৬", ["telephone-shape"]),
        ("জরুরি মুঠোফোন", "০১৭০০-০০০০০৬", []),
        ("মোবাইল নম্বর", "০১৯০০ ০০০ ০০", ["telephone-shape"]),
        ("যোগাযোগ", "০১৭০০-০০০০০৬, ০১৮০০-০০০০০৬৭", ["telephone-shape"]),
        ("যোগাযোগ", "০২-৫৫১০০০১", []),
        ("হিসাব নম্বর", "০১৭০০০০০০৬", []),
    ],
)
def test_a_mobile_number_among_the_particulars(label: str, number: str, found: list[str]) -> None:
    paper = letter(more=f"বিবরণ:\n  {label}: '{number}'\n")
    assert [problem.code for problem in audited(paper, "contacts")] == found


@pytest.mark.parametrize("word", ["মুঠোফোন", "মুঠো ফোন নম্বর"])
def test_a_mobile_telephone_by_its_bangla_name(word: str) -> None:
    assert [problem.code for problem in audited(letter(f"তাঁর {word} ০১৭০০০০০০০।"), "contacts")] == [
        "telephone-shape"
    ]
    assert audited(letter(f"তাঁর {word} ০১৭০০০০০০০০।"), "contacts") == []


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
