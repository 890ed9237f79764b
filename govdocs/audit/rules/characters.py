"""Characters: Bijoy leftovers, letters of other scripts, invisible characters, Unicode forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import (
    DIGIT,
    LETTERS,
    MAX_SLIPS,
    Slip,
    bijoy_in,
    slip_finding,
    slip_findings,
    told_once,
    without_addresses,
)
from govdocs.audit.spelling.lexicon import is_listed
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.remarks import remark_on
from govdocs.problems.problem import Severity
from govdocs.text.bijoy import from_bijoy
from govdocs.text.late_pattern import late
from govdocs.text.unicode import HASANTA, normalise


@rule("bijoy-leftover", source="বিজয় (SutonnyMJ) কি-বোর্ড; ইউনিকোডে লেখার বিধান")
def bijoy_leftover(paper: Paper) -> Iterator[Finding]:
    """লেখার মধ্যে বিজয় কি-বোর্ডে (SutonnyMJ) টাইপ করা অংশ রয়ে গেছে।

    কেন: ইউনিকোড হরফে এই অংশ অর্থহীন ইংরেজি অক্ষর হয়ে ছাপা হয়।

    উদাহরণ: ‘cªkvmb’ নয়, ‘প্রশাসন’।

    Something typed for a Bijoy font (SutonnyMJ) was left in the text.

    Why: in a Unicode font it is printed as meaningless Latin letters.

    Example: 'প্রশাসন' for 'cªkvmb'.
    """
    runs = ((passage, run) for passage in paper.texts for run in bijoy_leftovers(passage.text))
    for passage, run in islice(runs, MAX_SLIPS):
        yield from told_once(slip_finding(passage, slip, messages.BIJOY_LEFTOVER) for slip in run)


def bijoy_leftovers(text: str) -> Iterator[list[Slip]]:
    r"""Runs of characters typed for a Bijoy font, with their Unicode: of each run the piece in every line.

    >>> [[slip.right for slip in run] for run in bijoy_leftovers("mvgwqK অসুবিধা\nKvh©vjq Gi\nKvR")]
    [['সাময়িক'], ['কার্যালয় এর', 'কাজ']]
    """
    plain = without_addresses(text)
    spans = bijoy_in(plain)
    lone = [
        found
        for run in _LATIN.finditer(plain)
        if (found := _lone_bijoy(plain, run))
        and not any(start < found[1] and found[0] < end for start, end in spans)
    ]
    for start, end in sorted([*spans, *lone]):
        pieces = list(_PIECE.finditer(text, start, end))
        yield [Slip(*piece.span(), from_bijoy(piece[0])) for piece in pieces]


_PIECE: Final = late(r"[^\s\n](?:[^\n]*[^\s\n])?")
_LATIN: Final = late(
    r"[A-Za-z_`~^|&\u00a1-\u00ff\u2020\u2021\u2030]{4,}|[A-Za-z_`]{2,12}(?: [A-Za-z_`]{2,12}){1,5}"
)
_SHORT_WORDS: Final = late(
    r"(?<![A-Za-z0-9@./_`-])(?<![A-Za-z] )[A-Za-z_`]{2,12}(?: [A-Za-z_`]{2,12}){1,5}(?![A-Za-z0-9@/_`-]|\.[A-Za-z]| [A-Za-z])"
)
_SHORT: Final = 3
"""Letters of which few words of Latin letters are none of Bijoy."""
_LONE_BIJOY: Final = late(
    r"(?<![!-~\u00a1-\u00ff\u2020\u2021\u2030])(?<![A-Za-z] )(?=[\u2020\u2021\u2030A-Za-z_`~|&^]*(?:[a-z][A-Z]|v|[\u00a1-\u00ff\u2020\u2021]))"
    r"[A-Za-z_`~^|&\u00a1-\u00ff\u2020\u2021\u2030]{4,40}(?![!-~\u00a1-\u00ff])(?! [A-Za-z])"
)
"""A word of Latin letters with none beside it, and in it what few languages write."""
_ENGLISH: Final = late("[A-Z]?[a-z]+|[A-Z]+s?")


def _lone_bijoy(text: str, run: re.Match[str]) -> tuple[int, int] | None:
    """Where a run of Latin letters was typed for a Bijoy font: one word, or several of which one is Bangla and one not English."""
    match = _LONE_BIJOY.match(text, run.start())
    if match:
        return match.span() if _is_bijoy(match[0]) else None
    match = _SHORT_WORDS.match(text, run.start())
    words = match[0].split() if match else []
    odd = not all(map(_ENGLISH.fullmatch, words))
    if match and odd and any(len(word) > _SHORT and _is_bangla_word(word) for word in words):
        return match.span()
    return None


def _is_bangla_word(word: str) -> bool:
    """Whether letters typed for a Bijoy font are a Bangla word."""
    return is_listed(normalise(from_bijoy(word)))


@lru_cache(maxsize=10_000)
def _is_bijoy(word: str) -> bool:
    """Whether a lone word is a Bangla one typed for a Bijoy font; one of plain English letters may be English."""
    return not _ENGLISH.fullmatch(word) and _is_bangla_word(word)


@rule("foreign-letter", source="Unicode Standard, Bengali block U+0980–U+09FF")
def foreign_letter(paper: Paper) -> Iterator[Finding]:
    """বাংলা শব্দ বা সংখ্যার মধ্যে অন্য লিপির অক্ষর ঢুকে গেছে।

    কেন: দেবনাগরি, অসমিয়া প্রভৃতি লিপির কিছু অক্ষর দেখতে বাংলার মতো; স্ক্যান বা অন্য জায়গা থেকে লেখা তুলে আনলে এমন হয়।
    শব্দটি খুঁজে পাওয়া যায় না, ছাপায়ও অন্য রকম দেখায়।

    উদাহরণ: ‘सভা’ নয়, ‘সভা’; ‘২O২৪’ (ইংরেজি O) নয়, ‘২০২৪’।

    A letter of another script stands within a Bangla word or number.

    Why: some letters of Devanagari and Assamese look like Bangla ones; scans bring them in. Such a word is not found by a search,
    and is printed oddly.

    Example: 'সভা' for 'सভা'; '২০২৪' for '২O২৪' with a Latin O.
    """
    yield from slip_findings(
        paper,
        foreign_letters,
        messages.FOREIGN_LETTER,
    )
    for at, number in paper.every(MemoNumber):
        remark = remark_on(number)
        if remark and "letters" in remark.groups:
            continue  # memo-layout tells it
        written = paper.typed(at) or str(number)
        passage = Passage(at, written, written, paper.typed(at) is not None, "")
        yield from (slip_finding(passage, slip, messages.FOREIGN_LETTER) for slip in foreign_letters(written))


_OTHER_INDIC = late("{0}{0}*".format("[\u0900-\u0963\u0966-\u097f\u0a00-\u0d7f]"))
_ASSAMESE = late("[\u09f0\u09f1]")
_LATIN_ZERO = late(rf"(?<={DIGIT})[oO](?={DIGIT})|(?<={DIGIT})[oO](?![A-Za-z])|(?<![A-Za-z])[oO](?={DIGIT})")


def foreign_letters(text: str) -> Iterator[Slip]:
    """Letters of other Indic scripts, and Latin o for zero, with the Bangla letter where it is known."""
    for match in _OTHER_INDIC.finditer(text):
        yield Slip(match.start(), match.end(), _in_bangla(match[0]))
    for match in matches(_ASSAMESE, text, "\u09f0", "\u09f1"):
        yield Slip(match.start(), match.end(), "র" if match[0] == "\u09f0" else "ব")
    for match in matches(_LATIN_ZERO, text, "o", "O"):
        yield Slip(match.start(), match.end(), "০")


def _in_bangla(letters: str) -> str | None:
    """Devanagari letters as the Bangla letters at the same places of their Unicode block; None for other scripts."""
    if not re.fullmatch("[\u0900-\u097f]+", letters):
        return None
    moved = "".join(chr(ord(letter) + 0x80) for letter in letters.replace("व", "ब"))
    return moved if all(unicodedata.name(letter, "").startswith("BENGALI") for letter in moved) else None


@rule("invisible-character", source="Unicode Standard: General_Category Cf")
def invisible_character(paper: Paper) -> Iterator[Finding]:
    """লেখার মধ্যে এমন অক্ষর রয়েছে যা চোখে দেখা যায় না।

    কেন: ওয়েবসাইট বা Word থেকে তোলা লেখায় অদৃশ্য চিহ্ন (শূন্য-প্রস্থ, দিকনির্দেশক, নরম হাইফেন) থেকে যায়; শব্দ খুঁজে পাওয়া যায় না,
    লাইনও অদ্ভুত জায়গায় ভাঙে। যুক্তবর্ণের দরকারি চিহ্ন (র‍্যাব, এতদ্‌সঙ্গে) ধরা হয় না।

    উদাহরণ: ‘কার্য’ ও ‘বিবরণী’-র মাঝে একটি শূন্য-প্রস্থ ফাঁক।

    The text holds characters that cannot be seen.

    Why: text from the web or a word processor brings along zero-width spaces, direction marks and soft hyphens; words are not found,
    and lines break oddly. The joiners that conjuncts need (র‍্যাব) are left alone.

    Example: a zero-width space within কার্যবিবরণী.
    """
    yield from slip_findings(
        paper,
        invisible_characters,
        messages.INVISIBLE_CHARACTER,
        typed=True,
    )


_INVISIBLE = late(
    "{0}{0}*".format("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
)
_JOINERS = late(
    f"[\u200c\u200d](?<!{HASANTA}.)[\u200c\u200d]*"
)  # after a hasanta keyboards add one by themselves


def invisible_characters(text: str) -> Iterator[Slip]:
    """Characters without width, and joiners that join nothing; those that conjuncts and emoji need are not among them."""
    for match in _INVISIBLE.finditer(text):
        yield Slip(match.start(), match.end(), "")
    for match in matches(_JOINERS, text, "\u200c", "\u200d"):
        around = text[max(0, match.start() - 3) : match.end() + 3]
        if not (set(normalise(around)) & {"\u200c", "\u200d"}):
            yield Slip(match.start(), match.end(), "")


@rule(
    "unicode-form",
    severity=Severity.NOTICE,
    source="Unicode Standard, chapter 12: Bengali; govdocs.text.unicode.normalise",
)
def unicode_form(paper: Paper) -> Iterator[Finding]:
    """অক্ষরটি ইউনিকোডের প্রমিত রূপে লেখা হয়নি।

    কেন: ছাপায় ঠিক হয়ে যায়, কিন্তু YAML ফাইলে শব্দটি খুঁজলে পাওয়া যাবে না। ড়, ঢ়, য় দুই রূপেই চলে, তাই ধরা হয় না।

    উদাহরণ: খণ্ড-ত লেখা হয়েছে ‘ত্’ ও একটি অদৃশ্য সংযোজক দিয়ে।

    A letter is not written in its canonical Unicode form.

    Why: the page is right, but the word is not found by a search in the YAML file. Both forms of ড় ঢ় য় are in use and left alone.

    Example: ৎ written as ত + hasanta + zero-width joiner.
    """
    yield from slip_findings(
        paper,
        uncanonical_letters,
        messages.UNICODE_FORM,
        typed=True,
    )


_ODD_HYPHEN = late(f"(?<=[{LETTERS}])[\u2010\u2212](?=[{LETTERS}])")
_UNCANONICAL = late("ত\u09cd\u200d(?!\u09af)|\u09c7\u09be|\u09c7\u09d7|র\u200c\u09cdয|র\u09cd\u200dয")
_OF_UNCANONICAL = ("\u200c", "\u200d", "\u09c7\u09be", "\u09c7\u09d7")


def uncanonical_letters(text: str) -> Iterator[Slip]:
    """Letters that `normalise` would change, with their canonical form."""
    for match in matches(_UNCANONICAL, text, *_OF_UNCANONICAL):
        yield Slip(match.start(), match.end(), normalise(match[0]))
    for match in matches(
        _ODD_HYPHEN, text, "\u2010", "\u2212"
    ):  # the one that does not break, U+2011, is meant
        yield Slip(match.start(), match.end(), "-")
