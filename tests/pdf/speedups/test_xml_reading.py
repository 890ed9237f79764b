"""What the XML parser reads of a page is what the HTML parser reads of it, or it is left to that one."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st

import govdocs
from govdocs.page.rendering import page
from govdocs.pdf.speedups.xml_reading import DOCTYPE, read_tree
from tests.support import bangla_corpus
from tests.support.examples import ROOT

EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
HEAD = '<html lang="bn">\n<head>\n<meta charset="utf-8">\n<title>ক</title>\n</head>\n'


def events(element: Element) -> Iterator[Any]:
    yield element.tag, dict(element.attrib), element.text or ""
    for child in element:
        yield from events(child)
        yield child.tail or ""
    yield "/"


def in_html(html: str) -> list[Any]:
    return list(events(tinyhtml5.parse(html, namespace_html_elements=False)))


def document(body: str) -> str:
    return f"{DOCTYPE}{HEAD}<body>\n{body}\n</body>\n</html>\n"


def documents() -> Iterator[tuple[str, Any]]:
    for path in EXAMPLES:
        try:
            yield path.name, govdocs.load(path)
        except govdocs.InvalidDocument:
            continue  # an office file, or an example of what is wrong


@pytest.mark.parametrize(("name", "example"), list(documents()))
def test_pages_of_ours_are_read_by_the_xml_parser(name: str, example: Any) -> None:
    html = page(example)
    root = read_tree(html)
    assert root is not None
    assert list(events(root)) == in_html(str(html))


@pytest.mark.parametrize(
    "body",
    [
        '<p>ক<br>খ<br/>গ</p><table class="a"><colgroup><col><col style="width: 3%"></colgroup>\n'
        "<tbody> <tr><td>ক</td>\n</tr></tbody></table>",
        '<p title="a &gt; b">&amp; &lt; &#34;ক&#39; &quot;</p>',
        "<ul><li>ক<ul><li><p>খ</p></li></ul></li></ul> ক",
        "<p><b>ক<b>খ<b>গ<b>ঘ</b>ঙ</b></b>চ</b></p><p>ছ</p>",
        "<hr>",
        "<div><style>p > b { color: red }</style></div>",
    ],
)
def test_what_is_read(body: str) -> None:
    root = read_tree(document(body))
    assert root is not None
    assert list(events(root)) == in_html(document(body))


@pytest.mark.parametrize(
    "html",
    [
        document("<p>ক"),
        document("<p>ক<p>খ</p></p>"),
        document("<p><span><div>ক</div></span></p>"),
        document("<table><tr><td>ক</td></tr></table>"),
        document("<table><tbody>ক<tr><td>খ</td></tr></tbody></table>"),
        document("<table><tbody><tr><td>খ</td>\u00a0</tr></tbody></table>"),
        document("<div/>ক"),
        document("<p>&nbsp;</p>"),
        document("<p>&#128;</p>"),
        document("<p>ক<!-- খ -->গ</p>"),
        document("<p><![CDATA[ক]]></p>"),
        document("<?php ?>"),
        document('<p title="ক\nখ">গ</p>'),
        document('<P Class="ক">গ</P>'),
        document('<p CLASS="ক">গ</p>'),
        document('<p xml:lang="bn">গ</p>'),
        document('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
        document("<pre>\nক</pre>"),
        document("<br></br>"),
        document("<style>p &gt; b { color: red }</style>"),
        document("<a href='#ক'><b><a href='#খ'>গ</a></b></a>"),
        document("<p>\x0c</p>"),
        document("<p>\ud800</p>"),
        document("<p>ক</p>").removeprefix(DOCTYPE),
        DOCTYPE + "<html><head><title>ক<b>খ</b></title></head><body></body></html>",
        DOCTYPE + "<html><head><style>p { }</style></head><body></body></html>",
        DOCTYPE + "<html><head></head>ক<body></body></html>",
        DOCTYPE + "<html><body></body></html>",
        DOCTYPE,
        "",
        '<!DOCTYPE html [<!ENTITY a "ক">]>\n<html><head></head><body>&a;</body></html>',
        bangla_corpus.html(sections=1),
    ],
)
def test_what_is_left_to_the_html_parser(html: str) -> None:
    assert read_tree(html) is None


TAGS = (
    "p",
    "b",
    "i",
    "a",
    "span",
    "div",
    "ul",
    "li",
    "td",
    "tr",
    "tbody",
    "table",
    "h1",
    "h2",
    "br",
    "hr",
    "section",
)
pieces = st.recursive(
    st.sampled_from((" ", "\n", "ক", "x &amp; y", "<br>", "<br/>", '<img alt="ক>">', "<col>")),
    lambda inside: st.builds(
        lambda tag, attributes, content: f"<{tag}{attributes}>{''.join(content)}</{tag}>",
        st.sampled_from(TAGS),
        st.sampled_from(("", ' class="ক  খ"', " title='\"'", ' data-at="1"')),
        st.lists(inside, max_size=4),
    ),
    max_leaves=14,
)


@given(st.lists(pieces, max_size=4).map("".join))
def test_whatever_is_read_is_what_html_reads(body: str) -> None:
    root = read_tree(document(body))
    if root is not None:
        assert list(events(root)) == in_html(document(body))
