"""Where the values of a document stand on its pages: the words in each rectangle are those of the value at its path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

import govdocs
from govdocs.desk.preview.page_places import PagePart, places_of
from govdocs.desk.preview.printed_parts import printed_on
from govdocs.output import Renderer, warm
from govdocs.page.environment import style_sheet
from govdocs.pdf import Engine
from govdocs.pdf.attachments import metadata_of
from govdocs.pdf.engine import Pages
from tests.support.engines import page, pages_of_boxes
from tests.support.examples import EXAMPLES as DOCUMENTS
from tests.support.examples import ROOT

EXAMPLES = ROOT / "examples"


class Laid:
    """A document laid out, its places, and the text that pdfium reads in a rectangle."""

    def __init__(self, text: str, folder: Path = EXAMPLES) -> None:
        self.text = text
        self.document = govdocs.loads(text, name="letter.yaml", folder=folder)
        pages = warm(Renderer(embed_source=False)).laid_out(self.document)
        self.places = places_of(self.document, pages.document)
        self.pdf = pypdfium2.PdfDocument(pages.pdf(metadata_of(self.document)))

    def at(self, *path: str | int) -> list[PagePart]:
        return [place for place in self.places if place.path == path]

    def words(self, place: PagePart) -> str:
        page = self.pdf[place.page]
        height = page.get_height()
        left, right = place.x * 0.75, (place.x + place.width) * 0.75
        top, bottom = height - place.y * 0.75, height - (place.y + place.height) * 0.75
        return " ".join(page.get_textpage().get_text_bounded(left, bottom, right, top).split())


@pytest.fixture(scope="module")
def letter() -> Iterator[Laid]:
    laid = Laid((EXAMPLES / "official-letter.yaml").read_text("utf-8"))
    yield laid
    laid.pdf.close()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("নম্বর",), "নম্বর"),
        (("তারিখ",), "তারিখ"),
        (("বিষয়",), "বিষয়"),
        (("স্বাক্ষর",), "মিজানুর"),
        (("পরিশিষ্ট", 0, "কলাম", 1), "বিবরণ"),
        (("পরিশিষ্ট", 0, "সারি", 0, 0), "১"),
    ],
)
def test_a_value_is_found_where_it_is_printed(letter: Laid, path: tuple[str | int, ...], words: str) -> None:
    assert words in letter.words(letter.at(*path)[0])


def test_each_paragraph_of_a_text_has_its_line(letter: Laid) -> None:
    lines = letter.text.splitlines()
    whole, *paragraphs = letter.at("বক্তব্য")
    assert lines[whole.line - 1].startswith("বক্তব্য:")
    assert len(paragraphs) >= 6
    for place in paragraphs:
        typed, printed = (
            "".join(filter(str.isalnum, one)) for one in (lines[place.line - 1], letter.words(place))
        )
        assert printed[:8] in typed


def test_every_place_is_on_its_page_and_names_what_is_written(letter: Laid) -> None:
    source = letter.document.source
    assert source
    for place in letter.places:
        width, height = (size * 96 / 72 for size in letter.pdf[place.page].get_size())
        assert 0 <= place.x < place.x + place.width <= width + 1
        assert 0 <= place.y < place.y + place.height <= height + 1
        assert source.locate(place.path).path == place.path


CELLS = """ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: তালিকা প্রেরণ।
স্বাক্ষর: {নাম: নাসরিন আক্তার}
বক্তব্য: |
  প্রথম অনুচ্ছেদ, যার পরে একটি সারণি আছে।

  | ক্রমিক | বিবরণ |
  |---|---|
  | ১ | সারণির প্রথম সারির বিবরণ |
  | ২ | সারণির দ্বিতীয় সারির বিবরণ |

  - তালিকার প্রথম দফা
  - তালিকার **দ্বিতীয়** দফা
পরিশিষ্ট:
  - ধরন: তালিকা
    কলাম: [ক্রমিক, বিবরণ]
    সারি:
      - - ১
        - |
          ঘরের প্রথম অনুচ্ছেদ এখানে।

          ঘরের দ্বিতীয় অনুচ্ছেদ এখানে, যা এত দীর্ঘ যে এক লাইনে ধরে না, তাই আরও এক লাইনে যায় এবং তারও পরে আরও একটু।
      - [২, {পাঠ: দুই কলাম জুড়ে, কলাম: 1}]
"""


@pytest.mark.parametrize("path", [*DOCUMENTS, None], ids=str)
def test_lines_and_cells_without_boxes_are_where_their_boxes_would_be(
    path: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = govdocs.load(path) if path else govdocs.loads(CELLS, name="letter.yaml", folder=EXAMPLES)
    renderer = warm(Renderer(draft=True))
    found = [one.as_dict() for one in places_of(document, renderer.laid_out(document).document)]
    monkeypatch.setattr("govdocs.pdf.engine.by_either_layout", lambda make, _: make())  # by WeasyPrint alone
    assert found == [one.as_dict() for one in places_of(document, renderer.laid_out(document).document)]


WORDS = "উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে "
INSIDE = {
    "words": f'<p>{WORDS}<span data-at="x">একটি কথা</span> {WORDS * 3}</p>',
    "over two lines": f'<p>{WORDS * 3}<strong data-at="x">{WORDS * 2}</strong>{WORDS}</p>',
    "in a justified line": f'<p style="text-align: justify">{WORDS * 4}<em data-at="x">শব্দ কয়েকটি</em> {WORDS * 2}</p>',
    "a block": f'<p><span data-at="x" style="display: inline-block; min-width: 90px; margin-left: 7px">চিহ্ন</span>{WORDS}</p>',
    "in a cell": '<table style="table-layout: fixed; width: 100%; border-collapse: collapse"><tr style="break-inside: avoid">'
    '<td>ক</td><td><strong data-at="x">মোটা</strong></td></tr></table>',
}


@pytest.mark.parametrize("body", INSIDE.values(), ids=INSIDE)
def test_words_in_a_line_that_have_a_place_of_their_own(body: str) -> None:
    """A user's template may name the place of some words of a paragraph."""
    engine = Engine(style_sheet())

    def rectangle(pages: Pages) -> list[float]:
        (page_box,) = (one._page_box for one in pages.document.pages)
        found = [one.rectangle for one in printed_on(page_box) if one.element.get("data-at")]
        sides = zip(*[(one.left, one.top, -one.right, -one.bottom) for one in found], strict=True)
        return [round(min(side), 2) for side in sides]

    assert rectangle(engine.pages(page(body))) == rectangle(pages_of_boxes(engine, page(body)))


def test_what_another_file_gives_is_found_where_it_is_named() -> None:
    laid = Laid((EXAMPLES / "forwarding-letter.yaml").read_text("utf-8"))
    keys = laid.document.source.tree if laid.document.source else {}
    assert laid.places
    assert {place.path[0] for place in laid.places} <= set(keys)
    assert max(place.page for place in laid.places) > 1  # the annexes are other files
    laid.pdf.close()


@pytest.mark.parametrize("name", ["minutes", "press-note", "innovation-plan", "project-update", "memo"])
def test_other_kinds_have_places_too(name: str) -> None:
    laid = Laid((EXAMPLES / f"{name}.yaml").read_text("utf-8"))
    assert len({place.path[0] for place in laid.places}) >= 4
    laid.pdf.close()


def test_finding_places_changes_no_byte() -> None:
    document = govdocs.load(EXAMPLES / "minutes.yaml")
    renderer = warm(Renderer())
    before = renderer.pdf(document)
    places_of(document, renderer.laid_out(document).document)
    assert renderer.pdf(document) == before
