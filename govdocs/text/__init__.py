"""Bangla text: compared, printed and measured (unicode); typed for a Bijoy font, found and converted (bijoy).

Needs the standard library alone. The Bijoy half is loaded when a name of it is first used.
"""

from typing import TYPE_CHECKING, Any

from govdocs.text.unicode import (
    CONSONANT,
    HASANTA,
    ZWJ,
    ZWNJ,
    display_width,
    graphemes,
    normalise,
    same_name,
)

if TYPE_CHECKING:
    from govdocs.text.bijoy import bijoy_spans, from_bijoy, looks_like_bijoy

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
    "same_name",
]


def __getattr__(name: str) -> Any:
    if name not in ("bijoy_spans", "from_bijoy", "looks_like_bijoy"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from govdocs.text import bijoy

    return getattr(bijoy, name)
