"""What is pasted from Word, Excel and LibreOffice, and what the typing aids make of a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from govdocs.desk.writing.pasted_tables import pasted
from govdocs.desk.writing.typing_aids import converted
from govdocs.errors import Refusal
from tests.support.growth import grows_as_its_size

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td {color: red}</style>
<script>alert(1)</script></head><body><!--StartFragment--><table class=MsoTableGrid border=1>
 <tr><td width=100><p class=MsoNormal><b>ক্র. নং<o:p></o:p></b></p></td><td><p>নাম</p></td></tr>
 <tr><td><p>১</p></td><td><p>এক</p><p>দুই &amp; তিন</p></td></tr></table><!--EndFragment--></body></html>"""

TABLES: list[tuple[str, list[list[str]], bool]] = [
    (WORD, [["ক্র. নং", "নাম"], ["১", "এক\n\nদুই & তিন"]], False),
    ("<table><tr><td colspan=2>ক<td>খ<tr><td>১<td>২<td>৩</table>", [["ক", "", "খ"], ["১", "২", "৩"]], False),
    ("<table><tr><td rowspan=2>ক<td>খ<tr><td>গ</table>", [["ক", "খ"], ["", "গ"]], False),
    ("<table><tr><td>ক<tr><td>খ<td>গ</table>", [["ক", ""], ["খ", "গ"]], False),
    ("<table><tr><td style='font-family:SutonnyMJ'>KvR</td><td>Office</td></tr></table>", [["কাজ", "Office"]], True),
    ("<table><tr><td><font face=SutonnyMJ>wefvM <span style='font-family:Arial'>Dhaka</span></font></td></tr></table>", [["বিভাগ Dhaka"]], True),
    ("<table><tr><td>MYcÖRvZš¿x evsjv‡`k</td></tr></table>", [["গণপ্রজাতন্ত্রী বাংলাদেশ"]], True),
    ("<table><tr><td rowspan=9999999999999 colspan=99999>ক</td></tr></table>", [["ক"]], False),
]  # fmt: skip


@pytest.mark.parametrize(("html", "rows", "bijoy"), TABLES)
def test_a_table_is_its_rows(html: str, rows: list[list[str]], bijoy: bool) -> None:
    assert pasted(html, "") == {"rows": rows, "bijoy": bijoy}


TEXTS: list[tuple[str, str, dict[str, Any]]] = [
    ("", "ক\tখ\r\n১\t\r\n", {"rows": [["ক", "খ"], ["১", ""]], "bijoy": False}),
    ("", "এক\r\nদুই", {"text": "এক\nদুই", "bijoy": False}),
    ("", "gš¿Yvjq ও Office", {"text": "মন্ত্রণালয় ও Office", "bijoy": True}),
    ("<p style='font-family:SutonnyMJ'>KvR</p>", "KvR", {"text": "কাজ", "bijoy": True}),
    (
        "<p style='font-family:SutonnyOMJ'>কাজ of Kotha</p>",
        "কাজ of Kotha",
        {"text": "কাজ of Kotha", "bijoy": False},
    ),
    (
        "<p style='font-family:\"Sutonny Unicode\",serif'>miKvi</p>",
        "miKvi",
        {"text": "miKvi", "bijoy": False},
    ),
    ("<b>এক</b>", "এক", {"text": "এক", "bijoy": False}),
    ("", "", {"text": "", "bijoy": False}),
]


@pytest.mark.parametrize(("html", "text", "expected"), TEXTS)
def test_a_text_is_itself(html: str, text: str, expected: dict[str, Any]) -> None:
    assert pasted(html, text) == expected


@pytest.mark.parametrize(
    ("html", "number"),
    [
        (lambda number: "<table>" * number, 25_000),
        (lambda number: "<tr><td>" * number, 25_000),
        (lambda number: "<td rowspan=60 colspan=60>ক" * number, 750),
        (lambda number: "<table><tr>" + "<td rowspan=999 colspan=999>ক" * number + "<tr>" * number, 750),
        (lambda number: "<p " + "a=b " * number, 50_000),
        (lambda number: "<!--" * number, 50_000),
        (lambda number: "<table><tr><td>" + "ক" * number, 475_000),
        (lambda number: "<b>" * number + "</i>" * number, 50_000),
        (lambda number: "&#" * number, 75_000),
    ],
    ids=range(9),
)
def test_a_hostile_clipboard_costs_as_its_length(html: Callable[[int], str], number: int) -> None:
    assert grows_as_its_size(lambda number: pasted(html(number), ""), number)
    assert sum(map(len, pasted(html(4 * number), "").get("rows", []))) <= 40_000


CONVERTED: list[tuple[str, str, str]] = [
    ("KvR", "bijoy", "কাজ"),
    ("ঢাকা Kvh©vjq", "bijoy", "ঢাকা কার্যালয়"),
    ("স্মারক ১২/২০২৬", "latin-digits", "স্মারক 12/2026"),
    ("12 May", "bangla-digits", "১২ May"),
]


@pytest.mark.parametrize(("text", "how", "expected"), CONVERTED)
def test_a_text_in_other_letters(text: str, how: str, expected: str) -> None:
    assert converted(text, how) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("ami", "আমি"), ("bangla ভাষা", "বাংলা ভাষা"), ("a@b.gov.bd", "a@b.gov.bd")]
)
def test_avro(text: str, expected: str) -> None:
    pytest.importorskip("avro")
    assert converted(text, "avro") == expected


@pytest.mark.parametrize(("text", "how"), [("ক", "rot13"), ("a" * 3_000, "avro"), ("a" * 300_000, "bijoy")])
def test_what_is_refused(text: str, how: str) -> None:
    with pytest.raises(Refusal):
        converted(text, how)
