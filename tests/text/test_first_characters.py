"""A pattern is told what it can begin with, and finds the same."""

from __future__ import annotations

import re

import pytest

from govdocs.text.pattern_code import compiled

TEXT = "১২ সভা, সভার ও কসভা;\nSabha 7 মাস a-মাস\t-৩ \n"


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<![ক-হ])(?:সভা|মাস)",
        r"(?:^|(?<=;\n))[^\s]?S",
        r"(?:সভা|[০-৯]+|,)",
        r"-?[০-৯]",
        r"(?:ক|স)?ভা",
        r"(?P<a>স)(?P=a)?ভা",
        r"(?:(?:-|a)*)(?:মাস|[\d])",
        r"(?>ক|স)ভা",
        r"\b\w+",
        r"(?:\s|\d)+?-",
        r"(?=স)..ভা|7",
        r"(?:,|;|\Z)\s",
    ],
)
def test_finds_what_re_finds(pattern: str) -> None:
    expected = [match.span() for match in re.finditer(pattern, TEXT)]
    assert [match.span() for match in compiled(pattern).finditer(TEXT)] == expected


@pytest.mark.parametrize("pattern", [r"(?<![ক-হ])(?:সভা|মাস)", r"(?:সভা|[০-৯]+)", r"(?P<n>-?[০-৯]+)জন"])
def test_is_told_its_first_characters(pattern: str) -> None:
    assert compiled(pattern) != re.compile(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *("(?:সভা)?", "ক*", "(?<=ক)", r"(?<!ক)[^খ]+", "(?<!ক).ভা", "(?<!ক)(?:ক|.)", r"(ক?)\1খ"),
        *("(?i)(?<!ক)sabha", "(?<!ক)(?i:sabha)", "(?<!ক)(?a:\\w)"),
    ],
)
def test_what_may_begin_with_anything_is_left_as_it_is(pattern: str) -> None:
    assert compiled(pattern) == re.compile(pattern)
