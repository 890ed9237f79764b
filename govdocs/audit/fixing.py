"""Apply the mechanical fixes of findings to the YAML text itself, so that comments, order and layout stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govdocs.audit.auditing import PlacedFinding, findings
from govdocs.models.document import Document
from govdocs.source.editing import Quote, ValueEdit, difference, quoted, with_value_edits
from govdocs.source.reading import Source


@dataclass(frozen=True)
class FixedFile:
    """A file with its mechanical findings fixed; `count` says how many."""

    source: Source
    text: str
    count: int

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        return difference(self.source.name, self.source.text, self.text)


def fixed_files(document: Document) -> tuple[FixedFile, ...]:
    """The files of a document, and of those it includes, that fixing changes. Writes nothing.

    Each finding that says what to type is fixed at its place, provided that the file then reads as before but for that value.
    Of two that overlap the first is fixed; the next run fixes the other.
    """
    edits: dict[str, tuple[Source, list[ValueEdit]]] = {}
    for source, edit in _edits(document):
        _, chosen = edits.setdefault(source.name, (source, []))
        if not any(edit.start < other.end and other.start < edit.end for other in chosen):
            chosen.append(edit)
    files = (FixedFile(source, *with_value_edits(source, chosen)) for source, chosen in edits.values())
    return tuple(file for file in files if file.count)


def _edits(document: Document) -> Iterator[tuple[Source, ValueEdit]]:
    for found in findings(document):
        source = found.paper.document.source
        if source and (edit := _edit(found, source)):
            yield source, edit


def _edit(found: PlacedFinding, source: Source) -> ValueEdit | None:
    finding = found.finding
    spot = source.locate(finding.at)
    if finding.fix is None or not isinstance(spot.value, str):
        return None
    span = quoted(source, spot, finding.quote or Quote(spot.value))
    return ValueEdit(*span, finding.fix, spot.path) if span else None
