"""PDFs from anywhere whose pages are drawn without end: `verify`, `archive` and reports give them up, and go on with the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.archive import Agreement, Archive, compare, pages_apart, verify
from govdocs.archive.comparison import ChangedWords, Comparison
from govdocs.archive.diff import diff_letters
from govdocs.archive.html_report import as_html
from govdocs.archive.reports import Verification
from govdocs.archive.verdict import Verdict
from govdocs.errors import ExitCode
from govdocs.pdf.contents import extract
from govdocs.problems.problem import InvalidDocument, RenderFault
from tests.support.drawn_without_end import WITHOUT_END, fine_letter, form_of_itself

LITTLE = 300  # MiB, so that they are reached soon


@pytest.fixture(autouse=True)
def _little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_apart, "MEMORY", LITTLE)


@pytest.mark.parametrize("what", WITHOUT_END)
def test_what_python_verifies_is_given_up(tmp_path: Path, what: str) -> None:
    """pdfium filled the memory, then ended the process by SIGABRT."""
    (pdf := tmp_path / "x.pdf").write_bytes(WITHOUT_END[what]())
    given_up(verify(pdf))
    assert extract(pdf, tmp_path / "out")  # which reads no page


def test_a_letter_of_an_archive_is_given_up(tmp_path: Path) -> None:
    (pdf := tmp_path / "x.pdf").write_bytes(form_of_itself(former=True))
    archive = Archive(tmp_path / "archive")
    archive.add(pdf)
    given_up(*archive.verify())


def test_no_letter_is_added_that_cannot_be_compared(tmp_path: Path) -> None:
    (pdf := tmp_path / "x.pdf").write_bytes(form_of_itself())
    with pytest.raises(InvalidDocument) as caught:
        Archive(tmp_path / "archive").add(pdf)
    assert [problem.code for problem in caught.value.problems] == ["not-its-source", "pages-not-read"]


def test_a_comparison_is_given_up(tmp_path: Path) -> None:
    (old := tmp_path / "a.pdf").write_bytes(fine_letter())
    (new := tmp_path / "b.pdf").write_bytes(form_of_itself())
    given_up(diff_letters(old, new))


def test_what_a_program_compares_is_given_up() -> None:
    """The public function read the pages in the process that called it."""
    with pytest.raises(RenderFault) as caught:
        compare(fine_letter(), form_of_itself())
    assert [problem.code for problem in caught.value.problems] == ["pages-not-read"]


def given_up(verdict: Verdict) -> None:
    assert verdict.rung is Agreement.NOT_RENDERED
    assert [problem.code for problem in verdict.problems] == ["pages-not-read"]


def test_a_report_says_that_its_pages_are_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = Verdict(
        "x.pdf", Agreement.TEXT, "", Comparison(Agreement.TEXT, (1, 1), changes=(ChangedWords(1, "a", "b"),))
    )
    done = Verification("x.pdf", (verdict,), pair=lambda _: (fine_letter(), fine_letter()))
    assert "could not be drawn" not in as_html(done, "en")
    monkeypatch.setattr(pages_apart, "SECONDS", 0.001)
    assert "could not be drawn" in as_html(done, "en")


def commanded(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, whose limits of a document are less."""
    code = (
        "import sys\n"
        "from govdocs.archive import pages_apart\n"
        "from govdocs.cli import limits, main\n"
        f"limits.SECONDS, limits.MEMORY, pages_apart.MEMORY = 60.0, 512, {LITTLE}\n"
        'if __name__ == "__main__":\n    sys.exit(main(sys.argv[1:]))\n'
    )
    (folder / "command.py").write_text(code, "utf-8")
    return subprocess.run(
        [sys.executable, "command.py", *arguments, "--lang", "en"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_the_command_ends_in_words(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(form_of_itself())
    done = commanded(tmp_path, "verify", "x.pdf")
    assert done.returncode == ExitCode.RENDER_FAULT, done.stderr
    assert "x.pdf: cannot be rendered" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_other_pdfs_are_verified(tmp_path: Path) -> None:
    for name in ("a.pdf", "c.pdf"):
        (tmp_path / name).write_bytes(fine_letter())
    (tmp_path / "b.pdf").write_bytes(form_of_itself())
    done = commanded(tmp_path, "verify", "a.pdf", "b.pdf", "c.pdf")
    assert done.returncode == ExitCode.RENDER_FAULT, done.stderr
    assert "b.pdf: cannot be rendered" in done.stderr
    assert all(f"{name}.pdf: same bytes" in done.stderr for name in "ac")
    assert "Traceback" not in done.stderr


def test_the_command_goes_on_with_an_archive(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(form_of_itself(former=True))
    Archive(tmp_path / "archive").add(tmp_path / "x.pdf")
    done = commanded(tmp_path, "archive", "verify", "archive")
    assert done.returncode == ExitCode.RENDER_FAULT, done.stderr
    assert "Traceback" not in done.stderr
