"""Placeholders of a merge letter: found, told apart from other text, and replaced."""

from __future__ import annotations

import pytest

from govdocs.prose.placeholders import Placeholder, placeholders, replaced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("«নাম»", [("নাম", False)]),
        ("« ফ্যাক্স ? »", [("ফ্যাক্স", True)]),
        ("«ইউনিয়ন  পরিষদ» ও «উপজেলা?»", [("ইউনিয়ন পরিষদ", False), ("উপজেলা", True)]),
        (f"«{'ক' * 80}»", [("ক" * 80, False)]),
        (f"«{'ক' * 81}»", []),
        ("«»", []),
        ("«ক «খ»", [("খ", False)]),
        ("«{ক}»", []),
    ],
)
def test_placeholders_are_found_in_order(text: str, found: list[tuple[str, bool]]) -> None:
    assert [tuple(each) for each in placeholders(text)] == found


def test_a_placeholder_is_compared_with_headings_in_one_form() -> None:
    assert Placeholder("Memo No", optional=False).key == Placeholder("memo-no", optional=True).key


def test_each_placeholder_is_replaced_by_its_value() -> None:
    assert replaced("«ক», «খ?» ও «ক»", lambda each: f"<{each.name}>") == "<ক>, <খ> ও <ক>"
