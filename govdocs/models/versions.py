"""The types of what a document says about the govdocs that it is for."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from govdocs.loading.version_checks import schema_version, template_mark, version_range

_TEXT_SCHEMA = {"type": ["string", "number"], "minLength": 1}  # an editor takes 0.1 for a number


def _schema_version(value: Any) -> Any:
    return schema_version(str(value)) if isinstance(value, (str, int)) else value


SchemaVersion = Annotated[
    int,
    BeforeValidator(_schema_version),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^[\d০-৯]+$"}]}
    ),
]
"""The version of its keys that a document is written in."""

VersionRange = Annotated[str, AfterValidator(version_range), WithJsonSchema(_TEXT_SCHEMA)]
"""Versions of govdocs."""

TemplateMark = Annotated[str, AfterValidator(template_mark), WithJsonSchema(_TEXT_SCHEMA)]
"""The first digits of what marks the templates of a page."""
