"""A line of words that are shaped already (shaped_text.py), drawn from their glyphs without Pango."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from weasyprint.text.line_break import Layout

from govdocs.pdf import text_layer
from govdocs.pdf.clusters import UNITS
from govdocs.pdf.codebook import Codebook, FontCodes
from govdocs.pdf.speedups.file_writing import number
from govdocs.pdf.speedups.shaped_text import PangoFont, ShapedText, Word
from govdocs.pdf.speedups.shaping import text_style
from govdocs.pdf.text_layer import ShownString, draw_strings, show_clusters


class ShapedLine:
    """Words of a shaped text, from `first` to before `last`; it takes the place of a text box's Pango layout."""

    #: WeasyPrint asks whether the line runs from right to left.
    first_line_direction = 0

    def __init__(self, shaped: ShapedText, first: int, last: int, justification_spacing: float = 0) -> None:
        self.shaped, self.first, self.last = shaped, first, last
        self.justification_spacing = justification_spacing
        self.text = shaped.text if last - first == len(shaped.words) else shaped.piece(first, last)

    @property
    def words(self) -> list[Word]:
        """The words and spaces of the line."""
        return self.shaped.words[self.first : self.last]

    @property
    def width(self) -> int:
        """In Pango units, not justified."""
        return self.shaped.ahead[self.last] - self.shaped.ahead[self.first]

    @property
    def fonts(self) -> set[PangoFont]:
        """The fonts of the words."""
        return self.shaped.fonts if self.shaped.font else {word.font for word in self.words}

    def extents(self) -> tuple[int, int]:
        """How far the line's fonts go above and below the baseline, in Pango units."""
        fonts = self.fonts
        if len(fonts) == 1:
            (font,) = fonts
            return font.ascent, font.descent
        return max(font.ascent for font in fonts), max(font.descent for font in fonts)

    def spread(self, text: str, computed: Any, spacing: float) -> "ShapedLine | None":
        """The line with each space wider by so many pixels, as far as the text of its box goes, which has this style.

        None for a line that begins or ends with a space: there Pango adds another width. And for one with a
        space of another font than a space alone would have: stretched it is drawn in that one.
        """
        last = self.last
        if len(text) < len(self.text) and text == self.text.rstrip(" "):
            last -= 1
        elif text != self.text:
            return None
        words = self.shaped.words[self.first : last]
        style = text_style(computed)
        space = style and style.shaped(" ", computed)
        if not space or not words or words[0].is_space or words[-1].is_space:
            return None
        own = space.words[0].font.pointer
        if any(font.pointer != own for font in self.fonts) and any(
            word.is_space and word.font.pointer != own for word in words
        ):
            return None
        return ShapedLine(self.shaped, self.first, last, spacing)

    def layout(self, style: Any) -> Layout:
        """The line as WeasyPrint would have it."""
        layout = Layout(style, self.justification_spacing)
        layout.set_text(self.text, justify=True)
        return layout

    def reactivate(self, style: Any) -> None:
        """WeasyPrint is about to draw the line."""

    def deactivate(self) -> None:
        """WeasyPrint has drawn the line."""


class WordStrings(dict[Word, str]):
    """What shows each word in a font of a document; with `extra`, each space, which is wider by so many of Pango's units."""

    def __init__(self, codes: FontCodes, size: float, extra: int = 0) -> None:
        super().__init__()
        self._codes, self._size, self._extra = codes, size, extra

    def __missing__(self, word: Word) -> str:
        if self._extra:
            string = self._codes.wide_space(*word.clusters[0], self._size, self._extra)
        else:
            string = show_clusters(word.clusters, self._codes, self._size)
        self[word] = string
        return string


class FontUse(NamedTuple):
    """A font in one document, at a size in pixels, with its codes and each word's string."""

    font: Any
    size: float
    codes: FontCodes
    strings: WordStrings
    #: what sets it, in the content of a page
    operator: bytes


def draw_first_line(stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
    """Draw a line of text; the counterpart of `text_layer.draw_first_line` for a line that has words."""
    line = textbox.pango_layout
    if isinstance(line, ShapedLine):
        book = stream._fonts
        if isinstance(book, Codebook) and text_overflow == "clip" and block_ellipsis == "none":
            if not textbox.text or textbox in book.joined:
                return []
            uses = {font: use_of(font, stream) for font in dict.fromkeys(word.font for word in line.words)}
            if all(use.codes.family in book.families and not use.font.png for use in uses.values()):
                draw_strings(stream, textbox, matrix, strings_of(line, uses))
                return []
        textbox.pango_layout = line.layout(textbox.style)
    return text_layer.draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)


def use_of(font: PangoFont, stream: Any) -> FontUse:
    """The use of a font in the document of a stream; fonts of one name and size have one."""
    uses: dict[PangoFont, FontUse] = stream._fonts.uses
    use = uses.get(font)
    if use is None:
        in_pdf, size = stream.add_font(font.pointer)
        codes = stream._fonts.codes(in_pdf)
        operator = b"/%b %b Tf" % (in_pdf.hash.encode(), number(size))
        same = (use for use in uses.values() if use.operator == operator)
        use = next(same, None) or FontUse(in_pdf, size, codes, WordStrings(codes, size), operator)
        uses[font] = use
    return use


def strings_of(line: ShapedLine, uses: dict[PangoFont, FontUse]) -> Iterator[ShownString]:
    """The strings of a line, one for each stretch of one font."""
    for use, words in groupby(line.words, key=lambda word: uses[word.font]):
        yield ShownString(use.font, use.size, use.codes, f"<{_string(line, words, use)}>".replace("<>", ""))


def shown_text(line: ShapedLine, stream: Any, is_ended: bool) -> bytes:
    """What shows a line in the content of a page: fonts and strings; `is_ended`: with what ends a line in a table.

    Codes are given in the order of use, so that the end is made last.
    """
    if font := line.shaped.font:
        use = use_of(font, stream)
        return _shown(use, f"<{_string(line, line.words, use)}>{use.codes.end if is_ended else ''}")
    strings = [
        (use, f"<{_string(line, words, use)}>")
        for use, words in groupby(line.words, key=lambda word: use_of(word.font, stream))
    ]
    if is_ended:
        use, string = strings[-1]
        strings[-1] = use, string + use.codes.end
    return b"\n".join([_shown(*each) for each in strings])


def _shown(use: FontUse, strings: str) -> bytes:
    return b"%b\n[%b] TJ" % (use.operator, strings.replace("<>", "").replace("><", "").encode())


def _string(line: ShapedLine, words: Iterable[Word], use: FontUse) -> str:
    """The inside of the string that shows words of a line, which are of one font."""
    if extra := int(line.justification_spacing * UNITS):
        strings, spaces = use.strings, WordStrings(use.codes, use.size, extra)
        return "".join([spaces[word] if word.is_space else strings[word] for word in words])
    return "".join(map(use.strings.__getitem__, words))
