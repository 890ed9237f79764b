"""The form of an office file: a group of fields for each of its offices, and a card for each officer, by code."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from govdocs.desk.form.description import Describer, Field
from govdocs.desk.form.places import note_problems
from govdocs.desk.form.values import KnownNames, WhatItIs, new_value
from govdocs.desk.form.widgets import Control, Widget, field_named, field_shapes
from govdocs.models.office import Office
from govdocs.models.parts import Signatory
from govdocs.problems.problem import Path
from govdocs.source.reading import Source
from govdocs.source.tree import Map

_OFFICERS: Final = "officers"
_AN_OFFICER: Final = Control(Widget.CARD, (Signatory,))


def office_form_of(
    source: Source,
    known: KnownNames,
    language: str,
    problems: Sequence[Path] = (),
    behind: Collection[Path] = (),
) -> dict[str, Any]:
    """The form of an office file that was read without slips, as `form_of` has that of a letter."""
    offices = [(code, office) for code, office in source.tree.items() if isinstance(office, Map)]
    what = what_of_office(source)
    describer = Describer(source, what, known, language, frozenset(behind))
    groups = [
        {
            "label": code,
            "everyday": True,
            "fields": _fields(describer, office, (code,)),
            "path": [code],
            "only": len(offices) == 1,
        }
        for code, office in offices
    ]
    note_problems(describer.made, problems)
    return {"language": what.keys, "groups": groups, "new": new_value(Office, what)}


def what_of_office(source: Source) -> WhatItIs:
    """No kind of document; the language of the keys of its offices."""
    keys = [key for office in source.tree.values() if isinstance(office, Map) for key in office]
    return WhatItIs(None, None, None, None, is_bangla=not keys or not all(key.isascii() for key in keys))


def _fields(describer: Describer, office: Map, path: Path) -> list[Field]:
    return [
        _officers(describer, office, path)
        if shape.name == _OFFICERS
        else describer.field(shape, office, path, 0)
        for shape in field_shapes(Office)
    ]


def _officers(describer: Describer, office: Map, path: Path) -> Field:
    """The officers as one card, in which each is a card under his code."""
    shape = field_named(Office, _OFFICERS)
    made = describer.field(shape, office, path, 0)
    key = office.key_of(*shape.names)
    found = office[key] if key else None
    made["new"] = new_value(Signatory, describer.what)
    if not isinstance(found, Map):
        return made if key else made | {"widget": Widget.CARD.value, "fields": [], "value": None}
    cards = [
        describer.of_part(code, _AN_OFFICER, officer, (*made["path"], code)) | {"code": code}
        for code, officer in found.items()
    ]
    return made | {"widget": Widget.CARD.value, "fields": cards, "value": None}
