"""What a reader of files gives to the recogniser: paragraphs and tables in their order, whatever the file was; all text in Unicode."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from govdocs.problems.problem import Problem

Alignment = Literal["", "left", "right", "center", "both"]
DocumentArea = Literal["body", "header", "footer", "note", "text-box", "comment"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one look. `font` is the name that the file gives, empty if unknown; Bijoy is Unicode already."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    font: str = ""


@dataclass(frozen=True, slots=True)
class OldParagraph:
    """A paragraph. `marker` is a number or bullet that the file counts itself ("১।", "(ক)"); a typed one is part of the text.

    `style` is the name of the paragraph's style. `left` is where its text begins, as a share of the page's width, if the file is made
    of pages; `new_page`: a break that was typed stands before it. `place` names it for a reader ("page 2", "paragraph 14"). `doubts` are the words that the reader could not be sure of.
    """

    stretches: tuple[Stretch, ...]
    alignment: Alignment = ""
    style: str = ""
    marker: str = ""
    level: int = 0
    area: DocumentArea = "body"
    left: float | None = None
    place: str = ""
    doubts: tuple[str, ...] = ()
    new_page: bool = False

    @property
    def text(self) -> str:
        """All its text, without the marker."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class OldCell:
    """A cell of a table and how many columns and rows it covers."""

    paragraphs: tuple[OldParagraph, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class OldTable:
    """Rows of cells; a covered place has no cell. `ruled`: it has lines, so it is a table to its reader and not an arrangement."""

    rows: tuple[tuple[OldCell, ...], ...]
    ruled: bool = True
    place: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class OldPicture:
    """A picture of the file: its bytes as they are, and the words that describe it there.

    Of a Word file it is known in which paragraph it stands (from 1; 0 where that is not known), and on which side.
    """

    name: str
    data: bytes
    description: str = ""
    place: str = ""
    paragraph: int = 0
    side: Literal["", "left", "center", "right"] = ""
    area: DocumentArea = "body"


OldBlock = OldParagraph | OldTable


@dataclass(frozen=True, slots=True)
class OldDocument:
    """A file as it was read. `source` is our own YAML if the file carries it; `problems` say what was seen and could not be taken over.

    Of a file with a source, `companions` are the other YAML files that it carries, `changed` the paragraphs that are not as they were
    made from it (None where that cannot be known), and `removed` the styles of those that are gone.
    """

    blocks: tuple[OldBlock, ...]
    pictures: tuple[OldPicture, ...] = ()
    source: str | None = None
    problems: tuple[Problem, ...] = field(default=())
    companions: tuple[tuple[str, bytes], ...] = ()
    changed: tuple[str, ...] | None = None
    removed: tuple[str, ...] = ()
