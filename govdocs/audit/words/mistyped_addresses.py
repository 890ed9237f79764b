"""E-mail addresses with a letter that is another, or letters that changed places: beside another of the same letter, or in a domain that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.audit.spelling.slips import changes
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
    service = next((one for one in _SERVICES if changes(domain, one) == 1), None)
    if service and domain not in _OTHER_SERVICES:
        return service
    slip = _OFFICIAL.fullmatch(domain)
    label = slip["label"] if slip else None
    if (
        slip is None
        or label in _SECOND_LEVELS
        or (label and not (label == "govt" or changes(label, _GOV) == 1))
    ):
        return None
    return f"{slip['host']}gov.bd"


_LONG: Final = 5
"""Letters of a label in which two that have changed places are no other label, as those of short names of offices may be."""


def nearly_one(addresses: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Of each address that is an earlier one with a letter otherwise, or two neighbours in each other's place, its index and that one.

    >>> list(nearly_one(["dd.natore@example.gov.bd", "dd.natroe@example.gov.bd"]))
    [(1, 'dd.natore@example.gov.bd')]
    """
    for index, address in enumerate(addresses):
        other = next((one for one in addresses[:index] if _are_one(address.lower(), one.lower())), None)
        if other and address not in addresses[:index]:
            yield index, other


def _are_one(address: str, other: str) -> bool:
    words, others = _WORDS.findall(address), _WORDS.findall(other)
    differ = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(differ) != 1 or len(differ[0][0]) < _LONG or changes(*differ[0]) != 1:
        return False
    return sorted(address) == sorted(other) or _is_mistyped(*differ[0])


_LONGER: Final = 6
"""Letters of a word in which one that is another is hardly a word of its own."""
_OPENING: Final = 2
_SPELT_IN_TWO_WAYS: Final = frozenset("heyuw")
"""Letters that the English spelling of one place has in one way and lacks in another: Barisal, Barishal."""


def _is_mistyped(one: str, other: str) -> bool:
    """Whether a letter within two words is another, or is lost in one; not at their beginning or end, where short names differ."""
    at = next(
        (index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one)
    )
    longer = max(one, other, key=len)
    is_doubled = len(one) != len(other) and longer[at : at + 1] == longer[at - 1 : at]
    if not one.isalpha() or min(len(one), len(other)) < (_LONG if is_doubled else _LONGER):
        return False
    if at < _OPENING or one[-1] != other[-1]:
        return False
    if len(one) == len(other):
        return True
    return longer[at] not in _SPELT_IN_TWO_WAYS or is_doubled


_WORDS: Final = late("[a-z]+|[^a-z]+")
