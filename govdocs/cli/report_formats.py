"""Problems for programs: JSON, GitHub's annotations, and SARIF 2.1.0 for code scanning; and the JSON Schema of the first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path, PurePath
from typing import Any, Literal
from urllib.parse import quote

from govdocs.problems.excerpt import harmless, visible
from govdocs.problems.problem import Language, Place, Problem, Severity

Report = Literal["text", "json", "github", "sarif"]
REPORTS: tuple[Report, ...] = ("text", "json", "github", "sarif")

SCHEMA_FILE = "problems.json"
_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def as_json(problems: Sequence[Problem]) -> str:
    """Both languages at once, each place by itself; the shape is that of `schemas/problems.json`."""
    found = [place.as_dict() for problem in problems for place in problem.each_place]
    data = {"version": version("govdocs"), "problems": found}
    return json.dumps(data, ensure_ascii=False, indent=1)


def as_github(problems: Sequence[Problem], language: Language = "bn") -> str:
    """Workflow commands: one line for each problem, which GitHub shows beside the line of the file; one for each place."""
    return "\n".join(_annotation(place, language) for problem in problems for place in problem.each_place)


def as_sarif(problems: Sequence[Problem], language: Language = "bn") -> str:
    """One run of SARIF 2.1.0, a result for each place; columns count Unicode characters from 1, ends are exclusive."""
    first = {problem.code: problem for problem in reversed(problems)}
    codes = sorted(first)
    rules = [_sarif_rule(first[code], language) for code in codes]
    run = {
        "tool": {"driver": {"name": "govdocs", "version": version("govdocs"), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(place, codes.index(problem.code), language)
            for problem in problems
            for place in problem.each_place
        ],
    }
    return json.dumps(
        {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1
    )


def problems_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `as_json`."""
    text, whole = {"type": "string"}, {"type": "integer", "minimum": 1}
    both = _object({"bn": text, "en": text})
    problem = _object(
        {
            "code": {**text, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "What kind of problem; never translated."},
            "severity": {"enum": [severity.value for severity in Severity]},
            "path": {
                "type": "array",
                "items": {"type": ["string", "integer"]},
                "description": "The keys as the author wrote them; list positions count from 0.",
            },
            "file": {"type": ["string", "null"]},
            "line": {"anyOf": [whole, {"type": "null"}]},
            "column": {"anyOf": [whole, {"type": "null"}], "description": "In Unicode characters, from 1."},
            "end": {
                "anyOf": [{"type": "array", "items": whole, "minItems": 2, "maxItems": 2}, {"type": "null"}],
                "description": "Line and column after the last character.",
            },
            "excerpt": {**text, "description": "The line; a long one is cut around the place."},
            "message": both,
            "hint": {**both, "description": "The way out; empty where none is known."},
            "source": {**text, "description": "The authority of the rule, if it has one."},
            "given": {**text, "description": "The value that it is about, as typed; empty where it is about none."},
        }
    )  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_FILE,
        "title": "govdocs check --format json",
        **_object({"version": text, "problems": {"type": "array", "items": problem}}),
    }


def schema_text() -> str:
    """That schema as the text of a file."""
    return json.dumps(problems_schema(), ensure_ascii=False, indent=1) + "\n"


def _sarif_rule(problem: Problem, language: Language) -> dict[str, Any]:
    """What a code means: of a rule of the audit its manual page; of any other its name, and what was said of the first problem."""
    from govdocs.audit.rule_book import rules

    rule = rules().get(problem.code)
    short = rule.title(language) if rule else problem.code.replace("-", " ")
    full = rule.manual(language) if rule else problem.message(language)
    described = {
        "id": problem.code,
        "shortDescription": {"text": short or problem.code},
        "fullDescription": {"text": full or problem.code},
    }
    return described | ({"help": {"text": problem.source}} if problem.source else {})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _annotation(problem: Problem, language: Language) -> str:
    command = {"error": "error", "warning": "warning", "note": "notice"}[_LEVELS[problem.severity]]
    facts: dict[str, object] = {}
    if (place := problem.place) is not None:
        facts = {
            "file": _from_here(place.file),
            "line": place.line,
            "col": place.column,
            "endLine": place.end_line,
        }
        if place.end_line == place.line and place.end_column > place.column:
            facts["endColumn"] = place.end_column
    facts["title"] = problem.code
    written = ",".join(f"{name}={_property(str(value))}" for name, value in facts.items())
    return f"::{command} {written}::{_data(_whole_message(problem, language))}"


def _from_here(file: str) -> str:
    """A file as the pipeline knows it: from the folder in which it runs, where the file is within."""
    path = PurePath(file)
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_absolute() and path.is_relative_to(here) else file


def _data(text: str) -> str:
    return harmless(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _whole_message(problem: Problem, language: Language) -> str:
    return visible(" ".join(filter(None, [problem.message(language), problem.hint(language)])))


def _result(problem: Problem, rule: int, language: Language) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": _whole_message(problem, language)},
        "locations": [_location(problem.place)] if problem.place else [],
    }


def _location(place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": max(place.end_line, place.line),
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.file)}, "region": region}}


def _uri(file: str) -> str:
    """A file's name as a URI: relative as it was given, with slashes, everything but ASCII letters escaped."""
    if PurePath(file).is_absolute():
        return Path(file).as_uri()
    return quote(PurePath(file).as_posix(), errors="surrogateescape")
