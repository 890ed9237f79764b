"""What `--fix` leaves to the author, however odd it looks: numbers, names, quotations and citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import people_in
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding
from govdocs.audit.spans import LETTERS, MAX_SLIPS, Finder, slip_finding
from govdocs.errors import Text
from govdocs.models.fields import Choice
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_FIELDS: Final = frozenset(
    {
        "name",
        "chair",
        "letterhead",
        "gazette",
        "number",
        "references",
        "passport",
        "identity",
        "officer",
        "picture",
        "file",
    }
)
"""Fields that hold a name, a number or a citation and nothing else."""

_NUKTA: Final = "(?:\u09af\u09bc|\u09df)"
_HONORIFIC: Final = (
    rf"(?<![{LETTERS}])(?:(?:জনাব|বেগম|মিজ|মিসেস|মরহুম|মরহুমা|প্র{_NUKTA}াত|স্বর্গী{_NUKTA}|শহীদ|শহিদ|শেখ|সৈ{_NUKTA}দ|প্রফেসর|অধ্যাপক|প্রকৌশলী|অ্যাডভোকেট|এডভোকেট|মোহাম্মদ|মুহাম্মদ|মোসাম্মৎ)(?![{LETTERS}])"
    r"|(?:মো|মোছা|মোসা|ডা|ড|ইঞ্জি|আ|এ|এস|কে|এম)\s?[.:ঃ])"
)
_NO_NAME: Final = "বলেন|জানান|জানায়|জানিয়েছে|জানাল|বলেছে|করবে|দেবে|থাকবে|অনুষ্ঠানে|যে|যা|এবং|ও|বা|কর্তৃক|হিসেবে|হিসাবে|মহোদয়|উপস্থিত|সভায়|সভাকে|উল্লেখ|করেন|করে|করা|গত|আগামী|নিজ|বুদ্ধিজীবী|দিবস|মিনার|তাঁর|উক্ত|এর|কে|সহ|সকল|প্রতি|দ্বারা|থেকে|হতে|বরাবর|দলনেতা|সভাপতি|আহ্বায়ক|সদস্য|সদস্যসচিব|প্রতিনিধি|পরিচালক|উপপরিচালক|কর্মকর্তা|অফিসার|শিক্ষক|প্রভাষক|পদে|বিরুদ্ধে|মাধ্যমে|নিকট|সঙ্গে|সাথে|নেতৃত্বে|সভাপতিত্বে|অনুকূলে|পক্ষে|নামে"
"""Words that follow a name, or the name of a post, and are none."""
_WORD: Final = rf"(?!(?:{normalise(_NO_NAME)})(?![{LETTERS}]))[{LETTERS}A-Za-z.’'-]+"
_QUOTED: Final = (
    r"‘[^‘’\n]{1,500}’|“[^“”\n]{1,500}”|«[^«»\n]{1,500}»|\"[^\"\n]{1,500}\""
    rf"|(?<![{LETTERS}A-Za-z0-9০-৯])'[^'\n]{{1,500}}'|^[ \t]*>.*$|`[^`\n]{{1,200}}`"
)
NO_TITLE: Final = normalise(
    "না|করলে|করিলে|হলে|হইলে|থাকলে|করে|করা|করতে|করায়|করেছেন|হয়|হবে|হতে|হয়েছে|যে|যা|মোতাবেক|অনুযায়ী|অনুসারে|আলোকে|বিধায়|থেকে|নিয়ে|দিয়ে|জন্য|উক্ত|কর্তৃক|বর্ণিত"
)
"""Words that are in no title of a law: it begins behind the last of them."""
_CITED: Final = (
    r"স্মারক\s*(?:নং|নম্বর|নম্বরঃ|সংখ্যা)[^।;\n]{0,150}"
    rf"|(?:(?<![^\s।;,])(?:(?!(?:{NO_TITLE})[ ])[^\s।;,]{{1,60}}[ ]){{1,8}})?(?:আইন|অধ্যাদেশ|বিধিমালা|প্রবিধানমালা|বিধি|নীতিমালা|আদেশ|Act|Rules|Ordinance)[,\s]\s*(?:১[৭-৯]|২০|1[7-9]|20)[0-9০-৯]{{2}}"
    r"|[0-9০-৯]{1,4}(?:\s?[./–-]\s?[0-9০-৯]+){2,20}"
    r"|(?:https?://|www\.)\S+|(?<![^\s:@])[^\s:@]{1,254}@\S+"
)
_NO_OBJECT: Final = rf"(?<![{LETTERS}][{LETTERS}]কে)"
"""A name is over behind its case: ‘জনাব ফারজানা ইসলামকে’."""
_NOT_DONE: Final = rf"(?![{LETTERS}]+ (?:{normalise('করা|করে|করেন|করেছেন|করেছে|করায়|হন|হয়|হবেন|হয়েছেন|হয়েছে|হওয়ায়')})(?![{LETTERS}]))"
"""A word before a verb is what is done, no third or fourth word of a name."""
_NAMED: Final = (
    rf"{_HONORIFIC}\s*{_WORD}(?:{_NO_OBJECT}\s+{_WORD})?(?:{_NO_OBJECT}\s+{_NOT_DONE}{_WORD}){{0,2}}"
    rf"|মেসার্স\s+{_WORD}(?:{_NO_OBJECT}\s+{_NOT_DONE}{_WORD}){{0,2}}"
)
_SPANS: Final = late(f"{_QUOTED}|{_CITED}|{_NAMED}", re.MULTILINE)
_DIGITS: Final = late("[0-9০-৯]")
_ENDS_IN_NUMBER: Final = late(r"[0-9০-৯][\s.,:/–-]*\Z")
_BEGINS_IN_NUMBER: Final = late(r"[\s.,:/–-]*[0-9০-৯]")


class Untouchable:
    """The parts of one document that are not for a program to change."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    def covers(self, at: Path, value: str, start: int, end: int, words: str) -> bool:
        """Whether writing these words for the characters from `start` to `end` of a value would change such a part."""
        old = value[start:end]
        if normalise(old) == normalise(words):
            return False  # it is printed alike
        if self._is_field(at):
            return True
        if _DIGITS.findall(old) != _DIGITS.findall(words):
            return True
        first, last = _narrowed(old, words)
        start, end = start + first, end - last
        if _ENDS_IN_NUMBER.search(value[:start]) and _BEGINS_IN_NUMBER.match(value[end:]):
            return True
        return self._is_in_span(value, start, end)

    def protects(self, at: Path, value: str, start: int, end: int) -> bool:
        """Whether these characters of a value are in a name, a quotation or a citation, so that their spelling is another's."""
        return self._is_field(at) or self._is_in_span(value, start, end)

    def _is_in_span(self, value: str, start: int, end: int) -> bool:
        first, last = _paragraphs_around(value, start, end)
        text = value[first:last]
        if text not in self._spans:
            names = (span for name in self._names for span in _occurrences(name, text))
            self._spans[text] = (*(span.span() for span in _SPANS.finditer(text)), *names)
        return any(_overlap(start - first, end - first, *span) for span in self._spans[text])

    @cached_property
    def _spans(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """The names, quotations and citations of each paragraph that was asked about."""
        return {}

    def _is_field(self, at: Path) -> bool:
        return bool(_FIELDS.intersection(step for step in at if isinstance(step, str))) or at in self._named

    @cached_property
    def _named(self) -> frozenset[Path]:
        """The paths of the names of people, cells of lists among them, and of what is chosen from a list."""
        people = {person.at for person in people_in(self.paper)}
        return frozenset(people | {at for at, _ in self.paper.every(Choice)})

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of people as they stand in their own fields."""
        typed = (self.paper.typed(person.at) for person in people_in(self.paper))
        named = (*typed, *_villages(self.paper))
        return frozenset(name.strip(" ()") for name in named if name and len(name) > 3)


_VILLAGES: Final = late(
    normalise(r"\A\**(?:গ্রাম|ইউনিয়ন|মৌজা|পাড়া|মহল্লা|ঠিকানা|বাজার|হাট|ঘাট|নদী|খাল|বিল)(?:র নাম|ের নাম)?\**\Z")
)


def _villages(paper: Paper) -> Iterator[str]:
    """The names of villages and the like in tables: each spells itself as it will."""
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            if _VILLAGES.match(normalise(head).strip()):
                yield from (cell.text.strip(" *") for cell in table.column(index) if cell)


def _paragraphs_around(value: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraphs begin and end that have these characters of a value."""
    before, after = value.rfind("\n\n", 0, start), value.find("\n\n", end)
    return before + 2 if before >= 0 else 0, after if after >= 0 else len(value)


def _narrowed(old: str, new: str) -> tuple[int, int]:
    """How many characters at the beginning and at the end of two texts are the same."""
    most = min(len(old), len(new))
    first = next((i for i in range(most) if old[i] != new[i]), most)
    last = next((i for i in range(most - first) if old[-1 - i] != new[-1 - i]), most - first)
    return first, last


def _overlap(start: int, end: int, first: int, last: int) -> bool:
    """Whether a change lies in a span; what is typed in at its very edge does not."""
    return start < last and end > first if start < end else first < start < last


def _occurrences(name: str, value: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(re.escape(name), value)]


def untouched_slips(paper: Paper, find: Finder, message: Text) -> Iterator[Finding]:
    """A finding for every slip that is not in a name, a quotation or a citation."""
    untouchable, told = paper.once(Untouchable), 0
    for passage in paper.texts:
        for slip in find(passage.text):
            if untouchable.protects(passage.at, passage.text, slip.start, slip.end):
                continue
            yield slip_finding(passage, slip, message)
            told += 1
            if told == MAX_SLIPS:
                return
