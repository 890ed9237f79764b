"""Placeholders of a merge letter: `«ইউনিয়ন»`, as Word shows them, is filled from a sheet; `«ফ্যাক্স?»` may be empty."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from govdocs.text.late_pattern import late
from govdocs.text.unicode import same_name

PLACEHOLDER = late(r"«\s*+(?P<inside>[^«»{}]{1,80}+[\s?]{0,9}+)»")
"""What stands between the marks is read apart: a pattern that weighs spaces on either side takes the cube of their number."""


class Placeholder(NamedTuple):
    """One placeholder of a text."""

    name: str
    """As written, spaces made single."""
    optional: bool

    @property
    def key(self) -> str:
        """The form in which it is compared with headings."""
        return same_name(self.name)


def placeholders(text: str) -> Iterator[Placeholder]:
    """The placeholders of a text, in order.

    >>> [found.name for found in placeholders("«ইউনিয়ন» ইউনিয়ন পরিষদ, « উপজেলা? »")]
    ['ইউনিয়ন', 'উপজেলা']
    """
    return (_of(match) for match in PLACEHOLDER.finditer(text))


def replaced(text: str, value: Callable[[Placeholder], str]) -> str:
    """The text with a value in place of each placeholder."""
    return PLACEHOLDER.sub(lambda match: value(_of(match)), text)


def _of(match: re.Match[str]) -> Placeholder:
    inside = " ".join(match["inside"].split())
    name = inside.removesuffix("?").rstrip()
    return (
        Placeholder(name, optional=True) if name and name != inside else Placeholder(inside, optional=False)
    )
