"""One measure said in two units."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.figures.equivalents import other_measures
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.stated_figures import ARITHMETIC
from govdocs.numerals import group
from govdocs.source.editing import Quote


@rule("measure-otherwise", source=ARITHMETIC)
def measure_otherwise(paper: Paper) -> Iterator[Finding]:
    """এক পরিমাপ পাশের বন্ধনীতে বা ‘অর্থাৎ’-এর পরে আরেক এককে লেখা, আর দুটি সমান নয়।

    কেন: একটি বদলে অন্যটি আগেরটিই রাখা হয়, বা একটি শূন্য কম পড়ে। কিলোমিটার ও মিটার, টন ও কেজি, একর ও শতাংশ, বছর ও মাস, ঘণ্টা ও মিনিট, ডজন ও টি, আর কোটি,
    লক্ষ ও হাজার টাকা দেখা হয়; যতটুকু আসন্ন মান হতে পারে, ততটুকু তফাত ধরা হয় না।

    উদাহরণ: ‘৩.৫ কিলোমিটার (৩৫০ মিটার)’; হবে ৩,৫০০ মিটার।

    A measure is said again in another unit, in brackets or behind অর্থাৎ, and the two are not equal.

    Why: one was changed and the other was not, or a nought was lost. Looked at are kilometres and metres, tons and kilograms, acres and
    decimals, years and months, hours and minutes, dozens, and amounts in crore, lakh and thousand; what may be rounding is let be.

    Example: '৩.৫ কিলোমিটার (৩৫০ মিটার)'; it is 3,500 metres.
    """
    for passage in paper.texts:
        for words, again, right, unit in other_measures(passage.text):
            message = messages.MEASURE_OTHERWISE.filled(
                words=words, again=again, right=group(right), unit=unit
            )
            yield Finding(passage.at, *message, quote=Quote(again))
