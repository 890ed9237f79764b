"""A line that says a number, and maybe the date behind it."""

from __future__ import annotations

import re

from govdocs.importing.lines import cues
from govdocs.memo_number.reading import label_before


def split_number(text: str) -> tuple[str, str]:
    """A line of a number: the number without its label, and the date behind it, from its label on."""
    where = re.search(r"(?<![\s,;।(])[\s,;।(]++(?=(?:তারিখ|তাং|তাঃ|Date))", text)
    head, behind = (text[: where.start()], text[where.end() :]) if where else (text, "")
    label = label_before(head)
    bare = " ".join(head.split())
    number = bare[len(label) :].strip() if label and bare.startswith(label) else bare
    found = cues.NUMBER.match(number)
    if found and not label:
        number = number[found.end() :]
    return number.strip(" :ঃ"), behind.strip()
