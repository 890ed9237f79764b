"""Facts of two papers that belong together: the same of the same things, with another number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.between.counted_lists import in_list
from govdocs.audit.between.facts import Fact, bodies_in, facts_of, places_in, stems
from govdocs.audit.between.predicates import (
    is_as_ordered,
    is_negative,
    is_plain,
    may_be_of_one_kind,
    speaks_of_another,
)
from govdocs.audit.between.row_facts import RowFact, numbers_in_tables, row_facts
from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.reading.mentions import MONTH
from govdocs.audit.reading.paper import Paper
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class FactApart(NamedTuple):
    """Where a paper states a number, in which words, and those of the other paper."""

    at: Path
    own: str
    theirs: str


_YEARS: Final = late("[০-৯]{4}[-–][০-৯]{2,4}")
_MONTHS: Final = late(rf"(?<!{LETTER})(?:{MONTH})(?!{LETTER})")
_BY_DAY: Final = late(normalise(rf"[০-৯]{{1,2}} (?:{MONTH}),? [০-৯]{{4}}(?: তারিখ)?(?:ের|এর)? মধ্যে"))
_MOST: Final = 150
"""Facts of a paper that are compared with those of another."""
_MOST_CELLS: Final = 2_000


def facts_apart(paper: Paper, other: Paper, *, is_sent: bool) -> Iterator[FactApart]:
    """The numbers of a paper that another one has otherwise, of the same things and with the same said of them.

    `is_sent` is whether the other goes with the paper; otherwise only a paragraph that speaks of it is compared.
    """
    own = [
        fact
        for fact in facts_of(paper)[:_MOST]
        if fact.plain and (is_sent or (speaks_of_another(fact.upto) and is_plain(fact.upto)))
    ]
    if not own:
        return
    here, there = numbers_of(paper), numbers_of(other)
    for fact in own:
        if fact.number in there.get(fact.unit, ()) or fact.number in there.get("", ()):
            continue
        if not _is_of_its_time(fact.upto, other) or not _names_are_in(fact, other):
            continue
        found = (
            _stated(fact, paper, other)
            or _in_row(fact, other, is_sent=is_sent)
            or in_list(fact, other, other.once(_places))
        )
        if found and found[0] not in here.get(fact.unit, ()) and found[0] not in here.get("", ()):
            yield FactApart(fact.at, fact.words, found[1])


def numbers_of(paper: Paper) -> dict[str, set[Decimal]]:
    """The numbers of a paper by their units, those of its tables under no unit."""
    return paper.once(_numbers_of)


def _numbers_of(paper: Paper) -> dict[str, set[Decimal]]:
    found: dict[str, set[Decimal]] = {}
    for fact in facts_of(paper):
        found.setdefault(fact.unit, set()).add(fact.number)
    found.setdefault("", set()).update(numbers_in_tables(paper))
    return found


def _is_of_its_time(text: str, other: Paper) -> bool:
    """Whether the years and months that a text names are named in the other paper, too."""
    text = _BY_DAY.sub(" ", text)
    for pattern in (_YEARS, _MONTHS):
        named = set(pattern.findall(text))
        if named and not any(each in passage.text for each in named for passage in other.texts):
            return False
    return True


def _names_are_in(fact: Fact, other: Paper) -> bool:
    """Whether the other paper has the names that the sentence quotes, and the words for what the number is counted in."""
    if fact.within and not _shared(fact.within, other.once(_all_words)):
        return False
    if not is_of_its_bodies(fact.upto, other):
        return False
    return all(map(other.has, fact.quoted))


def is_of_its_bodies(text: str, other: Paper) -> bool:
    """Whether the other paper speaks of the committees and projects of which a text speaks, too."""
    bodies = bodies_in(text)
    return len(_shared(bodies, other.once(_all_words))) == len(bodies)


def _all_words(paper: Paper) -> frozenset[str]:
    return stems("\n".join(passage.text for passage in paper.texts))


# Texts


def _stated(fact: Fact, paper: Paper, other: Paper) -> tuple[Decimal, str] | None:
    """The number of the facts of the other paper that are most like one, and its words; None where they have two numbers."""
    near = [
        (shared, each)
        for each in facts_of(other)[:_MOST]
        if each.plain and (shared := _alike(fact, each, paper, other))
    ]
    if not near:
        return None
    most = max(shared for shared, _ in near)
    best = [each for shared, each in near if shared == most]
    if len({each.number for each in best}) != 1:
        return None
    if fact.unit == "টাকা" and not _may_be_sum(fact, best[0], most):
        return None
    return best[0].number, best[0].words


def _may_be_sum(fact: Fact, other: Fact, shared: int) -> bool:
    """Whether two amounts are one but for a slip, and of one kind, or with much in common; or rates of which much is the same."""
    if fact.each and shared > _MUCH:
        return True
    return is_one_slip(fact.number, other.number) and (bool(fact.kinds & other.kinds) or shared > _MUCH)


_MUCH: Final = 2


def _alike(fact: Fact, other: Fact, paper: Paper, theirs: Paper) -> int:
    """How much two facts have in common; nothing where they may be of different things."""
    if fact.unit != other.unit or fact.each != other.each or fact.negative != other.negative:
        return 0
    is_length = fact.unit in _LENGTHS
    if ({fact.tense, other.tense} == {"past", "to come"} and not is_length) or (
        not is_plain(other.upto) and other.kinds != {"planned"}
    ):
        return 0
    if not may_be_of_one_kind(fact.kinds, other.kinds) or not _in_one_place(fact, other, paper, theirs):
        return 0
    if fact.quoted and other.quoted and not fact.quoted & other.quoted:
        return 0
    if fact.noun != other.noun and fact.noun and other.noun:
        return 0
    if not _say_the_same(fact, other):
        return 0
    shared = len(_shared(fact.words_said - {fact.noun}, other.words_said))
    shared += len(fact.kinds & other.kinds) + 2 * len(fact.quoted & other.quoted)
    named = bool(fact.noun and fact.noun == other.noun)
    return shared if shared >= (1 if named else 2) else 0


def _say_the_same(fact: Fact, other: Fact) -> bool:
    """Whether of the words behind two numbers one paper has no more than the other; lengths by the name of what lasts so long."""
    if fact.unit in _LENGTHS and fact.noun == other.noun and fact.quoted & other.quoted:
        return True
    if fact.unit == "টাকা" and is_one_slip(fact.number, other.number) and fact.kinds & other.kinds:
        return True
    behind = _shared(fact.behind, other.behind)
    if (
        behind
        and fact.noun == other.noun != ""
        and len(_shared(fact.before, other.before)) >= _IN_OTHER_WORDS
    ):
        return True
    return len(_shared(fact.behind, other.words_said)) == len(fact.behind) or len(
        _shared(other.behind, fact.words_said)
    ) == len(other.behind)


_IN_OTHER_WORDS: Final = 2
"""Words before two numbers of one thing that are the same where only some of those behind them are."""


def _shared(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that are among others, or begin one or are begun by one: দেখা, দেখানো."""
    return frozenset(
        word
        for word in words
        if word in others
        or any(
            (one.startswith(word) or word.startswith(one)) and min(len(one), len(word)) >= _LIKE
            for one in others
        )
    )


_LIKE: Final = 4
"""Letters from which on a word that begins another is the same in another form."""
_LENGTHS: Final = frozenset({"দিন", "মাস", "সপ্তাহ", "ঘণ্টা"})


def _in_one_place(fact: Fact, other: Fact, paper: Paper, theirs: Paper) -> bool:
    """Whether both are of the places that their paragraphs name, or of that of the other's whole paper."""
    places = places_in(fact.upto)
    return places == other.places or (
        places - other.places <= theirs.once(_places) and other.places - places <= paper.once(_places)
    )


def _places(paper: Paper) -> frozenset[str]:
    """The stems of the words of the subject and the letterhead of a paper."""
    document = paper.document
    lines = getattr(getattr(document, "letterhead", None), "lines", ())
    return stems(normalise(" ".join((getattr(document, "subject", None) or "", *lines))))


# Rows


def _in_row(fact: Fact, other: Paper, *, is_sent: bool) -> tuple[Decimal, str] | None:
    """The number of the one row that a fact names, in the one column that it speaks of."""
    found: dict[Decimal, RowFact] = {}
    best = 0
    said = stems(fact.sentence)
    rows = row_facts(other)[:_MOST_CELLS]
    named = [row for row in rows if row.row <= said and _may_be_meant(fact, row)]
    for row in named:
        rank = _row_rank(fact, row, named, is_sent=is_sent)
        if rank and rank >= best:
            found = {**(found if rank == best else {}), row.number: row}
            best = rank
    if len(found) != 1:
        return None
    ((number, row),) = found.items()
    if fact.unit == "টাকা" and not is_one_slip(fact.number, number):
        return None
    return number, f"{row.label or row.head}: {to_bangla(row.cell.text.strip('* '))}"


def _may_be_meant(fact: Fact, row: RowFact) -> bool:
    """Whether a row has a name; that of the totals has none, and is meant by 'in all', of a column that is named."""
    if not row.is_total:
        return bool(row.row)
    return f"মোট {fact.words}" in fact.sentence and bool(row.column) and row.column <= fact.words_said


def _is_named(fact: Fact, row: RowFact, named: Sequence[RowFact]) -> bool:
    """Whether a fact names a row right before its number, or its sentence names no other one."""
    return row.row <= fact.words_said or all(each.row <= row.row for each in named)


def _row_rank(fact: Fact, row: RowFact, named: Sequence[RowFact], *, is_sent: bool) -> int:
    """How many words of a row a fact names, all of them; nothing where it may speak of another column."""
    said = fact.words_said
    if row.unit and row.unit != fact.unit:
        return 0
    if not row.unit and fact.unit == "টাকা":
        return 0
    if not _is_named(fact, row, named):
        return 0
    others = said - row.row
    column = (
        bool(row.column & others)
        or (not row.column and (row.only or not row.unit))
        or (row.only and bool(row.unit))
    )
    if not column or fact.each or is_negative(row.label) != fact.negative:
        return 0
    if not _kinds_go_together(fact, row, is_sent=is_sent):
        return 0
    return 4 * len(row.row) + 2 * bool(row.column & others) + (row.unit == fact.unit)


def _kinds_go_together(fact: Fact, row: RowFact, *, is_sent: bool) -> bool:
    """Whether a fact may be what a table says: of what was done it is not what was to be, nor any number of another paper without a kind."""
    otherwise = not is_sent or row.tense == "to come"
    if fact.tense == "past" and not fact.kinds & row.kinds and otherwise and not is_as_ordered(fact.sentence):
        return False
    if fact.kinds and row.kinds:
        return bool(fact.kinds & row.kinds) and "done" not in fact.kinds - row.kinds
    if row.kinds & {"planned", "asked", "given"}:
        return is_sent
    return "done" not in fact.kinds or is_sent
