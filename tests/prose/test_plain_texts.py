"""Texts in which nothing can be a mark go without Markdown, and come out as it would have printed them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.prose import markdown as prose


@given(
    st.text(alphabet="কি্ষ১23aZ \t\n.,;।()/%–-’‘“”\u200c\u00a0*_#:[]^>|<&'\"\\`~{}+•", max_size=12)
    | st.lists(
        st.sampled_from(["(ক)", "১।", "২", "ক", "1.", "-", "/-", " ", "শব্দ", "--", "১)"]), max_size=5
    ).map("".join)
)
def test_a_plain_cell_is_what_markdown_makes_of_it(text: str) -> None:
    assert prose.cell(text) == prose._cell_of_blocks(text)


@pytest.mark.parametrize("text", ["১", "ক্ষ, খ", "৩/৪/২০২৪", "১০০৭/-", "রহিম (ক)", "Dhaka-1000", "৫.৫%"])
def test_cells_of_long_lists_go_without_markdown(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(prose, "_cell_of_blocks")
    assert prose.cell(text) == text


@given(
    st.text(alphabet="কি্১aZ \t\n\r\0\v\u2028\u00a0.।()-’*_#:[]^>|<&'\"\\`~+", max_size=12)
    | st.lists(
        st.sampled_from(["::", "ক", "^য়^", "**", "www.ক.bd", "a@b.bd", " ", "বিষয়: ", ":"]), max_size=6
    ).map("".join)
)
def test_a_plain_line_is_what_markdown_makes_of_it(text: str) -> None:
    assert prose.inline(text) == prose._inline_markdown().renderInline(text)


@pytest.mark.parametrize(
    "text", ["", " ক ", "বিষয়: ", "(ক) “খ” – গ", "office@example.gov.bd", "https://ক.bd"]
)
def test_lines_without_a_sign_go_without_markdown(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(prose, "_inline_markdown")
    assert prose.inline(text) == text
