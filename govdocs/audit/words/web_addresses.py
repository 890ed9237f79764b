"""Addresses of the web that no browser finds: wwww., a comma for a dot, one slash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.text.late_pattern import late

_BROKEN: Final = late(
    r"(?<![A-Za-z0-9.@/-])(?:w{4,6}|ww|w)\.[a-z0-9-]{2,40}\.[a-z.]{2,30}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9.@-])www(?:\.[A-Za-z0-9-]{1,40}){0,4},[a-z0-9-]{1,40}(?:[.,][a-z]{2,20}){0,3}"
    r"|(?<![A-Za-z])https?(?:;//|:/(?!/)|//)[A-Za-z0-9.-]{3,60}"
    r"|(?<![A-Za-z0-9.@-])(?:www\.)?[a-z0-9-]{2,40}\.(?:gov|com|org),bd(?![A-Za-z])"
    r"|(?<![A-Za-z0-9.@-])(?:www\.)?[a-z0-9-]{2,40}\.(?:gov|com|org)\.(?:db|dd|bdd|bb)(?![A-Za-z])"
    r"|(?<![A-Za-z0-9.@-])(?:www\.)?[a-z0-9-]{2,40}\.(?:goov|ggov|govv|gvo|ogv|gob|gow|gv|gof)\.bd(?![A-Za-z])"
)


def broken_web_addresses(text: str) -> Iterator[re.Match[str]]:
    """Each with its place.

    >>> [found[0] for found in broken_web_addresses("wwww.example.gov.bd ও www.example,gov.bd, www.example.gov.bd")]
    ['wwww.example.gov.bd', 'www.example,gov.bd']
    """
    yield from matches(_BROKEN, text, "w.", "www,", "http", ",bd", "gov.", "com.", "org.", ".bd")


_HOST: Final = r"(?<![A-Za-z0-9@./-])(?P<address>[a-z0-9_-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:gov|com|org|edu|net)(?:\.bd)?)(?![A-Za-z0-9@/-]|\.[a-z])"
_NO_AT: Final = late(
    rf"{_HOST} (?:এই |এ )?(?:ই-?মেইল)(?! ও| এবং| বা)|(?:ই-?মেইল|e-?mail|E-?mail)(?: ঠিকানা| আইডি)? ?(?:[:–-]) ?{_HOST.replace('<address>', '<behind>')}"
)


def addresses_without_at(text: str) -> Iterator[str]:
    """What a text calls an e-mail address, and has no @.

    >>> list(addresses_without_at("plan.example.gov.bd ই-মেইল ঠিকানা থেকে; www.example.gov.bd"))
    ['plan.example.gov.bd']
    """
    for match in matches(_NO_AT, text, "মেইল", "mail"):
        address = match["address"] or match["behind"]
        if not address.startswith("www."):
            yield address
