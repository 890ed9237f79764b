"""Words that are typed twice, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count, pairwise
from operator import eq
from typing import Final

from govdocs.audit.reading.scanning import matches, words_of
from govdocs.audit.spans import LETTER, Slip
from govdocs.audit.spelling.lexicon import is_known, lexicon
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_TWICE: Final = late(rf"(?<!{LETTER})(?P<word>{LETTER}{{1,30}}+)(?P<gap>[ \t]+)(?P=word)(?!{LETTER})(?!-)")
_NEVER: Final = (
    "করা করার করতে করবে করবেন করেন করেছে করেছেন করছেন হলো হবে হবেন হয়েছে হয়েছিল হচ্ছে যাচ্ছে যেতে রয়েছে ছিল ছিলেন দেওয়া নেওয়া"
    " এবং অথবা কিংবা কিন্তু জন্য কর্তৃক হতে থেকে পর্যন্ত মধ্যে মাধ্যমে অনুযায়ী অনুসারে মোতাবেক সংক্রান্ত বিষয়ক সম্পর্কে নিকট উক্ত উপর্যুক্ত প্রেক্ষিতে"
    " লক্ষ্যে নিমিত্ত বিধায় মর্মে ও তারিখ তারিখে তারিখের মোট জনাব বিষয় সূত্র স্মারক নম্বর নং সভা সভায় সভার প্রদান গ্রহণ দাখিল জারি"
    " সদয় বিনীত নির্দেশক্রমে আদেশক্রমে অনুরোধ প্রয়োজনীয় যথাযথ সংযুক্ত বর্ণিত নিম্নবর্ণিত নিম্নরূপ এ সকল সংশ্লিষ্ট অবহিত আগামী গত হয়নি করেনি যায়নি নেই"
    " স্মারকে স্মারকের পত্রে পত্রের পার্শ্বে পাশ্বে নামের সহকারী কার্যালয়ে কার্যালয়ের দপ্তরের বিভাগের মন্ত্রণালয়ের"
)
_LINKS: Final = (
    "যে এবং অথবা কিংবা কিন্তু তবে জন্য কর্তৃক হতে থেকে পর্যন্ত মধ্যে মাধ্যমে অনুযায়ী মোতাবেক সংক্রান্ত বিষয়ক লক্ষ্যে নিমিত্ত বিধায় মর্মে উক্ত বর্ণিত উল্লেখ্য অতঃপর"
    " এমতাবস্থায় এছাড়া প্রেক্ষিতে পরিপ্রেক্ষিতে আলোকে"
)
_OFTEN_TWICE: Final = "নতুন নিয়মিত অফিস বিভিন্ন সময় মহিলা উপজেলা ইউনিয়ন জেলা বিভাগ প্রতিষ্ঠান মাঝে"
_NEVER_TWICE: Final = frozenset(normalise(_NEVER).split())
_LINKING: Final = frozenset(normalise(_LINKS).split())
"""Words that join; of names and places one may be that of the other, with a comma between (পাবনা, পাবনা)."""
_BEFORE_A_CLAUSE: Final = "যে"
_MAY_BE_TWICE: Final = frozenset(normalise(_OFTEN_TWICE).split())
_UNIT_TWICE: Final = frozenset(("টি", "জন", "টাকা"))
_INFLECTED: Final = tuple(
    map(normalise, ("ণের", "নের", "য়ের", "ত্রের", "ষ্ঠানের", "পূর্বক", "সমূহের", "সমূহ", "কারী", "করণ", "ক্রমে"))
)


def doubled_words(text: str) -> Iterator[Slip]:
    """A word that is typed twice, with it once; not one that Bangla doubles (নিজ নিজ, দিনে দিনে).

    >>> [slip.right for slip in doubled_words("প্রেরণ করা করা হলো; নিজ নিজ দপ্তরে ৫ টি টি বই")]
    ['করা', 'টি']
    >>> [slip.right for slip in doubled_words("বলেন যে, যে, যে কাজ প্রেরণের জন্য প্রেরণের জন্য")]
    ['যে', 'প্রেরণের জন্য']
    """
    words = words_of(text)
    twice = {
        f"{word}{gap}"
        for word in compress(words, map(eq, words, words[1:]))
        for gap in (f" {word}", "  ", " \t", "\t")
    }
    for match in matches(_TWICE, text, *twice):
        word = match["word"]
        of_number = word in _UNIT_TWICE and text[: match.start()].rstrip(" )").endswith(_DIGITS)
        if of_number or word in _NEVER_TWICE or _is_of_letters(word):
            yield Slip(*match.span(), word)
    yield from _across_commas(text)
    yield from _phrases(text)


def _across_commas(text: str) -> Iterator[Slip]:
    """A word that joins, said again after a comma: 'এবং, এবং'."""
    start = 0
    for before, after in pairwise(text.split(", ")):
        start += len(before) + 2
        word = before[before.rfind(" ") + 1 :]
        end = start + len(word)
        again = word in _LINKING and after.startswith(word) and _SAID_AGAIN.match(after, len(word))
        if again and (word != _BEFORE_A_CLAUSE or text.startswith(",", end)):
            yield Slip(start - len(word) - 2, end, word)


_SAID_AGAIN: Final = late(rf"(?!{LETTER})")


def _phrases(text: str) -> Iterator[Slip]:
    """Two or three words that are said again at once: 'প্রেরণের জন্য প্রেরণের জন্য'."""
    words = text.split(" ")
    for size in (2, 3):
        for at in compress(count(), map(eq, words, words[size:])):
            if words[at : at + size] != words[at + size : at + 2 * size]:
                continue
            phrase = words[at : at + size]
            if len(set(phrase)) > 1 and all(map(_ONLY_LETTERS.fullmatch, phrase)):
                start = len(" ".join(words[:at])) + (at > 0)
                said = " ".join(phrase)
                yield Slip(start, start + 2 * len(said) + 1, said)
                return


_ONLY_LETTERS: Final = late(f"{LETTER}+")
_DIGITS: Final = tuple("0123456789০১২৩৪৫৬৭৮৯")


@lru_cache(maxsize=20_000)
def _is_of_letters(word: str) -> bool:
    """Whether a word is one of those that letters are made of, or has an ending that is not doubled."""
    if word in _MAY_BE_TWICE or len(word) < 4:
        return False
    return word in lexicon().commonest or (len(word) > 5 and word.endswith(_INFLECTED) and is_known(word))
