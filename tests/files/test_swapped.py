"""A file that is swapped between the look and the opening: for a link, a pipe, another folder; or honestly, by an editor that saves."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.files.given_files import GivenFiles
from govdocs.files.location import inside
from govdocs.files.swapped import opened
from govdocs.models.fonts import FontShelf
from govdocs.models.pictures import PictureFile
from govdocs.problems.problem import InvalidDocument
from govdocs.source.decoding import read_file

SECRET = b"secret"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")


def link(file: Path, outside: Path) -> None:
    file.unlink()
    file.symlink_to(outside / file.name)


def link_of_a_link(file: Path, outside: Path) -> None:
    file.unlink()
    (file.parent / "between").symlink_to(outside / file.name)
    file.symlink_to("between")


def folder_above(file: Path, outside: Path) -> None:
    file.unlink()
    file.parent.rmdir()
    file.parent.symlink_to(outside)


def pipe(file: Path, outside: Path) -> None:
    file.unlink()
    os.mkfifo(file)


SWAPS = [link, link_of_a_link, folder_above, pipe]


@pytest.fixture(params=["a.yaml", "a.png", "a.ttf"])
def looked_at(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file that was found inside a document's folder; one of its name, with a secret, lies outside."""
    for folder, data in (("letters/more", b"harmless"), ("outside", SECRET)):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / request.param).write_bytes(data)
    return inside(f"more/{request.param}", tmp_path / "letters")


@pytest.mark.parametrize("swap", SWAPS)
def test_what_was_swapped_is_not_read(
    looked_at: Path, tmp_path: Path, swap: Callable[[Path, Path], None]
) -> None:
    swap(looked_at, tmp_path / "outside")
    with pytest.raises(OSError, match=looked_at.name), opened(looked_at, tmp_path / "letters") as file:
        file.read()


@pytest.mark.parametrize("swap", SWAPS)
def test_every_reader_of_what_a_document_names_refuses_it_in_words(
    looked_at: Path, tmp_path: Path, swap: Callable[[Path, Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "letters"
    swap(looked_at, tmp_path / "outside")
    with pytest.raises(InvalidDocument):
        read_file(looked_at, "a.yaml", folder)
    with pytest.raises(Refusal):
        PictureFile.open("a.png", looked_at, folder)
    monkeypatch.setattr("govdocs.models.fonts.inside", lambda *_: looked_at)  # the look was before
    with pytest.raises(Refusal):
        FontShelf().font("a.ttf", folder)


def test_a_file_that_an_editor_replaced_is_read(looked_at: Path, tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"edited")
    (tmp_path / "new").replace(looked_at)
    with opened(looked_at, tmp_path / "letters") as file:
        assert file.read() == b"edited"


def test_a_link_within_the_folder_and_one_that_the_user_names_are_read(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a").write_bytes(b"inside")
    (tmp_path / "letters" / "b").symlink_to("a")
    (tmp_path / "c").symlink_to("letters/a")
    for path, within in ((tmp_path / "letters" / "b", tmp_path / "letters"), (tmp_path / "c", None)):
        with opened(path, within) as file:
            assert file.read() == b"inside"


def test_the_folder_behind_given_files_is_bounded_alike(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a").write_bytes(b"inside")
    given = GivenFiles({}, tmp_path / "letters").folder / "a"
    with given.open() as file:
        assert file.read() == b"inside"
