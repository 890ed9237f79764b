"""Tables of real documents: a word too wide, or a cell torn by a page break, is told at its cell in the YAML."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pypdf
import pytest

import govdocs
from govdocs.output import Renderer

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: তালিকা প্রেরণ।
বক্তব্য: |
  তালিকা এতদসঙ্গে প্রেরণ করা হলো।

  {{{{ছক-১}}}}
স্বাক্ষর: {{নাম: নাসরিন আক্তার}}
{more}
"""
NO_INSET = LETTER.replace("\n\n  {{{{ছক-১}}}}", "")

LONG = "আন্তঃমন্ত্রণালয়সমন্বয়কারী"
HUGE = LONG * 6
TALL = "কাজ শেষ হয়েছে। " * 300


def listed(*lines: str, columns: str = "[ক্র. নং, জেলা, মন্তব্য]", more: str = "") -> str:
    rows = "".join(f"\n      - {line}" for line in lines)
    return NO_INSET.format(more=f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    কলাম: {columns}{more}\n    সারি:{rows}")


def inset(*lines: str) -> str:
    rows = "".join(f"\n      - {line}" for line in lines)
    return LETTER.format(more=f"সারণি:\n  - চিহ্ন: ছক-১\n    কলাম: [ক্র. নং, জেলা]\n    সারি:{rows}")


def grouped(*lines: str) -> str:
    rows = "".join(f"\n          - {line}" for line in lines)
    return NO_INSET.format(
        more=f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    কলাম: [ক্র. নং, জেলা]\n    দল:\n      - শিরোনাম: ক দল\n        সারি:{rows}"
    )


def over(rows: int, text: str, *, first: str = "", next_row: str = "['২', গ]") -> list[str]:
    """So many rows, over which one cell reaches."""
    return [first + f"[{{পাঠ: {text}, সারি: {rows}}}, ১, ক]", *[next_row] * (rows - 1)]


@pytest.mark.parametrize(
    ("text", "code", "at", "column"),
    [
        pytest.param(listed(f"[১, ক, {HUGE}]"), "word-too-wide", HUGE, "মন্তব্য", id="a list"),
        pytest.param(
            listed("[১, ক, খ]", f"[{{পাঠ: ক, কলাম: 2}}, {HUGE}]"), "word-too-wide", HUGE, "মন্তব্য", id="past a wide cell"
        ),
        pytest.param(
            listed(f"[১, {LONG}, খ]", columns="[ক, {শিরোনাম: জেলা, প্রস্থ: 8}, গ]"),
            "word-too-wide",
            LONG,
            "জেলা",
            id="a stated width",
        ),
        pytest.param(
            listed("[১, ক, ০১৯০০০০০০০০]", columns="[ক, খ, {শিরোনাম: মোবাইল, প্রস্থ: 6}]"),
            "cell-overflow",
            "০১৯০০০০০০০০",
            "মোবাইল",
            id="a number",
        ),
        pytest.param(
            listed("[১, ক, খ]", columns=f"[ক্র. নং, {HUGE}, গ]"), "word-too-wide", HUGE, HUGE, id="a head"
        ),
        pytest.param(inset("[১, ক]", f"[২, {HUGE}]"), "word-too-wide", HUGE, "জেলা", id="an inset"),
        pytest.param(grouped("[১, ক]", f"[২, {HUGE}]"), "word-too-wide", HUGE, "জেলা", id="a group"),
        pytest.param(listed(*over(60, TALL)), "row-too-tall", "{পাঠ", None, id="a cell over rows, taller than a page"),
        pytest.param(
            listed(*over(60, TALL), more="\n    আড়াআড়ি: হ্যাঁ"), "row-too-tall", "{পাঠ", None, id="on a landscape page"
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_cell(text: str, code: str, at: str, column: str | None) -> None:
    with pytest.raises(govdocs.RenderFault) as caught:
        Renderer().pdf(govdocs.loads(text))
    problem = caught.value.problems[0]
    assert problem.code == code
    assert problem.place is not None
    line = text.splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith(at)
    assert column is None or problem.bangla.startswith(f"‘{column}’ কলামে ")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            listed(
                "[১, বাস্তবায়নকারীপ্রতিষ্ঠানসমূহের, ঊর্ধ্বতনকর্মকর্তাবৃন্দের, ০১৯০০০০০০০০, ক, খ, গ, ঘ]",
                columns="[ক্র. নং, প্রতিষ্ঠান, কর্মকর্তা, মোবাইল, জেলা, উপজেলা, ইউনিয়ন, মন্তব্য]",
            ),
            id="a list of many columns",
        ),
        pytest.param(
            NO_INSET.format(
                more="পরিশিষ্ট:\n  - ধরন: সময়সূচি\n    দিন:\n      - অধিবেশন:\n"
                f"          - {{সময়: ০৯:০০–১০:০০, কার্যক্রম: উদ্বোধন, দায়িত্ব: {LONG * 2}}}"
            ),
            id="a timetable",
        ),
        pytest.param(
            NO_INSET.format(more="").replace(
                "প্রেরণ করা হলো।",
                f"প্রেরণ করা হলো।\n\n  | ক | খ | গ | ঘ |\n  |---|---|---|---|\n  | {LONG} | {LONG} | ক | খ |",
            ),
            id="a table in the text",
        ),
        pytest.param(listed(*over(90, "ঢাকা বিভাগ")), id="a cell over several pages"),
        pytest.param(
            listed(*over(90, "ঢাকা বিভাগ"), more="\n    আড়াআড়ি: হ্যাঁ"), id="a cell over several landscape pages"
        ),
    ],
)  # fmt: skip
def test_what_fits_is_printed_with_its_words_whole(text: str) -> None:
    pages = Renderer()._pages(govdocs.loads(text))
    assert not pages.faults
    printed = {line for page in pages.text for line in page.splitlines()}
    for word in (LONG, LONG * 2, "বাস্তবায়নকারীপ্রতিষ্ঠানসমূহের", "ঊর্ধ্বতনকর্মকর্তাবৃন্দের", "০১৯০০০০০০০০"):
        assert word not in text or any(word in line for line in printed)


def test_a_long_subject_and_a_long_word_are_printed_whole() -> None:
    subject = ", ".join(["শীতবস্ত্র বিতরণ কার্যক্রমের তালিকা প্রণয়ন"] * 12) + " ও " + "শীতবস্ত্রবিতরণ" * 25
    text = NO_INSET.format(more="").replace("তালিকা প্রেরণ।", subject)
    pdf = Renderer().pdf(govdocs.loads(text))
    printed = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert "".join(subject.split()) in "".join(printed.split())


@pytest.mark.parametrize("laid_out", [listed, grouped])
def test_a_row_whose_cells_all_come_from_above_is_no_cell_too_many(laid_out: Callable[..., str]) -> None:
    above = ", ".join(f"{{পাঠ: {text}, সারি: 2}}" for text in ("ক", "খ", "গ"))
    row = above if laid_out is listed else above.rpartition(", {")[0]
    document = govdocs.loads(laid_out(f"[{row}]", "[]"))
    assert Renderer().laid_out(document).faults == ()
