"""What every kind of document owes: a starter, schemas, an example, HTML, PDF, and the way from Python and back."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import govdocs
from govdocs import schema
from govdocs.models import Document, kinds
from govdocs.models.form import Form, forms
from govdocs.models.labels import AnyLabels
from govdocs.models.letter import Letter
from tests.support.editor import as_an_editor_reads, complaints
from tests.support.examples import EXAMPLES, ROOT, SPECIMENS, example_pdf

KINDS = list(kinds().values())
KEYS = ("bn", "en")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("keys", KEYS)
class TestEveryKind:
    def test_schema_in_the_repository_is_what_the_model_says(
        self, kind: type[Document], keys: schema.Keys
    ) -> None:
        file = ROOT / "schemas" / schema.schema_file(kind, keys)
        assert file.read_text("utf-8") == schema.schema_text(kind, keys), "run: make schemas"
        jsonschema.Draft202012Validator.check_schema(json.loads(file.read_text("utf-8")))

    def test_every_field_has_title_and_description(self, kind: type[Document], keys: schema.Keys) -> None:
        for name, part in _objects(schema.json_schema(kind, keys)):
            for key, field in part["properties"].items():
                assert field.get("title"), f"{name}.{key}"
                assert field.get("description"), f"{name}.{key}"

    def test_starter_checks_clean_and_renders(self, kind: type[Document], keys: schema.Keys) -> None:
        text = schema.starter(kind, keys)
        assert complaints(text, schema.json_schema(kind, keys)) == []
        assert govdocs.render_pdf(govdocs.loads(text)).startswith(b"%PDF")

    def test_keys_and_choices_may_be_typed_in_either_unicode_form(
        self, kind: type[Document], keys: schema.Keys
    ) -> None:
        rules, text = schema.json_schema(kind, keys), schema.starter(kind, keys)
        for typed in (unicodedata.normalize("NFC", text), with_single_letters(text)):
            assert complaints(typed, rules) == []
            assert govdocs.loads(typed)
        assert complaints(with_single_letters(f"{text}অজানা_সম\u09af\u09bc: ১\n"), rules)

    def test_schema_finds_what_is_broken(self, kind: type[Document], keys: schema.Keys) -> None:
        text = schema.starter(kind, keys)
        rules = schema.json_schema(kind, keys)
        assert complaints(text + "অজানা_ঘর: ১\n", rules)
        needed = [rule["then"]["required"][0] for rule in rules["allOf"]]
        required = next(key for key in needed if key not in ("kind", "ধরন"))
        without = {key: value for key, value in as_an_editor_reads(text).items() if key != required}
        assert any(True for _ in jsonschema.Draft202012Validator(rules).iter_errors(without))


def with_single_letters(text: str) -> str:
    """The text with য় ড় ঢ় as one character each, as many keyboards type them."""
    for letter, single in (
        ("\u09a1\u09bc", "\u09dc"),
        ("\u09a2\u09bc", "\u09dd"),
        ("\u09af\u09bc", "\u09df"),
    ):
        text = text.replace(letter, single)
    return text


@pytest.mark.parametrize("form", list(forms().values()), ids=lambda form: form.name)
def test_the_schema_of_a_form_takes_either_unicode_form(form: Form) -> None:
    rules = schema.json_schema(Letter, "bn")
    canonical = schema.starter(Letter, "bn", form=form)
    text = with_single_letters(canonical)
    assert len(complaints(text, rules)) == len(complaints(canonical, rules))  # some are no letters
    twice = text + "বিষ\u09af\u09bc: ক\nসম\u09af\u09bc: খ\n"
    assert complaints(twice, rules)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_an_example(kind: type[Document]) -> None:
    assert any(type(govdocs.load(example)) is kind for example in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
class TestEveryExample:
    def test_names_its_schema_and_obeys_it(self, example: Path) -> None:
        text = example.read_text("utf-8")
        first = text.splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        file = (example.parent / first.partition("=")[2]).resolve()
        assert complaints(text, json.loads(file.read_text("utf-8"))) == []

    def test_survives_the_way_through_python(self, example: Path) -> None:
        document = govdocs.load(example)
        data = document.model_dump(mode="json", exclude_unset=True)
        assert govdocs.load(data, folder=example.parent) == document

    def test_checks_clean(self, example: Path) -> None:
        assert govdocs.check(example) == ()

    def test_is_accessible(self, example: Path, tmp_path: Path) -> None:
        """PDF/UA-1, by outloud; which does not count a cell that reaches down at the end of a row, and so calls the grid open."""
        outloud = pytest.importorskip("outloud", reason="outloud is not there: pip install outloud")
        file = tmp_path / "example.pdf"
        file.write_bytes(example_pdf(example))
        result = outloud.check(str(file), layers=["conformance"])
        errors = [(found.rule, found.message) for found in result.findings if found.severity == "error"]
        assert [error for error in errors if error[0] != "TBL-004"] == []


def test_examples_and_specimens_together_use_every_field() -> None:
    """But for labels, each of which tests/models/test_labels.py prints."""
    used = {path for example in EXAMPLES + SPECIMENS for path in _used(govdocs.load(example))}
    known = {
        _field(part, name)
        for kind in KINDS
        for part in _parts(kind)
        if not issubclass(part, AnyLabels)
        for name in part.model_fields
    }
    known.remove(
        "Document.template"
    )  # would tie an example to the templates of this minute; see test_pins.py
    known.remove("Document.remainder")  # of imported letters, which are no examples while they have it
    assert sorted(known - used) == []


def _field(part: type[govdocs.Part], name: str) -> str:
    """`Class.field`, of the class that declares the field."""
    home = next(base for base in reversed(part.__mro__) if name in getattr(base, "__annotations__", {}))
    return f"{home.__name__}.{name}"


def _used(part: Any) -> set[str]:
    if isinstance(part, (tuple, list)):
        return {path for item in part for path in _used(item)}
    if not isinstance(part, govdocs.Part):
        return set()
    own = {_field(type(part), name) for name in part.model_fields_set}
    return own | {path for name in type(part).model_fields for path in _used(getattr(part, name))}


def _parts(kind: type[govdocs.Part]) -> set[type[govdocs.Part]]:
    """The kind and every part that its fields can hold."""
    found = {kind}
    pending = [kind]
    while pending:
        for field in pending.pop().model_fields.values():
            for part in _parts_in(field.annotation) - found:
                found.add(part)
                pending.append(part)
    return found


def _parts_in(annotation: Any) -> set[type[govdocs.Part]]:
    if isinstance(annotation, type):
        return {annotation} if issubclass(annotation, govdocs.Part) and annotation is not Form else set()
    return {part for argument in getattr(annotation, "__args__", ()) for part in _parts_in(argument)}


def _objects(json_schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    candidates = [("", json_schema), *json_schema.get("$defs", {}).items()]
    flat = [(name, option) for name, part in candidates for option in (part, *part.get("anyOf", ()))]
    return [(name, part) for name, part in flat if "properties" in part]
