"""What is wrong with the files of an archive: damaged, unknown to its journal, or two letters of one number."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from govdocs.archive import messages
from govdocs.archive.file_names import is_named_for
from govdocs.archive.journal import Journal
from govdocs.archive.journal_lines import ArchivedLetter, StoredFile
from govdocs.archive.journal_seals import at
from govdocs.files.digest import sha256_of
from govdocs.problems.problem import Problem, Severity

ADDING = ".adding-"
"""The beginning of a letter folder's name while it is being written."""

_YEAR = re.compile(r"\d{1,4}|undated")
_HASH_SHOWN = 12  # digits of a SHA-256 in a message
_SYSTEM_FILES = {".DS_Store", "Thumbs.db", "desktop.ini"}


def damage(folder: Path, letter: ArchivedLetter) -> tuple[Problem, ...]:
    """The stored files of a letter that are missing, or have other bytes than the journal records. Raises OSError."""
    return tuple(
        problem for file in letter.files if (problem := _damage(folder / file.path, file)) is not None
    )


def numbers_given_twice(journal: Journal) -> Iterator[Problem]:
    """Current letters of one number and date, which happens when two clones each add one."""
    reported: set[object] = set()
    for letter in sorted(journal.current().values(), key=lambda each: each.folder):
        others = journal.holders(letter)
        if others and letter.key not in reported:
            reported.add(letter.key)
            both = sorted([letter, *others], key=lambda each: each.folder)
            files = ", ".join(each.pdf_file for each in both)
            sentence = messages.TWO_OF_ONE_NUMBER.filled(files=files, archive=journal.path.parent)
            yield sentence.problem(severity=Severity.WARNING, given=letter.number)


def differing_accounts(journal: Journal) -> Iterator[Problem]:
    """Lines that say different things of one letter. Two clones may each add it, on two days: then neither line follows the other."""
    for first, *others in journal.accounts.values():
        for other in others:
            if other.letter == first.letter:
                continue
            if replace(other.letter, added=first.letter.added) != first.letter:
                sentence, severity = messages.LINES_DIFFER.filled(first=first.line), Severity.ERROR
            elif journal.are_apart(first, other):
                continue
            else:
                days = {"one": first.letter.added, "other": other.letter.added}
                sentence, severity = messages.ADDED_TWICE.filled(first=first.line, **days), Severity.WARNING
            yield at(journal.path, other.line, sentence, severity)


def odd_corrections(journal: Journal) -> Iterator[Problem]:
    """Lines that say of a letter that it was superseded by one that cannot supersede it; they hide no letter."""
    for correction, line in journal.corrections.items():
        if correction.pdf == correction.by:
            yield at(journal.path, line, messages.SUPERSEDES_ITSELF)
        elif not {correction.pdf, correction.by} <= journal.letters.keys():
            yield at(journal.path, line, messages.SUPERSEDES_UNKNOWN)
        elif not journal.can_supersede(correction.by, correction.pdf):
            old, new = journal.letters[correction.pdf], journal.letters[correction.by]
            yield at(journal.path, line, messages.SUPERSEDES_OTHER.filled(old=old.pdf_file, new=new.pdf_file))


def unknown_files(folder: Path, journal: Journal) -> Iterator[Problem]:
    """Files in the folders of years that are in no line of the journal. What else lies in the archive is its owner's."""
    known = {_comparable(file.path) for letter in journal.letters.values() for file in letter.files}
    homes = {_comparable(letter.folder) for letter in journal.letters.values()}
    for top in sorted(folder.iterdir()) if folder.is_dir() else ():
        if top.name.startswith(ADDING):
            yield messages.LEFTOVER.filled(path=top.name).problem(severity=Severity.WARNING)
        elif _YEAR.fullmatch(top.name) and top.is_dir() and not top.is_symlink():
            yield from _in_year(folder, top, known, homes)


def _in_year(folder: Path, year: Path, known: set[str], homes: set[str]) -> Iterator[Problem]:
    for entry in sorted(year.iterdir()):
        name = entry.relative_to(folder).as_posix()
        if _comparable(name) not in homes and (pdf := _pdf_of(entry)):
            yield messages.UNFINISHED_LETTER.filled(path=name, archive=folder, pdf=pdf).problem()
            continue
        for path in _files(entry):
            inside = path.relative_to(folder).as_posix()
            if _comparable(inside) not in known and path.name not in _SYSTEM_FILES:
                yield messages.STRAY_FILE.filled(path=inside).problem()


def _pdf_of(folder: Path) -> Path | None:
    """The PDF that a folder is named for, if it is there and intact."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    for path in folder.glob("*.pdf"):
        if is_named_for(folder.name, sha256_of(path)):
            return path
    return None


def _files(entry: Path) -> Iterator[Path]:
    if entry.is_symlink() or not entry.is_dir():
        yield entry
        return
    for parent, folders, names in os.walk(entry):
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        yield from (Path(parent) / name for name in sorted([*names, *linked]))


def _damage(path: Path, file: StoredFile) -> Problem | None:
    """What is wrong with a stored file; a link is not the file that was stored."""
    if path.is_symlink() or not path.is_file():
        return messages.MISSING_FILE.filled(path=file.path).problem()
    digest = sha256_of(path)
    if digest == file.sha256:
        return None
    found, recorded = digest[:_HASH_SHOWN], file.sha256[:_HASH_SHOWN]
    return messages.OTHER_BYTES.filled(path=file.path, found=found, recorded=recorded).problem()


def _comparable(path: str) -> str:
    """A path in NFC: macOS may list a name decomposed."""
    return unicodedata.normalize("NFC", path)
