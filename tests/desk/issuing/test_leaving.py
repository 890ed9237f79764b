"""How a letter leaves the desk: its PDF in a tab of its own, all that goes with it as ZIP, an e-mail that is too large."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from govdocs.desk.api import handed_files
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.issuing import packing
from govdocs.desk.preview.previews import FileRequest
from tests.support.starters import finished

TEXT = finished("letter")


@pytest.fixture
def made(desk: OfficeDesk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were made, each in a moment."""
    names: list[str] = []

    def file(request: FileRequest) -> bytes:
        names.append(request.name)
        return b"%PDF-1.7 " + request.name.encode()

    monkeypatch.setattr(desk.previews, "file", file)
    return names


def asked_to_print(browser: TestClient, name: str = "আদেশ ১.yaml") -> str:
    return str(browser.post("/api/print", json={"name": name, "text": TEXT}).json()["address"])


def test_a_pdf_is_shown_by_its_address_alone(browser: TestClient, made: list[str]) -> None:
    address = asked_to_print(browser)
    del browser.headers["X-Govdocs-Token"]
    answer = browser.get(address)
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline;")
    policy = answer.headers["content-security-policy"]
    assert "object-src 'self'" in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["cache-control"] == "no-store"
    assert "object-src 'none'" in browser.get("/").headers["content-security-policy"]


def test_an_address_for_printing_is_guessed_by_nobody_and_ends(
    browser: TestClient, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = asked_to_print(browser)
    assert len(first.split("/")[2]) >= 32
    assert browser.get(f"/file/{'a' * 32}/x.pdf").status_code == 404
    for _ in range(handed_files.MOST):
        last = asked_to_print(browser)
    assert browser.get(first).status_code == 404
    assert browser.get(last).status_code == 200
    monkeypatch.setattr(handed_files, "SECONDS", -1)
    gone = browser.get(last)
    assert (gone.status_code, gone.json()["problems"][0]["code"]) == (404, "file-is-gone")


@pytest.mark.parametrize(
    "sent", [{"Sec-Fetch-Site": "cross-site"}, {"Host": "evil.example"}, {"Origin": "http://evil.example"}]
)
def test_no_other_page_opens_it(browser: TestClient, made: list[str], sent: dict[str, str]) -> None:
    assert browser.get(asked_to_print(browser), headers=sent).status_code == 403


def in_zip(browser: TestClient, text: str = TEXT, name: str = "আদেশ ১.yaml") -> dict[str, bytes]:
    answer = browser.post("/api/download", json={"name": name, "text": text, "format": "zip"})
    assert answer.headers["content-type"] == "application/zip"
    with ZipFile(io.BytesIO(answer.content)) as read:
        return {one: read.read(one) for one in read.namelist()}


def test_a_zip_holds_the_letter_its_enclosures_and_what_it_is_made_of(
    browser: TestClient, made: list[str], folder: Path
) -> None:
    (folder / "হিসাব.xlsx").write_bytes(b"sheet")
    (folder / "অন্য.xlsx").write_bytes(b"other")
    (folder / ".env").write_bytes(b"hidden")
    (folder.parent / "বাইরে.pdf").write_bytes(b"outside")
    (folder / "লিংক.pdf").symlink_to(folder.parent / "বাইরে.pdf")
    text = TEXT + "সংযুক্তি:\n  - হিসাব.xlsx (২ পাতা)\n  - লিংক.pdf\n  - .env\n  - ../বাইরে.pdf\n  - বর্ণনামতে\n"
    found = in_zip(browser, text)
    assert set(found) == {"আদেশ-১.pdf", "হিসাব.xlsx", "source/আদেশ ১.yaml"}
    assert found["হিসাব.xlsx"] == b"sheet"
    assert found["source/আদেশ ১.yaml"].decode() == text
    assert in_zip(browser, text) == found


def test_enclosures_that_are_too_large_are_told(
    browser: TestClient, made: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "MOST_BYTES", 3)
    (folder / "হিসাব.xlsx").write_bytes(b"sheet")
    body = {"name": "ক.yaml", "text": TEXT + "সংযুক্তি: হিসাব.xlsx\n", "format": "zip"}
    assert browser.post("/api/download", json=body).status_code == 422


@pytest.mark.parametrize(("most", "told"), [(1_000, True), (25_000_000, False)])
def test_a_mail_that_servers_refuse_is_told(
    browser: TestClient, made: list[str], monkeypatch: pytest.MonkeyPatch, most: int, told: bool
) -> None:
    monkeypatch.setattr("govdocs.desk.api.issue.MOST_MAIL", most)
    answer = browser.post("/api/hand-off", json={"name": "ক.yaml", "text": TEXT, "how": "eml"})
    assert answer.status_code == 200
    assert ("x-govdocs-note" in answer.headers) == told
