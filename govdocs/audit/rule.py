"""A rule of the audit: a function from a document, as its reader sees it, to the findings about it.

    @rule("weekday-against-date", source="the calendar")
    def weekday_against_date(paper: Paper) -> Iterator[Finding]:
        \"\"\"তারিখের পাশে লেখা বারটি সেই তারিখের বার নয়।

        কেন: …

        উদাহরণ: …

        A weekday that is not that of its date.

        Why: …

        Example: …
        \"\"\"

The docstring is the rule's manual page: the Bangla half, then the English half, each begun by one sentence that is its title.
A rule knows nothing about files and lines, nor about the severity that an office gives it. The sentences of our own rules are
in govdocs.audit.messages.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from textwrap import dedent
from typing import NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.dates.formats import long_date
from govdocs.errors import Text
from govdocs.memo_number.number import MemoNumber
from govdocs.models.written_values import Day
from govdocs.numerals import group
from govdocs.problems.problem import Language, Path, Severity
from govdocs.source.editing import Quote


class FindingText(NamedTuple):
    """The message of a finding and its hint, in both languages; unpacks into the arguments of Finding. `{name}` is filled."""

    bangla: str
    english: str
    hint_bangla: str = ""
    hint_english: str = ""

    def filled(self, **facts: object) -> FindingText:
        """The same with its facts, each as its language writes it: whole numbers, decimals, dates and memo numbers.

        >>> FindingText("{day}: {n}টি", "{day}: {n}").filled(day=date(2024, 2, 21), n=12)[:2]
        ('২১ ফেব্রুয়ারি ২০২৪: ১২টি', '2024-02-21: 12')
        """
        written = {name: _in_both(fact) for name, fact in facts.items()}
        message = Text(self.bangla, self.english).filled(**written)
        return FindingText(*message, *Text(self.hint_bangla, self.hint_english).filled(**written))


def _in_both(fact: object) -> object:
    """Of a date, decimal or memo number its Bangla and its English form; anything else as it is."""
    if isinstance(fact, date):
        return Text(long_date(fact), str(fact))
    if isinstance(fact, Day):
        return Text(str(fact), str(fact.date))
    if isinstance(fact, Decimal):
        return Text(group(fact), str(fact))
    return Text(str(fact), fact.ascii()) if isinstance(fact, MemoNumber) else fact


class OtherPlace(NamedTuple):
    """Another value in which a finding holds: the words there, and what a program may type for them."""

    at: Path
    quote: Quote | None
    fix: str | None


@dataclass(frozen=True)
class Finding:
    """One thing that is odd, and the way out.

    `at` is the path of the value (or of the part that lacks one), `quote` the words within it. With `fix`, the way out is
    mechanical: type it in place of `quote`, or of the whole value where nothing is quoted. A fix is about how a thing is written;
    where two facts contradict each other, or more than one reading is possible, the hint offers what would do, and there is none.
    """

    at: Path
    bangla: str
    english: str
    hint_bangla: str = ""
    hint_english: str = ""
    quote: Quote | None = None
    fix: str | None = None
    also: tuple[OtherPlace, ...] = ()
    """Where the same is found again; fixed with it."""
    pair: frozenset[str] = frozenset()
    """What two files say otherwise: among several files, in which one is wrong, the same pair is told once."""


@dataclass(frozen=True)
class Rule:
    """A rule: its id, its severity unless an office sets another, the authority it rests on, and the function."""

    id: str
    severity: Severity
    source: str
    check: Callable[[Paper], Iterable[Finding]]

    @property
    def module(self) -> str:
        """The dotted name of the module that defines it; of our own rules its last part is the family."""
        return self.check.__module__

    @property
    def family(self) -> str:
        return self.module.rpartition(".")[2]

    def manual(self, language: Language = "bn") -> str:
        """The half of its docstring in one language."""
        return _manual(self.check)[language]

    def title(self, language: Language = "bn") -> str:
        """The first sentence of its manual page: what it looks for."""
        return self.manual(language).partition("\n\n")[0].replace("\n", " ")


def rule(
    id_: str, *, source: str, severity: Severity = Severity.WARNING
) -> Callable[[Callable[[Paper], Iterable[Finding]]], Rule]:
    """Decorator that makes a function a rule.

    Raises ValueError for an id that is not lower-case words joined by hyphens, and for a docstring in one language only.
    """

    def decorated(check: Callable[[Paper], Iterable[Finding]]) -> Rule:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
            raise ValueError(f"the id of a rule is lower-case words joined by hyphens, not {id_!r}")
        if sys.flags.optimize < 2 and not _speaks_both(check.__doc__ or ""):  # -OO takes docstrings away
            raise ValueError(f"the docstring of the rule {id_!r} must speak Bangla, then English")
        return Rule(id_, severity, source, check)

    return decorated


def _speaks_both(docstring: str) -> bool:
    """Whether the first paragraph of a docstring begins with no English letter, and a later one does."""
    first, *others = (paragraph.lstrip() for paragraph in docstring.split("\n\n"))
    return bool(first) and not _in_english(first) and any(_in_english(other) for other in others)


def _in_english(paragraph: str) -> bool:
    return paragraph[:1].isascii() and paragraph[:1].isalpha()


def _manual(check: Callable[[Paper], Iterable[Finding]]) -> dict[Language, str]:
    """The two halves of the docstring: English begins with the first paragraph that begins with an English letter."""
    paragraphs = _docstring(check).split("\n\n")
    english = next((i for i, text in enumerate(paragraphs) if _in_english(text)), None)
    if english is None:
        return {"bn": "\n\n".join(paragraphs), "en": ""}
    return {"bn": "\n\n".join(paragraphs[:english]), "en": "\n\n".join(paragraphs[english:])}


def _docstring(function: Callable[..., object]) -> str:
    """The docstring of a function; from its source, if that is there, where Python has taken the docstrings away (-OO)."""
    if sys.flags.optimize < 2:
        return inspect.getdoc(function) or ""
    try:
        (definition,) = ast.parse(dedent(inspect.getsource(function))).body
    except (OSError, SyntaxError):
        return ""
    return (ast.get_docstring(definition) if isinstance(definition, ast.FunctionDef) else None) or ""
