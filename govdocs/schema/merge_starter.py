"""The starter of a mail merge: a letter with the names of columns in it, and a small list that has these columns."""

from __future__ import annotations

import csv
import io
from typing import Final, NamedTuple

from govdocs.models import Document, kinds
from govdocs.models.english_samples import in_english
from govdocs.models.form import Form, forms
from govdocs.prose.placeholders import placeholders
from govdocs.schema import messages
from govdocs.schema.alternatives import Keys
from govdocs.schema.starters import starter
from govdocs.text.unicode import same_name

MERGE_FORM: Final = "official-letter"
"""The form of the letter, unless another is wanted."""

_CALLED: Final = frozenset(
    map(same_name, ("merge", "mail-merge", "mail-merge-letter", "মার্জ", "মেইল-মার্জ", "মেইল-মার্জের-পত্র"))
)


class MergeStarter(NamedTuple):
    """The two files, as text."""

    letter: str
    rows: str
    """The list, as CSV with the byte order mark by which Excel knows that it is in UTF-8."""


def is_merge(name: str) -> bool:
    """Whether the starter of a mail merge is called so, in either language."""
    return same_name(name) in _CALLED


def merge_starter(
    keys: Keys,
    files: tuple[str, str],
    *,
    schema: str | None = None,
    form: Form | None = None,
    office: str | None = None,
) -> MergeStarter:
    """The letter in a form, and its list. `files` are the names of both, for the comment that says how they become PDFs."""
    columns = {name: getattr(text, keys) for name, text in messages.MERGE_COLUMNS.items()}
    marks = {name: f"«{column}»" for name, column in columns.items()}
    samples = {name: text.format_map(marks) for name, text in messages.MERGE_SAMPLES.items()}
    letter, rows = files
    note = getattr(messages.MERGE_NOTE, keys).format(letter=letter, rows=rows)
    kind: type[Document] = kinds()["letter"]
    form = form or forms()[MERGE_FORM]
    text = starter(kind, keys, schema=schema, form=form, office=office, samples=samples, note=note)
    used = {found.name for line in text.splitlines() if line[:1] != "#" for found in placeholders(line)}
    if messages.MERGE_GENDER_MARK in used:
        used.add(columns["gender"])
    shown = [name for name, column in columns.items() if column in used]
    return MergeStarter(text, _csv([[columns[name] for name in shown], *_rows(shown, keys)]))


def _rows(columns: list[str], keys: Keys) -> list[list[str]]:
    return [[_cell(name, row[name], keys) for name in columns] for row in messages.MERGE_ROWS]


def _cell(name: str, value: str, keys: Keys) -> str:
    if name == "gender":
        return str(getattr(messages.MERGE_GENDERS[value], keys))
    return in_english(value) if keys == "en" else value


def _csv(rows: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return "\ufeff" + out.getvalue()
