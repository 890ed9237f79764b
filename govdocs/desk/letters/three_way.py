"""Two changes of one text, made at the same time by two who did not know of each other: both, where they are in different places."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final, NamedTuple

_MOST_PAIRS: Final = 1_000_000
"""Of lines that are compared with each other: a second's work, if all of them are the same."""


class _Change(NamedTuple):
    """Lines `start` to `end` of the first text give way to other ones."""

    start: int
    end: int
    lines: tuple[str, ...]


def merged(base: str, ours: str, theirs: str) -> str | None:
    """The text with what either changed of `base`; None where both changed the same lines, or lines that touch.

    >>> merged("ক\\nখ\\nগ\\n", "ক১\\nখ\\nগ\\n", "ক\\nখ\\nগ৩\\n")
    'ক১\\nখ\\nগ৩\\n'
    >>> merged("ক\\nখ\\n", "ক১\\nখ\\n", "ক২\\nখ\\n") is None
    True
    """
    lines = base.splitlines(keepends=True)
    both = sorted({*_changes(lines, ours), *_changes(lines, theirs)})
    if any(later.start <= earlier.end for earlier, later in pairwise(both)):
        return None
    result: list[str] = []
    at = 0
    for change in both:
        result += (*lines[at : change.start], *change.lines)
        at = change.end
    return "".join((*result, *lines[at:]))


def _changes(lines: list[str], text: str) -> list[_Change]:
    new = text.splitlines(keepends=True)
    head = _alike(lines, new)
    tail = _alike(lines[head:][::-1], new[head:][::-1])
    old, other = lines[head : len(lines) - tail], new[head : len(new) - tail]
    if len(old) * len(other) > _MOST_PAIRS:  # as one change
        return [_Change(head, head + len(old), tuple(other))]
    matcher = SequenceMatcher(None, old, other, autojunk=False)
    return [
        _Change(head + start, head + end, tuple(other[first:last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]


def _alike(lines: list[str], others: list[str]) -> int:
    """How many lines are the same at the beginning of both."""
    return next(
        (n for n, (a, b) in enumerate(zip(lines, others, strict=False)) if a != b),
        min(len(lines), len(others)),
    )
