"""Two people of one post: who had it, and who has it now; and two whom one text names."""

from __future__ import annotations

from typing import Final

from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ONE_AFTER_ANOTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:স্থলে|স্থলবর্তী|স্থলাভিষিক্ত|পরিবর্তে|বদলে|বদলি|অবসর|পিআরএল|এলপিআর|বিদায়|সাবেক|প্রাক্তন|তৎকালীন|পূর্বতন|পূর্ববর্তী|পরবর্তী|উত্তরসূরি|পূর্বসূরি|নবাগত|নবনিযুক্ত|নবনির্বাচিত|মরহুম|প্রয়াত|মৃত|ইন্তেকাল|পদত্যাগ|অব্যাহতি|দায়িত্বভার|প্রত্যাহার|সংশোধন)|দায়িত্ব (?:হস্তান্তর|গ্রহণ|বুঝ)"
    )
)
"""Words of a text in which one person of a post follows another."""


def tells_of_successors(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether the sentence of a place, or one beside it, says that one person of a post follows another; without a place any.

    >>> tells_of_successors(normalise("জনাব করিম, সচিব অবসরে গেছেন। তাঁর স্থলে জনাব রহিম, সচিব যোগ দেবেন।"))
    True
    """
    if end is None:
        return bool(_ONE_AFTER_ANOTHER.search(text))
    first = text.rfind("।", 0, start)
    first = text.rfind("।", 0, first) if first > 0 else first
    last = text.find("।", end)
    last = text.find("।", last + 1) if last >= 0 else last
    return bool(_ONE_AFTER_ANOTHER.search(text, first + 1, last if last >= 0 else len(text)))


def both_stand_in(text: str, one: str, other: str) -> bool:
    """Whether two names stand in one running text, without the rows of its tables: then they are two people's."""
    lines = "\n".join(line for line in text.split("\n") if not is_table_row(line))
    return one in lines and other in lines


def are_two_holders(text: str, names: tuple[str, str], place: tuple[int, int]) -> bool:
    """Whether a text names both holders of a post, or says beside the place of one that one follows the other."""
    return both_stand_in(text, *names) or tells_of_successors(text, *place)
