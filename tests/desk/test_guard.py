"""The guard: what a foreign page, another machine or a malformed request may try, and what our own page is answered."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from govdocs.desk.guard import MOST_BYTES
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
    assert browser.get("/api/words", headers=headers).status_code == 200


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
    answer = browser.get("/api/words", headers=headers)
    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (status, code)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
def test_other_methods(browser: TestClient, method: str) -> None:
    assert browser.request(method, "/api/words").status_code == 405


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_that_a_foreign_form_could_send(browser: TestClient, kind: str) -> None:
    assert browser.post("/api/words", content=b"{}", headers={"Content-Type": kind}).status_code == 415


def test_a_body_that_is_too_large(browser: TestClient) -> None:
    body = b'{"text": "' + b"a" * MOST_BYTES + b'"}'
    answer = browser.post("/api/words", content=body, headers={"Content-Type": "application/json"})
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
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%5capp.py",
        "/static//etc/passwd",
        "/app.py",
        "/api/",
    ],
)
def test_nothing_else_is_served(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404
