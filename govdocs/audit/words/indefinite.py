"""কোন (which) where কোনো (any) is meant: proved by what the clause denies, or by the words that only কোনো has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WHICH: Final = "কোন"
_RIGHT: Final = "কোনো"
_ALWAYS: Final = normalise("অবস্থাতেই|অবস্থায়ই|ক্রমেই|ভাবেই|মতেই|একটি(?! ?বা )|একজন")
"""What কোন never stands before: in no case, one or other."""
_ASKED_FOR: Final = normalise("কোন|কারণে|তারিখে?|সময়|সময়ে|দিন|মাসে|সালে|পর্যায়ে|স্থানে|জায়গায়|খাতে|উপায়ে|দিকে|বিধিতে")
"""What follows কোন where it may ask, even in a clause that denies: for what reason, on which day."""
_ASKS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:কে|কী|কি|কেন|কবে|কখন|কোথায়|কীভাবে|কিভাবে|কত|কতটি|কার|কারা|কোন|তা|তাহা|তার|তাহার|সে|সেটি|সেগুলো|এর|যা|যে|জানা|জানতে|জানান|জানানো|জানাতে|জানাবেন|জানাইতে|জানাইবেন|উল্লেখ|তালিকা|ব্যাখ্যা|তথ্যাদি)(?!{LETTER})|\?|তালিকা"
    )
)
_DENIED: Final = late(
    normalise(
        rf"^ (?!(?:{_ASKED_FOR})(?!{LETTER}))(?P<clause>[^।;,\n?|]{{1,120}}?)(?:(?<= )(?:নেই|নাই|নয়|নহে|না)(?= *(?:,|$)| (?:থাক|পাও|হও|কর|থেকে|হয়ে|করে|বিধায়|হেতু|মর্মে|বলে))"
        rf"|{LETTER}(?:নি|নাই)(?= *(?:,|$)| (?:মর্মে|বলে|বিধায়))|(?<= )(?:ছাড়াই?|ব্যতীত|ব্যতিরেকে)(?!{LETTER}))"
    )
)
_SURE: Final = late(normalise(rf"^ (?:{_ALWAYS})(?!{LETTER})"))
_ASKS_BEFORE: Final = late(rf"(?<!{LETTER})(?:কে|কার|কারা|কবে|কখন|কোন) \Z")
_REACH: Final = 8
_HERE: Final = late(rf"(?<!{LETTER}){_WHICH}(?= )(?<!যে {_WHICH})(?<!{_WHICH} {_WHICH})")


def which_for_any(text: str) -> Iterator[Slip]:
    """Each কোন that denies ('কোন আপত্তি নেই'), and is no question, not even one that is told, or that heads a column.

    Of a clause that does not end a sentence the author knows whether it asks.

    >>> list(which_for_any("কোন আপত্তি নেই। কোন জেলা তথ্য দেয়নি, তা জানাতে হবে।"))
    [Slip(start=0, end=3, right='কোনো', sure=True)]
    """
    for match in matches(_HERE, text, "কোন "):
        if _ASKS_BEFORE.search(text, max(0, match.start() - _REACH), match.start()):
            continue
        end = _end(text, match.end())
        rest, mark = text[match.end() : end], text[end : end + 1]
        always = _SURE.match(rest) is not None
        denied = _DENIED.match(rest) is not None and not _ASKS.search(rest)
        if always or (denied and not (mark == "|" and _heads_a_column(text, end))):
            yield Slip(*match.span(), _RIGHT, sure=always or mark == "।")


def _heads_a_column(text: str, at: int) -> bool:
    """Whether the next line is the ruler of a table."""
    line = text[at:].split("\n", 2)[1:2]
    return bool(line) and set(line[0]) <= set("|:- ")


def _end(text: str, start: int) -> int:
    """Where a sentence ends; a semicolon, or the next cell of a table, ends it, too."""
    ends = [place for mark in "।;|\n" if (place := text.find(mark, start)) >= 0]
    return min(ends, default=len(text))
