"""The archive: what is kept and how, by one process or several, through kills, merges and hostile files."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdocs
from govdocs.archive import Archive
from govdocs.archive.file_names import letter_name, portable_path, refuse_unportable
from govdocs.archive.journal import Journal
from govdocs.archive.journal_lines import MAX_LINE, ArchivedLetter, StoredFile, Superseded
from govdocs.errors import Refusal
from govdocs.models import kinds
from govdocs.problems.problem import GovdocsError, Severity
from govdocs.schema import starter

LETTER = starter(kinds()["letter"])
DAY = date(2026, 1, 5)


def letter_text(issue: int, subject: str = "") -> str:
    """A letter of that issue number."""
    text = re.sub(r"^নম্বর: .*$", f"নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-{issue}", LETTER, flags=re.MULTILINE)
    return re.sub(r"^বিষয়: .*$", f"বিষয়: {subject}", text, flags=re.MULTILINE) if subject else text


def write_letter(folder: Path, issue: int, subject: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"letter-{issue}.yaml"
    path.write_text(letter_text(issue, subject), "utf-8")
    return path


def codes(error: GovdocsError) -> list[str]:
    return [problem.code for problem in error.problems]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def test_a_letter_lies_in_a_folder_that_speaks_for_itself(archive: Archive, tmp_path: Path) -> None:
    source = write_letter(tmp_path, 125, "সভার নোটিশ।")
    added = archive.add(source, on=DAY)
    letter = added.letter
    digest = hashlib.sha256(archive.path(letter).read_bytes()).hexdigest()
    name = "46.00.0000.071.31.003.24-125"
    assert added.new
    assert letter.pdf == digest
    assert letter.pdf_file == f"2024/{name}_{digest[:10]}/{name}.pdf"
    assert (archive.folder / letter.folder / "source" / source.name).read_bytes() == source.read_bytes()
    assert json.loads((archive.folder / letter.folder / "fingerprint.json").read_text("utf-8"))["govdocs"]
    assert (letter.date, letter.added, letter.kind, letter.subject) == (
        "2024-02-21",
        "2026-01-05",
        "letter",
        "সভার নোটিশ।",
    )
    assert archive.letters() == (letter,)
    assert archive.problems() == ()


def test_the_journal_is_canonical_and_read_by_sha256sum(archive: Archive, tmp_path: Path) -> None:
    for issue in (1, 2):
        archive.add(write_letter(tmp_path, issue), on=DAY)
    lines = (archive.folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    assert len(lines) == 2
    for line in lines:
        event = json.loads(line)
        assert line.decode() == json.dumps(
            event, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ) + "\n"  # fmt: skip
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not there")
    command = "grep -o '[0-9a-f]\\{64\\}  [^\"]*' journal.jsonl | sort -u | sha256sum -c --quiet"
    readme = (archive.folder / "README.txt").read_text("utf-8")
    assert readme.count(command) == 2
    assert subprocess.run(["bash", "-c", command], cwd=archive.folder, check=False).returncode == 0
    archive.path(archive.letters()[0]).write_bytes(b"%PDF-")
    assert subprocess.run(["bash", "-c", command], cwd=archive.folder, check=False).returncode != 0


def test_the_same_letter_twice_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    source = write_letter(tmp_path, 1)
    first = archive.add(source, on=DAY).letter
    pdf = tmp_path / "again.pdf"
    govdocs.render(source, pdf)
    before = (archive.folder / "journal.jsonl").read_bytes()
    for again in (source, pdf, archive.path(first)):
        added = archive.add(again)
        assert (added.new, added.letter) == (False, first)
    assert (archive.folder / "journal.jsonl").read_bytes() == before


def test_a_pdf_of_ours_is_kept_byte_for_byte_with_its_own_source(archive: Archive, tmp_path: Path) -> None:
    pdf = tmp_path / "minutes.pdf"
    govdocs.render("examples/minutes.yaml", pdf)
    letter = archive.add(pdf, on=DAY).letter
    assert archive.path(letter).read_bytes() == pdf.read_bytes()
    assert letter.document == "minutes.yaml"
    assert {"minutes.yaml", "office.yaml", "pictures/signature-1.png"} < letter.sources.keys()


def test_the_letter_is_told_from_the_documents_that_it_draws_in(archive: Archive) -> None:
    letter = archive.add("examples/letter.yaml", on=DAY).letter
    assert "innovation-plan-2017.yaml" in letter.sources
    again = Archive(archive.folder.parent / "second").add(archive.path(letter), on=DAY).letter
    assert again.document == "letter.yaml"


def test_another_letter_of_one_number_is_refused_unless_it_corrects(archive: Archive, tmp_path: Path) -> None:
    old = archive.add(write_letter(tmp_path, 7, "পুরোনো।"), on=DAY).letter
    source = write_letter(tmp_path, 7, "সংশোধিত।")
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(source, on=DAY)
    assert codes(refused.value) == ["number-taken"]
    assert "--supersede" in refused.value.problems[0].hint("bn")
    assert archive.letters() == (old,)
    added = archive.add(source, supersede=True, on=DAY)
    assert added.superseded == (old,)
    assert archive.letters() == (added.letter,)
    assert set(archive.letters(superseded=True)) == {old, added.letter}
    assert archive.path(old).is_file()
    assert archive.problems() == ()
    assert archive.add(archive.path(old), supersede=True).superseded == ()  # what was corrected stays so
    assert archive.letters() == (added.letter,)


def test_letters_without_a_number_bind_no_other(archive: Archive, tmp_path: Path) -> None:
    text = Path("examples/innovation-report.yaml").read_text("utf-8")
    assert not govdocs.load("examples/innovation-report.yaml").printed_number
    for extra in ("", "# আরেকটি\n"):
        path = tmp_path / "report.yaml"
        path.write_text(text + extra, "utf-8")
        shutil.copytree("examples/pictures", tmp_path / "pictures", dirs_exist_ok=True)
        shutil.copy("examples/office.yaml", tmp_path)
        assert archive.add(path, on=DAY).new
    assert len(archive.letters()) == 2
    assert archive.problems() == ()


def test_a_draft_is_not_archived(archive: Archive, tmp_path: Path) -> None:
    source = write_letter(tmp_path, 1)
    pdf = tmp_path / "draft.pdf"
    govdocs.render(source, pdf, draft=True)
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(pdf)
    assert codes(refused.value) == ["draft-not-archived"]


def test_a_pdf_that_was_changed_is_not_archived(archive: Archive, tmp_path: Path) -> None:
    pdf = tmp_path / "letter.pdf"
    govdocs.render(write_letter(tmp_path, 1), pdf)
    pdf.write_bytes(pdf.read_bytes() + b"\n% one more line\n")
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(pdf)
    assert codes(refused.value) == ["not-its-source"]
    assert archive.letters() == ()


def test_a_pdf_without_source_is_told(archive: Archive, tmp_path: Path) -> None:
    pdf = tmp_path / "bare.pdf"
    govdocs.render(write_letter(tmp_path, 1), pdf, embed_source=False)
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(pdf)
    assert codes(refused.value) == ["no-source"]
    assert "--source" not in str(refused.value)  # which `add` does not know
    assert "archive add" in refused.value.problems[0].hint("bn")


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪ (অংশ-২)-৮৬১", "46.00.0000.063.09.001.14-2-861"),
        ("বিবিধ/২০২৪", "2024"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("", "letter-2024-02-21"),
        ("৯" * 300, "9" * 60),
    ],
)
def test_folders_have_names_for_every_system(number: str, name: str) -> None:
    assert letter_name(number, "letter", date(2024, 2, 21)) == name


@pytest.mark.parametrize(
    "name",
    ["../x", "/x", "a//b", "a/./b", "a\\b", "c:x", "a?", "con", "CON.yaml", "lpt1.txt", "dot.", "space ", "", "x" * 300, "\x00", "a/" * 20 + "b"],
)  # fmt: skip
def test_names_that_leave_their_folder_or_windows_cannot_keep_are_refused(name: str) -> None:
    with pytest.raises(Refusal):
        portable_path(name)


def test_two_names_that_some_systems_take_for_one_are_refused() -> None:
    with pytest.raises(Refusal):
        refuse_unportable(["ছবি/A.png", "ছবি/a.png"])


# What damages it


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


@pytest.mark.parametrize(
    ("damage", "code", "severity"),
    [
        (b'{"event":"added","pdf":"12', "torn-line", Severity.WARNING),
        (b"not json\n", "bad-line", Severity.ERROR),
        (b"\xff\xfe\n", "bad-line", Severity.ERROR),
        (b"[" * 100_000 + b"\n", "bad-line", Severity.ERROR),
        (b'{"event":"deleted"}\n', "bad-line", Severity.ERROR),
        (b'{"event":"superseded","pdf":1,"by":2}\n', "bad-line", Severity.ERROR),
        (b"<<<<<<< HEAD\n", "bad-line", Severity.ERROR),
    ],
)
def test_a_broken_line_is_told_and_costs_no_other(
    archive: Archive, tmp_path: Path, damage: bytes, code: str, severity: Severity
) -> None:
    first = archive.add(write_letter(tmp_path, 1), on=DAY).letter
    with (archive.folder / "journal.jsonl").open("ab") as journal:
        journal.write(damage)
    (problem,) = archive.problems()
    assert (problem.code, problem.severity, problem.line) == (code, severity, 2)
    second = archive.add(write_letter(tmp_path, 2), on=DAY).letter
    assert {letter.pdf for letter in Archive(archive.folder).letters()} == {first.pdf, second.pdf}


def test_a_line_without_end_is_told_in_bounded_memory(archive: Archive, tmp_path: Path) -> None:
    letter = archive.add(write_letter(tmp_path, 1), on=DAY).letter
    with (archive.folder / "journal.jsonl").open("ab") as journal:
        journal.write(b"x" * (3 * MAX_LINE) + b"\n")
    archive.add(write_letter(tmp_path, 2), on=DAY)
    assert letter in archive.letters()
    assert len(archive.letters()) == 2
    assert {problem.code for problem in archive.problems()} == {"bad-line"}


@pytest.mark.parametrize(
    "change",
    [
        {"folder": "../outside"},
        {"files": ["0" * 64 + "  /etc/passwd"]},
        {"files": ["0" * 64 + "  2024/x/../../../etc/passwd"]},
        {"files": "all"},
        {"date": "২১ ফেব্রুয়ারি"},
        {"pdf": "0" * 64},
        {"document": "other.yaml"},
        {"subject": 5},
    ],
)
def test_a_forged_line_leads_nowhere(archive: Archive, tmp_path: Path, change: dict[str, object]) -> None:
    archive.add(write_letter(tmp_path, 1), on=DAY)
    journal = archive.folder / "journal.jsonl"
    event = json.loads(journal.read_text("utf-8"))
    journal.write_text(json.dumps({**event, **change}) + "\n", "utf-8")
    forged = Archive(archive.folder)
    assert forged.letters() == ()
    assert "bad-line" in {problem.code for problem in forged.problems()}


# Several at once, kills, merges


def letters_of(folder: Path, issues: range) -> list[Path]:
    """PDFs of letters, made with a style of their own: adding them renders nothing."""
    style = folder / "style"
    style.mkdir(parents=True)
    (style / "style.css").write_text(":root { --type-size: 11pt }", "utf-8")
    renderer = govdocs.Renderer(style)
    paths = []
    for issue in issues:
        paths.append(folder / f"{issue}.pdf")
        renderer.write(govdocs.load(write_letter(folder, issue)), paths[-1])
    return paths


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
def test_two_clones_that_gave_one_number_are_told(archive: Archive, tmp_path: Path) -> None:
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


# Laws of the journal


def a_letter(number: int, added: str) -> ArchivedLetter:
    pdf = hashlib.sha256(f"{number}".encode()).hexdigest()
    folder = f"2024/x_{pdf[:10]}"
    files = (StoredFile(f"{folder}/source/x.yaml", pdf), StoredFile(f"{folder}/x.pdf", pdf))
    return ArchivedLetter(
        pdf,
        folder,
        "x.yaml",
        "letter",
        f"৪৬-{number % 3}",
        "2024-02-21",
        "বিষয়",
        "0.1.0",
        "0" * 64,
        files,
        added,
    )


EVENTS = st.one_of(
    st.builds(a_letter, st.integers(1, 6), st.sampled_from(["2026-01-05", "2026-02-05"])),
    st.builds(
        lambda old, new: Superseded(a_letter(old, "").pdf, a_letter(new, "").pdf),
        st.integers(1, 6),
        st.integers(1, 6),
    ).filter(lambda event: event.pdf != event.by),
)


@given(st.lists(EVENTS, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_a_journal_says_the_same_in_any_order_and_twice_over(
    tmp_path_factory: pytest.TempPathFactory, events: list[ArchivedLetter | Superseded], chance: random.Random
) -> None:
    lines = [event.line() for event in events]
    shuffled = lines + chance.choices(lines, k=3)
    chance.shuffle(shuffled)
    folder = tmp_path_factory.mktemp("journal")
    said = []
    for name, written in (("one", lines), ("other", shuffled)):
        (folder / name).write_bytes(b"".join(written))
        journal = Journal(folder / name).refresh()
        assert journal.problems == []
        said.append((journal.letters, journal.current(), journal.superseded))
    assert said[0] == said[1]


@given(st.integers(1, 1000), st.text(max_size=40))
def test_a_letter_comes_back_from_its_line(number: int, subject: str) -> None:
    letter = replace(a_letter(number, "2026-01-05"), subject=subject)
    line = letter.line()
    assert line.count(b"\n") == 1
    assert ArchivedLetter.read(json.loads(line)) == letter
