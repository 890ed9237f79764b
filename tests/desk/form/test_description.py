"""The form as data: every kind and form has its fields, and what is typed into one is read from it again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from govdocs.desk.form.description import form_of
from govdocs.desk.form.edits import edited
from govdocs.desk.form.values import KnownNames
from govdocs.desk.form.widgets import Widget
from govdocs.errors import Refusal
from govdocs.loading.loader import loads
from govdocs.models import kinds
from govdocs.models.form import forms
from govdocs.schema import starter
from govdocs.source.reading import read_text
from tests.support.examples import ROOT

EXAMPLES = sorted(
    path
    for folder in ("examples", "examples/forms")
    for path in (ROOT / folder).glob("*.yaml")
    if path.name != "office.yaml"
)


def known(path: Path) -> KnownNames:
    return KnownNames.of_folder(path.parent)


def every(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All fields of a form, those in cards among them."""
    for field in fields:
        yield field
        yield from every(field.get("fields", []))
        for item in field.get("items", []):
            yield from every(item)


def fields_of(form: dict[str, Any]) -> list[dict[str, Any]]:
    return [field for group in form["groups"] for field in every(group["fields"])]


def field_at(form: dict[str, Any], *path: str | int) -> dict[str, Any]:
    return next(field for field in fields_of(form) if field["path"] == list(path))


def form_in(text: str, language: str = "bn", names: KnownNames | None = None) -> dict[str, Any]:
    return form_of(read_text(text, "order.yaml"), names or KnownNames(), language)


ORDER = """\
ধরন: পত্র
ফরম: অফিস আদেশ
অফিস: academy
নম্বর: ৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০
তারিখ: ৪ জানুয়ারি ২০৯৯
বক্তব্য: |
  এক

  দুই
প্রাপক:
  - |
    সচিব
    ঢাকা
  - উপসচিব
স্বাক্ষর:
  নাম: কেউ
  পদবি: [উপসচিব, ঢাকা]
অনুলিপি:
  প্রাপক:
    - সচিব
    - পাঠ: উপসচিব
      সংখ্যা: ৩
বিবরণ:
  সভার স্থান: ঢাকা
সারণি:
  - চিহ্ন: ছক-১
    কলাম: [ক, {শিরোনাম: খ}]
    সারি:
      - [১, ২]
      - [৩, ""]
পরিশিষ্ট:
  - ধরন: তালিকা
    কলাম: [ক]
    সারি: [[১], [{পাঠ: ২, সারি: ২}]]
অচেনা: কিছু
"""

SHOWN: list[tuple[tuple[str | int, ...], str, Any]] = [
    (("ফরম",), "choice", "অফিস আদেশ"),
    (("অফিস",), "office", "academy"),
    (("নম্বর",), "memo", "৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০"),
    (("তারিখ",), "date", "৪ জানুয়ারি ২০৯৯"),
    (("বক্তব্য",), "paragraphs", "এক\n\nদুই"),
    (("প্রাপক", 0), "paragraphs", "সচিব\nঢাকা"),
    (("প্রাপক", 1), "paragraphs", "উপসচিব"),
    (("স্বাক্ষর", "নাম"), "line", "কেউ"),
    (("স্বাক্ষর", "পদবি"), "lines", ["উপসচিব", "ঢাকা"]),
    (("অনুলিপি", "প্রাপক", 0, "পাঠ"), "line", "সচিব"),
    (("অনুলিপি", "প্রাপক", 1, "পাঠ"), "line", "উপসচিব"),
    (("অনুলিপি", "প্রাপক", 1, "সংখ্যা"), "count", "৩"),
    (("বিবরণ",), "pairs", {"সভার স্থান": "ঢাকা"}),
    (("সারণি", 0, "সারি"), "table", [["১", "২"], ["৩", ""]]),
    (("পরিশিষ্ট", 0, "কলাম"), "lines", ["ক"]),
    (("পরিশিষ্ট", 0, "সারি"), "raw", "[[১], [{পাঠ: ২, সারি: ২}]]"),
    (("পরিশিষ্ট", 0, "ধরন"), "choice", "তালিকা"),
    (("খসড়া",), "yesno", None),
    (("কিউআর-কোড", "ফাইল"), "picture", None),
    (("অচেনা",), "raw", "কিছু"),
]


@pytest.mark.parametrize(("path", "widget", "value"), SHOWN)
def test_a_value_is_shown_as_it_is_typed(path: tuple[str | int, ...], widget: str, value: Any) -> None:
    field = field_at(form_in(ORDER), *path)
    assert (field["widget"], field["value"]) == (widget, value)
    assert field["present"] == (value is not None)


def test_a_table_has_the_heads_of_its_columns() -> None:
    assert field_at(form_in(ORDER), "সারণি", 0, "সারি")["columns"] == ["ক", "খ"]


def test_the_office_file_says_what_may_be_chosen() -> None:
    form = form_in(ORDER, names=known(ROOT / "examples" / "letter.yaml"))
    offices = [one["value"] for one in field_at(form, "অফিস")["options"]]
    officers = field_at(form, "স্বাক্ষর", "কর্মকর্তা")["options"]
    assert "academy" in offices
    assert "deputy-director" in [one["value"] for one in officers]
    assert all(one["value"] in one["label"] for one in officers)
    assert len(field_at(form, "ফরম")["options"]) >= 23


@pytest.mark.parametrize(("keys", "language"), [("bn", "bn"), ("en", "en"), ("bn", "en"), ("en", "bn")])
def test_labels_and_help_are_in_the_language_asked_and_keys_in_that_of_the_file(
    keys: Any, language: str
) -> None:
    text = starter(kinds()["letter"], keys)
    field = field_at(form_in(text, language), "বিষয়" if keys == "bn" else "subject")
    assert field["label"] == ("বিষয়" if language == "bn" else "subject")
    assert field["help"] == (
        "পত্রের বিষয়, এক বাক্যে।" if language == "bn" else "The subject of the letter, in one sentence."
    )
    assert form_in(text, language)["language"] == keys


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("code", forms())
def test_each_form_has_its_fields_and_few_of_them_are_everyday(code: str, language: Any) -> None:
    form = forms()[code]
    kind = kinds()[form.kind]
    text = starter(kind, language, form=form)
    shown = form_in(text, language)
    everyday = {field["path"][0] for field in shown["groups"][0]["fields"]}
    assert everyday >= set(read_text(text).tree) - {"kind", "ধরন"}
    assert len(fields_of(shown)) < 160
    assert not any(field["widget"] == Widget.RAW and field["present"] for field in fields_of(shown))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_typed_into_a_field_is_read_from_it_again(path: Path) -> None:
    text, names = path.read_text("utf-8"), known(path)
    fields = [one for one in fields_of(form_in(text, "bn", names)) if one["widget"] in TYPED]
    for field in fields[:: max(1, len(fields) // 40)]:
        value = TYPED[field["widget"]]
        try:
            change = edited(text, path.name, {"op": "set", "path": field["path"], "value": value}, names)
        except Refusal:  # a field of a part that is left out by না
            assert field["value"] is None
            continue
        again = [one for one in fields_of(form_in(change.text, "bn", names)) if one["value"] == value]
        assert any(one["label"] == field["label"] for one in again), field["path"]
        assert text[: change.start] + change.inserted + text[change.end :] == change.text


TYPED: dict[str, Any] = {
    "line": "নতুন: কথা # ১",
    "paragraphs": "নতুন কথা\n\n(ক) আরও",
    "lines": ["এক", "দুই, তিন"],
    "memo": "৪৬.০০-১",
    "count": "৭",
    "date": "৫ মার্চ ২০৯৯",
    "pairs": {"ক: খ": "গ"},
    "table": [["১", ""], ["২", "ক, খ"]],
}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_new_card_is_put_in_and_read(path: Path) -> None:
    text, names = path.read_text("utf-8"), known(path)
    cards = [one for one in fields_of(form_in(text, "bn", names)) if one["widget"] == "cards"]
    for field in cards[:12]:
        for new in field["new"]:
            edit = {"op": "insert", "path": field["path"], "index": 0, "value": new["value"]}
            change = edited(text, path.name, edit, names)
            again = next(
                one
                for one in fields_of(form_in(change.text, "bn", names))
                if one["path"] == field["path"] and "items" in one
            )
            assert len(again["items"]) == len(field["items"]) + 1


def test_problems_are_at_their_fields() -> None:
    source = read_text(ORDER, "order.yaml")
    paths: list[tuple[str | int, ...]] = [
        ("স্বাক্ষর", "নাম"),
        ("subject",),
        ("অনুলিপি", "প্রাপক", 1, "কী"),
        (),
        ("নেই",),
    ]
    form = form_of(source, KnownNames(), "bn", paths)
    told = {tuple(field["path"]): field["problems"] for field in fields_of(form) if field["problems"]}
    assert told == {("স্বাক্ষর", "নাম"): [0], ("বিষয়",): [1], ("অনুলিপি", "প্রাপক"): [2]}


def test_a_text_without_a_kind_asks_for_one() -> None:
    form = form_in("বিষয়: ১\n")
    assert [field["path"] for field in fields_of(form)] == [["ধরন"]]
    assert len(fields_of(form)[0]["options"]) == 5


def test_a_huge_list_is_no_million_of_inputs() -> None:
    rows = "".join("    - পাঠ: ক\n" for _ in range(3000))
    form = form_in(f"ধরন: পত্র\nফরম: অফিস আদেশ\nঅনুলিপি:\n  প্রাপক:\n{rows}")
    assert field_at(form, "অনুলিপি", "প্রাপক")["widget"] == "raw"
    assert len(fields_of(form)) < 200


def test_it_takes_no_longer_than_reading_the_letter() -> None:
    path = ROOT / "examples" / "letter.yaml"
    text, names = path.read_text("utf-8"), known(path)

    def loading() -> None:
        loads(text, name=path.name, folder=str(path.parent))

    def describing() -> None:
        form_of(read_text(text, path.name), names, "bn")

    def best(work: Any) -> float:
        work()
        times = []
        for _ in range(5):
            begin = time.process_time()
            work()
            times.append(time.process_time() - begin)
        return min(times)

    assert best(describing) < 2 * best(loading)


def test_a_new_table_has_a_mark_and_as_many_columns_as_cells(folder: Path) -> None:
    form = form_of(read_text("ধরন: পত্র\nফরম: অফিস স্মারক\n", "ক.yaml"), KnownNames(), "bn")
    tables = next(one for group in form["groups"] for one in group["fields"] if one["label"] == "সারণি")
    assert tables["new"] == [{"label": "", "value": {"চিহ্ন": "ছক-১", "কলাম": ["", ""], "সারি": [["", ""]]}}]
