"""An OSError as a Problem: the file, the reason and the way out."""

from __future__ import annotations

import errno
import os

import pytest

from govdocs.problems.os_errors import unwritable


@pytest.mark.parametrize(
    ("number", "bangla", "english"),
    [
        (errno.ENOSPC, "ডিস্কে আর জায়গা নেই", "disk is full"),
        (errno.EDQUOT, "ডিস্কে আর জায়গা নেই", "disk is full"),
        (errno.EROFS, "শুধু পড়া যায়", "read-only"),
        (errno.EACCES, "অন্য প্রোগ্রামে খোলা", "open in another program"),
        (errno.ENAMETOOLONG, "নামটি বেশি বড়", "too long"),
        (errno.EISDIR, "ওই নামে একটি ফোল্ডার", "folder of that name"),
        (errno.ENOTDIR, "ফোল্ডারের জায়গায়", "where a folder is needed"),
        (errno.EBUSY, "অন্য প্রোগ্রাম", "another program uses it"),
        (errno.ENOENT, "ফোল্ডারটি নেই", "no such file or folder"),
        (errno.EIO, "ঠিকমতো কাজ করছে না", "does not work as it should"),
    ],
)
def test_every_reason_is_given_with_the_way_out(number: int, bangla: str, english: str) -> None:
    problem = unwritable(OSError(number, os.strerror(number), "out/পত্র.pdf"))
    for language, words in (("bn", bangla), ("en", english)):
        said = f"{problem.message(language)} {problem.hint(language)}"  # type: ignore[arg-type]
        assert "out/পত্র.pdf" in said
        assert words in said
        assert problem.hint(language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError("cannot load library 'libodd'"),
            "cannot load library 'libodd'",
        ),  # of no file and without a number
        (OSError(errno.EMFILE, os.strerror(errno.EMFILE), "letter.pdf"), "(letter.pdf)"),
        (OSError(errno.EACCES, os.strerror(errno.EACCES)), os.strerror(errno.EACCES)),  # not of a file
        (TimeoutError("timed out"), "timed out"),
    ],
)
def test_what_is_not_about_a_file_is_not_said_to_be(error: OSError, said: str) -> None:
    problem = unwritable(error)
    assert problem.code == "system-error"
    assert said in problem.bangla
    assert said in problem.english
    assert "লেখা যাচ্ছে না" not in problem.bangla
    assert problem.hint_bangla
    assert problem.hint_english


def test_a_full_disk_is_told_even_where_the_system_names_no_file() -> None:
    problem = unwritable(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert (problem.code, "disk is full" in problem.english) == ("unwritable", True)
