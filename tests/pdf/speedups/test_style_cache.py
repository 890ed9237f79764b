"""Styles found by the place of an element are those that each element alone has."""

from typing import Any

import pytest
from weasyprint import CSS, HTML
from weasyprint.css import get_all_computed_styles
from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.install import install
from govdocs.pdf.speedups.style_cache import MOST_CACHED

SELECTORS = (
    "p + p", "p ~ ul", "li:first-child", "li:last-child", "li:nth-child(2n+1)", "li:nth-last-child(2)", "td:first-of-type",
    "td:last-of-type", "p:only-child", "b:only-of-type", "p:empty", "div:has(> ul)", "section:has(+ div)", ":not(.a) > b",
    "section > p.a", ".a .b", ".a.b", "#x", "#x b", "p[title]", "p[title=y]", "p[title^=z]", "p[data-at]", "[data-at='7']",
    ":lang(en)", "p:lang(bn) b", "a:link", "a[href]", "p::before", "li::marker", "p::first-line", "p.a::first-letter",
    ":root > body b", ":is(.a, .b) i", ":where(p) i", "P.a", "li li", "ul ul > li::before",
)  # fmt: skip

BODY = """
<section><p class="a">কখ <b>গ</b> <i>ঘ</i></p><p title="y">ক <b>খ</b></p><p></p></section>
<div class="a"><p class="b">ক</p><ul><li>ক</li><li class="a b">খ<ul><li>গ</li><li data-at="7">ঘ</li></ul></li><li>ঙ</li></ul></div>
<div id="x"><p class="a" title="z1" lang="en">ab <b>c</b></p><p data-at="7">ক <a href="#x">খ</a> <a>গ</a></p></div>
<div><p>ক</p></div><p class="a">কখ <b>গ</b> <b>ঘ</b></p><p class="a">কখ <b>গ</b> <i class="b">ঘ</i></p>
<table><tbody><tr><td>ক</td><td>খ</td><td class="a">গ</td></tr><tr><td>ক</td><td class="a"><b>খ</b></td></tr></tbody></table>
<div><p style="color: #123">ক</p><p style="color: #123">খ</p><p style="margin: 1mm" class="a">গ</p></div>
"""


@pytest.fixture(scope="module", autouse=True)
def installed() -> None:
    install()


def styles(fonts: FontConfiguration, sheet: CSS, body: str) -> list[Any]:
    """The size of each element and of its pseudo-elements that have one."""
    document = HTML(string=f'<html lang="bn"><body>{body}')
    style_for = get_all_computed_styles(document, [sheet], font_config=fonts)
    return [
        (element.tag, name, style["font_size"])
        for element in document.etree_element.iter()
        for name in (None, "before", "after", "first-line", "first-letter", "marker")
        if (style := style_for(element, name)) is not None
    ]


@pytest.mark.parametrize("number", [*range(len(SELECTORS)), None])
def test_selectors_match_what_they_match_alone(number: int | None) -> None:
    chosen = SELECTORS if number is None else SELECTORS[number : number + 1]
    sheet = CSS(string="".join(f"{name} {{ font-size: {20 + size}px }}" for size, name in enumerate(chosen)))
    fonts = FastFonts()
    bodies = (BODY, BODY * 2, BODY.replace("<p", "<p>ক<p"), BODY)  # the last one by paths that are cached
    for body in bodies:
        found = styles(fonts, sheet, body)
        expected = styles(FontConfiguration(), sheet, body)
        # A marker is looked up where there is a list item, and there alone it is made.
        assert [each for each in expected if each in found or each[1] != "marker"] == found
    assert any(size != 16 for *_, size in found)


def test_paths_do_not_grow_without_end() -> None:
    fonts, sheet = FastFonts(), CSS(string=".c1 { font-size: 9px }")
    for number in range(5):
        classes = range(number * 1000, number * 1000 + 1000)
        assert styles(fonts, sheet, "".join(f'<p class="c{each}">ক' for each in classes))
    assert fonts.styles.count < 2 * MOST_CACHED


def test_another_style_sheet_has_other_paths() -> None:
    fonts = FastFonts()
    sizes = [styles(fonts, CSS(string=f"p {{ font-size: {size}px }}"), "<p>ক")[-1] for size in (9, 12)]
    assert sizes == [("p", None, 9), ("p", None, 12)]
