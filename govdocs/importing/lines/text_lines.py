"""The lines of an old document in reading order, with what is known of each; arrangements in columns are read as people read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from govdocs.importing.lines.cues import MARKED
from govdocs.importing.lines.day_lines import is_day_line
from govdocs.importing.lines.table_readings import (
    LABEL,
    cell_text,
    is_arrangement,
    is_labels,
    placed_cells,
    reads_by_row,
    rows_above_labels,
)
from govdocs.importing.old_document import (
    Alignment,
    DocumentArea,
    OldBlock,
    OldCell,
    OldDocument,
    OldParagraph,
    OldTable,
    Stretch,
)
from govdocs.word.style_names import PREFIX, STYLES

_KEYS: Final = {style.full_name: style.key for style in STYLES.values()}
_APART: Final = re.compile(r"[ \t]*\t[ \t]*|[ ]{5,}")
_TABBED: Final = re.compile(
    r"(?P<label>[^:ঃ\t।]{2,40}?)(?: *\t[ \t]*| {5,})[:ঃ][ \t]*(?P<text>.*)$", re.DOTALL
)
_WORDED: Final = re.compile(r"\w")
_FAR: Final = 0.45  # of the page's width: what begins behind it stands at the right


@dataclass(frozen=True)
class TextLine:
    """A line: its text, the marker that the file counted, how it looks, where it stands; or a ruled table.

    `column` counts the columns of an arrangement from 0 and is None outside one; `gap` is how many empty paragraphs stand above it.
    `paragraph` numbers the paragraph it is of, `first` says whether it begins it.
    """

    text: str
    marker: str = ""
    align: Alignment = ""
    bold: bool = False
    area: DocumentArea = "body"
    style: str = ""
    level: int = 0
    column: int | None = None
    columns: int = 1
    row: int = 0
    gap: int = 0
    paragraph: int = 0
    first: bool = True
    doubts: tuple[str, ...] = ()
    place: str = ""
    stretches: tuple[Stretch, ...] = ()
    table: OldTable | None = None
    new_page: bool = False

    @property
    def key(self) -> str:
        """The key of our own style that it has; empty where it has none of ours."""
        return _KEYS.get(self.style, "") if self.style.startswith(PREFIX) else ""

    @property
    def full(self) -> str:
        """The text with its marker; of a table all its text, row by row."""
        if self.table:
            return "\n".join(
                " | ".join(" ".join(cell_text(cell).split()) for cell in row) for row in self.table.rows
            )
        return f"{self.marker} {self.text}" if self.marker else self.text

    @property
    def at_right(self) -> bool:
        return self.align == "right" or bool(self.column and self.column == self.columns - 1)


@dataclass
class _Lines:
    """Gathers the lines of a document."""

    found: list[TextLine] = field(default_factory=list)
    paragraphs: int = 0
    gap: int = 0
    arrangements: int = 0

    def blocks(self, blocks: Iterable[OldBlock]) -> None:
        for block in blocks:
            if isinstance(block, OldParagraph):
                self.found += self._paragraph(block)
            elif block.ruled and not is_arrangement(block):
                self.paragraphs += 1
                self.found.append(
                    TextLine(
                        "",
                        table=block,
                        gap=self._gap(),
                        paragraph=self.paragraphs,
                        place=block.place,
                        new_page=block.new_page,
                    )
                )
            else:
                self.found += self._arrangement(block)

    def _gap(self) -> int:
        gap, self.gap = self.gap, 0
        return gap

    def _paragraph(self, paragraph: OldParagraph) -> Iterator[TextLine]:
        if not paragraph.text.strip() or (
            paragraph.area in ("header", "footer") and not _WORDED.search(paragraph.text)
        ):
            self.gap += 1
            return
        self.paragraphs += 1
        first = True
        for stretches in _split(paragraph.stretches):
            text = "".join(one.text for one in stretches)
            if not text.strip():
                continue
            indent = len(text) - len(text.lstrip("\t"))
            spaces = len(text) - len(text.lstrip(" "))
            align = paragraph.alignment
            if align in ("", "left", "both") and (
                indent >= 3 or spaces >= 20 or (paragraph.left or 0) > _FAR
            ):
                align = "right"
            bold = all(one.bold for one in stretches if one.text.strip())
            yield TextLine(
                text.strip(),
                paragraph.marker if first else "",
                align,
                bold,
                paragraph.area,
                paragraph.style,
                paragraph.level,
                gap=self._gap(),
                paragraph=self.paragraphs,
                first=first,
                doubts=tuple(word for word in paragraph.doubts if word in text),
                place=paragraph.place,
                stretches=stretches,
                new_page=paragraph.new_page and first,
            )
            first = False

    def _arrangement(self, table: OldTable) -> Iterator[TextLine]:
        """A table without lines: its labels row by row, anything else column by column."""
        width = max((sum(cell.columns for cell in row) for row in table.rows), default=1)
        self.arrangements += 1
        if above := rows_above_labels(table):
            for part in (table.rows[:above], table.rows[above:]):
                yield from self._arrangement(replace(table, rows=part))
            return
        if is_labels(table):
            for number, row in enumerate(table.rows):
                yield from self._labelled(row, number)
            return
        rows = [list(placed_cells(row)) for row in table.rows]
        if reads_by_row(table):
            order = [(number, at, cell) for number, row in enumerate(rows) for at, cell in row]
        else:
            order = [
                (number, at, cell)
                for column in range(width)
                for number, row in enumerate(rows)
                for at, cell in row
                if at == column
            ]
        for number, at, cell in order:
            for paragraph in cell.paragraphs:
                for line in self._paragraph(paragraph):
                    yield replace(line, column=at, columns=width, row=number)

    def _labelled(self, row: tuple[OldCell, ...], number: int) -> Iterator[TextLine]:
        """A row of a label and what it says, as one line."""
        cells = [cell for cell in row if cell_text(cell).strip(" :ঃ\n")]
        if not cells:
            return
        lines = [
            line for cell in cells for paragraph in cell.paragraphs for line in self._paragraph(paragraph)
        ]
        if len(cells) == 1 or not lines:
            yield from lines
            return
        label = lines[0]
        text = label.text if label.text.rstrip().endswith((":", "ঃ", "-")) else f"{label.text}:"
        values = [line for line in lines[1:] if line.text.strip(" :ঃ")]
        first = values[0] if values else label
        head = Stretch(f"{text} ", label.bold)
        yield replace(
            first,
            text=f"{text} {first.full.lstrip(' :ঃ')}",
            marker="",
            row=number,
            stretches=(head, *first.stretches),
        )
        for before, line in pairwise(values):
            goes_on = not line.marker and not MARKED.match(line.text) and not before.text.endswith(("।", ";"))
            yield replace(line, first=False) if goes_on else line


def lines_of(document: OldDocument) -> list[TextLine]:
    """The lines of a document; several that stand beside each other in columns made by tabs are read column by column."""
    gathered = _Lines()
    gathered.blocks(document.blocks)
    return list(_untabbed(gathered.found))


def _split(stretches: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, ...]]:
    """The lines of a paragraph."""
    line: list[Stretch] = []
    for stretch in stretches:
        first, *rest = stretch.text.split("\n")
        line.append(replace(stretch, text=first))
        for text in rest:
            yield tuple(line)
            line = [replace(stretch, text=text)]
    yield tuple(line)


def _untabbed(lines: list[TextLine]) -> Iterator[TextLine]:
    index = 0
    while index < len(lines):
        if labelled := _tabbed_label(lines[index]):
            yield labelled
            index += 1
            continue
        run = _side_by_side(lines, index)
        if len(run) > 1 or (run and ("তারিখ" in lines[index].text or is_day_line(run[0][1]))):
            for column in (0, 1):
                for line, parts in zip(lines[index : index + len(run)], run, strict=True):
                    if len(parts) > column and parts[column]:
                        yield replace(
                            line,
                            text=parts[column],
                            column=column,
                            columns=2,
                            stretches=(),
                            marker=line.marker if not column else "",
                        )
            index += len(run)
            continue
        yield lines[index]
        index += 1


def _tabbed_label(line: TextLine) -> TextLine | None:
    """A line whose label is followed by tabs and a colon, as one text; None for any other."""
    found = None if line.table or line.key else _TABBED.match(line.text)
    if not found:
        return None
    return replace(line, text=f"{found['label']}: {found['text']}".rstrip(), stretches=())


def _side_by_side(lines: list[TextLine], start: int) -> list[list[str]]:
    """The lines from here on that are each two texts far apart."""
    run: list[list[str]] = []
    for at in range(start, len(lines)):
        line = lines[at]
        parts = _APART.split(line.text)
        are_short = all(parts) and len(parts[0]) > 3 and max(map(len, parts)) <= 70
        apart = len(parts) == 2 and are_short and not LABEL.fullmatch(parts[0])
        if not apart or line.table or line.key or line.column is not None:
            break
        run.append(parts)
    return run
