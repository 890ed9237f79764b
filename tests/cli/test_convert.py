"""`govdocs date`, `number` and `memo`: every notation of a value, as rows and as JSON."""

from __future__ import annotations

import json

import pytest

from govdocs.errors import ExitCode
from tests.support.command import run


@pytest.mark.parametrize(
    ("arguments", "name", "title", "value"),
    [
        (["date", "2024-02-21"], "bangla", "বাংলা তারিখ", "৮ ফাল্গুন ১৪৩০"),
        (["number", "1234.56"], "taka_words", "টাকা কথায়", "এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা"),
        (["memo", "46.00.0000.071.31.003.23-524/1(11)"], "bangla", "বাংলা অঙ্কে", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১)"),
    ],
)  # fmt: skip
def test_a_notation_is_printed_under_its_title(
    capfd: pytest.CaptureFixture[str], arguments: list[str], name: str, title: str, value: str
) -> None:
    code, out, err = run(capfd, *arguments)
    assert (code, err) == (ExitCode.FINE, "")
    assert f"{title}: {value}" in out.splitlines()
    assert f"{name}: {value}" in run(capfd, *arguments, "--lang", "en")[1].splitlines()
    assert json.loads(run(capfd, *arguments, "--json")[1])[name] == value


@pytest.mark.parametrize(
    ("verb", "bangla", "english"),
    [
        ("date", "‘abc’ তারিখ হিসেবে পড়া যায় না; এভাবে লিখুন: ", "'abc' is not a date; write, for example, "),
        (
            "number",
            "‘abc’ সংখ্যার কোনো শব্দ নয় (‘abc’); এভাবে লিখুন: ",
            "'abc' in 'abc' is not a number word; write",
        ),
        (
            "memo",
            "‘abc’ কোনো স্মারক নম্বর নয়: এতে কোনো অঙ্ক নেই। নম্বর এমন হয়: ৪৬.০০.",
            "'abc' is no memo number: it has no digit. A number is such as 46.00.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_the_requested_language(
    capfd: pytest.CaptureFixture[str], verb: str, bangla: str, english: str
) -> None:
    code, out, err = run(capfd, verb, "abc")
    assert (code, out) == (ExitCode.INVALID, "")
    assert err.startswith(bangla)
    code, out, err = run(capfd, verb, "abc", "--lang", "en")
    assert (code, out) == (ExitCode.INVALID, "")
    assert err.startswith(english)


def test_what_is_odd_about_a_memo_number_is_one_row_in_the_requested_language(
    capfd: pytest.CaptureFixture[str],
) -> None:
    number = "46.00.000. 71.31.3.23"
    rows = run(capfd, "memo", number)[1].splitlines()
    assert [row.partition(":")[0] for row in rows if "মনে হয়" in row] == ["সতর্কতা"]
    (row,) = [row for row in run(capfd, "memo", number, "--lang", "en")[1].splitlines() if "seems" in row]
    assert row.startswith("warning: it seems to be a number of 18 digits (")
    assert row.endswith("; the issue number at the end is missing; give it when the letter is issued")
    assert "seems" in json.loads(run(capfd, "memo", number, "--json", "--lang", "en")[1])["warning"]
