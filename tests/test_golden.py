"""Every example against its golden files: the text exactly, the number of pages, and a picture of each page.

The text is taken from the HTML, and the PDF must say the same. `pytest tests/test_golden.py --update` writes the texts anew
and the pictures that are out of tolerance; look at those before committing them.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

import govdocs
from tests.support.examples import EXAMPLES, SPECIMENS, TESTS, example_pdf
from tests.support.html_text import html_text

GOLDEN = TESTS / "golden"
DPI = 60
# A page may differ in this share of its pixels by more than this step of grey (of 255): another FreeType smooths edges otherwise.
SHARE, STEP = 0.004, 96

# What stands in the lower margin: "২ / ১০", or in the gazette the price and "( ১২৪৩৭ )".
FOOT = re.compile(r"\s*([০-৯]+ / [০-৯]+|(মূল্য: টাকা [০-৯.]+ )?\( [০-৯]+ \))\s*$")


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


@pytest.mark.parametrize("example", EXAMPLES + SPECIMENS, ids=lambda path: path.stem)
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
    folder = GOLDEN / example.stem
    files = [folder / f"{number}.png" for number in range(1, len(pages) + 1)]
    if update:
        update_pictures(folder, dict(zip(files, pages, strict=True)))
    assert sorted(folder.glob("*.png")) == sorted(files)
    for page, file in zip(pages, files, strict=True):
        share = differing_share(page, file)
        assert share <= SHARE, (
            f"{file.relative_to(GOLDEN)}: {share:.2%} of the pixels differ; look at it, then --update"
        )


def update_pictures(folder: Path, pages: dict[Path, Image.Image]) -> None:
    """Write the pictures that are missing or out of tolerance, and delete those of pages that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in set(folder.glob("*.png")) - pages.keys():
        old.unlink()
    for file, page in pages.items():
        if not file.exists() or differing_share(page, file) > SHARE:
            page.quantize(16).save(file, optimize=True)


def differing_share(page: Image.Image, file: Path) -> float:
    """The share of a page's pixels that differ from its picture; all of them where the sizes differ."""
    golden = Image.open(io.BytesIO(file.read_bytes())).convert("L")
    if page.size != golden.size:
        return 1.0
    histogram = ImageChops.difference(page, golden).histogram()
    return sum(histogram[STEP + 1 :]) / (page.width * page.height)


def test_update_rewrites_only_pictures_out_of_tolerance(tmp_path: Path) -> None:
    names = ["same", "smoothed", "other", "resized", "missing", "gone"]
    same, smoothed, other, resized, missing, gone = (tmp_path / f"{name}.png" for name in names)
    white, grey, black = (Image.new("L", (20, 20), shade) for shade in (255, 255 - STEP, 0))
    for file in (same, smoothed, other, gone):
        white.save(file)
    Image.new("L", (9, 9)).save(resized)
    before = {file: file.read_bytes() for file in tmp_path.glob("*.png")}
    update_pictures(tmp_path, {same: white, smoothed: grey, other: black, resized: white, missing: white})
    after = {file: file.read_bytes() for file in tmp_path.glob("*.png")}
    assert after.keys() == {same, smoothed, other, resized, missing}
    assert {file for file in after if after[file] == before.get(file)} == {same, smoothed}
    assert differing_share(black, other) == 0
