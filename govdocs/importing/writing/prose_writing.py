"""Lines of running text, and tables among them → text with our marks, which reads as it stands in the old document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from govdocs.importing.lines.cues import MARKED
from govdocs.importing.lines.table_readings import cell_text
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldTable, Stretch
from govdocs.numerals import to_bangla

_FIRST_SERIAL: Final = re.compile(r"[(]?[0০]?[1১][)।.৷]?")
_AT_START: Final = re.compile(r"^(#+\s|>|---+$|\||(?:\*\*\*+)$)")
_SIGNS: Final = re.compile(r"(\{\{|\[\[|::)")
_HEADING: Final = re.compile(r"(?:heading|শিরোনাম)\s*([1-6])", re.IGNORECASE)
_SUB: Final = re.compile(r"^\(?(?:[\d০-৯]{1,3}|[ক-হ]|[a-z])\)|^[•▪●➢✓✔➤-]")


def marked(stretches: Iterable[Stretch], text: str = "") -> str:
    """A line with ** and * where the file has it bold or italic; signs that would be marks are kept as signs."""
    parts: list[str] = []
    for one in stretches:
        inner = one.text.replace("\t", " ")
        shown = escaped(inner)
        core = shown.strip()
        if core and (one.bold or one.italic) and re.search(r"\w", core):
            star = "**" if one.bold else "*"
            before, after = shown[: len(shown) - len(shown.lstrip())], shown[len(shown.rstrip()) :]
            shown = f"{before}{star}{core}{star}{after}"
        parts.append(shown)
    joined = re.sub(r"\*\*( *)\*\*", r"\1", "".join(parts)).strip() or escaped(text)
    return at_start(" ".join(joined.split(" ")))


def escaped(text: str) -> str:
    """Text in which no sign is a mark."""
    if text.count("*") > 1:
        text = text.replace("*", "\\*")
    return _SIGNS.sub(r"\\\1", text)


def at_start(text: str) -> str:
    """A line that does not begin with a sign that would make something else of it."""
    return f"\\{text}" if _AT_START.match(text) else text


def written(lines: Sequence[TextLine], tables: list[dict[str, Any]] | None = None) -> str:
    """The lines as running text; tables that Markdown cannot hold go to `tables`, and their place is kept."""
    blocks: list[str] = []
    notes: list[str] = []
    before: TextLine | None = None
    in_list, indent = False, ""
    for line in lines:
        if line.table:
            blocks.append(_table(line.table, tables))
            in_list = False
        elif line.area == "note":
            notes.append(f"{line.marker}: {marked(line.stretches, line.text)}")
            continue
        else:
            text = _line(line)
            marker = line.marker or (found[0] if (found := MARKED.match(line.text)) else "")
            sub = bool(_SUB.match(marker))
            if before is not None and not line.first and blocks:
                blocks[-1] += f" \\\n{text}"
            elif (
                sub
                and before is not None
                and not before.table
                and (in_list or before.text.rstrip().endswith((":", "ঃ", ":-", "-", "—", "–")))
            ):
                blocks[-1] += f"\n{indent}{text}"
                in_list = True
            else:
                indent = "   " if marker and not sub else ""
                blocks.append(text)
                in_list = sub
        before = line
    return "\n\n".join((*blocks, *notes)).strip()


def _line(line: TextLine) -> str:
    text = marked(line.stretches, line.text) if line.stretches else at_start(escaped(line.text))
    if (
        line.bold
        and text.startswith("**")
        and text.count("**") == 2
        and text.endswith("**")
        and len(text) > 240
    ):
        text = text[2:-2]
    level = _heading(line)
    if level and not line.marker:
        return f"{'#' * level} {text.replace('**', '')}"
    if not line.marker:
        return text
    marker = line.marker
    if marker[-1:] not in ")।.•▪●➢✓✔➤-" and not marker.startswith("("):
        marker += ")" if len(marker) <= 3 else ""
    return f"{marker} {text}"


def _heading(line: TextLine) -> int:
    if line.key.startswith("heading_"):
        return int(line.key[-1])
    found = _HEADING.search(line.style)
    return min(int(found[1]) + 1, 4) if found else 0


def _table(table: OldTable, tables: list[dict[str, Any]] | None) -> str:
    rows = [[cell_text(cell) for cell in row] for row in table.rows]
    plain = (
        all(cell.columns == cell.rows == 1 for row in table.rows for cell in row)
        and len({len(row) for row in rows}) == 1
    )
    if (
        plain
        and not any("\n" in text.strip() for row in rows for text in row)
        and len(rows) > 1
        and len(rows[0]) > 1
        and any(map(str.strip, rows[0]))
    ):
        return markdown_table(rows)
    if tables is None or len(rows) < 2 or not plain_head(table):
        return flat_table(rows)
    mark = f"ছক-{to_bangla(len(tables) + 1)}"
    tables.append({"mark": mark, **table_value(table)})
    return "{{" + mark + "}}"


def has_no_head(table: OldTable) -> bool:
    """Whether the first row is the first of those that are counted, and so no head; what is printed makes it one."""
    return len(table.rows) > 1 and bool(_FIRST_SERIAL.fullmatch(cell_text(table.rows[0][0]).strip()))


def plain_head(table: OldTable) -> bool:
    """Whether the first row is a head of as many titles as there are columns."""
    head = table.rows[0]
    width = max(sum(cell.columns for cell in row) for row in table.rows)
    return (
        sum(cell.columns for cell in head) == width
        and all(cell.rows == 1 for cell in head)
        and all(cell.columns == 1 and cell_text(cell).strip() for cell in head)
    )


def table_value(table: OldTable) -> dict[str, Any]:
    """A table as the model has it: the titles of its columns, and rows of cells that may cover several."""
    head, *rows = table.rows
    columns = [" ".join(cell_text(cell).split()) for cell in head]
    return {"columns": columns, "rows": [[_cell(cell) for cell in row] for row in rows if row]}


def _cell(cell: Any) -> Any:
    text = "\n".join(
        at_start(escaped(line.replace("\t", " ").strip())) for line in cell_text(cell).split("\n")
    ).strip()
    if cell.columns == cell.rows == 1:
        return text
    value: dict[str, Any] = {"text": text} if text else {}
    return (
        value
        | ({"columns": cell.columns} if cell.columns > 1 else {})
        | ({"rows": cell.rows} if cell.rows > 1 else {})
    )


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown; the first row is its head."""
    lines = [
        "| " + " | ".join(escaped(" ".join(text.split())).replace("|", "\\|") for text in row) + " |"
        for row in rows
    ]
    return "\n".join((lines[0], "|" + "---|" * len(rows[0]), *lines[1:]))


def flat_table(rows: Sequence[Sequence[str]]) -> str:
    """What is in a table that cannot be one here, row by row: a table of Markdown with its spans filled with nothing."""
    width = max(map(len, rows), default=1)
    if width == 1:
        return "\n\n".join(
            at_start(escaped(" ".join(text.split()))) for row in rows for text in row if text.strip()
        )
    return markdown_table([[*row, *[""] * (width - len(row))] for row in rows])
