"""Every error type that the models can raise has its sentence, and what nobody foresaw a decent one."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import BaseModel, Field, ValidationError, create_model
from pydantic_core import core_schema

import govdocs
from govdocs import models
from govdocs.loading.messages import SENTENCES
from govdocs.loading.validation_errors import problem, problems
from govdocs.models import Part, kinds
from govdocs.models.context import Context
from govdocs.models.form import Form, ParagraphNumbers
from govdocs.models.office import Office
from govdocs.source import reading as source

# The error types that each node of a core schema can raise by itself; those of its constraints come on top.
RAISED: dict[str, set[str]] = {
    "any": set(),
    "bool": {"bool_type", "bool_parsing"},
    "date": {"date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"},
    "decimal": {"decimal_type", "decimal_parsing", "finite_number"},
    "default": set(),
    "definition-ref": set(),
    "definitions": set(),
    "dict": {"dict_type"},
    "function-after": {"value_error"},
    "function-before": {"value_error"},
    "function-plain": {"value_error"},
    "function-wrap": {"value_error"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "list": {"list_type"},
    "model": {"model_type"},
    "model-field": {"missing"},
    "model-fields": {"model_type", "extra_forbidden"},
    "nullable": set(),
    "str": {"string_type", "string_unicode"},
    "tagged-union": {"union_tag_invalid", "union_tag_not_found"},
    "tuple": {"tuple_type", "missing", "too_long"},
    "union": set(),
}
CONSTRAINTS = {
    "ge": "greater_than_equal",
    "gt": "greater_than",
    "le": "less_than_equal",
    "lt": "less_than",
    "multiple_of": "multiple_of",
    "min_length": "too_short",
    "max_length": "too_long",
    "pattern": "string_pattern_mismatch",
    "max_digits": "decimal_max_digits",
    "decimal_places": "decimal_max_places",
}
TOLD_OTHERWISE = {"value_error", "fault"}  # these bring their sentences with them


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every node of a core schema, itself included; a schema holds no other dicts with a `type`."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, value in schema.items():
            if key not in ("serialization", "metadata", "default", "function"):
                yield from nodes(value)
    elif isinstance(schema, (list, tuple)):
        for value in schema:
            yield from nodes(value)


def raised_by(node: dict[str, Any]) -> set[str]:
    if custom := node.get("custom_error_type"):
        return {custom}
    assert node["type"] in RAISED, f"say in RAISED what a node {node['type']!r} can raise"
    constraints = {error for name, error in CONSTRAINTS.items() if node.get(name) is not None}
    if node["type"] == "str":
        constraints = {error.replace("too_", "string_too_") for error in constraints}
    return RAISED[node["type"]] | constraints


MODELS = (*kinds().values(), Office, Form)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_error_type_that_a_model_can_raise_has_its_sentence(model: type[Part]) -> None:
    model.model_rebuild()  # built when first asked for
    raised = {error for node in nodes(model.__pydantic_core_schema__) for error in raised_by(node)}
    assert {"missing", "extra_forbidden"} < raised
    assert raised - set(SENTENCES) - TOLD_OTHERWISE == set()


def test_every_error_type_of_our_own_has_its_sentence() -> None:
    calls = [
        node
        for file in Path(models.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PydanticCustomError"
    ]
    ours = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    assert {"blank", "choice"} < ours
    assert ours - set(SENTENCES) - TOLD_OTHERWISE == set()


@pytest.mark.parametrize("kind", [*get_args(core_schema.ErrorType), "a_type_of_tomorrow"])
def test_no_error_type_falls_through(kind: str) -> None:
    read = source.read_text("নাম: {১}\n".replace("{১}", "'{১}'"), "f")
    told = problem({"type": kind, "loc": ("নাম",), "msg": "Broken {0}", "input": "{১}"}, read)
    assert re.search("[ঀ-৿]", told.bangla)
    assert not re.search("Broken|Input", told.bangla)
    assert told.hint_bangla
    assert told.hint_english


def test_sentences_are_whole() -> None:
    for kind, sentence in SENTENCES.items():
        assert sentence.text.bn.endswith("।"), kind
        assert sentence.text.en.endswith("."), kind
        assert sentence.hint.bn, kind
        assert sentence.hint.en, kind
        assert re.findall(r"\{name\}", sentence.text.bn) == re.findall(r"\{name\}", sentence.text.en), kind


class Colour(govdocs.Part):
    """A part of a third party, with constraints that ours do not have."""

    code: Annotated[str, Field(pattern="^[A-Z]{3}$")] = govdocs.named("কোড", "কোড", default="ABC")
    size: int = govdocs.named("মাপ", "মাপ", default=5, multiple_of=5, lt=100)
    share: float = govdocs.named("ভাগ", "ভাগ", default=0.5, allow_inf_nan=False)
    since: dt.date | None = govdocs.named("দিন", "দিন", default=None)
    at: dt.time | None = govdocs.named("ক্ষণ", "ক্ষণ", default=None)
    mode: Literal["fast", "slow"] = govdocs.named("গতি", "গতি", default="fast")
    three: tuple[int, int, int] = govdocs.named("তিন", "তিন", default=(1, 2, 3))
    title: str = govdocs.named("নাম", "নাম", default="", max_length=5)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("কোড: abc", "bad-shape", "নির্ধারিত আকারে"),
        ("মাপ: 7", "out-of-range", "৫-এর গুণিতক"),
        ("মাপ: 100", "out-of-range", "১০০-এর কম"),
        ("মাপ: ক", "not-a-number", "পূর্ণসংখ্যা"),
        ("ভাগ: nan", "not-a-number", "‘nan’"),
        ("দিন: কাল", "not-a-date", "‘কাল’"),
        ("ক্ষণ: কাল", "not-a-time", "‘কাল’"),
        ("গতি: মাঝারি", "unknown-choice", "‘মাঝারি’"),
        ("তিন: [ক, 2, 3]", "not-a-number", "‘ক’"),
        ("তিন: [1, 2]", "too-few", "৩ নম্বর মানটি নেই"),
        ("নাম: আবদুল করিম", "too-long", "সর্বোচ্চ ৫টি অক্ষর"),
        ("মাপ: []", "not-a-number", "পূর্ণসংখ্যা"),
    ],
)
def test_a_part_of_a_third_party_gets_a_decent_sentence(text: str, code: str, words: str) -> None:
    read = source.read_text(text + "\n", "f")
    with pytest.raises(ValidationError) as caught:
        Colour.model_validate(read.tree)
    told = list(problems(caught.value, read, Context()))
    assert told[0].code == code
    assert words in told[0].bangla
    assert told[0].line == 1


def test_a_value_that_holds_braces_is_quoted_as_it_is() -> None:
    letter = "ধরন: পত্র\nফরম: '{name}'\nতারিখ: '{0}'\nবিষয়: ক\n"
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(letter)
    told = {problem.line: problem.bangla for problem in caught.value.problems}
    assert "‘{name}’" in told[2]
    assert "‘{0}’" in told[3]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("বিষয়বস্তু", "বিষয়"), ("Subjekt", "subject"), ("welq", "বিষয়"), ("xyzzy", None), ("ক" * 5000, None)],
)
def test_what_was_meant_is_asked_across_key_languages_and_keyboards(typed: str, meant: str | None) -> None:
    (told,) = [p for p in govdocs.check({"ধরন": "পত্র", typed: "ক"}) if p.code == "unknown-key"]
    asked = re.search("আপনি কি ‘(.*)’ বোঝাতে চেয়েছেন", told.hint_bangla)
    assert (asked[1] if asked else None) == meant
    assert len(told.bangla) < 150


def test_a_misspelt_key_is_one_problem_not_two() -> None:
    told = govdocs.check({"kind": "minutes", "subject": "ক", "palce": "খ"})
    assert [p.path for p in told if "place" in str(p.path) or "palce" in str(p.path)] == [("palce",)]


def test_many_problems_are_counted() -> None:
    told = govdocs.check({"ধরন": "পত্র", **{f"অজানা-{number}": "ক" for number in range(1000)}})
    assert len(told) <= 220
    assert any(problem.code == "more-problems" for problem in told)


def test_each_language_names_choices_in_its_own_words() -> None:
    given = {"kind": "letter", "paragraph_numbers": "x"}
    (told,) = [problem for problem in govdocs.check(given) if problem.code == "unknown-choice"]
    first, *others = ParagraphNumbers
    assert first.bangla in told.hint_bangla
    assert all(choice.value in told.hint_english for choice in (first, *others))
    assert first.bangla not in told.hint_english


def test_the_walk_sees_a_constraint_that_has_no_sentence() -> None:
    odd: type[BaseModel] = create_model("Odd", colour=(complex, ...))
    with pytest.raises(AssertionError, match="complex"):
        [raised_by(node) for node in nodes(odd.__pydantic_core_schema__)]


@pytest.mark.parametrize(
    ("annex", "line", "column", "meant"),
    [
        ("ধরন: সময়সূচী", 3, 10, "সময়সূচি"),
        ("sort: papers", 3, 11, "paper"),
        ("শিরোনাম: ক\n    ধরন: [তালিকা]", 4, 10, None),
        ("শিরোনাম: ক", 3, 5, None),
    ],
)
def test_the_sort_of_an_annex_is_asked_where_it_stands(
    annex: str, line: int, column: int, meant: str | None
) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(f"ধরন: পত্র\nপরিশিষ্ট:\n  - {annex}\n")
    (told,) = [problem for problem in caught.value.problems if problem.code == "unknown-choice"]
    assert (told.line, told.column) == (line, column)
    assert (f"‘{meant}’ বোঝাতে" in told.hint_bangla) == (meant is not None)
    assert "সময়সূচি" in told.hint_bangla
    assert "timetable" in told.hint_english


@pytest.mark.parametrize(
    ("signature", "code"),
    [
        ("নামঃ নাসরিন আক্তার\n  পদবিঃ উপসচিব", "not-a-colon"),
        ("নাম:\u00a0নাসরিন আক্তার", "invisible-character-in-yaml"),
        ("নাসরিন আক্তার", "not-keys"),
    ],
)
def test_keys_that_were_read_as_a_text_are_told_by_what_made_it_one(signature: str, code: str) -> None:
    text = f"ধরন: পত্র\nফরম: অফিস আদেশ\nবক্তব্য: কথা\nস্বাক্ষর:\n  {signature}\n"
    with pytest.raises(govdocs.InvalidDocument) as raised:
        govdocs.loads(text)
    assert code in [problem.code for problem in raised.value.problems if problem.line == 5]
