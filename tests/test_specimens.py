"""Letters typed as they stand on paper: each line of the paper is on the page, in its place, and nothing else is.

The five have the forms of letters of five offices: a memo with two lists, a concept paper and a timetable; an item of news; a
forwarding letter with two yearly plans; minutes with an attendance sheet; a report on a project. Their words are invented. Beside
each YAML stands the text of its paper, a line for each of its lines. The texts differ from a scan of such papers in this, and in
nothing else:

- not there: page numbers, the frame of a web page around the news, notes and initials by hand, marks of a text reader
  (`#`, `**`, `<b>`, the dash before a numbered item, links as `[text](address)`), and letters that a reader mistook;
- a bullet is •, which text readers give as a dash;
- a date that was written by hand beside the signer's name stands above it;
- the caption of a photograph is one line, though the paper broke it;
- of an action with sub-actions in a plan, each sub-action is one line, cells from left to right; a scan reads such cells downwards;
- several blanks are one, and blank lines are left out;
- long tables and lists keep a row of each sort: groups, empty cells, cells of several lines.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.schema import json_schema
from govdocs.text.unicode import normalise
from tests.support.editor import complaints
from tests.support.examples import SPECIMENS
from tests.support.html_text import html_text

PAPER = "নং: ১২\nতারিখ: ১ মে ২০১৮\nসময়\tকাজ\nসকাল\t\nবিষয়: সভা।"
PAGE = "নং: ১২\nতারিখ:\n১ মে ২০১৮\nসময়\tকাজ\nসকাল\t\nবিষয়: সভা।"


def difference(page: str, paper: str) -> str | None:
    """The first line of the paper that is not on the page at its place, or what the page says more; None where they agree.

    A line of the paper may be several on the page: a label and what follows it, the cells of a row.
    """
    pieces = [" ".join(piece.split()) for line in page.splitlines() for piece in line.split("\t")]
    left = [piece for piece in pieces if piece]
    for line in filter(None, (" ".join(line.split()) for line in normalise(paper).splitlines())):
        found: list[str] = []
        while left and len(" ".join(found)) < len(line):
            found.append(left.pop(0))
        if " ".join(found) != line:
            return f"on paper: {line}\non the page: {' '.join(found)}"
    return f"only on the page: {left[0]}" if left else None


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda path: path.stem)
def test_page_says_what_the_paper_says(specimen: Path) -> None:
    document = govdocs.load(specimen)
    assert document.faithful
    paper = specimen.with_suffix(".txt").read_text("utf-8")
    found = difference(html_text(govdocs.render_html(document)), paper)
    assert found is None, found


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda path: path.stem)
def test_an_editor_finds_nothing_amiss(specimen: Path) -> None:
    text = specimen.read_text("utf-8")
    assert complaints(text, json_schema(type(govdocs.load(specimen)), "bn")) == []
    assert govdocs.load(specimen).warnings == ()


def test_there_are_five_specimens() -> None:
    assert len(SPECIMENS) == 5


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (PAGE, None),
        (PAGE.replace("নং: ১২\n", ""), "on paper: নং: ১২"),  # a line lost
        (PAGE + "\nঅনুলিপি:", "only on the page: অনুলিপি:"),  # one added at the end
        (PAGE.replace("বিষয়", "অফিস আদেশ\nবিষয়"), "on paper: বিষয়: সভা।"),  # one added between
        (PAGE.replace("২০১৮", "২০১৯"), "on paper: তারিখ: ১ মে ২০১৮"),  # a word changed
        (PAGE.replace("সময়\tকাজ", "কাজ\tসময়"), "on paper: সময় কাজ"),  # cells in another order
        (PAGE.replace("সভা।", "সভা"), "on paper: বিষয়: সভা।"),  # a sign lost
        (PAGE.replace("নং: ১২", "নং:১২"), "on paper: নং: ১২"),  # a blank lost
    ],
)
def test_a_difference_is_found(page: str, found: str | None) -> None:
    stated = difference(page, PAPER)
    assert (stated.splitlines()[0] if stated else None) == found
