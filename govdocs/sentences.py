"""What pydantic finds wrong, as sentences for the clerk. Every error type that our models can raise stands in this table."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails, ValidationError

from govdocs.models.base import same_name
from govdocs.numerals import to_bangla
from govdocs.problems import Problem
from govdocs.refusal import Refusal
from govdocs.source import Map, Source, Spot


class Sentence(NamedTuple):
    """Both messages and both ways out. `{name}` is the key as the author would write it; the rest comes from the error."""

    code: str
    bangla: str
    english: str
    hint_bangla: str = ""
    hint_english: str = ""


_TEXT = Sentence(
    "not-text",
    "‘{name}’ ঘরে এক টুকরা লেখা থাকার কথা, তালিকা বা আলাদা ঘর নয়।",
    "'{name}' takes a piece of text, not a list or further keys.",
    "লেখাটি ঘরের নামের পরে, একই সারিতে লিখুন।",
    "Write the text after the key, on the same line.",
)
_LIST = Sentence(
    "not-a-list",
    "‘{name}’ ঘরে একটি তালিকা থাকার কথা।",
    "'{name}' takes a list.",
    "প্রতিটি মান নতুন সারিতে ‘- ’ দিয়ে শুরু করুন।",
    "Begin each item on a new line with '- '.",
)
_KEYS = Sentence(
    "not-keys",
    "‘{name}’-এর ভিতরে ‘ঘর: মান’ আকারের সারি থাকার কথা।",
    "'{name}' takes 'key: value' lines.",
    "নিচের সারিতে দুই স্পেস ভিতরে ঘরগুলো লিখুন।",
    "Write its keys on the lines below, two spaces further in.",
)
_NUMBER = Sentence(
    "not-a-number",
    "‘{name}’ ঘরে সংখ্যা থাকার কথা; দেওয়া হয়েছে ‘{given}’।",
    "'{name}' takes a number; '{given}' was given.",
    "যেমন: ১২ বা 12",
    "For instance: ১২ or 12",
)
_SMALL = Sentence(
    "out-of-range",
    "‘{name}’ অন্তত {limit} হতে হবে; দেওয়া হয়েছে {given}।",
    "'{name}' must be at least {limit}; {given} was given.",
)
_GREAT = Sentence(
    "out-of-range",
    "‘{name}’ সর্বোচ্চ {limit} হতে পারে; দেওয়া হয়েছে {given}।",
    "'{name}' can be {limit} at most; {given} was given.",
)
_ABOVE = Sentence(
    "out-of-range",
    "‘{name}’ {limit}-এর বেশি হতে হবে; দেওয়া হয়েছে {given}।",
    "'{name}' must be more than {limit}; {given} was given.",
)
_EMPTY = Sentence(
    "empty",
    "‘{name}’ খালি রাখা হয়েছে।",
    "'{name}' is empty.",
    "মান লিখুন, অথবা ঘরটি মুছে দিন।",
    "Write a value, or remove the key.",
)

SENTENCES: dict[str, Sentence] = {
    "missing": Sentence(
        "missing", "‘{name}’ দেওয়া হয়নি।", "'{name}' is missing.", "যোগ করুন: {name}: …", "Add: {name}: …"
    ),
    "extra_forbidden": Sentence(
        "unknown-key",
        "‘{name}’ নামে কোনো ঘর এখানে নেই।",
        "There is no key '{name}' here.",
        "এখানে থাকতে পারে: {known}।",
        "Possible here: {known}.",
    ),
    "string_type": _TEXT,
    "bool_type": _TEXT,
    "bool_parsing": _TEXT,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "iterable_type": _LIST,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "dict_type": _KEYS,
    "blank": _EMPTY,
    "string_too_short": _EMPTY,
    "one_line": Sentence(
        "one-line",
        "‘{name}’ এক সারিতে লিখতে হয়।",
        "'{name}' must be a single line.",
        "সারি ভাঙা তুলে দিন।",
        "Remove the line breaks.",
    ),
    "choice": Sentence(
        "unknown-choice",
        "‘{name}’ ঘরে ‘{given}’ লেখা যায় না।",
        "'{given}' is not a choice for '{name}'.",
        "লেখা যায়: {choices}।",
        "Choose one of: {choices}.",
    ),
    "annex_sort": Sentence(
        "unknown-choice",
        "পরিশিষ্টের ‘ধরন’ বলা হয়নি বা চেনা যায়নি।",
        "The annex does not say its 'sort', or says an unknown one.",
        "লিখুন: ধরন: তালিকা / সময়সূচি / ধারণাপত্র / দলিল",
        "Write: sort: list / timetable / paper / document",
    ),
    "union_tag_not_found": _KEYS,
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_from_float": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "greater_than": _ABOVE,
    "greater_than_equal": _SMALL,
    "less_than": _GREAT,
    "less_than_equal": _GREAT,
    "too_short": Sentence(
        "too-few", "‘{name}’ ঘরে অন্তত {limit}টি মান দিতে হবে।", "'{name}' needs at least {limit} item(s)."
    ),
    "too_long": Sentence(
        "too-many", "‘{name}’ ঘরে সর্বোচ্চ {limit}টি মান দেওয়া যায়।", "'{name}' takes {limit} items at most."
    ),
}


def problems(invalid: ValidationError, source: Source) -> Iterator[Problem]:
    """Every pydantic error as a Problem at its place in the source."""
    for error in invalid.errors():
        if not _follows_from_its_items(error):
            yield problem(error, source)


def _follows_from_its_items(error: ErrorDetails) -> bool:
    """Whether a list is too short only because pydantic does not count the items that have errors of their own."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def problem(error: ErrorDetails, source: Source) -> Problem:
    """One pydantic error as a Problem at its place in the source."""
    spot = source.locate(error["loc"])
    if error["type"] == "missing":
        return _missing(error, source, spot)
    if error["type"] == "fault":
        context = error["ctx"]
        return _placed(source, spot, Sentence(context["code"], context["bangla"], context["english"]), {})
    if error["type"] == "value_error" and isinstance(refusal := error["ctx"]["error"], Refusal):
        return _placed(source, spot, Sentence("bad-value", refusal.bangla, refusal.english), {})
    if spot.value is None and error["type"] != "extra_forbidden":
        return _placed(source, spot, _EMPTY, {})
    if error["type"] == "extra_forbidden":
        return _unknown_key(source, spot)
    if error["type"] == "choice":
        return _unknown_choice(error, source, spot)
    return _placed(source, spot, SENTENCES[error["type"]], error.get("ctx", {}))


def suggestion(given: str, names: Iterable[str]) -> str | None:
    """The name that was probably meant, or None."""
    by_form = {same_name(name): name for name in names}
    close = difflib.get_close_matches(same_name(given), by_form, n=1, cutoff=0.6)
    return by_form[close[0]] if close else None


def _missing(error: ErrorDetails, source: Source, parent: Spot) -> Problem:
    field = str(error["loc"][-1])
    known = parent.value.known if isinstance(parent.value, Map) else {}
    name = _as_written_here(field, known, parent.value)
    filled = _filled(SENTENCES["missing"], {"name": name})
    return _problem(source, parent, (*parent.path, name), filled)


def _as_written_here(field: str, known: dict[str, str], node: Any) -> str:
    """The field's name in the key language that the author uses around it."""
    in_english = isinstance(node, Map) and any(key.isascii() for key in node)
    return field if in_english else known.get(field, field)


def _unknown_key(source: Source, spot: Spot) -> Problem:
    key = str(spot.path[-1])
    names = [name for pair in spot.parent.known.items() for name in pair]
    facts = {"name": key, "known": ", ".join(spot.parent.known.values())}
    filled = _filled(SENTENCES["extra_forbidden"], facts)
    if meant := suggestion(key, names):
        filled = filled._replace(
            hint_bangla=f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?", hint_english=f"Did you mean '{meant}'?"
        )
    return _problem(source, spot, spot.path, filled)


def _unknown_choice(error: ErrorDetails, source: Source, spot: Spot) -> Problem:
    context = error["ctx"]
    filled = _filled(SENTENCES["choice"], {"name": _name(spot), **context})
    if meant := suggestion(context["given"], context["all_names"]):
        filled = filled._replace(
            hint_bangla=f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন? {filled.hint_bangla}",
            hint_english=f"Did you mean '{meant}'? {filled.hint_english}",
        )
    return _problem(source, spot, spot.path, filled)


def _placed(source: Source, spot: Spot, sentence: Sentence, context: dict[str, Any]) -> Problem:
    limit = next(
        (context[key] for key in ("ge", "gt", "le", "lt", "min_length", "max_length") if key in context), ""
    )
    facts = {"name": _name(spot), "given": _brief(spot.value), "limit": to_bangla(str(limit)), **context}
    return _problem(source, spot, spot.path, _filled(sentence, facts))


def _filled(sentence: Sentence, facts: dict[str, Any]) -> Sentence:
    if not facts:
        return sentence
    return Sentence(sentence.code, *(text.format_map(facts) for text in sentence[1:]))


def _problem(source: Source, spot: Spot, path: tuple[str | int, ...], sentence: Sentence) -> Problem:
    place = (
        spot.key_place if sentence.code in ("missing", "unknown-key") else spot.value_place or spot.key_place
    )
    return Problem(
        sentence.code,
        sentence.bangla,
        sentence.english,
        path=path,
        place=place,
        excerpt=source.line(place.line) if place else "",
        hint_bangla=sentence.hint_bangla,
        hint_english=sentence.hint_english,
    )


def _name(spot: Spot) -> str:
    """The nearest key above the place: what the author calls it."""
    return next((step for step in reversed(spot.path) if isinstance(step, str)), "দলিল")


def _brief(value: Any) -> str:
    text = value if isinstance(value, str) else "…" if isinstance(value, (dict, list)) else str(value)
    return text if len(text) <= 60 else text[:59] + "…"
