"""What a user's template can reach: every attribute of every value of its context is tried, and the list of all is held.

`template_view.txt` is the list: of each type, what templates see of it. What is added there is added by hand, after a thought.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from types import FunctionType, GeneratorType, MethodType, ModuleType
from typing import Any

import pytest
from jinja2 import BaseLoader, Undefined
from pydantic import BaseModel

import govdocs
from govdocs.models.document import Document
from govdocs.models.for_templates import MARK, for_templates
from govdocs.models.part import Part
from govdocs.page.environment import environment_of
from govdocs.page.sandbox import Sandbox
from govdocs.page.template_view import visible_names
from govdocs.problems.problem import Problem
from govdocs.source.reading import Source
from tests.support.examples import EXAMPLES

LIST = Path(__file__).with_name("template_view.txt")
UNREACHABLE = (PurePath, Source, Problem, ModuleType, BaseLoader)

CONTEXT = """\
{% import "parts.html" as parts with context %}{% set ns = namespace(a=1) %}
{% macro own(x) %}{{ look(caller) if caller else "" }}{% endmacro %}{% call own(1) %}{% endcall %}
{% block part %}{{ look(self) }}{{ look(self.part) }}{% endblock %}
{% for a in [1, 2] recursive %}{{ look(loop) }}{% endfor %}
{% for value in [document, embed, at, own, ns, parts, range, namespace, dict, cycler, joiner, cycler(1), joiner(), "a", 1, 1.5, none] %}
{{ look(value) }}{% endfor %}
{% for value in [[1], (1,), {"a": 1}, {"a": 1}.items(), {"a": 1}.keys(), range(1), "a" | safe, "a".upper, [1] | map("string")] %}
{{ look(value) }}{% endfor %}
{{ look([{"a": 1}] | groupby("a") | first) }}
"""


def context_values(document: Document, sandbox: Sandbox) -> list[Any]:
    """All that a template has at hand: its variables, Jinja's own, and what it can make."""
    found: list[Any] = []

    @for_templates
    def look(value: Any) -> str:
        found.append(value)
        return ""

    @for_templates
    def function(*_: Any) -> str:
        return ""

    rest = {"css": "", "draft": "", "embedded": False, "where": "", "annex_head": ""}
    sandbox.from_string(CONTEXT).render(look=look, document=document, embed=function, at=function, **rest)
    return found


def attributes(value: Any, sandbox: Sandbox) -> dict[str, Any]:
    """The attributes that templates get, of all that Python says the value has."""
    found = {}
    for name in {*dir(type(value)), *object.__dir__(value)}:
        for take in (sandbox.getattr, sandbox.getitem):
            try:
                got = take(value, name)
            except IndexError:  # the groups of a table that is not divided have no columns of their own
                got = None
            if not isinstance(got, Undefined):
                found[name] = got
    return found


def items(value: Any) -> Iterator[Any]:
    """What a loop over the value gives."""
    if isinstance(value, dict):
        yield from (*value.keys(), *value.values())
    elif isinstance(value, (list, tuple, frozenset, set, GeneratorType)):
        yield from value
    elif isinstance(value, BaseModel):
        yield from (item for _, item in value)


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    made = environment_of(govdocs.kinds()["letter"], tmp_path_factory.mktemp("templates"))
    assert isinstance(made, Sandbox)
    return made


@pytest.fixture(scope="module")
def reached(sandbox: Sandbox) -> tuple[dict[str, set[str]], list[Any]]:
    """Over every example, of all kinds and forms: the attributes by type, and every value that can be reached."""
    names: dict[str, set[str]] = {}
    done: dict[int, Any] = {}
    for path in EXAMPLES:
        waiting = context_values(govdocs.load(path), sandbox)
        while waiting:
            value = waiting.pop()
            if id(value) in done:
                continue
            done[id(value)] = value
            if type(value) in (str, int, bool, float) and type(value).__name__ in names:
                continue
            own = attributes(value, sandbox)
            names.setdefault(type(value).__name__, set()).update(own)
            waiting += [*own.values(), *items(value)]
    return names, list(done.values())


def test_the_list_of_what_templates_see_is_held(
    sandbox: Sandbox, reached: tuple[dict[str, set[str]], list[Any]]
) -> None:
    lines = [f"{kind}: {' '.join(sorted(names))}".rstrip() for kind, names in sorted(reached[0].items())]
    lines += [
        f"filters: {' '.join(sorted(sandbox.filters))}",
        f"globals: {' '.join(sorted(sandbox.globals))}",
    ]
    assert "\n".join(lines) + "\n" == LIST.read_text("utf-8")


def test_no_file_and_no_machinery_is_reached(reached: tuple[dict[str, set[str]], list[Any]]) -> None:
    for value in reached[1]:
        assert not isinstance(value, UNREACHABLE), type(value)
        assert not isinstance(value, type) or value.__name__ in ("Namespace", "Cycler", "Joiner", "dict")
        if isinstance(value, (FunctionType, MethodType)) and not value.__module__.startswith(
            ("jinja2", "markupsafe")
        ):
            assert getattr(value, MARK, False), value


def subclasses(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from subclasses(each)


def test_nothing_of_pydantic_and_of_files_is_seen_of_any_part() -> None:
    govdocs.kinds()
    hidden = {"source", "warnings", "files", "origins", "office_file", "office_place", "own_starter_fields"}
    hidden |= set(dir(BaseModel)) | {"filled", "names", "both_names", "contradictions"}
    parts = [kind for kind in subclasses(Part) if kind.__module__.startswith("govdocs.")]
    assert len(parts) > 60
    for kind in parts:
        seen = visible_names(kind)
        assert not seen & (hidden - set(kind.model_fields)), kind
        assert not any(name.startswith("_") for name in seen)
