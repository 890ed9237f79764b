"""From a key press to the new page: the CPU time of each step for a letter of four pages, in a process that is warm.

    python benchmarks/preview.py [ROUNDS]

Each round changes one word in the middle. Pages that look otherwise are made into pictures, the others are known by what they draw;
35 ms to the PDF and 60 to the pictures is where to go.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from documents import Case, letters

from govdocs.desk.preview.page_looks import looks_of
from govdocs.desk.preview.page_places import places_of
from govdocs.desk.preview.pictures_of_pages import pictures_of
from govdocs.desk.preview.previews import PreviewMaking, PreviewRequest
from govdocs.loading.loader import loads
from govdocs.output import Renderer, warm
from govdocs.pdf.attachments import metadata_of

LETTER = next(letters(Case("4-pages", "4 pages", 4)))
NAME, FOLDER = "letter.yaml", Path(__file__).parent
DENSITIES = (1.25, 2.5)
"""Which the desk asks for on a screen of 96 dots an inch, and of 192."""
ROUNDS = 9

Steps = dict[str, list[float]]


def measured(density: float, rounds: int) -> Steps:
    """Milliseconds of each step, round by round."""
    renderer = warm(Renderer(embed_source=False))
    steps: Steps = {name: [] for name in ("load", "pages", "PDF", "looks", "pictures", "places", "whole")}
    have: frozenset[str] = frozenset()
    for number in range(rounds + 1):  # the first one loads the engine
        new, newer = (LETTER.replace("২। ", f"২। {number} {word} ", 1) for word in ("নম্বর", "দফার"))
        drawn: list[bytes] = []
        document = _timed(steps, "load", partial(loads, new, name=NAME, folder=FOLDER))
        pages = _timed(steps, "pages", partial(renderer.laid_out, document))
        pdf = _timed(steps, "PDF", partial(pages.pdf, metadata_of(document), drawn=drawn))
        looks = _timed(steps, "looks", lambda of=(drawn, pages.document.fonts): [*looks_of(*of)])
        pictures, _ = _timed(steps, "pictures", partial(pictures_of, pdf, density, have, looks))
        _timed(steps, "places", partial(places_of, document, pages.document))
        request = PreviewRequest(NAME, newer, FOLDER, density, have)
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
    rows = ["| density | load | pages | PDF | looks | pictures | places | whole |", "| --- |" + " --: |" * 7]
    for density in densities:
        found = {name: median(times) for name, times in measured(density, rounds).items()}
        parts = sum(time for name, time in found.items() if name != "whole")
        cells = [f"{time:.0f} ({time / parts:.0%})" for name, time in found.items() if name != "whole"]
        rows.append(f"| {density} | {' | '.join(cells)} | {found['whole']:.0f} |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(table(rounds=int(sys.argv[1]) if sys.argv[1:] else ROUNDS))
