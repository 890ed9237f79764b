"""The folder, its disk, temporary files and the register: right, missing, unreadable, full, damaged."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections import namedtuple
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from govdocs.doctor import places
from govdocs.register import Register

Usage = namedtuple("Usage", "total used free")


def refusing(number: int, folder: Path) -> object:
    """mkstemp that is refused in one folder, as a read-only share does it."""
    real = tempfile.mkstemp

    def refused(*, prefix: str, dir: str | Path) -> tuple[int, str]:
        if Path(dir) == folder:
            raise OSError(number, os.strerror(number), str(folder))
        return real(prefix=prefix, dir=dir)

    return refused


def test_a_folder_is_left_as_it_was(tmp_path: Path) -> None:
    (condition,) = places.folder(tmp_path)
    assert condition.level == "fine"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_can_only_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(tempfile, "mkstemp", refusing(number, tmp_path))
    (condition,) = places.folder(tmp_path)
    assert condition.level == "look"
    assert os.strerror(number) in condition.found.en
    assert condition.advice is not None
    assert "-d" in condition.advice.bn


def test_a_folder_of_another_user(tmp_path: Path) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    (condition,) = places.folder(tmp_path)
    tmp_path.chmod(0o700)
    assert condition.level == "look"


@pytest.mark.parametrize("name", ["নেই", "file"])
def test_no_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    (condition,) = places.folder(tmp_path / name)
    assert condition.level == "fault"
    assert list(places.space(tmp_path / name)) == []


@pytest.mark.parametrize(
    ("free", "level"),
    [(10**12, "fine"), (200_000_000, "fine"), (199_999_999, "look"), (19_999_999, "fault"), (0, "fault")],
)
def test_space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, level: str) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free, 0, free))
    (condition,) = places.space(tmp_path)
    assert condition.level == level
    assert (condition.advice is None) == (level == "fine")


def test_no_place_for_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(tempfile, "mkstemp", refusing(errno.ENOSPC, tmp_path))
    (condition,) = places.temporary(tmp_path)
    assert condition.level == "fault"


class TestRegister:
    @pytest.fixture(autouse=True)
    def _none_of_a_folder_above(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("GOVDOCS_REGISTER", str(tmp_path / "register.sqlite"))

    def test_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("GOVDOCS_REGISTER")
        (condition,) = places.register(tmp_path)
        assert (condition.level, "govdocs register open" in condition.found.bn) == ("fine", True)

    def test_one_that_is_named_and_missing(self, tmp_path: Path) -> None:
        (condition,) = places.register(tmp_path)
        assert (condition.level, "register.sqlite" in condition.found.bn) == ("fault", True)

    @pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
    @pytest.mark.parametrize("made", [lambda path: path.symlink_to(path.name), os.mkfifo])
    def test_one_that_is_no_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[[Path], None]
    ) -> None:
        monkeypatch.delenv("GOVDOCS_REGISTER")
        made(tmp_path / "register.sqlite")
        (condition,) = places.register(tmp_path)
        assert condition.level == "fault"

    @pytest.mark.skipif(os.name != "posix", reason="Windows keeps the folder that a program is in")
    def test_a_folder_that_was_removed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("GOVDOCS_REGISTER")
        removed = tmp_path / "removed"
        removed.mkdir()
        monkeypatch.chdir(removed)
        removed.rmdir()
        assert list(places.register(Path())) == []  # `folder` says what is amiss

    def test_one_with_numbers(self, tmp_path: Path) -> None:
        register = Register.open(tmp_path / "register.sqlite", on=date(2026, 1, 1))
        register.take("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬", on=date(2026, 1, 1), by="ক")
        (condition,) = places.register(tmp_path)
        assert condition.level == "fine"
        assert condition.found.bn.endswith("১টি নম্বর")

    def test_one_that_is_damaged(self, tmp_path: Path) -> None:
        Register.open(tmp_path / "register.sqlite", on=date(2026, 1, 1))
        file = tmp_path / "register.sqlite"
        file.write_bytes(file.read_bytes()[:3000])
        (condition,) = places.register(tmp_path)
        assert condition.level == "fault"
        assert condition.advice is not None
        assert "docs/register.md" in condition.advice.bn

    def test_one_that_another_machine_has(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GOVDOCS_REGISTER", "postgresql://nobody@127.0.0.1:1/none")
        (condition,) = places.register(tmp_path)
        assert condition.level == "fault"
