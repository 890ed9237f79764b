"""Whether a document is for this govdocs: the version of its keys, and the version of govdocs and the templates that it is
pinned to, if it is. `govdocs pin` types the pins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from govdocs.errors import Refusal
from govdocs.models.versions import schema_version, template_mark, version_range
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument, Problem, in_order
from govdocs.source.reading import Source

if TYPE_CHECKING:
    from govdocs.models.document import Document

SCHEMA: Final = ("schema_version", "স্কিমা-সংস্করণ")
VERSION: Final = ("govdocs", "প্রোগ্রাম-সংস্করণ")
TEMPLATE: Final = ("template", "টেমপ্লেট")

DIGITS: Final = 12  # of the SHA-256 of the templates, as `govdocs pin` types it


def pinned(source: Source, templates: Path | None = None) -> str:
    """The text of a document pinned to what is here and now: both pins, or the one that it has; a pin that holds is left.

    Raises InvalidDocument for what cannot be read or is of no kind, RenderFault for templates that fail, and Refusal where the
    pins cannot be typed into the text. Writes nothing.
    """
    from govdocs.loading.loader import kind_of
    from govdocs.page.template_digest import template_digest
    from govdocs.source.editing import with_fields

    if source.problems:
        raise InvalidDocument(in_order(source.problems))
    digest = template_digest(kind_of(source), templates)
    fresh = {VERSION: version("govdocs"), TEMPLATE: digest[:DIGITS]}
    given = {names: source.tree[key] for names in fresh if (key := source.tree.key_of(*names))}
    stale = [names for names in given or fresh if not _holds(names, given.get(names), digest)]
    return with_fields(source, [(names, (fresh[names], fresh[names])) for names in stale])


def problems(source: Source, kind: type[Document]) -> Iterator[Problem]:
    """What is wrong with the version of the keys, and with that of govdocs. What cannot be read the model tells."""
    with suppress(Refusal):
        yield from schema_problems(source, kind)
    with suppress(Refusal):
        yield from _of_version(source)


def is_schema_problem(problem: Problem) -> bool:
    """Whether a document is written in another version of the keys, so that nothing else can be said of it."""
    return problem.code in ("old-schema", "new-schema")


def schema_problems(source: Source, kind: type[Document]) -> Iterator[Problem]:
    """What is wrong with the version of the keys. Raises Refusal for what is no version."""
    key = source.tree.key_of(*SCHEMA)
    given, newest = 1 if key is None else schema_version(str(source.tree[key])), kind.newest_schema()
    if given < newest:
        yield _problem(
            "old-schema",
            source,
            SCHEMA,
            f"দলিলটি ‘{kind.bangla_name}’-এর ঘরগুলোর পুরোনো সংস্করণে ({_bn(given)}) লেখা; এখন চলে {_bn(newest)}।",
            f"The document is written in version {given} of the keys of '{kind.name}'; now it is {newest}.",
            "হালনাগাদ করুন: govdocs migrate {file}",
            "Bring it forward: govdocs migrate {file}",
        )
    if given > newest:
        here = version("govdocs")
        yield _problem(
            "new-schema",
            source,
            SCHEMA,
            f"দলিলটি ‘{kind.bangla_name}’-এর ঘরগুলোর {_bn(given)} নম্বর সংস্করণে লেখা; এই govdocs ({here}) {_bn(newest)} পর্যন্ত পড়তে পারে।",
            f"The document is written in version {given} of the keys of '{kind.name}'; this govdocs ({here}) reads up to {newest}.",
            "govdocs হালনাগাদ করুন: pip install --upgrade govdocs",
            "Upgrade govdocs: pip install --upgrade govdocs",
        )


def _of_version(source: Source) -> Iterator[Problem]:
    key = source.tree.key_of(*VERSION)
    given = source.tree[key] if key else None
    if not isinstance(given, str):
        return
    wanted, here = version_range(given), version("govdocs")
    if not _contains(given, here):
        yield _problem(
            "other-govdocs",
            source,
            VERSION,
            f"দলিলটি govdocs {wanted} সংস্করণে তৈরি করার কথা; এখানে চলছে {here}।",
            f"The document is to be made by govdocs {wanted}; this is {here}.",
            f"সেই সংস্করণ বসান: pip install 'govdocs{wanted}'; অথবা নতুন ছাপা দেখে নিয়ে, ঠিক থাকলে: govdocs pin {{file}}",
            f"Install that version: pip install 'govdocs{wanted}'; or look at it in this one and, if it is right: govdocs pin {{file}}",
        )


def _problem(
    code: str,
    source: Source | None,
    names: tuple[str, str],
    bangla: str,
    english: str,
    hint: str,
    hint_en: str,
) -> Problem:
    """At the value of the field; where that is not given, at the head of the document. The hints name the file."""
    key = source.tree.key_of(*names) if source else None
    place = None
    if source:
        place = source.tree.values_at[key] if key else source.tree.place
    file = source.name if source and place else "FILE"
    return Problem(
        code,
        bangla,
        english,
        path=(key or names[0],),
        place=place,
        excerpt=source.line(place.line) if source and place else "",
        hint_bangla=hint.replace("{file}", file),
        hint_english=hint_en.replace("{file}", file),
    )


def _contains(text: str, here: str) -> bool:
    from packaging.specifiers import SpecifierSet

    return SpecifierSet(version_range(text)).contains(here, prereleases=True)


def _holds(names: tuple[str, str], given: object, digest: str) -> bool:
    try:
        if names == VERSION:
            return _contains(str(given), version("govdocs"))
        return digest.startswith(template_mark(str(given)))
    except Refusal:
        return False


def _bn(number: int) -> str:
    return to_bangla(str(number))
