"""A renderer that is kept warm: one for all threads, new for a changed template, and not too many."""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import fontpkg_hind_siliguri
import pytest
from jinja2 import DictLoader

import govdocs
from govdocs.output import MAX_WARM, Renderer, warm
from govdocs.pdf import Faces
from govdocs.problems.problem import RenderFault
from tests.support.examples import ROOT
from tests.support.memo import MEMO
from tests.support.tiny_font import tiny_font


class TestWarm:
    def test_one_copy_of_each_renderer_for_all_threads(self) -> None:
        cold = Renderer(draft=True)
        assert warm(cold) is warm(Renderer(draft=True))
        assert warm(cold) is not cold
        assert warm(cold) is not warm(Renderer())
        with ThreadPoolExecutor(8) as others:
            assert {id(each) for each in others.map(warm, [cold] * 40)} == {id(warm(cold))}

    def test_a_changed_template_makes_a_new_one(self, tmp_path: Path) -> None:
        style = tmp_path / "style.css"
        style.write_text(":root { --type-size: 12pt }", "utf-8")
        renderer = Renderer(templates=tmp_path)
        first = warm(renderer)
        assert warm(renderer) is first
        style.write_text(":root { --type-size: 13.5pt }", "utf-8")
        assert warm(renderer) is not first

    def test_a_changed_template_of_a_loader_makes_a_new_one(self) -> None:
        templates = {"style.css": ":root { --type-size: 12pt }", "memo.html": "a"}
        renderer = Renderer(DictLoader(templates))
        first = warm(renderer)
        assert warm(renderer) is first
        templates["memo.html"] = "b"
        assert warm(renderer) is not first

    @pytest.mark.parametrize("of_an_office", [True, False])
    def test_a_font_that_is_replaced_moved_or_gone_makes_a_new_one(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, of_an_office: bool
    ) -> None:
        package = Path(fontpkg_hind_siliguri.ROOT)
        for home in ("here", "there"):
            shutil.copytree(package / "files", tmp_path / home / "files")
        monkeypatch.setattr(fontpkg_hind_siliguri, "ROOT", str(tmp_path / "here"))
        font = tmp_path / "here" / "files" / "HindSiliguri-Regular.ttf"
        renderer = Renderer(faces=Faces(font) if of_an_office else None)
        first = warm(renderer)
        known = first.fingerprint
        assert warm(renderer) is first
        tiny_font(font)
        replaced = warm(renderer)
        assert replaced is not first
        assert replaced.fingerprint != known
        font.unlink()
        with pytest.raises(RenderFault) as fault:
            warm(renderer).pdf(govdocs.loads(MEMO))
        assert [problem.code for problem in fault.value.problems] == ["font-unreadable"]
        monkeypatch.setattr(fontpkg_hind_siliguri, "ROOT", str(tmp_path / "there"))
        if not of_an_office:
            assert warm(renderer).fingerprint == known

    @pytest.mark.parametrize("more", [MAX_WARM - 2, MAX_WARM - 1, MAX_WARM])
    def test_no_more_than_a_few_are_kept(self, more: int) -> None:
        cold = Renderer(DictLoader({}))
        first = warm(cold)
        for _ in range(more):
            warm(Renderer(DictLoader({})))
        assert (warm(cold) is first) == (more < MAX_WARM)

    def test_the_one_used_last_goes_last(self) -> None:
        cold = [Renderer(DictLoader({})) for _ in range(MAX_WARM)]
        first = warm(cold[0])
        for each in cold[1:]:
            warm(each)
        assert warm(cold[0]) is first
        warm(Renderer(DictLoader({})))
        assert warm(cold[0]) is first

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
