"""The rules of a page → grids with spans."""

from __future__ import annotations

from govdocs.importing.readers.pdf.glyphs import Area
from govdocs.importing.readers.pdf.tables import MOST_RULES, ruled_tables


def level(y: float, left: float, right: float) -> Area:
    return Area(left, y, right, y + 0.5)


def upright(x: float, low: float, high: float) -> Area:
    return Area(x, low, x + 0.5, high)


def spans(rules: list[Area]) -> list[tuple[int, int, int, int]]:
    (table,) = ruled_tables(rules)
    return [(cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells]


FRAME = [level(0, 0, 300), level(100, 0, 300), upright(0, 0, 100), upright(300, 0, 100)]


def test_a_grid() -> None:
    rules = [*FRAME, level(50, 0, 300), upright(100, 0, 100), upright(200, 0, 100)]
    assert spans(rules) == [(r, c, 1, 1) for r in range(2) for c in range(3)]


def test_a_head_over_two_columns_and_a_cell_over_two_rows() -> None:
    rules = [*FRAME, level(50, 100, 300), upright(100, 0, 100), upright(200, 0, 50)]
    assert spans(rules) == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]


def test_rules_in_pieces_and_double_rules_are_one() -> None:
    pieces = [level(50, 0, 99), level(50.6, 98, 300), upright(100, 0, 51), upright(101, 49, 100)]
    assert spans([*FRAME, *pieces]) == [(r, c, 1, 1) for r in range(2) for c in range(2)]


def test_a_frame_or_a_line_under_words_is_no_table() -> None:
    assert ruled_tables(FRAME) == []
    assert ruled_tables([level(10, 0, 80), level(40, 0, 80)]) == []


def test_two_tables_from_the_top() -> None:
    def shifted(by: float) -> list[Area]:
        rules = [*FRAME, level(50, 0, 300)]
        return [Area(r.left, r.bottom + by, r.right, r.top + by) for r in rules]

    tables = ruled_tables([*shifted(0), *shifted(300)])
    assert [round(table.area.top) for table in tables] == [400, 100]


def test_a_drawing_of_thousands_of_lines_is_not_looked_at() -> None:
    assert ruled_tables([level(i / 10, 0, 300) for i in range(MOST_RULES + 1)]) == []
