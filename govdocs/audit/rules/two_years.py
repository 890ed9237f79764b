"""One thing with two years, or with two last days: a fiscal year, an event, a day, a deadline."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import days_in, fiscal_years_in
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.past_days import past_deadline
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.models.other_kinds import Decision
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FIELDS: Final = ("body", "discussion", "text", "closing")
_ANOTHER: Final = late(normalise("গত |বিগত|পূর্ববর্তী|পূর্বের|আগের|আগামী|পরবর্তী|তুলনায়|পাশাপাশি|বকেয়া|সমন্বয়|জের"))
"""Words of a sentence that speaks of another year besides."""


def _subject(paper: Paper) -> str:
    document = paper.document
    words = (
        getattr(document, "subject", None)
        or getattr(document, "headline", None)
        or getattr(document, "title", None)
    )
    return words if isinstance(words, str) else ""


@rule("fiscal-year-of-subject", source=INSTRUCTIONS)
def fiscal_year_of_subject(paper: Paper) -> Iterator[Finding]:
    """বিষয়ে এক অর্থবছর, বক্তব্যে আরেকটি; বিষয়ের অর্থবছরের কথা বক্তব্যে কোথাও নেই।

    কেন: গত বছরের পত্র নকল করে এক জায়গায় অর্থবছর বদলাতে মনে থাকে না। বিষয়ে একটিই অর্থবছর থাকলে দেখা হয়; বাক্যে ‘গত’, ‘আগামী’, ‘তুলনায়’ থাকলে ধরা হয় না।

    উদাহরণ: বিষয় ‘২০২৫-২৬ অর্থবছরের বাজেট’, বক্তব্যে ‘২০২৪-২৫ অর্থবছরের বাজেট’।

    The subject has one fiscal year and the text another, and that of the subject nowhere.

    Why: last year's letter was copied, and the year changed in one place. Looked at where the subject has one fiscal year; not in sentences
    with 'last', 'next' or 'compared'.

    Example: the subject '২০২৫-২৬ অর্থবছরের বাজেট', and '২০২৪-২৫ অর্থবছরের বাজেট' in the body.
    """
    subject = [year for _, year in fiscal_years_in(_subject(paper))]
    if len(subject) != 1 or subject[0] is None or len(_TWO_YEARS.findall(_subject(paper))) != 1:
        return
    found = []
    for passage in paper.texts:
        if passage.at[0] not in _FIELDS or "বছর" not in passage.text:
            continue
        for sentence in clauses(passage.text):
            found += [(passage, match["years"], year, sentence) for match, year in fiscal_years_in(sentence)]
    stated = {"-".join(_TWO_YEARS.findall(text.text)) for text in paper.texts if text.at[0] in _FIELDS}
    if any(year == subject[0] for _, _, year, _ in found) or any(
        str(subject[0]) in years for years in stated
    ):
        return
    for passage, words, year, sentence in found:
        if year is not None and not _ANOTHER.search(sentence):
            message = messages.FISCAL_YEAR_OF_SUBJECT.filled(words=words, subject=str(subject[0]))
            yield Finding(passage.at, *message, quote=Quote(words))
            return


_TWO_YEARS: Final = late(r"[০-৯]{4} ?[-–/] ?[০-৯]{2,4}(?![০-৯])")
_EVENTS: Final = "সপ্তাহ|দিবস|মেলা|পক্ষ|উৎসব|টুর্নামেন্ট|প্রতিযোগিতা|সম্মেলন|অলিম্পিয়াড|শুমারি|অভিযান|পুরস্কার|পদক|প্রদর্শনী|গোল্ডকাপ|ক্যাম্পেইন|পরীক্ষা|ম্যারাথন|কংগ্রেস"
_EVENT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>{LETTER}{{2,20}}+ (?:{LETTER}{{1,20}}+ )?(?:{_EVENTS}))[ ,-]{{1,2}}(?P<year>২০[০-৯]{{2}})(?![০-৯]| ?[-–/] ?[০-৯])"
    )
)

_EVENT_SIGNS: Final = {
    event: tuple(f"{event}{sign}২০" for sign in (" ", "-", ", ", ","))
    for event in normalise(_EVENTS).split("|")
}


_LAW: Final = late(
    rf"(?<!{LETTER})(?P<name>(?:{LETTER}{{2,20}} )?(?:আইন|অধ্যাদেশ)),? (?P<year>[০-৯]{{4}}) ?\((?P<of>[০-৯]{{4}}) (?:সনের|সালের) [০-৯]{{1,3}} ?নং (?:আইন|অধ্যাদেশ)\)"
)
"""A law with its year in its name, and behind it that of its number."""


@rule("year-of-event", source=INSTRUCTIONS)
def year_of_event(paper: Paper) -> Iterator[Finding]:
    """একই অনুষ্ঠান বা আইনের নামের সঙ্গে দুই সাল।

    কেন: গত বছরের পত্র নকল করলে শিরোনামে সাল বদলায়, বক্তব্যে থেকে যায়। বাক্যে ‘গত’, ‘আগামী’, ‘তুলনায়’ থাকলে ধরা হয় না।

    উদাহরণ: বিষয় ‘জাতীয় মৎস্য সপ্তাহ ২০২৬’, বক্তব্যে ‘জাতীয় মৎস্য সপ্তাহ ২০২৫’।

    One event, or one law, is named with two years.

    Why: last year's letter was copied; the year was changed in the heading and not in the text. Not told in sentences with 'last', 'next'
    or 'compared'.

    Example: the subject 'জাতীয় মৎস্য সপ্তাহ ২০২৬', and 'জাতীয় মৎস্য সপ্তাহ ২০২৫' in the body.
    """
    for passage in paper.texts:
        for match in matches(_LAW, passage.text, "সনের", "সালের"):
            if match["year"] != match["of"]:
                facts = {"name": match["name"], "first": match["year"], "second": match["of"]}
                quote = Quote.of(passage.text, *match.span())
                yield Finding(passage.at, *messages.YEAR_OF_EVENT.filled(**facts), quote=quote)
    first: dict[str, str] = {}
    told: set[str] = set()
    years: list[tuple[Passage, re.Match[str]]] = []
    for passage in paper.texts:
        there = [sign for event, signs in _EVENT_SIGNS.items() if event in passage.text for sign in signs]
        years += [(passage, match) for match in matches(_EVENT, passage.text, *there)]
    for passage, match in years:
        name = " ".join(match["name"].split()[-2:])
        other = first.setdefault(name, match["year"])
        if other == match["year"] or name in told or _of_another(match):
            continue
        told.add(name)
        message = messages.YEAR_OF_EVENT.filled(name=match["name"], first=other, second=match["year"])
        yield Finding(passage.at, *message, quote=Quote.of(passage.text, *match.span()))


def _of_another(match: re.Match[str]) -> bool:
    """Whether the words before an event say that it is the last one, or the next, or that two years are compared."""
    text, begin = match.string, match.start()
    return bool(_ANOTHER.search(text[max(0, begin - 25) : begin]) or _AND_YEAR.match(text, match.end()))


_AND_YEAR: Final = late(
    normalise("[- ]?(?:এর|সালের)? ?(?:ও|এবং|হতে|থেকে|,|তুলনায়) ?২০[০-৯]{2}|[- ]?(?:এর|সালের)? তুলনায়")
)


@rule("year-of-day", source="খ্রিষ্টীয় পঞ্জিকা")
def year_of_day(paper: Paper) -> Iterator[Finding]:
    """বিষয়ে যে দিন, বক্তব্যে সেই দিন ও মাসই লেখা, কিন্তু সাল অন্য।

    কেন: পুরোনো পত্র নকল করলে একটি তারিখের সাল বদলাতে মনে থাকে না। বিষয়ের তারিখটি বক্তব্যে কোথাও না থাকলে, আর মাসের প্রথম বা শেষ দিন না হলে, বলা হয়।

    উদাহরণ: বিষয় ‘১৫ নভেম্বর ২০২৬ তারিখের সভা’, বক্তব্যে ‘১৫ নভেম্বর ২০২৫ তারিখের সভা’।

    The text has the day and month of the subject with another year.

    Why: an old letter was copied and the year of one date was not changed. Told where the day of the subject is nowhere in the text; not of
    the first and last days of months, on which periods begin and end.

    Example: the subject '১৫ নভেম্বর ২০২৬ তারিখের সভা', and '১৫ নভেম্বর ২০২৫ তারিখের সভা' in the body.
    """
    of_subject = [mention.day for mention in days_in(_subject(paper)) if mention.day]
    if not of_subject:
        return
    texts = [passage for passage in paper.texts if passage.at[0] in _FIELDS]
    said = {mention.day for passage in texts for mention in days_in(passage.text)}
    for day in of_subject:
        if day in said or day.day == 1 or (day + dt.timedelta(days=1)).day == 1:
            continue
        for passage in texts:
            for mention in days_in(passage.text):
                other = mention.day
                if other and (other.month, other.day) == (day.month, day.day):
                    message = messages.YEAR_OF_DAY.filled(words=mention.words, subject=day)
                    yield Finding(
                        passage.at, *message, quote=Quote.of(passage.text, mention.start, mention.end)
                    )
                    return


_ASKS: Final = late(rf"(?<!{LETTER}){LETTER}{{1,20}}তে হবে|বেন(?!{LETTER})")


def _is_one(text: str) -> bool:
    """Whether a decision asks for one thing: of two, each may have a day of its own."""
    return len(_ASKS.findall(text)) < 2 and "এবং" not in text


_WITHIN: Final = late(r"^(?: ?খ্রি[.:ঃ]?)?(?: তারিখ)?(?: ?-?এর|ের)? মধ্যে")


@rule("two-deadlines", source="কার্যবিবরণীর ছক: সিদ্ধান্ত, বাস্তবায়নকারী, সময়সীমা")
def two_deadlines(paper: Paper) -> Iterator[Finding]:
    """সিদ্ধান্তের বাক্যে এক সময়সীমা, ‘সময়সীমা’ ঘরে আরেকটি।

    কেন: একটি বদলে অন্যটি বদলানো হয়নি; বাস্তবায়নকারী জানেন না কোনটি মানবেন। বাক্যে ‘… তারিখের মধ্যে’ একটিই থাকলে দেখা হয়।

    উদাহরণ: ‘২০ এপ্রিল ২০২৬ তারিখের মধ্যে দাখিল করতে হবে’, আর সময়সীমা ২৫ এপ্রিল ২০২৬।

    A decision says one last day, and its field 'deadline' another.

    Why: one was changed and the other was not; nobody knows which to keep. Looked at where the sentence has one 'by …'.

    Example: '২০ এপ্রিল ২০২৬ তারিখের মধ্যে দাখিল করতে হবে' and a deadline of 25 April 2026.
    """
    for at, decision in paper.every(Decision):
        field = days_in(decision.deadline or "")
        days = days_in(decision.text)
        said = [mention for mention in days if _WITHIN.match(decision.text[mention.end :])]
        if (
            len(field) == len(said) == len(days) == 1
            and _is_one(decision.text)
            and field[0].day
            and said[0].day
            and field[0].day != said[0].day
            and at[:2]
            not in {found.at[:2] for found in past_deadline.check(paper)}  # that it is past is told
        ):
            message = messages.TWO_DEADLINES.filled(words=said[0].words, deadline=field[0].day)
            yield Finding((*at, "deadline"), *message, quote=Quote(field[0].words))
