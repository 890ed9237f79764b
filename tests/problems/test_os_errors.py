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
        (errno.EIO, os.strerror(errno.EIO), os.strerror(errno.EIO)),
    ],
)
def test_every_reason_is_given_with_the_way_out(number: int, bangla: str, english: str) -> None:
    problem = unwritable(OSError(number, os.strerror(number), "out/পত্র.pdf"))
    for language, words in (("bn", bangla), ("en", english)):
        said = f"{problem.message(language)} {problem.hint(language)}"  # type: ignore[arg-type]
        assert "out/পত্র.pdf" in said
        assert words in said
        assert problem.hint(language)  # type: ignore[arg-type]
