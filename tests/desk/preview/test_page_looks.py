"""By its look a page is known without being drawn: pages that look alike have one, whatever codes their document has."""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.desk.preview.page_looks import PageLook, looks_of
from govdocs.desk.preview.pictures_of_pages import PagePicture, pictures_of
from govdocs.models.document import Document
from govdocs.output import Renderer, warm
from govdocs.pdf.attachments import metadata_of
from tests.support.examples import EXAMPLES as DOCUMENTS
from tests.support.examples import ROOT

EXAMPLES = ROOT / "examples"
LETTER = (EXAMPLES / "official-letter.yaml").read_text("utf-8")


def seen(document: Document) -> tuple[list[PageLook | None], tuple[PagePicture, ...]]:
    """The looks of the pages, and their pictures, which are drawn without them."""
    drawn: list[bytes] = []
    pages = warm(Renderer(draft=True)).laid_out(document)
    pdf = pages.pdf(metadata_of(document), drawn=drawn)
    return [*looks_of(drawn, pages.document.fonts)], pictures_of(pdf, 1)[0]


def letter(text: str) -> tuple[list[PageLook | None], tuple[PagePicture, ...]]:
    return seen(govdocs.loads(text, name="letter.yaml", folder=EXAMPLES))


def test_a_page_looks_as_before_though_its_codes_are_others() -> None:
    looks, pictures = letter(LETTER)
    new_looks, new_pictures = letter(LETTER.replace("বক্তব্য: |", "বক্তব্য: |\n  ঔষধ, ঋষি, ঈগল, ঐক্য।\n", 1))
    assert looks[0] != new_looks[0]
    assert pictures[0] != new_pictures[0]
    assert looks[-1]
    assert looks[-1] == new_looks[-1]
    assert pictures[-1] == new_pictures[-1]


@pytest.mark.parametrize("words", [("সেবার অনুমোদিত", "সেবার সংশোধিত"), ("সেবার অনুমোদিত", "সেবার অনুমোদিৎ")])
def test_a_page_that_looks_otherwise_is_another(words: tuple[str, str]) -> None:
    looks, pictures = letter(LETTER)
    new_looks, new_pictures = letter(LETTER.replace(*words))
    same = [one == other for one, other in zip(pictures, new_pictures, strict=True)]
    assert [one == other for one, other in zip(looks, new_looks, strict=True)] == same
    assert not all(same)


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_pages_that_are_known_by_their_looks_have_the_pictures_of_those_that_are_drawn(path: Path) -> None:
    document = govdocs.load(path)
    drawn: list[bytes] = []
    pages = warm(Renderer(draft=True)).laid_out(document)
    pdf = pages.pdf(metadata_of(document), drawn=drawn)
    alone = pictures_of(pdf, 0.5)
    for have in (frozenset[str](), frozenset(picture.hash for picture in alone[0])):
        looks = looks_of(drawn, pages.document.fonts)
        assert pictures_of(pdf, 0.5, have, looks) == pictures_of(pdf, 0.5, have)
