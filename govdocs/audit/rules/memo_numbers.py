"""Memo numbers: their layout, their year, and the ministry that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.annexed_numbers import annexed_to
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quoted_numbers import DatedNumber, dated_numbers_in, numbers_in
from govdocs.audit.rule import Finding, rule
from govdocs.errors import Text
from govdocs.memo_number.codes import DIVISIONS, MINISTRIES, RENAMED
from govdocs.memo_number.layouts import Layout, expected_layout
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.remarks import Remark, remark_on
from govdocs.models.copies import Copies
from govdocs.models.parts import Dates, Letterhead
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

LAYOUTS: Final = (
    "সচিবালয় নির্দেশমালা ২০০৮ (৪১(৭)), জনপ্রশাসন মন্ত্রণালয়ের ১০ এপ্রিল ২০১১ তারিখের প্রজ্ঞাপন, সচিবালয় নির্দেশমালা ২০২৪"
)
_DIGITS: Final[dict[Layout, int]] = {"d18": 18, "d18-year4": 18, "d19": 19, "d22": 22}


@rule("memo-layout", source=LAYOUTS)
def memo_layout(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের কোনো অংশে অঙ্ক কম বা বেশি, অংশ বাদ পড়েছে, বিন্দুর জায়গায় অন্য চিহ্ন, অথবা শূন্যের জায়গায় ইংরেজি O।

    কেন: ডিজিটাল নথি নম্বরের প্রতিটি অংশের অঙ্ক নির্দিষ্ট: ১৮ অঙ্কের নম্বরে ২.২.৪.৩.২.৩.২, ২২ অঙ্কের নম্বরে ২.২.৪.৩.৩.২.৪.২। একটি অঙ্ক
    কম হলে নথি খুঁজে পাওয়া যায় না। এক নম্বরের সব কথা একসঙ্গে বলা হয়। ডিজিটাল নয় এমন পুরোনো নম্বর দেখা হয় না।

    উদাহরণ: ‘৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১’; নথির ক্রমিক ‘১৭’ দুই অঙ্কের, হওয়ার কথা তিন অঙ্কের (০১৭)।

    A group of a memo number has too few or too many digits, is missing, is parted by something other than a dot, or has the letter O.

    Why: the groups of a digital file number have fixed widths, 2.2.4.3.2.3.2 in 18 digits and 2.2.4.3.3.2.4.2 in 22; with a digit
    lost the file is not found. All that there is to say of a number is said at once. Older numbers that are not digital are let be.

    Example: '৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১'; the file's serial ১৭ has two digits, three are expected (০১৭).
    """
    yield from (_finding(at, remark) for at, remark in _remarks(paper) if remark.is_warning)


@rule(
    "memo-code-unknown",
    severity=Severity.NOTICE,
    source="Doptor Open Data (dpgdata.doptor.gov.bd), মার্চ ২০২৪, ও জারি হওয়া পত্র",
)
def memo_code_unknown(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের মন্ত্রণালয় কোড বা জিও কোড জানা তালিকায় নেই।

    কেন: কোডটি ভুল হতে পারে। তালিকাটি ২০২৪ সালের মার্চ মাসের; তার পরের বা তালিকায় বাদ পড়া কোডও হতে পারে, তাই এটি কেবল অবগতি।

    উদাহরণ: ‘৬৪.০০.০০০০.…’; ‘৪৬’ লিখতে গিয়ে অঙ্ক উল্টে গেছে।

    The code of the ministry or of the place in a memo number is not in the table of codes.

    Why: it may be a slip. The table is of March 2024 and may lack a code, hence no more than a notice.

    Example: '৬৪.০০.০০০০.…', where the digits of '৪৬' were swapped.
    """
    yield from (
        _finding(at, remark)
        for at, remark in _remarks(paper)
        if not remark.is_warning and remark.groups & CODES
    )


@rule("memo-number-form", severity=Severity.NOTICE, source=LAYOUTS)
def memo_number_form(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের অংশগুলোর মাঝে ফাঁকা জায়গা, চার অঙ্কের সাল, শেষে জারি নম্বর নেই, অথবা শুরুর দু-চারটি অংশই কেবল আছে।

    কেন: এমন নম্বরও ছাপা হয়, তাই এটি কেবল অবগতি। তবে ফাঁকা জায়গা থাকলে নম্বরটি খুঁজে পাওয়া যায় না, আর জারি নম্বর ছাড়া পত্রটি চেনা যায় না।

    উদাহরণ: ‘৪৬.০০.০০০০. ০৭১.৩১.০০৩.২০২৩’।

    A memo number has blanks between its groups, a year of four digits, no issue number at its end, or no more than its first few groups.

    Why: offices print such numbers, hence no more than a notice. But a number with blanks is not found, and without the issue number
    the letter is not known from the others of its file.

    Example: '৪৬.০০.০০০০. ০৭১.৩১.০০৩.২০২৩'.
    """
    yield from (
        _finding(at, remark)
        for at, remark in _remarks(paper)
        if not remark.is_warning and not remark.groups & CODES
    )


CODES: Final = {"ministry", "geo"}
"""The groups of a number that are looked up in a table of codes."""


def _remarks(paper: Paper) -> Iterator[tuple[Path, Remark]]:
    """The remark on each number. Over its copies the document's own number is not spoken of again, unless a group of it is odd there."""
    own = getattr(paper.document, "number", None)
    for at, number in paper.every(MemoNumber):
        remark = remark_on(annexed_to(number) or number, finished=number is own)
        again = number is not own and isinstance(own, MemoNumber) and number.stem == own.stem
        if remark and not again and (remark.is_warning or number is own or not _of_one_file(number, own)):
            yield at, remark


def _of_one_file(number: MemoNumber, own: object) -> bool:
    return isinstance(own, MemoNumber) and number.same_file(own)


def _finding(at: Path, remark: Remark) -> Finding:
    message = messages.MEMO_WRITTEN if remark.instead else messages.MEMO_REMARK
    return Finding(
        at,
        *message.filled(remark=remark.sentence, instead=remark.instead),
        quote=Quote(remark.found) if remark.found else None,
    )


@rule("memo-layout-too-new", source=LAYOUTS)
def memo_layout_too_new(paper: Paper) -> Iterator[Finding]:
    """পত্রের তারিখে যে বিন্যাস চালু হয়নি, স্মারক নম্বর সেই বিন্যাসের।

    কেন: ১৮ অঙ্কের নম্বর ১০ এপ্রিল ২০১১ থেকে, ২২ অঙ্কের নম্বর ১২ জুন ২০২৪ থেকে। তার আগের পত্রে এমন নম্বর থাকলে তারিখ বা নম্বর ভুল।

    উদাহরণ: ২০ মে ২০২২ তারিখের পত্রে ‘০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২২.১৩২’।

    The memo number has a layout that was not yet in use on the letter's date.

    Why: numbers of 18 digits began on 10 April 2011, those of 22 on 12 June 2024. In an older letter either number or date is wrong.

    Example: '০৪.০০.০০০০.০০০.৪১৬.২৩.০০০২.২২.১৩২' in a letter of 20 May 2022.
    """
    for at, number, dates in _numbered(paper):
        layout = _base_layout(number.layout)
        day = dates.gregorian.date
        if layout not in _AGES or _AGES.index(layout) <= _AGES.index(expected_layout(day)):
            continue
        if any(each.severity == "warning" for each in number.warnings):
            continue  # which layout it has is not sure
        yield Finding(
            at,
            *messages.MEMO_LAYOUT_TOO_NEW.filled(digits=_DIGITS[layout], day=dates.gregorian),
        )


_AGES: Final[tuple[Layout, ...]] = ("opaque", "d19", "d18", "d22")


def _base_layout(layout: Layout) -> Layout:
    return "d18" if layout == "d18-year4" else layout


@rule("memo-year-to-come", source="নথি খোলার সাল পত্রের সালের পরে হয় না")
def memo_year_to_come(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরে নথি খোলার সাল পত্রের তারিখের পরে।

    কেন: যে নথি এখনো খোলা হয়নি তাতে পত্র জারি হয় না; নম্বর বা তারিখের সাল ভুল। উল্লিখিত পত্রের নম্বর তার পাশের তারিখের সঙ্গে, তারিখ না থাকলে এই পত্রের তারিখের সঙ্গে মেলানো হয়।

    উদাহরণ: ২১ ফেব্রুয়ারি ২০২৪ তারিখের পত্রে ‘৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২৫’।

    The year in which the file was opened is later than the letter.

    Why: no letter goes out of a file that has not been opened; the year in the number or in the date is wrong. A number that is cited is
    held against the day beside it, or else against that of the letter.

    Example: '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২৫' in a letter of 21 February 2024.
    """
    for at, number, dates in _numbered(paper):
        opened, year = year_opened(number), dates.gregorian.date.year
        if opened and opened > year:
            yield Finding(
                at,
                *messages.MEMO_YEAR_TO_COME.filled(year=opened, day=dates.gregorian),
            )
    own = getattr(paper.document, "number", None)
    for passage in paper.texts:
        for found in _cited_too_early(passage.text, getattr(paper.document, "date", None)):
            if not isinstance(own, MemoNumber) or not found.number.same_file(own):
                message = messages.CITED_YEAR_TO_COME.filled(
                    number=found.number, year=year_opened(found.number), day=found.day
                )
                yield Finding(passage.at, *message, quote=Quote(found.words))


def _cited_too_early(text: str, dates: object) -> Iterator[DatedNumber]:
    """The issued numbers that a text quotes of files opened after the day beside them, or after the letter, each with that day."""
    days = {found.number: found for found in dated_numbers_in(text)}
    for words, number in numbers_in(text):
        own = dates.gregorian.date if isinstance(dates, Dates) else None
        dated, opened = days.get(number), year_opened(number)
        before = text.partition(words)[0]
        between = before.rpartition(dated.words)[2] if dated and dated.words in before else ""
        day = dated.day if dated and not _OF_NUMBER.sub("", between).strip() else own
        if day and opened and number.issue and opened > day.year and not remark_on(number):
            yield DatedNumber(number, day, words)


_OF_NUMBER: Final = late(normalise(r"তারিখের?|জারিকৃত|স্বাক্ষরিত|স্মারক|পত্র|আদেশ|নম্বর|নং|খ্রি(?:ষ্টাব্দ|\.)?|[(),;:]"))
"""What may stand between a day and the number that is of it: anything else may be what the day is of."""


def _numbered(paper: Paper) -> Iterator[tuple[Path, MemoNumber, Dates]]:
    """The document's own number and those over its copies, each with its date."""
    document = paper.document
    number, dates = getattr(document, "number", None), getattr(document, "date", None)
    if not isinstance(dates, Dates):
        return
    if isinstance(number, MemoNumber):
        yield ("number",), number, dates
    for at, copies in paper.every(Copies):
        if copies.number:
            yield (*at, "number"), copies.number, copies.date or dates


def year_opened(number: MemoNumber) -> int | None:
    """The year in which the file was opened, or None. Of two digits, those from 71 on belong to the last century."""
    if (
        not number.year
        or len(number.year) not in (2, 4)
        or any(odd.group == "year" for odd in number.warnings)
    ):
        return None
    year = int(number.year)
    return year if year > 99 else year + (1900 if year > 70 else 2000)


# The number and the office


@rule("ministry-code-against-letterhead", source="Doptor Open Data (dpgdata.doptor.gov.bd), মার্চ ২০২৪")
def ministry_code_against_letterhead(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের মন্ত্রণালয় কোড পত্রশীর্ষে লেখা মন্ত্রণালয়ের নয়।

    কেন: নম্বরের প্রথম দুই অঙ্ক মন্ত্রণালয় বা বিভাগের কোড। অন্য দপ্তরের পত্র থেকে নকল করলে কোডটি সেই দপ্তরেরই থেকে যায়। পত্রশীর্ষের
    কোনো সারি জানা মন্ত্রণালয়ের নাম দিয়ে শুরু হলেই দেখা হয়।

    উদাহরণ: পত্রশীর্ষে ‘স্থানীয় সরকার বিভাগ’ (কোড ৪৬), নম্বর ‘৪৪.০০.০০০০.…’।

    The ministry code of the memo number is not that of the ministry in the letterhead.

    Why: the first two digits are the code of the ministry or division, and stay behind when another office's letter is copied.
    Looked at where a line of the letterhead begins with the name of a ministry that is known.

    Example: 'স্থানীয় সরকার বিভাগ' (code 46) over the number '৪৪.০০.০০০০.…'.
    """
    number = getattr(paper.document, "number", None)
    head = getattr(paper.document, "letterhead", None)
    if (
        not isinstance(number, MemoNumber)
        or not isinstance(head, Letterhead)
        or number.ministry not in MINISTRIES
    ):
        return
    named = {code: name for line in head.lines for code, name in _ministries_of(line)}
    divisions = (DIVISIONS.get(code, ()) for code, name in named.items() if name.endswith(_WHOLE_MINISTRY))
    if not named or number.ministry in named or any(number.ministry in some for some in divisions):
        return
    names = " / ".join(f"{name} ({to_bangla(code)})" for code, name in named.items())
    yield Finding(
        ("number",),
        *messages.MINISTRY_CODE_DIFFERS.filled(
            code=Text(to_bangla(number.ministry), number.ministry),
            ministry=MINISTRIES[number.ministry],
            names=Text(names, ", ".join(named)),
        ),
        quote=Quote(to_bangla(number.ministry)),
    )


def _ministries_of(line: str) -> Iterator[tuple[str, str]]:
    """The codes of the ministries or divisions with whose name a line of a letterhead begins."""
    plain = normalise(line).lstrip("*[( ")
    for code, name in _NAMES:
        if plain.startswith(name) and not re.match("[\u0980-\u09ff]", plain[len(name) :]):
            yield code, name


_WHOLE_MINISTRY: Final = normalise("মন্ত্রণালয়")
_NAMES: Final = tuple(
    (code, part)
    for code, name in [*MINISTRIES.items(), *((code, name) for code, (_, name) in RENAMED.items())]
    for words in re.split("[()]", name)
    if (part := words.strip())
)
"""Each name of a ministry or division with its code; what is in brackets is a name of its own."""
