"""The list of letters and the search in all of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govdocs.desk.folder import HIDDEN_FOLDER, LetterFolder
from govdocs.desk.index import LetterIndex

MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-{number}
তারিখ: ২১ ফেব্রুয়ারি ২০২৬
বিষয়: {subject}
বক্তব্য: {body}
"""


@pytest.fixture
def index(folder: Path) -> LetterIndex:
    for number, (subject, body) in enumerate(
        [("মাসিক সমন্বয় সভা।", "র‍্যাব সদরদপ্তরে ১২৫ জন।"), ("প্রশিক্ষণ।", "সভাকক্ষে প্রশিক্ষণের আয়োজন।")], 1
    ):
        (folder / f"{number}.yaml").write_text(
            MEMO.format(number=number, subject=subject, body=body), "utf-8"
        )
    return LetterIndex(LetterFolder(folder))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("সমন্বয়", ["1.yaml"]),
        ("সমন্ব\u09df", ["1.yaml"]),
        ("সভা", ["1.yaml", "2.yaml"]),  # suffixes and compounds
        ("প্রশিক্ষণ সভা", ["2.yaml"]),
        ("125", ["1.yaml"]),
        ("১২৫", ["1.yaml"]),
        ("র\u09cd\u200dযাব", ["1.yaml"]),
        ("৪৬.০০", ["1.yaml", "2.yaml"]),
        ("নেই", []),
        ("", []),
        ('" OR *', []),
        ("NEAR(সভা", []),
        ("'; DROP TABLE letters; --", []),
    ],
)
def test_words_are_found(index: LetterIndex, words: str, found: list[str]) -> None:
    assert sorted(hit.name for hit in index.find(words)) == found


def test_an_excerpt_shows_the_word(index: LetterIndex) -> None:
    (hit,) = index.find("প্রশিক্ষণের")
    assert "সভাকক্ষে প্রশিক্ষণের আয়োজন" in hit.excerpt
    assert hit.subject == "প্রশিক্ষণ।"


def test_what_changes_is_seen_at_once(index: LetterIndex, folder: Path) -> None:
    assert {one.name for one in index.letters()} == {"1.yaml", "2.yaml"}
    (folder / "1.yaml").unlink()
    (folder / "2.yaml").write_text(MEMO.format(number=7, subject="নতুন।", body="কথা।"), "utf-8")
    (folder / "office.yaml").write_text("বিভাগ:\n  পত্রশীর্ষ: {সারি: [ক]}\n", "utf-8")
    (folder / "ভাঙা.yaml").write_text("ধরন: পত্র\nবিষয়: [\n", "utf-8")
    listed = {one.name: one for one in index.letters()}
    assert (listed["2.yaml"].subject, listed["2.yaml"].is_readable) == ("নতুন।", True)
    assert not listed["office.yaml"].is_document
    assert (listed["ভাঙা.yaml"].is_document, listed["ভাঙা.yaml"].is_readable) == (True, False)
    assert index.find("সমন্বয়") == ()


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, None])
def test_a_damaged_index_is_made_anew(index: LetterIndex, folder: Path, damage: bytes | None) -> None:
    index.letters()
    place = folder / HIDDEN_FOLDER / "index.sqlite"
    content = place.read_bytes()
    place.write_bytes(content[: len(content) // 2] if damage is None else damage)
    assert len(LetterIndex(LetterFolder(folder)).letters()) == 2
    assert len(LetterIndex(LetterFolder(folder)).find("সভা")) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_searched_in_memory(index: LetterIndex, folder: Path) -> None:
    folder.chmod(0o555)
    try:
        assert len(index.find("সভা")) == 2
        assert not (folder / HIDDEN_FOLDER).exists()
    finally:
        folder.chmod(0o755)
