"""A finding with the rule that found it, and the problem that it is told as."""

from __future__ import annotations

from dataclasses import dataclass, replace

from govdocs.audit.positions import position_of
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, Rule
from govdocs.problems.problem import Problem, Severity
from govdocs.source.editing import Quote, occurrence
from govdocs.text.unicode import normalise


@dataclass(frozen=True)
class PlacedFinding:
    """A finding with its rule, the severity that it has there, and the document."""

    rule: Rule
    severity: Severity
    paper: Paper
    finding: Finding

    @property
    def problem(self) -> Problem:
        finding = self.finding
        path, place, excerpt = position_of(self.paper, finding)
        others = (replace(finding, at=other.at, quote=other.quote) for other in finding.also)
        return Problem(
            self.rule.id,
            finding.bangla,
            finding.english,
            self.severity,
            path=path,
            place=place,
            excerpt=excerpt,
            hint_bangla=finding.hint_bangla,
            hint_english=finding.hint_english,
            source=self.rule.source,
            given=finding.quote.words if finding.quote else "",
            also=tuple(position_of(self.paper, other) for other in others),
            mechanical=finding.fix is not None or any(other.fix is not None for other in finding.also),
        )

    @property
    def range(self) -> tuple[int, int] | None:
        """Where its words are in their value, in canonical Unicode: half-open offsets; the whole value where it quotes none."""
        return range_of(self.finding, self.paper)


def range_of(finding: Finding, paper: Paper) -> tuple[int, int] | None:
    """Where the words of a finding are in their value (`PlacedFinding.range`); None where it has no value of its own."""
    value = paper.canonical(finding.at)
    if finding.quote is None:
        return (0, len(value)) if value else None
    return occurrence(value, Quote(normalise(finding.quote.words), finding.quote.nth)) if value else None
