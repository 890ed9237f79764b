"""Files that a program gives as bytes: found as in a folder, before those of the folder behind, and no further."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.files.given_files import GivenFile, GivenFiles, origin_of
from govdocs.files.location import inside
from govdocs.source.decoding import read_file

FILES = {"a.txt": b"A", "sub/b.txt": b"B", "./c.txt": b"C"}


@pytest.fixture
def behind(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_bytes(b"other")
    (folder / "sub" / "d.txt").write_bytes(b"D")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return folder


def content(folder: GivenFile, name: str) -> bytes:
    return read_file(inside(name, folder), name)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", b"A"), ("sub/b.txt", b"B"), ("sub/../a.txt", b"A"), ("c.txt", b"C"), ("sub/d.txt", b"D")],
)
def test_a_file_is_found_by_its_name(behind: Path, name: str, data: bytes) -> None:
    assert content(GivenFiles(FILES, behind).folder, name) == data


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "sub/../../secret.txt", ".", "", "a\0b"])
def test_nothing_outside_is_found(behind: Path, name: str) -> None:
    with pytest.raises(Refusal):
        content(GivenFiles(FILES, behind).folder, name)


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "a\\b.txt\0", "."])
def test_nothing_is_given_outside(name: str) -> None:
    with pytest.raises(Refusal):
        GivenFiles({name: b""})


def test_a_link_of_the_folder_behind_leads_out_of_nothing(behind: Path) -> None:
    (behind / "link.txt").symlink_to(behind.parent / "secret.txt")
    with pytest.raises(Refusal):
        content(GivenFiles(FILES, behind).folder, "link.txt")


def test_text_is_not_bytes() -> None:
    with pytest.raises(TypeError, match=r"'a\.yaml' must be given as bytes, not as str"):
        GivenFiles({"a.yaml": "kind: letter"})  # type: ignore[dict-item]


@pytest.mark.parametrize(("given", "asked"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_is_found_in_either_unicode_form(given: str, asked: str) -> None:
    name = "é-পরিচয়.png"
    folder = GivenFiles({unicodedata.normalize(given, name): b"A"}).folder  # type: ignore[arg-type]
    assert content(folder, unicodedata.normalize(asked, name)) == b"A"  # type: ignore[arg-type]


def test_a_name_of_the_folder_behind_is_kept_as_it_is_typed(behind: Path) -> None:
    name = unicodedata.normalize("NFD", "পরিচয়é.txt")
    (behind / name).write_bytes(b"E")
    assert content(GivenFiles(FILES, behind).folder, name) == b"E"


def test_it_knows_what_is_a_file_and_what_a_folder(behind: Path) -> None:
    folder = GivenFiles(FILES, behind).folder
    for name, is_file, is_dir in [("a.txt", True, False), ("sub", False, True), ("none", False, False)]:
        file = folder / name
        assert (file.is_file(), file.is_dir(), file.exists()) == (is_file, is_dir, is_file or is_dir)
    with pytest.raises(FileNotFoundError):
        (GivenFiles(FILES).folder / "none").open()
    with pytest.raises(PermissionError):
        (folder / "a.txt").write_bytes(b"")


def test_it_is_called_as_it_was_given_or_as_it_lies_behind(behind: Path) -> None:
    folder = GivenFiles(FILES, behind).folder
    assert (str(folder / "sub/b.txt"), str(folder / "sub/d.txt")) == ("sub/b.txt", str(behind / "sub/d.txt"))
    assert str(GivenFiles(FILES).folder / "none.txt") == "none.txt"


def test_only_what_lies_behind_has_an_origin(behind: Path) -> None:
    folder = GivenFiles(FILES, behind).folder
    assert origin_of(folder, "a.txt") is None
    assert origin_of(folder, "sub/d.txt") == (behind, "sub/d.txt")
    assert origin_of(folder / "sub", "d.txt") == (behind / "sub", "d.txt")
    assert origin_of(behind, "a.txt") == (behind, "a.txt")
    assert origin_of(GivenFiles(FILES).folder, "x.txt") is None
