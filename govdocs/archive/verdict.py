"""Verdict: what verifying found out about one letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from govdocs.archive.comparison import Agreement, Comparison
from govdocs.problems.problem import Problem

__all__ = ["Agreement", "Comparison", "Difference", "Verdict"]


@dataclass(frozen=True)
class Difference:
    """An entry of the fingerprint that differs now; a side is empty where the entry is missing."""

    entry: str
    before: str
    now: str


@dataclass(frozen=True)
class Verdict:
    """One letter: how far it agrees with what it renders to now (`rung`), and why not further.

    `name` is the path of its PDF as a person would open it, `title` its number, date and subject. `differences` are those of
    the fingerprint: where there are none, the same programs made both, and other bytes show that the file was changed after it
    was made. `problems` say why it cannot be rendered, or what is damaged.
    """

    name: str
    rung: Agreement
    title: str = ""
    comparison: Comparison | None = None
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()
    """Where two stored letters were compared: their paths."""

    @property
    def explained(self) -> bool:
        """Whether other programs, fonts or templates explain what differs."""
        return bool(self.differences)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON: each Agreement by its label, measures in millimetres."""
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
