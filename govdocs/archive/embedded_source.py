"""What a PDF of ours holds of its own making: its source files, its fingerprint, and which of the files is the letter.

A PDF may come from anywhere, so it is bounded before it is opened: its size, what its streams grow to, its files.
"""

from __future__ import annotations

import json
import re
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from govdocs.archive.file_names import all_keepable
from govdocs.errors import Refusal
from govdocs.loading.loader import load
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import Document
from govdocs.numerals import to_bangla
from govdocs.pdf.attachments import FINGERPRINT
from govdocs.problems.problem import InvalidDocument, Problem, in_order

MAX_PDF = 256 << 20  # bytes
MAX_STREAMS = 1 << 29  # bytes of all streams of a PDF, unpacked
MAX_ENCLOSED = 500  # files in one PDF
MAX_PAGES = 5000

_STREAM = re.compile(rb"stream\r?\n")
_PIECE = 1 << 20
_YAML = (".yaml", ".yml")
_FINGERPRINT_ENTRIES = 200


class NoSource(Refusal):
    """A PDF that can be read and carries no source."""


@dataclass(frozen=True)
class Enclosed:
    """The files that a letter was made from, by name, and the fingerprint of the rest, as the bytes of its file."""

    sources: Mapping[str, bytes]
    fingerprint: bytes

    @property
    def prints(self) -> dict[str, str]:
        return read_fingerprint(self.fingerprint)

    @property
    def sha256(self) -> dict[str, str]:
        return {name: sha256(data).hexdigest() for name, data in self.sources.items()}


def read_pdf(path: Path) -> bytes:
    """The bytes of a PDF that is worth opening. Raises Refusal, which names it."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_PDF + 1)
    except OSError as error:
        raise Refusal(
            f"‘{path}’ পড়া যাচ্ছে না; ফাইলটি আছে কি না ও খোলার অনুমতি আছে কি না দেখুন।",
            f"'{path}' cannot be read: {error.strerror}.",
        ) from error
    refuse_bomb(data, str(path))
    return data


def refuse_bomb(pdf: bytes, name: str) -> None:
    """Raises Refusal for what is no PDF, and for one that would fill the memory when it is opened."""
    if b"%PDF-" not in pdf[:1024]:
        raise not_a_pdf(name)
    if len(pdf) > MAX_PDF or _unpacked(pdf) > MAX_STREAMS:
        raise Refusal(
            f"‘{name}’ অতিরিক্ত বড়; govdocs-এ তৈরি পত্র এত বড় হয় না।",
            f"'{name}' is too big, or grows too big when it is opened; no letter of ours is.",
        )


def enclosed(pdf: bytes, name: str) -> Enclosed:
    """The source and fingerprint inside a PDF, called `name` in words.

    Raises Refusal when it cannot be read, holds too much, or holds no source.
    """
    import pypdfium2

    from govdocs.pdf.contents import attached_files

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if document.count_attachments() > MAX_ENCLOSED or len(document) > MAX_PAGES:
                raise Refusal(
                    f"‘{name}’-এ অতিরিক্ত বেশি ফাইল বা পাতা আছে; এটি govdocs-এ তৈরি নয়।",
                    f"'{name}' holds too many files or pages to be one of ours.",
                )
        files = attached_files(pdf)
    except pypdfium2.PdfiumError as error:
        raise _locked(name) if "password" in str(error) else not_a_pdf(name) from error
    fingerprint = files.pop(FINGERPRINT, None)
    if fingerprint is None or not files:
        raise NoSource(
            f"‘{name}’-এর ভিতরে উৎস-ফাইল নেই: এটি govdocs-এ তৈরি নয়, অথবা --no-source দিয়ে তৈরি।",
            f"'{name}' holds no source: it was not made by govdocs, or with --no-source.",
        )
    all_keepable(files)
    return Enclosed(files, fingerprint)


def read_fingerprint(data: bytes) -> dict[str, str]:
    """The entries of a fingerprint.json; none, where it is no such file."""
    try:
        entries = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(entries, dict) or len(entries) > _FINGERPRINT_ENTRIES:
        return {}
    return {str(key): str(value)[:200] for key, value in entries.items()}


@contextmanager
def laid_out(sources: Mapping[str, bytes]) -> Iterator[Path]:
    """The files in a folder of their own, as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="govdocs-") as name:
        folder = Path(name)
        for file, data in sources.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield folder


def whole_document(folder: Path, names: Mapping[str, object]) -> tuple[str, Document]:
    """Which of the files is the letter, and the letter: the one that draws in all the others.

    There are never two, since nothing includes itself. Raises InvalidDocument with what is wrong with the most likely one when
    there is none: the letter breaks today's schema.
    """
    failed: dict[str, tuple[Problem, ...]] = {}
    parts: set[str] = set()
    for name in sorted(names):
        if "/" in name or name == OFFICE_FILE or not name.lower().endswith(_YAML):
            continue
        try:
            document = load(folder / name)
        except InvalidDocument as invalid:
            failed[name] = invalid.problems
            continue
        if document.files.keys() == names.keys():
            return name, document
        parts |= document.files.keys()
    raise InvalidDocument(next((failed[name] for name in failed if name not in parts), _no_letter(names)))


def not_a_pdf(name: str) -> Refusal:
    return Refusal(f"‘{name}’ একটি PDF হিসেবে পড়া যাচ্ছে না।", f"'{name}' cannot be read as a PDF.")


def _locked(name: str) -> Refusal:
    return Refusal(
        f"‘{name}’ পাসওয়ার্ড দিয়ে বন্ধ করা; যে PDF জারি হয়েছিল, সেটি দিন।",
        f"'{name}' is locked by a password; give the PDF as it was issued.",
    )


def _no_letter(names: Mapping[str, object]) -> tuple[Problem, ...]:
    given = ", ".join(sorted(names)[:10])
    return in_order(
        [
            Problem(
                "no-letter-inside",
                f"ভিতরের ফাইলগুলোর ({to_bangla(len(names))}টি) মধ্যে মূল দলিলটি পাওয়া গেল না: {given}।",
                f"None of the {len(names)} files inside is the letter that draws in the others: {given}.",
            )
        ]
    )


def _unpacked(pdf: bytes) -> int:
    """How many bytes the compressed streams of a PDF take and give, as far as it matters: MAX_STREAMS."""
    whole, total = memoryview(pdf), 0
    for start in _STREAM.finditer(pdf):
        total += _inflated(whole[start.end() :], MAX_STREAMS - total)
        if total > MAX_STREAMS:
            break
    return total


def _inflated(data: memoryview, limit: int) -> int:
    """Bytes read and written until a compressed stream ends, breaks off or passes the limit."""
    unpack, total, position = zlib.decompressobj(), 0, 0
    while not unpack.eof and total <= limit:
        piece = unpack.unconsumed_tail or data[position : position + _PIECE]
        if not unpack.unconsumed_tail:
            position += len(piece)
            total += len(piece)
        if not piece:
            break
        try:
            total += len(unpack.decompress(piece, _PIECE))
        except zlib.error:
            break
    return total
