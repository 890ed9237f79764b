"""The image for CI: its file as Docker reads it, its lock of Debian's packages, and what is said of both. That it builds: `make test-container`."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from govdocs.doctor import programs
from govdocs.pdf.fingerprint import library_versions
from tests.support.examples import ROOT

FOLDER = ROOT / "container"
LOCK = (FOLDER / "debian.lock").read_text("utf-8")
INSTRUCTIONS = frozenset(("ARG", "FROM", "ENV", "COPY", "RUN", "WORKDIR", "CMD"))


@pytest.fixture(scope="module")
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("container_check", FOLDER / "check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def instructions() -> Iterator[tuple[str, str]]:
    """Each instruction of the Containerfile with what is given to it, its lines joined."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Containerfile").read_text("utf-8"), flags=re.MULTILINE)
    for row in re.sub(r"\\\n\s*", "", text).splitlines():
        if row:
            name, _, given = row.partition(" ")
            yield name, given


def given_to(name: str) -> list[str]:
    return [given for each, given in instructions() if each == name]


class TestFile:
    def test_it_has_only_instructions_that_every_builder_knows(self) -> None:
        assert {name for name, _ in instructions()} <= INSTRUCTIONS
        assert next(instructions())[0] == "ARG"

    def test_its_base_is_named_by_its_version(self) -> None:
        assert given_to("ARG")[0] == "BASE=docker.io/library/debian:12-slim"
        assert given_to("FROM") == ["${BASE} AS libraries", "libraries AS packages", "libraries"]

    @pytest.mark.parametrize("step", given_to("RUN"))
    @pytest.mark.skipif(shutil.which("sh") is None, reason="sh is not there")
    def test_a_step_is_a_shell_script(self, step: str) -> None:
        done = subprocess.run(["sh", "-n", "-c", step], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")

    def test_a_step_ends_at_the_first_fault(self) -> None:
        assert all(step.startswith("set -eu; ") or ";" not in step for step in given_to("RUN"))

    def test_what_it_copies_is_there_and_let_in(self) -> None:
        let_in = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
        copied = [name for row in given_to("COPY") if "--from" not in row for name in row.split()[:-1]]
        assert set(copied) >= {"requirements.lock", "govdocs", "container/debian.lock"}
        for name in copied:
            assert (ROOT / name).exists()
            assert name.split("/")[0] in let_in

    def test_packages_come_by_their_hashes_and_the_rest_not_from_the_network(self) -> None:
        installed = [step for step in given_to("RUN") if "pip install" in step]
        assert ["--require-hashes" in step or "--no-index" in step for step in installed] == [True, True]

    @pytest.mark.skipif(shutil.which("sh") is None, reason="sh is not there")
    def test_sources_of_a_day(self, tmp_path: Path) -> None:
        """The step is run as far as it writes the sources, with a folder in the place of /etc/apt."""
        (step,) = (each for each in given_to("RUN") if "SNAPSHOT" in each)
        script = step.partition("export DEBIAN")[0].replace("/etc/apt", str(tmp_path))
        subprocess.run(
            ["sh", "-c", script], env={"SNAPSHOT": "20261129T000000Z", "PATH": "/usr/bin:/bin"}, check=True
        )
        key = "[check-valid-until=no signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
        assert (tmp_path / "sources.list").read_text().splitlines() == [
            f"deb {key} http://snapshot.debian.org/archive/debian/20261129T000000Z bookworm main",
            f"deb {key} http://snapshot.debian.org/archive/debian/20261129T000000Z bookworm-updates main",
            f"deb {key} http://snapshot.debian.org/archive/debian-security/20261129T000000Z bookworm-security main",
        ]  # fmt: skip


class TestLock:
    def test_every_line_is_a_package_and_its_version(self) -> None:
        rows = [row for row in LOCK.splitlines() if not row.startswith("#")]
        assert all(re.fullmatch(r"[a-z0-9.+-]+=(\d+:)?[\w.+~-]+-[\w.+~]+", row) for row in rows)
        assert rows == sorted(rows)

    def test_it_has_the_libraries_of_the_makefile(self) -> None:
        wanted = re.search(r"^LIBRARIES := (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
        assert wanted
        assert set(wanted[1].split()) <= set(re.findall(r"^([^#=\n]+)=", LOCK, re.MULTILINE))

    def test_their_versions_are_those_that_were_tested(self, check: ModuleType) -> None:
        """After `make lock` on another Debian: the versions of that Debian."""
        asked = check.wanted(LOCK)
        assert asked.keys() == library_versions().keys()
        assert {name: (number,) for name, number in asked.items()} == {
            name: programs.tested()[name] for name in ("pango", "harfbuzz")
        }

    @pytest.mark.parametrize("page", ["docs/ci/README.md", "docs/archive.md"])
    def test_the_documentation_names_them(self, check: ModuleType, page: str) -> None:
        text = (ROOT / page).read_text("utf-8")
        for name, number in check.wanted(LOCK).items():
            assert f"`{name} {number}`" in text


class TestCheck:
    def run(self, lock: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(FOLDER / "check.py"), str(lock)]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)

    def lock(self, folder: Path, **versions: str) -> Path:
        packages = {"pango": "libpango-1.0-0", "harfbuzz": "libharfbuzz0b"}
        rows = [f"{packages[name]}=1:{number}+ds-1" for name, number in versions.items()]
        (folder / "lock").write_text("\n".join(rows))
        return folder / "lock"

    def test_the_same_libraries(self, tmp_path: Path) -> None:
        done = self.run(self.lock(tmp_path, **library_versions()))
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("pango ")

    def test_another_pango_ends_the_build(self, tmp_path: Path) -> None:
        done = self.run(self.lock(tmp_path, **{**library_versions(), "pango": "9.9"}))
        assert done.returncode == 1
        assert "not the libraries of debian.lock" in done.stderr


def test_the_pipeline_with_the_image_asks_for_the_same_bytes() -> None:
    jobs = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab-image.yml").read_text("utf-8"))
    verify = "\n".join(jobs["archive"]["script"])
    assert "govdocs archive verify" in verify
    assert "--same" not in verify
    assert jobs["archive"]["image"] == "$IMAGE"
