"""Bijoy in a Word file → Unicode, run by run: only the text and the font of the runs that are drawn with a Bijoy font are changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.readers.packed_file import PackedFile
from govdocs.importing.readers.word.fonts import StyleBook, W, font_of
from govdocs.importing.unbijoy.pieces import Converted, converted_pieces
from govdocs.importing.unbijoy.repacked import repacked, xml_bytes
from govdocs.problems.problem import Severity
from govdocs.text.bijoy import is_bijoy_font

MOST_RUNS: Final = 400_000

_PARTS = re.compile(r"word/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml")
_BANGLA = re.compile("[\u0985-\u09ff]")
_TEXTS = (f"{W}t", f"{W}delText")
_SILENT = {f"{W}{name}" for name in ("rPr", "lastRenderedPageBreak", "proofErr")}
_ORDER = tuple(
    W + name
    for name in re.findall(
        r"\w+",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
        " webHidden color spacing w kern position sz szCs",
    )
)
"""What comes before and up to szCs in an rPr, in this order."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def word_in_unicode(packed: PackedFile, data: bytes, font: str) -> Converted:
    """A Word file with its Bijoy runs in Unicode and in a Unicode font."""
    book = StyleBook(packed.xml("word/styles.xml"), packed.xml("word/theme/theme1.xml"))
    changed: dict[str, bytes] = {}
    words = runs = symbols = 0
    for part in packed.parts:
        if not _PARTS.fullmatch(part):
            continue
        root = packed.xml(part)
        editor = _PartEditor(book, font)
        runs += editor.convert(root)
        if runs > MOST_RUNS:
            raise Refusal(*messages.TOO_MUCH_TEXT.filled(name=packed.name, most=MOST_RUNS), given=packed.name)
        symbols += editor.symbols
        if editor.words:
            words += editor.words
            changed[part] = xml_bytes(root)
    said = messages.UNBIJOY_SYMBOLS.filled(count=symbols).problem(severity=Severity.WARNING)
    return Converted(repacked(data, changed), words, (said,) if symbols else ())


class _PartEditor:
    """Changes the tree of one part."""

    def __init__(self, book: StyleBook, font: str) -> None:
        self._book = book
        self._font = font
        self.words = 0
        self.symbols = 0

    def convert(self, root: Any) -> int:
        """Convert all paragraphs; returns how many runs there are."""
        count = 0
        for paragraph in list(root.iter(f"{W}p")):
            style = self._book.paragraph_style(paragraph.find(f"{W}pPr"))
            waiting: list[tuple[Any, Any]] = []
            within = 0  # fields
            for run in _own_runs(paragraph):
                count += 1
                within += _field_step(run)
                is_field = within > 0 or run.getparent().tag == f"{W}fldSimple"
                look = self._book.run_look(run.find(f"{W}rPr"), style)
                is_bijoy = is_bijoy_font(font_of(look))
                self.symbols += sum(is_bijoy_font(x.get(f"{W}font") or "") for x in run.iter(f"{W}sym"))
                for child in run:
                    if child.tag in _SILENT:
                        continue
                    is_page = is_field and (child.text or "").strip().isdecimal()
                    if (
                        is_bijoy
                        and child.tag in _TEXTS
                        and not is_page
                        and not _BANGLA.search(child.text or "")
                    ):
                        waiting.append((run, child))
                    else:
                        self._convert_waiting(waiting, style)
                        waiting = []
            self._convert_waiting(waiting, style)
        return count

    def _convert_waiting(self, waiting: list[tuple[Any, Any]], style: str) -> None:
        if not waiting:
            return
        made, words = converted_pieces([text.text or "" for _, text in waiting])
        self.words += words
        for (run, element), text in zip(waiting, made, strict=True):
            if text == (element.text or ""):
                continue
            element.text = text
            element.set(_SPACE, "preserve")
            self._set_look(run, style)

    def _set_look(self, run: Any, style: str) -> None:
        """A Unicode font, and the size and weight that the run had: Word takes those of complex scripts for Bangla."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = run.makeelement(f"{W}rPr")
            run.insert(0, properties)
        fonts = _child(properties, "rFonts")
        for slot, theme in (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("cs", "cstheme")):
            fonts.attrib.pop(f"{W}{theme}", None)
            fonts.set(f"{W}{slot}", self._font)
        for latin, bangla in (("sz", "szCs"), ("b", "bCs"), ("i", "iCs")):
            value = self._effective(properties, style, latin)
            if value is not None and value != self._effective(properties, style, bangla):
                own = _child(properties, bangla)
                own.attrib.clear()
                if value != "":
                    own.set(f"{W}val", value)

    def _effective(self, properties: Any, style: str, name: str) -> str | None:
        """The value of a property for a run: its own, its style's, the paragraph's style's or the file's."""
        named = properties.find(f"{W}rStyle")
        styles = self._book.chain(str(named.get(f"{W}val") or "")) if named is not None else []
        holders = [properties, *(each.find(f"{W}rPr") for each in (*styles, *self._book.chain(style)))]
        for holder in (*holders, self._book.usual):
            found = None if holder is None else holder.find(f"{W}{name}")
            if found is not None:
                return str(found.get(f"{W}val") or "")
        return None


def _field_step(run: Any) -> int:
    """How many fields begin in a run, less those that end: a number of a page in one stays, since Word writes it anew."""
    kinds = [each.get(f"{W}fldCharType") for each in run.iter(f"{W}fldChar")]
    return kinds.count("begin") - kinds.count("end")


def _own_runs(paragraph: Any) -> Iterator[Any]:
    """The runs of a paragraph, without those of paragraphs in text boxes within it."""
    for run in paragraph.iter(f"{W}r"):
        holder = run.getparent()
        while holder.tag != f"{W}p":
            holder = holder.getparent()
        if holder is paragraph:
            yield run


def _child(properties: Any, name: str) -> Any:
    """The element of a property, made in its place where there is none."""
    tag = f"{W}{name}"
    found = properties.find(tag)
    if found is None:
        found = properties.makeelement(tag)
        before = set(_ORDER[: _ORDER.index(tag)])
        place = next((i for i, each in enumerate(properties) if each.tag not in before), len(properties))
        properties.insert(place, found)
    return found
