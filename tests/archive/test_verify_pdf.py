"""The proof that a letter is still the same: the ladder, what explains a difference, and PDFs that mean no good."""

from __future__ import annotations

import json
import os
import re
import zlib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pypdf
import pytest

import govdocs
from govdocs import Renderer
from govdocs.archive import Agreement, Archive, compare, verify
from govdocs.archive.comparison import TOLERANCE
from govdocs.archive.diff import diff_archives, diff_letters
from govdocs.archive.embedded_source import refuse_unsafe
from govdocs.archive.verdict_text import details
from govdocs.errors import Refusal
from govdocs.pdf import Attachment, Engine
from tests.archive.test_store import DAY, LETTER, letter_text, write_letter

LONG = "examples/letter.yaml"


@cache
def pdf_of(source: str, css: str = "", folder: Path | None = None, template: str = "") -> bytes:
    """A document as PDF, with a style and a template of an office's own."""
    if not (css or template):
        return Renderer().pdf(govdocs.load(source))
    assert folder is not None
    (folder / "style.css").write_text(css, "utf-8")
    if template:
        (folder / "letterhead.html").write_text(template, "utf-8")
    return Renderer(folder).pdf(govdocs.load(source))


def edited(tmp_path: Path, old: str, new: str) -> bytes:
    """The long letter with other words."""
    text = Path(LONG).read_text("utf-8")
    assert old in text
    for name in ("office.yaml", "innovation-plan-2017.yaml"):
        (tmp_path / name).write_bytes(Path("examples", name).read_bytes())
    (tmp_path / "pictures").mkdir()
    for picture in Path("examples/pictures").iterdir():
        (tmp_path / "pictures" / picture.name).write_bytes(picture.read_bytes())
    path = tmp_path / "letter.yaml"
    path.write_text(text.replace(old, new), "utf-8")
    return govdocs.render_pdf(govdocs.load(path))


@pytest.mark.parametrize(
    ("css", "rung"),
    [
        ("", Agreement.BYTES),
        ("/* nothing */", Agreement.LAYOUT),
        (".letterhead { color: #900 }", Agreement.LOOK),
        ("td { background: #eee }", Agreement.LOOK),
        ("p { margin-top: 1mm }", Agreement.MOVED),
        (".letterhead { color: #333 }", Agreement.LOOK),
        (".letterhead { outline: 0.5pt solid }", Agreement.LOOK),
        ("body { position: relative; top: 0.09mm }", Agreement.LAYOUT),  # below the tolerance
        ("body { position: relative; top: 0.12mm }", Agreement.MOVED),
        (".letterhead { padding-left: 1mm }", Agreement.MOVED),
        (":root { --type-size: 12.5pt }", Agreement.MOVED),
        ("@page { @bottom-center { content: counter(page) } }", Agreement.TEXT),  # ASCII digits at the foot
    ],
)
def test_the_ladder(css: str, rung: Agreement, tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), pdf_of(LONG, css, tmp_path))
    assert found.rung is rung, found


def test_text_that_flows_to_other_pages_is_the_same_text(tmp_path: Path) -> None:
    """Though there are more page numbers, and the heads of tables stand on other pages."""
    found = compare(pdf_of(LONG), pdf_of(LONG, "body { font-size: 14pt }", tmp_path))
    assert found.rung is Agreement.MOVED
    assert found.pages[1] > found.pages[0] == 12
    assert any(moved.to_pages for moved in found.moved)


def test_a_displacement_is_measured(tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), pdf_of(LONG, ".letterhead { margin-top: 3mm }", tmp_path))
    assert found.rung is Agreement.MOVED
    assert found.millimetres == pytest.approx(3, abs=TOLERANCE)
    assert found.differing_pages == tuple(moved.page for moved in found.moved)
    assert 1 in found.differing_pages


def test_the_part_that_looks_another_is_measured(tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), pdf_of(LONG, ".letterhead { color: #900 }", tmp_path))
    (first, *_) = found.drawn
    assert first.page == 1
    assert 15 < first.top < first.bottom < 70  # the letterhead of an A4 page
    assert 60 < first.left < first.right < 210


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("আগামী ২০-২৩ মার্চ", "আগামী ২১-২৩ মার্চ", "২০-২৩", "২১-২৩"),
        ("সরেজমিনে দেখা", "সরেজমিনে না দেখা", "", "না"),
        ("চিহ্নিত করা হয়েছে।", "চিহ্নিত করাহয়েছে।", "করা হয়েছে।", "করাহয়েছে।"),  # only a space
    ],
)
def test_changed_words_are_named(tmp_path: Path, old: str, new: str, before: str, after: str) -> None:
    found = compare(pdf_of(LONG), edited(tmp_path, old, new))
    assert found.rung is Agreement.TEXT
    assert [(change.page, change.before, change.after) for change in found.changes] == [(1, before, after)]
    assert found.changes[0].left
    assert found.changes[0].right


def test_other_text_on_a_longer_letter_does_not_drown_in_what_moved(tmp_path: Path) -> None:
    found = compare(pdf_of(LONG), edited(tmp_path, "৩। সফর চলাকালে", "৩। অতিরিক্ত কথা।\n\n  ৪। সফর চলাকালে"))
    assert found.rung is Agreement.TEXT
    assert found.change_count <= 4


# A PDF by itself


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letter")
    pdf = folder / "letter.pdf"
    govdocs.render(write_letter(folder, 125), pdf)
    return pdf


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


def test_other_bytes_by_the_same_programs_are_told_as_a_change(letter: Path) -> None:
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


def test_a_letter_without_source_is_told_and_another_may_stand_in(letter: Path) -> None:
    source = letter.with_name("letter-125.yaml")
    bare = Renderer(embed_source=False).pdf(govdocs.load(source))
    verdict = verify(bare)
    assert verdict.rung is Agreement.NO_SOURCE
    assert "--source" in verdict.problems[0].hint("bn")
    assert verify(bare, source=source).rung is Agreement.BYTES
    assert verify(letter, source=source).rung is Agreement.BYTES
    other = write_letter(letter.parent, 126)
    assert verify(bare, source=other).rung is Agreement.TEXT


def engine_pdf(*attachments: Attachment) -> bytes:
    html = '<!doctype html><html lang="bn"><title>নমুনা</title><body><p>নমুনা</p></body></html>'
    return Engine("").pages(html).pdf(None, attachments)


PRINT = Attachment("fingerprint.json", b"{}", "Supplement")


@pytest.mark.parametrize(
    ("sources", "rung", "code"),
    [
        ({"letter.yaml": LETTER.replace("বিষয়:", "বিসয়:").encode()}, Agreement.NOT_RENDERED, "unknown-key"),
        ({"letter.yaml": b"\xff\xfe\x00"}, Agreement.NOT_RENDERED, None),
        ({"picture.png": b"x"}, Agreement.NOT_RENDERED, "no-letter-inside"),
        ({"letter.yaml": LETTER.encode(), "extra.yaml": b"a: 1"}, Agreement.NOT_RENDERED, None),
        (
            {"letter.yaml": LETTER.replace("উপর্যুক্ত", "उपर्युक्त").encode()},
            Agreement.NOT_RENDERED,
            "missing-glyph",
        ),
        ({"CON.yaml": LETTER.encode()}, Agreement.NO_SOURCE, "no-source"),
        ({"a.yaml": LETTER.encode(), "A.yaml": LETTER.encode()}, Agreement.NO_SOURCE, "no-source"),
        ({}, Agreement.NO_SOURCE, "no-source"),
    ],
)
def test_what_is_inside_may_be_anything(sources: dict[str, bytes], rung: Agreement, code: str | None) -> None:
    pdf = engine_pdf(PRINT, *(Attachment(name, data) for name, data in sources.items()))
    verdict = verify(pdf)
    assert verdict.rung is rung
    assert verdict.problems
    assert code in (None, verdict.problems[0].code)
    assert not any("/tmp" in problem.where for problem in verdict.problems)


@pytest.mark.parametrize("fingerprint", [b"", b"[]", b"[" * 100_000, b"\xff", b'{"pango": {"a": 1}}'])
def test_a_fingerprint_may_be_anything(fingerprint: bytes) -> None:
    pdf = engine_pdf(Attachment("fingerprint.json", fingerprint), Attachment("letter.yaml", LETTER.encode()))
    assert verify(pdf).rung is Agreement.TEXT


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"%PDF-1.7\n", b"%PDF-1.7\n" + os.urandom(5000), b"PK\x03\x04" + b"\0" * 100],
)
def test_what_is_no_pdf_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    verdict = verify(path)
    assert verdict.rung is Agreement.NO_SOURCE
    assert str(path) in verdict.problems[0].bangla


def test_a_letter_locked_by_a_password_is_told(letter: Path, tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=letter)
    writer.encrypt("secret")
    writer.write(locked := tmp_path / "locked.pdf")
    verdict = verify(locked)
    assert verdict.rung is Agreement.NO_SOURCE
    assert "password" in verdict.problems[0].english


def test_a_truncated_letter_is_told(letter: Path) -> None:
    data = letter.read_bytes()
    for length in range(0, len(data), len(data) // 40):
        assert verify(data[:length]).rung in (
            Agreement.NO_SOURCE,
            Agreement.NOT_RENDERED,
            Agreement.TEXT,
            Agreement.LAYOUT,
        )


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert verify(tmp_path / "none.pdf").rung is Agreement.NO_SOURCE


def test_a_bomb_is_not_opened() -> None:
    packed = zlib.compress(b"\0" * (1 << 24), 9)
    bomb = b"%PDF-1.7\n" + (b"1 0 obj <<>> stream\n" + packed + b"\nendstream endobj\n") * 70
    assert len(bomb) < 2 << 20
    with pytest.raises(Refusal):
        refuse_unsafe(bomb, "bomb.pdf")
    assert verify(bomb).rung is Agreement.NO_SOURCE


# An archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "archive")
    for issue in (1, 2, 3):
        made.add(write_letter(tmp_path, issue), on=DAY)
    return made


def rungs(verdicts: object) -> list[Agreement]:
    return [verdict.rung for verdict in sorted(verdicts, key=lambda each: each.name)]  # type: ignore[call-overload]


def test_an_archive_of_now_is_the_same_by_one_process_or_two(archive: Archive) -> None:
    assert rungs(archive.verify()) == [Agreement.BYTES] * 3
    assert rungs(archive.verify(workers=2)) == [Agreement.BYTES] * 3


def test_an_office_file_put_beside_a_source_is_found(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    letter = archive.add("examples/minutes.yaml", on=DAY).letter
    strange = archive.folder / letter.folder / "source" / "pictures" / "strange.png"
    strange.write_bytes(b"x")
    assert [problem.code for problem in archive.problems()] == ["stray-file"]
    assert rungs(archive.verify()) == [Agreement.BYTES]


def test_an_interrupted_verification_goes_on_to_the_same_end(archive: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state.jsonl"
    whole = sorted(archive.verify(), key=lambda each: each.name)
    begun = archive.verify(state=state)
    first = next(begun)
    begun.close()  # type: ignore[attr-defined]
    assert len(state.read_bytes().splitlines()) == 1
    forged = json.loads(state.read_text("utf-8"))
    forged["verdict"]["title"] = "মনে রাখা"  # so that one sees which was remembered
    with state.open("ab") as file:
        file.write(b'{"torn": ')
    state.write_bytes(json.dumps(forged).encode() + b"\n" + b'{"torn": ')
    resumed = {verdict.name: verdict for verdict in archive.verify(state=state)}
    assert resumed[first.name].title == "মনে রাখা"
    assert (
        sorted((replace(resumed[each.name], title=each.title) for each in whole), key=lambda v: v.name)
        == whole
    )
    assert not state.exists()


def test_a_state_of_other_programs_counts_for_nothing(archive: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state.jsonl"
    begun = archive.verify(state=state)
    next(begun)
    begun.close()  # type: ignore[attr-defined]
    style = tmp_path / "style"
    style.mkdir()
    (style / "style.css").write_text("p { margin-top: 2mm }", "utf-8")
    other = Archive(archive.folder, Renderer(style))
    assert rungs(other.verify(state=state)) == [Agreement.MOVED] * 3


def test_damage_is_found_though_the_state_knows_the_letter(archive: Archive, tmp_path: Path) -> None:
    state = tmp_path / "state.jsonl"
    begun = archive.verify(state=state)
    first = next(begun)
    begun.close()  # type: ignore[attr-defined]
    Path(first.name).write_bytes(b"%PDF-")
    found = {verdict.name: verdict.rung for verdict in archive.verify(state=state)}
    assert found.pop(first.name) is Agreement.DAMAGED
    assert set(found.values()) == {Agreement.BYTES}


def test_two_archives_are_compared(archive: Archive, tmp_path: Path) -> None:
    other = Archive(tmp_path / "other")
    other.add(tmp_path / "letter-1.yaml", on=date(2026, 3, 3))
    other.add(write_letter(tmp_path, 2, "অন্য বিষয়।"), on=DAY)
    other.add(write_letter(tmp_path, 9), on=DAY)
    found = {re.search(r"24-(\d+)_", each.name)[1]: each.rung for each in diff_archives(archive, other)}  # type: ignore[index]
    assert found == {"1": Agreement.BYTES, "2": Agreement.TEXT, "3": Agreement.ABSENT, "9": Agreement.ABSENT}


def test_two_letters_are_compared(letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    govdocs.render(write_letter(tmp_path, 126), other)
    verdict = diff_letters(letter, other)
    assert verdict.rung is Agreement.TEXT
    assert verdict.comparison
    changed = [(change.before, change.after) for change in verdict.comparison.changes]
    assert len(changed) == 2  # the number, and that of the copies
    assert all(before.replace("১২৫", "১২৬") == after for before, after in changed)
    assert diff_letters(letter, letter).rung is Agreement.BYTES
