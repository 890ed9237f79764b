"""The seals of a journal: each line names those before it, so that a line that was changed or taken out is missed by the next.

    after  the seals of the lines that no line had followed yet: one, or after a merge of two clones several
    seal   SHA-256 of all that the line says, in the form in which journals are written, without its seal

So two branches that each append lines merge by keeping the lines of both: nothing that was named is gone, and the next line names
the ends of both. What no seal can show is that the last lines were taken out, and whatever was done to lines without one (those
of govdocs 0.1.0) before a line with a seal followed them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from govdocs.archive import messages
from govdocs.problems.problem import Place, Problem, Severity
from govdocs.problems.sentence import Sentence

MAX_AFTER = 1000
"""Lines that one line may follow; where there are more, lines that say nothing else are put between."""

_SEAL = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Seal:
    """The seal of a line, and those of the lines that it follows."""

    digest: str
    """What identifies the line: the seal that it states, else the one that it would have."""
    after: tuple[str, ...] = ()
    is_stated: bool = False
    is_true: bool = True
    """Whether the line says what it said when it was sealed."""

    @classmethod
    def read(cls, event: Mapping[str, Any]) -> Seal:
        """From the object of a line. Raises ValueError or TypeError for one that no line can have."""
        bare = {name: value for name, value in event.items() if name != "seal"}
        digest = _digest(bare)
        if not event.keys() & {"seal", "after"}:
            return cls(digest)
        stated, after = event.get("seal"), event.get("after")
        if not isinstance(after, list) or len(after) > MAX_AFTER:
            raise TypeError("what a line follows is no list, or too long")
        if not all(isinstance(one, str) and _SEAL.fullmatch(one) for one in (stated, *after)):
            raise ValueError("a seal is no SHA-256")
        assert isinstance(stated, str)
        return cls(stated, tuple(after), True, stated == digest)


def sealed_line(event: Mapping[str, Any], after: tuple[str, ...]) -> tuple[bytes, str]:
    """An event as a line that follows others, and its seal."""
    bare = {**event, "after": sorted(after)}
    seal = _digest(bare)
    return canonical({**bare, "seal": seal}), seal


def canonical(event: Mapping[str, Any]) -> bytes:
    """An object as a line of a journal: its keys in order, in UTF-8, without spaces."""
    return json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


@dataclass
class Chain:
    """The lines of a journal by their seals, and what is missed by others."""

    lines: dict[str, int] = field(default_factory=dict)
    """Seal → the line that has it, the first where several have."""
    _after: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _named: set[str] = field(default_factory=set)
    _bare: dict[str, int] = field(default_factory=dict)
    _repeated: dict[int, int] = field(default_factory=dict)

    def add(self, seal: Seal, line: int) -> None:
        """Take in the line of that number."""
        if seal.digest in self.lines:
            self._repeated[line] = self.lines[seal.digest]
        self.lines.setdefault(seal.digest, line)
        self._named.update(seal.after)
        if seal.is_stated:
            self._after[line] = seal.after
        else:
            self._bare.setdefault(seal.digest, line)

    @property
    def ends(self) -> tuple[str, ...]:
        """The seals of the lines that no line follows yet."""
        return tuple(sorted(self.lines.keys() - self._named))

    def follows(self, later: Seal, earlier: Seal) -> bool:
        """Whether one line was written with knowledge of another."""
        seen, left = set[str](), list(later.after)
        while left:
            if (seal := left.pop()) == earlier.digest:
                return True
            if seal not in seen:
                seen.add(seal)
                left += self._after.get(self.lines.get(seal, 0), ())
        return False

    def problems(self, path: Path) -> Iterator[Problem]:
        """Lines that are missed, out of their order, there twice, or without a seal."""
        moved: list[int] = []
        for line, after in self._after.items():
            if missed := sum(seal not in self.lines for seal in after):
                yield at(path, line, messages.LINE_MISSED.filled(count=missed))
            if any(self.lines.get(seal, 0) > line for seal in after):
                moved.append(line)
        if moved:
            yield at(path, moved[0], messages.LINES_MOVED, Severity.WARNING)
        for line, first in self._repeated.items():
            yield at(path, line, messages.LINE_REPEATED.filled(first=first), Severity.NOTICE)
        if bare := sorted(line for seal, line in self._bare.items() if seal not in self._named):
            severity = Severity.WARNING if self._after else Severity.NOTICE
            yield at(path, bare[0], messages.LINES_UNSEALED.filled(count=len(bare)), severity)


def at(path: Path, line: int, sentence: Sentence, severity: Severity = Severity.ERROR) -> Problem:
    """A problem of a line of a journal."""
    return sentence.problem(Place(str(path), line, 1, line, 1), severity=severity)


def _digest(event: Mapping[str, Any]) -> str:
    return sha256(canonical(event)).hexdigest()
