"""What may be typed at a place: the keys of this form there, in the language of the file, and the values that a field knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govdocs.dates.bangla_calendar import Bangabda
from govdocs.dates.formats import long_date, numeric_date
from govdocs.desk import messages
from govdocs.desk.form.values import KnownNames, WhatItIs, options, sample, what_it_is
from govdocs.desk.form.widgets import Control, FieldShape, Widget, field_shapes
from govdocs.desk.writing.flow_context import FlowPlace, flow_place
from govdocs.desk.writing.line_context import LineContext, line_context, typed_line
from govdocs.errors import Text
from govdocs.models import Document, Part, kinds
from govdocs.models.parts import Dates
from govdocs.source.quoting import scalar
from govdocs.source.tree import Map
from govdocs.text.unicode import same_name

_MOST: Final = 60
_KIND: Final = ("kind", "ধরন")


class Completion(NamedTuple):
    """One thing to choose: how it is called, what is typed, the other name of it, and what it is for."""

    label: str
    insert: str
    detail: str = ""
    info: str = ""


class Field(NamedTuple):
    """The field of a place, and the part around it."""

    part: type[Part]
    shape: FieldShape | None


def completions(text: str, offset: int, language: str, known: KnownNames) -> tuple[int, list[Completion]]:
    """What may be typed at an offset, and where the word that it replaces begins."""
    context = line_context(text, offset)
    line, typed = context.line, text[context.line.start : offset]
    what = what_it_is(top_level(text), known)
    if context.is_text or "#" in typed:
        return offset, []
    if place := flow_place(text, offset):
        return place.begin, _in_flow(place, text[place.begin : offset], what, known, language)
    if any(sign in typed for sign in "{["):
        return offset, []
    if line.key is not None and offset >= line.value_start:
        begin = (
            line.value_start
            + len(text[line.value_start : offset])
            - len(text[line.value_start : offset].lstrip())
        )
        found = field_at(what, (*context.around, line.key))
        values = _kinds(what, language) if same_name(line.key) in _KIND and not context.around else ()
        if found and found.shape:
            values = tuple(_values(found.shape, what, known, language))
        return begin, _matching(values, text[begin:offset])
    begin = line.key_start
    part = part_at(what, context.around)
    found_items = field_at(what, context.around) if line.dashes and context.around else None
    if found_items and found_items.shape and found_items.shape.shape.widget is Widget.LINES:
        return begin, []
    keys = tuple(_keys(part, what, context, language)) if part else ()
    if not context.around and what.kind is None:
        keys = tuple(Completion(name, f"{name}: ", other) for name, other in (_KIND[::-1], _KIND))
    return begin, _matching(keys, text[begin:offset])


def _in_flow(
    place: FlowPlace, typed: str, what: WhatItIs, known: KnownNames, language: str
) -> list[Completion]:
    """What may be typed within `{ }` and `[ ]`: keys of the part there, or values of the field, quoted where a comma would end them."""
    if place.is_list or place.key is not None:
        found = field_at(what, (*place.around, place.key) if place.key else place.around)
        values = _values(found.shape, what, known, language) if found and found.shape else ()
        return _matching(tuple(one._replace(insert=_quoted(one.insert)) for one in values), typed)
    part = part_at(what, place.around)
    if part is None:
        return []
    there = {part.names().get(same_name(key)) for key in place.beside}
    keys = []
    for shape in field_shapes(part):
        if shape.name not in there:
            key, other = shape.names.message(what.keys), shape.names.message("en" if what.is_bangla else "bn")
            keys.append(Completion(key, f"{key}: ", other, shape.help.message(language)))
    return _matching(tuple(keys), typed)


def _quoted(scalar_text: str) -> str:
    """A value as it is typed between commas."""
    if scalar_text[:1] in ("'", '"') or not any(sign in scalar_text for sign in ",[]{}"):
        return scalar_text
    return "'" + scalar_text.replace("'", "''") + "'"


def top_level(text: str) -> Map:
    """The keys at the beginning of lines, with what stands behind them: of a text that need not be readable."""
    tree, at = Map(None), 0
    for row, line in enumerate(text.split("\n")):
        if line[:1] not in ("", " ", "#", "-"):
            found = typed_line(line, row, at)
            if found.key:
                tree.setdefault(found.key, found.value.partition(" #")[0].strip("'\" ") or None)
        at += len(line) + 1
    return tree


def field_at(what: WhatItIs, path: tuple[str, ...]) -> Field | None:
    """The field that a path of keys leads to, items of lists passed over."""
    part = part_at(what, path[:-1])
    name = part.names().get(same_name(path[-1])) if part and path else None
    if part is None:
        return None
    return Field(part, next((one for one in field_shapes(part) if one.name == name), None))


def part_at(what: WhatItIs, path: tuple[str, ...]) -> type[Part] | None:
    """The part that stands below a path of keys; of several sorts the first that has what is looked for."""
    parts: tuple[type[Part], ...] = (what.kind,) if what.kind else ()
    for key in path:
        parts = tuple(inner for part in parts for inner in _inner(part, key))
    return parts[0] if parts else None


def _inner(part: type[Part], key: str) -> tuple[type[Part], ...]:
    name = part.names().get(same_name(key))
    shape = next((one.shape for one in field_shapes(part) if one.name == name), None)
    return shape.parts if shape else ()


# Keys


def _keys(part: type[Part], what: WhatItIs, context: LineContext, language: str) -> Iterator[Completion]:
    there = {part.names().get(same_name(key)) for key in context.beside}
    for shape in _of_form(part, what):
        if shape.name in there or shape.name == context.line.key:
            continue
        key, other = shape.names.message(what.keys), shape.names.message("en" if what.is_bangla else "bn")
        pad = " " * (context.line.key_start - context.line.start)
        yield Completion(
            key, f"{key}:{_after_key(shape.shape, what, pad)}", other, shape.help.message(language)
        )


def _of_form(part: type[Part], what: WhatItIs) -> Iterator[FieldShape]:
    """The fields of a part; of the document those of its form first and in its order."""
    shapes = {one.name: one for one in field_shapes(part)}
    if part is what.kind:
        for name, _ in what.kind.starter_fields(what.form, what.office_name):
            shape = shapes.pop(name)
            if what.form is None or name not in {part.value for part in what.form.has_no}:
                yield shape
        if what.form is not None:
            shapes = {name: shape for name, shape in shapes.items() if name in Document.model_fields}
    yield from shapes.values()


def _after_key(control: Control, what: WhatItIs, pad: str) -> str:
    """What follows a new key, in the shape of its value: never an empty one that would be read as nothing."""
    widget = control.widget
    if widget is Widget.PARAGRAPHS:
        return f" |\n{pad}  "
    if widget in (Widget.LINES, Widget.TABLE):
        return f"\n{pad}  - " + ("[" if widget is Widget.TABLE else "")
    if widget is Widget.CARDS and control.parts:
        return f"\n{pad}  - {_first_key(control.parts[0], what)}"
    if widget is Widget.CARD and control.parts and control.parts[0].shorthand is None:
        return f"\n{pad}  {_first_key(control.parts[0], what)}"
    return f"\n{pad}  " if widget is Widget.PAIRS else " "


def _first_key(part: type[Part], what: WhatItIs) -> str:
    """The first key of a new part; none where a bare text stands for it."""
    if part.shorthand is not None:
        return ""
    fields = field_shapes(part)
    first = next((one for one in fields if one.is_everyday or one.name in part.supplied), fields[0])
    return f"{first.names.message(what.keys)}: "


# Values


def _kinds(what: WhatItIs, language: str) -> tuple[Completion, ...]:
    named = [Text(kind.bangla_name, kind.name) for kind in kinds().values()]
    return tuple(
        Completion(one.message(what.keys), one.message(what.keys), one.message(language)) for one in named
    )


def _values(shape: FieldShape, what: WhatItIs, known: KnownNames, language: str) -> Iterator[Completion]:
    for option in options(shape, what, known, language):
        plain = shape.shape.widget is Widget.YES_NO
        yield Completion(
            option["value"], option["value"] if plain else scalar(option["value"]), option["label"]
        )
    if shape.shape.widget is Widget.DATE:
        yield from _today(language, both=shape.shape.parts == (Dates,))
    if shape.shape.widget is Widget.MEMO and what.kind is not None:
        pattern = sample(
            what.kind.model_fields["number"].examples if "number" in what.kind.model_fields else None, "bn"
        )
        if pattern:
            yield Completion(pattern, scalar(pattern), messages.MEMO_PATTERN.message(language))


def _today(language: str, *, both: bool) -> Iterator[Completion]:
    """Today as letters write it; the Bangla date is told beside it, for it follows by itself."""
    day = date.today()
    beside = f"{messages.TODAY.message(language)} · {Bangabda.from_gregorian(day)}"
    for text in (long_date(day), numeric_date(day), day.isoformat()):
        yield Completion(text, text, beside if both else messages.TODAY.message(language))


def _matching(found: tuple[Completion, ...], typed: str) -> list[Completion]:
    """Those that hold what is typed in either name, those that begin with it first."""
    wanted = same_name(typed.strip().strip("'\""))
    begin = [one for one in found if same_name(one.label).startswith(wanted)]
    other = [one for one in found if one not in begin and wanted in same_name(f"{one.label} {one.detail}")]
    return [*begin, *other][:_MOST]
