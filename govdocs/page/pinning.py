"""Pin a document: type into its YAML the version of govdocs and the digest of the templates that it is made with.

`govdocs.loading.version_checks` refuses a pinned document in another govdocs, `govdocs.page` with other templates.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from govdocs.errors import Refusal
from govdocs.loading.kind_of import kind_of
from govdocs.loading.version_checks import DIGITS, TEMPLATE, VERSION, in_range
from govdocs.models.versions import template_mark
from govdocs.page.template_digest import template_digest
from govdocs.problems.problem import InvalidDocument, in_order
from govdocs.source.editing import with_fields
from govdocs.source.reading import Source


def pinned(source: Source, templates: Path | None = None) -> str:
    """The YAML text with its pins set to this govdocs and these templates; nothing is written.

    A document without pins gets both, one that has a single pin keeps to that one, and a pin that holds is left as it is.
    Raises InvalidDocument for what cannot be read or is of no kind, RenderFault for templates that fail, and Refusal where the
    pins cannot be typed into the text.
    """
    if source.slips:
        raise InvalidDocument(in_order(source.slips))
    digest = template_digest(kind_of(source), templates)
    fresh = {VERSION: version("govdocs"), TEMPLATE: digest[:DIGITS]}
    given = {names: source.tree[key] for names in fresh if (key := source.tree.key_of(*names))}
    stale = [names for names in given or fresh if not _holds(names, given.get(names), digest)]
    return with_fields(source, [(names, (fresh[names], fresh[names])) for names in stale])


def _holds(names: tuple[str, str], given: object, digest: str) -> bool:
    try:
        if names == VERSION:
            return in_range(str(given), version("govdocs"))
        return digest.startswith(template_mark(str(given)))
    except Refusal:
        return False
