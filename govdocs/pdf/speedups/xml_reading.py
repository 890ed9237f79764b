"""Read HTML by the XML parser, which is written in C, where both parsers make the same tree of it.

Our templates are written so that every page is such a page. A user's template need not be: what is not well-formed, or
what HTML would close, open or move by itself, is left to the HTML parser.
"""

import re
from collections.abc import Iterator
from operator import attrgetter
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import XML, Element, ParseError

from cssselect2 import ElementWrapper
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from govdocs.pdf.speedups.fonts import FastFonts

DOCTYPE = "<!doctype html>\n"
WHITE = " \n"

VOID = frozenset({"br", "col", "hr", "img", "meta"})
INLINE = frozenset({"a", "b", "br", "em", "i", "img", "small", "span", "strong", "sub", "sup"})
FLOW = INLINE | {
    *(
        "article",
        "aside",
        "blockquote",
        "div",
        "figcaption",
        "figure",
        "footer",
        "header",
        "hr",
        "main",
        "nav",
    ),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "section", "style", "table", "ol", "ul"),
}

#: The elements that may be in an element without HTML closing it there or putting another around them.
CONTENT = {
    **dict.fromkeys(("body", "td", "th", "li"), FLOW),
    **dict.fromkeys(FLOW - VOID, FLOW),
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", *(INLINE - VOID)), INLINE),
    "a": INLINE - {"a"},
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot"}),
    "caption": INLINE,
    "colgroup": frozenset({"col"}),
    **dict.fromkeys(("thead", "tbody", "tfoot"), frozenset({"tr"})),
    "tr": frozenset({"td", "th"}),
    **dict.fromkeys((*VOID, "style"), frozenset()),
}
#: Where HTML moves text to another place.
WITHOUT_TEXT = frozenset({"table", "colgroup", "thead", "tbody", "tfoot", "tr"})

_TAG = attrgetter("tag")
_VOID = re.compile(rf"<((?:{'|'.join(VOID)})\b[^<>]*?)/?>")
#: All that XML reads in its own way: comments and the like, characters by number or in a style sheet, white space in an attribute.
_ODD = tuple(map(re.compile, ("<[!?]", "&#(?!3[49];)", r"<style\b[^<]*&", r"=(?:\"[^\"<]*|'[^'<]*)[\t\n\r]")))


class XMLPage(HTML):  # type: ignore[misc]
    """A page that the XML parser has read."""

    def __init__(self, root: Element, fetcher: URLFetcher) -> None:
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = _Root.from_html_root(root)
        self.etree_element = root


class _Root(ElementWrapper):  # type: ignore[misc]
    """The root for selectors; what WeasyPrint looks for by a tag alone is found without wrapping all elements."""

    def iter_children(self) -> Iterator[ElementWrapper]:
        """The elements in it, which are wrapped as others are."""
        before = None
        for index, child in enumerate(self.etree_children):
            before = ElementWrapper(child, self, index, before, in_html_document=True)
            yield before

    def query_all(self, *selectors: str) -> Iterator[Any]:
        """The elements that one of the selectors matches, in their order."""
        if not all(map(str.isalpha, selectors)):
            return iter(super().query_all(*selectors))
        found = (element for element in self.etree_element.iter() if element.tag in selectors)
        return (SimpleNamespace(etree_element=element) for element in found)


def read_html(html: str, fetcher: URLFetcher, fonts: FontConfiguration) -> HTML:
    """The document of a page, by the XML parser where that makes the same tree of it."""
    root = read_tree(html) if isinstance(fonts, FastFonts) else None
    return HTML(string=html, url_fetcher=fetcher) if root is None else XMLPage(root, fetcher)


def read_tree(html: str) -> Element | None:
    """The tree of a page; None of one that HTML might read otherwise."""
    html = str(html)  # of a template's page, which escapes what it is compared with
    page = html.removeprefix(DOCTYPE)
    if len(page) == len(html) or any(odd.search(page) for odd in _ODD):
        return None
    page, voids = _VOID.subn(r"<\1/>", page)
    if page.count("/>") != voids:  # to HTML nothing else is closed by this
        return None
    try:
        root = XML(page)
    except (ParseError, UnicodeEncodeError):
        return None
    if root.tag != "html" or [child.tag for child in root] != ["head", "body"]:
        return None
    if not (_is_head(root[0]) and _is_body(root[1]) and _is_blank(root)):
        return None
    _move_space(root, page[page.rindex(">") + 1 :])
    return root


def _is_head(head: Element) -> bool:
    return _is_blank(head) and all(child.tag in ("title", "meta") and not len(child) for child in head)


def _is_body(body: Element) -> bool:
    attributes: set[str] = set()
    for element in body.iter():
        attributes.update(element.keys())
        content = CONTENT.get(element.tag)
        if content is None or (len(element) and not content.issuperset(map(_TAG, element))):
            return False
        if element.tag in WITHOUT_TEXT and not _is_blank(element):
            return False
        if element.tag == "a" and element.find(".//a") is not None:
            return False
    return all(name.islower() and "{" not in name for name in attributes)


def _is_blank(element: Element) -> bool:
    """Whether there is nothing but white space between the children."""
    return not "".join([element.text or "", *(child.tail or "" for child in element)]).strip(WHITE)


def _move_space(root: Element, end: str) -> None:
    """White space to where HTML has it: none before the head, and what follows the body at the body's end."""
    body = root[1]
    root.text, body.tail, end = None, None, (body.tail or "") + end
    if not len(body):
        body.text = (body.text or "") + end
    elif end:
        body[-1].tail = (body[-1].tail or "") + end
