"""A shaped text: its words with their glyphs and widths, and the places where a line may end."""

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Any

from weasyprint.text.ffi import ffi, harfbuzz, pango
from weasyprint.text.fonts import get_pango_font_key

from govdocs.pdf.clusters import UNKNOWN
from govdocs.pdf.text_layer import JOINERS, clusters_in

LATIN, BANGLA = re.compile("[A-Za-z\u00c0-\u024f]"), re.compile("[\u0980-\u09ff]")
LETTER = re.compile("[A-Za-z\u0980-\u09ff]")
INVISIBLE = b"".join(JOINERS).decode()
#: For Pango a closing bracket or quotation mark is of the script that the opening one was of.
PAIRS = dict(zip("(<[{«‘“‹⁅", ")>]}»’”›⁆", strict=True))
PAIRED = re.compile("[()<>\\[\\]{}«»‘’“”‹›⁅⁆]")


class PangoFont:
    """A font of Pango, with the words that were set in it."""

    def __init__(self, pointer: Any, layout: Any) -> None:
        self.pointer = pointer
        self._layout = layout  # which holds a reference to the font
        #: the word that a text was last, and all words by their glyphs too
        self.words: dict[str, Word] = {}
        self._alike: dict[tuple[bytes, str], Word] = {}
        #: their clusters, one object for all that are alike
        self.clusters: dict[tuple[bytes, str], tuple[bytes, str]] = {}
        self._advances: dict[int, int] = {}
        extents = self._extents(0)
        #: above and below the baseline, in Pango units; the same for each glyph
        self.ascent, self.descent = -extents.y, extents.height + extents.y

    @cached_property
    def family(self) -> str | None:
        """The name of its family; None where its letters are pictures."""
        if harfbuzz.hb_ot_color_has_png(
            harfbuzz.hb_font_get_face(pango.pango_font_get_hb_font(self.pointer))
        ):
            return None
        _, description, _ = get_pango_font_key(self.pointer)
        name: bytes = ffi.string(pango.pango_font_description_get_family(description))
        return name.decode()

    def word(self, text: str, glyphs: bytes, starts: list[int]) -> "Word":
        """The word of these records of glyphs, whose clusters begin at these bytes of the text."""
        word = self._alike.get((glyphs, text))
        if word is None:
            word = self._alike[glyphs, text] = Word(self, text, glyphs, starts)
        self.words[text] = word
        return word

    def advance(self, glyph: int) -> int:
        """The width of a single glyph, in Pango units."""
        if glyph not in self._advances:
            self._advances[glyph] = self._extents(glyph).width
        return self._advances[glyph]

    def _extents(self, glyph: int) -> Any:
        rectangle = ffi.new(
            "PangoRectangle *"
        )  # of this call: one for all would be overwritten by another thread
        pango.pango_font_get_glyph_extents(self.pointer, glyph, ffi.NULL, rectangle)
        return rectangle


class Word:
    """Glyphs without a space or a break between them, or one space. One object for all that are alike."""

    __slots__ = (
        "clusters",
        "font",
        "glyphs",
        "has_letter",
        "is_apart",
        "is_space",
        "is_steady",
        "length",
        "size",
        "text",
        "width",
    )

    def __init__(self, font: PangoFont, text: str, glyphs: bytes, starts: list[int]) -> None:
        self.font, self.text, self.glyphs = font, text, glyphs
        content = text.encode()
        #: of its text in bytes; and how many glyphs it has
        self.size, self.length = len(content), len(starts)
        #: of each Pango's records (id, width, x offset, y offset, 0), and its text
        self.clusters = [
            font.clusters.setdefault(each, each) for each in clusters_in(glyphs, starts, content)
        ]
        records = array("i", glyphs)
        self.width = sum(records[1::5])
        self.is_space = text in (" ", "\u00a0")
        self.has_letter = bool(LETTER.search(text))
        #: whether it can be told from what is beside it, and the font has its letters
        self.is_apart = self.width >= 0 and text == text.strip(INVISIBLE) and max(records[::5]) < UNKNOWN
        glyph, width, *offset, _ = records[-5:]
        #: whether it is as wide beside a space as elsewhere
        self.is_steady = width == font.advance(glyph) and not (self.is_space and any(offset))


class ShapedText:
    """A text and its words: word i begins at letter `edges[i]` and byte `offsets[i]`, `ahead[i]` Pango units from the left."""

    __slots__ = (
        "_is_mixed",
        "ahead",
        "breaks",
        "edges",
        "font",
        "fonts",
        "has_letter",
        "offsets",
        "stops",
        "text",
        "widths",
        "words",
    )

    def __init__(self, text: str, words: list[Word], edges: list[int], breaks: list[int]) -> None:
        self.text, self.words, self.edges = text, words, edges
        self.offsets = array("i", accumulate([word.size for word in words], initial=0))
        self.ahead = array("i", accumulate([word.width for word in words], initial=0))
        #: the words that may begin a line; the words before which the line before it then stops (a space lies
        #: between the two, or nothing); and how far from the left it stops
        self.breaks = breaks
        self.stops = [i - 1 if words[i - 1].text == " " else i for i in breaks]
        self.widths = [self.ahead[stop] for stop in self.stops]
        self.fonts = {word.font for word in words}
        #: the only one of them
        self.font = words[0].font if len(self.fonts) == 1 else None
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
        return self.text[self.edges[first] : self.edges[last]]

    def length(self, first: int, last: int) -> int:
        """How many letters the words from `first` to before `last` have."""
        return self.edges[last] - self.edges[first]

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
