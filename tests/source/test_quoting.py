"""Texts as they are typed into YAML read back as themselves, and are quoted only where they must be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.source.quoting import scalar
from govdocs.source.reading import read_text
from govdocs.source.tree import TooLarge, refuse_piled_marks


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("কাশবন", "কাশবন", "কাশবন"),
        ("কাশবন, ঢাকা", "কাশবন, ঢাকা", "'কাশবন, ঢাকা'"),
        ("10:30", "10:30", "'10:30'"),
        ("ক: খ", "'ক: খ'", "'ক: খ'"),
        ("ক:", "'ক:'", "'ক:'"),
        ("ক #খ", "'ক #খ'", "'ক #খ'"),
        ("ক\t#খ", "'ক\t#খ'", "'ক\t#খ'"),
        ("ক#খ", "ক#খ", "ক#খ"),
        ("ক'খ", "ক'খ", "ক'খ"),
        ("'ক'", "'''ক'''", "'''ক'''"),
        ("- ক", "'- ক'", "'- ক'"),
        ("null", "'null'", "'null'"),
        ("Yes", "'Yes'", "'Yes'"),
        ("", "''", "''"),
        (" ক", "' ক'", "' ক'"),
        ("ক\nখ", '"ক\\nখ"', '"ক\\nখ"'),
        ("ক\u2028খ", '"ক\\Lখ"', '"ক\\Lখ"'),
    ],
)
def test_quotation_marks_are_put_where_they_are_needed(text: str, outside: str, inside: str) -> None:
    assert (scalar(text), scalar(text, flow=True)) == (outside, inside)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("ক\nখ", "|-\n  ক\n  খ"),
        ("ক\n\nখ", "|-\n  ক\n\n  খ"),
        ("ক\n", '"ক\\n"'),
        ("ক \nখ", '"ক \\nখ"'),
        ("ক\r\nখ", '"ক\\r\\nখ"'),
    ],
)
def test_several_lines_are_a_block_where_a_block_can_hold_them(text: str, typed: str) -> None:
    assert scalar(text, block="  ") == typed
    assert read_text(f"ক: {typed}\n").tree == {"ক": text}


PRINTABLE = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\ufeff"
)
MARKS = st.sampled_from(":#-,[]{}?!&*|>'\"%@`~ \n\\=<")


@given(st.lists(PRINTABLE | MARKS, min_size=1).map("".join))
def test_any_text_reads_back(text: str) -> None:
    try:
        refuse_piled_marks(text)
    except TooLarge:
        return
    assert read_text(f"ক: {scalar(text)}\n").tree == {"ক": text}
    assert read_text(f"ক: {scalar(text, block='  ')}\n").tree == {"ক": text}
    assert read_text(f"ক: [{scalar(text, flow=True)}]\n").tree == {"ক": [text]}
