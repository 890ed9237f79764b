"""Mending: what is mechanical is typed into the YAML text itself, so that comments, order and layout stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from govdocs.audit.auditing import Found, findings
from govdocs.audit.positions import quoted
from govdocs.audit.rule import Quote
from govdocs.models.document import Document
from govdocs.problems.problem import InvalidDocument
from govdocs.source.editing import Edit, difference, typed
from govdocs.source.reading import Source, read_text


@dataclass(frozen=True)
class Mended:
    """A file with its mechanical findings mended; `count` says how many."""

    source: Source
    text: str
    count: int

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        return difference(self.source.name, self.source.text, self.text)


def mended(document: Document) -> tuple[Mended, ...]:
    """The files of a document, and of those it includes, that mending changes. Writes nothing.

    Each finding that says what to type is mended at its place, provided that the file then reads as before but for that value.
    Of two that meddle with the same words the first is mended; the next run sees to the other.
    """
    edits: dict[str, _Edits] = {}
    for found in findings(document):
        source = found.paper.document.source
        if source and (edit := _edit(found, source)):
            edits.setdefault(source.name, _Edits(source)).add(edit)
    return tuple(changed for file in edits.values() if (changed := file.applied()).count)


def retyped(source: Source, at: tuple[str | int, ...], words: str) -> str | None:
    """The text of a file with the value of one field typed anew, all else as it was; None where that cannot be done."""
    spot = source.locate(at)
    span = quoted(source, spot, Quote(spot.value)) if isinstance(spot.value, str) else None
    if span is None:
        return None
    edit = _Edit(*span, words, spot.path)
    text = typed(source.text, [edit])
    return text if _reads_back(source, text, [edit]) else None


@dataclass(frozen=True)
class _Edit(Edit):
    path: tuple[str | int, ...]


def _edit(found: Found, source: Source) -> _Edit | None:
    finding = found.finding
    spot = source.locate(finding.at)
    if finding.fix is None or not isinstance(spot.value, str):
        return None
    span = quoted(source, spot, finding.quote or Quote(spot.value))
    return _Edit(*span, finding.fix, spot.path) if span else None


@dataclass
class _Edits:
    source: Source
    edits: list[_Edit] = field(default_factory=list)

    def add(self, edit: _Edit) -> None:
        if not any(edit.start < other.end and other.start < edit.end for other in self.edits):
            self.edits.append(edit)

    def applied(self) -> Mended:
        """All edits at once; where they do not read back as they should, those that do one by one."""
        text = typed(self.source.text, self.edits)
        if _reads_back(self.source, text, self.edits):
            return Mended(self.source, text, len(self.edits))
        good: list[_Edit] = []
        for edit in self.edits:
            if _reads_back(self.source, typed(self.source.text, [*good, edit]), [*good, edit]):
                good.append(edit)
        return Mended(self.source, typed(self.source.text, good), len(good))


def _reads_back(source: Source, text: str, edits: Iterable[_Edit]) -> bool:
    """Whether the text reads as the source does, but for the values that were edited, which hold what was typed."""
    try:
        tree = read_text(text, source.name).tree
    except InvalidDocument:
        return False
    before, after = dict(_scalars(source.tree, ())), dict(_scalars(tree, ()))
    changed = {edit.path for edit in edits}
    return (
        before.keys() == after.keys()
        and all(before[path] == after[path] for path in before.keys() - changed)
        and all(edit.text in (after[edit.path] or "") for edit in edits)
    )


def _scalars(node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _scalars(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _scalars(value, (*path, index))
    else:
        yield path, node
