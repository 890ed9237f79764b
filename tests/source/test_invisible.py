"""Invisible characters where YAML is written, and signs that look like a colon: named at their place, with the way out."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import InvalidDocument, Problem, Severity
from govdocs.source import reading as source


def problems_of(text: str) -> tuple[Problem, ...]:
    try:
        return source.read_text(text, "f.yaml").problems
    except InvalidDocument as invalid:
        return invalid.problems


LINES = [
    ("ক: ১\nখ:\u00a0২\nগ: ৩\n", "U+00A0", 2, 3),
    ("ক: ১\nখ:\u202f২\nগ: ৩\n", "U+202F", 2, 3),
    ("ক: ১\nখ:\u3000২\nগ: ৩\n", "U+3000", 2, 3),
    ("ক: ১\nখ:\u200b২\nগ: ৩\n", "U+200B", 2, 3),
    ("ক:\n\u00a0\u00a0খ: ১\n  গ: ২\n", "U+00A0", 2, 1),
    ("ক:\n  খ: ১\n\u2003\u2003গ: ২\n  ঘ: ৩\n", "U+2003", 3, 1),
    ("ক:\n  -\u00a0খ: ১\n    গ: ২\n", "U+00A0", 2, 4),
    ("\u200bক: ১\n", "U+200B", 1, 1),
    ("ক: ১\nখ: ২\n\u2060গ: ৩\n", "U+2060", 3, 1),
    ("বি\u200cষয়: ১\n", "U+200C", 1, 3),
    ("ক:\n  খ\u00adগ: ১\n", "U+00AD", 2, 4),
    ("ক: ১\nখ:\u2028২\nগ: ৩\n", "U+2028", 2, 3),
    ("ক: |\n  এক\u2029দুই\nগ: ৩\n", "U+2029", 2, 5),
    ("ক: ১\r\nখ:\u0085২\r\nগ: ৩\r\n", "U+0085", 2, 3),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), LINES)
def test_it_is_named_at_its_place(text: str, code: str, line: int, column: int) -> None:
    problem = problems_of(text)[0]
    assert (problem.code, problem.line, problem.column) == ("invisible-character-in-yaml", line, column)
    assert code in problem.bangla
    assert code in problem.english
    assert problem.hint_bangla
    assert all(other.code == problem.code for other in problems_of(text))


def test_the_rest_of_the_file_is_read() -> None:
    text = "ক: ১\nখ:\u00a0২\nখ: ৩\n\u200bগ: ৪\nঘ: * তারা\n"
    assert {(problem.code, problem.line) for problem in problems_of(text)} == {
        ("invisible-character-in-yaml", 2),
        ("repeated-key", 3),
        ("invisible-character-in-yaml", 4),
        ("anchor", 5),
    }


@pytest.mark.parametrize(
    "text",
    [
        "র\u200d্যাব: ১\n",  # the joiner of র‍্য
        "মুহাম্মদুল্লাহ্\u200c: ১\n",  # after a hasanta keyboards add one
        "ক: এক\u00a0দুই\n",  # text is the author's
        "ক: |\n  \u00a0এক\n",
        "ক: 'খ:\u00a0গ'\n",
        "\ufeffক: ১\n",
    ],
)
def test_what_is_text_or_needed_is_accepted(text: str) -> None:
    assert problems_of(text) == ()


def test_an_unusual_end_of_line_within_a_text_that_can_be_read_is_a_warning() -> None:
    (problem,) = problems_of('ক: "এক\u2028 দুই"\n')
    assert (problem.code, problem.severity) == ("invisible-character-in-yaml", Severity.WARNING)


@pytest.mark.parametrize(
    ("text", "code", "typed"),
    [
        ("ক: ১\nবিষয়ঃ সভা।\n", "not-a-colon", "বিষয়: সভা।"),
        ("ক: ১\nবিষয় ঃ সভা।\n", "not-a-colon", "বিষয়: সভা।"),
        ("ক: ১\nপ্রাপকঃ |\n  সচিব\n", "not-a-colon", "প্রাপক: |"),
        ("ক: ১\nস্বাক্ষরঃ\n  নাম: ক\n", "not-a-colon", "স্বাক্ষর:"),
        ("ক: ১\nবিষয়： সভা।\n", "not-a-colon", "বিষয়: সভা।"),
        ("ক: ১\nবিষয়ঃসভা।\n", "not-a-colon", "বিষয়: সভা।"),
        ("ক: ১\nমোঃ করিম\n", "missing-colon", None),
        ("ক: ১\nদুঃখ প্রকাশ\n", "missing-colon", None),
        ("ক:\n  - [১, , ৩]\n", "empty-cell", '- [১, "", ৩]'),
        ("ক:\n  - [১,,,৩]\n", "empty-cell", '- [১,"","",৩]'),
        ("ক:\n  - [, ৩]\n", "empty-cell", '- ["", ৩]'),
        ("ক:\n  - ['ক', , ৩]\n", "empty-cell", None),
        ("ক: ১\nখ:\n  - গ\n  -ঘ\nঙ: ২\n", "no-space-after-dash", "- ঘ"),
        ("ক:\n  -খ\n  -গ\nঘ: ১\n", "list-without-spaces", None),
        ("ক: এক\n\n  দুই\nখ: ১\n", "paragraphs-joined", None),
        ("ক:\n  খ: ১\n  -গ\n", "no-space-after-dash", "- গ"),
        ("ক: [কক্ষ #৫, ভবন-২]\n", "comment-in-brackets", "ক: ['কক্ষ #৫', ভবন-২]"),
        ("ক: {নাম: কক্ষ #৫, পদ: ২}\n", "comment-in-brackets", "ক: {নাম: 'কক্ষ #৫', পদ: ২}"),
        ("ক: ১\nনথি #৫: ২\n", "comment-in-key", "'নথি #৫': ২"),
    ],
)
def test_slips_that_look_right(text: str, code: str, typed: str | None) -> None:
    problem = problems_of(text)[0]
    assert problem.code == code
    if typed is not None:
        assert problem.hint_bangla == f"এভাবে লিখুন: {typed}"


@pytest.mark.parametrize("text", ["ক: -৫\nখ: ১\n", "ক: এক\n  -দুই\nখ: ১\n", "ক: এক\n  দুই\nখ: ১\n"])
def test_folded_lines_that_may_be_meant_are_accepted(text: str) -> None:
    assert problems_of(text) == ()
