"""`না` in every field of every kind: the part is not there, and the word is not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.models import Part, kinds
from govdocs.models.form import Form
from govdocs.page.plain_text import plain_text
from tests.support.examples import EXAMPLES, ROOT

WORD = re.compile(r"(?<![\w\u0980-\u09ff])না(?![\w\u0980-\u09ff])")
NEEDED = {
    *("not-left-out", "unknown-choice", "empty-list", "empty-section", "nobody", "picture-without-alt"),
    *(
        "uneven-row",
        "style-needs",
        "style-has-no",
        "only-in-report",
        "no-such-inset",
        "inset-without-place",
        "discussion-needs-table",
    ),
}
"""The codes of what cannot be printed once a part is gone: the clerk is told, and why."""


def fields_of(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of each field that a document gives, in the document and in its parts."""
    if isinstance(value, Form):
        return
    if isinstance(value, Part):
        for name in value.model_fields_set - {
            "kind",
            "govdocs",
            "template",
            "schema_version",
            "audit",
            "office",
            "officer",
        }:
            yield (*at, name)
            yield from fields_of(getattr(value, name), (*at, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from fields_of(item, (*at, index))


def with_no(data: dict[str, Any], at: tuple[str | int, ...]) -> dict[str, Any]:
    changed = deepcopy(data)
    inner: Any = changed
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = "না"
    return changed


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_word_leaves_the_part_out_and_is_never_printed(example: Path) -> None:
    document = govdocs.load(example)
    data = document.model_dump(mode="json", exclude_unset=True)
    before = len(WORD.findall(plain_text(govdocs.render_html(document))))
    tried = 0
    for at in fields_of(document):
        if at[-1] in ("schedule", "on_time", "printed") or "rows" in at[:-1] or "days" in at[:-1]:
            continue  # an answer; cells, in which it is a text
        changed = with_no(data, at)
        problems = govdocs.check(changed, folder=example.parent)
        tried += 1
        if problems:
            assert {problem.code for problem in problems} <= NEEDED, (at, problems)
            continue
        page = plain_text(govdocs.render_html(govdocs.load(changed, folder=example.parent)))
        assert len(WORD.findall(page)) <= before, at
    assert tried > 3


@pytest.mark.parametrize(
    "name", ["নম্বর", "তারিখ", "বিষয়", "সূত্র", "সংযুক্তি", "স্বাক্ষর", "অনুলিপি", "প্রাপক", "সারণি", "বিবরণ"]
)
@pytest.mark.parametrize("no", ["না", "no", "No", ["না"], False])
def test_a_letter_goes_without(name: str, no: Any) -> None:
    letter = {
        "ধরন": "পত্র",
        "ফরম": "সভার নোটিশ" if name == "বিবরণ" else "অফিস স্মারক",
        "নম্বর": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫",
        "তারিখ": "২১ ফেব্রুয়ারি ২০২৪",
        "বিষয়": "সভার সময়সূচি প্রেরণ।",
        "বক্তব্য": "সময়সূচি প্রেরণ করা হলো।",
        "স্বাক্ষর": {"নাম": "নাসরিন আক্তার"},
        "অনুলিপি": {"প্রাপক": ["অফিস কপি"]},
    }
    page = plain_text(govdocs.render_html(govdocs.load(letter | {name: no})))
    for words in (f"{name}:", "না/১(১)", "None", "False"):
        assert words not in page
    assert not WORD.search(page)


@pytest.mark.parametrize("no", ["না", "no", "No"])
@pytest.mark.parametrize("file", ["", "পিএল: {পত্রশীর্ষ: [পরিকল্পনা শাখা]}\n"])
def test_a_letter_of_no_office_asks_for_no_office_file(no: str, file: str, tmp_path: Path) -> None:
    if file:
        (tmp_path / "office.yaml").write_text(file, encoding="utf-8")
    letter = {"kind": "letter", "form": "office-memo", "office": no, "body": "সভা হবে।", "signature": "না"}
    document = govdocs.load(letter, folder=tmp_path)
    assert WORD.search(plain_text(govdocs.render_html(document))) is None


@pytest.mark.parametrize("text", ["না", "no"])
def test_in_a_cell_an_item_and_an_answer_it_is_a_text(text: str) -> None:
    letter = {
        "ধরন": "পত্র",
        "ফরম": "সভার নোটিশ",
        "বিবরণ": {"আপ্যায়ন": text},
        "বক্তব্য": "{{ছক}}",
        "সারণি": [{"চিহ্ন": "ছক", "কলাম": ["প্রশ্ন", "উত্তর"], "সারি": [["এসেছেন?", text], ["ক", {"পাঠ": text}]]}],
    }
    assert len(re.findall(text, plain_text(govdocs.render_html(govdocs.load(letter))))) >= 3
    update = govdocs.load({"kind": "project_update", "project": "ক", "schedule": "না"})
    assert "না।" in plain_text(govdocs.render_html(update))


@pytest.mark.parametrize(
    ("kind", "field", "least"),
    [
        ("minutes", "subject", {}),
        ("press_note", "text", {"heading": "মেলা"}),
        ("project_update", "project", {}),
    ],
)
def test_what_a_document_is_nothing_without_is_told(kind: str, field: str, least: dict[str, Any]) -> None:
    (problem,) = govdocs.check({"kind": kind, field: "না", **least})
    assert problem.code == "not-left-out"
    assert "বাদ দেওয়া যায় না" in problem.bangla


def test_the_editor_takes_the_word_wherever_the_program_does() -> None:
    import json

    import jsonschema

    for kind in kinds().values():
        rules = json.loads((ROOT / "schemas" / f"{kind.name}.en.json").read_text("utf-8"))
        validator = jsonschema.Draft202012Validator(rules)
        for name, field in kind.model_fields.items():
            if type(None) in getattr(field.annotation, "__args__", ()) and not field.is_required():
                errors = [
                    error
                    for error in validator.iter_errors({"kind": kind.name, name: "না"})
                    if name in error.path
                ]
                assert errors == [], (kind.name, name)
