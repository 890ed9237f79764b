"""The HTML of the screen: templates of pages/ in the language of whoever looks, with everything from outside escaped.

An answer says where each fragment belongs (`{"html": {"#letters": "<table>…"}}`); desk/src/fragments.ts puts it there, and what its
elements do stands in their attributes (`data-send`, `data-edit`, `data-act`: docs/desk.md). No other module writes HTML for the screen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import blake2s
from typing import Any, Final, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from govdocs.desk.screen.words import WORDS
from govdocs.errors import Text
from govdocs.numerals import to_bangla

Language = Literal["bn", "en"]
_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def language_in(asked: Mapping[str, Any]) -> Language:
    """The language of the one who asks."""
    return "en" if asked.get("lang") == "en" else "bn"


def fragment(template: str, language: Language, **facts: Any) -> str:
    """The HTML of a template of pages/ with these facts."""
    return _environment(language).get_template(template).render(facts)


def sentences_of(problem: Mapping[str, Any], language: Language) -> str:
    """What a problem says, and what can be done about it."""
    return " ".join(filter(None, (problem["message"][language], problem["hint"][language])))


def path_text(path: Any) -> str:
    """A path as the attribute `data-path` has it: the JSON that the browser would write."""
    return _JSON.encode(path)


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("govdocs.desk.screen", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def say(key: str, **facts: Any) -> str:
        return WORDS[key].filled(**facts).message(language)

    def said(text: Text | Mapping[str, str]) -> str:
        return text.message(language) if isinstance(text, Text) else text[language]

    def digits(value: Any) -> str:
        return to_bangla(str(value)) if language == "bn" else str(value)

    environment.globals |= {"say": say, "language": language}
    environment.filters |= {
        "said": said,
        "digits": digits,
        "json": path_text,
        "stem": stem,
        "field_id": field_id,
    }
    return environment


def field_id(field: Mapping[str, Any]) -> str:
    """By what a field is known from one form to the next: its path and widget."""
    known = f"{field['widget']} {path_text(field['path'])}".encode("utf-8", "surrogatepass")
    return f"field-{blake2s(known, digest_size=8).hexdigest()}"


def stem(name: str) -> str:
    """The name of a letter without the ending of its file."""
    return name.removesuffix(".yaml").removesuffix(".yml")
