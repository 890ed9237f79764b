"""No text makes a regular expression slow: the cost of each in the package grows as the text does, and no faster.

Measured is growth, not seconds: four times the text may cost at most ten times as much, where the square costs sixteen times.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from tests.support.patterns import Used, patterns_of_the_package, slow_texts, text_of

SIZES = (1_000, 4_000, 16_000)
GROWTH = 10
NOTHING = 0.004  # seconds of a text of 4,000 characters: the square of it takes longer than that anywhere
AT_MOST = 2.0  # seconds, after which it is a power of the text, or worse
ONE_PLACE = {"pdf/complaints.py:COMPLAINTS"}
"""Tables of patterns that are matched with a whole text only."""
PATTERNS = [used for used in patterns_of_the_package() if any(True for _ in slow_texts(used.pattern))]


class _TooSlowError(Exception):
    pass


@contextmanager
def _limited() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, AT_MOST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _seconds(used: Used, text: str, times: int = 1) -> float:
    """The least that a pattern took for a text."""
    given: Any = text.encode("utf-8", "surrogatepass") if isinstance(used.pattern.pattern, bytes) else text
    least = AT_MOST
    for _ in range(times):
        begin = time.perf_counter()
        if used.everywhere and used.place not in ONE_PLACE:
            for _ in used.pattern.finditer(given):
                pass
        else:
            used.pattern.match(given)
            used.pattern.fullmatch(given)
        least = min(least, time.perf_counter() - begin)
    return least


def _grows(used: Used, parts: tuple[str, str, str]) -> bool:
    """Whether a text makes a pattern slower than it grows itself; what a bounded repetition costs shows at the longest."""
    small, middle, long = (text_of(parts, size) for size in SIZES)
    if _seconds(used, middle) < NOTHING:
        return False
    for _ in range(4):  # a busy machine makes any of them look slow
        if _seconds(used, middle, 5) < GROWTH * _seconds(used, small, 5):
            return False
        if _seconds(used, long, 3) < GROWTH * _seconds(used, middle, 5):
            return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="has no timer that interrupts")
@pytest.mark.parametrize("used", PATTERNS, ids=lambda used: used.place)
def test_the_cost_of_a_pattern_grows_as_the_text_does(used: Used) -> None:
    slow = None
    for parts in slow_texts(used.pattern):
        try:
            with _limited():
                grows = _grows(used, parts)
        except _TooSlowError:
            grows = True
        if grows:
            slow = parts
            break
    assert slow is None, (
        f"{used.pattern.pattern!r} is slow on {slow!r}: write it so that it needs no second look"
    )


def test_the_patterns_are_all_here() -> None:
    """Those of tables, of calls in functions, and of modules."""
    places = {used.place.partition(":")[0] for used in patterns_of_the_package()}
    assert {
        "cli/watching.py",
        "pdf/complaints.py",
        "audit/reading/people.py",
        "models/copies.py",
        "loading/discovery.py",
    } <= places
    assert len(patterns_of_the_package()) > 300


@pytest.mark.skipif(sys.platform == "win32", reason="has no timer that interrupts")
@pytest.mark.parametrize(
    "pattern", [r"«\s*(.{1,80}?)\s*»", r"\s+$", "(?:a|a)+$", r"(\d+,?)+$", "[^@]+@", "x*y", r"\[.*?\]x"]
)
def test_what_is_slow_would_be_found(pattern: str) -> None:
    import re

    used = Used("here", re.compile(pattern), everywhere=True)
    found = False
    for parts in slow_texts(used.pattern):
        try:
            with _limited():
                found = _grows(used, parts)
        except _TooSlowError:
            found = True
        if found:
            break
    assert found
