"""`archive add`, `list` and `diff` as an officer runs them: words, paths, exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import govdocs
from govdocs.errors import ExitCode
from tests.support.archive_folder import open_folder
from tests.support.archive_letters import write_letter
from tests.support.command import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return open_folder(tmp_path, monkeypatch)


@pytest.fixture
def archive(folder: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    assert run(capfd, "archive", "add", "letter-1.yaml", "letter-2.yaml", "--on", "৫ জানুয়ারি ২০২৬")[0] == 0
    return folder / "archive"


def test_add_names_what_lies_in_the_archive(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "archive", "add", "letter-1.yaml", "--on", "2026-01-05")
    assert (code, err) == (ExitCode.FINE, "")
    path = Path(out.strip())
    assert path.is_file()
    assert path.is_relative_to("archive/2024")
    assert json.loads((folder / "archive/journal.jsonl").read_text("utf-8"))["added"] == "2026-01-05"
    code, again, err = run(capfd, "archive", "add", "letter-1.yaml")
    assert (code, again) == (ExitCode.FINE, out)
    assert "আগে থেকেই" in err


@pytest.mark.parametrize("verb", ["list", "verify"])
def test_an_archive_may_be_named_as_add_names_it(
    verb: str, archive: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    archive.rename("kept")
    code, out, err = run(capfd, "archive", verb, "-d", "kept")
    assert (code, out, err) == (ExitCode.FINE, *run(capfd, "archive", verb, "kept")[1:])
    assert run(capfd, "archive", verb, "kept", "-d", "other")[0] == ExitCode.USAGE


def test_an_archive_given_to_add_as_a_file_was_meant_as_the_place(
    archive: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    archive.rename("kept")
    code, out, err = run(capfd, "archive", "add", "kept", "letter-1.yaml")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "govdocs archive add -d kept" in err
    assert not Path("archive").exists()


def test_the_way_out_of_an_interrupted_adding_leads_into_the_same_archive(
    archive: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    kept = archive.rename("kept")
    journal = kept / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().splitlines(keepends=True)[0])
    _, _, err = run(capfd, "archive", "verify", "kept", "--lang", "en")
    assert (found := re.search(r"govdocs (archive add .+)", err))
    assert run(capfd, *found[1].split())[0] == ExitCode.FINE
    assert len(journal.read_bytes().splitlines()) == 2


def test_what_cannot_be_added_stops_no_other(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.yaml").write_text("ধরন: পত্র\n", "utf-8")
    code, out, err = run(capfd, "archive", "add", "bad.yaml", "letter-1.yaml", "-q")
    assert code == ExitCode.INVALID
    assert len(out.splitlines()) == 1
    assert "bad.yaml:" in err


def test_a_folder_of_pdfs_is_added(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for issue in (1, 2):
        govdocs.render(folder / f"letter-{issue}.yaml", folder / "out" / "deep" / f"{issue}.pdf")
    code, out, _ = run(capfd, "archive", "add", "out", "-d", "kept")
    assert code == ExitCode.FINE
    assert len(out.splitlines()) == 2


def test_a_corrected_letter(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_letter(archive.parent, 1, "সংশোধিত বিষয়।")
    code, _, err = run(capfd, "archive", "add", "letter-1.yaml")
    assert code == ExitCode.INVALID
    assert "[number-taken]" in err
    code, out, err = run(capfd, "archive", "add", "letter-1.yaml", "--supersede")
    assert code == ExitCode.FINE
    assert "প্রতিস্থাপিত" in err
    code, listed, _ = run(capfd, "archive", "list", "--number", "২৪-১")
    assert [line.split("\t")[3] for line in listed.splitlines()] == out.splitlines()
    rows = run(capfd, "archive", "list", "--number", "24-1", "--superseded")[1].splitlines()
    told = json.loads(run(capfd, "archive", "list", "--number", "24-1", "--superseded", "--json")[1])
    assert [row.endswith("\tএর সংশোধিত রূপ আছে") for row in rows] == [not letter["current"] for letter in told]
    assert sorted(letter["current"] for letter in told) == [False, True]
    assert run(capfd, "archive", "verify")[0] == ExitCode.FINE


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], 2),
        (["--year", "২০২৪"], 2),
        (["--year", "2024"], 2),
        (["--year", "2023"], 0),
        (["--number", "২৪-২"], 1),
        (["--number", "24-2"], 1),
        (["--subject", "সমন্বয়  সভার"], 2),
        (["--subject", "নেই"], 0),
    ],
)
def test_list_finds_in_either_script(
    archive: Path, capfd: pytest.CaptureFixture[str], options: list[str], found: int
) -> None:
    code, out, _ = run(capfd, "archive", "list", *options)
    assert (code, len(out.splitlines())) == (ExitCode.FINE, found)
    rows = json.loads(run(capfd, "archive", "list", "--json", *options)[1])
    assert len(rows) == found
    assert all(row["current"] and Path(row["path"]).is_file() for row in rows)


def test_diff_takes_numbers_pdfs_and_archives(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    number = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১"
    govdocs.render("letter-2.yaml", "two.pdf")
    code, _, err = run(capfd, "archive", "diff", number, "two.pdf")
    assert code == ExitCode.DIFFERS
    assert "[-" in err
    assert run(capfd, "archive", "diff", "46.00.0000.071.31.003.24-2", "two.pdf")[0] == ExitCode.FINE
    run(capfd, "archive", "add", "letter-1.yaml", "-d", "other")
    code, _, err = run(capfd, "archive", "diff", "archive", "other", "--lang", "en")
    assert code == ExitCode.DIFFERS
    assert err.endswith("2 letters. same bytes: 1; in one archive only: 1\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["archive", "add", "none.pdf"], "নামে কোনো ফাইল নেই"),
        (["archive", "add", "letter-1.yaml", "--on", "tomorrow"], "--on"),
        (["archive", "verify", "nowhere"], "journal.jsonl"),
        (["archive", "verify", "--report", "pdf"], "--report"),
        (["archive", "verify", "--report", "json", "--report", "html"], "stdout"),
        (["archive", "verify", "--same", "soul"], "--same"),
        (["archive", "diff", "archive", "letter-1.yaml"], "আর্কাইভ"),
        (["archive", "diff", "১২-৩", "১২-৪"], "১২-৩"),
        (["archive", "wrong"], "--help"),
        (["verify", "none.pdf"], "নামে কোনো ফাইল নেই"),
        (["verify", "letter-1.yaml", "letter-2.yaml", "--source", "letter-1.yaml"], "--source"),
    ],
)
def test_a_mistake_in_the_command_is_exit_2(
    archive: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    code, out, err = run(capfd, *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert words in err


def test_a_list_that_may_lack_letters_says_so(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = run(capfd, "archive", "list", archive, "--lang", "en")
    assert "faults" not in whole[2]
    journal = archive / "journal.jsonl"
    journal.write_text(journal.read_text("utf-8").replace('"added"', '"adde"', 1), "utf-8")
    code, out, err = run(capfd, "archive", "list", archive, "--lang", "en")
    assert code == 0
    assert len(out.splitlines()) < len(whole[1].splitlines())
    assert "govdocs archive verify" in err
