"""What the schemas say: in one language, of everything, with references that lead somewhere, and no false mark."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import govdocs
from govdocs.dates.formats import parse_date
from govdocs.errors import Refusal
from govdocs.models import kinds
from govdocs.models.form import Form, forms
from govdocs.models.office import Office
from govdocs.models.part import Part
from govdocs.models.typed_patterns import CLOCK_PATTERN, day_pattern
from govdocs.schema import Keys, json_schema, merge_starter, models, schema_file, schema_text, starter
from govdocs.schema.english import english_description, tables
from tests.support.editor import complaints
from tests.support.examples import EXAMPLES, ROOT, SPECIMENS, TESTS

BANGLA = re.compile("[\u0980-\u09ff]")
FROZEN = sorted((TESTS / "frozen").rglob("*.yaml"))
EVERY = [(name, keys) for name in models() for keys in ("bn", "en")]


def said(schema: Any) -> Iterator[tuple[str, str]]:
    """Every text that an editor shows or inserts."""
    if isinstance(schema, list):
        for one in schema:
            yield from said(one)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            if key in ("title", "description", "patternErrorMessage") and isinstance(value, str):
                yield key, value
            elif key == "enum" and "not" not in key:
                yield from ((key, str(one)) for one in value if not re.search(r"\d", str(one)))
            elif key == "defaultSnippets":
                yield key, json.dumps(value, ensure_ascii=False)
            elif key != "not":
                yield from said(value)


@pytest.mark.parametrize(("name", "keys"), EVERY)
class TestEverySchema:
    def test_is_what_the_repository_has(self, name: str, keys: Keys) -> None:
        file = ROOT / "schemas" / schema_file(models()[name], keys)
        assert file.read_text("utf-8") == schema_text(models()[name], keys), "run: make schemas"
        jsonschema.Draft202012Validator.check_schema(json.loads(file.read_text("utf-8")))

    def test_is_in_one_language(self, name: str, keys: Keys) -> None:
        wanted = [*said(json_schema(models()[name], keys))]
        assert wanted
        latin = {"govdocs", "office.yaml", "e-mail"}
        for where, text in wanted:
            if keys == "en":
                assert not BANGLA.search(text), (where, text)
            elif where != "defaultSnippets" and text not in latin:
                assert BANGLA.search(text), (where, text)

    def test_names_no_class(self, name: str, keys: Keys) -> None:
        text = schema_text(models()[name], keys)
        classes = {part.__name__ for part in all_parts()} - {"Form"}
        assert [one for one in classes if re.search(rf'"(?:#/\$defs/)?{one}"', text)] == (
            ["Minutes"]
            if (name, keys) == ("minutes", "en")
            else ["Letter"]
            if (name, keys) == ("letter", "en")
            else []
        )

    def test_refers_to_what_it_has(self, name: str, keys: Keys) -> None:
        schema = json_schema(models()[name], keys)
        targets = set(re.findall(r'"\$ref": "#/\$defs/([^"]+)"', json.dumps(schema)))
        assert targets == set(schema["$defs"]) - ({"offices"} if name == "office" else set())

    def test_has_nothing_that_an_editor_would_insert_for_a_shape(self, name: str, keys: Keys) -> None:
        assert not re.search(r'"(?:default|examples)":', schema_text(models()[name], keys))


def all_parts() -> set[type[Part]]:
    kinds()
    pending, found = [Part], set()
    while pending:
        part = pending.pop()
        if part.__module__.startswith("govdocs."):
            found.add(part)
        pending += part.__subclasses__()
    return found


def test_every_description_has_its_english_and_no_other_has() -> None:
    bangla = {
        (name, field.description or "")
        for part in all_parts() | {Office, Form}
        for name, field in part.model_fields.items()
    }
    assert [text for name, text in bangla if BANGLA.search(english_description(text, name))] == []
    assert sorted(set(tables()) - {text for _, text in bangla}) == []


@pytest.mark.parametrize("keys", ["bn", "en"])
@pytest.mark.parametrize(
    "path", [*EXAMPLES, *SPECIMENS, *FROZEN], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_no_document_is_marked_in_either_language(path: Path, keys: Keys) -> None:
    if path.name == "office.yaml":
        model: type[Part] = Office
    elif path.parent.name == "ours" or "সংকেত:" in path.read_text("utf-8"):
        model = Form
    else:
        model = type(govdocs.load(path))
    assert complaints(path.read_text("utf-8"), json_schema(model, keys)) == []


@pytest.mark.parametrize("keys", ["bn", "en"])
@pytest.mark.parametrize(
    "path",
    [*(ROOT / "govdocs" / "forms").glob("*.yaml"), *ROOT.glob("examples/forms/ours/*.yaml")],
    ids=lambda path: path.stem,
)
def test_no_form_is_marked_in_either_language(path: Path, keys: Keys) -> None:
    assert complaints(path.read_text("utf-8"), json_schema(Form, keys)) == []


@pytest.mark.parametrize("keys", ["bn", "en"])
@pytest.mark.parametrize(
    "path", sorted(ROOT.rglob("examples/**/office.yaml")), ids=lambda path: path.parent.name
)
def test_no_office_file_is_marked_in_either_language(path: Path, keys: Keys) -> None:
    assert complaints(path.read_text("utf-8"), json_schema(Office, keys)) == []


@pytest.mark.parametrize("keys", ["bn", "en"])
def test_the_letter_of_a_mail_merge_is_not_marked(keys: Keys) -> None:
    text = (ROOT / "examples" / "merge" / "letter.yaml").read_text("utf-8")
    assert complaints(text, json_schema(kinds()["letter"], keys)) == []


@pytest.mark.parametrize("keys", ["bn", "en"])
def test_the_letter_of_a_merge_is_marked_by_neither_schema(keys: Keys) -> None:
    letter = merge_starter(keys, ("merge.yaml", "merge.csv")).letter
    assert complaints(letter, json_schema(kinds()["letter"], "bn")) == []
    assert complaints(letter, json_schema(kinds()["letter"], "en")) == []


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_the_starter_of_a_form_is_not_marked_by_the_schema_of_the_other_language(form: Form) -> None:
    kind = kinds()[form.kind]
    assert complaints(starter(kind, "bn", form=form), json_schema(kind, "en")) == []
    assert complaints(starter(kind, "en", form=form), json_schema(kind, "bn")) == []


def written_days() -> list[str]:
    forms = ("{d} আগস্ট {y}", "{d}/{m}/{y}", "{y}-{m:02}-{d:02}", "{d}.{m:02}.{y}", "{d}শে আগষ্ট, {y} খ্রি.")
    return [form.format(d=d, m=m, y=2024) for form in forms for d in range(0, 35) for m in range(0, 15)]


@pytest.mark.parametrize(
    "text", [*dict.fromkeys(written_days()), "আগস্ট ২২, ২০২৩", "22 August 2023", "০৪/০১/২০৯৯"]
)
def test_a_day_that_can_be_read_is_not_marked(text: str) -> None:
    try:
        parse_date(text)
    except Refusal:
        return
    assert re.search(day_pattern(), text)


@pytest.mark.parametrize(
    "text",
    ["", "কাল", "৩২/০১/২০২৪", "৩১.০৬.২০২৪", "2024-02-30", "৩০ ফেব্রুয়ারী ২০২৪", "31 June 2024", "৪১শে মার্চ ২০২৪"],
)
def test_a_day_of_no_calendar_is_marked(text: str) -> None:
    assert not re.search(day_pattern(), text)
    with pytest.raises(Refusal):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "right"),
    [("সকাল ১০.৩০ টা", True), ("17:00", True), ("২৫:০০", False), ("10:75", False), ("«সময়»", True)],
)
def test_a_time_of_no_clock_is_marked(text: str, right: bool) -> None:
    assert bool(re.search(CLOCK_PATTERN, text)) is right
