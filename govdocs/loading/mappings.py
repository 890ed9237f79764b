"""A mapping from Python → Source: a tree without places, and the YAML text that says the same, for the PDF to carry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from govdocs.dates.formats import long_date
from govdocs.dates.times import clock
from govdocs.models.document import Document
from govdocs.models.form import Form
from govdocs.models.part import Part
from govdocs.source.reading import Source, mark
from govdocs.source.yaml_text import yaml_text

KIND_KEYS = ("kind", "ধরন")


def document_source(data: Mapping[str, Any], kind: type[Document] | None = None) -> Source:
    """The source of a document; of `kind`, if the mapping does not say which. Raises InvalidDocument, as `mark` does."""
    source = mark(data, _text_of)
    if kind is None or source.tree.key_of(*KIND_KEYS):
        return source
    return mark({"kind": kind.name, **data}, _text_of)


def office_source(data: Mapping[str, Any]) -> Source:
    """The source of an office file that is given as a mapping."""
    return mark(data, _text_of)


def _text_of(tree: Mapping[str, Any]) -> str:
    return yaml_text({str(key): _plain(value) for key, value in tree.items()})


def _plain(value: Any) -> Any:
    """A value of Python as it is typed into YAML: a day as letters print it, for which a faithful copy keeps it."""
    if isinstance(value, Form):
        return value.name
    if isinstance(value, Part):
        value = value.model_dump(mode="json", by_alias=False, exclude_unset=True)
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if value is None or isinstance(value, bool):
        return None if value is None else ("yes" if value else "no")
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (float, Decimal)):
        return format(Decimal(str(value)), "f")
    if isinstance(value, dt.date):
        return long_date(value)
    return clock(value) if isinstance(value, dt.time) else str(value)
