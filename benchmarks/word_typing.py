"""Letters being typed in Word by hand, line by line, as offices do it; each says by itself what its fields are."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from letter_fields import Fields, plain

from govdocs.word.bijoy_runs import BijoyRuns

_SIDES = {
    "c": WD_ALIGN_PARAGRAPH.CENTER,
    "r": WD_ALIGN_PARAGRAPH.RIGHT,
    "j": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "l": WD_ALIGN_PARAGRAPH.LEFT,
    "": None,
}


class WordTyping:
    """A Word file being typed."""

    def __init__(self, font: str = "Lohit Bengali", size: float = 12) -> None:
        self.word = docx.Document()
        section = self.word.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        normal = self.word.styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(size)
        normal.element.rPr.rFonts.set(docx.oxml.ns.qn("w:cs"), font)

    def turned(self) -> None:
        """The page lies on its long side."""
        section = self.word.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)

    def line(self, text: str = "", side: str = "", *, bold: bool = False, indent: float = 0) -> Any:
        """A paragraph; \\n breaks its line, \\t is a tab, and what stands between two * is bold."""
        paragraph = self.word.add_paragraph()
        paragraph.alignment = _SIDES[side]
        if indent:
            paragraph.paragraph_format.left_indent = Cm(indent)
        for place, piece in enumerate(text.split("*")):
            if piece:
                paragraph.add_run(piece).bold = bold or place % 2 == 1 or None
        return paragraph

    def lines(self, *texts: str, side: str = "", bold: bool = False, indent: float = 0) -> None:
        """Several paragraphs."""
        for text in texts:
            self.line(text, side, bold=bold, indent=indent)

    def apart(self, left: str, right: str) -> None:
        """One text at the left margin, one at the right."""
        stops = self.line(f"{left}\t{right}").paragraph_format.tab_stops
        stops.add_tab_stop(Cm(15.2), WD_TAB_ALIGNMENT.RIGHT)

    def table(self, *rows: Sequence[str], sides: str = "", widths: Sequence[float] = (), ruled: bool = True) -> Any:  # fmt: skip
        """A table; `<` is covered by the cell at its left, `^` by that above."""
        table = self.word.add_table(len(rows), len(rows[0]))
        if ruled:
            table.style = "Table Grid"
        grid = [list(row.cells) for row in table.rows]
        for place, width in enumerate(widths):
            table.columns[place].width = Cm(width)
            for row in grid:
                row[place].width = Cm(width)
        for down, row in enumerate(rows):
            for across, text in enumerate(row):
                if text in ("<", "^"):
                    continue
                to_right, to_foot = across, down
                while to_right + 1 < len(row) and row[to_right + 1] == "<":
                    to_right += 1
                while to_foot + 1 < len(rows) and rows[to_foot + 1][across] == "^":
                    to_foot += 1
                cell = grid[down][across]
                if (to_right, to_foot) != (across, down):
                    cell = cell.merge(grid[to_foot][to_right])
                first, *more = text.split("\n")
                cell.paragraphs[0].add_run(first)
                for line in more:
                    cell.add_paragraph(line)
                for paragraph in cell.paragraphs if sides else ():
                    paragraph.alignment = _SIDES[sides[across]]
        return table

    def data(self, *, bijoy: bool = False) -> bytes:
        """The bytes of the .docx; in Bijoy its Bangla is typed for SutonnyMJ."""
        if bijoy:
            BijoyRuns("SutonnyMJ").type_all(self.word.element.body)
        out = io.BytesIO()
        self.word.save(out)
        return out.getvalue()

    def text(self) -> str:
        """The same as plain text, rows of tables with a tab between their cells."""
        lines: list[str] = []
        for block in self.word.iter_inner_content():
            if isinstance(block, docx.table.Table):
                for row in block.rows:
                    seen: list[Any] = []
                    for cell in row.cells:
                        if all(cell._tc is not one._tc for one in seen):
                            seen.append(cell)
                    lines.append("\t".join(cell.text for cell in seen))
            else:
                lines.append(block.text)
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class TypedLetter:
    """A letter as it is typed, and what its fields are to a reader."""

    name: str
    type: Callable[[WordTyping], None]
    fields: Mapping[str, Sequence[str]]

    def typed(self) -> WordTyping:
        """The letter in a Word file."""
        typing = WordTyping()
        self.type(typing)
        return typing

    @property
    def truth(self) -> Fields:
        return Counter(
            {
                (name, plain(value)): count
                for name, values in self.fields.items()
                for value, count in Counter(values).items()
            }
        )
