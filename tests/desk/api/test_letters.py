"""What the browser is answered about the folder and its letters."""

from __future__ import annotations

import errno
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.letters import folder as folder_module
from govdocs.desk.letters.index import LetterIndex, Listed
from govdocs.desk.letters.states import state_of
from govdocs.models.form import forms
from govdocs.models.kinds import kinds
from govdocs.numerals import to_ascii
from govdocs.schema import office_starter, starter
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
    again = browser.get(f"/api/letter/{letter}").json()
    assert again.pop("html").keys() == {"#stage"}
    assert again == {
        "name": letter, "text": changed, "hash": saved["hash"], "draft": None, "drafts": [], "gone": False,
    }  # fmt: skip
    (listed,) = browser.get("/api/folder").json()["letters"]
    assert (listed["subject"], listed["form"], listed["state"]) == ("সফর।", "অফিস স্মারক", "draft")


@pytest.mark.parametrize(("lang", "called"), [("bn", "কার্যবিবরণী · সভা.yaml"), ("en", "Minutes · সভা.yaml")])
def test_a_kind_is_listed_by_its_name(browser: TestClient, folder: Path, lang: str, called: str) -> None:
    (folder / "সভা.yaml").write_text(starter(kinds()["minutes"]), "utf-8")
    told = browser.post("/api/folder", json={"lang": lang}).json()
    assert called in told["html"]["#stage"]


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


# Two windows on one letter


def test_each_window_has_a_draft_of_its_own(browser: TestClient, letter: str) -> None:
    base = browser.get(f"/api/letter/{letter}").json()["hash"]
    for tab in ("এক", "দুই"):
        post(browser, "/api/draft", name=letter, text=f"{TEXT}# {tab}\n", base_hash=base, tab=tab)
    found = browser.get(f"/api/letter/{letter}").json()
    assert [one["tab"] for one in found["drafts"]] == ["দুই", "এক"]  # the newest first
    assert found["draft"]["tab"] == "দুই"
    assert browser.get(f"/api/letter/{letter}", params={"tab": "এক"}).json()["draft"]["tab"] == "এক"
    post(browser, "/api/save", name=letter, text=f"{TEXT}# দুই\n", base_hash=base, tab="দুই")
    left = browser.get(f"/api/letter/{letter}").json()["drafts"]
    assert [(one["tab"], one["text"]) for one in left] == [("এক", f"{TEXT}# এক\n")]


def test_a_window_that_goes_on_from_a_draft_takes_it_over(browser: TestClient, letter: str) -> None:
    base = browser.get(f"/api/letter/{letter}").json()["hash"]
    typed = {"name": letter, "text": f"{TEXT}# ক\n", "base_hash": base}
    post(browser, "/api/draft", **typed, tab="আগের")
    post(browser, "/api/draft", **typed, tab="এখনকার")
    assert [one["tab"] for one in browser.get(f"/api/letter/{letter}").json()["drafts"]] == ["এখনকার"]


def test_a_draft_that_nobody_wants_goes_alone_or_with_all(browser: TestClient, letter: str) -> None:
    base = browser.get(f"/api/letter/{letter}").json()["hash"]
    for tab in ("", "এক", "দুই"):
        post(browser, "/api/draft", name=letter, text=f"{TEXT}# {tab}.\n", base_hash=base, tab=tab)
    post(browser, "/api/draft/drop", name=letter, tab="এক")
    assert {one["tab"] for one in browser.get(f"/api/letter/{letter}").json()["drafts"]} == {"", "দুই"}
    post(browser, "/api/draft/drop", name=letter, all=True)
    assert browser.get(f"/api/letter/{letter}").json()["drafts"] == []


@pytest.mark.parametrize(("lang", "said"), [("bn", "অফিস ফাইল তৈরি করুন"), ("en", "Make the office file")])
def test_the_first_office_file_is_made_and_opened(
    browser: TestClient, folder: Path, lang: Any, said: str
) -> None:
    assert said in browser.post("/api/folder", json={"lang": lang}).json()["html"]["#stage"]
    assert post(browser, "/api/office", lang=lang)["go"] == "office.yaml"
    assert (folder / "office.yaml").read_text("utf-8") == office_starter(lang)
    html = browser.post("/api/folder", json={"lang": lang}).json()["html"]["#stage"]
    assert said not in html
    assert 'href="#/office.yaml"' in html


def test_an_office_file_that_is_there_is_opened_as_it_is(browser: TestClient, folder: Path) -> None:
    (folder / "office.yaml").write_text("দপ্তর: {}\n", "utf-8")
    assert post(browser, "/api/office")["go"] == "office.yaml"
    assert (folder / "office.yaml").read_text("utf-8") == "দপ্তর: {}\n"


def test_a_link_in_the_place_of_the_office_file_is_not_followed(browser: TestClient, folder: Path) -> None:
    (folder / "office.yaml").symlink_to(folder.parent / "elsewhere.yaml")
    assert post(browser, "/api/office", 422)["problems"]
    assert not (folder.parent / "elsewhere.yaml").exists()


def test_where_nothing_can_be_written_the_office_file_is_not_made_and_that_is_told(
    browser: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(place: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))

    monkeypatch.setattr(folder_module, "create_new", refused)
    assert post(browser, "/api/office", 507)["problems"][0]["code"] == "unwritable"
    assert not (folder / "office.yaml").exists()


@pytest.mark.parametrize(
    ("change", "state", "said"),
    [
        (("", ""), "ready", "প্রস্তুত"),
        (("\nপ্রাপক:", "\nঅচেনা: ১\nপ্রাপক:"), "problems", "ভুল আছে"),
        (("মহাপরিচালক, স্থানীয় উন্নয়ন অধিদপ্তর, ঢাকা", "প্রাপকের পদবি, দপ্তর ও ঠিকানা লিখুন"), "draft", "খসড়া"),
    ],
)
def test_a_letter_is_ready_only_where_it_could_be_issued(
    browser: TestClient, folder: Path, change: tuple[str, str], state: str, said: str
) -> None:
    (folder / "a.yaml").write_text(finished("letter").replace(*change), "utf-8")
    told = browser.get("/api/folder").json()
    assert [one["state"] for one in told["letters"]] == [state]
    assert f'"state {state}">{said}<' in told["html"]["#stage"]


def test_the_list_is_asked_for_again_until_every_letter_is_looked_at(
    browser: TestClient, desk: OfficeDesk, folder: Path
) -> None:
    for number in range(3):
        (folder / f"{number}.yaml").write_text(finished("letter"), "utf-8")
    desk.__dict__["index"] = LetterIndex(desk.folder, patience=0)
    told = browser.get("/api/folder").json()
    assert told["then"] == {"route": "folder", "after": 1500, "while": "#letters"}
    deadline = time.monotonic() + 30
    while "then" in told and time.monotonic() < deadline:
        time.sleep(0.2)
        told = browser.post("/api/folder", json={"q": ""}).json()
    assert {one["state"] for one in told["letters"]} == {"ready"}
    assert "এখনো দেখা হয়নি" not in told["html"]["#letters"]


NUMBER = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-১২৫"


@pytest.mark.parametrize(
    ("number", "hashes", "issued", "archived", "state"),
    [
        (NUMBER, "a b", (), {NUMBER: "b"}, "issued"),  # no register: the archive says so
        (NUMBER, "a b", (), {NUMBER: "c"}, "changed"),
        (NUMBER, "a b", (), {}, "ready"),
        (NUMBER, "a b", (NUMBER,), {}, "issued"),
        (NUMBER, "a b", (NUMBER,), {NUMBER: "c"}, "changed"),
        (f"{NUMBER}/১(৩)", "a b", (), {NUMBER: "a"}, "issued"),
        ("", "a b", (), {"": "b"}, "issued"),
        ("", "a b", (), {"": "c"}, "ready"),
    ],
)
def test_what_is_in_the_archive_has_been_issued(
    number: str, hashes: str, issued: tuple[str, ...], archived: dict[str, str], state: str
) -> None:
    listed = Listed("ক.yaml", "letter", "", "সভা", number, "১ মার্চ ২০২৬", True, True, "", "whole", hashes)
    known = {to_ascii(one): {digest} for one, digest in archived.items()}
    assert state_of(listed, frozenset(map(to_ascii, issued)), known) == state
