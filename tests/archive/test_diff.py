"""Two letters, or two archives, are compared."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import govdocs
from govdocs.archive import Agreement, Archive
from govdocs.archive.diff import diff_archives, diff_letters
from tests.support.archive_letters import DAY, write_letter


def test_two_archives_are_compared(filled: Archive, tmp_path: Path) -> None:
    other = Archive(tmp_path / "other")
    other.add(tmp_path / "letter-1.yaml", on=date(2026, 3, 3))
    other.add(write_letter(tmp_path, 2, "অন্য বিষয়।"), on=DAY)
    other.add(write_letter(tmp_path, 9), on=DAY)
    found = {re.search(r"24-(\d+)_", each.name)[1]: each.rung for each in diff_archives(filled, other)}  # type: ignore[index]
    assert found == {"1": Agreement.BYTES, "2": Agreement.TEXT, "3": Agreement.ABSENT, "9": Agreement.ABSENT}


def test_two_letters_are_compared(letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    govdocs.render(write_letter(tmp_path, 126), other)
    verdict = diff_letters(letter, other)
    assert verdict.rung is Agreement.TEXT
    assert verdict.comparison
    changed = [(change.before, change.after) for change in verdict.comparison.changes]
    assert len(changed) == 2  # the number, and that of the copies
    assert all(before.replace("১২৫", "১২৬") == after for before, after in changed)
    assert diff_letters(letter, letter).rung is Agreement.BYTES
