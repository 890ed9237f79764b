"""The entries of a register as a table, as CSV and as JSON."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from govdocs.problems.excerpt import width_before
from govdocs.problems.problem import Language
from govdocs.register import Entry
from govdocs.register.entries import State
from govdocs.register.listing import as_csv, as_json, as_table


def entry(number: int, state: State, **fields: str) -> Entry:
    return Entry(
        "46.26", 2026, number, "46.26", f"46.26-{number}", state, date(2026, 3, number), "ক", **fields
    )


ENTRIES = (
    entry(1, "issued", subject="সভা", reason="x", pdf="a.pdf", path="a.yaml", sha256="ab"),
    entry(2, "reserved", subject="x", reason="সফর", holder="সচিব"),
    entry(3, "cancelled", subject="x", reason="ভুল"),
    entry(4, "taken", subject="ছুটি", reason="x"),
)


def test_the_table_in_bangla() -> None:
    rows = as_table(ENTRIES, "bn").splitlines()
    assert [re.split("  +", row) for row in rows] == [
        ["স্মারক নম্বর", "তারিখ", "অবস্থা", "বিষয় বা কারণ", "কার জন্য", "কে"],
        ["৪৬.২৬-১", "০১/০৩/২০২৬", "জারি হয়েছে", "সভা", "ক"],
        ["৪৬.২৬-২", "০২/০৩/২০২৬", "সংরক্ষিত", "সফর", "সচিব", "ক"],
        ["৪৬.২৬-৩", "০৩/০৩/২০২৬", "বাতিল", "ভুল", "ক"],
        ["৪৬.২৬-৪", "০৪/০৩/২০২৬", "নেওয়া হয়েছে", "ছুটি", "ক"],
    ]


@pytest.mark.parametrize(("language", "person"), [("bn", "কে"), ("en", "By")])
def test_columns_stand_under_their_heads(language: Language, person: str) -> None:
    rows = as_table(ENTRIES, language).splitlines()
    before = [row.removesuffix("ক").removesuffix(person) for row in rows]
    assert len({width_before(text, len(text)) for text in before}) == 1


def test_the_table_in_english() -> None:
    assert as_table(ENTRIES, "en").splitlines()[:3] == [
        "Memo number  Date        State      Subject or reason  For  By",
        "46.26-1      2026-03-01  issued     সভা                      ক",
        "46.26-2      2026-03-02  reserved   সফর                সচিব  ক",
    ]


def test_the_csv_has_every_field_and_a_byte_order_mark() -> None:
    assert as_csv(ENTRIES[:1]) == (
        "\ufeffnumber,year,memo,printed,file,state,date,by,for,reason,subject,path,pdf,sha256\n"
        "1,2026,46.26-1,৪৬.২৬-১,46.26,issued,2026-03-01,ক,,x,সভা,a.yaml,a.pdf,ab\n"
    )


@pytest.mark.parametrize(
    ("written", "cell"),
    [("=A1", "'=A1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("A=1", "A=1"), ("", "")],
)
def test_no_cell_is_run_by_a_spreadsheet(written: str, cell: str) -> None:
    assert as_csv([entry(1, "taken", subject=written)]).splitlines()[1].split(",")[10] == cell


def test_json_has_every_field() -> None:
    assert as_json([]) == "[]"
    (listed,) = json.loads(as_json(ENTRIES[1:2]))
    assert listed == {
        "number": 2,
        "year": 2026,
        "memo": "46.26-2",
        "printed": "৪৬.২৬-২",
        "file": "46.26",
        "state": "reserved",
        "date": "2026-03-02",
        "by": "ক",
        "for": "সচিব",
        "reason": "সফর",
        "subject": "x",
        "path": "",
        "pdf": "",
        "sha256": "",
    }
    assert "সফর" in as_json(ENTRIES[1:2])  # readable, not escaped
    assert as_json(ENTRIES[1:2]).startswith('[\n {\n  "number"')
