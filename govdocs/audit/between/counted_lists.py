"""How many people or things the one list of a paper has, where a number of another paper counts them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from govdocs.audit.between.facts import Fact
from govdocs.audit.between.predicates import may_be_of_one_kind
from govdocs.audit.between.row_facts import listed_in, things_listed_in
from govdocs.audit.reading.paper import Paper
from govdocs.numerals import to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_OF_THE_LIST: Final = late(normalise("তালিকা|নাম"))


def in_list(fact: Fact, other: Paper, places: frozenset[str]) -> tuple[Decimal, str] | None:
    """How many people or things the list of the other paper has, where a fact counts those of it; `places` are those of the whole paper."""
    if fact.unit == "টি":
        return _in_list_of_things(fact, other)
    listed = listed_in(other) if fact.unit == "জন" else None
    if listed is None or fact.places - places:
        return None
    of_kind = bool(fact.kinds & listed.kinds & {"chosen"}) and (fact.noun in listed.said or not fact.noun)
    of_list = bool(_OF_THE_LIST.search(fact.upto)) and (
        fact.noun in listed.said if fact.noun else _is_all(fact)
    )
    of_list = of_list or f"তালিকাভুক্ত {fact.words}" in fact.sentence
    if not (of_kind or of_list) or fact.before & {"নার", "পুরুষ", "মহিলা"}:
        return None
    return Decimal(listed.number), f"{to_bangla(str(listed.number))} জন"


def _in_list_of_things(fact: Fact, other: Paper) -> tuple[Decimal, str] | None:
    """How many things the one table of the other paper has, where a fact counts all of them."""
    listed = things_listed_in(other)
    if listed is None or fact.noun != listed.thing or fact.negative or fact.each:
        return None
    is_whole = _WHOLE.search(fact.sentence) and not _SOME.search(fact.sentence)
    if not is_whole or not may_be_of_one_kind(fact.kinds, listed.kinds):
        return None
    return Decimal(listed.number), f"{to_bangla(str(listed.number))}টি"


_SOME: Final = late(
    normalise(
        "গ্রহণযোগ্য|শর্ত পূরণ|শর্তাবলি পূরণ|উপযুক্ত|জামানত|বৈধ|যোগ্য|রেসপনসিভ|বাছাই|অনুমোদিত|মঞ্জুর|নামঞ্জুর|মধ্যে (?:হতে|থেকে)|নির্বাচিত"
    )
)
"""Words of a sentence that may count some of what is listed."""
_WHOLE: Final = late(normalise("পাওয়া|পাওয়া|প্রাপ্ত|দাখিল|জমা|মোট|তালিকা|বিবরণী"))
"""Words of one that may count all."""


def _is_all(fact: Fact) -> bool:
    return bool(re.search(rf"মোট {re.escape(fact.words)}", fact.upto))
