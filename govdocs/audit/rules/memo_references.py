"""Memo numbers that belong together: of a letter, its copies, its references, and the letters that its text quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.mentions import days_in
from govdocs.audit.reading.odd_numbers import odd_numbers_misquoted
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quoted_numbers import (
    DatedNumber,
    dated_issues_in,
    dated_numbers_in,
    differ_in_one_group,
    is_issue_mistyped,
    numbers_in,
)
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.memo_numbers import CODES, year_opened
from govdocs.audit.within.days_of_numbers import dated_otherwise
from govdocs.errors import Text
from govdocs.memo_number.layouts import GROUPS
from govdocs.memo_number.messages import TITLES
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.remarks import remark_on
from govdocs.models.copies import Copies
from govdocs.models.letter import Letter
from govdocs.models.parts import Dates
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("copies-number-differs", source="অনুলিপির নম্বর মূল পত্রের নম্বরের সঙ্গে /১(সংখ্যা) যোগ করে হয়")
def copies_number_differs(paper: Paper) -> Iterator[Finding]:
    """বিতরণ বা অনুলিপির উপরের নম্বর মূল পত্রের নম্বর থেকে আলাদা।

    কেন: অনুলিপি একই পত্রের; নম্বরও একই, শেষে কেবল ‘/১(সংখ্যা)’ বসে। আলাদা হলে প্রাপক মূল পত্র খুঁজে পান না। সাধারণত পুরোনো পত্র
    থেকে অনুলিপির অংশ নকল করলে এমন হয়।

    উদাহরণ: পত্র ‘…১৯.৪৭১’, অনুলিপি ‘…১৯.৪৩২/১(৪০)’।

    The number over the distribution or the copies is not the letter's.

    Why: copies are of the same letter and carry its number, with '/1(n)' added. It happens where the foot of an old letter is copied.

    Example: the letter '…১৯.৪৭১', its copies '…১৯.৪৩২/১(৪০)'.
    """
    own = getattr(paper.document, "number", None)
    if not isinstance(own, MemoNumber):
        return
    for at, copies in paper.every(Copies):
        stated = copies.number
        if stated is None or (stated.same_file(own) and _issue_number(stated) == _issue_number(own)):
            continue
        if _is_told_of_own(own, stated, getattr(paper.document, "date", None)):
            continue
        name = messages.OF_DISTRIBUTION if at[-1] == "distribution" else messages.OF_COPIES
        message = (
            messages.COPIES_NUMBER_OF_LETTER if isinstance(paper.document, Letter) else messages.COPIES_NUMBER
        )
        yield Finding(
            (*at, "number"),
            *message.filled(
                name=Text(name.bn, str(at[-1])), stated=stated, own=own, difference=_difference(stated, own)
            ),
        )


def _is_told_of_own(own: MemoNumber, stated: MemoNumber, dates: Dates | None) -> bool:
    """Whether the numbers differ in no more than the groups of the letter's own that other rules find wrong: its code, its year."""
    names = [name for name, _ in GROUPS.get(own.layout, ())]
    if not len(names) == len(own.groups) == len(stated.groups) or _issue_number(own) != _issue_number(stated):
        return False
    differing = {
        name for name, *both in zip(names, own.groups, stated.groups, strict=True) if both[0] != both[1]
    }
    remark = remark_on(own)
    wrong = remark.groups & CODES if remark else set()
    opened = year_opened(own)
    if dates and opened and opened > dates.gregorian.date.year:
        wrong = wrong | {"year"}
    return bool(differing) and differing <= wrong


def _issue_number(number: MemoNumber) -> int:
    return int(number.issue or 0)


def _difference(one: MemoNumber, other: MemoNumber) -> str:
    for name, _ in GROUPS.get(other.layout, ()):
        if name in TITLES and getattr(one, name, None) != getattr(other, name, None):
            return messages.GROUP_DIFFERS.format(group=TITLES[name])
    return messages.ISSUE_DIFFERS if _issue_number(one) != _issue_number(other) else messages.GROUPS_DIFFER


@rule("reference-to-itself", source="সূত্রে অন্য পত্রের কথা থাকে")
def reference_to_itself(paper: Paper) -> Iterator[Finding]:
    """সূত্রে এই পত্রেরই নম্বর লেখা, অথবা একই নথির এমন নম্বর যা এই পত্রের পরে জারি হওয়ার কথা।

    কেন: সূত্র আগের কোনো পত্রের হয়। একই নথিতে জারি নম্বর ক্রমে বাড়ে, তাই একই বছরের সূত্রের নম্বর এই পত্রের নম্বরের কম হবে।

    উদাহরণ: ‘…২৪-১২৫’ নম্বর পত্রে সূত্র ‘…২৪-১২৫’।

    A reference bears this very letter's number, or one of the same file that must have been issued later.

    Why: a reference is to an earlier letter; the issue numbers of a file rise.

    Example: a reference to '…২৪-১২৫' in the letter '…২৪-১২৫'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or letter.number is None or not letter.number.issue:
        return
    own = letter.number
    for index, reference in enumerate(letter.references):
        for words, number in numbers_in(reference):
            if (
                not number.same_file(own)
                or _issue_number(number) < _issue_number(own)
                or _of_another_time(reference, letter)
            ):
                continue
            itself = _issue_number(number) == _issue_number(own)
            message = messages.REFERENCE_TO_ITSELF if itself else messages.REFERENCE_TO_LATER
            yield Finding(
                ("references", index),
                *message.filled(words=words, number=number.ascii(), own=own),
                quote=Quote(words),
            )


def _of_another_time(reference: str, letter: Letter) -> bool:
    """Whether the reference names a year before the letter's, or a day after it.

    In some offices issue numbers begin anew every year; of a later day reference-after-letter speaks.
    """
    if letter.date is None:
        return False
    own = letter.date.gregorian.date
    years = [
        int(to_ascii(year))
        for year in re.findall("(?<![0-9০-৯])(?:[2২][0০])[0-9০-৯]{2}(?![0-9০-৯])", reference)
    ]
    return any(year < own.year for year in years) or any(
        mention.day and mention.day > own for mention in days_in(reference)
    )


@rule("number-misquoted", source="একই পত্রের নম্বর সব জায়গায় এক হয়")
def number_misquoted(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে উল্লিখিত স্মারক নম্বর সূত্রের নম্বরের সঙ্গে প্রায় মেলে, কিন্তু একটি অংশ আলাদা।

    কেন: জারি নম্বরসহ আর সব মিলে গেলে একই পত্রের কথাই বলা হচ্ছে; একটি অংশ লিখতে ভুল হয়েছে।

    উদাহরণ: সূত্রে ‘…০৭১.৩১.০০৩.২৩-৫২৪’, বক্তব্যে ‘…০১৭.৩১.০০৩.২৩-৫২৪’।

    A memo number in the text is that of a reference but for one group.

    Why: where all else agrees, the issue number too, the same letter is meant, and one group was mistyped.

    Example: '…০৭১.৩১.০০৩.২৩-৫২৪' in the reference, '…০১৭.৩১.০০৩.২৩-৫২৪' in the text.
    """
    letter = paper.document
    if not isinstance(letter, Letter):
        return
    known = [number for reference in letter.references for _, number in numbers_in(reference)]
    for passage in paper.texts:
        if passage.at[0] == "references":
            continue
        for words, number in numbers_in(passage.text):
            near = next((other for other in known if differ_in_one_group(number, other)), None)
            before, _, after = passage.text.partition(words)
            if near is None and OF_REFERENCE.search(before) and not _OF_ANOTHER.match(after):
                near = _of_another_issue(number, known)
            if near and (near.same_file(number) or not any(number.same_file(other) for other in known)):
                yield Finding(
                    passage.at,
                    *messages.NUMBER_MISQUOTED.filled(
                        words=words, number=number.ascii(), near=near, difference=_difference(number, near)
                    ),
                    quote=Quote(words),
                )
        for words, right in odd_numbers_misquoted(passage.text, letter.references):
            message = messages.ODD_NUMBER_MISQUOTED.filled(words=words, near=right)
            yield Finding(passage.at, *message, quote=Quote(words))


OF_REFERENCE: Final = late(
    normalise(
        r"(?:সূত্রস্থ|সূত্রোক্ত|সূত্রে (?:উল্লিখিত|বর্ণিত)) (?:পত্র|স্মারক|আদেশ|নোটিশ)(?:ের|টির)? ?\(?(?:স্মারক )?(?:নম্বর|নং):? ?\Z"
    )
)
"""Words before a number that say it to be that of the reference."""
_OF_ANOTHER: Final = late(normalise(r"[^।\n]{0,40}?(?:দ্বারা|মূলে|স্মারকে|আদেশে|সংলগ্নি|বাতিল|প্রত্যাহ|সংশোধ|প্রতিস্থাপ)"))
"""Words behind a number with which it is that of the letter which changes the other."""


def _of_another_issue(number: MemoNumber, known: Sequence[MemoNumber]) -> MemoNumber | None:
    """The one reference of the same file, where its issue is another."""
    near = [other for other in known if number.same_file(other)]
    return near[0] if len(near) == 1 and near[0].issue != number.issue else None


@rule("number-dated-otherwise", source="এক পত্রের একটিই তারিখ")
def number_dated_otherwise(paper: Paper) -> Iterator[Finding]:
    """একই স্মারক নম্বরের দুই জায়গায় দুই তারিখ লেখা।

    কেন: একটি পত্রের তারিখ একটিই; দুটি থাকলে প্রাপক পত্রটি খুঁজে পান না। ‘… তারিখের … নম্বর’ বা ‘… নম্বর; তারিখ …’ লেখা থাকলে, আর
    পুরো নম্বরের জায়গায় কেবল জারি নম্বর (‘… তারিখের ১১৯৮ নম্বর স্মারক’) থাকলেও, দেখা হয়।

    উদাহরণ: সূত্রে ‘৩ মার্চ ২০২৫ তারিখের …-১১৯৮ নম্বর’, বক্তব্যে ‘৪ মার্চ ২০২৫ তারিখের …-১১৯৮ নম্বর’।

    One memo number has two dates in two places.

    Why: a letter has one date, and with another it is not found. Looked at where the date stands right before or behind the
    number, or the issue number alone.

    Example: '৩ মার্চ ২০২৫ তারিখের …-১১৯৮ নম্বর' in the reference, and of 4 March in the text.
    """
    first: dict[str, DatedNumber] = {}
    dated = [passage for passage in paper.texts if any(sign in passage.text for sign in ("তারিখ", "তাং"))]
    for passage in dated:
        for found in dated_numbers_in(passage.text):
            other = first.setdefault(found.number.ascii(), found)
            if found.number.issue and other.day != found.day:
                yield _dated_otherwise(passage.at, found.words, other)
                break
    by_issue: dict[str, list[DatedNumber]] = {}
    for known in first.values():
        by_issue.setdefault(str(known.number.issue), []).append(known)
    for passage in dated if by_issue else ():
        for short in dated_issues_in(passage.text):
            numbers = by_issue.get(to_ascii(short.issue), [])
            if len(numbers) == 1 and numbers[0].day != short.day:
                yield _dated_otherwise(passage.at, short.words, numbers[0])
    for later, other_paper in dated_otherwise(paper):
        facts = {"words": later.words, "other": other_paper.words, "number": to_bangla(later.number)}
        message = messages.NUMBER_DATED_OTHERWISE.filled(**facts)
        yield Finding(later.passage.at, *message, quote=Quote(later.words))


def _dated_otherwise(at: Path, words: str, other: DatedNumber) -> Finding:
    message = messages.NUMBER_DATED_OTHERWISE.filled(number=other.number, words=words, other=other.words)
    return Finding(at, *message, quote=Quote(words))


@rule("number-issued-otherwise", source="এক পত্রের একটিই নম্বর")
def number_issued_otherwise(paper: Paper) -> Iterator[Finding]:
    """সূত্রের পত্রটির জারি নম্বর বক্তব্যে অন্য।

    কেন: একই নথির একই তারিখের পত্র, অথচ জারি নম্বরের একটি অঙ্ক আলাদা বা পাশাপাশি দুটি অঙ্ক উল্টে গেছে; প্রাপক পত্রটি খুঁজে পান না। কাছাকাছি নম্বর (১২৭ ও ১২৮)
    একই দিনের দুই পত্রের হতে পারে, তাই ধরা হয় না; সূত্রে দুটি নম্বরই থাকলেও না।

    উদাহরণ: সূত্রে ‘১৪ মে ২০২৪ তারিখের …২৪-১২৭ নম্বর’, বক্তব্যে ‘১৪ মে ২০২৪ তারিখের …২৪-১৭২ নম্বর’।

    The letter of a reference has another issue number in the text.

    Why: it is of the same file and day, and one digit of the issue number is another, or two neighbours changed places; the letter is not
    found. Numbers close to each other may be two letters of one day and are let be, and so is what the references have both of.

    Example: '১৪ মে ২০২৪ তারিখের …২৪-১২৭ নম্বর' in the reference, and '১৪ মে ২০২৪ তারিখের …২৪-১৭২ নম্বর' in the text.
    """
    letter = paper.document
    if not isinstance(letter, Letter):
        return
    known = [found for reference in letter.references for found in dated_numbers_in(reference)]
    issues = {_issue_number(found.number) for found in known}
    for passage in paper.texts if known else ():
        if passage.at[0] == "references" or "তারিখ" not in passage.text:
            continue
        for found in dated_numbers_in(passage.text):
            issue = _issue_number(found.number)
            same = [one for one in known if one.day == found.day and one.number.same_file(found.number)]
            if (
                issue in issues
                or len(same) != 1
                or not is_issue_mistyped(issue, _issue_number(same[0].number))
            ):
                continue
            facts = {
                "day": found.day,
                "issue": _written(issue),
                "other": _written(_issue_number(same[0].number)),
            }
            quote = Quote(str(found.number)) if str(found.number) in passage.text else None
            yield Finding(passage.at, *messages.NUMBER_ISSUED_OTHERWISE.filled(**facts), quote=quote)


def _written(number: int) -> Text:
    return Text(to_bangla(number), str(number))
