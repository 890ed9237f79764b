"""What a rule is: a function from a document, as its reader sees it, to what is odd about it.

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
A rule knows nothing about files and lines, and nothing about how weighty its office takes it to be.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from govdocs.problems.problem import Language, Path, Severity

if TYPE_CHECKING:
    from govdocs.audit.paper import Paper

"""The way from a document to one of its values: names of fields, and positions in lists from 0."""


@dataclass(frozen=True)
class Quote:
    """The very words of a value that are meant, as typed in the file; `nth` counts from 0 where they stand more than once."""

    words: str
    nth: int = 0

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Quote:
        """The words from `start` to `end` of a text."""
        words = text[start:end]
        return cls(words, text.count(words, 0, start))


@dataclass(frozen=True)
class Finding:
    """One thing that is odd, and the way out.

    `at` is the path of the value (or of the part that lacks one), `quote` the words within it. With `fix`, the way out is
    mechanical: it is to be typed in place of `quote`, or of the whole value where nothing is quoted.
    """

    at: Path
    bangla: str
    english: str
    hint_bangla: str = ""
    hint_english: str = ""
    quote: Quote | None = None
    fix: str | None = None


@dataclass(frozen=True)
class Rule:
    """A rule: its id, how much it weighs unless an office says otherwise, the authority it rests on, and the function."""

    id: str
    severity: Severity
    source: str
    check: Callable[[Paper], Iterable[Finding]]

    @property
    def module(self) -> str:
        """The module that holds it; of a rule of ours its last name is the family."""
        return self.check.__module__

    @property
    def family(self) -> str:
        return self.module.rpartition(".")[2]

    def manual(self, language: Language = "bn") -> str:
        """The half of its docstring in one language."""
        return _manual(self.check)[language]

    def title(self, language: Language = "bn") -> str:
        """What it looks for, in a sentence."""
        return self.manual(language).partition("\n\n")[0].replace("\n", " ")


def rule(
    id_: str, *, source: str, severity: Severity = Severity.WARNING
) -> Callable[[Callable[[Paper], Iterable[Finding]]], Rule]:
    """Make a function a rule. Refuses, at import, an id that is not lower-case words with hyphens, and a one-sided docstring."""

    def declared(check: Callable[[Paper], Iterable[Finding]]) -> Rule:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
            raise ValueError(f"the id of a rule is lower-case words joined by hyphens, not {id_!r}")
        if not all(_manual(check).values()):
            raise ValueError(f"the docstring of the rule {id_!r} must speak Bangla, then English")
        return Rule(id_, severity, source, check)

    return declared


def _manual(check: Callable[[Paper], Iterable[Finding]]) -> dict[Language, str]:
    """The docstring's halves: English begins with the first paragraph that begins with an English letter."""
    paragraphs = (inspect.getdoc(check) or "").split("\n\n")
    english = next(
        (i for i, text in enumerate(paragraphs) if text[:1].isascii() and text[:1].isalpha()), None
    )
    if english is None:
        return {"bn": "\n\n".join(paragraphs), "en": ""}
    return {"bn": "\n\n".join(paragraphs[:english]), "en": "\n\n".join(paragraphs[english:])}
