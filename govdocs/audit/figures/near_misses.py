"""Results that running text states in any words, and that its numbers make but for one slip of the hand: ৪৫,০০০ for ৫৪,০০০."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from govdocs.audit.figures.reckoned import Misreckoned, number_of, written
from govdocs.audit.reading.mistyped_digits import is_mistyped
from govdocs.audit.reading.quantities import Quantity, money_in, quantities
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_MOST: Final = 7
"""Numbers of a paragraph among which a result is looked for."""
_BEHIND: Final = 25
_BEFORE: Final = 40
"""Characters around a number in which its sentence says what it is."""
_LARGE: Final = 1000
"""From which on a number that is one slip away from a result is hardly another by chance."""


def is_one_slip(stated: Decimal, right: Decimal) -> bool:
    """Whether one number is written for another: one digit is another, is lost or too many, or two changed places.

    >>> is_one_slip(Decimal(45000), Decimal(54000)), is_one_slip(Decimal(155000), Decimal(145000)), is_one_slip(Decimal(500), Decimal(620))
    (True, True, False)
    """
    if stated == right or min(stated, right) < _LARGE or stated != int(stated) or right != int(right):
        return False
    one, other = str(int(stated)), str(int(right))
    if len(one) == len(other):
        return is_mistyped(one, other)
    shorter, longer = sorted((one, other), key=len)
    return len(longer) - len(shorter) == 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


_LEFT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:হাতে|অবশিষ্ট|বাকি|উদ্বৃত্ত|অব্যয়িত|অব্যবহৃত|স্থিতি|জমা আছে|রয়ে গেছে|ফেরত|সমর্পণ|অনাদায়ী|বকেয়া)"
    )
)
_OF_MORE: Final = late(normalise("খাত|সুদ|মুনাফা|লভ্যাংশ|ভ্যাট|জরিমানা|মাশুল|বাবদ|দাবি|বকেয়া"))
"""Words before a rest that is of another head, or has something added."""
_SPENT: Final = late(normalise("ব্যয়|খরচ|অগ্রিম|বিতরণ|পরিশোধ|ব্যবহৃত|উত্তোলন|আদায়|কর্তন|প্রদান|দেওয়া হয়েছে"))
_AT_RATE: Final = late(normalise(rf" ?(?:হারে|করে|দরে|হিসাবে|হিসেবে)(?!{LETTER})"))
_EACH: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:জনপ্রতি|মাথাপিছু|প্রতিটি|প্রত্যেককে|প্রত্যেকে|{LETTER}{{2,12}}প্রতি|প্রতি {LETTER}{{2,15}})(?: {LETTER}{{2,12}}){{0,2}} ?\Z"
    )
)
_DUE: Final = late(
    normalise(rf"(?<!{LETTER})(?:পাওনা|প্রাপ্য|দাঁড়ায়|দাঁড়াবে|দাঁড়িয়েছে|মোট|সর্বমোট|একুনে|লাগবে|প্রয়োজন|বাবদ|খরচ|ব্যয়|মূল্য|বিল)")
)
_WITH_MORE: Final = late(normalise("ভ্যাট|বহন|পরিবহন|মাশুল|ধরে|অতিরিক্ত"))
_NOT_PLAIN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রায়|সর্বোচ্চ|অনধিক|কমপক্ষে|ন্যূনতম|প্রাক্কলিত|কিস্তি|লক্ষ্যমাত্রা|গত|বিগত|আগের)(?!{LETTER})|পূর্ববর্তী"
    )
)
"""Words of a sentence with which a number need not come out."""


def wrong_rests_of_amounts(text: str, *, before: str = "") -> Iterator[Misreckoned]:
    """What is left of an amount, one slip away from it; the amounts may stand in other sentences of the paragraph, or in one `before`.

    >>> said = "বরাদ্দ পাওয়া গেছে ৩,৬০,০০০ টাকা। খরচ হয়েছে ২,১৫,০০০ টাকা। হাতে আছে ১,৫৫,০০০ টাকা।"
    >>> [str(found.right) for found in wrong_rests_of_amounts(said)]
    ['145000']
    """
    for line, found in _paragraphs(text):
        told = list(_left(line, [one for one in found if one.unit == "টাকা"]))
        yield from told or (_left(f"{before}{line}", money_in(f"{before}{line}")) if before else ())


def wrong_dues(text: str) -> Iterator[Misreckoned]:
    """What so many at a rate make, one slip away from it; what is counted may stand in another sentence of the paragraph.

    >>> [str(found.right) for found in wrong_dues("১২ জন কাজ করেছেন। জনপ্রতি ৪,৫০০ টাকা হারে পাওনা দাঁড়ায় ৪৫,০০০ টাকা।")]
    ['54000']
    """
    for line, found in _paragraphs(text):
        yield from _at_rate(line, found, [one for one in found if one.unit == "টাকা"])


def _paragraphs(text: str) -> Iterator[tuple[str, Sequence[Quantity]]]:
    """The paragraphs that may reckon in money, with their numbers."""
    for line in text.split("\n") if "টাকা" in text else ():
        if line.count("টাকা") < 2 or is_table_row(line) or _NOT_PLAIN.search(line):
            continue
        found = quantities(line)
        if 1 < len(found) <= _MOST:
            yield line, found


def _left(line: str, money: Sequence[Quantity]) -> Iterator[Misreckoned]:
    """The rest that the last amount which says so is of those before it."""
    says_so = [index for index, one in enumerate(money) if index > 1 and _says(_LEFT, line, one)]
    if not says_so:
        return
    before, rest = money[: says_so[-1]], money[says_so[-1]]
    if _says_before(_OF_MORE, line, rest):
        return
    if rest.number in _combined([one.number for one in before]):
        return
    pairs = [
        (one.number, other.number)
        for one in before
        for other in before
        if one.number > other.number and _says(_SPENT, line, other) and not _says_before(_SPENT, line, one)
        if is_one_slip(rest.number, one.number - other.number)
    ]
    if len(pairs) == 1:
        ((whole, used),) = pairs
        yield Misreckoned(rest.words, f"{written(whole)} – {written(used)}", whole - used)
    elif len(before) > 2 and is_one_slip(
        rest.number, right := before[0].number - sum(one.number for one in before[1:])
    ):
        yield Misreckoned(rest.words, " – ".join(written(one.number) for one in before), right)


def _at_rate(line: str, found: Sequence[Quantity], money: Sequence[Quantity]) -> Iterator[Misreckoned]:
    """An amount behind a rate, and behind what is counted once."""
    rates = [
        one
        for one in money
        if _AT_RATE.match(line, one.end) or _EACH.search(line[max(0, one.start - _BEFORE) : one.start])
    ]
    counted = [one for one in found if one.unit != "টাকা" and one.number == int(one.number)]
    if len(rates) != 1 or not counted:
        return
    (rate,) = rates
    numbers = [one.number for one in money if one is not rate]
    for due in money:
        if due.start < rate.end or not _says(_DUE, line, due):
            continue
        products = {rate.number * one.number: one.number for one in counted}
        if len(counted) > 1:
            products.update(
                {rate.number * a.number * b.number: a.number * b.number for a, b in combinations(counted, 2)}
            )
            products.update(
                {
                    rate.number * (a.number + b.number): a.number + b.number
                    for a, b in combinations(counted, 2)
                }
            )
        others = [number for number in numbers if number != due.number]
        if due.number in products or any(due.number in _combined([product, *others]) for product in products):
            continue
        near = [product for product in products if is_one_slip(due.number, product)]
        if _WITH_MORE.search(line) or any(
            due.number % each == 0 for each in products if 0 < each < due.number
        ):
            continue  # a factor is written as a word
        if len(near) == 1:
            yield Misreckoned(due.words, f"{written(rate.number)} × {written(products[near[0]])}", near[0])


def _says(pattern: re.Pattern[str], line: str, one: Quantity) -> bool:
    """Whether the sentence says so of a number, right before it or right behind."""
    before = line[max(0, one.start - _BEFORE) : one.start].rpartition("।")[2]
    return bool(pattern.search(before) or pattern.search(line[one.end : one.end + _BEHIND].partition("।")[0]))


def _says_before(pattern: re.Pattern[str], line: str, one: Quantity) -> bool:
    """Whether the sentence says so of a number right before it."""
    return bool(pattern.search(line[max(0, one.start - _BEFORE) : one.start].rpartition("।")[2]))


def _combined(numbers: Sequence[Decimal]) -> set[Decimal]:
    """Everything that some of these numbers make, added and taken away."""
    made = {Decimal(0)}
    for number in numbers:
        made |= {each + sign * number for each in made for sign in (1, -1)}
    return made


_SAID_BEFORE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:ছাড়কৃত|ছাড়কৃত|বরাদ্দকৃত|মঞ্জুরিকৃত|মঞ্জুরীকৃত|প্রাপ্ত|উক্ত|উল্লিখিত|বর্ণিত|উপর্যুক্ত|ওই) (?:মোট )?(?P<words>(?P<figure>[০-৯]{{1,3}}(?:,[০-৯]{{2,3}}){{1,4}})(?: ?/[-=])?(?: ?\([^()০-৯]{{2,120}}\))? ?টাকা)"
    )
)


_OPENS: Final = late(r"(?:\A|[।\n;,:]) *\Z")
"""The beginning of a clause: what stands before would say of what else the amount is."""


def amounts_said_otherwise(text: str) -> Iterator[tuple[str, str]]:
    """Amounts of which a text spoke before, with digits in another order, and what it said before.

    >>> list(amounts_said_otherwise("৩৭,৮০০/- টাকা ছাড় করা হলো। ছাড়কৃত ৩৮,৭০০/- টাকার ভাউচার পাঠাবেন।"))
    [('৩৮,৭০০/- টাকা', '৩৭,৮০০/- টাকা')]
    """
    for match in matches(_SAID_BEFORE, text, "টাকা"):
        number, before = number_of(match["figure"]), money_in(text[: match.start()])
        if number is None or any(one.number == number for one in before):
            continue
        moved = {
            one.words
            for one in before
            if is_one_slip(number, one.number) and sorted(str(one.number)) == sorted(str(number))
        }
        if len(moved) == 1 and _OPENS.search(text, 0, match.start()):
            yield match["words"], moved.pop()


# Taxes

_TAX: Final = late(
    normalise(
        r"(?<![০-৯.,–-])(?P<percent>[০-৯]{1,2}(?:\.[০-৯]{1,2})?) ?(?:শতাংশ|%)(?: হারে| হিসাবে| হিসেবে)?,? (?P<tax>ভ্যাট|মূসক|আয়কর|উৎসে কর|উৎসে আয়কর|জামানত|কমিশন|সার্ভিস চার্জ)(?: বাবদ| হিসাবে| হিসেবে)?,? ?"
        r"(?P<words>(?P<figure>[০-৯]{1,3}(?:,[০-৯]{2,3}){1,4})(?: ?/[-=])?(?: ?\([^()০-৯]{2,120}\))? ?টাকা)"
    )
)


_ON_ANOTHER: Final = late(normalise("বিল|কিস্তি|দরের"))
"""Words before a tax that is on something else than the amounts that are named."""


def wrong_taxes(text: str) -> Iterator[Misreckoned]:
    """Taxes and the like at so many per cent that are one slip away from those of one amount before, in an earlier sentence, too.

    >>> said = "মেরামতের মূল্য ২,৪০,০০০ টাকা।\\n\\n২। এর ওপর ১৫ শতাংশ হারে ভ্যাট ৩৪,০০০ টাকা।"
    >>> [str(found.right) for found in wrong_taxes(said)]
    ['36000']
    """
    for match in matches(_TAX, text, "%", normalise("শতাংশ")):
        percent, stated = number_of(match["percent"]), number_of(match["figure"])
        if not percent or stated is None:
            continue
        amounts = {one.number for one in quantities(text) if one.unit == "টাকা" and one.number != stated}
        shares = {amount * percent / 100: amount for amount in amounts}
        inner = {amount * percent / (100 + percent) for amount in amounts}
        if any(abs(share - stated) <= 1 for share in (*shares, *inner)):
            continue
        if _ON_ANOTHER.search(re.split("[।\n]", text[: match.start()])[-1]):
            continue
        near = [share for share in shares if is_one_slip(stated, share)]
        if len(near) == 1:
            yield Misreckoned(match["words"], f"{written(shares[near[0]])} × {match['percent']}%", near[0])
