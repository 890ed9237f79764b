"""Names that every system can store: those that an archive makes for its letters."""

from __future__ import annotations

from datetime import date

import pytest

from govdocs.archive.file_names import MAX_NAME, folder_of, is_named_for, letter_name


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
    ("length", "kept"), [(MAX_NAME - 1, MAX_NAME - 1), (MAX_NAME, MAX_NAME), (MAX_NAME + 1, MAX_NAME)]
)
def test_a_letters_name_is_cut_at_its_bound(length: int, kept: int) -> None:
    assert letter_name("৯" * length, "letter", None) == "9" * kept


def test_the_folder_of_a_letter_is_named_for_its_pdf() -> None:
    pdf = "0123456789abcdef" * 4
    assert folder_of("46-1", date(2024, 2, 21), pdf) == "2024/46-1_0123456789"
    assert folder_of("46-1", None, pdf) == "undated/46-1_0123456789"
    assert is_named_for("46-1_0123456789", pdf)
    assert not is_named_for("46-1_0123456780", pdf)
