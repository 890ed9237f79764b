"""`render` of folders as a clerk runs it."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from govdocs.batch.manifest import MANIFEST
from govdocs.cli import main
from govdocs.errors import ExitCode
from tests.support.many_letters import LETTER, letters, tree

ENDLESS = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}"


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

    def test_a_disk_that_is_full_for_the_manifest_ends_no_run_and_nothing_made_is_left_out_of_the_count(
        self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(path: Path, data: bytes) -> Path:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

        monkeypatch.setattr("govdocs.batch.manifest.write_whole", full)
        monkeypatch.setattr("govdocs.batch.manifest.SAVE_EVERY", -1)
        code, out, err = self.run(capfd, "in", "-d", "out", "--no-audit")
        assert (code, out) == (ExitCode.RENDER_FAULT, ["out/a.pdf", "out/x/b.pdf", "out/x/c.pdf"])
        assert tree(Path("out")) == ["a.pdf", "x/b.pdf", "x/c.pdf"]
        counted, said = err.splitlines()
        assert counted == "মোট ৩টি দলিলের ৩টি তৈরি হয়েছে।"
        assert MANIFEST in said
        assert "ডিস্কে আর জায়গা নেই" in said

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
