"""The page: what an author writes is text, links lead where a reader may go; a user's templates and styles reach nothing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

import govdocs
from govdocs.pdf.contents import text_of
from govdocs.problems.problem import RenderFault
from tests.support.hostile import SECRET, link, memo
from tests.support.memo import MEMO
from tests.support.starters import finished


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<style>@import 'http://127.0.0.1:9/x.css';</style>",
        "</style></article><iframe src=http://127.0.0.1:9/>",
        "[চাপুন](javascript:alert(1))",
        "[চাপুন](JaVaScRiPt:alert(1))",
        "[চাপুন](java&#115;cript:alert(1))",
        "[চাপুন](data:text/html;base64,PHNjcmlwdD4=)",
        "[চাপুন](vbscript:x)",
        "[চাপুন](file:///etc/passwd)",
        "[চাপুন](<../secret.yaml>)",
        "[চাপুন](//127.0.0.1/x)",
        "![ছবি](http://127.0.0.1:9/x.png)",
        "![ছবি](file:///etc/passwd)",
        "<http://127.0.0.1:9/\" onmouseover=alert(1) x=>",
        "[চাপুন](https://example.gov.bd/\"onclick=\"alert(1))",
        "{{ document.__class__ }} {% include '/etc/passwd' %}",
        "&lt;script&gt;",
        "[ref]: javascript:alert(1)\n\n[ref]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("field", ["বক্তব্য", "বিষয়"])
def test_what_an_author_writes_is_text(written: str, field: str) -> None:
    if field == "বিষয়" and "\n" in written:
        pytest.skip("a subject is one line")
    value = "|\n" + "".join(f"  {line}\n" for line in written.splitlines())
    html = govdocs.render_html(govdocs.loads(memo(field, value)))
    body = html[html.index("<body") :]
    tags = {tag.split()[0].strip("</>").lower() for tag in body.split("<")[1:]}
    assert not tags & {"script", "img", "iframe", "style", "object", "embed", "link", "meta", "svg", "form"}
    for attribute in ("onerror=", "onclick=", "onmouseover=", "src="):
        assert all(
            attribute not in tag.partition(">")[0].replace("&quot;", "") or "href" in tag
            for tag in body.split("<")[1:]
        )
    links = [piece.partition('"')[0] for piece in body.split('href="')[1:]]
    assert all(address.startswith(("https://", "http://", "mailto:", "#")) for address in links)


def test_a_browser_that_opens_the_page_loads_and_runs_nothing() -> None:
    html = govdocs.render_html(govdocs.loads(MEMO))
    assert "default-src 'none'" in html[: html.index("<style>")]


@pytest.mark.parametrize("written", ["- " * 3000 + "শেষ কথা", "> " * 3000 + "শেষ কথা", "- > " * 40 + "শেষ কথা"])
def test_no_nesting_swallows_text(written: str) -> None:
    assert "শেষ কথা" in govdocs.render_html(govdocs.loads(memo("বক্তব্য", f"'{written}'")))


# A user's templates and style sheet

LETTER = govdocs.loads(finished("letter"))


@pytest.mark.parametrize(
    "css",
    [
        '@import "http://127.0.0.1:9/x.css";',
        "@import url(x.css);",
        "@IMPORT 'x.css';",
        "@\\69mport 'x.css';",
        "body { background: url(http://127.0.0.1:9/x.png) }",
        "body { background: URL('file:///etc/passwd') }",
        "body { background: u\\72l(/etc/passwd) }",
        'body { background: image-set("x.png" 1x) }',
        "@media print { @supports (x: y) { p { content: url(x.svg) } } }",
        "body { --x: url(x) }",
        "p { background: src('x.png') }",
        "@font-face { font-family: x; src: url(x.ttf) }",
        "@namespace url(http://127.0.0.1:9/);",
        "a { behavior: expression(alert(1)) }",
        "p { content: '</style><script>alert(1)</script>' }",
        "/* </style> */",
    ],
)
def test_a_users_style_sheet_loads_nothing(tmp_path: Path, no_network: None, css: str) -> None:
    (tmp_path / "style.css").write_text(f"p {{ color: red }}\n\n  {css}\n", "utf-8")
    for render in (govdocs.render_html, govdocs.render_pdf):
        with pytest.raises(RenderFault) as caught:
            render(LETTER, templates=tmp_path)
        first = caught.value.problems[0]
        assert (first.code, first.line) == ("style-loads", 3)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a" * (1 << 20) + b"b"])
def test_a_style_sheet_that_is_none_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "style.css").write_bytes(content)
    with pytest.raises(RenderFault) as caught:
        govdocs.render_html(LETTER, templates=tmp_path)
    assert caught.value.problems[0].code == "style-unreadable"


def test_a_style_sheet_that_links_out_of_its_folder_is_not_read(folder: Path) -> None:
    (folder.parent / "secret.css").write_text(f"/* {SECRET} */", "utf-8")
    link(folder, "style.css", folder.parent / "secret.css")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_html(LETTER, templates=folder)
    assert caught.value.problems[0].code == "style-unreadable"


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ document.__init__.__globals__ }}",
        "{{ document.model_config.__class__ }}",
        "{{ self.__init__ }}",
        "{{ embed.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{% include '../secret.html' %}",
        "{% include 'link.html' %}",
        "{% import 'linked/secret.html' as x %}",
        "{{ 'a' * 10 ** 10 }}",
        "{{ 'a' * 10000000000 }}",
        "{{ [1] * 10000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ '%010000000000d' % 1 }}",
        "{{ '{:>10000000000}'.format(1) }}",
        "{{ ('{:>10000000000}' | attr('format'))(1) }}",
        "{{ 'a'.ljust(10000000000) }}",
        "{{ 'a' | center(10000000000) }}",
        "{{ 'a' | indent(10000000000) }}",
        "{{ [] | batch(10000000000, 'a') | list }}",
        "{{ range(10 ** 9) | list }}",
        "{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}",
        "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% set x = document.update(1) %}",
        "{% do document %}",
    ],
)
def test_a_users_template_cannot_reach_out_or_grow(folder: Path, template: str) -> None:
    (folder.parent / "secret.html").write_text(SECRET, "utf-8")
    link(folder, "link.html", folder.parent / "secret.html")
    link(folder, "linked", folder.parent)
    (folder / "letter.html").write_text(template, "utf-8")
    with pytest.raises(RenderFault) as caught:
        govdocs.render_html(LETTER, templates=folder)
    (problem,) = caught.value.problems
    assert problem.code == "template"
    assert SECRET not in problem.bangla


def test_a_page_without_end_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdocs.page.sandbox.MAX_PAGE_CHARACTERS", 1_000_000)
    endless = (
        "{% for a in range(9999) %}{% for b in range(9999) %}{{ document.headline }}{% endfor %}{% endfor %}"
    )
    (tmp_path / "letter.html").write_text(endless, "utf-8")
    with pytest.raises(RenderFault):
        govdocs.render_html(LETTER, templates=tmp_path)


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="../secret.png" alt="x">',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<object data="file:///etc/passwd"></object>',
        '<svg width="9" height="9"><image href="file:///etc/passwd" width="9" height="9"/></svg>',
        '<p style="background: url(http://127.0.0.1:9/x.png)">x</p>',
        '<style>@import url("http://127.0.0.1:9/x.css");</style>',
        '<style>@font-face { font-family: x; src: url("file:///etc/passwd") }</style>',
        """<img alt="x" src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'>""",
    ],
)
def test_a_pdf_is_made_without_network_and_files(folder: Path, no_network: None, markup: str) -> None:
    own = (
        f'{{% extends "govdocs/letter.html" %}}{{% block subject %}}{markup}{{{{ super() }}}}{{% endblock %}}'
    )
    (folder.parent / "secret.txt").write_text(SECRET, "utf-8")
    own = own.replace("file:///etc/passwd", (folder.parent / "secret.txt").as_uri())
    (folder / "letter.html").write_text(own, "utf-8")
    with suppress(RenderFault):  # most are refused; what is passed over leaves nothing of the file
        assert SECRET not in text_of(govdocs.render_pdf(LETTER, templates=folder))
