"""What the browser asks of a text."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient

TEXT = "ধরন: পত্র\nফরম: অফিস আদেশ\nবিষয়: 😀 সভা\n"


def ask(browser: TestClient, what: str, **body: Any) -> tuple[int, dict[str, Any]]:
    answer = browser.post(f"/api/{what}", json={"name": "order.yaml", "lang": "bn", **body})
    return answer.status_code, answer.json()


def test_look(browser: TestClient) -> None:
    status, told = ask(browser, "look", text=TEXT)
    assert status == 200
    assert told["form"]["language"] == "bn"
    span = next(one for one in told["spans"] if one["path"] == ["বিষয়"])
    wide = TEXT.encode("utf-16-le")
    assert wide[span["start"] * 2 : span["end"] * 2].decode("utf-16-le") == "😀 সভা"


def test_a_text_that_cannot_be_read_has_problems_and_no_form(browser: TestClient) -> None:
    status, told = ask(browser, "look", text='ধরন: "পত্র\n')
    assert (status, told["form"], told["spans"]) == (200, None, [])
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
