"""`govdocs check`: what is wrong with a document, for people on stderr and for programs on stdout."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govdocs.cli import document_problems
from govdocs.errors import ExitCode
from tests.support.command import LETTER, run
from tests.support.starters import finished


def test_check_says_fine_or_what_is_wrong(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "check", "letter.yaml")
    assert (code, out) == (ExitCode.FINE, "")
    assert err.splitlines()[0] == "letter.yaml: ঠিক আছে"
    assert err.splitlines()[1].endswith(": govdocs audit letter.yaml")
    assert run(capfd, "check", "letter.yaml", "--audit")[2] == "letter.yaml: ঠিক আছে\n"
    assert run(capfd, "check", "letter.yaml", "--quiet") == (ExitCode.FINE, "", "")
    code, out, err = run(capfd, "check", "bad.yaml", "--lang", "en")
    assert (code, out) == (ExitCode.INVALID, "")
    first, *_, way_out, total = err.splitlines()
    assert first.startswith("bad.yaml:")
    assert first.endswith(": error: There is no key 'বিসয়' here. [unknown-key]")
    assert (way_out, total) == ("    way out: Did you mean 'বিষয়'?", "1 error found.")


def test_the_caret_stands_under_the_place(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.yaml").write_text(LETTER.replace("২১ ফেব্রুয়ারি ২০২৪", "৩১ ফেব্রুয়ারি ২০২৪"), "utf-8")
    _, _, err = run(capfd, "check", "bad.yaml")
    line, caret = err.splitlines()[1:3]
    assert line.endswith("| তারিখ: ৩১ ফেব্রুয়ারি ২০২৪")
    assert caret == "      | " + " " * 5 + "^"  # তা·রি·খ·:·space


@pytest.mark.parametrize("option", ["--format", "--report"])
def test_check_tells_problems_to_programs_on_stdout(
    folder: Path, capfd: pytest.CaptureFixture[str], option: str
) -> None:
    code, out, err = run(capfd, "check", "bad.yaml", "letter.yaml", option, "json")
    assert (code, err) == (ExitCode.INVALID, "letter.yaml: ঠিক আছে\n")
    assert [(one["file"], one["code"]) for one in json.loads(out)["problems"]] == [
        ("bad.yaml", "unknown-key")
    ]
    code, out, _ = run(capfd, "check", "letter.yaml", option, "json", "-q")
    assert (code, json.loads(out)["problems"]) == (ExitCode.FINE, [])


@pytest.mark.parametrize("report", ["text", "json", "github", "sarif"])
def test_quiet_hides_what_is_fine_and_no_problem(
    folder: Path, capfd: pytest.CaptureFixture[str], report: str
) -> None:
    code, out, err = run(capfd, "check", "bad.yaml", "letter.yaml", "--quiet", "--format", report)
    shown, silent = (err, out) if report == "text" else (out, err)
    assert (code, silent) == (ExitCode.INVALID, "")
    assert "unknown-key" in shown
    assert "ঠিক আছে" not in shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kxZe¯¿ weZiY Kvh©µ‡gi ZvwjKv †cÖiY|", True),
        ("সভার কার্যবিবরণী প্রেরণ।", False),
        ("Le résumé, © 2024", False),
    ],
)
def test_check_tells_of_bijoy_text(
    folder: Path, capfd: pytest.CaptureFixture[str], text: str, told: bool
) -> None:
    (folder / "typed.yaml").write_text(re.sub("(?<=বিষয়: ).*", text, LETTER), "utf-8")
    code, _, err = run(capfd, "check", "typed.yaml")
    assert (code, "[bijoy-leftover]" in err) == (ExitCode.FINE, told)


def locked(path: Path) -> Path:
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    return path


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes("ধরন: পত্র\n".encode("utf-16")), "utf-16"),
        (lambda path: path.write_bytes(b""), "empty-file"),
        (lambda path: os.mkfifo(path), "not-a-file"),
        (lambda path: path.symlink_to(path), "unreadable-file"),
        (lambda path: locked(path.parent / "x.yaml") if path.touch() is None else None, "unreadable-file"),
        (lambda path: None, "no-such-file"),
    ],
)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="makes files that this system does not have")
def test_what_is_no_readable_file_is_reported(
    folder: Path, capfd: pytest.CaptureFixture[str], make: Callable[[Path], object], code: str
) -> None:
    make(folder / "x.yaml")
    exit_code, out, err = run(capfd, "check", "x.yaml", "letter.yaml")
    assert (exit_code, out) == (ExitCode.INVALID, "")
    assert err.startswith("letter.yaml: ঠিক আছে\n")
    assert "x.yaml:1:1: ভুল:" in err
    assert f"[{code}]" in err


@pytest.mark.parametrize(
    "office", ["", "উপজেলা: [", "উপজেলা: ৫\n", "উপজেলা:\n  কর্মকর্তাগণ: {ক: [১]}\n", "- ক\n", "\x00"]
)
def test_a_broken_office_file_is_reported_at_its_own_place(
    folder: Path, capfd: pytest.CaptureFixture[str], office: str
) -> None:
    (folder / "office.yaml").write_text(office, "utf-8")
    (folder / "letter.yaml").write_text(LETTER.replace("বিষয়:", "অফিস: উপজেলা\nবিষয়:", 1), "utf-8")
    code, _, err = run(capfd, "check", "letter.yaml")
    assert code == ExitCode.INVALID
    assert err.startswith("office.yaml:")


def test_a_broken_office_file_is_one_problem_for_all_its_letters(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.yaml").unlink()
    (folder / "office.yaml").write_text("উপজেলা: [\n", "utf-8")
    letter = re.sub("পত্রশীর্ষ:\n(?: .*\n)+", "", LETTER).replace("বিষয়:", "অফিস: উপজেলা\nবিষয়:", 1)
    for name in ("letter.yaml", "second.yaml", "third.yaml"):
        (folder / name).write_text(letter, "utf-8")
    code, out, _ = run(capfd, "check", ".", "--format", "github", "-q")
    assert (code, len(out.splitlines())) == (ExitCode.INVALID, 1)
    assert out.startswith("::error file=office.yaml,")


OTHERS = {
    "office.yaml": "উপজেলা:\n  পত্রশীর্ষ: {সারি: [উপজেলা পরিষদ]}\n",
    "form.yaml": "সংকেত: our-memo\nবাংলা-নাম: আমাদের স্মারক\nইংরেজি-নাম: our memo\nভিত্তি: office-memo\n",
    "data.yaml": "- ইউনিয়ন: গোহালা\n  জনসংখ্যা: ১২০০\n",
    "pipeline.yml": "stages: [test]\n",
}


@pytest.mark.parametrize("verb", ["check", "audit"])
def test_files_that_are_no_documents_are_skipped_where_that_is_asked(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: str
) -> None:
    for name, text in OTHERS.items():
        (folder / name).write_text(text, "utf-8")
    code, _, err = run(capfd, verb, *OTHERS, "--quiet", "--skip-others")
    assert (code, err) == (ExitCode.FINE, "")
    assert run(capfd, verb, *OTHERS, "--quiet")[0] == ExitCode.INVALID
    assert run(capfd, verb, *OTHERS, "bad.yaml", "--quiet", "--skip-others")[0] == ExitCode.INVALID


@pytest.mark.parametrize("content", [b"\xff\xfe\x95\x09", b"\xe0\xa6", LETTER.encode() * 200])
def test_what_comes_by_stdin_is_bounded_and_named_alike(content: bytes) -> None:
    done = subprocess.run([sys.executable, "-m", "govdocs", "check", "-"], input=content, capture_output=True)
    assert done.returncode == ExitCode.INVALID
    assert done.stderr.startswith(b"<stdin>:")
    assert b"Traceback" not in done.stderr


def test_a_file_with_a_name_that_is_no_text_is_reported(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable.encode(), b"-m", b"govdocs", b"check", b"\xff.yaml", b"--format", b"sarif"],
        capture_output=True,
    )
    assert done.returncode == ExitCode.INVALID
    assert b"%FF.yaml" in done.stdout


def test_a_file_that_changes_between_two_looks_is_checked_as_it_was(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What to do next is looked up in the file once more."""
    path = tmp_path / "a.yaml"
    path.write_text(finished("letter"), "utf-8")
    looked = document_problems.problems_of

    def changed(*given: Any, **options: Any) -> Any:
        found = looked(*given, **options)
        path.write_bytes(b"\xff\xfe")
        return found

    monkeypatch.setattr("govdocs.cli.check.problems_of", changed)
    code, _, err = run(capfd, "check", path)
    assert code == ExitCode.FINE
    assert "audit" in err
