"""One of a kind in the subject of a letter, and another of the kind throughout its text: goats in the subject, and cattle in the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import words_of
from govdocs.audit.within.subject_facts import OtherThanSubject
from govdocs.text.unicode import normalise

_KINDS: Final = tuple(
    tuple(normalise(kind).split())
    for kind in (
        "গরু ছাগল মহিষ ভেড়া হাঁস মুরগি",
        "গম ভুট্টা পাট আলু পেঁয়াজ আখ সরিষা তুলা রসুন আদা টমেটো বেগুন সূর্যমুখী চিনাবাদাম তরমুজ মরিচ আম লিচু পেয়ারা কাঁঠাল",
        "বোরো আমন আউশ",
        "ইলিশ চিংড়ি পাঙাশ তেলাপিয়া রুই",
        "ডেঙ্গু কলেরা হাম পোলিও যক্ষ্মা ম্যালেরিয়া জলাতঙ্ক খুরারোগ পিপিআর নিউমোনিয়া টাইফয়েড কুষ্ঠ কালাজ্বর অ্যানথ্রাক্স তড়কা বাদলা",
        "বন্যা ঘূর্ণিঝড় ভূমিকম্প খরা অগ্নিকাণ্ড শৈত্যপ্রবাহ বজ্রপাত নদীভাঙন",
    )
)
"""Kinds of which a letter that is about one does not speak of another alone: beasts, crops, rice of a season, fish, diseases, disasters."""
_ENDINGS: Final = frozenset(
    normalise("র ের ে য় তে কে টি টির গুলো গুলোর দের ও ই রোগ রোগের জনিত জাতীয় চাষ চাষি চাষিদের").split()
) | {""}
_ENOUGH: Final = 2


def other_kinds(subject: str, text: str, elsewhere: str) -> Iterator[OtherThanSubject]:
    """The one of a kind of which a text speaks again and again, where the subject names another that is nowhere else.

    >>> found = other_kinds("ছাগলের টিকাদান কর্মসূচি।", "গরুর টিকাদান চলবে। কোনো গরু যেন বাদ না যায়।", "")
    >>> list(found)
    [OtherThanSubject(words='গরুর', subject='ছাগলের')]
    """
    of_subject = words_of(subject)
    for kind in _KINDS:
        named = _named(kind, of_subject)
        if len({one for one, _ in named}) != 1:
            continue
        said = _named(kind, words_of(text))
        others = {one for one, _ in said}
        if len(others) != 1 or len(said) < _ENOUGH or others == {named[0][0]}:
            continue
        if named[0][0] not in text and named[0][0] not in elsewhere:
            yield OtherThanSubject(said[0][1], named[0][1])
            return


def _named(kind: tuple[str, ...], words: tuple[str, ...]) -> list[tuple[str, str]]:
    """The words that name one of a kind, with that one."""
    return [
        (one, word) for word in words for one in kind if word.startswith(one) and word[len(one) :] in _ENDINGS
    ]
