"""A pattern that is compiled late is the pattern itself, for whoever uses it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from govdocs.text import late_pattern
from govdocs.text.late_pattern import LatePattern, late

SOURCE = r"(?P<figure>[০-৯]+) (?P<noun>জন|টি)"
TEXT = "৫ জন, ১২ টি ও ৩ জন"


@pytest.mark.parametrize(
    "work",
    [
        lambda pattern: [match.span("noun") for match in pattern.finditer(TEXT)],
        lambda pattern: pattern.search(TEXT)["figure"],
        lambda pattern: pattern.match(TEXT, 6)["figure"],
        lambda pattern: pattern.fullmatch(TEXT),
        lambda pattern: pattern.findall(TEXT),
        lambda pattern: pattern.split(TEXT),
        lambda pattern: pattern.sub("ক", TEXT),
        lambda pattern: pattern.subn("ক", TEXT),
        lambda pattern: pattern.pattern,
        lambda pattern: pattern.flags,
        lambda pattern: pattern.groups,
        lambda pattern: dict(pattern.groupindex),
    ],
)
def test_it_does_what_the_pattern_does(work: Any) -> None:
    pattern = late(SOURCE, re.IGNORECASE)
    expected = work(re.compile(SOURCE, re.IGNORECASE))
    assert [work(pattern), work(pattern)] == [expected, expected]


def test_it_is_compiled_when_it_is_first_needed_and_then_stands_back(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    monkeypatch.setattr(late_pattern, "compiled", lambda *given: compiled.append(given) or re.compile(*given))
    pattern = late(SOURCE)
    assert pattern.pattern == SOURCE
    assert compiled == []
    assert pattern.search(TEXT)
    assert pattern.match(TEXT)
    assert compiled == [(SOURCE, 0)]
    assert "search" in vars(pattern)


def test_what_no_pattern_has_it_has_not() -> None:
    pattern: Any = LatePattern("ক", 0)
    with pytest.raises(AttributeError):
        pattern.found()
