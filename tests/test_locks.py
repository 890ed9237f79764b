"""The lock files hold what pyproject.toml names, and uv, which makes them, looks where pip looks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.examples import ROOT

LOCKS = {"users": ROOT / "requirements.lock", "developers": ROOT / "requirements-dev.lock"}
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
NEEDED = {
    "users": [*PROJECT["dependencies"], *PYPROJECT["build-system"]["requires"]],
    "developers": [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]],
}
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def locked(lock: Path) -> dict[str, set[str]]:
    """The versions of each package; several where they differ by Python or system."""
    versions: dict[str, set[str]] = defaultdict(set)
    for entry in entries(lock):
        requirement = Requirement(entry.split(" --hash")[0].strip())
        (pin,) = requirement.specifier
        assert pin.operator == "=="
        versions[canonicalize_name(requirement.name)].add(pin.version)
    return versions


def entries(lock: Path) -> list[str]:
    lines = [line for line in lock.read_text("utf-8").splitlines() if not line.lstrip().startswith("#")]
    return "\n".join(lines).replace("\\\n", "").splitlines()


@pytest.mark.parametrize("lock", LOCKS)
class TestLocks:
    def test_everything_that_pyproject_names_is_there_in_a_version_it_allows(self, lock: str) -> None:
        versions = locked(LOCKS[lock])
        for requirement in map(Requirement, NEEDED[lock]):
            pinned = versions[canonicalize_name(requirement.name)]
            assert pinned, f"make lock: {requirement} is not locked"
            assert all(map(requirement.specifier.contains, pinned)), f"make lock: {requirement}, not {pinned}"

    def test_every_entry_has_hashes(self, lock: str) -> None:
        assert all(HASH.search(entry) for entry in entries(LOCKS[lock]))

    def test_no_address_of_a_registry_is_named(self, lock: str) -> None:
        assert "://" not in LOCKS[lock].read_text("utf-8")


def test_what_is_tested_is_what_users_have() -> None:
    tested = locked(LOCKS["developers"])
    assert {name: tested[name] for name in locked(LOCKS["users"])} == locked(LOCKS["users"])


@pytest.mark.skipif(shutil.which("sh") is None, reason="sh is not there")
@pytest.mark.parametrize(
    ("variables", "configured", "index"),
    [
        ({}, "[global]\nindex_url = https://a.example/simple\n", "https://a.example/simple"),
        ({"PIP_INDEX_URL": "https://b.example/simple"}, "[global]\nindex_url = https://a.example/simple\n", "https://b.example/simple"),
        ({"UV_DEFAULT_INDEX": "https://c.example"}, "[global]\nindex_url = https://a.example/simple\n", "https://c.example"),
    ],
)  # fmt: skip
def test_uv_uses_the_index_of_pip(
    tmp_path: Path, variables: dict[str, str], configured: str, index: str
) -> None:
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, line in (("python", f'exec "{sys.executable}" "$@"'), ("uv", 'echo "$UV_DEFAULT_INDEX|$*"')):
        (programs / name).write_text(f"#!/bin/sh\n{line}\n")
        (programs / name).chmod(0o755)
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "uv", tmp_path / ".ci")
    (tmp_path / "pip.conf").write_text(configured)
    given = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "UV_"))}
    environment = {**given, "PIP_CONFIG_FILE": str(tmp_path / "pip.conf"), **variables}
    done = subprocess.run(
        [tmp_path / ".ci" / "uv", "pip", "compile"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{index}|pip compile\n"


def test_what_doctor_calls_tested_is_the_lock() -> None:
    """`make lock` writes both."""
    rows = (ROOT / "govdocs" / "doctor" / "tested.txt").read_text("utf-8").splitlines()
    told = {tuple(row.split("==")) for row in rows if not row.startswith(("#", "pango=", "harfbuzz="))}
    assert told == {(name, each) for name, every in locked(LOCKS["users"]).items() for each in every}
