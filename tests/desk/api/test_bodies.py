"""Requests that no page of ours sends, to every address: each is refused in words, none is a fault of ours, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.desk.api.bodies import DEEPEST, LARGEST
from govdocs.desk.server.app import ROUTES

ADDRESSES = [
    (route.method, route.path.replace("{file:path}", "x").replace("{", "").replace("}", ""))
    for route in ROUTES
]
KEYS = [
    "name", "text", "base", "base_hash", "hash", "tab", "q", "lang", "form", "like", "to", "id",
    "edit", "path", "behind", "offset", "html", "how", "density", "serial", "have", "code", "words",
    "step", "before", "format", "sheet", "matched", "row", "rows", "output", "file", "picture",
    "pictures", "crop", "x", "y", "width", "height", "place", "number", "year", "reason", "holder",
    "count", "counting", "last", "date", "by",
]  # fmt: skip


def nested(depth: int, leaf: str = "1") -> str:
    return "[" * depth + leaf + "]" * depth


UNUSABLE = {
    "half of a character": '"\\ud800"',
    "half a character, deep inside": '[{"a": ["x\\udfff"]}]',
    "a key of half a character": '{"\\ud800": 1}',
    "a number without end": "1e999",
    "no number": "NaN",
    "a number of four hundred digits": "1" + "0" * 400,
    "a number of five thousand digits": "1" * 5000,
    "a number below all": str(-LARGEST - 1),
    "levels without end": nested(900),
    "one level too many": nested(DEEPEST + 1),
    "levels of mappings": '{"a":' * 100 + "1" + "}" * 100,
}
USABLE_BUT_WRONG = {
    "nothing": "null",
    "a truth": "true",
    "a large number": str(LARGEST),
    "a fraction": "-0.5",
    "a list": "[]",
    "a mapping": "{}",
    "lists of lists": nested(DEEPEST),
    "mappings of nothing": '[{"": null}, [null], [[]]]',
    "a sign that ends texts": '"\\u0000"',
    "a way out": '"../../x.yaml"',
}


def sent(browser: TestClient, method: str, address: str, body: str) -> Any:
    more = {"content": body.encode(), "headers": {"Content-Type": "application/json"}}
    return browser.request(method, address, **(more if method == "POST" else {}))


@pytest.mark.parametrize("value", UNUSABLE.values(), ids=UNUSABLE)
def test_what_no_page_sends_is_refused_wherever_it_stands(
    browser: TestClient, folder: Path, value: str
) -> None:
    for method, address in ADDRESSES:
        if method == "POST":
            answer = sent(browser, method, address, f'{{"lang": "en", "anything": {value}}}')
            assert answer.status_code == 400, address
            assert answer.json()["problems"][0]["code"] in ("request-not-understood", "request-no-json")
    assert [place.name for place in folder.iterdir() if not place.name.startswith(".")] == []


def test_a_key_of_half_a_character_is_not_said_again(browser: TestClient) -> None:
    answer = sent(browser, "POST", "/api/look", '{"\\ud800": 1}')
    assert answer.status_code == 400


@pytest.mark.parametrize("value", USABLE_BUT_WRONG.values(), ids=USABLE_BUT_WRONG)
def test_no_value_in_any_place_is_a_fault_of_ours(browser: TestClient, folder: Path, value: str) -> None:
    whole = json.dumps({"name": "a.yaml", "text": "ধরন: পত্র\n", "lang": "en"}, ensure_ascii=False)
    for method, address in ADDRESSES:
        everywhere = "{" + ", ".join(f'"{key}": {value}' for key in KEYS) + "}"
        some = whole[:-1] + ", " + ", ".join(f'"{key}": {value}' for key in KEYS[8:]) + "}"
        for body in (everywhere, some):
            assert sent(browser, method, address, body).status_code != 500, (address, body[:200])
    assert not (folder.parent / "x.yaml").exists()
    assert not (folder.parent.parent / "x.yaml").exists()


def test_the_sliders_of_a_crop_of_four_hundred_digits(browser: TestClient) -> None:
    texts = dict.fromkeys(("x", "y", "width", "height"), "1" * 400)
    answer = browser.post("/api/picture", json={"picture": {"name": "a.png", "data": ""}, **texts})
    assert answer.status_code == 400
