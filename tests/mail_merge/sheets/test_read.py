"""Data files of every format say the same; what is no list is refused with the way out."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from govdocs.mail_merge.sheets import sheet as limits
from govdocs.mail_merge.sheets.read import read as read_file
from govdocs.problems.problem import InvalidDocument
from tests.support.sheet_texts import HEAD, ROWS, SAID, said
from tests.support.sheet_writers import odf, text, xlsx

WRITERS: dict[str, Callable[[Path], object]] = {
    "utf-8.csv": lambda path: path.write_bytes(text(ROWS).encode()),
    "bom.csv": lambda path: path.write_bytes(text(ROWS).encode("utf-8-sig")),
    "utf-16.csv": lambda path: path.write_bytes(text(ROWS, "\t").encode("utf-16")),
    "utf-16-bare.csv": lambda path: path.write_bytes(text(ROWS, "\t").encode("utf-16-le")),
    "semicolon.csv": lambda path: path.write_bytes(text(ROWS, ";").encode()),
    "sep.csv": lambda path: path.write_bytes(("sep=;\r\n" + text(ROWS, ";")).encode()),
    "tab.txt": lambda path: path.write_bytes(text(ROWS, "\t").encode()),
    "book.xlsx": lambda path: xlsx(path, ROWS),
    "named-wrongly.csv": lambda path: xlsx(path, ROWS),
    "book.ods": lambda path: odf(path, ROWS),
    "list.yaml": lambda path: path.write_text(
        "- ইউনিয়ন: কাশবন\n  মোবাইল: 01700-000001\n- {ইউনিয়ন: \"পদ্ম, বিল\\nইউপি\", মোবাইল: 01700-000002}\n", "utf-8"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
def test_every_sort_of_file_says_the_same(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name)
    assert said(read_file(tmp_path / name)) == (SAID, [])


def test_rows_of_a_program_say_the_same() -> None:
    assert said(read_file([dict(zip(HEAD, row, strict=True)) for row in ROWS[1:]])) == (SAID, [])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty-sheet"),
        ("ইউনিয়ন\n".encode(), "no-rows"),
        ("ইউনিয়নের তালিকা,\nইউনিয়ন,উপজেলা\nক,খ\n".encode(), "title-above-list"),
        (b"\xff\xfe\x00", "sheet-not-unicode"),
        (b"a,b\n\x85\x99,\xd9\n", "sheet-not-unicode"),
        ('ক,খ\n"a"b,c\n'.encode(), "bad-quotes"),
        ('ক,খ\n"a,c\n'.encode(), "bad-quotes"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "old-or-locked-sheet"),
        (b"PK\x03\x04" + bytes(100), "damaged-sheet"),
        (("ক\n" + "খ" * (limits.MAX_CELL + 1)).encode(), "cell-too-long"),
        (("ক,খ\n" + "," * limits.MAX_COLUMNS + "খ").encode(), "sheet-too-wide"),
        (b"a\n" + b"b\n" * limits.MAX_ROWS, "sheet-too-long"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_list_is_refused_with_the_way_out(tmp_path: Path, raw: bytes, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(raw)
    with pytest.raises(InvalidDocument) as error:
        said(read_file(path))
    (problem,) = error.value.problems
    assert (problem.code, bool(problem.hint_bangla)) == (code, True)


@pytest.mark.parametrize(
    ("yaml", "code"),
    [("ক: খ\n", "not-a-list"), ("- ক\n", "row-without-headings"), ("- {ক: [খ]}\n", "cell-not-text"), ("- &a {ক: খ}\n- *a\n", "anchor")],
)  # fmt: skip
def test_a_yaml_list_of_another_shape_is_refused(tmp_path: Path, yaml: str, code: str) -> None:
    (tmp_path / "list.yaml").write_text(yaml, "utf-8")
    with pytest.raises(InvalidDocument) as error:
        read_file(tmp_path / "list.yaml")
    assert error.value.problems[0].code == code


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.csv", "no-such-file"), (tmp_path, "not-a-file")):
        with pytest.raises(InvalidDocument) as error:
            read_file(path)
        assert error.value.problems[0].code == code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(InvalidDocument) as error:
        read_file(tmp_path / "pipe.csv")
    assert error.value.problems[0].code == "not-a-file"
