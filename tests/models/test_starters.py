"""The starter of each form: the everyday fields first, then all the others as comments."""

from __future__ import annotations

import pytest

import govdocs
from govdocs import schema
from govdocs.audit import audit
from govdocs.models.form import Form, forms
from govdocs.models.letter import Letter
from govdocs.page.plain_text import plain_text
from govdocs.schema.messages import MORE_FIELDS
from tests.support.editor import as_an_editor_reads
from tests.support.starters import finished

FORMS = [form for form in forms().values() if form.kind == "letter"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("keys", ["bn", "en"])
def test_its_starter_shows_the_everyday_fields_first(form: Form, keys: schema.Keys) -> None:
    more = getattr(MORE_FIELDS, keys)
    everyday, line, others = schema.starter(Letter, keys, form=form).partition(f"\n{more}\n")
    assert line
    assert [each for each in others.splitlines() if each and not each.startswith("#")] == []
    assert 4 <= len(as_an_editor_reads(everyday)) <= 14
    key = {"bn": "অংশ", "en": "parts"}[keys]
    order = as_an_editor_reads(
        "\n".join(
            each.removeprefix("# ")
            for each in others.partition(f"\n# {key}:")[2].partition("\n\n")[0].splitlines()
        )
    )
    document = govdocs.load({"kind": "letter", "form": form.name, "parts": order})
    assert isinstance(document, Letter)
    assert document.rows == form.parts


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_starter_edited_in_its_everyday_fields_is_a_letter_to_send(form: Form) -> None:
    letter = govdocs.loads(finished("letter", form=form))
    assert isinstance(letter, Letter)
    assert audit(letter) == ()
    assert not letter.is_draft
    page = plain_text(govdocs.render_html(letter))
    assert "লিখুন" not in page
    assert "[" not in page
    for label in form.particulars:
        assert label in page
    if form.title:
        assert form.title.strip(":") in page
