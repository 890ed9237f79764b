"""Many documents to files: what is planned, what is made, and what one bad letter does to the others."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

import govdocs
from govdocs.batch.jobs import Limits
from govdocs.batch.manifest import MANIFEST
from govdocs.batch.render_many import plan, render_many
from govdocs.batch.runner import run
from govdocs.errors import Refusal
from govdocs.pdf import Faces
from tests.support.many_letters import LETTER, letters, tree
from tests.support.runner_tasks import render_and_weigh

LIMITS = Limits(seconds=60, memory=500)


class TestPlan:
    def test_a_folder_keeps_its_structure(self, tmp_path: Path) -> None:
        letters(tmp_path / "in", "a.yaml", "২০২৪/মে/b.yaml")
        jobs = plan([tmp_path / "in"], tmp_path / "out", ["pdf", "html"]).jobs
        outputs = [
            [Path(out).relative_to(tmp_path / "out").as_posix() for _, out in job.outputs] for job in jobs
        ]
        assert outputs == [["a.pdf", "a.html"], ["২০২৪/মে/b.pdf", "২০২৪/মে/b.html"]]

    def test_without_a_folder_beside_the_source(self, tmp_path: Path) -> None:
        letters(tmp_path, "x/a.yaml")
        (job,) = plan([tmp_path], None, ["pdf"]).jobs
        assert job.outputs == (("pdf", str(tmp_path / "x" / "a.pdf")),)

    def test_a_file_named_twice_is_done_once(self, tmp_path: Path) -> None:
        letters(tmp_path, "x/a.yaml")
        sources = [tmp_path / "x" / "a.yaml", tmp_path, tmp_path / "x" / ".." / "x" / "a.yaml"]
        assert len(plan(sources, tmp_path / "out", ["pdf"]).jobs) == 1

    @pytest.mark.parametrize(
        ("names", "sources", "format"),
        [
            (["a.yaml", "a.yml"], ["."], "pdf"),
            (["x/a.yaml", "y/a.yaml"], ["x", "y"], "pdf"),
            (["x/a.yaml", "a.yaml"], ["x/a.yaml", "a.yaml"], "pdf"),
            (["a.yaml", "a-1.yaml"], ["."], "png"),
            (["\u09ae\u09df.yaml", "\u09ae\u09af\u09bc.yaml"], ["."], "pdf"),
        ],
        ids=["two endings", "two folders", "two files", "a page of another", "two forms of Unicode"],
    )
    def test_two_sources_for_one_output_are_refused_before_any_work(
        self, names: list[str], sources: list[str], format: Any, tmp_path: Path
    ) -> None:
        letters(tmp_path, *names)
        if len(tree(tmp_path)) < len(names):
            pytest.skip("this file system takes the two names for one")
        with pytest.raises(Refusal, match="would both write") as told:
            render_many([tmp_path / source for source in sources], tmp_path / "out", format=format)
        assert "দুটিই" in told.value.bangla
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize(("source", "words"), [("none", "no file or folder"), (".", "no document")])
    def test_nothing_to_do_is_refused(self, source: str, words: str, tmp_path: Path) -> None:
        with pytest.raises(Refusal, match=words):
            plan([tmp_path / source], None, ["pdf"])

    def test_a_format_that_is_none_is_refused(self, tmp_path: Path) -> None:
        format: Any = ["pdf", "doc"]
        with pytest.raises(Refusal, match="no format 'doc'"):
            render_many(letters(tmp_path / "in", "a.yaml"), tmp_path / "out", format=format)
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(dict, id="this process"),
        pytest.param(lambda: {"workers": 2, "limits": LIMITS}, id="own processes"),
        pytest.param(lambda: {"executor": ThreadPoolExecutor(2)}, id="threads"),
        pytest.param(
            lambda: {"executor": ProcessPoolExecutor(2, mp_context=get_context("spawn"))}, id="processes"
        ),
    ],
)
def test_every_way_makes_the_same_bytes_as_one_letter_alone(
    way: Callable[[], dict[str, Any]], tmp_path: Path
) -> None:
    source = letters(tmp_path / "in", *[f"{number:02}.yaml" for number in range(8)])
    options = way()
    done = list(render_many(source, tmp_path / "out", **options))
    if executor := options.get("executor"):
        executor.shutdown()
    assert [each.problems for each in done] == [()] * 8
    written = sorted(path for each in done if each.result for path in each.result.paths)
    assert written == sorted((tmp_path / "out").iterdir())
    for path in sorted(source.iterdir()):
        alone = govdocs.render_pdf(govdocs.load(path))
        assert (tmp_path / "out" / f"{path.stem}.pdf").read_bytes() == alone


def test_processes_that_stand_in_another_folder_find_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As those of a cluster do: the office file, the templates and the fonts among it."""
    letters(tmp_path / "in", "a.yaml")
    for name in ("own", "offices", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "own" / "style.css").write_text(":root { --type-size: 13.5pt }", "utf-8")
    (tmp_path / "offices" / "ours.yaml").write_text("শাখা: {পত্রশীর্ষ: {সারি: [পরীক্ষা শাখা]}}\n", "utf-8")
    shutil.copy(Faces.hind_siliguri().regular, tmp_path / "own" / "regular.ttf")
    head = LETTER[: LETTER.index("পত্রশীর্ষ:")] + "অফিস: শাখা\n" + LETTER[LETTER.index("নম্বর:") :]
    (tmp_path / "in" / "a.yaml").write_text(head, "utf-8")
    monkeypatch.chdir(tmp_path)
    options: dict[str, Any] = {
        "office": Path("offices/ours.yaml"),
        "templates": Path("own"),
        "faces": Faces(Path("own/regular.ttf")),
    }
    elsewhere = ProcessPoolExecutor(
        1, mp_context=get_context("spawn"), initializer=os.chdir, initargs=(tmp_path / "elsewhere",)
    )
    with elsewhere as executor:
        (done,) = render_many("in", "out", executor=executor, **options)
    assert done.problems == ()
    (alone,) = govdocs.render("in/a.yaml", "alone.pdf", **options)
    assert Path("out/a.pdf").read_bytes() == alone.read_bytes()


def test_one_bad_letter_stops_no_other(tmp_path: Path) -> None:
    source = letters(tmp_path / "in", "a.yaml", "b.yaml", "c.yaml")
    (source / "b.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
    done = {Path(each.job.source).name: each for each in render_many(source, tmp_path / "out", audit=True)}
    assert done["b.yaml"].problems[0].place
    assert not done["b.yaml"].fault
    assert tree(tmp_path / "out") == ["a.pdf", "c.pdf"]


def test_memory_stays_flat_over_many_letters(tmp_path: Path) -> None:
    """Each letter's boxes and pictures are some megabytes: if they stayed, a hundred would. (10,000: benchmarks/many.py)"""
    source = letters(tmp_path / "in", *[f"{number:03}.yaml" for number in range(120)])
    jobs = plan([source], tmp_path / "out", ["pdf"]).jobs
    weights = [done.result for done in run(render_and_weigh, jobs, limits=Limits(seconds=60)) if done.result]
    assert len(weights) == len(jobs)
    # Garbage is collected every eighty letters of this length; what is kept of texts and styles settles after some hundreds.
    assert max(weights[80:]) - max(weights[40:80]) < 25


def test_only_what_changed_is_made_whoever_makes_it(tmp_path: Path) -> None:
    source = letters(tmp_path / "in", "a.yaml", "b.yaml", "c.yaml")
    ways: list[dict[str, Any]] = [{}, {"workers": 2}, {"executor": ThreadPoolExecutor(2)}]
    for number, way in enumerate(ways):
        (source / "b.yaml").write_text(LETTER.replace("১২৫", f"9{number}"), "utf-8")
        done = list(render_many(source, tmp_path / "out", only_changed=True, **way))
        made = {Path(each.job.source).stem for each in done if each.result and not each.result.unchanged}
        assert made == ({"b"} if number else {"a", "b", "c"})
        assert {each.result.paths for each in done if each.result} == {(tmp_path / "out" / f"{name}.pdf",) for name in "abc"}  # fmt: skip


def test_what_is_to_be_remembered_needs_a_folder_and_a_manifest_that_can_be_read(tmp_path: Path) -> None:
    source = letters(tmp_path / "in", "a.yaml", "b.yaml")
    with pytest.raises(Refusal, match="one folder"):
        render_many(sorted(source.iterdir()), only_changed=True)
    (source / MANIFEST).write_text("?", "utf-8")
    with pytest.warns(UserWarning, match="all is made again"):
        render_many(source, only_changed=True)
