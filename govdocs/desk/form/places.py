"""Where the values of a form stand in the text, and which problem belongs to which field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from govdocs.desk.offsets import Offsets
from govdocs.problems.problem import Path
from govdocs.source.extents import spans
from govdocs.source.reading import Source
from govdocs.text.unicode import same_name


def spans_of(source: Source, offsets: Offsets) -> list[dict[str, Any]]:
    """Where every value stands, in the browser's offsets."""
    return [
        {"path": list(path), "start": offsets.out(start), "end": offsets.out(end)}
        for path, start, end in spans(source)
    ]


def note_problems(made: Iterable[tuple[tuple[Path, ...], dict[str, Any]]], problems: Sequence[Path]) -> None:
    """Each problem at the innermost field that it is about."""
    by_path: Mapping[Path, dict[str, Any]] = {_plain(path): one for paths, one in made for path in paths}
    for number, path in enumerate(problems):
        plain = _plain(path)
        ends = range(len(plain), 0, -1)
        found = next((by_path[plain[:end]] for end in ends if plain[:end] in by_path), None)
        if found is not None:
            found["problems"].append(number)


def _plain(path: Path) -> Path:
    return tuple(same_name(step) if isinstance(step, str) else step for step in path)
