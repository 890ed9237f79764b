"""What a paper says of the letter that it cites, or of the event that both are of, against what that one says itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import days_in, is_wider, spans_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.dates.formats import long_date
from govdocs.numerals import from_words, to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class SaidOfOther(NamedTuple):
    """A fact that a paper has of another: where, in which words, and that of the other."""

    at: Path
    own: str
    theirs: str
    quote: Quote | None = None
    """Where it is, if the words themselves are not in the paper."""


_PLACES: Final = ("subject", "body", "discussion", "particulars", "text")
_PAPER: Final = "(?:পত্র|স্মারক|নোটিশ|বিজ্ঞপ্তি|আদেশ|পরিপত্র|কার্যাদেশ|প্রজ্ঞাপন|দরপত্র|চুক্তি|সনদ)"
_SAYS_OF: Final = late(
    normalise(
        rf"{_PAPER}(?:টি)?(?:তে|ে) (?=[^।]{{0,120}}(?:করা হয়|বলা হয়|উল্লেখ|নির্দেশ|নির্ধার))|{_PAPER}(?:ের)? (?:শর্ত(?:াবলি)? ?|নির্দেশনা ?)?(?:অনুযায়ী|অনুসারে|মোতাবেক)|{_PAPER}ের শর্ত"
    )
)
"""The words with which a sentence says that another paper says so."""


def said_of_other(paper: Paper, other: Paper) -> Iterator[SaidOfOther]:
    """Deadlines, lengths, spans of days, units and openings that the other paper has otherwise."""
    own, theirs = paper.once(_sentences), other.once(_sentences)
    for at, text in own:
        if _SAYS_OF.search(text):
            yield from _deadline(at, text, theirs)
            yield from _length(at, text, theirs)
        yield from _span(at, text, theirs)
        yield from _opening(at, text, theirs)
    yield from _units(paper, theirs)


def committees_apart(paper: Paper, other: Paper) -> Iterator[SaidOfOther]:
    """The size of the committee of which a paper speaks, where the other one names its members and they are not so many."""
    for at, text in paper.once(_sentences):
        yield from _committee(at, text, other)


_Sentences = tuple[tuple[Path, str], ...]


def _sentences(paper: Paper) -> _Sentences:
    """The sentences of a paper that have a figure, or speak of a committee; of a particular with its label."""
    found: list[tuple[Path, str]] = []
    for passage in paper.texts:
        if passage.at[0] == "particulars":
            found.append((passage.at, f"{normalise(str(passage.at[-1]))}: {passage.text}"))
        elif passage.at[0] in _PLACES:
            texts = re.split("[।;\n]", passage.text)
            found += [(passage.at, text) for text in texts if "|" not in text and _WORTH.search(text)]
    return tuple(found)


_WORTH: Final = late("[0-9০-৯]|সদস্য")

# Deadlines

_WITHIN: Final = late(r"(?: ?খ্রি\.?)?(?: তারিখ)?(?:ের)? মধ্যে")


def _deadlines(text: str) -> list[tuple[date, str]]:
    return [(day.day, day.words) for day in days_in(text) if day.day and _WITHIN.match(text, day.end)]


def _deadline(at: Path, text: str, theirs: _Sentences) -> Iterator[SaidOfOther]:
    said = _deadlines(text)
    if len(said) != 1:
        return
    ((day, words),) = said
    all_days = {mention.day for _, other in theirs for mention in days_in(other)}
    deadlines = {found for _, other in theirs for found, _ in _deadlines(other)}
    if day not in all_days and len(deadlines) == 1:
        yield SaidOfOther(at, words, long_date(deadlines.pop()))


# Lengths

_LENGTH: Final = late(
    rf"(?P<words>{FIGURE}{IN_WORDS} ?(?P<unit>{normalise('কার্যদিবস|কর্মদিবস|দিন|মাস|সপ্তাহ')}))ের মধ্যে"
)


def _length(at: Path, text: str, theirs: _Sentences) -> Iterator[SaidOfOther]:
    for match in _LENGTH.finditer(text):
        others = [found for _, other in theirs for found in _LENGTH.finditer(other)]
        alike = {int(to_ascii(found["figure"])) for found in others if found["unit"] == match["unit"]}
        if len(alike) == 1 and int(to_ascii(match["figure"])) not in alike:
            yield SaidOfOther(at, match["words"], f"{to_bangla(str(alike.pop()))} {match['unit']}")


# Spans of days

_QUOTED: Final = late("[‘“'\"]([^‘’“”'\"]{4,80})[’”'\"]")
_EVENT: Final = late(normalise("কোর্স|প্রশিক্ষণ|কর্মশালা|সফর|মেলা|অভিযান|সেমিনার|সম্মেলন|প্রদর্শনী|প্রতিযোগিতা|শুমারি|ক্যাম্প"))


def _span(at: Path, text: str, theirs: _Sentences) -> Iterator[SaidOfOther]:
    """A span of days of which one end is that of the other paper's span of the same event, and the other end is not."""
    for span in spans_in(text):
        if is_wider(text, span):
            continue
        others = [
            (each, found)
            for _, each in theirs
            for found in spans_in(each)
            if not is_wider(each, found)
            if set(_QUOTED.findall(each)) & set(_QUOTED.findall(text))
            or set(_EVENT.findall(each)) & set(_EVENT.findall(text))
        ]
        spans = {(found.first, found.last): found.words for _, found in others}
        if len(spans) != 1 or (span.first, span.last) in spans:
            continue
        (((first, last), words),) = spans.items()
        if (span.first == first) != (span.last == last):
            yield SaidOfOther(at, span.words, words)


# Committees

_MEMBERS: Final = late(
    normalise(
        rf"(?P<words>(?P<number>[0-9০-৯]{{1,2}}|{LETTER}{{2,8}})(?: ?\({LETTER}{{2,10}}\))? ?সদস্য(?:ের| ?বিশিষ্ট|বিশিষ্ট)) (?:{LETTER}{{2,20}} ){{0,3}}(?:উপ)?(?:কমিটি|পর্ষদ|বোর্ড|টিম|দল)"
    )
)
_HEAD: Final = late(normalise("আহ্বায়ক|সভাপতি"))


def _committee(at: Path, text: str, other: Paper) -> Iterator[SaidOfOther]:
    for match in _MEMBERS.finditer(text) if "সদস্য" in text else ():
        number = to_ascii(match["number"])
        stated = int(number) if number.isdecimal() else from_words(match["number"])
        sizes = [len(table.rows) for table in figure_tables(other) if _is_of_members(table)]
        if stated is not None and len(sizes) == 1 and stated != sizes[0]:
            yield SaidOfOther(at, match["words"], f"{to_bangla(str(sizes[0]))} জন")


_SEVERAL: Final = late("[0-9০-৯] ?জন(?![\u0980-\u09ff])")


def _is_of_members(table: FigureTable) -> bool:
    """Whether each row of a table is a member of a committee: one is its head, and the others are its members."""
    roles = [" ".join(cell.text for cell in row.cells if cell) for row in table.rows]
    return (
        sum(bool(_HEAD.search(role)) for role in roles) == 1
        and all("সদস্য" in role or _HEAD.search(role) for role in roles)
        and not any(_SEVERAL.search(role) for role in roles)
    )


# Openings

_OPENED: Final = late(
    normalise(r"(?:দরপত্র|দর|টেন্ডার|কোটেশন|খাম)(?:টি|সমূহ|গুলো)? [^।:]{0,60}(?:খোলা|উন্মুক্ত করা) (?:হয়|হয়েছে|হয়েছিল)")
)
_TO_BE_OPENED: Final = late(normalise("(?:খোলার|উন্মুক্তকরণের|উন্মুক্ত করার) (?:সময়|তারিখ)|(?:খোলা|উন্মুক্ত করা) হবে"))


def _opening(at: Path, text: str, theirs: _Sentences) -> Iterator[SaidOfOther]:
    match = _OPENED.search(text)
    days = days_in(match[0]) if match else ()
    planned = {
        day.day: day.words for _, other in theirs if _TO_BE_OPENED.search(other) for day in days_in(other)
    }
    if len(days) == 1 and len(planned) == 1 and days[0].day not in planned:
        yield SaidOfOther(at, days[0].words, next(iter(planned.values())))


# Units that an allocation is for

_FOR: Final = late(rf"{FIGURE}{IN_WORDS} ?টি (?P<unit>{LETTER}{{3,20}}?)(?:ের|র) অনুকূলে")
_PASSED_ON: Final = late(normalise("উপ ?বরাদ্দ|উপবণ্টন|বিভাজন|পুনর্বরাদ্দ"))


def _units(paper: Paper, theirs: _Sentences) -> Iterator[SaidOfOther]:
    """The rows by which what was given for so many of a kind is passed on to another number of them."""
    found = {match["unit"]: match for _, text in theirs for match in _FOR.finditer(text)}
    if len(found) != 1 or not any(_PASSED_ON.search(text) for _, text in paper.once(_sentences)):
        return
    ((unit, match),) = found.items()
    tables = [table for table in figure_tables(paper) if any(head.startswith(unit) for head in table.heads)]
    if len(tables) != 1:
        return
    rows = [row for row in tables[0].rows if not row.is_total]
    if rows and len(rows) != int(to_ascii(match["figure"])):
        column = next(index for index, head in enumerate(tables[0].heads) if head.startswith(unit))
        cell = rows[-1].cells[column]
        if cell:
            yield SaidOfOther(cell.at, f"{to_bangla(str(len(rows)))}টি {unit}", match[0], cell.quote)
