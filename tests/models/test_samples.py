"""Samples of the starter: every one that is left is told and makes a draft; what merely looks like one is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs import schema
from govdocs.audit import audit
from govdocs.models import kinds
from govdocs.models.fields import Choice
from govdocs.models.form import Form, forms
from govdocs.models.letter import Letter
from govdocs.models.samples import Usual, sample_of, untouched
from govdocs.output import Renderer
from govdocs.page.plain_text import plain_text
from tests.support.editor import as_an_editor_reads
from tests.support.examples import EXAMPLES, TESTS
from tests.support.starters import finished

LETTER_FORMS = [form for form in forms().values() if form.kind == "letter"]
STARTERS = [(kind, None) for kind in kinds() if kind != "letter"] + [
    ("letter", form) for form in LETTER_FORMS
]
OTHER = {
    "number": "১২৫",
    "date": "৫ মার্চ ২০২৪",
    "published": "৫ মার্চ ২০২৪",
    "gregorian": "৫ মার্চ ২০২৪",
    "time": "সকাল ১০.০০ টা",
    "year": "২০২৩-২৪",
    "amount": "৫০০",
    "people": "৫",
    "weight": "১০০",
    "passport": "B00000011",
}  # fmt: skip


def leaves(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*at, index))
    else:
        yield at, value


def typed(kind: str, form: Form | None) -> dict[str, Any]:
    text = schema.starter(kinds()[kind], "en", form=form)
    read: dict[str, Any] = as_an_editor_reads(text)
    return read


@pytest.mark.parametrize(
    ("kind", "form"), STARTERS, ids=[f"{kind}-{form and form.name}" for kind, form in STARTERS]
)
def test_each_sample_alone_is_told_and_makes_a_draft(kind: str, form: Form | None) -> None:
    """Everything else of the starter is replaced or taken out, one sample after the other is left."""
    data = typed(kind, form)
    document = govdocs.load(data)
    places = [tuple(path) for path in untouched(document)]
    assert document.is_draft
    told = {problem.dotted_path for problem in audit(document) if problem.code == "placeholder"}
    assert len(told) == len(places)
    tops = {str(place[0]) for place in places}
    needed = {
        "kind",
        "form",
        "subject",
        "text",
        "project",
        "year",
        "style",
        "objectives",
        "mail",
        "travellers",
        "chair",
    }
    for top in tops:
        alone = {key: value for key, value in data.items() if key in needed | {top}}
        for key in (needed & alone.keys()) - {"kind", "form", "style", top}:
            alone[key] = replaced(alone[key], key)
        left = {str(place[0]) for place in untouched(govdocs.load(alone))}
        assert left == {top}
        assert govdocs.load(alone).is_draft


def replaced(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: replaced(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [replaced(item, key) for item in value]
    return OTHER.get(key, {"targets": "৫"}.get(key, "নিজের কথা।" if isinstance(value, str) else value))


@pytest.mark.parametrize(
    "name",
    ["office", "number", "date", "signatory", "recipient", "addressee", "subject", "body"],
)
def test_the_parts_of_a_letter(name: str) -> None:
    samples = {
        "office": ("**স্থানীয় উন্নয়ন অধিদপ্তর**", "**দপ্তরের নাম লিখুন**"),
        "number": ("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫", "৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০"),
        "date": ("২১ ফেব্রুয়ারি ২০২৪", "৪ জানুয়ারি ২০৯৯"),
        "signatory": ("নাম: মো. আব্দুল করিম", "নাম: নাম লিখুন, যেমন মো. আব্দুল করিম"),
        "recipient": ("মহাপরিচালক, স্থানীয় উন্নয়ন অধিদপ্তর, ঢাকা", "প্রাপকের পদবি, দপ্তর ও ঠিকানা লিখুন"),
        "addressee": (
            "সচিব\n  স্থানীয় সরকার বিভাগ\n  বাংলাদেশ সচিবালয়, ঢাকা।",
            "প্রাপকের পদবি লিখুন\n  দপ্তরের নাম\n  ঠিকানা।",
        ),
        "subject": ("বিষয়: মাসিক", "বিষয়: বিষয় লিখুন, যেমন মাসিক"),
        "body": ("  উপর্যুক্ত", "  বক্তব্য লিখুন, যেমন উপর্যুক্ত"),
    }
    right, sample = samples[name]
    text = finished("letter")
    assert right in text
    assert not govdocs.loads(text).is_draft
    left = govdocs.loads(text.replace(right, sample))
    (problem,) = (found for found in audit(left) if found.code == "placeholder")
    assert "খসড়া" in problem.hint_bangla
    assert problem.place
    assert left.is_draft
    assert "খসড়া" in plain_text(govdocs.render_html(left))


def test_what_most_letters_say_is_no_sample() -> None:
    """The formulas of the forms, labels, and what is right by chance."""
    text = finished("letter")
    for usual in ("অফিস কপি", "সদয় অবগতি ও কার্যার্থে", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"):
        assert usual in text
    assert list(untouched(govdocs.loads(text))) == []
    real = {
        "kind": "letter",
        "form": "office-memo",
        "date": "২১ ফেব্রুয়ারি ২০২৪",
        "number": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫",
        "subject": "মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।",
        "body": "জনাব মো. আব্দুল করিম, উপসচিব যোগদান করেছেন।",
        "signature": {"name": "মো. আব্দুল করিম", "posts": "উপসচিব"},
    }
    letter = govdocs.load(real)
    assert not letter.is_draft
    assert "placeholder" not in [problem.code for problem in audit(letter)]


@pytest.mark.parametrize("form", LETTER_FORMS, ids=lambda form: form.name)
def test_the_words_of_a_form_may_stay(form: Form) -> None:
    letter = govdocs.load(typed("letter", form))
    for place in untouched(letter):
        assert place[0] not in ("salutation", "close", "closing", "by_order", "gazette_line", "title", "form")


def test_a_form_that_was_changed_has_no_starter_of_the_package() -> None:
    letter = govdocs.load(typed("letter", LETTER_FORMS[0]), Letter)

    def subject(one: Any) -> Any:
        return sample_of(dict(one.own_starter_fields())["subject"])

    kept = subject(letter)
    assert kept == subject(letter) == sample_of(dict(letter.starter_fields(letter.form))["subject"])
    changed = letter.form.model_copy(update={"sample_subject": "অন্য কিছু।"})
    assert "অন্য কিছু" in subject(letter.model_copy(update={"form": changed}))


REAL = [
    *EXAMPLES,
    *sorted(path for path in (TESTS / "audit" / "clean").glob("*.yaml") if path.name != "office.yaml"),
]


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_document_holds_none(path: Path) -> None:
    assert list(untouched(govdocs.load(path))) == []


def test_a_sample_in_a_document_that_is_included_makes_a_draft_of_both(tmp_path: Path) -> None:
    inner = finished("letter").replace("নাম: মো. আব্দুল করিম", "নাম: নাম লিখুন, যেমন মো. আব্দুল করিম")
    (tmp_path / "inner.yaml").write_text(inner, "utf-8")
    outer = finished("letter") + "পরিশিষ্ট:\n  - {ধরন: দলিল, ফাইল: inner.yaml}\n"
    (tmp_path / "outer.yaml").write_text(outer, "utf-8")
    letter = govdocs.load(tmp_path / "outer.yaml")
    assert letter.is_draft
    assert [problem.code for problem in audit(letter)] == ["placeholder"]
    assert Renderer().html(letter).count('class="draft-mark"') == 1


def test_samples_say_what_to_write() -> None:
    """So that no real document says the same: each names its field, or is a number, a date or an address of nobody's."""
    for kind, form in STARTERS:
        fields = dict(kinds()[kind].starter_fields(form))
        for name, field in fields.items():
            for _, sample in leaves(field.examples or []):
                if isinstance(sample, str) and not isinstance(sample, (Usual, Choice)):
                    plain = any(
                        mark in sample for mark in ("লিখুন", "২০৯", "2099", "০০০", "৯৯", "example.gov.bd")
                    )
                    assert plain, (kind, name, sample)


@pytest.mark.parametrize("date", ["৪/০১/২০৯৯", "২০৯৯-০১-০৪", "০৪ জানুয়ারি ২০৯৯ খ্রি."])
def test_the_date_of_a_starter_is_a_sample_however_it_is_written(date: str) -> None:
    letter = {"kind": "letter", "form": "office-memo", "subject": "সভা", "body": "সভা হবে।", "signature": "না"}
    assert govdocs.load(letter | {"date": date}).is_draft
    assert not govdocs.load(letter | {"date": "৪ জানুয়ারি ২০২৪"}).is_draft
