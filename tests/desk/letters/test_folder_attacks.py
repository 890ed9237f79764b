"""The folder against what others do to it: links, saves at the same moment, names that are no text, a disk that is full."""

from __future__ import annotations

import errno
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from govdocs.desk.letters.drafts import Drafts
from govdocs.desk.letters.folder import HIDDEN_FOLDER, LetterFolder, move
from govdocs.desk.letters.three_way import merged
from govdocs.desk.letters.trash import Trash

LINES = [f"ঘর-{number}: ক\n" for number in range(16)]
TEXT = "".join(LINES)
HASH = sha256(TEXT.encode()).hexdigest()


@pytest.fixture
def letters(folder: Path) -> LetterFolder:
    (folder / "ক.yaml").write_text(TEXT, "utf-8")
    return LetterFolder(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("linked", [".", "drafts", "trash"])
def test_the_hidden_folder_is_no_way_out(letters: LetterFolder, tmp_path: Path, linked: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    place = letters.path / HIDDEN_FOLDER / linked
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(outside)
    if linked != "trash":
        with pytest.raises(OSError, match="Not a directory"):
            Drafts(letters).keep("ক.yaml", "নতুন", base_hash=HASH)
    if linked != "drafts":
        with pytest.raises(OSError, match="Not a directory"):
            Trash(letters).throw("ক.yaml", base_hash=HASH)
    assert list(outside.iterdir()) == []
    assert letters.read("ক.yaml").text == TEXT


def test_saves_at_the_same_moment_are_all_kept(letters: LetterFolder) -> None:
    def save(number: int) -> None:
        lines = list(LINES)
        lines[number] = f"ঘর-{number}: খ\n"
        letters.save("ক.yaml", "".join(lines), base_hash=HASH, base=TEXT)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(save, range(0, 16, 4)))
    expected = [line.replace("ক", "খ") if n % 4 == 0 else line for n, line in enumerate(LINES)]
    assert letters.read("ক.yaml").text == "".join(expected)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_stops_no_list(browser: TestClient, folder: Path) -> None:
    (folder / "ক.yaml").write_text(TEXT, "utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.yaml")).write_text(TEXT, "utf-8")
    assert browser.get("/api/folder").status_code == 200


def test_nothing_is_moved_over_a_file(letters: LetterFolder) -> None:
    (letters.path / "খ.yaml").write_text("অন্য\n", "utf-8")
    with pytest.raises(FileExistsError):
        move(letters.path / "ক.yaml", letters.path / "খ.yaml")
    assert letters.read("খ.yaml").text == "অন্য\n"


def test_the_longest_name_goes_into_the_trash_and_back(letters: LetterFolder) -> None:
    name = "ক" * 83 + ".yaml"  # 254 bytes
    letters.create(name, TEXT)
    trash = Trash(letters)
    assert trash.restore(trash.throw(name, base_hash=HASH).id) == name


def test_a_full_disk_leaves_no_half_letter(letters: LetterFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        letters.create("খ.yaml", TEXT)
    assert letters.names() == ("ক.yaml",)


def test_a_draft_knows_what_it_began_from(browser: TestClient, letters: LetterFolder) -> None:
    """Two changes in different places are merged although the browser sends no text that it began from."""
    typed = TEXT.replace("ঘর-3: ক", "ঘর-3: খ")
    browser.post("/api/draft", json={"name": "ক.yaml", "text": typed, "base_hash": HASH})
    (letters.path / "ক.yaml").write_text(TEXT.replace("ঘর-9: ক", "ঘর-9: গ"), "utf-8")
    saved = browser.post("/api/save", json={"name": "ক.yaml", "text": typed, "base_hash": HASH})
    assert saved.json()["text"] == typed.replace("ঘর-9: ক", "ঘর-9: গ")


def test_a_draft_follows_its_letter(browser: TestClient, letters: LetterFolder) -> None:
    browser.post("/api/draft", json={"name": "ক.yaml", "text": "নতুন", "base_hash": HASH})
    browser.post("/api/rename", json={"name": "ক.yaml", "to": "খ.yaml", "hash": HASH})
    assert browser.get("/api/letter/খ.yaml").json()["draft"]["text"] == "নতুন"
    assert browser.get("/api/folder").json()["lost"] == []


def test_many_equal_lines_are_compared_in_bounded_time() -> None:
    base = "ক\n" * 20_000
    assert merged(base, "খ\n" + base + "গ\n", base) == "খ\n" + base + "গ\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("what", ["link", "link to nothing", "file"])
def test_with_a_foreign_hidden_folder_letters_are_read_and_saved_and_it_is_told(
    browser: TestClient, letters: LetterFolder, tmp_path: Path, what: str
) -> None:
    place, outside = letters.path / HIDDEN_FOLDER, tmp_path / "outside"
    if what == "link":
        outside.mkdir()
    place.symlink_to(outside) if what != "file" else place.write_text("")
    shown = browser.get("/api/folder", params={"lang": "bn"})
    assert shown.status_code == 200
    assert ".govdocs-desk আসলে অন্য জায়গার লিংক" in shown.json()["html"]["#stage"]
    letter = browser.get("/api/letter/ক.yaml")
    assert (letter.status_code, letter.json()["text"]) == (200, TEXT)
    assert browser.post("/api/look", json={"name": "ক.yaml", "text": TEXT}).status_code == 200
    assert browser.post("/api/draft/drop", json={"name": "ক.yaml", "tab": "১"}).status_code == 200
    saved = browser.post(
        "/api/save", json={"name": "ক.yaml", "text": "ক: খ\n", "base_hash": HASH, "tab": "১"}
    )
    assert saved.status_code == 200
    assert letters.read("ক.yaml").text == "ক: খ\n"
    assert (
        browser.post("/api/draft", json={"name": "ক.yaml", "text": "গ", "base_hash": HASH}).status_code == 507
    )
    assert not outside.exists() or list(outside.iterdir()) == []


def test_an_own_hidden_folder_is_none_of_that(browser: TestClient, letters: LetterFolder) -> None:
    for _ in range(2):
        assert "অন্য জায়গার লিংক" not in browser.get("/api/folder").json()["html"]["#stage"]
