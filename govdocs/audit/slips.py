"""Correct the slips of a YAML file that stop its reading, such as a visarga for a colon, where the author can have meant nothing else."""

from __future__ import annotations

from collections.abc import Container

from govdocs.files.location import Location
from govdocs.loading.loader import loads
from govdocs.problems.problem import InvalidDocument
from govdocs.source.editing import span
from govdocs.source.parser import Correction, corrected
from govdocs.source.reading import Source, scalars


def with_slips_corrected(
    source: Source, folder: Location | None, office: Location | None
) -> tuple[str, tuple[Correction, ...]]:
    """The text with each slip put right that can be in one way only, and what was changed; as it was where that is in doubt.

    A line of text that lost its indentation may look like a key: what comes of it is no valid document, or a value that takes in
    the lines below.
    """
    text, corrections = corrected(source.text)
    if not corrections:
        return source.text, ()
    try:
        read = loads(text, name=source.name, folder=folder, office=office).source
    except InvalidDocument:
        return source.text, ()
    assert read is not None
    if _takes_in_lines(read, {one.line for one in corrections}):
        return source.text, ()
    return text, corrections


def _takes_in_lines(source: Source, rows: Container[int]) -> bool:
    """Whether a plain value, its key or dash on one of these lines, goes on below: lines that may be those of a paragraph."""
    for path, _ in scalars(source.tree):
        spot = source.locate(path)
        key, value = spot.key_place, spot.value_place
        if key and value and key.line in rows and value.end_line > key.line:
            start, _ = span(source.text, value)
            if source.text[start] not in "|>'\"":
                return True
    return False
