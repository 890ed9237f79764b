"""Names that every system can store: of folders that an archive makes, and of files that it accepts."""

from __future__ import annotations

from datetime import date

import pytest

from govdocs.archive.file_names import (
    MAX_DEPTH,
    MAX_NAME,
    MAX_PATH,
    folder_of,
    is_named_for,
    letter_name,
    portable_path,
    refuse_unportable,
)
from govdocs.errors import Refusal


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("৪৬.০০.০০০০.০৬৩.০৯.০০১.১৪ (অংশ-২)-৮৬১", "46.00.0000.063.09.001.14-2-861"),
        ("বিবিধ/২০২৪", "2024"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("", "letter-2024-02-21"),
        ("৯" * 300, "9" * 60),
    ],
)
def test_folders_have_names_for_every_system(number: str, name: str) -> None:
    assert letter_name(number, "letter", date(2024, 2, 21)) == name


@pytest.mark.parametrize(
    "name",
    ["../x", "/x", "a//b", "a/./b", "a\\b", "c:x", "a?", "con", "CON.yaml", "lpt1.txt", "dot.", "space ", "", "x" * 300, "\x00", "a/" * 20 + "b"],
)  # fmt: skip
def test_names_that_leave_their_folder_or_windows_cannot_keep_are_refused(name: str) -> None:
    with pytest.raises(Refusal):
        portable_path(name)


def test_two_names_that_some_systems_take_for_one_are_refused() -> None:
    with pytest.raises(Refusal):
        refuse_unportable(["ছবি/A.png", "ছবি/a.png"])


@pytest.mark.parametrize(
    ("length", "kept"), [(MAX_NAME - 1, MAX_NAME - 1), (MAX_NAME, MAX_NAME), (MAX_NAME + 1, MAX_NAME)]
)
def test_a_letters_name_is_cut_at_its_bound(length: int, kept: int) -> None:
    assert letter_name("৯" * length, "letter", None) == "9" * kept


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


def test_the_folder_of_a_letter_is_named_for_its_pdf() -> None:
    pdf = "0123456789abcdef" * 4
    assert folder_of("46-1", date(2024, 2, 21), pdf) == "2024/46-1_0123456789"
    assert folder_of("46-1", None, pdf) == "undated/46-1_0123456789"
    assert is_named_for("46-1_0123456789", pdf)
    assert not is_named_for("46-1_0123456780", pdf)


def test_two_names_that_every_system_tells_apart_are_kept() -> None:
    refuse_unportable(["ছবি/A.png", "ছবি/b.png", "A.png"])


def test_two_forms_of_one_name_are_one_file() -> None:
    with pytest.raises(Refusal, match="'é' and 'é' are one file on some systems"):
        refuse_unportable(["é", "é"])
