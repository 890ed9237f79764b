"""What of an old letter found no field when it was imported: told until someone has put it where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from govdocs.loading import messages
from govdocs.problems.problem import Problem, Severity
from govdocs.problems.suggestions import brief
from govdocs.source.reading import Source

_KEYS: Final = ("remainder", "অবশিষ্ট")


def remainder_problems(source: Source) -> Iterator[Problem]:
    """A warning for the text that is not on the page yet."""
    key = source.tree.key_of(*_KEYS)
    given = source.tree[key] if key is not None else None
    if not given or key is None:
        return
    texts = given if isinstance(given, list) else [given]
    sentence = messages.REMAINDER.filled(count=len(texts), first=brief(str(texts[0])))
    problem = source.problem(sentence, source.tree.values_at[key], path=(key,))
    yield replace(problem, severity=Severity.WARNING)
