"""What a form shows and offers: the names of the office file, the forms, the choices, the words of a new item, and samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from govdocs.desk.form.widgets import Control, FieldShape, Widget, field_shapes
from govdocs.errors import Text
from govdocs.files.location import Location
from govdocs.loading.loader import OFFICE_KEYS
from govdocs.loading.office_file import office_file_beside, read_office_file
from govdocs.models import Document, Part, kind_named
from govdocs.models.annexes import Annex
from govdocs.models.context import Context
from govdocs.models.english_samples import in_english
from govdocs.models.fields import Choice
from govdocs.models.form import Form, find_form, forms
from govdocs.models.insets import Table
from govdocs.models.office import Office
from govdocs.problems.problem import GovdocsError
from govdocs.source.tree import Map, Seq
from govdocs.text.unicode import same_name

Option = dict[str, str]
KIND_KEYS: Final = ("kind", "ধরন")
_YES_NO: Final = (Text("হ্যাঁ", "yes"), Text("না", "no"))


@dataclass(frozen=True)
class KnownNames:
    """What a letter of a folder may name: the offices of its office file."""

    offices: Mapping[str, Office] = field(default_factory=dict)

    @classmethod
    def of_folder(cls, folder: Location | None) -> KnownNames:
        """The names of a folder's office file; none where there is no such file, or it cannot be read."""
        place = office_file_beside(folder)
        if place is None or not place.is_file():
            return cls()
        try:
            return cls(read_office_file(place, Context(place.parent)).offices)
        except (GovdocsError, OSError):
            return cls()

    def office(self, called: Any) -> Office | None:
        """The office that a letter names."""
        wanted = same_name(called) if isinstance(called, str) else None
        return next((one for name, one in self.offices.items() if same_name(name) == wanted), None)

    def forms(self, office: Office | None) -> tuple[Form, ...]:
        """The forms to choose from, the office's own first."""
        own = office.forms if office else ()
        return (*own, *(form for form in forms().values() if form.kind == "letter"))


@dataclass(frozen=True)
class WhatItIs:
    """What a text is: its kind, its form, the office that it names, and the language of its keys."""

    kind: type[Document] | None
    form: Form | None
    office: Office | None
    office_name: str | None
    is_bangla: bool

    @property
    def keys(self) -> str:
        return "bn" if self.is_bangla else "en"


def what_it_is(tree: Map, known: KnownNames) -> WhatItIs:
    """What a tree is, as far as it says."""
    key = tree.key_of(*KIND_KEYS)
    kind = kind_named(tree[key]) if key and isinstance(tree[key], str) else None
    office_key = tree.key_of(*OFFICE_KEYS)
    named = tree[office_key] if office_key else None
    office = known.office(named)
    form_key = tree.key_of("form", "ফরম")
    called = tree[form_key] if form_key else None
    form = None
    if isinstance(called, str):
        form = find_form(called, office.forms if office else ()) or find_form(called)
    bangla = not key.isascii() if key else not any(map(str.isascii, tree))
    return WhatItIs(kind, form, office, named if isinstance(named, str) else None, bangla)


def options(shape: FieldShape, what: WhatItIs, known: KnownNames, language: str) -> list[Option]:
    """What may be chosen for a field, as it is typed in the language of the file's keys, and what it is called on the screen."""
    widget, choice = shape.shape.widget, shape.shape.choice
    if widget is Widget.OFFICE:
        return [_option(name, name) for name in known.offices]
    if widget is Widget.OFFICER:
        officers = what.office.officers if what.office else {}
        return [_option(code, _officer(code, one)) for code, one in officers.items()]
    if widget is Widget.YES_NO:
        texts: tuple[Text, ...] = _YES_NO
    elif choice is not None:
        texts = choices(choice)
    elif widget is Widget.CHOICE:
        found = known.forms(what.office)
        return [
            _option(form.bangla if what.is_bangla else form.name, form.both.message(language))
            for form in found
        ]
    else:
        return []
    return [_option(one.message(what.keys), one.message(language)) for one in texts]


def choices(choice: type[Choice]) -> tuple[Text, ...]:
    """The members of a choice by both names."""
    return tuple(Text(member.bangla, member.value) for member in choice)


def _option(value: str, label: str) -> Option:
    return {"value": value, "label": label}


def _officer(code: str, officer: Any) -> str:
    """An officer as the list shows him: name and first post, and the code."""
    said = ", ".join(filter(None, [officer.name, *officer.posts[:1]]))
    return f"{said} ({code})" if said else code


# Samples and new items


def sample(examples: Sequence[Any] | None, language: str) -> str | None:
    """The example of a field as a line of text; None where it has none that helps."""
    example = (examples or [None])[0]
    if isinstance(example, Choice):
        return example.bangla if language == "bn" else example.value
    if isinstance(example, list):
        flat = [one for one in example if isinstance(one, str)]
        return "\n".join(in_english(one) if language == "en" else one for one in flat) or None
    if example is None or isinstance(example, dict):
        return None
    return in_english(str(example)) if language == "en" else str(example)


def new_items(shape: Control, what: WhatItIs, language: str) -> list[dict[str, Any]]:
    """What is put in for one more card: one for each sort that it may be of."""
    return [
        {
            "label": of_sort(part).message(language) if len(shape.parts) > 1 else "",
            "value": new_value(part, what),
        }
        for part in shape.parts
    ]


def of_sort(part: type[Part]) -> Text:
    """What an annex says that it is."""
    return Text(part.of_sort.bangla, part.of_sort.value) if issubclass(part, Annex) else Text("", "")


def new_value(part: type[Part], what: WhatItIs, depth: int = 0) -> Any:
    """A part with nothing in it yet: its one text, or its needed fields."""
    if part.shorthand and not issubclass(part, Annex):
        return ""
    fields = field_shapes(part)
    needed = [one for one in fields if one.is_required or one.name in part.supplied]
    needed = needed or [one for one in fields if one.is_everyday][:1] or list(fields[:1])
    return {one.names.message(what.keys): _new_field(part, one, what, depth) for one in needed}


def _new_field(part: type[Part], one: FieldShape, what: WhatItIs, depth: int) -> Any:
    shape = one.shape
    if one.name == "sort" and issubclass(part, Annex):
        return of_sort(part).message(what.keys)
    if shape.widget is Widget.LINES:
        return [""]
    if shape.widget is Widget.TABLE:
        return [["", ""]]
    if part is Table and one.name == "columns":
        return ["", ""]  # as many as its first row has
    if part is Table and one.name == "mark":
        return sample(part.model_fields[one.name].examples, what.keys)
    if shape.widget is Widget.CHOICE and shape.choice:
        return choices(shape.choice)[0].message(what.keys)
    if shape.widget in (Widget.CARD, Widget.CARDS) and depth < 4:
        inner = new_value(shape.parts[0], what, depth + 1)
        return [inner] if shape.widget is Widget.CARDS else inner
    return ""


def part_of(shape: Control, item: Any) -> type[Part] | None:
    """The part that an item of a list is: by the sort that it says, where there are several."""
    if len(shape.parts) == 1:
        part = shape.parts[0]
        return part if isinstance(item, Map) or (part.shorthand and not isinstance(item, Seq)) else None
    key = item.key_of("sort", "ধরন") if isinstance(item, Map) else None
    said = same_name(str(item[key])) if key else ""
    return next((part for part in shape.parts if said in map(same_name, of_sort(part))), None)


def head_of(column: Any) -> str:
    """The title of a column, as typed."""
    if isinstance(column, Map):
        key = column.key_of("title", "শিরোনাম")
        column = column[key] if key else None
    return column if isinstance(column, str) else ""


def text_of(value: Any) -> str | None:
    """A text without the empty lines at its end; None for anything else."""
    return value.rstrip("\n") if isinstance(value, str) else None


def is_texts(value: Any) -> bool:
    """Whether a value is a text, or a list of texts."""
    items = value if isinstance(value, Seq) else [value]
    return all(one is None or isinstance(one, str) for one in items)


def is_pairs(value: Any) -> bool:
    """Whether a value is a mapping of texts."""
    return isinstance(value, Map) and all(one is None or isinstance(one, str) for one in value.values())
