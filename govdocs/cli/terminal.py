"""Problems for the person at the terminal: where, what, the line with a caret under the place, and the way out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from govdocs.cli import messages
from govdocs.cli.printing import say
from govdocs.problems.excerpt import cut_around, visible, width_before
from govdocs.problems.problem import Language, Problem, Severity
from govdocs.problems.same_findings import SameFindings, by_file, counts_of

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTICE: "bold cyan"}

Line = list[tuple[str, str]]
"""One line of output: pieces of text, each with its style ("" for none)."""


def as_text(problems: Iterable[Problem], language: Language = "bn") -> str:
    """Every problem, one block each. The first line begins with `file:line:column:` in ASCII, so that editors jump."""
    return _plain(_lines(problems, language))


def show(problems: Iterable[Problem], language: Language, stream: TextIO) -> None:
    """Write every problem to a stream: the text of `as_text`, in colours where a person looks at a terminal."""
    _write(_lines(problems, language), stream)


def show_findings(problems: Iterable[Problem], language: Language, stream: TextIO) -> None:
    """Write what the audit found: of each file how much, then each thing once, what weighs most first."""
    files = by_file(problems)
    _write((line for file in files for line in _file(file, files[file], language)), stream)
    if len(files) > 1:
        counts = counts_of((same for found in files.values() for same in found), language)
        say(messages.FOUND.filled(counts=counts).message(language), stream)


def summary(problems: Iterable[Problem], language: Language = "bn") -> str:
    """How many there are of each severity: `মোট ২টি ভুল, ১টি সতর্কতা।`"""
    counts = Counter(problem.severity for problem in problems)
    parts = [
        (messages.SEVERAL_OF_A_SEVERITY if counts[severity] > 1 else messages.ONE_OF_A_SEVERITY)
        .filled(count=counts[severity], severity=messages.SEVERITIES[severity])
        .message(language)
        for severity in Severity
        if counts[severity]
    ]
    return messages.FOUND.filled(counts=", ".join(parts)).message(language)


def word_for(severity: Severity, language: Language = "bn") -> str:
    """The name of a severity: `ভুল`, `error`."""
    return messages.SEVERITIES[severity].message(language)


def in_one_line(where: str, problems: Sequence[Problem], language: Language) -> str:
    """The first of several problems in one line, after where it is; with the way out where no line of the file shows it."""
    first, *more = problems
    text = f"{where}: {word_for(first.severity, language)}: {first.message(language)} [{first.code}]"
    if first.place is None and (hint := first.hint(language)):  # `check` would not say it
        text += f" {hint}"
    if more:
        text += messages.MORE.filled(count=len(more)).message(language)
    return visible(text)


def _takes_colours(stream: TextIO) -> bool:
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _write(lines: Iterable[Line], stream: TextIO) -> None:
    if not _takes_colours(stream):
        say(_plain(lines), stream)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


def _plain(lines: Iterable[Line]) -> str:
    return "\n".join("".join(text for text, _ in line) for line in lines)


def _file(file: str, findings: Sequence[SameFindings], language: Language) -> Iterator[Line]:
    counts = counts_of(findings, language)
    heading = messages.IN_FILE.filled(file=file, counts=counts).message(language) if file else counts
    yield [(visible(heading), "bold")]
    for same in findings:
        yield from _block(same.first, language)
        if places := same.elsewhere(language):
            yield [("    ", ""), (visible(places), "")]


def _lines(problems: Iterable[Problem], language: Language) -> Iterator[Line]:
    for problem in problems:
        yield from _block(problem, language)


def _block(problem: Problem, language: Language) -> Iterator[Line]:
    word, colour = word_for(problem.severity, language), _COLOURS[problem.severity]
    where: Line = [(f"{visible(problem.where)}:", "bold"), (" ", "")] if problem.where else []
    yield [
        *where,
        (f"{word}:", colour),
        (f" {visible(problem.message(language))} ", ""),
        (f"[{problem.code}]", "dim"),
    ]
    yield from _excerpt(problem, colour)
    if hint := problem.hint(language):
        # A table to type keeps its lines; any other line could be a command to a CI.
        words, *rows = hint.split("\n|")
        yield [
            ("    ", ""),
            (f"{messages.WAY_OUT.message(language)}:", "green"),
            (f" {visible(words)}", ""),
        ]
        yield from ([(f"      |{visible(row)}", "")] for row in rows)


def _excerpt(problem: Problem, colour: str) -> Iterator[Line]:
    """The line, and a caret under the place: by graphemes and their width, as a terminal shows them."""
    if problem.place is None or not problem.excerpt.strip():
        return
    shown, offset = cut_around(problem.excerpt, problem.place.column)
    shown = visible(shown)
    gutter = f"{problem.place.line:>5} | "
    yield [(gutter, "dim"), (shown, "")]
    yield [(" " * (len(gutter) - 2) + "| ", "dim"), (" " * width_before(shown, offset), ""), ("^", colour)]
