"""A file that another program holds: for a moment, for good, and what only looks like it."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.files import atomic, holding
from govdocs.files.atomic import write_whole
from govdocs.files.holding import patiently
from govdocs.problems.os_errors import unwritable
from tests.support.command import LETTER


class HeldByWindows(PermissionError):  # noqa: N818 - it is not raised by us
    """As Windows raises it."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held", "letter.pdf")
        self.winerror = winerror


def held(times: int, winerror: int = 32) -> tuple[Callable[[], None], list[int]]:
    """A step that fails so often, and how often it was tried."""
    tries: list[int] = []

    def step() -> None:
        tries.append(1)
        if len(tries) <= times:
            raise HeldByWindows(winerror)

    return step, tries


@pytest.mark.parametrize("times", [0, 1, 4])
@pytest.mark.parametrize("winerror", [32, 33, 1224])
def test_a_moment_is_waited_for(times: int, winerror: int) -> None:
    step, tries = held(times, winerror)
    patiently(step)
    assert len(tries) == times + 1


def test_no_longer_than_there_is_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "PATIENCE", 0.05)
    step, tries = held(10**6)
    with pytest.raises(OSError, match=r"letter\.pdf") as raised:
        patiently(step)
    assert raised.value.errno == errno.EBUSY
    assert 1 < len(tries) < 20


@pytest.mark.parametrize(("ours", "tried"), [(True, 2), (False, 1)])
def test_access_denied_is_waited_for_only_where_we_may_write(ours: bool, tried: int) -> None:
    step, tries = held(1, 5)
    if ours:
        patiently(step, may_be_ours=lambda: True)
    else:
        with pytest.raises(HeldByWindows):
            patiently(step, may_be_ours=lambda: False)
    assert len(tries) == tried


def test_another_error_is_not_waited_for() -> None:
    step, tries = held(1, 2)
    with pytest.raises(HeldByWindows):
        patiently(step)
    assert len(tries) == 1


class TestWriting:
    @pytest.fixture
    def pdf(self, tmp_path: Path) -> Path:
        (tmp_path / "letter.yaml").write_text(LETTER, "utf-8")
        path = tmp_path / "letter.pdf"
        path.write_bytes(b"old")
        return path

    def hold(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        step, _ = held(times, 5)
        real = Path.replace

        def replace(self: Path, target: Path) -> Path:
            step()
            return real(self, target)

        monkeypatch.setattr(Path, "replace", replace)

    def test_a_scanner_holds_it_for_a_moment(self, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.hold(monkeypatch, 3)
        write_whole(pdf, b"new")
        assert pdf.read_bytes() == b"new"
        assert [path.name for path in pdf.parent.iterdir() if path.suffix == ".part"] == []

    @pytest.mark.parametrize(
        ("lang", "words"), [("bn", "অন্য প্রোগ্রাম ফাইলটি ব্যবহার করছে"), ("en", "another program uses it")]
    )
    def test_a_reader_of_pdfs_holds_it(
        self,
        pdf: Path,
        monkeypatch: pytest.MonkeyPatch,
        capfd: pytest.CaptureFixture[str],
        lang: str,
        words: str,
    ) -> None:
        self.hold(monkeypatch, 10**6)
        monkeypatch.setattr(holding, "PATIENCE", 0.01)
        code = main(["render", str(pdf.with_suffix(".yaml")), "--lang", lang, "--no-audit"])
        said = capfd.readouterr().err
        assert code == ExitCode.RENDER_FAULT
        assert words in said
        assert "letter.pdf" in said
        assert pdf.read_bytes() == b"old"
        assert sorted(path.name for path in pdf.parent.iterdir()) == ["letter.pdf", "letter.yaml"]


@pytest.mark.parametrize(
    ("winerror", "number", "name", "english"),
    [
        (5, errno.EACCES, "a.pdf", "permission is denied"),
        (19, errno.EACCES, r"\\server\share\a.pdf", "read-only"),
        (32, errno.EACCES, "a.pdf", "another program uses it"),
        (33, errno.EACCES, "a.pdf", "another program uses it"),
        (53, errno.ENOENT, r"\\server\share\a.pdf", "network cannot be reached"),
        (64, errno.EINVAL, r"\\server\share\a.pdf", "network cannot be reached"),
        (67, errno.ENOENT, r"\\server\share\a.pdf", "network cannot be reached"),
        (65, errno.EACCES, r"\\server\share\a.pdf", "permission is denied"),
        (112, errno.ENOSPC, "a.pdf", "disk is full"),
        (123, errno.EINVAL, "a?.pdf", "no file can be kept under that name"),
        (206, errno.ENOENT, "a.pdf", "too long, with its folders"),
        (3, errno.ENOENT, "C:\\" + "x" * 300, "too long, with its folders"),
        (2, errno.ENOENT, "C:\\" + "x" * 300, "too long, with its folders"),
        (3, errno.ENOENT, "C:\\x", "no such file or folder"),
        (1224, errno.EINVAL, "a.pdf", "another program uses it"),
    ],
)
def test_what_windows_says_is_told_in_a_sentence(winerror: int, number: int, name: str, english: str) -> None:
    error = OSError(number, "said by the system", name)
    error.winerror = winerror  # type: ignore[attr-defined]
    problem = unwritable(error)
    assert english in problem.english
    assert problem.code == "unwritable"
    assert problem.bangla
    assert problem.hint_bangla
    assert problem.hint_english


@pytest.mark.parametrize(
    ("name", "kept"), [("NUL", True), ("con", True), ("NUL.pdf", False), ("a.pdf:b", False)]
)
def test_devices_that_one_may_mean(monkeypatch: pytest.MonkeyPatch, name: str, kept: bool) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert atomic._keeps(name) is kept


def test_a_name_that_windows_does_not_keep_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_keeps", lambda name: name != "NUL.pdf")
    with pytest.raises(OSError, match=r"NUL\.pdf") as raised:
        write_whole(tmp_path / "NUL.pdf", b"x")
    assert "no file can be kept" in unwritable(raised.value).english
    assert list(tmp_path.iterdir()) == []
