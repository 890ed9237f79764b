"""What a clerk's YAML slip is: libyaml's complaint → the sentence for it, and the line as it should be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from govdocs.problems.sentence import Sentence
from govdocs.source import messages
from govdocs.source.comments import is_on_purpose
from govdocs.source.invisible import in_structure, sentence_of
from govdocs.text.late_pattern import late


class SyntaxSlip(NamedTuple):
    """A slip: its sentence, its line and column from 1, and the line corrected, where only one correction is possible."""

    sentence: Sentence
    line: int
    column: int
    fixed: str | None = None


Reader = Callable[[Sequence[str], int, int], SyntaxSlip]
"""Lines of the file, row and column from 0 → the slip there."""

_LONGEST_LINE = 2000  # of those that are looked into
_LINES_BACK = 50  # how far above the complaint an open quotation mark is looked for
_MOST_TABS = 20
_PAIR = late(r"(?P<head>[ ]*(?:- +){0,9}[^\s:#'\"\[\]{}&*!|>%@`-][^:]*:[ ]+)(?P<value>\S.*)")
_CLOSE_PAIR = late(
    r"(?P<indent>[ ]*)(?P<dash>(?:- +){0,9})(?P<key>[^\s:#'\"\[\]{}-][^:]*):(?P<value>[^\s:/\\].*)"
)
_COMMENT = late(r"(?<!\s)\s++#(\s.*)?$")
_LOOKALIKE_PAIR = late(
    r"(?P<head>[ ]*(?:- +){0,9})(?P<key>[^\s:#'\"\[\]{}&*!|>%@`\d/-][^:#/\n]{0,40}?)[ ]?"
    r"(?P<colon>[\u0983\uff1a\u2236\ua789\ufe55\u02d0])(?P<value>[ ]+\S.*|[ ]*|(?<=.{3}[\u0983])[^\W\d_].*)"
)
_WORDS_WITH_VISARGA = frozenset(
    [
        "মো",
        "মোছা",
        "মোসা",
        "ডা",
        "ড",
        "প্রফে",
        "পুন",
        "দু",
        "নি",
        "অন্ত",
        "বহি",
        "প্রাত",
        "স্বত",
        "মন",
        "বয়",
        "অধ",
        "ইত",
        "অত",
        "শির",
        "চক্ষু",
        "আয়ু",
    ]
)
_LONE_DASH = late(r"(?P<indent>[ ]*)-(?P<item>[^\s-].*)")
_HASH_IN_KEY = late(
    r"(?P<head>[ ]*(?:- +){0,9})(?P<key>[^\s:#'\"\[\]{}&*!|>%@`-][^:#]*[ ]#[^:]*?)(?P<value>[ ]?:(?:[ ].*)?)"
)
_HASH_IN_BRACKETS = late(
    r"(?P<before>.{0,1000}?[\[{,:][ ]{0,20})(?P<item>[^\s\[\]{},:'\"#][^\[\]{},:'\"#]{0,200}?[ ]#[^\[\]{},'\"]{0,200}?)(?P<after>[ ]{0,20}[,\]}].*)"
)
_EMPTY_CELL = late(r"(?P<before>[\[,])(?P<gap>[ ]*)(?=,)")
_CURLY = {"“": "”", "‘": "’"}


def explain(error: Any, lines: Sequence[str]) -> list[SyntaxSlip]:
    """What a MarkedYAMLError of libyaml is about: one slip, or all the tabs at once."""
    said, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    start = error.context_mark or mark
    line = _line(lines, mark.line)
    if "\t" in line[: len(line) - len(line.lstrip())] or ("cannot start any token" in said and "\t" in line):
        return _tabs(lines, mark.line)
    for row in dict.fromkeys((mark.line, start.line, _above(lines, mark.line))):
        if hidden := in_structure(_line(lines, row)):
            return [SyntaxSlip(sentence_of(hidden.character), row + 1, hidden.column + 1, hidden.fixed)]
    for complaint in COMPLAINTS:
        if complaint.said.search(said) and complaint.context.search(context):
            at = start if complaint.at_start else mark
            return [complaint.slip(lines, at.line, at.column)]
    sentence = messages.YAML_SYNTAX.filled(problem=said or context)
    return [SyntaxSlip(sentence, mark.line + 1, mark.column + 1)]


def too_deep_at(error: Any) -> int | None:
    """The index in the text at which libyaml itself refuses to nest deeper (0.2.6: beyond 1,000 levels); None: another error."""
    return error.problem_mark.index if "maximum nesting depth" in (error.problem or "") else None


def quoted(value: str) -> str:
    """A value as a single-quoted scalar; curly marks around all of it give way to the straight ones."""
    comment = _COMMENT.search(value)
    value, rest = (value[: comment.start()], comment[0]) if comment else (value, "")
    value = value.rstrip()
    if _CURLY.get(value[:1]) == value[-1:] and value[:1] not in value[1:]:
        value = value[1:-1]
    return "'" + value.replace("'", "''") + "'" + rest


def is_cut_short(value: str, rest_of_line: str) -> bool:
    """Whether a value begins with a curly quotation mark whose partner stands only after the end of the value."""
    close = _CURLY.get(value[:1])
    return close is not None and close not in value and close in rest_of_line


def misread_pair(text: str) -> Sentence | None:
    """What made a text of a `key: value` that it begins with: an invisible character, or a sign that looks like a colon."""
    if hidden := in_structure(text):
        return sentence_of(hidden.character)
    slip = _lookalike(text, 0)
    return slip.sentence if slip else None


def _line(lines: Sequence[str], row: int) -> str:
    return lines[row] if row < len(lines) and len(lines[row]) <= _LONGEST_LINE else ""


def _tabs(lines: Sequence[str], row: int) -> list[SyntaxSlip]:
    rows = [row, *(r for r in range(row + 1, len(lines)) if lines[r].startswith("\t"))][:_MOST_TABS]
    return [SyntaxSlip(messages.TAB, r + 1, max(lines[r].find("\t"), 0) + 1) for r in rows]


def _stray_colon(lines: Sequence[str], row: int, column: int) -> SyntaxSlip:
    """A second colon on a line; or, where it is the line's first, a slip on the line before."""
    if row < len(lines) and len(lines[row]) > _LONGEST_LINE:
        return SyntaxSlip(messages.STRAY_COLON, row + 1, column + 1)
    line = _line(lines, row)
    pair = _PAIR.fullmatch(line)
    if pair and len(pair["head"]) <= column:
        slip = messages.SMART_QUOTES if pair["value"][0] in _CURLY else messages.STRAY_COLON
        return SyntaxSlip(slip, row + 1, column + 1, pair["head"] + quoted(pair["value"]))
    before = row - 1
    while before > 0 and not _line(lines, before).strip():
        before -= 1
    same_level = _indent(_line(lines, before)) == _indent(line)
    if same_level and before >= 0 and _line(lines, before).strip():
        return _without_colon(lines, before, _indent(line))
    return SyntaxSlip(messages.INDENTATION, row + 1, _indent(line) + 1)


def _without_colon(lines: Sequence[str], row: int, column: int) -> SyntaxSlip:
    line = _line(lines, row)
    if slip := _lookalike(line, row) or _lone_dash(line, row) or _hash_in_key(line, row):
        return slip
    close = _CLOSE_PAIR.fullmatch(line)
    if close and not close["key"].strip().isdigit():
        colon = close.start("value")
        return SyntaxSlip(messages.NO_SPACE, row + 1, colon + 1, f"{line[:colon]} {line[colon:]}")
    return SyntaxSlip(messages.MISSING_COLON, row + 1, column + 1)


def _lookalike(line: str, row: int) -> SyntaxSlip | None:
    """A visarga, or another sign that looks like a colon, in its place after a key."""
    pair = _LOOKALIKE_PAIR.fullmatch(line)
    if pair is None or pair["key"] in _WORDS_WITH_VISARGA:
        return None
    sign = pair["colon"]
    facts = {"character": sign, "code": f"U+{ord(sign):04X}", "name": unicodedata.name(sign)}
    value = pair["value"].strip()
    fixed = f"{pair['head']}{pair['key']}:{' ' if value else ''}{value}"
    return SyntaxSlip(messages.COLON_LOOKALIKE.filled(**facts), row + 1, pair.start("colon") + 1, fixed)


def _lone_dash(line: str, row: int) -> SyntaxSlip | None:
    item = _LONE_DASH.fullmatch(line)
    if item is None:
        return None
    fixed = f"{item['indent']}- {item['item']}"
    return SyntaxSlip(messages.NO_SPACE_AFTER_DASH, row + 1, item.start("item") + 1, fixed)


def _hash_in_key(line: str, row: int) -> SyntaxSlip | None:
    pair = _HASH_IN_KEY.fullmatch(line)
    if pair is None:
        return None
    fixed = f"{pair['head']}{quoted(pair['key'])}{pair['value']}"
    return SyntaxSlip(messages.COMMENT_IN_KEY, row + 1, line.index(" #") + 2, fixed)


def _no_token(lines: Sequence[str], row: int, column: int) -> SyntaxSlip:
    """A value that begins with a sign of YAML's own; a comma in brackets follows on an empty cell."""
    line = _line(lines, row)
    if line[column : column + 1] != "," or "[" not in line[:column]:
        return _whole_value(messages.SPECIAL, lines, row, column)
    has_quotes = "'" in line or '"' in line  # what is within them is no cell
    fixed = None if has_quotes else _EMPTY_CELL.sub(r'\g<before>\g<gap>""', line)
    return SyntaxSlip(messages.EMPTY_CELL, row + 1, column + 1, fixed)


def _open_bracket(lines: Sequence[str], row: int, column: int) -> SyntaxSlip:
    """A bracket that is not closed; or one whose end has become a comment."""
    line = _line(lines, row)
    item = _HASH_IN_BRACKETS.fullmatch(line)
    if item and not is_on_purpose(line[line.index(" #") + 1 :], " "):
        fixed = f"{item['before']}{quoted(item['item'])}{item['after']}"
        return SyntaxSlip(messages.COMMENT_IN_BRACKETS, row + 1, line.index(" #") + 2, fixed)
    return SyntaxSlip(messages.OPEN_BRACKET, row + 1, column + 1)


def _above(lines: Sequence[str], row: int) -> int:
    """The row of the nearest line above that is not empty."""
    row -= 1
    while row > 0 and not _line(lines, row).strip():
        row -= 1
    return max(row, 0)


def _whole_value(sentence: Sentence, lines: Sequence[str], row: int, column: int) -> SyntaxSlip:
    """A value that must be quoted as a whole; fixed where it begins at the column and ends with its line."""
    line = _line(lines, row)
    pair = _PAIR.fullmatch(line)
    fixed = pair["head"] + quoted(pair["value"]) if pair and len(pair["head"]) == column else None
    return SyntaxSlip(sentence, row + 1, column + 1, fixed)


def _broken_off(lines: Sequence[str], row: int, column: int) -> SyntaxSlip:
    """A quotation mark left open above; text after a closed quotation mark or bracket; else wrong indentation."""
    for above in range(row - 1, max(row - _LINES_BACK, -1), -1):
        opened = _PAIR.fullmatch(_line(lines, above))
        if opened and opened["value"][0] in "\"'":
            if _leaves_open(opened["value"]) and column > _indent(_line(lines, row)):
                return SyntaxSlip(messages.OPEN_QUOTE, above + 1, len(opened["head"]) + 1)
            break
    pair = _PAIR.fullmatch(_line(lines, row))
    if pair is None or pair["value"][0] not in "[{\"'" or len(pair["head"]) >= column:
        return SyntaxSlip(messages.INDENTATION, row + 1, column + 1)
    if _leaves_open(pair["value"]):
        return SyntaxSlip(messages.OPEN_QUOTE, row + 1, len(pair["head"]) + 1)
    start = len(pair["head"])  # libyaml complains behind the quotation, which is where the value goes on
    return SyntaxSlip(messages.SPECIAL, row + 1, start + 1, pair["head"] + quoted(pair["value"]))


def _leaves_open(value: str) -> bool:
    return value[0] in "\"'" and value.count(value[0]) % 2 == 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _at_its_place(sentence: Sentence) -> Reader:
    """The slip of a sentence that needs no look at the line."""
    return lambda lines, row, column: SyntaxSlip(sentence, row + 1, column + 1)


def _to_be_quoted(sentence: Sentence) -> Reader:
    """The slip of a value that must be quoted as a whole."""
    return lambda lines, row, column: _whole_value(sentence, lines, row, column)


class Complaint(NamedTuple):
    """A wording of libyaml, what it means in a clerk's file, and where: at the start of what was read, or where reading ended."""

    said: re.Pattern[str]
    context: re.Pattern[str]
    slip: Reader
    at_start: bool = False


def _complaint(slip: Reader, said: str = "", context: str = "", *, at_start: bool = False) -> Complaint:
    return Complaint(late(said), late(context), slip, at_start)


COMPLAINTS: Final = (
    _complaint(_stray_colon, "mapping values are not allowed"),
    _complaint(_without_colon, "could not find expected ':'", at_start=True),
    _complaint(
        _at_its_place(messages.BACKSLASH),
        "unknown escape character|did not find expected hexdecimal|Unicode character escape",
    ),
    _complaint(_at_its_place(messages.OPEN_QUOTE), context="quoted scalar", at_start=True),
    _complaint(_at_its_place(messages.OPEN_QUOTE), "unexpected end of stream", at_start=True),
    _complaint(_to_be_quoted(messages.ANCHOR), context="an (anchor|alias)$", at_start=True),
    _complaint(_to_be_quoted(messages.TAG), context="a tag$", at_start=True),
    _complaint(_to_be_quoted(messages.SPECIAL), context="block scalar", at_start=True),
    _complaint(_no_token, "cannot start any token|not allowed in this context|node content"),
    _complaint(_open_bracket, context="flow", at_start=True),
    _complaint(_broken_off, "did not find expected|expected <block end>"),
)
"""What libyaml says and in which context (PyYAML's own parser in nearly the same words), the first that fits.

tests/source/test_syntax_errors.py holds every message of libyaml, old and new, and fails on one that is not listed there.
"""
