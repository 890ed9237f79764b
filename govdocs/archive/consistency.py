"""What lies in an archive and is in no journal; and letters that two clones gave one number."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from govdocs.archive.file_names import bears_hash
from govdocs.archive.journal import Journal
from govdocs.archive.messages import leftover, stray, two_of_one_number, unfinished
from govdocs.files.digest import sha256_of
from govdocs.problems.problem import Problem

ADDING = ".adding-"
"""How the folder of a letter is called while it is written."""

_YEAR = re.compile(r"\d{1,4}|undated")
_OF_THE_SYSTEM = {".DS_Store", "Thumbs.db", "desktop.ini"}


def doubled(journal: Journal) -> Iterator[Problem]:
    """Current letters of one number and date: each of two clones took one in."""
    told: set[object] = set()
    for letter in sorted(journal.current().values(), key=lambda each: each.folder):
        others = journal.holders(letter)
        if others and letter.key not in told:
            told.add(letter.key)
            both = sorted([letter, *others], key=lambda each: each.folder)
            yield two_of_one_number(both, str(journal.path.parent))


def strays(folder: Path, journal: Journal) -> Iterator[Problem]:
    """Files in the folders of years that no line of the journal speaks of. What else lies in the archive is its owner's."""
    known = {_same(file.path) for letter in journal.letters.values() for file in letter.files}
    homes = {_same(letter.folder) for letter in journal.letters.values()}
    for top in sorted(folder.iterdir()) if folder.is_dir() else ():
        if top.name.startswith(ADDING):
            yield leftover(top.name)
        elif _YEAR.fullmatch(top.name) and top.is_dir() and not top.is_symlink():
            yield from _in_year(folder, top, known, homes)


def _in_year(folder: Path, year: Path, known: set[str], homes: set[str]) -> Iterator[Problem]:
    for entry in sorted(year.iterdir()):
        name = entry.relative_to(folder).as_posix()
        if _same(name) not in homes and (pdf := _its_pdf(entry)):
            yield unfinished(name, str(folder), str(pdf))
            continue
        for path in _files(entry):
            inside = path.relative_to(folder).as_posix()
            if _same(inside) not in known and path.name not in _OF_THE_SYSTEM:
                yield stray(inside)


def _its_pdf(folder: Path) -> Path | None:
    """The PDF that a folder is named for, if it is there and whole."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    for path in folder.glob("*.pdf"):
        if bears_hash(folder.name, sha256_of(path)):
            return path
    return None


def _files(entry: Path) -> Iterator[Path]:
    if entry.is_symlink() or not entry.is_dir():
        yield entry
        return
    for parent, folders, names in os.walk(entry):
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        yield from (Path(parent) / name for name in sorted([*names, *linked]))


def _same(path: str) -> str:
    """A name as it is compared: macOS may give it back decomposed."""
    return unicodedata.normalize("NFC", path)
