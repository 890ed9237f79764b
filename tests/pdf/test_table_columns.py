"""A column is as wide as its longest word; then the type gets smaller; then the reader is told which column is too narrow."""

from typing import Any, NamedTuple

import pytest
from weasyprint.formatting_structure.boxes import TextBox

from govdocs.pdf import Engine
from govdocs.pdf.box_places import descendants
from govdocs.pdf.layout.lines import PlainLine
from govdocs.pdf.table_columns import _Need, shared_out, smaller_type
from tests.support.engines import both_engines

CSS = """
@page { size: A5; margin: 20mm 24mm }
body { margin: 0; overflow-wrap: break-word; font-size: 12pt }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 10.5pt }
td, th { border: 0.5pt solid; padding: 1mm } ul { margin: 0; padding-left: 8mm } p { margin: 0 }
"""  # 100 mm, 378 pixels, for the table

WORD = "স্বাস্থ্যকেন্দ্রসমূহের"  # with its padding 93 pixels in 10.5 points
LONG = "আন্তঃমন্ত্রণালয়সমন্বয়কারী"  # 145
HUGE = WORD * 6
FULL = "সভা " * 40


@pytest.fixture(scope="module")
def engines() -> tuple[Engine, Engine]:
    return both_engines(CSS)


class Laid(NamedTuple):
    """A table as it was laid out."""

    widths: list[int]
    type_size: float
    texts: list[str]
    faults: list[tuple[str, str]]


def html(table: str) -> str:
    return f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{table}</body></html>'


def table(*cells: str, columns: str = "") -> str:
    heads = "".join(f"<th>{head}</th>" for head in "কখগঘঙচছজ"[: len(cells)])
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f"<table><colgroup>{columns}</colgroup><thead><tr>{heads}</tr></thead><tr>{row}</tr></table>"


def laid(engine: Engine, body: str) -> Laid:
    pages = engine.pages(html(body), strict=False)
    boxes = [box for page in pages.document.pages for box in descendants(page._page_box)]
    found = next(box for box in boxes if type(box).__name__ == "TableBox")
    return Laid(
        [round(width) for width in found.column_widths],
        round(found.style["font_size"] * 0.75, 2),
        [text for box in boxes for text in texts_of(box) if len(text) > 1],
        [(fault.code, fault.excerpt) for fault in pages.faults],
    )


def texts_of(box: Any) -> list[str]:
    """The texts that a box holds itself."""
    if type(box) is PlainLine:
        return [run.line.text for run in box.runs]
    return [box.text] if type(box) is TextBox else []


def both(engines: tuple[Engine, Engine], body: str) -> Laid:
    """The table as both engines lay it out, to the byte."""
    fast, plain = engines
    found = laid(fast, body)
    assert found == laid(plain, body)
    assert fast.pages(html(body), strict=False).pdf() == plain.pages(html(body), strict=False).pdf()
    return found


@pytest.mark.parametrize(
    ("body", "widths"),
    [
        pytest.param(table("ক", FULL, FULL), [126, 126, 126], id="all words fit: as it was"),
        pytest.param(table(WORD, WORD, WORD, WORD), [94, 94, 94, 94], id="the longest words just fit: as it was"),
        pytest.param(table(LONG, FULL, FULL), [145, 116, 116], id="a word too wide: the others give alike"),
        pytest.param(table(f"<b>{LONG[:5]}</b>{LONG[5:]}", FULL, FULL), [146, 116, 116], id="partly bold"),
        pytest.param(table(f"<ul><li><p>{LONG}</p></li></ul>", FULL, FULL), [176, 101, 101], id="in a list"),
        pytest.param(table(f"ক<br>{LONG}", FULL, FULL), [145, 116, 116], id="after a line break"),
        pytest.param(table("directorate.planning@example.org", FULL, FULL), [215, 81, 81], id="an e-mail"),
        pytest.param(table("জুলাই-সেপ্টেম্বর", *["সভা"] * 5), [63] * 6, id="divided after its hyphen: as it was"),
        pytest.param(
            table(f"https://www.example.org/{'register' * 6}", FULL, FULL), [126] * 3, id="an address of the web: as it was"
        ),
        pytest.param(
            table(LONG, FULL, FULL, columns='<col><col class="stated" style="width: 30%"><col>'),
            [145, 113, 119],
            id="a stated width is kept",
        ),
        pytest.param(
            f"<table><tr><th colspan=2>{LONG}{LONG}<th>গ<tr><td>ক<td>খ<td>গ</table>", [147, 145, 85], id="over two columns"
        ),
    ],
)  # fmt: skip
def test_columns_are_shared_out_by_their_longest_words(
    engines: tuple[Engine, Engine], body: str, widths: list[int]
) -> None:
    found = both(engines, body)
    assert found.widths == widths
    assert (found.type_size, found.faults) == (10.5, [])


@pytest.mark.parametrize(
    ("body", "size"),
    [
        pytest.param(table(LONG, LONG), 10.5, id="all fits"),
        pytest.param(table(LONG, LONG, WORD), 10.0, id="a little too much"),
        pytest.param(table("কার্যবিবরণীর", FULL, columns='<col class="stated" style="width: 18%"><col>'), 9.0, id="as small as it gets"),
        pytest.param(
            table("কার্যবিবরণীর", FULL, columns='<col class="stated" style="width: 19%"><col>'), 9.5, id="a stated width"
        ),
    ],
)  # fmt: skip
def test_the_type_of_a_table_gets_smaller(engines: tuple[Engine, Engine], body: str, size: float) -> None:
    found = both(engines, body)
    assert (found.type_size, found.faults) == (size, [])


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        pytest.param(table(HUGE, "খ"), [("word-too-wide", HUGE)], id="wider than the table"),
        pytest.param(table(*[WORD] * 5), [("word-too-wide", WORD)] * 5, id="too many columns"),
        pytest.param(
            table(LONG, FULL, columns='<col class="stated" style="width: 20%"><col>'),
            [("word-too-wide", LONG)],
            id="a stated width that is too narrow",
        ),
        pytest.param(table("১২৩৪৫৬" * 9, "খ"), [("cell-overflow", "১২৩৪৫৬" * 9)], id="a number"),
        pytest.param(table(f"{HUGE} {HUGE}ক {HUGE}", "খ"), [("word-too-wide", f"{HUGE}ক")], id="the longest of a column"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(
    engines: tuple[Engine, Engine], body: str, faults: list[tuple[str, str]]
) -> None:
    found = both(engines, body)
    assert (found.type_size, [(code, text.rstrip("…")) for code, text in found.faults]) == (10.5, faults)


def test_the_fault_names_the_column(engines: tuple[Engine, Engine]) -> None:
    heads = "<thead><tr><th rowspan=2>ক্র<th colspan=2>ঠিকানা<tr><th>জেলা<th>উপজেলা</thead>"
    faults = engines[0].pages(html(f"<table>{heads}<tr><td>১<td>{HUGE}<td>খ</table>"), strict=False).faults
    assert [fault.bangla.split(" কলামে ")[0] for fault in faults] == ["‘জেলা’"]
    faults = engines[0].pages(html(f"<table><tr><td>১<td>{HUGE}</table>"), strict=False).faults
    assert [fault.bangla.split(" কলামে ")[0] for fault in faults] == ["‘২’"]


def test_each_page_of_a_table_has_the_same_columns(engines: tuple[Engine, Engine]) -> None:
    body = f"<table>{'<tr><td>ক<td>খ' * 60}<tr><td>{LONG}{LONG}<td>খ</table>"
    for engine in engines:
        pages = engine.pages(html(body)).document.pages
        tables = [
            box for page in pages for box in descendants(page._page_box) if type(box).__name__ == "TableBox"
        ]
        assert len(tables) > 1
        assert len({tuple(each.column_widths) for each in tables}) == 1


@pytest.mark.parametrize(
    ("widths", "needs", "stated", "expected"),
    [
        ([50, 50], [40, 40], set(), [50, 50]),
        ([50, 50], [70, 20], set(), [70, 30]),
        ([50, 50, 100], [70, 40, 70], set(), [70, 45, 85]),  # 10 and 30 to spare: a half of each
        ([50, 50], [70, 20], {1}, None),
        ([50, 50], [70, 20], {0}, None),
        ([50, 50], [60, 60], set(), None),
        ([], [], set(), []),
    ],
)  # fmt: skip
def test_shared_out(
    widths: list[float], needs: list[float], stated: set[int], expected: list[float] | None
) -> None:
    found = shared_out(widths, [_Need(need, 0) for need in needs], stated)
    assert found == (expected and pytest.approx(expected, abs=0.2))
    assert found is None or sum(found) == pytest.approx(sum(widths))


@pytest.mark.parametrize(
    ("size", "need", "expected"),
    [
        (12, 51, 11.5),
        (12, 55, 10.5),
        (12, 67, None),  # 8.5 points would be needed
        (10.7, 51, 10.0),
        (9, 51, None),
        (8.5, 51, None),
        (24, 66, 18.0),
        (24, 67, None),  # less than 75 % of the size
    ],
)
def test_smaller_type(size: float, need: float, expected: float | None) -> None:
    assert smaller_type(size, [50, 50], [_Need(need, need), _Need(50, 0)], {1}) == expected
