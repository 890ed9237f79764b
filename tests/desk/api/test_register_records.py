"""What the desk puts on record in the register without a letter: numbers that are reserved, and those that were used on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from govdocs.register import LetterFile, Register

FILE = "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬"


@pytest.fixture
def register(folder: Path) -> Register:
    made = Register.open(folder / "register.sqlite", on=date(2026, 1, 1))
    made.take(FILE, on=date(2026, 2, 1), by="ক", subject="সভা", letter=LetterFile("সভা.yaml", "0"))
    made.take(FILE, on=date(2026, 2, 3), by="ক", subject="প্রশিক্ষণ")
    made.reserve(FILE, on=date(2026, 2, 4), by="ক", holder="উপসচিব", reason="জরুরি পত্র")
    return made


def test_a_number_is_reserved_as_the_command_does(browser: TestClient, register: Register) -> None:
    dialog = browser.post("/api/dialog/reserve-numbers", json={"lang": "bn"}).json()["dialog"]
    assert f'value="{FILE}"' in dialog  # of the file that was numbered last
    asked = {"file": FILE, "holder": "সচিব", "reason": "সফর", "count": "২"}
    done = browser.post("/api/register/reserve", json=asked).json()
    assert [one.rpartition("-")[2] for one in done["numbers"]] == ["৪", "৫"]
    assert "সচিব" in done["dialog"]
    assert [(one.state, one.holder) for one in register.entries()[-2:]] == [("reserved", "সচিব")] * 2


def test_a_number_that_was_used_on_paper_is_put_on_record(browser: TestClient, register: Register) -> None:
    shown = browser.post("/api/dialog/paper-numbers", json={"number": f"{FILE}-৩"}).json()["dialog"]
    assert f'value="{FILE}-৩"' in shown
    done = browser.post(
        "/api/register/on-paper", json={"number": f"{FILE}-৩", "count": "", "reason": ""}
    ).json()
    assert "কাগজে ব্যবহৃত" in done["dialog"]
    assert [one.state for one in register.entries()] == ["taken", "taken", "on-paper"]
    assert browser.get("/api/register", params={"q": "কাগজে"}).json()["count"] == 1
    again = browser.post("/api/register/on-paper", json={"number": f"{FILE}-৩"})
    assert again.status_code == 422
    assert browser.post("/api/register/on-paper", json={"number": f"{FILE}-৪", "count": "3"}).json()[
        "numbers"
    ]
    assert len(register.entries(state="on-paper")) == 4


@pytest.mark.parametrize(
    ("route", "asked", "status"),
    [
        ("reserve", {}, 400),
        ("reserve", {"file": FILE, "holder": "", "reason": "ক"}, 422),
        ("reserve", {"file": FILE, "holder": "ক", "reason": " "}, 422),
        ("reserve", {"file": "নথি", "holder": "ক", "reason": "ক"}, 422),
        ("reserve", {"file": FILE, "holder": "ক", "reason": "ক", "count": "দুই"}, 422),
        ("reserve", {"file": FILE, "holder": "ক", "reason": "ক", "count": "0"}, 422),
        ("reserve", {"file": FILE, "holder": "ক", "reason": "ক", "count": "9" * 5000}, 422),
        ("reserve", {"file": FILE, "holder": "ক", "reason": "ক", "count": 2}, 400),
        ("on-paper", {}, 400),
        ("on-paper", {"number": FILE}, 422),
        ("on-paper", {"number": f"{FILE}-৯"}, 422),
        ("on-paper", {"number": f"{FILE}-৪", "count": "-1"}, 422),
        ("on-paper", {"number": f"{FILE}-৪", "count": "²"}, 422),
    ],
)
def test_what_cannot_be_put_on_record_is_told(
    browser: TestClient, register: Register, route: str, asked: dict[str, object], status: int
) -> None:
    before = register.snapshot()
    assert browser.post(f"/api/register/{route}", json=asked).status_code == status
    assert register.snapshot() == before


@pytest.mark.parametrize("route", ["reserve", "on-paper"])
def test_nor_is_anything_without_a_register(browser: TestClient, route: str) -> None:
    asked = {"file": FILE, "holder": "ক", "reason": "ক", "number": f"{FILE}-১"}
    assert browser.post(f"/api/register/{route}", json=asked).status_code == 404
