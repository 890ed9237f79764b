"""The folders of the repository, its example documents, the letters typed from paper, and the PDF of each, rendered once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import govdocs

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
EXAMPLES = sorted(
    path
    for folder in ("examples", "examples/forms")
    for path in (ROOT / folder).glob("*.yaml")
    if path.name != "office.yaml"
)
SPECIMENS = sorted(paper.with_suffix(".yaml") for paper in (TESTS / "specimens").glob("*.txt"))
"""Letters of real offices' forms; the text of each one's paper stands beside it."""


@cache
def example_pdf(path: Path) -> bytes:
    return govdocs.render_pdf(govdocs.load(path))
