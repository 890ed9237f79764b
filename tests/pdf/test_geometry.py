"""What only the laid out page shows: each fault provoked, and beside it the nearest thing that is right."""

import pytest

from govdocs.pdf import Engine

CSS = """
@page { size: A6; margin: 15mm; @bottom-center { content: counter(page, bengali) } }
body { font-size: 12px; line-height: 20px; margin: 0 }
p, h2 { margin: 0 } h2 { font-size: 12px; break-after: auto }
table { width: 100%; border-collapse: collapse } td { padding: 2px; border: 1px solid }
"""

#: The area of text of an A6 page with these margins is 75 mm × 118 mm: 22 lines of 20 pixels.
LINES = 22

LONG = "অনতিক্রম্যভাবেদীর্ঘশব্দ" * 4
WORDS = "সভার কার্যবিবরণী অনুমোদন করা হলো। " * 3
PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='{w}' height='{h}'/%3E"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(CSS)


def faults(engine: Engine, body: str) -> list[tuple[str, int | None, str]]:
    html = f'<!doctype html><html lang="bn"><title>নমুনা</title><body>{body}</body></html>'
    return [(fault.code, fault.page, fault.at) for fault in engine.pages(html, strict=False).faults]


def lines(count: int) -> str:
    return "<p>লাইন</p>" * count


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(f"<p>{WORDS}</p>", [], id="text that wraps"),
        pytest.param(
            f'<p data-at="body">{LONG}</p>', [("line-overflow", 1, "body")], id="a word wider than a line"
        ),
        pytest.param(
            f'<p style="text-align: right">{LONG}</p>', [("line-overflow", 1, "")], id="to the left as well"
        ),
        pytest.param(
            f'<p style="padding-left: 9mm; text-indent: -9mm">{WORDS}</p>', [], id="a hanging indent"
        ),
        pytest.param(f"<table><tr><td>ক<td>{WORDS}</table>", [], id="a cell that wraps"),
        pytest.param(
            f'<table style="table-layout: fixed"><tr data-at="rows.0"><td data-at="rows.0.name">{LONG}<td>খ</table>',
            [("word-too-wide", 1, "rows.0.name")],
            id="a word wider than its cell",
        ),
        pytest.param(
            f'<table style="table-layout: fixed"><tr data-at="rows.0" data-cells><td>ক<td><p>{LONG}</p></table>',
            [("word-too-wide", 1, "rows.0.1")],
            id="a word in a paragraph of a cell",
        ),
        pytest.param(
            f'<table data-at="table"><tr><td>{LONG}<td>খ</table>',
            [("page-overflow", 1, "table")],
            id="a table wider than the page",
        ),
        pytest.param(f'<div style="height: 40px">{lines(2)}</div>', [], id="text in a block of fixed height"),
        pytest.param(
            f'<div style="height: 39px; overflow: hidden">{lines(2)}</div>',
            [("box-overflow", 1, "")],
            id="a block that hides what does not fit",
        ),
        pytest.param(
            '<p style="height: 39px">ক<br>খ</p>', [("box-overflow", 1, "")], id="text beyond a fixed height"
        ),
        pytest.param(f'<img alt="ক" src="{PICTURE.format(w=100, h=50)}">', [], id="a picture"),
        pytest.param(
            f'<img alt="ক" data-at="emblem" src="{PICTURE.format(w=900, h=50)}">',
            [("page-overflow", 1, "emblem")],
            id="a picture wider than the page",
        ),
        pytest.param(
            f'<img alt="ক" style="display: block" src="{PICTURE.format(w=100, h=900)}">',
            [("page-overflow", 1, "")],
            id="a picture taller than the page",
        ),
        pytest.param(
            f'<div style="position: fixed; left: -9mm; transform: rotate(-45deg); font-size: 90px">{LONG}</div>',
            [],
            id="a stamp across the page",
        ),
    ],
)
def test_overflow(engine: Engine, body: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert faults(engine, body) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (LINES - 2, []),
        (LINES - 1, [("heading-alone", 1, "annex.1")]),
        (LINES, []),
    ],
)
def test_a_heading_at_the_foot(engine: Engine, before: int, expected: list[tuple[str, int, str]]) -> None:
    assert faults(engine, f'{lines(before)}<h2 data-at="annex.1">পরিশিষ্ট</h2>{lines(3)}') == expected


def test_a_heading_that_ends_the_document_is_not_alone(engine: Engine) -> None:
    assert faults(engine, f"{lines(LINES - 1)}<h2>সমাপ্ত</h2>") == []


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(0, [], id="on the first page"),
        pytest.param(LINES - 3, [], id="just fits"),
        pytest.param(LINES - 2, [("signature-split", 2, "signatory")], id="divided"),
        pytest.param(LINES, [("signature-alone", 2, "signatory")], id="alone"),
        pytest.param(LINES + 1, [], id="after a line"),
    ],
)
def test_a_signature(engine: Engine, before: int, expected: list[tuple[str, int, str]]) -> None:
    body = f'{lines(before)}<div class="signature right" data-at="signatory">{lines(3)}</div>'
    assert faults(engine, body) == expected


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        pytest.param(LINES - 4, [], id="moved to the next page"),
        pytest.param(LINES + 4, [("row-too-tall", 1, "rows.0")], id="taller than a page"),
    ],
)
@pytest.mark.parametrize("rule", ["auto", "avoid"])
def test_a_table_row(engine: Engine, rule: str, height: int, expected: list[tuple[str, int, str]]) -> None:
    row = f'<tr data-at="rows.0" style="break-inside: {rule}"><td>{"<br>".join("ক" * height)}</td></tr>'
    assert faults(engine, f"{lines(6)}<table>{row}</table>")[:1] == [
        (code, page + 1 if rule == "avoid" else page, at) for code, page, at in expected
    ]


SHORT, TALL = "ক", "<br>".join("ক" * (LINES + 3))


def rows(*heads: str, count: int = LINES * 2) -> str:
    """A table of so many rows; the first begins with these cells, which reach over all of them."""
    first = "".join(head.replace("<td", f'<td rowspan="{count}"', 1) for head in heads)
    rest = "".join(f'<tr data-at="rows.{number}" data-cells><td>খ' for number in range(1, count))
    return f'<table><tbody style="break-inside: avoid"><tr data-at="rows.0" data-cells>{first}<td>খ{rest}</table>'


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(rows(f"<td>{SHORT}"), [], id="a short text over several pages"),
        pytest.param(rows(f"<td colspan=2>{SHORT}", f"<td>{SHORT}"), [], id="over columns as well, and two of them"),
        pytest.param(rows(f"<td>{SHORT}", count=3), [], id="on one page"),
        pytest.param(rows(f"<td>{TALL}"), [("row-too-tall", 1, "rows.0.0")], id="a text taller than a page"),
        pytest.param(
            rows(f"<td>{SHORT}", f"<td colspan=2>{TALL}"), [("row-too-tall", 1, "rows.0.1")], id="in the second cell"
        ),
        pytest.param(
            rows(f"<td>{SHORT}").replace(
                f'<tr data-at="rows.{LINES - 6}" data-cells><td>', f'<tr data-at="rows.{LINES - 6}" data-cells><td rowspan=20>{"<br>".join("ক" * 12)}<td>'
            ),
            [("row-too-tall", 1, f"rows.{LINES - 6}.0")],
            id="a text that would reach below the last row of the page",
        ),
    ],
)  # fmt: skip
def test_a_cell_over_several_rows(engine: Engine, table: str, expected: list[tuple[str, int, str]]) -> None:
    assert faults(engine, table)[:1] == expected


def test_a_repeated_table_head_is_not_a_tall_row(engine: Engine) -> None:
    rows = "<tr><td>সারি</td></tr>" * 60
    assert faults(engine, f"<table><thead><tr><th>শিরোনাম</th></tr></thead>{rows}</table>") == []


def test_faults_come_in_the_order_of_the_pages(engine: Engine) -> None:
    body = f"<p>{LONG}</p>{lines(LINES - 2)}<h2>শিরোনাম</h2><p>{LONG}</p>"
    assert [page for _, page, _ in faults(engine, body)] == [1, 1, 2]
