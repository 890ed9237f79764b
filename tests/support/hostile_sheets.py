"""Workbooks with Bijoy as somebody makes them who means no good."""

from __future__ import annotations

from typing import Final

from tests.support.hostile_files import LAUGHS, Maker, zipped

S: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(cells: str, strings: str = "", styles: str = "") -> bytes:
    """A workbook of such cells in one row."""
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{S}"/>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}"><sheetData><row>{cells}</row></sheetData></worksheet>',
    }
    parts |= {"xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>'} if strings else {}
    parts |= {"xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>'} if styles else {}
    return zipped({**parts})


BIJOY_STYLES: Final = '<fonts><font><name val="SutonnyMJ"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>'


SHEETS: Final[dict[str, Maker]] = {
    "laughs.xlsx": lambda: zipped({"xl/workbook.xml": "<a/>", "xl/worksheets/sheet1.xml": f"{LAUGHS}<a>&k;</a>"}),
    "bomb.xlsx": lambda: xlsx(" " * (60 << 20)),
    "cells.xlsx": lambda: xlsx('<c t="s" s="0"><v>0</v></c>' * 50_000, "<si><t>wm×všÍ</t></si>", BIJOY_STYLES),
    "strings.xlsx": lambda: xlsx("".join(f'<c t="s" s="0"><v>{n}</v></c>' for n in range(30_000)), "<si><t>wm×všÍ</t></si>" * 30_000, BIJOY_STYLES),
    "number.xlsx": lambda: xlsx(f'<c t="s" s="0"><v>{"9" * 5000}</v></c>', "<si><t>wm×všÍ</t></si>", BIJOY_STYLES),
    "style.xlsx": lambda: xlsx(f'<c t="s" s="{"9" * 5000}"><v>0</v></c>', "<si><t>wm×všÍ</t></si>", BIJOY_STYLES),
    "font.xlsx": lambda: xlsx('<c t="s" s="0"><v>0</v></c>', "<si><t>wm×všÍ</t></si>", BIJOY_STYLES.replace('fontId="0"', f'fontId="{"9" * 5000}"')),
    "broken.xlsx": lambda: xlsx("<c>"),
    "long.xlsx": lambda: xlsx('<c t="s" s="0"><v>0</v></c>', "<si><t>" + "wm×všÍ " * 100_000 + "</t></si>", BIJOY_STYLES),
}  # fmt: skip
