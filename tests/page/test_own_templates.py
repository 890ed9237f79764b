"""The templates of an office: a folder, a package, a loader of Jinja; what is none of these is refused."""

from __future__ import annotations

import os
import shutil
import sys
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PackageLoader,
    TemplateNotFound,
)

import govdocs
from govdocs.errors import Refusal
from govdocs.page.own_templates import UserFolder, templates_of
from govdocs.problems.problem import RenderFault
from tests.support.memo import MEMO

LETTERHEAD = '{% extends "govdocs/letterhead.html" %}{% block letterhead %}<header class="letterhead"><p>নিজস্ব মাথা</p></header>{% endblock %}'
STYLE = ":root { --type-size: 13.25pt }"
SOURCES = {"letterhead.html": LETTERHEAD, "style.css": STYLE}
Made = Callable[[Path], Any]


def folder(tmp_path: Path) -> Path:
    look = tmp_path / "look"
    look.mkdir()
    for name, text in SOURCES.items():
        (look / name).write_text(text, "utf-8")
    return look


def package(tmp_path: Path, *, zipped: bool = False) -> Any:
    name = "our_zipped_office" if zipped else "our_office"
    home = tmp_path / name
    home.mkdir()
    (home / "__init__.py").write_text("", "utf-8")
    folder(tmp_path).rename(home / "templates")
    where = tmp_path
    if zipped:
        where = tmp_path / "package.zip"
        with zipfile.ZipFile(where, "w") as archive:
            for file in sorted(home.rglob("*")):
                archive.write(file, file.relative_to(tmp_path))
        shutil.rmtree(home)
    sys.path.insert(0, str(where))
    try:
        sys.modules.pop(name, None)
        return import_module(name)
    finally:
        sys.path.remove(str(where))


@pytest.mark.parametrize(
    "made",
    [
        folder,
        lambda tmp_path: str(folder(tmp_path)),
        package,
        lambda tmp_path: package(tmp_path, zipped=True),
        lambda _: DictLoader(SOURCES),
        lambda tmp_path: FileSystemLoader(folder(tmp_path)),
        lambda tmp_path: PackageLoader(package(tmp_path).__name__),
        lambda tmp_path: ChoiceLoader([DictLoader({}), FileSystemLoader(folder(tmp_path))]),
    ],
    ids=["folder", "str", "package", "zip", "dict", "files", "package loader", "choice"],
)
def test_all_of_them_dress_a_document(made: Made, tmp_path: Path) -> None:
    document, templates = govdocs.loads(MEMO), made(tmp_path)
    html = govdocs.render_html(document, templates=templates)
    assert "নিজস্ব মাথা" in html
    assert STYLE in html
    pdf = govdocs.render_pdf(document, templates=templates)
    assert pdf != govdocs.render_pdf(document)
    renderer = govdocs.Renderer(templates)
    assert govdocs.verify(pdf, renderer=renderer).rung.name == "BYTES"
    assert renderer.fingerprint["templates"] != govdocs.Renderer().fingerprint["templates"]


def test_all_of_them_make_the_same_bytes(tmp_path: Path) -> None:
    document = govdocs.loads(MEMO)
    pdfs = {govdocs.render_pdf(document, templates=made) for made in (folder(tmp_path), DictLoader(SOURCES))}
    assert len(pdfs) == 1


FUNCTIONS: list[Callable[[Any], Any]] = [
    lambda templates: govdocs.Renderer(templates),
    lambda templates: govdocs.Workspace(templates=templates),
    lambda templates: govdocs.render_html(govdocs.loads(MEMO), templates=templates),
    lambda templates: govdocs.render_pdf(govdocs.loads(MEMO), templates=templates),
    lambda templates: govdocs.render(govdocs.loads(MEMO), "never.pdf", templates=templates),
    lambda templates: list(govdocs.render_many("examples/memo.yaml", "never", templates=templates)),
]


@pytest.mark.parametrize("function", FUNCTIONS)
class TestRefused:
    def test_a_folder_that_is_not_there(self, function: Callable[[Any], Any], tmp_path: Path) -> None:
        with pytest.raises(Refusal) as raised:
            function(str(tmp_path / "none"))
        assert "none" in raised.value.english
        assert "টেমপ্লেটের ফোল্ডার" in raised.value.bangla

    def test_a_file(self, function: Callable[[Any], Any]) -> None:
        with pytest.raises(Refusal, match="is no folder"):
            function(__file__)

    @pytest.mark.parametrize("module", ["json", "colorsys"])
    def test_a_package_without_templates(self, function: Callable[[Any], Any], module: str) -> None:
        with pytest.raises(Refusal, match="has no folder 'templates'"):
            function(import_module(module))

    @pytest.mark.parametrize("given", [12, [], b"look"])
    def test_what_cannot_be_templates(self, function: Callable[[Any], Any], given: Any) -> None:
        with pytest.raises(TypeError, match="templates are a folder, a package or a loader of Jinja"):
            function(given)


def test_a_loader_that_cannot_list_its_templates_is_refused() -> None:
    with pytest.raises(Refusal, match="FunctionLoader cannot list"):
        govdocs.render_pdf(govdocs.loads(MEMO), templates=FunctionLoader(SOURCES.get))


def test_a_folder_that_is_gone_is_refused_at_the_next_page(tmp_path: Path) -> None:
    look = folder(tmp_path)
    renderer = govdocs.Renderer(look)
    shutil.rmtree(look)
    for make in (renderer.pdf, renderer.html):
        with pytest.raises(Refusal, match="no folder of templates"):
            make(govdocs.loads(MEMO))


@pytest.mark.parametrize("loader", [DictLoader({"style.css": "a { background: url(x) }"})])
def test_the_style_sheet_of_a_loader_may_load_nothing_either(loader: BaseLoader) -> None:
    with pytest.raises(RenderFault) as raised:
        govdocs.render_html(govdocs.loads(MEMO), templates=loader)
    assert [problem.code for problem in raised.value.problems] == ["style-loads"]


def test_the_templates_of_a_loader_run_in_the_sandbox() -> None:
    loader = DictLoader({"letter.html": "{{ document.__class__.__mro__ }}"})
    with pytest.raises(RenderFault, match="templates see no"):
        govdocs.render_html(govdocs.loads(MEMO), templates=loader)


def test_a_changed_template_of_a_loader_is_seen_at_once() -> None:
    sources = {"letter.html": "<html lang='bn'><title>ক</title><p>প্রথম</p></html>"}
    loader, document = DictLoader(sources), govdocs.loads(MEMO)
    assert "প্রথম" in govdocs.render_html(document, templates=loader)
    before = govdocs.render_pdf(document, templates=loader)
    sources["letter.html"] = sources["letter.html"].replace("প্রথম", "দ্বিতীয়")
    assert "দ্বিতীয়" in govdocs.render_html(document, templates=loader)
    assert govdocs.render_pdf(document, templates=loader) != before


def test_none_are_none() -> None:
    assert templates_of(None) is None


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize("swap", ["link", "pipe"])
def test_a_template_that_is_swapped_between_look_and_opening_is_not_read(
    tmp_path: Path, swap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = folder(tmp_path)
    file, secret = look / "letterhead.html", tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    file.unlink()
    if swap == "link":
        file.symlink_to(secret)
    else:
        os.mkfifo(file)
    monkeypatch.setattr("govdocs.page.own_templates.inside", lambda *_: file)  # the look was before
    with pytest.raises(TemplateNotFound):
        UserFolder(look).get_source(Environment(), "letterhead.html")


def test_a_template_that_is_edited_is_read_anew(tmp_path: Path) -> None:
    look = folder(tmp_path)
    _, name, is_current = UserFolder(look).get_source(Environment(), "letterhead.html")
    assert (name, is_current()) == (str(look / "letterhead.html"), True)
    os.utime(look / "letterhead.html", (1, 1))
    assert not is_current()
    (look / "letterhead.html").unlink()
    assert not is_current()
