"""Instalments that do not make what is paid in them: '১,২০,০০০ টাকা ১২টি কিস্তিতে, মাসে ১২,০০০ টাকা হারে'."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from govdocs.audit.figures.parts_of_whole import wrong_wholes
from govdocs.audit.figures.reckoned import Misreckoned, written
from govdocs.audit.reading.quantities import Quantity, money_in, quantities, sentences_with_figures, words_of
from govdocs.audit.spans import LETTER, figure_or
from govdocs.numerals import from_words, to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FEW: Final = words_of(*range(2, 13), 24)
_SO_MANY: Final = late(
    normalise(rf"{figure_or(_FEW, 3)} ?(?:টি )?(?:সমান |মাসিক |সমপরিমাণ |বার্ষিক ){{0,2}}কিস্তি")
)
_EACH: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:প্রতি ?কিস্তি(?:তে|র)?|কিস্তি ?প্রতি|মাসিক|মাসে|প্রতি ?মাসে|প্রতিটি|প্রতিটির)[^০-৯।]{{0,25}}\Z"
    )
)
_AT_RATE: Final = late(normalise(rf" ?(?:হারে|করে|হিসেবে|হিসাবে)(?!{LETTER})"))
_NOT_ALL: Final = late(
    normalise(
        rf"সুদ|মুনাফা|সার্ভিস|শেষ কিস্তি|অবশিষ্ট|বাকি|প্রায়|সর্বোচ্চ|অনধিক|অনূর্ধ্ব|ন্যূনতম|কমপক্ষে|জরিমানা|বকেয়া|পরিশোধিত|(?<!{LETTER})মধ্যে(?!{LETTER})"
    )
)
_NUMBERED: Final = late(
    normalise(
        r"(?P<nth>প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|১ম|২য়|৩য়|৪র্থ) কিস্তি(?:তে|র|বাবদ|হিসেবে|হিসাবে|-)?[:,]? ?(?:বাবদ |হিসেবে |হিসাবে |মোট )?\Z"
    )
)
_NTH: Final = {
    normalise(word): number
    for number, words in enumerate(("প্রথম ১ম", "দ্বিতীয় ২য়", "তৃতীয় ৩য়", "চতুর্থ ৪র্থ"), 1)
    for word in words.split()
}
_REACH: Final = 45


def wrong_instalments(text: str) -> Iterator[Misreckoned]:
    """Sums that their instalments do not make: so many times each, or the first and the second, and so on.

    >>> [str(found.right) for found in wrong_instalments("৬০,০০০ টাকা ২৪টি কিস্তিতে মাসে ২,০০০ টাকা হারে আদায় করা হবে।")]
    ['48000']
    """
    if "কিস্তি" not in text:
        return
    yield from _owed(text)
    for sentence in sentences_with_figures(text):
        counts = {_number(match["figure"], match["word"]) for match in _SO_MANY.finditer(sentence)}
        if len(counts) != 1 or _NOT_ALL.search(sentence):
            continue
        paid = [one for one in quantities(sentence) if one.unit == "টাকা"]
        yield from _of_sentence(sentence, paid, counts.pop())


def _owed(text: str) -> Iterator[Misreckoned]:
    """What so many instalments are said to come to, of whose amount another sentence speaks: 'বকেয়া ৬টি কিস্তি বাবদ পাওনা ৫৭,০০০ টাকা'."""
    amounts = {one.number for one in money_in(text) if _OF_EACH.search(text, 0, one.start)}
    for match in _SO_MANY_OWED.finditer(text) if len(amounts) == 1 else ():
        sums = money_in(match["sum"])
        (each,) = amounts
        count = _number(match["figure"], match["word"])
        if len(sums) == 1 and sums[0].number != count * each != each and not _WITH_MORE.search(match[0]):
            reckoning = f"{written(Decimal(count))} × {written(each)}"
            yield Misreckoned(sums[0].words, reckoning, count * each)


_OF_EACH: Final = late(
    normalise(rf"(?<!{LETTER})প্রতি(?:টি)? ?কিস্তি(?:র)?(?: (?:পরিমাণ|টাকার পরিমাণ|অঙ্ক))?(?: হবে)? ?\Z")
)
_SO_MANY_OWED: Final = late(
    normalise(
        rf"{figure_or(_FEW, 3)} ?(?:টি )?(?:বকেয়া |মাসিক )?কিস্তি(?:র)? (?:বাবদ|জন্য)(?P<sum>[^০-৯।\n]{{0,45}}[০-৯][০-৯,]{{2,12}}(?:/-)?(?: ?\([^()]{{2,80}}\))? ?টাকা)"
    )
)
_WITH_MORE: Final = late(normalise("সুদ|জরিমানা|চার্জ|আংশিক"))


def _of_sentence(sentence: str, paid: list[Quantity], count: int) -> Iterator[Misreckoned]:
    before = {one: sentence[max(0, one.start - _REACH) : one.start] for one in paid}
    numbered = {one: match["nth"] for one in paid if (match := _NUMBERED.search(before[one]))}
    if not numbered and len(paid) == 2:
        each = [one for one in paid if _EACH.search(before[one]) or _AT_RATE.match(sentence, one.end)]
        if len(each) == 1:
            (whole,) = (one for one in paid if one is not each[0])
            right = count * each[0].number
            if right != whole.number:
                yield Misreckoned(
                    whole.words, f"{written(Decimal(count))} × {written(each[0].number)}", right
                )
    elif len(numbered) == count and len(paid) == count + 1:
        if [_NTH[nth] for nth in numbered.values()] != list(range(1, count + 1)):
            return
        (whole,) = (one for one in paid if one not in numbered)
        right = sum((one.number for one in numbered), Decimal(0))
        if right != whole.number and not any(wrong_wholes(sentence)):
            yield Misreckoned(whole.words, " + ".join(written(one.number) for one in numbered), right)


def _number(figure: str | None, word: str | None) -> int:
    return int(to_ascii(figure)) if figure else from_words(word or "")
