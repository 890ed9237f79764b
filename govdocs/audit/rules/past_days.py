"""Days that should be still to come, and months that should be that of the meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.days.days_to_come import ANOTHER_DAY, COMING, LAST_DAY, called_to_come, days_to_come
from govdocs.audit.days.relative_days import coming_days_past
from govdocs.audit.days.tenses import done_on_a_day_to_come, to_be_on_a_past_day
from govdocs.audit.reading.mentions import MONTH, MONTH_NUMBERS, DayMention, days_in, spans_in
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import PROSE, Paper
from govdocs.audit.reading.quantities import dated_sentences, sentences
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.dates.formats import MONTHS
from govdocs.errors import Text
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Decision, Minutes
from govdocs.models.parts import Dates
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# Days to come


@rule("past-deadline", source="সময়সীমা ও ‘আগামী’ দিন পত্রের তারিখের পরে হয়")
def past_deadline(paper: Paper) -> Iterator[Finding]:
    """যে তারিখের মধ্যে কাজ করতে বলা হয়েছে, বা যে দিনকে ‘আগামী’ বলা হয়েছে, তা পত্রের তারিখের আগে।

    কেন: পুরোনো পত্র নকল করে তারিখ বদলাতে ভুললে, বা বছরের শুরুতে আগের সাল লিখলে এমন হয়; প্রাপক এমন সময়সীমা মানতে পারেন না।
    আগের কোনো পত্রের কথা বলা হলে, বা সেই সময়ে যা হয়ে গেছে তার কথা বলা হলে, ধরা হয় না। কার্যবিবরণীতে সভার তারিখ ধরে দেখা হয়, পরবর্তী সভার তারিখও।

    উদাহরণ: ১০ মার্চ ২০২৪ তারিখের পত্রে ‘আগামী ১৫ মার্চ ২০২৩ তারিখের মধ্যে পাঠাতে হবে’।

    A deadline, or a day that is said to be still to come, is before the letter's date.

    Why: an old letter was copied, or in January the old year was written; nobody can keep such a deadline. Where an earlier
    letter is spoken of, or what has been done by that day, nothing is said. Minutes are held against the day of the meeting, and so is the day of
    the next one.

    Example: 'আগামী ১৫ মার্চ ২০২৩ তারিখের মধ্যে পাঠাতে হবে' in a letter of 10 March 2024.
    """
    own = own_day(paper)
    if own is None:
        return
    for passage in paper.texts:
        if passage.at[0] not in ("body", "discussion", "decisions", "closing"):
            coming = called_to_come(passage.text) if passage.at[0] in PROSE else ()
            yield from _past(paper, passage.at, coming, own)
        else:
            yield from _past(paper, passage.at, days_to_come(passage.text), own)
            yield from _past(paper, passage.at, coming_days_past(passage.text, own), own)
            if not isinstance(paper.document, Minutes):
                yield from _past(paper, passage.at, to_be_on_a_past_day(passage.text, own), own)
    for at, decision in paper.every(Decision):
        yield from _past(paper, (*at, "deadline"), list(days_in(decision.deadline or ""))[:1], own)
    if isinstance(paper.document, Letter):
        invites = paper.document.form.name in _INVITING
        for key, value in paper.document.particulars.items():
            if (invites and "তারিখ" in key) or LAST_DAY.search(key):
                days = [] if ANOTHER_DAY.search(key + value) else list(days_in(value))
                yield from _past(paper, ("particulars", key), days if invites else days[-1:], own)


_INVITING: Final = ("meeting-notice", "invitation")
"""Forms whose particulars say when something will be."""


def _past(paper: Paper, at: Path, days: Iterable[DayMention], own: dt.date) -> Iterator[Finding]:
    of = messages.OF_MEETING if isinstance(paper.document, Minutes) else messages.OF_LETTER
    for mention in days:
        if mention.day and mention.day < own:
            message = messages.PAST_DEADLINE.filled(words=mention.words, of=of, own=own)
            yield Finding(at, *message, quote=Quote(mention.words))


@rule("past-day-to-come", source="‘গত’ দিন পত্রের তারিখের আগে হয়")
def past_day_to_come(paper: Paper) -> Iterator[Finding]:
    """যে দিনকে ‘গত’ বলা হয়েছে, বা যে দিনে কাজটি হয়ে গেছে বলে লেখা, তা পত্রের তারিখের পরে।

    কেন: মাস বা সাল বদলাতে ভুল হয়েছে; যা এখনো আসেনি, তাতে কিছু হয়ে যেতে পারে না। কার্যবিবরণীতে তার নিজের তারিখ, না থাকলে সভার তারিখ ধরে দেখা হয়।

    উদাহরণ: ১৫ এপ্রিল ২০২৬ তারিখের পত্রে ‘গত ২২ এপ্রিল ২০২৬ তারিখে প্রেরণ করা হয়েছে’।

    A day that is called past, or on which something is said to have been done, is after the date of the letter.

    Why: its month or year is wrong; nothing can have been done on a day still to come. Minutes are held against their own date, or else that
    of the meeting.

    Example: 'গত ২২ এপ্রিল ২০২৬ তারিখে প্রেরণ করা হয়েছে' in a letter of 15 April 2026.
    """
    stated = getattr(paper.document, "date", None)
    own = stated.gregorian.date if isinstance(stated, Dates) else own_day(paper)
    if own is None:
        return
    for passage in paper.texts:
        if passage.at[0] not in PROSE:
            continue
        spans = [(span.start, span.end) for span in spans_in(passage.text)]
        over = set(done_on_a_day_to_come(passage.text, own))
        for start, sentence in dated_sentences(passage.text):
            for mention in days_in(sentence):
                if (
                    mention.day is None
                    or mention.day <= own
                    or any(a <= start + mention.start < b for a, b in spans)
                ):
                    continue
                is_paper = mention.start + start in over
                if (
                    is_paper
                    or _LAST.search(sentence[: mention.start])
                    or _DONE_THEN.match(sentence[mention.end :])
                ):
                    message = messages.PAST_DAY_TO_COME.filled(words=mention.words, own=own)
                    yield Finding(passage.at, *message, quote=Quote(mention.words))


_LAST: Final = late(rf"(?<!{LETTER})(?:গত|বিগত) (?:রোজ )?\Z")
_DONE_THEN: Final = late(
    normalise(
        rf"(?: ?খ্রি[.:ঃ]?)? তারিখে (?:(?!অনুষ্ঠিতব্য|অনুষ্ঠেয়|নির্ধারিত|আহূত|জন্য|লক্ষ্যে|নিমিত্ত|উপলক্ষ){LETTER}{{2,20}} ){{0,3}}?(?:প্রেরণ|অনুষ্ঠিত|দাখিল|জারি|যোগদান|পরিদর্শন|গ্রহণ|প্রদান|উদ্বোধন|সম্পন্ন) (?:করা )?(?:হয়েছে|হয়েছিল|করেছেন|করেন)(?!{LETTER})"
    )
)


# The month of a meeting


class _Month(NamedTuple):
    words: str
    month: int
    year: int | None

    @property
    def name(self) -> Text:
        year = f" {self.year}" if self.year else ""
        return Text(MONTHS[self.month - 1] + to_bangla(year), f"{dt.date(2000, self.month, 1):%B}{year}")

    def differs_from(self, other: _Month) -> bool:
        """Whether it is another month; a year that is not written may be any."""
        return self.month != other.month or bool(self.year and other.year and self.year != other.year)

    def is_of(self, day: dt.date) -> bool:
        """Whether a meeting of this month may be held on a day: in that month, or in one of the two that follow."""
        if self.year is None:
            return (day.month - self.month) % 12 <= _LATE
        return 0 <= (day.year - self.year) * 12 + day.month - self.month <= _LATE


_LATE: Final = 2
"""Months by which a monthly meeting may be late: that of March goes over March in April, or in May."""
_Y: Final = "[0-9০-৯]{4}"
_OF_MONTH: Final = late(
    rf"(?:(?P<before>{_Y})(?: ?সালের| ?খ্রি\.?)? )?(?<![-–—/])(?<!ও )(?<!{LETTER})(?P<month>{MONTH})(?:[,/ -]{{1,2}}(?P<after>{_Y})(?: ?সালের)?)?(?: ?খ্রি\.?)?(?: ?-?এর)? ?মাসের"
)
_MEETING: Final = late("সভা")
_IS_HELD: Final = late(r"সভা[^।\n]{0,200}অনুষ্ঠিত হবে")


@rule("meeting-month", source="মাসিক সভা সেই মাসে বা তার পরের মাসে হয়")
def meeting_month(paper: Paper) -> Iterator[Finding]:
    """বিষয়ে যে মাসের সভার কথা লেখা, সভার তারিখ বা বক্তব্যের মাস তার সঙ্গে মেলে না।

    কেন: প্রতি মাসে আগের মাসের নোটিশ বা কার্যবিবরণী নকল করে লেখা হয়; বিষয়, বক্তব্য আর তারিখের একটি তখন আগের মাসের থেকে যায়। এক মাসের
    সভা পরের দুই মাসের মধ্যে হলেও ধরা হয় না।

    উদাহরণ: বিষয় ‘মার্চ ২০২৪ মাসের সমন্বয় সভার কার্যবিবরণী’, সভার তারিখ ১২ ফেব্রুয়ারি ২০২৪।

    The month of the meeting in the subject is not that of its date, or of the body.

    Why: notices and minutes are copied from the month before, and in one of the places its month stays. A meeting of a month
    may be held up to two months later.

    Example: 'মার্চ ২০২৪ মাসের সমন্বয় সভার কার্যবিবরণী' of a meeting on 12 February 2024.
    """
    document = paper.document
    if not isinstance(document, (Letter, Minutes)) or not _MEETING.search(document.subject or ""):
        return
    months = list(_months_in(document.subject or ""))
    if len(months) != 1:
        return
    for at, words, day in _meeting_days(document):
        if not months[0].is_of(day):
            yield _month_differs(at, months[0], Text(to_bangla(words), words), words)
            return
    if isinstance(document, Minutes) and document.attendance_sheet:
        for found in _months_in(document.attendance_sheet.meeting or ""):
            if found.differs_from(months[0]):
                yield _month_differs(("attendance_sheet", "meeting"), months[0], found.name, found.words)
                return
    body = document.body if isinstance(document, Letter) else document.discussion
    for found in _meetings_announced(body or ""):
        if found.differs_from(months[0]):
            at = ("body",) if isinstance(document, Letter) else ("discussion",)
            yield _month_differs(at, months[0], found.name, found.words)


def _month_differs(at: Path, month: _Month, other: Text, words: str) -> Finding:
    return Finding(at, *messages.MEETING_MONTH.filled(month=month.name, other=other), quote=Quote(words))


def _months_in(text: str) -> Iterator[_Month]:
    for match in _OF_MONTH.finditer(text):
        year = match["before"] or match["after"]
        yield _Month(match[0], MONTH_NUMBERS[match["month"]], int(to_ascii(year)) if year else None)


def _meeting_days(document: Letter | Minutes) -> Iterator[tuple[Path, str, dt.date]]:
    """The day of the meeting: that of minutes, that among the particulars of a letter, the coming one in its body."""
    if isinstance(document, Minutes):
        if document.held and document.held.date:
            yield ("held", "date"), document.held.date.text, document.held.date.date
        return
    for key, value in document.particulars.items():
        for mention in list(days_in(value))[:1] if "তারিখ" in key else ():
            if mention.day:
                yield ("particulars", key), mention.words, mention.day
    if "কার্যবিবরণী" in (document.subject or ""):
        return  # what is to come is the next meeting
    for sentence in sentences(document.body or ""):
        for mention in days_in(sentence) if _IS_HELD.search(sentence) else ():
            if mention.day and COMING.search(sentence[: mention.start][-40:]):
                yield ("body",), mention.words, mention.day


_TO_BE_HELD: Final = late("আগামী|অনুষ্ঠিত হবে|অনুষ্ঠেয়")


def _meetings_announced(text: str) -> Iterator[_Month]:
    """The months of meetings that a text says will be held."""
    for sentence in sentences(text):
        months = list(_months_in(sentence))
        if len(months) == 1 and _TO_BE_HELD.search(sentence) and "গত" not in sentence:
            after = sentence[sentence.index(months[0].words) + len(months[0].words) :]
            if re.match(rf" (?:{LETTER}+ ){{0,4}}সভা(?:টি|য়)?(?!{LETTER})", after):
                yield months[0]
