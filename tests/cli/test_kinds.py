"""`govdocs kinds`: kinds of document and forms of letters, as a table and as JSON."""

from __future__ import annotations

import json

import pytest

from govdocs.errors import ExitCode
from govdocs.models import kinds
from govdocs.models.form import forms
from govdocs.page.template_digest import template_digest
from tests.support.command import run


def test_kinds_as_a_table(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "kinds")
    assert (code, err) == (ExitCode.FINE, "")
    assert out.splitlines() == [f"{kind.name}\t{kind.bangla_name}" for kind in kinds().values()]
    assert "letter\tপত্র\n" in out


def test_kinds_as_json_have_the_version_of_their_keys_and_the_digest_of_their_templates(
    capfd: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = run(capfd, "kinds", "--json")
    found = {kind["name"]: kind for kind in json.loads(out)}
    assert found.keys() == kinds().keys()
    assert found["letter"] == {
        "name": "letter",
        "bangla": "পত্র",
        "schema": 1,
        "template": template_digest(kinds()["letter"]),
    }


def test_forms_as_a_table(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "kinds", "--forms")
    assert len(out.splitlines()) == len(forms())
    assert out.startswith("official-letter\tসরকারি পত্র\t2014, 2024\n")
    assert "\nnotice\tবিজ্ঞপ্তি/নোটিশ\t2024\n" in out
    assert "\nreminder\tতাগিদ পত্র\t–\n" in out


def test_forms_as_json(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "kinds", "--forms", "--json")
    found = json.loads(out)
    assert [form["name"] for form in found] == [*forms()]
    assert found[2] == {
        "name": "office-order",
        "bangla": "অফিস আদেশ",
        "kind": "letter",
        "editions": ["2014", "2024"],
    }
