"""A number that may be written either way: '৫টি' or 'পাঁচটি'."""

from __future__ import annotations

import re

from govdocs.numerals import from_words, to_ascii


def figure_or_word(match: re.Match[str]) -> int:
    """The whole number of a match: of its group `figure`, or else of its group `word`.

    >>> pattern = re.compile("(?:(?P<figure>[০-৯]+)|(?P<word>পাঁচ))টি")
    >>> [figure_or_word(found) for found in pattern.finditer("পাঁচটি ও ১২টি")]
    [5, 12]
    """
    return int(to_ascii(match["figure"])) if match["figure"] else from_words(match["word"])
