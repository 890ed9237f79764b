"""The words of a row in the YAML of a letter: where they go, that nothing else changes, and that they stay words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.prose.placeholders import placeholders
from govdocs.source.quoting import scalar
from govdocs.source.reading import read_text
from tests.support.filled_letters import LETTER, filled


def test_comments_and_layout_stay_as_they_are() -> None:
    merged, _ = filled(
        LETTER,
        {
            "প্রাপক": "চেয়ারম্যান\nকাশবন",
            "প্রারম্ভ": "এস. আর. ও.",
            "স্বাক্ষর.ফোন": "০২-১",
            "সূত্র.৩": "গ: ঘ",
            "বিতরণ.প্রাপক.২": "অফিস কপি",
            "বিতরণ.প্রাপক.১.মন্তব্য": "নতুন",
            "বিতরণ.উদ্দেশ্য": "কার্যার্থে",
            "অনুলিপি.প্রাপক.১": "সচিব",
            "অনুলিপি.উদ্দেশ্য": "",
        },
        ইউনিয়ন="কাশ-বন",
        ঠিকানা="ক\nখ",
    )
    assert (
        merged
        == """\
# প্রথম মন্তব্য
ধরন: পত্র
ফরম: সরকারি পত্র   # ফরম
বিষয়: কাশ-বন ইউনিয়ন পরিষদের সভা।   # বিষয়
সূত্র:
- ক
- "খ কাশ-বন"   # সূত্র
- 'গ: ঘ'
প্রারম্ভ: এস. আর. ও.
শিরোনাম: 'এক
  দুই কাশ-বন'
প্রাপক: |-
  চেয়ারম্যান
  কাশবন
বক্তব্য: |
  কাশ-বন ইউনিয়নের জন্য।

     ক
     খ

# স্বাক্ষরের মন্তব্য
স্বাক্ষর: {নাম: মো. ক, পদবি: "উপ কাশ-বন", ফোন: ০২-১}
বিতরণ:
  প্রাপক:
    - পাঠ: ক
      মন্তব্য: নতুন
    - অফিস কপি
  উদ্দেশ্য: কার্যার্থে
অনুলিপি: {প্রাপক: [সচিব]}

# শেষ
"""
    )


EMPTIES = {"প্রাপক": "", "প্রারম্ভ": "", "স্বাক্ষর.ফোন": "", "সূত্র.৩": "", "অনুলিপি.প্রাপক.১": "", "বিষয়": ""}


def test_empty_cells_leave_the_letter_as_it_is() -> None:
    plain = LETTER.replace("«ইউনিয়ন»", "ক").replace("«ঠিকানা?»", "খ")
    assert filled(plain, EMPTIES)[0] == plain


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_line_ends_of_the_letter_are_kept(newline: str) -> None:
    text = LETTER.replace("\n", newline)
    merged, _ = filled(text, {"প্রাপক": "ক\nখ"}, ইউনিয়ন="ক", ঠিকানা="গ\nঘ")
    assert merged.count("\n") == merged.count(newline)


@pytest.mark.parametrize(
    "value",
    [
        "ক: খ", "ক #খ", "- ক", "[ক]", "{ক: খ}", "*ক", "&ক", "!ক", "|", ">", "'", '"', "%ক", "@ক", "`", "null", "~", "yes", "না",
        "১২", "012", "10:30", "ক'খ", "“ক” খ", "?", "-", ":", "ক\nধরন: কার্যবিবরণী", "a\\nb", "«ইউনিয়ন»", "{{ছক-১}}", "<<", "=",
    ],
)  # fmt: skip
def test_whatever_a_cell_holds_stays_a_value(value: str) -> None:
    columns = {"প্রাপক": value, "স্বাক্ষর.ফোন": value, "সূত্র.৩": value, "অনুলিপি.প্রাপক.১": value}
    _, read = filled(LETTER, columns, ইউনিয়ন=value, ঠিকানা=value)
    assert read.tree["প্রাপক"] == read.tree["অনুলিপি"]["প্রাপক"][0] == value
    assert list(read.tree).count("ধরন") == 1


PRINTABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufeff"), min_size=1
)  # fmt: skip


@given(PRINTABLE.map(str.strip).filter(bool), PRINTABLE.map(str.strip).filter(bool))
def test_any_text_reads_back(one: str, other: str) -> None:
    from govdocs.source.tree import TooLarge, refuse_piled_marks

    try:
        refuse_piled_marks(one + other)
    except TooLarge:
        return
    text = "ধরন: পত্র\nবিষয়: «ক» এবং «খ»\nবক্তব্য: |\n  «ক»\n  - «খ»\nস্বাক্ষর: {নাম: «ক»}\n"
    merged, _ = filled(text, {"প্রাপক": f"{one}\n{other}", "সূত্র.১": one}, ক=one, খ=other)
    assert read_text(f"ক: {scalar(one)}\n").tree == {"ক": one}
    assert "\n".join(merged.splitlines()[:1]) == "ধরন: পত্র"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("«ক» ও « খ  গ »", ["ক", "খ গ"]),
        ("«ক?»", ["ক"]),
        ("«» «{{ছক}}» <ক> {{ক}} ::ক::", []),
        ("«ক «খ»", ["খ"]),
    ],
)
def test_placeholders_are_found(text: str, names: list[str]) -> None:
    assert [found.name for found in placeholders(text)] == names
