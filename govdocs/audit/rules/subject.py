"""The subject of a letter against its text: an amount of money, a length in days, the day of a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses, figure_or_word, money_in, quantities, words_of
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.periods import days_of_a_period
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.audit.within.subject_facts import (
    other_counts,
    other_exams,
    other_leaves,
    other_people,
    other_spans,
    other_upazilas,
)
from govdocs.audit.within.subject_kinds import other_kinds
from govdocs.audit.within.subject_tables import other_places, other_rows, other_totals, other_words
from govdocs.audit.within.subject_words import other_posts
from govdocs.models.insets import Table as Inset
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import PressNote
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("subject-otherwise", source=INSTRUCTIONS)
def subject_otherwise(paper: Paper) -> Iterator[Finding]:
    """বিষয় বা শিরোনামে যে টাকা, দিন বা জনের সংখ্যা, সভার তারিখ, ছুটির প্রকার, উপজেলা, পশু, ফসল বা রোগ, লেখায় তা নেই, আছে আরেকটি।

    কেন: পত্র নকল করে বা সংশোধন করে এক জায়গায় বদলাতে মনে থাকে না। বিষয়ে এমন একটিই অঙ্ক বা তারিখ থাকলে, আর লেখায় একই কথার পাশে অন্যটি থাকলে, দেখা হয়; বিষয়েরটি
    লেখার কোথাও থাকলে কিছু বলা হয় না। পত্রে একটিই ছক থাকলে তার সারি (‘৪টি উপজেলা’) ও মোট টাকাও বিষয়ের সঙ্গে মেলানো হয়।

    উদাহরণ: বিষয় ‘সাত দিনব্যাপী কৃষি মেলা’, বক্তব্যে ‘পাঁচ দিনব্যাপী কৃষি মেলা’।

    The amount, the number of days or people, the day of a meeting, the leave, the upazila, the beast, crop or disease of the subject is not in the text, which has another.

    Why: a letter was copied or corrected, and one place was forgotten. Looked at where the subject has one such figure, and the text has
    another beside the same words; nothing is said where the subject's is anywhere in the text. Of
    the only table the rows ('৪টি উপজেলা') and the total of money are compared, too.

    Example: the subject 'সাত দিনব্যাপী কৃষি মেলা', and 'পাঁচ দিনব্যাপী কৃষি মেলা' in the body.
    """
    document = paper.document
    if isinstance(document, Letter):
        subject, at = document.subject or "", ("body",)
        text = document.body or ""
        more = " ".join(f"{key} {value}" for key, value in document.particulars.items())
    elif isinstance(document, PressNote):
        subject, at, text, more = normalise(document.headline or ""), ("text",), document.text or "", ""
    else:
        return
    if subject and text:
        yield from _amount(at, subject, text, paper)
        for found in _days(at, subject, text, more):
            told = [other.quote.words for other in days_of_a_period.check(paper) if other.quote]
            if not (found.quote and any(found.quote.words in words for words in told)):
                yield found
        yield from _day(at, subject, text, more)
        yield from _facts(at, subject, text, paper)


def _facts(at: Path, subject: str, text: str, paper: Paper) -> Iterator[Finding]:
    """What else the subject counts or names, and the text counts or names otherwise."""
    day = own_day(paper)
    annexes = getattr(paper.document, "annexes", ())  # the length of a timetable is told there
    elsewhere = " ".join(one.text for one in paper.texts if one.at != at and one.at[0] in _ELSEWHERE)
    for words, named in (
        *other_counts(subject, text),
        *other_leaves(subject, text),
        *other_exams(subject, text),
        *(other_spans(subject, text, day.year) if day and not annexes else ()),
        *other_upazilas(subject, text, elsewhere),
        *other_people(subject, text),
        *other_places(subject, text),
        *other_words(subject, text),
        *other_posts(subject, text),
        *other_kinds(subject, text, " ".join(one.text for one in paper.texts if one.at[0] in _ELSEWHERE)),
    ):
        yield _differs(at, words, named)
    yield from _tables(subject, text, paper)


def _tables(subject: str, text: str, paper: Paper) -> Iterator[Finding]:
    """The rows and the total of the only table of the paper that are not as many, or as much, as the subject says."""
    tables = list(figure_tables(paper)) if _COUNTS.search(subject) else []
    if len(tables) != 1 or any(True for _ in paper.every(Inset)):
        return
    for rows, named in other_rows(subject, text, tables):
        message = messages.SUBJECT_OTHER_ROWS.filled(rows=rows, subject=named)
        yield Finding(("subject",), *message, quote=Quote(named))
    for words, named in other_totals(subject, text, tables):
        message = messages.SUBJECT_OTHER_TOTAL.filled(words=words, subject=named)
        yield Finding(("subject",), *message, quote=Quote(named))


_COUNTS: Final = late(normalise("টি|জন|টাকা|জেলা|ইউনিয়ন|বিভাগ|পৌরসভা"))
_ELSEWHERE: Final = ("particulars", "tables", "annexes", "references")


_NEAR: Final = 5
"""The part of an amount by which another may differ and still be meant for it."""


def _amount(at: Path, subject: str, text: str, paper: Paper) -> Iterator[Finding]:
    """One amount in the subject and one in the text, which are nearly one or have the same digits."""
    if "টাকা" not in subject or "টাকা" not in text or "|" in text:
        return
    stated, said = money_in(subject), money_in(text)
    if len(stated) != 1 or len({one.number for one in said}) != 1 or stated[0].number == said[0].number:
        return
    one, other = stated[0].number, said[0].number
    same_digits = sorted(str(one)) == sorted(str(other)) or _but_for_noughts(one) == _but_for_noughts(other)
    if same_digits or abs(one - other) * _NEAR <= max(one, other):
        yield _differs(at, said[0].words, stated[0].words)


def _but_for_noughts(number: Decimal) -> str:
    return f"{number:f}".rstrip("0.") if number == number.to_integral() else f"{number:f}"


_FEW: Final = words_of(*range(1, 13), 15, 20)
_LENGTH: Final = late(
    normalise(
        rf"(?:(?<![০-৯.,/-])(?P<figure>[০-৯]{{1,3}})(?: ?\([^()০-৯]{{2,15}}\))?|(?<!{LETTER})(?P<word>{_FEW})) ?দিন(?: ?-?ব্যাপী|ের)(?: {LETTER}{{2,20}}){{0,3}}? (?P<noun>{LETTER}{{0,20}}(?:মেলা|প্রশিক্ষণ|কর্মশালা|উৎসব|প্রদর্শনী|সম্মেলন|ক্যাম্প|কোর্স|সফর|প্রতিযোগিতা|অভিযান|কর্মসূচি))"
    )
)


def _days(at: Path, subject: str, text: str, more: str) -> Iterator[Finding]:
    """One length in days in the subject, and another in the text, of the same thing."""
    length = _LENGTH.search(subject) if "দিন" in subject else None
    said = list(_LENGTH.finditer(text)) if length and "দিন" in text else []
    if length is None or not said:
        return
    same = [match for match in said if match["noun"].endswith(length["noun"][-4:])]
    numbers = {figure_or_word(match) for match in same}
    if (
        len(numbers) == 1
        and figure_or_word(length) not in numbers
        and not _says(figure_or_word(length), text + more)
    ):
        yield _differs(at, _words(same[0]), _words(length))


def _words(match: re.Match[str]) -> str:
    """The number and its unit, as written."""
    return match[0][: match[0].index("দিন") + len("দিন")]


def _says(number: int, text: str) -> bool:
    """Whether a text has this number of days anywhere, but as a time within which something is asked for."""
    return any(
        one.number == number and not text.startswith(_WITHIN, one.end)
        for one in quantities(text)
        if one.unit == "দিন"
    )


_WITHIN: Final = "ের মধ্যে"


_OF_A_DAY: Final = late(
    rf"তারিখে?র? (?:অনুষ্ঠেয় |অনুষ্ঠিতব্য )?(?:{LETTER}{{2,20}} ){{0,5}}?(?P<noun>সভা|কর্মশালা|প্রশিক্ষণ|সেমিনার|সম্মেলন)"
)


def _day(at: Path, subject: str, text: str, more: str) -> Iterator[Finding]:
    """The day of a meeting in the subject, and another on which the text says that it will be held."""
    days = [mention for mention in days_in(subject) if mention.day]
    if len(days) != 1 or not (held := _OF_A_DAY.match(subject[days[0].end :].lstrip())):
        return
    if any(mention.day == days[0].day for mention in (*days_in(text), *days_in(more))):
        return
    for clause in clauses(text):
        if held["noun"] in clause and "অনুষ্ঠিত হবে" in clause:
            said = [mention for mention in days_in(clause) if mention.day]
            if len(said) == 1 and "আগামী" in clause[: said[0].start]:
                yield _differs(at, said[0].words, days[0].words)
                return


def _differs(at: Path, words: str, subject: str) -> Finding:
    return Finding(at, *messages.SUBJECT_OTHERWISE.filled(words=words, subject=subject), quote=Quote(words))
