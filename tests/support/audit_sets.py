"""Sets of files that belong together, and the table of slips by which they contradict each other: tests/audit/together.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

import govdocs
from govdocs.audit.rule_book import rules
from govdocs.audit.together import audit_together
from govdocs.problems.problem import Problem

CORPUS = Path(__file__).parent.parent / "audit"
SETS = CORPUS / "together"


@dataclass(frozen=True)
class SetSlip:
    """One row: a slip in one file of a set, and the rule that says so."""

    name: str
    file: str
    change: Mapping[str, str]
    rule: str
    said: str = ""
    """The file in which it is said; that of the slip where it is not named."""
    at: str = ""

    def __str__(self) -> str:
        return f"{self.name}-{self.file}-{self.rule}"

    @property
    def family(self) -> str:
        return rules()[self.rule].family

    @property
    def text(self) -> str:
        """The file with its slip."""
        text = (SETS / self.name / f"{self.file}.yaml").read_text("utf-8")
        for right, wrong in self.change.items():
            assert text.count(right) == 1, f"{right!r} is {text.count(right)} times in {self.file}"
            text = text.replace(right, wrong)
        return text

    @property
    def place(self) -> tuple[str, set[int]]:
        """The file and the lines where it may be said."""
        said = self.said or self.file
        text = self.text if said == self.file else (SETS / self.name / f"{said}.yaml").read_text("utf-8")
        words = [self.at.split("\n")[0]] if self.at else list(self.change.values())
        starts = [text.index(self.at)] if self.at else []
        lines = {text.count("\n", 0, start) + 1 for start in starts}
        lines |= {
            number
            for number, line in enumerate(text.split("\n"), 1)
            for each in words
            if not starts and each in line
        }
        return said, lines

    def problems(self) -> list[Problem]:
        """What is said of the files together."""
        return said_of(self.name, {self.file: self.text})


def said_of(name: str, changed: Mapping[str, str] | None = None) -> list[Problem]:
    """What is said of the files of a set together, some of them changed."""
    documents = [
        govdocs.loads(
            (changed or {}).get(path.stem) or path.read_text("utf-8"), name=path.name, folder=path.parent
        )
        for path in sorted((SETS / name).glob("*.yaml"))
    ]
    return list(audit_together(documents))


def said_of_changed(name: str, file: str, change: Mapping[str, str]) -> list[str]:
    """What is said of a set in one file of which something else is typed, each with its rule."""
    text = (SETS / name / f"{file}.yaml").read_text("utf-8")
    for typed, right in change.items():
        assert text.count(typed) == 1, f"{typed!r} is {text.count(typed)} times in {file}"
        text = text.replace(typed, right)
    return [f"{problem.code}: {problem.bangla}" for problem in said_of(name, {file: text})]


@cache
def set_slips() -> tuple[SetSlip, ...]:
    """The rows of the table."""
    return tuple(
        SetSlip(row.pop("set"), **row)
        for row in yaml.safe_load((CORPUS / "together.yaml").read_text("utf-8"))
    )


def set_names() -> list[str]:
    """The names of the sets."""
    return sorted(path.name for path in SETS.iterdir() if path.is_dir())
