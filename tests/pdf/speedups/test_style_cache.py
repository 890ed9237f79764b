"""Styles found by the kind of an element, and of a page, are those that each alone has."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from weasyprint import CSS, HTML
from weasyprint.css import get_all_computed_styles
from weasyprint.css.targets import TargetCollector
from weasyprint.layout import page as page_layout
from weasyprint.text.fonts import FontConfiguration

from govdocs.pdf.speedups.element_kinds import MOST_CACHED
from govdocs.pdf.speedups.fonts import FastFonts
from govdocs.pdf.speedups.install import install
from tests.support.engines import both_engines, page

SELECTORS = (
    "p + p", "p ~ ul", "td + td + td", "td:not(td + td + td)", "li:first-child", "li:last-child", "li:nth-child(2n+1)", "li:nth-last-child(2)", "td:first-of-type",
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
<table><tbody><tr><td>ক</td><td>খ</td><td>খ</td><td class="a">গ</td></tr><tr><td>ক</td><td class="a"><b>খ</b></td></tr></tbody></table>
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
    bodies = (BODY, BODY * 2, BODY.replace("<p", "<p>ক<p"), BODY)  # the last one by kinds that are kept
    for body in bodies:
        found = styles(fonts, sheet, body)
        expected = styles(FontConfiguration(), sheet, body)
        # A marker is looked up where there is a list item, and there alone it is made.
        assert [each for each in expected if each in found or each[1] != "marker"] == found
    assert any(size != 16 for *_, size in found)


# Style sheets and trees that nobody thought of
TAGS, PSEUDO = (
    ("div", "p", "b", "ul", "li", "table", "tr", "td"),
    ("", "", "", "::before", "::after", "::marker", "::first-letter"),
)
COMPOUNDS = (
    *TAGS, "*", ".a", ".b", "p.a", "li.b", ".a.b", "#x", "[title]", "p[title=y]", "[title^=z]", "[lang|=en]", ":lang(en)", ":first-child",
    ":last-child", ":nth-child(2n+1)", "li:nth-last-child(2)", ":first-of-type", "p:last-of-type", ":only-child", ":empty", ":root",
    ":not(.a)", ":not(p, .b)", ":is(.a, li)", ":has(.b)", ":has(> p)", ":has(+ .a)", ":not(:first-child)", ":not([style])", ":not(p + *)",
    ":is(.a + .b)", "a:link",
)  # fmt: skip
DECLARED = (
    "font-size: 2em", "font-size: 70%", "font-size: 11px !important", "color: #123", "color: inherit", "margin-left: 1em", "margin-left: 3px",
    "--v: 4px", "--v: 2em", "width: var(--v)", "width: calc(2em + var(--v, 1px))", "display: list-item", "display: none", "content: 'ক'",
    "float: left", "border: 1px solid; border-width: 1em", "position: absolute", "margin-inline-start: 5px", "text-decoration: underline",
)  # fmt: skip
ASKED = ("font_size", "color", "margin_left", "width", "display", "content", "float", "border_top_width", "lang", "anchor", "text_decoration_line", "page")  # fmt: skip
MARGIN = ("@top-left", "@bottom-center")
PAGES = (
    "",
    ":first",
    ":left",
    ":right",
    ":blank",
    ":nth(2)",
    ":nth(2n+1)",
    "wide",
    "wide:first",
    ":nth(1 of wide)",
)
IN_PAGES = ("margin: 7px", "size: A5", "@top-left { content: 'ক' }", "@bottom-center { color: #456; content: counter(page) }", "@footnote { width: 2em }", "font-size: 3em")  # fmt: skip


def random_sheet(random: Random) -> str:
    rules = []
    for _ in range(random.randint(3, 12)):
        selector = random.choice(COMPOUNDS)
        for _ in range(random.choice((0, 0, 1, 1, 2, 3))):
            selector += random.choice((" ", " > ", " + ", " ~ ")) + random.choice(COMPOUNDS)
        rules.append(f"{selector}{random.choice(PSEUDO)} {{ {'; '.join(random.sample(DECLARED, 2))} }}")
    rules += [
        f"@page {random.choice(PAGES)} {{ {'; '.join(random.sample(IN_PAGES, 2))} }}"
        for _ in range(random.randint(0, 4))
    ]
    return "\n".join(rules)


def random_tree(random: Random, depth: int = 0) -> str:
    elements = ""
    for _ in range(random.randint(1, 5 if depth < 3 else 2)):
        tag = random.choice((*TAGS, "a"))
        given = {
            "class": random.choice(("a", "b", "a b", "c")), "title": random.choice("yz"), "style": random.choice(("width: 9px", "margin-left: 2em")),
            "lang": random.choice(("en", "bn", "en-GB")), "id": random.choice(("x", "y")), "data-at": "7", "href": "#x", "name": "z",
        }  # fmt: skip
        attributes = "".join(f' {name}="{value}"' for name, value in given.items() if random.random() < 0.15)
        inner = (
            random_tree(random, depth + 1)
            if depth < 4 and random.random() < 0.6
            else random.choice(("", "ক"))
        )
        elements += f"<{tag}{attributes}>{inner}</{tag}>{random.choice(('', ' ', '<!-- -->'))}"
    return elements


def all_styles(fonts: FontConfiguration, sheet: CSS, html: str) -> Iterator[Any]:
    """What is computed for each element and what belongs to it, for the pages, and the anchors of a document."""
    document, targets = HTML(string=html), TargetCollector()
    style_for = get_all_computed_styles(document, [sheet], font_config=fonts, target_collector=targets)
    for number, name in enumerate(("", "", "wide", "wide", "")):
        page_type = page_layout.PageType(
            "left" if number % 2 else "right", number == 4, name, number, ((name, number - 2),)
        )
        page_layout.set_page_type_computed_styles(page_type, document, style_for)
        for part in (None, *MARGIN, "@footnote"):
            style = style_for(page_type, part)
            stays_empty = part in MARGIN and (style is None or style["content"] == "normal")
            yield number, part, not stays_empty and {each: style[each] for each in (*ASKED, "size")}
    for element in document.etree_element.iter():
        is_list_item = style_for(element) is not None and "list-item" in style_for(element)["display"]
        for part in (None, "before", "after", "first-letter", *(["marker"] if is_list_item else [])):
            style = style_for(element, part)
            yield element.tag, part, style is not None and {each: style[each] for each in ASKED}
    yield list(targets.target_lookup_items)


@pytest.mark.parametrize("number", range(60))
def test_a_random_sheet_gives_random_trees_the_same_styles(number: int) -> None:
    random, fonts = Random(number), FastFonts()
    sheet = CSS(string=random_sheet(random))
    trees = [random_tree(random) for _ in range(3)]
    languages = random.choices(("bn", "en"), k=3)
    for body, language in zip(
        [*trees, trees[0]], [*languages, languages[0]], strict=True
    ):  # the last one by kinds that are kept
        html = f'<html lang="{language}"><body>{body}'
        assert list(all_styles(fonts, sheet, html)) == list(all_styles(FontConfiguration(), sheet, html)), (
            html
        )


@pytest.mark.parametrize(
    "body",
    [
        '<p style="colour: red">ক<p style="colour: red">খ',
        '<p class="odd">ক<p class="odd">খ',
        '<i id="x">ক</i> <i id="x">খ</i>',
    ],
)
def test_each_document_is_told_what_is_wrong_in_its_styles(body: str) -> None:
    engines = both_engines(".odd, .odd::before { content: 'ক'; width: sqrt(1em); padding-left: sqrt(1em) }")
    found = [[engine.pages(page(body), strict=False).faults for _ in range(3)] for engine in engines]
    assert found[0] == found[1]
    assert all(found[0])


def test_kinds_do_not_grow_without_end() -> None:
    fonts, sheet = FastFonts(), CSS(string=".c1 { font-size: 9px }")
    for number in range(5):
        classes = range(number * 1000, number * 1000 + 1000)
        assert styles(fonts, sheet, "".join(f'<p class="c{each}">ক' for each in classes))
    assert fonts.styles.count < 2 * MOST_CACHED


def test_another_style_sheet_has_other_kinds() -> None:
    fonts = FastFonts()
    sizes = [styles(fonts, CSS(string=f"p {{ font-size: {size}px }}"), "<p>ক")[-1] for size in (9, 12)]
    assert sizes == [("p", None, 9), ("p", None, 12)]
