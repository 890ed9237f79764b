"""Every output whole or not at all: kill -9, a full disk, a closed folder, several processes; done for real, and counted."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from govdocs.cli import main
from govdocs.errors import ExitCode
from govdocs.files.atomic import write_all, write_whole
from govdocs.problems.os_errors import unwritable
from tests.support.examples import ROOT, TESTS
from tests.support.starters import finished

LETTER = finished("letter")
WRITERS = TESTS / "support" / "writers.py"

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX: fork, signals, modes of files")


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".*")]


def counted(scene: str, folder: Path, rounds: int, *before: str) -> dict[str, int]:
    """What a scene of writers.py counted; `before` is put before the command."""
    done = subprocess.run(
        [*before, sys.executable, str(WRITERS), scene, str(folder), str(rounds)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@posix
class TestKilled:
    @pytest.mark.parametrize(("scene", "rounds"), [("killed_alone", 300), ("killed_in_a_set", 60)])
    def test_at_any_moment(self, tmp_path: Path, scene: str, rounds: int) -> None:
        counts = counted(scene, tmp_path, rounds)
        assert counts["killed"] == counts["whole"] == rounds
        assert counts["left behind"], "no kill fell into a write: the scene shows nothing"
        assert counts["left for good"] == 0

    def test_beside_others_that_write_the_same(self, tmp_path: Path) -> None:
        counts = counted("rivals", tmp_path, 150)
        assert counts["written"] == 300
        assert counts["failed"] == 0
        assert counts["killed"] == counts["whole"]
        assert counts["killed"] > 30
        assert counts["left for good"] == 0

    def test_in_the_middle_of_the_command(self, tmp_path: Path) -> None:
        counts = counted("killed_commands", tmp_path, 36)
        assert counts["killed"] == counts["whole"] >= 36
        assert counts["some there"] >= 3
        assert counts["right in the end"]


@posix
class TestNoRoom:
    def test_beyond_the_size_that_is_allowed(self, tmp_path: Path) -> None:
        counts = counted("small_limit", tmp_path, 200)
        failed = counts[os.strerror(errno.EFBIG)]
        assert failed == counts["named"] == counts["as before"] > 20
        assert counts["written"] == counts["whole"] == 200 - failed > 20
        assert counts["left for good"] == 0

    def test_on_a_full_disk(self, tmp_path: Path) -> None:
        counts = counted("out_of_room", tmp_path, 300, *_on_a_small_disk(tmp_path))
        failed = counts[os.strerror(errno.ENOSPC)]
        assert failed == counts["named"] == counts["as before"] > 30
        assert counts["written"] == counts["whole"] == 300 - failed > 30
        assert counts["left for good"] == 0

    def test_the_command_on_a_full_disk(self, tmp_path: Path) -> None:
        (tmp_path / "পত্র.yaml").write_text(LETTER, "utf-8")
        disk = tmp_path / "disk"
        disk.mkdir()
        fill = 'echo old > পত্র.pdf; head -c 1M /dev/zero > big 2>/dev/null; "$@"; code=$?; cat পত্র.pdf; ls -A; exit $code'
        render = [sys.executable, "-m", "govdocs", "render", "../পত্র.yaml", "-d", ".", "--no-audit"]
        done = subprocess.run(
            [*_on_a_small_disk(disk), "sh", "-c", f"cd '{disk}'; {fill}", "sh", *render],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.returncode == ExitCode.RENDER_FAULT
        assert done.stdout.split() == ["old", "big", "পত্র.pdf"]
        assert "‘পত্র.pdf’ লেখা যাচ্ছে না: ডিস্কে আর জায়গা নেই। জায়গা খালি করে আবার দিন" in done.stderr

    def test_into_a_device_that_is_full(self, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        if not Path("/dev/full").exists():
            pytest.skip("this system has no /dev/full")
        (tmp_path / "পত্র.yaml").write_text(LETTER, "utf-8")
        code = main(
            ["render", str(tmp_path / "পত্র.yaml"), "-o", "/dev/full", "--format", "pdf", "--lang", "en"]
        )
        assert code == ExitCode.RENDER_FAULT
        assert "'/dev/full' cannot be written: the disk is full." in capfd.readouterr().err


def _on_a_small_disk(folder: Path) -> list[str]:
    """What to put before a command that it may see a disk of 500 kB in the folder, alone in the world."""
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not there, so that no small disk can be mounted")
    apart = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    mount = ["sh", "-c", 'mount -t tmpfs -o size=500k tmpfs "$0" && exec "$@"', str(folder)]
    if subprocess.run([*apart, *mount, "true"], capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a small disk here: needs root, or user namespaces")
    return [*apart, *mount]


@posix
class TestNotAllowed:
    def test_a_closed_folder_or_file(self) -> None:
        with (
            tempfile.TemporaryDirectory() as folder
        ):  # the folders of pytest are closed to all but their owner
            Path(folder).chmod(0o755)  # if we are root, nobody in particular tries it
            counts = counted("denied", Path(folder), 70)
        assert counts == {os.strerror(errno.EACCES): 210, "as before": 210, "left for good": 0}

    def test_a_disk_that_is_read_only(self, tmp_path: Path) -> None:
        small = _on_a_small_disk(tmp_path)
        script = f"from pathlib import Path\nfrom govdocs.files.atomic import *\nwrite_whole(Path({str(tmp_path)!r}, 'a'), b'a')"
        shut = ["sh", "-c", 'mount -o remount,ro "$0" && exec "$@"', str(tmp_path)]
        done = subprocess.run(
            [*small, *shut, sys.executable, "-c", script],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert f"[Errno {errno.EROFS}]" in done.stderr
        assert f"{tmp_path}/a" in done.stderr


class TestWhatIsThere:
    def test_a_folder_is_no_target(self, tmp_path: Path) -> None:
        (tmp_path / "a.pdf").mkdir()
        with pytest.raises(IsADirectoryError) as caught:
            write_all({tmp_path / "b.pdf": b"b", tmp_path / "a.pdf": b"a"})
        assert caught.value.filename == str(tmp_path / "a.pdf")
        assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]

    @posix
    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
    def test_a_file_keeps_its_mode(self, tmp_path: Path, mode: int) -> None:
        path = tmp_path / "a.pdf"
        path.write_bytes(b"old")
        path.chmod(mode)
        write_whole(path, b"new")
        assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", mode)

    @posix
    @pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
    def test_a_new_file_has_the_mode_that_the_user_wants(self, tmp_path: Path, umask: int, mode: int) -> None:
        before = os.umask(umask)
        try:
            write_whole(tmp_path / "a.pdf", b"new")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == mode

    @posix
    @pytest.mark.parametrize("there", [True, False])
    def test_a_link_is_replaced_and_what_it_leads_to_is_left(self, tmp_path: Path, there: bool) -> None:
        """A folder of letters from a stranger must not make us overwrite a file elsewhere."""
        elsewhere = tmp_path / "elsewhere"
        if there:
            elsewhere.write_bytes(b"old")
        link = tmp_path / "a.pdf"
        link.symlink_to(elsewhere)
        write_whole(link, b"new")
        assert not link.is_symlink()
        assert link.read_bytes() == b"new"
        assert (elsewhere.read_bytes() == b"old") if there else not elsewhere.exists()

    @posix
    def test_mending_a_document_goes_where_the_link_leads(self, tmp_path: Path) -> None:
        real = tmp_path / "real.yaml"
        real.write_text(LETTER.replace("প্রেরণ", "প্রেরন"), "utf-8")
        (tmp_path / "link.yaml").symlink_to(real)
        assert main(["audit", "--fix", "--quiet", str(tmp_path / "link.yaml")]) == ExitCode.FINE
        assert (tmp_path / "link.yaml").is_symlink()
        assert "প্রেরন" not in real.read_text("utf-8")

    @posix
    def test_a_pipe_takes_the_bytes(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        got: list[bytes] = []
        reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
        reader.start()
        write_whole(pipe, b"new")
        reader.join()
        assert got == [b"new"]
        assert stat.S_ISFIFO(pipe.stat().st_mode)

    @posix
    def test_a_pipe_that_nobody_reads_is_not_waited_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("govdocs.files.atomic._WITHOUT_READER", 0.1)
        os.mkfifo(tmp_path / "a.pdf")
        with pytest.raises(OSError, match=r"a\.pdf") as caught:
            write_whole(tmp_path / "a.pdf", b"new")
        assert unwritable(caught.value).code == "unwritable"
        assert "পাইপ" in unwritable(caught.value).bangla

    @posix
    @pytest.mark.parametrize("device", [True, False])
    def test_a_link_to_a_pipe_or_a_device_is_replaced(self, tmp_path: Path, device: bool) -> None:
        """Planted in a folder, it would lead the bytes out of it."""
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "a.pdf").symlink_to("/dev/null" if device else tmp_path / "pipe")
        write_whole(tmp_path / "a.pdf", b"new")
        assert not (tmp_path / "a.pdf").is_symlink()
        assert (tmp_path / "a.pdf").read_bytes() == b"new"

    @posix
    def test_what_becomes_a_link_or_a_file_meanwhile_is_not_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for made in (lambda path: path.write_text("old"), lambda path: path.symlink_to(tmp_path / "other")):
            (tmp_path / "other").write_text("old")
            path = tmp_path / "a.pdf"
            path.unlink(missing_ok=True)
            made(path)
            monkeypatch.setattr("govdocs.files.atomic._is_stream", lambda path: True)
            with pytest.raises(OSError, match=r"a\.pdf"):
                write_whole(path, b"new")
            assert (tmp_path / "other").read_text() == path.read_text() == "old"

    @posix
    def test_a_device_stays_a_device(self) -> None:
        write_whole(Path("/dev/null"), b"new")
        assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)

    def test_a_name_as_long_as_the_disk_allows(self, tmp_path: Path) -> None:
        """255 bytes on most disks, three to a Bangla letter: the file on its way has to fit too."""
        longest = "ক" * 83 + "ab.pdf"
        assert len(longest.encode()) == 255
        try:
            (tmp_path / longest).write_bytes(b"")
        except OSError:
            pytest.skip("this disk allows shorter names only")
        assert write_whole(tmp_path / longest, b"new").read_bytes() == b"new"
        with pytest.raises(OSError, match="too long") as caught:
            write_whole(tmp_path / f"{longest}1", b"new")
        assert caught.value.errno == errno.ENAMETOOLONG
        assert hidden(tmp_path) == []


@posix
def test_what_was_left_by_a_set_of_pages_goes_with_the_next_write(tmp_path: Path) -> None:
    pages = [tmp_path / f"{number}.png" for number in range(1, 4)]
    script = (
        "import os, govdocs.files.atomic as w; from pathlib import Path\n"
        "w.Path.replace = lambda *_: os._exit(0)\n"  # dies when all is on the disk, before the first takes its place
        f"w.write_all({{p: b'a' for p in map(Path, {[str(page) for page in pages]!r})}})"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", script], check=True, env=environment)
    assert len(hidden(tmp_path)) == 3
    assert list(tmp_path.glob("*.png")) == []
    write_whole(pages[0], b"b")
    assert hidden(tmp_path) == []
