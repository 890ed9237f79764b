"""The table of discussion, decision and who carries it out, in minutes → decisions."""

from __future__ import annotations

import re
from typing import Any, Final

from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.old_document import OldTable

_COLUMNS: Final = (
    ("serial", re.compile("^(?:ক্র|নং|SL)")),
    ("owner", re.compile("বাস্তবায়ন|দায়িত্ব")),
    ("deadline", re.compile("সময়")),
    ("text", re.compile("সিদ্ধান্ত|সুপারিশ")),
    ("discussion", re.compile("আলোচনা|আলোচ্য|বিষয়|পর্যালোচনা")),
)
_USUAL: Final = ["ক্র. নং", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নকারী"]


def is_decision_table(table: OldTable) -> bool:
    """Whether the heads of a table are those of decisions."""
    found = _heads(table)
    return "text" in found and ("discussion" in found or "owner" in found)


def _heads(table: OldTable) -> list[str]:
    if not table.rows:
        return []
    return [
        next((name for name, pattern in _COLUMNS if pattern.search(" ".join(cell_text(cell).split()))), "")
        for cell in table.rows[0]
    ]


def decisions_of(table: OldTable) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The decisions of a table, and the settings that print them as one."""
    names = _heads(table)
    titles = [" ".join(cell_text(cell).split()) for cell in table.rows[0]]
    found: list[dict[str, Any]] = []
    mark = ""
    for row in table.rows[1:]:
        value: dict[str, Any] = {}
        offset = len(names) - len(row)  # cells of the first columns that go on from above
        for at, cell in enumerate(row):
            name = names[at + offset] if 0 <= at + offset < len(names) else ""
            text = cell_text(cell).strip()
            if not text:
                continue
            if name == "serial":
                mark = mark or text
            elif name == "owner":
                value["owner"] = [one.strip() for one in text.split("\n") if one.strip()]
            elif name in ("text", "deadline"):
                value[name] = (
                    f"{value[name]}\n\n{text}"
                    if name in value
                    else re.sub("\n+", "\n\n", text)
                    if name == "text"
                    else " ".join(text.split())
                )
            else:
                value["discussion"] = f"{value['discussion']}\n\n{text}" if "discussion" in value else text
        if "text" not in value and found and not value.keys() - {"discussion", "owner"}:
            found[-1]["discussion"] = "\n\n".join(
                filter(None, [found[-1].get("discussion", ""), value.get("discussion", "")])
            )
            continue
        if value:
            value.setdefault("text", "–")
            found.append(value)
    for value in found:
        if len(value.get("owner", [])) == 1:
            value["owner"] = value["owner"][0]
    settings: dict[str, Any] = {"decision_style": "table"}
    shown = [
        " / ".join(title for title, one in zip(titles, names, strict=True) if one == name and title) or "না"
        for name in ("serial", "discussion", "text", "owner")
    ]
    if shown != _USUAL:
        settings["decision_columns"] = shown
    if mark and "১" in mark and mark != "১।" and len(mark) < 5:
        settings["item_mark"] = mark
    return found, settings
