"""Styles of pages and of what is in their margins, computed once for all pages that the same rules are for."""

from typing import Any

from weasyprint.layout import page as page_layout

from govdocs.pdf.speedups.element_kinds import PageSizes

#: All that WeasyPrint's own style sheet says of the sixteen boxes in a page's margin.
OF_EVERY_MARGIN_BOX = {"text_align_all", "text_align_last", "vertical_align"}

_stock_page_styles = page_layout.set_page_type_computed_styles


def set_page_type_computed_styles(page_type: Any, html: Any, style_for: Any) -> None:
    """Give a page and its margins the styles of the pages that the same rules are for, also of the documents before.

    The boxes in its margins that stay empty, which are nearly all, have none.
    """
    if not isinstance(style_for.initial_page_sizes, PageSizes):
        _stock_page_styles(page_type, html, style_for)
        return
    computed = style_for.get_computed_styles()
    selectors = (
        selector for sheet, *_ in style_for._sheets for rule in sheet.page_rules for _, _, selector in rule[1]
    )
    rules = tuple([style_for._page_type_match(selector, page_type) for selector in selectors])
    of_pages = vars(computed[html.etree_element, None]).setdefault("of_pages", {})
    if rules not in of_pages or style_for.initial_page_sizes.is_used:
        of_pages[rules] = _page_styles(page_type, html, style_for)
    computed.update(((page_type, name), style) for name, style in of_pages[rules].items())


def _page_styles(page_type: Any, html: Any, style_for: Any) -> dict[str | None, Any]:
    root, computed = html.etree_element, style_for.get_computed_styles()
    style_for.add_page_declarations(page_type)
    cascaded = style_for.get_cascaded_styles()
    names = [
        name
        for (_, name), declared in cascaded.items()
        if name and not declared.keys() <= OF_EVERY_MARGIN_BOX
    ]
    style_for.set_computed_styles(page_type, root, root, None, html.base_url)
    for name in names:
        style_for.set_computed_styles(page_type, page_type, root, name, html.base_url)
    cascaded.clear()
    return {name: computed[page_type, name] for name in (None, *names)}
