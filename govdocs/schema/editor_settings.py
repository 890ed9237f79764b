"""One copy of the schemas for a whole folder of letters, and the settings by which VS Code uses it for each file in it.

A file finds its schema by what it says it is (`ধরন:`, `kind:`), so that it may be moved, renamed and copied within the folder.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

from govdocs.files.atomic import write_whole
from govdocs.models import Document
from govdocs.schema.alternatives import Keys, Schema
from govdocs.schema.json_schemas import DIALECT, models, schema_file, title_of, write_schemas
from govdocs.schema.typed_names import any_of

SETTINGS = Path(".vscode", "settings.json")
SCHEMAS = Path(".vscode", "govdocs")
ANY_FILE = "any.json"
"""The schema that looks at a file's kind, and holds it to the schema of that kind; of other files it says nothing."""

_FORM_KEYS = {"bn": ("সংকেত", "বাংলা-নাম"), "en": ("name", "bangla", "english")}


class UnreadableSettingsError(Exception):
    """The settings are no plain JSON, so that nothing can be added without losing something; `wanted` is what to add."""

    def __init__(self, path: Path, wanted: dict[str, Any]) -> None:
        super().__init__(str(path))
        self.path = path
        self.wanted = json.dumps(wanted, ensure_ascii=False, indent=2)


def install(folder: Path, keys: Keys) -> list[Path]:
    """Write the schemas into `folder`, and the settings that name them. Returns the paths. Raises UnreadableSettingsError.

    Office files, which do not say what they are, get the schema of `keys`; either takes both languages.
    """
    path = folder / SETTINGS
    named = {
        f"./{(SCHEMAS / ANY_FILE).as_posix()}": ["*.yaml", "*.yml"],
        f"./{(SCHEMAS / schema_file(models()['office'], keys)).as_posix()}": ["office.yaml"],
    }
    settings = _with(path, named)
    written = write_schemas(folder / SCHEMAS)
    written.append(write_whole(folder / SCHEMAS / ANY_FILE, _text(any_file(keys), 1)))
    written.append(write_whole(path, _text(settings, 4)))
    return written


def is_installed(folder: Path) -> bool:
    """Whether files in a folder find their schemas by the settings of it or of a folder above it."""
    whole = folder.absolute()
    return any((one / SCHEMAS / ANY_FILE).is_file() for one in (whole, *whole.parents))


def any_file(keys: Keys) -> Schema:
    """The schema for a file of any kind."""
    rules: list[Schema] = []
    for model in models().values():
        for language in get_args(Keys):
            asked: Schema | None = None
            if issubclass(model, Document):
                key = "ধরন" if language == "bn" else "kind"
                pattern = any_of((model.bangla_name, model.name))
                asked = {"required": [key], "properties": {key: {"type": "string", "pattern": pattern}}}
            elif schema_file(model, language).startswith("form."):
                asked = {"required": [*_FORM_KEYS[language]]}
            if asked:
                rules.append(
                    {"if": {"type": "object", **asked}, "then": {"$ref": schema_file(model, language)}}
                )
    key = "ধরন" if keys == "bn" else "kind"
    kinds = [model for model in models().values() if issubclass(model, Document)]
    snippets = [
        {"label": title_of(kind, keys), "body": {key: kind.bangla_name if keys == "bn" else kind.name}}
        for kind in kinds
    ]
    return {"$schema": DIALECT, "title": "govdocs", "defaultSnippets": snippets, "allOf": rules}


def _with(path: Path, named: dict[str, list[str]]) -> dict[str, Any]:
    """The settings with our schemas; all else in them stays."""
    wanted: dict[str, Any] = {"yaml.schemas": named}
    if not path.is_file():
        return wanted
    try:
        settings = json.loads(path.read_text("utf-8") or "{}")
        return {**settings, "yaml.schemas": {**settings.get("yaml.schemas", {}), **named}}
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableSettingsError(path, wanted) from error


def _text(data: Any, indent: int) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=indent) + "\n").encode()
