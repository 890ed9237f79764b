"""A letter is issued step by step: each told, none twice, and no number lost whatever fails."""

from __future__ import annotations

import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from govdocs.archive import Archive
from govdocs.desk.issuing import issue_steps
from govdocs.register import Register
from tests.support.numbered_letters import FILE, LETTER, number_of
from tests.support.register_cases import DAY

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def register(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    (folder / "a.yaml").write_text(LETTER, "utf-8")
    return Register.open(folder / "register.sqlite", on=DAY)


@pytest.fixture
def ask(browser: TestClient, folder: Path) -> Ask:
    """One step for the letter as it is now."""

    def step(which: str, status: int = 200, **more: object) -> dict[str, Any]:
        raw = (folder / "a.yaml").read_bytes()
        asked = {"name": "a.yaml", "text": raw.decode(), "base_hash": sha256(raw).hexdigest(), "step": which}
        answer = browser.post("/api/issue", json={**asked, **more})
        assert answer.status_code == status, answer.text
        told: dict[str, Any] = answer.json()
        return told

    return step


def test_all_steps_end_in_the_archive_and_each_can_be_asked_again(
    register: Register, ask: Ask, folder: Path
) -> None:
    told = {step: ask(step) for step in ("audit", "number", "pdf", "archive")}
    assert [one["done"] for one in told.values()] == [True] * 4
    assert told["number"]["number"] == f"{FILE}-১"
    assert told["number"]["text"] == (folder / "a.yaml").read_text("utf-8")
    assert "  # নথি নম্বর" in told["number"]["text"]
    (entry,) = register.entries()
    assert (entry.state, entry.pdf, entry.path) == ("issued", "a.pdf", "a.yaml")
    (letter,) = Archive(folder / "archive").letters()
    assert letter.pdf == sha256((folder / "a.pdf").read_bytes()).hexdigest()
    for step in ("number", "pdf", "archive"):
        assert ask(step)["done"]
    assert len(register.entries()) == 1
    assert len(Archive(folder / "archive").letters()) == 1


def test_a_letter_that_was_changed_after_it_went_out_is_not_written_over(
    register: Register, ask: Ask, folder: Path
) -> None:
    for step in ("number", "pdf", "archive"):
        assert ask(step)["done"]
    path, before, (entry,) = folder / "a.yaml", (folder / "a.pdf").read_bytes(), register.entries()
    path.write_text(path.read_text("utf-8").replace("মাসিক", "বার্ষিক", 1), "utf-8")
    refused = ask("pdf")
    assert not refused["done"]
    assert f"{FILE}-১" in refused["note"]["bn"]
    assert (folder / "a.pdf").read_bytes() == before
    assert register.entries() == (entry,)
    path.write_text(path.read_text("utf-8").replace("বার্ষিক", "মাসিক", 1), "utf-8")
    assert ask("pdf")["done"]


def test_the_list_says_that_a_letter_was_changed_after_it_went_out(
    register: Register, ask: Ask, folder: Path, browser: TestClient
) -> None:
    for step in ("number", "pdf", "archive"):
        assert ask(step)["done"]
    path = folder / "a.yaml"
    issued = path.read_bytes()
    for raw, state in (
        (issued, "issued"),
        (issued.replace(b"\n", b"\r\n"), "issued"),
        (issued + b"# more\n", "changed"),
        (issued, "issued"),
    ):
        path.write_bytes(raw)
        told = browser.post("/api/folder", json={"lang": "en"}).json()
        assert [one["state"] for one in told["letters"]] == [state]
        assert ("Changed after issue" in told["html"]["#stage"]) == (state == "changed")


def test_the_number_stays_when_the_pdf_cannot_be_written(register: Register, ask: Ask, folder: Path) -> None:
    ask("number")
    (folder / "a.pdf").mkdir()
    failed = ask("pdf")
    assert not failed["done"]
    assert failed["problems"]
    assert f"{FILE}-১" in failed["note"]["bn"]
    assert [entry.state for entry in register.entries()] == ["taken"]
    (folder / "a.pdf").rmdir()
    assert ask("pdf")["done"]
    assert [entry.number for entry in register.entries()] == [1]


def test_the_number_is_held_when_it_cannot_be_typed(
    register: Register, ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from govdocs.register import numbering

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(folder / "a.yaml"))

    with monkeypatch.context() as patch:
        patch.setattr(numbering, "rewrite_text", full)
        failed = ask("number")
    assert not failed["done"]
    assert f"{FILE}-১" in failed["note"]["bn"]
    assert ask("number")["number"] == f"{FILE}-১"
    assert len(register.entries()) == 1


def test_a_letter_with_errors_or_a_draft_takes_no_number(register: Register, ask: Ask, folder: Path) -> None:
    path = folder / "a.yaml"
    for text in (LETTER.replace("বিষয়:", "বিষয়ই:"), LETTER + "খসড়া: হ্যাঁ\n"):
        path.write_text(text, "utf-8")
        for step in ("audit", "number", "pdf", "archive"):
            assert not ask(step)["done"]
    assert register.entries() == ()
    assert not (folder / "a.pdf").exists()


def test_pages_that_cannot_be_printed_keep_the_number(register: Register, ask: Ask, folder: Path) -> None:
    ask("number")
    path = folder / "a.yaml"
    path.write_text(path.read_text("utf-8").replace("মাসিক", "漢字", 1), "utf-8")
    failed = ask("pdf")
    assert not failed["done"]
    assert not (folder / "a.pdf").exists()
    assert [entry.state for entry in register.entries()] == ["taken"]


def test_steps_come_in_their_order(register: Register, ask: Ask) -> None:
    assert not ask("pdf")["done"]
    assert not ask("archive")["done"]
    assert register.entries() == ()


def test_a_changed_file_is_a_conflict_and_takes_no_number(register: Register, ask: Ask, folder: Path) -> None:
    other = sha256(b"other").hexdigest()
    told = ask("number", 409, base_hash=other)
    assert told["theirs"]["text"] == LETTER
    ask("number", 422, text=LETTER + "# নতুন\n")
    ask("print", 400)
    assert register.entries() == ()


def test_without_a_register_a_typed_number_stays(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GOVDOCS_REGISTER", raising=False)
    path = folder / "a.yaml"
    path.write_text(LETTER, "utf-8")
    assert not ask("number")["done"]
    path.write_text(LETTER.replace(FILE, f"{FILE}-৭৭"), "utf-8")
    assert ask("number")["done"]
    assert ask("pdf")["done"]
    assert ask("archive")["done"]


def test_a_number_of_another_letter_is_refused(register: Register, ask: Ask, folder: Path) -> None:
    ask("number")
    (folder / "b.yaml").write_text((folder / "a.yaml").read_text("utf-8"), "utf-8")
    raw = (folder / "b.yaml").read_bytes()
    failed = ask("number", name="b.yaml", text=raw.decode(), base_hash=sha256(raw).hexdigest())
    assert not failed["done"]
    assert len(register.entries()) == 1


def test_the_next_number_of_a_text_is_given_once(
    register: Register, browser: TestClient, folder: Path
) -> None:
    given = {"name": "a.yaml", "text": LETTER}
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(browser.post("/api/number", json=given).json()))
        for _ in range(4)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert {answer["number"] for answer in answers} == {f"{FILE}-১"}
    assert answers[0]["text"] == LETTER.replace(f"{FILE}  #", f"{FILE}-১  #")
    assert number_of(folder / "a.yaml") == FILE  # nothing saved
    again = browser.post("/api/number", json={**given, "text": answers[0]["text"]}).json()
    assert again == answers[0]
    assert len(register.entries()) == 1
    other = browser.post("/api/number", json={"name": "b.yaml", "text": LETTER}).json()
    assert other["number"] == f"{FILE}-২"


@pytest.mark.parametrize(
    "text", ["ধরন: পত্র\n", "ধরন: পত্র\nনম্বর:\n", "ধরন: পত্র\nনম্বর: [ক]\n", "ধরন: পত্র\nনম্বর: ক\n", "ধরন: ["]
)
def test_a_text_without_a_file_number_takes_none(register: Register, browser: TestClient, text: str) -> None:
    answer = browser.post("/api/number", json={"name": "a.yaml", "text": text})
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["message"]["bn"]
    assert register.entries() == ()


def test_the_steps_are_those_that_the_screen_shows() -> None:
    assert issue_steps.STEPS == ("audit", "number", "pdf", "archive")
