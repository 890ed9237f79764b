"""A cache of computed styles: found once for all elements of the same path, also for the documents to come.

WeasyPrint tries each selector on each element, adds up what all rules say, and then often finds that another element
has that style already. Here most selectors are tried once for a path: an element's tag and attributes, and those of
all elements around it. The styles of pseudo-elements are computed only where something needs them: its own style sheet
gives each element six.

A style holds nothing of its element, so it is cached for the next document of the same style sheets, with all that was
computed from it. Not cached are styles with an anchor, since the anchors of a document are collected when styles are made.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from math import inf
from types import CodeType
from typing import Any

from weasyprint.css import (
    StyleFor,
    declaration_precedence,
    find_style_attributes,
    preprocess_declarations,
)
from webencodings import ascii_lower  # type: ignore[import-untyped]

from govdocs.pdf.speedups.fonts import FastFonts

#: Pseudo-elements WeasyPrint's own style sheet gives every element, needed on notes alone.
OF_NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}

#: Pseudo-elements that may be list items, with a marker of their own.
GENERATED = {"before", "after"}

#: All that WeasyPrint's own style sheet says of the sixteen boxes in a page's margin.
OF_EVERY_MARGIN_BOX = {"text_align_all", "text_align_last", "vertical_align"}

#: The attributes that the test of a selector may use so that its result is the same for all elements of one path.
OF_PATH = {
    *("local_name", "namespace_url", "in_html_document", "id", "classes", "lang", "parent", "ancestors"),
    *("etree_element", "attrib", "get", "any", "next", "lower", "startswith", "endswith", "split_whitespace"),
}

#: The most paths and styles that are cached for the documents to come.
MOST_CACHED = 3000

Cascaded = dict[str, tuple[Any, Any]]


class ElementPath:
    """A place in a document, and which rules of each style sheet apply there."""

    def __init__(self) -> None:
        self.below: dict[Any, ElementPath] = {}
        self.rules: list[MatchingRules] = []


class MatchingRules:
    """The rules of one style sheet for a path: those that match, and those to be tried on each element."""

    def __init__(self, matcher: Any, element: Any) -> None:
        lists = [
            matcher.id_selectors.get(element.id, ()),
            *(matcher.class_selectors.get(name, ()) for name in element.classes),
            matcher.lower_local_name_selectors.get(ascii_lower(element.local_name), ()),
            matcher.namespace_selectors.get(element.namespace_url, ()),
            matcher.lang_attr_selectors if "lang" in element.etree_element.attrib else (),
            matcher.other_selectors,
        ]
        entries = [entry for found in lists for entry in found]
        self._open = [entry for entry in entries if not _is_of_path(entry[0].__code__)]
        self._matched = sorted(
            rule for test, *rule in entries if _is_of_path(test.__code__) and test(element)
        )
        self._orders = tuple(order for _, order, _, _ in self._matched)

    def of(self, element: Any) -> tuple[list[Any], tuple[int, ...]]:
        """The rules that match an element, the least specific first, and their numbers in the style sheet."""
        tried = [rule for test, *rule in self._open if test(element)]
        if not tried:
            return self._matched, self._orders
        matched = sorted([*self._matched, *tried])
        return matched, tuple([order for _, order, _, _ in matched])


@lru_cache(maxsize=5000)
def _is_of_path(code: CodeType) -> bool:
    inner = (constant for constant in code.co_consts if isinstance(constant, CodeType))
    return OF_PATH.issuperset(code.co_names) and all(map(_is_of_path, inner))


class PageSizes(dict[str, Any]):
    """The size of a document's first page, which notes whether a style depends on it."""

    is_used = False

    def __getitem__(self, name: str) -> Any:
        self.is_used = True
        return super().__getitem__(name)


class StyleCache:
    """The paths and styles of documents that have the same style sheets."""

    def __init__(self, matchers: list[Any], url: str | None) -> None:
        self.matchers, self.url = matchers, url
        self.count = 0
        self.page_sizes = PageSizes()
        #: the style of a parent, the element's own declarations and its rules → its style and what pseudo-elements are declared
        self.styles: dict[Any, tuple[Any, dict[str, Cascaded]]] = {}
        self._root = ElementPath()
        #: the attributes that selectors name; the other ones of an element are no part of its path
        self._attributes = frozenset(("class", "id", "lang")).union(*map(_strings_in, matchers))

    def path(self, element: Any) -> ElementPath:
        """The path of an element whose parent has one."""
        node = element.etree_element
        key = (node.tag, *[item for item in node.items() if item[0] in self._attributes])
        below = (element.parent.path if element.parent else self._root).below
        path = below.get(key)
        if path is None:
            path = below[key] = ElementPath()
            path.rules = [MatchingRules(matcher, element) for matcher in self.matchers]
            self.count += 1
        element.path = path
        return path


def _strings_in(matcher: Any) -> set[str]:
    by_name = (matcher.id_selectors, matcher.class_selectors, matcher.lower_local_name_selectors)
    lists = (matcher.lang_attr_selectors, matcher.other_selectors, *matcher.namespace_selectors.values())
    entries = chain(*lists, *(entries for found in by_name for entries in found.values()))
    return {string for test, *_ in entries for string in _constants(test.__code__) if isinstance(string, str)}


def _constants(code: CodeType) -> Iterator[Any]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _constants(constant)
        elif isinstance(constant, tuple | frozenset):
            yield from constant
        else:
            yield constant


def _cache_for(fonts: FastFonts, matchers: list[Any], url: str | None) -> StyleCache:
    """The cache of the documents before, if they had the same style sheets and nothing else in their styles; else a new one."""
    known: StyleCache | None = fonts.styles
    if (
        known is None
        or known.page_sizes.is_used
        or known.count + len(known.styles) > MOST_CACHED
        or (known.matchers, known.url) != (matchers, url)
    ):
        known = fonts.styles = StyleCache(matchers, url)
    known.page_sizes.update(box=None, area=None)
    return known


_stock_init = StyleFor.__init__
_stock_set_computed_styles = StyleFor.set_computed_styles


def init_style_for(
    self: Any, html: Any, sheets: Any, presentational_hints: Any, fonts: Any, targets: Any
) -> None:
    """The counterpart of `StyleFor.__init__`; see there for what the attributes are."""
    if not isinstance(fonts, FastFonts):
        _stock_init(self, html, sheets, presentational_hints, fonts, targets)
        return
    cascaded: dict[tuple[Any, str | None], Cascaded] = {}
    computed: dict[tuple[Any, str | None], Any] = {}
    known = _cache_for(fonts, [sheet.matcher for sheet, _, _ in sheets], html.base_url)
    self._cascaded_styles, self._computed_styles = cascaded, computed
    self.initial_page_sizes = known.page_sizes
    self._sheets, self.font_config = sheets, fonts
    root = html.etree_element
    context = {"root": root, "base_url": html.base_url, "target_collector": targets}

    own = {}
    for specificity, node, declarations, url in find_style_attributes(
        root, presentational_hints, html.base_url
    ):
        own[node] = _own(node, tuple(declarations), presentational_hints)
        style = cascaded.setdefault((node, None), {})
        _declare(style, preprocess_declarations(url, declarations), "author", inf, specificity)

    of_this_document: dict[Any, tuple[Any, dict[str, Cascaded]]] = {}
    pseudo_elements = []
    for element in html.wrapper_element.iter_subtree():
        node, parent = element.etree_element, element.parent and element.parent.etree_element
        found = [rules.of(element) for rules in known.path(element).rules]
        above = None if parent is None else computed[parent, None]
        key = id(above), own.get(node), tuple([orders for _, orders in found])
        styles = known.styles if above is None or above.is_cached else of_this_document
        made = styles.get(key) or of_this_document.get(key)
        if made is None:
            pseudo = _cascade(sheets, [rules for rules, _ in found], cascaded.setdefault((node, None), {}))
            self.set_computed_styles(node, parent=parent, **context)
            style = computed[node, None]
            style.is_cached = styles is known.styles and not style["anchor"]
            made = style, {name: pseudo[name] for name in pseudo if _is_needed(name, style, pseudo)}
            (styles if style.is_cached else of_this_document)[key] = made
        computed[node, None], needed = made
        for name in needed:
            cascaded[node, name] = needed[name]
            pseudo_elements.append((node, name))
    for node, name in pseudo_elements:
        self.set_computed_styles(node, parent=node, pseudo_type=name, **context)
    cascaded.clear()
    if _is_changed_in_place(computed, root):
        fonts.styles = None


def _own(node: Any, declarations: tuple[Any, ...], presentational_hints: bool) -> Any:
    """A key of an element's own declarations, equal for two elements that declare the same."""
    if presentational_hints or node.tag.startswith("{") or node.get("id") or node.get("name"):
        return declarations  # which are equal to no others
    return node.get("style"), node.get("lang")


def _is_changed_in_place(computed: dict[Any, Any], root: Any) -> bool:
    """Whether WeasyPrint is going to change the styles of the root or of the body, which it does for the page's sake."""
    topmost = [computed[node, None] for node in (root, *root) if (node, None) in computed]
    return topmost[0]["display"] == ("none",) or any(style["overflow"] != "visible" for style in topmost)


def _cascade(sheets: Any, rules: list[list[Any]], style: Cascaded) -> dict[str, Cascaded]:
    """Add up the rules for an element in its style; those for its pseudo-elements are returned by name."""
    pseudo: dict[str, Cascaded] = {}
    for (sheet, origin, of_sheet), matched in zip(sheets, rules, strict=True):
        for specificity, _, name, (declarations, layer) in matched:
            order = inf if layer is None else sheet.layers.index(layer)
            target = pseudo.setdefault(name, {}) if name else style
            _declare(target, declarations, origin, order, of_sheet or specificity)
    return pseudo


def _declare(
    style: Cascaded, declarations: Iterable[Any], origin: str, layer: float, specificity: Any
) -> None:
    for name, values, importance in declarations:
        weight = declaration_precedence(origin, importance), layer, specificity
        if name not in style or style[name][1] <= weight:
            style[name] = values, weight


def _is_needed(name: str, style: Any, pseudo: dict[str, Cascaded]) -> bool:
    """Whether WeasyPrint looks the style of this pseudo-element of an element up."""
    if name in OF_NOTES:
        return bool(style["float"] == "footnote" or style["position"][0] == "note()")
    return name != "marker" or not pseudo.keys().isdisjoint(GENERATED) or "list-item" in style["display"]


def set_computed_styles(
    self: Any, element: Any, parent: Any, root: Any = None, pseudo_type: str | None = None, **rest: Any
) -> None:
    """Skip the boxes in a page's margin that stay empty, which are nearly all."""
    if (pseudo_type or "").startswith("@") and isinstance(self.font_config, FastFonts):
        stays_empty = self.get_cascaded_styles()[element, pseudo_type].keys() <= OF_EVERY_MARGIN_BOX
        if stays_empty:
            return
    _stock_set_computed_styles(self, element, parent, root, pseudo_type, **rest)
