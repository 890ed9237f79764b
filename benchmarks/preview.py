"""From a key press to the new page: the CPU time of each step for a letter of three pages, in a process that is warm.

    python benchmarks/preview.py [ROUNDS]

Each round changes one word of the body. Pages that look otherwise are made into pictures, the others are known by their hashes; the bound
is 300 ms, 150 ms is where to go.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from govdocs.desk.preview.page_places import places_of
from govdocs.desk.preview.pictures_of_pages import pictures_of
from govdocs.desk.preview.previews import PreviewMaking, PreviewRequest
from govdocs.loading.loader import loads
from govdocs.output import Renderer, warm
from govdocs.pdf.attachments import metadata_of

EXAMPLE = Path(__file__).parents[1] / "examples" / "official-letter.yaml"
DENSITIES = (1.0, 1.5, 2.0)
ROUNDS = 9

Steps = dict[str, list[float]]


def measured(density: float, rounds: int) -> Steps:
    """Milliseconds of each step, round by round."""
    text = EXAMPLE.read_text("utf-8")
    renderer = warm(Renderer(embed_source=False))
    steps: Steps = {name: [] for name in ("load", "pages", "PDF", "pictures", "places", "whole")}
    have: frozenset[str] = frozenset()
    for number in range(rounds + 1):  # the first one loads the engine
        new = text.replace("বক্তব্য: |", f"বক্তব্য: |\n  {number} নম্বর দফায়", 1)
        document = _timed(steps, "load", lambda new=new: loads(new, name=EXAMPLE.name, folder=EXAMPLE.parent))
        pages = _timed(steps, "pages", lambda document=document: renderer.laid_out(document))
        pdf = _timed(steps, "PDF", lambda document=document, pages=pages: pages.pdf(metadata_of(document)))
        pictures, _ = _timed(steps, "pictures", lambda pdf=pdf, have=have: pictures_of(pdf, density, have))
        _timed(steps, "places", lambda document=document, pages=pages: places_of(document, pages.document))
        request = PreviewRequest(EXAMPLE.name, f"{new}# {number}\n", EXAMPLE.parent, density, have)
        _timed(steps, "whole", lambda request=request: PreviewMaking()(request).as_dict())
        have = frozenset(picture.hash for picture in pictures)
    return {name: times[1:] for name, times in steps.items()}


def _timed(steps: Steps, name: str, call: Callable[[], Any]) -> Any:
    began = process_time()
    made = call()
    steps[name].append(1000 * (process_time() - began))
    return made


def table(densities: tuple[float, ...] = DENSITIES, rounds: int = ROUNDS) -> str:
    """Median milliseconds of each step, and its share of the whole."""
    rows = ["| density | load | pages | PDF | pictures | places | whole |", "| --- |" + " --: |" * 6]
    for density in densities:
        found = {name: median(times) for name, times in measured(density, rounds).items()}
        parts = sum(time for name, time in found.items() if name != "whole")
        cells = [f"{time:.0f} ({time / parts:.0%})" for name, time in found.items() if name != "whole"]
        rows.append(f"| {density} | {' | '.join(cells)} | {found['whole']:.0f} |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(table(rounds=int(sys.argv[1]) if sys.argv[1:] else ROUNDS))
