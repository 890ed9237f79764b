"""A cell as HTML: its text, its spans, and the class of its column where it is not at the left."""

from __future__ import annotations

import re

import pytest

import govdocs
from govdocs.models.tables import Align, Cell
from govdocs.page.table_cell import table_cell

LETTER = {
    "kind": "letter",
    "form": "office-memo",
    "number": "46.00.0000.071.31.003.24-125",
    "date": "2024-02-21",
    "subject": "তালিকা।",
    "body": "পাঠানো হলো।",
    "signature": {"name": "নাসরিন আক্তার"},
}


@pytest.mark.parametrize(
    ("cell", "align", "html"),
    [
        (Cell(text="সভা"), Align.LEFT, "<td>সভা</td>"),
        (Cell(), Align.LEFT, "<td></td>"),
        (Cell(text="৫০০"), Align.RIGHT, '<td class="right">৫০০</td>'),
        (Cell(text="১", columns=2), Align.CENTRE, '<td class="center" colspan="2">১</td>'),
        (Cell(text="১", columns=2, rows=3), Align.LEFT, '<td colspan="2" rowspan="3">১</td>'),
        (Cell(text="<b>ক</b> & **খ**"), Align.LEFT, "<td>&lt;b&gt;ক&lt;/b&gt; &amp; <strong>খ</strong></td>"),
    ],
)
def test_the_html_of_a_cell(cell: Cell, align: Align, html: str) -> None:
    assert table_cell(cell, align) == html


def test_alignment_follows_the_column_past_a_tall_cell() -> None:
    annex = {
        "ধরন": "তালিকা",
        "কলাম": ["খাত", {"শিরোনাম": "টাকা", "বিন্যাস": "ডানে"}],
        "সারি": [[{"পাঠ": "ক", "সারি": 2}, "৫"], ["৬"]],
    }
    html = govdocs.render_html(govdocs.load(LETTER | {"annexes": [annex]}))
    cells = re.findall(r'<td(?: class="(\w+)")?[^>]*>(.)', html)
    assert cells == [("", "ক"), ("right", "৫"), ("right", "৬")]
