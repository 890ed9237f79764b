"""What is kept in `__pycache__`: found by what it was made from, whole or not at all, and never in the way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from govdocs.files.cache import read_cached, write_cached
from govdocs.page.sandbox import Sandbox
from govdocs.page.template_cache import TemplateCache

PAGE = "<p>{{ word }}{% if mark %}!{% endif %}</p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    return tmp_path


def kept(folder: Path) -> Path:
    return folder / "__pycache__" / f"page.html.{sys.implementation.cache_tag}"


def test_what_is_kept_is_recalled(folder: Path) -> None:
    write_cached(folder / "page.html", "text 1", b"code")
    assert read_cached(folder / "page.html", "text 1") == b"code"
    assert list(kept(folder).parent.iterdir()) == [kept(folder)]


def test_what_was_made_from_another_text_is_not(folder: Path) -> None:
    write_cached(folder / "page.html", "text 1", b"code 1")
    assert read_cached(folder / "page.html", "text 2") is None
    write_cached(folder / "page.html", "text 2", b"code 2")
    assert read_cached(folder / "page.html", "text 1") is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:20],
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: b"code",
    ],
)
def test_what_is_broken_is_not(folder: Path, harm: Callable[[bytes], bytes]) -> None:
    write_cached(folder / "page.html", "text", b"code")
    kept(folder).write_bytes(harm(kept(folder).read_bytes()))
    assert read_cached(folder / "page.html", "text") is None


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    write_cached(folder / "page.html", "text", b"code")
    assert [path.name for path in folder.iterdir()] == ["page.html"]


def test_all_of_it_moves_with_that_of_python(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("prefix")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    write_cached(folder / "page.html", "text", b"code")
    assert [path.name for path in folder.iterdir()] == ["page.html"]
    assert read_cached(folder / "page.html", "text") == b"code"


def test_a_folder_that_cannot_be_written_keeps_nothing(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file, not a folder")
    write_cached(folder / "page.html", "text", b"code")
    assert read_cached(folder / "page.html", "text") is None


def rendered(folder: Path, *folders: Path) -> str:
    """The page by an environment of its own, as a new process has one."""
    environment = Sandbox(FileSystemLoader(folder), bytecode_cache=TemplateCache(*folders))
    return environment.get_template("page.html").render(word="<ক>", mark=True)


def test_a_template_is_compiled_once(folder: Path) -> None:
    assert rendered(folder, folder) == "<p>&lt;ক&gt;!</p>"
    written = kept(folder).stat().st_mtime_ns
    assert rendered(folder, folder) == "<p>&lt;ক&gt;!</p>"
    assert kept(folder).stat().st_mtime_ns == written


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    rendered(folder, folder)
    (folder / "page.html").write_text(PAGE.replace("p>", "b>"), "utf-8")
    assert rendered(folder, folder) == "<b>&lt;ক&gt;!</b>"


def test_code_of_another_compiler_is_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr("govdocs.page.template_cache._COMPILER", "another Jinja")
        rendered(folder, folder)
    other = kept(folder).read_bytes()
    rendered(folder, folder)
    assert kept(folder).read_bytes() != other


def test_a_users_folder_is_left_alone(folder: Path) -> None:
    rendered(folder, folder / "elsewhere")
    assert [path.name for path in folder.iterdir()] == ["page.html"]
