"""One spelling for one name, one telephone for one person."""

from __future__ import annotations

import pytest

from govdocs.audit.reading.people import Person
from govdocs.audit.rules.people import is_near
from tests.support.audit_cases import broken, codes, problems
from tests.support.audited import audited, found_in, letter


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


ROWS = "পরিশিষ্ট: [{{ধরন: তালিকা, কলাম: [ক্র. নং, নাম, মোবাইল নম্বর], সারি: [[১, {first}, ০১৭০০-০০০০০১], [২, {second}, {number}]]}}]\n"


@pytest.mark.parametrize(
    ("first", "second", "number", "found"),
    [
        ("ইমরান হোসেন", "ইমরানুর হোসেন", "০১৭০০-০০০০০১", ["name-spelled-two-ways"]),
        ("আবদুল হালিম", "আব্দুল হালিম", "০১৭০০-০০০০০১", ["name-spelled-two-ways"]),
        ("আবদুল হালিম", "আব্দুল হালিম", "০১৭০০-০০০০০২", []),
        ("ইমরান হোসেন", "ইমরানুর হোসেন", "০১৭০০-০০০০০২", []),
        ("ইমরান হোসেন", "সেলিনা বেগম", "০১৭০০-০০০০০১", ["telephone-of-two"]),
    ],
)
def test_two_rows_with_one_mobile_number(first: str, second: str, number: str, found: list[str]) -> None:
    assert found_in(letter(more=ROWS.format(first=first, second=second, number=number)), "people") == found


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("জনাব ইমরান হোসেনের সঙ্গে যোগাযোগ করা যেতে পারে (ফোন: ০১৭০০০০০০০১)।", None),
        ("জনাব মো. ইমরান হোসেন, সহকারী পরিচালক (মোবাইল ০১৭০০-০০০০০১)।", None),
        ("জনাব ইমরানুল হোসেনের সঙ্গে যোগাযোগ করা যেতে পারে (ফোন: ০১৭০০০০০০০১)।", "ইমরানুল হোসেন"),
        ("জনাব ইমরানুর হোসেন এর সাথে যোগাযোগ করুন, মোবাইল 01700-000001।", "ইমরানুর হোসেন"),
        ("জনাব ইমরানুল হোসেনের সঙ্গে যোগাযোগ করা যেতে পারে (ফোন: ০১৭০০০০০০০৯)।", None),  # another's number
        ("জনাব রফিকুল ইসলামের সঙ্গে যোগাযোগ করা যেতে পারে (ফোন: ০১৭০০০০০০০১)।", None),  # speaks for him
    ],
)
def test_a_name_that_the_body_gives_with_its_telephone(body: str, written: str | None) -> None:
    text = letter(body, more=ROWS.format(first="ইমরান হোসেন", second="সেলিনা বেগম", number="০১৭০০-০০০০০২"))
    found = [problem.given for problem in audited(text, "people")]
    assert found == ([written] if written else [])


@pytest.mark.parametrize(
    ("phone", "found"), [("০২-৫৫১০০০০১", ["name-spelled-two-ways"]), ("০২-৫৫১০০০০২", []), ("৩২১", [])]
)
def test_two_signatures_with_one_office_telephone(phone: str, found: list[str]) -> None:
    more = f"প্রেরক: {{নাম: নাসরীনা আক্তারী, পদবি: সচিব, ফোন: {phone}}}\n"
    text = letter(more=more).replace("{নাম: নাসরিন আক্তার}", "{নাম: নাসরিনা আকতার, ফোন: ০২-৫৫১০০০০১}")
    assert found_in(text, "people") == found
