"""The right names of offices: a person's office, and ministries that have another name since a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.names.no_such_body import no_such_bodies
from govdocs.audit.names.office_list import of_another_country, tree
from govdocs.audit.names.offices import misspelt_offices, with_another_kind
from govdocs.audit.names.offices_exchanged import misspelt_bodies
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.spelling import misspellings
from govdocs.audit.spans import LETTER, Slip, slip_finding, slip_findings
from govdocs.dates.formats import long_date
from govdocs.errors import Text
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise


@rule(
    "office-name", source="দপ্তরগুলোর নাম, জাতীয় তথ্য বাতায়ন (bangladesh.gov.bd); Rules of Business 1996, Schedule I"
)
def office_name(paper: Paper) -> Iterator[Finding]:
    """দপ্তরের নাম ঠিকভাবে লেখা হয়নি।

    কেন: কারও পদের নামে যে কার্যালয়, তাতে পদটির শেষে ‘-র’ বা ‘-এর’ থাকে; ভুল নামে পাঠানো পত্র দেখতেও খারাপ, খুঁজলেও মেলে না।

    উদাহরণ: ‘প্রধানমন্ত্রী কার্যালয়’ নয়, ‘প্রধানমন্ত্রীর কার্যালয়’; ‘মহিলা বিষয় অধিদপ্তর’ নয়, ‘মহিলা বিষয়ক অধিদপ্তর’; ‘প্রাথমিক শিক্ষা পরিদপ্তর’ নয়, ‘প্রাথমিক শিক্ষা অধিদপ্তর’।

    The name of an office is not written as the office writes it.

    Why: in the name of a person's office the post stands in the genitive; a wrong name looks careless, and is not found by a search.

    Example: 'প্রধানমন্ত্রীর কার্যালয়' for 'প্রধানমন্ত্রী কার্যালয়'; 'মহিলা বিষয়ক অধিদপ্তর' for 'মহিলা বিষয় অধিদপ্তর'.
    """
    yield from slip_findings(paper, wrong_office_names, messages.OFFICE_NAME)
    own = "\n".join(passage.text for passage in paper.texts if passage.at[0] == "letterhead")
    for passage in paper.texts:
        ends: set[int] = set()
        for slip in _misnamed(passage, own):
            if slip.end not in ends:
                ends.add(slip.end)
                yield slip_finding(passage, slip, messages.OFFICE_NAME)


def _misnamed(passage: Passage, own: str) -> Iterator[Slip]:
    """Offices that a text calls nearly by their name, by another kind of body, or by a name that no body has; `own` is the letterhead."""
    text = passage.text
    is_cited = passage.at[0] == "references"
    if not is_cited and passage.at[0] != "letterhead":
        yield from with_another_kind(text, own)
    yield from (slip for slip in misspelt_bodies(text) if text[slip.start : slip.end] not in own)
    for slip in misspelt_offices(text):
        if _is_of_long_ago(text, slip):
            continue
        if is_cited or not any(slip.start <= word.start < slip.end for word in misspellings(text)):
            yield slip  # a word that is misspelt is told as such, but in a citation
    if not is_cited and passage.at[0] != "letterhead":
        yield from no_such_bodies(text, own)


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
    source="govdocs/audit/names/offices.yaml: মন্ত্রিপরিষদ বিভাগের প্রজ্ঞাপন ও মন্ত্রণালয়ের ইতিহাস, প্রতিটির পাশে",
)
def renamed_office(paper: Paper) -> Iterator[Finding]:
    """মন্ত্রণালয় বা অধিদপ্তরের পুরোনো নাম, যা পত্রের তারিখের আগেই বদলেছে।

    কেন: যে নামে এখন কোনো মন্ত্রণালয় নেই, সেই ঠিকানায় পত্র পাঠানো যায় না। পুরোনো স্মারক বা পরিপত্রের কথায় আগের নামই ঠিক, তাই
    সূত্র ধরা হয় না, বক্তব্যের যে বাক্যে স্মারক, আদেশ, আগের সাল বা নাম বদলের কথা আছে তা-ও না; পত্রের তারিখ নাম বদলের আগের হলেও না।

    উদাহরণ: ২০২৪ সালের পত্রে ‘সচিব, তথ্য মন্ত্রণালয়’ নয়, ‘সচিব, তথ্য ও সম্প্রচার মন্ত্রণালয়’।

    The old name of a ministry or department that was renamed before the day of the letter.

    Why: a letter cannot be sent to a ministry of that name. Where an old letter or circular is spoken of, the old name is right: the
    references are left alone, and so are sentences that tell of a memo, an order, an earlier year or the change, and a letter that is older
    than it.

    Example: in 2024 'সচিব, তথ্য ও সম্প্রচার মন্ত্রণালয়', not 'সচিব, তথ্য মন্ত্রণালয়'.
    """
    day = own_day(paper)
    if day is None:
        return
    for passage in paper.texts:
        running = passage.at[0] in _RUNNING
        if passage.at[0] not in ADDRESSES and not running:
            continue
        for slip, ministry in old_names(passage.text):
            if running and _tells_of_before(passage.text, slip, ministry.since.year):
                continue
            if ministry.since <= day:
                since = Text(long_date(ministry.since), str(ministry.since))
                yield slip_finding(passage, slip, messages.RENAMED_OFFICE, since=since, now=ministry.now)


ADDRESSES: Final = frozenset({"letterhead", "to", "copies", "distribution", "signature", "through"})
_RUNNING: Final = frozenset({"body", "discussion", "text", "decisions"})
_OF_BEFORE: Final = late(
    normalise(
        "স্মারক|পরিপত্র|প্রজ্ঞাপন|আদেশ|গেজেট|নীতিমালা|বিধিমালা|নির্দেশ|সার্কুলার|তৎকালীন|সাবেক|প্রাক্তন|পূর্বতন|পূর্বে|আগে|ছিল|নামকরণ|পরিবর্তন|পরিবর্তিত|বিলুপ্ত|প্রকাশিত|জারি|স্বাক্ষরিত|ইতিহাস"
    )
)
_YEAR: Final = late("(?<![0-9০-৯])(?:1[89]|20|১[৮৯]|২০)[0-9০-৯]{2}(?![0-9০-৯])")


def _tells_of_before(text: str, slip: Slip, since: int) -> bool:
    """Whether the sentence of an old name speaks of a time when it was in use, or of what was issued under it."""
    start = max(text.rfind("।", 0, slip.start), text.rfind("\n", 0, slip.start)) + 1
    stops = [at for at in (text.find("।", slip.end), text.find("\n", slip.end)) if at >= 0]
    sentence = text[start : min(stops, default=len(text))]
    years = (int(to_ascii(year)) for year in _YEAR.findall(sentence))
    return bool(_OF_BEFORE.search(sentence)) or any(year <= since for year in years)


_LONG_AGO: Final = late(
    normalise(
        "(?<![0-9০-৯])(?:১[৮৯][0-9০-৯]{2}|1[89][0-9]{2}|২০০[0-9০-৯]|200[0-9])(?= ?(?:সাল|সন|খ্রি|-))|তৎকালীন|সাবেক|প্রাক্তন|পূর্বতন|তখনকার"
    )
)
"""A year, or a word, of a time when offices had other names."""


def _is_of_long_ago(text: str, slip: Slip) -> bool:
    start = max(text.rfind("।", 0, slip.start), text.rfind("\n", 0, slip.start)) + 1
    stops = [at for at in (text.find("।", slip.end), text.find("\n", slip.end)) if at >= 0]
    return bool(_LONG_AGO.search(text, start, min(stops, default=len(text))))


class Renamed(NamedTuple):
    """A ministry: its old name, what it is called since a day, and the authority."""

    name: str
    now: str
    since: date
    source: str


def old_names(text: str) -> Iterator[tuple[Slip, Renamed]]:
    """Old names of ministries, but for those that are called former, or another country's."""
    pattern, known = _old_names()
    for match in matches(pattern, text, *known):
        if of_another_country(text, match.start()):
            continue
        yield Slip(match.start(), match.end(), known[match[0]].now, sure=False), known[match[0]]


@cache
def _wrong_names() -> tuple[re.Pattern[str], dict[str, str]]:
    right: dict[str, str] = tree()["persons"]["offices"]
    return compiled(rf"(?<!{LETTER})(?:{'|'.join(map(re.escape, right))})"), right


@cache
def _old_names() -> tuple[re.Pattern[str], dict[str, Renamed]]:
    ministries = {
        entry["name"]: Renamed(
            entry["name"], entry["now"], date.fromisoformat(str(entry["since"])), entry["source"]
        )
        for entry in tree()["renamed"]
    }
    # Not the end of a longer name.
    names = "|".join(map(re.escape, ministries))
    return compiled(rf"(?<!{LETTER})(?<!ও )(?<!সাবেক )(?<!প্রাক্তন )(?<!তৎকালীন )(?:{names})"), ministries
