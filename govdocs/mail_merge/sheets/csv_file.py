"""The rows of a CSV file: UTF-8 or UTF-16 as Excel and LibreOffice write it, or the ANSI of Bijoy typists."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import islice

from govdocs.errors import Text
from govdocs.mail_merge.sheets.sheet import Raw, Sheet, refuse
from govdocs.problems.problem import Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.text.bijoy import looks_like_bijoy
from govdocs.text.unicode import SAMPLE

_DELIMITERS = ",;\t"
_SAMPLE_ROWS = 20
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read(raw: bytes, file: str) -> Sheet:
    """Rows are counted as a spreadsheet counts them; lines as an editor does."""
    sheet = Sheet(file, "")
    text = _decoded(raw, sheet)
    stated, _, rest = text.partition("\n")
    said = stated.strip().lower().strip('"')
    lines_before = 0
    if said.startswith("sep=") and len(said) == 5:  # Excel's own mark for the delimiter
        delimiter, text, lines_before = said[4], rest, 1
    else:
        delimiter = _delimiter(text)
    last_line = lines_before
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, fields in enumerate(reader, 1 + lines_before):
            sheet.add(
                number,
                last_line + 1,
                {column: Raw("text", value) for column, value in enumerate(fields) if value},
            )
            last_line = reader.line_num + lines_before
    except csv.Error:
        refuse(file, _BAD_QUOTES, last_line + 1)
    return sheet


def _decoded(raw: bytes, sheet: Sheet) -> str:
    encoding = _WIDE.get(raw[:2]) or _wide_without_mark(raw[:SAMPLE]) or "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    ansi = raw.decode("cp1252", errors="replace")
    if "\ufffd" in ansi or not looks_like_bijoy(ansi[:SAMPLE]):
        refuse(sheet.file, _NOT_UNICODE, line)
    sheet.notices.append(
        Problem(
            "sheet-in-ansi",
            "ফাইলটি ইউনিকোডে নয়, বিজয়ের ANSI এনকোডিংয়ে; রূপান্তর করে পড়া হলো।",
            "The file is not Unicode but in the ANSI encoding of Bijoy; it is read as that.",
            Severity.WARNING,
            place=Place(sheet.file, line, 1, line, 2),
            hint_bangla="নামগুলো মিলিয়ে দেখুন; পরে ‘CSV UTF-8’ বা .xlsx হিসেবে সংরক্ষণ করুন।",
            hint_english="Check the names; save it as 'CSV UTF-8' or .xlsx next time.",
        )
    )
    return ansi


def _wide_without_mark(sample: bytes) -> str | None:
    """UTF-16 known by the zero bytes of its commas and line ends."""
    pairs = sample[: len(sample) // 2 * 2]
    for encoding, mark in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        at = pairs.find(mark)
        if at >= 0 and at % 2 == 0 and "\0" not in pairs.decode(encoding, errors="replace"):
            return encoding
    return None


def _delimiter(text: str) -> str:
    """The one that gives the heading the most columns; where two do, the one by which the rows below are as wide."""

    def fit(delimiter: str) -> tuple[int, int]:
        widths = list(islice(_widths(text[:SAMPLE], delimiter), _SAMPLE_ROWS))
        return (widths[0] if widths else 0, sum(width == widths[0] for width in widths))

    return max(_DELIMITERS, key=fit)


def _widths(sample: str, delimiter: str) -> Iterator[int]:
    try:
        for fields in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if fields:
                yield len(fields)
    except csv.Error:
        return


_NOT_UNICODE = Sentence(
    "sheet-not-unicode",
    Text("ফাইলটি ইউনিকোড (UTF-8 বা UTF-16) নয়।", "The file is not Unicode (UTF-8 or UTF-16)."),
    Text(
        "Excel-এ ‘Save as’ বেছে ‘CSV UTF-8’ বা .xlsx হিসেবে সংরক্ষণ করুন।",
        "In Excel choose 'Save as' and 'CSV UTF-8' or .xlsx.",
    ),
)
_BAD_QUOTES = Sentence(
    "bad-quotes",
    Text(
        'এই সারি থেকে উদ্ধৃতিচিহ্ন (") ঠিকমতো শুরু বা শেষ হয়নি, তাই ঘরগুলো আলাদা করা যাচ্ছে না।',
        'From this row on quotation marks (") do not begin or end as they should, so its cells cannot be told apart.',
    ),
    Text(
        'ঘরের ভিতরের " চিহ্ন দুইবার ("") লিখুন, অথবা ফাইলটি .xlsx হিসেবে সংরক্ষণ করে দিন।',
        'Write a " inside a cell twice (""), or save the file as .xlsx.',
    ),
)
