"""Names of files that every system can store, and that hide nothing."""

from __future__ import annotations

import pytest

from govdocs.errors import Refusal
from govdocs.files.portable_names import MAX_DEPTH, MAX_PATH, portable_path, refuse_unportable


@pytest.mark.parametrize(
    "name",
    ["../x", "/x", "a//b", "a/./b", "a\\b", "c:x", "a?", "con", "CON.yaml", "lpt1.txt", "dot.", "space ", "", "x" * 300, "\x00", "a/" * 20 + "b", "a\x1b[31m", "a\x85b", "a\u202eb.yaml", "a\ud800", "a\u200bb", "d/" * 2000 + "d"],
)  # fmt: skip
def test_names_that_leave_their_folder_or_windows_cannot_keep_are_refused(name: str) -> None:
    with pytest.raises(Refusal):
        portable_path(name)


def test_two_names_that_some_systems_take_for_one_are_refused() -> None:
    with pytest.raises(Refusal):
        refuse_unportable(["ছবি/A.png", "ছবি/a.png"])


@pytest.mark.parametrize(
    "path", ["x" * (MAX_PATH - 1), "x" * MAX_PATH, "/".join("x" * (MAX_DEPTH - 1)), "/".join("x" * MAX_DEPTH)]
)
def test_a_path_up_to_its_bounds_is_kept(path: str) -> None:
    assert portable_path(path) == path


@pytest.mark.parametrize("path", ["x" * (MAX_PATH + 1), "/".join("x" * (MAX_DEPTH + 1))])
def test_a_path_beyond_its_bounds_is_refused(path: str) -> None:
    with pytest.raises(Refusal) as refused:
        portable_path(path)
    assert refused.value.english == (
        f"The name '{path[:100]}' cannot be kept on every system; rename the file and try again."
    )


@pytest.mark.parametrize(
    "name", ["console", "con-1", "lpt", "com10.txt", "a b", ".hidden", "পত্র.yaml", "a.b.c"]
)
def test_names_that_every_system_stores(name: str) -> None:
    assert portable_path(name) == name


def test_two_names_that_every_system_tells_apart_are_kept() -> None:
    refuse_unportable(["ছবি/A.png", "ছবি/b.png", "A.png"])


def test_two_forms_of_one_name_are_one_file() -> None:
    with pytest.raises(Refusal, match="'é' and 'é' are one file on some systems"):
        refuse_unportable(["é", "é"])


@pytest.mark.parametrize("names", [["a.yaml", "a.yaml/x"], ["A/b", "a"], ["a/b/c", "x", "a/b"]])
def test_a_file_that_another_takes_for_its_folder_is_refused(names: list[str]) -> None:
    for order in (names, names[::-1]):
        with pytest.raises(Refusal):
            refuse_unportable(order)


@pytest.mark.parametrize("name", [".ssh/authorized_keys", ".git/hooks/pre-commit", "a/.b", ".x"])
def test_hidden_names_are_refused_where_nothing_may_be_hidden(name: str) -> None:
    refuse_unportable([name])
    with pytest.raises(Refusal, match="hidden"):
        refuse_unportable([name], hidden=False)
