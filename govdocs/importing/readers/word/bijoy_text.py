"""Runs of Bijoy to Unicode, joined first: a conjunct, or a vowel sign and its letter, may be split over two runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from govdocs.importing.old_document import Stretch
from govdocs.text.bijoy import from_bijoy, is_bijoy_font
from govdocs.text.unicode import normalise

_WORDS = re.compile(r"\s+|[^\s]+")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+|(?:https?://|www\.)\S+", re.IGNORECASE)


def in_unicode(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches as the file has them → the same in Unicode, neighbours of one look joined."""
    found: list[Stretch] = []
    for is_bijoy, group in groupby(stretches, key=lambda one: is_bijoy_font(one.font)):
        run = list(group)
        found += _converted(run) if is_bijoy else run
    return tuple(_joined(found))


def _converted(run: list[Stretch]) -> Iterator[Stretch]:
    """Bijoy of several looks: a word belongs to the look in which it begins."""
    looks = [stretch for stretch in run for _ in stretch.text]
    text = "".join(stretch.text for stretch in run)
    for word in _WORDS.finditer(text):
        given = word[0]
        typed = given if given.isspace() or _ADDRESS.fullmatch(given) else from_bijoy(given)
        yield replace(looks[word.start()], text=typed)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for _, group in groupby(stretches, key=lambda one: (one.bold, one.italic, one.underlined, one.font)):
        run = list(group)
        text = "".join(one.text for one in run)
        if text:
            yield replace(run[0], text=text)


def clean(text: str) -> str:
    """A text in the canonical form, without soft hyphens and with plain spaces.

    >>> clean("সমন্\\u00adবয়\\u00a0সভা") == normalise("সমন্বয় সভা")
    True
    """
    return normalise(text.replace("\u00ad", "").replace("\u00a0", " ").replace("\u2011", "-"))
