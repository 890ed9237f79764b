"""What the browser is answered about the folder and its letters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.models.form import forms
from govdocs.models.kinds import kinds
from govdocs.schema import starter
from tests.support.starters import finished

TEXT = "ধরন: পত্র\nফরম: অফিস স্মারক\nবিষয়: সভা।\nবক্তব্য: আলোচনা হবে।\n"


@pytest.fixture
def letter(folder: Path) -> str:
    (folder / "সভা.yaml").write_text(TEXT, "utf-8")
    return "সভা.yaml"


def post(browser: TestClient, path: str, status: int = 200, **body: Any) -> Any:
    answer = browser.post(path, json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_a_letter_is_read_saved_and_listed(browser: TestClient, letter: str) -> None:
    read = browser.get(f"/api/letter/{letter}").json()
    changed = TEXT.replace("সভা", "সফর")
    saved = post(browser, "/api/save", name=letter, text=changed, base_hash=read["hash"])
    assert browser.get(f"/api/letter/{letter}").json() == {
        "name": letter, "text": changed, "hash": saved["hash"], "draft": None, "gone": False,
    }  # fmt: skip
    (listed,) = browser.get("/api/folder").json()["letters"]
    assert (listed["subject"], listed["form"], listed["state"]) == ("সফর।", "অফিস স্মারক", "draft")


def test_a_conflict_shows_what_the_other_wrote(browser: TestClient, letter: str, folder: Path) -> None:
    read = browser.get(f"/api/letter/{letter}").json()
    (folder / letter).write_text(TEXT.replace("সভা", "সফর"), "utf-8")
    ours = TEXT.replace("সভা", "কর্মশালা")
    answer = post(browser, "/api/save", 409, name=letter, text=ours, base_hash=read["hash"], base=TEXT)
    assert answer["theirs"]["text"] == TEXT.replace("সভা", "সফর")
    assert answer["problems"][0]["code"] == "changed-meanwhile"


def test_a_draft_is_offered_until_it_is_saved(browser: TestClient, letter: str, folder: Path) -> None:
    read = browser.get(f"/api/letter/{letter}").json()
    typed = TEXT + "সংযুক্তি: ছক\n"
    post(browser, "/api/draft", name=letter, text=typed, base_hash=read["hash"], base=TEXT)
    assert browser.get(f"/api/letter/{letter}").json()["draft"]["text"] == typed
    post(browser, "/api/save", name=letter, text=typed, base_hash=read["hash"])
    assert browser.get(f"/api/letter/{letter}").json()["draft"] is None
    post(browser, "/api/draft", name=letter, text=TEXT, base_hash=read["hash"], base=TEXT)
    (folder / letter).unlink()
    assert browser.get("/api/folder").json()["lost"][0]["name"] == letter
    assert browser.get(f"/api/letter/{letter}").json()["gone"] is True


@pytest.mark.parametrize("lang", ["bn", "en"])
@pytest.mark.parametrize("form", ["office-order", "অফিস আদেশ", "minutes", "press-note", "letter"])
def test_a_new_letter_of_a_form(browser: TestClient, folder: Path, form: str, lang: str) -> None:
    name = post(browser, "/api/new", form=form, lang=lang)["name"]
    assert (folder / name).read_text("utf-8").lstrip().startswith("#")
    assert name.endswith(".yaml")
    assert post(browser, "/api/new", form=form, lang=lang)["name"] == name.replace(".yaml", "-2.yaml")


def test_a_new_letter_from_an_old_one_leaves_number_and_day_open(browser: TestClient, folder: Path) -> None:
    (folder / "পুরোনো-2024-01-02.yaml").write_text(finished("letter"), "utf-8")
    name = post(browser, "/api/new", like="পুরোনো-2024-01-02.yaml")["name"]
    old, new = finished("letter").splitlines(), (folder / name).read_text("utf-8").splitlines()
    differing = [(before, after) for before, after in zip(old, new, strict=True) if before != after]
    assert name.startswith("পুরোনো-")
    assert "2024" not in name
    assert [after.split(":")[0] for _, after in differing] == ["নম্বর", "তারিখ"]
    assert all("……" in after for _, after in differing)


def test_every_form_and_kind_can_be_chosen(browser: TestClient) -> None:
    offered = browser.get("/api/forms").json()["forms"]
    assert {one["code"] for one in offered} == {*forms(), *kinds()} - {"letter"}
    assert all(one["bn"] and one["en"] for one in offered)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/api/new", {"form": "নেই"}, 422),
        ("/api/new", {"form": 5}, 400),
        ("/api/new", {"like": "নেই.yaml"}, 422),
        ("/api/save", {"name": "সভা.yaml"}, 400),
        ("/api/save", {"name": "../সভা.yaml", "text": "", "base_hash": ""}, 422),
        ("/api/save", {"name": "সভা.yaml", "text": "\ud800", "base_hash": ""}, 400),
        ("/api/rename", {"name": "সভা.yaml", "to": "b.yaml", "hash": "0"}, 409),
        ("/api/trash", {"name": "সভা.yaml", "hash": "0"}, 409),
        ("/api/restore", {"id": "../../x"}, 422),
        ("/api/draft", {"name": "../x.yaml", "text": "", "base_hash": "", "base": ""}, 422),
    ],
)
def test_what_cannot_be_done_is_told(
    browser: TestClient, letter: str, folder: Path, path: str, body: dict[str, Any], status: int
) -> None:
    answer = browser.post(path, content=json.dumps(body), headers={"Content-Type": "application/json"})
    (problem,) = answer.json()["problems"]
    assert answer.status_code == status
    assert all(problem["message"].values())
    assert (folder / letter).read_text("utf-8") == TEXT


@pytest.mark.parametrize("body", [b"", b"[]", b"5", b"{", b'{"a": NaN}', b"[" * 100_000, b"\xff\xfe"])
def test_a_body_that_is_no_object(browser: TestClient, body: bytes) -> None:
    answer = browser.post("/api/save", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["problems"]


def test_two_hundred_letters(browser: TestClient, folder: Path) -> None:
    text = starter(kinds()["letter"])
    for number in range(200):
        (folder / f"{number}.yaml").write_text(text.replace("২০৯৯", str(number)), "utf-8")
    assert len(browser.get("/api/folder").json()["letters"]) == 200


def test_a_day_with_its_style_is_left_open_too(browser: TestClient, folder: Path) -> None:
    old = TEXT + "তারিখ:\n  খ্রিষ্টীয়: ৩ জুন ২০২৪\n  রীতি: শুধু-খ্রিষ্টীয়\n"
    (folder / "পুরোনো.yaml").write_text(old, "utf-8")
    name = post(browser, "/api/new", like="পুরোনো.yaml")["name"]
    new = (folder / name).read_text("utf-8")
    assert "৩ জুন ২০২৪" not in new
    assert "  খ্রিষ্টীয়: …… " in new
    assert new.endswith("  রীতি: শুধু-খ্রিষ্টীয়\n")
