"""`render --format docx`: the file and what is told of it, its options, and one line where python-docx is not installed."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from govdocs.batch.render_many import render_many
from govdocs.errors import ExitCode, Refusal
from govdocs.word import settings
from tests.support.command import run


def test_a_word_file_is_written_and_what_it_cannot_carry_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, "render", "letter.yaml", "--format", "docx", "--report", "json")
    assert (code, out) == (ExitCode.FINE, "letter.docx\n")
    told = {each["code"]: each["severity"] for each in json.loads(err)["problems"]}
    standing = {"word-draft", "word-font", "word-page-digits"}
    assert {told[each] for each in standing} == {"notice"}
    assert zipfile.is_zipfile(folder / "letter.docx")


def test_the_ending_of_out_chooses_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "render", "letter.yaml", "-o", "x.docx")[0] == ExitCode.FINE
    assert zipfile.is_zipfile(folder / "x.docx")


def test_the_font_and_the_template_are_used(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "render", "letter.yaml", "-o", "office.docx", "--word-font", "Kalpurush")
    code, _, _ = run(capfd, "render", "letter.yaml", "-o", "x.docx", "--word-template", "office.docx")
    assert code == ExitCode.FINE
    with zipfile.ZipFile(folder / "x.docx") as archive:
        assert b'w:cs="Kalpurush"' in archive.read("word/styles.xml")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("--word-font Nikosh", "--format docx"),
        ("--word-template letter.yaml", "--format docx"),
        ("--format docx --word-template none.docx", "‘none.docx’ নামে কোনো ফাইল নেই"),
        ("--format docx --word-template letter.yaml", "‘letter.yaml’ থেকে শৈলী নেওয়া যাচ্ছে না: এটি .docx নয়।"),
    ],
)
def test_what_cannot_be_is_refused_before_any_work(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, sentence: str
) -> None:
    code, out, err = run(capfd, "render", "letter.yaml", *arguments.split())
    assert (code, out) == (ExitCode.USAGE, "")
    assert sentence in err
    assert not [*folder.glob("*.docx")]


def test_without_python_docx_one_line_says_how_to_install_it(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "find_spec", lambda name: None)
    code, out, err = run(capfd, "render", "letter.yaml", "--format", "docx")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "python -m pip install 'govdocs[word]'" in err
    assert len(err.strip().splitlines()) == 1
    with pytest.raises(Refusal):
        next(render_many(folder / "letter.yaml", format="docx"))
    assert run(capfd, "render", "letter.yaml", "--no-audit")[0] == ExitCode.FINE


def test_a_folder_of_letters_and_only_what_has_changed(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.yaml").unlink()
    assert run(capfd, "render", ".", "-d", "out", "--format", "docx")[1] == "out/letter.docx\n"
    assert run(capfd, "render", ".", "-d", "out", "--format", "docx")[1] == ""
    assert (
        run(capfd, "render", ".", "-d", "out", "--format", "docx", "--word-font", "Kalpurush")[1]
        == "out/letter.docx\n"
    )


def test_own_templates_are_told_to_be_for_the_page_alone(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "style.css").write_text(":root { --type-size: 13pt }", "utf-8")
    code, _, err = run(
        capfd, "render", "letter.yaml", "--format", "docx", "--templates", "own", "--report", "json"
    )
    assert code == ExitCode.FINE
    assert "word-own-templates" in {each["code"] for each in json.loads(err)["problems"]}
