"""YAML text → marked tree, by libyaml's events: no recursion in the parser, and every limit is checked as it goes.

A slip that leaves the rest readable is noted and passed over; one that stops libyaml is corrected in memory where there is only
one way to correct it, and reading begins again: so that a clerk sees every slip of the file at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn, TypeVar

import yaml

from govdocs.problems.problem import InvalidDocument, Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.source import messages
from govdocs.source.invisible import in_key, in_structure, sentence_of, unusual_breaks, without_unusual_breaks
from govdocs.source.syntax_errors import SyntaxSlip, explain, is_cut_short, too_deep_at
from govdocs.source.tree import Map, Seq, TooLarge, refuse_impossible, refuse_piled_marks, refuse_size
from govdocs.text.late_pattern import late

MAX_SLIPS = 100
MAX_REREADINGS = 20  # each reads the file again
_CORRECTABLE = 200_000  # characters

T = TypeVar("T", Map, Seq)

# The same events, ten times faster where libyaml is there.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DIRECTIVE = late("%(?<=^%)", re.MULTILINE)  # the sign first, for which a search is quick
_ITEM_WITHOUT_SPACE = late(r"\s*-[^\s-]")
_CURLY = late("[“”‘’]")
_SHOWN = 120  # characters of a corrected line in a hint


def build(text: str, name: str) -> tuple[Map, tuple[Problem, ...]]:
    """The tree of a text, and the slips that did not stop the reading. Raises InvalidDocument with all that was found."""
    return _built(text, name, Map, messages.NOT_A_MAPPING)


def build_list(text: str, name: str) -> tuple[Seq, tuple[Problem, ...]]:
    """As `build`, of a text that is a list."""
    return _built(text.removeprefix("\ufeff"), name, Seq, messages.NOT_A_LIST)


def _built(text: str, name: str, sort: type[T], otherwise: Sentence) -> tuple[T, tuple[Problem, ...]]:
    lines = text.splitlines()
    reported: list[Problem] = []
    last_row = 0
    while True:
        builder: _TreeBuilder = _TreeBuilder(text, name, lines)
        try:
            return builder.build(sort, otherwise), (*reported, *builder.slips)
        except _Stopped as stop:
            raise InvalidDocument([*reported, *builder.slips, stop.problem]) from None
        except yaml.MarkedYAMLError as error:
            if (end := too_deep_at(error)) is not None:
                text = text[:end]  # our own limit is lower: it is passed before this end, and says where
                continue
            if breaks := tuple(unusual_breaks(text, name, Severity.ERROR)):
                reported += breaks
                text = without_unusual_breaks(text)
                lines = text.splitlines()
                continue
            slips = explain(error, text.splitlines())
        reported += (_slip_problem(slip, name, lines) for slip in slips)
        row, fixed = slips[-1].line, slips[-1].fixed
        if fixed is None or row <= last_row or len(reported) >= MAX_REREADINGS or len(text) > _CORRECTABLE:
            raise InvalidDocument([*reported, *builder.slips])
        text, last_row = _with_line(text, row, fixed), row


class Correction(NamedTuple):
    """A line that was corrected: its number, the code of the slip, and the line before and after."""

    line: int
    code: str
    before: str
    after: str


def corrected(text: str) -> tuple[str, tuple[Correction, ...]]:
    """The text with each slip put right that can be in one way only, as the reading does in memory; and what was changed.

    Whether the file now says what was meant is for the caller to see.
    """
    made: list[Correction] = []
    while len(made) < MAX_REREADINGS and len(text) <= _CORRECTABLE:
        slip = _first_slip(text)
        if slip is None or slip.fixed is None or (made and slip.line <= made[-1].line):
            break
        before = text.splitlines()[slip.line - 1]
        if len(_CURLY.findall(before)) != len(_CURLY.findall(slip.fixed)):  # the author may want them printed
            break
        made.append(Correction(slip.line, slip.sentence.code, before, slip.fixed))
        text = _with_line(text, slip.line, slip.fixed)
    return text, tuple(made)


def _first_slip(text: str) -> SyntaxSlip | None:
    """The slip that stops libyaml, or an invisible character in a key; None where there is neither."""
    try:
        events = list(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        return None if too_deep_at(error) is not None else explain(error, text.splitlines())[-1]
    keys = (event for event in events if isinstance(event, yaml.ScalarEvent) and in_key(event.value))
    for row in sorted({event.start_mark.line for event in keys if event.start_mark}):
        if hidden := in_structure(text.splitlines()[row]):
            return SyntaxSlip(sentence_of(hidden.character), row + 1, hidden.column + 1, hidden.fixed)
    return None


class _Stopped(Exception):  # noqa: N818 - a way out of the building, not an error of its own
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _with_line(text: str, number: int, line: str) -> str:
    lines = text.splitlines(keepends=True)
    end = lines[number - 1][len(lines[number - 1].splitlines()[0]) :]
    lines[number - 1] = line + end
    return "".join(lines)


def _slip_problem(slip: SyntaxSlip, name: str, lines: list[str]) -> Problem:
    sentence, line, column, fixed = slip
    if fixed is not None and len(fixed) <= _SHOWN and sentence.code != messages.INVISIBLE_SPACE.code:
        sentence = sentence._replace(hint=messages.WRITE_LIKE_THIS.filled(line=fixed.strip()))
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return sentence.problem(Place(name, line, column, line, column + 1), excerpt=excerpt)


class _TreeBuilder:
    def __init__(self, text: str, name: str, lines: list[str]) -> None:
        """`lines` are those that the author wrote, `text` may be corrected."""
        self.name = name
        self.text = text
        self.lines = lines
        self.values = 0
        self.slips: list[Problem] = []
        self.events: Iterator[Any] = yaml.parse(text, Loader=_Loader)

    def build(self, sort: type[T], otherwise: Sentence) -> T:
        self._refuse_characters()
        next(self.events)  # stream start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self._stop(event.start_mark, messages.EMPTY_FILE)
        start = event.start_mark
        tree = self._value(next(self.events), depth=1)
        next(self.events)  # document end
        if not isinstance(tree, sort):
            self._stop(start, otherwise)
        event = next(self.events)
        if isinstance(event, yaml.DocumentStartEvent):
            self._stop(event.start_mark, messages.SECOND_DOCUMENT)
        return tree

    def _refuse_characters(self) -> None:
        """Before libyaml does: it would count the places of control characters in bytes, and compare directives in pairs."""
        for pattern, sentence in (
            (yaml.reader.Reader.NON_PRINTABLE, messages.CONTROL_CHARACTER),
            (_DIRECTIVE, messages.DIRECTIVE),
        ):
            if found := pattern.search(self.text):
                before = self.text[: found.start()].splitlines(keepends=True) or [""]
                whole = before[-1] != before[-1].rstrip("\r\n\x85\u2028\u2029")
                row, column = (len(before), 0) if whole else (len(before) - 1, len(before[-1]))
                raise _Stopped(self._problem(sentence, row, column))

    def _value(self, event: Any, depth: int) -> Any:
        self.values += 1
        try:
            refuse_size(depth, self.values)
            if isinstance(event, yaml.ScalarEvent):
                refuse_impossible(event.value)
        except TooLarge as error:
            self._stop_in(event, error)
        self._note_tags_and_anchors(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(event, depth)
        return self._seq(event, depth)

    def _map(self, start: Any, depth: int) -> Map:
        result = Map(self._place(start))
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key_place = self._place(event)
            key = self._key(event)
            value_event = next(self.events)
            value = self._value(value_event, depth + 1)
            if first := result.keys_at.get(key):
                self._note(
                    event.start_mark,
                    messages.REPEATED_KEY,
                    key=key[:60],
                    line=first.line,
                )
                continue
            result[key] = value
            result.keys_at[key] = key_place
            result.values_at[key] = self._place(value_event)
        return result

    def _seq(self, start: Any, depth: int) -> Seq:
        result = Seq(self._place(start))
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self._value(event, depth + 1))
            result.items_at.append(self._place(event))
        return result

    def _key(self, event: Any) -> str:
        self._note_tags_and_anchors(event)
        if not isinstance(event, yaml.ScalarEvent) or not event.value.strip():
            self._stop(event.start_mark, messages.BAD_KEY)
        try:
            refuse_piled_marks(event.value)
        except TooLarge as error:
            self._stop(event.start_mark, messages.TOO_LARGE[error.code])
        if hidden := in_key(event.value):
            self._note(event.start_mark, sentence_of(hidden.character), column=hidden.column)
            return hidden.fixed
        return str(event.value).strip()

    def _scalar(self, event: Any) -> str | None:
        if event.style not in (None, ""):
            return str(event.value)
        if event.value in ("", "~", "null"):
            return None
        if event.start_mark.line != event.end_mark.line:
            self._warn_of_folding(event)
        if event.value[0] in "“‘":
            rest = self._line(event.end_mark.line)[event.end_mark.column :]
            if is_cut_short(event.value, rest):
                self._note(event.start_mark, messages.SMART_QUOTES)
        return str(event.value)

    def _warn_of_folding(self, event: Any) -> None:
        """Lines that YAML makes one of, although they were typed as a list or as paragraphs."""
        rows = range(event.start_mark.line, event.end_mark.line + 1)
        if all(_ITEM_WITHOUT_SPACE.match(self._line(row)) for row in rows[1:]) and event.value[0] == "-":
            self._note(event.start_mark, messages.LIST_WITHOUT_SPACES, severity=Severity.WARNING)
        elif "\n" in event.value:
            self._note(event.start_mark, messages.PARAGRAPHS_JOINED, severity=Severity.WARNING)

    def _note_tags_and_anchors(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._note(event.start_mark, messages.ANCHOR)
        if getattr(event, "tag", None):
            self._note(event.start_mark, messages.TAG)

    def _note(
        self,
        mark: Any,
        sentence: Sentence,
        column: int = 0,
        severity: Severity = Severity.ERROR,
        **facts: object,
    ) -> None:
        """A slip at a mark, or so many columns after it."""
        sentence = sentence.filled(**facts) if facts else sentence
        self.slips.append(self._problem(sentence, mark.line, mark.column + column, severity))
        if len(self.slips) >= MAX_SLIPS:
            self._stop(mark, messages.TOO_MANY_SLIPS)

    def _stop_in(self, event: Any, error: TooLarge) -> NoReturn:
        """Stop at the line of a text's own where the file has the same lines, else where the value begins."""
        sentence, mark = messages.TOO_LARGE[error.code], event.start_mark
        if getattr(event, "style", None) == "|" and error.code == "word-without-end":
            raise _Stopped(self._problem(sentence, mark.line + 1 + error.lines, 0))
        self._stop(mark, sentence)

    def _stop(self, mark: Any, sentence: Sentence) -> NoReturn:
        raise _Stopped(self._problem(sentence, mark.line, mark.column))

    def _problem(
        self, sentence: Sentence, row: int, column: int, severity: Severity = Severity.ERROR
    ) -> Problem:
        place = Place(self.name, row + 1, column + 1, row + 1, column + 2)
        return sentence.problem(place, severity=severity, excerpt=self._line(row))

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        return Place(self.name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _line(self, row: int) -> str:
        return self.lines[row] if row < len(self.lines) else ""
