"""`govdocs import` and `unbijoy` in folders that are read-only, full, or full of traps; two at once; ended in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

import govdocs
from govdocs.errors import ExitCode
from govdocs.files.atomic import write_new
from tests.support.command import run
from tests.support.examples import ROOT
from tests.support.hostile_files import docx, png, relations, typed

TEXT = "বিষয়: পরীক্ষা\n\nএটি একটি পত্রের কথা।\n"
BIJOY = "MYcÖRvZš¿x evsjv‡`k miKvi\n".encode("cp1252")
VERBS = pytest.mark.parametrize(
    ("verb", "data", "target"), [("import", TEXT.encode(), "a.yaml"), ("unbijoy", BIJOY, "a.unicode.txt")]
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and signals of POSIX")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is in, with nothing in it."""
    made = tmp_path / "folder"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "govdocs", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@posix
@VERBS
@pytest.mark.parametrize("there", [True, False])
def test_a_planted_link_is_not_written_through_nor_replaced(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: str, data: bytes, target: str, there: bool
) -> None:
    outside = folder.parent / f"{folder.name}-outside"
    if there:
        outside.write_bytes(b"mine")
    Path("a.txt").write_bytes(data)
    Path(target).symlink_to(outside)
    code, out, err = run(capfd, verb, "a.txt")
    assert (code, out) == (ExitCode.INVALID, "")
    assert target in err
    assert Path(target).is_symlink()
    assert outside.exists() is there
    assert not there or outside.read_bytes() == b"mine"


@posix
def test_a_link_is_read_as_the_file_that_it_leads_to(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    elsewhere = folder.parent / f"{folder.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "b.txt").write_text(TEXT, "utf-8")
    Path("a.txt").symlink_to(elsewhere / "b.txt")
    assert run(capfd, "import", "a.txt")[:2] == (ExitCode.FINE, "a.yaml\n")
    assert names(elsewhere) == ["b.txt"]


@VERBS
def test_where_nothing_may_be_written(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: str, data: bytes, target: str
) -> None:
    if not Path("/sys/kernel").is_dir():
        pytest.skip("has no folder in which nobody may write")
    Path("a.txt").write_bytes(data)
    code, out, err = run(capfd, verb, "a.txt", "-d", "/sys/kernel", "--lang", "en")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "cannot be written" in err
    assert names(folder) == ["a.txt"]


@VERBS
def test_on_a_full_disk_nothing_half_written_is_left(
    folder: Path, verb: str, data: bytes, target: str
) -> None:
    full = 'mkdir f && mount -t tmpfs -o size=64k none f && dd if=/dev/zero of=f/x bs=1k count=60 2>/dev/null && "$@"; code=$?; ls -A f; exit $code'
    if (
        not shutil.which("unshare")
        or subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("no disk can be mounted here")
    Path("a.txt").write_bytes(data * 400)
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", full, "sh", *command(verb, "a.txt", "-d", "f", "--lang", "en")],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (ExitCode.RENDER_FAULT, "x\n")
    assert "the disk is full" in done.stderr


@posix
@pytest.mark.parametrize(
    "stem", ["a\nবিষয়: অন্য\nb", "a\x1b[2J\x07b", "-d", "ক\u202eখ", " ", "a: [b", "{{x}}", "'\"#"]
)
def test_any_name(folder: Path, capfd: pytest.CaptureFixture[str], stem: str) -> None:
    Path(f"./{stem}.txt").write_text(TEXT, "utf-8")
    code, out, err = run(capfd, "import", f"./{stem}.txt")
    assert code == ExitCode.FINE
    assert "\x1b" not in out + err
    (written,) = folder.glob("*.yaml")
    assert govdocs.load(written).subject == "পরীক্ষা"


@pytest.mark.parametrize(
    "target", ["..\\..\\..\\x.png", "a\nb.png", "../../../../x.png", "x.exe", "x.yaml", ".png"]
)
def test_pictures_get_plain_names(folder: Path, capfd: pytest.CaptureFixture[str], target: str) -> None:
    blip = '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId1"/></w:drawing></w:r></w:p>'
    inside = f"word/{target}"
    related = relations(("image", target.replace("\n", "&#10;"), False))
    data = docx(typed() + blip, **{"word___rels__document_0_xml_0_rels": related, inside: png(9, 9, 9)})
    Path("a.docx").write_bytes(data)
    assert run(capfd, "import", "a.docx")[0] == ExitCode.FINE
    assert all(name.replace("-", "").replace(".", "").isalnum() for name in names(folder))
    assert not [name for name in names(folder.parent) if name.endswith((".png", ".exe"))]
    assert {Path(name).suffix for name in names(folder)} <= {".docx", ".yaml", ".png"}


def test_two_at_once_replace_nothing(folder: Path) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("a.md").write_text(TEXT.replace("পরীক্ষা", "অন্য"), "utf-8")
    both = [
        subprocess.Popen(
            command("import", name), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for name in ("a.txt", "a.md")
    ]
    said = [process.communicate()[0] for process in both]
    assert sorted(process.returncode for process in both) == [ExitCode.FINE, ExitCode.INVALID]
    (winner,) = [number for number, out in enumerate(said) if out]
    assert ("পরীক্ষা", "অন্য")[winner] in Path("a.yaml").read_text("utf-8")
    assert names(folder) == ["a.md", "a.txt", "a.yaml"]


@posix
def test_of_many_that_write_one_new_file_one_does(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"

    def write(number: int) -> Callable[[], int]:
        def work() -> int:
            try:
                write_new({target: b"%d" % number * 1000, tmp_path / f"{number}.png": b""})
            except FileExistsError:
                return 1
            return 0

        return work

    children = []
    for number in range(8):
        pid = os.fork()
        if not pid:
            os._exit(write(number)())
        children.append(pid)
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children]
    assert sorted(codes) == [0, *[1] * 7]
    winner = codes.index(0)
    assert names(tmp_path) == sorted([f"{winner}.png", "a.yaml"])
    assert target.read_bytes() == b"%d" % winner * 1000


@posix
@VERBS
def test_who_stops_reading_ends_it(folder: Path, verb: str, data: bytes, target: str) -> None:
    """As it does with every verb: the next file is not begun."""
    names_given = ["a.txt", "b.txt"]
    for name in names_given:
        Path(name).write_bytes(data)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command(verb, *names_given), stdout=writer, stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert done.returncode == 141, done.stderr
    assert names(folder) == sorted([target, *names_given])


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ended_in_the_middle_nothing_is_left(folder: Path, number: signal.Signals) -> None:
    """A LibreOffice that never ends, and has started another program."""
    programs, temporary = folder / "bin", folder / "tmp"
    programs.mkdir()
    temporary.mkdir()
    office = programs / "soffice"
    office.write_text(
        f'#!/bin/sh\nsleep 300 &\necho "$! $$" > "{folder}/began.new"\nmv "{folder}/began.new" "{folder}/began"\nwait\n'
    )
    office.chmod(0o755)
    Path("a.rtf").write_bytes(b"{\\rtf1 x}")
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    process = subprocess.Popen(
        command("import", "a.rtf"), env=environment(PATH=path, TMPDIR=str(temporary)), stderr=subprocess.PIPE
    )
    while not Path("began").exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert b"Traceback" not in err
    assert not [pid for pid in map(int, Path("began").read_text().split()) if _runs(pid)]
    assert names(temporary) == []
    assert names(folder) == ["a.rtf", "began", "bin", "tmp"]


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
