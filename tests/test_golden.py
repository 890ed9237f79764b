"""Every example against its golden files: the text exactly, the number of pages, and a picture of each page.

The text is taken from the HTML, and the PDF must say the same. `pytest tests/test_golden.py --update` writes the files anew;
look at the pictures before committing them.
"""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

import govdocs
from tests.support.examples import EXAMPLES, TESTS, example_pdf

GOLDEN = TESTS / "golden"
DPI = 60
# A page may differ in this share of its pixels by more than this step of grey (of 255): another FreeType smooths edges otherwise.
SHARE, STEP = 0.004, 96

# What stands in the lower margin: "২ / ১০", or in the gazette the price and "( ১২৪৩৭ )".
FOOT = re.compile(r"\s*([০-৯]+ / [০-৯]+|(মূল্য: টাকা [০-৯.]+ )?\( [০-৯]+ \))\s*$")

BLOCKS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "tr",
    "div",
    "section",
    "article",
    "header",
    "blockquote",
    "figure",
    "br",
}


class _Text(HTMLParser):
    """The text of a page: a line for each block, cells apart by a tab."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("style", "title"):
            self.silent += 1
        self.parts.append("\n" if tag in BLOCKS else "\t" if tag in ("td", "th") else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "title"):
            self.silent -= 1
        self.parts.append("\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def html_text(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    lines = (re.sub(r" *\t *", "\t", line).strip(" ") for line in "".join(parser.parts).split("\n"))
    return "\n".join(line.strip("\t") for line in lines if line.strip()) + "\n"


def pages_of(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=DPI / 72).to_pil().convert("L") for page in document]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_text_is_golden(example: Path, update: bool) -> None:
    text = html_text(govdocs.render_html(govdocs.load(example)))
    golden = GOLDEN / f"{example.stem}.txt"
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_pdf_says_what_the_html_says(example: Path) -> None:
    html = govdocs.render_html(govdocs.load(example))
    expected = _letters(html_text(html))
    heads = [_letters(html_text(head)) for head in re.findall(r"<thead>.*?</thead>", html, re.DOTALL)]
    with pypdfium2.PdfDocument(example_pdf(example)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    at = 0
    for number, page in enumerate(pages, 1):
        text = _letters(FOOT.sub("", page))
        repeated = next(
            (head for head in heads if text.startswith(head) and not expected.startswith(head, at)), ""
        )
        text = text.removeprefix(repeated)
        assert expected[at : at + len(text)] == text, f"page {number}"
        at += len(text)
    assert at == len(expected)


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text.replace("\ufffe", "-").replace("\x02", "-"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_pages_look_golden(example: Path, update: bool) -> None:
    pages = pages_of(example_pdf(example))
    files = [GOLDEN / example.stem / f"{number}.png" for number in range(1, len(pages) + 1)]
    if update:
        files[0].parent.mkdir(parents=True, exist_ok=True)
        for old in files[0].parent.glob("*.png"):
            old.unlink()
        for page, file in zip(pages, files, strict=True):
            page.quantize(16).save(file, optimize=True)
    assert sorted(file.name for file in files) == sorted(file.name for file in files[0].parent.glob("*.png"))
    for page, file in zip(pages, files, strict=True):
        share = _differing_share(page, Image.open(io.BytesIO(file.read_bytes())).convert("L"))
        assert share <= SHARE, (
            f"{file.relative_to(GOLDEN)}: {share:.2%} of the pixels differ; look at it, then --update"
        )


def _differing_share(one: Image.Image, other: Image.Image) -> float:
    assert one.size == other.size
    histogram = ImageChops.difference(one, other).histogram()
    return sum(histogram[STEP + 1 :]) / (one.width * one.height)
