"""Garbled text: what conversions, web pages and scans leave behind. One finding for each paragraph, however much of it is garbled."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, islice
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import words_in
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER, LETTERS, MAX_SLIPS, Slip, slip_finding, told_once, without_addresses
from govdocs.audit.spelling.lexicon import is_known
from govdocs.text.alternatives import longest_first
from govdocs.text.bijoy import GLYPHS, from_bijoy
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("garbled-text", source="Unicode Standard, chapter 12: Bengali; বিজয় (SutonnyMJ) থেকে রূপান্তর")
def garbled_text(paper: Paper) -> Iterator[Finding]:
    """অনুচ্ছেদে বিকৃত লেখা রয়েছে: বিজয় থেকে ভুল রূপান্তর, ওয়েবসাইটের চিহ্ন (HTML) বা স্ক্যানের অচেনা চিহ্ন।

    কেন: ইংরেজি শব্দকে বিজয় ভেবে রূপান্তর করলে এমন শব্দ হয়, যা বাংলায় হতে পারে না; রূপান্তরের সময় কোনো চিহ্ন আগের মতো থেকে যায়;
    ওয়েবসাইট থেকে তোলা লেখায় <p> বা &nbsp; থেকে যায়, আর তা ছাপা হয়। এক অনুচ্ছেদে যত জায়গাতেই থাক, একবারই বলা হয়। বন্ধনীর একা একটি
    বর্ণ ধরা হয় না।

    উদাহরণ: ‘ঢ়ৎড়ারংরড়হধষষু’, আসলে ছিল provisionally; ‘স¦ল্পতা’ নয়, ‘স্বল্পতা’; ‘<p>বেতন</p>’ নয়, ‘বেতন’।

    A paragraph is garbled: by a conversion from Bijoy, by the marks of a web page (HTML), or by signs of a scan that nobody knows.

    Why: an English word that is taken for Bijoy becomes one that Bangla cannot have; conversions leave a sign as it was; text from a
    web page brings along <p> or &nbsp;, which are printed. However much of a paragraph is garbled, it is told once. A letter alone, as
    in brackets, is left alone.

    Example: 'ঢ়ৎড়ারংরড়হধষষু', which was 'provisionally'; 'স্বল্পতা' for 'স¦ল্পতা'; 'বেতন' for '<p>বেতন</p>'.
    """
    told, places = 0, MOST_PLACES
    for passage in paper.texts:
        if not _SIGN.search(passage.text) and not any(map(is_garbled, words_in(passage.text))):
            continue
        for slips in _by_paragraph(passage.text):
            here = list(islice(slips, max(1, places)))
            yield from told_once(_finding(passage, slip) for slip in here)
            places -= len(here)
            told += 1
            if told == MAX_SLIPS:
                return


MOST_PLACES: Final = 1000
"""Of all findings of one document: each takes a look through its text."""

_GLYPH: Final = "[\u00a1-\u00a6\u00a8-\u00aa\u00ac\u00ae\u00af\u00b2-\u00b6\u00b8-\u00ba\u00bc-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2020\u2021\u2030\u0160\u0152]"
"""What glyphs of a Bijoy font are in Windows-1252, but for signs that Bangla text has (· × ÷ ° « » ©)."""
_UNKNOWN: Final = "[\ufffd\ufffc\ue000-\uf8ff\x80-\x9f]"
_TAG: Final = (
    r"</?(?:p|b|i|u|br|hr|div|span|strong|em|font|center|table|tbody|thead|tr|td|th|ul|ol|li|a|img|sup|sub|h[1-6])"
    r"(?:\s[^<>\n]{0,300})?/?>|&(?:nbsp|amp|lt|gt|quot|apos|[lr][ds]quo|[nm]dash|zwn?j|\#\d{2,6});"
)
_BEGINNING: Final = rf"(?<![{LETTERS}০-৯’'\u09bc-])(?:[ডঢ]\u09bc|[ৎংঃ])(?=[{LETTERS}])"
_WITHIN: Final = f"ঃঃ(?={LETTER})|ৎ[ডঢ]\u09bc|[ৎং][ৎং]"
"""What no word has within it, and an English word that was taken for Bijoy often has."""
_SIGN: Final = late(f"[<&{_GLYPH[1:-1]}{_UNKNOWN[1:-1]}]")
_SUSPECT: Final = late(f"{_BEGINNING}|{_WITHIN}")
_GARBLED: Final = late(
    f"(?P<tag>{_TAG})|(?P<unknown>{_UNKNOWN}+)|(?<=[{LETTERS}])(?P<glyph>{_GLYPH}{{1,3}})(?=[{LETTERS}])|{_BEGINNING}|{_WITHIN}"
)
_REST: Final = late(f"{LETTER}{{0,60}}")
_BEFORE: Final = late(rf"{LETTER}{{0,60}}\Z")
_BEFORE_ITS_LETTER: Final = late(r"[িেৈ]\Z")
_ENGLISH: Final = {
    normalise(bangla): glyph for glyph, bangla in GLYPHS.items() if glyph.isascii() and glyph.isalpha()
} | {"ু": "y"}
_LETTER_OF_BIJOY: Final = late(longest_first(_ENGLISH))
_LIKE_ENGLISH: Final = late(r"(?=(?:[^aeiouy]{0,4}[aeiouy]){2})(?!.*[^aeiouy]{5})[A-Z]?[a-z]{5,60}")


@lru_cache(maxsize=20_000)
def is_garbled(word: str) -> bool:
    """Whether a word has what no word of Bangla has, and an English one that was taken for Bijoy often has."""
    return _SUSPECT.search(word) is not None


def garbled(text: str) -> Iterator[Slip]:
    """Marks of web pages, unknown signs, glyphs of Bijoy within words, and words that Bangla cannot have.

    >>> [slip.right for slip in garbled("জনবলের স¦ল্পতা, (ঢ়ৎড়ারংরড়হধষষু) <p>বেতন</p>")]
    ['স্বল্পতা', 'provisionally', None, None]
    """
    end = 0
    for match in _GARBLED.finditer(without_addresses(text)):
        if match.start() < end:
            continue
        if match["tag"] or match["unknown"]:
            slip = Slip(match.start(), match.end(), None)
        else:
            slip = _word(text, match)
        end = slip.end
        yield slip


def _word(text: str, match: re.Match[str]) -> Slip:
    """The word around a garbled place, with what it was where that is plain."""
    before = _BEFORE.search(text[max(0, match.start() - 60) : match.start()])
    after = _REST.match(text, match.end())
    start = match.start() - len(before[0] if before else "")
    end = match.end() + len(after[0] if after else "")
    if match["glyph"]:
        head, tail = text[start : match.start()], text[match.end() : end]
        sign = _BEFORE_ITS_LETTER.search(head)  # typed before its letter, and not moved behind it
        glyph = from_bijoy(match["glyph"])
        words = {head + tail, head + glyph + tail}
        if sign:
            words.add(head[: sign.start()] + glyph + sign[0] + tail)
        known = [word for word in words if is_known(word)]
        return Slip(start, end, known[0] if len(known) == 1 else None)
    return Slip(start, end, _english(text[start:end]), sure=False)


def _english(word: str) -> str | None:
    """The English word that was taken for Bijoy; None where it was none."""
    english = _LETTER_OF_BIJOY.sub(lambda letter: _ENGLISH[letter[0]], word)
    return english if _LIKE_ENGLISH.fullmatch(english) else None


def _finding(passage: Passage, slip: Slip) -> Finding:
    web = passage.text[slip.start : slip.end].startswith(("<", "&"))
    return slip_finding(passage, slip, messages.WEB_MARK if web else messages.GARBLED)


def _by_paragraph(text: str) -> Iterator[Iterator[Slip]]:
    """The slips of each paragraph that has some; an empty line parts two."""
    ends = [match.end() for match in _EMPTY_LINE.finditer(text)]
    for _, slips in groupby(garbled(text), lambda slip: bisect_right(ends, slip.start)):
        yield slips


_EMPTY_LINE: Final = late(r"\n[ \t]*\n")
