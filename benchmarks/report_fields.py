"""What a document of any kind says, field by field, with all that letters of other offices have: closings, senders, tables, reports."""

from __future__ import annotations

from collections import Counter
from typing import Any

from letter_fields import Fields, blocks, fields_of, plain, signature_fields

from govdocs.models.document import Document
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from govdocs.models.part import Part
from govdocs.models.project_update import HEADINGS, ProjectUpdate

_SAYS_HOW = ("heading", "prompt", "columns", "labels", "unit", "total_label", "expected_heading", "achieved_heading", "kind_heading", "others_heading")  # fmt: skip


def all_fields_of(document: Document) -> Fields:
    """What is in each field of a letter, minutes, a plan with targets or the report on a project."""
    if isinstance(document, (Letter, Minutes)):
        return fields_of(document) + _more(document)
    found: Fields = Counter({("kind", document.name): 1})

    def add(name: str, *values: object) -> None:
        found.update((name, plain(value)) for value in values if value is not None and plain(value))

    if isinstance(document, InnovationPlan):
        add("title", document.title)
        add("year", document.year)
        add("organisation", *document.organisation)
        add("letterhead", *(document.letterhead.lines if document.letterhead else ()))
        for objective in document.objectives:
            add("objective", objective.text)
            add("objective weight", objective.printed_weight)
            for activity in objective.activities:
                add("activity", activity.text)
        for indicator in document.indicators:
            add("indicator", indicator.text)
            add("unit", indicator.unit)
            add("weight", indicator.printed_weight)
            add("targets", " ".join(str(target) for target in indicator.targets if target))
        for signature in document.signatures:
            for name, value in signature_fields(signature):
                add(name, value)
    elif isinstance(document, ProjectUpdate):
        add("title", document.title)
        add("agency", *document.agency)
        for person in document.implementers:
            for name, value in signature_fields(person):
                add(name, value)
            add("mobile", person.mobile)
        for name in HEADINGS:
            add(name, *_texts(getattr(document, name)))
    return found


def _more(document: Letter | Minutes) -> Fields:
    found: Fields = Counter()

    def add(name: str, *values: object) -> None:
        found.update((name, plain(value)) for value in values if value is not None and plain(value))

    for copies in (document.distribution, document.copies):
        for name, value in signature_fields(copies.signature if copies else None):
            add(name, value)
    if isinstance(document, Minutes):
        for decision in document.decisions:
            add("discussion", *blocks(decision.discussion or ""))
        return found
    add("close", *(document.close or "").split("\n"))
    if document.sender:
        add("sender", document.sender.name, *document.sender.posts, *document.sender.office)
    for table in document.tables:
        add("body", " ".join(column.title or "" for column in table.columns))
        add("body", *(" ".join(map(_cell, row)) for row in table.rows))
    return found


def _cell(cell: Any) -> str:
    return str(getattr(cell, "text", None) or ("" if isinstance(cell, Part) else cell))


def _texts(value: Any) -> list[str]:
    """Every text in a section."""
    if value is None:
        return []
    if isinstance(value, bool):
        return ["হ্যাঁ" if value else "না"]
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in _texts(one)]
    if isinstance(value, Part):
        given = [name for name in type(value).model_fields if name in value.model_fields_set]
        return [text for name in given if name not in _SAYS_HOW for text in _texts(getattr(value, name))]
    return blocks(str(value))
