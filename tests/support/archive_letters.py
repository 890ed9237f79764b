"""Letters for an archive, and what went wrong with them."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

import govdocs
from govdocs.archive.journal_lines import ArchivedLetter, StoredFile
from govdocs.problems.problem import GovdocsError
from tests.support.starters import finished

LETTER = finished("letter")
DAY = date(2026, 1, 5)


def letter_text(issue: int, subject: str = "") -> str:
    """A letter of that issue number."""
    text = re.sub(r"^নম্বর: .*$", f"নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-{issue}", LETTER, flags=re.MULTILINE)
    return re.sub(r"^বিষয়: .*$", f"বিষয়: {subject}", text, flags=re.MULTILINE) if subject else text


def write_letter(folder: Path, issue: int, subject: str = "") -> Path:
    """The YAML file of a letter of that issue number, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"letter-{issue}.yaml"
    path.write_text(letter_text(issue, subject), "utf-8")
    return path


def letters_of(folder: Path, issues: range) -> list[Path]:
    """PDFs of letters, made with a style of their own: adding them renders nothing."""
    style = folder / "style"
    style.mkdir(parents=True)
    (style / "style.css").write_text(":root { --type-size: 11pt }", "utf-8")
    renderer = govdocs.Renderer(style)
    paths = []
    for issue in issues:
        paths.append(folder / f"{issue}.pdf")
        renderer.write(govdocs.load(write_letter(folder, issue)), paths[-1])
    return paths


def a_letter(number: int, added: str) -> ArchivedLetter:
    """A letter as a journal records it; every third has the same number."""
    pdf = hashlib.sha256(f"{number}".encode()).hexdigest()
    folder = f"2024/x_{pdf[:10]}"
    files = (StoredFile(f"{folder}/source/x.yaml", pdf), StoredFile(f"{folder}/x.pdf", pdf))
    return ArchivedLetter(
        pdf,
        folder,
        "x.yaml",
        "letter",
        f"৪৬-{number % 3}",
        "2024-02-21",
        "বিষয়",
        "0.1.0",
        "0" * 64,
        files,
        added,
    )


def codes(error: GovdocsError) -> list[str]:
    """The codes of an error's problems."""
    return [problem.code for problem in error.problems]
