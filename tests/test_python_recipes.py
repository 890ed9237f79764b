"""The programs of docs/python.md: each is run as it stands there."""

from __future__ import annotations

import io
import re
import sys
from base64 import b64decode
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import govdocs
from tests.support.examples import ROOT
from tests.support.starters import finished

PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
BLOCKS = re.findall(r"```(?:python|jinja)\n(.*?)```", PAGE, re.DOTALL)
LOGO = (ROOT / "examples" / "pictures" / "ornament-sun.png").read_bytes()
LETTER = {
    "form": "office-memo",
    "number": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-৫২৪",
    "date": "2026-07-08",
    "to": "জেলা প্রশাসক, নেত্রকোনা",
    "subject": "মাসিক সভা",
    "body": "আগামী ১২ জুলাই ২০২৬ তারিখে মাসিক সভা হবে।",
    "signature": {"name": "নুসরাত জাহান"},
}


def block(beginning: str) -> str:
    """The one program that begins with a line, or holds it."""
    (found,) = (text for text in BLOCKS if beginning in text.partition("\n\n")[0])
    return str(found)


def module(name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType(name)
    monkeypatch.setitem(sys.modules, name, made)
    monkeypatch.chdir(ROOT)
    exec(compile(text, f"docs/python.md: {name}", "exec"), vars(made))
    return made


@pytest.mark.parametrize("program", [text for text in BLOCKS if not re.match(r"#|\{#", text)])
def test_a_short_program_runs(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {"govdocs": govdocs, "logo": LOGO}
    exec(program, names)
    document = names.get("letter") or names["minutes"]
    assert isinstance(document, govdocs.Document)
    assert names.get("pdf", b"%PDF").startswith(b"%PDF")


@pytest.mark.parametrize("name", govdocs.__all__)
def test_every_public_name_is_told(name: str) -> None:
    assert re.search(rf"`(\w+\.)?{name}\b", PAGE)


class TestWebService:
    @pytest.fixture
    def client(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        testclient = pytest.importorskip("starlette.testclient", reason="starlette and httpx are not there")
        return testclient.TestClient(module("service", block("service:app"), monkeypatch).app)

    def test_json_in_a_pdf_out(self, client: Any) -> None:
        answer = client.post("/letters", json=LETTER)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
        assert govdocs.verify(answer.content).rung.name == "BYTES"

    @pytest.mark.parametrize(
        ("language", "words"),
        [("bn", "পত্রটি তৈরি করা যায়নি।"), ("en-GB,en", "The letter cannot be made.")],
    )
    def test_problems_are_those_of_rfc_9457(self, client: Any, language: str, words: str) -> None:
        letter = {**LETTER, "date": "৩১ ফেব্রুয়ারি ২০২৬", "signature": {"name": "ক", "posts": ["", "খ"]}}
        answer = client.post("/letters", json=letter, headers={"accept-language": language})
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
        body = answer.json()
        assert (body["type"], body["title"], body["status"]) == ("about:blank", words, 422)
        assert [error["pointer"] for error in body["errors"]] == ["#/date", "#/signature/posts/0"]
        assert all(error["detail"] and error["code"] for error in body["errors"])

    @pytest.mark.parametrize("body", [b"", b"{", b'"examples/letter.yaml"', b"[]", b"\xff"])
    def test_what_is_no_letter_is_refused(self, client: Any, body: bytes) -> None:
        answer = client.post("/letters", content=body)
        assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")


class TestDjangoCommand:
    @pytest.fixture
    def call(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        pytest.importorskip("django", reason="Django is not there")
        from django.conf import settings
        from django.core.management import call_command

        if not settings.configured:
            settings.configure()
        command = module("make_letters", block("python manage.py"), monkeypatch).Command
        return lambda *arguments, **options: call_command(command(), *arguments, **options)

    def test_it_writes_letters_and_says_where(self, call: Any, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(finished("letter"), "utf-8")
        written = io.StringIO()
        call(str(tmp_path), to=str(tmp_path / "out"), stdout=written)
        assert written.getvalue() == f"{tmp_path / 'out' / 'a.pdf'}\n"
        assert (tmp_path / "out" / "a.pdf").read_bytes().startswith(b"%PDF")

    def test_one_that_is_invalid_stops_no_other(self, call: Any, tmp_path: Path) -> None:
        from django.core.management.base import CommandError

        (tmp_path / "a.yaml").write_text("ধরন: পত্র\n", "utf-8")
        (tmp_path / "b.yaml").write_text(finished("letter"), "utf-8")
        written, told = io.StringIO(), io.StringIO()
        with pytest.raises(CommandError, match="1 letters"):
            call(str(tmp_path), to=str(tmp_path / "out"), stdout=written, stderr=told)
        assert "a.yaml" in told.getvalue()
        assert (tmp_path / "out" / "b.pdf").exists()


class TestCeleryTask:
    @pytest.fixture
    def make(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        pytest.importorskip("celery", reason="Celery is not there")
        return module("tasks", block("celery -A tasks"), monkeypatch).make_letter

    def test_it_writes_a_letter(self, make: Any, tmp_path: Path) -> None:
        out = str(tmp_path / "memo.pdf")
        assert make.apply(("memo.yaml", out)).get() == {"paths": [out], "problems": []}

    def test_it_gives_problems_back_as_plain_data(self, make: Any, tmp_path: Path) -> None:
        done = make.apply(({"kind": "letter"}, str(tmp_path / "a.pdf"))).get()
        assert done["paths"] == []
        assert {problem["code"] for problem in done["problems"]} == {"missing"}


class TestNotebook:
    def test_a_document_shows_its_page_in_a_frame(self) -> None:
        shown = govdocs.load(LETTER, govdocs.Letter)._repr_html_()
        assert shown.startswith("<iframe srcdoc=")
        assert "মাসিক সভা" in shown
        assert "<style" not in shown  # within the frame, escaped

    def test_the_bundle_holds_a_pdf(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pdf = module("notebook", block("# notebook.py"), monkeypatch).Pdf
        shown = pdf(govdocs.load(LETTER, govdocs.Letter))._repr_mimebundle_()
        assert b64decode(shown["application/pdf"]).startswith(b"%PDF")
        assert shown["text/plain"] == "মাসিক সভা"


def test_a_kind_of_your_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "visit_note"
    (package / "templates").mkdir(parents=True)
    (package / "__init__.py").write_text(block("# visit_note/__init__.py"), "utf-8")
    (package / "templates" / "visit_note.html").write_text(block("visit_note.html #}"), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "visit_note", raising=False)
    import visit_note

    note = govdocs.load(
        {"place": "কাশবন উপজেলা", "remarks": {"what": "পরিষ্কার", "marks": "৭"}}, visit_note.VisitNote
    )
    assert (type(note), note.remarks[0].marks) == (visit_note.VisitNote, 7)
    assert govdocs.render_pdf(note).startswith(b"%PDF")
    assert not note.is_draft  # a mark of seven is no sample
    assert "৭" in govdocs.render_html(note)
