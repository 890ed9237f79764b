"""The list of letters and the search in all of them."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.desk.letters.excerpts import excerpt, searchable
from govdocs.desk.letters.folder import HIDDEN_FOLDER, LetterFolder
from govdocs.desk.letters.index import LetterIndex
from govdocs.models.form import forms
from govdocs.models.kinds import kinds
from govdocs.schema import office_starter, starter
from tests.support.starters import finished

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


def overwritten(place: Path) -> None:
    """The pages of the tables gone, the head of the file as it was: only a query finds it out."""
    content = place.read_bytes()
    place.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))


def linked(place: Path) -> None:
    outside = place.parent.parent.parent / "other.sqlite"
    place.rename(outside)
    place.symlink_to(outside)


def emptied_of_words(place: Path) -> None:
    with sqlite3.connect(place) as connection:
        connection.execute("DROP TABLE words")
    connection.close()


@pytest.mark.parametrize("change", [overwritten, linked, emptied_of_words, Path.unlink])
@pytest.mark.parametrize("open_before", [True, False])
def test_whatever_becomes_of_its_file_it_answers(
    index: LetterIndex, folder: Path, change: Callable[[Path], None], open_before: bool
) -> None:
    if sys.platform == "win32":
        pytest.skip("an open file is not replaced there")
    index.letters()
    if not open_before:
        index.close()
    change(folder / HIDDEN_FOLDER / "index.sqlite")
    asked = index if open_before else LetterIndex(LetterFolder(folder))
    (folder / "3.yaml").write_text(MEMO.format(number=3, subject="সভা।", body="কথা।"), "utf-8")
    assert len(asked.find("সভা")) == 3
    assert len(asked.letters()) == 3


def test_a_file_that_another_process_writes_is_left_to_it(index: LetterIndex, folder: Path) -> None:
    index.letters()
    place = folder / HIDDEN_FOLDER / "index.sqlite"
    before = place.stat().st_ino
    other = sqlite3.connect(place)
    other.execute("BEGIN EXCLUSIVE")
    (folder / "3.yaml").write_text(MEMO.format(number=3, subject="সভা।", body="কথা।"), "utf-8")
    assert len(index.find("সভা")) == 3
    other.rollback()
    other.close()
    assert place.stat().st_ino == before


def test_a_full_disk_is_answered_from_memory(
    index: LetterIndex, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def small(place: object, **more: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(place, **more)  # type: ignore[call-overload]
        if place != ":memory:":
            connection.execute("PRAGMA max_page_count = 2")  # "database or disk is full"
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    assert len(index.find("সভা")) == 2


@pytest.mark.parametrize("what", ["link", "file"])
def test_the_hidden_folder_must_be_our_own(index: LetterIndex, folder: Path, what: str) -> None:
    outside = folder.parent / "outside"
    outside.mkdir()
    home = folder / HIDDEN_FOLDER
    if what == "link":
        if sys.platform == "win32":
            pytest.skip("links need a right of their own there")
        home.symlink_to(outside)
    else:
        home.write_text("", "utf-8")
    assert len(index.find("সভা")) == 2
    assert [*outside.iterdir()] == []


def test_many_letters_are_listed_at_a_glance_and_read_after_it(index: LetterIndex, folder: Path) -> None:
    (folder / "ভাঙা.yaml").write_text("ধরন: পত্র\nতারিখ: {খ্রিষ্টীয়: ১ মে ২০২৬\nবিষয়: ক\n", "utf-8")
    (folder / "office.yaml").write_text("বিভাগ:\n  পত্রশীর্ষ: {সারি: [ক]}\n", "utf-8")
    hurried = LetterIndex(LetterFolder(folder), patience=0)
    first = {one.name: one for one in hurried.letters()}
    assert (first["1.yaml"].subject, first["1.yaml"].kind) == ("মাসিক সমন্বয় সভা।", "letter")
    assert not first["office.yaml"].is_document
    assert len(hurried.find("সভা")) == 2  # all words are there at once
    assert hurried._reading
    hurried._reading.join(20)
    read = {one.name: one for one in hurried.letters()}
    assert not read["ভাঙা.yaml"].is_readable
    patient = LetterIndex(LetterFolder(folder), patience=60)
    assert read == {one.name: one for one in patient.letters()}


@pytest.mark.parametrize(
    "before", ["\u09df " * 200, "ক\u200c " * 200, "র\u200d্যাব ১২৩ " * 90, "İ" * 300 + " ", "\n" * 50]
)
def test_an_excerpt_stays_at_its_word_behind_letters_that_are_two(before: str) -> None:
    found = excerpt(f"{before}প্রশিক্ষণের সমন্ব\u09df সভা {before}", searchable("সমন্বয়"))
    assert "প্রশিক্ষণের সমন্ব\u09df সভা" in found


def test_an_excerpt_prefers_the_beginning_of_a_word() -> None:
    text = "অসভাপতি " + "ক " * 100 + "সভা হবে"
    assert "সভা হবে" in excerpt(text, searchable("সভা"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_searched_in_memory(index: LetterIndex, folder: Path) -> None:
    folder.chmod(0o555)
    try:
        assert len(index.find("সভা")) == 2
        assert not (folder / HIDDEN_FOLDER).exists()
    finally:
        folder.chmod(0o755)


def standings(index: LetterIndex) -> dict[str, str]:
    """What is known of each letter when all have been loaded."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        found: dict[str, str] = {one.name: one.standing for one in index.letters() if one.is_document}
        if all(found.values()):
            return found
        time.sleep(0.05)
    raise AssertionError(found)


@pytest.mark.parametrize("patience", [0.0, 30.0], ids=["meanwhile", "at once"])
def test_each_letter_is_loaded_once_it_changed(folder: Path, patience: float) -> None:
    whole = finished("letter")
    (folder / "whole.yaml").write_text(whole, "utf-8")
    (folder / "samples.yaml").write_text(starter(kinds()["letter"]), "utf-8")
    (folder / "errors.yaml").write_text(f"{whole}অচেনা: ১\n", "utf-8")
    index = LetterIndex(LetterFolder(folder), patience=patience)
    try:
        assert standings(index) == {
            "whole.yaml": "whole", "samples.yaml": "samples", "errors.yaml": "errors",
        }  # fmt: skip
        (folder / "errors.yaml").write_text(whole, "utf-8")
        assert standings(index)["errors.yaml"] == "whole"
    finally:
        index.close()


def test_letters_are_loaded_again_with_another_office_file(folder: Path) -> None:
    memo = starter(kinds()["letter"], form=forms()["office-memo"], office="দপ্তর")
    (folder / "a.yaml").write_text(memo, "utf-8")
    index = LetterIndex(LetterFolder(folder))
    for text, standing in ((None, "errors"), (office_starter(), "samples"), ("ক: {}\n", "errors")):
        if text is not None:
            (folder / "office.yaml").write_text(text, "utf-8")
        end = time.monotonic() + 20
        while standings(index)["a.yaml"] != standing and time.monotonic() < end:
            time.sleep(0.05)
        assert standings(index)["a.yaml"] == standing
    index.close()


def test_a_letter_whose_file_was_missing_is_loaded_again_when_it_came(folder: Path) -> None:
    examples = Path(__file__).resolve().parents[3] / "examples"
    for name in ("office.yaml", "forwarding-letter.yaml"):
        shutil.copy(examples / name, folder)
    shutil.copytree(examples / "pictures", folder / "pictures")
    index = LetterIndex(LetterFolder(folder))
    assert standings(index) == {"forwarding-letter.yaml": "errors"}
    shutil.copy(examples / "innovation-plan.yaml", folder)
    end = time.monotonic() + 20
    while "errors" in standings(index).values() and time.monotonic() < end:
        time.sleep(0.05)
    assert set(standings(index).values()) == {"whole"}
    index.close()
