"""E-mail addresses with letters that changed places: beside another of the same letter, or in a domain that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.text.late_pattern import late

_SERVICES: Final = ("gmail.com", "yahoo.com", "hotmail.com", "outlook.com")
_OTHER_SERVICES: Final = frozenset({"ymail.com", "email.com", "mail.com", "yahoo.co", "hotmail.co"})
"""Services and countries that are a letter from one of these, and are themselves."""
_OFFICIAL: Final = late(
    r"(?P<host>.+\.)(?:gov|gov\.(?:b|db|bdd|dd)|gov\.bd\.com|govbd|(?P<label>[a-z]{2,5})\.bd)"
)
_GOV: Final = "gov"
_SECOND_LEVELS: Final = frozenset({"gov", "com", "net", "org", "edu", "ac", "mil", "info", "co", "tv", "sch"})
"""Labels that stand before .bd."""


def meant_domain(domain: str) -> str | None:
    """The domain of which another is a slip: one under .gov.bd, or of a service that everybody knows.

    >>> meant_domain("ldd.example.goov.bd"), meant_domain("gmial.com"), meant_domain("example.com.bd")
    ('ldd.example.gov.bd', 'gmail.com', None)
    """
    service = next((one for one in _SERVICES if is_slip_of(domain, one)), None)
    if service and domain not in _OTHER_SERVICES:
        return service
    slip = _OFFICIAL.fullmatch(domain)
    label = slip["label"] if slip else None
    if (
        slip is None
        or label in _SECOND_LEVELS
        or (label and not (label == "govt" or is_slip_of(label, _GOV)))
    ):
        return None
    return f"{slip['host']}gov.bd"


def is_slip_of(written: str, meant: str) -> bool:
    """Whether one letter is missing, too many or another, or two neighbours have changed places.

    >>> is_slip_of("gmial", "gmail"), is_slip_of("gmail", "gmail"), is_slip_of("gml", "gmail")
    (True, False, False)
    """
    start = next(
        (at for at, pair in enumerate(zip(written, meant, strict=False)) if pair[0] != pair[1]), None
    )
    if start is None:
        return abs(len(written) - len(meant)) == 1
    one, other = written[start:], meant[start:]
    return one[1:] == other or one == other[1:] or one[1:] == other[1:] or _changed_places(one, other)


def _changed_places(one: str, other: str) -> bool:
    return len(one) > 1 and one[1::-1] + one[2:] == other


_LONG: Final = 5
"""Letters of a label in which two that have changed places are no other label, as those of short names of offices may be."""


def changed_places(addresses: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Of each address that is an earlier one with two neighbouring letters in each other's place, its index and that one.

    >>> list(changed_places(["dd.natore@example.gov.bd", "dd.natroe@example.gov.bd"]))
    [(1, 'dd.natore@example.gov.bd')]
    """
    for index, address in enumerate(addresses):
        other = next((one for one in addresses[:index] if _are_one(address.lower(), one.lower())), None)
        if other and address not in addresses[:index]:
            yield index, other


def _are_one(address: str, other: str) -> bool:
    if len(address) != len(other) or sorted(address) != sorted(other):
        return False
    words = zip(_WORDS.findall(address), _WORDS.findall(other), strict=False)
    differ = [pair for pair in words if pair[0] != pair[1]]
    if len(differ) != 1 or len(differ[0][0]) < _LONG:
        return False
    written, meant = differ[0]
    start = next(at for at in range(len(written)) if written[at : at + 1] != meant[at : at + 1])
    return _changed_places(written[start:], meant[start:])


_WORDS: Final = late("[a-z]+|[^a-z]+")
