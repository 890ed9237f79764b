"""`render --number-from-register`: a letter gets its number once, keeps it, and is put on record."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from govdocs.pdf.contents import extract
from govdocs.register import Register
from govdocs.register.consistency import check
from govdocs.register.numbering import Numbering
from tests.support.command import run
from tests.support.numbered_letters import FILE, LETTER, number_of, open_office

OPTION = "--number-from-register"
Cap = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return open_office(tmp_path, monkeypatch)


@pytest.fixture
def numbering(folder: Path) -> Numbering:
    return Numbering(Register.at(folder / "register.sqlite"), date(2024, 2, 21), "অফিস সহকারী")


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


def test_a_reserved_number_is_used_by_writing_it_down(numbering: Numbering, folder: Path, capfd: Cap) -> None:
    numbering.register.reserve(FILE, on=date(2024, 2, 20), by="ক", holder="সচিব", reason="সফর", count=2)
    (folder / "a.yaml").write_text(LETTER.replace(f"{FILE}  #", f"{FILE}-২  #"), "utf-8")
    assert rendered(capfd, "a.yaml")[0] == ExitCode.FINE
    assert [entry.state for entry in numbering.register.entries()] == ["reserved", "issued"]


def test_a_letter_that_is_corrected_after_printing_keeps_its_number_and_both_hashes(
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
    entries = json.loads(run(capfd, "register", "list", "--json")[1])
    assert [(entry["number"], entry["path"], entry["state"]) for entry in entries] == [
        (number, f"letters/{name}.yaml", "issued") for number, name in enumerate((0, 1, 2, 4, 5), 1)
    ]
    assert run(capfd, "register", "check", "--date", "2024-02-21")[0] == ExitCode.FINE


def test_a_folder_rendered_before_is_numbered_though_nothing_changed(folder: Path, capfd: Cap) -> None:
    assert run(capfd, "render", ".", "--no-audit")[0] == ExitCode.FINE
    assert rendered(capfd, ".")[0] == ExitCode.FINE
    assert number_of(folder / "a.yaml") == f"{FILE}-১"
    (entry,) = Register.at("register.sqlite").entries()
    assert entry.state == "issued"
