"""PDFs that nobody who means well would send, written byte by byte."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import NamedTuple

from tests.support.memo import MEMO

PRINT = b'{"govdocs": "0.1.0"}'


class Inside(NamedTuple):
    """A file inside a PDF: its name (bytes as they are in the file), its packed bytes, and what its dictionary says of them."""

    name: str | bytes
    data: bytes
    says: bytes = b""
    word: bytes = b"stream\n"


def hostile_pdf(*files: Inside, trailer: bytes = b"") -> bytes:
    """A PDF of one empty page with files inside."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 4 0 R>>>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    }
    names = b""
    for index, file in enumerate(files):
        at = 5 + 2 * index
        raw = (
            file.name
            if isinstance(file.name, bytes)
            else b"\xfe\xff" + file.name.encode("utf-16-be", "surrogatepass")
        )
        names += b"(%06d)%d 0 R" % (index, at)
        objects[at] = b"<</Type/Filespec/F<%b>/UF<%b>/EF<</F %d 0 R>>>>" % (
            raw.hex().encode(),
            raw.hex().encode(),
            at + 1,
        )
        objects[at + 1] = (
            b"<</Type/EmbeddedFile/Length %d%b>>" % (len(file.data), file.says)
            + file.word
            + file.data
            + b"\nendstream"
        )
    objects[4] = b"<</Names[" + names + b"]>>"
    return _written(sorted(objects.items()), trailer)


def _written(objects: Iterable[tuple[int, bytes]], trailer: bytes) -> bytes:
    pdf, places = b"%PDF-1.7\n", []
    for number, content in objects:
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(places) + 1, rows)
    return (
        pdf
        + table
        + b"trailer<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, trailer, len(pdf))
    )


def letter_with(*more: Inside, trailer: bytes = b"") -> bytes:
    """A PDF with the source of a letter and its fingerprint, and more."""
    return hostile_pdf(
        Inside("memo.yaml", MEMO.encode()), Inside("fingerprint.json", PRINT), *more, trailer=trailer
    )


def packed(size: int, times: int = 1) -> bytes:
    """So many bytes of nothing, packed, and packed again."""
    pack = zlib.compressobj(9)
    data = b"".join([*(pack.compress(bytes(1 << 20)) for _ in range(size >> 20)), pack.flush()])
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data
