"""A paragraph of a Word file, run by run: its text in Unicode, what fields show, tabs, signs, notes; what was deleted is reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.old_document import Alignment, DocumentArea, OldParagraph, Stretch
from govdocs.importing.readers.word.bijoy_text import clean, in_unicode
from govdocs.importing.readers.word.fonts import StyleBook, W, font_of, unicode_font_of
from govdocs.importing.readers.word.numbering import WordNumbering
from govdocs.importing.readers.word.symbols import symbol
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem, Severity
from govdocs.text.bijoy import bijoy_spans, from_bijoy, is_bijoy_font

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALIGNMENTS: Final[dict[str, Alignment]] = {
    **{"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"},
    **{"both": "both", "distribute": "both", "thaiDistribute": "both", "lowKashida": "both"},
}
_THROUGH: Final = {f"{W}{name}" for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "ins", "moveTo", "fldSimple", "dir", "bdo", "ruby", "rubyBase")}  # fmt: skip
_PAGE_FIELDS: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES")
MAX_PIECES: Final = 400_000
_MIDDLE: Final = 2_900_000  # EMU from the left: what floats beyond it stands at the right
MOST_OF_A_KIND: Final = 100
"""Problems of one kind that are told one by one."""


@dataclass
class WordReading:
    """What the reading of one file shares: its styles, its lists, what is found on the way."""

    styles: StyleBook
    numbering: WordNumbering
    problems: list[Problem] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    """Text boxes met in a paragraph, to be read after it."""
    pictures: list[tuple[str, str, str]] = field(default_factory=list)
    """Relations of pictures met, with their descriptions, and the side on which those that float stand."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Notes met: `footnote` or `endnote`, and its id."""
    pieces: int = 0
    deleted: list[str] = field(default_factory=list)
    inserted: list[str] = field(default_factory=list)
    page_numbers: bool = False
    _said: set[Problem] = field(default_factory=set)
    _of_a_kind: Counter[str] = field(default_factory=Counter)

    def report(self, sentence: Any, severity: Severity = Severity.WARNING, given: str = "") -> None:
        """Note a problem, the same one once, and of one kind no more than MOST_OF_A_KIND."""
        problem = sentence.problem(severity=severity, given=given)
        if problem in self._said:
            return
        self._of_a_kind[problem.code] += 1
        if self._of_a_kind[problem.code] <= MOST_OF_A_KIND:
            self._said.add(problem)
            self.problems.append(problem)

    def report_more(self) -> None:
        """Note of how many problems of a kind each was not noted."""
        for code, count in self._of_a_kind.items():
            if count > MOST_OF_A_KIND:
                said = messages.MORE_OF_A_KIND.filled(count=count - MOST_OF_A_KIND, code=code)
                self.problems.append(said.problem(severity=Severity.WARNING))


def paragraph(
    element: Any, reading: WordReading, *, area: DocumentArea = "body", place: str = ""
) -> OldParagraph:
    """An OldParagraph of a w:p."""
    properties = element.find(f"{W}pPr")
    style = reading.styles.paragraph_style(properties)
    marker, level = reading.numbering.marker(properties, style)
    given = list(_Runs(reading, style).stretches(element))
    for stretch in given:
        _report_lost_font(stretch, reading)
    stretches = tuple(
        Stretch(clean(one.text), one.bold, one.italic, one.underlined, one.font)
        for one in in_unicode(map(_without_font_loss, given))
    )
    return OldParagraph(
        stretches,
        _alignment(properties, style, reading),
        reading.styles.name(style),
        marker,
        level,
        area,
        None,
        place,
    )


def _alignment(properties: Any, style: str, reading: WordReading) -> Alignment:
    places = [properties, *(one.find(f"{W}pPr") for one in reading.styles.chain(style))]
    for place in places:
        found = None if place is None else place.find(f"{W}jc")
        if found is not None:
            return _ALIGNMENTS.get(str(found.get(f"{W}val")), "")
    return ""


def _without_font_loss(stretch: Stretch) -> Stretch:
    """Bijoy whose font was lost on the way is converted, too."""
    if is_bijoy_font(stretch.font):
        return stretch
    text = stretch.text
    for start, end in reversed(bijoy_spans(text)):
        text = text[:start] + from_bijoy(text[start:end]) + text[end:]
    return Stretch(text, stretch.bold, stretch.italic, stretch.underlined, stretch.font)


def _report_lost_font(stretch: Stretch, reading: WordReading) -> None:
    if not is_bijoy_font(stretch.font):
        for start, end in bijoy_spans(stretch.text):
            text = stretch.text[start:end][:60]
            reading.report(messages.LOST_FONT.filled(text=text, font=stretch.font or "?"), given=text)


class _Runs:
    """Walks the runs of a paragraph; knows whether it is within a field's instruction or its result."""

    def __init__(self, reading: WordReading, style: str) -> None:
        self.reading = reading
        self.style = style
        self.fields: list[
            list[str]
        ] = []  # of each open field: where it is ("code" or "result"), its instruction

    def stretches(self, element: Any) -> Iterator[Stretch]:
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                yield from self._run(child)
            elif tag in (f"{W}del", f"{W}moveFrom"):
                self._note_deleted(child)
            elif tag in _THROUGH:
                if tag == f"{W}fldSimple" and _is_page_field(str(child.get(f"{W}instr") or "")):
                    self.reading.page_numbers = True
                    continue
                found = list(self.stretches(child))
                if tag in (f"{W}ins", f"{W}moveTo"):
                    self.reading.inserted.append("".join(one.text for one in found))
                yield from found
            elif tag == f"{_MC}AlternateContent":
                yield from self.stretches(chosen(child))
            elif (isinstance(tag, str) and tag.endswith("}oMath")) or tag == f"{W}oMathPara":
                yield Stretch("".join(child.itertext()))

    def _note_deleted(self, element: Any) -> None:
        text = "".join(one.text or "" for one in element.iter(f"{W}delText", f"{W}t"))
        if text.strip():
            self.reading.deleted.append(text)

    def _run(self, run: Any) -> Iterator[Stretch]:
        look = self.reading.styles.run_look(run.find(f"{W}rPr"), self.style)
        for child in run:
            self.reading.pieces += 1
            for text in self._pieces(child):
                if look.hidden or (self.fields and (self.fields[-1][0] == "code" or self._in_page_field())):
                    continue
                if look.raised == "superscript" and text.strip() and not text.startswith("[^"):
                    text = f"^{text}^"
                font = font_of(look)
                if any("\u0980" <= one <= "\u09ff" for one in text):
                    font = unicode_font_of(look) or font
                    font = "" if is_bijoy_font(font) else font  # Unicode typed in a Bijoy font is Unicode
                yield Stretch(text, bool(look.bold), bool(look.italic), bool(look.underlined), font)

    def _in_page_field(self) -> bool:
        if any(_is_page_field(instruction) for _, instruction in self.fields):
            self.reading.page_numbers = True
            return True
        return False

    def _pieces(self, child: Any) -> Iterator[str]:
        match child.tag:
            case t if t == f"{W}t":
                yield child.text or ""
            case t if t == f"{W}tab" or t == f"{W}ptab":
                yield "\t"
            case t if t == f"{W}br" or t == f"{W}cr":
                yield "\n"
            case t if t == f"{W}noBreakHyphen":
                yield "-"
            case t if t == f"{W}sym":
                yield self._symbol(child)
            case t if t == f"{W}fldChar":
                self._field(str(child.get(f"{W}fldCharType")))
            case t if t == f"{W}instrText":
                if self.fields:
                    self.fields[-1][1] += child.text or ""
            case t if t in (f"{W}footnoteReference", f"{W}endnoteReference"):
                kind = "footnote" if "foot" in t else "endnote"
                self.reading.notes.append((kind, str(child.get(f"{W}id"))))
                yield f"[^{to_bangla(len(self.reading.notes))}]"
            case t if t in (f"{W}drawing", f"{W}pict", f"{W}object"):
                self._drawing(child)
            case t if t == f"{_MC}AlternateContent":
                for inner in chosen(child):
                    yield from self._pieces(inner)
            case t if t == f"{W}delText":
                self.reading.deleted.append(child.text or "")

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(["code", ""])
        elif self.fields and kind == "separate":
            self.fields[-1][0] = "result"
        elif self.fields and kind == "end":
            self.fields.pop()

    def _symbol(self, child: Any) -> str:
        font = str(child.get(f"{W}font") or "")
        try:
            code = int(str(child.get(f"{W}char")), 16)
        except ValueError:
            return ""
        if is_bijoy_font(font) and (0 <= code < 0xD800 or code >= 0xF000):
            return from_bijoy(chr(code & 0xFF if code >= 0xF000 else code))
        if found := symbol(font, code):
            return found
        if 0x20 <= code < 0xD800:  # what comes then are halves of characters
            return chr(code)
        self.reading.report(messages.UNKNOWN_SYMBOL.filled(font=font, code=f"{code:04X}"))
        return "□"

    def _drawing(self, child: Any) -> None:
        self.reading.boxes += _outermost(child, f"{W}txbxContent")
        described = next(
            (one for one in child.iter() if isinstance(one.tag, str) and one.tag.endswith("}docPr")), None
        )
        words = "" if described is None else str(described.get("descr") or described.get("title") or "")
        for one in child.iter():
            for name, value in one.attrib.items():
                if name.endswith("}embed") or (name.endswith("}id") and str(one.tag).endswith("}imagedata")):
                    self.reading.pictures.append((str(value), words, _floats_at(child)))


def _floats_at(drawing: Any) -> str:
    """The side on which a floating picture stands; empty where it stands in its line, or that is not said."""
    for place in drawing.iter():
        if isinstance(place.tag, str) and place.tag.endswith("}positionH"):
            said = "".join(place.itertext()).strip()
            if said in ("left", "center", "right"):
                return said
            if said.lstrip("-").isdecimal():
                return "right" if int(said) > _MIDDLE else "left"
    return ""


def page_breaks(element: Any) -> tuple[bool, bool]:
    """Whether a new page begins before the text of a paragraph, and behind it, as it was typed."""
    properties = element.find(f"{W}pPr")
    on = None if properties is None else properties.find(f"{W}pageBreakBefore")
    before = on is not None and on.get(f"{W}val") not in ("0", "false", "off")
    section = None if properties is None else properties.find(f"{W}sectPr")
    kind = None if section is None else section.find(f"{W}type")
    behind = section is not None and (kind is None or kind.get(f"{W}val") != "continuous")
    written = False
    for one in element.iter(f"{W}t", f"{W}br"):
        if one.tag == f"{W}t":
            written = written or bool((one.text or "").strip())
        elif one.get(f"{W}type") == "page":
            before, behind = before or not written, behind or written
    return before, behind


def _outermost(element: Any, tag: str) -> Iterator[Any]:
    """The elements of a name that stand in no other one of that name."""
    for child in element:
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)


def chosen(alternate: Any) -> Any:
    """Of the alternatives of a file the first, which newer programs show; else the fallback."""
    for child in alternate:
        if child.tag == f"{_MC}Choice":
            return child
    return next((child for child in alternate if child.tag == f"{_MC}Fallback"), ())


def _is_page_field(instruction: str) -> bool:
    return (instruction.split()[:1] and instruction.split()[0].upper() in _PAGE_FIELDS) or False
