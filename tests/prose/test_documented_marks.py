"""docs/marks.md says what is a mark and what is not: each of its rows is tried."""

from __future__ import annotations

import re
from html import unescape

import pytest

from govdocs.prose import markdown as prose
from tests.support.examples import ROOT

ROWS = [
    [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in (ROOT / "docs" / "marks.md").read_text("utf-8").splitlines()
    if line.startswith("|") and "`" in line
]
MARKS = [(row[1], row[2]) for row in ROWS if len(row) == 3]
EVERYWHERE = MARKS[:7]
NO_MARKS = [row[0] for row in ROWS if len(row) == 2]


def typed(cell: str) -> str:
    """The code of a cell of the table."""
    return cell.strip("`").strip().replace("⏎", "\n")


def read(html: str) -> str:
    return unescape(re.sub("<[^>]*>", "", html)).strip()


@pytest.mark.parametrize(("code", "reads"), MARKS)
def test_a_mark_in_running_text(code: str, reads: str) -> None:
    assert "".join(read(prose.blocks(typed(code))).split()) == "".join(reads.split())


@pytest.mark.parametrize(("code", "reads"), EVERYWHERE)
def test_a_mark_in_a_line(code: str, reads: str) -> None:
    assert read(prose.inline(typed(code))) == read(prose.cell(typed(code))) == reads
    assert prose.plain(typed(code)) == reads


@pytest.mark.parametrize("code", NO_MARKS)
def test_what_is_no_mark(code: str) -> None:
    for html in (prose.blocks(typed(code)), prose.inline(typed(code)), prose.cell(typed(code))):
        assert read(html) == typed(code)
        assert not re.search("<(?!/?p>)", html)


def test_the_table_is_read() -> None:
    assert len(MARKS) == 22
    assert len(NO_MARKS) == 12
