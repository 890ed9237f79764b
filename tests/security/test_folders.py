"""Folders of hostile or unlucky files: each has its own problem, the others are made, in bounded time and memory."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.batch.jobs import Limits
from govdocs.batch.workers import WorkerPool
from govdocs.cli import main
from govdocs.errors import ExitCode, Refusal
from govdocs.loading import discovery
from govdocs.loading.discovery import find_documents, is_document
from tests.support.examples import ROOT
from tests.support.hostile import link
from tests.support.starters import finished

LETTER = finished("letter")
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX: links, bytes in names, pipes, signals")

BODIES: dict[str, tuple[bytes, bool]] = {
    # the bytes → whether it is reported as a document
    "eight million newlines": (b"\n" * 8_000_000, True),
    "eight million spaces": (b" " * 8_000_000, True),
    "line ends of Windows": (b"\r\n" * 4_000_000, True),
    "comments": (b"#\n" * 4_000_000, True),
    "marks of documents": (b"---\n" * 2_000_000, True),
    "newlines and a list": (b"\n" * 5 + b"# x\n---\n- a: 1\n", False),
    "a long list": (b"- a: 1\n" * 1_000_000, False),
    "a long mapping of another program": (b"".join(b"key%d: 1\n" % n for n in range(200_000)), False),
    "a kind after a long beginning": (b"#\n" * 1_000_000 + "ধরন: পত্র\n".encode(), True),
}


@pytest.mark.parametrize("body", BODIES)
def test_a_file_is_looked_at_in_a_bounded_way(tmp_path: Path, body: str) -> None:
    raw, expected = BODIES[body]
    path = tmp_path / "x.yaml"
    path.write_bytes(raw)
    assert is_document(path) is expected


@posix
def test_a_long_empty_file_takes_little_memory(tmp_path: Path) -> None:
    import resource

    (tmp_path / "x.yaml").write_bytes(b"\n" * 8_000_000)
    (tmp_path / "a.yaml").write_text(LETTER, "utf-8")
    limit = 700 << 20

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    done = subprocess.run(
        [sys.executable, "-m", "govdocs", "check", str(tmp_path), "--lang", "en"],
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=bound,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == ExitCode.INVALID, done.stderr
    assert "[empty-file]" in done.stdout + done.stderr


@posix
@pytest.mark.parametrize(
    "verb", [["check"], ["audit"], ["render", "-d", "out"], ["render", "-d", "out", "-j", "2"]]
)
def test_one_file_stops_no_other(
    tmp_path: Path, verb: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "ok.yaml").write_text(LETTER, "utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.yaml")).write_text(LETTER, "utf-8")
    link(folder, "loop.yaml", folder / "loop.yaml")
    link(folder, "a.yaml", folder / "b.yaml")
    link(folder, "b.yaml", folder / "a.yaml")
    link(folder, "gone.yaml", folder / "nowhere")
    os.mkfifo(folder / "pipe.yaml")
    assert len(find_documents(folder).documents) == 7
    first, *options = verb
    code = main([first, "in", *options, "--lang", "en"])
    output = capsys.readouterr()
    said = output.out + output.err
    assert code in (ExitCode.INVALID, ExitCode.RENDER_FAULT)
    assert "[crash]" not in said
    for name in ("loop.yaml", "a.yaml", "b.yaml", "gone.yaml", "pipe.yaml"):
        assert f"in/{name}:1:1: error" in said
    if first == "render":
        assert sorted(map(os.fsencode, (path.name for path in (tmp_path / "out").iterdir()))) == [
            b".govdocs.jsonl",
            b"ok.pdf",
            b"\xff\xfe.pdf",
        ]


def test_a_folder_that_is_replaced_while_it_is_looked_through_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor or a rival put a file where a folder was listed a moment ago: the whole batch ended."""
    (tmp_path / "a.yaml").write_text(LETTER, "utf-8")
    for name in ("gone", "letter.yaml", "whole"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.yaml").write_text(LETTER, "utf-8")

    def replace_folders(path: Path) -> bool:
        if path.name == "a.yaml":
            for name in ("gone", "letter.yaml"):
                shutil.rmtree(tmp_path / name)
            (tmp_path / "letter.yaml").write_text(LETTER, "utf-8")
        return True

    monkeypatch.setattr(discovery, "is_document", replace_folders)
    found = find_documents(tmp_path).documents
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.yaml", "whole/x.yaml", "letter.yaml"]
    with pytest.raises(Refusal, match="cannot be read"):
        find_documents(tmp_path / "gone")


class KilledAtItsStart:
    """A task whose first processes are killed before they are ready, as by a system without memory."""

    def __init__(self, count: Path, times: int) -> None:
        self.count, self.times = count, times

    def prepare(self) -> None:
        if len(self.count.read_bytes()) < self.times:
            with self.count.open("ab") as file:
                file.write(b"x")
            os.kill(os.getpid(), signal.SIGKILL)

    def __call__(self, job: int) -> int:
        return job


@posix
@pytest.mark.parametrize("times", [2, 5])
def test_killed_beginners_do_not_end_a_batch(tmp_path: Path, times: int) -> None:
    count = tmp_path / "count"
    count.write_bytes(b"")
    task = KilledAtItsStart(count, times)
    done = list(WorkerPool(task, range(4), 1, Limits(60, None)).run())
    assert len(done) == 4, "every job is reported"
    assert sum(one.result is None for one in done) == times // 3, "one that died three times"
    assert {problem.code for one in done for problem in one.problems} <= {"worker-died"}
