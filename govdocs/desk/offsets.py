"""Offsets of the browser, which counts in UTF-16, and ours, which are code points: the one place where they meet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from govdocs.problems.problem import Problem
from govdocs.source.editing import span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The offsets of one text. A byte order mark at its beginning is counted by the browser and not by us.

    >>> offsets = Offsets("ক𝔘খ")
    >>> [offsets.out(at) for at in range(4)], offsets.back(2), offsets.back(3)
    ([0, 1, 3, 4], 1, 2)
    """

    def __init__(self, text: str, *, mark: bool = False) -> None:
        """`mark`: the browser's text has a byte order mark before this one."""
        self._before = int(mark)
        self._length = len(text)
        self._wide = [match.start() for match in _WIDE.finditer(text)]
        self._wide_out = [at + number + self._before for number, at in enumerate(self._wide)]

    def out(self, offset: int) -> int:
        """The browser's offset for one of ours."""
        return offset + self._before + bisect_left(self._wide, offset)

    def back(self, offset: int) -> int:
        """Our offset for one of the browser's; within a character, where it begins; never outside of the text."""
        wide = bisect_right(self._wide_out, offset - 2)
        if wide < len(self._wide_out) and offset == self._wide_out[wide] + 1:
            offset -= 1
        return max(0, min(self._length, offset - self._before - wide))


def with_offsets(problem: Problem, text: str, offsets: Offsets) -> dict[str, Any]:
    """A problem as JSON, with where its place begins and ends in the text."""
    told = problem.as_dict()
    if problem.place is not None:
        start, end = span(text, problem.place)
        told |= {"start": offsets.out(start), "end_offset": offsets.out(max(start, end))}
    return told
