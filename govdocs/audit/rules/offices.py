"""The right names of offices: a person's office, and ministries that have another name since a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from govdocs.audit import messages
from govdocs.audit.names.abroad import of_another_country
from govdocs.audit.reading.own_day import own_day
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import distance
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.spelling import misspellings
from govdocs.audit.spans import LETTER, Slip, slip_finding, slip_findings
from govdocs.dates.formats import long_date
from govdocs.errors import Text
from govdocs.numerals import to_ascii
from govdocs.source import reading as source
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise


@rule(
    "office-name", source="দপ্তরগুলোর নাম, জাতীয় তথ্য বাতায়ন (bangladesh.gov.bd); Rules of Business 1996, Schedule I"
)
def office_name(paper: Paper) -> Iterator[Finding]:
    """দপ্তরের নাম ঠিকভাবে লেখা হয়নি।

    কেন: কারও পদের নামে যে কার্যালয়, তাতে পদটির শেষে ‘-র’ বা ‘-এর’ থাকে; ভুল নামে পাঠানো পত্র দেখতেও খারাপ, খুঁজলেও মেলে না।

    উদাহরণ: ‘প্রধানমন্ত্রী কার্যালয়’ নয়, ‘প্রধানমন্ত্রীর কার্যালয়’; ‘মহিলা বিষয় অধিদপ্তর’ নয়, ‘মহিলা বিষয়ক অধিদপ্তর’।

    The name of an office is not written as the office writes it.

    Why: in the name of a person's office the post stands in the genitive; a wrong name looks careless, and is not found by a search.

    Example: 'প্রধানমন্ত্রীর কার্যালয়' for 'প্রধানমন্ত্রী কার্যালয়'; 'মহিলা বিষয়ক অধিদপ্তর' for 'মহিলা বিষয় অধিদপ্তর'.
    """
    yield from slip_findings(paper, wrong_office_names, messages.OFFICE_NAME)
    for passage in paper.texts:
        for slip in misspelt_offices(passage.text):
            if passage.at[0] == "references" or not any(
                slip.start <= word.start < slip.end for word in misspellings(passage.text)
            ):  # a word that is misspelt is told as such, but in a citation
                yield slip_finding(passage, slip, messages.OFFICE_NAME)


_KINDS: Final = ("মন্ত্রণালয়", "অধিদপ্তর", "পরিদপ্তর")
_SIZE: Final = late(normalise(rf"(?<!{LETTER})(?:{LETTER}{{1,20}},? ){{1,7}}(?:{'|'.join(_KINDS)})"))
_NEARLY: Final = 2
"""Letters in which a name may differ from that of an office and still be meant for it; a short name must be nearer."""


def misspelt_offices(text: str) -> Iterator[Slip]:
    """Names of ministries and departments that are nearly one of those in use, and none of them.

    >>> [slip.right for slip in misspelt_offices(normalise("উপপরিচালক, মহিলা বিষয় অধিদপ্তর"))]
    ['মহিলা বিষয়ক অধিদপ্তর']
    """
    for match in matches(_SIZE, text, *map(normalise, _KINDS)):
        words = match[0].split()
        found = _meant(tuple(words))
        if found:
            size, right = found
            start = match.end() - len(" ".join(words[-size:]))
            if not of_another_country(text, start) and not _of_longer_name(text, match, start):
                yield Slip(start, match.end(), right, sure=False)


_NO_PART_OF_NAME: Final = late(normalise("(?:পরিচালক|সচিব|কর্মকর্তা|প্রকৌশলী|অফিসার|প্রধান|উপদেষ্টা|র|ও|এবং|বা|,) \\Z"))
"""What may stand right before an office's name and is no word of it: a post, a genitive, another office."""
_NAMED_BEFORE: Final = late(r"(?:^|[\n,;:(])[ *\t-]{0,6}\Z")
_NAMED_BEHIND: Final = late(r"\*{0,2}[ \t]{0,3}(?:\Z|[\n,;)(।])")


def _of_longer_name(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the words are the end of a longer name, which stands alone on a line: 'গ্রামীণ গ্রন্থাগার অধিদপ্তর' is another office."""
    alone = _NAMED_BEFORE.search(text, max(0, match.start() - 8), match.start()) and _NAMED_BEHIND.match(
        text, match.end()
    )
    before = text[match.start() : start]
    return bool(alone and before and not _NO_PART_OF_NAME.search(before))


@lru_cache(maxsize=2000)
def _meant(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of an office with a slip, and the name; None where they are one, or like none."""
    names = _office_names()
    if left_out := _left_out(words):
        return left_out
    ends = {_joined(" ".join(words[-size:])): size for size in range(2, len(words) + 1)}
    if changed := _with_another_word(words):
        return changed
    if any(end in names for end in ends):
        return None
    kind = words[-1]
    for end, size in sorted(ends.items(), key=lambda pair: -pair[1]):
        for joined, name in names.items():
            limit = _NEARLY if len(joined) > 16 else 1
            own = len(joined) - len(kind) if joined.endswith(kind) else 0
            if own >= _LEAST_LETTERS and joined[:1] == end[:1] and distance(end, joined, limit) <= limit:
                return size, name
    return None


_LEAST_LETTERS: Final = 5
"""Of a name without its last word: what is one letter from 'বন' or 'কারা' is as likely any other word."""
_LEAST_WORDS: Final = 5
"""Of the name of an office, of which one left out leaves no other office."""


def _left_out(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of an office without one of its inner words, and the name; None where they are not."""
    for size in range(len(words), _LEAST_WORDS - 2, -1):
        if right := _names_cut().get(" ".join(words[-size:]).replace(",", "")):
            return size, right
    return None


def _with_another_word(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the last words are the name of a ministry with one inner word exchanged, or one too many, and the name."""
    names = _office_names()
    for name in names.values():
        right = name.replace(",", "").split()
        for size in (len(right), len(right) + 1):
            written = [word.strip(",") for word in words[-size:]]
            if right[-1] != _KINDS[0] or len(written) < max(size, _LEAST_WORDS) or written[0] != right[0]:
                continue
            if _joined(" ".join(written)) in names:
                return None
            same = next(
                (at for at, pair in enumerate(zip(written, right, strict=False)) if len(set(pair)) > 1), 0
            )
            if not same:
                continue  # the name as it is
            joins = right[same] == "ও" if size == len(right) else written[same] == "ও"
            if not joins and written[same + 1 :] == right[same + len(right) - size + 1 :]:
                return size, name
    return None


@cache
def _names_cut() -> dict[str, str]:
    """The names of ministries without one of their inner words, each with the whole name; not those of other offices."""
    named = tree()
    former = {entry["name"].replace(",", "") for entry in named["renamed"]}
    names = _office_names().values()
    whole = {name.replace(",", "") for name in names}
    cut: dict[str, str] = {}
    for name in names:
        words = name.replace(",", "").split()
        for index in range(1, len(words) - 1 if len(words) >= _LEAST_WORDS else 0):
            if words[index] != "ও":
                cut.setdefault(" ".join([*words[:index], *words[index + 1 :]]), name)
    return {name: right for name, right in cut.items() if name not in former | whole}


def _joined(name: str) -> str:
    return name.replace(" ", "").replace(",", "")


@cache
def _office_names() -> dict[str, str]:
    return {_joined(name): name for entry in tree()["names"]["offices"] for name in entry.split("|")}


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


@cache
def tree() -> Any:
    """What `offices.yaml` says."""
    text = (files("govdocs.audit.names") / "offices.yaml").read_text("utf-8")
    return source.read_text(normalise(text), "offices.yaml").tree
