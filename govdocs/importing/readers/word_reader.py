"""A .docx → what the recogniser reads: paragraphs and tables of text, heads and feet, boxes, notes, comments, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.old_document import (
    Alignment,
    DocumentArea,
    OldBlock,
    OldDocument,
    OldParagraph,
    OldPicture,
    OldTable,
)
from govdocs.importing.readers.packed_file import PackedFile
from govdocs.importing.readers.plain_names import free_name, is_picture_name
from govdocs.importing.readers.word.fonts import StyleBook, W
from govdocs.importing.readers.word.numbering import WordNumbering
from govdocs.importing.readers.word.paragraphs import MAX_PIECES, WordReading, chosen, page_breaks, paragraph
from govdocs.importing.readers.word.source import carried_source
from govdocs.importing.readers.word.tables import table
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Severity

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_THROUGH: Final = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_EMBEDDED: Final = ("aFChunk", "chart", "chartEx", "diagramData", "oleObject", "package", "subDocument")
MAX_PICTURES: Final = 50
MAX_PICTURE: Final = 20 * 1024 * 1024


def read_word(data: bytes, name: str) -> OldDocument:
    """Read a .docx. Raises Refusal for what is none, is locked, or goes beyond the bounds."""
    try:
        import lxml.etree  # noqa: F401
    except ImportError:
        raise Refusal(*messages.NEEDS_WORD) from None
    return _WordReader(PackedFile(data, name)).document()


class _WordReader:
    """Reads one file."""

    def __init__(self, file: PackedFile) -> None:
        self.file = file
        top = file.relations("")
        self.main = next(
            (target for kind, target, outside in top.values() if kind == "officeDocument" and not outside),
            "word/document.xml",
        )
        self.relations = file.relations(self.main)
        root = file.xml(self.main)
        body = None if root is None else root.find(f"{W}body")
        if body is None:
            raise file.refusal(messages.NOT_A_PACKAGE)
        self.body = body
        styles = StyleBook(self._part("styles"), self._part("theme"))
        self.reading = WordReading(styles, WordNumbering(self._part("numbering"), styles))
        self.count = 0
        self.cell_side = ""
        self.new_page = False
        self.relations_here = self.relations
        self.pictures: list[OldPicture] = []

    def _part(self, kind: str) -> Any:
        target = next(
            (target for one, target, outside in self.relations.values() if one == kind and not outside), None
        )
        return self.file.xml(target) if target else None

    def document(self) -> OldDocument:
        """The whole document."""
        self._report_dangers()
        heads = list(self._edges("header"))
        blocks = self._blocks(self.body, "body")
        feet = list(self._edges("footer"))
        notes = list(self._notes())
        comments = list(self._comments())
        self._report_changes()
        self.reading.report_more()
        if self.reading.page_numbers:
            self.reading.report(messages.PAGE_NUMBER, Severity.NOTICE)
        source = carried_source(self.file, self.relations, self.body)
        everything = (*heads, *blocks, *feet, *notes, *comments)
        problems = tuple(self.reading.problems)
        if source is None:
            return OldDocument(everything, tuple(self.pictures), None, problems)
        if not source.is_confirmed:
            problems += (messages.SOURCE_NOT_CONFIRMED.problem(severity=Severity.WARNING),)
        return OldDocument(
            everything,
            tuple(self.pictures),
            source.text,
            problems,
            source.companions,
            source.changed,
            source.removed,
        )

    def _blocks(self, element: Any, area: DocumentArea) -> list[OldBlock]:
        found: list[OldBlock] = []
        for child in element:
            if child.tag == f"{W}p":
                found += self._paragraph(child, area)
            elif child.tag == f"{W}tbl":
                new_page, self.new_page = self.new_page, False
                tables = table(child, lambda cell: self._cell(cell, area), self.reading.styles, self._place())
                found += [*(replace(one, new_page=new_page) for one in tables[:1]), *tables[1:]]
            elif child.tag in _THROUGH:
                found += self._blocks(child, area)
            elif child.tag == f"{_MC}AlternateContent":
                found += self._blocks(chosen(child), area)
            elif child.tag in (f"{W}del", f"{W}moveFrom"):
                self.reading.deleted.append("".join(one.text or "" for one in child.iter(f"{W}delText")))
        return found

    def _paragraph(self, element: Any, area: DocumentArea) -> Iterator[OldBlock]:
        self.count += 1
        if self.reading.pieces + self.count > MAX_PIECES:
            raise self.file.refusal(messages.TOO_MUCH_TEXT, most=MAX_PIECES)
        before, behind = page_breaks(element)
        made = paragraph(element, self.reading, area=area, place=self._place())
        yield replace(made, new_page=self.new_page or before) if area == "body" else made
        if area == "body":
            self.new_page = behind or ((self.new_page or before) and not made.text.strip())
        self._take_pictures(made.alignment, area)
        boxes, self.reading.boxes = self.reading.boxes, []
        for box in boxes:
            yield from self._blocks(box, "text-box")

    def _place(self) -> str:
        return f"অনুচ্ছেদ {to_bangla(self.count)}"

    def _edges(self, kind: str) -> Iterator[OldBlock]:
        """The heads or feet of the sections, the same one once."""
        seen: set[str] = set()
        area: DocumentArea = "header" if kind == "header" else "footer"
        for reference in self.body.iter(f"{W}{kind}Reference"):
            identifier = next((value for name, value in reference.attrib.items() if name.endswith("}id")), "")
            _, target, outside = self.relations.get(str(identifier), ("", "", True))
            root = None if outside or target in seen else self.file.xml(target)
            seen.add(target)
            if root is None:
                continue
            self.relations_here = self.file.relations(target)
            blocks = self._blocks(root, area)
            self.relations_here = self.relations
            text = "\n".join(map(_text, blocks))
            if text.strip() and text not in seen:
                seen.add(text)
                yield from blocks

    def _notes(self) -> Iterator[OldBlock]:
        known: dict[str, dict[str, Any]] = {}
        for number, (kind, identifier) in enumerate(list(self.reading.notes), 1):
            if kind not in known:
                root = self._part(f"{kind}s")
                found = () if root is None else root.iter(f"{W}{kind}")
                known[kind] = {str(note.get(f"{W}id")): note for note in found}
            note = known[kind].get(identifier)
            for block in () if note is None else self._blocks(note, "note"):
                if isinstance(block, OldParagraph) and block.text.strip():
                    yield OldParagraph(
                        block.stretches,
                        style=block.style,
                        marker=f"[^{to_bangla(number)}]",
                        area="note",
                        place=block.place,
                    )

    def _comments(self) -> Iterator[OldBlock]:
        root = self._part("comments")
        for comment in () if root is None else root.iter(f"{W}comment"):
            for block in self._blocks(comment, "comment"):
                if isinstance(block, OldParagraph) and block.text.strip():
                    self.reading.report(messages.COMMENT.filled(text=block.text), Severity.NOTICE, block.text)
                    yield block

    def _cell(self, cell: Any, area: DocumentArea) -> list[OldBlock]:
        """What a cell holds; its pictures stand on the side of the table on which it stands."""
        cells = [one for one in cell.getparent() if one.tag == f"{W}tc"]
        before, self.cell_side = self.cell_side, ""
        if len(cells) > 1 and cell in (cells[0], cells[-1]):
            self.cell_side = "left" if cell is cells[0] else "right"
        found = self._blocks(cell, area)
        self.cell_side = before
        return found

    def _take_pictures(self, alignment: Alignment, area: DocumentArea) -> None:
        met, self.reading.pictures = self.reading.pictures, []
        side: Any = self.cell_side or {"both": "left", "": "left"}.get(alignment, alignment)
        for relation, words, floating in met:
            _, target, outside = self.relations_here.get(relation, ("", "", True))
            name = target.rpartition("/")[2]
            if outside or target not in self.file:
                continue
            if len(self.pictures) >= MAX_PICTURES:
                self.reading.report(messages.PICTURES_LEFT_OUT.filled(count=MAX_PICTURES))
                continue
            if not is_picture_name(name):
                self.reading.report(messages.EMBEDDED.filled(target=target[:120]), given=target[:120])
                continue
            data = self.file.raw(target, MAX_PICTURE)
            if all(data != one.data for one in self.pictures):
                place: Any = floating or side
                own = free_name(name, {one.name for one in self.pictures})
                self.pictures.append(OldPicture(own, data, words, self._place(), self.count, place, area))

    def _report_dangers(self) -> None:
        if any(part.endswith("vbaproject.bin") for part in self.file.parts):
            self.reading.report(messages.MACRO)
        for part in self.file.parts_with_relations:
            for kind, target, outside in self.file.relations(part).values():
                if outside and kind != "hyperlink":
                    self.reading.report(messages.OUTSIDE.filled(target=target[:120]), given=target[:120])
                elif not outside and kind in _EMBEDDED:
                    self.reading.report(messages.EMBEDDED.filled(target=target[:120]), given=target[:120])

    def _report_changes(self) -> None:
        for texts, sentence in (
            (self.reading.deleted, messages.DELETED),
            (self.reading.inserted, messages.INSERTED),
        ):
            for text in texts:
                if text.strip():
                    self.reading.report(sentence.filled(text=text.strip()[:200]), given=text.strip()[:200])


def _text(block: OldBlock) -> str:
    if isinstance(block, OldTable):
        return "\n".join(one.text for row in block.rows for cell in row for one in cell.paragraphs)
    return block.text
