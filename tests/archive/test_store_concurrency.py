"""Processes that add at once, that are killed, and clones that are merged: an archive loses nothing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from govdocs.archive import Archive
from govdocs.problems.problem import Severity
from tests.support.archive_letters import DAY, letters_of, write_letter


def test_processes_that_add_at_once_lose_nothing(archive: Archive, tmp_path: Path) -> None:
    pdfs = letters_of(tmp_path / "made", range(1, 9))
    shares = [pdfs[:6], pdfs[2:], pdfs[::-1]]
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "govdocs", "archive", "add", "-d", archive.folder, "-q", *share]
        )
        for share in shares
    ]
    assert [process.wait(120) for process in running] == [0, 0, 0]
    assert len(archive.letters()) == 8
    assert archive.problems() == ()
    assert all(archive.damage(letter) == () for letter in archive.letters())
    assert len((archive.folder / "journal.jsonl").read_bytes().splitlines()) == 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process, and this system does not fork")
def test_kill_9_at_any_moment_leaves_a_valid_archive(archive: Archive, tmp_path: Path) -> None:
    """Each process is killed soon after it has begun to write a letter: before, between and after its files and its line."""
    pdfs = letters_of(tmp_path / "made", range(1, 9))
    chance = random.Random(20260105)
    kills, done, met = 0, 0, set[str]()
    while kills < 60:
        missing = pdfs[done:] or pdfs
        if (child := os.fork()) == 0:
            try:
                for pdf in missing:
                    Archive(archive.folder).add(pdf, on=DAY)
            finally:
                os._exit(0)
        begun = chance.choice([".adding-*", "2024/*"])  # files are being written; the folder has its name
        before = len(list(archive.folder.glob(begun)))
        while os.waitpid(child, os.WNOHANG) == (0, 0):
            if len(list(archive.folder.glob(begun))) > before:
                time.sleep(chance.choice([0, chance.uniform(0.0, 0.03)]))
                os.kill(child, signal.SIGKILL)
                kills += os.WIFSIGNALED(os.waitpid(child, 0)[1])
                break
            time.sleep(0.0002)
        now = Archive(archive.folder)
        problems = now.problems()
        met |= {problem.code for problem in problems}
        # A whole letter of which the journal does not speak may be one whose line somebody has removed.
        assert {problem.code for problem in problems if problem.severity is Severity.ERROR} <= {
            "unfinished-letter"
        }
        assert all(now.damage(letter) == () for letter in now.letters())
        assert len(now.letters()) >= done  # what was once in the journal stays
        done = len(now.letters())
        if done == len(pdfs):  # begin again: there are kills left
            shutil.rmtree(archive.folder)
            done = 0
    assert {"leftover", "unfinished-letter"} <= met <= {"leftover", "unfinished-letter", "torn-line"}
    for pdf in pdfs:
        archive.add(pdf, on=DAY)
    assert len(archive.letters()) == len(pdfs)
    assert [p.english for p in archive.problems() if p.code != "leftover"] == []


def git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=কেরানি", "-c", "user.email=clerk@example.org", "-c", "core.autocrlf=true"]
    done = subprocess.run(
        ["git", *settings, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
def test_two_clones_that_both_added_merge_without_a_word(archive: Archive, tmp_path: Path) -> None:
    common, ours, theirs = (write_letter(tmp_path, issue) for issue in (1, 2, 3))
    archive.add(common, on=DAY)
    git(archive.folder, "init", "-q", "-b", "main")
    git(archive.folder, "add", ".")
    git(archive.folder, "commit", "-qm", "প্রথম পত্র")
    git(tmp_path, "clone", "-q", str(archive.folder), "clone")
    clone = Archive(tmp_path / "clone")
    both = write_letter(tmp_path, 4)
    archive.add(ours, on=DAY)
    archive.add(both, on=DAY)
    clone.add(theirs, on=date(2026, 2, 1))
    clone.add(both, on=date(2026, 2, 2))  # the same letter, on another day
    for one in (archive, clone):
        git(one.folder, "add", ".")
        git(one.folder, "commit", "-qm", "নতুন পত্র")
    git(archive.folder, "pull", "-q", "--no-rebase", "--no-edit", str(clone.folder), "main")
    git(clone.folder, "pull", "-q", "--no-rebase", "--no-edit", str(archive.folder), "main")
    assert len(archive.letters()) == 4
    assert archive.letters() == clone.letters()
    assert {letter.added for letter in archive.letters()} == {"2026-01-05", "2026-02-01"}
    for one in (archive, clone):
        assert one.problems() == ()
        assert all(one.damage(letter) == () for letter in one.letters())  # no line end was changed


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
def test_two_clones_that_gave_one_number_are_reported(archive: Archive, tmp_path: Path) -> None:
    archive.add(write_letter(tmp_path, 1), on=DAY)
    git(archive.folder, "init", "-q", "-b", "main")
    git(archive.folder, "add", ".")
    git(archive.folder, "commit", "-qm", "প্রথম পত্র")
    git(tmp_path, "clone", "-q", str(archive.folder), "clone")
    clone = Archive(tmp_path / "clone")
    mine = archive.add(write_letter(tmp_path / "a", 2, "ক।"), on=DAY).letter
    its = clone.add(write_letter(tmp_path / "b", 2, "খ।"), on=DAY).letter
    for one in (archive, clone):
        git(one.folder, "add", ".")
        git(one.folder, "commit", "-qm", "নতুন পত্র")
    git(archive.folder, "pull", "-q", "--no-rebase", "--no-edit", str(clone.folder), "main")
    (problem,) = archive.problems()
    assert problem.code == "two-of-one-number"
    assert f"archive add -d {archive.folder} --supersede" in problem.hint("bn")
    assert mine.pdf_file in problem.bangla
    assert its.pdf_file in problem.bangla
    added = archive.add(archive.path(its), supersede=True)  # the way out that it names
    assert (added.new, added.superseded) == (False, (mine,))
    assert archive.problems() == ()
