"""Things that a sentence counts, against the list or table that it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.announced import announced_lists
from govdocs.audit.reading.quantities import figure_or_word, words_of
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import FigureRow, FigureTable
from govdocs.audit.spans import IN_WORDS, LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

FEW: Final = words_of(*range(2, 13))
NUMBER: Final = rf"(?<!{LETTER})(?:(?<![0-9০-৯.,/-])(?P<figure>[0-9০-৯]{{1,2}}){IN_WORDS}|(?P<word>{FEW}))"
_A_COMMITTEE: Final = late(
    normalise(rf"(?P<words>{NUMBER} ?সদস্য(?: ?-? ?বিশিষ্ট|ের))(?!{LETTER})[^।]{{0,80}}(?:কমিটি|টিম|দল|বোর্ড)")
)
_IN_A_HEADING: Final = late(normalise(rf"[(–—-] ?(?P<words>{NUMBER} ?(?:সদস্য|জন)(?: ?-?বিশিষ্ট)?)\)? ?\Z"))
"""A number that closes a heading or sentence: 'উপকমিটি (৪ সদস্য)'."""
BELOW: Final = "নিম্নবর্ণিত|নিম্নোক্ত|নিম্নলিখিত|নিম্নে (?:বর্ণিত|উল্লিখিত|উল্লেখিত)|নিচে বর্ণিত"
_THINGS_BELOW: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:{BELOW}|নিচের|নিম্নের|নিম্নরূপ) (?P<words>{NUMBER} ?টি (?P<noun>{LETTER}{{2,30}}(?:-{LETTER}{{2,20}})?))(?: (?P<next>{LETTER}{{2,30}}))?"
    )
)
_THINGS_LAST: Final = late(
    normalise(rf"(?P<words>{NUMBER} ?টি (?P<noun>{LETTER}{{2,30}}))(?: {LETTER}{{2,20}})?\Z")
)
_ITEMS_LAST: Final = late(
    normalise(
        rf"(?P<words>{NUMBER} ?টি (?P<noun>(?:ত্রুটি|প্রস্তাব|শর্ত|কারণ|অভিযোগ|আপত্তি|সুপারিশ|সিদ্ধান্ত|নির্দেশনা){LETTER}{{0,3}}))(?: {LETTER}{{2,20}}){{2,3}}\Z"
    )
)
SEVERAL: Final = late(r"[0-9০-৯] ?(?:জন|টি)|সকল|সমূহ|(?<![ক-হ])ও অন্যান্য")


def miscounted(text: str) -> Iterator[tuple[str, int, int]]:
    """What a text counts before a colon, how many it says, and how many are listed below.

    >>> list(miscounted("উৎসবে থাকছে তিনটি প্রতিযোগিতা:\\n(ক) গল্প বলা;\\n(খ) আবৃত্তি।"))
    [('তিনটি প্রতিযোগিতা', 3, 2)]
    """
    yield from _counted_above(text)
    yield from _counted_before(text)
    kinds = list(_kinds_below(text))
    yield from kinds
    for sentence, items, table in announced_lists(text):
        rows = len(items)
        match = _A_COMMITTEE.search(sentence) or _IN_A_HEADING.search(sentence)
        if match and table:
            rows = _rows_of_one(table, match)
        if match is None:
            match = _THINGS_BELOW.search(sentence) or (
                (_THINGS_LAST.search(sentence) or _ITEMS_LAST.search(sentence)) if items else None
            )
            if match and table:
                second = match.groupdict().get("next") or ""
                rows = _numbered_rows(table, match["noun"]) or _numbered_rows(table, second)
        of_items = bool(match and (match.groupdict().get("noun") or "").startswith(_ANY_ITEM))
        if match is None or not rows or (not of_items and any(map(SEVERAL.search, items))):
            continue
        stated = figure_or_word(match)
        if table and match.groupdict().get("noun") and is_told_otherwise(table, stated):
            continue
        if stated != rows and match["words"] not in (words for words, *_ in kinds):
            yield match["words"], stated, rows


_OF_KINDS: Final = late(
    normalise(
        rf"(?P<words>{NUMBER} ?(?:টি )?(?P<kind>ক্যাটাগরি|ক্যাটেগরি|ধরন|ধরণ|প্রকার|রকম|আইটেম|জাত)(?:র|ের|ভুক্ত)?)(?= {LETTER}| [০-৯])"
    )
)
_ALL_COUNTS: Final = late(rf"{NUMBER} ?(?:টি|জন|টা|পদ|প্রকার|ধরন)")
_KINDS_IN_A_COLUMN: Final = late(normalise("ক্যাটাগরি|ক্যাটেগরি|ধরন|ধরণ|প্রকার|শ্রেণি|জাত|বিভাগ|গ্রুপ|খাত"))


_EACH_A_ROW: Final = frozenset(map(normalise, ("ক্যাটাগরি", "ক্যাটেগরি", "আইটেম")))
_NONE_OR_TWO: Final = late(r"\A\Z|,|/| ও | এবং ")


def _kinds_below(text: str) -> Iterator[tuple[str, int, int]]:
    """'৫ ক্যাটাগরির মোট ৪২টি পদ …:' above a table that numbers its rows, each of another thing, and has no column of kinds."""
    for sentence, _, table in announced_lists(text):
        found = list(_OF_KINDS.finditer(sentence)) if table else []
        if table is None or len(found) != 1 or any(map(_KINDS_IN_A_COLUMN.search, table.heads)):
            continue
        rows, match = _numbered(table), found[0]
        stated = figure_or_word(match)
        if rows < 2 or stated == rows or abs(stated - rows) > _OFF_BY:
            continue
        counts = {figure_or_word(one) for one in _ALL_COUNTS.finditer(sentence)}
        names = [_first_words(row) for row in table.rows if not row.is_total]
        if rows > stated and match["kind"] not in _EACH_A_ROW:
            continue  # two rows may be of one kind
        if not _counts_rows(table, sentence[match.start() :]) or is_told_otherwise(table, stated):
            continue
        if rows not in counts and len(set(names)) == len(names) and not any(map(_NONE_OR_TWO.search, names)):
            yield match["words"], stated, rows


_POSTS: Final = late(normalise(r"(?<![ক-হা-ৌ])পদ"))
_GOODS: Final = late(
    normalise("মালামাল|সামগ্রী|সামগ্রি|পণ্য|দ্রব্য|উপকরণ|সরঞ্জাম|যন্ত্রপাতি|আসবাব|আইটেম|বীজ|ঔষধ|ওষুধ|খাদ্য|সার(?![ক-হা-ৌ])")
)


def _counts_rows(table: FigureTable, said: str) -> bool:
    """Whether what is counted and what the first column with words names are both posts, or both goods."""
    head = next((head for head in table.heads[1:2]), "")
    return any(pattern.search(head) and pattern.search(said) for pattern in (_POSTS, _GOODS))


_CHARGES: Final = late(
    normalise(
        "পরিবহন|ভ্যাট|মূসক|আয়কর|(?<![ক-হ])কর(?![ক-হা-ৌ])|সার্ভিস|সেবা|কমিশন|স্থাপন|সংযোজন|মাশুল|চার্জ|শ্রমিক|মজুরি|আনুষঙ্গিক|বিবিধ|অন্যান্য"
    )
)
"""What stands among the rows of goods and is none."""


def is_told_otherwise(table: FigureTable, stated: int) -> bool:
    """Whether a number may be right of a table with other rows: a column makes it or has so many values, a row is a charge, two rows begin alike."""
    rows = [row for row in table.rows if not row.is_total]
    names = [_first_words(row) for row in rows]
    begin = [name.split(" ")[0] for name in names if name]
    for index in range(1, len(table.heads)):
        cells = [row.cells[index] for row in rows]
        values = [cell.value for cell in cells if cell and cell.value is not None]
        texts = {cell.text.strip("* ") for cell in cells if cell and cell.text.strip()}
        if sum(values) == stated or (_GRADES.search(table.heads[index]) and len(texts) == stated):
            return True
    return any(map(_CHARGES.search, names)) or len(set(begin)) < len(begin)


_GRADES: Final = late(normalise("গ্রেড|শ্রেণি|শ্রেণী|স্তর|ধাপ"))


def _first_words(row: FigureRow) -> str:
    """What the first cell of a row with words says."""
    return next((cell.text.strip("* ") for cell in row.cells[1:] if cell and cell.value is None), "")


_ABOVE_WORDS: Final = tuple(map(normalise, ("উপর্যুক্ত", "উপরোক্ত", "উপরের", "ওপরের", "উল্লিখিত", "উপরে বর্ণিত")))
_ABOVE: Final = late(
    rf"(?<!{LETTER})(?:{'|'.join(_ABOVE_WORDS)}) (?P<words>{NUMBER} ?টি (?P<noun>{LETTER}{{3,30}}))"
)
_ANY_ITEM: Final = tuple(
    map(
        normalise,
        (
            "বিষয়",
            "দফা",
            "শর্ত",
            "নির্দেশনা",
            "সিদ্ধান্ত",
            "ক্রমিক",
            "আলোচ্য",
            "কাজ",
            "কারণ",
            "সুপারিশ",
            "প্রস্তাব",
            "ত্রুটি",
            "অভিযোগ",
            "আপত্তি",
        ),
    )
)
"""What items of any list may be called."""
_SAME_STEM: Final = 5
"""Characters that a heading and the noun of a count below it share: আলোচ্যসূচি, আলোচ্য বিষয়."""


def _counted_above(text: str) -> Iterator[tuple[str, int, int]]:
    """What 'the said 7 …' counts, where the one list of items above it has another number of items, and is of these."""
    for match in matches(_ABOVE, text, *_ABOVE_WORDS):
        above = list(announced_lists(text[: match.start()]))
        lists = [each for each in above if each.items]
        if len(lists) != 1 or any(map(SEVERAL.search, lists[0].items)):
            continue
        of_these = match["noun"].startswith(_ANY_ITEM) or match["noun"][:_SAME_STEM] in lists[0].sentence
        stated = figure_or_word(match)
        rows = {len(each.table.rows) for each in above if each.table}
        if of_these and stated != len(lists[0].items) and stated not in rows:
            yield match["words"], stated, len(lists[0].items)


def _rows_of_one(table: FigureTable, said: re.Match[str]) -> int:
    """The rows of a table that is numbered from 1 on, each of one member; 0 where it is not, or a row may be of several.

    A number there twice, or left out, counts no less, unless it is the last number that is said.
    """
    rows = [row for row in table.rows if not row.is_total]
    if any(SEVERAL.search(cell.text) for row in rows for cell in row.cells if cell):
        return 0
    firsts = [to_ascii(row.cells[0].text.strip("* .।")) for row in rows if row.cells[0]]
    if firsts[:1] == ["1"] and all(map(str.isdigit, firsts)) and len(firsts) == len(rows) > 2:
        stated = figure_or_word(said)
        return 0 if int(firsts[-1]) == stated else len(rows)
    return _numbered(table)


def _numbered_rows(table: FigureTable, noun: str) -> int:
    """The rows of a table that numbers what a noun means, from 1 on; 0 where it does not."""
    heads = [NAME_OF.sub("", head.strip("* ")) for head in table.heads]
    if not any(len(head) > 2 and (noun.startswith(head) or head.startswith(f"{noun}-")) for head in heads):
        return 0
    return _numbered(table)


NAME_OF: Final = late(normalise(r"(?:এর|ের|র) (?:নাম|বিবরণ)\Z"))
"""What makes a head of the name of a thing: 'উপজেলার নাম' numbers upazilas."""


def _numbered(table: FigureTable) -> int:
    firsts = [row.cells[0].text.strip("* .।") for row in table.rows if not row.is_total and row.cells[0]]
    return (
        len(firsts) if [to_ascii(first) for first in firsts] == [*map(str, range(1, len(firsts) + 1))] else 0
    )


_OF_ALL: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সর্ব)?মোট (?P<words>{NUMBER} ?টি (?P<noun>{LETTER}{{3,30}})) (?:থাকবে|হবে|রয়েছে|আছে|থাকছে|পরিচালিত হবে|অনুষ্ঠিত হবে)।"
    )
)
_PAUSE: Final = late(
    normalise("বিরতি|মধ্যাহ্ন|আপ্যায়ন|নামাজ|নিবন্ধন|রেজিস্ট্রেশন|উদ্বোধন|সমাপনী|আলোচনা|(?<![ক-হ])চা(?![ক-হা-ৌ])")
)
"""What stands among sessions and is none."""
_OFF_BY: Final = 3


def _counted_before(text: str) -> Iterator[tuple[str, int, int]]:
    """'মোট ৬টি অধিবেশন থাকবে।' right before a table that is announced and has one such thing a row, by the head of its column."""
    for match in matches(_OF_ALL, text, normalise("মোট")):
        below = text[match.end() :]
        first = next(iter(announced_lists(below)), None)
        table = first.table if first and below.lstrip().startswith(first.sentence) else None
        if table is None:
            continue
        columns = [index for index, head in enumerate(table.heads) if head.strip("* ") == match["noun"]]
        named = [
            cell.text
            for index in columns[:1]
            for cell in table.column(index)
            if cell and cell.text.strip("* –-")
        ]
        if not named or any(map(SEVERAL.search, named)):
            continue
        rows = [len(named), sum(not _PAUSE.search(name) for name in named)]
        stated = figure_or_word(match)
        if stated not in rows and abs(stated - rows[1]) <= _OFF_BY:
            yield match["words"], stated, rows[1]
