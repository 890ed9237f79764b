"""A cache of computed styles: found once for all elements of the same kind, also for the documents to come.

WeasyPrint tries each selector on each element, adds up what all rules say, and then often finds that another element
has that style already. Here elements are of one kind where no selector tells them apart: the same tag, the same attributes
(as far as anything asks for them), behind an element that has the same, in a parent of one kind. Selectors are tried once for
a kind. Those that ask for more (a position, what is in an element) are tried on each element, and divide the kind.

A style holds nothing of its element, so kinds are kept for the next document of the same style sheets, with all that was
computed from their styles. What WeasyPrint complained of when it was computed is not kept, so that it complains each time.
"""

from collections.abc import Iterable
from functools import cached_property
from math import inf
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.css import (
    StyleFor,
    declaration_precedence,
    find_style_attributes,
    preprocess_declarations,
)

from govdocs.pdf.complaints import listening
from govdocs.pdf.speedups.element_kinds import (
    DECLARING,
    Cascaded,
    Kind,
    StyleCache,
    Styles,
    cache_for,
    is_of_kind,
)
from govdocs.pdf.speedups.fonts import FastFonts

#: Pseudo-elements WeasyPrint's own style sheet gives every element, needed on notes alone.
OF_NOTES = {"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"}

#: Pseudo-elements that may be list items, with a marker of their own.
GENERATED = {"before", "after"}

#: Pseudo-elements whose styles WeasyPrint leaves as they are, so that elements may share them.
SHARED = {*GENERATED, "marker"}

_stock_init = StyleFor.__init__
_stock_call = StyleFor.__call__


def init_style_for(
    self: Any, html: Any, sheets: Any, presentational_hints: Any, fonts: Any, targets: Any
) -> None:
    """The counterpart of `StyleFor.__init__`; see there for what the attributes are."""
    if presentational_hints or not isinstance(fonts, FastFonts):
        _stock_init(self, html, sheets, presentational_hints, fonts, targets)
        return
    known = cache_for(fonts, [sheet.matcher for sheet, _, _ in sheets], html.base_url)
    self._cascaded_styles, self._computed_styles = {}, {}
    self.initial_page_sizes = known.page_sizes
    self._sheets, self.font_config = sheets, fonts
    _Elements(self, html, known).give_styles(targets)
    if _is_changed_in_place(self._computed_styles, html.etree_element):
        fonts.styles = None


def style_of(self: Any, element: Any, pseudo_type: str | None = None) -> Any:
    """The counterpart of `StyleFor.__call__`, which takes from tables and their parts what does not apply to them, each time anew."""
    style = self._computed_styles.get((element, pseudo_type))
    if style and not hasattr(style, "is_asked_for"):
        style.is_asked_for = True
        return _stock_call(self, element, pseudo_type)
    return style


class _Elements:
    """The elements of a document, which are given their styles."""

    def __init__(self, style_for: Any, html: Any, known: StyleCache) -> None:
        self._style_for, self._known = style_for, known
        self._root = html.etree_element
        self._wrapped = _Wrapped(html.wrapper_element)
        self._computed: dict[tuple[Any, str | None], Any] = style_for.get_computed_styles()
        self._special: list[tuple[Any, Styles]] = []

    def give_styles(self, targets: Any) -> None:
        """Give all elements their styles, and `targets` their anchors."""
        self._give(None, [self._root], self._known.top)
        for _, styles in self._special:
            if targets and styles.anchor:
                targets.collect_anchor(styles.anchor)
        for node, styles in self._special:
            for name, declared in styles.alone:
                self._compute(node, node, declared, name, targets)

    def _give(self, parent: Any, nodes: Iterable[Any], kind: Kind) -> None:
        computed, attributes, below = self._computed, self._known.attributes, kind.below
        before = None
        for node in nodes:
            if not isinstance(node.tag, str):
                continue
            items = node.items()
            look = (node.tag, *[item for item in items if item[0] in attributes]) if items else (node.tag,)
            found = below.get((look, before)) or self._new(kind, (look, before), node, parent)
            if found.tests:
                found = self._divided(found, look, node, parent)
            shared, alone, anchor = found.styles
            for name, style in shared:
                computed[node, name] = style
            if alone or anchor:
                self._special.append((node, found.styles))
            if len(node):
                self._give(node, node, found)
            before = look

    def _new(self, above: Kind, key: Any, node: Any, parent: Any) -> Kind:
        element = self._wrapped[node]
        found = [(is_of_kind(test.__code__), test, rule) for test, rule in self._known.rules(element)]
        rules = sorted(rule for of_kind, test, rule in found if of_kind and test(element))
        tests = [(test, rule) for of_kind, test, rule in found if not of_kind]
        if tests:
            above.below[key] = kind = Kind(rules, tests, Styles())
            return kind
        return self._made(above, key, key[0], node, parent, rules)

    def _divided(self, kind: Kind, look: Any, node: Any, parent: Any) -> Kind:
        element = self._wrapped[node]
        results = tuple([test(element) for test, _ in kind.tests])
        tried = [rule for result, (_, rule) in zip(results, kind.tests, strict=True) if result]
        return kind.below.get(results) or self._made(
            kind, results, look, node, parent, sorted([*kind.rules, *tried])
        )

    def _made(self, above: Kind, key: Any, look: Any, node: Any, parent: Any, rules: list[Any]) -> Kind:
        """A new kind, whose styles are those of another one if the same is declared of it."""
        own = [item for item in look[1:] if item[0] in DECLARING]
        declared = (look[0], *own), tuple([(number, order) for number, _, order, *_ in rules])
        style = self._computed.get((parent, None))
        others = {} if style is None else vars(style).setdefault("of_elements", {})
        with listening() as complaints:
            styles = others.get(declared) or self._styles(node, parent, rules)
        kind = Kind(rules, [], styles)
        if not complaints:
            others[declared] = styles
            above.below[key] = kind
            self._known.count += 1
        return kind

    def _styles(self, node: Any, parent: Any, rules: list[Any]) -> Styles:
        declared: Cascaded = {}
        pseudo: dict[str, Cascaded] = {}
        own = find_style_attributes(Element(node.tag, node.attrib), base_url=self._known.url)
        for specificity, _, declarations, url in own:
            _declare(declared, preprocess_declarations(url, declarations), "author", inf, specificity)
        for number, specificity, _, name, (declarations, layer) in rules:
            sheet, origin, of_sheet = self._style_for._sheets[number]
            order = inf if layer is None else sheet.layers.index(layer)
            target = pseudo.setdefault(name, {}) if name else declared
            _declare(target, declarations, origin, order, of_sheet or specificity)
        style = self._compute(node, parent, declared)
        shared: list[tuple[str | None, Any]] = [(None, style)]
        alone = []
        for name in [name for name in pseudo if _is_needed(name, style, pseudo)]:
            if name in SHARED and not (made := self._compute(node, node, pseudo[name], name))["anchor"]:
                shared.append((name, made))
            else:
                alone.append((name, pseudo[name]))
        return Styles(tuple(shared), tuple(alone), style["anchor"])

    def _compute(
        self, node: Any, parent: Any, declared: Cascaded, name: str | None = None, targets: Any = None
    ) -> Any:
        cascaded = self._style_for.get_cascaded_styles()
        cascaded[node, name] = declared
        self._style_for.set_computed_styles(node, parent, self._root, name, self._known.url, targets)
        cascaded.clear()
        return self._computed[node, name]


class _Wrapped(dict[Any, Any]):
    """Elements as selectors see them, by their nodes; made where one is asked for."""

    def __init__(self, root: Any) -> None:
        super().__init__({root.etree_element: root})
        self._root = root.etree_element

    def __missing__(self, node: Any) -> Any:
        self.update((child.etree_element, child) for child in self[self._parents[node]].iter_children())
        return self[node]

    @cached_property
    def _parents(self) -> dict[Any, Any]:
        return {child: parent for parent in self._root.iter() for child in parent}


def _declare(
    style: Cascaded, declarations: Iterable[Any], origin: str, layer: float, specificity: Any
) -> None:
    for name, values, importance in declarations:
        weight = declaration_precedence(origin, importance), layer, specificity
        if name not in style or style[name][1] <= weight:
            style[name] = values, weight


def _is_needed(name: str, style: Any, pseudo: Iterable[str]) -> bool:
    """Whether WeasyPrint looks the style of this pseudo-element of an element up."""
    if name in OF_NOTES:
        return bool(style["float"] == "footnote" or style["position"][0] == "note()")
    return name != "marker" or not GENERATED.isdisjoint(pseudo) or "list-item" in style["display"]


def _is_changed_in_place(computed: dict[Any, Any], root: Any) -> bool:
    """Whether WeasyPrint is going to change the styles of the root or of the body, which it does for the page's sake."""
    topmost = [computed[node, None] for node in (root, *root) if (node, None) in computed]
    return topmost[0]["display"] == ("none",) or any(style["overflow"] != "visible" for style in topmost)
