"""Texts that no layout is made for: 800 marks one in the other, a word without end. They are printed as typed, or reported."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import govdocs
from govdocs.pdf.contents import text_of
from govdocs.problems.problem import InvalidDocument
from govdocs.source.tree import MOST_LETTERS
from tests.support.growth import grows_as_its_size
from tests.support.hostile import memo
from tests.support.memo import MEMO, problems_of

NESTED = {
    "stars that open and close": "*ক " * 800 + "ক* " * 800,
    "stars of both lengths": "**ক *খ " * 400 + "গ* ঘ** " * 400,
    "stars in a row": "*" * 800 + "ক" + "*" * 800,
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_marks_one_in_the_other_are_printed(text: str) -> None:
    document = govdocs.loads(memo("বক্তব্য", f"'{text.strip()}'"))
    printed = text_of(govdocs.render_pdf(document, draft=True))
    for word in set(text.replace("*", " ").split()):
        assert printed.count(word) >= text.count(word)


def test_a_pair_of_stars_behind_many_open_ones_is_a_mark() -> None:
    html = govdocs.render_html(govdocs.loads(memo("বক্তব্য", f"'{'*ক ' * 100}**জরুরি** সভা'")))
    assert "<strong>জরুরি</strong>" in html
    assert html.count("*ক") == 100


@pytest.mark.parametrize("word", ["ক" * 20_000, "ক্ষ" * 7000, "a" * 20_000, ">" * 20_000, "9" * 20_000])
@pytest.mark.parametrize("field", ["বক্তব্য", "বিষয়"])
def test_a_word_without_end_is_reported(word: str, field: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        govdocs.loads(memo(field, f"'{word}'"))
    (problem,) = caught.value.problems
    assert problem.code == "word-without-end"
    assert MEMO.splitlines()[(problem.line or 0) - 1].startswith(field)
    assert len(problem.bangla) < 300


@pytest.mark.parametrize("between", ["/", "–", "-", "\u00a0", "\u200b", "\u00ad", "<br>", "\u202e"])
def test_so_is_one_of_many_words_that_no_plain_space_parts(between: str) -> None:
    lines = ["  প্রথম লাইন।", "", f"  দ্বিতীয় লাইন। {f'ক{between}' * 2000}"]
    (problem,) = problems_of(memo("বক্তব্য", "|\n" + "\n".join(lines)))
    assert problem.code == "word-without-end"
    assert "দ্বিতীয়" in problem.excerpt


def test_the_ruler_of_a_table_is_no_word() -> None:
    rows = ("| ক | খ |", f"|{'-' * 3000}|{'-' * 3000}|", "| ১ | ২ |")
    assert not problems_of(memo("বক্তব্য", "|\n" + "".join(f"  {row}\n" for row in rows)))


def pages_of(lines: list[str]) -> bytes:
    document = govdocs.loads(memo("বক্তব্য", "|\n" + "".join(f"  {line}\n" for line in lines)))
    return govdocs.render_pdf(document, draft=True)


@pytest.mark.parametrize(
    "block",
    ["# ক\n\n", "- ক\n\n", "> ক\n\n", "---\n\n", "ক\n\n", "| ক |\n|---|\n| খ |\n\n", "[ক](https://a.bd/) "],
)
def test_many_small_blocks_take_time_as_their_number(block: str) -> None:
    """Of headings the time grew as the square: 2,000 took fourteen seconds."""
    assert grows_as_its_size(lambda number: pages_of((block * number).splitlines()), 300)


def test_a_long_address_is_no_word_without_end() -> None:
    text = "ঠিকানা https://example.gov.bd/" + "a" * (MOST_LETTERS // 2) + " দেখুন। " + "বাক্য শেষ। " * 1000
    printed = text_of(govdocs.render_pdf(govdocs.loads(memo("বক্তব্য", f"'{text}'")), draft=True))
    assert printed.count("a") >= MOST_LETTERS // 2


NESTING = {
    "boxes in a row": [">" * 140 + " ক"],
    "boxes, each in the last": ["> " * depth + "ক" for depth in range(1, 140)],
    "items in boxes": ["> " * depth + "- ক" for depth in range(1, 140)],
    "boxes in items": ["- > " * (depth % 70) + "ক" for depth in range(1, 140)],
    "lists, each in the last": [" " * (3 * depth) + "- ক" for depth in range(100)],
    "lists on one line": ["- " * 100 + "ক"],
    "a table within": ["> " * 19 + row for row in ("| ক | খ |", "|---|---|", "| ১ | ২ |")],
}


@pytest.mark.parametrize("lines", NESTING.values(), ids=NESTING)
def test_nesting_that_no_letter_has_is_printed_and_soon(lines: list[str]) -> None:
    """What is nested too deeply to be a mark is printed as typed; the square of the text took a minute."""
    printed = text_of(pages_of(lines))
    assert grows_as_its_size(lambda number: pages_of(lines * number), 2, times=2)
    assert printed.count("ক") >= sum(line.count("ক") for line in lines)


LONGEST = 2399
"""Letters of the longest words here; those of more are refused."""


def joined(sign: str, part: str = "ক", letters: int = LONGEST) -> str:
    """A word of some letters."""
    return (part + sign) * (letters // len(part + sign)) + part


LONG_WORDS: dict[str, Callable[[int], str]] = {
    "hyphens": lambda letters: joined("-", letters=letters),
    "hyphens between numbers": lambda letters: joined("-", "১২৩৪", letters),
    "hyphens between quotation marks": lambda letters: joined('-"', "a", letters),
    "hyphens far apart": lambda letters: joined("-", "ক" * 200, letters),
    "slashes": lambda letters: joined("/", letters=letters),
    "slashes in an address": lambda letters: "https://a.bd/" + joined("/", "abc", letters - 20),
    "dashes": lambda letters: joined("–", letters=letters),
    "question marks": lambda letters: joined("?", "a", letters),
    "spaces without width": lambda letters: joined("\u200b", letters=letters),
    "spaces that do not break": lambda letters: joined("\u00a0", letters=letters),
    "nothing": lambda letters: "ক" * letters,
    "an address of mail": lambda letters: joined("-", "a", letters - 10) + "@b.bd",
}


@pytest.mark.parametrize("word", LONG_WORDS.values(), ids=LONG_WORDS)
def test_words_of_thousands_of_letters_take_time_as_their_number_and_length(
    word: Callable[[int], str],
) -> None:
    """125 words joined by hyphens took two minutes; the lines of those joined by slashes, the square of the text."""
    assert grows_as_its_size(lambda number: pages_of([" ".join([word(LONGEST)] * number)]), 5)
    assert grows_as_its_size(lambda letters: pages_of([" ".join([word(letters)] * 5)]), LONGEST // 4)


@pytest.mark.parametrize("part", ["ক-", "ক/", "১২৩৪-", "office–"])
def test_they_are_printed_letter_by_letter(part: str) -> None:
    word = joined("", part)
    for value in (f"'{word}'", f"|\n  | ক | খ |\n  |---|---|\n  | {word} | {word} |\n"):
        printed = text_of(govdocs.render_pdf(govdocs.loads(memo("বক্তব্য", value)), draft=True))
        expected = word.count(part) * value.count(word)
        assert "".join(printed.split()).count(part) in (expected, expected - 1)  # one may lie on two pages
