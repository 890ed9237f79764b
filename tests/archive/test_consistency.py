"""What is wrong with the files of an archive: changed, missing, linked and unknown ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.archive import Archive
from tests.support.archive_letters import DAY, write_letter


def test_one_changed_byte_a_missing_and_a_strange_file_are_found(archive: Archive, tmp_path: Path) -> None:
    letters = [archive.add(write_letter(tmp_path, issue), on=DAY).letter for issue in (1, 2, 3)]
    path = archive.path(letters[0])
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    source = archive.folder / letters[1].folder / "source" / "letter-2.yaml"
    source.unlink()
    (archive.folder / letters[2].folder / "source" / "office.yaml").write_text("{}", "utf-8")
    (archive.folder / "2024" / ".DS_Store").write_bytes(b"x")
    (archive.folder / "my-notes.txt").write_text("the owner's", "utf-8")
    found = {verdict.name: verdict for verdict in archive.verify()}
    told = [[problem.code for problem in found[str(archive.path(letter))].problems] for letter in letters]
    assert told == [["other-bytes"], ["missing-file"], []]
    assert [problem.code for problem in archive.problems()] == ["stray-file"]


def test_a_link_is_not_the_file_that_was_stored(archive: Archive, tmp_path: Path) -> None:
    letter = archive.add(write_letter(tmp_path, 1), on=DAY).letter
    path = archive.path(letter)
    try:
        (tmp_path / "elsewhere.pdf").write_bytes(path.read_bytes())
        path.unlink()
        path.symlink_to(tmp_path / "elsewhere.pdf")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert [problem.code for problem in archive.damage(letter)] == ["missing-file"]
