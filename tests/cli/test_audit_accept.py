"""`audit --accept`: names that an office accepts, written into its office file; what cannot be, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.accepting import accepting_files
from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from tests.support.examples import TESTS

CLEAN = (TESTS / "audit" / "clean" / "b01.yaml").read_text("utf-8")
LETTER = CLEAN.replace("খাল পুনঃখনন কার্যক্রমের", "খাল পুনঃখনন কর্মসূচীর").replace("ধরন: পত্র", "ধরন: পত্র\nঅফিস: শাখা", 1)
OFFICE = "# দপ্তর\nশাখা:\n  # পদবি এখানে নয়\n  কর্মকর্তাগণ: {}\nঅন্য: {}  # খালি\n"
ACCEPTING = OFFICE.replace("শাখা:\n", "শাখা:\n  নিরীক্ষা:\n    নাম-হিসেবে:\n      - কর্মসূচী\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "letter.yaml").write_text(LETTER, "utf-8")
    (tmp_path / "office.yaml").write_text(OFFICE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(("audit", *arguments))
    out, err = capfd.readouterr()
    return code, out, err


def office(folder: Path) -> str:
    return (folder / "office.yaml").read_text("utf-8")


def test_a_name_is_written_and_found_no_more(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert "[spelling]" in run(capfd, "letter.yaml")[2]
    code, out, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml")
    assert (code, out) == (ExitCode.FINE, "office.yaml\n")
    assert err.splitlines() == [
        "  ‘শাখা’ দপ্তর এই বানান মেনে নিল: কর্মসূচী (office.yaml, ‘নাম-হিসেবে’ তালিকা)",
        "letter.yaml: আপত্তি নেই",
    ]
    assert office(folder) == ACCEPTING


def test_a_name_that_is_accepted_already_is_not_written_twice(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "office.yaml").write_text(ACCEPTING, "utf-8")
    code, out, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml", "--lang", "en")
    assert (code, out) == (ExitCode.FINE, "")
    assert err.startswith("  accepted already: কর্মসূচী\n")
    assert office(folder) == ACCEPTING


def test_several_names_and_a_term_of_several_words(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "letter.yaml").write_text(LETTER.replace("নির্ধারিত ছক", "নির্ধারীত ছক"), "utf-8")
    accept = ["--accept", "পুনঃখনন  কর্মসূচী", "--accept", "নির্ধারীত", "--accept", "নির্ধারীত"]
    code, _, err = run(capfd, *accept, "letter.yaml")
    assert (code, "[spelling]" in err) == (ExitCode.FINE, False)
    assert "      - পুনঃখনন কর্মসূচী\n      - নির্ধারীত\n" in office(folder)


def test_each_office_accepts_what_its_own_documents_hold(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = CLEAN.replace("নির্ধারিত ছক", "নির্ধারীত ছক").replace("ধরন: পত্র", "ধরন: পত্র\nঅফিস: অন্য", 1)
    (folder / "other.yaml").write_text(other, "utf-8")
    run(capfd, "--accept", "কর্মসূচী", "--accept", "নির্ধারীত", "letter.yaml", "other.yaml")
    assert office(folder) == ACCEPTING.replace("অন্য: {}", "অন্য: {নিরীক্ষা: {নাম-হিসেবে: [নির্ধারীত]}}")


def test_another_office_file(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "ours.yaml").write_text(OFFICE, "utf-8")
    assert run(capfd, "--accept", "কর্মসূচী", "letter.yaml", "--office", "ours.yaml")[1] == "ours.yaml\n"
    assert (office(folder), (folder / "ours.yaml").read_text("utf-8")) == (OFFICE, ACCEPTING)


@pytest.mark.parametrize("word", ["কর্মসুচী", "অধিদপ্তর", "ক", " "])
def test_a_word_that_was_not_found_is_refused(
    folder: Path, capfd: pytest.CaptureFixture[str], word: str
) -> None:
    code, out, err = run(capfd, "--accept", "কর্মসূচী", "--accept", word, "letter.yaml")
    assert (code, out, office(folder)) == (ExitCode.INVALID, "", OFFICE)
    assert "বানান নিয়ে কোনো আপত্তি নেই, তাই কিছু লেখা হয়নি। আপত্তি আছে: কর্মসূচী।" in err


def test_a_document_without_an_office_says_where_to_write(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "letter.yaml").write_text(LETTER.replace("অফিস: শাখা\n", ""), "utf-8")
    code, _, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml")
    assert (code, office(folder)) == (ExitCode.INVALID, OFFICE)
    assert "office.yaml" in err
    assert "নিরীক্ষা: {নাম-হিসেবে: [কর্মসূচী]}" in err


def test_an_invalid_document_is_reported_and_nothing_is_written(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "office.yaml").unlink()
    code, _, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml")
    assert (code, "letter.yaml:" in err, (folder / "office.yaml").exists()) == (ExitCode.INVALID, True, False)


def test_a_file_that_may_not_be_written(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Path:
        raise PermissionError(13, "Permission denied", "office.yaml")

    monkeypatch.setattr("govdocs.cli.audit.rewrite", refuse)
    code, _, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml")
    assert (code, office(folder)) == (ExitCode.RENDER_FAULT, OFFICE)
    assert "‘office.yaml’ লেখা যাচ্ছে না" in err


def test_an_edit_made_meanwhile_is_kept(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from govdocs.cli import documents

    def edited(path: Path, text: str, *, over: bytes) -> Path:
        path.write_text(OFFICE + "# নতুন\n", "utf-8")
        return documents.rewrite(path, text, over=over)

    monkeypatch.setattr("govdocs.cli.audit.rewrite", edited)
    code, _, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml")
    assert (code, office(folder)) == (ExitCode.INVALID, OFFICE + "# নতুন\n")
    assert "অন্য কোথাও বদলানো হয়েছে" in err


def test_diff_shows_and_writes_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "--accept", "কর্মসূচী", "--diff", "letter.yaml")
    assert (code, office(folder)) == (ExitCode.FINE, OFFICE)
    assert [line for line in out.splitlines() if line.startswith(("+", "-"))] == [
        "--- office.yaml", "+++ office.yaml", "+  নিরীক্ষা:", "+    নাম-হিসেবে:", "+      - কর্মসূচী",
    ]  # fmt: skip


def test_from_python(folder: Path) -> None:
    letter = govdocs.load("letter.yaml")
    (file,) = accepting_files([letter], ["কর্মসূচী"])
    assert (file.text, file.added, office(folder)) == (ACCEPTING, (("শাখা", "কর্মসূচী"),), OFFICE)
    (folder / "office.yaml").write_text(file.text, "utf-8")
    assert audit(govdocs.load("letter.yaml")) == ()
    with pytest.raises(Refusal, match="Nothing is said about the spelling of 'খাল'"):
        accepting_files([letter], ["খাল"])


def test_where_the_office_file_says_that_there_are_no_names_it_is_left_as_it_is(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    without = OFFICE.replace("শাখা:\n", "শাখা:\n  নিরীক্ষা: {নাম-হিসেবে: না}\n")
    (folder / "office.yaml").write_text(without, "utf-8")
    code, _, err = run(capfd, "--accept", "কর্মসূচী", "letter.yaml")
    assert (code, office(folder)) == (ExitCode.INVALID, without)
    assert "হাতে লিখুন" in err
