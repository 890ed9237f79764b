"""The law: every text that is typed into a document is printed as typed, less the marks of docs/marks.md; or a Problem says why not.

The text fields are found by themselves: the examples together use every field of every kind (tests/test_contract.py), and a field
is one of text when its type is Line, Lines or Prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govdocs
from govdocs.models import fields, kinds
from govdocs.models.form import Form
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument
from govdocs.text.unicode import normalise
from tests.support.examples import EXAMPLES
from tests.support.retyping import retyped, same_text

TOKEN = "ঙঙঞঙঞঞঙ"
TEXT_TYPES = {get_args(kind)[2].func: name for name, kind in (("line", fields.Line), ("lines", fields.Lines))}
NOT_PRINTED = {
    "Document.kind", "Document.program_version", "Document.template", "Letter.form",
    "DocumentAudit.accepted", "Signatory.officer", "Silence.reason", "Silence.rule",
    "Gazette.price",  # at the head of every page, by the style sheet
    "Picture.alt",  # read aloud in place of the picture
    "Counted.item_mark",  # printed as it counts on: ১। → ২।
    "Table.mark",  # the name by which the text calls the table
    *(f"{kind.__name__}.office" for kind in kinds().values()),  # a key of the office file
}  # fmt: skip
"""Fields that are not on the page as text."""


class TextField(NamedTuple):
    """One place in an example where a text is typed."""

    example: Path
    at: tuple[str | int, ...]
    name: str
    """`Class.field`, of the class that declares it."""
    several_lines: bool


def text_type(annotation: Any, metadata: tuple[Any, ...] = ()) -> str | None:
    """`line` or `lines` (of which running text is a kind) if the type is one of text, in whatever it is wrapped."""
    for mark in metadata:
        if (name := TEXT_TYPES.get(getattr(mark, "func", None))) is not None:
            return name
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return text_type(inner, tuple(marks))
    if isinstance(annotation, type) and not get_args(annotation):
        return None
    return next((found for inner in get_args(annotation) if (found := text_type(inner))), None)


def texts_of(part: Any, example: Path, at: tuple[str | int, ...] = ()) -> Iterator[TextField]:
    """Every text field of a document and of its parts."""
    if isinstance(part, (tuple, list)):
        for index, item in enumerate(part):
            yield from texts_of(item, example, (*at, index))
    if not isinstance(part, govdocs.Part) or isinstance(part, Form):
        return
    for name in part.model_fields_set:
        field, value = type(part).model_fields[name], getattr(part, name)
        kind = text_type(field.annotation, tuple(field.metadata))
        home = next(
            base for base in reversed(type(part).__mro__) if name in getattr(base, "__annotations__", {})
        )
        if kind:
            for end in ends(value):
                yield TextField(example, (*at, name, *end), f"{home.__name__}.{name}", kind == "lines")
        else:
            yield from texts_of(value, example, (*at, name))


def ends(value: Any) -> Iterator[tuple[str | int, ...]]:
    """Where in the value of a field its texts are."""
    if isinstance(value, str):
        yield ()
    elif isinstance(value, (tuple, list)):
        yield from ((index, *end) for index, item in enumerate(value) for end in ends(item))
    elif isinstance(value, dict):
        yield from ((key, *end) for key, item in value.items() for end in ends(item))


@cache
def every_text_field() -> tuple[TextField, ...]:
    """One place of each text field, in the example that is quickest to print."""
    found: dict[str, TextField] = {}
    for example in sorted(EXAMPLES, key=lambda path: path.stat().st_size):
        for field in texts_of(govdocs.load(example), example):
            found.setdefault(field.name, field)
    return tuple(field for name, field in sorted(found.items()) if name not in NOT_PRINTED)


@cache
def typed_example(example: Path) -> dict[str, Any]:
    """An example as a mapping."""
    return govdocs.load(example).model_dump(mode="json", exclude_unset=True)


def with_text(field: TextField, text: str) -> govdocs.Document:
    """The example of a field with another text in it."""

    def replaced(value: Any, at: tuple[str | int, ...]) -> Any:
        if not at:
            return text
        if isinstance(value, list):
            return [replaced(item, at[1:]) if index == at[0] else item for index, item in enumerate(value)]
        return {**value, at[0]: replaced(value[at[0]], at[1:])}

    return govdocs.load(replaced(typed_example(field.example), field.at), folder=field.example.parent)


@cache
def around(field: TextField) -> tuple[str, ...]:
    """The page before, between and after the places where the field is printed."""
    return tuple(retyped(govdocs.render_html(with_text(field, TOKEN))).split(TOKEN))


def printed(field: TextField, document: govdocs.Document) -> tuple[str, str]:
    """What is printed for the field, and the page that it is on."""
    html = govdocs.render_html(document)
    page, pieces = retyped(html), around(field)
    assert len(pieces) > 1, f"{field.name} is not printed"
    length, rest = divmod(len(page) - sum(map(len, pieces)), len(pieces) - 1)
    assert not rest, f"{field.name} is printed in several places, and not in all alike"
    found = {page[start : start + length] for start in starts(pieces, length)}
    assert len(found) == 1, f"{field.name}: {found}"
    text = found.pop()
    assert text.join(pieces) == page, f"{field.name} changes more of the page than its own text"
    return text, html


def starts(pieces: tuple[str, ...], length: int) -> Iterator[int]:
    at = 0
    for piece in pieces[:-1]:
        at += len(piece)
        yield at
        at += length


def obeys_the_law(field: TextField, text: str) -> bool:
    """The text is on the page as it was typed (True), or a Problem says that it cannot be."""
    try:
        document = with_text(field, text)
    except InvalidDocument:
        return False
    found, html = printed(field, document)
    typed = normalise(text)
    assert same_text(typed, found, html) or same_text(to_bangla(typed), found, html), (
        field.name,
        typed,
        found,
    )
    return True


NASTY = [
    "ক ৫*৩*২ ফুট ৩^৪ <a@b.c> [ক] {খ} | গ খ",
    r"""ক C:\নথি\৫ \_ _গ_ `ঘ` #৫ & &amp; “চ” ‘ছ’ "জ" 'ঝ' খ""",
    "ক **মোটা** *হেলানো* ::ফাঁক:: ২^য়^ ***দুই*** **(ক)**দফা **বিষয়:**মাসিক ** ~৫ ১০ > ৫ খ",
]


@pytest.mark.parametrize("field", every_text_field(), ids=lambda field: field.name)
def test_every_text_field_prints_what_is_typed(field: TextField) -> None:
    printed_ones = [text for text in NASTY if obeys_the_law(field, text)]
    assert printed_ones


def test_the_fields_of_every_kind_are_among_them() -> None:
    names = {field.name for field in every_text_field()}
    assert {
        "Letter.subject",
        "Letter.body",
        "Cell.text",
        "Recipient.places",
        "Decision.text",
        "Task.text",
    } <= names
    assert len(names) > 100


SIGNS = st.sampled_from(
    [*"কখ১২35*^\\[]()<>#|_`:;,.।?\"'“”‘’{}-~&% ", "**", "::", "^২^", "কি", "৫*৩*২", "a@b.c"]
)


@settings(
    max_examples=60,
    derandomize=True,  # the same texts each time: a failure is of the code, not of the day
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.sampled_from(every_text_field()), st.lists(SIGNS, max_size=14).map("".join), st.booleans())
def test_any_text_is_printed_as_typed(field: TextField, signs: str, two_lines: bool) -> None:
    text = f"ক {signs} খ"
    if two_lines and field.several_lines:
        text = f"ক {signs}\n{signs} খ"
    obeys_the_law(field, text)
