"""The rules of a table look as WeasyPrint draws them, and each is one line."""

import re

import numpy as np
import pypdfium2
import pytest
import weasyprint

import govdocs.pdf.table_rules
from govdocs.pdf import Engine
from govdocs.pdf.table_rules import _united

BASIC = "table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 4px } "
TABLE = (
    "<table><thead><tr><th>ক<th>খ<th>গ</thead><tr><td>ক<td>খ<td>গ<tr><td colspan=2>ক<td rowspan=2>গ"
    "<tr><td>ক<td>খ<tr><td>ক<td colspan=2 class=a>খ<tr><td>ক<td>খ<td>গ</table>"
)


def page(engine: Engine, table: str) -> bytes:
    html = f'<html lang="bn"><title>ক</title><body>{table}'
    return engine.pages(
        html, strict=False
    ).pdf()  # the letters of a table from right to left are read from left to right


def pictures(pdf: bytes) -> list["np.ndarray"]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [each.render(scale=2).to_numpy().astype(int) for each in document]


def lines_in(pdf: bytes) -> int:
    """How many lines all pages have."""
    from io import BytesIO

    import pypdf

    contents = (each.get_contents().get_data() for each in pypdf.PdfReader(BytesIO(pdf)).pages)
    return sum(len(re.findall(rb" l$", content, re.MULTILINE)) for content in contents)


CASES = [
        ("", TABLE),
        (".a { border: 3px solid red }", TABLE),
        (".a { border: none }", TABLE),
        ("th { border: 2px dotted blue }", TABLE),
        ("td { border: 3px double }", TABLE),
        ("td { border: 4px ridge green }", TABLE),
        ("td { border-style: none none solid }", TABLE),
        ("@page { size: A6 landscape } tr { break-inside: avoid }", TABLE * 3 + TABLE.replace("<tr><td>ক<td>খ<td>গ", "<tr><td>ক<td>খ<td>গ" * 20)),
    ]  # fmt: skip


@pytest.mark.parametrize(("css", "table"), CASES)
def test_the_rules_look_as_before(css: str, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(BASIC + css)
    ours = pictures(page(engine, table))
    monkeypatch.setattr(
        weasyprint.draw, "draw_collapsed_borders", govdocs.pdf.table_rules._stock_draw_collapsed_borders
    )
    stock = pictures(page(engine, table))
    assert len(ours) == len(stock)
    for one, other in zip(ours, stock, strict=True):
        # Where two short lines met, their soft edges were drawn twice.
        assert np.abs(one - other).max() <= 80
        assert (np.abs(one - other) > 24).mean() < 0.0001


def test_each_rule_is_one_line() -> None:
    engine = Engine(BASIC)
    plain = "<table>" + "<tr><td>ক<td>খ<td>গ" * 9 + "</table>"
    assert lines_in(page(engine, plain)) == 10 + 4


SPANS = {
    "over rows": ("<td rowspan=30>ক<td>খ<td>গ", "<td>খ<td>গ"),
    "in the middle": ("<td>ক<td rowspan=30>খ<td>গ", "<td>ক<td>গ"),
    "over rows and columns": ("<td rowspan=30 colspan=2>ক<td>গ", "<td>গ"),
    "two of them": ("<td rowspan=30>ক<td rowspan=30>খ<td>গ", "<td>গ"),
}


@pytest.mark.parametrize("size", ["A6", "A6 landscape"])
@pytest.mark.parametrize(
    "head",
    [
        "",
        "<thead><tr><th colspan=3>শিরোনাম</thead>",
        "<thead><tr><th rowspan=2>ক<th colspan=2>খ<tr><th>গ<th>ঘ</thead>",
    ],
)
@pytest.mark.parametrize("cells", SPANS.values(), ids=SPANS)
def test_a_cell_over_several_pages_has_its_frame_on_each(
    cells: tuple[str, str], head: str, size: str
) -> None:
    """The lower rule of each page, and the upper one, are as long as the table is wide."""
    engine = Engine(f"{BASIC} @page {{ size: {size}; margin: 10mm }} tbody {{ break-inside: avoid }}")
    table = f"<table>{head}<tbody><tr>{cells[0]}{f'<tr>{cells[1]}' * 29}</tbody></table>"
    images = pictures(page(engine, table))
    assert len(images) > 1
    for image in images:
        dark = image.min(axis=2) < 128
        across, down = dark.any(axis=0).nonzero()[0], dark.any(axis=1).nonzero()[0]
        width = across[-1] - across[0] + 1
        first, last = (
            dark[edge].sum() for edge in (slice(down[0], down[0] + 2), slice(down[-1] - 1, down[-1] + 1))
        )
        assert first >= 0.98 * width
        assert last >= 0.98 * width


def test_lines_that_do_not_meet_stay_apart() -> None:
    spans = [(5.0, 7.0), (0.0, 2.0), (2.0, 3.0), (6.0, 6.5), (3.5, 4.0)]
    assert list(_united(spans)) == [(0.0, 3.0), (3.5, 4.0), (5.0, 7.0)]


@pytest.mark.parametrize(
    ("css", "table"),
    [*CASES, ("table { direction: rtl }", TABLE), ("table { direction: rtl } tr { border: 1px }", "<table>")],
)
def test_the_plain_way_has_the_same_bytes(css: str, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = page(Engine(BASIC + css), table)
    monkeypatch.setenv("GOVDOCS_PLAIN", "1")
    assert ours == page(Engine(BASIC + css), table)
