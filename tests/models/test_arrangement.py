"""অংশ: the parts of a document in the order that it says, each once, and none that is given left out."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs.models.arrangement import Arranged
from govdocs.models.fields import Choice
from govdocs.models.form import LetterPart
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes, MinutesPart
from govdocs.models.press_note import PressNote, PressPart
from tests.support.examples import ROOT
from tests.support.html_text import html_text

LEAST: dict[type[Arranged], dict[str, Any]] = {
    Letter: {"kind": "letter", "form": "অফিস স্মারক"},
    Minutes: {"kind": "minutes", "subject": "সভার কার্যবিবরণী"},
    PressNote: {"kind": "press_note", "text": "আজ মেলা শুরু।"},
}
PARTS: dict[type[Arranged], type[Choice]] = {
    Letter: LetterPart,
    Minutes: MinutesPart,
    PressNote: PressPart,
}
BODY = {Letter: "বক্তব্য", Minutes: "বিষয়", PressNote: "পাঠ"}
"""A part that the least document names."""
GIVEN: dict[type[Arranged], tuple[str, str, Any]] = {
    Letter: ("ডায়েরি", "diary", "ডায়েরি ৫৬৭"),
    Minutes: ("সমাপ্তি", "closing", "সভার সমাপ্তি"),
    PressNote: ("যোগাযোগ", "contact", "তথ্য অফিস"),
}
"""A part that is given besides: its Bangla name, its field, and what it says."""
EVERY = pytest.mark.parametrize("kind", LEAST, ids=lambda kind: kind.name)


def problems(kind: type[Arranged], parts: Any, **fields: Any) -> list[govdocs.Problem]:
    return govdocs.check({**LEAST[kind], "parts": parts, **fields})


def page(kind: type[Arranged], parts: Any, **fields: Any) -> str:
    return html_text(govdocs.render_html(govdocs.load({**LEAST[kind], "parts": parts, **fields})))


@EVERY
class TestEveryKind:
    def test_a_part_may_stand_anywhere(self, kind: type[Arranged]) -> None:
        name, field, words = GIVEN[kind]
        other = {Letter: {"body": "জানানো হলো।"}}.get(kind, {})
        said = {Letter: "জানানো হলো।", Minutes: "সভার কার্যবিবরণী", PressNote: "আজ মেলা শুরু।"}[kind]
        for order in ([name, BODY[kind]], [BODY[kind], name]):
            text = page(kind, order, **{field: words}, **other)
            assert (text.index(words) < text.index(said)) is (order[0] == name)

    def test_two_parts_may_stand_side_by_side(self, kind: type[Arranged]) -> None:
        name, field, words = GIVEN[kind]
        document = govdocs.load({**LEAST[kind], "parts": [[name, BODY[kind]]], field: words})
        assert 'class="beside of-2"' in govdocs.render_html(document)

    def test_an_unknown_part_is_refused_with_what_was_meant(self, kind: type[Arranged]) -> None:
        wrong = GIVEN[kind][0] + "ক"
        (problem,) = problems(kind, [BODY[kind], wrong])
        assert (problem.code, problem.given) == ("unknown-choice", wrong)
        assert GIVEN[kind][0] in (problem.hint("bn") or "")

    def test_a_part_twice_is_refused(self, kind: type[Arranged]) -> None:
        for parts in ([BODY[kind], BODY[kind]], [[BODY[kind], BODY[kind]]]):
            (problem,) = problems(kind, parts)
            assert problem.code == "part-twice"
            assert problem.path[0] == "parts"
            assert BODY[kind] in problem.message("bn")

    def test_a_part_that_is_given_and_not_named_is_refused(self, kind: type[Arranged]) -> None:
        name, field, words = GIVEN[kind]
        (problem,) = problems(kind, [BODY[kind]], **{field: words})
        assert (problem.code, problem.path) == ("not-in-parts", (field,))
        assert name in problem.message("bn")
        assert problems(kind, [BODY[kind]], **{field: "না"}) == ()

    def test_each_part_is_a_block_of_the_template_and_a_field_or_more(self, kind: type[Arranged]) -> None:
        for part in PARTS[kind]:
            assert part in kind.fields_of_parts
            assert set(kind.fields_of_parts[part]) <= kind.model_fields.keys()
            others = [BODY[kind]] if part.bangla != BODY[kind] else []
            assert page(kind, [part.bangla, *others])


def test_the_number_of_minutes_over_the_copies_need_not_be_named() -> None:
    fields = {"number": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫", "distribution": {"recipients": "সচিব"}}
    assert problems(Minutes, ["subject", "distribution"], **fields) == ()
    without = {**fields, "distribution": {"recipients": "সচিব", "numbered": False}}
    (problem,) = problems(Minutes, ["subject", "distribution"], **without)
    assert problem.code == "not-in-parts"


def test_the_letterhead_of_the_office_need_not_be_named() -> None:
    given = {**LEAST[Letter], "office": "বিভাগ", "parts": ["body"], "body": "জানানো হলো।"}
    assert govdocs.check(given, folder=ROOT / "examples") == ()
