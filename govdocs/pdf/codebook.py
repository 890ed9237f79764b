"""Character codes of a document's fonts: one code per shaped cluster, with the source text of that cluster.

A code is a whole cluster, as HarfBuzz bounds it: its ToUnicode entry is the source text of the cluster, its glyph in the embedded
font a copy of the cluster's glyph or a composition of several. Codes count 1, 2, 3 … in the order of use, so that the font is an
ordinary one for every reader of PDF.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any

from weasyprint.formatting_structure.boxes import InlineBox, TextBox

from govdocs.pdf.box_places import children
from govdocs.pdf.clusters import Cluster, FontClusters, Part, clusters_of, gap
from govdocs.pdf.font_program import PlacedGlyph, build, font_tables


class Codebook(dict[int, Any]):
    """The fonts of one document, with their codes; it also lists what could not be set in the chosen faces."""

    def __init__(self, *families: str, lines: Iterable[tuple[Any, bool]] = ()) -> None:
        """`lines` are the line boxes of the document, and whether they are in a table."""
        super().__init__()
        self.families = families
        #: text box → the box after it in its line that is nothing but a space
        self.spaces: dict[Any, Any] = {}
        #: the last text box of each line in a table, or a line without any: without a space there MuPDF joins it with the next cell's
        self.ends: set[Any] = set()
        for line, in_table in lines:
            texts = list(_texts(line))
            self.spaces.update(_lone_spaces(texts))
            end = texts[-1] if texts else line
            if in_table and end:
                self.ends.add(end)
        self.joined = set(self.spaces.values())
        #: (text box, character) for each character no font has
        self.missing: list[tuple[Any, str]] = []
        #: (text box, family, text) for each run set in another family
        self.foreign: list[tuple[Any, str, str]] = []
        #: text boxes whose letters are too far apart to be drawn so
        self.strained: list[Any] = []
        #: text boxes cut off by an ellipsis
        self.cut: list[Any] = []
        #: cache of shaped_lines.py: font of Pango → its use in this document
        self.uses: dict[Any, Any] = {}

    def codes(self, font: Any) -> "FontCodes":
        """The codes of a font; two fonts of one file and name share them, as they share the PDF's font."""
        if not hasattr(font, "codes"):
            known = (other.codes for other in self.values() if other.hash == font.hash and other is not font)
            font.codes = next(known, None) or FontCodes(font)
            font.widths, font.to_unicode = font.codes.widths, font.codes.to_unicode
        codes: FontCodes = font.codes
        return codes


class PartCodes(dict[Part, int]):
    """The code of each part, given where it is first asked for, and what is said of the codes."""

    def __init__(self, shapes: FontClusters) -> None:
        super().__init__()
        self._shapes = shapes
        self.widths: dict[int, float] = {}
        self.to_unicode: dict[int, str] = {}
        self.clusters: list[tuple[tuple[PlacedGlyph, ...], int]] = []

    def __missing__(self, part: Part) -> int:
        glyphs, advance, text = part
        self.clusters.append((glyphs, advance))
        code = self[part] = len(self.clusters)
        self.widths[code] = self._shapes.width(advance)
        self.to_unicode[code] = text
        return code


class FontCodes:
    """The codes of one font in one document."""

    def __init__(self, font: Any) -> None:
        self.source = font_tables(font.file_content, font.index)
        self._shapes = clusters_of(self.source)
        self.family: str = font.family
        self._numbers = PartCodes(self._shapes)
        self.widths, self.to_unicode = self._numbers.widths, self._numbers.to_unicode
        self.clusters = self._numbers.clusters
        #: (text, glyphs with ink) of each cluster shown, but those that the font lacks → what gives the text around it
        self.shaped: dict[tuple[str, tuple[int, ...]], Callable[[], str]] = {}
        #: font size (negative: letter-spaced) → (glyph records, text) → piece of a TJ array
        self.pieces: dict[float, dict[tuple[bytes, str], str]] = {}

    def show(
        self, records: bytes, text: str, size: float, *, spaced: bool = False, around: Callable[[], str] = str
    ) -> str:
        """The inside of a TJ array's string that draws a cluster: codes, and the space to the next one.

        `records`, `size` and `spaced` as in `FontClusters.of`; `around` gives the text with what stands on both sides of it.
        """
        cluster = self._shapes.of(records, text, size, spaced=spaced)
        return self._codes(cluster, around) + cluster.gap

    def wide_space(self, records: bytes, text: str, size: float, extra: int) -> str:
        """What `show` gives for a space, wider by so many of Pango's units."""
        cluster = self._shapes.of(records, text, size, spaced=False)
        return self._codes(cluster, lambda: text) + gap(cluster.width, cluster.pen + extra, size)

    def _codes(self, cluster: Cluster, around: Callable[[], str]) -> str:
        if cluster.shaped:
            self.shaped.setdefault(cluster.shaped, around)
        shown = tuple(map(self._numbers.__getitem__, cluster.parts))
        if cluster.first_is_last:
            shown = (*shown[1:], shown[0])
        return "%04x" * len(shown) % shown

    def space(self, textbox: Any, size: float) -> str:
        """The part of a TJ array for a text box that is only a space, put at the end of another box."""
        quarter = self.source.units_per_em // 4
        code = self._numbers[(), quarter, textbox.text]
        return f"<{code:04x}>{self.widths[code] - textbox.width * 1000 / size:.1f}"

    @cached_property
    def end(self) -> str:
        """The part of a TJ array that ends a line: a space as narrow as can be."""
        return f"<{self._numbers[(), self._shapes.hair, ' ']:04x}>"

    def program(self) -> bytes:
        """The font to embed."""
        return build(self.source, self.clusters)


def _lone_spaces(texts: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Pairs of text boxes side by side in a line, the second of them the space between two elements.

    Stock does not draw it and pdfium passes over a drawing of it alone; then some readers join the words. So it
    is drawn with the text before it.
    """
    for before, after in pairwise(texts):
        if before and after and before.text.strip() and after.text in (" ", "\u00a0"):
            yield before, after


def _texts(box: Any) -> Iterator[Any]:
    """The text boxes of a line; None for anything else, and for what is drawn at another time."""
    for child in children(box):
        style = child.style
        if isinstance(child, TextBox):
            yield child if style["visibility"] == "visible" else None
        elif isinstance(child, InlineBox) and style["position"] == "static" and style["opacity"] == 1:
            yield from _texts(child)
        else:
            yield None
