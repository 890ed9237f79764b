"""Labels, with the colon that each has, and the lines that say how to reach somebody."""

from __future__ import annotations

from govdocs.models.document import Document
from govdocs.models.parts import Signatory
from govdocs.numerals import to_bangla
from govdocs.prose.joining import with_colon
from govdocs.word.pieces import SPACE, Inline, Piece, marked, typed


def label_of(document: Document, name: str, after: Piece = SPACE) -> list[Inline]:
    """What is printed before a part, with its colon; nothing where the document goes without."""
    return labelled_with(document.label(name), after)


def labelled_with(label: str | None, after: Piece = SPACE) -> list[Inline]:
    """A label with its colon."""
    return [*marked(with_colon(label), "label"), after] if label else []


def figures(document: Document, value: object) -> str:
    """Figures in Bangla digits, but in a faithful copy as they are typed."""
    return str(value) if document.faithful else to_bangla(str(value))


def contacts(document: Document, person: Signatory) -> list[list[Inline]]:
    """Telephone, mobile, fax and e-mail, as far as they are given, each with its label."""
    given = [name for name in ("phone", "mobile", "fax", "email") if getattr(person, name)]
    return [contact(document, person, name) for name in given]


def contact(document: Document, person: Signatory, name: str) -> list[Inline]:
    """One of them."""
    label = document.label(name)
    value = getattr(person, name)
    before: list[Inline] = [*marked(with_colon(label)), SPACE] if label else []
    return [*before, *typed(value if name == "email" else figures(document, value))]
