"""The corpus of the audit: clean documents, and tables of the slips that are made in them, each with what must be found.

A row of tests/audit/broken names a clean document (`letter`), what is typed instead of what (`change`), and the rule that must say
so (`rule`; `rules` where there are several). It is said in the line that is changed, or in the line that has the words `at`.
`fixed: yes` means that `--fix` types the clean text again, `fixed: words` that it types those instead; otherwise it types nothing.
`missed: yes` is a slip that nothing is said of yet; its `family` is that of the rule which it wants, where there is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from govdocs.audit.rule_book import rules
from tests.support.audit_sets import set_slips

CORPUS = Path(__file__).parent.parent / "audit"
CLEAN = CORPUS / "clean"


@dataclass(frozen=True)
class Slip:
    """One row: a clean document with one slip, or with several."""

    table: str
    letter: str
    change: Mapping[str, str]
    rules: tuple[str, ...]
    at: str = ""
    fixed: bool | str = False
    missed: bool = False
    family: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    """What other tests want to know of the row."""

    def __str__(self) -> str:
        return f"{self.letter}-{'-'.join(self.rules) or self.family}"

    @property
    def clean(self) -> str:
        return (CLEAN / f"{self.letter}.yaml").read_text("utf-8")

    @property
    def text(self) -> str:
        """The document with its slips."""
        return self._changed(self.change)

    @property
    def fixed_text(self) -> str:
        """What `--fix` makes of it."""
        if isinstance(self.fixed, str):
            return self._changed(dict.fromkeys(self.change, self.fixed))
        return self.clean if self.fixed else self.text

    def _changed(self, change: Mapping[str, str]) -> str:
        text = self.clean
        for right, wrong in change.items():
            assert text.count(right) == 1, f"{right!r} is {text.count(right)} times in {self.letter}"
            text = text.replace(right, wrong)
        return text

    @property
    def lines(self) -> set[int]:
        """The numbers of the lines where it may be said."""
        lines = self.text.split("\n")
        if self.at:
            return {number for number, line in enumerate(lines, 1) if self.at in line}
        opcodes = SequenceMatcher(None, self.clean.split("\n"), lines, autojunk=False).get_opcodes()
        return {
            number
            for tag, _, _, start, end in opcodes
            if tag != "equal"
            for number in range(start + 1, end + 1)
        }

    @property
    def families(self) -> Iterator[str]:
        for rule in self.rules:
            known = rules().get(rule)
            yield known.family if known else self.family
        if not self.rules:
            yield self.family


def clean_documents() -> list[Path]:
    return sorted(path for path in CLEAN.glob("*.yaml") if path.name != "office.yaml")


@cache
def false_alarms() -> Mapping[str, tuple[str, ...]]:
    """Of clean documents, what is wrongly said of them as yet: the rules by the document's name."""
    return {name: tuple(found) for name, found in (_read(CORPUS / "false_alarms.yaml") or {}).items()}


@cache
def slips() -> tuple[Slip, ...]:
    """The documents with one slip."""
    return tuple(
        _slip(file.stem, row) for file in sorted((CORPUS / "broken").glob("*.yaml")) for row in _read(file)
    )


@cache
def slips_together() -> tuple[Slip, ...]:
    """The documents with three slips, each of another family."""
    return tuple(_slip("together", row) for row in _read(CORPUS / "three_slips.yaml"))


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))


def _slip(table: str, row: Mapping[str, Any]) -> Slip:
    row = dict(row)
    rule = row.pop("rule", None)
    found = tuple(row.pop("rules", ())) or ((rule,) if rule else ())
    own = {
        name: row.pop(name) for name in ("letter", "change", "at", "fixed", "missed", "family") if name in row
    }
    return Slip(table, rules=found, more=row, **own)


# The table


def table(found: Iterable[str], missed: Iterable[str], wrong: Iterable[str]) -> str:
    """Precision and recall by family, in Markdown: of the slips that are found and missed, and of the findings that are wrong."""
    right, lost, false = Counter(found), Counter(missed), Counter(wrong)
    lines = [
        "| নিয়মের পরিবার · family | ভুল · slips | ধরা পড়ে · found | recall | মিথ্যা · false | precision |",
        "|:--|--:|--:|--:|--:|--:|",
    ]
    for family in sorted(right.keys() | lost.keys() | false.keys()):
        lines.append(_row(family, right[family], lost[family], false[family]))
    lines.append(_row("**মোট · all**", right.total(), lost.total(), false.total()))
    return "\n".join(lines) + "\n"


def _row(name: str, right: int, lost: int, false: int) -> str:
    recall = f"{right / (right + lost):.0%}" if right + lost else "–"
    precision = f"{right / (right + false):.1%}" if right + false else "–"
    return f"| {name} | {right + lost} | {right} | {recall} | {false} | {precision} |"


def table_as_said() -> str:
    """The table by what the rows say of themselves; that they say so rightly is what the tests of the corpus show."""
    every = [*slips(), *slips_together()]
    of_sets = [slip.family for slip in set_slips()]
    return table(
        [*of_sets, *(family for slip in every if not slip.missed for family in slip.families)],
        (family for slip in every if slip.missed for family in slip.families),
        (rules()[rule].family for alarms in false_alarms().values() for rule in alarms),
    )
