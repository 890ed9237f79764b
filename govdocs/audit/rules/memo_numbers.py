"""Memo numbers: their layout, their year, and their likeness to one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, Quote, rule
from govdocs.memo_number.codes import MINISTRIES, RENAMED
from govdocs.memo_number.layouts import GROUPS, Layout, expected_layout
from govdocs.memo_number.messages import TITLES
from govdocs.memo_number.number import MemoNumber
from govdocs.models.copies import Copies
from govdocs.models.letter import Letter
from govdocs.models.parts import Dates, Letterhead
from govdocs.numerals import to_ascii, to_bangla
from govdocs.problems.problem import Path, Severity
from govdocs.text.unicode import normalise

LAYOUTS: Final = (
    "সচিবালয় নির্দেশমালা ২০০৮ (৪১(৭)), জনপ্রশাসন মন্ত্রণালয়ের ১০ এপ্রিল ২০১১ তারিখের প্রজ্ঞাপন, সচিবালয় নির্দেশমালা ২০২৪"
)
_DIGITS: Final[dict[Layout, int]] = {"d18": 18, "d18-year4": 18, "d19": 19, "d22": 22}


@rule("memo-layout", source=LAYOUTS)
def memo_layout(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের কোনো অংশে অঙ্ক কম বা বেশি, অংশ বাদ পড়েছে, অথবা বিন্দুর জায়গায় অন্য চিহ্ন।

    কেন: ডিজিটাল নথি নম্বরের প্রতিটি অংশের অঙ্ক নির্দিষ্ট: ১৮ অঙ্কের নম্বরে ২.২.৪.৩.২.৩.২, ২২ অঙ্কের নম্বরে ২.২.৪.৩.৩.২.৪.২। একটি অঙ্ক
    কম হলে নথি খুঁজে পাওয়া যায় না। ডিজিটাল নয় এমন পুরোনো নম্বর দেখা হয় না।

    উদাহরণ: ‘৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১’; নথির ক্রমিক ‘১৭’ দুই অঙ্কের, হওয়ার কথা তিন অঙ্কের (০১৭)।

    A group of a memo number has too few or too many digits, is missing, or is parted by something other than a dot.

    Why: the groups of a digital file number have fixed widths, 2.2.4.3.2.3.2 in 18 digits and 2.2.4.3.3.2.4.2 in 22; with a digit
    lost the file is not found. Older numbers that are not digital are let be.

    Example: '৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১'; the file's serial ১৭ has two digits, three are expected (০১৭).
    """
    for at, number in paper.every(MemoNumber):
        for deviation in number.warnings:
            if deviation.severity == "warning":
                mixed = deviation.group == "digits"
                yield Finding(
                    at,
                    f"স্মারক নম্বরের {deviation.bangla}" if not mixed else deviation.bangla,
                    f"In the memo number, {deviation.english}.",
                    "নম্বরটি নথির সঙ্গে মিলিয়ে দেখুন।" if not mixed else f"লিখুন: {deviation.expected}",
                    "Compare the number with the file." if not mixed else f"Write: {deviation.expected}",
                    quote=Quote(deviation.found) if mixed else None,
                    fix=deviation.expected if mixed else None,
                )


@rule(
    "memo-code-unknown", severity=Severity.NOTICE, source="Doptor Open Data (dpgdata.doptor.gov.bd), মার্চ ২০২৪"
)
def memo_code_unknown(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের মন্ত্রণালয় কোড বা জিও কোড জানা তালিকায় নেই।

    কেন: কোডটি ভুল হতে পারে। তালিকাটি ২০২৪ সালের মার্চ মাসের; তার পরের বা তালিকায় বাদ পড়া কোডও হতে পারে, তাই এটি কেবল অবগতি।

    উদাহরণ: ‘৬৪.০০.০০০০.…’; ‘৪৬’ লিখতে গিয়ে অঙ্ক উল্টে গেছে।

    The code of the ministry or of the place in a memo number is not in the table of codes.

    Why: it may be a slip. The table is of March 2024 and may lack a code, hence no more than a notice.

    Example: '৬৪.০০.০০০০.…', where the digits of '৪৬' were swapped.
    """
    for at, number in paper.every(MemoNumber):
        for deviation in number.warnings:
            if deviation.severity == "notice":
                yield Finding(
                    at,
                    f"স্মারক নম্বরের {deviation.bangla}",
                    f"In the memo number, {deviation.english}.",
                    "কোডটি নথির সঙ্গে মিলিয়ে দেখুন।",
                    "Compare the code with the file.",
                    quote=Quote(deviation.found),
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
        layout = _plain(number.layout)
        day = dates.gregorian.date
        if layout not in _AGES or _AGES.index(layout) <= _AGES.index(expected_layout(day)):
            continue
        digits = to_bangla(_DIGITS[layout])
        yield Finding(
            at,
            f"স্মারক নম্বরটি {digits} অঙ্কের, কিন্তু পত্রের তারিখে ({dates.gregorian}) সে বিন্যাস চালু হয়নি।",
            f"The memo number has {_DIGITS[layout]} digits, a layout not yet in use on {day}.",
            "পত্রের তারিখ ও নম্বর মিলিয়ে দেখুন।",
            "Check the date and the number.",
        )


_AGES: Final[tuple[Layout, ...]] = ("opaque", "d19", "d18", "d22")


def _plain(layout: Layout) -> Layout:
    return "d18" if layout == "d18-year4" else layout


@rule("memo-layout-outdated", severity=Severity.NOTICE, source=LAYOUTS)
def memo_layout_outdated(paper: Paper) -> Iterator[Finding]:
    """নতুন খোলা নথিতে পুরোনো বিন্যাসের স্মারক নম্বর।

    কেন: সচিবালয় নির্দেশমালা ২০২৪ (১২ জুন ২০২৪) থেকে নতুন নথির নম্বর ২২ অঙ্কের। আগে খোলা নথির নম্বর বদলায় না, আর অনেক দপ্তর এখনো ১৮
    অঙ্কের নম্বর দেয়; তাই কেবল ২০২৫ বা তার পরে খোলা নথি দেখা হয়, এবং এটি কেবল অবগতি।

    উদাহরণ: ৫ মার্চ ২০২৬ তারিখের পত্রে ‘৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-১২’।

    A file that was opened lately has a number of the older layout.

    Why: since the Secretariat Instructions of 2024 (12 June 2024) new files have 22 digits. Files opened before keep their number,
    and many offices still give 18, so only files of 2025 and later are looked at, and it is no more than a notice.

    Example: '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-১২' in a letter of 5 March 2026.
    """
    for at, number, dates in _numbered(paper):
        opened = _year(number)
        if (
            _plain(number.layout) == "d18"
            and opened
            and opened >= 2025
            and dates.gregorian.date.year >= opened
        ):
            yield Finding(
                at,
                f"নথিটি {to_bangla(opened)} সালে খোলা, কিন্তু নম্বর ১৮ অঙ্কের; ২০২৪ সালের নির্দেশমালায় নতুন নথির নম্বর ২২ অঙ্কের।",
                f"The file was opened in {opened} with 18 digits; the instructions of 2024 give new files 22.",
                "দপ্তরে ২২ অঙ্কের নম্বর চালু হয়ে থাকলে সেটি দিন।",
                "Give the 22-digit number if the office has one.",
            )


@rule("memo-year-to-come", source="নথি খোলার সাল পত্রের সালের পরে হয় না")
def memo_year_to_come(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরে নথি খোলার সাল পত্রের তারিখের পরে।

    কেন: যে নথি এখনো খোলা হয়নি তাতে পত্র জারি হয় না; নম্বর বা তারিখের সাল ভুল।

    উদাহরণ: ২১ ফেব্রুয়ারি ২০২৪ তারিখের পত্রে ‘৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২৫’।

    The year in which the file was opened is later than the letter.

    Why: no letter goes out of a file that has not been opened; the year in the number or in the date is wrong.

    Example: '৪৬.০০.০০০০.০৭১.৩১.০০৩.২৫-১২৫' in a letter of 21 February 2024.
    """
    for at, number, dates in _numbered(paper):
        opened, year = _year(number), dates.gregorian.date.year
        if opened and opened > year:
            yield Finding(
                at,
                f"নম্বর অনুযায়ী নথিটি {to_bangla(opened)} সালে খোলা, কিন্তু পত্রের তারিখ {dates.gregorian}।",
                f"By its number the file was opened in {opened}, but the letter is of {dates.gregorian.date}.",
                "নম্বরের সাল ও পত্রের তারিখ মিলিয়ে দেখুন।",
                "Check the year in the number, and the date.",
            )


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


def _year(number: MemoNumber) -> int | None:
    """When the file was opened. Of two digits, those from 71 on belong to the last century."""
    if (
        not number.year
        or len(number.year) not in (2, 4)
        or any(odd.group == "year" for odd in number.warnings)
    ):
        return None
    year = int(number.year)
    return year if year > 99 else year + (1900 if year > 70 else 2000)


# Numbers that belong together


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
        if stated is None or (stated.same_file(own) and _issue(stated) == _issue(own)):
            continue
        name = "বিতরণের" if at[-1] == "distribution" else "অনুলিপির"
        yield Finding(
            (*at, "number"),
            f"{name} নম্বর ({stated}) মূল নম্বর ({own}) থেকে আলাদা: {_difference(stated, own)}।",
            f"The number over the {at[-1]} ({stated.ascii()}) is not that of the letter ({own.ascii()}).",
            "এই ‘নম্বর’ ঘরটি মুছে দিন: তখন মূল নম্বরের সঙ্গে প্রাপকের সংখ্যা গুনে নম্বরটি নিজেই বসবে।"
            if isinstance(paper.document, Letter)
            else "এই ‘নম্বর’ ঘরটি মুছে দিন: তখন মূল নম্বরটিই ছাপা হবে।",
            "Remove this number: then the letter's own is printed.",
        )


def _issue(number: MemoNumber) -> int:
    return int(number.issue or 0)


def _difference(one: MemoNumber, other: MemoNumber) -> str:
    for name, _ in GROUPS.get(other.layout, ()):
        if name in TITLES and getattr(one, name, None) != getattr(other, name, None):
            return f"{TITLES[name]} মেলে না"
    return "জারি নম্বর মেলে না" if _issue(one) != _issue(other) else "নম্বরের অংশগুলো মেলে না"


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
                or _issue(number) < _issue(own)
                or _of_an_earlier_year(reference, letter)
            ):
                continue
            itself = _issue(number) == _issue(own)
            yield Finding(
                ("references", index),
                f"সূত্রে ‘{words}’: "
                + ("এটি এই পত্রেরই নম্বর।" if itself else f"একই নথিতে এই পত্রের নম্বর {own}, সূত্রেরটি তার পরের।"),
                f"The reference '{number.ascii()}' is "
                + (
                    "this letter's own number."
                    if itself
                    else f"of the same file, and later than this letter ({own.ascii()})."
                ),
                "সূত্রের পত্রটি দেখে তার নম্বর লিখুন।",
                "Look at the letter that is meant and write its number.",
                quote=Quote(words),
            )


def _of_an_earlier_year(reference: str, letter: Letter) -> bool:
    """Issue numbers begin anew every year in some offices."""
    years = [
        int(to_ascii(year))
        for year in re.findall("(?<![0-9০-৯])(?:[2২][0০])[0-9০-৯]{2}(?![0-9০-৯])", reference)
    ]
    return letter.date is not None and any(year < letter.date.gregorian.date.year for year in years)


_QUOTED: Final = re.compile(
    r"(?<![0-9০-৯.])[0-9০-৯]{2}(?:\.[0-9০-৯]{1,5}){4,8}(?: ?\([^()0-9০-৯]*-?[0-9০-৯]{1,2}\) ?)?(?: ?[-.] ?[0-9০-৯]+)?(?:/[0-9০-৯]+)?(?:\([0-9০-৯]+\))?"
)


def numbers_in(text: str) -> Iterator[tuple[str, MemoNumber]]:
    """The digital memo numbers that a text quotes, each with its words."""
    for match in _QUOTED.finditer(text):
        number = MemoNumber.parse(match[0])
        if number.layout != "opaque":
            yield match[0], number


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
    for text in paper.texts:
        if text.at[0] == "references":
            continue
        for words, number in numbers_in(text.text):
            near = next((other for other in known if _all_but_one(number, other)), None)
            if near and not any(number.same_file(other) for other in known):
                yield Finding(
                    text.at,
                    f"‘{words}’ নম্বরটি সূত্রের ‘{near}’-এর সঙ্গে মেলে না: {_difference(number, near)}।",
                    f"'{number.ascii()}' differs from the reference '{near.ascii()}' in one group.",
                    "দুটি একই পত্র হলে মূল কাগজ দেখে একই নম্বর লিখুন।",
                    "If the same letter is meant, write the number as the letter has it.",
                    quote=Quote(words),
                )


def _all_but_one(one: MemoNumber, other: MemoNumber) -> bool:
    if one.layout != other.layout or not one.issue or one.issue != other.issue:
        return False
    return len(one.groups) == len(other.groups) and sum(map(str.__ne__, one.groups, other.groups)) == 1


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
    if not named or number.ministry in named:
        return
    names = " / ".join(f"{name} ({to_bangla(code)})" for code, name in named.items())
    yield Finding(
        ("number",),
        f"নম্বরের মন্ত্রণালয় কোড {to_bangla(number.ministry)} হলো {MINISTRIES[number.ministry]}, কিন্তু পত্রশীর্ষে আছে {names}।",
        f"The ministry code {number.ministry} is not that of the letterhead ({', '.join(named)}).",
        "নম্বরের প্রথম দুই অঙ্ক, অথবা পত্রশীর্ষ, ঠিক করুন।",
        "Mend the first two digits of the number, or the letterhead.",
        quote=Quote(to_bangla(number.ministry)),
    )


def _ministries_of(line: str) -> Iterator[tuple[str, str]]:
    """The codes of the ministries or divisions with whose name a line of a letterhead begins."""
    plain = normalise(line).lstrip("*[( ")
    for code, name in _NAMES:
        if plain.startswith(name) and not re.match("[\u0980-\u09ff]", plain[len(name) :]):
            yield code, name


_NAMES: Final = tuple(
    (code, part)
    for code, name in [*MINISTRIES.items(), *((code, name) for code, (_, name) in RENAMED.items())]
    for part in re.split(r"\s*[()]\s*", name)
    if part
)
"""Each name of a ministry or division with its code; what stands in brackets is a name of its own."""
