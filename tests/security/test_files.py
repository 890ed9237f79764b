"""Files: nothing outside the document's folder is opened, and nothing in it costs without bound."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFile

import govdocs
from govdocs.models import pictures
from tests.support.hostile import SECRET, annex, link
from tests.support.memo import MEMO, problems_of

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
    "ক" * 2000,
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
    "thousands of parts": jpeg()[:2] + b"\xff\xdd\0\4\0\1" * 20_000 + jpeg()[2:],
    "megabytes that fill the room before a part": jpeg()[:2] + b"\xff" * 9_000_000 + jpeg()[2:],
    "a PNG in as many parts": png(4, 4, *[bytes(4) + b"tIME" + struct.pack(">I", zlib.crc32(b"tIME"))] * 20_000),
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
    pictures._RECENT.clear()  # others have decoded it in this process
    monkeypatch.setattr(
        Image, "open", lambda *args, **kwargs: (opened.append(args), real(*args, **kwargs))[1]
    )
    assert problems_of(signatures(50), folder) == ()
    assert problems_of(signatures(2), folder) == ()
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
