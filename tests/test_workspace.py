"""Workspace: what is given once, and the functions with it; and the warm engine that it shares with them."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader

import govdocs
from govdocs import Letter, Workspace
from tests.support.examples import ROOT
from tests.support.memo import MEMO

OFFICE = {"x": {"letterhead": {"lines": ["কাশবন কার্যালয়"]}}}
LETTER = {"form": "office-memo", "office": "x", "subject": "সভা", "body": "জানানো হলো।"}


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    (tmp_path / "memo.yaml").write_text(MEMO, "utf-8")
    return Workspace(str(tmp_path), office=OFFICE, files={"given.yaml": MEMO.encode()})


def test_paths_begin_in_its_folder(office: Workspace, tmp_path: Path) -> None:
    assert office.load("memo.yaml", Letter) == govdocs.load(tmp_path / "memo.yaml")
    assert office.load("given.yaml") == office.load("memo.yaml") == office.loads(MEMO)


def test_mappings_find_its_office(office: Workspace) -> None:
    letter = office.load(LETTER, Letter)
    assert letter.letterhead is not None
    assert office.check({"kind": "letter", **LETTER}) == letter.warnings == ()


def test_what_it_renders_is_what_the_functions_render(office: Workspace, tmp_path: Path) -> None:
    letter = office.load("memo.yaml")
    assert office.render_pdf(letter) == govdocs.render_pdf(letter)
    assert office.render_html(letter) == govdocs.render_html(letter)
    assert office.render("memo.yaml", tmp_path / "a.pdf") == (tmp_path / "a.pdf",)
    assert office.render(letter, str(tmp_path / "b.pdf")) == (tmp_path / "b.pdf",)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_it_never_writes_over_its_source(office: Workspace, tmp_path: Path) -> None:
    with pytest.raises(govdocs.InvalidDocument):
        office.render("memo.yaml", tmp_path / "memo.yaml", format="pdf")
    assert (tmp_path / "memo.yaml").read_text("utf-8") == MEMO


def test_its_look_is_that_of_a_renderer(office: Workspace) -> None:
    templates = DictLoader({"style.css": ":root { --type-size: 14pt }"})
    letter = office.load("memo.yaml")
    dressed = Workspace(templates=templates, draft=True, embed_source=False)
    assert dressed.render_pdf(letter) == govdocs.Renderer(templates, draft=True, embed_source=False).pdf(
        letter
    )


def test_it_cannot_be_changed(office: Workspace) -> None:
    with pytest.raises(AttributeError):
        office.draft = True  # type: ignore[misc]


class TestOneWarmEngine:
    def test_many_calls_load_one_engine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Also where each thread makes one PDF and ends, as in a server."""
        import govdocs.pdf
        from govdocs.output.warm import _warm

        made: list[object] = []
        real = govdocs.pdf.Engine
        monkeypatch.setattr(
            govdocs.pdf, "Engine", lambda *a, **k: (made.append(a), real(*a, **k))[1], raising=False
        )
        _warm.clear()
        letter = govdocs.loads(MEMO)
        wanted = govdocs.Renderer().pdf(letter)
        made.clear()
        found: list[bytes] = []
        threads = [
            threading.Thread(target=lambda: found.append(govdocs.render_pdf(letter))) for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [wanted] * 6
        assert len(made) == 1

    def test_options_of_one_call_are_not_those_of_the_next(self) -> None:
        letter = govdocs.loads(MEMO)
        plain = govdocs.render_pdf(letter)
        others: list[dict[str, Any]] = [
            {"draft": True},
            {"embed_source": False},
            {"templates": DictLoader({"style.css": ":root { --type-size: 15pt }"})},
        ]
        with ThreadPoolExecutor(4) as pool:
            made = list(
                pool.map(
                    lambda i: govdocs.render_pdf(letter, **(others[i % 4] if i % 4 < 3 else {})), range(12)
                )
            )
        assert [pdf == plain for pdf in made] == [False, False, False, True] * 3

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
    @pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
    def test_a_process_that_forks_while_others_render_can_render(self) -> None:
        letter = govdocs.loads(MEMO)
        wanted, done = govdocs.render_pdf(letter), threading.Event()

        def work() -> None:
            while not done.is_set():
                govdocs.render_pdf(letter)

        thread = threading.Thread(target=work)
        thread.start()
        try:
            for _ in range(3):
                child = multiprocessing.get_context("fork").Process(target=_same, args=(letter, wanted))
                child.start()
                child.join(60)
                assert child.exitcode == 0
        finally:
            done.set()
            thread.join()


def _same(letter: govdocs.Document, wanted: bytes) -> None:
    os._exit(0 if govdocs.render_pdf(letter) == wanted else 1)


def test_the_examples_are_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    examples = Workspace(ROOT / "examples")
    assert examples.load("minutes.yaml", govdocs.Minutes).files.keys() >= {"minutes.yaml", "office.yaml"}
