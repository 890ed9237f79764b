"""URLs told from paths, and files that stay in their folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from govdocs.errors import Refusal
from govdocs.files.location import inside, is_url


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("s3://a", True),
        ("file:///a", True),
        ("a+b.c-1://x", True),
        ("C://a", False),  # one letter is a drive
        ("ab://", True),
        ("1a://x", False),
        ("a/s3://x", False),
        ("s3:/a", False),
    ],
)
def test_a_url_has_a_scheme_of_two_letters_or_more(text: str, url: bool) -> None:
    assert is_url(text) is url


@pytest.mark.parametrize("written", ["a.png", "x/a.png", "x/../a.png", "./a.png"])
def test_a_file_of_the_folder(tmp_path: Path, written: str) -> None:
    assert inside(written, tmp_path) == (tmp_path / written).resolve()


@pytest.mark.parametrize(
    ("written", "bangla", "english"),
    [
        ("../a.png", "এই দলিলের ফোল্ডারের বাইরে", "lies outside"),
        ("/etc/passwd", "এই দলিলের ফোল্ডারের বাইরে", "lies outside"),
        (".", "এই দলিলের ফোল্ডারের বাইরে", "lies outside"),
        ("", "এই দলিলের ফোল্ডারের বাইরে", "lies outside"),
        ("a\0.png", "কোনো ফাইলের নাম হতে পারে না", "cannot be the name of a file"),
    ],
)
def test_what_is_not_in_the_folder_is_refused(
    tmp_path: Path, written: str, bangla: str, english: str
) -> None:
    with pytest.raises(Refusal, match=english) as refused:
        inside(written, tmp_path)
    assert f"‘{written}’ {bangla}" in refused.value.bangla


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    try:
        (tmp_path / "folder" / "link.png").symlink_to(tmp_path / "secret.png")
    except OSError:
        pytest.skip("this system does not let us make links")
    with pytest.raises(Refusal, match="lies outside"):
        inside("link.png", tmp_path / "folder")
