"""The types of what a document says about the govdocs that it is for."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.numerals import parse_int, to_ascii
from govdocs.text.late_pattern import late

_DIGEST = late("[0-9a-f]{8,64}")
_TEXT_SCHEMA = {"type": ["string", "number"], "minLength": 1}  # an editor takes 0.1 for a number


def schema_version(text: str) -> int:
    """The version of its keys that a document names, from 1. Raises Refusal."""
    number = parse_int(text)
    if number < 1:
        raise Refusal(*messages.SCHEMA_BELOW_ONE)
    return number


def version_range(text: str) -> str:
    """Versions of govdocs as PEP 440 writes them: `~=0.1`, `==0.1.*`; a bare version is that one alone. Raises Refusal."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    pin = to_ascii(text.strip())
    try:
        found = str(SpecifierSet(f"=={pin}" if pin[:1].isdigit() else pin))
    except InvalidSpecifier:
        found = ""
    if not found:
        raise Refusal(
            *messages.NO_VERSION.filled(text=text),
        )
    return found


def template_mark(text: str) -> str:
    """The first digits of the SHA-256 that `govdocs.page.template_digest.template_digest` gives, 8 at least. Raises Refusal."""
    mark = text.strip().lower()
    if not _DIGEST.fullmatch(mark):
        raise Refusal(
            *messages.NO_TEMPLATE_MARK.filled(text=text),
        )
    return mark


def _schema_version(value: Any) -> Any:
    return schema_version(str(value)) if isinstance(value, (str, int)) else value


SchemaVersion = Annotated[
    int,
    BeforeValidator(_schema_version),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^[0-9০-৯]+$"}]}
    ),
]
"""The version of its keys that a document is written in."""

VersionRange = Annotated[str, AfterValidator(version_range), WithJsonSchema(_TEXT_SCHEMA)]
"""Versions of govdocs."""

TemplateMark = Annotated[str, AfterValidator(template_mark), WithJsonSchema(_TEXT_SCHEMA)]
"""The first digits of what marks the templates of a page."""
