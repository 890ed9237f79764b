"""The code of templates, kept beside them: never another page than without it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from govdocs.sandbox import Sandbox
from govdocs.template_code import KeptCode

PAGE = "<p>{{ word }}{% if mark %}!{% endif %}</p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    return tmp_path


def rendered(folder: Path, *kept: Path) -> str:
    """The page by an environment of its own, as a new process has one."""
    environment = Sandbox(loader=FileSystemLoader(folder), bytecode_cache=KeptCode(*kept))
    return environment.get_template("page.html").render(word="<ক>", mark=True)


def code_of(folder: Path) -> Path:
    return folder / "__pycache__" / f"page.html.{sys.implementation.cache_tag}"


def test_what_is_kept_is_used_again(folder: Path) -> None:
    first = rendered(folder, folder)
    written = code_of(folder).stat().st_mtime_ns
    assert rendered(folder, folder) == first == "<p>&lt;ক&gt;!</p>"
    assert code_of(folder).stat().st_mtime_ns == written
    assert [path.name for path in code_of(folder).parent.iterdir()] == [code_of(folder).name]


def test_another_text_is_compiled_anew(folder: Path) -> None:
    rendered(folder, folder)
    (folder / "page.html").write_text(PAGE.replace("p>", "b>"), "utf-8")
    assert rendered(folder, folder) == "<b>&lt;ক&gt;!</b>"


@pytest.mark.parametrize(
    "harm", [lambda _: b"", lambda code: code[:40], lambda code: code[:-40], lambda _: b"abc"]
)
def test_what_is_broken_is_compiled_anew(folder: Path, harm: object) -> None:
    rendered(folder, folder)
    whole = code_of(folder).read_bytes()
    code_of(folder).write_bytes(harm(whole))  # type: ignore[operator]
    assert rendered(folder, folder) == "<p>&lt;ক&gt;!</p>"
    assert code_of(folder).read_bytes() == whole


def test_code_of_other_options_is_compiled_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdocs.template_code._COMPILER", "another Jinja")
    rendered(folder, folder)
    other = code_of(folder).read_bytes()
    monkeypatch.undo()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    rendered(folder, folder)
    assert code_of(folder).read_bytes() != other


def test_a_users_folder_is_left_alone(folder: Path) -> None:
    rendered(folder, folder / "elsewhere")
    assert [path.name for path in folder.iterdir()] == ["page.html"]


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    rendered(folder, folder)
    assert [path.name for path in folder.iterdir()] == ["page.html"]


def test_all_of_it_moves_with_that_of_python(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("prefix")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    rendered(folder, folder)
    assert [path.name for path in folder.iterdir()] == ["page.html"]
    assert [path.name for path in elsewhere.rglob("page.html.*")] == [code_of(folder).name]


def test_a_folder_that_cannot_be_written_keeps_nothing(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file, not a folder")
    assert rendered(folder, folder) == "<p>&lt;ক&gt;!</p>"
