"""The signs of the symbol fonts (Symbol, Wingdings), which have codes of their own, in Unicode."""

from __future__ import annotations

from typing import Final

_SYMBOL: Final = {0xB7: "•", 0xD7: "×", 0xB4: "×", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xAE: "→", 0xA5: "∞", 0xB9: "≠", 0xDE: "⇒", 0x2D: "−", 0xA8: "♦", 0x6D: "μ"}  # fmt: skip
_WINGDINGS: Final = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x71: "❑", 0xA7: "▪", 0x6E: "■", 0x6C: "●", 0x9F: "•", 0x76: "❖", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xF0: "⇨", 0xE8: "➔", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0xAB: "★", 0xB6: "✰", 0x4A: "☺", 0x22: "✂", 0x3F: "✍"}  # fmt: skip


def symbol(font: str, code: int) -> str | None:
    """The sign of a symbol font in Unicode, or None where it is not known.

    >>> symbol("Wingdings", 0xF0FC), symbol("Symbol", 0xF0B7), symbol("Webdings", 0xF001)
    ('✓', '•', None)
    """
    code &= 0xFF if 0xF000 <= code <= 0xF0FF else 0xFFFF
    if font.lower().startswith("symbol"):
        return _SYMBOL.get(code) or _WINGDINGS.get(code)
    return _WINGDINGS.get(code) if font.lower().startswith("wingdings") else None
