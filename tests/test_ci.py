"""The files for repositories of letters, run as far as one machine can: hooks by pre-commit, the steps of pipelines by a shell."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from govdocs.cli.verbs import VERBS
from tests.support.examples import ROOT
from tests.support.starters import finished

CI = ROOT / "docs" / "ci"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
GITHUB = yaml.safe_load((CI / "github.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((CI / "gitlab.yml").read_text("utf-8"))
LETTER = finished("letter")
BROKEN = LETTER.replace("বিষয়:", "বিসয়:")
INSTALLING = re.compile(r"apt-get|pip install")

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there")


def tool(name: str) -> str:
    """A program that is installed beside this Python."""
    path = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not there: pip install {name}")
    return path


def environment(**more: str) -> dict[str, str]:
    """That of a clerk whose `govdocs` is the one under test, and whose git asks nobody."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    who = {f"GIT_{role}_{what}": "ক" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {
        **os.environ,
        "PATH": path,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **who,
        **more,
    }


def git(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A small repository of letters, as docs/ci/README.md describes it."""
    folder = tmp_path / "repository"
    (folder / "letters" / "২০২৪").mkdir(parents=True)
    (folder / "letters" / "২০২৪" / "পত্র.yaml").write_text(LETTER, "utf-8")
    (folder / "letters" / "office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n", "utf-8")
    (folder / ".other.yml").write_text("a: 1\n", "utf-8")
    return folder


class TestShape:
    """By the schemas that the makers of these services publish, and by pre-commit's own."""

    @pytest.mark.parametrize(
        ("schema", "file"),
        [
            ("vendor.github-workflows", CI / "github.yml"),
            ("vendor.gitlab-ci", CI / "gitlab.yml"),
            ("vendor.gitlab-ci", CI / "gitlab-image.yml"),
        ],
    )
    def test_of_the_pipelines(self, schema: str, file: Path) -> None:
        command = [tool("check-jsonschema"), "--builtin-schema", schema]
        transform = ["--data-transform", "gitlab-ci"] if "gitlab" in schema else []
        done = subprocess.run([*command, *transform, str(file)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    @pytest.mark.parametrize(
        ("verb", "file"), [("validate-manifest", HOOKS), ("validate-config", CI / "pre-commit-config.yaml")]
    )
    def test_of_the_hooks(self, verb: str, file: Path) -> None:
        done = subprocess.run([tool("pre-commit"), verb, str(file)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def test_the_example_names_hooks_that_there_are(self) -> None:
        there = {hook["id"] for hook in yaml.safe_load(HOOKS.read_text("utf-8"))}
        (used,) = yaml.safe_load((CI / "pre-commit-config.yaml").read_text("utf-8"))["repos"]
        assert {hook["id"] for hook in used["hooks"]} <= there

    def test_hook_and_pipelines_ask_for_the_same_of_the_archive(self) -> None:
        (hook,) = (one for one in yaml.safe_load(HOOKS.read_text("utf-8")) if one["id"] == "govdocs-archive")
        assert "--same layout" in " ".join(hook["args"])
        for file in ("github.yml", "gitlab.yml"):
            assert "--same layout" in (CI / file).read_text("utf-8")

    def test_the_packages_are_those_of_the_makefile(self) -> None:
        wanted = re.search(r"^LIBRARIES := (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
        assert wanted
        for file in ("github.yml", "gitlab.yml"):
            assert wanted[1] in (CI / file).read_text("utf-8")


def github_steps(job: str) -> Iterator[str]:
    return (step["run"] for step in GITHUB["jobs"][job]["steps"] if "run" in step)


def gitlab_steps(job: str) -> Iterator[str]:
    yield from GITLAB[job]["script"]


PIPELINES = {
    "github": (github_steps, {key: str(value) for key, value in GITHUB["env"].items()}),
    "gitlab": (gitlab_steps, {key: str(value) for key, value in GITLAB["variables"].items()}),
}


@needs_bash
@pytest.mark.parametrize("service", PIPELINES)
class TestPipelines:
    def run(self, service: str, job: str, folder: Path) -> list[subprocess.CompletedProcess[str]]:
        """The steps as the service runs them, but for those that install something; it stops at the first that fails."""
        steps, variables = PIPELINES[service]
        done: list[Any] = []
        for step in steps(job):
            if INSTALLING.search(step):
                continue
            command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step]
            run = subprocess.run(
                command,
                cwd=folder,
                env=environment(**variables),
                capture_output=True,
                text=True,
                encoding="utf-8",
            )
            done.append(run)
            if run.returncode:
                break
        return done

    def test_good_letters_pass_and_are_rendered(self, service: str, letters: Path) -> None:
        done = self.run(service, "letters", letters)
        assert [run.returncode for run in done] == [0, 0, 0], done[-1].stderr
        assert (letters / "out" / "২০২৪" / "পত্র.pdf").read_bytes().startswith(b"%PDF")
        if service == "github":
            assert '"results"' in (letters / "audit.sarif").read_text("utf-8")

    def test_a_broken_letter_stops_it_at_the_first_step(self, service: str, letters: Path) -> None:
        (letters / "letters" / "ভুল.yaml").write_text(BROKEN, "utf-8")
        done = self.run(service, "letters", letters)
        assert [run.returncode for run in done] == [1]
        if service == "github":
            assert done[0].stdout.startswith("::error file=letters/ভুল.yaml,line=")
        else:
            assert "letters/ভুল.yaml:" in done[0].stderr
        assert not (letters / "out").exists()

    def test_the_archive_is_verified(self, service: str, letters: Path) -> None:
        if "archive" not in VERBS:
            pytest.skip("this govdocs has no archive")
        add = [sys.executable, "-m", "govdocs", "archive", "add", "-d", "archive", "letters/২০২৪/পত্র.yaml"]
        subprocess.run(add, cwd=letters, check=True, capture_output=True, env=environment())
        done = self.run(service, "archive", letters)
        assert [run.returncode for run in done] == [0], done[-1].stderr
        assert "<testsuite" in (letters / "verify" / "letters.xml").read_text("utf-8")
        assert "<html" in (letters / "verify" / "letters.html").read_text("utf-8")
        (pdf,) = (letters / "archive").rglob("*.pdf")
        pdf.write_bytes(pdf.read_bytes()[:-1000])
        assert [run.returncode for run in self.run(service, "archive", letters)] == [4]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of the hooks: govdocs is built from here, without the network; its libraries are those of the tests."""
    home = tmp_path_factory.mktemp("home")
    source = tmp_path_factory.mktemp("source")
    for name in ("govdocs", "pyproject.toml", "README.md", "LICENSE", HOOKS.name):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    for arguments in (
        ["init", "-q", "-b", "main"],
        ["add", "-A", "-f"],
        ["commit", "-q", "-m", "source"],
    ):
        assert git(source, *arguments).returncode == 0
    libraries = next(path for path in sys.path if Path(path).name in ("site-packages", "dist-packages"))
    return environment(
        SOURCE=str(source),
        PRE_COMMIT_HOME=str(home),
        PIP_NO_INDEX="1",
        PIP_NO_DEPS="1",
        PIP_NO_BUILD_ISOLATION="0",  # pip's way of saying that there is none
        PYTHONPATH=libraries,
    )


@needs_git
class TestHooks:
    """pre-commit itself, with this working tree as the source of the hooks; it builds govdocs as it does for everybody."""

    @pytest.fixture
    def repository(self, letters: Path, installed: dict[str, str]) -> Path:
        config = yaml.safe_load((CI / "pre-commit-config.yaml").read_text("utf-8"))
        config["repos"][0] |= {
            "repo": installed["SOURCE"],
            "rev": git(Path(installed["SOURCE"]), "rev-parse", "HEAD").stdout.strip(),
        }
        (letters / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
        for arguments in (["init", "-q", "-b", "main"], ["add", "-A"]):
            assert git(letters, *arguments).returncode == 0
        subprocess.run(
            [tool("pre-commit"), "install"], cwd=letters, env=installed, check=True, capture_output=True
        )
        return letters

    def commit(self, repository: Path, installed: dict[str, str]) -> tuple[int, str]:
        git(repository, "add", "-A")
        done = git(repository, "commit", "-m", "letters", **installed)
        return done.returncode, done.stdout + done.stderr

    def test_good_letters_are_committed_and_broken_ones_are_not(
        self, repository: Path, installed: dict[str, str]
    ) -> None:
        (repository / "letters" / "form.yaml").write_text("সংকেত: our-memo\nভিত্তি: office-memo\n", "utf-8")
        (repository / "letters" / "data.yaml").write_text("- ইউনিয়ন: গোহালা\n", "utf-8")
        code, told = self.commit(repository, installed)
        assert code == 0, told
        for name in (
            "check the letters",
            "check all letters when an office file changes",
            "proof-read the letters",
        ):
            assert re.search(rf"{name}\.+Passed", told), told
        (repository / "letters" / "ভুল.yaml").write_text(BROKEN, "utf-8")
        code, told = self.commit(repository, installed)
        assert code == 1
        assert "letters/ভুল.yaml:" in told
        assert "আপনি কি ‘বিষয়’ বোঝাতে চেয়েছেন?" in told
        assert re.search(r"check all letters.*\(no files to check\)Skipped", told), told

    def test_an_office_file_that_breaks_a_letter_is_not_committed(
        self, repository: Path, installed: dict[str, str]
    ) -> None:
        letter = LETTER.replace("ধরন: পত্র\n", "ধরন: পত্র\nঅফিস: দপ্তর\n")
        (repository / "letters" / "আরেক.yaml").write_text(letter, "utf-8")
        (repository / "letters" / "office.yaml").write_text("অন্য:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n", "utf-8")
        code, told = self.commit(repository, installed)
        assert code == 1, told
        assert "‘দপ্তর’ নামে কোনো দপ্তর নেই" in told
