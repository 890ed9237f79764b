"""The examples of a kind: each must check, and a kind of another package whose examples do not is refused at import."""

from __future__ import annotations

from typing import Any

import pytest

from govdocs import Choice, Count, Day, Document, Figure, Line, Memo, OneOrMany, Part, Prose, YesNo, named
from govdocs.models import kinds
from govdocs.models.examples import _parts, bad_examples
from govdocs.models.pictures import Picture

SEEN: set[type[Part]] = set()
PARTS = [part for kind in kinds().values() for part in _parts(kind, SEEN)]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_our_own_examples_check(part: type[Part]) -> None:
    assert [*bad_examples(part)] == []


class Colour(Choice):
    """A colour."""

    RED = "red", "লাল"


def kind_of(annotation: Any, example: Any, **rules: Any) -> type[Document]:
    """A kind with one field, made as a module of another package makes it."""
    names = {"name": "of_another", "bangla_name": "অন্যের", "__module__": "another.package"}
    field = named("ঘর", "যা লেখা হয়।", example=example, **rules)
    return type("OfAnother", (Document,), {**names, "__annotations__": {"field": annotation}, "field": field})


@pytest.mark.parametrize(
    ("annotation", "example"),
    [
        (Count, "৭"),
        (Count, 7),
        (int, 7),
        (Count | None, "১,২০০"),
        (Figure, "২.৫"),
        (YesNo, "হ্যাঁ"),
        (Day, "৮ জুলাই ২০২৬"),
        (Memo, "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-৫২৪"),
        (Line, "এক লাইন"),
        (Prose, "এক অনুচ্ছেদ।\n\nআরেকটি।"),
        (Colour, Colour.RED),
        (OneOrMany[Line], ["ক", "খ"]),
        (OneOrMany[Count], "৭"),
        (Picture, "ছবি.png"),
        (OneOrMany[Picture], "ছবি.png"),
    ],
)
def test_an_example_that_checks_is_taken(annotation: Any, example: Any) -> None:
    assert kind_of(annotation, example).model_fields["field"].examples == [example]


@pytest.mark.parametrize(
    ("annotation", "example", "rules", "words"),
    [
        (Count, "সাতটি", {}, "'সাতটি' is not a number"),
        (int, "৭", {}, "integer"),
        (Count, 70, {"le": 10}, "less than or equal to 10"),
        (Day, "৩১ ফেব্রুয়ারি ২০২৬", {}, "february|day|date"),
        (Line, "দুই\nলাইন", {}, "single line"),
        (Line, "   ", {}, "empty"),
        (Colour, "নীল", {}, "choices"),
        (OneOrMany[Count], ["১", "দুই"], {}, "'দুই' is not a number"),
        (YesNo, "হয়তো", {}, "."),
    ],
)
def test_one_that_does_not_is_refused_when_the_class_is_made(
    annotation: Any, example: Any, rules: dict[str, Any], words: str
) -> None:
    with pytest.raises(
        TypeError,
        match=rf"(?is)another\.package\.OfAnother\.field: the example .* does not check: .*({words})",
    ):
        kind_of(annotation, example, **rules)


def test_the_parts_of_a_kind_are_looked_at_too() -> None:
    class Remark(Part):
        """A remark."""

        marks: Count = named("নম্বর", "দশে কত।", example="দশে সাত")

    with pytest.raises(TypeError, match=r"Remark\.marks: the example 'দশে সাত'"):
        kind_of(OneOrMany[Remark], None)
