"""A sheet on the desk: its columns find their fields, rows are seen and made, what is wrong is told by cell, nothing is left."""

from __future__ import annotations

import base64
import io
import threading
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2
import pytest
from starlette.testclient import TestClient

from govdocs.desk.api.office_desk import OfficeDesk
from tests.support.merge_letters import EXAMPLE, LETTER

ROWS = "ইউনিয়ন,প্রাপক\nচর আলো,চেয়ারম্যান চর আলো\nপলাশতলী,চেয়ারম্যান পলাশতলী\nকমলাপাড়া,চেয়ারম্যান কমলাপাড়া\n"


def asked(rows: str | bytes = ROWS, text: str = LETTER, **more: object) -> dict[str, Any]:
    data = rows.encode() if isinstance(rows, str) else rows
    sheet = {"name": "তালিকা.csv", "data": base64.b64encode(data).decode()}
    return {"name": "a.yaml", "text": text, "sheet": sheet, **more}


def ended(browser: TestClient, job: str) -> dict[str, Any]:
    for _ in range(600):
        told: dict[str, Any] = browser.get(f"/api/merge/{job}").json()
        if told["state"] in ("done", "failed", "cancelled"):
            return told
        threading.Event().wait(0.05)
    raise AssertionError(told)


def test_columns_find_their_fields_and_a_letter_is_seen(browser: TestClient) -> None:
    opened = browser.post("/api/merge/open", json=asked()).json()
    assert opened["columns"] == ["ইউনিয়ন", "প্রাপক"]
    assert opened["matched"] == {"ইউনিয়ন": "ইউনিয়ন", "প্রাপক": "প্রাপক"}
    assert [one["name"] for one in opened["fields"]] == ["ইউনিয়ন", "প্রাপক"]
    assert opened["rows"] == 3
    first, last = (
        browser.post("/api/merge/look", json=asked(matched=opened["matched"], row=row)).json()
        for row in (0, 2)
    )
    assert len(first["pages"]) == len(last["pages"]) == 1
    assert first["pages"][0]["hash"] != last["pages"][0]["hash"]
    assert first["pages"][0]["png"]


@pytest.mark.parametrize("name", ["unions.csv", "unions.xlsx"])
def test_the_example_opens(browser: TestClient, name: str) -> None:
    text = (EXAMPLE / "letter.yaml").read_text("utf-8")
    opened = browser.post("/api/merge/open", json=asked((EXAMPLE / name).read_bytes(), text)).json()
    assert opened["rows"] > 2
    assert [one for one in opened["problems"] if one["severity"] == "error"] == []
    assert set(opened["matched"]) >= {one["name"] for one in opened["fields"]}


def test_a_column_of_another_name_is_chosen(browser: TestClient) -> None:
    rows = "এলাকা,ইউনিয়ন\nচর আলো,ভুল\n"
    chosen = asked(rows, matched={"ইউনিয়ন": "এলাকা"}, row=0)
    right = browser.post("/api/merge/look", json=chosen).json()
    same = browser.post("/api/merge/look", json=asked("ইউনিয়ন\nচর আলো\n", row=0)).json()
    assert right["pages"][0]["hash"] == same["pages"][0]["hash"]
    none = browser.post("/api/merge/look", json=asked(rows, matched={"ইউনিয়ন": ""}, row=0))
    assert none.status_code == 422
    assert "missing-column" in {one["code"] for one in none.json()["problems"]}


@pytest.mark.parametrize("output", ["zip", "pdf"])
def test_all_letters_are_made_and_nothing_is_left(
    browser: TestClient, desk: OfficeDesk, folder: Path, output: str
) -> None:
    job = browser.post("/api/merge/run", json=asked(output=output)).json()["job"]
    told = ended(browser, job)
    assert (told["state"], told["problems"]) == ("done", [])
    assert told["done"] == told["all"] == (3 if output == "zip" else 1)
    made = browser.get(f"/api/merge/{job}/result")
    assert made.headers["content-disposition"].endswith(f".{output}")
    if output == "zip":
        names = ZipFile(io.BytesIO(made.content)).namelist()
        assert len(names) == 3
        assert all(name.endswith(".pdf") for name in names)
    else:
        with pypdfium2.PdfDocument(made.content) as pdf:
            assert len(pdf) == 3
    begun = desk.merges.run(job)
    assert begun
    desk.close()
    assert not begun.folder.exists()
    assert list(folder.iterdir()) == []


def test_what_is_wrong_is_told_by_cell_and_nothing_is_made(browser: TestClient) -> None:
    job = browser.post("/api/merge/run", json=asked("ইউনিয়ন,প্রাপক\nচর,ক\n,খ\n", output="zip")).json()["job"]
    told = ended(browser, job)
    assert told["state"] == "failed"
    (problem,) = [one for one in told["problems"] if one["severity"] == "error"]
    assert problem["path"] == ["A3"]
    assert problem["file"] == "তালিকা.csv"
    assert browser.get(f"/api/merge/{job}/result").status_code == 404


def test_one_at_a_time_and_cancelled_at_once(browser: TestClient, desk: OfficeDesk) -> None:
    many = "ইউনিয়ন,প্রাপক\n" + "".join(f"চর {'ক' * (n % 40 + 1)},খ\n" for n in range(300))
    job = browser.post("/api/merge/run", json=asked(many, output="pdf")).json()["job"]
    assert browser.post("/api/merge/run", json=asked(output="zip")).status_code == 422
    while browser.get(f"/api/merge/{job}").json()["state"] == "checking":
        threading.Event().wait(0.05)
    began = time.monotonic()
    browser.post(f"/api/merge/{job}/cancel", json={})
    assert ended(browser, job)["state"] == "cancelled"
    assert time.monotonic() - began < 8
    begun = desk.merges.run(job)
    assert begun
    assert not begun.folder.exists()
    assert browser.post("/api/merge/run", json=asked(output="zip")).status_code == 200


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ("", 422),
        ("ইউনিয়ন\n", 422),
        (b"PK\x03\x04" + b"\0" * 200, 422),
        (b"\x00\xff" * 50, 422),
        ("ইউনিয়ন,প্রাপক\n" + "ক,খ\n" * 60_000, 422),
    ],
)
def test_a_sheet_that_cannot_be_read_is_told(browser: TestClient, rows: str | bytes, status: int) -> None:
    answer = browser.post("/api/merge/open", json=asked(rows))
    assert answer.status_code in (200, status)
    told = answer.json()["problems"]
    assert told
    assert "/tmp" not in str(told)


@pytest.mark.parametrize(
    ("route", "more", "status"),
    [
        ("open", {"sheet": "ক"}, 400),
        ("open", {"sheet": {"name": "a", "data": "***"}}, 400),
        ("open", {"sheet": {"name": "a", "data": "ক"}}, 400),
        ("open", {"sheet": {"name": "a", "data": base64.b64encode(b"a" * 12_000_001).decode()}}, 413),
        ("look", {"matched": ["ক"]}, 400),
        ("look", {"matched": {"ক": 1}}, 400),
        ("look", {"row": "১"}, 400),
        ("run", {"output": "docx"}, 400),
        ("run", {}, 400),
        ("0123/cancel", {}, 404),
    ],
)
def test_what_is_not_understood_is_refused(
    browser: TestClient, route: str, more: dict[str, object], status: int
) -> None:
    answer = browser.post(f"/api/merge/{route}", json=asked(**more))
    assert answer.status_code == status
    assert answer.json()["problems"]
    assert browser.get("/api/merge/unknown").status_code == 404


def test_too_many_rows_are_refused_before_any_letter(browser: TestClient) -> None:
    many = "ইউনিয়ন,প্রাপক\n" + "ক,খ\n" * 2_001
    told = ended(browser, browser.post("/api/merge/run", json=asked(many, output="zip")).json()["job"])
    assert told["state"] == "failed"
    assert "২০০০" in told["problems"][0]["message"]["bn"]
