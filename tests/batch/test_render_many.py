"""Many documents to files: what is planned, what is made, and what one bad letter does to the others."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
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
from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from govdocs.pdf import Faces
from tests.support.examples import ROOT
from tests.support.runner_tasks import render_and_weigh

LETTER = re.findall(r"```yaml\n(ধরন:.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)[0]
LIMITS = Limits(seconds=60, memory=500)
ENDLESS = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}"


def numbered(name: str) -> str:
    """A number of its own for each letter, so that no two are the same."""
    return "".join(str(ord(letter) % 10) for letter in name)


def letters(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LETTER.replace("১২৫", numbered(name)), "utf-8")
    return folder


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("[!.]*") if path.is_file())


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


class TestCommand:
    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        letters(tmp_path / "in", "a.yaml", "x/b.yaml", "x/c.yaml")
        monkeypatch.chdir(tmp_path)

    @staticmethod
    def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
        code = main(["render", *arguments])
        out, err = capfd.readouterr()
        return code, sorted(Path(line).as_posix() for line in out.splitlines()), err

    def test_a_folder(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, err = self.run(capfd, "in", "-d", "out", "-j", "2", "--no-audit")
        assert (code, out) == (ExitCode.FINE, ["out/a.pdf", "out/x/b.pdf", "out/x/c.pdf"])
        assert (
            err == "মোট ৩টি দলিলের ৩টি তৈরি হয়েছে।\n"
        )  # and no bar, no control character: this is no terminal
        assert tree(Path("out")) == ["a.pdf", "x/b.pdf", "x/c.pdf"]

    def test_a_line_for_each_failure_and_the_worst_exit_code(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("in/a.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:").replace("নাম:", "নামম:"), "utf-8")
        Path("in/x/b.yaml").write_text(LETTER.replace("উপর্যুক্ত", "उपर्युक्त"), "utf-8")
        Path("in/data.yaml").write_text("- ক\n", "utf-8")
        code, out, err = self.run(capfd, "in", "-d", "out", "--no-audit")
        assert (code, out) == (ExitCode.RENDER_FAULT, ["out/x/c.pdf"])
        over, first, second, last = err.splitlines()
        assert over == f"১টি YAML ফাইল দলিল নয় বলে বাদ রাখা হয়েছে: {Path('in/data.yaml')}"
        assert re.fullmatch(
            rf"{re.escape(str(Path('in/a.yaml')))}:\d+:\d+: ভুল: .* \[unknown-key\] \(আরও \d+টি\)",
            first,
        )
        assert second.startswith(str(Path("in/x/b.yaml")))
        assert "[missing-glyph]" in second
        assert last == "মোট ৩টি দলিলের ১টি তৈরি হয়েছে, ২টি হয়নি (বিস্তারিত: govdocs check ফাইল)।"

    def test_problems_as_data(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("in/a.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
        code, _, err = self.run(capfd, "in", "-d", "out", "--report", "github", "-q")
        assert code == ExitCode.INVALID
        assert any(line.startswith("::error file=in/a.yaml") for line in err.splitlines())

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["in", "-"], "‘-’"),
            (["in", "-o", "x.pdf"], "-o"),
            (["in", "in/x", "-d", "out", "--jobs", "-1"], "--help"),
            (["in", "--timeout", "-1"], "--timeout"),
            (["none", "-j", "2"], "none"),
            (["in/x/b.yaml", "in", "in/y", "-d", "out"], "in/y"),
        ],
    )
    def test_a_mistake_is_told_before_any_work(
        self, arguments: list[str], words: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, out, err = self.run(capfd, *arguments)
        assert (code, out) == (ExitCode.USAGE, [])
        assert words in err.replace("\\", "/")
        assert not Path("out").exists()

    def test_two_sources_for_one_output(self, capfd: pytest.CaptureFixture[str]) -> None:
        letters(Path("in"), "a.yml")
        code, _, err = self.run(capfd, "in", "-d", "out")
        assert code == ExitCode.USAGE
        assert "দুটিই" in err
        assert not Path("out").exists()

    def test_a_template_that_never_ends_is_stopped_and_its_neighbours_are_done(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        Path("own").mkdir()
        template = "{% extends 'govdocs/letter.html' %}{% block letterhead %}{% if 'জরুরি' in document.subject %}LOOP{% endif %}{{ super() }}{% endblock %}"
        Path("own/letter.html").write_text(template.replace("LOOP", ENDLESS), "utf-8")
        Path("in/a.yaml").write_text(LETTER.replace("বিষয়:", "বিষয়: জরুরি"), "utf-8")
        code, out, err = self.run(
            capfd,
            "in",
            "-d",
            "out",
            "--timeout",
            "6",
            "--templates",
            "own",
            "--no-audit",
            "--lang",
            "en",
        )
        assert (code, out) == (ExitCode.RENDER_FAULT, ["out/x/b.pdf", "out/x/c.pdf"])
        told, last = err.splitlines()
        assert told.startswith(
            f"{Path('in/a.yaml')}: error: It was stopped because it was not done after 6 seconds."
        )
        assert last == "2 of 3 rendered, 1 failed (see: govdocs check FILE)."

    def test_what_did_not_change_is_not_made_again(self, capfd: pytest.CaptureFixture[str]) -> None:
        everything = ["out/a.pdf", "out/x/b.pdf", "out/x/c.pdf"]
        folder = ("in", "-d", "out", "--no-audit")
        assert self.run(capfd, *folder)[1] == everything
        times = {path: Path(path).stat().st_mtime_ns for path in everything}
        assert self.run(capfd, *folder) == (0, [], "মোট ৩টি দলিলের ০টি তৈরি হয়েছে, ৩টি আগের মতোই আছে।\n")
        Path("in/x/b.yaml").write_text(LETTER.replace("১২৫", "৭৭"), "utf-8")
        code, out, err = self.run(capfd, *folder, "--lang", "en")
        assert (code, out, err) == (0, ["out/x/b.pdf"], "1 of 3 rendered, 2 unchanged.\n")
        assert {path for path in everything if Path(path).stat().st_mtime_ns != times[path]} == {
            "out/x/b.pdf"
        }
        assert self.run(capfd, "in/a.yaml", "-d", "out", "-j", "1")[1] == ["out/a.pdf"]
        assert self.run(capfd, *folder, "--format", "pdf,txt")[1] == sorted(everything + [path.replace(".pdf", ".txt") for path in everything])  # fmt: skip
        assert self.run(capfd, *folder, "--all")[1] == everything
        assert self.run(capfd, *folder)[1] == []

    def test_beside_the_sources_too(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert self.run(capfd, "in", "--no-audit")[1] == ["in/a.pdf", "in/x/b.pdf", "in/x/c.pdf"]
        assert self.run(capfd, "in", "--no-audit")[1] == []

    def test_a_letter_that_fails_is_tried_each_time(self, capfd: pytest.CaptureFixture[str]) -> None:
        Path("in/a.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
        assert self.run(capfd, "in", "-d", "out", "--no-audit")[0] == ExitCode.INVALID
        code, out, err = self.run(capfd, "in", "-d", "out", "--no-audit")
        assert (code, out) == (ExitCode.INVALID, [])
        assert "[unknown-key]" in err

    def test_a_broken_manifest_is_told_and_all_is_made_anew(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.run(capfd, "in", "-d", "out", "--no-audit")
        Path("out", MANIFEST).write_text("<<<<<<< HEAD\n", "utf-8")
        code, out, err = self.run(capfd, "in", "-d", "out", "--no-audit")
        assert (code, len(out)) == (ExitCode.FINE, 3)
        assert "[broken-manifest]" in err
        assert self.run(capfd, "in", "-d", "out", "--no-audit")[1:] == ([], "মোট ৩টি দলিলের ০টি তৈরি হয়েছে, ৩টি আগের মতোই আছে।\n")  # fmt: skip

    @pytest.mark.parametrize("arguments", [[], ["-j", "2"], ["--memory", "0", "--timeout", "0"]])
    def test_one_file_may_be_done_so_too(
        self, arguments: list[str], capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert self.run(capfd, "in/a.yaml", *arguments)[:2] == (ExitCode.FINE, ["in/a.pdf"])


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "govdocs", "render", *arguments]


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signals of POSIX")
def test_ctrl_c_ends_it_cleanly(tmp_path: Path) -> None:
    """What was made stays, whole; nothing is half written; one sentence says how far it came."""
    source = letters(tmp_path / "in", *[f"{number:03}.yaml" for number in range(200)])
    begun = subprocess.Popen(
        command(str(source), "-d", str(tmp_path / "out"), "-j", "2", "--no-audit"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True,
    )  # fmt: skip
    assert begun.stdout
    first = begun.stdout.readline()
    os.killpg(begun.pid, signal.SIGINT)
    out, err = begun.communicate(timeout=30)
    assert begun.returncode == 130
    written = (first + out).split()
    assert 0 < len(written) < 200
    made = set((tmp_path / "out").glob("*.pdf"))
    assert set(map(Path, written)) <= made
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in made)
    remembered = (tmp_path / "out" / MANIFEST).read_text("utf-8").splitlines()
    assert len(written) - 1 <= len(remembered) <= len(made)  # the last one may have been under way
    (line,) = err.splitlines()
    assert "টি বাকি আছে।" in line


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
def test_on_a_terminal_there_is_a_bar_and_the_paths_still_go_to_stdout(tmp_path: Path) -> None:
    import pty

    source = letters(tmp_path / "in", *[f"{number:03}.yaml" for number in range(6)])
    ours, theirs = pty.openpty()
    begun = subprocess.Popen(
        command(str(source), "-d", str(tmp_path / "out"), "--no-audit"),
        stdout=subprocess.PIPE, stderr=theirs, text=True, encoding="utf-8", env={**os.environ, "TERM": "xterm"},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 10_000)
        except OSError:  # the terminal is closed
            break
        if not piece:
            break
        shown += piece
    out, _ = begun.communicate()
    os.close(ours)
    assert len(out.splitlines()) == 6
    assert "৬/৬ · বাকি" in shown.decode() or "৫/৬ · বাকি" in shown.decode()
    assert "মোট ৬টি দলিলের ৬টি তৈরি হয়েছে।" in shown.decode()
