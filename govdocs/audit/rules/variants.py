"""Words of which two spellings are right: one of them throughout a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches, words_in
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
    untouchable = paper.once(Untouchable)
    words = frozenset().union(*(words_in(passage.text) for passage in paper.texts))
    for variant in VARIANTS:
        if words.isdisjoint(variant.other + ending for ending in variant.endings):
            continue
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
    """Two spellings of one word, the one that the Academy prefers first; what stands before it, and may follow it."""

    right: str
    other: str
    before: str
    endings: tuple[str, ...]

    def others(self, text: str) -> Iterator[Slip]:
        """Where the text has the other spelling."""
        for match in self._found(self.other, without_addresses(text)):
            yield Slip(*match.span("word"), self.right)

    def rights(self, text: str) -> Iterator[re.Match[str]]:
        """Where the text has the right spelling."""
        return self._found(self.right, text)

    def _found(self, spelling: str, text: str) -> Iterator[re.Match[str]]:
        words = words_in(text).intersection(spelling + ending for ending in self.endings)
        if words:
            endings = "|".join(self.endings)
            whole = rf"(?<!{LETTER}){self.before}(?P<word>{spelling})(?=(?:{endings})(?!{LETTER}))"
            yield from matches(re.compile(whole), text, *words)


def _has(untouchable: Untouchable, passage: Passage, variant: Variant) -> bool:
    return any(
        not untouchable.protects(passage.at, passage.text, *match.span())
        for match in variant.rights(passage.text)
    )


_DONE: Final = normalise("করা|দেওয়া|দেয়া|নেওয়া|নেয়া|জানানো|পাঠানো|বলা|রাখা|চাওয়া|ডাকা|যাওয়া")


def _variant(right: str, other: str, *, before: str = "", endings: str = "র ও ই য়") -> Variant:
    right, other = normalise(right), normalise(other)
    return Variant(right, other, before, ("", *normalise(endings).split()))


VARIANTS: Final = (
    _variant("হলো", "হল", before=f"(?:{_DONE}) ", endings=""),
    _variant("ভালো", "ভাল", endings="ভাবে ও ই"),
    _variant("দেওয়া", "দেয়া"),
    _variant("নেওয়া", "নেয়া"),
    _variant("খ্রিষ্টাব্দ", "খ্রিস্টাব্দ", endings="ে ের"),
    _variant("নিচে", "নীচে", endings="র"),
    _variant("ভাঙন", "ভাঙ্গন", endings="ের ে কবলিত রোধ প্রবণ"),
    _variant("উদ্\u200cযাপন", "উদযাপন", endings="ের ে কল্পে"),
    _variant("উদ্\u200cযাপন", "উদ্যাপন", endings="ের ে কল্পে"),
    _variant("উপলক্ষ্যে", "উপলক্ষে", endings=""),
    _variant("রঙিন", "রঙ্গিন", endings=""),
    _variant("পনেরো", "পনের", endings=""),
    _variant("ষোলো", "ষোল", endings=""),
)
