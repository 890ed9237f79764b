"""Which encoding of Unicode the bytes of a text are in: by the mark at their start, or by the zero bytes of UTF-16 and UTF-32."""

from __future__ import annotations

import codecs
from typing import Final

from govdocs.text.unicode import SAMPLE

_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # begins as that of UTF-16 does
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_TYPED: Final = frozenset("\r\n\t\f\u200b\u200c\u200d\u200e\u200f\ufeff")
"""What is not printed and yet stands in texts."""
_BETWEEN_WORDS: Final = frozenset(" \n\t:,;")
"""What any text has, and what no other order of the same bytes gives."""


def unicode_encoding(data: bytes) -> str | None:
    """The name of the encoding, for `bytes.decode`; None for bytes that do not say: UTF-8 without its mark, old encodings, no text."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding
    sample = data[: SAMPLE // 4 * 4]
    if b"\0" not in sample:
        return None
    return next((encoding for encoding in _WIDE if _is_text(sample.decode(encoding, "replace"))), None)


def _is_text(text: str) -> bool:
    whole = text[:-1]  # the last character may be cut
    return not _BETWEEN_WORDS.isdisjoint(whole) and all(
        (character.isprintable() and character != "\ufffd") or character in _TYPED for character in whole
    )
