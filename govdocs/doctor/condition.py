"""Condition: one thing that govdocs needs of a machine, how it was found, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from govdocs.errors import Text

Level = Literal["fine", "look", "fault"]
"""As it should be; worth a look, for letters can be made all the same; no letter can be made."""
LEVELS: Final[tuple[Level, ...]] = ("fine", "look", "fault")


@dataclass(frozen=True)
class Condition:
    """What was looked at, how it is, what was found, and what to do; `name` is for programs and stays as it is."""

    name: str
    subject: Text
    level: Level
    found: Text
    advice: Text | None = None

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "name": self.name,
            "level": self.level,
            "subject": self.subject._asdict(),
            "found": self.found._asdict(),
            "advice": self.advice._asdict() if self.advice else None,
        }


def worst(conditions: Iterable[Condition]) -> Level:
    """The worst level among them; fine where there are none."""
    return max((condition.level for condition in conditions), key=LEVELS.index, default="fine")
