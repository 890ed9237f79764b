"""The guard: what a foreign page, another machine or a malformed request may try, and what our own page is answered."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.desk.api import letters
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.server import guard
from govdocs.desk.server.guard import MOST_BYTES, Message
from tests.desk.conftest import HOST, TOKEN


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "localhost:8123"},
        {"Origin": f"http://{HOST}"},
        {"Origin": "http://localhost:8123", "Host": "localhost:8123"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_our_own_page_is_answered(browser: TestClient, headers: dict[str, str]) -> None:
    assert browser.get("/api/screen", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"X-Govdocs-Token": ""}, 403, "request-of-another-start"),
        ({"X-Govdocs-Token": TOKEN[:-1]}, 403, "request-of-another-start"),
        (
            {"Host": "govdocs.example:8123"},
            403,
            "request-from-elsewhere",
        ),  # a name that leads to this machine
        ({"Host": "127.0.0.1:8124"}, 403, "request-from-elsewhere"),
        ({"Host": "127.0.0.1"}, 403, "request-from-elsewhere"),
        ({"Origin": "http://example.org"}, 403, "request-from-elsewhere"),
        ({"Origin": "null"}, 403, "request-from-elsewhere"),
        ({"Sec-Fetch-Site": "cross-site"}, 403, "request-from-elsewhere"),
        ({"Sec-Fetch-Site": "same-site"}, 403, "request-from-elsewhere"),  # another port of this machine
    ],
)
def test_foreign_requests(browser: TestClient, headers: dict[str, str], status: int, code: str) -> None:
    answer = browser.get("/api/screen", headers=headers)
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (status, code)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
def test_other_methods(browser: TestClient, method: str) -> None:
    assert browser.request(method, "/api/screen").status_code == 405


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_that_a_foreign_form_could_send(browser: TestClient, kind: str) -> None:
    assert browser.post("/api/screen", content=b"{}", headers={"Content-Type": kind}).status_code == 415


def test_a_body_that_is_too_large(browser: TestClient) -> None:
    body = b'{"text": "' + b"a" * MOST_BYTES + b'"}'
    answer = browser.post("/api/screen", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (413, "request-too-large")


@pytest.mark.parametrize("path", ["/", "/static/desk.js", "/static/desk.css"])
def test_the_page_itself_needs_no_token(browser: TestClient, path: str) -> None:
    answer = browser.get(path, headers={"X-Govdocs-Token": ""})
    assert answer.status_code == 200
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/../words.py",
        "/static/%2e%2e/words.py",
        "/static/..%5cwords.py",
        "/static//etc/passwd",
        "/app.py",
        "/api/",
    ],
)
def test_nothing_else_is_served(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (404, "no-such-address")


def test_an_address_asked_in_another_way(browser: TestClient) -> None:
    answer = browser.post("/api/screen", json={})
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (405, "no-such-address")


@pytest.mark.parametrize(
    ("path", "mode", "destination", "status"),
    [
        ("/", "navigate", "document", 200),  # from the file that opens the browser
        ("/", "navigate", "iframe", 403),
        ("/", "no-cors", "script", 403),
        ("/static/desk.js", "navigate", "document", 403),
        ("/api/words", "navigate", "document", 403),
    ],
)
def test_only_the_page_itself_is_come_to_from_elsewhere(
    browser: TestClient, path: str, mode: str, destination: str, status: int
) -> None:
    sent = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": destination}
    assert browser.get(path, headers=sent).status_code == status


def answered(headers: dict[str, str], waits: bool = True) -> tuple[int, int]:
    """The status of a request whose body never comes, and how often the guard asked for a part of it."""
    reads = 0
    sent: list[Message] = []

    async def receive() -> Message:
        nonlocal reads
        reads += 1
        await asyncio.sleep(60 if waits else 0)
        return {"type": "http.request", "body": b"{", "more_body": True}

    async def send(message: Message) -> None:
        sent.append(message)

    async def never(*_: Any) -> None:
        raise AssertionError("the application was asked")

    given = {"host": HOST, "x-govdocs-token": TOKEN, "content-type": "application/json"} | headers
    scope: Message = {
        "type": "http",
        "method": "POST",
        "path": "/api/look",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    asked = guard.Guard(never, host=HOST, token=TOKEN)(scope, receive, send)
    with ThreadPoolExecutor(1) as apart:  # this thread may have the loop of a browser already
        apart.submit(asyncio.run, asked).result()
    assert (b"connection", b"close") in sent[0]["headers"]
    return sent[0]["status"], reads


def test_a_body_that_does_not_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "BODY_SECONDS", 0.05)
    assert answered({}) == (408, 1)


def test_a_body_that_comes_byte_by_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "BODY_SECONDS", 0.05)
    assert answered({}, waits=False)[0] == 408


@pytest.mark.parametrize("length", [str(MOST_BYTES + 1), "9" * 30])
def test_a_length_beyond_the_bound_is_refused_unread(length: str) -> None:
    assert answered({"content-length": length}) == (413, 0)


def test_a_fault_of_our_own_quotes_no_letter(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(self: object, name: str) -> None:
        try:
            raise ValueError(f"গোপন {name}")
        except ValueError as error:
            raise KeyError("গোপন") from error

    monkeypatch.setattr(letters.OfficeDesk, "drafts", property(lambda desk: fail(desk, "গোপন কথা")))
    answer = browser.get("/api/letter/গোপন.yaml")
    problem = answer.json()["problems"][0]
    assert (answer.status_code, problem["code"]) == (500, "desk-fault")
    assert "ডেস্কের" in problem["message"]["bn"]
    assert "desk" in problem["message"]["en"]
    told = caplog.text
    assert "KeyError" in told
    assert "ValueError" in told
    assert "govdocs/desk/api/letters.py" in told
    assert "গোপন" not in told + answer.text


@pytest.mark.parametrize(
    ("route", "body"),
    [
        ("save", {"text": "ক", "base_hash": "0"}),
        ("rename", {"to": "খ.yaml", "hash": "0"}),
        ("trash", {"hash": "0"}),
        ("issue", {"step": "audit", "text": "ক", "base_hash": "0"}),
    ],
)
def test_every_conflict_is_answered_alike(
    browser: TestClient, desk: OfficeDesk, route: str, body: dict[str, str]
) -> None:
    (desk.folder.path / "ক.yaml").write_text("ধরন: পত্র\n", "utf-8")
    answer = browser.post(f"/api/{route}", json={"name": "ক.yaml", **body})
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (409, "changed-meanwhile")
    assert answer.json()["theirs"]["text"] == "ধরন: পত্র\n"
