"""What the browser asks of a text."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from starlette.testclient import TestClient

from govdocs.models.kinds import kinds
from govdocs.schema.starters import starter

TEXT = "ধরন: পত্র\nফরম: অফিস আদেশ\nবিষয়: 😀 সভা\n"


def ask(browser: TestClient, what: str, **body: Any) -> tuple[int, dict[str, Any]]:
    answer = browser.post(f"/api/{what}", json={"name": "order.yaml", "lang": "bn", **body})
    return answer.status_code, answer.json()


def test_look(browser: TestClient) -> None:
    status, told = ask(browser, "look", text=TEXT)
    assert status == 200
    assert 'data-path="[&#34;বিষয়&#34;]"' in told["html"]["#form-body"]
    span = next(one for one in told["spans"] if one["path"] == ["বিষয়"])
    wide = TEXT.encode("utf-16-le")
    assert wide[span["start"] * 2 : span["end"] * 2].decode("utf-16-le") == "😀 সভা"


def test_each_field_that_still_has_its_sample_is_told(browser: TestClient) -> None:
    text = starter(kinds()["letter"])
    _, told = ask(browser, "look", text=text)
    found = told["html"]["#problems"]
    for field in ("সারি", "নম্বর", "তারিখ", "বিষয়", "বক্তব্য", "নাম"):
        assert f"‘{field}’ ঘরে নমুনা ফাইলের লেখাই রয়ে গেছে" in found


def test_a_text_that_cannot_be_read_has_problems_and_no_form(browser: TestClient) -> None:
    status, told = ask(browser, "look", text='ধরন: "পত্র\n')
    assert (status, told["spans"]) == (200, [])
    assert "#form-body" not in told["html"]
    assert told["html"]["#form-note"]
    assert told["problems"][0]["severity"] == "error"


def test_edit_tells_the_difference_in_utf16(browser: TestClient) -> None:
    status, told = ask(
        browser, "edit", text=TEXT, edit={"op": "set", "path": ["subject"], "value": "😀 বৈঠক"}
    )
    assert status == 200
    wide = TEXT.encode("utf-16-le")
    made = wide[: told["start"] * 2] + told["inserted"].encode("utf-16-le") + wide[told["end"] * 2 :]
    assert made.decode("utf-16-le") == told["text"] == TEXT.replace("সভা", "বৈঠক")


def test_what_cannot_be_edited_is_told(browser: TestClient) -> None:
    for edit in (
        {},
        {"op": "set"},
        {"op": "move", "path": ["নেই"], "index": 0, "to": 1},
        {"op": "set", "path": [None]},
        7,
    ):
        status, told = ask(browser, "edit", text=TEXT, edit=edit)
        assert status == 422
        assert told["problems"][0]["message"]["bn"]


def test_complete_hover_convert_pasted(browser: TestClient) -> None:
    _, told = ask(browser, "complete", text=TEXT + "ব", offset=len(TEXT) + 2)
    assert "বক্তব্য" in [one["label"] for one in told["options"]]
    assert told["from"] == len(TEXT) + 1
    _, told = ask(browser, "hover", text=TEXT, offset=TEXT.index("বিষয়") + 1)
    assert "subject" in told["text"]
    assert ask(browser, "hover", text=TEXT, offset=10**9)[1] == {}
    assert ask(browser, "convert", text="১২", how="latin-digits")[1] == {"text": "12"}
    assert ask(browser, "pasted", text="ক\tখ")[1]["rows"] == [["ক", "খ"]]


TABLE = "ধরন: পত্র\nফরম: অফিস আদেশ\nসারণি:\n  - কলাম: [ক, খ]\n    সারি:\n      - [১, ২]\n"


@pytest.mark.parametrize(
    ("row", "column", "text", "rows"),
    [
        (0, 1, "ক\tখ\nগ\tঘ", [["১", "ক", "খ"], ["", "গ", "ঘ"]]),
        (1, 0, "এক", [["১", "২"], ["এক", ""]]),
        (0, 0, "ক\tখ", [["ক", "খ"]]),
    ],
)
def test_a_table_is_pasted_over_another(
    browser: TestClient, row: int, column: int, text: str, rows: list[list[str]]
) -> None:
    edit = {"op": "fill", "path": ["সারণি", 0, "সারি"], "row": row, "column": column, "text": text}
    status, told = ask(browser, "edit", text=TABLE, edit=edit)
    assert status == 200
    assert yaml.safe_load(told["text"])["সারণি"][0]["সারি"] == rows
    assert told["said"]
    for wrong in ({"row": 9}, {"column": -1}, {"path": ["ফরম"]}, {"text": 5}):
        assert ask(browser, "edit", text=TABLE, edit={**edit, **wrong})[0] in (400, 422)


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("'মাসিক '", "মাসিক সভা", "মাসিক সভা"),
        ("' মাসিক'", "মাসিক", "মাসিক"),
        ("'নং: '", "নং ১২", "নং ১২"),
        ("'মাসিক '", "মাসিক  ", "'মাসিক  '"),
        ("'নং: '", "নং: ১২", "'নং: ১২'"),
        ("'মাসিক'", "মাসিক সভা", "'মাসিক সভা'"),  # somebody's own marks
        ("'it''s: '", "it's", "it's"),
        ('"মাসিক "', "মাসিক সভা", '"মাসিক সভা"'),
        ("মাসিক", "মাসিক ", "'মাসিক '"),
    ],
)
def test_marks_that_only_a_pause_in_typing_needed_go_again(
    browser: TestClient, before: str, typed: str, after: str
) -> None:
    text = f"ধরন: পত্র\nবিষয়: {before}  # মন্তব্য\n"
    edit = {"op": "set", "path": ["বিষয়"], "value": typed}
    assert ask(browser, "edit", text=text, edit=edit)[1]["text"] == f"ধরন: পত্র\nবিষয়: {after}  # মন্তব্য\n"


def test_each_press_makes_another_pair(browser: TestClient) -> None:
    text = "ধরন: পত্র\nফরম: সভার নোটিশ\n"
    for _ in range(3):
        edit = {"op": "pair", "path": ["বিবরণ"], "value": "নতুন"}
        text = ask(browser, "edit", text=text, edit=edit)[1]["text"]
    assert text == 'ধরন: পত্র\nফরম: সভার নোটিশ\nবিবরণ:\n  নতুন: ""\n  নতুন ২: ""\n  নতুন ৩: ""\n'


@pytest.mark.parametrize("path", [[], "ক", [1.5], None])
def test_only_a_pair_may_be_added_at_the_top(browser: TestClient, path: object) -> None:
    edit = {"op": "set", "path": path, "value": "ক"}
    assert ask(browser, "edit", text="ধরন: পত্র\n", edit=edit)[0] == 422


def test_rows_of_a_table_are_moved(browser: TestClient) -> None:
    text = TABLE + "      - [৩, ৪]  # শেষ\n"
    form = ask(browser, "look", text=text)[1]["html"]["#form-body"]
    assert form.count("সারিটি উপরে নিন") == form.count("সারিটি নিচে নিন") > 0
    edit = {"op": "move", "path": ["সারণি", 0, "সারি"], "index": 1, "to": 0}
    after = ask(browser, "edit", text=text, edit=edit)[1]["text"]
    assert after.endswith("      - [৩, ৪]  # শেষ\n      - [১, ২]\n")


def test_a_long_text_of_one_line_grows_on_the_screen(browser: TestClient) -> None:
    form = ask(browser, "look", text="ধরন: পত্র\nবিষয়: মাসিক সভা\n")[1]["html"]["#form-body"]
    assert re.search(r'<textarea class="one-line"[^>]*>\nমাসিক সভা</textarea>', form)


def test_a_search_that_finds_nothing_says_so(browser: TestClient) -> None:
    assert "এই নামে কোনো ঘর নেই" in ask(browser, "look", text="ধরন: পত্র\n")[1]["html"]["#form-body"]
