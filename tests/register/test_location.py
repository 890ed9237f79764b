"""Where a register is looked for, and how the paths of letters are stored."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from govdocs.register import RegisterLocation, find_register
from govdocs.register.location import file_system


@pytest.mark.parametrize(
    ("given", "variable", "expected"),
    [
        ("here.sqlite", "there.sqlite", "here.sqlite"),
        (None, "there.sqlite", "there.sqlite"),
        (None, "", "office/register.sqlite"),
        ("postgresql://clerk:secret@db/govdocs", "", "postgresql://clerk:***@db/govdocs"),
        ("sqlite:///r.sqlite", "", "r.sqlite"),
    ],
)
def test_where_the_register_is_looked_for(
    tmp_path: Path, given: str | None, variable: str, expected: str
) -> None:
    (tmp_path / "office" / "letters" / "2026").mkdir(parents=True)
    (tmp_path / "office" / "register.sqlite").touch()
    found = find_register(given, tmp_path / "office" / "letters" / "2026", {"GOVDOCS_REGISTER": variable})
    assert str(found).removeprefix(f"{tmp_path.resolve()}/").replace("\\", "/") == expected


def itself(path: Path) -> None:
    path.symlink_to(path.name)


def nothing(path: Path) -> None:
    path.symlink_to("not-there")


NO_FILES = [itself, nothing, *([os.mkfifo] if hasattr(os, "mkfifo") else [])]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize("verb", [["open"], ["check"], ["next", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"]])
@pytest.mark.parametrize("made", [*NO_FILES, Path.mkdir])
def test_what_is_no_file_is_refused_and_left(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    made: Callable[[Path], None],
    verb: list[str],
) -> None:
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    monkeypatch.chdir(tmp_path)
    made(tmp_path / "register.sqlite")
    assert main(["register", *verb]) == ExitCode.RENDER_FAULT
    assert "register.sqlite’ কোনো ফাইল নয়" in capsys.readouterr().err
    assert [path.name for path in tmp_path.rglob("*")] == ["register.sqlite"]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize("made", NO_FILES)
def test_no_register_further_up_is_used_instead_of_one_that_is_out_of_reach(
    tmp_path: Path, made: Callable[[Path], None]
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "register.sqlite").touch()
    made(tmp_path / "letters" / "register.sqlite")
    assert find_register(None, tmp_path / "letters", {}).path == tmp_path / "letters" / "register.sqlite"


MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
36 27 0:31 / /mnt/office\\040share rw,relatime shared:1 - cifs //server/share rw
37 36 8:1 / /mnt/office\\040share/local rw,relatime - xfs /dev/sdb1 rw
broken line
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/clerk/register.sqlite", "ext4"),
        ("/mnt/office share/register.sqlite", "cifs"),
        ("/mnt/office share 2/register.sqlite", "ext4"),
        ("/mnt/office share/local/register.sqlite", "xfs"),
    ],
)
def test_the_file_system_of_a_path(path: str, expected: str) -> None:
    assert file_system(PurePosixPath(path), MOUNTS) == expected


def test_other_databases_are_refused() -> None:
    with pytest.raises(Refusal, match="mysql"):
        RegisterLocation.parse("mysql://x/y")


def test_letters_are_kept_by_their_way_from_the_register(tmp_path: Path) -> None:
    where = RegisterLocation.parse(tmp_path / "office" / "register.sqlite")
    assert where.stored_path(tmp_path / "office" / "out" / "পত্র.pdf") == "out/পত্র.pdf"
    for letter in (tmp_path / "office" / "out" / "পত্র.pdf", tmp_path / "elsewhere.pdf"):
        assert where.letter_path(where.stored_path(letter)) == letter.resolve()


def test_where_no_register_is_found_a_new_one_belongs_beside_the_letters(tmp_path: Path) -> None:
    assert find_register(None, tmp_path, {}) == RegisterLocation(tmp_path / "register.sqlite")


def test_a_register_in_a_database_stores_whole_paths(tmp_path: Path) -> None:
    shared = RegisterLocation.parse("postgresql://clerk@db/govdocs")
    letter = tmp_path / "out" / "a.pdf"
    assert shared.stored_path(letter) == letter.resolve().as_posix()
    assert shared.letter_path(shared.stored_path(letter)) == letter.resolve()
    assert shared.letter_path("a.pdf") == Path("a.pdf")


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_spelling_of_postgresql(scheme: str) -> None:
    assert RegisterLocation.parse(f"{scheme}://u@h/d").url == "postgresql+psycopg://u@h/d"


def test_a_file_system_mounted_over_another_is_the_one_that_holds_the_files() -> None:
    over = (
        "38 27 0:32 / /mnt/share rw - ext4 /dev/b rw\n39 38 0:33 / /mnt/share rw - cifs //server/share rw\n"
    )
    assert file_system(PurePosixPath("/mnt/share/register.sqlite"), over) == "cifs"


@pytest.mark.parametrize(
    ("row", "expected"), [("1 2 3 / / - ext4", "ext4"), ("1 2 3 / - ext4", ""), ("1 2 3 / / ext4", "")]
)
def test_a_row_has_at_least_five_fields_before_its_mark(row: str, expected: str) -> None:
    assert file_system(PurePosixPath("/a"), row) == expected
