"""`govdocs extract`: the sources that a PDF carries, as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from tests.support.command import LETTER, run


def test_the_sources_of_a_letter_come_out_byte_by_byte(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "render", "letter.yaml", "--no-audit")[0] == ExitCode.FINE
    code, out, err = run(capfd, "extract", "letter.pdf")
    assert (code, err) == (ExitCode.FINE, "")
    assert Path("letter/letter.yaml") in map(Path, out.splitlines())
    assert Path("letter/letter.yaml").read_bytes() == LETTER.encode()
    _, out, _ = run(capfd, "extract", "letter.pdf", "-d", "out")
    assert {Path(line).parent for line in out.splitlines()} == {Path("out")}


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ("none.pdf", ExitCode.USAGE, "‘none.pdf’ নামে কোনো ফাইল নেই; "),
        ("letter.yaml", ExitCode.INVALID, "‘letter.yaml’ একটি PDF হিসেবে পড়া যাচ্ছে না।"),
        ("letter.yaml --lang en", ExitCode.INVALID, "'letter.yaml' "),
    ],
)
def test_what_is_no_pdf_is_refused(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, code: int, sentence: str
) -> None:
    exit_code, out, err = run(capfd, "extract", *arguments.split())
    assert (exit_code, out) == (code, "")
    assert err.startswith(sentence)
