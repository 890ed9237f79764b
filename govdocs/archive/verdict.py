"""What verifying says about one letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from govdocs.archive.comparison import Comparison, Rung
from govdocs.problems.problem import Problem

__all__ = ["Comparison", "Difference", "Rung", "Verdict"]


@dataclass(frozen=True)
class Difference:
    """An entry of the fingerprint that is another now; empty where there is none."""

    entry: str
    before: str
    now: str


@dataclass(frozen=True)
class Verdict:
    """One letter: how far it agrees with what it renders to now, and why not further.

    `name` is the path of its PDF as a person would open it, `title` its number, date and subject. `differences` are those of
    the fingerprint: where there are none, the same programs made the two, and other bytes are a sign that the file was changed
    after it was made. `problems` say why it cannot be rendered, or what is damaged.
    """

    name: str
    rung: Rung
    title: str = ""
    comparison: Comparison | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()
    """Where two stored letters were compared: their paths."""

    @property
    def explained(self) -> bool:
        """Whether what differs comes with other programs, fonts or templates."""
        return bool(self.differences)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON: rungs by their names in lower case, measures in millimetres."""
        from pydantic import TypeAdapter

        return {
            **TypeAdapter(Verdict).dump_python(self, mode="json", exclude={"problems"}),
            "rung": self.rung.label,
            "explained": self.explained,
            "problems": [problem.as_dict() for problem in self.problems],
        }


def differences(before: dict[str, str], now: dict[str, str]) -> tuple[Difference, ...]:
    """The entries in which two fingerprints differ, in the order of their names."""
    return tuple(
        Difference(entry, before.get(entry, ""), now.get(entry, ""))
        for entry in sorted(before.keys() | now.keys())
        if before.get(entry) != now.get(entry)
    )
