"""Other words for fields and kinds: each leads to one name that exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from govdocs.models import Part, kinds
from govdocs.models.part import bangla_title
from govdocs.models.synonyms import FIELDS, KINDS, field_meant, kind_meant
from govdocs.text.unicode import same_name


def parts(base: type[Part] = Part) -> Iterator[type[Part]]:
    kinds()  # loads the modules of all
    for part in base.__subclasses__():
        if part.__module__.startswith("govdocs."):
            yield part
            yield from parts(part)


def test_every_field_of_the_table_exists() -> None:
    assert set(FIELDS) <= {name for part in parts() for name in part.model_fields}
    assert set(KINDS) == set(kinds())


@pytest.mark.parametrize(
    "part", sorted(set(parts()), key=lambda part: part.__qualname__), ids=lambda part: part.__name__
)
def test_no_word_means_two_fields_of_one_part(part: type[Part]) -> None:
    own = {
        same_name(each)
        for name, field in part.model_fields.items()
        for each in (name, bangla_title(name, field))
    }
    words = Counter(same_name(word) for name in part.model_fields for word in FIELDS.get(name, ()))
    assert [word for word, count in words.items() if count > 1 and word not in own] == []


def test_no_word_means_two_kinds() -> None:
    words = Counter(same_name(word) for words in KINDS.values() for word in words)
    assert words.most_common(1)[0][1] == 1


@pytest.mark.parametrize(
    ("given", "known", "field"),
    [
        ("মূল পত্র", ("subject", "body"), "body"),
        ("মূল-পত্র", ("subject", "body"), "body"),
        ("মূলপত্র", ("subject", "body"), "body"),
        ("স্মারকনং", ("number", "date"), "number"),
        ("শেষকথা", ("closing", "date"), "closing"),
        ("সভারতারিখ", ("held", "date"), "held"),
        ("copyto", ("copies", "to"), "copies"),
        ("Letter_Head", ("letterhead", "to"), "letterhead"),
        ("মূলপত্রটি", ("subject", "body"), None),
        ("Designation", ("name", "posts"), "posts"),
        ("পদবী", ("name", "post"), "post"),
        ("মূল পত্র", ("name",), None),
        ("", ("body",), None),
    ],
)
def test_field_meant(given: str, known: tuple[str, ...], field: str | None) -> None:
    assert field_meant(given, known) == field


@pytest.mark.parametrize(
    ("given", "kind"), [("চিঠি", "letter"), ("Press Release", "press_note"), ("ঝঝঝ", None)]
)
def test_kind_meant(given: str, kind: str | None) -> None:
    assert kind_meant(given) == kind
