"""Letters as offices once typed them in Word: three layouts that are not ours, in Unicode and in Bijoy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from letter_fields import RULE_OF_TABLE, plain_line, plain_lines
from word_typing import WordTyping

from govdocs.models.copies import Copies
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from govdocs.models.parts import Signatory
from govdocs.numerals import to_bangla

CENTRE, RIGHT, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True)
class Layout:
    """One way in which offices lay out letters in Word."""

    name: str
    label_end: str
    """What stands after a label: `বিষয়:`, `বিষয়ঃ`."""
    number_label: str
    copies_label: str
    in_tables: bool = False
    numbers_by_word: bool = False
    line_breaks: bool = False
    """Lines of a block are one paragraph with line breaks in it."""


LAYOUTS = (
    Layout("in paragraphs", ":", "স্মারক নম্বর", "অনুলিপি"),
    Layout("in tables", " :", "নং", "সদয় জ্ঞাতার্থে অনুলিপি", in_tables=True, numbers_by_word=True),
    Layout("as of old", "ঃ", "স্মারক নং-", "অনুলিপি সদয় অবগতির জন্য প্রেরণ করা হলোঃ", line_breaks=True),
)


class OldLetter(WordTyping):
    """A letter being typed in Word, in one of the layouts."""

    def __init__(self, document: Letter | Minutes, layout: Layout) -> None:
        super().__init__()
        self.document, self.layout = document, layout
        self._type()

    def _type(self) -> None:
        document = self.document
        self._lines(document.letterhead.lines if document.letterhead else (), align=CENTRE)
        if isinstance(document, Letter):
            self._number_and_date()
            self._line(document.title, align=CENTRE, bold=True)
            self._letter(document)
        else:
            self._minutes(document)
        for copies, label in ((document.distribution, "বিতরণ"), (document.copies, self.layout.copies_label)):
            if copies:
                self._copies(copies, label)

    def _letter(self, document: Letter) -> None:
        addressed_last = self.layout.in_tables
        if not addressed_last:
            self._to(document)
        self._labelled("বিষয়", document.subject, bold=True)
        if len(document.references) == 1:
            self._labelled("সূত্র", document.references[0])
        elif document.references:
            marked = [f"({mark}) {text}" for mark, text in zip("কখগঘঙচছ", document.references, strict=False)]
            self._labelled("সূত্র", marked[0])
            for line in marked[1:]:
                self._line(f"\t{line}")
        self._line(document.salutation)
        self._body(document.body or "")
        self._body(document.closing or "")
        if document.enclosures:
            self._labelled("সংযুক্তি", document.enclosures[0] if len(document.enclosures) == 1 else "")
            if len(document.enclosures) > 1:
                self._numbered(document.enclosures)
        if addressed_last and document.to and document.signature:
            cells = self.word.add_table(rows=1, cols=2).rows[0].cells
            self._fill(cells[0], [line for entry in document.to for line in entry.splitlines()])
            self._fill(cells[1], self._signature_lines(document.signature), align=CENTRE)
        else:
            self._sign(document.signature)
            if addressed_last:
                self._to(document)
        for entry in document.attention:
            self._labelled("দৃষ্টি আকর্ষণ", entry)

    def _minutes(self, document: Minutes) -> None:
        self._labelled("বিষয়", document.subject, bold=True)
        chair, held = document.chair, document.held
        rows = [
            ("সভাপতি", "\n".join([chair.name, *chair.posts, *chair.office]) if chair else None),
            ("সভার স্থান", document.place),
            ("তারিখ ও সময়", " ".join(str(part) for part in (held.date, held.time) if part) if held else None),
            ("উপস্থিতি", document.attendance),
        ]
        rows = [(label, value) for label, value in rows if value]
        if self.layout.in_tables:
            table = self.word.add_table(rows=len(rows), cols=3)
            for row, (label, value) in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, (label, ":", value), strict=True):
                    self._fill(cell, text.split("\n"))
        else:
            for label, value in rows:
                first, *others = value.split("\n")
                self._labelled(label, first)
                self._lines(others)
        self._body(document.discussion or "")
        if self.layout.in_tables:
            titles = ("ক্র. নং", "সিদ্ধান্ত", "বাস্তবায়নে", "সময়সীমা")
            decisions = [
                (to_bangla(number), decision.text, "\n".join(decision.owner), decision.deadline or "")
                for number, decision in enumerate(document.decisions, 1)
            ]
            self._table([titles, *decisions])
        else:
            self._line("সিদ্ধান্তসমূহ" + self.layout.label_end, bold=True)
            for number, decision in enumerate(document.decisions, 1):
                self._line(f"{to_bangla(number)}। {decision.text}")
                if decision.owner:
                    self._labelled("বাস্তবায়নে", ", ".join(decision.owner))
                if decision.deadline:
                    self._labelled("সময়সীমা", decision.deadline)
        self._body(document.closing or "")
        self._sign(document.signature)
        self._number_and_date()

    def _number_and_date(self, copies: Copies | None = None) -> None:
        source = copies or self.document
        dates = list(source.date.lines) if source.date else []
        number = (
            f"{self.layout.number_label}{'' if self.layout.number_label.endswith('-') else ':'} {source.number}"
            if source.number
            else ""
        )
        if not number and not dates:
            return
        if self.layout.in_tables:
            cells = self.word.add_table(rows=1, cols=2).rows[0].cells
            self._fill(cells[0], [number])
            first, *others = dates or [""]
            self._fill(cells[1], [f"তারিখ{self.layout.label_end} {first}", *others], align=RIGHT)
        elif self.layout.line_breaks:
            self._line(number)
            self._line(f"তারিখ{self.layout.label_end} " + " / ".join(dates) if dates else None)
        else:
            paragraph = self._line(f"{number}\tতারিখ{self.layout.label_end} {dates[0] if dates else ''}")
            if paragraph is not None:
                paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(11))
            for date in dates[1:]:
                self._line(date, align=RIGHT)

    def _to(self, document: Letter) -> None:
        for entry in document.to:
            self._lines(entry.splitlines())

    def _copies(self, copies: Copies, label: str) -> None:
        self._number_and_date(copies)
        self._line(label if label.endswith("ঃ") else f"{label}{self.layout.label_end}", bold=True)
        self._numbered([recipient.line for recipient in copies.recipients])
        self._sign(copies.signature)

    def _numbered(self, items: Iterable[str]) -> None:
        for number, item in enumerate(items, 1):
            if self.layout.numbers_by_word:
                self.word.add_paragraph(plain_line(item), style="List Number")
            else:
                self._line(f"{to_bangla(number)}। {item}")

    def _body(self, text: str) -> None:
        rows: list[list[str]] = []
        for line in [*plain_lines(text), ""]:
            stripped = line.strip()
            if stripped.startswith("|"):
                if not RULE_OF_TABLE.fullmatch(stripped):
                    rows.append([cell.strip() for cell in stripped.strip("|").split("|")])
                continue
            if rows:
                self._table(rows)
                rows = []
            if stripped:
                paragraph = self._line(stripped.lstrip("# "), align=BOTH, bold=stripped.startswith("#"))
                if paragraph is not None and line.startswith(" "):
                    paragraph.paragraph_format.left_indent = Cm(1.2)

    def _table(self, rows: list[Any]) -> None:
        table = self.word.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        for row, values in zip(table.rows, rows, strict=True):
            for cell, value in zip(row.cells, values, strict=False):
                self._fill(cell, str(value).split("\n"))

    def _sign(self, signature: Signatory | None) -> None:
        if signature is None:
            return
        lines = self._signature_lines(signature)
        if self.layout.line_breaks:
            paragraph = self.word.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(9)
            paragraph.alignment = CENTRE
            paragraph.add_run("\n".join(plain_line(line) for line in lines))
            return
        for line in lines:
            paragraph = self._line(line, align=CENTRE)
            if paragraph is not None:
                paragraph.paragraph_format.left_indent = Cm(9)

    def _signature_lines(self, signature: Signatory) -> list[str]:
        reached = (
            ("ফোন", signature.phone),
            ("মোবাইল", signature.mobile),
            ("ফ্যাক্স", signature.fax),
            ("ই-মেইল", signature.email),
        )
        return [
            *filter(None, [signature.signed, signature.name, *signature.posts, *signature.office]),
            *(f"{label}{self.layout.label_end} {value}" for label, value in reached if value),
        ]

    def _labelled(self, label: str, value: str | None, *, bold: bool = False) -> None:
        if value is not None:
            paragraph = self._line(f"{label}{self.layout.label_end} ", bold=bold)
            assert paragraph is not None
            paragraph.add_run(plain_line(value)).bold = bold

    def _lines(self, lines: Iterable[str], *, align: Any = None) -> None:
        if self.layout.line_breaks:
            if text := "\n".join(plain_line(line) for line in lines):
                self.word.add_paragraph(text).alignment = align
            return
        for line in lines:
            self._line(line, align=align)

    def _line(self, text: str | None, *, align: Any = None, bold: bool = False) -> Any:
        if not text:
            return None
        paragraph = self.word.add_paragraph()
        paragraph.add_run(plain_line(text)).bold = bold or None
        paragraph.alignment = align
        return paragraph

    def _fill(self, cell: Any, lines: Iterable[str], *, align: Any = None) -> None:
        for place, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            paragraph.add_run(plain_line(line))
            paragraph.alignment = align
