"""Texts in other letters: Avro's phonetic spelling and Bijoy's font in Bangla, and digits of the other script."""

from __future__ import annotations

import re
from typing import Final

from govdocs.desk import messages
from govdocs.errors import Refusal
from govdocs.numerals import to_ascii, to_bangla
from govdocs.text.bijoy import bijoy_spans, from_bijoy

MOST: Final = 200_000
"""Characters that are converted at once."""
_MOST_AVRO: Final = 2_000  # Avro takes a tenth of a second for a thousand
_LATIN: Final = re.compile(r"[!-~]+")
_UNTOUCHED: Final = re.compile(r"https?://|www\.|@|^[\W\d_]+$")


def converted(text: str, how: str) -> str:
    """A text in other letters or digits; `how` is avro, bijoy, bangla-digits or latin-digits. Raises Refusal.

    >>> converted("KvR K‡i", "bijoy"), converted("১২ a", "latin-digits"), converted("12", "bangla-digits")
    ('কাজ করে', '12 a', '১২')
    """
    most = _MOST_AVRO if how == "avro" else MOST
    if len(text) > most:
        raise Refusal(*messages.TOO_MUCH_TEXT.filled(most=most))
    if how == "avro":
        return _from_avro(text)
    if how == "bijoy":
        return bijoy_as_bangla(text)
    if how == "bangla-digits":
        return to_bangla(text)
    if how == "latin-digits":
        return to_ascii(text)
    raise Refusal(*messages.NO_SUCH_CONVERSION)


def bijoy_as_bangla(text: str) -> str:
    """The text with all that is certainly Bijoy in Bangla; where nothing is certain, the whole of it: somebody asked."""
    found = bijoy_spans(text)
    if not found:
        return from_bijoy(text)
    pieces, at = [], 0
    for start, end in found:
        pieces += [text[at:start], from_bijoy(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _from_avro(text: str) -> str:
    """Words of Latin letters as Avro Phonetic reads them; addresses, figures and what is Bangla already stay."""
    import avro  # loads its rules, which only those need who type so

    return _LATIN.sub(lambda word: word[0] if _UNTOUCHED.search(word[0]) else str(avro.parse(word[0])), text)
