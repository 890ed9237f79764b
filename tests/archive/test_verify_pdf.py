"""A PDF is rendered again from the source that it carries, and compared."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

import govdocs
from govdocs import Renderer
from govdocs.archive import Agreement, verify
from govdocs.archive.verdict_text import details
from govdocs.pdf.speedups import file_writing
from tests.support.archive_letters import letter_text, write_letter
from tests.support.archive_pdfs import pdf_of


def changed_fingerprint(**entries: str) -> Renderer:
    """A renderer on a machine with other programs."""
    renderer = Renderer()
    now = {**renderer.fingerprint, **entries}
    renderer.__dict__["fingerprint"] = now
    return renderer


def test_a_letter_of_now_has_the_same_bytes(letter: Path) -> None:
    verdict = verify(letter)
    assert (verdict.rung, verdict.problems, verdict.differences) == (Agreement.BYTES, (), ())
    assert verdict.title.startswith("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫ · ২১ ফেব্রুয়ারি ২০২৪ · ")
    assert verify(letter.read_bytes()).rung is Agreement.BYTES
    assert govdocs.verify(str(letter)) == verdict


@pytest.mark.parametrize("example", ["minutes", "letter", "press-note", "forms/message", "project-update"])
def test_the_examples_are_found_again_in_their_own_pdfs(example: str) -> None:
    assert verify(pdf_of(f"examples/{example}.yaml")).rung is Agreement.BYTES


def test_a_draft_is_rendered_as_a_draft(letter: Path) -> None:
    draft = govdocs.render_pdf(govdocs.load(letter.with_name("letter-125.yaml")), draft=True)
    assert verify(draft).rung is Agreement.BYTES


def test_other_programs_explain_other_bytes(letter: Path, tmp_path: Path) -> None:
    old = changed_fingerprint(pango="1.49.4", weasyprint="69.0")
    pdf = old.pdf(govdocs.load(letter.with_name("letter-125.yaml")))
    verdict = verify(pdf)
    assert verdict.rung is Agreement.LAYOUT
    assert verdict.explained
    assert [(each.entry, each.before) for each in verdict.differences] == [
        ("pango", "1.49.4"),
        ("weasyprint", "69.0"),
    ]
    english, bangla = (" ".join(details(verdict, language)) for language in ("en", "bn"))  # type: ignore[arg-type]
    assert "pip install weasyprint==69.0" in english
    assert "pango 1.49.4" in english
    assert "weasyprint==69.0" in bangla


def test_a_letter_that_zlib_packed_has_the_same_layout(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As those were before libdeflate."""
    old = changed_fingerprint(govdocs="0.0.9", zlib="1.2.13")
    old.__dict__["fingerprint"].pop("deflate")
    with monkeypatch.context() as patch:
        patch.setattr(file_writing, "compressed", lambda content: zlib.compress(content, 9))
        pdf = old.pdf(govdocs.load(letter.with_name("letter-125.yaml")))
    verdict = verify(pdf)
    assert verdict.rung is Agreement.LAYOUT
    assert [each.entry for each in verdict.differences] == ["deflate", "govdocs", "zlib"]
    english = " ".join(details(verdict, "en"))
    assert "pip install govdocs==0.0.9)" in english
    assert "with zlib 1.2.13" in english


def test_other_bytes_by_the_same_programs_are_reported_as_a_change(letter: Path) -> None:
    verdict = verify(letter.read_bytes() + b"\n% signed by nobody\n")
    assert (verdict.rung, verdict.explained) == (Agreement.LAYOUT, False)
    assert "changed after it was made" in " ".join(details(verdict, "en"))


def test_pages_that_do_not_say_what_the_source_says_are_found(letter: Path) -> None:
    """A forger leaves the source inside and draws other pages over it."""
    document = govdocs.load(letter.with_name("letter-125.yaml"))
    forged = letter_text(125).replace("২১ ফেব্রুয়ারি ২০২৪", "২২ ফেব্রুয়ারি ২০২৪")
    other = govdocs.loads(forged, name="letter-125.yaml")
    other._files = document.files
    verdict = verify(Renderer().pdf(other))
    assert (verdict.rung, verdict.explained) == (Agreement.TEXT, False)


def test_a_letter_without_source_is_reported_and_another_may_stand_in(letter: Path) -> None:
    source = letter.with_name("letter-125.yaml")
    bare = Renderer(embed_source=False).pdf(govdocs.load(source))
    verdict = verify(bare)
    assert verdict.rung is Agreement.NO_SOURCE
    assert "--source" in verdict.problems[0].hint("bn")
    assert verify(bare, source=source).rung is Agreement.BYTES
    assert verify(letter, source=source).rung is Agreement.BYTES
    other = write_letter(letter.parent, 126)
    assert verify(bare, source=other).rung is Agreement.TEXT


def test_a_pdf_of_a_document_that_a_program_built_says_why_it_has_no_source() -> None:
    order = {
        "kind": "letter",
        "form": "office-order",
        "number": "46.00.0000.071.31.003.24-125",
        "date": "2026-11-02",
    }
    order |= {"body": "কথা", "signature": {"name": "ক খ"}, "copies": {"recipients": ["ক"]}}  # type: ignore[dict-item]
    assert verify(govdocs.render_pdf(govdocs.load(order))).rung is Agreement.BYTES  # load keeps what it read
    verdict = verify(govdocs.render_pdf(govdocs.Letter.model_validate(order)))
    assert verdict.rung is Agreement.NO_SOURCE
    (problem,) = verdict.problems
    assert "load ছাড়া" in problem.bangla
    assert "without load" in problem.english
