"""A pattern made of kept code is the pattern that `re.compile` makes."""

from __future__ import annotations

import marshal
import re
from itertools import islice

import pytest

from govdocs.text import pattern_code
from govdocs.text.pattern_code import compiled, give_code, made_code
from tests.support.audit_corpus import clean_documents
from tests.support.patterns import patterns_of_the_package, slow_texts, text_of

SOURCE = r"(?P<figure>[০-৯]+)(?: (?P<noun>জন|টি))?"


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that has made and was given nothing."""
    monkeypatch.setattr(pattern_code, "_made", {})
    monkeypatch.setattr(pattern_code, "_given", {})


def in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was made is given to a process that has made nothing."""
    give_code(marshal.loads(marshal.dumps(made_code())))
    monkeypatch.setattr(pattern_code, "_made", {})


def test_every_pattern_of_the_package_is_the_same_from_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns = own_patterns()
    first = [compiled(pattern.pattern, pattern.flags) for pattern in patterns]
    in_another_process(monkeypatch)
    for pattern, made in zip(patterns, first, strict=True):
        # two patterns are equal when their code is
        again = compiled(pattern.pattern, pattern.flags)
        assert again == made
        assert (again.groups, dict(again.groupindex)) == (pattern.groups, dict(pattern.groupindex))
    assert made_code() == {}


def test_every_pattern_of_the_package_finds_what_that_of_re_finds() -> None:
    """What is told of its first characters is a matter of speed: in letters, and in texts made of its own words."""
    letters = "\n".join(path.read_text("utf-8") for path in clean_documents())[:40_000]
    quicker = 0
    for pattern in own_patterns():
        made = compiled(pattern.pattern, pattern.flags)
        quicker += made != pattern
        if made != pattern:
            own = "\n".join(text_of(parts, 40) for parts in islice(slow_texts(pattern), 40))
            assert found(made, own + letters) == found(pattern, own + letters), pattern.pattern
    assert quicker > 200


def own_patterns() -> list[re.Pattern[str]]:
    patterns = [used.pattern for used in patterns_of_the_package() if isinstance(used.pattern.pattern, str)]
    assert len(patterns) > 500
    return patterns


def found(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], ...]]:
    return [match.regs for match in pattern.finditer(text)]


def test_what_it_finds_is_the_same_by_name_number_and_place(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = re.compile(SOURCE).fullmatch("১২ জন")
    assert expected is not None
    compiled(SOURCE)
    in_another_process(monkeypatch)
    found = compiled(SOURCE).fullmatch("১২ জন")
    assert found is not None
    assert found.groupdict() == expected.groupdict()
    assert (found.regs, found.lastgroup) == (expected.regs, expected.lastgroup)


def test_flags_make_another_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("a")
    compiled("a", re.IGNORECASE)
    in_another_process(monkeypatch)
    assert not compiled("a").match("A")
    assert compiled("a", re.IGNORECASE).match("A")


def test_what_is_no_pattern_is_refused_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled("(")
    assert made_code() == {}


@pytest.mark.parametrize("code", [b"", b"\xff" * 40, b"abc"])
def test_code_that_is_none_is_made_anew(code: bytes) -> None:
    give_code({("ক+", 0): (0, code, 0, {}, (None,))})
    assert compiled("ক+").findall("ককখক") == ["কক", "ক"]


def test_a_python_with_its_compiler_elsewhere_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_code, "_compiler", None)
    assert compiled("ক+") == re.compile("ক+")
    assert made_code() == {}
