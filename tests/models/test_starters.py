"""The starter of each form: the everyday fields first, then all the others as comments."""

from __future__ import annotations

import pytest

import govdocs
from govdocs import schema
from govdocs.models.form import Form, forms
from govdocs.models.letter import Letter
from tests.support.editor import as_an_editor_reads

FORMS = [form for form in forms().values() if form.kind == "letter"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("keys", ["bn", "en"])
def test_its_starter_shows_the_everyday_fields_first(form: Form, keys: schema.Keys) -> None:
    everyday, line, others = schema.starter(Letter, keys, form=form).partition("\n# আরও যা লেখা যায়, লাগলে:\n")
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
