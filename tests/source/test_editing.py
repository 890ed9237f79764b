"""Edits within the values of a YAML text, which leave all else as it was."""

from __future__ import annotations

import pytest

from govdocs.source.editing import Edit, Quote, quoted, reads_as, retyped, typed
from govdocs.source.reading import Source, read_text

TEXT = """\
নম্বর: ৪৬.০০-১  # নথি
বিষয়: "সভা, ১২ মার্চ; ১২ এপ্রিল"
বক্তব্য: |
  প্রথম সারি
  দ্বিতীয় সারি
খালি:
"""


@pytest.fixture
def source() -> Source:
    return read_text(TEXT, "f.yaml")


@pytest.mark.parametrize(
    ("field", "quote", "words"),
    [
        ("বিষয়", Quote("১২"), "১২ মার্চ"),
        ("বিষয়", Quote("১২", 1), "১২ এপ্রিল"),
        ("বিষয়", Quote("১২", 2), None),
        ("বক্তব্য", Quote("সারি দ্বিতীয়"), "সারি\n  দ্বিতীয়"),
        ("বিষয়", Quote("প্রথম"), None),  # of another value
        ("খালি", Quote("১"), None),
    ],
)
def test_quoted_words_are_found_in_their_value(
    source: Source, field: str, quote: Quote, words: str | None
) -> None:
    found = quoted(source, source.locate((field,)), quote)
    assert (found is None) is (words is None)
    if found and words:
        assert source.text[found[0] :].startswith(words)


def test_a_quote_knows_how_often_its_words_come_before() -> None:
    assert Quote.of("ক খ ক খ ক", 4, 5) == Quote("ক", 1)


def test_a_value_is_retyped(source: Source) -> None:
    assert retyped(source, ("নম্বর",), "৪৬.০০-২") == TEXT.replace("৪৬.০০-১", "৪৬.০০-২")


@pytest.mark.parametrize(("field", "words"), [("খালি", "১"), ("বক্তব্য", "১"), ("নম্বর", "'")])
def test_a_value_that_cannot_be_retyped(source: Source, field: str, words: str) -> None:
    assert retyped(source, (field,), words) is None


def edited(source: Source, field: str, words: str, new: str) -> str:
    span = quoted(source, source.locate((field,)), Quote(words))
    assert span
    return typed(source.text, [Edit(*span, new)])


@pytest.mark.parametrize(
    ("field", "words", "new", "expected", "right"),
    [
        ("বিষয়", "মার্চ", "মে", "মে", True),
        ("বিষয়", "মার্চ", "মে", "জুন", False),
        ("বিষয়", "মার্চ", "মে: জুন", "মে: জুন", True),
        ("নম্বর", "৪৬", "ক: ৪৬", "ক: ৪৬", False),  # outside quotation marks
        ("নম্বর", "৪৬", "{৪৬", "{৪৬", False),
    ],
)
def test_an_edited_text_reads_as_expected_or_not(
    source: Source, field: str, words: str, new: str, expected: str, right: bool
) -> None:
    value = source.locate((field,)).value.replace(words, expected, 1)
    assert reads_as(source, edited(source, field, words, new), {(field,): value}) is right
    assert not reads_as(source, edited(source, field, words, "অন্য"), {})
