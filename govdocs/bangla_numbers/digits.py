"""Digits: ০–৯ and 0–9, from one script to the other."""

from __future__ import annotations

import re
import unicodedata

import bangla

from govdocs.bangla_numbers import messages
from govdocs.errors import Refusal


def to_bangla(text: str | int) -> str:
    """The text with 0–9 as ০–৯, all else untouched; never fails.

    >>> to_bangla("12/A")
    '১২/A'
    """
    return str(bangla.convert_english_digit_to_bangla_digit(text))


def to_ascii(text: str) -> str:
    """The text with ০–৯ as 0–9, all else untouched; never fails.

    >>> to_ascii("১২/ক")
    '12/ক'
    """
    return str(bangla.convert_bangla_digit_to_english_digit(text))


def one_script(text: str) -> str:
    """The text in NFC with ASCII digits; refuses digits of both scripts in one value.

    Strict because the two scripts look alike: a ‘৪’ (four) in a row of English digits reads as an eight.

    >>> one_script("২২ আগস্ট ২০২৩")
    '22 আগস্ট 2023'
    """
    text = unicodedata.normalize("NFC", text)
    if re.search("[0-9]", text) and re.search("[০-৯]", text):
        raise Refusal(
            *messages.MIXED_SCRIPTS.filled(text=text, in_bangla=to_bangla(text), in_ascii=to_ascii(text))
        )
    return to_ascii(text)
