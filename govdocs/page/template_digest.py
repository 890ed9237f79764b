"""SHA-256 of templates, by which a document can be pinned to those that it was made by, and a PDF says which made it."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files

from jinja2.meta import find_referenced_templates

from govdocs.loading.version_checks import DIGITS, TEMPLATE
from govdocs.models.document import Document
from govdocs.page import messages
from govdocs.page.environment import environment_of, style_sheet, template_problem
from govdocs.page.own_templates import OwnTemplates, sources
from govdocs.page.time_allowed import in_time
from govdocs.page.user_styles import STYLE_FILE
from govdocs.problems.problem import Problem, RenderFault


def template_digest(kind: type[Document], templates: OwnTemplates | None = None) -> str:
    """SHA-256 over the template of a kind, those that it includes, and the style sheet.

    The same on every system. Raises RenderFault for a template or style sheet that fails.
    """
    with in_time(templates):
        read = _templates_read(kind, templates)
    digest = sha256()
    for name, text in sorted(read.items()):
        digest.update("\0".join((name, *text.splitlines(), "")).encode())
    return digest.hexdigest()


def _templates_read(kind: type[Document], templates: OwnTemplates | None) -> dict[str, str]:
    """The texts of the template of a kind, of those that it includes, and of the style sheet, by their names."""
    environment = environment_of(kind, templates)
    read = {STYLE_FILE: style_sheet(templates)}
    names = [f"{kind.name}.html"]
    try:
        while names:
            name = names.pop()
            if name not in read and environment.loader:
                read[name] = environment.loader.get_source(environment, name)[0]
                for included in find_referenced_templates(environment.parse(read[name])):
                    names += [included] if included else environment.list_templates(extensions=["html"])
    except Exception as error:  # a template is a program of its own: whatever it raises is its fault
        raise RenderFault([template_problem(kind, error)]) from error
    return read


def templates_digest(templates: OwnTemplates | None = None) -> str:
    """SHA-256 over all templates, of whatever kind: ours, and those of the user."""
    ours = [
        (file.name, file.read_bytes())
        for file in (files("govdocs") / "templates").iterdir()
        if file.is_file()  # not the folder of their compiled code
    ]
    own = list(sources(templates)) if templates else []
    digest = sha256()
    for name, content in sorted(ours) + sorted(own):
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def refuse_other_templates(document: Document, templates: OwnTemplates | None = None) -> None:
    """Raises RenderFault where a document is pinned to other templates than those that are here."""
    if not document.template:
        return
    digest = template_digest(type(document), templates)
    if not digest.startswith(document.template):
        raise RenderFault([_other_template(document, document.template, digest)])


def _other_template(document: Document, pinned: str, digest: str) -> Problem:
    """At the value of the field; where it is in no file, without a place."""
    source = document.source
    key = source.tree.key_of(*TEMPLATE) if source else None
    place = None
    if source:
        place = source.tree.values_at[key] if key else source.tree.place
    sentence = messages.OTHER_TEMPLATE.filled(
        pinned=pinned, here=digest[:DIGITS], file=source.name if source and place else "FILE"
    )
    return sentence.problem(
        place,
        path=(key or TEMPLATE[0],),
        excerpt=source.line(place.line) if source and place else "",
        given=pinned,
    )
