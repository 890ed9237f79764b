"""The audit as a clerk runs it: `audit`, `check --audit`, the warnings of `render`, `rules`."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from govdocs.audit.rule_book import rules
from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.numerals import to_bangla
from tests.support.audit_sets import SETS
from tests.support.examples import TESTS

CLEAN = (TESTS / "audit" / "clean" / "a01.yaml").read_text("utf-8")
SLIP = CLEAN.replace("২০২৩ (সোমবার)", "২০২৩ (রবিবার)")
MISSPELT = CLEAN.replace("সহকারী", "সহকারি", 1)
NOTICE = CLEAN.replace("  পদবি: সিনিয়র সহকারী সচিব\n", "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (
        ("clean", CLEAN),
        ("slip", SLIP),
        ("notice", NOTICE),
        ("bad", CLEAN.replace("বিষয়:", "বিসয়:")),
    ):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    out, err = capfd.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["audit", "clean.yaml"], ExitCode.FINE),
        (["audit", "slip.yaml"], ExitCode.FINE),
        (["audit", "notice.yaml"], ExitCode.FINE),
        (["audit", "bad.yaml"], ExitCode.INVALID),
        (["audit", "bad.yaml", "slip.yaml"], ExitCode.INVALID),
        (["audit", "--strict", "clean.yaml"], ExitCode.FINE),
        (["audit", "--strict", "notice.yaml"], ExitCode.INVALID),
        (["audit", "--strict", "slip.yaml"], ExitCode.INVALID),
        (["check", "slip.yaml"], ExitCode.FINE),
        (["check", "--audit", "slip.yaml"], ExitCode.FINE),
        (["check", "--audit", "bad.yaml"], ExitCode.INVALID),
    ],
)
def test_only_errors_make_the_exit_code(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], code: ExitCode
) -> None:
    assert run(capfd, *arguments)[0] == code


def test_audit_says_where_what_and_the_way_out(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, err = run(capfd, "audit", "slip.yaml", "clean.yaml")
    assert out == ""
    column = SLIP.splitlines()[17].index("রবিবার") + 1
    said, counts, place, line, _caret, way_out, manual = err.splitlines()
    assert said == "clean.yaml: আপত্তি নেই"
    assert counts == "slip.yaml: ১টি দেখার মতো"
    assert place == (
        f"slip.yaml:18:{column}: সতর্কতা: ৪ সেপ্টেম্বর ২০২৩ তারিখে রবিবার নয়, সোমবার। [weekday-against-date]"
    )
    assert line.startswith("   18 | …")
    assert "(রবিবার)" in line
    assert way_out == "    উপায়: ‘রবিবার’-এর জায়গায় ‘সোমবার’ লিখুন; বারটি ঠিক হলে তারিখটি দেখুন।"
    assert manual == "নিয়মের ব্যাখ্যা, ও এই দলিলে না খাটলে তা উপেক্ষা করার উপায়: govdocs rules নিয়মের-নাম"


def test_quiet_leaves_the_findings(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "audit", "clean.yaml", "--quiet") == (ExitCode.FINE, "", "")
    assert "weekday-against-date" in run(capfd, "audit", "slip.yaml", "--quiet")[2]


def test_findings_as_data(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "audit", "slip.yaml", "--format", "json")
    (problem,) = json.loads(out)["problems"]
    assert (problem["code"], problem["severity"], problem["line"]) == ("weekday-against-date", "warning", 18)
    assert problem["source"] == rules()["weekday-against-date"].source


def test_an_office_may_take_a_rule_for_an_error(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "office.yaml").write_text("শাখা: {নিরীক্ষা: {নিয়ম: {weekday-against-date: ভুল}}}\n", "utf-8")
    (folder / "slip.yaml").write_text(SLIP + "অফিস: শাখা\n", "utf-8")
    assert run(capfd, "audit", "slip.yaml")[0] == ExitCode.INVALID
    assert run(capfd, "render", "slip.yaml", "-o", "slip.html")[0] == ExitCode.FINE


def test_render_warns_and_renders(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "render", "slip.yaml", "-o", "slip.html")
    assert (code, out) == (ExitCode.FINE, "slip.html\n")
    assert "weekday-against-date" in err
    assert run(capfd, "render", "slip.yaml", "-o", "slip.html", "--no-audit") == (code, out, "")
    assert run(capfd, "render", "clean.yaml", "-o", "clean.html") == (code, "clean.html\n", "")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fix_changes_only_the_words(
    folder: Path, capfd: pytest.CaptureFixture[str], mark: bytes, end: str
) -> None:
    before, after = (mark + text.replace("\n", end).encode() for text in (MISSPELT, CLEAN))
    (folder / "slip.yaml").write_bytes(before)
    code, out, err = run(capfd, "audit", "--fix", "slip.yaml")
    line = MISSPELT[: MISSPELT.index("সহকারি")].count("\n") + 1
    listed = f"  লাইন {to_bangla(line)}: ‘সহকারি’ → ‘সহকারী’ [spelling]\n"
    assert (code, out, err) == (ExitCode.FINE, "slip.yaml\n", f"{listed}slip.yaml: আপত্তি নেই\n")
    assert (folder / "slip.yaml").read_bytes() == after
    assert run(capfd, "audit", "--fix", "slip.yaml")[1] == ""


def test_diff_shows_and_writes_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--diff"], ["--diff", "--fix"]):
        (folder / "slip.yaml").write_text(MISSPELT, "utf-8")
        code, out, _ = run(capfd, "audit", *arguments, "slip.yaml", "bad.yaml")
        assert code == ExitCode.INVALID
        assert out.startswith("--- slip.yaml\n+++ slip.yaml\n@@ ")
        assert (folder / "slip.yaml").read_text("utf-8") == MISSPELT


def test_what_comes_from_stdin_is_not_fixed(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = run(capfd, "audit", "--fix", "-")
    assert (code, out) == (ExitCode.USAGE, "")
    assert err == "stdin থেকে পড়া দলিল শুধরে লেখা যায় না; --diff দিন।\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode()), "utf-8"))
    assert "<stdin>:18:" in run(capfd, "audit", "-")[2]


def test_rules_are_listed_and_explained(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "rules")
    assert [line.split("\t")[0] for line in out.splitlines()] == list(rules())
    _, page, _ = run(capfd, "rules", "weekday-against-date")
    assert page.startswith("weekday-against-date (সতর্কতা)\n\nতারিখের পাশে লেখা বারটি")
    assert "Why:" in run(capfd, "rules", "weekday-against-date", "--lang", "en")[1]
    assert json.loads(run(capfd, "rules", "--json", "spelling")[1])["id"] == "spelling"


def test_an_unknown_rule_is_answered_with_what_was_meant(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "rules", "weekday-date")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "আপনি কি ‘weekday-against-date’ বোঝাতে চেয়েছেন?" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "cut.yaml"],
        ["audit", "cut.yaml"],
        ["render", "cut.yaml", "-o", "cut.html"],
        ["render", "cut.yaml", "-o", "cut.html", "--no-audit"],
        ["render", "cut.yaml", "--format", "html", "-j", "1", "--no-audit"],
    ],
)
def test_every_verb_tells_of_a_value_that_a_comment_cuts(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    (folder / "cut.yaml").write_text(CLEAN.replace("বিষয়: ", "বিষয়: নথি #৫ ", 1), "utf-8")
    code, _, err = run(capfd, *arguments)
    assert code == ExitCode.FINE
    told = "সতর্কতা ১টি" if "-j" in arguments else "[comment-cuts-value]"  # of many only the count
    assert told in err


def test_files_that_contradict_each_other(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for file in (SETS / "allocation").glob("*.yaml"):
        text = file.read_text("utf-8").replace("৯ সেপ্টেম্বর ২০২৬ তারিখের", "১০ সেপ্টেম্বর ২০২৬ তারিখের")
        (folder / file.name).write_text(text, "utf-8")
    code, _, err = run(capfd, "audit", "--lang", "en", "allocation.yaml", "passing.yaml")
    assert code == 0
    assert "passing.yaml:7:" in err
    assert "passing.yaml: nothing" not in err
    assert "[cited-letter-day]" in err
    assert "cited-letter-day" not in run(capfd, "audit", "passing.yaml")[2]
    assert "[cited-letter-day]" in run(capfd, "audit", ".")[2]
