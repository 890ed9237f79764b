"""Texts that no layout is made for: 800 marks one in the other, a word without end. They are printed as typed, or reported."""

from __future__ import annotations

import time

import pytest

import govdocs
from govdocs.pdf.contents import text_of
from govdocs.problems.problem import InvalidDocument
from govdocs.source.tree import MOST_LETTERS
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


def seconds_of_pages(text: str) -> float:
    document = govdocs.loads(memo("বক্তব্য", "|\n" + "".join(f"  {line}\n" for line in text.splitlines())))
    begun = time.process_time()
    govdocs.render_pdf(document, draft=True)
    return time.process_time() - begun


@pytest.mark.parametrize(
    "block",
    ["# ক\n\n", "- ক\n\n", "> ক\n\n", "---\n\n", "ক\n\n", "| ক |\n|---|\n| খ |\n\n", "[ক](https://a.bd/) "],
)
def test_many_small_blocks_take_time_as_their_number(block: str) -> None:
    """Of headings the time grew as the square: 2,000 took fourteen seconds."""
    seconds_of_pages(block)
    few, many = seconds_of_pages(block * 300), seconds_of_pages(block * 1200)
    assert many < 4 * 2.2 * few + 1


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
    """What is nested too deeply to be a mark is printed as typed."""
    document = govdocs.loads(memo("বক্তব্য", "|\n" + "".join(f"  {line}\n" for line in lines)))
    begun = time.process_time()
    printed = text_of(govdocs.render_pdf(document, draft=True))
    assert (
        time.process_time() - begun < 15
    )  # the square of the text took a minute where it now takes three seconds
    assert printed.count("ক") >= sum(line.count("ক") for line in lines)


def joined(sign: str, part: str = "ক") -> str:
    """A word of some 2,400 letters."""
    return (part + sign) * (2399 // len(part + sign)) + part


LONG_WORDS = {
    "hyphens": joined("-"),
    "hyphens between numbers": joined("-", "১২৩৪"),
    "hyphens between quotation marks": joined('-"', "a"),
    "hyphens far apart": joined("-", "ক" * 200),
    "slashes": joined("/"),
    "slashes in an address": "https://a.bd/" + joined("/", "abc")[:2380],
    "dashes": joined("–"),
    "question marks": joined("?", "a"),
    "spaces without width": joined("\u200b"),
    "spaces that do not break": joined("\u00a0"),
    "nothing": "ক" * 2400,
    "an address of mail": "a-" * 1190 + "@b.bd",
}


@pytest.mark.parametrize("word", LONG_WORDS.values(), ids=LONG_WORDS)
def test_words_of_thousands_of_letters_take_time_as_their_number(word: str) -> None:
    """125 words joined by hyphens took two minutes; the lines of those joined by slashes, the square of the text."""
    seconds_of_pages(word)
    usual = seconds_of_pages("কখগঘ " * 480 * 20)
    few, many = (seconds_of_pages(" ".join([word] * number)) for number in (5, 20))
    assert many < 4 * 2.2 * few + 1
    assert many < 8 * usual + 2


@pytest.mark.parametrize("part", ["ক-", "ক/", "১২৩৪-", "office–"])
def test_they_are_printed_letter_by_letter(part: str) -> None:
    word = joined("", part)
    for value in (f"'{word}'", f"|\n  | ক | খ |\n  |---|---|\n  | {word} | {word} |\n"):
        printed = text_of(govdocs.render_pdf(govdocs.loads(memo("বক্তব্য", value)), draft=True))
        expected = word.count(part) * value.count(word)
        assert "".join(printed.split()).count(part) in (expected, expected - 1)  # one may lie on two pages
