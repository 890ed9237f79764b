"""What can be wrong with a document, said so that a clerk can act on it: Problem, and the exceptions that carry problems."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from govdocs.errors import ExitCode, Refusal
from govdocs.problems.excerpt import cut_around

Language = Literal["bn", "en"]

MAX_GIVEN = 200
"""Characters of a value that a report repeats."""

Path = tuple[str | int, ...]
"""The steps from a document to one of its values: names of fields, and positions in lists from 0."""


class Severity(StrEnum):
    """How much a problem weighs: an ERROR stops the letter, a WARNING asks for a look, a NOTICE informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file a key or value stands. Lines and columns count from 1; the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Position(NamedTuple):
    """The path of a value as written, its place, and the line there; only a path for a document made in Python."""

    path: Path = ()
    place: Place | None = None
    excerpt: str = ""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it is, and the way out; for YAML, schema, audit and render alike.

    `path` holds the keys as the author wrote them. `hint` sentences may be empty where no way out can be known. `given` is the
    value that it is about, as typed; empty where it is about none. `also` are the other places where the same is found, and
    `mechanical` says that `audit --fix` may type the way out.
    """

    code: str
    bangla: str
    english: str
    severity: Severity = Severity.ERROR
    path: Path = ()
    place: Place | None = None
    excerpt: str = ""
    hint_bangla: str = ""
    hint_english: str = ""
    source: str = ""
    given: str = ""
    also: tuple[Position, ...] = ()
    mechanical: bool = False

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def line(self) -> int | None:
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        return self.place.column if self.place else None

    def message(self, language: Language = "bn") -> str:
        return self.bangla if language == "bn" else self.english

    def hint(self, language: Language = "bn") -> str:
        return self.hint_bangla if language == "bn" else self.hint_english

    @property
    def where(self) -> str:
        """`file:line:column`, in ASCII digits so that editors jump to it."""
        if self.place is None:
            return ""
        return f"{self.place.file}:{self.place.line}:{self.place.column}"

    @property
    def dotted_path(self) -> str:
        """`বিতরণ.প্রাপকগণ[2].নাম`: list positions count from 1, as people count."""
        text = ""
        for step in self.path:
            text += f"[{step + 1}]" if isinstance(step, int) else f"{'.' if text else ''}{step}"
        return text

    @property
    def each_place(self) -> tuple[Problem, ...]:
        """The same problem once for each of its places, as programs want them."""
        first = replace(self, also=())
        others = (replace(first, path=path, place=place, excerpt=line) for path, place, line in self.also)
        return (first, *others)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON, both languages included; a long line is cut around the place, a long value after MAX_GIVEN. See schemas/problems.json."""
        place = self.place
        return {
            "code": self.code,
            "severity": self.severity.value,
            "path": list(self.path),
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
            "end": [place.end_line, place.end_column] if place else None,
            "excerpt": cut_around(self.excerpt, place.column)[0] if place else "",
            "message": {"bn": self.bangla, "en": self.english},
            "hint": {"bn": self.hint_bangla, "en": self.hint_english},
            "source": self.source,
            "given": self.given if len(self.given) <= MAX_GIVEN else f"{self.given[:MAX_GIVEN]}…",
        }


def refused_value(refusal: Refusal) -> Problem:
    """What was refused, where no place of a document is known."""
    return Problem("refused", *refusal.text, given=refusal.given)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems as a reader meets them in the file: by file, line and column; those without a place first."""

    def key(problem: Problem) -> tuple[str, int, int, str]:
        place = problem.place
        return (place.file, place.line, place.column, problem.code) if place else ("", 0, 0, problem.code)

    return tuple(sorted(problems, key=key))


class GovdocsError(Exception):
    """Base of everything govdocs raises on purpose; `problems` says what is wrong."""

    exit_code = ExitCode.INVALID

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(tuple(problems))
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(f"{p.where or p.code}: {p.english}" for p in self.problems)


class InvalidDocument(GovdocsError):  # noqa: N818 - reads as what it says: an invalid document
    """The YAML cannot be read, or the document breaks its schema or form."""


class RenderFault(GovdocsError):  # noqa: N818
    """The document is valid, yet its pages cannot be made as they should be."""

    exit_code = ExitCode.RENDER_FAULT
