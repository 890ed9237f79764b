"""Words of which two spellings are right: one of them throughout a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.paper import Paper, Passage
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import LETTER, MAX_SLIPS, Slip, slip_finding, told_once, without_addresses
from govdocs.audit.untouchable import Untouchable
from govdocs.problems.problem import Severity
from govdocs.text.unicode import normalise


@rule("word-spelled-two-ways", severity=Severity.NOTICE, source=ACADEMY)
def word_spelled_two_ways(paper: Paper) -> Iterator[Finding]:
    """একই শব্দ এক দলিলে দুই বানানে লেখা হয়েছে।

    কেন: ‘হলো’ আর ‘হল’ দুটিই চলে, কিন্তু এক পত্রে একটিই থাকা উচিত; দুটি থাকলে মনে হয় পত্রটি দুই জায়গা থেকে জোড়া দেওয়া। বানান ভুল হলে
    (কর্মসূচী) তা ‘spelling’ নিয়ম বলে। নাম ও উদ্ধৃতি ধরা হয় না।

    উদাহরণ: এক অনুচ্ছেদে ‘প্রেরণ করা হলো’, আরেকটিতে ‘অনুরোধ করা হল’।

    One word is spelled in two ways in one document.

    Why: 'হলো' and 'হল' are both in use, but one letter has one of them; with both it looks like two letters in one. Of a spelling
    that is wrong the rule 'spelling' tells. Names and quotations are left alone.

    Example: 'প্রেরণ করা হলো' in one paragraph and 'অনুরোধ করা হল' in another.
    """
    untouchable = Untouchable(paper)
    for variant in VARIANTS:
        others = [
            (passage, slip)
            for passage in paper.texts
            for slip in variant.others(passage.text)
            if not untouchable.protects(passage.at, passage.text, slip.start, slip.end)
        ]
        if others and any(_has(untouchable, passage, variant) for passage in paper.texts):
            findings = (
                slip_finding(passage, slip, messages.WORD_SPELLED_TWO_WAYS, other=variant.right)
                for passage, slip in islice(others, MAX_SLIPS)
            )
            yield from told_once(findings)


class Variant(NamedTuple):
    """Two spellings of one word: the one that the Academy prefers, and patterns of both; each is a word's beginning, `word`."""

    right: str
    other: str
    right_pattern: re.Pattern[str]
    other_pattern: re.Pattern[str]

    def others(self, text: str) -> Iterator[Slip]:
        """Where the text has the other spelling."""
        if self.other not in text:
            return
        for match in self.other_pattern.finditer(without_addresses(text)):
            yield Slip(*match.span("word"), self.right)


def _has(untouchable: Untouchable, passage: Passage, variant: Variant) -> bool:
    return any(
        not untouchable.protects(passage.at, passage.text, *match.span())
        for match in variant.right_pattern.finditer(passage.text)
    )


_DONE: Final = normalise("করা|দেওয়া|দেয়া|নেওয়া|নেয়া|জানানো|পাঠানো|বলা|রাখা|চাওয়া|ডাকা|যাওয়া")
_ENDINGS: Final = normalise("(?:র|ও|ই|য়)?")


def _variant(right: str, other: str, *, before: str = "", endings: str = _ENDINGS) -> Variant:
    right, other = normalise(right), normalise(other)
    whole = rf"(?<!{LETTER}){before}(?P<word>{{}})(?={endings}(?!{LETTER}))"
    return Variant(right, other, re.compile(whole.format(right)), re.compile(whole.format(other)))


VARIANTS: Final = (
    _variant("হলো", "হল", before=f"(?:{_DONE}) ", endings=""),
    _variant("ভালো", "ভাল", endings="(?:ভাবে|ও|ই)?"),
    _variant("দেওয়া", "দেয়া"),
    _variant("নেওয়া", "নেয়া"),
    _variant("খ্রিষ্টাব্দ", "খ্রিস্টাব্দ", endings="(?:ে|ের)?"),
    _variant("নিচে", "নীচে", endings="(?:র)?"),
    _variant("পনেরো", "পনের", endings=""),
    _variant("ষোলো", "ষোল", endings=""),
)
