"""Files that a PDF could not carry by their names, or that could not be taken out of it again: said when the document is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from govdocs.errors import Refusal
from govdocs.files.portable_names import FINGERPRINT, leaves_folder, refuse_unportable
from govdocs.loading import messages
from govdocs.problems.excerpt import visible
from govdocs.problems.problem import Path, Place, Problem, Severity
from govdocs.source.reading import Source
from govdocs.source.tree import scalars


def problems(written: Mapping[str, str], sources: Sequence[Source]) -> Iterator[Problem]:
    """An error for each file that a PDF cannot carry, a warning for each that could not be taken out of it again.

    `written` holds how each file is named, by its path in the PDF; the first of the sources that names it so is where the problem
    stands, else the beginning of the first.
    """
    fine = [FINGERPRINT]
    if not _refusal(fine, *written) and FINGERPRINT not in written:
        return
    for path, name in written.items():
        source, place, where = _place_of(name, sources)
        if leaves_folder(path) or path == FINGERPRINT:
            sentence = messages.NOT_CARRIED.filled(name=visible(path))
            yield source.problem(sentence, place, path=where, given=name)
        elif refusal := _refusal(fine, path):
            sentence = messages.UNPORTABLE_NAME.filled(reason=refusal.text)
            problem = source.problem(sentence, place, path=where, given=name)
            yield replace(problem, severity=Severity.WARNING)
        else:
            fine.append(path)


def _refusal(others: Sequence[str], *paths: str) -> Refusal | None:
    """Why paths cannot be taken out of a PDF, alone or beside others; None where they can."""
    try:
        refuse_unportable([*others, *paths], hidden=False)
    except Refusal as refusal:
        return refusal
    return None


def _place_of(name: str, sources: Sequence[Source]) -> tuple[Source, Place | None, Path]:
    for source in sources:
        for where, text in scalars(source.tree):
            if text == name:
                spot = source.locate(where)
                return source, spot.value_place or spot.key_place, spot.path
    return sources[0], sources[0].tree.place, ()
