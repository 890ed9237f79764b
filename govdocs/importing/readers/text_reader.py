"""A text file (.txt, .md) → an OldDocument: its encoding found, Bijoy converted, wrapped lines joined, tables of Markdown read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.old_document import OldBlock, OldCell, OldDocument, OldParagraph, OldTable, Stretch
from govdocs.importing.readers.bijoy_words import converted_words, is_mostly_bijoy
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Problem, Severity
from govdocs.text import looks_like_bijoy, normalise
from govdocs.text.encodings import unicode_encoding
from govdocs.text.unicode import SAMPLE

MAX_BYTES: Final = 8 << 20
MOST_LINES: Final = 50_000

_TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
_TABLE_RULE = re.compile(r"\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*")
_HEADING = re.compile(r"#{1,6}\s+")
_BEGINS = re.compile(
    r"(?:[০-৯0-9]{1,3}\s?[।.)]|[(][^()\s]{1,4}[)]|[ক-হ]\s?[)।.]|[•●▪➤✓*\-–—])\s|[^\s:]{1,20}(?: [^\s:]{1,20}){0,2}\s?(?::|ঃ)"
)
_BULLET = re.compile(r"[-*•]\s{1,4}(?=(?:[০-৯0-9]{1,3}|[ক-হ])\s?[।.)]\s|[(][^()\s]{1,4}[)]\s)")
"""That a Markdown writer put before an item which has its own number."""
_LINK = re.compile(r"\[([^\[\]()\s]{1,200})\]\((?:https?://|mailto:)?\1/?\)")
"""An address that is a link to itself."""
_LONG_LABEL = re.compile(r"[^\s:ঃ?]{1,20}(?: [^\s:ঃ?]{1,20}){0,8}\s?[:ঃ?](?=\s|$)")
_LABELLED = re.compile(r"[:ঃ] ?\t|\t ?[:ঃ]|\t ?তারিখ ?[:ঃ]")
_SHORT = 40  # columns: behind a whole sentence a line of its own, unless it ends one
_WRAPPED = 55  # columns: text whose lines are never longer is not wrapped
_FULL = 0.8  # of the longest line: a shorter one ends a paragraph
_COLUMNS = 80  # of a page, for where a line begins
_TAB = 4
_MOST_COLUMNS = 64  # of a table, as Word has them


def read_text(data: bytes, name: str) -> OldDocument:
    """A text as it is read. Raises Refusal for what is no text."""
    text, problems = decoded(data, name)
    lines = [normalise(line.replace("\f", "")) for line in text.splitlines()]
    if len(lines) > MOST_LINES:
        raise Refusal(*messages.TOO_MUCH_TEXT.filled(name=name, most=MOST_LINES), given=name)
    return OldDocument(tuple(_blocks(lines)), problems=tuple(problems))


def decoded(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text of bytes, Bijoy in Unicode, and what is to be said of that."""
    typed = as_typed(data, name)
    if not looks_like_bijoy(typed):
        return typed, []
    text, count = converted_words(typed, everything=is_mostly_bijoy(typed))
    return text, [messages.TEXT_WAS_BIJOY.filled(count=count).problem(severity=Severity.WARNING)]


def as_typed(data: bytes, name: str) -> str:
    """The text of bytes as it was typed: in a kind of Unicode, or as old Windows programs wrote Bijoy."""
    if len(data) > MAX_BYTES:
        raise Refusal(*messages.TOO_LARGE.filled(name=name, most=MAX_BYTES >> 20), given=name)
    encoding = unicode_encoding(data)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        if encoding or not looks_like_bijoy(text[:SAMPLE]):
            raise Refusal(*messages.NOT_A_TEXT.filled(name=name), given=name) from None
    if "\0" in text or not text.strip():
        raise Refusal(*messages.NOT_A_TEXT.filled(name=name), given=name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _blocks(lines: Sequence[str]) -> Iterator[OldBlock]:
    longest = max((len(line) for line in lines), default=0)
    long = [line for line in lines if len(line) >= max(_FULL * longest, _WRAPPED)]
    full = (
        max(_FULL * longest, _WRAPPED) if len(long) > 1 else longest + 1
    )  # one long line is no width of a page
    waiting: list[str] = []
    start = index = 0
    while index < len(lines):
        line = lines[index]
        if _is_table_head(line) and index + 1 < len(lines) and _TABLE_RULE.fullmatch(lines[index + 1]):
            yield from _paragraph(waiting, start)
            waiting, end = [], index + 2
            while end < len(lines) and _TABLE_ROW.fullmatch(lines[end]):
                end += 1
            yield _table([line, *lines[index + 2 : end]], index + 1)
            index = end
            continue
        tabbed = _tabbed_end(lines, index)
        if tabbed - index > 1:
            yield from _paragraph(waiting, start)
            waiting = []
            yield _table_of([line.split("\t") for line in lines[index:tabbed]], index + 1)
            index = tabbed
            continue
        goes_on = waiting and len(waiting[-1]) >= full and not _begins(waiting[-1], line)
        if not line.strip() or not goes_on:
            yield from _paragraph(waiting, start)
            waiting = []
        if line.strip():
            start = start if waiting else index
            waiting.append(line)
        index += 1
    yield from _paragraph(waiting, start)


def _begins(before: str, line: str) -> bool:
    """Whether a line begins a paragraph, though the line before it is full."""
    line, before = line.strip(), before.rstrip()
    if before.endswith(("।", ":", "?")) and _LONG_LABEL.match(line):
        return True
    is_apart = before.endswith("।") and len(line) < _SHORT and not line.endswith("।")
    return bool(is_apart or _BEGINS.match(line))


def _tabbed_end(lines: Sequence[str], start: int) -> int:
    """The line behind those from here on that are rows of a table: three cells or more in each, and no labels."""
    width = lines[start].count("\t") + 1
    end = start
    while end < len(lines) and lines[end].count("\t") + 1 == width > 2 and not _LABELLED.search(lines[end]):
        if not all(cell.strip() for cell in lines[start].split("\t")) or "|" in lines[end]:
            break
        end += 1
    return end


def _is_table_head(line: str) -> bool:
    return bool(_TABLE_ROW.fullmatch(line)) and line.count("|") <= _MOST_COLUMNS + 1


def _paragraph(lines: Sequence[str], start: int) -> Iterator[OldParagraph]:
    if lines:
        indent = len(lines[0].expandtabs(_TAB)) - len(lines[0].expandtabs(_TAB).lstrip())
        text = _LINK.sub(r"\1", _without_bullet(" ".join(line.strip() for line in lines)))
        heading = _HEADING.match(text)
        yield OldParagraph(
            (Stretch(text[heading.end() :] if heading else text, bold=bool(heading)),),
            left=min(indent / _COLUMNS, 1.0),
            place=_place(start + 1),
        )


def _without_bullet(text: str) -> str:
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def _place(line: int) -> str:
    return f"লাইন {to_bangla(line)}"


def _table(rows: Sequence[str], line: int) -> OldTable:
    return _table_of([row.strip().strip("|").split("|") for row in rows], line)


def _table_of(rows: Sequence[Sequence[str]], line: int) -> OldTable:
    cells = [[cell.strip() for cell in row] for row in rows]
    return OldTable(
        tuple(
            tuple(OldCell((OldParagraph((Stretch(cell),)),) if cell else ()) for cell in row) for row in cells
        ),
        place=_place(line),
    )
