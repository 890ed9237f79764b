"""Wholes and their parts in running text, all in one unit: '৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি' of '১২৫ জন মা'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final, NamedTuple

from govdocs.audit.figures.divisions import exclude_each_other, fill_a_whole, names_a_rest
from govdocs.audit.reading.quantities import Quantity, quantities, words_of
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.numerals import from_words, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TOGETHER: Final = late(
    normalise("(?:অর্থাৎ|মিলে|মিলিয়ে|একুনে|সর্বসাকুল্যে)[, ]+(?:সর্ব)?মোট ?$|জনসহ (?:সর্ব)?মোট ?$|সর্বমোট ?$")
)
_OF_THEM: Final = late(normalise("(?:^|[ ।,])(?:এর|যার|যাদের|যাঁদের|এদের|তাদের|তাঁদের|তার|তন্)? ?মধ্যে |[রে] মধ্যে "))
_LISTED: Final = late(normalise("(?:,|;|(?<![ক-হ])(?:ও|এবং|আর)(?= ))"))
_LAST_LISTED: Final = late(normalise("(?<![ক-হ])(?:ও|এবং|আর) "))
_SUMMED: Final = late(normalise("^[^।:;0-9০-৯()|]{0,45}?(?:সহ)?[,;–—-]? ?(?:সর্ব)?মোট ?$"))
"""What stands between the last part and the total that follows it."""
_NOT_SUMMED: Final = late(
    normalise("(?<![ক-হ])(?:এবং|ও|কিন্তু|তবে|আর|যার|এর|তার) |হয়েছে|ছিল|হবে|রয়েছে|আছে|করা|করে")
)
_OF_THE_NAMED: Final = late(normalise(" ?[^।,;0-9০-৯]{2,45}(?:দের|গণের|টির|গুলোর|সমূহের) মধ্যে "))
_SMALL: Final = 20
_BEFORE: Final = 60  # characters before a number that may say that it is a total
_TOTAL_BEFORE: Final = late(normalise("মোট ?$"))
_EACH: Final = "(?<![ক-হািীুূেো়])প্রতি(?!ষ্ঠ|বন্ধ|নিধি|বেদন|যোগ|রোধ|কার)"
"""The word, not the beginning of another (প্রতিষ্ঠান, প্রতিনিধি)."""
_OTHERS: Final = late(
    normalise(
        f"অবশিষ্ট|বাকি|বাকী|ইতোমধ্যে|এ পর্যন্ত|{_EACH}|হারে|হিসাবে|হিসেবে|কমপক্ষে|প্রায়|ন্যূনতম|অন্তত|অধিক|বেশি|অনধিক|বিপরীতে|স্থলে|তুলনায়"
    )
)
"""Words that make a number no part: what is left, a rate, an estimate, a comparison."""


class WrongWhole(NamedTuple):
    """A whole as its text writes it, and what its parts come to."""

    words: str
    stated: Decimal
    right: Decimal


def wrong_wholes(text: str) -> Iterator[WrongWhole]:
    """Wholes that are not the sum of the parts named with them.

    >>> [(found.words, str(found.right)) for found in wrong_wholes("১২৫ জন মা অংশ নেন, যাদের মধ্যে ৭২ জন গর্ভবতী এবং ৪৩ জন প্রসূতি।")]
    [('১২৫ জন', '115')]
    """
    for line in text.split("\n"):
        if is_table_row(line) or not ("মোট" in line or "মধ্যে" in line):
            continue
        if _WITH_OLDER.search(line):
            continue
        found = quantities(line)
        if len(found) > 2:
            yield from _of_line(line, found)
    yield from wrong_children(text)
    yield from _of_series(text)


_WITH_OLDER: Final = late(normalise(rf"{LETTER}সহ (?:{LETTER}{{2,20}} ){{0,2}}(?:মজুত|মজুদ) (?:আছে|রয়েছে)"))
"""What is in store with what was there before."""
_MOST_PARTS: Final = 9
_UNIT: Final = "(?: ?(?:নম্বর|শতাংশ|%))?"
_TOTAL_OF_SERIES: Final = late(
    normalise("(?:সর্বমোট|মোট) (?P<words>(?P<whole>[০-৯]{1,4})(?: ?(?:নম্বর|শতাংশ|%|টি|জন))?)(?![০-৯,.])")
)
_PARTED: Final = late(" (?:ও|এবং) |, (?:(?:ও|এবং) )?")
_PART: Final = late(normalise(f"[^০-৯()]{{2,45}} (?P<number>[০-৯]{{1,3}}){_UNIT}"))
_BEFORE_TOTAL: Final = late(normalise("(?:,| =| ও|;)? ?(?:অর্থাৎ )?\\Z"))
_LONGEST: Final = 400
_DIGIT_BEFORE: Final = late("[০-৯]")
_NEAR_TOTAL: Final = 20  # characters: the last number stands right before its total


def _of_series(text: str) -> Iterator[WrongWhole]:
    """Marks and the like that are named one after another, each with its number, and their total: 'লিখিত ৮০, মৌখিক ২০, মোট ১০০ নম্বর'."""
    for match in matches(_TOTAL_OF_SERIES, text, "মোট"):
        if not _DIGIT_BEFORE.search(text, max(0, match.start() - _NEAR_TOTAL), match.start()):
            continue
        before = re.split("[।:;\n]", text[max(0, match.start() - _LONGEST) : match.start()].rstrip(" ;"))[-1]
        before = _BEFORE_TOTAL.sub("", before, count=1)
        parts = [_PART.fullmatch(piece) for piece in _PARTED.split(before.strip())]
        if not 1 < len(parts) <= _MOST_PARTS or _OTHERS.search(before) or _DATED.search(before):
            continue
        numbers = [int(to_ascii(part["number"])) for part in parts if part]
        stated, right = int(to_ascii(match["whole"])), sum(numbers)
        if len(numbers) == len(parts) and stated != right and abs(stated - right) * 4 <= max(stated, right):
            yield WrongWhole(match["words"], Decimal(stated), Decimal(right))


_DATED: Final = late(normalise("নং|তারিখ|ক্রমিক|অনুচ্ছেদ|ধারা|তলা|কক্ষ|বছর|সাল|ঘণ্টা|ব্যাচ"))
_NUMBERS: Final = words_of(*range(1, 11))
_CHILDREN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<first>{_NUMBERS}) ?(?:কন্যা|মেয়ে|পুত্র|ছেলে),? (?:ও|এবং|আর) (?P<second>{_NUMBERS}) ?(?:কন্যা|মেয়ে|পুত্র|ছেলে)(?: ?সহ|,)?(?: মোট)?"
        rf" (?P<words>(?P<whole>{_NUMBERS}) সন্তান)"
    )
)


def wrong_children(text: str) -> Iterator[WrongWhole]:
    """Numbers of children that are not those of the sons and daughters before them.

    >>> [(found.words, str(found.right)) for found in wrong_children("দুই কন্যা ও এক পুত্রসহ চার সন্তান রেখে গেছেন।")]
    [('চার সন্তান', '3')]
    """
    for match in matches(_CHILDREN, text, "সন্তান"):
        first, second, whole = (from_words(match[part]) for part in ("first", "second", "whole"))
        if first + second != whole:
            yield WrongWhole(match["words"], Decimal(whole), Decimal(first + second))


_REST: Final = late(normalise("(?<![ক-হ])(?:অবশিষ্ট|বাকি|বাকী|(?:মজুত|মজুদ) (?:আছে|রয়েছে|থাকে)) ?$"))


_IN_STORE: Final = late(normalise("(?:মজুত|মজুদ) (?:আছে|রয়েছে|থাকে) ?$"))
_OLDER: Final = late(normalise("সহ(?![\u0980-\u09ff])|জের|উদ্বৃত্ত|পুরোনো|পুরাতন|আগের|গত |অন্য|চাহিদা|বরাদ্দ"))
"""Words with which there is more in store than what is left of this."""
_LEFT: Final = late(normalise("অবশিষ্ট|বাকি|বাকী|মজুত|মজুদ"))


def _with_rest(line: str, found: Sequence[Quantity]) -> Iterator[WrongWhole]:
    """A whole, what is said to be of it, and the rest: '৬৪টি সেতুর মধ্যে ৪১টির …, ১৫টির … এবং অবশিষ্ট ৮টির'."""
    for index, rest in enumerate(found) if _LEFT.search(line) else ():
        if not _REST.search(line, 0, rest.start):
            continue
        same = [one for one in found[:index] if one.unit == rest.unit]
        wholes = [
            at for at, one in enumerate(same[:-1]) if _OF_THEM.search(line[one.end : same[at + 1].start])
        ]
        whole = same[wholes[-1]] if wholes else None
        said = line[whole.end : rest.start] if whole else ""
        in_store = _IN_STORE.search(line, 0, rest.start)
        if in_store and (whole is None or _OLDER.search(line)):
            continue
        if whole is None or said.count("।") > 1:
            yield from _of_two(line, same, rest)
        elif "|" not in said and not _RATES.search(said) and len(said) < 250:
            yield from _differing(whole, [*same[wholes[-1] + 1 :], rest], within=Decimal("0.25"))


def _of_two(line: str, same: Sequence[Quantity], rest: Quantity) -> Iterator[WrongWhole]:
    """The one total of a line, and a part of it with the rest: 'মোট ৪৫টি … ৩৯টি নিষ্পত্তি হয়েছে; অবশিষ্ট ৬টি'."""
    totals = [one for one in same if _TOTAL_BEFORE.search(line[max(0, one.start - _BEFORE) : one.start])]
    if len(totals) == 1 and same[-1] is not totals[0]:
        said = line[same[-1].end : rest.start]
        parts = same[same.index(totals[0]) + 1 :]
        if totals[0].number - rest.number in accumulate(part.number for part in reversed(parts)):
            return  # several are taken off
        if "।" not in said and not _RATES.search(line[same[-1].start : rest.start]):
            yield from _differing(totals[0], [same[-1], rest], within=Decimal("0.25"))


_RATES: Final = late(normalise(f"{_EACH}|হারে|কমপক্ষে|প্রায়|ন্যূনতম|তুলনায়|লক্ষ্যমাত্রা|পূর্ব|ইতোমধ্যে"))


def _of_line(line: str, found: Sequence[Quantity]) -> Iterator[WrongWhole]:
    yield from _with_rest(line, found)
    for index, whole in enumerate(found):
        begin = line.rfind("। ", 0, whole.start) + 1
        before = [each for each in found[:index] if each.start >= begin]
        if _TOGETHER.search(line[max(0, whole.start - _BEFORE) : whole.start]) and not _OTHERS.search(
            line, begin, whole.start
        ):
            parts = [each for each in before if each.unit == whole.unit]
            yield from _differing(whole, parts, within=Decimal("0.2"))
            continue
        if summed := _summed(line, whole, before):
            yield from _differing(whole, summed, within=Decimal("0.25"))
            continue
        after, said = _parts_after(line, whole, found[index + 1 :])
        if len(after) > 1 and not _OTHERS.search(said) and _are_all(line, whole, after, said):
            yield from _differing(whole, after, within=_tolerance(whole, after, said))


_NESTED: Final = late(normalise(f"(?<!{LETTER})(?:মধ্যে|তন্মধ্যে|ছাড়া|ব্যতীত|বাদে|বাদ দিয়ে)"))


_SAID_APART: Final = late(
    normalise(
        rf"(?:{LETTER}(?:েন|েছে|েছিল|ছিল|ছিলেন)|(?<!{LETTER})(?:হয়|হন|পায়|দেয়|নেয়|করে|আছে))(?:,|,? (?:এবং|ও|আর|তবে|কিন্তু)) ?\Z"
    )
)
"""A verb of its own for the first part: of those who came some may have spoken."""


def _are_all(line: str, whole: Quantity, parts: Sequence[Quantity], said: str) -> bool:
    """Whether the parts are meant to make the whole: none is a part of another, and where they come to less than it, nothing is left."""
    ends = [*(part.start for part in parts[1:]), whole.start + len(said)]
    behind = [line[part.end : end] for part, end in zip(parts, ends, strict=True)]
    if any(map(_NESTED.search, behind)):
        return False
    may_overlap = len(parts) == 2 and _OF_THEM.search(said) and _SAID_APART.search(behind[0])
    if may_overlap and not exclude_each_other(*behind):
        return False
    so_far = list(accumulate(part.number for part in parts))
    if whole.number in so_far:
        return False  # what follows speaks of some of them
    if so_far[-1] > whole.number:
        return True
    if names_a_rest(line[parts[0].start : _sentence_end(line, parts[-1].end)]):
        return False
    return len(parts) > 2 or not _OF_THEM.search(said) or fill_a_whole(*behind)


def _tolerance(whole: Quantity, parts: Sequence[Quantity], said: str) -> Decimal:
    """How far from the whole its parts may be and still be meant for it: of a few things more than there are is always a slip."""
    more = sum(part.number for part in parts) - whole.number
    if 0 < more <= 2 and whole.number <= _SMALL:
        return Decimal(1)
    return Decimal("0.1") if _OF_THEM.search(said) else Decimal("0.2")


def _summed(line: str, whole: Quantity, before: Sequence[Quantity]) -> Sequence[Quantity]:
    """The parts that are listed right before their total, as '১০ জন পুরুষ ও ১৫ জন মহিলা, মোট ২৫ জন'; nothing where they are not."""
    parts: list[Quantity] = []
    follows = whole
    for part in reversed(before):
        between = line[part.end : follows.start]
        ends = _SUMMED.match(between) if follows is whole else _LISTED.search(between)
        if part.unit != whole.unit or not ends or len(between) > 60 or "।" in between:
            break
        if follows is whole and _NOT_SUMMED.search(between):
            return []
        if len(parts) == 1 and not _LAST_LISTED.search(between):
            return []
        parts.append(part)
        follows = part
    if len(parts) < 2 or _OTHERS.search(line, parts[-1].start, whole.start):
        return []
    return (
        parts
        if len(parts) == len(before) or "।" in line[before[-1 - len(parts)].end : parts[-1].start]
        else []
    )


def _parts_after(line: str, whole: Quantity, after: Sequence[Quantity]) -> tuple[Sequence[Quantity], str]:
    """What is said to be part of a whole that was named before, and the words that say so; nothing where it is not."""
    nearest = next((each for each in after if each.unit == whole.unit), None)
    if nearest is None:
        return [], ""
    between = line[whole.end : nearest.start]
    if _OF_THEM.search(between):
        end = _sentence_end(line, nearest.end)
        if between.count("।") > 1 or len(between) > 120 or _ended_otherwise(between):
            return [], ""
    elif (
        _TOTAL_BEFORE.search(line[max(0, whole.start - _BEFORE) : whole.start])
        and line[nearest.start - 1] == "("
    ):
        end = _sentence_end(line, nearest.end)
        after = tuple(each for each in after if line[each.start - 1] == "(")
    else:
        return [], ""
    parts = [each for each in after if each.end <= end]
    said = line[whole.start : end]
    if any(each.unit != whole.unit for each in parts):
        return [], ""
    return parts, said


def _ended_otherwise(between: str) -> bool:
    """Whether a sentence ends between the whole and its parts, and the next does not begin with 'of these'."""
    _, stop, rest = between.rpartition("।")
    return bool(stop) and not (
        re.match(" ?(?:এর|এদের|তার|তাদের|তাঁদের|তন্) ?মধ্যে", rest) or _OF_THE_NAMED.match(rest)
    )


def _sentence_end(line: str, start: int) -> int:
    end = line.find("।", start)
    return len(line) if end < 0 else end


def _differing(whole: Quantity, parts: Sequence[Quantity], *, within: Decimal) -> Iterator[WrongWhole]:
    right = sum((part.number for part in parts), Decimal(0))
    if len(parts) < 2 or right == whole.number:
        return
    if abs(right - whole.number) <= within * max(right, whole.number):
        yield WrongWhole(whole.words, whole.number, right)
