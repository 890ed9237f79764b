"""When things are to be, by a paper: the first and the last day of an event, the day by which something is to be done, and the hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Final, NamedTuple

from govdocs.audit.between.facts import places_in, stems
from govdocs.audit.between.predicates import is_plain, speaks_of_another
from govdocs.audit.reading.mentions import ERA, days_in, is_wider, spans_in, times_in
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.models.other_kinds import Minutes
from govdocs.models.written_values import Day
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class When(NamedTuple):
    """A day that a paper gives, and what of."""

    at: Path
    words: str
    day: date
    role: str
    """What the day is: 'first' or 'last' of an event, 'on', one of its days, or 'by', a day by which something is to be done."""
    events: frozenset[str]
    said: frozenset[str]
    quoted: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    speaks: bool = False
    sentence: str = ""
    """Whether the words around it say what another paper says."""


class Hour(NamedTuple):
    """An hour that a paper gives for an event on a day."""

    at: Path
    words: str
    hour: time
    day: date
    events: frozenset[str]


_EVENTS: Final = tuple(
    (name, late(normalise(words)))
    for name, words in (
        ("meeting", "সভা(?!কক্ষ|পতি)|সমাবেশ|বৈঠক"),
        ("course", "প্রশিক্ষণ|কোর্স"),
        ("workshop", "কর্মশালা|সেমিনার"),
        ("conference", "কনফারেন্স|সম্মেলন(?! ?কক্ষ)"),
        ("drill", "মহড়া"),
        ("examination", "পরীক্ষা(?!গার|র্থী)"),
        ("interview", "সাক্ষাৎকার|মৌখিক"),
        ("hearing", "শুনানি"),
        ("fair", "মেলা|প্রদর্শনী"),
        ("contest", "প্রতিযোগিতা|টুর্নামেন্ট"),
        ("camp", "ক্যাম্প(?!াস)|ক্যাম্পেইন|টিকাদান"),
        ("visit", "পরিদর্শন(?! প্রতিবেদন)|সফর"),
        ("tender", "দরপত্র|নিলাম|টেন্ডার"),
        ("opening", "উদ্বোধন"),
        ("distribution", "বিতরণ"),
        ("survey", "জরিপ|শুমারি|অভিযান"),
        ("ceremony", "অনুষ্ঠান(?!ের)|দিবস|উৎসব|র‌্যালি|র্যালি|শোভাযাত্রা"),
    )
)
_OF_A_PAPER: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?: ?তারিখ(?:ের|ে)?)? ?(?:[০-৯.–-]{{3,40}} ?(?:নম্বর|নং|সংখ্যক)|(?:জারি|প্রেরিত|দাখিল|প্রকাশিত|স্বাক্ষরিত|প্রাপ্ত)|(?:{LETTER}{{2,20}} ){{0,3}}?(?:পত্র|স্মারক|আদেশ|প্রতিবেদন|বিজ্ঞপ্তি|নোটিশ|পরিপত্র|প্রজ্ঞাপন|কার্যবিবরণী|আবেদন|চিঠি))"
    )
)
_BEFORE_A_PAPER: Final = late(normalise(r"(?:নম্বর|নং|তারিখ|স্মারক|পত্র|আদেশ)[^।;]{0,6}(?:তারিখ)?[:ঃ ]{0,3}\Z"))
_BY: Final = late(
    normalise(
        rf"(?: ?{ERA})?(?:, ?{LETTER}{{2,12}}বার)?(?: ?{LETTER}{{2,12}}বার)?(?: ?তারিখ)?(?:ের|এর)? ?(?:মধ্যে|ভেতর)"
    )
)
_BY_BEFORE: Final = late(
    normalise(
        r"(?:শেষ (?:তারিখ|দিন|সময়)|সময়সীমা|সময়সীমা)(?: (?:ছিল|হলো|হবে|নির্ধারিত|নির্ধারণ করা হয়েছে))?[:ঃ ,–-]{0,3}\Z"
    )
)
_FROM: Final = late(
    normalise(rf"(?: ?{ERA})?(?:, ?{LETTER}{{2,12}}বার)?(?: ?তারিখ)? ?(?:হতে|থেকে)(?!{LETTER})")
)
_BEGINS: Final = late(normalise("শুরু|আরম্ভ|প্রথম দিন"))
_ENDS: Final = late(normalise("সমাপ্ত|শেষ হবে|শেষ হয়|সমাপনী"))
_IS_HELD: Final = late(normalise("অনুষ্ঠিত|অনুষ্ঠেয়|হবে(?![ন])|বসবে|আয়োজ"))
_ATTENDING: Final = late(
    normalise(
        "প্রস্তুতি|উপস্থিত হ|উপস্থিত থাক|নিবন্ধন|রিপোর্ট|পৌঁছ|আবাস|যাত্রা|রওনা|ছাড়পত্র|অবমুক্ত|মহড়া দল|ব্যাচ|পর্যায়|দফা|ধাপ|পুরস্কার|সমাপনী"
    )
)
_QUOTED: Final = late("[‘“]([^‘’“”\n]{3,100})[’”]")
_TEXTS: Final = ("subject", "body", "discussion", "text", "closing")
_LONGEST: Final = timedelta(days=60)
_WITH_ANOTHER: Final = late(r"[০-৯] ?(?:ও|এবং|,) ?\Z")
"""The day before, of two of one month: '১২ ও ১৩ মে'."""


def events_in(text: str) -> frozenset[str]:
    """What kinds of event a text speaks of.

    >>> sorted(events_in("প্রশিক্ষণ কোর্স")), sorted(events_in("সভাকক্ষ"))
    (['course'], [])
    """
    return frozenset(name for name, words in _EVENTS if words.search(text))


def names_of_events(text: str) -> frozenset[str]:
    """The stems of the words right before the events of a text: শিক্ষাবৃত্তি of 'শিক্ষাবৃত্তি পরীক্ষা'."""
    before = (text[: match.start()].split()[-1:] for _, words in _EVENTS for match in words.finditer(text))
    return stems(" ".join(word for each in before for word in each if not word.startswith(_NO_NAMES)))


_NO_NAMES: Final = tuple(map(normalise, ("দিন", "ব্যাপী", "বিষয়ক", "শীর্ষক", "উক্ত", "বর্ণিত", "অনুষ্ঠেয়")))


def named_days(paper: Paper) -> frozenset[date]:
    """Every day that a paper names."""
    return paper.once(_named_days)


def _named_days(paper: Paper) -> frozenset[date]:
    found = {day.date for _, day in paper.every(Day)}
    for passage in paper.texts:
        found.update(mention.day for mention in days_in(passage.text) if mention.day)
        found.update(day for span in spans_in(passage.text) for day in (span.first, span.last))
    return frozenset(found)


def all_days(paper: Paper) -> frozenset[date]:
    """Every day that a paper names, and those within its spans of days."""
    return paper.once(_all_days)


def _all_days(paper: Paper) -> frozenset[date]:
    found = set(named_days(paper))
    for passage in paper.texts:
        for span in spans_in(passage.text):
            length = min(span.last - span.first, _LONGEST).days
            found.update(span.first + timedelta(days=index) for index in range(length + 1))
    return frozenset(found)


def whens_of(paper: Paper) -> tuple[When, ...]:
    """The days of events, and those by which something is to be done."""
    return paper.once(_whens_of)


def _whens_of(paper: Paper) -> tuple[When, ...]:
    return (*_in_texts(paper), *_in_particulars(paper), *_in_decisions(paper), *_in_tables(paper))


def _subject(paper: Paper) -> str:
    return normalise(getattr(paper.document, "subject", None) or "")


def _in_texts(paper: Paper) -> Iterator[When]:
    for passage in paper.texts:
        if passage.at[0] not in _TEXTS or not passage.own:
            continue
        for line in passage.text.split("\n"):
            for sentence in sentences(line) if not is_table_row(line) else ():
                if is_plain(sentence):
                    yield from _in_sentence(passage.at, sentence)


def _in_sentence(at: Path, sentence: str) -> Iterator[When]:
    events, said = events_in(sentence), stems(sentence)
    speaks = speaks_of_another(sentence)
    quoted, places = frozenset(_QUOTED.findall(sentence)), places_in(sentence)
    spans = [span for span in spans_in(sentence) if not is_wider(sentence, span)]
    for span in spans:
        if events and not _ATTENDING.search(sentence):
            yield When(at, span.words, span.first, "first", events, said, quoted, places, speaks, sentence)
            yield When(at, span.words, span.last, "last", events, said, quoted, places, speaks, sentence)
    for mention in days_in(sentence):
        before, behind = sentence[: mention.start], sentence[mention.end :]
        is_in_span = any(span.start <= mention.start < span.end for span in spans)
        if mention.day is None or is_in_span or _WITH_ANOTHER.search(before):
            continue
        if _BY.match(behind) or _BY_BEFORE.search(before):
            yield When(at, mention.words, mention.day, "by", events, said, quoted, places, speaks, sentence)
            continue
        role = _role(behind)
        of_paper = _OF_A_PAPER.match(behind) or _BEFORE_A_PAPER.search(before)
        if role and events and not of_paper and not _ATTENDING.search(sentence):
            yield When(at, mention.words, mention.day, role, events, said, quoted, places, speaks, sentence)


def _role(behind: str) -> str:
    clause = re.split("[;:]", behind)[0]
    if _FROM.match(behind) or _BEGINS.search(clause):
        return "first"
    if _ENDS.search(clause):
        return "last"
    return "on" if _IS_HELD.search(clause) else ""


_WHEN: Final = late(normalise("মেয়াদ|তারিখ|সময়কাল|সময়"))
_LAST: Final = late(normalise("শেষ|মধ্যে|সময়সীমা"))


def _in_particulars(paper: Paper) -> Iterator[When]:
    subject = _subject(paper)
    for passage in paper.texts:
        label = normalise(str(passage.at[-1])) if passage.at[0] == "particulars" else ""
        if not _WHEN.search(label):
            continue
        events = events_in(label) or events_in(subject) or events_in(_first_line(paper))
        said, quoted = stems(f"{label} {subject}"), frozenset(_QUOTED.findall(_first_line(paper)))
        days = [mention for mention in days_in(passage.text) if mention.day]
        if _LAST.search(label) and len(days) == 1 and days[0].day:
            yield When(passage.at, days[0].words, days[0].day, "by", events, said, quoted)
        elif len(days) in (1, 2) and events:
            for mention, role in zip((days[0], days[-1]), ("first", "last"), strict=True):
                if mention.day and (role == "first" or len(days) > 1):
                    yield When(passage.at, mention.words, mention.day, role, events, said, quoted)


def _first_line(paper: Paper) -> str:
    return normalise(getattr(paper.document, "body", None) or "").split("\n")[0]


def _in_decisions(paper: Paper) -> Iterator[When]:
    decisions = paper.document.decisions if isinstance(paper.document, Minutes) else ()
    for index, decision in enumerate(decisions):
        days = [mention for mention in days_in(normalise(str(decision.deadline or ""))) if mention.day]
        if len(days) == 1 and days[0].day:
            text = normalise(decision.text)
            at = ("decisions", index, "deadline")
            said, places = stems(text), places_in(text)
            yield When(at, days[0].words, days[0].day, "by", events_in(text), said, places=places)


_DATES: Final = late(normalise(r"^\**(?:তারিখ|দিন ও তারিখ|তারিখ ও)"))
_LEAST_ROWS: Final = 2


def _in_tables(paper: Paper) -> Iterator[When]:
    """The first and the last day of a table of the days of an event."""
    for table in figure_tables(paper):
        column = next(
            (index for index, head in enumerate(table.heads) if _DATES.search(normalise(head))), None
        )
        if column is None:
            continue
        cells = [row.cells[column] for row in table.rows]
        days = [
            mention.day
            for cell in cells
            if cell
            for mention in days_in(normalise(cell.text))[:1]
            if mention.day
        ]
        text = f"{_subject(paper)} {_first_line(paper)}"
        events = events_in(text)
        if len(days) == len(cells) >= _LEAST_ROWS and days == sorted(days) and events:
            cell = cells[0]
            for day, role in ((days[0], "first"), (days[-1], "last")):
                if cell:
                    quoted = frozenset(_QUOTED.findall(text))
                    yield When(cell.at, cell.text, day, role, events, stems(text), quoted)


def hours_of(paper: Paper) -> tuple[Hour, ...]:
    """The hours at which events begin, each with its day."""
    return paper.once(_hours_of)


def _hours_of(paper: Paper) -> tuple[Hour, ...]:
    return tuple(_hours_in(paper))


def _hours_in(paper: Paper) -> Iterator[Hour]:
    for passage in paper.texts:
        is_particular = passage.at[0] == "particulars"
        if not (is_particular or passage.at[0] in _TEXTS) or not passage.own:
            continue
        for sentence in sentences(passage.text):
            days = {mention.day for mention in days_in(sentence) if mention.day}
            hours = [one for one in times_in(sentence) if one.has_time_word and one.at(one.part)]
            events = events_in(_subject(paper)) if is_particular else events_in(sentence)
            if len(days) != 1 or not hours or not events or "|" in sentence or not is_plain(sentence):
                continue
            if _ATTENDING.search(sentence) or not (
                is_particular or _IS_HELD.search(sentence) or _BEGINS.search(sentence)
            ):
                continue
            hour, (day,) = hours[0].at(hours[0].part), days
            if hour and day:
                yield Hour(passage.at, hours[0].words, hour, day, events)
