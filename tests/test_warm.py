"""A renderer that is kept warm: one for each thread, new for a changed template, and not too many."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from govdocs.output import MAX_WARM, Renderer, warm
from tests.support.examples import ROOT


class TestWarm:
    def test_one_copy_for_each_thread_and_renderer(self) -> None:
        cold = Renderer(draft=True)
        assert warm(cold) is warm(Renderer(draft=True))
        assert warm(cold) is not cold
        assert warm(cold) is not warm(Renderer())
        with ThreadPoolExecutor(1) as other:
            assert other.submit(warm, cold).result() is not warm(cold)

    def test_a_changed_template_makes_a_new_one(self, tmp_path: Path) -> None:
        style = tmp_path / "style.css"
        style.write_text(":root { --type-size: 12pt }", "utf-8")
        renderer = Renderer(templates=tmp_path)
        first = warm(renderer)
        assert warm(renderer) is first
        style.write_text(":root { --type-size: 13.5pt }", "utf-8")
        assert warm(renderer) is not first

    @pytest.mark.parametrize("more", [MAX_WARM - 2, MAX_WARM - 1, MAX_WARM])
    def test_no_more_than_a_few_are_kept(self, more: int, tmp_path: Path) -> None:
        with ThreadPoolExecutor(1) as thread:  # which has none yet
            first = thread.submit(warm, Renderer()).result()
            for number in range(more):
                folder = tmp_path / str(number)
                folder.mkdir()
                thread.submit(warm, replace(Renderer(), templates=folder)).result()
            assert (thread.submit(warm, Renderer()).result() is first) == (more < MAX_WARM)

    def test_a_process_that_kept_one_ends_well(self, tmp_path: Path) -> None:
        script = tmp_path / "both.py"
        script.write_text(WARM_AND_WATCHED, "utf-8")
        done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


WARM_AND_WATCHED = """
from govdocs import Renderer, load
from govdocs.batch.runner import run
from govdocs.output import warm

if __name__ == "__main__":
    warm(Renderer()).pdf(load("examples/memo.yaml"))
    assert sorted(done.result for done in run(len, ["a", "bc"], workers=2)) == [1, 2]
"""
