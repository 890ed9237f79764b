"""`archive` and `verify` as an officer and a CI job run them: words, paths, reports, exit codes."""

from __future__ import annotations

import base64
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

import govdocs
from govdocs.cli import main
from govdocs.errors import ExitCode
from tests.archive.test_store import write_letter


def run(capfd: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return code, out, err


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for issue in (1, 2):
        write_letter(tmp_path, issue)
    style = tmp_path / "style"
    style.mkdir()
    (style / "style.css").write_text("p { margin-top: 2mm }", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


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


def test_verify_of_a_folder_leads_to_the_archive(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capfd, "verify", "archive")
    assert code == ExitCode.USAGE
    assert "govdocs archive verify archive" in err


def test_resume_leaves_other_files_alone(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = Path("letter-1.yaml").read_bytes()
    code, _, err = run(capfd, "archive", "verify", "--resume", "letter-1.yaml")
    assert code == ExitCode.USAGE
    assert "--resume" in err
    assert Path("letter-1.yaml").read_bytes() == before


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


def test_a_pin_of_an_issued_letter_is_not_to_be_renewed(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(capfd, "pin", "letter-1.yaml")
    pdf = run(capfd, "archive", "add", "letter-1.yaml")[1].strip()
    for what in (["archive", "verify"], ["verify", pdf]):
        code, _, err = run(capfd, *what, "--templates", "style")
        assert code == ExitCode.RENDER_FAULT
        assert "উৎস বদলাবেন না" in err
        assert "govdocs pin" not in err


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
    assert len(run(capfd, "archive", "list", "--number", "24-1", "--superseded")[1].splitlines()) == 2
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


def test_verify_says_how_many_and_what_differs(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "archive", "verify")
    assert (code, out, err) == (ExitCode.FINE, "", "মোট ২টি পত্র। হুবহু এক: ২টি\n")
    code, _, err = run(capfd, "archive", "verify", "--templates", "style", "--lang", "en")
    assert code == ExitCode.DIFFERS
    assert err.count("same text, layout moved") == 3
    assert "mm at most" in err
    assert "It was made by other means than those of now: css" in err


@pytest.mark.parametrize(
    ("css", "same", "code"),
    [
        ("/* x */", "bytes", ExitCode.DIFFERS),
        ("/* x */", "layout", ExitCode.FINE),
        ("p { margin-top: 2mm }", "layout", ExitCode.DIFFERS),
        ("p { margin-top: 2mm }", "text", ExitCode.FINE),
        ("@page :first { @bottom-center { content: 'পাতার নিচে' } }", "text", ExitCode.DIFFERS),
    ],
)
def test_one_says_what_must_be_the_same(
    archive: Path, capfd: pytest.CaptureFixture[str], css: str, same: str, code: ExitCode
) -> None:
    (archive.parent / "style" / "style.css").write_text(css, "utf-8")
    assert run(capfd, "archive", "verify", "--templates", "style", "--same", same)[0] == code


def test_damage_and_warnings(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (archive / ".adding-0123").mkdir()
    code, _, err = run(capfd, "archive", "verify")
    assert code == ExitCode.FINE
    assert "[leftover]" in err
    pdf = next(archive.rglob("*.pdf"))
    pdf.write_bytes(pdf.read_bytes()[:-1] + b"x")
    code, _, err = run(capfd, "archive", "verify", "--same", "text")
    assert code == ExitCode.DIFFERS
    assert "ফাইল অক্ষত নেই" in err
    assert "SHA-256" in err


def test_a_letter_whose_line_was_removed_is_no_small_matter(
    archive: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    journal = archive / "journal.jsonl"
    whole = journal.read_bytes()
    journal.write_bytes(b"".join(whole.splitlines(keepends=True)[1:]))
    code, _, err = run(capfd, "archive", "verify")
    assert (code, "[unfinished-letter]" in err) == (ExitCode.DIFFERS, True)
    journal.write_bytes(whole)
    assert run(capfd, "archive", "verify")[0] == ExitCode.FINE


def test_what_cannot_be_rendered_is_exit_3_and_what_differs_weighs_more(
    archive: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    foreign = archive.parent / "foreign"
    foreign.mkdir()
    (foreign / "letter.html").write_text(
        '<!doctype html><html lang="bn"><title>x</title><body><p>उपर्युक्त</p></body></html>', "utf-8"
    )
    code, _, err = run(capfd, "archive", "verify", "--templates", foreign)
    assert code == ExitCode.RENDER_FAULT
    assert err.count("U+09") <= 2 * 5  # of each letter only the first problems are told
    next(archive.rglob("*.pdf")).unlink()
    assert run(capfd, "archive", "verify", "--templates", foreign)[0] == ExitCode.DIFFERS


def test_reports_for_machines(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reports = ["--report", "junit=r/j.xml", "--report", "html=r/h.html", "--report", "json"]
    code, out, err = run(capfd, "archive", "verify", "--templates", "style", *reports)
    assert code == ExitCode.DIFFERS
    assert err == ""
    paths, _, text = out.partition("{")
    assert [Path(line) for line in paths.split()] == [Path("r/j.xml"), Path("r/h.html")]
    data = json.loads("{" + text)
    assert data["summary"]["moved"] == 2
    assert [letter["rung"] for letter in data["letters"]] == ["moved", "moved"]
    assert not any(letter["passed"] for letter in data["letters"])
    assert data["letters"][0]["comparison"]["moved"][0]["millimetres"] > 0.1
    assert data["letters"][0]["differences"][0]["entry"] == "css"


def test_junit_has_the_shape_that_ci_reads(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """testsuites > testsuite > testcase > failure | error | system-out, with the attributes of the common schema."""
    (archive / "2024" / "stray.txt").write_text("x", "utf-8")
    main(["archive", "verify", "--templates", "style", "--report", "junit=j.xml", "--lang", "en"])
    root = ElementTree.parse("j.xml").getroot()
    (suite,) = root
    counted = {"name", "tests", "failures", "errors", "skipped", "time"}
    assert (root.tag, suite.tag) == ("testsuites", "testsuite")
    assert set(root.attrib) == set(suite.attrib) == counted
    assert {case.tag for case in suite} == {"testcase"}
    assert all(set(case.attrib) == {"name", "classname", "time"} for case in suite)
    assert int(suite.attrib["tests"]) == len(suite) == 3
    parts = [part for case in suite for part in case]
    assert {part.tag for part in parts} == {"failure"}
    assert int(suite.attrib["failures"]) == 3
    assert all(set(part.attrib) == {"message", "type"} and part.text for part in parts)
    assert [part.attrib["type"] for part in parts] == ["moved", "moved", "stray-file"]
    capfd.readouterr()


def test_the_page_needs_nothing_and_can_be_heard(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, html, _ = run(capfd, "archive", "verify", "--templates", "style", "--report", "html")
    assert '<html lang="bn">' in html
    assert not re.search(r'(src|href)=(?!"data:)|url\((?!data:)|<script|https?://', html)
    pictures = re.findall(r'<img src="data:image/webp;base64,([^"]+)" alt="([^"]+)"', html)
    assert len(pictures) == html.count("<img") >= 4
    assert pictures[0][1] == "যেমন রাখা আছে: পাতা ১"
    picture = Image.open(io.BytesIO(base64.b64decode(pictures[0][0]))).convert("RGB")
    red, green, _ = picture.split()
    reddish = ImageChops.subtract(red, green).point(lambda shade: 255 * (shade > 60))
    assert reddish.histogram()[255] > 200  # what differs is marked
    assert html.count("<h1") == html.count("<main") == 1


def test_verify_takes_any_pdf(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    govdocs.render("letter-1.yaml", "letter.pdf")
    govdocs.render("letter-1.yaml", "bare.pdf", embed_source=False)
    Path("no.pdf").write_bytes(b"%PDF-1.4 nothing")
    code, _, err = run(capfd, "verify", "letter.pdf")
    assert code == ExitCode.FINE
    assert err.startswith("letter.pdf: হুবহু এক\n")
    code, _, err = run(capfd, "verify", "letter.pdf", "bare.pdf", "no.pdf")
    assert code == ExitCode.INVALID
    assert err.count("যাচাই করা যায় না") == 3
    assert run(capfd, "verify", "bare.pdf", "--source", "letter-1.yaml")[0] == ExitCode.FINE
    assert run(capfd, "verify", "bare.pdf", "--source", "letter-2.yaml")[0] == ExitCode.DIFFERS


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
