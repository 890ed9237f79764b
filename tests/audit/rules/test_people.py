"""One spelling for one name, one telephone for one person."""

from __future__ import annotations

import pytest

from govdocs.audit.people import Person
from govdocs.audit.rules.people import is_near
from tests.support.audit_cases import broken, codes, problems


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("b04", "সভাপতি:\n  নাম: জনাব তানভীর", "সভাপতি:\n  নাম: তানভীর"),
        ("b07", "স্বাক্ষর:\n  নাম: মো. মোস্তাফিজুর", "স্বাক্ষর:\n  নাম: (ড. মোস্তাফিজুর"),
        ("b03", "[৩, আবদুল হালিম", "[৩, আব্দুল হালিম"),
        ("b06", "যোগাযোগ: |\n  সোহেল রানা, জেলা", "যোগাযোগ: |\n  সোহেল রানার পক্ষে জেলা"),
        ("b03", "[১, মো. সাদেকুর রহমান", "[১, আব্দুল হালিম"),
    ],
)
def test_two_people_or_one_name_are_accepted(name: str, right: str, wrong: str) -> None:
    assert codes(broken(name, right, wrong).replace("(ড. মোস্তাফিজুর রহমান", "(ড. মোস্তাফিজুর রহমান)")) == []


def test_both_spellings_are_named_where_the_second_stands() -> None:
    text = broken("b06", "যোগাযোগ: |\n  সোহেল রানা", "যোগাযোগ: |\n  সোহেল রাণা")
    (problem,) = problems(text)
    assert problem.line == 1 + text.splitlines().index("  সোহেল রাণা, জেলা তথ্য অফিসার")
    assert problem.bangla == "একই নাম দুই বানানে: ‘সোহেল রানা’ ও ‘সোহেল রাণা’।"


def person(name: str) -> Person:
    return Person(("name",), name, "", (), None)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("কখগঘঙচছজঝ", "কখগঘঙচছজ", True),
        ("কখগঘঙচছজঝ", "কখগঘঙচছটঠ", False),  # nine letters: one may differ
        ("কখগঘঙচছজঝঞ", "কখগঘঙচছজটঠ", True),  # ten: two may
        ("কখগঘঙচছজঝঞ", "কখগঘঙচছটঠড", False),
    ],
)
def test_the_longer_a_name_the_more_letters_may_differ(one: str, other: str, near: bool) -> None:
    assert is_near(person(one), person(other)) is near
