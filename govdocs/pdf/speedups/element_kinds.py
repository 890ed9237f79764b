"""Kinds of elements: elements that no selector tells apart, so that they have one style; kept for the documents to come."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from types import CodeType
from typing import Any, NamedTuple

from webencodings import ascii_lower  # type: ignore[import-untyped]

from govdocs.pdf.speedups.fonts import FastFonts

#: What the test of a selector may look at so that its result is the same for all elements of one kind.
OF_KIND = {
    *("local_name", "namespace_url", "in_html_document", "id", "classes", "lang", "parent", "ancestors"),
    *("etree_element", "attrib", "get", "any", "next", "lower", "startswith", "endswith", "split_whitespace"),
    *("tag", "previous"),
}

#: The attributes by which an element declares something of itself.
DECLARING = {"style", "lang", "id", "name", "width", "height"}

#: The most kinds that are kept for the documents to come.
MOST_CACHED = 3000

Cascaded = dict[str, tuple[Any, Any]]


class Styles(NamedTuple):
    """What is computed for the elements of a kind."""

    #: its own style by None, and those of pseudo-elements by their names
    shared: tuple[tuple[str | None, Any], ...] = ()
    #: what is declared of pseudo-elements whose styles each element has for itself
    alone: tuple[tuple[str, Cascaded], ...] = ()
    anchor: Any = None


class Kind:
    """Elements that no selector tells apart, or of which some selectors are still to be tried."""

    __slots__ = ("below", "rules", "styles", "tests")

    def __init__(self, rules: list[Any], tests: list[Any], styles: Styles) -> None:
        #: the rules that match, the least specific first
        self.rules = rules
        #: the selectors to be tried, each with its rule
        self.tests = tests
        self.styles = styles
        #: the kinds of the elements in it; of a kind with tests, those that it is divided into, by their results
        self.below: dict[Any, Kind] = {}


class PageSizes(dict[str, Any]):
    """The size of a document's first page, which notes whether a style depends on it."""

    is_used = False

    def __getitem__(self, name: str) -> Any:
        self.is_used = True
        return super().__getitem__(name)


class StyleCache:
    """The kinds of elements in documents that have the same style sheets."""

    def __init__(self, matchers: list[Any], url: str | None) -> None:
        self.matchers, self.url = matchers, url
        self.count = 0
        self.page_sizes = PageSizes()
        self.top = Kind([], [], Styles())
        #: the attributes that anything asks for
        self.attributes = frozenset(("class", "{http://www.w3.org/XML/1998/namespace}lang")).union(
            DECLARING, *map(_strings_in, matchers)
        )

    def rules(self, element: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
        """The rules that may match an element by its tag, class and the like: the test of each, and its place and contents."""
        for number, matcher in enumerate(self.matchers):
            lists = [
                matcher.id_selectors.get(element.id, ()),
                *(matcher.class_selectors.get(name, ()) for name in element.classes),
                matcher.lower_local_name_selectors.get(ascii_lower(element.local_name), ()),
                matcher.namespace_selectors.get(element.namespace_url, ()),
                matcher.lang_attr_selectors if "lang" in element.etree_element.attrib else (),
                matcher.other_selectors,
            ]
            for test, *rule in chain.from_iterable(lists):
                yield test, (number, *rule)


def _strings_in(matcher: Any) -> set[str]:
    by_name = (matcher.id_selectors, matcher.class_selectors, matcher.lower_local_name_selectors)
    lists = (matcher.lang_attr_selectors, matcher.other_selectors, *matcher.namespace_selectors.values())
    entries = chain(*lists, *(entries for found in by_name for entries in found.values()))
    return {string for test, *_ in entries for string in _strings(test.__code__)}


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, CodeType | tuple | frozenset):
        for each in value.co_consts if isinstance(value, CodeType) else value:
            yield from _strings(each)


@lru_cache(maxsize=5000)
def is_of_kind(test: CodeType, is_before: bool = False) -> bool:
    """Whether the test of a selector has one result for all elements of a kind; `is_before`: the test is of the element before.

    What that one has before it is not of the kind.
    """
    asks_before = "previous" in test.co_names
    return (
        OF_KIND.issuperset(test.co_names)
        and not (is_before and asks_before)
        and all(
            is_of_kind(inner, is_before or asks_before)
            for inner in test.co_consts
            if isinstance(inner, CodeType)
        )
    )


def cache_for(fonts: FastFonts, matchers: list[Any], url: str | None) -> StyleCache:
    """The cache of the documents before, if they had the same style sheets and nothing else in their styles; else a new one."""
    known: StyleCache | None = fonts.styles
    if (
        known is None
        or known.page_sizes.is_used
        or known.count > MOST_CACHED
        or (known.matchers, known.url) != (matchers, url)
    ):
        known = fonts.styles = StyleCache(matchers, url)
    known.page_sizes.update(box=None, area=None)
    return known
