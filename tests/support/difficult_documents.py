"""Random documents of all kinds, valid and difficult to lay out, the same for the same number; and all of them compared.

    python -m tests.support.difficult_documents 2000

lays out so many, ours against WeasyPrint's own, and prints what differs. A second number is the first document.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import govdocs
from govdocs.models.document import Document
from govdocs.problems.problem import InvalidDocument
from tests.support.difficult_letters import Letters
from tests.support.difficult_reports import Reports
from tests.support.difficult_texts import Texts
from tests.support.examples import ROOT

FOLDER = ROOT / "examples"
_ATTEMPTS = 50


def difficult_text(number: int, attempt: int = 0) -> tuple[str, dict[str, bytes]]:
    """The YAML of a document, and the files that it includes."""
    texts = Texts(random.Random(f"documents {number} {attempt}"))
    letters, reports = Letters(texts), Reports(texts)
    makers: list[Callable[[], dict[str, Any]]] = [
        *(letters.letter,) * 11,
        *(reports.minutes,) * 3,
        reports.press_note,
        reports.press_note,
        reports.plan,
        reports.plan,
        reports.project_update,
    ]
    made = texts.chance.choice(makers)()
    files = {name: _yaml(inner).encode() for name, inner in letters.included.items()}
    return _yaml(made), files


def difficult_document(number: int) -> Document:
    """A valid document; of those that the number makes, the first that is one."""
    for attempt in range(_ATTEMPTS):
        text, files = difficult_text(number, attempt)
        try:
            return govdocs.loads(text, name=f"{number}.yaml", folder=FOLDER, files=files)
        except InvalidDocument:
            continue
    raise ValueError(f"{number}: no valid document in {_ATTEMPTS}")


def _yaml(made: dict[str, Any]) -> str:
    """Each field on lines of its own; the values as JSON, which YAML reads as they are."""
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in made.items())


def main(count: int, first: int = 0) -> int:
    """Compare so many documents; returns how many differ."""
    from tests.support.layouts import Layouts

    layouts, differing, kinds = Layouts(), 0, Counter[str]()
    for number in range(first, first + count):
        document = difficult_document(number)
        kinds[document.name] += 1
        if found := layouts.differences(document):
            differing += 1
            print(f"{number} ({document.name}):", *found, sep="\n  ", flush=True)
    print(f"{differing} of {count} differ; {dict(kinds)}")
    return differing


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:] or ["100"]))))
