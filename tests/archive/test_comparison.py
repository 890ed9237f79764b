"""How far two PDFs of one letter agree, and what differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.archive import Agreement, compare
from govdocs.archive.comparison import TOLERANCE
from tests.support.archive_pdfs import LONG, edited, pdf_of


@pytest.mark.parametrize(
    ("css", "rung"),
    [
        ("", Agreement.BYTES),
        ("/* nothing */", Agreement.LAYOUT),
        (".letterhead { color: #900 }", Agreement.LOOK),
        ("td { background: #eee }", Agreement.LOOK),
        ("p { margin-top: 1mm }", Agreement.MOVED),
        (".letterhead { color: #333 }", Agreement.LOOK),
        (".letterhead { outline: 0.5pt solid }", Agreement.LOOK),
        ("body { position: relative; top: 0.09mm }", Agreement.LAYOUT),  # below the tolerance
        ("body { position: relative; top: 0.12mm }", Agreement.MOVED),
        (".letterhead { padding-left: 1mm }", Agreement.MOVED),
        (":root { --type-size: 12.5pt }", Agreement.MOVED),
        ("@page { @bottom-center { content: counter(page) } }", Agreement.TEXT),  # ASCII digits at the foot
    ],
)
def test_the_ladder(css: str, rung: Agreement, tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), pdf_of(LONG, css, tmp_path))
    assert found.rung is rung, found


def test_text_that_flows_to_other_pages_is_the_same_text(tmp_path: Path) -> None:
    """Though there are more page numbers, and the heads of tables stand on other pages."""
    found = compare(pdf_of(LONG), pdf_of(LONG, "body { font-size: 14pt }", tmp_path))
    assert found.rung is Agreement.MOVED
    assert found.pages[1] > found.pages[0] == 12
    assert any(moved.to_pages for moved in found.moved)


def test_a_displacement_is_measured(tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), pdf_of(LONG, ".letterhead { margin-top: 3mm }", tmp_path))
    assert found.rung is Agreement.MOVED
    assert found.millimetres == pytest.approx(3, abs=TOLERANCE)
    assert found.differing_pages == tuple(moved.page for moved in found.moved)
    assert 1 in found.differing_pages


def test_the_part_that_looks_another_is_measured(tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), pdf_of(LONG, ".letterhead { color: #900 }", tmp_path))
    (first, *_) = found.drawn
    assert first.page == 1
    assert 15 < first.top < first.bottom < 70  # the letterhead of an A4 page
    assert 60 < first.left < first.right < 210


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("আগামী ২০-২৩ মার্চ", "আগামী ২১-২৩ মার্চ", "২০-২৩", "২১-২৩"),
        ("সরেজমিনে দেখা", "সরেজমিনে না দেখা", "", "না"),
        ("চিহ্নিত করা হয়েছে।", "চিহ্নিত করাহয়েছে।", "করা হয়েছে।", "করাহয়েছে।"),  # only a space
    ],
)
def test_changed_words_are_named(tmp_path: Path, old: str, new: str, before: str, after: str) -> None:
    found = compare(pdf_of(LONG), edited(tmp_path, old, new))
    assert found.rung is Agreement.TEXT
    assert [(change.page, change.before, change.after) for change in found.changes] == [(1, before, after)]
    assert found.changes[0].left
    assert found.changes[0].right


def test_other_text_on_a_longer_letter_does_not_drown_in_what_moved(tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), edited(tmp_path, "৩। সফর চলাকালে", "৩। অতিরিক্ত কথা।\n\n  ৪। সফর চলাকালে"))
    assert found.rung is Agreement.TEXT
    assert found.change_count <= 4
