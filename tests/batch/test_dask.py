"""A real Dask cluster of two processes renders five hundred letters, one of its processes killed in the middle."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

import govdocs
from tests.support.many_letters import LETTER

distributed = pytest.importorskip(
    "distributed", reason="Dask is not installed (pip install govdocs[cluster])"
)

LETTERS = 500


def letters(folder: Path) -> Path:
    folder.mkdir()
    for number in range(LETTERS):
        (folder / f"{number:03}.yaml").write_text(LETTER.replace("১২৫", str(1000 + number)), "utf-8")
    (folder / "bad.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_five_hundred_letters_and_a_process_killed_in_the_middle(tmp_path: Path) -> None:
    source = letters(tmp_path / "in")
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            local_directory=str(tmp_path / "dask"),
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        before = set(client.run(os.getpid).values())
        assert len(before) == 2
        results = govdocs.render_many(source, tmp_path / "out", executor=client.get_executor())
        done = [next(results) for _ in range(LETTERS // 3)]
        os.kill(min(before), signal.SIGKILL)
        done += results
        assert set(client.run(os.getpid).values()) != before
    failed = [each for each in done if each.problems]
    assert [(Path(each.job.source).name, each.problems[0].code) for each in failed] == [
        ("bad.yaml", "unknown-key")
    ]
    assert sorted(Path(each.job.source).stem for each in done if each.result) == [
        f"{n:03}" for n in range(LETTERS)
    ]
    for number in (0, 250, LETTERS - 1):
        alone = govdocs.render_pdf(govdocs.load(source / f"{number:03}.yaml"))
        assert (tmp_path / "out" / f"{number:03}.pdf").read_bytes() == alone
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in (tmp_path / "out").glob("*.pdf"))
