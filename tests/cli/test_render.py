"""`govdocs render`: what is written where, what is printed, and the exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from tests.support.command import LETTER, run


def test_render_writes_beside_the_source_and_names_the_artefact(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "render", "letter.yaml", "--no-audit") == (ExitCode.FINE, "letter.pdf\n", "")
    assert (folder / "letter.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["-o", "x.html"], ["x.html"]),
        (["-d", "out"], ["out/letter.pdf"]),
        (
            ["-d", "out", "--format", "pdf,html,txt,png"],
            ["out/letter.pdf", "out/letter.html", "out/letter.txt", "out/letter.png"],
        ),
    ],
)
def test_render_writes_where_and_what_it_is_reported(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], names: list[str]
) -> None:
    code, out, _ = run(capfd, "render", "letter.yaml", *arguments)
    assert code == ExitCode.FINE
    assert [Path(line) for line in out.split()] == [Path(name) for name in names]
    assert all(Path(name).stat().st_size for name in names)


def test_a_bad_document_does_not_stop_the_others(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "render", "bad.yaml", "letter.yaml")
    assert (code, out) == (ExitCode.INVALID, "letter.pdf\n")
    assert err.startswith("bad.yaml:")
    assert "আপনি কি ‘বিষয়’ বোঝাতে চেয়েছেন?" in err
    assert not (folder / "bad.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            "none.yaml",
            "‘none.yaml’ নামে কোনো ফাইল নেই; নাম ও ফোল্ডার মিলিয়ে দেখুন। / There is no file 'none.yaml'.",
        ),
        (
            "letter.yaml --format odt",
            "--format: pdf, html, txt, png, docx থেকে বেছে নিন। / Choose from pdf, html, txt, png, docx.",
        ),
        ("letter.yaml -o x.pdf -d out", "-o ও -d একসঙ্গে দেওয়া যায় না। / Give -o or -d, not both."),
        (
            "letter.yaml bad.yaml -o x.pdf",
            "-o একটি ফাইল ও একটি ফরম্যাটের জন্য; একাধিক হলে -d দিন। / -o is for one file and one format; use -d.",
        ),
        (
            "letter.yaml -o x.pdf -j 2",
            "-o একটি দলিলের জন্য; ফোল্ডার বা -j-এর সঙ্গে -d দিন। / -o is for one document; use -d.",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_before_any_work(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, sentence: str
) -> None:
    bangla, english = sentence.split(" / ")
    assert run(capfd, "render", *arguments.split()) == (ExitCode.USAGE, "", f"{bangla}\n")
    assert run(capfd, "render", *arguments.split(), "--lang", "en") == (ExitCode.USAGE, "", f"{english}\n")
    assert sorted(path.name for path in folder.iterdir()) == ["bad.yaml", "letter.yaml"]


def test_two_sources_for_one_file_are_refused_before_any_work(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "letter.yaml").write_text(LETTER, "utf-8")
    code, out, err = run(capfd, "render", "letter.yaml", "b/letter.yaml", "-d", "out")
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.startswith("‘letter.yaml’ ও ‘b/letter.yaml’ দুটিই ‘out/letter.pdf’ লিখবে; ")
    assert not (folder / "out").exists()


def test_a_fault_of_the_page_is_exit_3(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "letter.yaml").write_text(LETTER.replace("উপর্যুক্ত", "उपर्युक्त"), "utf-8")
    code, out, err = run(capfd, "render", "letter.yaml", "--no-audit")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert err.startswith("letter.yaml:")
    assert {line[-16:] for line in err.splitlines() if line.startswith("letter.yaml:")} == {
        " [missing-glyph]"
    }
    assert not (folder / "letter.pdf").exists()


def test_a_folder_that_cannot_be_written_is_named(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "out").write_text("a file, not a folder")
    code, out, err = run(capfd, "render", "letter.yaml", "-d", "out")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert err.startswith(f"‘{Path('out/letter.pdf')}’ লেখা যাচ্ছে না: ")


def test_a_letter_that_is_ended_while_its_pages_are_made_is_not_audited(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    audited: list[object] = []

    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("govdocs.cli.render._write", ended)
    monkeypatch.setattr(
        "govdocs.cli.render.proofread_document", lambda document: audited.append(document) or ()
    )
    assert (run(capfd, "render", "letter.yaml")[0], audited) == (130, [])


def test_standard_streams(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "govdocs", "render", "-", "-o", "-", "--no-audit"],
        input=LETTER.encode(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith(b"%PDF")
    assert done.stderr == b""


def test_render_keeps_stdout_for_the_artefacts(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "render", "bad.yaml", "letter.yaml", "--report", "github")
    assert (code, out) == (ExitCode.INVALID, "letter.pdf\n")
    assert err.startswith("::error file=bad.yaml,")


def test_one_document_has_the_limits_of_a_batch(folder: Path) -> None:
    """In a process of its own: what is raised while garbage is collected is lost where a test tool looks on, as hypothesis does."""
    command = [sys.executable, "-m", "govdocs", "render", "letter.yaml", "--timeout", "0.001", "--no-audit"]
    done = subprocess.run([*command, "--lang", "en"], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (ExitCode.RENDER_FAULT, "")
    assert "[too-slow]" in done.stderr
    assert not list(folder.glob("*.pdf"))
    assert not list(folder.glob(".govdocs*"))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--timeout", "0", "--memory", "0"], ExitCode.FINE),
        (["--timeout", "-1"], ExitCode.USAGE),
        (["--timeout", "nan"], ExitCode.USAGE),
        (["--timeout", "300", "--memory", "2000", "-o", "x.html"], ExitCode.FINE),
    ],
)
def test_limits_of_one_document(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], code: ExitCode
) -> None:
    assert run(capfd, "render", "letter.yaml", "--no-audit", *arguments)[0] == code


def test_a_limit_is_reported_in_the_form_of_all_problems(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "t").mkdir()
    (folder / "t" / "letter.html").write_text("{{ document.origins }}", "utf-8")
    code, out, err = run(
        capfd, "render", "letter.yaml", "--templates", "t", "-o", "-", "--no-audit", "--report", "json"
    )
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert '"template"' in err


def test_pages_that_are_stated_are_held_against_those_that_were_made(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    annex = "পরিশিষ্ট: [{ধরন: তালিকা, শিরোনাম: উপকরণ, কলাম: [ক্র. নং, নাম], সারি: [[১, খাতা]]}]\n"
    Path("long.yaml").write_text(f"{LETTER}সংযুক্তি: উপকরণের তালিকা (৭ পাতা)\n{annex}", "utf-8")
    for arguments in (["long.yaml"], ["long.yaml", "letter.yaml", "-j", "1", "-d", "out"]):
        code, _, err = run(capfd, "render", *arguments)
        assert code == ExitCode.FINE
        assert err.count("সংযুক্তিতে লেখা ৭ পাতা, কিন্তু পরিশিষ্ট হয়েছে ১ পাতা।") == 1
    assert "pages-made" not in run(capfd, "render", "long.yaml", "--no-audit")[2]
    assert "pages-made" not in run(capfd, "audit", "long.yaml")[2]
