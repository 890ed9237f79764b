"""All true problems of a file at once, and none that mending another one removes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import govdocs
from govdocs.models.part import Fault, contradiction
from govdocs.problems.problem import InvalidDocument
from tests.support.memo import MEMO


def found(text: str, folder: Path | None = None) -> list[tuple[str, int | None]]:
    try:
        govdocs.loads(text, name="f.yaml", folder=folder)
    except InvalidDocument as invalid:
        return [(problem.code, problem.line) for problem in invalid.problems]
    return []


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        # A wrong field; that another is not there is the audit's to say
        (
            {"২১ ফেব্রুয়ারি": "৩১ ফেব্রুয়ারি", "বক্তব্য: সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।\n": ""},
            [("bad-value", 4)],
        ),
        (
            {
                "২১ ফেব্রুয়ারি": "৩১ ফেব্রুয়ারি",
                "বিষয়:": "সম্ভাষণ: মহোদয়\nঅংশ: [নম্বর-ও-তারিখ, বিষয়, বক্তব্য, স্বাক্ষর]\nবিষয়:",
            },
            [("bad-value", 4), ("not-in-parts", 5)],
        ),
        # A wrong field is given: the form does not miss it
        ({"বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।": "বিষয়: [ক]"}, [("not-text", 5)]),
        ({"বিষয়:": "বিসয়:"}, [("unknown-key", 5)]),
        ({"  নাম: নাসরিন আক্তার": "  ফোন: ১২"}, [("missing", 7)]),
        # The form itself is wrong: nothing can be said of its parts
        ({"অফিস স্মারক": "সারক", "বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।\n": ""}, [("unknown-choice", 2)]),
        # Two names for one field, and what else is wrong
        (
            {"বিষয়:": "subject: আবার\nবিষয়:", "২১ ফেব্রুয়ারি": "৩১ ফেব্রুয়ারি"},
            [("bad-value", 4), ("repeated-field", 6)],
        ),
        ({"নাম: নাসরিন": "কর্মকর্তা: ক\n  ফোন: [১]\n  নাম: নাসরিন"}, [("no-office", 8), ("not-text", 9)]),
        # A slip of YAML does not hide what the form needs
        ({"বিষয়: ": "বিষয়: সভা: ", "নাম: নাসরিন": "নামম: নাসরিন"}, [("stray-colon", 5), ("unknown-key", 8)]),
        ({"বিষয়:": "নম্বর: ২\nবিষয়:", "২১ ফেব্রুয়ারি": "৩১ ফেব্রুয়ারি"}, [("bad-value", 4), ("repeated-key", 5)]),
    ],
)
def test_all_that_is_wrong_is_told_and_nothing_else(
    changes: dict[str, str], codes: list[tuple[str, int]]
) -> None:
    text = MEMO
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    assert found(text) == codes


ANNEX = """\
পরিশিষ্ট:
  - ধরন: তালিকা
    কলাম: [ক, খ]
    সারি:
      - [১, ২]
      - [১]
"""


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("", "", [("uneven-row", 14)]),
        ("[ক, খ]", "[ক, খ]\n    আড়াআড়ি: হয়তো", [("bad-value", 12), ("uneven-row", 15)]),
        (
            "[ক, খ]",
            "[ক, {শিরোনাম: খ, প্রস্থ: ২০০}]",
            [("out-of-range", 11)],
        ),  # the number of columns is not known
        ("[১, ২]", "[১, {কলাম: ০}]", [("out-of-range", 13)]),  # the rows are not known
    ],
)
def test_what_depends_on_a_wrong_field_is_left_untold(
    old: str, new: str, codes: list[tuple[str, int]]
) -> None:
    assert found(MEMO + ANNEX.replace(old, new, 1)) == codes


def test_parts_around_and_beside_a_wrong_one_are_asked(tmp_path: Path) -> None:
    copies = "অনুলিপি:\n  নম্বর-সারি: না\n  নম্বর: ৫\n  প্রাপক:\n    - পাঠ: ক\n    - পাঠ: [খ]\n"
    text = (MEMO + copies).replace(
        "বিষয়:", "সম্ভাষণ: মহোদয়\nঅংশ: [নম্বর-ও-তারিখ, বিষয়, বক্তব্য, স্বাক্ষর, অনুলিপি]\nবিষয়:"
    )
    assert found(text) == [("not-in-parts", 5), ("unprinted-number", 13), ("not-text", 16)]


class Sums(govdocs.Part):
    """A part with rules that need one field, none, and two."""

    first: int = govdocs.named("এক", "এক")
    second: int = govdocs.named("দুই", "দুই", default=2)
    words: tuple[str, ...] = govdocs.named("শব্দ", "শব্দ", default=())

    @contradiction("second")
    def _second_is_positive(self) -> Iterator[Fault]:
        if self.second < 0:
            yield Fault(("second",), "negative", "ঋণাত্মক।", "Negative.")

    @contradiction()
    def _has_words(self) -> Iterator[Fault]:
        if not self.words:
            yield Fault(("words",), "silent", "শব্দ নেই।", "No words.")

    @contradiction("first", "second")
    def _sum_is_ten(self) -> Iterator[Fault]:
        if self.first + self.second != 10:
            yield Fault(("first",), "sum", "যোগফল ১০ নয়।", "The sum is not 10.")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("এক: 8", ["silent"]),
        ("এক: 7\nশব্দ: [ক]", ["sum"]),
        ("এক: সাত\nশব্দ: [ক]", ["not-a-number"]),
        ("এক: সাত\nদুই: -1", ["not-a-number", "negative", "silent"]),
        ("এক: 8\nদুই: কত", ["not-a-number", "silent"]),
        ("দুই: 3", ["missing", "silent"]),
        ("শব্দ: [[ক]]\nদুই: -1", ["missing", "not-text", "negative"]),
    ],
)
def test_a_fault_is_told_as_far_as_its_fields_are_known(text: str, codes: list[str]) -> None:
    from pydantic import ValidationError

    from govdocs.loading.validation_errors import problems
    from govdocs.models.context import Context
    from govdocs.source import reading as source

    read = source.read_text(text + "\n", "f")
    with pytest.raises(ValidationError) as caught:
        Sums.model_validate(read.tree)
    told = dict.fromkeys(problem.code for problem in problems(caught.value, read, Context()))
    assert sorted(told) == sorted(codes)
