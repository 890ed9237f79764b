"""Steps of one business that come one after another, each with its day and hour: the sale, the submission and the opening of tenders."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final, NamedTuple

from govdocs.audit.days.one_business import COMES_AFTER, is_one_business, kinds_of
from govdocs.audit.days.orders_of_steps import ORDERS
from govdocs.audit.reading.mentions import days_in, spans_in, times_in, weekday_in
from govdocs.audit.reading.quantities import dated_sentences
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.dates.formats import weekday
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Step(NamedTuple):
    """A step as a text names it, its place in the order, and when it is."""

    words: str
    place: int
    day: dt.date
    time: dt.time | None
    written: str
    """The words of its day."""
    at: int = 0
    """Where it stands among the others."""
    kinds: frozenset[str] = frozenset()
    """Of which post, lot or examination it says to be."""

    def is_before(self, other: Step) -> bool:
        """Whether it is on an earlier day, or earlier on the same day where both have an hour."""
        if self.day != other.day:
            return self.day < other.day
        return self.time is not None and other.time is not None and self.time < other.time


def steps_out_of_order(fields: Mapping[str, str]) -> Iterator[tuple[str, Step, Step]]:
    """The name of a field whose step is before one that must come first, that step, and the earlier one.

    >>> fields = {"দর দাখিলের শেষ সময়": "৩১ আগস্ট ২০২৬, দুপুর ১২.০০ টা", "দর খোলার সময়": "৩১ আগস্ট ২০২৬, বেলা ১১.৩০ টা"}
    >>> [name for name, _, _ in steps_out_of_order(fields)]
    ['দর খোলার সময়']
    """
    told = set()
    for order in ORDERS:
        steps = [
            (name, step._replace(at=at, kinds=kinds_of(name, 0, len(name))))
            for at, (name, value) in enumerate(fields.items())
            for place, pattern in enumerate(order)
            if pattern.search(name)
            and not _MOVED.search(f"{name} {value}")
            and not COMES_AFTER.search(name)
            and (step := _of_field(name, place, value))
        ]
        for name, later, earlier in _wrong(steps):
            if (name, earlier.words) not in told:
                told.add((name, earlier.words))
                yield name, later, earlier
    yield from ends_before_begun(fields)


_BEGINS: Final = late(
    normalise(r"(?:শুরু|আরম্ভ|সূচনা|প্রারম্ভ)(?:র|ের|কাল|করার|হওয়ার| করার| হওয়ার)? ?(?:সম্ভাব্য )?(?:তারিখ|দিন|সময়)?")
)
_ENDS: Final = late(
    normalise(
        r"(?:শেষ|সমাপ্তি|সমাপ্ত|সমাপন|সমাপনী|সম্পন্ন|সমাপ্তকরণ)(?:র|ের|কাল| করার| হওয়ার| হবার)? ?(?:সম্ভাব্য )?(?:তারিখ|দিন|সময়)?"
    )
)
_OF_A_NAME: Final = late(normalise("[ ,:()/*-]|সম্ভাব্য|নির্ধারিত|তারিখ"))


def ends_before_begun(fields: Mapping[str, str]) -> Iterator[tuple[str, Step, Step]]:
    """The end of one thing that is before its beginning: both have one name but for the words for begin and end.

    >>> [name for name, _, _ in ends_before_begun({"কাজ শুরুর তারিখ": "৫ মে ২০২৬", "কাজ সমাপ্তির তারিখ": "৪ মে ২০২৬"})]
    ['কাজ সমাপ্তির তারিখ']
    """
    begun: dict[str, Step] = {}
    for name, value in fields.items():
        if (said := _BEGINS.search(name)) and not _ENDS.search(name):
            step = _of_field(name, 0, value)
            if step and not spans_in(value):
                begun[_rest_of(name, said)] = step
    for name, value in fields.items() if begun else ():
        said = _ENDS.search(name)
        first = begun.get(_rest_of(name, said)) if said and not _BEGINS.search(name) else None
        last = _of_field(name, 1, value) if first else None
        if first and last and last.is_before(first):
            yield name, last, first


def _rest_of(name: str, said: re.Match[str]) -> str:
    """The name of a field without the words for begin or end, blanks and endings: what begins or ends."""
    rest = _OF_A_NAME.sub("", name[: said.start()] + name[said.end() :])
    return rest.removesuffix("র").removesuffix("ে")


def steps_of_text(text: str) -> Iterator[tuple[Step, Step]]:
    """Steps that running text, or the lines of a list, give with their days: the one that is too early, and the other."""
    said = [
        clause
        for start, clause in dated_sentences(text)
        if any(sign in clause for sign in _SIGNS)
        and not _MOVED.search(clause)
        and not COMES_AFTER.search(_led(text, start) + clause)
    ]
    told = set()
    for order in ORDERS if len(said) > 1 else ():
        steps = []
        for place, pattern in enumerate(order):
            for at, clause in enumerate(said):
                match = pattern.search(clause)
                value = clause[match.end() : match.end() + _REACH] if match else ""
                step = _of_field(match[0], place, value) if match and _IS.match(value) else None
                if step and match:
                    kinds = kinds_of(clause, *match.span())
                    steps.append(("", step._replace(at=at * _LONGEST + match.start(), kinds=kinds)))
        for _, later, earlier in _wrong(steps):
            if (later.day, earlier.day) not in told:
                told.add((later.day, earlier.day))
                yield later, earlier

    yield from _begun_and_ended(text)
    yield from _rounds(text)
    yield from _on_the_same_day(text)


_LONGEST: Final = 100_000
_UNDATED: Final = late(r"[^।;\n]{1,200};\Z")


def _led(text: str, start: int) -> str:
    """What stands before a clause and a semicolon, where that has no day of its own."""
    before = _UNDATED.search(text[max(0, start - 201) : start])
    return before[0] if before and not re.search("[0-9০-৯]{4}", before[0]) else ""


_MOVED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পূর্বের|আগের|পূর্বনির্ধারিত|পরবর্তী|পরিবর্তে|পরিবর্তন|পরিবর্তিত|স্থগিত|বর্ধিত|বৃদ্ধি|স্থলে|সংশোধিত|পুনর্নির্ধারিত|পুনঃনির্ধারিত)"
    )
)
"""Words with which a day is the one before, or the one after, of a step that was put off."""
_IN_PAST: Final = late(normalise(r"(?: তারিখ(?:ে)?)?(?: হতে| থেকে)? (?:শুরু|আরম্ভ) (?:হ|ক)"))
_TO_END: Final = late(normalise(r"(?: তারিখ(?:ে)?)? (?:শেষ|সমাপ্ত|সম্পন্ন) (?:হ|ক)"))


def _begun_and_ended(text: str) -> Iterator[tuple[Step, Step]]:
    """A sentence of two days on which one thing begins and ends, the second before the first."""
    if not (_BEGINS.search(text) and _ENDS.search(text)):
        return
    for _, sentence in dated_sentences(text):
        days = [mention for mention in days_in(sentence) if mention.day]
        if len(days) != 2 or not days[0].day or not days[1].day or days[1].day >= days[0].day:
            continue
        before, between, after = (
            sentence[: days[0].start],
            sentence[days[0].end : days[1].start],
            sentence[days[1].end :],
        )
        in_verbs = _IN_PAST.match(between) and _TO_END.match(after)
        first, last = _BEGINS.search(before), _ENDS.search(between)
        if in_verbs or (
            first and last and _LEADS.match(before, first.end()) and _LEADS.match(between, last.end())
        ):
            words = (
                ("শুরু", "শেষ") if in_verbs or not first or not last else (first[0].strip(), last[0].strip())
            )
            steps = [
                Step(word, place, day.day, None, day.words)
                for place, (word, day) in enumerate(zip(words, days, strict=True))
                if day.day
            ]
            yield steps[1], steps[0]


_LEADS: Final = late(r"[ :–—-]{0,4}\Z")
_ROUND: Final = "(?P<kind>পর্ব|রাউন্ড|ধাপ|পর্যায়|কিস্তি|ডোজ)"
_FIRST_ROUND: Final = late(normalise(rf"প্রথম {_ROUND}(?: (?:অনুষ্ঠিত )?হবে)?,? \Z"))
_LATER_ROUND: Final = late(
    normalise(
        rf"(?: ?\([^()]{{2,20}}\))?(?: তারিখে?)?(?:,| এবং| ও) (?P<words>(?:দ্বিতীয়|তৃতীয়|চূড়ান্ত|শেষ) {_ROUND})(?: (?:অনুষ্ঠিত )?হবে)?,? "
    )
)
_OF_TWO: Final = late(normalise("স্থগিত|গত |চলতি|সালের|মৌসুম|অর্থবছর|পূর্বনির্ধারিত"))
"""Words with which two rounds are of two contests, or years, or one was put off."""


def _rounds(text: str) -> Iterator[tuple[Step, Step]]:
    """A sentence of two days, of a first round and right behind it of a later one, the second before the first."""
    for _, sentence in dated_sentences(text) if "প্রথম " in text else ():
        days = [mention for mention in days_in(sentence) if mention.day]
        if len(days) != 2 or not days[0].day or not days[1].day or days[1].day >= days[0].day:
            continue
        first = _FIRST_ROUND.search(sentence[: days[0].start])
        later = _LATER_ROUND.fullmatch(sentence[days[0].end : days[1].start])
        if first and later and first["kind"] == later["kind"] and not _OF_TWO.search(sentence):
            yield (
                Step(later["words"], 1, days[1].day, None, days[1].words),
                Step(first[0].strip(), 0, days[0].day, None, days[0].words),
            )


_SAME_DAY: Final = late(
    normalise(r"(?P<words>(?:একই|ঐ|ওই|সেই|উক্ত) (?:দিন|দিনে|তারিখ|তারিখে))[ ,](?P<rest>[^।\n]{0,120})")
)
_OPENED: Final = late(normalise("খোলা|উন্মুক্ত|উন্মোচন|যাচাই|বাছাই|সাক্ষাৎকার|পরীক্ষা|লটারি|ড্র|ফলাফল|ঘোষণা"))
_UNTIL: Final = late(normalise("শেষ (?:তারিখ|সময়|দিন|সময়সীমা)|পর্যন্ত|মধ্যে|দাখিল|জমা|গ্রহণ"))
_BEFORE: Final = 220
"""Characters before 'the same day' in which that day is named."""


def _on_the_same_day(text: str) -> Iterator[tuple[Step, Step]]:
    """What is done on the day on which something ends, before the hour of its end."""
    for match in matches(_SAME_DAY, text, *_SAME_DAY_SIGNS):
        begin = max(0, match.start() - _BEFORE)
        before = text[begin : match.start()].rpartition("\n")[2]
        named = [mention for mention in days_in(before) if mention.day]
        opened = _OPENED.search(match["rest"])
        if not named or not opened or not _UNTIL.search(before[max(0, named[-1].start - 60) :]):
            continue
        ends = [time for time in times_in(before[named[-1].end :]) if time.part]
        hours = [time for time in times_in(match["rest"][: opened.start()]) if time.part]
        if len(ends) != 1 or len(hours) != 1 or named[-1].day is None:
            continue
        day, first = named[-1].day, before[: named[-1].start].rpartition("।")[2].split()[-_WORDS_OF_A_STEP:]
        end = Step(" ".join(first) or named[-1].words, 0, day, ends[0].at(ends[0].part), named[-1].words)
        step = Step(opened[0], 1, day, hours[0].at(hours[0].part), match["words"])
        if step.is_before(end):
            yield step, end


_WORDS_OF_A_STEP: Final = 4
_SAME_DAY_SIGNS: Final = tuple(
    map(
        normalise,
        ("একই দিন", "একই তারিখ", "ঐ দিন", "ঐ তারিখ", "ওই দিন", "ওই তারিখ", "সেই দিন", "উক্ত দিন", "উক্ত তারিখ"),
    )
)
_REACH: Final = 80
_IS: Final = late(normalise(r"(?:,? (?:ও )?(?:সময়|তারিখ|স্থান))*(?: হলো)? ?[:–—-]? ?(?:আগামী )?[0-9০-৯]"))
_SIGNS: Final = tuple(
    map(
        normalise,
        (
            *(
                "শেষ তারিখ",
                "শেষ সময়",
                "শেষ দিন",
                "খোলার",
                "উন্মুক্ত",
                "পরীক্ষার",
                "সাক্ষাৎকারের",
                "বাছাই",
                "বরাদ্দের",
                "ভোটগ্রহণ",
            ),
            *("নিলাম", "লটারি", "প্রবেশপত্র", "ফল", "পরিদর্শনের"),
        ),
    )
)
"""What a clause with such a step cannot be without."""


_BESIDE: Final = 25
"""Characters behind a day in which its weekday may stand."""


def _of_field(name: str, place: int, value: str) -> Step | None:
    """The step of a field whose value has one day, the last of a span."""
    days = [mention for mention in days_in(value) if mention.day]
    if not days or len(days) > 2:
        return None
    day = days[-1]
    times = [time for time in times_in(value[day.end :]) if time.has_time_word or time.part]
    hour = times[0].at(times[0].part) if len(times) == 1 else None
    assert day.day is not None
    beside = weekday_in(value[day.end : day.end + _BESIDE])
    if beside and beside.replace(" ", "") != weekday(day.day):
        return None  # of a day beside another weekday it is told there
    return Step(name, place, day.day, hour, day.words)


def _wrong(steps: list[tuple[str, Step]]) -> Iterator[tuple[str, Step, Step]]:
    places = [step.place for _, step in steps]
    for (name, one), (other_name, other) in combinations(steps, 2):
        if one.place == other.place or places.count(one.place) > 1 or places.count(other.place) > 1:
            continue
        later, earlier = (one, other) if one.place > other.place else (other, one)
        first, then = sorted((one, other), key=lambda step: step.at)
        if later.is_before(earlier) and is_one_business(first.kinds, then.kinds):
            yield (name if later is one else other_name), later, earlier
            return
