"""Papers of one matter that cite no number of each other: the day of an event, a person, an amount, a name or a number that both speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.quantities import quantities
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.memo_number.number import MemoNumber
from govdocs.models.document import Document
from govdocs.models.other_kinds import Minutes
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Spoken(NamedTuple):
    """What a paper speaks of that few others do."""

    number: str
    """Its number, where an office made its form for itself: শসক/ক্রয়/২০২৬/৩১."""
    quoted: frozenset[str]
    """The numbers of such forms in its texts: those of letters, cases, contracts and packages."""
    days: frozenset[date]
    people: frozenset[str]
    """Who signs it, or is in its chair."""
    called: frozenset[str]
    """The first words of the names that it has behind জনাব."""
    amounts: frozenset[int]
    subject: str
    names: tuple[str, ...]
    """Each three words of its subject on end, the last without its case."""
    titles: frozenset[str]
    """The names of three words and more that it has in quotation marks."""
    text: str


NOTHING: Final = Spoken(
    "", frozenset(), frozenset(), frozenset(), frozenset(), frozenset(), "", (), frozenset(), ""
)
_PROSE: Final = ("subject", "body", "discussion", "text", "decisions")
_TOLD: Final = (*_PROSE, "references", "opening", "enclosures")
_BETWEEN: Final = late(r"[\s,;:।()‘’“”*|]+")
_DIGITS: Final = frozenset("০১২৩৪৫৬৭৮৯")
_CALLED: Final = late(
    normalise(rf"(?:জনাব|বেগম|মিজ|ডা\.|ড\.) (?:মো\. |মোঃ |মোছা\. )?(?P<name>{LETTER}{{2,20}} {LETTER}{{3,20}})")
)
_TITLE: Final = late("[‘“]([^‘’“”\n]{8,100})[’”]")
_WORD: Final = late(rf"{LETTER}{{2,}}")
_CASE: Final = late(normalise(r"(?<=...)(?:ের|র|ে|য়|তে)\Z"))
_ANY_SUBJECT: Final = frozenset(
    normalise(
        "প্রেরণ প্রেরণের প্রদান প্রদানের সংক্রান্ত প্রসঙ্গে বিষয়ক সভা সভার সভায় মাস মাসের মাসিক সাল সালের বার্ষিক ত্রৈমাসিক প্রতিবেদন প্রতিবেদনের কার্যবিবরণী তালিকা নোটিশ বিজ্ঞপ্তি তথ্য তথ্যাদি"
        " উপজেলা উপজেলার জেলা জেলার কার্যালয় কার্যালয়ের কর্মকর্তা কর্মকর্তার অফিস অফিসের সরকারি অর্থবছর অর্থবছরের জন্য ও এবং এর বরাদ্দ মঞ্জুরি মঞ্জুর অনুমোদন ব্যয় ক্রয় ছুটি বদলি যোগদান যোগদানপত্র অনুমতি আবেদন"
    ).split()
)
_LEAST_AMOUNT: Final = 10_000
_LONGEST: Final = timedelta(days=120)
_LEAST: Final = 2
"""Sorts of such facts that two papers share."""


def spoken_of(document: Document, day: date | None) -> Spoken:
    """What a document speaks of that few others do."""
    prose, told = ("\n".join(_texts(document, fields)) for fields in (_PROSE, _TOLD))
    subject = normalise(getattr(document, "subject", None) or getattr(document, "heading", None) or "")
    held = (
        document.held.date.date
        if isinstance(document, Minutes) and document.held and document.held.date
        else None
    )
    days = {mention.day for mention in days_in(prose) if mention.day} | ({held} if held else set())
    own = getattr(document, "number", None)
    return Spoken(
        normalise(str(own)) if isinstance(own, MemoNumber) and own.layout == "opaque" else "",
        frozenset(_numbers(told)),
        frozenset(days - {day}),
        frozenset(_people(document)),
        frozenset(match["name"] for match in matches(_CALLED, prose, "জনাব", "বেগম", "মিজ", "ডা.", "ড.")),
        frozenset(
            int(one.number) for one in quantities(prose) if one.unit == "টাকা" and one.number >= _LEAST_AMOUNT
        ),
        subject,
        tuple(_names(subject)),
        frozenset(title for title in _TITLE.findall(prose) if title.count(" ") > 1),
        prose,
    )


def _texts(document: Document, fields: tuple[str, ...]) -> Iterator[str]:
    for name in fields:
        value = getattr(document, name, None) or ()
        for each in (value,) if isinstance(value, str) else value:
            yield normalise(each if isinstance(each, str) else str(getattr(each, "text", "") or ""))


def _numbers(text: str) -> Iterator[str]:
    """The words of letters and digits with strokes in them, up to the last digit: without the case behind it."""
    for word in _BETWEEN.split(text) if "/" in text else ():
        if "/" in word and not _DIGITS.isdisjoint(word):
            end = max(word.rfind(digit) for digit in _DIGITS) + 1
            number = word[:end]
            if re.search(LETTER, number) and number.count("/") + number.count("-") > 1:
                yield number


def _people(document: Document) -> Iterator[str]:
    for name in ("chair", "signature", "issued_by"):
        person = getattr(getattr(document, name, None), "name", None)
        if isinstance(person, str) and " " in bare_name(person):
            yield bare_name(person)


def _names(subject: str) -> Iterator[str]:
    words = subject.replace("–", " – ").split()
    for index in range(len(words) - 2):
        three = [re.sub("[।,‘’“”\"'()]", "", word) for word in words[index : index + 3]]
        own = [word for word in three if _WORD.fullmatch(word) and word not in _ANY_SUBJECT]
        if all(map(_WORD.fullmatch, three)) and len(own) >= 2:
            yield " ".join((*three[:-1], _CASE.sub("", three[-1])))


def quotes(one: Spoken, other: Spoken) -> bool:
    """Whether a paper quotes the number of another that an office made for itself."""
    return bool(other.number) and other.number.count("/") > 1 and other.number in one.quoted


def are_of_one_matter(one: Spoken, other: Spoken, day: date | None, earlier: date | None) -> bool:
    """Whether two papers of these days, the first not the older one, share facts of two sorts, one of which is a name or a number; or speak
    of one thing by its title, and of one day.
    """
    if one.titles & other.titles and {*one.days, day} & {*other.days, earlier} - {None}:
        return True
    if (
        not day
        or not earlier
        or not timedelta(0) <= day - earlier <= _LONGEST
        or one.subject == other.subject
    ):
        return False
    is_named = any(name in other.text for name in one.names) or any(name in one.text for name in other.names)
    of_people = (
        any(name in other.text for name in one.people)
        or any(name in one.text for name in other.people)
        or bool(one.called & other.called)
    )
    of_number = bool(one.quoted & other.quoted)
    sorts = (
        is_named,
        of_people,
        of_number,
        bool((one.days - {earlier}) & (other.days - {day})),
        bool(one.amounts & other.amounts),
    )
    return sum(sorts) >= _LEAST and (is_named or of_number or of_people)
