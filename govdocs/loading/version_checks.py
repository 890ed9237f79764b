"""Whether a document is for this govdocs: the version of its keys, and the version of govdocs and the templates that it is
pinned to, if it is. `govdocs pin` types the pins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from govdocs.errors import Refusal
from govdocs.loading import messages
from govdocs.models.versions import schema_version, version_range
from govdocs.problems.problem import Problem
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief
from govdocs.source.reading import Source

if TYPE_CHECKING:
    from govdocs.models.document import Document

SCHEMA: Final = ("schema_version", "স্কিমা-সংস্করণ")
VERSION: Final = ("govdocs", "প্রোগ্রাম-সংস্করণ")
TEMPLATE: Final = ("template", "টেমপ্লেট")

NEWEST_SCHEMA: Final = 1
_LONG_NUMBER: Final = 10**9  # Python prints no more than 4300 digits
"""The version of the keys that this govdocs reads, of every kind."""

DIGITS: Final = 12  # of the SHA-256 of the templates, as `govdocs pin` types it


def in_range(given: str, here: str) -> bool:
    """Whether a version of govdocs is one of those that a document is pinned to. Raises Refusal for what is no range."""
    from packaging.specifiers import SpecifierSet

    return SpecifierSet(version_range(given)).contains(here, prereleases=True)


def problems(source: Source, kind: type[Document]) -> Iterator[Problem]:
    """What is wrong with the version of the keys, and with that of govdocs. What cannot be read the model reports."""
    with suppress(Refusal):
        yield from _of_schema(source, kind)
    with suppress(Refusal):
        yield from _of_version(source)


def is_schema_problem(problem: Problem) -> bool:
    """Whether a document is written in another version of the keys, so that nothing else can be said of it."""
    return problem.code == messages.NEW_SCHEMA.code


def _of_schema(source: Source, kind: type[Document]) -> Iterator[Problem]:
    key = source.tree.key_of(*SCHEMA)
    written = "1" if key is None else str(source.tree[key])
    given = schema_version(written)
    if given > NEWEST_SCHEMA:
        yield _problem(
            messages.NEW_SCHEMA,
            source,
            SCHEMA,
            given=given if given < _LONG_NUMBER else brief(written),
            newest=NEWEST_SCHEMA,
            bangla=kind.bangla_name,
            english=kind.name,
            here=version("govdocs"),
        )


def _of_version(source: Source) -> Iterator[Problem]:
    key = source.tree.key_of(*VERSION)
    given = source.tree[key] if key else None
    if not isinstance(given, str):
        return
    wanted, here = version_range(given), version("govdocs")
    if not in_range(given, here):
        yield _problem(messages.OTHER_GOVDOCS, source, VERSION, wanted=wanted, here=here)


def _problem(sentence: Sentence, source: Source, names: tuple[str, str], **facts: object) -> Problem:
    """At the value of the field; where that is not given, at the head of the document. The hints name the file."""
    key = source.tree.key_of(*names)
    place = source.tree.values_at[key] if key else source.tree.place
    said = sentence.filled(file=source.name if place else "FILE", **facts)
    return source.problem(said, place, path=(key or names[0],), given=str(source.tree[key]) if key else "")
