"""Documents of earlier releases still load and print the same text.

`tests/frozen/<version>/` holds the examples as they were in that version, with the text that each one printed. They are never
changed: what changes a frozen text changes what letters of that time print, and must be meant. `pytest tests/test_frozen.py
--update` writes the texts anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import govdocs
from govdocs.models import kinds
from tests.support.examples import TESTS
from tests.support.html_text import html_text

FROZEN = TESTS / "frozen"
DOCUMENTS = sorted(
    path
    for path in FROZEN.rglob("*.yaml")
    if path.name != "office.yaml" and path.parent.name != "ours"  # an office's own forms
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(FROZEN).as_posix())
def test_a_frozen_document_prints_the_same(path: Path, update: bool) -> None:
    text = html_text(govdocs.render_html(govdocs.load(path)))
    recorded = path.with_suffix(".txt")
    if update:
        recorded.write_text(text, encoding="utf-8", newline="\n")
    assert text == recorded.read_text("utf-8")


def test_every_kind_is_frozen() -> None:
    assert {type(govdocs.load(path)) for path in DOCUMENTS} >= set(kinds().values())
