"""The corpora of the audit: clean documents, and clean documents with one thing broken."""

from __future__ import annotations

from pathlib import Path

import govdocs
from govdocs.audit import audit, findings
from govdocs.audit.places import quoted
from govdocs.models import Document
from govdocs.problems import Problem

CLEAN = Path(__file__).parent / "audit" / "clean"


def broken(name: str, right: str, wrong: str) -> str:
    """The text of a clean document in which one thing, which stands in it once, is broken."""
    text = (CLEAN / f"{name}.yaml").read_text("utf-8")
    assert text.count(right) == 1, f"{right!r} stands {text.count(right)} times in {name}"
    return text.replace(right, wrong)


def document(text: str, folder: Path | None = None) -> Document:
    return govdocs.loads(text, name="broken.yaml", folder=folder)


def problems(text: str, folder: Path | None = None) -> tuple[Problem, ...]:
    return audit(document(text, folder))


def codes(text: str, folder: Path | None = None) -> list[str]:
    return [problem.code for problem in problems(text, folder)]


def mended(text: str) -> str:
    """The text with the mechanical way out of its only finding taken."""
    read = document(text)
    (found,) = findings(read)
    quote, fix = found.finding.quote, found.finding.fix
    assert read.source
    assert quote, found.finding
    assert fix is not None, found.finding
    span = quoted(read.source, read.source.locate(found.finding.at), quote)
    assert span, found.finding
    return text[: span[0]] + fix + text[span[1] :]
