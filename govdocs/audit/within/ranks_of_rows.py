"""Who is first, second or third by a table of ranks, and whom running text calls so: 'মেধাক্রমে প্রথম তানিয়া সুলতানা'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import is_table_row, matches, sentence_around
from govdocs.audit.reading.tables import FigureTable
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ORDINALS: Final = {
    normalise(word): str(number)
    for number, words in enumerate(("প্রথম ১ম", "দ্বিতীয় ২য়", "তৃতীয় ৩য়", "চতুর্থ ৪র্থ", "পঞ্চম ৫ম"), 1)
    for word in words.split()
}
_RANK: Final = late(
    normalise(r"\A\**(?:মেধা ?ক্রম|মেধাস্থান|মেধা তালিকায় স্থান|মেধা|স্থান|অবস্থান|অর্জিত স্থান|প্রাপ্ত স্থান|র‍্যাংক|র‍্যাঙ্ক|ফলাফল)\**\Z")
)
_NAME: Final = late(normalise(r"নাম|দল|প্রতিষ্ঠান|বিদ্যালয়|কলেজ|প্রতিযোগী|শিক্ষার্থী|প্রার্থী"))
_TITLE: Final = r"(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.|মো\.|মোছা\.|মোসা\.|মোঃ|মোছাঃ) ?){0,2}"
_PLACED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?P<merit>মেধাক্রমে|মেধাক্রমের|মেধাতালিকায়|মেধাতালিকার|মেধা তালিকায়|মেধা তালিকার) )?(?P<ordinal>{'|'.join(_ORDINALS)})"
        rf"(?: ?(?P<place>স্থান অধিকারী|স্থান অর্জনকারী|স্থান লাভকারী|স্থান পাওয়া|স্থানাধিকারী|স্থানপ্রাপ্ত|স্থানে থাকা|স্থানের|হওয়া|পুরস্কার বিজয়ী|পুরস্কারপ্রাপ্ত))?"
        rf"(?: (?:প্রার্থী|শিক্ষার্থী|প্রতিযোগী|দল|প্রশিক্ষণার্থী))?,? {_TITLE}(?={LETTER})"
    )
)
_OF_ANOTHER_TIME: Final = late(
    normalise(rf"(?<!{LETTER})(?:গত|বিগত|সাবেক|পূর্বের|আগের|পরিবর্তে|স্থলে|বদলে)(?!{LETTER})")
)
_FEWEST: Final = 2


def ranked_otherwise(table: FigureTable, text: str) -> Iterator[tuple[str, str, int]]:
    """The name of another row behind a rank, the name of the row that has it, and the place of the first."""
    heads = [normalise(head).strip() for head in table.heads]
    ranks = next((at for at, head in enumerate(heads) if _RANK.match(head)), None)
    names = next((at for at, head in enumerate(heads) if at != ranks and _NAME.search(head)), None)
    if ranks is None or names is None:
        return
    by_rank: dict[str, list[str]] = {}
    for row in table.rows:
        rank, name = row.cells[ranks], row.cells[names]
        if rank and name:
            written = normalise(rank.text).strip("* ।.")
            number = _ORDINALS.get(written.split(" ")[0], to_ascii(written))
            by_rank.setdefault(number, []).append(bare_name(name.text))
    if any(len(some) > 1 for some in by_rank.values()):
        return
    for match in matches(_PLACED, text, *_ORDINALS):
        start, end = sentence_around(text, match.start())
        own = by_rank.get(_ORDINALS[match["ordinal"]], [""])[0]
        is_row = is_table_row(text[start:end])
        if not own or is_row or own in text[start:end] or not (match["merit"] or match["place"]):
            continue
        if _OF_ANOTHER_TIME.search(text, start, end):
            continue
        others = [name for (name,) in by_rank.values() if text.startswith(name, match.end())]
        if others and len(others[0].split()) >= _FEWEST:
            yield others[0], own, match.end()
