"""Words too wide for their columns: the heads of a table are read once, however many columns have one."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure.boxes import TableRowGroupBox

from govdocs.pdf import cell_faults
from govdocs.pdf.cell_faults import CrowdedColumns
from tests.support.steps import growth


def _table(columns: int) -> Any:
    """A table whose head has a cell for each column."""
    heads = []
    for number in range(columns):
        element = Element("th")
        element.text = f"স্তম্ভ {number}"
        heads.append(SimpleNamespace(grid_x=number, colspan=1, element=element))
    group = object.__new__(TableRowGroupBox)
    group.is_header, group.children = True, [SimpleNamespace(children=heads)]
    return SimpleNamespace(element=Element("table"), children=[group])


def _crowded(columns: int) -> CrowdedColumns:
    """Each of its columns has a word too wide for it."""
    table, crowded = _table(columns), CrowdedColumns(MagicMock(fault=lambda *_, **facts: facts["column"]))
    for number in range(columns):
        cell = SimpleNamespace(grid_x=number, element=Element("td"))
        found = cell_faults._TooWide(table, cell, None, "শব্দ")
        crowded._found[table.element, number] = found
    return crowded


def test_each_column_is_named_by_its_head() -> None:
    found: list[object] = list(_crowded(3).faults())
    assert found == ["স্তম্ভ 0", "স্তম্ভ 1", "স্তম্ভ 2"]


def test_the_heads_of_a_table_cost_as_their_number() -> None:
    """Not each of them for each column."""

    def work(columns: int) -> Callable[[], object]:
        crowded = _crowded(columns)
        return lambda: list(crowded.faults())

    assert growth(work, 30) < 6
