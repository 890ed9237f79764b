"""Problems as text: where, what, the line with a caret under the place, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govdocs.numerals import to_bangla
from govdocs.problems import Language, Problem, Severity
from govdocs.text import display_width

_WORDS: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: ("ভুল", "error"),
    Severity.WARNING: ("সতর্কতা", "warning"),
    Severity.NOTICE: ("অবগতি", "notice"),
}
MAX_EXCERPT = 100


def as_text(problems: Iterable[Problem], language: Language = "bn") -> str:
    """Every problem, one block each. The first line begins with `file:line:column:` in ASCII, so that editors jump."""
    return "\n".join("\n".join(_block(problem, language)) for problem in problems)


def summary(count: int, language: Language = "bn") -> str:
    if language == "en":
        return f"{count} problem{'s' if count > 1 else ''} found."
    return f"মোট {to_bangla(str(count))}টি ভুল।"


def _block(problem: Problem, language: Language) -> Iterator[str]:
    word = _WORDS[problem.severity][0 if language == "bn" else 1]
    where = f"{problem.where}: " if problem.where else ""
    yield f"{where}{word}: {problem.message(language)} [{problem.code}]"
    yield from _excerpt(problem)
    if hint := problem.hint(language):
        yield f"    {'উপায়' if language == 'bn' else 'way out'}: {hint}"


def _excerpt(problem: Problem) -> Iterator[str]:
    """The line, and a caret under the first character of the place: columns are counted as a terminal shows them."""
    if problem.place is None or not problem.excerpt.strip():
        return
    line, column = problem.excerpt.replace("\t", " "), problem.place.column
    if column > MAX_EXCERPT:
        return
    gutter = f"{problem.place.line:>5} | "
    shown = line if len(line) <= MAX_EXCERPT else line[: MAX_EXCERPT - 1] + "…"
    yield gutter + shown
    yield " " * (len(gutter) - 2) + "| " + " " * display_width(line[: column - 1]) + "^"
