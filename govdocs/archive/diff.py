"""Compare two letters, or two archives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

from govdocs.archive import messages
from govdocs.archive.comparison import Agreement
from govdocs.archive.embedded_source import not_a_pdf, read_embedded, read_pdf
from govdocs.archive.journal_lines import ArchivedLetter
from govdocs.archive.pages_apart import compare
from govdocs.archive.store import Archive
from govdocs.archive.verdict import Verdict, differences
from govdocs.errors import Refusal
from govdocs.problems.problem import RenderFault


def diff_letters(before: Path, after: Path, *, title: str = "") -> Verdict:
    """How far two PDFs agree, and in which entries their fingerprints differ. Raises Refusal for what is not a PDF."""
    old, new = read_pdf(before), read_pdf(after)
    name, files = f"{before.as_posix()} → {after.as_posix()}", (str(before), str(after))
    try:
        comparison = compare(old, new)
    except RenderFault as fault:
        return Verdict(name, Agreement.NOT_RENDERED, title, problems=fault.problems, files=files)
    except pypdfium2.PdfiumError as error:
        raise not_a_pdf(f"{before}, {after}") from error
    found = differences(_fingerprint(old, before), _fingerprint(new, after))
    return Verdict(name, comparison.rung, title, comparison, found, files=files)


def diff_archives(before: Archive, after: Archive) -> Iterator[Verdict]:
    """The verdict of each current letter: same PDFs, other PDFs of one number and date, and letters that only one archive has.

    Letters without a number are the same letter when kind, date and the name of their document are the same.
    """
    old, new = ({letter.pdf: letter for letter in archive.letters()} for archive in (before, after))
    for pdf in old.keys() & new.keys():
        yield Verdict(old[pdf].pdf_file, Agreement.BYTES, old[pdf].title)
    left = [letter for pdf, letter in new.items() if pdf not in old]
    for letter in (letter for pdf, letter in old.items() if pdf not in new):
        counterpart = next((other for other in left if _identity(other) == _identity(letter)), None)
        if counterpart is None:
            yield _one_sided(letter, before)
        else:
            left.remove(counterpart)
            yield diff_letters(before.path(letter), after.path(counterpart), title=letter.title)
    yield from (_one_sided(letter, after) for letter in left)


def find_letters(letters: Sequence[ArchivedLetter], number: str) -> tuple[ArchivedLetter, ...]:
    """The letters of a number, in whichever script or form it is written."""
    return tuple(letter for letter in letters if letter.has_number(number))


def _identity(letter: ArchivedLetter) -> object:
    return letter.key or (letter.kind, letter.date, letter.document)


def _one_sided(letter: ArchivedLetter, archive: Archive) -> Verdict:
    problem = messages.ONE_SIDED.filled(path=letter.pdf_file, archive=archive.folder).problem()
    return Verdict(letter.pdf_file, Agreement.ABSENT, letter.title, problems=(problem,))


def _fingerprint(pdf: bytes, path: Path) -> dict[str, str]:
    try:
        return read_embedded(pdf, str(path)).fingerprint
    except Refusal:
        return {}
