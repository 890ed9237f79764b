"""Sentence: what a kind of problem says and advises, in both languages, apart from the code that finds it."""

from __future__ import annotations

from typing import NamedTuple

from govdocs.errors import Text
from govdocs.problems.problem import Path, Place, Problem, Severity

NOTHING = Text("", "")


class Sentence(NamedTuple):
    """The code of a problem, its message and its way out (NOTHING where none can be known). `{name}` is filled by `filled`."""

    code: str
    text: Text
    hint: Text = NOTHING

    def filled(self, **facts: object) -> Sentence:
        """The same with its facts in both texts, as `Text.filled` does."""
        return Sentence(self.code, self.text.filled(**facts), self.hint.filled(**facts))

    def problem(
        self,
        place: Place | None = None,
        *,
        severity: Severity = Severity.ERROR,
        path: Path = (),
        excerpt: str = "",
        given: str = "",
        source: str = "",
    ) -> Problem:
        """The Problem that says this, at a place. `given` is the value that it is about, as typed."""
        return Problem(
            self.code,
            *self.text,
            severity=severity,
            path=path,
            place=place,
            excerpt=excerpt,
            hint_bangla=self.hint.bn,
            hint_english=self.hint.en,
            source=source,
            given=given,
        )
