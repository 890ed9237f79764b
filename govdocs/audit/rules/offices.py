"""The right names of offices: a person's office, and ministries that have another name since a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.scanning import matches
from govdocs.audit.spans import LETTER, Slip, slip_finding, slip_findings
from govdocs.dates.formats import long_date
from govdocs.errors import Text
from govdocs.models.parts import Dates
from govdocs.source import reading as source
from govdocs.text.unicode import normalise


@rule(
    "office-name", source="দপ্তরগুলোর নাম, জাতীয় তথ্য বাতায়ন (bangladesh.gov.bd); Rules of Business 1996, Schedule I"
)
def office_name(paper: Paper) -> Iterator[Finding]:
    """দপ্তরের নাম ঠিকভাবে লেখা হয়নি।

    কেন: কারও পদের নামে যে কার্যালয়, তাতে পদটির শেষে ‘-র’ বা ‘-এর’ থাকে; ভুল নামে পাঠানো পত্র দেখতেও খারাপ, খুঁজলেও মেলে না।

    উদাহরণ: ‘প্রধানমন্ত্রী কার্যালয়’ নয়, ‘প্রধানমন্ত্রীর কার্যালয়’।

    The name of an office is not written as the office writes it.

    Why: in the name of a person's office the post stands in the genitive; a wrong name looks careless, and is not found by a search.

    Example: 'প্রধানমন্ত্রীর কার্যালয়' for 'প্রধানমন্ত্রী কার্যালয়'.
    """
    yield from slip_findings(paper, wrong_office_names, messages.OFFICE_NAME)


def wrong_office_names(text: str) -> Iterator[Slip]:
    """Names of offices that lack the genitive, with the right ones.

    >>> [slip.right for slip in wrong_office_names(normalise("জেলা প্রশাসক কার্যালয়ে"))]
    ['জেলা প্রশাসকের কার্যালয়']
    """
    pattern, right = _wrong_names()
    for match in matches(pattern, text, *right):
        yield Slip(match.start(), match.end(), right[match[0]])


@rule(
    "renamed-office",
    source="govdocs/audit/offices.yaml: মন্ত্রিপরিষদ বিভাগের প্রজ্ঞাপন ও মন্ত্রণালয়ের ইতিহাস, প্রতিটির পাশে",
)
def renamed_office(paper: Paper) -> Iterator[Finding]:
    """শিরোনামে, প্রাপকে বা অনুলিপিতে মন্ত্রণালয়ের পুরোনো নাম, যা পত্রের তারিখের আগেই বদলেছে।

    কেন: যে নামে এখন কোনো মন্ত্রণালয় নেই, সেই ঠিকানায় পত্র পাঠানো যায় না। পুরোনো স্মারক বা পরিপত্রের কথায় আগের নামই ঠিক, তাই
    বক্তব্য ও সূত্রের লেখা ধরা হয় না; পত্রের তারিখ নাম বদলের আগের হলেও না।

    উদাহরণ: ২০২৪ সালের পত্রে ‘সচিব, তথ্য মন্ত্রণালয়’ নয়, ‘সচিব, তথ্য ও সম্প্রচার মন্ত্রণালয়’।

    The letterhead, an addressee or a copy has the old name of a ministry that was renamed before the day of the letter.

    Why: a letter cannot be sent to a ministry of that name. Where an old letter or circular is spoken of, the old name is right: the
    text and the references are left alone, and so is a letter that is older than the change.

    Example: in 2024 'সচিব, তথ্য ও সম্প্রচার মন্ত্রণালয়', not 'সচিব, তথ্য মন্ত্রণালয়'.
    """
    dates = getattr(paper.document, "date", None)
    day = dates.gregorian if isinstance(dates, Dates) else None
    if day is None:
        return
    for passage in paper.texts:
        if passage.at[0] not in _ADDRESSES:
            continue
        for slip, ministry in old_names(passage.text):
            if ministry.since <= day.date:
                since = Text(long_date(ministry.since), str(ministry.since))
                yield slip_finding(passage, slip, messages.RENAMED_OFFICE, since=since, now=ministry.now)


_ADDRESSES: Final = frozenset({"letterhead", "to", "copies", "distribution", "signature", "through"})


class Renamed(NamedTuple):
    """A ministry: its old name, what it is called since a day, and the authority."""

    name: str
    now: str
    since: date
    source: str


def old_names(text: str) -> Iterator[tuple[Slip, Renamed]]:
    """Old names of ministries, but for those that are called former."""
    pattern, known = _old_names()
    for match in pattern.finditer(text):
        yield Slip(match.start(), match.end(), known[match[0]].now, sure=False), known[match[0]]


@cache
def _wrong_names() -> tuple[re.Pattern[str], dict[str, str]]:
    right: dict[str, str] = _tree()["persons"]["offices"]
    return re.compile(rf"(?<!{LETTER})(?:{'|'.join(map(re.escape, right))})"), right


@cache
def _old_names() -> tuple[re.Pattern[str], dict[str, Renamed]]:
    ministries = {
        entry["name"]: Renamed(
            entry["name"], entry["now"], date.fromisoformat(str(entry["since"])), entry["source"]
        )
        for entry in _tree()["renamed"]
    }
    # Not the end of a longer name.
    names = "|".join(map(re.escape, ministries))
    return re.compile(rf"(?<!{LETTER})(?<!ও )(?<!সাবেক )(?<!প্রাক্তন )(?<!তৎকালীন )(?:{names})"), ministries


@cache
def _tree() -> Any:
    text = (files("govdocs.audit") / "offices.yaml").read_text("utf-8")
    return source.read_text(normalise(text), "offices.yaml").tree
