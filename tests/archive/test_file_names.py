"""Names that every system can store: of folders that an archive makes, and of files that it accepts."""

from __future__ import annotations

from datetime import date

import pytest

from govdocs.archive.file_names import letter_name, portable_path, refuse_unportable
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
