"""What pydantic finds wrong, as Problems: the sentence of the table, filled in, at its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic_core import ErrorDetails, ValidationError

from govdocs.errors import Refusal, Text
from govdocs.loading.contradictions import Found
from govdocs.loading.messages import (
    DID_YOU_MEAN,
    DID_YOU_MEAN_OR,
    EMPTY,
    GLUED_KEY,
    MISSING_ITEM,
    OTHER,
    SENTENCES,
)
from govdocs.models.annexes import AnnexSort
from govdocs.models.base import Surroundings
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief, suggestion
from govdocs.source.reading import Map, Source, Spot
from govdocs.text.unicode import same_name

MAX_PROBLEMS = 200  # of one file; the rest is counted
_LONGEST_SENTENCE = 600
_LIMITS = (
    "ge",
    "gt",
    "le",
    "lt",
    "multiple_of",
    "min_length",
    "max_length",
    "max_digits",
    "whole_digits",
    "decimal_places",
)
_GLUED = re.compile(r"(?P<key>[^\s:/\d][^\s:/]{0,40}):(?P<value>[^\s:/\\].*)")


class _Facts(dict[str, str]):
    """What fills a sentence; a fact that an error does not tell is left open."""

    def __missing__(self, key: str) -> str:
        return "…"


def problems(invalid: ValidationError, source: Source, around: Surroundings) -> Iterator[Problem]:
    """Everything that is wrong, those first in the file first; without what only follows from something else."""
    found = Found(invalid.errors(include_url=False), source, around)
    errors = sorted(found.errors, key=lambda error: _line_and_column(source.locate(error["loc"])))
    shown = errors[:MAX_PROBLEMS]
    meant: set[tuple[tuple[str | int, ...], str]] = set()
    for error in shown:
        if error["type"] == "extra_forbidden":
            meant |= _meant_here(source.locate(error["loc"]))
    for error in shown:
        if not _follows(error, source, meant):
            yield problem(error, source)
    for path, fault in found.faults[:MAX_PROBLEMS]:
        if (path, str(next(iter(fault.at), ""))) not in meant:
            spot = source.locate((*path, *fault.at))
            yield fault_problem(source, spot, fault.code, fault.bangla, fault.english)
    if len(errors) > MAX_PROBLEMS:
        yield _more(errors[MAX_PROBLEMS], len(errors) - MAX_PROBLEMS, source)


def problem(error: ErrorDetails, source: Source) -> Problem:
    """One pydantic error as a Problem at its place in the source. Knows every error type, if need be in general words."""
    spot = source.locate(error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return _missing(error, source, spot)
    if kind == "fault":
        return fault_problem(source, spot, context["code"], context["bangla"], context["english"])
    if kind == "value_error" and isinstance(refusal := context.get("error"), Refusal):
        return fault_problem(source, spot, "bad-value", refusal.bangla, refusal.english)
    if kind == "extra_forbidden":
        return _unknown_key(source, spot)
    if spot.value is None or (spot.value == "" and kind == "string_too_short"):
        return _problem(source, spot, spot.path, _filled(EMPTY, {"name": _name(spot)}))
    if kind == "choice":
        return _unknown_choice(context["all_names"], source, spot)
    if kind == "annex_sort" and (sort := _sort_given(spot)):
        return _unknown_choice([name for s in AnnexSort for name in (s.bangla, s.value)], source, sort)
    sentence = SENTENCES.get(kind, OTHER)
    if (
        sentence.code == "not-keys"
        and isinstance(spot.value, str)
        and (glued := _GLUED.fullmatch(spot.value))
    ):
        typed = f"{glued['key']}: {brief(glued['value'])}"
        facts = {"name": _name(spot), "given": brief(spot.value), "typed": typed}
        return _problem(source, spot, spot.path, _filled(GLUED_KEY, facts))
    return _problem(source, spot, spot.path, _filled(sentence, _facts(error, spot)))


def fault_problem(source: Source, spot: Spot, code: str, bangla: str, english: str) -> Problem:
    """A Problem whose sentences are there already: of a Fault, or of a Refusal of the Bangla core."""
    return _problem(source, spot, spot.path, Sentence(code, Text(_cut(bangla), _cut(english))))


def _follows(error: ErrorDetails, source: Source, meant: set[tuple[tuple[str | int, ...], str]]) -> bool:
    """Whether an error only follows from others: a list too short because pydantic does not count the items that have
    errors of their own; a field missing because its name is misspelt."""
    if error["type"] == "too_short":
        return bool(len(error["input"]) >= error["ctx"]["min_length"])
    return error["type"] == "missing" and (source.locate(error["loc"]).path, str(error["loc"][-1])) in meant


def _meant_here(unknown: Spot) -> set[tuple[tuple[str | int, ...], str]]:
    """Where the field stands that an unknown key probably means, and its name; nothing if the field is given too."""
    key, known = str(unknown.path[-1]), unknown.parent.known
    field = meant_field(key, known)
    return {(unknown.path[:-1], field)} if field else set()


def _line_and_column(spot: Spot) -> tuple[int, int]:
    place = spot.value_place or spot.key_place
    return (place.line, place.column) if place else (0, 0)


def _more(error: ErrorDetails, count: int, source: Source) -> Problem:
    spot = source.locate(error["loc"])
    sentence = Sentence(
        "more-problems",
        Text(f"এর পরে আরও {to_bangla(str(count))}টি ভুল আছে।", f"There are {count} more problems after this."),
        Text("উপরের ভুলগুলো ঠিক করে আবার দেখুন।", "Mend those above and check again."),
    )
    return _problem(source, spot, spot.path, sentence)


def _missing(error: ErrorDetails, source: Source, parent: Spot) -> Problem:
    step = error["loc"][-1]
    if isinstance(step, int):
        facts = {"name": _name(parent), "limit": str(step + 1), "limit_bn": to_bangla(str(step + 1))}
        return _problem(source, parent, parent.path, _filled(MISSING_ITEM, facts))
    known = parent.value.known if isinstance(parent.value, Map) else {}
    name = _as_written_here(step, known, parent.value)
    return _problem(source, parent, (*parent.path, name), _filled(SENTENCES["missing"], {"name": name}))


def _as_written_here(field: str, known: dict[str, str], node: Any) -> str:
    """The field's name in the key language that the author uses around it."""
    in_english = isinstance(node, Map) and any(key.isascii() for key in node)
    return field if in_english else known.get(field, field)


def meant_field(key: str, known: dict[str, str]) -> str | None:
    """The field that an unknown key probably stands for, in either key language."""
    meant = _meant_name(key, known)
    return next((field for field, name in known.items() if meant in (field, name)), None)


def _meant_name(key: str, known: dict[str, str]) -> str | None:
    return suggestion(key, [name for pair in known.items() for name in pair])


def _unknown_key(source: Source, spot: Spot) -> Problem:
    key = str(spot.path[-1])
    known = spot.parent.known
    facts = {"name": brief(key), "known_bn": ", ".join(known.values()), "known": ", ".join(known)}
    return _problem(
        source, spot, spot.path, _guessed(SENTENCES["extra_forbidden"], facts, _meant_name(key, known))
    )


def _sort_given(annex: Spot) -> Spot | None:
    """Where an annex says its sort; None if it does not."""
    names = (same_name("sort"), same_name("ধরন"))
    keys = annex.value if isinstance(annex.value, Map) else ()
    return next((annex.step(key) for key in keys if same_name(key) in names and annex.value[key]), None)


def _unknown_choice(names: list[str], source: Source, spot: Spot) -> Problem:
    """`names` holds Bangla and English names in turn."""
    facts = {
        "name": _name(spot),
        "given": brief(spot.value),
        "choices_bn": " / ".join(names[::2]),
        "choices": " / ".join(names[1::2]),
    }
    meant = suggestion(brief(spot.value), names)
    filled = _guessed(SENTENCES["choice"], facts, meant, keep_hint=True)
    return _problem(source, spot, spot.path, filled)


def _guessed(
    sentence: Sentence, facts: dict[str, str], meant: str | None, *, keep_hint: bool = False
) -> Sentence:
    filled = _filled(sentence, facts)
    if meant is None:
        return filled
    guess = DID_YOU_MEAN_OR if keep_hint else DID_YOU_MEAN
    return filled._replace(hint=guess.filled(meant=meant, hint=filled.hint))


def _facts(error: ErrorDetails, spot: Spot) -> dict[str, str]:
    context = {key: brief(value) for key, value in error.get("ctx", {}).items()}
    limit = next((context[key] for key in _LIMITS if key in context), "…")
    return {
        **context,
        "name": _name(spot),
        "given": brief(spot.value),
        "limit": limit,
        "limit_bn": to_bangla(limit),
        "reason": brief(error["msg"]).rstrip("."),
    }


def _filled(sentence: Sentence, facts: dict[str, str]) -> Sentence:
    known = _Facts(facts)
    text, hint = (Text(*(one.format_map(known) for one in both)) for both in (sentence.text, sentence.hint))
    return Sentence(sentence.code, text, hint)


def _problem(source: Source, spot: Spot, path: tuple[str | int, ...], sentence: Sentence) -> Problem:
    place = (
        spot.key_place if sentence.code in ("missing", "unknown-key") else spot.value_place or spot.key_place
    )
    return sentence.problem(place, path=path, excerpt=source.line(place.line) if place else "")


def _name(spot: Spot) -> str:
    """The nearest key above the place: what the author calls it."""
    return brief(next((step for step in reversed(spot.path) if isinstance(step, str)), "দলিল"))


def _cut(sentence: str) -> str:
    """A sentence that quotes a very long value, without the middle of it."""
    if len(sentence) <= _LONGEST_SENTENCE:
        return sentence
    half = _LONGEST_SENTENCE // 2
    return f"{sentence[:half]}…{sentence[-half:]}"
