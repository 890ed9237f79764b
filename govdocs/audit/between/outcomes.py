"""What became of one thing by two papers: approved in a letter, put off in the minutes of which it speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.between.facts import stems
from govdocs.audit.between.facts_apart import FactApart
from govdocs.audit.between.predicates import is_negative, speaks_of_another
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.tables import figure_tables
from govdocs.models.other_kinds import Minutes
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OutcomeSaid(NamedTuple):
    """A clause or a row that says what became of a thing, in which words; the stems of its other words."""

    at: Path
    kind: str
    words: str
    said: frozenset[str]


_KINDS: Final = tuple(
    (kind, late(normalise(words)))
    for kind, words in (
        ("put off", "স্থগিত(?: থাকবে| রাখা| করা)?|মুলতবি"),
        ("refused", "নামঞ্জুর|প্রত্যাখ্যাত|প্রত্যাখ্যান|নাকচ|অগ্রাহ্য|বাতিল করা|বাতিল হ"),
        ("returned", "ফেরত(?= দেওয়া| পাঠানো|\\Z)|পুনঃপরিদর্শন|পুনরায় পরিদর্শন"),
        (
            "approved",
            "(?<!অন)অনুমোদিত|অনুমোদন (?:দেওয়া|করা|প্রদান)|(?<!না)মঞ্জুর (?:হয়|করা)|(?<!না)মঞ্জুরকৃত|(?<!সিদ্ধান্ত )গৃহীত হয়েছে",
        ),
        ("let", "ইজারা দেওয়ার সিদ্ধান্ত|চালু করার সিদ্ধান্ত"),
    )
)
_TEXTS: Final = ("body", "discussion", "text", "decisions")
_LEAST: Final = 3
"""Words that two clauses of one thing share."""
_SINCE: Final = late(
    normalise("পরবর্তীতে|পরে|পুনরায়|ইতোমধ্যে|এরপর|পুনর্বিবেচনা|আপিল|সংশোধিত নকশা দাখিল (?:করা হয়|করায়)")
)


def outcomes_apart(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """What became of a thing by a clause that says what the minutes say, where these say that something else became of it."""
    if not isinstance(other.document, Minutes) or isinstance(paper.document, Minutes):
        return
    theirs = other.once(_outcomes)
    for one in paper.once(_outcomes) if theirs else ():
        shared = [(len(one.said & each.said), each) for each in theirs]
        most = max((number for number, _ in shared), default=0)
        best = [each for number, each in shared if number == most]
        if most >= _LEAST and len(best) == 1 and best[0].kind != one.kind:
            yield FactApart(one.at, one.words, best[0].words)


def _outcomes(paper: Paper) -> tuple[OutcomeSaid, ...]:
    return (*_in_texts(paper), *_in_rows(paper))


def _in_texts(paper: Paper) -> Iterator[OutcomeSaid]:
    is_minutes = isinstance(paper.document, Minutes)
    for passage in paper.texts:
        if passage.at[0] not in _TEXTS or not (is_minutes or speaks_of_another(passage.text)):
            continue
        for clause in clauses(passage.text):
            found = list(_found(clause)) if "|" not in clause and not _SINCE.search(clause) else []
            if len(found) == 1 and not is_negative(clause.replace(normalise("না হওয়া পর্যন্ত"), "")):
                kind, words = found[0]
                yield OutcomeSaid(passage.at, kind, words, stems(clause.replace(words, " ")))


def _in_rows(paper: Paper) -> Iterator[OutcomeSaid]:
    for table in figure_tables(paper):
        for row in table.rows:
            texts = [normalise(cell.text) if cell else "" for cell in row.cells]
            found = [each for text in texts for each in _found(text)]
            if len(found) == 1:
                kind, words = found[0]
                cell = next(cell for cell in row.cells if cell)
                yield OutcomeSaid(cell.at, kind, words, stems(" ".join(texts).replace(words, " ")))


def _found(text: str) -> Iterator[tuple[str, str]]:
    """What became of a thing by a text, and in which words.

    >>> list(_found("গুদামঘরের নকশা স্থগিত রাখা হলো")), list(_found("ভবনের নকশা অনুমোদিত হয়েছে"))
    ([('put off', 'স্থগিত রাখা')], [('approved', 'অনুমোদিত')])
    """
    for kind, pattern in _KINDS:
        match = pattern.search(text)
        if match:
            yield kind, match[0]
