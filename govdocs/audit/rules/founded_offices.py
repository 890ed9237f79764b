"""Divisions that there are only since a day, in letters that are older."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from govdocs.audit import messages
from govdocs.audit.names.office_list import tree
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.offices import ADDRESSES
from govdocs.dates.formats import long_date
from govdocs.errors import Text
from govdocs.source.editing import Quote


@rule("office-before-founded", source="govdocs/audit/names/offices.yaml: প্রজ্ঞাপন, প্রতিটির পাশে")
def office_before_founded(paper: Paper) -> Iterator[Finding]:
    """যে বিভাগ পত্রের তারিখে গঠিতই হয়নি, তার নাম।

    কেন: পুরোনো তারিখের পত্রে এখনকার ঠিকানা বসালে পত্রটি সন্দেহজনক হয়; তখন দপ্তরটির নাম অন্য ছিল।

    উদাহরণ: ২০১৪ সালের পত্রে ‘বিভাগীয় কমিশনার, ময়মনসিংহ বিভাগ’।

    A division that was not yet founded on the day of the letter.

    Why: where an old letter has the address of today, it is doubted; the office had another name then.

    Example: 'বিভাগীয় কমিশনার, ময়মনসিংহ বিভাগ' in a letter of 2014.
    """
    day = own_day(paper)
    for passage in paper.texts if day and day < max(_founded().values()) else ():
        if passage.own and passage.at[0] in ADDRESSES:
            for name, since in _founded().items():
                if day and day < since and name in passage.text:
                    facts = {"words": name, "since": Text(long_date(since), str(since))}
                    yield Finding(
                        passage.at, *messages.OFFICE_BEFORE_FOUNDED.filled(**facts), quote=Quote(name)
                    )


@cache
def _founded() -> dict[str, date]:
    return {entry["name"]: date.fromisoformat(str(entry["since"])) for entry in tree()["founded"]}
