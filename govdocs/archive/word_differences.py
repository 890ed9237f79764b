"""Where two rows of words differ, for a cost that grows with their number, however often one word comes.

difflib finds the best answer, and takes the cube of the number of words that repeat. So it is given what it can do in a bounded
number of steps: what lies between words that stand once in each row, and in the same order. A part of which even that is too
much is one difference as a whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

STEPS = 20_000_000
"""What difflib may look at for one pair of texts: a few seconds."""


class ChangedRange(NamedTuple):
    """A half-open range of the first row that another of the second replaces; either may be empty."""

    start: int
    end: int
    start_now: int
    end_now: int


def word_differences(words: Sequence[str], others: Sequence[str]) -> Iterator[ChangedRange]:
    """The ranges in which two rows of words differ, in order.

    >>> list(word_differences("ক খ গ".split(), "ক ঘ গ ঙ".split()))
    [ChangedRange(start=1, end=2, start_now=1, end_now=2), ChangedRange(start=3, end=3, start_now=3, end_now=4)]
    """
    whole = ChangedRange(0, len(words), 0, len(others))
    part = _without_equal_ends(words, others, whole)
    left = STEPS
    parts = [part] if _cost(words, others, part) <= left else _between_anchors(words, others, part)
    for each in parts:
        inner = _without_equal_ends(words, others, each)
        cost = _cost(words, others, inner)
        if cost <= left:
            left -= cost
            yield from _by_difflib(words, others, inner)
        else:
            yield inner


def _without_equal_ends(words: Sequence[str], others: Sequence[str], part: ChangedRange) -> ChangedRange:
    start, end, start_now, end_now = part
    while start < end and start_now < end_now and words[start] == others[start_now]:
        start, start_now = start + 1, start_now + 1
    while start < end and start_now < end_now and words[end - 1] == others[end_now - 1]:
        end, end_now = end - 1, end_now - 1
    return ChangedRange(start, end, start_now, end_now)


def _cost(words: Sequence[str], others: Sequence[str], part: ChangedRange) -> int:
    """The steps that difflib takes at most: each pair of equal words, once for each block that it can find."""
    here, there = Counter(words[part.start : part.end]), Counter(others[part.start_now : part.end_now])
    pairs = sum(count * there[word] for word, count in here.items())
    return (pairs + sum(here.values())) * (1 + min(here.total(), there.total()))


def _between_anchors(
    words: Sequence[str], others: Sequence[str], part: ChangedRange
) -> Iterator[ChangedRange]:
    """The parts between words that stand once in each row, the longest chain of them that keeps its order."""
    once = {w for w, n in Counter(words[part.start : part.end]).items() if n == 1}
    once &= {w for w, n in Counter(others[part.start_now : part.end_now]).items() if n == 1}
    place = {
        word: at
        for at, word in enumerate(others[part.start_now : part.end_now], part.start_now)
        if word in once
    }
    pairs = [(at, place[words[at]]) for at in range(part.start, part.end) if words[at] in once]
    at, at_now = part.start, part.start_now
    for anchor, anchor_now in (*_longest_rise(pairs), (part.end, part.end_now)):
        if anchor > at or anchor_now > at_now:
            yield ChangedRange(at, anchor, at_now, anchor_now)
        at, at_now = anchor + 1, anchor_now + 1


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of the chains in which both places grow."""
    ends: list[int] = []  # the smallest place at which a chain of each length ends
    members: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(members[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        members[length : length + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = members[-1] if members else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _by_difflib(words: Sequence[str], others: Sequence[str], part: ChangedRange) -> Iterator[ChangedRange]:
    start, end, start_now, end_now = part
    matcher = SequenceMatcher(None, words[start:end], others[start_now:end_now], autojunk=False)
    for kind, first, last, first_now, last_now in matcher.get_opcodes():
        if kind != "equal":
            yield ChangedRange(start + first, start + last, start_now + first_now, start_now + last_now)
