"""Whom a paper names: forms of address with the words behind them, and rows with a name."""

from __future__ import annotations

import pytest

import govdocs
from govdocs.audit.names.called import called_in, listed_in
from govdocs.audit.reading.paper import Paper
from govdocs.text.unicode import normalise
from tests.support.audited import letter


def _paper(text: str) -> Paper:
    return Paper(govdocs.loads(letter(text)))


@pytest.mark.parametrize(
    ("text", "title", "role", "words"),
    [
        ("সভায় চাষি জনাব মো. তোজাম্মেল হক, কথা বলেন।", "জনাব", "সভায় চাষি", "তোজাম্মেল হক"),
        ("সহকারী প্রকৌশলী জনাব তানভীর হাসান", "জনাব", "সহকারী প্রকৌশলী", "তানভীর হাসান"),
        ("নির্বাহী প্রকৌশলী মো. রফিক আহমেদ", "প্রকৌশলী", "নির্বাহী প্রকৌশলী", "রফিক আহমেদ"),
        ("মোছা. সালমা খাতুন এবং জনাব করিম শেখ", "", "", "সালমা খাতুন"),
        ("বেগম রোকেয়া সুলতানা। সভা শেষ।", "বেগম", "", "রোকেয়া সুলতানা"),
    ],
)
def test_who_is_called_in_a_text(text: str, title: str, role: str, words: str) -> None:
    called = next(called_in(_paper(text), ("body",)))
    assert (called.title, called.role, " ".join(called.words)) == tuple(map(normalise, (title, role, words)))


@pytest.mark.parametrize("text", ["মোটর যান বিক্রয়", "জনাব এম. করিম", "জনাব করিম।", "জনাবের পত্র পাওয়া গেছে"])
def test_nobody_is_called(text: str) -> None:
    assert list(called_in(_paper(text))) == []


@pytest.mark.parametrize(
    ("heads", "row", "post", "place"),
    [
        ("নাম | পদবি | কর্মস্থল", "জনাব করিম শেখ | উপপরিচালক | ত্রিশাল", "উপপরিচালক", "ত্রিশাল"),
        ("নাম ও পদবি | ফোন", "জনাব করিম শেখ, উপপরিচালক, ভালুকা | ৩২১", "উপপরিচালক, ভালুকা", "ভালুকা"),
    ],
)
def test_who_is_named_in_a_row(heads: str, row: str, post: str, place: str) -> None:
    (one,) = (one for one in listed_in(_paper(f"| {heads} |\n|---|---|---|\n| {row} |")) if one.quote)
    assert (one.name, one.post.strip(), one.place.strip()) == tuple(map(normalise, ("করিম শেখ", post, place)))
