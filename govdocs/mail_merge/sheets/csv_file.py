"""The rows of a CSV file: UTF-8 or UTF-16 as Excel and LibreOffice write it, or the ANSI of Bijoy typists."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from govdocs.mail_merge import messages
from govdocs.mail_merge.sheets.sheet import RawCell, Sheet, refuse
from govdocs.problems.problem import Place, Severity
from govdocs.text.bijoy import looks_like_bijoy
from govdocs.text.encodings import unicode_encoding
from govdocs.text.unicode import SAMPLE

_DELIMITERS = ",;\t"
_SAMPLE_ROWS = 20
_STATED_DELIMITER = re.compile(
    r'"?sep=([^\w"\s\0]|\t)"?\r?', re.IGNORECASE
)  # Excel's own mark for the delimiter
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,400})(?:\.[0-9]{1,400})?")
_FORMULA = re.compile(r"=[+-]?(?:[A-Za-z_][\w.]*\(|\$?[A-Za-z]{1,3}\$?[0-9]|[0-9(])")


def read(raw: bytes, file: str) -> Sheet:
    """The rows of the bytes of a CSV file, numbered as a spreadsheet does; lines as an editor does. Raises InvalidDocument."""
    sheet = Sheet(file, "")
    text = _decoded(raw, sheet)
    stated, _, rest = text.partition("\n")
    lines_before = 0
    if match := _STATED_DELIMITER.fullmatch(stated):
        delimiter, text, lines_before = match[1], rest, 1
    else:
        delimiter = _delimiter(text)
    last_line = lines_before
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, fields in enumerate(reader, 1 + lines_before):
            sheet.add(
                number,
                last_line + 1,
                {column: _raw(value) for column, value in enumerate(fields) if value},
            )
            last_line = reader.line_num + lines_before
    except csv.Error as error:
        if "field limit" in str(error):
            sheet.refuse_cell(last_line + 1)
        refuse(file, messages.BAD_QUOTES, last_line + 1)
    return sheet


def _raw(value: str) -> RawCell:
    """A field as the spreadsheet that saved the file had it: a number with its digits as they were shown, else text."""
    if _NUMBER.fullmatch(value):
        return RawCell("number", value, value)
    return RawCell("uncomputed", "") if _FORMULA.match(value) else RawCell("text", value)


def _decoded(raw: bytes, sheet: Sheet) -> str:
    try:
        return raw.decode(unicode_encoding(raw) or "utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    ansi = raw.decode("cp1252", errors="replace")
    if "\ufffd" in ansi or not looks_like_bijoy(ansi[:SAMPLE]):
        refuse(sheet.file, messages.SHEET_NOT_UNICODE, line)
    place = Place(sheet.file, line, 1, line, 2)
    sheet.notices.append(messages.SHEET_IN_ANSI.problem(place, severity=Severity.WARNING))
    return ansi


def _delimiter(text: str) -> str:
    """The delimiter that gives the heading most columns; of several, that by which most rows below are as wide."""

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
