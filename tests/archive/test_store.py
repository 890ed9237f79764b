"""Archive: what is added, what is refused, and what corrects another letter."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import govdocs
from govdocs.archive import Archive
from tests.support.archive_letters import DAY, codes, write_letter


def test_a_letter_lies_in_a_folder_that_speaks_for_itself(archive: Archive, tmp_path: Path) -> None:
    source = write_letter(tmp_path, 125, "সভার নোটিশ।")
    added = archive.add(source, on=DAY)
    letter = added.letter
    digest = hashlib.sha256(archive.path(letter).read_bytes()).hexdigest()
    name = "46.00.0000.071.31.003.24-125"
    assert added.new
    assert letter.pdf == digest
    assert letter.pdf_file == f"2024/{name}_{digest[:10]}/{name}.pdf"
    assert (archive.folder / letter.folder / "source" / source.name).read_bytes() == source.read_bytes()
    assert json.loads((archive.folder / letter.folder / "fingerprint.json").read_text("utf-8"))["govdocs"]
    assert (letter.date, letter.added, letter.kind, letter.subject) == (
        "2024-02-21",
        "2026-01-05",
        "letter",
        "সভার নোটিশ।",
    )
    assert archive.letters() == (letter,)
    assert archive.problems() == ()


def test_the_journal_is_canonical_and_read_by_sha256sum(archive: Archive, tmp_path: Path) -> None:
    for issue in (1, 2):
        archive.add(write_letter(tmp_path, issue), on=DAY)
    lines = (archive.folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    assert len(lines) == 2
    for line in lines:
        event = json.loads(line)
        assert line.decode() == json.dumps(
            event, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ) + "\n"  # fmt: skip
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not there")
    command = "grep -o '[0-9a-f]\\{64\\}  [^\"]*' journal.jsonl | sort -u | sha256sum -c --quiet"
    readme = (archive.folder / "README.txt").read_text("utf-8")
    assert readme.count(command) == 2
    assert subprocess.run(["bash", "-c", command], cwd=archive.folder, check=False).returncode == 0
    archive.path(archive.letters()[0]).write_bytes(b"%PDF-")
    assert subprocess.run(["bash", "-c", command], cwd=archive.folder, check=False).returncode != 0


def test_the_same_letter_twice_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    source = write_letter(tmp_path, 1)
    first = archive.add(source, on=DAY).letter
    pdf = tmp_path / "again.pdf"
    govdocs.render(source, pdf)
    before = (archive.folder / "journal.jsonl").read_bytes()
    for again in (source, pdf, archive.path(first)):
        added = archive.add(again)
        assert (added.new, added.letter) == (False, first)
    assert (archive.folder / "journal.jsonl").read_bytes() == before


def test_a_pdf_of_ours_is_kept_byte_for_byte_with_its_own_source(archive: Archive, tmp_path: Path) -> None:
    pdf = tmp_path / "minutes.pdf"
    govdocs.render("examples/minutes.yaml", pdf)
    letter = archive.add(pdf, on=DAY).letter
    assert archive.path(letter).read_bytes() == pdf.read_bytes()
    assert letter.document == "minutes.yaml"
    assert {"minutes.yaml", "office.yaml", "pictures/signature-1.png"} < letter.sources.keys()


def test_the_letter_is_distinguished_from_the_documents_that_it_includes(archive: Archive) -> None:
    letter = archive.add("examples/letter.yaml", on=DAY).letter
    assert "innovation-plan-2017.yaml" in letter.sources
    again = Archive(archive.folder.parent / "second").add(archive.path(letter), on=DAY).letter
    assert again.document == "letter.yaml"


def test_another_letter_of_one_number_is_refused_unless_it_corrects(archive: Archive, tmp_path: Path) -> None:
    old = archive.add(write_letter(tmp_path, 7, "পুরোনো।"), on=DAY).letter
    source = write_letter(tmp_path, 7, "সংশোধিত।")
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(source, on=DAY)
    assert codes(refused.value) == ["number-taken"]
    assert "--supersede" in refused.value.problems[0].hint("bn")
    assert archive.letters() == (old,)
    added = archive.add(source, supersede=True, on=DAY)
    assert added.superseded == (old,)
    assert archive.letters() == (added.letter,)
    assert set(archive.letters(superseded=True)) == {old, added.letter}
    assert archive.path(old).is_file()
    assert archive.problems() == ()
    assert archive.add(archive.path(old), supersede=True).superseded == ()  # what was corrected stays so
    assert archive.letters() == (added.letter,)


def test_letters_without_a_number_bind_no_other(archive: Archive, tmp_path: Path) -> None:
    text = Path("examples/innovation-report.yaml").read_text("utf-8")
    assert not govdocs.load("examples/innovation-report.yaml").printed_number
    for extra in ("", "# আরেকটি\n"):
        path = tmp_path / "report.yaml"
        path.write_text(text + extra, "utf-8")
        shutil.copytree("examples/pictures", tmp_path / "pictures", dirs_exist_ok=True)
        shutil.copy("examples/office.yaml", tmp_path)
        assert archive.add(path, on=DAY).new
    assert len(archive.letters()) == 2
    assert archive.problems() == ()


def test_a_draft_is_not_archived(archive: Archive, tmp_path: Path) -> None:
    source = write_letter(tmp_path, 1)
    pdf = tmp_path / "draft.pdf"
    govdocs.render(source, pdf, draft=True)
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(pdf)
    assert codes(refused.value) == ["draft-not-archived"]


def test_a_pdf_that_was_changed_is_not_archived(archive: Archive, tmp_path: Path) -> None:
    pdf = tmp_path / "letter.pdf"
    govdocs.render(write_letter(tmp_path, 1), pdf)
    pdf.write_bytes(pdf.read_bytes() + b"\n% one more line\n")
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(pdf)
    assert codes(refused.value) == ["not-its-source"]
    assert archive.letters() == ()


def test_a_pdf_without_source_is_reported(archive: Archive, tmp_path: Path) -> None:
    pdf = tmp_path / "bare.pdf"
    govdocs.render(write_letter(tmp_path, 1), pdf, embed_source=False)
    with pytest.raises(govdocs.InvalidDocument) as refused:
        archive.add(pdf)
    assert codes(refused.value) == ["no-source"]
    assert "--source" not in str(refused.value)  # which `add` does not know
    assert "archive add" in refused.value.problems[0].hint("bn")


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("made", [endless, *([os.mkfifo] if hasattr(os, "mkfifo") else [])])
def test_a_journal_that_is_no_file_is_not_waited_for(
    archive: Archive, tmp_path: Path, made: Callable[[Path], None]
) -> None:
    source = write_letter(tmp_path, 125, "সভার নোটিশ।")
    archive.folder.mkdir(exist_ok=True)
    made(archive.folder / "journal.jsonl")
    with pytest.raises(OSError, match=r"journal\.jsonl"):
        archive.letters()
    with pytest.raises(OSError, match=r"journal\.jsonl"):
        archive.add(source, on=DAY)
    assert [path.name for path in archive.folder.iterdir()] == ["journal.jsonl"]
