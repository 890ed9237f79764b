"""A file that govdocs made: unchanged, it gives its YAML back as it was; edited, what its paragraphs say goes before the source within."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from govdocs.importing import messages
from govdocs.importing.imported import Imported
from govdocs.importing.old_document import OldDocument
from govdocs.importing.recognising import recognised
from govdocs.importing.recognition import Recognition
from govdocs.importing.writing.field_names import in_language
from govdocs.importing.writing.source_edits import with_blocks
from govdocs.importing.writing.yaml_writing import texts_of
from govdocs.loading.kind_of import kind_or_problem
from govdocs.models.document import Document
from govdocs.models.form import forms
from govdocs.models.part import bangla_title
from govdocs.problems.problem import InvalidDocument, Language, Problem, Severity
from govdocs.source.plain_trees import copied
from govdocs.source.reading import read_text
from govdocs.source.yaml_text import yaml_text
from govdocs.text.unicode import normalise, same_name

_SIGNS: Final = re.compile(r"[\s*^\\]+")


def ours(document: OldDocument, name: str, language: Language) -> Imported | None:
    """The result of a file of ours; None for any other, and for one of which the source cannot be used."""
    if document.source is None:
        return None
    try:
        source = read_text(document.source, name)
        kind = kind_or_problem(source, None)
    except InvalidDocument:
        return None
    if isinstance(kind, Problem):
        return None
    if document.changed == () and not document.removed:
        return Imported(
            document.source,
            kind.name,
            problems=document.problems,
            pictures=document.pictures,
            is_ours=True,
            companions=document.companions,
        )
    return _edited(document, copied(source.tree), kind, language)


def _edited(
    document: OldDocument, source: dict[str, Any], kind: type[Document], language: Language
) -> Imported:
    """The YAML within, in which the fields whose paragraphs were changed say what stands in Word."""
    names = kind.names()
    keys = {names.get(same_name(key), key): key for key in source}
    before = {field: source[key] for field, key in keys.items()}
    form = before.get("form")
    found = recognised(
        document,
        kind=kind.name if kind.name in KINDS else "letter",
        form=form if isinstance(form, str) and form in forms() else "",
    )
    fields, problems = _differing(document, found, before, kind, language)
    written_in: Language = "en" if all(key.isascii() for key in source) else "bn"
    blocks: dict[str, str | None] = {}
    for field, value in fields.items():
        whole = in_language({field: value} if value is not None else {}, kind, written_in)
        whole.pop(next(iter(whole)))
        key = keys.get(field) or next(iter(whole), field)
        blocks[key] = None if value is None else yaml_text({key: next(iter(whole.values()))}).rstrip("\n")
    if found.rest and document.changed:
        changed = [_bare(text) for text in document.changed]
        rest = [text for text in found.rest if _is_changed([text], changed)]
        key = "remainder" if written_in == "en" else "অবশিষ্ট"
        if rest:
            blocks[key] = yaml_text({key: rest}).rstrip("\n")
    text = with_blocks(document.source or "", blocks)
    return Imported(
        text,
        kind.name,
        fields={field: found.fields[field] for field in fields if field in found.fields},
        remainder=tuple(found.rest),
        problems=(*document.problems, *problems),
        pictures=document.pictures,
        companions=document.companions,
    )


def _differing(
    document: OldDocument,
    found: Recognition,
    before: dict[str, Any],
    kind: type[Document],
    language: Language,
) -> tuple[dict[str, Any], list[Problem]]:
    """The fields that say something else in Word than in the source, and what is told of each; None for one that is gone."""
    changed = [_bare(text) for text in document.changed or ()]
    lost = {
        field
        for style in document.removed
        for field in _FIELDS_OF_STYLES.get(style, (style.replace("-", "_"),))
    }
    fields: dict[str, Any] = {}
    problems: list[Problem] = []
    for field, value in found.tree.items():
        there = found.fields.get(field)
        if there is None or not (
            document.changed is None or field in lost or _is_changed(there.texts, changed)
        ):
            continue
        was = " ".join(texts_of(before.get(field)))
        if _bare("".join(texts_of(value))) == _bare(was.replace(" ", "")):
            continue
        if (
            field not in {name for style in document.removed for name in _FIELDS_OF_STYLES.get(style, ())}
            and not _is_changed(there.texts, changed)
            and document.changed is not None
        ):
            continue
        fields[field] = value
        sentence = messages.EDITED.filled(field=_title(kind, field, language), before=was[:160] or "–")
        problems.append(sentence.problem(severity=Severity.NOTICE, given=was[:160]))
    for field in sorted(lost & before.keys() - found.tree.keys()):
        fields[field] = None
        problems.append(
            messages.GONE.filled(field=_title(kind, field, language)).problem(severity=Severity.WARNING)
        )
    return fields, problems


_FIELDS_OF_STYLES: Final[dict[str, tuple[str, ...]]] = {
    "recipients": ("distribution", "copies"),
    "purpose": ("distribution", "copies"),
    **dict.fromkeys(
        ("signatory", "post", "office", "contact", "signed", "signed-on", "identity"), ("signature",)
    ),
    **dict.fromkeys(
        ("body", "list-1", "list-2", "list-3", "list-4", "heading-1", "heading-2", "heading-3", "cell"),
        ("body",),
    ),
}
KINDS: Final = ("letter", "minutes", "press_note", "innovation_plan")


def _title(kind: type[Document], field: str, language: Language) -> str:
    return (
        bangla_title(field, kind.model_fields[field])
        if language == "bn" and field in kind.model_fields
        else field
    )


def _is_changed(texts: Iterable[str], changed: list[str]) -> bool:
    """Whether one of the lines is, or is of, a changed paragraph."""
    return any(bare and any(bare in other for other in changed) for bare in map(_bare, texts))


def _bare(text: str) -> str:
    return normalise(_SIGNS.sub("", text))
