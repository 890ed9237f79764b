"""Dates of one sentence in one style."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import Severity
from tests.support.audited import audited, found_in, letter

FAMILIES = ("date_styles",)


@pytest.mark.parametrize(
    "body",
    [
        "সভা ০৫/০৩/২০২৪ হতে ৭ মার্চ ২০২৪ পর্যন্ত চলবে।",
        "সভা ৫ মার্চ ২০২৪ হতে ০৭/০৩/২০২৪ পর্যন্ত চলবে।",
        "সভা ০৫/০৩/২০২৪ হতে ০৭-০৩-২০২৪ পর্যন্ত চলবে।",
        "সভা ০৫.০৩.২০২৪ ও ০৭/০৩/২০২৪ তারিখে বসবে।",
    ],
)
def test_two_styles_in_a_sentence_are_noticed_once(body: str) -> None:
    (problem,) = audited(letter(f"{body}\n\n{body}"), *FAMILIES)
    assert (problem.code, problem.severity) == ("dates-in-two-styles", Severity.NOTICE)


@pytest.mark.parametrize(
    "body",
    [
        "সভা ০৫/০৩/২০২৪ হতে ০৭/০৩/২০২৪ পর্যন্ত চলবে।",
        "সভা ৫ মার্চ ২০২৪ হতে ৭ই মার্চ, ২০২৪ পর্যন্ত চলবে।",
        "সভা ০৫/০৩/২০২৪ তারিখে বসবে। পরের সভা ৭ মার্চ ২০২৪ তারিখে।",
        "১০/০১/২০২৪ তারিখের ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২০ নম্বর স্মারকের প্রেক্ষিতে ৭ মার্চ ২০২৪ তারিখে সভা হবে।",
        "‘০৫/০৩/২০২৪ তারিখের কর্মশালা’ ৭ মার্চ ২০২৪ তারিখে আবার হবে।",
        "| ০৫/০৩/২০২৪ | ৭ মার্চ ২০২৪ |",
    ],
)
def test_what_is_one_style(body: str) -> None:
    assert found_in(letter(body), *FAMILIES) == []


def test_references_are_as_their_papers_write_them() -> None:
    more = "সূত্র: ['০৫/০৩/২০২৩ তারিখের পত্র ও ৭ মার্চ ২০২৩ তারিখের পত্র।']\n"
    assert found_in(letter(more=more), *FAMILIES) == []
