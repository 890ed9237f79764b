"""Tables as they are typed: widths of columns."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.models.annexes import ListAnnex
from govdocs.prose.column_widths import shares


@pytest.mark.parametrize(
    ("columns", "row", "shares"),
    [
        (["ক", "খ"], ["১", "২"], ["50.0", "50.0"]),
        (["ক", "খ"], ["১", "ক" * 30], ["10.8", "89.2"]),  # a word of 30 letters stays whole
        (
            ["মোবাইল", *"কখগঘ"],
            ["১", *["ক" * 99] * 4],
            ["11.7", "22.1", "22.0", "22.1", "22.1"],
        ),  # 9 of the 77 characters that fit, 17 for each other column
        (
            ["ক", "খ"],
            ["১", "ক" * 300],
            ["10.8", "89.2"],
        ),  # one of 300 is broken, and leaves room for the others
        ([{"শিরোনাম": "ক", "প্রস্থ": 20}, "খ", "গ"], ["১", "২", "৩"], ["20.0", "40.0", "40.0"]),
        ([{"শিরোনাম": "ক", "প্রস্থ": 60}, {"শিরোনাম": "খ", "প্রস্থ": 40}], ["১", "২"], ["60.0", "40.0"]),
    ],
)
def test_columns_share_the_width_by_what_they_hold(
    columns: list[Any], row: list[str], shares: list[str]
) -> None:
    annex = ListAnnex.model_validate({"ধরন": "তালিকা", "কলাম": columns, "সারি": [row]})
    assert [str(share) for share in annex.tables[0].shares] == shares


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12))
def test_open_columns_fill_the_page_and_no_more(lengths: list[int]) -> None:
    texts = [["ক" * length] for length in lengths]
    assert sum(shares(texts, [None] * len(texts))) == 100


@pytest.mark.parametrize("widths", [(60, 41), (100, None)])
def test_columns_wider_than_the_page_are_refused(widths: tuple[int, int | None]) -> None:
    columns = [{"শিরোনাম": "ক", "প্রস্থ": width} for width in widths]
    with pytest.raises(ValueError, match="widths of the columns"):
        ListAnnex.model_validate({"ধরন": "তালিকা", "কলাম": columns, "সারি": [["১", "২"]]})


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("ক " * 12 + "ক", "87.5"),  # 25 characters and 3 around them, beside 1 and 3
        ("ক " * 12 + "কখ", "87.9"),  # 26
        ("ক " * 12 + "কখগ", "87.9"),  # of 27, a long text, as much as 26
        ("ক" * 29, "88.9"),
        ("ক" * 30, "89.2"),
        ("ক" * 31, "89.2"),  # a word of 31 letters is broken
    ],
)
def test_a_column_takes_what_its_text_needs(text: str, share: str) -> None:
    assert [str(width) for width in shares([["ক"], [text]], [None, None])][1] == share


@pytest.mark.parametrize(
    ("columns", "narrowest"),
    [
        (2, "5.7"),  # 4, 33 and 33 of the 80 characters of a page
        (3, "5.1"),  # 4 of 79: the three wide ones give way to 25 each
    ],
)
def test_wide_columns_give_way_on_a_full_page(columns: int, narrowest: str) -> None:
    texts = [["ক"], *[["ক" * 30]] * columns]
    assert str(shares(texts, [None] * len(texts))[0]) == narrowest


@pytest.mark.parametrize(
    ("length", "widths"),
    [
        (6, ["5.1", "41.7", "41.8", "11.4"]),  # 4, 33, 33 and 9 of 79 characters
        (7, ["5.0", "41.2", "41.3", "12.5"]),  # 4, 33, 33 and 10 of 80
        (8, ["5.1", "40.5", "40.5", "13.9"]),  # 81 are too many: 4, 32, 32 and 11 of 79
    ],
)
def test_the_widest_columns_give_way_beyond_80_characters(length: int, widths: list[str]) -> None:
    texts = [["ক"], ["ক" * 30], ["ক" * 30], ["ক" * length]]
    assert [str(width) for width in shares(texts, [None] * 4)] == widths
