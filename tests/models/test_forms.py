"""The forms of letters: their names and editions, what each needs, prints and suggests."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import pypdfium2
import pytest

import govdocs
from govdocs import schema
from govdocs.audit import audit
from govdocs.models.form import Edition, Form, LetterPart, form_named, forms
from govdocs.models.letter import Letter
from govdocs.models.letter_parts import RARE
from govdocs.models.letter_parts import SENTENCES as PROPOSED
from tests.support.editor import as_an_editor_reads, complaints
from tests.support.examples import EXAMPLES
from tests.support.letters import (
    BY_PART,
    NEEDED,
    a_letter,
    body_of,
    codes,
    html,
    text,
)

FORMS = [form for form in forms().values() if form.kind == "letter"]
SENTENCES = set(PROPOSED)
TWELVE = [
    "official-letter",
    "office-memo",
    "office-order",
    "circular",
    "demi-official",
    "unofficial-note",
    "endorsement",
    "notification",
    "resolution",
    "press-note",
    "message",
    "notice",
]
PRACTICE = [
    "meeting-notice",
    "sanction-order",
    "transfer-order",
    "leave-order",
    "travel-order",
    "reminder",
    "invitation",
    "charge-certificate",
    "handout",
    "training-order",
    "allotment-letter",
    "public-notice",
    "auction-notice",
    "tender-notice",
    "certificate",
    "inquiry-report",
    "work-order",
    "forwarding",
    "condolence",
    "congratulation",
]


def test_the_twelve_forms_of_the_instructions_come_first_in_their_order() -> None:
    assert [form.name for form in forms().values()][:12] == TWELVE
    assert set(PRACTICE) <= forms().keys()
    for number, name in enumerate(TWELVE, 1):
        assert {entry.serial for entry in forms()[name].editions} == {number}


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_every_form_has_an_example_and_a_source(form: Form) -> None:
    documents = [govdocs.load(path) for path in EXAMPLES]
    written = {document.form.name for document in documents if isinstance(document, Letter)}
    assert form.source
    assert form.name in written or form.kind == "press_note"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
class TestEveryForm:
    def test_takes_the_least_that_it_needs(self, form: Form) -> None:
        assert codes(a_letter(form.name)) == []

    def test_asks_for_what_it_usually_has(self, form: Form) -> None:
        """A warning where the Instructions name the form, else a notice; nothing where the letter says that it goes without."""
        rule = "form-needs" if form.editions else "form-usually-has"
        least = a_letter(form.name)
        assert asked(least, form) == []
        for name in least.keys() - {"kind", "form", "particulars", "copies", "close"}:
            if name == "to" and "copies" in least:
                continue
            without = {key: value for key, value in least.items() if key != name}
            (problem,) = asked(without, form)
            assert problem.code == rule
            assert f"‘{Letter.both_names(name).bn}’" in problem.message("bn")
            assert form.bangla in problem.message("bn")
            assert form.english in problem.message("en")
            assert problem.source
            assert asked(without | {name: "না"}, form) == []

    def test_asks_for_its_particulars(self, form: Form) -> None:
        for label in form.particulars:
            least = a_letter(form.name)
            least["particulars"] = {key: value for key, value in least["particulars"].items() if key != label}
            (problem,) = asked(least, form)
            assert problem.code == "form-usually-has"
            assert label in problem.message("bn")

    def test_says_no_sentence_by_itself(self, form: Form) -> None:
        """Its labels and titles are printed; what it proposes stands in the starter, which the officer reads."""
        page = text(form.name, **dict.fromkeys(SENTENCES & least_of(form)))
        starter = schema.starter(Letter, form=form)
        for name in SENTENCES:
            words = getattr(form, name)
            has_place = name == "opening" or LetterPart(name) in set(form.order)
            if words and has_place:
                assert words not in page, name
                assert f"\n{Letter.model_fields[name].title}: " in starter, name
                assert words in as_an_editor_reads(starter).values()
            elif words:
                assert words not in as_an_editor_reads(starter).values()

    def test_prints_what_it_has_no_part_for(self, form: Form) -> None:
        extra = {
            "close": "ইতি বিনীত",
            "attention": "উপপরিচালক (প্রেষণ)",
            "closing": "শেষের এই কথাটি",
            "diary": "ডায়েরি ৫৬৭",
        }
        page = text(form.name, **extra)
        assert [words for words in extra.values() if words not in page] == []

    def test_prints_its_parts_in_its_order(self, form: Form) -> None:
        given = {name: NEEDED[name] for name in NEEDED if name in set(form.order)}
        page = body_of(html(form.name, **given))
        places = [page.index(f'data-at="{part.value}"') for part in form.order if part.value in given]
        assert places == sorted(places)

    @pytest.mark.parametrize("keys", ["bn", "en"])
    def test_starter_and_schema_know_it(self, form: Form, keys: schema.Keys) -> None:
        rules = schema.json_schema(Letter, keys)
        starter = schema.starter(Letter, keys, form=form)
        assert complaints(starter, rules) == []
        assert codes_of(starter) == []
        assert {finding.code for finding in audit(govdocs.loads(starter))} <= {"placeholder"}
        written = as_an_editor_reads(starter)
        for part in form.required:
            for name in BY_PART.get(part.value, (part.value,)):
                key = Letter.model_fields[name].title if keys == "bn" else name
                assert key in written
                for given in ({}, {key: "না"}):
                    without = {label: value for label, value in written.items() if label != key} | given
                    assert jsonschema.Draft202012Validator(rules).is_valid(without), name
        shown = [
            line.removeprefix("# ").partition(":")[0] for line in starter.splitlines() if line[:3] != "#  "
        ]
        titles = [Letter.model_fields[name].title if keys == "bn" else name for name in Letter.model_fields]
        assert sorted(set(titles) & set(shown)) == sorted(set(titles) - hidden(keys))


def hidden(keys: schema.Keys) -> set[str]:
    """The fields that no starter shows: those of every document, and those that are filled by what is typed into others."""
    names = {*govdocs.Document.model_fields, *RARE} - {"labels", "kind"}
    return {Letter.model_fields[name].title if keys == "bn" else name for name in names}


def asked(letter: dict[str, Any], form: Form) -> list[govdocs.Problem]:
    """What the audit says that the form has and the letter does not."""
    rules = ("form-needs", "form-usually-has")
    return [problem for problem in audit(govdocs.load(letter)) if problem.code in rules]


def least_of(form: Form) -> set[str]:
    return set(a_letter(form.name))


def codes_of(text: str) -> list[str]:
    try:
        govdocs.loads(text)
    except govdocs.InvalidDocument as error:
        return [problem.code for problem in error.problems]
    return []


class TestNamesAndEditions:
    @pytest.mark.parametrize(
        ("name", "form"),
        [
            ("অফিস আদেশ", "office-order"),
            ("office_order", "office-order"),
            ("নোটিশ", "notice"),
            ("বিজ্ঞপ্তি/নোটিশ", "notice"),
            ("পৃষ্ঠাঙ্কন", "endorsement"),
        ],
    )
    def test_a_form_is_known_by_any_of_its_names(self, name: str, form: str) -> None:
        assert form_named(name).name == form

    def test_an_unknown_form_is_refused_with_what_was_meant(self) -> None:
        (problem,) = govdocs.check({**a_letter("office-order"), "form": "অফিস আদেষ"})
        assert problem.code == "unknown-choice"
        assert "অফিস আদেশ" in problem.hint("bn")

    def test_the_press_forms_send_the_clerk_to_their_own_kind(self) -> None:
        (problem,) = govdocs.check({"kind": "letter", "form": "প্রেস নোট", "body": "কথা"})
        assert problem.code == "form-of-another-kind"
        assert "ধরন: press_note" in problem.message("bn")

    @pytest.mark.parametrize(
        ("date", "edition"), [("2024-06-11", Edition.OF_2014), ("2024-06-12", Edition.OF_2024)]
    )
    def test_the_edition_is_that_of_the_letters_day(self, date: str, edition: Edition) -> None:
        letter: Any = govdocs.load(a_letter("office-order", date=date))
        assert letter.edition_in_force is edition

    def test_a_stated_edition_stands_and_must_name_the_form(self) -> None:
        letter: Any = govdocs.load(a_letter("office-order", date="2026-01-01", edition="2014"))
        assert letter.edition_in_force is Edition.OF_2014
        told = {problem.code for problem in audit(govdocs.load(a_letter("notice", edition="২০১৪")))}
        assert "form-of-another-edition" in told
        assert codes(a_letter("notice", date="2023-01-01")) == []  # in use before it was named


class TestWhatAFormSuggests:
    def test_the_letter_may_say_otherwise_or_go_without(self) -> None:
        assert "যথাযথ কর্তৃপক্ষের অনুমোদনক্রমে" not in text("office-order")
        assert "জনস্বার্থে জারি" in text("office-order", closing="জনস্বার্থে জারি")
        assert "অনুমোদনক্রমে" not in text("office-order", closing="না")
        assert "অফিস আদেশ" not in body_of(html("office-order", title="না"))

    def test_a_letter_spaced_title_is_found_by_search(self) -> None:
        document = govdocs.load(a_letter("notification"))
        with pypdfium2.PdfDocument(govdocs.render_pdf(document)) as pdf:
            assert pdf[0].get_textpage().search("প্রজ্ঞাপন").get_next()

    def test_headings_follow_each_other(self) -> None:
        page = body_of(html("circular"))
        assert page.index("<h1") < page.index("<h2")
        assert "পরিপত্র" in page[page.index("<h1") : page.index("</h1>")]

    def test_paragraphs_are_numbered_as_the_form_or_the_letter_says(self) -> None:
        marks = re.compile('class="marker">(.*?) <')
        assert marks.findall(html("circular", body="এক\n\nদুই\n\nতিন")) == ["২।", "৩।"]
        assert marks.findall(html("circular", body="এক\n\nদুই", paragraph_numbers="typed")) == []
        assert marks.findall(html("office-order", body="এক\n\nদুই", paragraph_numbers="০২।")) == ["০২।"]
