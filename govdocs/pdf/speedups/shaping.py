"""Text shaped once: its glyphs word by word, their widths, and the places where a line may end.

Stock WeasyPrint has Pango shape the rest of a paragraph again for each line, once more for the line alone and
once more to draw it; the text of a table's cell twice more for the widths of its column. Here Pango sees each
text once. Lines are then found by adding up widths (line_breaks.py) and drawn from the same glyphs
(drawn_lines.py), and what was shaped is kept for the documents that come after.

That is exact only where a word has the same glyphs in its text as in a line of its own. Whatever may not be so
is left to the stock way: `text_style` and `TextStyle.shaped` return None for it.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import Any
from weakref import WeakSet

from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import Layout, pyphen

from govdocs.pdf.text_layer import JOINERS, RECORD, UNKNOWN

#: What WeasyPrint makes a Pango layout of.
SHAPING = (
    "font_family",
    "font_style",
    "font_stretch",
    "font_weight",
    "font_size",
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
    "font_language_override",
    "lang",
)

#: White space with which no line is broken but where the text says so.
UNBROKEN = ("nowrap", "pre")

#: What it must not be asked for besides.
PLAIN_STYLE = {
    "direction": ("ltr",),
    "white_space": ("normal", *UNBROKEN),
    "letter_spacing": ("normal",),
    "word_spacing": (0,),
    "word_break": ("normal",),
    "overflow_wrap": ("normal", "break-word"),  # a word too long for its line goes the stock way
    "text_decoration_line": ("none",),
    "font_variation_settings": ("normal",),
}

#: Latin, Bangla and their marks: from left to right, each character with a width, none that forces a break.
PLAIN_TEXT = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u024f\u0964\u0965\u0980-\u09ff\u200c\u200d\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u21ff\u25a0-\u2767\u2776-\u27bf]+"
)
LATIN, BANGLA = re.compile("[A-Za-z\u00c0-\u024f]"), re.compile("[\u0980-\u09ff]")
LETTER = re.compile("[A-Za-z\u0980-\u09ff]")
#: For Pango a closing bracket or quotation mark is of the script that the opening one was of.
PAIRS = dict(zip("(<[{«‘“‹⁅", ")>]}»’”›⁆", strict=True))
PAIRED = re.compile("[()<>\\[\\]{}«»‘’“”‹›⁅⁆]")
SPACE = re.compile("[ \u00a0]")
#: Vowel signs, nukta and the like, which stand on the letter before them.
SIGNS = "\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u09fe"
#: Pango lets such a space hang over the end of a line, or not, in its own way; a sign without its letter is placed on
#: the space before it.
ODD_SPACE = re.compile(f"[ \u00a0][ \u00a0{SIGNS}]")
ODD_START = re.compile(f"[{SIGNS}]")
INVISIBLE = tuple(joiner.decode() for joiner in JOINERS)

#: Pango leaves the space at a line's end out of its width from this version on, as WeasyPrint does itself.
PANGO_IS_KNOWN = pango.pango_version() >= 15000

_rectangle = ffi.new("PangoRectangle *")


class Shaping:
    """What was shaped with one font configuration, kept from document to document."""

    #: So many characters (about 65 bytes each, 20 MB in all), and what no page in work holds is forgotten.
    MOST = 300_000

    def __init__(self) -> None:
        self.characters = 0
        self._styles: dict[str, TextStyle | None] = {}
        #: also those that only the document in work still has
        self._in_use: WeakSet[TextStyle] = WeakSet()
        self._fonts: dict[int, PangoFont] = {}

    def style(self, style: Any) -> "TextStyle | None":
        """The text style of a computed style; None for one that goes the stock way."""
        key = str([style[name] for name in (*SHAPING, *PLAIN_STYLE, "hyphens")])
        if key not in self._styles:
            self._styles[key] = known = TextStyle(self) if _is_plain(style) else None
            if known:
                self._in_use.add(known)
        return self._styles[key]

    def font(self, pointer: Any, layout: Any) -> "tuple[PangoFont, bool]":
        """The font, and whether it is a new one, which holds on to the layout that it was met in."""
        address = int(ffi.cast("intptr_t", pointer))
        if known := self._fonts.get(address):
            return known, False
        self._fonts[address] = PangoFont(pointer, layout)
        return self._fonts[address], True

    def count(self, text: str) -> None:
        """Count a text that is kept; forget all before it when it is one too many."""
        self.characters += len(text) + 20  # a text of one digit takes its place too
        if self.characters > self.MOST:
            self.characters = 0
            for style in self._in_use:
                style.texts.clear()
            self._styles.clear()
            self._fonts.clear()


def _is_plain(style: Any) -> bool:
    if not PANGO_IS_KNOWN or style["font_size"] < 1e-6:
        return False
    if any(style[name] not in plain for name, plain in PLAIN_STYLE.items()):
        return False
    return not (style["hyphens"] == "auto" and style["lang"] and pyphen.language_fallback(style["lang"]))


def text_style(style: Any) -> "TextStyle | None":
    """The text style of a computed style; None for one that goes the stock way."""
    try:
        known: TextStyle | None = style.text_style
    except AttributeError:
        shaping = getattr(style.font_config, "shaping", None)
        known = style.text_style = shaping.style(style) if shaping else None
    return known


class PangoFont:
    """A font of Pango, with the words that were set in it."""

    def __init__(self, pointer: Any, layout: Any) -> None:
        self.pointer = pointer
        self._layout = layout  # which keeps the font alive
        #: (glyph records, text) → word
        self.words: dict[tuple[bytes, str], Word] = {}
        self._advances: dict[int, int] = {}
        pango.pango_font_get_glyph_extents(pointer, 0, ffi.NULL, _rectangle)
        #: above and below the baseline, in Pango units; the same for each glyph
        self.ascent, self.descent = -_rectangle.y, _rectangle.height + _rectangle.y

    def advance(self, glyph: int) -> int:
        """The width of a glyph that stands alone, in Pango units."""
        if glyph not in self._advances:
            pango.pango_font_get_glyph_extents(self.pointer, glyph, ffi.NULL, _rectangle)
            self._advances[glyph] = _rectangle.width
        return self._advances[glyph]


class Word:
    """Glyphs without a space or a break between them, or one space. One object for all that are alike."""

    __slots__ = ("font", "glyphs", "has_letter", "is_space", "is_steady", "size", "starts", "text", "width")

    def __init__(self, font: PangoFont, glyphs: bytes, text: str, starts: list[int]) -> None:
        self.font = font
        self.text, self.size = text, len(text.encode())
        #: Pango's records (id, width, x offset, y offset, 0), and where in the text the cluster of each begins
        self.glyphs, self.starts = glyphs, starts
        records = array("i", glyphs)
        self.width = sum(records[1::5])
        self.is_space = text in (" ", "\u00a0")
        self.has_letter = bool(LETTER.search(text))
        glyph, width, *offset, _ = records[-5:]
        #: whether it is as wide beside a space as elsewhere
        self.is_steady = width == font.advance(glyph) and not (self.is_space and any(offset))


class Shaped:
    """A text and its words: word i begins at byte `offsets[i]`, `ahead[i]` Pango units from the left."""

    __slots__ = (
        "_is_mixed",
        "ahead",
        "breaks",
        "fonts",
        "has_letter",
        "offsets",
        "stops",
        "text",
        "widths",
        "words",
    )

    def __init__(self, text: str, words: list[Word], breaks: list[int]) -> None:
        self.text = text
        self.words = words
        self.offsets = list(accumulate([word.size for word in words], initial=0))
        self.ahead = list(accumulate([word.width for word in words], initial=0))
        #: the words that may begin a line; the words before which the line before it then stops (a space lies
        #: between the two, or nothing); and how far from the left it stops
        self.breaks = breaks
        self.stops = [i - 1 if words[i - 1].text == " " else i for i in breaks]
        self.widths = [self.ahead[stop] for stop in self.stops]
        self.fonts = {word.font for word in words}
        self.has_letter = any(word.has_letter for word in words)
        self._is_mixed = bool(LATIN.search(text) and BANGLA.search(text))

    @property
    def width(self) -> int:
        """In Pango units, with the spaces at its ends."""
        return self.ahead[-1]

    def place(self, offset: int) -> int | None:
        """The number of the word that begins at this byte."""
        place = bisect_left(self.offsets, offset)
        return place if place < len(self.words) and self.offsets[place] == offset else None

    def piece(self, first: int, last: int) -> str:
        """The text of the words from `first` to before `last`."""
        return "".join([word.text for word in self.words[first:last]])

    def line(self, first: int, limit: float) -> tuple[int, int | None] | None:
        """As many words as fit, the first one given: before which word the line stops, and with which the
        next line begins, None where all fit. None for a line where not even one word fits, or where all do
        but for the space at the end: those go the stock way.
        """
        room = self.ahead[first] + limit
        if self.ahead[-1] <= room:
            return len(self.words), None
        i = bisect_right(self.widths, room) - 1
        if i < 0 or self.stops[i] <= first or (self.words[-1].text == " " and self.ahead[-2] <= room):
            return None
        return self.stops[i], self.breaks[i]

    def is_same_alone(self, first: int, last: int) -> bool:
        """Whether these words have the same glyphs as a text of their own.

        Between spaces they have, but for signs: those are shaped as part of the script before them, at the
        beginning of a text as part of the one behind them, and a bracket as part of the one it was opened in.
        """
        words = self.words
        if first == 0 and last == len(words):
            return True
        if (first and not words[first - 1].is_space) or (last < len(words) and not words[last].is_space):
            return False
        if self._is_mixed and first:
            return bool(LETTER.match(words[first].text)) and not _ends_within_a_pair(self.piece(0, first))
        return not self.has_letter or any(word.has_letter for word in words[first:last])


def _ends_within_a_pair(text: str) -> bool:
    awaited: list[str] = []
    for sign in PAIRED.findall(text):
        if sign in PAIRS:
            awaited.append(PAIRS[sign])
        else:
            while awaited and awaited.pop() != sign:
                pass  # an opening one without its match is given up
    return bool(awaited)


class TextStyle:
    """All that the shape of a text depends on, and the texts that were shaped so."""

    def __init__(self, shaping: Shaping) -> None:
        self._shaping = shaping
        self._layout: Any = None
        self.texts: dict[str, Shaped | None] = {}

    def shaped(self, text: str, style: Any) -> Shaped | None:
        """The text shaped, in a computed style of this kind; None for one that goes the stock way."""
        try:
            return self.texts[text]
        except KeyError:
            self._shaping.count(text)
            is_odd = ODD_START.match(text) or ODD_SPACE.search(text) or text.endswith("\u00a0")
            is_plain = PLAIN_TEXT.fullmatch(text) and not is_odd
            self.texts[text] = shaped = self._shape(text, style) if is_plain else None
            return shaped

    def _shape(self, text: str, style: Any) -> Shaped | None:
        layout = self._layout = self._layout or Layout(style).layout
        content = text.encode()
        pango.pango_layout_set_text(layout, content, len(content))
        runs, node = [], pango.pango_layout_get_line_readonly(layout, 0).runs
        while node != ffi.NULL:
            runs.append(node.data)
            node = node.next
        ends = list(accumulate([run.item.num_chars for run in runs], initial=0))
        records = pango.pango_layout_get_log_attrs_readonly(layout, ffi.NULL)
        attributes = ffi.buffer(records, 4 * len(text))[:]
        breaks = {i for i, bits in enumerate(attributes[::4]) if bits & 1 and i}
        edges = sorted(breaks.union(ends, *(match.span() for match in SPACE.finditer(text))))
        words: list[Word] = []
        for run, first, last in zip(runs, ends, ends[1:], strict=False):
            font, is_new = self._shaping.font(run.item.analysis.font, layout)
            if is_new:
                self._layout = None  # the font has it now
            cuts = edges[bisect_left(edges, first) : bisect_left(edges, last) + 1]
            found = _words(run, font, [text[i:j] for i, j in pairwise(cuts)])
            if found is None:
                return None
            words += found
        if not _are_steady(words):
            return None
        return Shaped(text, words, [number for number, edge in enumerate(edges) if edge in breaks])


def _words(run: Any, font: PangoFont, texts: list[str]) -> list[Word] | None:
    """The words of a run, given their texts; None where a cluster of glyphs belongs to two of them."""
    count = run.glyphs.num_glyphs
    records = array("I", ffi.buffer(run.glyphs.glyphs, RECORD * count)[:])
    # Pango sets one bit of the fifth word and leaves the others as the memory was.
    records[4::5] = array("I", bytes(4 * count))
    if max(records[::5]) >= UNKNOWN:
        return None
    memory = records.tobytes()
    starts = ffi.unpack(run.glyphs.log_clusters, count)
    words, first, start = [], 0, 0
    for text in texts:
        end = start + len(text.encode())
        last = bisect_left(starts, end, first)
        if last == first or (last < count and starts[last] != end):
            return None
        key = memory[RECORD * first : RECORD * last], text
        word = font.words.get(key)
        if word is None:
            word = font.words[key] = Word(font, *key, [begin - start for begin in starts[first:last]])
        words.append(word)
        first, start = last, end
    return words


def _are_steady(words: list[Word]) -> bool:
    """Whether words and spaces can be told apart: no kerning between them, no joiner at an edge."""
    return all(
        word.width >= 0
        and (word.is_steady or not (word.is_space or after.is_space))
        and not (word.text.startswith(INVISIBLE) or word.text.endswith(INVISIBLE))
        for word, after in zip(words, [*words[1:], words[-1]], strict=True)
    )
