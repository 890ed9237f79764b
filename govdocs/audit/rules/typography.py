"""Typography: quotation marks and brackets in pairs, digits of one script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import PUNCTUATION
from govdocs.audit.spans import (
    DIGIT,
    LETTER,
    LETTERS,
    Slip,
    slip_finding,
    slip_findings,
    without_addresses,
    without_bijoy,
)
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Severity
from govdocs.text.late_pattern import late

# Pairs


@rule("unpaired-quotes", source=PUNCTUATION)
def unpaired_quotes(paper: Paper) -> Iterator[Finding]:
    """উদ্ধৃতিচিহ্ন খোলা হয়েছে কিন্তু বন্ধ হয়নি, বা উল্টোটা।

    কেন: কোথা থেকে কোথা পর্যন্ত উদ্ধৃতি বা নাম, পাঠক তা বুঝতে পারেন না। শব্দের ভিতরের ঊর্ধ্বকমা (এনআইএলজি’তে) ধরা হয় না।

    উদাহরণ: ‘পড়ি সবাই মিলে কর্মসূচি — শেষে ’ নেই।

    A quotation mark is opened and not closed, or closed and not opened.

    Why: the reader cannot tell where the quotation or the name ends. An apostrophe within a word is not counted.

    Example: a text in which ‘ stands once and ’ does not.
    """
    for passage in paper.texts:
        for mark in unmatched_quotes(passage.text):
            yield slip_finding(
                passage,
                mark,
                messages.UNPAIRED_QUOTES,
            )


_YEAR = late("’(?=[০-৯]{2}(?![০-৯]))")
_SHORT_YEAR = late("(?=[০-৯]{2}(?![০-৯]))")


_ELISION = late(rf"(?:\A|[\s>])’(?=[{LETTERS}])")
"""The mark of a letter that verse leaves out at the head of a word: ’পরে for উপরে."""
_LONGEST_PAIR = 60
"""Characters between a curly mark and the straight one that closes it."""


def unmatched_quotes(text: str) -> Iterator[Slip]:
    """The first mark of each kind that cannot be paired. An apostrophe between two letters may be a closing mark, or not."""
    text = _YEAR.sub("\0", without_bijoy(without_addresses(text)))
    opened = [*_unmatched(text, "‘", "’"), *_unmatched(text, "“", "”")]
    yield from opened
    for mark in chain(_unmatched_straight(text, '"'), _unmatched_straight(text, "'")):
        if not any(slip.start < mark.start < slip.start + _LONGEST_PAIR for slip in opened):
            yield mark  # ‘ঙ' is one pair of marks, not two marks without a partner


def _unmatched(text: str, opening: str, closing: str) -> Iterator[Slip]:
    opened: list[int] = []
    doubtful = 0
    for mark in re.finditer(f"[{opening}{closing}]", text):
        index = mark.start()
        if mark[0] == opening:
            opened.append(index)
        elif _within_word(text, index):
            doubtful += 1
        elif not opened and _ELISION.match(text, max(0, index - 1)):
            continue
        elif not opened:
            yield Slip(index, index + 1, None)
            return
        else:
            opened.pop()
    if len(opened) > doubtful:
        yield Slip(opened[-1], opened[-1] + 1, None)


def _unmatched_straight(text: str, mark: str) -> Iterator[Slip]:
    found = [match.start() for match in re.finditer(mark, text)]
    sure = [index for index in found if not _is_apostrophe(text, index)]
    if len(sure) % 2 and len(found) == len(sure):
        yield Slip(sure[-1], sure[-1] + 1, None)


def _is_apostrophe(text: str, index: int) -> bool:
    """Whether a mark may be none of a pair: within a word, after a figure (inches, minutes), before a short year."""
    return (
        _within_word(text, index)
        or text[index - 1 : index].isdigit()
        or bool(_SHORT_YEAR.match(text, index + 1))
    )


def _within_word(text: str, index: int) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return bool(re.match(rf"[{LETTERS}A-Za-z০-৯\d]", before) and re.match(rf"[{LETTERS}A-Za-z]", after))


@rule("unpaired-brackets", source=PUNCTUATION)
def unpaired_brackets(paper: Paper) -> Iterator[Finding]:
    """বন্ধনী খোলা হয়েছে কিন্তু বন্ধ হয়নি, বা উল্টোটা।

    কেন: বন্ধনীর ভিতরের কথা কোথায় শেষ তা বোঝা যায় না। তালিকার চিহ্ন ১) ক) ধরা হয় না।

    উদাহরণ: উপসচিব (প্রশাসন-১, স্থানীয় সরকার বিভাগ।

    A bracket is opened and not closed, or closed and not opened.

    Why: the reader cannot tell where the remark in brackets ends. The markers of lists, 1) and ক), are not counted.

    Example: উপসচিব (প্রশাসন-১, স্থানীয় সরকার বিভাগ।
    """
    for passage in paper.texts:
        for mark in unmatched_brackets(passage.text):
            yield slip_finding(passage, mark, messages.UNPAIRED_BRACKETS)


_BRACKET = late(r"[()\[\]]|\n\n")
_MARKER = late(rf"(?<![^\s;,।|>*])[০-৯\d{LETTERS}a-zA-Z]{{1,3}}\Z")
_PAIRS = {")": "(", "]": "["}


def unmatched_brackets(text: str) -> Iterator[Slip]:
    """The first bracket that cannot be paired. The markers of lists, ১) and ক), close a bracket only of their paragraph."""
    opened: list[tuple[int, str]] = []
    paragraph = 0
    plain = without_bijoy(without_addresses(text))
    for match in _BRACKET.finditer(plain) if any(map(plain.__contains__, "()[]")) else ():
        index, bracket = match.start(), match[0]
        if bracket == "\n\n":
            paragraph = len(opened)
        elif bracket in _PAIRS.values():
            opened.append((index, bracket))
        elif _is_marker(plain, index) and not any(mark == "(" for _, mark in opened[paragraph:][-3:]):
            continue
        elif not opened or opened[-1][1] != _PAIRS[bracket]:
            yield Slip(index, index + 1, None)
            return
        else:
            opened.pop()
    if opened:
        yield Slip(opened[-1][0], opened[-1][0] + 1, None)


def _is_marker(text: str, index: int) -> bool:
    """Whether a bracket closes the marker of an item, ১) or ক)."""
    return text[index] == ")" and _MARKER.search(text, max(0, index - 3), index) is not None


# Digits


@rule("mixed-digits", source="এক সংখ্যায় এক লিপি")
def mixed_digits(paper: Paper) -> Iterator[Finding]:
    """একই সংখ্যায় বাংলা ও ইংরেজি অঙ্ক মিশে গেছে।

    কেন: কি-বোর্ড বদলানোর সময় এমন ভুল হয়; ৪ ও 8 দেখতে এক, কিন্তু মান আলাদা, তাই সংখ্যাটি ভুল পড়া হতে পারে।

    উদাহরণ: ‘২০2৩’ নয়, ‘২০২৩’।

    A number mixes Bangla and ASCII digits.

    Why: it happens where the keyboard is switched. Bangla ৪ (four) looks like 8, so that the number may be misread.

    Example: '২০২৩' for '২০2৩'.
    """
    yield from slip_findings(
        paper,
        mixed_numbers,
        messages.MIXED_DIGITS,
    )


_ASCII_DIGITS = "0123456789"
_NUMBER = late(r"[০-৯\d]+(?:[.,:/-][০-৯\d]+)*", re.ASCII)
_BESIDE = late("[0-9][.,:/-]?[০-৯]|[০-৯][.,:/-]?[0-9]")


def mixed_numbers(text: str) -> Iterator[Slip]:
    """Numbers with digits of both scripts, with all digits in Bangla."""
    if not any(True for _ in matches(_BESIDE, text, *_ASCII_DIGITS)):
        return
    for match in _NUMBER.finditer(without_addresses(text)):
        if re.search(DIGIT, match[0]) and re.search("[0-9]", match[0]):
            yield Slip(match.start(), match.end(), to_bangla(match[0]))


@rule("latin-digits", severity=Severity.NOTICE, source="বাংলা ভাষা প্রচলন আইন, ১৯৮৭")
def latin_digits(paper: Paper) -> Iterator[Finding]:
    """বাংলা বাক্যে ইংরেজি অঙ্কে লেখা সংখ্যা রয়েছে।

    কেন: বাংলা পত্রে সংখ্যা বাংলা অঙ্কে লেখা হয়। ফোন নম্বর, ই-মেইল, ওয়েব ঠিকানা ও ইংরেজি নাম ধরা হয় না।

    উদাহরণ: ‘মোট 25 জন’ নয়, ‘মোট ২৫ জন’।

    A number in a Bangla sentence is written in ASCII digits.

    Why: a Bangla letter writes its numbers in Bangla digits. Telephone numbers, addresses and English names are left alone.

    Example: 'মোট ২৫ জন' for 'মোট 25 জন'.
    """
    yield from slip_findings(
        paper,
        latin_numbers,
        messages.LATIN_DIGITS,
    )


_LATIN_NUMBER = late(rf"[0-9](?<={LETTER}[ ].)[0-9]*(?:[.,/][0-9]+)*%?(?=[ ]{LETTER}|টি|জন|ম|য়|র্থ|ষ্ঠ|তম|টা)")


def latin_numbers(text: str) -> Iterator[Slip]:
    """Numbers between two Bangla words; seven digits and more are telephone numbers, or codes."""
    for match in matches(_LATIN_NUMBER, without_addresses(text), *_ASCII_DIGITS):
        if len(re.sub(r"\D", "", match[0])) < 7:
            yield Slip(match.start(), match.end(), to_bangla(match[0]))
