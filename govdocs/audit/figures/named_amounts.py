"""Amounts that a letter names: among its particulars, as the total of a column, in its text; and what another place makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from govdocs.audit.figures.near_misses import is_one_slip
from govdocs.audit.figures.reckoned import Misreckoned, number_of, written
from govdocs.audit.reading.mentions import MONTH_NUMBERS
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import money_in, sentences
from govdocs.audit.reading.scanning import matches, sentence_at
from govdocs.audit.reading.tables import FigureTable, figure_tables
from govdocs.audit.spans import LETTER, lines_outside_tables
from govdocs.models.letter import Letter
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_N: Final = r"[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4}|[০-৯]{4,9}"
_MONEY: Final = r"(?: ?/[-=])?(?: ?\([^()০-৯]{2,120}\))? ?টাকা"
_AMOUNT: Final = rf"(?P<words>(?P<figure>{_N}){_MONEY})"
_UNSAID: Final = late(normalise(r"\([^()]*\)|[*:–—,]|(?<![ক-হা-ৌ])(?:সর্বমোট|মোট|টাকায়|টাকা)(?![ক-হা-ৌ])"))
"""What does not tell a name from another: 'প্রাক্কলিত মোট মূল্য' is the column 'প্রাক্কলিত মূল্য (টাকা)'."""
_SHORTEST: Final = 6
"""Characters of a name, spaces apart, that is not said of anything else."""


def core(name: str) -> str:
    """A name without what does not tell it from another, and without spaces.

    >>> core("প্রাক্কলিত মোট মূল্য (টাকা)") == core("প্রাক্কলিত মূল্য")
    True
    """
    return _UNSAID.sub(" ", normalise(name)).replace(" ", "").replace("\n", "")


class ColumnTotal(NamedTuple):
    """The total of a column that is the sum of its figures, by the head of the column, and all figures of its table."""

    head: str
    total: Decimal
    figures: frozenset[Decimal]


def totals_of_columns(paper: Paper) -> tuple[ColumnTotal, ...]:
    """The totals of all columns whose head no other table has."""
    found = [total for table in figure_tables(paper) for total in _totals(table)]
    heads = [core(total.head) for total in found]
    return tuple(total for total in found if heads.count(core(total.head)) == 1)


def _totals(table: FigureTable) -> Iterator[ColumnTotal]:
    if len(table.rows) < 3 or [row.is_total for row in table.rows].count(True) != 1:
        return
    if not table.rows[-1].is_total:
        return
    figures = frozenset(
        cell.value for row in table.rows for cell in row.cells if cell and cell.value is not None
    )
    for index, head in enumerate(table.heads):
        *values, total = [cell.value if cell else None for cell in table.column(index)]
        if total is not None and len(values) > 1 and sum(filter(None, values), Decimal(0)) == total:
            yield ColumnTotal(head.strip("* "), total, figures)


# Per cents of an amount


def amounts_by_name(paper: Paper) -> Mapping[str, Decimal]:
    """The amounts that the particulars of a letter and the totals of its tables name, each name once."""
    found: dict[str, set[Decimal]] = {}
    if isinstance(paper.document, Letter):
        for name, value in paper.document.particulars.items():
            amounts = {one.number for one in money_in(value)} if isinstance(value, str) else set()
            found.setdefault(core(name), set()).update(amounts)
    for total in paper.once(totals_of_columns):
        found.setdefault(core(total.head), set()).add(total.total)
    return {name: amounts.pop() for name, amounts in found.items() if len(amounts) == 1}


_BETWEEN: Final = "হারে|হিসাবে|হিসেবে|পরিমাণ|সমপরিমাণ|সমান|অর্থ|অর্থাৎ|বা|মোট|বাবদ|কার্যসম্পাদন|কার্য-সম্পাদন|নিরাপত্তা|জামানত|অগ্রিম|কমিশন|জরিমানা|বায়না|আর্নেস্ট|মানি|আয়কর|ভ্যাট|ফি"
_PERCENT_OF: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<of>(?:{LETTER}{{2,25}} ){{0,3}}?{LETTER}{{2,25}}?)(?:ের|র)(?: উপর| ওপর)? (?P<percent>[০-৯]{{1,2}}(?:\.[০-৯]{{1,2}})?) ?(?:শতাংশ|%|ভাগ)(?:,? (?:{_BETWEEN})){{0,5}},? {_AMOUNT}"
    )
)
_SAID: Final = late(rf"(?: হলো| হয়)?[ :–-]{{1,3}}(?:মোট )?{_AMOUNT}")
_NEAR: Final = Decimal("0.6")


def wrong_percents_of_named(text: str, named: Mapping[str, Decimal]) -> Iterator[Misreckoned]:
    """Amounts at so many per cent of an amount that the letter names elsewhere, and that are not so much of it.

    >>> named = {core("চুক্তিমূল্য"): Decimal(1840000)}
    >>> [str(found.right) for found in wrong_percents_of_named("চুক্তিমূল্যের ১০ শতাংশ হারে ১,৪৮,০০০/- টাকা", named)]
    ['184000']
    """
    for match in matches(_PERCENT_OF, text, "%", normalise("শতাংশ"), "ভাগ"):
        percent, stated = number_of(match["percent"]), number_of(match["figure"])
        if not percent or stated is None or _OF_ANOTHER.search(_sentence_around(text, match)):
            continue
        whole = _amount_of(match["of"], text, named, text[: match.start()])
        if whole is None:
            continue
        right = whole * percent / 100
        inner = whole * percent / (100 + percent)
        if min(abs(right - stated), abs(inner - stated)) <= _rounded_by(stated):
            continue
        if abs(right - stated) <= _NEAR * right:
            yield Misreckoned(match["words"], f"{written(whole)} × {match['percent']}%", right)


_OF_IT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?P<it>এর|তার|(?:উক্ত|এ|এই|সেই|ঐ|মোট) (?:টাকার|অর্থের|মূল্যের|পরিমাণের|ইজারামূল্যের|বরাদ্দের))|(?P<of>{LETTER}{{3,25}}?)(?:ের|র)|(?P<as>হিসাবে|হিসেবে|বাবদ))(?: উপর| ওপর| মধ্যে)?"
        rf" (?P<percent>[০-৯]{{1,2}}(?:\.[০-৯]{{1,2}})?) ?(?:শতাংশ|%|ভাগ)(?: হারে| টাকা| অর্থ)?,? (?:অর্থাৎ|বা|যা|যার পরিমাণ|মোট|পরিমাণ)(?: মোট)?:? {_AMOUNT}"
    )
)
_NOT_OF_IT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|পূর্বের|আগের|অবশিষ্ট|বাকি|বাকী|ছাড়|ছাড়ে|কমে|বেড়ে|বৃদ্ধি|হ্রাস|বেশি|কম|মূল বেতন|প্রায়|সর্বোচ্চ|অনধিক|কিস্তি|হারে|প্রতি|জনপ্রতি|মাসিক|দৈনিক)(?!{LETTER})"
    )
)
"""Words with which a per cent is of something else than the amount before."""


def wrong_percents_of_said(text: str) -> Iterator[Misreckoned]:
    """Amounts at so many per cent of 'it', where it can be only the one amount that the paragraph names before.

    >>> said = "হাটটি ৩,৬০,০০০/- টাকায় ইজারা দেওয়া হয়েছে। এর ১৫ শতাংশ, অর্থাৎ ৫৬,০০০/- টাকা হাটের রক্ষণাবেক্ষণে ব্যয় হবে।"
    >>> [str(found.right) for found in wrong_percents_of_said(said)]
    ['54000']
    """
    for line in text.split("\n") if "টাকা" in text else ():
        for match in matches(_OF_IT, line, "%", normalise("শতাংশ"), "ভাগ"):
            before = line[: match.start()]
            wholes = {one.number for one in money_in(before)}
            percent, stated = number_of(match["percent"]), number_of(match["figure"])
            if len(wholes) != 1 or not percent or stated is None or _NOT_OF_IT.search(_last_two(before)):
                continue
            if match["of"] and match["of"] not in before:
                continue
            whole = wholes.pop()
            right = whole * percent / 100
            others = (whole - right, whole + right, whole * percent / (100 + percent))
            if any(abs(each - stated) < max(2, _rounded_by(stated)) for each in (right, *others)):
                continue
            if abs(right - stated) <= _NEAR * right:
                yield Misreckoned(match["words"], f"{written(whole)} × {match['percent']}%", right)


def _last_two(text: str) -> str:
    """The last two sentences of a text."""
    return "।".join(text.split("।")[-2:])


_OF_ANOTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|সংশোধিত|পুনর্নির্ধারিত|প্রস্তাবিত|হালনাগাদ|বর্ধিত|পূর্বের|পূর্ববর্তী|আগের|নতুন|লট|প্যাকেজ|গুচ্ছ|প্রথম|দ্বিতীয়|তৃতীয়|১ম|২য়|৩য়|পর্যায়|ধাপ|কিস্তি|বকেয়া|অতিরিক্ত|ন্যূনতম|সর্বনিম্ন|সর্বোচ্চ|বাদ|বাদে|ব্যতীত|মাসের|বছরের|ছিল)"
    )
)
"""Words with which a name is that of another lot, bidder, month or revision, or an amount is not the per cent alone."""
_BEFORE_A_NAME: Final = late(
    normalise(
        rf"(?:\A|[।,;:(\n–—]|[ \n]{LETTER}{{2,20}}কে|(?<!{LETTER})(?:মোট|সর্বমোট|উক্ত|এ|এই|উল্লিখিত|উপর্যুক্ত|অনুযায়ী|অনুসারে|মোতাবেক|হিসেবে|হিসাবে|জন্য|পূর্বে|আগে|পরে|সময়|সময়ে|মধ্যে|নিতে|দিতে|করতে|পেতে|হলে|এবং|ও)) ?\Z"
    )
)


_EARLIER: Final = late(normalise(rf"(?<!{LETTER})(?:গত|বিগত|পূর্বের|পূর্ববর্তী|আগের) [^।]*\Z"))


def is_of_another(text: str, words: str) -> bool:
    """Whether an amount is a per cent of what was before: 'গত বছরের ইজারামূল্যের ১০ শতাংশ'."""
    before = re.split(r"[।;\n]", text[: max(0, text.find(words))])[-1]
    return _EARLIER.search(before) is not None


def _sentence_around(text: str, match: re.Match[str]) -> str:
    return sentence_at(text, *match.span())


def _amount_of(words: str, text: str, named: Mapping[str, Decimal], before: str) -> Decimal | None:
    """The one amount that goes by the last of some words, in the text or elsewhere in the letter, where no other word tells of which it is."""
    parts = words.split(" ")
    for start in range(len(parts)):
        name = " ".join(parts[start:])
        if len(core(name)) < _SHORTEST:
            return None
        amounts = {named[core(name)]} if core(name) in named else set()
        amounts.update(_said_in(text, name))
        if amounts:
            leads = before + " ".join(parts[:start])
            alone = len(amounts) == 1 and _BEFORE_A_NAME.search(leads.rstrip(" "))
            return amounts.pop() if alone else None
    return None


def _said_in(text: str, name: str) -> Iterator[Decimal]:
    at = text.find(name)
    while at >= 0:
        match = _SAID.match(text, at + len(name))
        number = number_of(match["figure"]) if match else None
        if number is not None:
            yield number
        at = text.find(name, at + 1)


def _rounded_by(stated: Decimal) -> int:
    """By how much an amount may have been rounded: ৪৭,০০০ by less than a thousand."""
    step = 1
    while step < 10_000 and stated % (step * 10) == 0:
        step *= 10
    return step


# Totals of a column, said again


class SaidOfColumn(NamedTuple):
    """The words of a number, the head of the column that it is said of, and its total."""

    words: str
    head: str
    right: Decimal


_OF_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|পূর্ববর্তী|পূর্বের|আগের|একই|লক্ষ্যমাত্রা|প্রায়|মধ্যে|অতিরিক্ত|নতুন|আরও|আরো|কেবল|শুধু|জেলার|দেশের|অবশিষ্ট|বাকি|চাহিদা|জেলায়|প্রতি|প্রতিটি|জনপ্রতি|মাসিক|দৈনিক)(?!{LETTER})"
        rf"|অর্থ ?বছর|বৎসর|বছর|সালে|মাসে|মাসের|পঞ্জিকা|সপ্তাহে|প্রান্তিক|ছিল|বাদে|বাদ দিয়ে|ব্যতীত|ছাড়া|(?<![০-৯,.])(?:১৯|২০)[০-৯]{{2}}(?![০-৯,])|(?<!{LETTER})(?:{'|'.join(MONTH_NUMBERS)})"
    )
)
"""Words with which a number is of something else, of some of it, or of another time."""
_LEADS: Final = late(
    normalise(
        r"\W*(?:[০-৯]{1,2}[।.)] ?)?(?:(?:উপরের|ওপরের|উপরোক্ত|উপর্যুক্ত|উক্ত|এ|এই|ছকে|ছকের|বর্ণিত|উল্লিখিত|অনুযায়ী|অনুসারে|মোতাবেক|আদায়কৃত|ভ্রাম্যমাণ আদালতে|মোবাইল কোর্টে|অভিযানে|মোট|সর্বমোট),? )*"
    )
)
"""What may stand between the beginning of a sentence and a name: nothing that makes it the name of another amount."""
_FEW_DIGITS: Final = 2


def _is_round(number: Decimal) -> bool:
    return len(str(int(number)).rstrip("0")) <= _FEW_DIGITS


_BEHIND: Final = late(
    rf"(?:ের|র|টির)?(?: বাবদ| হিসাবে| হিসেবে| পরিমাণ)?,?[ :–-]{{1,3}}(?:মোট |সর্বমোট )?{_AMOUNT}"
)


def totals_said_otherwise(paper: Paper, text: str) -> Iterator[SaidOfColumn]:
    """Amounts said of what a column counts that are its total but for one slip of the hand, and stand in no cell of the table."""
    totals = [total for total in paper.once(totals_of_columns) if _may_be_said(total)]
    if not totals:
        return
    for _, line in lines_outside_tables(text):
        for sentence in sentences(line) if not line.rstrip().endswith((":", "ঃ")) else ():
            for total in totals:
                for match in _of_column(core_words(total.head), sentence):
                    stated = number_of(match["figure"])
                    if stated is None or stated in total.figures or _OF_OTHERS.search(sentence):
                        continue
                    if _is_round(stated) and _is_round(total.total):
                        continue  # an estimate, or what was allotted
                    if is_one_slip(stated, total.total):
                        yield SaidOfColumn(match["words"], total.head, total.total)


def core_words(head: str) -> str:
    """The words of a head, without its unit."""
    return " ".join(_UNSAID.sub(" ", head).split())


_OF_MONEY: Final = late(normalise("টাকা|জরিমানা|ভাতা|ব্যয়|মূল্য|আদায়|বিল(?![া-ৌ])|ভাড়া|অনুদান"))
_NO_NAMES: Final = frozenset(map(normalise, ("মূল্য", "পরিমাণ", "সংখ্যা", "বরাদ্দ", "দর", "হার", "মন্তব্য")))


def _may_be_said(total: ColumnTotal) -> bool:
    name = core_words(total.head)
    return len(name) > 4 and name not in _NO_NAMES and _OF_MONEY.search(total.head) is not None


def _of_column(name: str, sentence: str) -> Iterator[re.Match[str]]:
    """The amounts right behind the name of a column with which a sentence begins."""
    at = sentence.find(name)
    while at >= 0:
        if _LEADS.fullmatch(sentence, 0, at) and (match := _BEHIND.match(sentence, at + len(name))):
            yield match
        at = sentence.find(name, at + 1)
