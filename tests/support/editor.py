"""YAML and JSON Schema as an editor reads them."""

from __future__ import annotations

from typing import Any

import jsonschema
import yaml


def as_an_editor_reads(text: str) -> Any:
    """YAML 1.2 core as editors read it: numbers are numbers, dates stay text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader)


def complaints(text: str, json_schema: dict[str, Any]) -> list[str]:
    validator = jsonschema.Draft202012Validator(json_schema)
    return [error.message for error in validator.iter_errors(as_an_editor_reads(text))]
