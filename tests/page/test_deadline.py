"""Work that does not end is stopped at its deadline, in whichever thread it runs, and nothing is raised after it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

import govdocs
from govdocs.models.letter import Letter
from govdocs.page import time_allowed
from govdocs.page.deadline import DeadlinePassed, deadline
from govdocs.page.template_digest import template_digest
from govdocs.problems.problem import RenderFault
from tests.support.memo import MEMO

ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


def endless() -> None:
    while True:
        pass


def swallowing() -> None:
    while True:
        try:
            endless()
        except DeadlinePassed:
            time.sleep(0.01)
            raise


@pytest.mark.parametrize("work", [endless, swallowing])
def test_work_without_end_is_stopped(work: object) -> None:
    begun = time.monotonic()
    with pytest.raises(DeadlinePassed), deadline(0.2):
        work()  # type: ignore[operator]
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("error", [None, ValueError("of a library")])
def test_what_swallows_the_exception_is_late_all_the_same(error: ValueError | None) -> None:
    """A layout engine that leaves out a picture it could not draw would make a page without it."""

    def leaving_out() -> None:
        try:
            endless()
        except BaseException:
            if error:
                raise error from None

    with pytest.raises(DeadlinePassed), deadline(0.1):
        leaving_out()


def test_waiting_for_others_is_not_counted() -> None:
    with deadline(0.2):
        time.sleep(0.5)


def test_it_is_stopped_in_another_thread() -> None:
    stopped: list[bool] = []

    def run() -> None:
        try:
            with deadline(0.1):
                endless()
        except DeadlinePassed:
            stopped.append(True)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(20)
    assert stopped == [True]


def test_nothing_is_raised_after_the_work() -> None:
    for _ in range(30):
        try:
            with deadline(0.01):
                end = time.thread_time() + 0.0099
                while time.thread_time() < end:
                    pass
        except DeadlinePassed:
            pass
    for _ in range(300_000):
        pass
    time.sleep(0.1)
    assert not [each for each in threading.enumerate() if each.name == "govdocs-deadline"]


def test_a_template_without_end_is_stopped_in_a_program_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time_allowed, "SECONDS", 1)
    (tmp_path / "letter.html").write_text(ENDLESS, "utf-8")
    document = govdocs.loads(MEMO)
    for render in (govdocs.render_html, govdocs.render_pdf):
        with pytest.raises(RenderFault) as caught:
            render(document, templates=tmp_path)
        (problem,) = caught.value.problems
        assert problem.code == "too-slow"
        assert tmp_path.name in problem.bangla


def test_reading_the_templates_has_the_deadline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`pin --templates` reads and parses them without rendering."""
    monkeypatch.setattr(time_allowed, "SECONDS", 0.2)
    (tmp_path / "letter.html").write_text("{{ 1 }}" * 400_000, "utf-8")
    with pytest.raises(RenderFault) as caught:
        template_digest(Letter, tmp_path)
    assert [problem.code for problem in caught.value.problems] in (["too-slow"], ["template"])
