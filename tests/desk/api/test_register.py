"""The register as the desk shows it: searched, as a sheet, a number cancelled; and the number that would be next, of which none is taken."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from govdocs.cli import main
from govdocs.register import CountingRules, LetterFile, Register
from govdocs.register.consistency import check
from tests.support.starters import finished

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"


@pytest.fixture
def register(folder: Path) -> Register:
    made = Register.open(folder / "register.sqlite", on=date(2026, 1, 1))
    (folder / "সভা.yaml").write_text("ধরন: পত্র\nবিষয়: সভা\n", "utf-8")
    made.take(FILE, on=date(2026, 2, 1), by="ক", subject="মাসিক সমন্বয় সভা", letter=LetterFile("সভা.yaml", "0"))
    made.take(FILE, on=date(2026, 2, 3), by="ক", subject="=প্রশিক্ষণ")
    made.reserve(FILE, on=date(2026, 2, 4), by="ক", holder="উপসচিব", reason="জরুরি পত্র")
    return made


def test_there_is_none(browser: TestClient) -> None:
    told = browser.get("/api/register").json()
    assert (told["register"], told["entries"], told["all"]) == (None, [], 0)
    assert 'data-send="register/open"' in told["html"]["#register"]
    assert "govdocs register open" not in told["html"]["#register"]
    assert (
        browser.post("/api/register/cancel", json={"number": f"{FILE}-১", "reason": "ক"}).status_code == 404
    )
    assert (
        browser.post(
            "/api/number/next", json={"name": "ক.yaml", "text": f"ধরন: পত্র\nনম্বর: {FILE}\n"}
        ).status_code
        == 422
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["৩", "২", "১"]),
        ("সমন্ব\u09df", ["১"]),
        ("উপসচিব", ["৩"]),
        ("সংরক্ষিত", ["৩"]),
        ("৪৬.০০ সভা", ["১"]),
        ("-2", ["২"]),
        ("০৩/০২/২০২৬", ["২"]),
        ("নেই", []),
        ("%_", []),
    ],
)
def test_numbers_are_found(browser: TestClient, register: Register, words: str, found: list[str]) -> None:
    answer = browser.get("/api/register", params={"q": words}).json()
    assert [one["number"].rpartition("-")[2] for one in answer["entries"]] == found
    assert (answer["count"], answer["all"]) == (len(found), 3)


def test_a_letter_of_the_folder_is_named(browser: TestClient, register: Register, folder: Path) -> None:
    letters = {one["subject"]: one["letter"] for one in browser.get("/api/register").json()["entries"]}
    assert letters == {"মাসিক সমন্বয় সভা": "সভা.yaml", "=প্রশিক্ষণ": None, "": None}


def test_the_sheet_runs_nothing(browser: TestClient, register: Register) -> None:
    answer = browser.get(browser.get("/api/register", params={"q": "প্রশিক্ষণ"}).json()["sheet"])
    assert answer.content.startswith("\ufeff".encode())
    lines = answer.text.lstrip("\ufeff").splitlines()
    assert len(lines) == 2
    assert "'=প্রশিক্ষণ" in lines[1]
    assert "register.csv" in answer.headers["content-disposition"]


def test_the_screen_shows_it_with_what_others_wrote_escaped(browser: TestClient, register: Register) -> None:
    register.take(FILE, on=date(2026, 3, 1), by="ক", subject="<script>alert(1)</script>")
    dialog = browser.post("/api/dialog/register", json={"lang": "bn"}).json()["dialog"]
    assert "&lt;script&gt;" in dialog
    assert "<script" not in dialog
    assert '<a href="#/%E0%A6%B8%E0%A6%AD%E0%A6%BE.yaml"' in dialog
    assert "সংরক্ষিত" in dialog
    assert "Reserved" in browser.post("/api/dialog/register", json={"lang": "en"}).json()["dialog"]
    asked = browser.post("/api/dialog/cancel-number", json={"number": f"{FILE}-১", "year": 2026}).json()
    assert f"{FILE}-১" in asked["dialog"]


def test_a_number_is_cancelled_with_its_reason(browser: TestClient, register: Register) -> None:
    refused = browser.post("/api/register/cancel", json={"number": f"{FILE}-২", "reason": " "})
    assert refused.status_code == 422
    done = browser.post("/api/register/cancel", json={"number": f"{FILE}-২", "reason": "ভুলে নেওয়া"})
    assert done.json()["state"] == "cancelled"
    assert register.find(f"{FILE}-২").reason == "ভুলে নেওয়া"
    assert (
        browser.post("/api/register/cancel", json={"number": f"{FILE}-২", "reason": "আবার"}).status_code == 422
    )


def test_the_next_number_is_told_and_not_taken(browser: TestClient, register: Register, folder: Path) -> None:
    letter = {"name": "নতুন.yaml", "text": f"ধরন: পত্র\nনম্বর: {FILE}\nতারিখ: ১ মার্চ ২০২৬\n"}
    before = register.snapshot()
    for _ in range(2):
        assert browser.post("/api/number/next", json=letter).json()["number"] == f"{FILE}-৪"
    assert register.snapshot() == before
    assert browser.post("/api/number", json=letter).json()["number"] == f"{FILE}-৪"
    assert (
        browser.post("/api/number/next", json=letter).json()["number"] == f"{FILE}-৪"
    )  # it is this letter's
    assert (
        browser.post(
            "/api/number/next", json=letter | {"name": "অন্য.yaml", "text": letter["text"] + "# ক\n"}
        ).json()["number"]
        == f"{FILE}-৫"
    )


@pytest.mark.parametrize("number", ["", "নম্বর: ", "নম্বর: [ক]", "নম্বর: ……"])
def test_a_text_without_a_file_number(browser: TestClient, register: Register, number: str) -> None:
    answer = browser.post("/api/number/next", json={"name": "ক.yaml", "text": f"ধরন: পত্র\n{number}\n"})
    assert answer.status_code == 422


def test_a_number_that_is_whole_is_told_as_it_is(browser: TestClient, register: Register) -> None:
    text = finished("letter")
    told = browser.post("/api/number/next", json={"name": "ক.yaml", "text": text})
    assert told.status_code in (200, 422)


def columns(path: Path) -> list[tuple[object, ...]]:
    """The tables of a register, and its settings."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
        settings = connection.execute("SELECT * FROM govdocs_register ORDER BY name").fetchall()
        return [*tables, *settings, *connection.execute("PRAGMA journal_mode").fetchall()]


@pytest.mark.parametrize(
    ("asked", "rules", "arguments"),
    [
        ({}, CountingRules(), []),
        (
            {"year": "calendar", "counting": "file", "last": " \n"},
            CountingRules(),
            ["--year", "calendar"],
        ),
        ({"year": "fiscal"}, CountingRules("fiscal"), ["--year", "fiscal"]),
        (
            {"year": "none", "counting": "office"},
            CountingRules("none", "office"),
            ["--year", "none", "--counting", "office"],
        ),
    ],
)
def test_a_register_is_opened_as_the_command_opens_one(
    browser: TestClient,
    folder: Path,
    tmp_path: Path,
    asked: dict[str, str],
    rules: CountingRules,
    arguments: list[str],
) -> None:
    answer = browser.post("/api/register/open", json={"lang": "bn", **asked})
    assert answer.status_code == 200
    assert answer.json()["close"]
    assert 'type="search"' in answer.json()["dialog"]
    made = Register.at(folder / "register.sqlite")
    assert (made.rules, made.entries()) == (rules, ())
    assert main(["register", "open", "--register", str(tmp_path / "other.sqlite"), *arguments]) == 0
    assert columns(folder / "register.sqlite") == columns(tmp_path / "other.sqlite")


def test_the_numbers_of_the_paper_register_go_on(browser: TestClient, folder: Path) -> None:
    dotted = "৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬"
    last = f"{FILE}-৫২৩\r\n\r\n  46.00.0000.071.31.004.26.9 \n"
    answer = browser.post("/api/register/open", json={"last": last})
    assert answer.status_code == 200
    assert "কাগজের রেজিস্টারে ব্যবহৃত শেষ নম্বর" in answer.json()["dialog"]
    made = Register.at(folder / "register.sqlite")
    today = date.today()
    on_record = [(str(one), one.state, one.day) for one in made.entries()]
    assert on_record == [(f"{FILE}-৫২৩", "on-paper", today), (f"{dotted}.৯", "on-paper", today)]
    assert check(made, on=today + timedelta(days=300), patience=30) == ()
    letter = {"name": "ক.yaml", "text": f"ধরন: পত্র\nনম্বর: {FILE}\n"}
    assert browser.post("/api/number/next", json=letter).json()["number"] == f"{FILE}-৫২৪"
    assert str(made.take(dotted, on=today, by="ক")) == f"{dotted}.১০"
    assert str(made.take("৪৬.০০.০০০০.০৭১.৩১.০০৫.২৬", on=today, by="ক")).endswith("-১")


def test_one_last_number_where_the_office_counts_all_letters_together(
    browser: TestClient, folder: Path
) -> None:
    assert (
        browser.post("/api/register/open", json={"counting": "office", "last": f"{FILE}-৫২৩"}).status_code
        == 200
    )
    made = Register.at(folder / "register.sqlite")
    assert str(made.take("৪৬.০০.০০০০.০৭১.৩১.০০৫.২৬", on=date.today(), by="ক")).endswith("-৫২৪")


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ({"year": "lunar"}, 400, "year"),
        ({"year": 5}, 400, "year"),
        ({"counting": ""}, 400, "counting"),
        ({"last": 523}, 400, "last"),
        ({"last": FILE}, 422, f"‘{FILE}’"),
        ({"last": f"{FILE}-"}, 422, f"‘{FILE}-’"),
        ({"last": f"{FILE}-০"}, 422, f"‘{FILE}-০’"),
        ({"last": f"{FILE}-৫২৩/১(৩)"}, 422, "/১(৩)’"),
        ({"last": f"{FILE}-99999999"}, 422, "99999999’"),
        ({"last": f"{FILE}-{'9' * 60}"}, 422, "9’"),
        ({"last": "৫২৩"}, 422, "৫২৩"),
        ({"last": "পাঁচশত তেইশ"}, 422, "পাঁচশত তেইশ"),
        ({"last": "<b>\x00"}, 422, ""),
        ({"last": "৯" * 600}, 422, "৫০০"),
        ({"last": f"{FILE}-৫\n{FILE}-৬"}, 422, "দুইবার"),
        ({"last": f"{FILE}-৫\n46.00.0000.071.31.003.2026.6"}, 422, "দুইবার"),
        ({"counting": "office", "last": f"{FILE}-৫\n৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬-৬"}, 422, "একটি লাইন"),
        ({"last": "\n".join(f"৪৬.০০.০০০০.০৭১.৩১.০০৪.২৬-{n}" for n in range(1, 203))}, 422, "২০০"),
    ],
)
def test_what_cannot_be_a_register_is_told_and_none_is_opened(
    browser: TestClient, folder: Path, asked: dict[str, object], status: int, told: str
) -> None:
    answer = browser.post("/api/register/open", json=asked)
    assert answer.status_code == status
    (problem,) = answer.json()["problems"]
    assert told in problem["message"]["bn"]
    assert not list(folder.iterdir())


def test_no_register_is_opened_over_another(browser: TestClient, folder: Path) -> None:
    assert browser.post("/api/register/open", json={"last": f"{FILE}-৫"}).status_code == 200
    before = Register.at(folder / "register.sqlite").snapshot()
    again = browser.post("/api/register/open", json={"year": "fiscal", "last": f"{FILE}-৯"})
    assert again.status_code == 422
    assert "আগে থেকেই একটি রেজিস্টার আছে" in again.json()["problems"][0]["message"]["bn"]
    now = Register.at(folder / "register.sqlite")
    assert (now.snapshot(), now.rules) == (before, CountingRules())


def test_nor_below_that_of_the_folder_above(browser: TestClient, folder: Path) -> None:
    Register.open(folder.parent / "register.sqlite", on=date(2026, 1, 1))
    assert browser.post("/api/register/open", json={}).status_code == 422
    assert not list(folder.iterdir())


def test_nor_over_a_file_that_is_none(browser: TestClient, folder: Path) -> None:
    (folder / "register.sqlite").write_bytes(b"my own notes " * 200)
    assert browser.post("/api/register/open", json={}).status_code == 422
    assert (folder / "register.sqlite").read_bytes() == b"my own notes " * 200


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(browser: TestClient, folder: Path) -> None:
    folder.chmod(0o500)
    try:
        answer = browser.post("/api/register/open", json={"last": f"{FILE}-৫"})
    finally:
        folder.chmod(0o700)
    assert answer.status_code == 422
    assert "অনুমতি" in answer.json()["problems"][0]["message"]["bn"]
    assert not list(folder.iterdir())


def test_a_place_where_nothing_can_be_made_is_told(
    browser: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOVDOCS_REGISTER", str(folder / "নেই" / "register.sqlite"))
    answer = browser.post("/api/register/open", json={})
    assert answer.status_code == 422
    assert "ফোল্ডারটি আছে কি না" in answer.json()["problems"][0]["message"]["bn"]


def test_without_one_it_is_said_where_it_is_opened(browser: TestClient) -> None:
    letter = {"name": "ক.yaml", "text": f"ধরন: পত্র\nনম্বর: {FILE}\n"}
    refused = browser.post("/api/number/next", json=letter).json()["problems"][0]["message"]
    assert "‘জারি রেজিস্টার’ থেকে" in refused["bn"]
    assert "'Dispatch register'" in refused["en"]
