"""Attacks, each with what must happen: a clear problem or harmless text; never a traceback, a secret, a connection, a long wait."""

from __future__ import annotations

import io
import os
import socket
import struct
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from PIL import Image, ImageFile

import govdocs
from govdocs.models import kinds, pictures
from govdocs.output import text_of
from govdocs.problems.problem import GovdocsError, InvalidDocument, Problem, RenderFault
from govdocs.schema import starter

SECRET = "গোপন কথা"
MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।
বক্তব্য: সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর:
  নাম: নাসরিন আক্তার
"""


def memo(field: str, value: str) -> str:
    """The memo with one field given another value, as YAML."""
    lines = [f"{field}: {value}" if line.startswith(f"{field}:") else line for line in MEMO.splitlines()]
    assert f"{field}: {value}" in lines
    return "\n".join(lines) + "\n"


def annex(rest: str) -> str:
    return f"{MEMO}পরিশিষ্ট:\n  - {rest}\n"


def problems_of(text: str, folder: Path | None = None) -> tuple[Problem, ...]:
    try:
        govdocs.loads(text, name="f.yaml", folder=folder)
    except InvalidDocument as invalid:
        return invalid.problems
    return ()


# Texts: each attack has a size, is told by its code (None: it is harmless), and costs no more than an honest file of that size.

SIZE = 60_000  # characters

TEXTS: dict[str, tuple[Callable[[int], str], str | None]] = {
    "billion laughs": (
        lambda n: "a: &a [ha, ha]\n" + "".join(f"k{i}: &k{i} [*a, *a, *a]\n" for i in range(n // 20)),
        "anchor",
    ),
    "python object": (lambda n: MEMO + "ক: !!python/object/apply:os.system [echo]\n", "tag"),
    "flow depth bomb": (lambda n: "ক: " + "[" * n, "too-deep"),
    "block depth bomb": (lambda n: "- " * (n // 2), "too-deep"),
    "mapping depth bomb": (lambda n: "".join(f"{' ' * i}a:\n" for i in range(int((2 * n) ** 0.5))), "too-deep"),
    "unclosed flow mappings": (lambda n: "{a: " * (n // 4), "too-deep"),
    "complex keys": (lambda n: "? " * (n // 2), "bad-key"),
    "100,000 keys": (lambda n: MEMO + "".join(f"অজানা{i}: ১\n" for i in range(n // 14)), "more-problems"),
    "one key again and again": (lambda n: "ধরন: পত্র\n" * (n // 10), "too-many-slips"),
    "a key without end": (lambda n: MEMO + f'? "{"ক" * n}"\n: ১\n', "unknown-key"),
    "a line without end": (lambda n: memo("বিষয়", "ক " * (n // 2)), None),
    "a quotation without end": (lambda n: memo("বিষয়", "'" + "''" * (n // 2)), "open-quote"),
    "directives": (lambda n: "".join(f"%TAG !e{i}! tag:x,2000:\n" for i in range(n // 24)) + "---\nক: ১\n", "directive"),
    "directives after the end": (lambda n: MEMO + "...\n" + "%TAG ! tag:x,2000:\n" * (n // 20), "directive"),
    "many documents": (lambda n: "ক: ১\n---\n" * (n // 9), "second-document"),
    "nothing but comments": (lambda n: "# ক\n" * (n // 4), "empty-file"),
    "NUL bytes": (lambda n: MEMO + "\0" * n, "control-character"),
    "terminal escapes": (lambda n: memo("বিষয়", '"\x1b[2J"'), "control-character"),
    "a lone surrogate": (lambda n: memo("বিষয়", '"\ud800"'), "control-character"),
    "an escaped surrogate": (lambda n: memo("বিষয়", '"\\ud800"'), "backslash"),
    "mixed tabs": (lambda n: "ক:\n" + " \t \tখ: ১\n" * (n // 10), "tab"),
    "piled marks": (lambda n: memo("বিষয়", f'"ক{"̴́" * (n // 2)}"'), "piled-marks"),
    "piled marks in a key": (lambda n: f'"ক{"̴́" * (n // 2)}": ১\n', "piled-marks"),
    "invisible characters": (lambda n: memo("বিষয়", '"' + "ক\u200b" * (n // 2) + '"'), None),
    "hasantas": (lambda n: memo("বিষয়", "ক্" * (n // 2)), None),
    "a date without end": (lambda n: memo("তারিখ", "২১ " * (n // 3)), "bad-value"),
    "months without end": (lambda n: memo("তারিখ", "ফেব্রুয়ারি " * (n // 13)), "bad-value"),
    "digits for a date": (lambda n: memo("তারিখ", "1" * n), "bad-value"),
    "a memo number of digits": (lambda n: memo("নম্বর", "1" * n), None),
    "a memo number of groups": (lambda n: memo("নম্বর", "1." * (n // 2)), None),
    "a memo number of marks": (lambda n: memo("নম্বর", "'" + ", ;" * (n // 3) + "x'"), None),
    "a copy number beyond Python": (lambda n: memo("নম্বর", "46.00.0000.071.31.003.24-125/" + "9" * 5000), None),
    "an enormous integer": (
        lambda n: MEMO + f"অনুলিপি:\n  প্রাপক:\n    - পাঠ: ক\n      সংখ্যা: {'9' * n}\n",
        "bad-value",
    ),
    "an enormous decimal": (lambda n: annex(f"ধরন: তালিকা\n    কলাম: [{{শিরোনাম: ক, প্রস্থ: {'9' * n}}}]"), "bad-value"),
    "a choice without end": (lambda n: memo("ফরম", "ক" * n), "unknown-choice"),
    "a kind that is a tree": (lambda n: "ধরন: [পত্র, {ক: খ}]\n", "unknown-kind"),
    "braces in values": (lambda n: memo("তারিখ", "'{0} {name} {given.__class__}'"), "bad-value"),
    "rows that are all wrong": (
        lambda n: annex("ধরন: তালিকা\n    কলাম: [ক, খ]\n    সারি:\n" + "      - [ক]\n" * (n // 12)),
        "more-problems",
    ),
    "cells that reach over thousands": (
        lambda n: annex(
            "ধরন: তালিকা\n    কলাম: [ক, খ]\n    সারি:\n" + "      - [{পাঠ: ক, সারি: 500, কলাম: 30}]\n" * (n // 42)
        ),
        "more-problems",
    ),
    "a cell wider than memory": (
        lambda n: annex("ধরন: তালিকা\n    কলাম: [ক]\n    সারি:\n      - [{কলাম: 999999999}]"),
        "out-of-range",
    ),
    "nested Markdown": (lambda n: memo("বক্তব্য", "'" + "> " * (n // 2) + "'"), None),
    "emphasis without end": (lambda n: memo("বক্তব্য", "'" + "*a **b " * (n // 7) + "'"), None),
    "links without end": (lambda n: memo("বক্তব্য", "'" + "[a](" * (n // 4) + "'"), None),
}  # fmt: skip


def cost(text: str) -> float:
    """Seconds of processor time for reading, checking and, where it is valid, the text's way into HTML."""
    begin = time.process_time()
    with suppress(GovdocsError):
        govdocs.render_html(govdocs.loads(text))
    return time.process_time() - begin


@cache
def honest_cost() -> float:
    """What an honest table of SIZE characters costs."""
    return cost(annex("ধরন: তালিকা\n    কলাম: [ক, খ]\n    সারি:\n" + "      - [নাম, পদবি]\n" * (SIZE // 20)))


@pytest.mark.parametrize("attack", TEXTS)
def test_a_hostile_text_is_told_and_costs_no_more_than_an_honest_one(attack: str) -> None:
    make, code = TEXTS[attack]
    text = make(SIZE)
    problems = problems_of(text)
    assert {code} <= {problem.code for problem in problems} if code else problems == ()
    assert len(problems) <= 300
    for problem in problems:
        assert len(problem.bangla) < 700
        assert len(problem.hint_bangla) < 2000
        assert SECRET not in problem.bangla
    assert cost(text) < 2 * honest_cost()


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(1 << 40)  # a terabyte of nothing
    assert [problem.code for problem in govdocs.check(file)] == ["file-too-big"]


def endless() -> dict[str, Any]:
    data: dict[str, Any] = {"kind": "letter"}
    data["form"] = data
    return data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (endless(), "too-deep"),
        ({"kind": "letter", "body": ["ক"] * 500_001}, "too-many-values"),
        ({"kind": "letter", "subject": "a" + "\u0301" * 100}, "piled-marks"),
        ({"kind": object()}, "unknown-kind"),
        ({1: 2, None: 3}, "missing-kind"),
    ],
)
def test_a_hostile_mapping_from_python_is_told(data: dict[str, Any], code: str) -> None:
    assert code in {problem.code for problem in govdocs.check(data)}


# Files: nothing outside the document's folder is opened, and nothing in it costs without bound.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """`letters/` with a picture and a document; beside it, out of reach, a secret of each sort."""
    inside = tmp_path / "letters"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text(MEMO.replace("প্রশিক্ষণের", SECRET), "utf-8")
    Image.new("RGB", (4, 4)).save(tmp_path / "secret.png")
    Image.new("RGB", (4, 4)).save(inside / "ok.png")
    (inside / "inner.yaml").write_text(MEMO, "utf-8")
    return inside


def link(folder: Path, name: str, target: Path) -> None:
    try:
        (folder / name).symlink_to(target)
    except OSError:
        pytest.skip("this system does not let us make links")


OUTSIDE = [
    "../secret",
    "..\\secret",
    "{root}/secret",
    "./././../secret",
    "ভিতরে/../../secret",
    "link",
    "linked-folder/secret",
    "file:///etc/passwd",
    "http://127.0.0.1:9/secret",
    "//127.0.0.1/secret",
    "\\\\127.0.0.1\\share\\secret",
    "data:image/png;base64,AAAA",
    ".",
    "..",
    "loop",
    "a\\0",
    "ক" * 5000,
    "~/secret",
    "$HOME/secret",
]


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize(
    ("ending", "document"),
    [
        (".png", 'পত্রশীর্ষ:\n  সারি: ক\n  বামে:\n    ছবি: {{ফাইল: "{}", অলংকরণ: হ্যাঁ}}\n'),
        (".yaml", 'পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: "{}"\n'),
    ],
)
def test_no_name_leads_out_of_the_folder(folder: Path, name: str, ending: str, document: str) -> None:
    link(folder, f"link{ending}", folder.parent / f"secret{ending}")
    link(folder, "linked-folder", folder.parent)
    link(folder, f"loop{ending}", folder / f"loop{ending}")
    written = name.replace("{root}", str(folder.parent)) + ending
    escaped = written.replace("\\", "\\\\") if "\\0" not in written else written
    problems = problems_of(MEMO + document.format(escaped), folder)
    assert problems
    assert all(problem.code in ("bad-value", "no-such-file", "unreadable-file") for problem in problems)
    assert all(SECRET not in str(problem.as_dict()) for problem in problems)


def test_an_office_file_that_links_out_of_the_folder_is_not_read(folder: Path) -> None:
    (folder.parent / "office.yaml").write_text("উপজেলা: {}\n", "utf-8")
    link(folder, "office.yaml", folder.parent / "office.yaml")
    text = MEMO.replace("বিষয়:", "অফিস: উপজেলা\nবিষয়:")
    assert [problem.code for problem in problems_of(text, folder)] == ["no-office-file"]


def png(width: int, height: int, *chunks: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + body + chunk(b"IEND", b"")


def text_chunk(size: int) -> bytes:
    data = b"note\0\0" + zlib.compress(b"\0" * size, 9)
    return struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))


def jpeg(**options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 64)).save(buffer, "JPEG", **options)
    return buffer.getvalue()


PICTURES: dict[str, bytes] = {
    "an SVG that runs": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "an SVG that reads": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
    "an SVG that fetches": b'<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="http://127.0.0.1:9/"/></svg>',
    "a page": b"<html><script>alert(1)</script></html>",
    "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file\n",
    "a GIF": b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
    "a bomb of pixels": png(60_000, 60_000),
    "more pixels than 32 bits": png(2**31 - 1, 2**31 - 1),
    "no pixels": png(0, 0),
    "a bomb of text": png(4, 4, text_chunk(80_000_000)),
    "half a picture": png(900, 900)[:120],
    "half a photograph": jpeg()[:200],
    "nothing": b"",
    "ten megabytes and one byte": jpeg() + b"\0" * pictures.MAX_PICTURE_BYTES,
}  # fmt: skip


@pytest.mark.parametrize("lenient", [False, True], ids=["strict", "lenient"])
@pytest.mark.parametrize("picture", PICTURES)
def test_a_hostile_picture_is_refused(
    folder: Path, picture: str, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)  # as WeasyPrint leaves it behind
    (folder / "x.png").write_bytes(PICTURES[picture])
    (problem,) = problems_of(MEMO + "পত্রশীর্ষ:\n  সারি: ক\n  বামে:\n    ছবি: {ফাইল: x.png, অলংকরণ: হ্যাঁ}\n", folder)
    assert (problem.code, problem.line) == ("bad-value", 12)
    assert "x.png" in problem.bangla


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    "document",
    [
        "পত্রশীর্ষ:\n  সারি: ক\n  বামে:\n    ছবি: {ফাইল: pipe, অলংকরণ: হ্যাঁ}\n",
        "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: pipe\n",
    ],
)
def test_a_pipe_is_not_waited_for(folder: Path, document: str) -> None:
    os.mkfifo(folder / "pipe")
    assert problems_of(MEMO + document, folder)


def signatures(count: int) -> str:
    return MEMO + "পরিশিষ্ট:\n" + "  - {ধরন: ধারণাপত্র, বক্তব্য: ক, অনুস্বাক্ষর: {ছবি: ok.png}}\n" * count


def test_pictures_are_bounded_together(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = (folder / "ok.png").stat().st_size
    monkeypatch.setattr(pictures, "MAX_ALBUM_BYTES", 10 * size)
    assert problems_of(signatures(10), folder) == ()
    assert {problem.code for problem in problems_of(signatures(11), folder)} == {"bad-value"}


def test_a_picture_is_decoded_once_however_often_it_is_printed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    real = Image.open
    monkeypatch.setattr(
        Image, "open", lambda *args, **kwargs: (opened.append(args), real(*args, **kwargs))[1]
    )
    assert problems_of(signatures(50), folder) == ()
    assert len(opened) == 1


def test_documents_that_draw_in_one_another_do_not_multiply(folder: Path) -> None:
    ten = "পরিশিষ্ট:\n" + "".join(f"  - {{ধরন: দলিল, ফাইল: {{}}-{i}.yaml}}\n" for i in range(10))
    for level in range(4):
        for number in range(10):
            rest = ten.replace("{}", f"level{level + 1}") if level < 3 else ""
            (folder / f"level{level}-{number}.yaml").write_text(MEMO + rest, "utf-8")
    problems = problems_of(MEMO + ten.replace("{}", "level0"), folder)
    assert any("যোগ করা গেল না" in problem.bangla for problem in problems)
    assert len(problems) < 500


def test_a_chain_of_documents_has_an_end(folder: Path) -> None:
    for number in range(9):
        (folder / f"{number}.yaml").write_text(annex(f"ধরন: দলিল\n    ফাইল: {number + 1}.yaml"), "utf-8")
    (folder / "9.yaml").write_text(MEMO, "utf-8")
    assert any("স্তর" in problem.bangla for problem in govdocs.check(folder / "0.yaml"))


# The page: what an author writes is text, and links lead where a reader may go.


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

LETTER = govdocs.loads(starter(kinds()["letter"]))


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> NoReturn:
        pytest.fail(f"a connection was tried: {arguments[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


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
