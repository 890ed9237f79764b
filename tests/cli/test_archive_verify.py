"""`archive verify` and `verify` as an officer and a CI job run them: words, paths, reports, exit codes."""

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
from tests.support.archive_folder import open_folder
from tests.support.command import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return open_folder(tmp_path, monkeypatch)


@pytest.fixture
def archive(folder: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    assert run(capfd, "archive", "add", "letter-1.yaml", "letter-2.yaml", "--on", "৫ জানুয়ারি ২০২৬")[0] == 0
    return folder / "archive"


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
    fields = ("number", "date", "subject", "body", "to", "signature", "letterhead")
    body = "".join(f'<p data-at="{field}">उपर्युक्त</p>' for field in fields)
    (foreign / "letter.html").write_text(
        f'<!doctype html><html lang="bn"><title>x</title><body>{body}</body></html>', "utf-8"
    )
    code, _, err = run(capfd, "archive", "verify", "--templates", foreign)
    assert code == ExitCode.RENDER_FAULT
    assert 2 < err.count("U+0909") <= 2 * 5  # of each letter only the first problems are told
    next(archive.rglob("*.pdf")).unlink()
    assert run(capfd, "archive", "verify", "--templates", foreign)[0] == ExitCode.DIFFERS


def test_reports_for_machines(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    reports = ["--report", "junit=r/j.xml", "--report", "html=r/h.html", "--report", "json"]
    code, out, err = run(capfd, "archive", "verify", "--templates", "style", *reports)
    assert code == ExitCode.DIFFERS
    assert [Path(line) for line in err.split()] == [Path("r/j.xml"), Path("r/h.html")]
    data = json.loads(out)
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
