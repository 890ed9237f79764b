"""Differences of words: right for any rows, and never for more steps than are allowed."""

from __future__ import annotations

import difflib
import random
from collections.abc import Sequence
from typing import Any

import pytest

from govdocs.archive import word_differences
from govdocs.archive.word_differences import word_differences as differences


def rows(kind: str, size: int) -> tuple[list[str], list[str]]:
    """Two rows of words, by how they repeat."""
    chance = random.Random(size)
    few = [f"w{n}" for n in range(150)]
    return {
        "one word": (["ক"] * size, ["ক", "খ"] * (size // 2)),
        "two words": (["ক", "খ"] * (size // 2), ["খ", "গ"] * (size // 2)),
        "a small vocabulary": (
            [chance.choice(few) for _ in range(size)],
            [chance.choice(few) for _ in range(size)],
        ),
        "turned around": ([f"w{n}" for n in range(size)], [f"w{n}" for n in reversed(range(size))]),
        "one word more": ([f"w{n}" for n in range(size)], [f"w{n}" for n in range(1, size)] + ["নতুন"]),
    }[kind]


KINDS = ("one word", "two words", "a small vocabulary", "turned around", "one word more")


@pytest.mark.parametrize("size", [0, 2, 8, 60, 1600, 12_000])
@pytest.mark.parametrize("kind", KINDS)
def test_the_differences_make_one_row_of_the_other(kind: str, size: int) -> None:
    words, others = rows(kind, size)
    made, at = [], 0
    for start, end, start_now, end_now in differences(words, others):
        made += [*words[at:start], *others[start_now:end_now]]
        at = end
    assert made + words[at:] == others


@pytest.mark.parametrize("kind", KINDS)
def test_difflib_is_given_no_more_than_it_can_do(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its steps are counted, not its seconds: pairs of equal words in each of its searches."""
    steps = 0
    real = difflib.SequenceMatcher.find_longest_match

    def counted(self: Any, low: int, high: int, low_now: int, high_now: int) -> Any:
        nonlocal steps
        steps += sum(len(self.b2j.get(word, ())) for word in self.a[low:high])
        return real(self, low, high, low_now, high_now)

    monkeypatch.setattr(difflib.SequenceMatcher, "find_longest_match", counted)
    for size in (1600, 6400):
        list(differences(*rows(kind, size)))
        assert steps <= word_differences.STEPS
        steps = 0


def test_a_short_change_in_a_long_text_is_found_exactly() -> None:
    words = ["ক", "খ"] * 5000
    others: Sequence[str] = [*words[:4001], "নতুন", *words[4001:]]
    assert list(differences(words, others)) == [(4001, 4001, 4001, 4002)]
