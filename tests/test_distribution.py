"""What is given away as a file: the source distribution is the whole repository, and the wheel that it makes the whole package."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.support.examples import ROOT

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or not (ROOT / ".git").exists(), reason="not a checkout of git"
)


@pytest.fixture(scope="module")
def tracked() -> set[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return {name for name in listed.decode().split("\0") if (ROOT / name).is_file()}


@pytest.fixture(scope="module")
def built(tracked: set[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both, made of what git tracks alone; the wheel from the source distribution."""
    checkout, out = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("dist")
    for name in tracked:
        place = checkout / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, place)
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(checkout)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_the_source_distribution_is_the_whole_repository(built: Path, tracked: set[str]) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert sorted(tracked - held) == []
    more = {name for name in held - tracked if not (ROOT / name).is_dir() and ".egg-info/" not in name}
    assert {name for name in more if not name.endswith(".egg-info")} <= {"", "PKG-INFO", "setup.cfg"}


def test_the_wheel_is_the_whole_package(built: Path, tracked: set[str]) -> None:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        held = set(archive.namelist())
    package = {name for name in held if ".dist-info/" not in name}
    assert package == {name for name in tracked if name.startswith("govdocs/")}
    named = {name.partition("/")[2] for name in held - package}
    assert {"licenses/LICENSE", "METADATA", "entry_points.txt"} <= named
