"""What a clerk's YAML slips are called, and how libyaml's complaint becomes one of them, with the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from govdocs.numerals import group, to_bangla
from govdocs.problems import Place, Problem
from govdocs.tree import MAX_DEPTH, MAX_VALUES


class Slip(NamedTuple):
    """One kind of slip: its code, what is wrong, and the way out."""

    code: str
    bangla: str
    english: str
    hint_bangla: str
    hint_english: str

    def at(self, place: Place | None, excerpt: str, **facts: object) -> Problem:
        bangla, english, hint, hint_english = (text.format_map(facts) if facts else text for text in self[1:])
        return Problem(
            self.code,
            bangla,
            english,
            place=place,
            excerpt=excerpt,
            hint_bangla=hint,
            hint_english=hint_english,
        )


class Finding(NamedTuple):
    """A slip, its line and column from 1, and the line mended, where only one mending is possible."""

    slip: Slip
    line: int
    column: int
    mended: str | None = None


EMPTY_FILE = Slip(
    "empty-file",
    "ফাইলে কিছু লেখা নেই।",
    "The file is empty.",
    "‘govdocs new’ দিয়ে একটি নমুনা তৈরি করে শুরু করুন।",
    "Start from a sample: govdocs new.",
)
NOT_A_MAPPING = Slip(
    "not-a-mapping",
    "ফাইলের শুরুতেই ‘ঘর: মান’ আকারের সারি থাকতে হবে।",
    "The file must consist of 'key: value' lines.",
    "যেমন: ধরন: পত্র (কোলনের পরে একটি স্পেস)",
    "For instance: kind: letter (one space after the colon)",
)
NOT_A_LIST = Slip(
    "not-a-list",
    "ফাইলটি একটি তালিকা হওয়ার কথা, যার প্রতিটি সারি ‘- ’ দিয়ে শুরু।",
    "The file must be a list, each item of which begins with '- '.",
    "যেমন: - {ইউনিয়ন: কাশবন, উপজেলা: চরআলো}",
    "For instance: - {union: Kashban, upazila: Charalo}",
)
SECOND_DOCUMENT = Slip(
    "second-document",
    "একটি ফাইলে একটিই দলিল থাকে; এখানে ‘---’ দিয়ে আরেকটি শুরু হয়েছে।",
    "One file holds one document; '---' begins another one here.",
    "‘---’ সারিটি মুছে দিন, অথবা দ্বিতীয় দলিলটি আলাদা ফাইলে রাখুন।",
    "Remove the '---' line, or put the second document into a file of its own.",
)
CONTROL_CHARACTER = Slip(
    "control-character",
    "এই সারিতে একটি অদৃশ্য নিয়ন্ত্রণ-অক্ষর আছে, যা লেখার অংশ হতে পারে না।",
    "This line holds an invisible control character that cannot be part of a text.",
    "চিহ্নিত জায়গার অক্ষরটি মুছে আবার টাইপ করুন।",
    "Delete the character at the mark and type it again.",
)
DIRECTIVE = Slip(
    "directive",
    "সারির শুরুতে ‘%’ লেখা যায় না।",
    "A line cannot begin with '%'.",
    "সারিটি মুছে দিন; এটি কোনো মানের অংশ হলে শুরুতে দুই স্পেস দিন।",
    "Remove the line; if it belongs to a value, begin it with two spaces.",
)
REPEATED_KEY = Slip(
    "repeated-key",
    "‘{key}’ এই অংশে দুইবার লেখা হয়েছে; প্রথমটি ফাইলের {bangla_line} নম্বর সারিতে।",
    "'{key}' stands twice in this part; first on line {line}.",
    "একটি মুছে দিন।",
    "Remove one of them.",
)
BAD_KEY = Slip(
    "bad-key",
    "এখানে ঘরের নাম (যেমন ‘বিষয়:’) থাকার কথা।",
    "A key such as 'subject:' is expected here.",
    "মানে { } বা [ ] চিহ্ন থাকলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    "If the value contains { } or [ ], put the whole value in quotation marks.",
)
TAG = Slip(
    "tag",
    "‘!’ দিয়ে শুরু হওয়া মান পড়া হয় না।",
    "YAML tags (!) are not read.",
    "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    "Put the value in quotation marks.",
)
ANCHOR = Slip(
    "anchor",
    "‘&’ বা ‘*’ দিয়ে শুরু হওয়া মান পড়া হয় না।",
    "Anchors (&) and aliases (*) are not read.",
    "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন, যেমন: '* দ্রষ্টব্য'",
    "Put the value in quotation marks, for instance: '* note'",
)
SMART_QUOTES = Slip(
    "smart-quotes",
    "বাঁকা উদ্ধৃতিচিহ্ন (“ ” ‘ ’) YAML-এর উদ্ধৃতিচিহ্ন নয়, তাই মানটি মাঝপথে কেটে গেছে।",
    "Curly quotation marks (“ ” ‘ ’) are not YAML's, so the value is cut short.",
    "পুরো মানটি সোজা চিহ্নের (' ') ভিতরে লিখুন; বাঁকা চিহ্ন ছাপাতে চাইলে তার ভিতরে রাখুন।",
    "Put the whole value in straight marks (' '); curly ones inside them are printed.",
)
TOO_MANY_SLIPS = Slip(
    "too-many-slips",
    "এই ফাইলে YAML লেখার ভুল অনেক; বাকিটা পড়া হয়নি।",
    "There are too many slips in this file; the rest was not read.",
    "উপরের ভুলগুলো ঠিক করে আবার চেষ্টা করুন।",
    "Mend those above and try again.",
)
_LIMITS_BANGLA = f"সর্বোচ্চ {to_bangla(MAX_DEPTH)}টি স্তর ও {group(MAX_VALUES)}টি মান রাখা যায়; দলিলটি ভাগ করে নিন।"
_LIMITS_ENGLISH = f"At most {MAX_DEPTH} levels and {MAX_VALUES} values are read."
TOO_LARGE = {
    "too-deep": Slip(
        "too-deep",
        "ফাইলটিতে ঘরের ভিতরে ঘর অতিরিক্ত বেশি স্তরে নেমেছে।",
        "The file is nested too deeply.",
        _LIMITS_BANGLA,
        _LIMITS_ENGLISH,
    ),
    "too-many-values": Slip(
        "too-many-values",
        "ফাইলটিতে মানের সংখ্যা সীমা ছাড়িয়েছে।",
        "The file holds too many values.",
        _LIMITS_BANGLA,
        _LIMITS_ENGLISH,
    ),
    "piled-marks": Slip(
        "piled-marks",
        "এখানে একটি অক্ষরের উপরে-নিচে অসম্ভব বেশি চিহ্ন জমে আছে।",
        "Impossibly many marks are piled on one letter here.",
        "লেখাটি মুছে আবার টাইপ করুন।",
        "Delete the text and type it again.",
    ),
}

_TAB = Slip(
    "tab",
    "সারির শুরুতে ট্যাব আছে; YAML-এ কেবল স্পেস চলে।",
    "The line begins with a tab; YAML takes spaces only.",
    "ট্যাবটি মুছে স্পেস দিন; প্রতি স্তরে দুটি।",
    "Replace the tab by spaces, two for each level.",
)
_STRAY_COLON = Slip(
    "stray-colon",
    "মানের ভিতরে কোলন (:) ও স্পেস আছে।",
    "The value holds a colon followed by a space.",
    "মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    "Put the value in quotation marks.",
)
_NO_SPACE = Slip(
    "no-space-after-colon",
    "কোলনের (:) পরে স্পেস নেই।",
    "There is no space after the colon.",
    "কোলনের পরে একটি স্পেস দিন।",
    "Write one space after the colon.",
)
_MISSING_COLON = Slip(
    "missing-colon",
    "এই সারিতে কোলন (:) নেই।",
    "The line has no colon.",
    "এভাবে লিখুন: ঘরের নাম: মান। এটি আগের সারির লেখার অংশ হলে শুরুতে দুই স্পেস দিন।",
    "Write it as key: value. If it carries on the text above, begin it with two spaces.",
)
_OPEN_QUOTE = Slip(
    "open-quote",
    "একটি উদ্ধৃতিচিহ্ন খোলা হয়েছে, কিন্তু বন্ধ করা হয়নি।",
    "A quotation mark is opened and never closed.",
    "মানটির শেষে একই উদ্ধৃতিচিহ্ন দিন।",
    "Close the value with the same quotation mark.",
)
_OPEN_BRACKET = Slip(
    "open-bracket",
    "একটি বন্ধনী [ বা { খোলা হয়েছে, কিন্তু ঠিকমতো বন্ধ করা হয়নি।",
    "A bracket [ or { is opened and not closed properly.",
    "মানগুলোর মাঝে কমা ও শেষে ] বা } দিন; বন্ধনীটি লেখার অংশ হলে পুরো মান উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    "Put commas between the items and ] or } at the end; if the bracket is text, put the whole value in quotation marks.",
)
_BACKSLASH = Slip(
    "backslash",
    "দুই দাগের উদ্ধৃতিচিহ্নের (\" \") ভিতরে ‘\\’ দিয়ে বিশেষ সংকেত বোঝায়; এটি তেমন কোনো সংকেত নয়।",
    'Between double quotation marks a backslash begins a code; this is none.',
    "‘\\’ ছাপাতে চাইলে মানটি এক দাগের চিহ্নের (' ') ভিতরে লিখুন।",
    "To print a backslash, put the value in single quotation marks (' ').",
)  # fmt: skip
_INDENTATION = Slip(
    "indentation",
    "সারিটির শুরুর স্পেস আগের সারির সঙ্গে মেলে না, অথবা আগের সারি অসম্পূর্ণ।",
    "The indentation does not agree with the line before, or that line is incomplete.",
    "একই স্তরের সব ঘরের আগে সমান স্পেস দিন: প্রতি স্তরে দুটি।",
    "Begin all keys of one level in the same column, two spaces for each level.",
)
_SPECIAL = Slip(
    "special-character",
    "মানের শুরুর চিহ্নটির YAML-এ আলাদা অর্থ আছে, তাই মানটি পড়া যাচ্ছে না।",
    "The mark at the beginning of the value means something else in YAML, so the value cannot be read.",
    "পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    "Put the whole value in quotation marks.",
)
_SYNTAX = Slip(
    "yaml-syntax",
    "এখানকার লেখা YAML-এর নিয়মে পড়া যায় না।",
    "YAML cannot be read here: {problem}.",
    "মানে বিশেষ চিহ্ন (@ ` % ! & * | >) থাকলে পুরো মানটি উদ্ধৃতিচিহ্নের ভিতরে লিখুন।",
    "If the value begins with a special mark (@ ` % ! & * | >), put it in quotation marks.",
)

_LONGEST_LINE = 2000  # of those that are looked into
_LINES_BACK = 50  # how far above the complaint an open quotation mark is looked for
_MOST_TABS = 20
_PAIR = re.compile(r"(?P<head>[ ]*(?:- +){0,9}[^\s:#'\"\[\]{}&*!|>%@`-][^:]*:[ ]+)(?P<value>\S.*)")
_CLOSE_PAIR = re.compile(
    r"(?P<indent>[ ]*)(?P<dash>(?:- +){0,9})(?P<key>[^\s:#'\"\[\]{}-][^:]*):(?P<value>[^\s:/\\].*)"
)
_COMMENT = re.compile(r"\s+#(\s.*)?$")
_CURLY = {"“": "”", "‘": "’"}


def explain(error: Any, lines: Sequence[str]) -> list[Finding]:
    """What a MarkedYAMLError of libyaml is about: one finding, or all the tabs at once."""
    said, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    row, column = mark.line, mark.column
    start = error.context_mark or mark
    line = _line(lines, row)

    if "\t" in line[: len(line) - len(line.lstrip())] or ("cannot start any token" in said and "\t" in line):
        return _tabs(lines, row)
    if "mapping values are not allowed" in said:
        return [_stray_colon(lines, row, column)]
    if "could not find expected ':'" in said:
        return [_without_colon(lines, start.line, start.column)]
    if (
        "unknown escape character" in said
        or "did not find expected hexdecimal" in said
        or "Unicode character escape" in said
    ):
        return [Finding(_BACKSLASH, row + 1, column + 1)]
    if "quoted scalar" in context or "unexpected end of stream" in said:
        return [Finding(_OPEN_QUOTE, start.line + 1, start.column + 1)]
    if context.endswith(("an anchor", "an alias")):
        return [_whole_value(ANCHOR, lines, start.line, start.column)]
    if context.endswith("a tag"):
        return [_whole_value(TAG, lines, start.line, start.column)]
    if (
        "cannot start any token" in said
        or "block scalar" in context
        or "not allowed in this context" in said
        or "node content" in said
    ):
        at = start if "block scalar" in context else mark
        return [_whole_value(_SPECIAL, lines, at.line, at.column)]
    if "flow" in context:
        return [_open_bracket(lines, start.line, start.column)]
    if "did not find expected" in said or "expected <block end>" in said:
        return [_broken_off(lines, row, column)]
    return [
        Finding(
            _SYNTAX._replace(english=_SYNTAX.english.format(problem=said or context)), row + 1, column + 1
        )
    ]


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


def _line(lines: Sequence[str], row: int) -> str:
    return lines[row] if row < len(lines) and len(lines[row]) <= _LONGEST_LINE else ""


def _tabs(lines: Sequence[str], row: int) -> list[Finding]:
    rows = [row, *(r for r in range(row + 1, len(lines)) if lines[r].startswith("\t"))][:_MOST_TABS]
    return [Finding(_TAB, r + 1, max(lines[r].find("\t"), 0) + 1) for r in rows]


def _stray_colon(lines: Sequence[str], row: int, column: int) -> Finding:
    """A second colon on a line; or, where it is the line's first, a slip on the line before."""
    line = _line(lines, row)
    pair = _PAIR.fullmatch(line)
    if pair and len(pair["head"]) <= column:
        slip = SMART_QUOTES if pair["value"][0] in _CURLY else _STRAY_COLON
        return Finding(slip, row + 1, column + 1, pair["head"] + quoted(pair["value"]))
    before = row - 1
    while before > 0 and not _line(lines, before).strip():
        before -= 1
    same_level = _indent(_line(lines, before)) == _indent(line)
    if same_level and before >= 0 and _line(lines, before).strip():
        return _without_colon(lines, before, _indent(line))
    return Finding(_INDENTATION, row + 1, _indent(line) + 1)


def _without_colon(lines: Sequence[str], row: int, column: int) -> Finding:
    line = _line(lines, row)
    close = _CLOSE_PAIR.fullmatch(line)
    if close and not close["key"].strip().isdigit():
        colon = close.start("value")
        return Finding(_NO_SPACE, row + 1, colon + 1, f"{line[:colon]} {line[colon:]}")
    return Finding(_MISSING_COLON, row + 1, column + 1)


def _whole_value(slip: Slip, lines: Sequence[str], row: int, column: int) -> Finding:
    """A value that must be quoted as a whole; mended where it begins at the column and ends with its line."""
    line = _line(lines, row)
    pair = _PAIR.fullmatch(line)
    mended = pair["head"] + quoted(pair["value"]) if pair and len(pair["head"]) == column else None
    return Finding(slip, row + 1, column + 1, mended)


def _open_bracket(lines: Sequence[str], row: int, column: int) -> Finding:
    return Finding(_OPEN_BRACKET, row + 1, column + 1)


def _broken_off(lines: Sequence[str], row: int, column: int) -> Finding:
    """A quotation mark left open above; text after a closed quotation mark or bracket; else wrong indentation."""
    for above in range(row - 1, max(row - _LINES_BACK, -1), -1):
        opened = _PAIR.fullmatch(_line(lines, above))
        if opened and opened["value"][0] in "\"'":
            if _leaves_open(opened["value"]) and column > _indent(_line(lines, row)):
                return Finding(_OPEN_QUOTE, above + 1, len(opened["head"]) + 1)
            break
    pair = _PAIR.fullmatch(_line(lines, row))
    if pair is None or pair["value"][0] not in "[{\"'" or len(pair["head"]) >= column:
        return Finding(_INDENTATION, row + 1, column + 1)
    if _leaves_open(pair["value"]):
        return Finding(_OPEN_QUOTE, row + 1, len(pair["head"]) + 1)
    return Finding(_SPECIAL, row + 1, column + 1, pair["head"] + quoted(pair["value"]))


def _leaves_open(value: str) -> bool:
    return value[0] in "\"'" and value.count(value[0]) % 2 == 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
