"""Bangla text: compared, printed and measured (unicode); typed for a Bijoy font, found and converted (bijoy).

Needs the standard library alone. The Bijoy tables are loaded at their first use.
"""

from govdocs.text.unicode import (
    CONSONANT,
    HASANTA,
    ZWJ,
    ZWNJ,
    bijoy_spans,
    display_width,
    from_bijoy,
    graphemes,
    looks_like_bijoy,
    normalise,
)

__all__ = [
    "CONSONANT",
    "HASANTA",
    "ZWJ",
    "ZWNJ",
    "bijoy_spans",
    "display_width",
    "from_bijoy",
    "graphemes",
    "looks_like_bijoy",
    "normalise",
]
