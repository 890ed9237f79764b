"""The least letter of each form, and what its HTML and the examples say."""

from __future__ import annotations

from typing import Any

import govdocs
from govdocs.models.form import form_named
from govdocs.page.plain_text import plain_text
from tests.support.examples import ROOT

NEEDED: dict[str, Any] = {
    "number": "46.00.0000.071.31.003.24-125",
    "date": "2026-11-02",
    "to": "সচিব",
    "subject": "সভা",
    "references": "পত্র",
    "salutation": "মহোদয়",
    "close": "আপনার বিশ্বস্ত",
    "body": "কথা",
    "signature": {"name": "মো. আব্দুল করিম"},
    "sender": {"name": "মো. আব্দুল করিম"},
    "copies": {"recipients": ["অফিস কপি"]},
    "distribution": {"recipients": ["জেলা প্রশাসক (সকল)"]},
    "enclosures": "প্রতিবেদন",
    "mail": {"sender": "a@example.gov.bd", "to": "b@example.gov.bd"},
    "sanction": {"lines": {"head": "মনিহারি", "amount": 100}},
    "travellers": [{"name": "ক", "posts": "খ", "passport": "B00000000"}],
    "gazette": "2026-11-05",
}
BY_PART = {"number_and_date": ("number", "date")}


def a_letter(form: str, **fields: Any) -> dict[str, Any]:
    """The least that a form takes, and the fields given; those that are None are left out."""
    found = form_named(form)
    needed = [name for part in found.required for name in BY_PART.get(part.value, (part.value,))]
    least: dict[str, Any] = {name: NEEDED[name] for name in needed}
    if found.particulars:
        least["particulars"] = dict.fromkeys(found.particulars, "…")
    given = {"kind": "letter", "form": form, **least, **fields}
    return {name: value for name, value in given.items() if value is not None}


def html(form: str, **fields: Any) -> str:
    return govdocs.render_html(govdocs.load(a_letter(form, **fields)))


def body_of(page: str) -> str:
    return page.partition("<body")[2]


def text(form: str, **fields: Any) -> str:
    return plain_text(html(form, **fields))


def codes(document: dict[str, Any]) -> list[str]:
    return [problem.code for problem in govdocs.check(document)]


def example(name: str) -> str:
    """The text of an example, as its HTML says it."""
    folder = ROOT / "examples"
    path = folder / "forms" / f"{name}.yaml"
    return plain_text(govdocs.render_html(govdocs.load(path if path.exists() else folder / f"{name}.yaml")))


def own_form_page() -> str:
    return govdocs.render_html(govdocs.load(ROOT / "examples" / "forms" / "urgent-reminder.yaml"))
