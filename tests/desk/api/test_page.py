"""What the browser asks of the page and of the proof-reader, and what it is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.support.memo import MEMO

PICTURE = "data:image/png;base64,iVBORw0KGgo"
SLIP = MEMO.replace("প্রেরণ করা হলো।", "প্রেরণ করা হলো ।")


def test_a_preview_is_pages_with_their_places(browser: TestClient) -> None:
    asked = {"name": "a.yaml", "text": MEMO, "density": 1.5, "tab": "ক", "serial": 3, "have": []}
    seen = browser.post("/api/preview", json=asked).json()
    (page,) = seen["pages"]
    assert PICTURE in seen["html"]["#sheets"]
    assert {tuple(place["path"]) for place in seen["places"]} >= {("বিষয়",), ("বক্তব্য",), ("নম্বর",)}
    again = browser.post("/api/preview", json={**asked, "serial": 4, "have": [page["hash"]]}).json()
    assert page["hash"] in again["html"]["#sheets"]
    assert PICTURE not in again["html"]["#sheets"]
    assert browser.post("/api/preview", json={**asked, "serial": 2}).json() == {"dropped": True}


@pytest.mark.parametrize(
    "more",
    [
        {"density": "2"},
        {"density": True},
        {"density": 1e300},
        {"serial": "1"},
        {"have": "abc"},
        {"have": [1]},
        {"have": ["a"] * 501},
        {"text": 5},
        {"text": "\ud800"},
        {"name": None},
        {"tab": []},
    ],
)
def test_a_preview_that_is_not_understood_is_refused_in_words(
    browser: TestClient, more: dict[str, Any]
) -> None:
    asked: dict[str, Any] = {"name": "a.yaml", "text": MEMO, **more}

    answer = browser.post(
        "/api/preview", content=json.dumps(asked), headers={"content-type": "application/json"}
    )
    assert answer.status_code == 400
    assert answer.json()["problems"][0]["code"] == "request-not-understood"


def test_a_fix_comes_as_text_and_changes(browser: TestClient) -> None:
    answer = browser.post("/api/fix", json={"name": "a.yaml", "text": SLIP, "all": True}).json()
    assert answer["text"] == MEMO
    (change,) = answer["changes"]
    assert (change["before"], change["line"]) == ("হলো ।", 6)
    one = {"name": "a.yaml", "text": SLIP, "code": change["rule"], "path": ["বক্তব্য"]}
    assert browser.post("/api/fix", json=one).json()["text"] == MEMO


@pytest.mark.parametrize(
    "more", [{}, {"code": "a"}, {"code": "a", "path": [[]]}, {"code": "a", "path": [True]}]
)
def test_a_fix_of_nothing_is_refused(browser: TestClient, more: dict[str, Any]) -> None:
    answer = browser.post("/api/fix", json={"name": "a.yaml", "text": SLIP, **more})
    assert answer.status_code == 400


def test_a_word_is_accepted_in_the_office_file_and_nowhere_else(browser: TestClient, folder: Path) -> None:
    office = folder / "office.yaml"
    office.write_text("শাখা:\n  পত্রশীর্ষ:\n    সারি: [জেলা প্রশাসকের কার্যালয়]\n", "utf-8")
    text = MEMO.replace("এতদসঙ্গে", "নির্ধারীত ছকে") + "অফিস: শাখা\n"
    (folder / "a.yaml").write_text(text, "utf-8")
    answer = browser.post("/api/accept", json={"name": "a.yaml", "words": ["নির্ধারীত"]}).json()
    assert answer["accepted"] == [{"file": "office.yaml", "office": "শাখা", "word": "নির্ধারীত"}]
    assert "নির্ধারীত" in office.read_text("utf-8")
    assert (folder / "a.yaml").read_text("utf-8") == text
    refused = browser.post("/api/accept", json={"name": "a.yaml", "text": text, "words": ["ছকে"]})
    assert refused.status_code == 422


@pytest.mark.parametrize("code", ["office-order", "minutes", "press_note", "notice"])
def test_a_form_has_a_picture(browser: TestClient, code: str) -> None:
    for _ in range(2):  # the second time from the cache, or made again where there is none
        answer = browser.get(f"/api/form-picture/{code}.png")
        assert answer.headers["content-type"] == "image/png"
        assert answer.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("code", ["no-such-form", "..%2Foffice", "%00"])
def test_a_form_that_there_is_not_has_none(browser: TestClient, code: str) -> None:
    assert browser.get(f"/api/form-picture/{code}.png").status_code in (404, 422)


def test_every_form_of_the_list_has_a_picture(browser: TestClient) -> None:
    for form in browser.get("/api/forms").json()["forms"]:
        assert browser.get(f"/api/form-picture/{form['code']}.png").status_code == 200, form["code"]
