"""The layout of the package: what stands at its root, how long a file may be, one name for one class, words for everything.

That imports go one way and in no circle is held by import-linter (pyproject.toml).
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from tests.support.examples import ROOT, TESTS

PACKAGE = ROOT / "govdocs"
MODULES = sorted(PACKAGE.rglob("*.py"))
AT_THE_ROOT = {"__init__.py", "__main__.py", "errors.py", "numerals.py", "py.typed"}
MOST_LINES = 300
TABLES = {"messages.py", "cffi_declarations.py"}
"""Tables of data may be as long as they are."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_root_holds_only_what_is_named_here() -> None:
    files = {path.name for path in PACKAGE.iterdir() if path.is_file()}
    assert files == AT_THE_ROOT


def test_contributing_says_what_each_package_is_for() -> None:
    layout = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## The layout")[2].partition("\n## ")[0]
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {"templates", "forms"}
    rooms = {
        f"{package}/{path.parent.name}"
        for package in ("audit", "desk", "importing")
        for path in PACKAGE.glob(f"{package}/*/__init__.py")
    }
    assert {each for each in packages | rooms if f"`{each}`" not in layout} == set()


def test_an_installed_govdocs_has_all_its_files() -> None:
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"][
        "package-data"
    ]["govdocs"]
    installed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    files = {
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix != ".py" and path.parent.name != "__pycache__"
    }  # Python keeps its code there, and letters that were made their style sheets and templates
    assert sorted(map(name_of, files - installed)) == []


@pytest.mark.parametrize("path", [*MODULES, *sorted(TESTS.rglob("*.py"))], ids=name_of)
def test_a_file_can_be_read_in_one_go(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= MOST_LINES or path.name in TABLES, f"{lines} lines: split it by meaning"


def test_a_class_name_means_one_thing() -> None:
    places = defaultdict(list)
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(name_of(path))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def bound_in(node: ast.stmt) -> Iterator[str]:
    """The names that a statement of a module makes."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        yield from (target.id for target in targets if isinstance(target, ast.Name))


@pytest.mark.parametrize("path", [path for path in MODULES if path.name != "verbs.py"], ids=name_of)
def test_a_private_name_is_used_in_its_module(path: Path) -> None:
    text = path.read_text("utf-8")
    names = {name for node in ast.parse(text).body for name in bound_in(node) if not name.startswith("__")}
    unused = {name for name in names if name.startswith("_") and len(re.findall(rf"\b{name}\b", text)) < 2}
    assert unused == set()


LEAST = 500
"""Characters of a function, as Python reads it, from which on it is no one-line question."""


def body_of(function: ast.FunctionDef) -> str:
    """A function as Python reads it, without its docstring, its parameters and variables by the order in which they come."""
    arguments = [argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)]
    names: dict[str, str] = {name: f"${index}" for index, name in enumerate(arguments)}
    body = function.body[1:] if ast.get_docstring(function) else function.body
    nodes = [node for each in body for node in ast.walk(each) if isinstance(node, ast.Name)]
    for node in nodes:
        if isinstance(node.ctx, ast.Store):
            names.setdefault(node.id, f"${len(names)}")
    for node in nodes:
        node.id = names.get(node.id, node.id)
    return "".join(map(ast.dump, body))


def test_a_function_is_written_once() -> None:
    places = defaultdict(list)
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and len(body := body_of(node)) >= LEAST:
                places[body].append(f"{name_of(path)}: {node.name}")
    assert [found for found in places.values() if len(found) > 1] == []


def undocumented(path: Path) -> Iterator[str]:
    """The module, and the public classes and functions of its top level, as far as they say nothing about themselves."""
    tree = ast.parse(path.read_text("utf-8"))
    if tree.body and not ast.get_docstring(tree):
        yield "the module"
    for node in tree.body:
        public = isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_")
        if public and not is_overload(node) and not ast.get_docstring(node):  # type: ignore[arg-type]
            yield node.name  # type: ignore[attr-defined]


def is_overload(node: ast.stmt) -> bool:
    """Whether it only says for checkers of types what the function below it takes."""
    marks = getattr(node, "decorator_list", ())
    return any(isinstance(mark, ast.Name) and mark.id == "overload" for mark in marks)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_public_says_what_it_is(path: Path) -> None:
    assert [*undocumented(path)] == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("messages.py")), ids=name_of)
def test_every_sentence_is_said(path: Path) -> None:
    """Where it is: in its own package, or in a module that takes `messages` from there."""
    package = ".".join(path.parent.relative_to(ROOT).parts)
    readers = [
        text
        for module in MODULES
        for text in [module.read_text("utf-8")]
        if path.parent in module.parents
        or f"from {package} import messages" in text
        or f"{package}.messages" in text
    ]
    said = Counter(word for text in readers for word in re.findall(r"\b[A-Z][A-Z0-9_]+\b", text))
    names = re.findall(r"^([A-Z][A-Z0-9_]+)(?:: [^=\n]+)? = ", path.read_text("utf-8"), re.MULTILINE)
    assert names
    assert [name for name in names if said[name] < 2] == []
    assert sorted(names) == sorted(set(names)), (
        "two sentences of one name: the second takes the place of the first"
    )


def test_no_folder_holds_one_file() -> None:
    folders = {path.parent for path in MODULES}
    alone = [name_of(folder) for folder in folders if len([*folder.glob("*.py")]) < 3]
    assert alone == []


def test_nothing_of_other_people_is_tracked() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout of git")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    tracked = [PurePosixPath(name) for name in listed.decode().split("\0") if name]
    assert len(tracked) > 100
    assert [path for path in tracked if {"node_modules", ".venv", "__pycache__"} & set(path.parts)] == []
    assert [path for path in tracked if path.suffix in (".ttf", ".otf", ".woff", ".woff2")] == []


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not there")
def test_the_tests_for_dependencies_are_there() -> None:
    command = ["make", "--dry-run", "--always-make", "test-newest"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = told.rpartition("pytest")[2].replace("\\", " ").split()
    places = [name for name in named if name.startswith("tests/")]
    assert len(places) > 10
    assert [name for name in places if not (ROOT / name).exists()] == []
