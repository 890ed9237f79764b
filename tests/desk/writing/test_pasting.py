"""What is pasted from Word, Excel and LibreOffice, and what the typing aids make of a text."""

from __future__ import annotations

import time
from typing import Any

import pytest

from govdocs.desk.writing.pasted_tables import pasted
from govdocs.desk.writing.typing_aids import converted
from govdocs.errors import Refusal

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
    "html",
    [
        "<table>" * 100_000,
        "<tr><td>" * 100_000,
        "<td rowspan=60 colspan=60>ক" * 3_000,
        "<table><tr>" + "<td rowspan=999 colspan=999>ক" * 3_000 + "<tr>" * 3_000,
        "<p " + "a=b " * 200_000,
        "<!--" * 200_000,
        "<table><tr><td>" + "ক" * 1_900_000,
        "<b>" * 200_000 + "</i>" * 200_000,
        "&#" * 300_000,
    ],
    ids=range(9),
)
def test_a_hostile_clipboard_costs_little(html: str) -> None:
    begin = time.process_time()
    found = pasted(html, "")
    assert time.process_time() - begin < 8
    assert sum(map(len, found.get("rows", []))) <= 40_000


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
