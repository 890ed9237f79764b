"""Counts: stated numbers against the recipients, the words beside them, and those who were present."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import FIGURE, IN_WORDS
from govdocs.errors import Refusal
from govdocs.memo_number.number import MemoNumber
from govdocs.models.copies import Copies, Recipient
from govdocs.models.other_kinds import Minutes
from govdocs.numerals import from_words, group, in_words, to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late

# Recipients


@rule("copies-count", source="অনুলিপির নম্বর ‘/১(সংখ্যা)’-তে সংখ্যাটি প্রাপকের সংখ্যা")
def copies_count(paper: Paper) -> Iterator[Finding]:
    """স্মারক নম্বরের ‘/১(সংখ্যা)’-তে যত প্রাপক লেখা, তালিকায় তত প্রাপক নেই।

    কেন: তালিকায় কাউকে যোগ বা বাদ দিলে সংখ্যাটি বদলাতে মনে থাকে না। যে সারি একাধিক প্রাপককে বোঝায় তার ‘স্থান’ বা ‘সংখ্যা’ গোনা হয়;
    ‘(সকল)’ লেখা সারিতে সংখ্যা না থাকলে যত বেশিই হোক, ধরা হয় না। ‘প্রাপক’ ঘরে একাধিক জন থাকলে তাঁদেরও গোনা যায়। নথি, মাস্টার কপি ও অফিস কপি গুনলেও চলে, না গুনলেও চলে।

    উদাহরণ: ‘…-৫২৪/১(১১)’, কিন্তু বিতরণে ১০ জন।

    The number's '/1(n)' does not say how many recipients there are.

    Why: whoever adds or strikes a recipient forgets the count. An entry that stands for several counts by its places or its own
    count; one that says 'all' may stand for any number. Several addressees of the letter itself may be counted too. Office copies may be counted or not.

    Example: '…-৫২৪/১(১১)' over a list of 10.
    """
    own = getattr(paper.document, "number", None)
    lists = list(paper.every(Copies))
    for at, copies in lists:
        if copies.number and copies.number.copies:
            yield from _count((*at, "number"), copies.number, [copies], among=_addressees(paper))
    if isinstance(own, MemoNumber) and own.copies:
        addressed = getattr(paper.document, "to_count", None) or 0
        yield from _count(
            ("number",),
            own,
            [copies for _, copies in lists if not copies.number],
            addressed,
            _addressees(paper),
        )


def _addressees(paper: Paper) -> int:
    """How many the addressee of a letter is, several of them one below the other or joined by slashes; 0 where it is one."""
    to = getattr(paper.document, "to", None) or ()
    entries = [to] if isinstance(to, str) else [entry for entry in to if isinstance(entry, str)]
    several = sum(1 + len(_SLASH.findall(entry)) for entry in entries)
    return several if several > 1 else 0


_SLASH: Final = late(r"\s/\s|(?<=[\u0980-\u09e3])/(?=[\u0980-\u09e3])")


def _count(
    at: Path, number: MemoNumber, lists: list[Copies], addressed: int = 0, among: int = 0
) -> Iterator[Finding]:
    """`addressed`: for how many the addressee of the letter itself stands, where it says so; `among`: how many are named there."""
    stated = number.copies
    if (
        stated is None
        or not (lists or addressed)
        or stated in (addressed, among)
        or any(
            _may_be(left, some)
            for left in (stated, stated - addressed, stated - among)
            for some in _some(lists)
        )
    ):
        return
    total = sum(copies.total for copies in lists) + addressed
    yield Finding(
        at,
        *messages.COPIES_COUNT.filled(stated=stated, total=total),
        quote=Quote(f"({to_bangla(stated)})"),
    )


def _some(lists: list[Copies]) -> Iterator[list[Copies]]:
    """Each list alone, and all of them together."""
    yield from ([copies] for copies in lists)
    if len(lists) > 1:
        yield lists


_ALL: Final = late("সকল|সমূহ|বৃন্দ|সংশ্লিষ্ট|সদস্যগণ|কর্মকর্তাগণ")
_FOR_THE_FILE: Final = late("^(?:অফিস|মাস্টার|নথি|গার্ড) ?(?:কপি|ফাইল)|^নথি|^সংরক্ষণ নথি")


def _may_be(stated: int, lists: list[Copies]) -> bool:
    """Whether the lists can mean that many recipients."""
    recipients = [recipient for copies in lists for recipient in copies.recipients]
    fewest = sum(0 if _FOR_THE_FILE.match(r.text) else r.stands_for for r in recipients)
    most = sum(r.stands_for + _joined_by_slashes(r) for r in recipients)
    open_ended = any(r.count is None and not r.places and _ALL.search(r.text) for r in recipients)
    return fewest <= stated and (open_ended or stated <= most)


def _joined_by_slashes(recipient: Recipient) -> int:
    """How many more recipients an entry may mean that joins them by slashes: `ঢাকা/গাজীপুর`."""
    return 0 if recipient.count or recipient.places else recipient.text.count("/")


# Figures and words


_FIGURE_AND_WORD: Final = late(
    r"(?P<figure>[0-9০-৯](?<![0-9০-৯.,/-].)[0-9০-৯]{0,19}(?:,[0-9০-৯]{1,20}){0,10})(?:\.[0০]{1,3})?"
    r"(?P<sign> ?/[-=])?(?: ?(?:টি|টা|জন|টাকা|%|শতাংশ|ভাগ))? ?"
    r"\((?P<words>[\u0980-\u09ff\u200d :]{1,300}?)\)(?P<unit> ?(?:হাজার|লক্ষ|লাখ|কোটি))?"
)
_AROUND_WORDS: Final = late(
    r"^(?:কথায়|টাকা)\s*[:ঃ\s]\s*|(?:টাকা|মাত্র|টি|জন|খানা|শতাংশ|ভাগ)$|(?<=[\u0980-\u09ff])(?:টি|টা|জন)$"
)
_GROUPED: Final = late(
    r"[0-9০-৯]+|[0-9০-৯]{1,3}(?:,[0-9০-৯]{2,3})*,[0-9০-৯]{3}|[0-9০-৯]+(?:,[0-9০-৯]{2}){2},[0-9০-৯]{3}"
)


@rule("figure-against-word", source="পত্রে গুরুত্বপূর্ণ সংখ্যা অঙ্কে ও কথায় লেখা হয়")
def figure_against_word(paper: Paper) -> Iterator[Finding]:
    """অঙ্কে লেখা সংখ্যা ও পাশে বন্ধনীতে কথায় লেখা সংখ্যা এক নয়।

    কেন: সংখ্যা দুইবার লেখা হয় যাতে ভুল ধরা পড়ে; কিন্তু সংশোধনের সময় প্রায়ই একটিই বদলানো হয়। টাকার অঙ্কে এমন হলে কোনটি ঠিক তা
    নিয়ে বিরোধ বাধে।

    উদাহরণ: ‘৫ (চার) দিন’, ‘১০,০০০/- (এক হাজার) টাকা’।

    A figure and the words in brackets beside it are not the same number.

    Why: numbers are written twice so that slips are seen, and then only one of the two is corrected. With money it makes a dispute.

    Example: '৫ (চার) দিন', '১০,০০০/- (এক হাজার) টাকা'.
    """
    for passage in paper.texts:
        for match, figure, word in (*_figures_with_words(passage.text), *_scaled_with_words(passage.text)):
            if figure != word:
                yield Finding(
                    passage.at,
                    *messages.FIGURE_AGAINST_WORD.filled(
                        words=match[0],
                        figure=Decimal(figure),
                        word=Decimal(word),
                        figure_in_words=in_words(figure),
                        word_in_figures=group(word),
                    ),
                    quote=Quote.of(passage.text, *match.span()),
                )


_SCALED: Final = late(
    r"(?<![0-9০-৯.,/-])(?P<figure>[0-9০-৯]{1,5}(?:\.[0-9০-৯]{1,4})?) (?P<scale>লক্ষ|লাখ|কোটি)(?: টাকা)? ?\((?P<words>[\u0980-\u09ff\u200d :]{1,200}?)\)"
)


def _scaled_with_words(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Every figure of lakhs or crores with the whole number in words beside it: ২.৩৫ কোটি (দুই কোটি পঁয়ত্রিশ লক্ষ)."""
    for match in matches(_SCALED, text, " লক্ষ", " কোটি", " লাখ"):
        word = _words(match["words"])
        if word is not None and word > 99_999 and not text[: match.start()].endswith("কোটি "):
            figure = Decimal(to_ascii(match["figure"])) * (
                10_000_000 if match["scale"] == "কোটি" else 100_000
            )
            yield match, int(figure), word


def figure_and_word_differ(text: str, figure: str) -> bool:
    """Whether a text writes this figure with a number in words beside it that is another."""
    return any(
        match["figure"] == figure and number != word for match, number, word in _figures_with_words(text)
    )


@remembered
def _figures_with_words(text: str) -> tuple[tuple[re.Match[str], int, int], ...]:
    """Every figure with words in brackets beside it, as two numbers. Digits that are grouped otherwise must be money: ১,২ (দুই) is a list."""
    found = []
    for match in matches(_FIGURE_AND_WORD, text, "("):
        if not (_GROUPED.fullmatch(match["figure"]) or match["sign"] or "টাকা" in match[0]):
            continue
        word = _words(match["words"])
        if word is not None:
            found.append((match, int(to_ascii(match["figure"].replace(",", ""))), word))
    return tuple(found)


@lru_cache(maxsize=10_000)
def _words(text: str) -> int | None:
    previous = None
    while text != previous and text:
        try:
            return from_words(text)  # ছেষট্টি ends in টি of its own
        except Refusal:
            previous, text = text, _AROUND_WORDS.sub("", text.strip())
    return None


# People


_AT_THIS_MEETING: Final = r"(?<![\u0980-\u09ff] )(?:আজকের |অদ্যকার )?সভায় (?:কমিটির |মোট |সর্বমোট )?"
"""The meeting of the minutes, not that of another month or body."""


@rule("attendance-count", source="উপস্থিতির সংখ্যা ও তালিকা এক হতে হয়")
def attendance_count(paper: Paper) -> Iterator[Finding]:
    """কার্যবিবরণীতে যতজন উপস্থিত বলে লেখা, উপস্থিতির তালিকায় ততজন নেই।

    কেন: কোরাম ও ভাতা দুটিই তালিকা ধরে হয়; সংখ্যা আর তালিকা আলাদা হলে আপত্তি ওঠে। হাতে লেখার খালি সারি থাকলে তালিকার চেয়ে বেশি
    সংখ্যা ধরা হয় না।

    উদাহরণ: ‘সভায় মোট ১২ জন উপস্থিত ছিলেন’, তালিকায় ১১টি নাম।

    The minutes say that more or fewer people were present than the attendance sheet lists.

    Why: quorum and allowances go by the list. Where rows are left blank for the pen, a greater number is let be.

    Example: 'সভায় মোট ১২ জন উপস্থিত ছিলেন' over a list of 11 names.
    """
    minutes = paper.document
    sheet = minutes.attendance_sheet if isinstance(minutes, Minutes) else None
    if not isinstance(minutes, Minutes) or sheet is None or not sheet.attendees:
        return
    fewest, most = len(sheet.attendees), len(sheet.attendees) + sheet.blank_rows
    people = rf"{FIGURE}{IN_WORDS} ?জন"
    sources: tuple[tuple[str, str, str], ...] = (
        ("attendance", minutes.attendance or "", rf"(?<!অনু){people}"),
        ("discussion", minutes.discussion or "", rf"মোট {people}[^।;\n]{{0,60}}(?<!অনু)উপস্থিত ছিলেন"),
        (
            "discussion",
            minutes.discussion or "",
            rf"{_AT_THIS_MEETING}{people} (?:সদস্য|কর্মকর্তা|প্রতিনিধি) উপস্থিত",
        ),
    )
    sources += (
        (
            "discussion",
            minutes.discussion or "",
            rf"(?<!অনু)(?:সভায় |সভাপতি )?উপস্থিত {people} (?:সদস্য|কর্মকর্তা|প্রতিনিধি|অংশগ্রহণকারী)",
        ),
        (
            "discussion",
            minutes.discussion or "",
            rf"(?<![\u0980-\u09ff] )(?:মোট |সর্বমোট )?{people} (?:সদস্য|কর্মকর্তা|প্রতিনিধি|অংশগ্রহণকারী)(?:র|ের) উপস্থিতিতে",
        ),
    )
    told: set[int] = set()
    for name, text, pattern in sources:
        for match in re.finditer(pattern, text):
            stated = int(to_ascii(match["figure"]))
            if stated in told:
                continue  # one number is said once, wherever it stands
            told.add(stated)
            if not fewest <= stated <= most and "অনুপস্থিত" not in text:
                yield Finding(
                    (name,),
                    *messages.ATTENDANCE_COUNT.filled(stated=stated, listed=fewest),
                    quote=Quote(match[0]),
                )
