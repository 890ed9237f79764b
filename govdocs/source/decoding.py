"""Bytes → text: the encodings that editors leave behind, each told by name with its way out. Only UTF-8 is read."""

from __future__ import annotations

import codecs
from typing import NamedTuple, NoReturn

from govdocs.files.location import Location
from govdocs.problems.problem import InvalidDocument, Place, Problem
from govdocs.text.bijoy import looks_like_bijoy

MAX_BYTES = 8 * 1024 * 1024  # a table of 3,000 rows is about 1 MB

_SAMPLE = 20_000  # bytes or characters that are looked at to tell an encoding


class _Other(NamedTuple):
    """A kind of file that a clerk hands in where a YAML file belongs."""

    bangla: str
    english: str
    hint_bangla: str
    hint_english: str


_OFFICE = _Other(
    "Excel, Word বা অন্য অফিস সফটওয়্যারের ফাইল",
    "a file of Excel, Word or another office program",
    "তালিকা হলে পত্রের পরে দিন: govdocs merge পত্র.yaml তালিকা.xlsx; দলিল হলে ‘govdocs new’ দিয়ে শুরু করে YAML-এ লিখুন।",
    "If it is a sheet, give it after its letter: govdocs merge letter.yaml list.xlsx; start a document with 'govdocs new'.",
)
_PDF = _Other(
    "PDF ফাইল",
    "a PDF",
    "govdocs-এর তৈরি হলে ভিতরের YAML বের করুন: govdocs extract ফাইল.pdf",
    "If govdocs made it, take out the YAML that it holds: govdocs extract FILE.pdf",
)
_PICTURE = _Other("ছবির ফাইল", "a picture", "YAML ফাইলটির নাম দিন।", "Name the YAML file.")
_OTHER_FILES = {
    b"PK\x03\x04": _OFFICE,
    b"\xd0\xcf\x11\xe0": _OFFICE,
    b"%PDF-": _PDF,
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
}
_WIDE_MARKS = (
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_BE,
)  # that of UTF-32 LE begins as LE


def read_file(path: Location, name: str) -> bytes:
    """The bytes of a regular file, no more than MAX_BYTES and one. Raises InvalidDocument that names `name` and the way out."""
    try:
        is_file = path.is_file()
        if not is_file and path.is_dir():
            _refuse(name, "is-a-folder", f"‘{name}’ একটি ফোল্ডার, ফাইল নয়।", f"'{name}' is a folder, not a file.",
                    "ফোল্ডারের ভিতরের .yaml ফাইলটির নাম দিন।", "Name the .yaml file inside it.")  # fmt: skip
        if not is_file and path.exists():
            _refuse(name, "not-a-file", f"‘{name}’ কোনো সাধারণ ফাইল নয়।", f"'{name}' is not a regular file.",
                    "লেখাটি একটি .yaml ফাইলে সংরক্ষণ করুন।", "Save the text in a .yaml file.")  # fmt: skip
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        _refuse(name, "no-such-file", f"‘{name}’ ফাইলটি পাওয়া যায়নি।", f"There is no file '{name}'.",
                "ফাইলের নাম ও ফোল্ডার মিলিয়ে দেখুন।", "Check its name and folder.")  # fmt: skip
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL character
        reason = getattr(error, "strerror", None) or "bad name"
        _refuse(name, "unreadable-file", f"‘{name}’ ফাইলটি পড়া যাচ্ছে না।", f"The file '{name}' cannot be read: {reason}.",
                "ফাইলটি খোলার অনুমতি আছে কি না দেখুন।", "Check that you may open it.")  # fmt: skip


def decode(raw: bytes, name: str) -> str:
    """The text of UTF-8 bytes, with or without a byte order mark. Raises InvalidDocument."""
    refuse_size(len(raw), name)
    if (
        kind := next((kind for mark, kind in _OTHER_FILES.items() if raw.startswith(mark)), None)
    ) is not None:
        _refuse(name, "not-text", f"এটি {kind.bangla}, YAML লেখা নয়।", f"This is {kind.english}, not a text in YAML.",
                kind.hint_bangla, kind.hint_english)  # fmt: skip
    if _is_wide(raw):
        _refuse(name, "utf-16", "ফাইলটি UTF-16 এনকোডিংয়ে সংরক্ষণ করা, UTF-8-এ নয়।", "The file is saved in UTF-16, not in UTF-8.",
                "সম্পাদকে (যেমন Notepad-এ) ‘Save as’ বেছে এনকোডিং ‘UTF-8’ দিন।", "Choose 'Save as' in your editor (Notepad, for instance) and the encoding UTF-8.")  # fmt: skip
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    if looks_like_bijoy(raw[:_SAMPLE].decode("cp1252", errors="replace")):
        refuse_bijoy(name)
    _refuse(name, "not-utf8", "ফাইলটি ইউনিকোড (UTF-8) নয়।", "The file is not Unicode (UTF-8).",
            "সম্পাদকে (যেমন Notepad-এ) ‘Save as’ বেছে এনকোডিং ‘UTF-8’ দিন।", "Choose 'Save as' in your editor and the encoding UTF-8.", line)  # fmt: skip


def refuse_size(size: int, name: str) -> None:
    """Raises InvalidDocument for more bytes (or characters) than MAX_BYTES."""
    if size > MAX_BYTES:
        _refuse(name, "file-too-big", "ফাইলটি ৮ মেগাবাইটের চেয়ে বড়।", "The file is larger than 8 MB.",
                "দলিলটি কয়েকটি ফাইলে ভাগ করুন।", "Split the document into several files.")  # fmt: skip


def refuse_bijoy(name: str) -> NoReturn:
    """Raises the problem of a file whose keys or bytes are those of a Bijoy font."""
    _refuse(name, "bijoy", "ফাইলটি বিজয়ে (SutonnyMJ হরফে) টাইপ করা; ইউনিকোডে লিখতে হবে।", "The file is typed for a Bijoy font (SutonnyMJ); Unicode is needed.",
            "কি-বোর্ডে ইউনিকোড (বিজয় ইউনিকোড বা অভ্র) বেছে আবার লিখুন, অথবা বিজয় থেকে ইউনিকোডে রূপান্তর করে নিয়ে UTF-8-এ সংরক্ষণ করুন।",
            "Type it with a Unicode keyboard, or convert it from Bijoy to Unicode, and save it as UTF-8.")  # fmt: skip


def _is_wide(raw: bytes) -> bool:
    """UTF-16 or UTF-32, by its mark or by the zero bytes of its spaces and line ends."""
    if raw.startswith(_WIDE_MARKS):
        return True
    sample = raw[: _SAMPLE // 2 * 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="ignore")
        if (
            b"\0" in sample
            and ":" in text
            and all(c.isprintable() or c in "\r\n\t\u200c\u200d" for c in text)
        ):
            return True
    return False


def _refuse(
    name: str, code: str, bangla: str, english: str, hint: str, hint_english: str, line: int = 1
) -> NoReturn:
    place = Place(name, line, 1, line, 1)
    raise InvalidDocument(
        [Problem(code, bangla, english, place=place, hint_bangla=hint, hint_english=hint_english)]
    )
