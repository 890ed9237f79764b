"""Annexes: where cells stand, what a timetable fills in, and which other documents may be included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

import govdocs
from govdocs.models.letter import Letter
from govdocs.models.tables import Cell, placed, uneven_rows

MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: {subject}
বক্তব্য: কাগজপত্র এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর: {{নাম: নাসরিন আক্তার}}
"""
LETTER = {
    "kind": "letter",
    "form": "office-memo",
    "number": "46.00.0000.071.31.003.24-125",
    "date": "2024-02-21",
    "subject": "সফর।",
    "body": "পাঠানো হলো।",
    "signature": {"name": "নাসরিন আক্তার"},
}
WIDE, TALL = {"text": "ক", "columns": 2}, {"পাঠ": "ক", "সারি": "২"}


def letter(*annexes: Any) -> Letter:
    document = govdocs.load(LETTER | {"annexes": list(annexes)})
    assert isinstance(document, Letter)
    return document


def codes(annex: Any) -> list[tuple[str, str]]:
    return [(p.code, p.dotted_path) for p in govdocs.check(LETTER | {"annexes": [annex]})]


def a_list(*rows: Any, columns: tuple[Any, ...] = ("ক্র. নং", "নাম", "জেলা")) -> dict[str, Any]:
    return {"sort": "list", "columns": list(columns), "rows": list(rows)}


class TestTables:
    @pytest.mark.parametrize(
        "rows",
        [
            [["১", "২", "৩"]],
            [["১", "", None]],
            [[WIDE, "৩"], ["১", WIDE]],
            [[TALL, "২", "৩"], ["২", "৩"]],
            [["১", TALL, "৩"], ["১", "৩"], ["১", "২", "৩"]],
            [[TALL, TALL, TALL], []],
            [[{"text": "ক", "columns": 2, "rows": 2}, "৩"], ["৩"]],
        ],
    )
    def test_cells_that_fill_the_columns(self, rows: list[Any]) -> None:
        assert codes(a_list(*rows)) == []

    @pytest.mark.parametrize(
        ("rows", "found"),
        [
            ([["১", "২"]], [("uneven-row", 0)]),
            ([["১", "২", "৩", "৪"]], [("uneven-row", 0)]),
            ([["১", "২", "৩"], [WIDE]], [("uneven-row", 1)]),
            ([[TALL, "২", "৩"], ["১", "২", "৩"]], [("uneven-row", 1)]),
            ([["১", TALL, "৩"], [WIDE]], [("colliding-cells", 1)]),
            ([["১", "২", TALL]], [("cell-below-table", 0)]),
            ([[{"text": "ক", "rows": 4}, "২", "৩"], ["২", "৩"]], [("cell-below-table", 1)]),
        ],
    )
    def test_cells_that_do_not(self, rows: list[Any], found: list[tuple[str, int]]) -> None:
        assert codes(a_list(*rows)) == [(code, f"annexes[1].rows[{row + 1}]") for code, row in found]

    @pytest.mark.parametrize(
        ("row", "way_out"),
        [
            (["১", "২"], 'write "" for an empty cell'),
            (["১", "১", "৫০", "০০০"], "quote a cell whose text has a comma"),
        ],
    )
    def test_cells_too_few_and_too_many(self, row: list[str], way_out: str) -> None:
        (problem,) = govdocs.check(LETTER | {"annexes": [a_list(row)]})
        assert way_out in problem.english

    def test_a_group_may_have_columns_of_its_own(self) -> None:
        group = {"শিরোনাম": "খ. কর্মকর্তা", "কলাম": ["নাম", "পদবি"], "সারি": [["করিম", "উপসচিব"]]}
        annex = {"ধরন": "তালিকা", "কলাম": ["নাম"], "সারি": [["রহিম"]], "দল": [group]}
        tables = letter(annex).annexes[0].tables  # type: ignore[union-attr]
        assert [[column.title for column in table.columns] for table in tables] == [["নাম"], ["নাম", "পদবি"]]
        wrong = {**annex, "দল": [{**group, "সারি": [["করিম"]]}]}
        assert codes(wrong) == [("uneven-row", "annexes[1].দল[1].সারি[1]")]

    def test_a_list_needs_rows(self) -> None:
        assert codes({"sort": "list", "columns": ["নাম"]}) == [("empty-list", "annexes[1]")]

    def test_lines_of_a_cell_stay_lines_and_a_dash_stays_a_dash(self) -> None:
        html = govdocs.render_html(letter(a_list(["১)", "করিম\nউপসচিব", "-"])))
        for cell in (">১)</td>", ">করিম<br>\nউপসচিব</td>", ">-</td>"):
            assert cell in html

    @given(st.lists(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), max_size=5), max_size=6))
    def test_what_is_called_even_covers_every_square_once(self, shape: list[list[tuple[int, int]]]) -> None:
        """A law: rows without a fault tile the rectangle of the table."""
        rows = [tuple(Cell(columns=columns, rows=down) for columns, down in row) for row in shape]
        if list(uneven_rows((), rows, 4)):
            return
        squares = [
            (index + down, column + across)
            for index, row in enumerate(placed(rows))
            for column, cell in row.cells
            for down in range(cell.rows)
            for across in range(cell.columns)
        ]
        assert sorted(squares) == [(row, column) for row in range(len(rows)) for column in range(4)]


def timetable(*sessions: Any, **day: Any) -> dict[str, Any]:
    return {"sort": "timetable", "days": [{"date": "2017-03-20", "sessions": list(sessions), **day}]}


class TestTimetable:
    @pytest.mark.parametrize(
        ("day", "header"),
        [
            ({}, "২০/০৩/২০১৭ তারিখ (সোমবার)"),
            ({"date": "20 মার্চ 2017"}, "২০/০৩/২০১৭ তারিখ (সোমবার)"),
            ({"weekday": "রবিবার"}, "২০/০৩/২০১৭ তারিখ (রবিবার)"),
            ({"heading": "প্রথম দিন"}, "প্রথম দিন"),
        ],
    )
    def test_the_header_of_a_day(self, day: dict[str, str], header: str) -> None:
        annex = letter(timetable({"time": "৯টা", "activity": "উদ্বোধন"}, **day)).annexes[0]
        assert annex.days[0].header == header  # type: ignore[union-attr]

    def test_cells_reach_over_their_neighbours(self) -> None:
        sessions = [
            {"time": "৯টা", "activity": "উদ্বোধন", "responsible": {"text": "শাখা", "rows": 2}},
            {"time": "১০টা", "activity": "পরিচিতি"},
            {"time": "১১টা", "activity": {"text": "বিরতি", "columns": 2}},
            {"time": "১২টা", "activity": "সমাপ্তি"},
        ]
        rows = letter(timetable(*sessions)).annexes[0].days[0].rows  # type: ignore[union-attr]
        assert [[cell.text for cell in row] for row in rows] == [
            ["৯টা", "উদ্বোধন", "শাখা"],
            ["১০টা", "পরিচিতি"],
            ["১১টা", "বিরতি"],
            ["১২টা", "সমাপ্তি", None],
        ]

    @pytest.mark.parametrize(
        ("sessions", "found"),
        [
            (
                [
                    {"time": "৯টা", "activity": "ক", "responsible": {"text": "শাখা", "rows": 2}},
                    {"time": "১০টা", "activity": "খ", "responsible": "অন্য শাখা"},
                ],
                ("uneven-session", 1),
            ),
            (
                [{"time": "৯টা", "activity": {"text": "ক", "columns": 2}, "responsible": "শাখা"}],
                ("uneven-session", 0),
            ),
            (
                [{"time": "৯টা", "activity": "ক", "responsible": {"text": "শাখা", "rows": 2}}],
                ("cell-below-table", 0),
            ),
        ],
    )
    def test_cells_that_fall_on_others(self, sessions: list[Any], found: tuple[str, int]) -> None:
        code, session = found
        assert codes(timetable(*sessions)) == [(code, f"annexes[1].days[1].sessions[{session + 1}]")]


class TestSort:
    @pytest.mark.parametrize("written", ["paper", "ধারণাপত্র", "Paper"])
    def test_either_name_chooses_it(self, written: str) -> None:
        annex = letter(
            {"ধরন": written, "বক্তব্য": "## পটভূমি\n\n> বাক্স\n\n✓ এক\n  ক) উপ", "সমাপ্তি": "সমাপ্ত"}
        ).annexes[0]
        assert annex.sort.value == "paper"

    @pytest.mark.parametrize(
        ("annex", "path"),
        [
            ({"body": "ক"}, "annexes[1]"),
            ({"sort": "essay", "body": "ক"}, "annexes[1].sort"),
            ("ক", "annexes[1]"),
        ],
    )
    def test_an_annex_says_what_it_is(self, annex: Any, path: str) -> None:
        assert codes(annex)[0][1] == path

    def test_initials_and_signature_stand_at_its_end(self) -> None:
        paper = {
            "sort": "paper",
            "body": "লেখা।",
            "ending": "সমাপ্ত",
            "signature": {"name": "রতন দাস"},
            "initials": {"text": "না. আ.", "date": "21/02/2024"},
        }
        html = govdocs.render_html(letter(paper))
        places = [html.rindex(words) for words in ("লেখা।", "সমাপ্ত", "রতন দাস", "না. আ.", "২১/০২/২০২৪")]
        assert places == sorted(places)


class TestIncluded:
    def write(self, folder: Path, **letters: str) -> Path:
        """Memos by file name, each including the file that is given."""
        for name, included in letters.items():
            text = MEMO.format(subject=name)
            if included:
                text += f"পরিশিষ্ট:\n  - ধরন: দলিল\n    পরিশিষ্ট: পরিশিষ্ট-ক\n    ফাইল: {included}\n"
            (folder / f"{name}.yaml").write_text(text, "utf-8")
        return folder / "one.yaml"

    def test_it_is_printed_in_the_same_pdf_with_continuous_pages(self, tmp_path: Path) -> None:
        path = self.write(tmp_path, one="two.yaml", two="")
        pdf = tmp_path / "one.pdf"
        govdocs.render(path, pdf)
        pages = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
        assert len(pages) == 2
        assert "one" in pages[0]
        assert pages[1].index("পরিশিষ্ট-ক") < pages[1].index("two")
        assert "২ / ২" in pages[1]

    @pytest.mark.parametrize(
        ("files", "english"),
        [
            ({"one": "one.yaml"}, "includes itself"),
            ({"one": "two.yaml", "two": "one.yaml"}, "includes itself"),
            ({"one": "../one.yaml"}, "outside the document's folder"),
            ({"one": "/etc/hostname.yaml"}, "outside the document's folder"),
            ({"one": "none.yaml"}, "There is no file"),
        ],
    )
    def test_what_may_not_be_included(self, tmp_path: Path, files: dict[str, str], english: str) -> None:
        problems = govdocs.check(self.write(tmp_path, **files))
        assert any(english in problem.english for problem in problems)

    def test_its_problems_are_told_with_its_own_name(self, tmp_path: Path) -> None:
        path = self.write(tmp_path, one="two.yaml", two="")
        (tmp_path / "two.yaml").write_text("ধরন: পত্র\nফরম: অফিস স্মারক\nবিষয়: ক\nবিষয়বস্ত: খ\n", "utf-8")
        files = {Path(p.place.file).name for p in govdocs.check(path) if p.place}
        assert files == {"one.yaml", "two.yaml"}

    def test_a_mapping_without_a_folder_includes_nothing(self) -> None:
        assert codes({"sort": "document", "file": "two.yaml"}) == [("bad-value", "annexes[1].file")]


@pytest.mark.parametrize(
    ("letterhead", "codes"),
    [
        ("হ্যাঁ", []),
        ("না", []),
        (["দপ্তর", "ঢাকা"], []),
        ({"সারি": "দপ্তর", "ডানে": "স্লোগান"}, []),
        ({"সারি": []}, ["too-few"]),
        ({"সারি": "দপ্তর", "মাঝে": "স্লোগান"}, ["unknown-key"]),
        ({"সারি": "দপ্তর", "বামে": {"ছবি": {"ফাইল": "../x.png", "অলংকরণ": "হ্যাঁ"}}}, ["bad-value"]),
    ],
)
def test_an_annex_may_have_a_letterhead_of_its_own_and_hears_only_of_its_faults(
    letterhead: Any, codes: list[str]
) -> None:
    annex = {"ধরন": "ধারণাপত্র", "শিরোনাম": "ক", "বক্তব্য": "খ", "পত্রশীর্ষ": letterhead}
    document = {"ধরন": "পত্র", "ফরম": "অফিস স্মারক", "বিষয়": "গ", "বক্তব্য": "ঘ", "পরিশিষ্ট": [annex]}
    assert [problem.code for problem in govdocs.check(document)] == codes
