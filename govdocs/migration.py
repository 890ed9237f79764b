"""Older documents, brought forward: the YAML text is edited step by step, so that comments and layout stay as they are.

A kind of document carries its own steps (`Document.steps`): the first leads from version 1 of its keys to 2, and so on. A step is
a function from the source to the edits of its text. When a key changes its name or a value its meaning, add a step; the tests
hold a copy of the examples as they were in each version, and every one must come forward and print the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from govdocs.errors import Refusal, Text
from govdocs.loading.loader import kind_of
from govdocs.loading.version_checks import SCHEMA, schema_problems
from govdocs.models.versions import schema_version
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument, in_order
from govdocs.problems.sentence import Sentence
from govdocs.source.editing import Edit, difference, renamed, typed, with_fields
from govdocs.source.reading import Source, read_text

Step = Callable[[Source], Iterable[Edit]]


@dataclass(frozen=True)
class Migrated:
    """A document in the newest version of its keys: what it was read from, its version then and now, and its text now."""

    source: Source
    before: int
    after: int
    text: str

    @property
    def diff(self) -> str:
        """What changes, as a unified diff; empty where nothing does."""
        return difference(self.source.name, self.source.text, self.text)


def migrated(source: Source) -> Migrated:
    """The document brought forward to what this govdocs reads; writes nothing.

    Raises InvalidDocument for what cannot be read, or is written in a version that this govdocs does not know yet; Refusal where
    the version cannot be typed into the text.
    """
    if source.problems:
        raise InvalidDocument(in_order(source.problems))
    kind = kind_of(source)
    now, before = source, _version(source)
    if newer := [problem for problem in schema_problems(source, kind) if problem.code == "new-schema"]:
        raise InvalidDocument(newer)
    for step in kind.steps[before - 1 :]:
        now = read_text(typed(now.text, step(now)), source.name)
        if now.problems:
            raise InvalidDocument(in_order(now.problems))
    after = kind.newest_schema()
    text = now.text if before == after else with_fields(now, [(SCHEMA, (str(after), to_bangla(str(after))))])
    return Migrated(source, before, after, text)


def _version(source: Source) -> int:
    key = source.tree.key_of(*SCHEMA)
    given = source.tree[key] if key else "1"
    try:
        return schema_version(given if isinstance(given, str) else "…")
    except Refusal as refusal:
        spot = source.locate((str(key),))
        sentence = Sentence("bad-value", Text(refusal.bangla, refusal.english))
        problem = source.problem(sentence, spot.value_place, path=spot.path)
        raise InvalidDocument([problem]) from refusal


def rename(old: tuple[str, str], new: tuple[str, str]) -> Step:
    """The step for a top-level key under another name, each given as its English and Bangla name."""

    def step(source: Source) -> Iterable[Edit]:
        for before, after in zip(old, new, strict=True):
            if key := source.tree.key_of(before):
                yield from renamed(source, (key,), after)

    return step
