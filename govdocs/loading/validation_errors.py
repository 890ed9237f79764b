"""pydantic's errors → Problems: the sentence of `messages` for each error type, at the place of the value in the YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails, ValidationError

from govdocs.errors import Refusal, Text
from govdocs.loading import messages
from govdocs.loading.contradictions import Rereading
from govdocs.loading.part_names import keys_instead
from govdocs.models.context import Context
from govdocs.models.part import Part, is_everyday
from govdocs.models.synonyms import field_meant
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Path, Problem
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief, suggestion, suggestions
from govdocs.source.reading import Source, Spot
from govdocs.source.syntax_errors import misread_pair, quoted
from govdocs.source.tree import Map
from govdocs.text.late_pattern import late
from govdocs.text.unicode import same_name

MAX_PROBLEMS = 200  # of one file; the rest is counted
_LONGEST_SENTENCE = 600
_FEW_FIELDS = 15  # of a part: all of them are named
_FEW_CHOICES = 12  # all of them are named
_SUGGESTED = 3
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
_GLUED = late(r"(?P<key>[^\s:/\d][^\s:/]{0,40}):(?P<value>[^\s:/\\].*)")


class _Facts(dict[str, str]):
    """What fills a sentence; a fact that an error does not tell is left open."""

    def __missing__(self, key: str) -> str:
        return "…"


def problems(invalid: ValidationError, source: Source, context: Context) -> Iterator[Problem]:
    """Every problem of an invalid document, MAX_PROBLEMS at most, in the order of the file; without what only follows from others."""
    found = Rereading(invalid.errors(include_url=False), source, context)
    errors = sorted(found.errors, key=lambda error: _line_and_column(source.locate(error["loc"])))
    shown = errors[:MAX_PROBLEMS]
    unknown = [source.locate(error["loc"]) for error in shown if error["type"] == "extra_forbidden"]
    meant = {spot.path: _meant_name(spot) for spot in unknown}
    misspelt = {(spot.path[:-1], _field_named(meant[spot.path], spot)) for spot in unknown}
    for error in shown:
        if not _follows(error, source, misspelt):
            yield problem(error, source, meant)
    for path, fault in found.faults[:MAX_PROBLEMS]:
        if (path, str(next(iter(fault.at), ""))) not in misspelt:
            sentence = Sentence(fault.code, Text(fault.bangla, fault.english))
            yield _quoting(source, source.locate((*path, *fault.at)), sentence)
    if more := errors[MAX_PROBLEMS:]:
        spot = source.locate(more[0]["loc"])
        yield _problem(source, spot, messages.MORE_PROBLEMS.filled(count=len(more)))


def problem(error: ErrorDetails, source: Source, meant: Mapping[Path, str | None] | None = None) -> Problem:
    """One pydantic error as a Problem at its place in the source; an error type that nobody foresaw in general words.

    `meant` holds the name that was probably meant by each unknown key, by its path.
    """
    spot = source.locate(error["loc"])
    kind, facts = error["type"], error.get("ctx", {})
    if kind == "missing":
        return _missing(error, source, spot)
    if kind == "fault":
        return _quoting(source, spot, Sentence(facts["code"], Text(facts["bangla"], facts["english"])))
    if kind == "value_error" and isinstance(refusal := facts.get("error"), Refusal):
        sentence = Sentence("bad-value", refusal.text)
        return _quoting(source, spot, sentence, given=refusal.given or None)
    if kind == "extra_forbidden":
        name = meant[spot.path] if meant and spot.path in meant else _meant_name(spot)
        return _unknown_key(source, spot, name)
    if spot.value is None or (spot.value == "" and kind == "string_too_short"):
        return _problem(source, spot, _filled(messages.EMPTY, {"name": _name(spot)}))
    if kind == "choice":
        return _unknown_choice(facts["names"], source, spot, _forms_searched(spot, facts))
    if kind == "annex_sort" and (sort := _key_given(spot, facts["keys"].split(" / "))):
        names = facts["all_names"].split(" / ")
        pairs = list(zip(names[::2], names[1::2], strict=True))
        return _unknown_choice({name: pair for pair in pairs for name in pair}, source, sort)
    sentence = messages.SENTENCES.get(kind, messages.OTHER)
    if sentence.code == "not-keys" and isinstance(spot.value, str) and (slip := misread_pair(spot.value)):
        return _problem(source, spot, slip)
    glued = _GLUED.fullmatch(spot.value) if isinstance(spot.value, str) else None
    if sentence.code == "not-keys" and glued:
        known = _facts(error, spot) | {"typed": f"{glued['key']}: {brief(glued['value'])}"}
        return _problem(source, spot, _filled(messages.GLUED_KEY, known))
    filled = _filled(sentence, _facts(error, spot))
    if sentence.code == "not-keys" and (part := facts.get("class_name")):
        filled = filled._replace(hint=keys_instead(part, _name(spot), spot.value, filled.hint))
    return _problem(source, spot, filled)


def _quoting(source: Source, spot: Spot, sentence: Sentence, *, given: str | None = None) -> Problem:
    """A problem whose sentence may quote a very long value. `given`: the part of the value that it is about, if not all of it."""
    return _problem(source, spot, sentence._replace(text=Text(*map(_cut, sentence.text))), given=given)


def _follows(error: ErrorDetails, source: Source, misspelt: set[tuple[Path, str | None]]) -> bool:
    """Whether an error only follows from others: what the reading said of an empty cell; a list too short because pydantic does
    not count the items that have errors of their own; a field missing because its name is misspelt; a part that is no yes or no either, where both may stand."""
    spot = source.locate(error["loc"])
    if spot.value in (None, "") and source.is_empty_cell(spot.value_place):
        return True
    if error["type"] == "too_short":
        return bool(len(error["input"]) >= error["ctx"]["min_length"])
    if error["type"] == "bool_type":
        return isinstance(error["input"], (dict, list)) and _is_branch(error["loc"][-1])
    return (
        error["type"] == "missing" and (source.locate(error["loc"]).path, str(error["loc"][-1])) in misspelt
    )


def _is_branch(step: str | int) -> bool:
    """Whether a step of an error's path is pydantic's name of a branch of a union, and no key of the document."""
    return isinstance(step, str) and step.startswith("function-")


def _line_and_column(spot: Spot) -> tuple[int, int]:
    place = spot.value_place or spot.key_place
    return (place.line, place.column) if place else (0, 0)


def _missing(error: ErrorDetails, source: Source, parent: Spot) -> Problem:
    step = error["loc"][-1]
    if isinstance(step, int):
        return _problem(source, parent, messages.MISSING_ITEM.filled(name=_name(parent), number=step + 1))
    known = parent.value.known if isinstance(parent.value, Map) else {}
    name = _as_written_here(step, known, parent.value)
    sentence = _filled(messages.SENTENCES["missing"], {"name": name})
    return _problem(source, parent, sentence, path=(*parent.path, name))


def _as_written_here(field: str, known: dict[str, str], node: Any) -> str:
    """The field's name in the key language that the author uses around it."""
    in_english = isinstance(node, Map) and any(key.isascii() for key in node)
    return field if in_english else known.get(field, field)


def _meant_name(unknown: Spot) -> str | None:
    """The name, in either key language, that an unknown key probably stands for."""
    key, known = str(unknown.path[-1]), unknown.parent.known
    if field := field_meant(key, known):
        return field if key.isascii() else known[field]
    return suggestion(key, [name for pair in known.items() for name in pair])


def _field_named(name: str | None, unknown: Spot) -> str | None:
    """The field that has a name in either key language, among those that may be where an unknown key is."""
    return next((field for field, bangla in unknown.parent.known.items() if name in (field, bangla)), None)


def _unknown_key(source: Source, spot: Spot, meant: str | None) -> Problem:
    everyday = _everyday(spot.parent)
    facts = {
        "name": brief(spot.path[-1]),
        "known_bn": ", ".join(everyday.values()),
        "known": ", ".join(everyday),
    }
    sentence = _filled(messages.SENTENCES["extra_forbidden"], facts)
    if meant is not None:
        sentence = sentence._replace(hint=messages.DID_YOU_MEAN.filled(meant=meant))
    elif len(spot.parent) == 1 and isinstance(spot.path[-2:][0], int):
        sentence = sentence._replace(hint=messages.TEXT_WITH_COLON.filled(text=quoted(_item_text(spot))))
    elif len(everyday) < len(spot.parent.known):
        sentence = sentence._replace(hint=messages.AND_OTHERS.filled(hint=sentence.hint))
    return _problem(source, spot, sentence, given=str(spot.path[-1]))


def _everyday(node: Map) -> dict[str, str]:
    """Of the fields that may stand in a mapping, those of nearly every document that are not given yet; of few fields all."""
    if node.part is None or not issubclass(node.part, Part) or len(node.known) <= _FEW_FIELDS:
        return node.known
    fields = node.part.model_fields
    return {
        name: bangla
        for name, bangla in node.known.items()
        if name not in node.written and is_everyday(fields[name])
    } or node.known


def _item_text(spot: Spot) -> str:
    """An item of a list that was read as a key and its value, as the text that it looks like."""
    value = spot.value if isinstance(spot.value, str) else ""
    return brief(f"{spot.path[-1]}: {value}".rstrip())


def _key_given(annex: Spot, names: Iterable[str]) -> Spot | None:
    """The place of the value of a key that has one of these names; None where it is not given."""
    wanted = {same_name(name) for name in names}
    keys = annex.value if isinstance(annex.value, Map) else ()
    return next((annex.step(key) for key in keys if same_name(key) in wanted and annex.value[key]), None)


_OF_FORMS = frozenset(map(same_name, ("ফরম", "form", "ভিত্তি", "based_on")))
"""The fields whose choices are the forms, which a command lists."""


def _unknown_choice(
    names: Mapping[str, tuple[str, str]],
    source: Source,
    spot: Spot,
    nearest: Sequence[str] = (),
) -> Problem:
    """`names`: each name that may be typed, with the Bangla and the English name of what it means; `nearest`: those that are known
    to be near to what was typed."""
    given, all_meant = brief(spot.value), list(dict.fromkeys(names.values()))
    facts = {
        "name": _name(spot),
        "given": given,
        "choices_bn": " / ".join(bangla for bangla, _ in all_meant),
        "choices": " / ".join(english for _, english in all_meant),
    }
    sentence = _filled(messages.SENTENCES["choice"], facts)
    if len(all_meant) > _FEW_CHOICES and same_name(_name(spot)) in _OF_FORMS:
        sentence = sentence._replace(hint=messages.SEE_THE_LIST)
    near = nearest or suggestions(given, names)
    if near:
        meant = Text("’ / ‘".join(near[:_SUGGESTED]), "' / '".join(near[:_SUGGESTED]))
        many = len(all_meant) > _FEW_CHOICES and sentence.hint is not messages.SEE_THE_LIST
        hint = (messages.DID_YOU_MEAN if many else messages.DID_YOU_MEAN_OR).filled(
            meant=meant, hint=sentence.hint
        )
        sentence = sentence._replace(hint=hint)
    return _problem(source, spot, sentence)


def _forms_searched(spot: Spot, facts: Mapping[str, Any]) -> list[str]:
    """The forms that are found by the words that stand for a form; in the language of the words."""
    if "own_forms" not in facts:
        return []
    from govdocs.models.form_search import search_forms  # for what is wrong alone

    found = search_forms(brief(spot.value), facts["own_forms"])
    return [form.name if brief(spot.value).isascii() else form.bangla for form in found]


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


def _problem(
    source: Source, spot: Spot, sentence: Sentence, *, path: Path | None = None, given: str | None = None
) -> Problem:
    """A problem about a value, or about its key where that is missing or unknown."""
    about_key = sentence.code in ("missing", "unknown-key")
    place = spot.key_place if about_key else spot.value_place or spot.key_place
    value = spot.value if isinstance(spot.value, (str, int)) else ""
    return source.problem(
        sentence,
        place,
        path=spot.path if path is None else path,
        given=str(value) if given is None else given,
    )


def _name(spot: Spot) -> str:
    """The nearest key above the place: what the author calls it."""
    return brief(next((step for step in reversed(spot.path) if isinstance(step, str)), "দলিল"))


def _cut(sentence: str) -> str:
    """A sentence that quotes a very long value, without the middle of it."""
    if len(sentence) <= _LONGEST_SENTENCE:
        return sentence
    half = _LONGEST_SENTENCE // 2
    return f"{sentence[:half]}…{sentence[-half:]}"
