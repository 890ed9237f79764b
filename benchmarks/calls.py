"""What one call costs in a program that keeps nothing: `render_pdf` and `load`, as ratios to what is kept or cached.

    python benchmarks/calls.py

Each round makes every call once, in turns, so that whatever else the machine does falls on all alike; a ratio is of one round.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

import govdocs
from govdocs.loading import office_file
from govdocs.models import pictures

EXAMPLES = Path(__file__).parents[1] / "examples"
DOCUMENTS = ("letter", "official-letter", "minutes", "memo")
ROUNDS = 9

Calls = dict[str, Callable[[], object]]


def calls(name: str) -> Calls:
    """Ways to the same PDF and to the same document; the first of each pair is what the second is measured by."""
    path = EXAMPLES / f"{name}.yaml"
    document, kept = govdocs.load(path), govdocs.Renderer()

    def forgotten() -> None:
        office_file._RECENT.clear()
        pictures._RECENT.clear()
        govdocs.load(path)

    return {
        "kept Renderer": lambda: kept.pdf(document),
        "render_pdf": lambda: govdocs.render_pdf(document),
        "new Renderer": lambda: replace(kept).pdf(document),
        "load, nothing cached": forgotten,
        "load": lambda: govdocs.load(path),
    }


def ratios(made: Calls, rounds: int) -> dict[str, list[float]]:
    """Of each call its time by that of the first of its kind, round by round."""
    for call in made.values():
        call()
    seconds: dict[str, list[float]] = {name: [] for name in made}
    for _ in range(rounds):
        for name, call in made.items():
            began = perf_counter()
            call()
            seconds[name].append(perf_counter() - began)
    base = {name: "load, nothing cached" if name.startswith("load") else "kept Renderer" for name in made}
    return {
        name: [mine / its for mine, its in zip(seconds[name], seconds[base[name]], strict=True)]
        for name in made
    }


def table(documents: tuple[str, ...] = DOCUMENTS, rounds: int = ROUNDS) -> str:
    """Median, least and most of the ratios, for each document and call."""
    lines = ["| document | render_pdf | new Renderer | load |", "| --- | --: | --: | --: |"]
    for name in documents:
        found = ratios(calls(name), rounds)
        shown = (
            f"{median(found[each]):.2f} ({min(found[each]):.2f}–{max(found[each]):.2f})"
            for each in ("render_pdf", "new Renderer", "load")
        )
        lines.append(f"| {name} | {' | '.join(shown)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(rounds=int(sys.argv[1]) if sys.argv[1:] else ROUNDS))
