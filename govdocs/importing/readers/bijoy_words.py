"""Bijoy in text of which no font is known: what is converted, and what stays as it was typed."""

from __future__ import annotations

import re
from typing import Final

from govdocs.text import bijoy_spans, from_bijoy

ADDRESS: Final = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+|(?:https?://|www\.)\S+", re.IGNORECASE)
"""An address of mail or of the web, which is typed in another font."""

_WORD = re.compile(r"[^\s\u0980-\u09ff।]+")
_MOSTLY = 0.6  # of the letters of a text


def is_mostly_bijoy(text: str) -> bool:
    """Whether a text was typed for a Bijoy font as a whole, so that its English-looking words are Bijoy, too."""
    sample = text[:20_000]
    letters = sum(not character.isspace() for character in sample)
    covered = sum(
        sum(not character.isspace() for character in sample[start:end]) for start, end in bijoy_spans(sample)
    )
    return covered > _MOSTLY * letters and not re.search("[\u0985-\u09b9]{3}", sample)


def converted_words(text: str, *, everything: bool) -> tuple[str, int]:
    """The text in Unicode, and how many words were converted. `everything`: all but addresses, else what looks like Bijoy."""
    count = 0
    pieces: list[str] = []
    for line in text.splitlines(keepends=True):
        spans = [(m.start(), m.end()) for m in _WORD.finditer(line)] if everything else bijoy_spans(line)
        end = 0
        for start, stop in spans:
            typed = line[start:stop]
            pieces.append(line[end:start])
            end = stop
            if ADDRESS.fullmatch(typed.strip(".,;()")):
                pieces.append(typed)
                continue
            pieces.append(from_bijoy(typed))
            count += len(typed.split())
        pieces.append(line[end:])
    return "".join(pieces), count
