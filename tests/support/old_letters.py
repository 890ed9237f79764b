"""Word files as offices type them, made by python-docx: plain styles, tabs and tables of their own, Unicode or Bijoy."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

SIDES = {"c": ALIGN.CENTER, "r": ALIGN.RIGHT, "j": ALIGN.JUSTIFY, "l": ALIGN.LEFT}


class OldLetter:
    """A Word file in the making."""

    def __init__(self, font: str = "Nikosh") -> None:
        self.document = docx.Document()
        fonts = self.document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
        for slot in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{slot}"), font)

    def line(
        self, text: str = "", side: str = "", *, bold: bool = False, font: str = "", into: Any = None
    ) -> Any:
        """A paragraph; \\n is a line break, \\t a tab."""
        paragraph = (into or self.document).add_paragraph()
        if side:
            paragraph.alignment = SIDES[side]
        if text:
            self.run(paragraph, text, bold=bold, font=font)
        return paragraph

    def run(self, paragraph: Any, text: str, *, bold: bool = False, font: str = "") -> Any:
        """A run at the end of a paragraph."""
        run = paragraph.add_run(text)
        run.bold = bold or None
        if font:
            fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
            for slot in ("ascii", "hAnsi", "cs"):
                fonts.set(qn(f"w:{slot}"), font)
        return run

    def lines(self, texts: Sequence[str], side: str = "", **look: Any) -> None:
        """Several paragraphs."""
        for text in texts:
            self.line(text, side, **look)

    def table(self, rows: Sequence[Sequence[str]], *, ruled: bool = True, sides: str = "") -> Any:
        """A table; a cell of several lines has several paragraphs."""
        table = self.document.add_table(len(rows), len(rows[0]))
        if ruled:
            table.style = "Table Grid"
        for row, texts in zip(table.rows, rows, strict=True):
            for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                first, *more = text.split("\n")
                cell.paragraphs[0].add_run(first)
                for line in more:
                    cell.add_paragraph(line)
                for paragraph in cell.paragraphs if sides else ():
                    paragraph.alignment = SIDES[sides[at]]
        return table

    def body(self, xml: str) -> None:
        """An element of the body, of WordprocessingML."""
        element = parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1) if "xmlns:w" not in xml else xml)
        self.document.element.body.insert(len(self.document.element.body) - 1, element)

    def numbered(
        self, texts: Sequence[str], form: str = "decimal", text: str = "%1।", font: str = ""
    ) -> None:
        """Paragraphs that Word counts."""
        part = self.document.part.numbering_part.element
        number = str(900 + len(part.findall(qn("w:num"))))
        face = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{face}</w:lvl>'
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{level}</w:abstractNum>'
        )
        part.insert(0, abstract)
        part.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )
        for one in texts:
            properties = self.line(one)._p.get_or_add_pPr()
            numbered = OxmlElement("w:numPr")
            for name, value in (("ilvl", "0"), ("numId", number)):
                element = OxmlElement(f"w:{name}")
                element.set(qn("w:val"), value)
                numbered.append(element)
            properties.append(numbered)

    def data(self) -> bytes:
        """The bytes of the file."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()
