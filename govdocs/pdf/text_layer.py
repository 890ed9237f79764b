"""Text that can be copied, searched and read aloud: one character code per shaped cluster.

Stock WeasyPrint keeps one Unicode string per glyph. That cannot be right where glyphs stand in another order
than letters: the vowel signs ি ে ৈ are drawn before their consonant, the two halves of ো around it, a reph
behind its cluster. Here a code is a whole cluster, as HarfBuzz bounds it: its ToUnicode entry is the source
text of the cluster, its glyph in the embedded font a copy of the cluster's glyph or a composition of several.
Codes count 1, 2, 3 … in the order of use, so that the font is an ordinary one for every reader of PDF.

Two names of WeasyPrint are replaced when this module is imported, `draw.text.draw_first_line` and
`pdf.fonts.Font.clean`; both act on documents whose fonts are a `Codebook` and leave all others alone.
"""

import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

import weasyprint
import weasyprint.draw.text
import weasyprint.pdf.fonts
from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TableBox, TextBox
from weasyprint.text.ffi import ffi, pango

from govdocs.pdf.box_places import children
from govdocs.pdf.font_program import FontTables, PlacedGlyph, build
from govdocs.text.unicode import graphemes

#: The one version whose inner names are known (CONTRIBUTING.md says how to raise it).
PINNED = "70.0"

if weasyprint.VERSION != PINNED:
    raise ImportError(
        f"govdocs needs WeasyPrint {PINNED}, this is {weasyprint.VERSION}: pip install weasyprint=={PINNED}"
    )

JOINERS = ("\u200c".encode(), "\u200d".encode())
HASANTA = "\u09cd".encode()

#: Pango counts in 1/1024 of a CSS pixel, and its record of a glyph has five words of four bytes.
UNITS = 1024
RECORD = 20

#: Font units between letters: what a font program says of a glyph has 16 bits, and there must be room for the glyph too.
WIDEST_SPACE = 16_000

EMPTY = pango.PANGO_GLYPH_EMPTY
UNKNOWN = pango.PANGO_GLYPH_UNKNOWN_FLAG


class Codebook(dict[int, Any]):
    """The fonts of one document, with their codes; it also remembers what the faces did not have."""

    def __init__(self, *families: str, pages: Iterable[Any] = ()) -> None:
        super().__init__()
        self.families = families
        #: text box → the box after it in its line that is nothing but a space
        self.spaces: dict[Any, Any] = {}
        #: the last text box of each line in a table: without a space there MuPDF joins it with the next cell's
        self.ends: set[Any] = set()
        for line, in_table in _lines(pages):
            texts = list(_texts(line))
            self.spaces.update(_lone_spaces(texts))
            if in_table and texts and texts[-1]:
                self.ends.add(texts[-1])
        self.joined = set(self.spaces.values())
        #: (text box, character) for each character no font has
        self.missing: list[tuple[Any, str]] = []
        #: (text box, family, text) for each run set in another family
        self.foreign: list[tuple[Any, str, str]] = []
        #: text boxes whose letters stand too far apart to be drawn so
        self.strained: list[Any] = []
        #: text boxes cut off by an ellipsis
        self.cut: list[Any] = []
        #: what is remembered of a font by those who draw with it
        self.uses: dict[Any, Any] = {}

    def codes(self, font: Any) -> "Codes":
        """The codes of a font; two fonts of one file and name share them, as they share the PDF's font."""
        if not hasattr(font, "codes"):
            known = (other.codes for other in self.values() if other.hash == font.hash and other is not font)
            font.codes = next(known, None) or Codes(font)
            font.widths, font.to_unicode = font.codes.widths, font.codes.to_unicode
        codes: Codes = font.codes
        return codes


class Codes:
    """The codes of one font in one document."""

    def __init__(self, font: Any) -> None:
        self.source = FontTables(font.file_content, font.index)
        self.family: str = font.family
        self.widths: dict[int, float] = {}
        self.to_unicode: dict[int, str] = {}
        self.clusters: list[tuple[tuple[PlacedGlyph, ...], int]] = []
        self._numbers: dict[tuple[tuple[PlacedGlyph, ...], int, str], int] = {}
        #: the width of an empty glyph that carries text: 1/1000 em, or the font's smallest unit
        self.hair = max(1, round(self.source.units_per_em / 1000))
        #: font size (negative: letter-spaced) → (glyph records, text) → piece of a TJ array
        self.pieces: dict[float, dict[tuple[bytes, bytes], str]] = {}

    def show(self, records: "array[int]", text: str, size: float, *, spaced: bool = False) -> str:
        """The inside of a TJ array's string that draws a cluster: codes, and the space to the next one.

        `records` are Pango's glyphs (id, width, x offset, y offset, 0) in its own units; `size` in pixels.
        Of letter-spaced text the code is as wide as the cluster with its space, in which no reader sees one.
        """
        scale = self.source.units_per_em / (size * UNITS)
        glyphs, pen, natural = [], 0, 0.0
        for glyph, width, x, y, _ in zip(*[iter(records)] * 5, strict=True):
            if glyph != EMPTY:
                unknown = glyph & UNKNOWN
                glyph = 0 if unknown else glyph
                # Space has no ink: were it a component, each justified line would make a code of its own.
                if self.source.outline(glyph):
                    glyphs.append(PlacedGlyph(glyph, round((pen + x) * scale), -round(y * scale)))
                natural = pen * scale + (width * scale if unknown else self.source.advance(glyph))
            pen += width
        advance = max(0, round(pen * scale if spaced else natural))
        shown = self._codes(tuple(glyphs), advance, text)
        drawn = sum(self.widths[code] for code in shown)
        space = drawn - pen * 1000 / (size * UNITS)
        string = "".join(f"{code:04x}" for code in shown)
        # Below half a unit it is the rounding of Pango's units.
        return f"{string}>{space:.1f}<".replace(".0<", "<") if abs(space) >= 0.5 else string

    def space(self, textbox: Any, size: float) -> str:
        """The part of a TJ array that stands for a text box with nothing but a space, at the end of another."""
        quarter = self.source.units_per_em // 4
        code = self._code((), quarter, textbox.text)
        return f"<{code:04x}>{self.widths[code] - textbox.width * 1000 / size:.1f}"

    def end(self) -> str:
        """The part of a TJ array that ends a line: a space as narrow as can be."""
        return f"<{self._code((), self.hair, ' '):04x}>"

    def _codes(self, glyphs: tuple[PlacedGlyph, ...], advance: int, text: str) -> list[int]:
        # pdf.js takes a code whose text has a combining mark for one without width, and invents a space
        # after it (mozilla/pdf.js#21890). So the text from the first such character on is carried by an
        # empty glyph behind the drawn one, a hair wide, which is taken off the drawn one's width.
        head, tail = _split(text)
        if not head or not tail or advance < self.hair:
            return [self._code(glyphs, advance, text)]
        return [self._code(glyphs, advance - self.hair, head), self._code((), self.hair, tail)]

    def _code(self, glyphs: tuple[PlacedGlyph, ...], advance: int, text: str) -> int:
        key = (glyphs, advance, text)
        if key not in self._numbers:
            self.clusters.append((glyphs, advance))
            code = self._numbers[key] = len(self.clusters)
            width = advance * 1000 / self.source.units_per_em
            self.widths[code] = int(width) if width.is_integer() else round(width, 3)
            self.to_unicode[code] = text
        return self._numbers[key]

    def program(self) -> bytes:
        """The font to embed."""
        return build(self.source, self.clusters)


def _split(text: str) -> tuple[str, str]:
    """The text before its first combining mark or invisible character, and the rest."""
    for i, character in enumerate(text):
        if unicodedata.category(character) in ("Mn", "Cf"):
            return text[:i], text[i:]
    return text, ""


def _lines(pages: Iterable[Any]) -> Iterator[tuple[LineBox, bool]]:
    """The lines of all pages, and whether they stand in a table."""
    waiting = [(page, False) for page in pages]
    while waiting:
        box, in_table = waiting.pop()
        if isinstance(box, LineBox):
            yield box, in_table
        in_table = in_table or isinstance(box, TableBox)
        waiting += [(child, in_table) for child in children(box)]


def _lone_spaces(texts: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Pairs of text boxes side by side in a line, the second of them the space between two elements.

    Stock does not draw it and pdfium passes over a drawing of it alone; then some readers join the words. So it
    is drawn with the text before it.
    """
    for before, after in pairwise(texts):
        if before and after and before.text.strip() and after.text in (" ", "\u00a0"):
            yield before, after


def _texts(box: Any) -> Iterator[Any]:
    """The text boxes of a line; None where something else stands or is drawn at another time."""
    for child in children(box):
        style = child.style
        if isinstance(child, TextBox):
            yield child if style["visibility"] == "visible" else None
        elif isinstance(child, InlineBox) and style["position"] == "static" and style["opacity"] == 1:
            yield from _texts(child)
        else:
            yield None


_stock_draw_first_line = weasyprint.draw.text.draw_first_line
_stock_clean = weasyprint.pdf.fonts.Font.clean


def draw_first_line(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
    """Draw a line of text; the counterpart of WeasyPrint's function of this name."""
    book = stream._fonts
    if not isinstance(book, Codebook):
        return _stock_draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
    if not textbox.text or textbox.style["font_size"] < 1e-6 or textbox in book.joined:
        return []
    if text_overflow == "ellipsis" or block_ellipsis != "none":
        book.cut.append(textbox)

    draw_strings(stream, textbox, matrix, _strings(stream, textbox))
    return []


class Shown(NamedTuple):
    """A part of a line: a string to show, in a font of the PDF at a size in pixels."""

    font: Any
    size: float
    codes: Codes
    string: str


def draw_strings(stream: Any, textbox: Any, matrix: Any, parts: Iterable[Shown]) -> None:
    """Draw the parts of a line, and what keeps its last word apart from the next text."""
    stream.set_text_matrix(*matrix.values)
    strings: list[str] = []
    in_use = None
    for part in parts:
        if (part.font.hash, part.size) != in_use:
            in_use = part.font.hash, part.size
            if strings:
                _show_text(stream, strings)
            strings = []
            stream.set_font_size(*in_use)
        strings.append(part.string)
    book = stream._fonts
    if textbox in book.spaces:
        strings.append(part.codes.space(book.spaces[textbox], part.size))
    elif textbox in book.ends:
        strings.append(part.codes.end())
    _show_text(stream, strings)


def _show_text(stream: Any, strings: list[str]) -> None:
    # One string for all: where Pango ends a run (another script, a stretched space) is of no matter here.
    stream.show_text("".join(strings).replace("><", ""))


def _strings(stream: Any, textbox: Any) -> Iterator[Shown]:
    """The strings of a text box's line, one for each run of Pango's."""
    book = stream._fonts
    pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)
    line, _ = textbox.pango_layout.get_first_line()
    content = textbox.pango_layout.text.encode()
    node, font_in_use = line.runs, None
    while node != ffi.NULL:
        run, node = node.data, node.next
        pango_font = run.item.analysis.font
        if pango_font != font_in_use:
            font_in_use = pango_font
            font, size = stream.add_font(pango_font)
            # Older Pango gives a wrong size (https://gitlab.gnome.org/GNOME/pango/-/issues/530).
            if pango.pango_version() < 14802 or font.png:
                size = textbox.style["font_size"]
            codes = book.codes(font)
        if codes.family not in book.families:
            text = content[run.item.offset : run.item.offset + run.item.length].decode()
            book.foreign.append((textbox, codes.family, text))
        yield Shown(font, size, codes, _show_run(run, content, codes, size, textbox, book))


def _show_run(run: Any, content: bytes, codes: Codes, size: float, textbox: Any, book: Codebook) -> str:
    count, length, offset = run.glyphs.num_glyphs, run.item.length, run.item.offset
    records = array("I", ffi.buffer(run.glyphs.glyphs, RECORD * count)[:])
    # Pango sets one bit of the fifth word and leaves the others as the memory was.
    records[4::5] = array("I", bytes(4 * count))
    # Where in the run's text each glyph's cluster begins; in text from right to left the last comes first.
    starts = ffi.unpack(run.glyphs.log_clusters, count)
    spaced = textbox.style["letter_spacing"] not in ("normal", 0)
    if spaced:
        text = content[offset : offset + length].decode()
        records = _space_graphemes(array("i", records.tobytes()), starts, text, codes, size)
        if abs(textbox.style["letter_spacing"]) * codes.source.units_per_em > WIDEST_SPACE * size:
            book.strained.append(textbox)
    missing: list[str] = []
    string = show_clusters(
        records,
        starts,
        content[offset : offset + length],
        codes,
        size,
        missing,
        spaced=spaced,
        backwards=bool(run.item.analysis.level % 2),
    )
    book.missing.extend((textbox, character) for character in missing)
    return f"<{string}>".replace("<>", "")


def show_clusters(
    records: "array[int]",
    starts: list[int],
    content: bytes,
    codes: Codes,
    size: float,
    missing: list[str],
    *,
    spaced: bool = False,
    backwards: bool = False,
) -> str:
    """The inside of a TJ array's string that draws glyphs of one font; to `missing` goes what the font has not.

    `starts` says where in the text (`content`) the cluster of each glyph begins; `spaced`: letter-spaced.
    """
    count, length = len(starts), len(content)
    glyphs, memory = records[::5], records.tobytes()
    pieces = codes.pieces.setdefault(-size if spaced else size, {})
    shown = []
    first = 0
    for i in range(1, count + 1):
        # A joiner that is a cluster of its own (an empty glyph) belongs to the letter before it,
        # and where no sign follows it in its cluster (র‍্য), to the letter after it as well:
        # some readers drop a code whose text is nothing but invisible.
        if i < count and (starts[i] == starts[first] or glyphs[i] == EMPTY):
            continue
        if backwards:
            start, end = starts[i - 1], starts[first - 1] if first else length
        else:
            start, end = starts[first], starts[i] if i < count else length
        source = content[start:end]
        if i < count and source.endswith(JOINERS) and HASANTA not in source:
            continue
        key = (memory[RECORD * first : RECORD * i], source)
        piece = pieces.get(key)
        if piece is None:
            piece = codes.show(array("i", key[0]), source.decode(), size, spaced=spaced)
            unknown = [chr(glyph - UNKNOWN) for glyph in glyphs[first:i] if glyph & UNKNOWN]
            if unknown:  # not kept: each place where it is missing shall be told
                missing += unknown
            else:
                pieces[key] = piece
        shown.append(piece)
        first = i
    return "".join(shown)


def _space_graphemes(
    records: "array[int]", starts: list[int], text: str, codes: Codes, size: float
) -> "array[int]":
    """The records of letter-spaced text with each space behind the whole of a letter.

    Pango puts half of it before a letter and half behind the letter's first cluster: জ্ঞ া for জ্ঞা.
    """
    units = size * UNITS / codes.source.units_per_em
    drawn = (0 if glyph == EMPTY else codes.source.advance(glyph & ~UNKNOWN) for glyph in records[::5])
    bare = [round(advance * units) for advance in drawn]
    edges = set(accumulate((len(grapheme.encode()) for grapheme in graphemes(text)), initial=0))
    letters = [i for i, start in enumerate(starts) if start in edges and (not i or start != starts[i - 1])]
    space = (sum(records[1::5]) - sum(bare)) // max(1, len(letters) - 1)
    records[1::5] = array("i", bare)
    widest = int(WIDEST_SPACE * units)
    for i in letters[1:]:
        records[5 * (i - 1) + 1] += max(-widest, min(space, widest))
        records[5 * i + 2] -= space // 2
    records[2::5] = array("i", (max(-widest, min(x, widest)) for x in records[2::5]))
    return array("I", records.tobytes())


def clean(font: Any, to_unicode: dict[int, str], hinting: bool) -> None:
    """Put the font program of the codes in place of the font file; the counterpart of `Font.clean`."""
    if hasattr(font, "codes"):
        font.file_content = font.codes.program()
    else:
        _stock_clean(font, to_unicode, hinting)


weasyprint.draw.text.draw_first_line = draw_first_line
weasyprint.pdf.fonts.Font.clean = clean
