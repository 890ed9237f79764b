"""`render --number-from-register`: a letter gets its number once, keeps it, and is put on record."""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from govdocs.models import kinds
from govdocs.pdf.contents import extract
from govdocs.problems.problem import InvalidDocument, RenderFault
from govdocs.register import LetterFile, Register
from govdocs.register.consistency import check
from govdocs.register.numbering import Numbering
from govdocs.schema import starter
from tests.cli.test_command import run
from tests.support.register_work import DAY

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪"
LETTER = starter(kinds()["letter"]).replace(f"{FILE}-১২৫", f"{FILE}  # নথি নম্বর")
OPTION = "--number-from-register"
Cap = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.yaml").write_text(LETTER, "utf-8")
    Register.open(tmp_path / "register.sqlite", on=DAY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    return tmp_path


@pytest.fixture
def numbering(folder: Path) -> Numbering:
    return Numbering(Register.at(folder / "register.sqlite"), date(2024, 2, 21), "অফিস সহকারী")


def number_of(path: Path) -> str:
    """What stands in the letter's file."""
    match = re.search("^(?:নম্বর|number): (.*?)(?:  #.*)?$", path.read_text("utf-8"), re.MULTILINE)
    assert match
    return match[1]


def rendered(capfd: Cap, *arguments: str) -> tuple[int, str, str]:
    return run(capfd, "render", *arguments, OPTION, "--no-audit")


def test_the_number_is_typed_into_the_yaml_and_all_else_stays(folder: Path, capfd: Cap) -> None:
    assert rendered(capfd, "a.yaml") == (
        ExitCode.FINE, "a.pdf\n", f"a.yaml: {FILE}-১ (এই ক্রমের প্রথম নম্বর)\n",
    )  # fmt: skip
    assert (folder / "a.yaml").read_text("utf-8") == LETTER.replace(f"{FILE}  #", f"{FILE}-১  #")
    (entry,) = Register.at("register.sqlite").entries()
    pdf = (folder / "a.pdf").read_bytes()
    assert (entry.state, entry.sha256) == ("issued", hashlib.sha256(pdf).hexdigest())
    assert (entry.path, entry.pdf, entry.day) == (
        "a.yaml",
        "a.pdf",
        date(2024, 2, 21),
    )  # the letter's own date
    assert entry.subject == "মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।"


def test_rendering_again_prints_the_same_number_and_bytes(folder: Path, capfd: Cap) -> None:
    rendered(capfd, "a.yaml")
    first = (folder / "a.pdf").read_bytes()
    assert rendered(capfd, "a.yaml")[0] == ExitCode.FINE
    assert (folder / "a.pdf").read_bytes() == first
    assert len(Register.at("register.sqlite").history()) == 2  # taken, issued

    extract(folder / "a.pdf", folder / "back")
    assert run(capfd, "render", "back/a.yaml", "--no-audit", "-q")[0] == ExitCode.FINE
    assert (folder / "back" / "a.pdf").read_bytes() == first


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        (f"{FILE}-……", f"{FILE}-১"),
        (f"{FILE}.", f"{FILE}.১"),
        ("46.00.0000.071.31.003.24-......", f"{FILE}-১"),
        (f'"{FILE}"', f'"{FILE}-১"'),
        (f"'স্মারক নং {FILE}'", f"'{FILE}-১'"),
        ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৪", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২০২৪-১"),
    ],
)
def test_a_file_number_or_a_blank_is_completed(
    numbering: Numbering, folder: Path, written: str, typed: str
) -> None:
    path = folder / "a.yaml"
    path.write_text(LETTER.replace(f"{FILE}  #", f"{written}  #"), "utf-8")
    document = numbering.document(path)
    assert number_of(path) == typed
    assert document.printed_number == typed.strip("'\"")


@pytest.mark.parametrize(("mark", "end"), [(b"\xef\xbb\xbf", "\n"), (b"", "\r\n")])
def test_the_byte_order_mark_and_line_ends_stay(
    numbering: Numbering, folder: Path, mark: bytes, end: str
) -> None:
    path = folder / "a.yaml"
    before = mark + LETTER.replace("\n", end).encode()
    path.write_bytes(before)
    numbering.document(path)
    assert path.read_bytes() == before.replace(f"{FILE}  #".encode(), f"{FILE}-১  #".encode())


def test_english_keys_and_minutes_too(numbering: Numbering, folder: Path) -> None:
    text = starter(kinds()["minutes"], "en")
    number = re.search("^number: .*$|^# number: .*$", text, re.MULTILINE)
    assert number
    path = folder / "minutes.yaml"
    path.write_text(text.replace(number[0], f"number: {FILE}"), "utf-8")
    numbering.document(path)
    assert number_of(path) == f"{FILE}-১"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("৫২৩", "not a digital file number"),
        ("৪৬.০০.০০০০.০৭১.৩১.০৩.২৪", "3 expected"),
        (f"{FILE}-৭", "not in the register"),
        ("|\n  " + FILE + "\n  -", "typed in|holds more|not in"),
    ],
)
def test_what_cannot_be_numbered_is_told_at_its_line_and_takes_nothing(
    numbering: Numbering, folder: Path, written: str, told: str
) -> None:
    path = folder / "a.yaml"
    path.write_text(LETTER.replace(f"{FILE}  # নথি নম্বর", written), "utf-8")
    before = path.read_bytes()
    with pytest.raises(InvalidDocument, match=told) as refused:
        numbering.document(path)
    (problem,) = refused.value.problems
    assert problem.line == LETTER[: LETTER.index(FILE)].count("\n") + 1
    assert path.read_bytes() == before
    assert numbering.register.entries() == ()


def test_a_letter_without_a_number_is_told(numbering: Numbering, folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_text(re.sub("^নম্বর:.*\n", "", LETTER, flags=re.MULTILINE), "utf-8")
    with pytest.raises(InvalidDocument):
        numbering.document(path)
    assert numbering.register.entries() == ()


def test_a_draft_takes_no_number(folder: Path, capfd: Cap) -> None:
    assert rendered(capfd, "a.yaml", "--draft")[:2] == (ExitCode.FINE, "a.pdf\n")
    assert (folder / "a.yaml").read_text("utf-8") == LETTER
    assert Register.at("register.sqlite").entries() == ()


@pytest.mark.parametrize(
    "arguments", [["-"], ["a.yaml", "-o", "-"], ["a.yaml", "--format", "html"], ["a.yaml", "--watch"]]
)
def test_what_does_not_go_together_is_refused(folder: Path, capfd: Cap, arguments: list[str]) -> None:
    code, out, err = rendered(capfd, *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert OPTION in err


def test_without_a_register_nothing_is_rendered(folder: Path, capfd: Cap) -> None:
    code, out, err = rendered(capfd, "a.yaml", "--register", "none.sqlite")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "register open" in err
    assert not (folder / "a.pdf").exists()


# Two letters, one number


def test_a_copied_letter_is_not_given_the_number_of_the_other(folder: Path, capfd: Cap) -> None:
    rendered(capfd, "a.yaml")
    (folder / "copy.yaml").write_bytes((folder / "a.yaml").read_bytes())
    code, out, err = rendered(capfd, "copy.yaml")
    assert (code, out) == (ExitCode.INVALID, "")
    assert "a.yaml’ পত্রের" in err
    assert not (folder / "copy.pdf").exists()


def test_a_renamed_letter_keeps_its_number(folder: Path, capfd: Cap) -> None:
    rendered(capfd, "a.yaml")
    (folder / "a.yaml").rename(folder / "b.yaml")
    assert rendered(capfd, "b.yaml")[0] == ExitCode.FINE
    (entry,) = Register.at("register.sqlite").entries()
    assert (entry.number, entry.path, entry.pdf) == (1, "b.yaml", "b.pdf")


def test_a_file_that_is_used_again_for_the_next_letter(folder: Path, capfd: Cap) -> None:
    """Saved under another name after it went out, then cleared and written anew."""
    rendered(capfd, "a.yaml")
    (folder / "sent.yaml").write_bytes((folder / "a.yaml").read_bytes())
    (folder / "a.yaml").write_text(LETTER.replace("মাসিক", "ত্রৈমাসিক"), "utf-8")
    assert rendered(capfd, "a.yaml")[0] == ExitCode.FINE
    assert number_of(folder / "a.yaml") == f"{FILE}-২"
    assert rendered(capfd, "sent.yaml")[0] == ExitCode.FINE
    assert [entry.path for entry in Register.at("register.sqlite").entries()] == ["sent.yaml", "a.yaml"]


def test_a_cancelled_number_is_not_printed(numbering: Numbering, folder: Path) -> None:
    numbering.document(folder / "a.yaml")
    numbering.register.cancel(f"{FILE}-১", on=DAY, by="ক", reason="স্থগিত")
    with pytest.raises(InvalidDocument, match="cancelled"):
        numbering.document(folder / "a.yaml")


def test_a_reserved_number_is_used_by_writing_it_down(numbering: Numbering, folder: Path, capfd: Cap) -> None:
    numbering.register.reserve(FILE, on=date(2024, 2, 20), by="ক", holder="সচিব", reason="সফর", count=2)
    (folder / "a.yaml").write_text(LETTER.replace(f"{FILE}  #", f"{FILE}-২  #"), "utf-8")
    assert rendered(capfd, "a.yaml")[0] == ExitCode.FINE
    assert [entry.state for entry in numbering.register.entries()] == ["reserved", "issued"]


def test_a_letter_that_is_mended_after_printing_keeps_its_number_and_both_hashes(
    folder: Path, capfd: Cap
) -> None:
    rendered(capfd, "a.yaml")
    text = (folder / "a.yaml").read_text("utf-8")
    (folder / "a.yaml").write_text(text.replace("মাসিক", "ত্রৈমাসিক"), "utf-8")
    assert rendered(capfd, "a.yaml")[0] == ExitCode.FINE
    register = Register.at("register.sqlite")
    assert [event.state for event in register.history()] == ["taken", "issued", "issued"]
    assert len({event.sha256 for event in register.history()}) == 3
    assert check(register, on=date(2024, 2, 21)) == ()


# What breaks off


def test_a_number_taken_before_the_break_is_found_again(numbering: Numbering, folder: Path) -> None:
    path = folder / "a.yaml"
    letter = LetterFile("a.yaml", hashlib.sha256(path.read_bytes()).hexdigest())
    numbering.register.take(FILE, on=date(2024, 2, 21), by="ক", letter=letter)
    numbering.document(path)
    assert number_of(path) == f"{FILE}-১"
    assert len(numbering.register.entries()) == 1


def test_a_letter_that_cannot_be_laid_out_keeps_its_number_for_the_next_time(
    folder: Path, capfd: Cap
) -> None:
    (folder / "a.yaml").write_text(LETTER.replace("বাস্তবায়ন।", "বাস্তবায়ন \U0001f4ef।"), "utf-8")  # no glyph
    assert rendered(capfd, "a.yaml")[0] == ExitCode.RENDER_FAULT
    assert number_of(folder / "a.yaml") == f"{FILE}-১"
    text = (folder / "a.yaml").read_text("utf-8")
    (folder / "a.yaml").write_text(text.replace("\U0001f4ef", ""), "utf-8")
    assert rendered(capfd, "a.yaml")[0] == ExitCode.FINE
    assert [entry.state for entry in Register.at("register.sqlite").entries()] == ["issued"]


def test_a_register_that_breaks_is_told_as_a_fault(numbering: Numbering, folder: Path) -> None:
    (folder / "register.sqlite").write_bytes(b"no longer a database" * 1000)
    with pytest.raises(RenderFault, match="damaged"):
        numbering.document(folder / "a.yaml")
    assert number_of(folder / "a.yaml") == FILE


NUMBER_ALL = """
import sys
from datetime import date
from pathlib import Path
from govdocs.register import Register
from govdocs.register.numbering import Numbering
numbering = Numbering(Register.at("register.sqlite"), date(2024, 2, 21), "x")
for path in sorted(Path().glob("letter-*.yaml")):
    numbering.document(path)
    print(path, flush=True)
"""


def test_letters_numbered_by_processes_that_are_killed_have_each_one_number(folder: Path) -> None:
    """Two processes number the same letters, and are killed again and again until all is done."""
    count, chance, kills = 30, random.Random(5), 0
    for index in range(count):
        text = LETTER.replace("মাসিক", f"{index} মাসিক")
        (folder / f"letter-{index:02}.yaml").write_text(text, "utf-8")

    def start() -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", NUMBER_ALL],
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    workers = [start(), start()]
    while kills < 12:
        chosen = chance.randrange(2)
        worker = workers[chosen]
        assert worker.stdout
        worker.stdout.readline()  # it is at work
        time.sleep(chance.uniform(0, 0.1))
        worker.kill()
        worker.wait()
        worker.stdout.close()
        kills += 1
        workers[chosen] = start()
    for worker in workers:
        worker.communicate()
    last = start()
    last.communicate()
    assert last.returncode == 0

    numbers = [number_of(folder / f"letter-{index:02}.yaml") for index in range(count)]
    entries = Register.at(folder / "register.sqlite").entries()
    assert sorted(numbers) == sorted(str(entry) for entry in entries), (
        "each letter has one number, each number a letter"
    )
    assert len(set(numbers)) == count
    for entry in entries:
        assert number_of(folder / entry.path) == str(entry)


# Many at once


def test_the_letters_of_a_folder_are_numbered_in_their_order_by_several_processes(
    folder: Path, capfd: Cap
) -> None:
    (folder / "a.yaml").unlink()
    (folder / "letters").mkdir()
    for index in range(6):
        (folder / "letters" / f"{index}.yaml").write_text(LETTER, "utf-8")
    (folder / "letters" / "3.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
    code, out, _ = rendered(capfd, "letters", "-d", "out", "-j", "2")
    assert code == ExitCode.INVALID
    assert len(out.splitlines()) == 5
    entries = json.loads(run(capfd, "number", "list", "--json")[1])
    assert [(entry["number"], entry["path"], entry["state"]) for entry in entries] == [
        (number, f"letters/{name}.yaml", "issued") for number, name in enumerate((0, 1, 2, 4, 5), 1)
    ]
    assert run(capfd, "number", "check", "--date", "2024-02-21")[0] == ExitCode.FINE


def test_a_folder_rendered_before_is_numbered_though_nothing_changed(folder: Path, capfd: Cap) -> None:
    assert run(capfd, "render", ".", "--no-audit")[0] == ExitCode.FINE
    assert rendered(capfd, ".")[0] == ExitCode.FINE
    assert number_of(folder / "a.yaml") == f"{FILE}-১"
    (entry,) = Register.at("register.sqlite").entries()
    assert entry.state == "issued"
