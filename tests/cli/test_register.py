"""`govdocs register …` as a clerk runs it: every verb, its output and its exit codes; on real disks too."""

from __future__ import annotations

import csv
import getpass
import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from tests.support.command import run

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"
Cap = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Cap) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    assert run(capfd, "register", "open", "--date", "2026-01-01")[:2] == (ExitCode.FINE, "register.sqlite\n")
    return tmp_path


def test_next_prints_the_whole_number_in_bangla_digits(folder: Path, capfd: Cap) -> None:
    code, out, err = run(capfd, "register", "next", "46.00.0000.071.31.003.26", "--date", "2026-03-01")
    assert (code, out) == (ExitCode.FINE, f"{FILE}-১\n")
    assert "নতুন ক্রম" in err  # a count that begins is told
    assert run(capfd, "register", "next", FILE, "--date", "2026-03-01") == (ExitCode.FINE, f"{FILE}-২\n", "")


def test_options_take_digits_of_either_script(folder: Path, capfd: Cap) -> None:
    assert (
        run(capfd, "register", "next", FILE, "--start", "৫২৪", "--date", "2026-03-01")[1] == f"{FILE}-৫২৪\n"
    )
    reserved = run(capfd, "register", "reserve", FILE, "--for", "সচিব", "--reason", "সফর", "--count", "২")
    assert reserved[1] == f"{FILE}-৫২৫\n{FILE}-৫২৬\n"
    assert run(capfd, "register", "list", "--year", "২০২৬")[1].count(FILE) == 3


def test_the_day_of_the_machine_is_taken_unless_a_day_is_given(folder: Path, capfd: Cap) -> None:
    run(capfd, "register", "next", FILE)
    (entry,) = json.loads(run(capfd, "register", "list", "--json")[1])
    assert date.today() >= date.fromisoformat(entry["date"]) >= date(2026, 1, 1)
    assert entry["by"] == getpass.getuser()


def test_the_year_of_a_register_in_full(folder: Path, capfd: Cap) -> None:
    """Taking over from paper, reserving, cancelling, issuing; then the list in all its forms, and the check."""
    assert run(capfd, "register", "next", FILE, "--start", "524", "--subject", "সভা")[1] == f"{FILE}-৫২৪\n"
    reserved = run(capfd, "register", "reserve", FILE, "--for", "সচিব", "--reason", "সফর", "--count", "2")
    assert reserved[1] == f"{FILE}-৫২৫\n{FILE}-৫২৬\n"
    assert run(capfd, "register", "cancel", f"{FILE}-525", "--reason", "=HYPERLINK()")[0] == ExitCode.FINE
    (folder / "a.pdf").write_bytes(b"letter")
    assert run(capfd, "register", "issue", f"{FILE}-৫২৪", "a.pdf")[1] == f"{FILE}-৫২৪\n"

    table = run(capfd, "register", "list")[1].splitlines()
    assert [line.split("  ")[0] for line in table[1:]] == [f"{FILE}-৫২৪", f"{FILE}-৫২৫", f"{FILE}-৫২৬"]
    assert ["জারি হয়েছে" in table[1], "বাতিল" in table[2], "সংরক্ষিত" in table[3]] == [True] * 3

    rows = list(
        csv.DictReader(io.StringIO(run(capfd, "register", "list", "--csv")[1].removeprefix("\ufeff")))
    )
    assert [row["number"] for row in rows] == ["524", "525", "526"]
    assert rows[1]["reason"] == "'=HYPERLINK()"  # a spreadsheet must not run it

    listed = json.loads(run(capfd, "register", "list", "--json", "--state", "reserved")[1])
    assert [(entry["printed"], entry["for"]) for entry in listed] == [(f"{FILE}-৫২৬", "সচিব")]

    assert run(capfd, "register", "check") == (ExitCode.FINE, "", f"{folder / 'register.sqlite'}: ঠিক আছে\n")
    (folder / "a.pdf").write_bytes(b"another letter")
    code, _, err = run(capfd, "register", "check")
    assert code == ExitCode.DIFFERS
    assert "[letter-changed]" in err
    assert "এই নম্বরে আগে অন্য একটি রূপ" in run(capfd, "register", "issue", f"{FILE}-৫২৪", "a.pdf")[2]
    assert run(capfd, "register", "check")[0] == ExitCode.FINE


def test_an_empty_list_has_its_heads(folder: Path, capfd: Cap) -> None:
    assert run(capfd, "register", "list")[1].startswith("স্মারক নম্বর")
    assert run(capfd, "register", "list", "--csv")[1].startswith("\ufeffnumber,year,memo")
    assert run(capfd, "register", "list", "--json")[1] == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["next", "abc"], ExitCode.INVALID, "ডিজিটাল নথি নম্বর নয়"),
        (["next", FILE, "--start", "0"], ExitCode.INVALID, "১ থেকে"),
        (["next", FILE, "--date", "গতকাল"], ExitCode.INVALID, "গতকাল"),
        (["next", FILE, "--register", "none.sqlite"], ExitCode.RENDER_FAULT, "register open"),
        (["next", FILE, "--register", "mysql://x"], ExitCode.INVALID, "mysql"),
        (["next"], ExitCode.USAGE, ""),
        (["reserve", FILE, "--for", "সচিব"], ExitCode.USAGE, "reason"),
        (["cancel", f"{FILE}-9", "--reason", "x"], ExitCode.INVALID, "রেজিস্টারে নেই"),
        (["issue", f"{FILE}-9", "none.pdf"], ExitCode.USAGE, "none.pdf"),
        (["list", "--state", "lost"], ExitCode.USAGE, "--state"),
        (["list", "--csv", "--json"], ExitCode.USAGE, "--csv"),
        (["open"], ExitCode.INVALID, "আগে থেকেই"),
        (["open", "--year", "lunar", "--register", "b.sqlite"], ExitCode.USAGE, "--year"),
        (["open", "--register", "no/such/folder/r.sqlite"], ExitCode.RENDER_FAULT, "ফোল্ডার"),
        (["nxt", FILE], ExitCode.USAGE, "‘next’"),
    ],
)
def test_a_mistake_is_reported_and_takes_nothing(
    folder: Path, capfd: Cap, arguments: list[str], code: int, told: str
) -> None:
    found, out, err = run(capfd, "register", *arguments)
    assert (found, out) == (code, "")
    assert told in err
    assert run(capfd, "register", "list", "--json")[1] == "[]\n"


@pytest.mark.parametrize("arguments", [["register"], ["register", "--help"]])
def test_the_help_names_every_verb(capfd: Cap, arguments: list[str]) -> None:
    _, out, err = run(capfd, *arguments)
    verbs = re.findall(r"^  ([a-z]+)  ", (out + err).partition("কমান্ড:")[2], re.MULTILINE)
    assert verbs == ["open", "next", "reserve", "cancel", "issue", "list", "check"]


def test_the_register_of_the_folder_above_and_of_the_environment(
    folder: Path, capfd: Cap, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "letters" / "2026").mkdir(parents=True)
    monkeypatch.chdir(folder / "letters" / "2026")
    assert run(capfd, "register", "next", FILE)[1] == f"{FILE}-১\n"
    monkeypatch.setenv("GOVDOCS_REGISTER", str(folder / "other.sqlite"))
    assert run(capfd, "register", "open")[0] == ExitCode.FINE
    assert run(capfd, "register", "next", FILE)[1] == f"{FILE}-১\n"
    monkeypatch.delenv("GOVDOCS_REGISTER")
    assert run(capfd, "register", "next", FILE)[1] == f"{FILE}-২\n"


# The disk, for real


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk needs root and mount")
    if mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)):
        pytest.skip("this machine does not let us mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def mount(*arguments: str) -> int:
    return subprocess.run(["mount", *arguments], capture_output=True).returncode


def test_on_a_read_only_disk_the_list_is_read_and_no_number_given(small_disk: Path, capfd: Cap) -> None:
    where = str(small_disk / "register.sqlite")
    run(capfd, "register", "open", "--register", where)
    run(capfd, "register", "next", FILE, "--register", where)
    assert mount("-o", "remount,ro", str(small_disk)) == 0
    assert f"{FILE}-১" in run(capfd, "register", "list", "--register", where)[1]
    assert run(capfd, "register", "check", "--register", where)[0] == ExitCode.FINE
    code, out, err = run(capfd, "register", "next", FILE, "--register", where)
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "লেখার অনুমতি" in err
    assert len(json.loads(run(capfd, "register", "list", "--json", "--register", where)[1])) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_in_a_read_only_folder_too(folder: Path, capfd: Cap) -> None:
    run(capfd, "register", "next", FILE)
    folder.chmod(0o555)
    try:
        assert f"{FILE}-১" in run(capfd, "register", "list")[1]
        assert run(capfd, "register", "next", FILE)[0] == ExitCode.RENDER_FAULT
    finally:
        folder.chmod(0o755)


def test_a_full_disk_is_reported_and_what_was_printed_before_stays(small_disk: Path, capfd: Cap) -> None:
    where = str(small_disk / "register.sqlite")
    run(capfd, "register", "open", "--register", where)
    many = ("--for", "স" * 160, "--reason", "ক" * 160, "--count", "20")
    told: list[str] = []
    while True:
        code, out, err = run(capfd, "register", "reserve", FILE, *many, "--register", where)
        if code != ExitCode.FINE:
            break
        told += out.splitlines()
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "ডিস্ক" in err
    assert told
    kept = json.loads(run(capfd, "register", "list", "--json", "--register", where)[1])
    assert [entry["printed"] for entry in kept] == told
