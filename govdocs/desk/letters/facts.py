"""What the list of letters shows of one, by its YAML alone."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, NamedTuple

from govdocs.desk.writing.completion import top_level
from govdocs.errors import Refusal
from govdocs.loading.kind_of import kind_or_problem
from govdocs.loading.loader import loads
from govdocs.models import kind_named
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem
from govdocs.source.reading import Map, read_text

Standing = Literal["", "errors", "samples", "whole"]
"""Whether a letter loads, and has texts of the starter left; "" where nobody has looked yet."""


class LetterFacts(NamedTuple):
    """The kind, form, subject, number and date as they are typed; whether it is a document at all, and whether it can be read."""

    kind: str = ""
    form: str = ""
    subject: str = ""
    number: str = ""
    date: str = ""
    is_document: bool = True
    is_readable: bool = False


UNREADABLE: Final = LetterFacts()
"""Of a file that is no YAML."""


_SUBJECT: Final = ("subject", "বিষয়", "title", "শিরোনাম", "meeting", "project", "প্রকল্প")
_DATE: Final = ("date", "তারিখ", "published", "প্রকাশের-তারিখ")
_KIND: Final = ("kind", "ধরন")


def facts_at_a_glance(text: str) -> LetterFacts:
    """What the beginnings of lines say, in a hundredth of the time: of a folder of thousands the list comes at once by these."""
    tree = top_level(text)
    key = tree.key_of(*_KIND)
    if key is None:
        return LetterFacts(is_document=False)
    kind = kind_named(tree[key]) if isinstance(tree[key], str) else None
    return _facts(kind.name if kind else "", tree, is_readable=kind is not None)


def facts_of(text: str, name: str) -> LetterFacts:
    """The facts of a text."""
    try:
        source = read_text(text, name)
    except InvalidDocument:
        return UNREADABLE
    kind = kind_or_problem(source)
    if isinstance(kind, Problem):  # an office file, a form, a list
        return LetterFacts(is_document=source.tree.key_of(*_KIND) is not None)
    return _facts(kind.name, source.tree, is_readable=not source.slips)


def standing_of(text: str, name: str, folder: Path) -> Standing:
    """What becomes of a letter's text when it is loaded, with the office file and the pictures of its folder."""
    try:
        document = loads(text, name=name, folder=folder)
        return "samples" if document.is_draft else "whole"
    except (GovdocsError, Refusal, OSError):
        return "errors"


def _facts(kind: str, tree: Map, *, is_readable: bool) -> LetterFacts:
    form, number = _in_tree(tree, "form", "ফরম"), _in_tree(tree, "number", "নম্বর")
    subject, date = _in_tree(tree, *_SUBJECT), _in_tree(tree, *_DATE)
    return LetterFacts(kind, form, subject, number, date, is_readable=is_readable)


def _in_tree(tree: Map, *names: str) -> str:
    """What the first of these keys says, in one line."""
    for name in names:
        key = tree.key_of(name)
        value = tree[key] if key else None
        if isinstance(value, Map):
            value = next((inner for inner in value.values() if isinstance(inner, str)), None)
        if isinstance(value, list):
            value = next((inner for inner in value if isinstance(inner, str)), None)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())[:300]
    return ""
