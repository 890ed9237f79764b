"""Numbers that one clause lists, and what the next makes of them: '৭২ জন, ৩৮ জন এবং ১১৬ জন; এই তিন শ্রেণি মিলিয়ে ২২৬ জন', 'গড়ে ৭৫ জন'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from govdocs.audit.figures.parts_of_whole import WrongWhole
from govdocs.audit.figures.reckoned import Misreckoned, number_of, rounded, written
from govdocs.audit.reading.quantities import Quantity, quantities, words_of
from govdocs.audit.reading.scanning import is_table_row, lines_with
from govdocs.audit.spans import LETTER
from govdocs.numerals import from_words, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = words_of(*range(2, 11))
_SUM: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?:(?:এই|এ|উক্ত|উল্লিখিত) )?(?P<many>উভয়|{_FEW}|[০-৯]{{1,2}}) ?(?:টি |টির )?(?:{LETTER}{{2,15}}-?{LETTER}{{0,8}} ){{0,2}}?(?:মিলিয়ে|মিলে|একত্রে)"
        rf"|উভয়ে? ?মিলে|সব ?মিলিয়ে|সবাই মিলে|সব মিলে|একত্রে|সর্বমোট|সাকুল্যে)(?!{LETTER})"
    )
)
_SUM_SIGNS: Final = tuple(map(normalise, ("মিলিয়ে", "মিলে", "একত্রে", "সর্বমোট", "সাকুল্যে")))
_MEAN_SIGN: Final = normalise("গড়")
_CLAUSE: Final = late("[।;|]")
_LISTED: Final = late(normalise(r",|;|(?<![ক-হািীুূেো])(?:ও|এবং|আর) "))
_LAST: Final = late(normalise(r"(?<![ক-হািীুূেো])(?:ও|এবং|আর) "))
_OTHERS: Final = late(
    normalise(
        rf"সহ(?!{LETTER})|(?<!{LETTER})সহ|(?<!{LETTER})(?:মধ্যে|তন্মধ্যে|প্রতি|প্রত্যেক|প্রায়|কমপক্ষে|অন্তত|অনধিক|ছাড়া|ব্যতীত|বাদে|অতিরিক্ত|আরও|আরো|গত|বিগত|পূর্ব|পূর্বের|আগের|লক্ষ্যমাত্রা|তুলনায়|স্থলে|বিপরীতে|হতে|থেকে|কমে|বেড়ে|যার|যাদের|হারে|কিস্তি|অবশিষ্ট|বাকি|অন্যান্য|বার্ষিক|ভ্যাট)"
    )
)
"""Words of a list, or of what is made of it, with which it need not be all, or is a rate, an estimate or a comparison."""
_NOUN: Final = late(rf" (?P<noun>{LETTER}{{3,20}})")
_VERB: Final = late(normalise(r"(?:েন|েছে|েছেন|ছিল|ছিলেন|হয়|হবে|হয়েছে|করা|নেন|দেন|যায়|থাকে|থাকবে|টাকা|দাঁড়ায়|সেবা)\Z"))
_STEM: Final = 4
_GAP: Final = 60
"""Characters between two numbers of one list."""
_NEAR: Final = Decimal("0.2")
_MOST: Final = 9


class _Clause(NamedTuple):
    """A clause, and the numbers of it with their units."""

    text: str
    found: tuple[Quantity, ...]


def wrong_sums_before(text: str) -> Iterator[WrongWhole]:
    """Sums of the numbers of the clause before, or of those before them in their own, that these do not make.

    >>> [str(found.right) for found in wrong_sums_before("সকালে ৪২ জন ও বিকালে ৩৭ জন আসেন। দুই বেলা মিলিয়ে এসেছেন ৮৯ জন।")]
    ['79']
    """
    for start, end in lines_with(text, *_SUM_SIGNS):
        before = _Clause("", ())
        earlier: list[Quantity] = []
        for clause in _clauses(text[start:end]):
            joint = _SUM.search(clause.text) if clause.found else None
            listed = _parts(before, clause, joint.start()) if joint else None
            if joint and listed and not _OTHERS.search(clause.text):
                yield from _summed(clause, joint, listed, earlier)
            earlier += clause.found
            before = clause


def _clauses(line: str) -> Iterator[_Clause]:
    if is_table_row(line):
        return
    for clause in _CLAUSE.split(line):
        yield _Clause(clause, quantities(clause))


def _parts(before: _Clause, clause: _Clause, start: int) -> _Clause | None:
    """The numbers that are listed before a place of a clause, the only ones there; else those of the clause before."""
    own = tuple(one for one in clause.found if one.end <= start)
    own, listed = (own, clause.text[:start]) if own else (before.found, before.text)
    if not 1 < len(own) <= _MOST or len({one.unit for one in own}) > 1 or _OTHERS.search(listed):
        return None
    gaps = [listed[one.end : other.start] for one, other in pairwise(own)]
    in_a_row = all(len(gap) <= _GAP and _LISTED.search(gap) for gap in gaps)
    return _Clause(listed, own) if in_a_row and _LAST.search(gaps[-1]) else None


def _summed(
    clause: _Clause, joint: re.Match[str], listed: _Clause, earlier: Sequence[Quantity]
) -> Iterator[WrongWhole]:
    parts, many = listed.found, joint["many"]
    rest = [one for one in clause.found if one.start >= joint.end()]
    if len(rest) != 1 or rest[0].unit != parts[0].unit or (many and _count(many) != len(parts)):
        return
    whole, of_time = rest[0], _TIME.search(joint[0]) if many else None
    if (of_time and of_time[0] not in listed.text) or (
        not many and not _of_these(clause.text, whole, listed.text)
    ):
        return
    right = sum((one.number for one in parts), Decimal(0))
    all_before = (one.number for one in reversed(earlier) if one.unit == whole.unit)
    if right == whole.number or whole.number in accumulate(all_before):
        return
    if abs(right - whole.number) <= _NEAR * max(right, whole.number):
        yield WrongWhole(whole.words, whole.number, right)


_TIME: Final = late(normalise("দিন|মাস|বছর|সপ্তাহ"))


def _of_these(text: str, whole: Quantity, listed: str) -> bool:
    """Whether a sum is of the things that are listed: people are, and things of which the list or the sentence speaks."""
    noun = _NOUN.match(text, whole.end)
    if whole.unit != "টি" or noun is None or _VERB.search(noun["noun"]):
        return True
    return noun["noun"][:_STEM] in listed or noun["noun"][:_STEM] in text[: whole.start]


def _count(words: str) -> int:
    if words == _BOTH:
        return 2
    return int(to_ascii(words)) if words[0] in "০১২৩৪৫৬৭৮৯" else from_words(words)


_BOTH: Final = normalise("উভয়")

# Means

_N: Final = r"[০-৯]{1,3}(?:,[০-৯]{2,3}){1,3}|[০-৯]{1,7}"
_UNIT: Final = "(?:/-)? ?(?:জন|টি|টাকা|কেজি|দিন|বার)"
_IN_TURN: Final = late(
    normalise(
        rf"(?<!{LETTER})যথাক্রমে (?P<parts>(?:(?:{_N})(?:{_UNIT})?, ){{0,10}}(?:{_N})(?:{_UNIT})?,? (?:ও|এবং) (?:{_N}))(?:/-)? ?(?P<unit>জন|টি|টাকা|কেজি|দিন|বার)"
        rf"[^০-৯\n|]{{0,90}}?(?<!{LETTER})(?:গড়ে|গড়)(?: (?P<about>প্রায়))?(?: মোট)? (?P<words>(?P<mean>(?:{_N})(?:\.[০-৯]{{1,2}})?)(?:/-)? ?(?P=unit))"
    )
)
_A_NUMBER: Final = late(_N)
_OF_OTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:গত|বিগত|পূর্ব|জেলা|জাতীয়|প্রত্যেকে|জনপ্রতি|দৈনিক|প্রতিদিন|দিনে|বার্ষিক|লক্ষ্যমাত্রা|অন্য|আগামী|মধ্যে)"
    )
)
_ROUGHLY: Final = Decimal("0.01")


def wrong_means_before(text: str) -> Iterator[Misreckoned]:
    """Averages that are not those of the numbers which are listed, each in its turn, before them.

    >>> [str(found.right) for found in wrong_means_before("তিন মাসে যথাক্রমে ১২০, ১৫০ ও ১৮০ জন, অর্থাৎ মাসে গড়ে ১৬০ জন।")]
    ['150']
    """
    if _MEAN_SIGN not in text:
        return
    for start, end in lines_with(text, normalise("যথাক্রমে")):
        for match in _IN_TURN.finditer(text, start, end):
            parts = [number_of(figure) for figure in _A_NUMBER.findall(match["parts"])]
            mean = number_of(match["mean"])
            numbers = [part for part in parts if part is not None]
            between = text[match.end("unit") : match.start("words")]
            if mean is None or len(numbers) != len(parts) or between.count("।") + between.count(";") > 1:
                continue
            right = sum(numbers, Decimal(0)) / len(numbers)
            tolerance = max(Decimal(1), right * _ROUGHLY * (5 if match["about"] else 1))
            if _OF_OTHER.search(between) or not tolerance < abs(right - mean) <= right / 2:
                continue
            reckoning = f"({' + '.join(map(written, numbers))}) ÷ {written(Decimal(len(numbers)))}"
            yield Misreckoned(match["words"], reckoning, rounded(right))
