"""The law of running text: what was typed is what is printed, less the marks of docs/marks.md used as they are documented there."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from govdocs.prose import markdown as prose
from govdocs.prose.joining import typed_numbers
from tests.support.retyping import retyped, same_text

MANY = settings(
    max_examples=500,
    derandomize=True,  # the same texts each time: a failure is of the code, not of the day
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

PIECES = [
    *"কখ১২৩ab5*_^`\\[]()<>#|~:;,.।?!\"'“”‘’-+=/@&%$৳{} \n\t",
    "**", "***", "::", "^২^", "২^য়^", "৫*৩*২", "কি", "ক্ষ", "১। ", "২।", "(ক)", "(খ) ", "ক) ", "- ", "✓ ", "# ", "> ", ">> ", "---",
    "|---|---|", "\n\n", "https://a.gov.bd/", "www.b.bd", "x@y.bd", "[ক](https://a.bd)", "[[", "]]", "{{ছক}}", "\\*", "&amp;", "<b>", "\u200c",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=16).map("".join)


def readable(text: str) -> str:
    """A text as YAML can hold it; notes are moved below the text, and tested elsewhere."""
    assume("[^" not in text)
    text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]", "", text)
    assume(text.strip())
    return text


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("৫*৩*২", "<p>৫<em>৩</em>২ </p>৩"),
        ("৫*৩*২", "<p>৫৩২</p>"),
        ("<a@b>", "<p>a@b</p>"),
        (">৫০", "<p>৫০</p>"),
        ("ক - খ", "<p>ক খ</p>"),
        (
            "|ক|খ|\n|-|-|\n|১|২|৩|",
            "<table><tr><td>ক</td><td>খ</td></tr><tr><td>১</td><td>২</td></tr></table>",
        ),
        (r"C:\ক", "<p>C:ক</p>"),
        ("ক", "<p>(ক) ক</p>"),
    ],
)
def test_the_law_sees_what_is_lost_and_what_is_added(typed: str, html: str) -> None:
    assert not same_text(typed, retyped(html), html)


@MANY
@given(TEXTS)
def test_running_text_is_printed_as_typed(text: str) -> None:
    text = readable(text)
    html = str(prose.blocks(text))
    assert same_text(text, retyped(html), html), html


@MANY
@given(TEXTS)
def test_a_cell_is_printed_as_typed(text: str) -> None:
    text = readable(text)
    html = str(prose.cell(text))
    assert same_text(text, retyped(html), html), html


@MANY
@given(TEXTS)
def test_a_line_is_printed_as_typed(text: str) -> None:
    text = readable(text).replace("\n", " ")
    html = str(prose.inline(text))
    printed = retyped(html)
    assert re.sub(r"\\(?=[*^:])", "", "".join(text.split())) in (
        re.sub(r"\\(?=[*^:])", "", printed),
        printed,
    ), html


@MANY
@given(TEXTS)
def test_no_mark_begins_or_ends_between_figures(text: str) -> None:
    for html in (str(prose.blocks(readable(text))), str(prose.inline(text))):
        assert not re.search(r"[0-9০-৯]</?(?:strong|em)>[0-9০-৯]", html), html


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["১। আইন", "২। বিধি"], ["১।", "২।"]),
        (["৫। আইন", "৬। বিধি"], ["৫।", "৬।"]),
        (["১। আইন", "৩। বিধি"], ["১।", "৩।"]),
        (["১.আইন", "২.বিধি"], ["১.", "২."]),
        (["(খ) আইন", "(গ) বিধি"], ["(খ)", "(গ)"]),
        (["(১) আইন"], ["(১)"]),
        (["৫। আইন"], []),
        (["২। আইন", "১। বিধি"], []),
        (["১। আইন", "বিধি"], []),
        (["২০২৪ সালের আইন", "২০২৫ সালের বিধি"], []),
        (["১.৫ টন", "২.৫ টন"], []),
    ],
)
def test_numbers_that_are_typed_stand_in_place_of_those_of_the_page(
    texts: list[str], numbers: list[str]
) -> None:
    assert [number for number, _ in typed_numbers(texts)] == numbers
