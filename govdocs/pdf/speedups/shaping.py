"""A cache of shaped texts: Pango shapes each text once for all documents of an engine.

Stock WeasyPrint has Pango shape the rest of a paragraph again for each line, once more for the line alone and
once more to draw it; the text of a table's cell twice more for the widths of its column. Here lines are found by
adding up the widths of words (line_breaks.py) and drawn from the same glyphs (shaped_lines.py).

That is exact only where a word has the same glyphs in its text as in a line of its own. Whatever may not be so
is left to WeasyPrint: `text_style` and `TextStyle.shaped` return None for it.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, compress, count, pairwise
from typing import Any
from weakref import WeakSet

from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import Layout, pyphen

from govdocs.pdf.clusters import RECORD
from govdocs.pdf.speedups.shaped_text import PangoFont, ShapedText, Word
from govdocs.pdf.unbroken import hyphens, wholes

#: The properties that WeasyPrint makes a Pango layout of.
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

#: The values that other properties may have in a style that is handled here.
PLAIN_STYLE = {
    "direction": ("ltr",),
    "white_space": ("normal", *UNBROKEN),
    "letter_spacing": ("normal",),
    "word_spacing": (0,),
    "word_break": ("normal",),
    "overflow_wrap": ("normal", "break-word"),  # a word too long for its line is left to WeasyPrint
    "text_decoration_line": ("none",),
    "font_variation_settings": ("normal",),
}

#: Latin, Bangla and their marks: from left to right, each character with a width, none that forces a break.
PLAIN_TEXT = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u024f\u0964\u0965\u0980-\u09ff\u200c\u200d\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u21ff\u25a0-\u2767\u2776-\u27bf]+"
)
SPACE = re.compile("[ \u00a0]")
#: Vowel signs, nukta and the like, which are placed on the letter before them.
SIGNS = "\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u09fe"
#: Pango lets such a space hang over the end of a line, or not, in its own way; a sign without its letter is placed on
#: the space before it.
ODD_SPACE = re.compile(f"[ \u00a0][ \u00a0{SIGNS}]")
ODD_START = re.compile(f"[{SIGNS}]")
#: What Pango says of a place in a text: whether a line may end before it, whether a space is there.
IS_LINE_BREAK, IS_SPACE = (bytes(bits & flag for bits in range(256)) for flag in (1, 8))

#: Pango leaves the space at a line's end out of its width from this version on, as WeasyPrint does itself.
PANGO_IS_KNOWN = pango.pango_version() >= 15000


class ShapingCache:
    """The text styles and fonts of one font configuration, with the texts that were shaped in them."""

    #: So many characters (about 65 bytes each, 20 MB in all), and all that no page in work holds is dropped.
    MOST = 300_000

    def __init__(self) -> None:
        self.characters = 0
        self._styles: dict[str, TextStyle | None] = {}
        #: also those that only the document in work still has
        self._in_use: WeakSet[TextStyle] = WeakSet()
        self._fonts: dict[Any, PangoFont] = {}

    def style(self, style: Any) -> "TextStyle | None":
        """The text style of a computed style; None for one that is left to WeasyPrint."""
        key = str([style[name] for name in (*SHAPING, *PLAIN_STYLE, "hyphens")])
        if key not in self._styles:
            self._styles[key] = known = TextStyle(self) if _is_plain(style) else None
            if known:
                self._in_use.add(known)
        return self._styles[key]

    def font(self, pointer: Any, layout: Any) -> "tuple[PangoFont, bool]":
        """The font, and whether it is a new one, which holds on to the layout that it was met in."""
        if known := self._fonts.get(pointer):
            return known, False
        self._fonts[pointer] = PangoFont(pointer, layout)
        return self._fonts[pointer], True

    def count(self, text: str) -> None:
        """Count a text that is cached; drop all before it when it is one too many."""
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
    """The text style of a computed style; None for one that is left to WeasyPrint."""
    try:
        known: TextStyle | None = style.text_style
    except AttributeError:
        shaping = getattr(style.font_config, "shaping", None)
        known = style.text_style = shaping.style(style) if shaping else None
    return known


class TextStyle:
    """All that the shape of a text depends on, and the texts that were shaped so."""

    def __init__(self, shaping: ShapingCache) -> None:
        self._shaping = shaping
        self._layout: Any = None
        self.texts: dict[str, ShapedText | None] = {}

    def shaped(self, text: str, style: Any) -> ShapedText | None:
        """The text shaped, in a computed style of this kind; None for one that is left to WeasyPrint."""
        try:
            return self.texts[text]
        except KeyError:
            self._shaping.count(text)
            is_odd = ODD_START.match(text) or ODD_SPACE.search(text) or text.endswith("\u00a0")
            is_plain = PLAIN_TEXT.fullmatch(text) and not is_odd
            self.texts[text] = shaped = self._shape(text, style) if is_plain else None
            return shaped

    def _shape(self, text: str, style: Any) -> ShapedText | None:
        layout = self._layout = self._layout or Layout(style).layout
        content = text.encode()
        pango.pango_layout_set_text(layout, content, len(content))
        runs, node = [], pango.pango_layout_get_line_readonly(layout, 0).runs
        while node != ffi.NULL:
            runs.append(node.data)
            node = node.next
        ends = list(accumulate([run.item.num_chars for run in runs], initial=0))
        records = pango.pango_layout_get_log_attrs_readonly(layout, ffi.NULL)
        attributes = ffi.buffer(records, 4 * len(text))[:][::4]
        spaces = [*compress(count(), attributes.translate(IS_SPACE))]
        begins = [0, *(place + 1 for place in spaces)]
        breaks = {*compress(count(1), attributes[1:].translate(IS_LINE_BREAK))}
        within = breaks.difference(begins)
        for number in {bisect_right(begins, place) for place in within}:
            breaks.difference_update(_held(text, *begins[number - 1 : number + 1]))
        edges = sorted(breaks.union(ends, spaces, begins))
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
        if not _are_apart(words):
            return None
        begins_line = [number for number, edge in enumerate(edges) if edge in breaks]
        return ShapedText(text, words, edges, begins_line)


def _held(text: str, begin: int, end: int | None = None) -> Iterator[int]:
    """The places within a word of the text at which no line may end."""
    word = text[begin:end]
    return (begin + place for i, j in (*hyphens(word), *wholes(word)) for place in range(i + 1, j))


def _words(run: Any, font: PangoFont, texts: list[str]) -> list[Word] | None:
    """The words of a run, given their texts; None where a cluster of glyphs belongs to two of them."""
    length = run.glyphs.num_glyphs
    records = array("I", ffi.buffer(run.glyphs.glyphs, RECORD * length)[:])
    # Pango sets one bit of the fifth word and leaves the others as the memory was.
    records[4::5] = array("I", bytes(4 * length))
    memory = records.tobytes()
    starts = [*ffi.unpack(run.glyphs.log_clusters, length), run.item.length]
    words, first, start = [], 0, 0
    for text in texts:
        word = font.words.get(text)
        if (
            word is None
            or not memory.startswith(word.glyphs, RECORD * first)
            or starts[first + word.length] != start + word.size
        ):
            end = start + len(text.encode())
            last = bisect_left(starts, end, first)
            if last == first or starts[last] != end:
                return None
            glyphs = memory[RECORD * first : RECORD * last]
            word = font.word(text, glyphs, [begin - start for begin in starts[first:last]])
        words.append(word)
        first += word.length
        start += word.size
    return words


def _are_apart(words: list[Word]) -> bool:
    """Whether words and spaces can be separated: no kerning between them, no joiner at an edge; and the font has their letters."""
    kinds = {*words}
    return all(word.is_apart for word in kinds) and (
        all(word.is_steady for word in kinds)
        or not any(
            (word.is_space or after.is_space) and not word.is_steady
            for word, after in zip(words, [*words[1:], words[-1]], strict=True)
        )
    )
