"""Text that can be copied, searched and read aloud: one character code per shaped cluster.

Stock WeasyPrint has one Unicode string per glyph. That cannot be right where glyphs are in another order than letters: the vowel
signs ি ে ৈ are drawn before their consonant, the two halves of ো around it, a reph behind its cluster. Here a line is drawn by
the codes of a `Codebook`, each a whole cluster. A document whose fonts are not a `Codebook` is drawn by WeasyPrint.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import Any, NamedTuple

import weasyprint.draw.text
import weasyprint.pdf.fonts
from weasyprint.text.ffi import ffi, pango

from govdocs.pdf.clusters import EMPTY, RECORD, UNITS, UNKNOWN
from govdocs.pdf.codebook import Codebook, FontCodes
from govdocs.pdf.replacement import Replacement, install_once
from govdocs.text.unicode import graphemes

JOINERS = ("\u200c".encode(), "\u200d".encode())
HASANTA = "\u09cd".encode()

#: Bytes on each side of a cluster: HarfBuzz moves signs between the clusters of a syllable.
AROUND = 24

#: Font units between letters: what a font program says of a glyph has 16 bits, and there must be room for the glyph too.
WIDEST_SPACE = 16_000


def install() -> None:
    """Have WeasyPrint draw text by the codes of a `Codebook`."""
    install_once(REPLACED)


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


class ShownString(NamedTuple):
    """A part of a line: a string to show, in a font of the PDF at a size in pixels."""

    font: Any
    size: float
    codes: FontCodes
    string: str


def draw_strings(stream: Any, textbox: Any, matrix: Any, parts: Iterable[ShownString]) -> None:
    """Draw the parts of a line, and the space that separates its last word from the next text."""
    parts = [*parts]
    end = end_of_line(stream._fonts, textbox, parts[-1].codes, parts[-1].size)
    draw_parts(stream, matrix.values, parts, end)


def end_of_line(book: Codebook, textbox: Any, codes: FontCodes, size: float) -> str:
    """What separates the last word of a text box from the text after it; empty where nothing need be written."""
    if textbox in book.spaces:
        return codes.space(book.spaces[textbox], size)
    return codes.end if textbox in book.ends else ""


def draw_parts(stream: Any, matrix: Iterable[float], parts: Iterable[ShownString], end: str) -> None:
    """Draw the parts of a line from the place that the matrix says, and what is written at its end."""
    stream.set_text_matrix(*matrix)
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
    if end:
        strings.append(end)
    _show_text(stream, strings)


def _show_text(stream: Any, strings: list[str]) -> None:
    # One string for all: where Pango ends a run (another script, a stretched space) is of no matter here.
    stream.show_text("".join(strings).replace("><", ""))


def _strings(stream: Any, textbox: Any) -> Iterator[ShownString]:
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
        yield ShownString(font, size, codes, _show_run(run, content, codes, size, textbox, book))


def _show_run(run: Any, content: bytes, codes: FontCodes, size: float, textbox: Any, book: Codebook) -> str:
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
    book.missing += [(textbox, chr(glyph - UNKNOWN)) for glyph in records[::5] if glyph & UNKNOWN]
    source, backwards = content[offset : offset + length], bool(run.item.analysis.level % 2)
    clusters = clusters_in(records.tobytes(), starts, source, backwards=backwards)
    string = show_clusters(clusters, codes, size, spaced=spaced, backwards=backwards)
    return f"<{string}>".replace("<>", "")


def show_clusters(
    clusters: Sequence[tuple[bytes, str]],
    codes: FontCodes,
    size: float,
    *,
    spaced: bool = False,
    backwards: bool = False,
) -> str:
    """The inside of a TJ array's string that draws the clusters of a text (`clusters_in`); `spaced`: letter-spaced."""
    pieces = codes.pieces.setdefault(-size if spaced else size, {})
    if not all(map(pieces.__contains__, clusters)):
        for number, cluster in enumerate(clusters):
            if cluster not in pieces:
                around = partial(_around, clusters, number, backwards=backwards)
                pieces[cluster] = codes.show(*cluster, size, spaced=spaced, around=around)
    return "".join(map(pieces.__getitem__, clusters))


def _around(clusters: Sequence[tuple[bytes, str]], number: int, *, backwards: bool) -> str:
    """The text of a cluster with what stands on both sides of it."""
    texts = [text.encode() for _, text in clusters]
    if backwards:
        texts, number = texts[::-1], len(texts) - 1 - number
    start = sum(map(len, texts[:number]))
    return b"".join(texts)[max(0, start - AROUND) : start + len(texts[number]) + AROUND].decode(
        errors="ignore"
    )


def clusters_in(
    memory: bytes, starts: Sequence[int], content: bytes, *, backwards: bool = False
) -> list[tuple[bytes, str]]:
    """The clusters of a text (`content`), each with the records of its glyphs and its own text.

    `starts` says where in the text the cluster of each glyph begins; `backwards`: the last one comes first.
    """
    glyphs = array("I", memory)[::5]
    count, length = len(starts), len(content)
    clusters = []
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
        clusters.append((memory[RECORD * first : RECORD * i], source.decode()))
        first = i
    return clusters


def _space_graphemes(
    records: "array[int]", starts: list[int], text: str, codes: FontCodes, size: float
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


REPLACED = (
    Replacement(
        "weasyprint.draw.text", "draw_first_line", draw_first_line, "draws a line by codes of whole clusters"
    ),
    Replacement("weasyprint.pdf.fonts", "Font.clean", clean, "embeds the font program of those codes"),
)
