"""Words that a document itself says are wrong: ‘… এর স্থলে … পড়তে হবে’, ‘… নয়, …’, ‘… লেখা হয়েছে, যা সঠিক নয়’; the column ‘যা আছে’."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import LETTERS, is_table_row, matches
from govdocs.audit.reading.tables import list_tables
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_SIGNS: Final = tuple(
    map(
        normalise,
        (
            "স্থলে",
            "পরিবর্তে",
            "জায়গায়",
            "নয়",
            "নহে",
            "ছিল না",
            "হয়নি",
            "ভুল",
            "লেখা",
            "উল্লেখ",
            "দেখানো",
            "মুদ্র",
            "করণিক",
        ),
    )
)
_REPLACED: Final = late(normalise(rf"(?:স্থলে|পরিবর্তে|জায়গায়)(?![{LETTERS}])"))
_READ_INSTEAD: Final = late(
    normalise(
        "পড়তে|পড়িতে|পড়ুন|পড়ার|পঠিত|পাঠ কর|প্রতিস্থাপিত|প্রতিস্থাপন|সন্নিবেশিত|লিখতে হবে|লেখা হবে|বসবে|বসিবে|হবে|হইবে"
    )
)
_READ_INSTEAD_OF_ALL: Final = late(normalise("পড়তে|পড়িতে|পড়ুন|পঠিত|পাঠ কর|প্রতিস্থাপিত"))
_WORDS_OF: Final = late(
    normalise(
        r"(?P<mark>[’”'\"])(?: ?-? ?(?:এর|র|শব্দের|শব্দটির|শব্দগুলোর|শব্দগুলির|শব্দসমূহের|সংখ্যার|সংখ্যাটির|অঙ্কের|তারিখের|কথার|লেখার))? ?\Z"
    )
)
_OPENING: Final = {"’": "‘", "”": "“", "'": "'", '"': '"'}
_DENIED: Final = late(normalise("(?<= )(?:নয়|নহে)(?=(?P<goes_on>[,;] | বরং)|।)"))
_CLAUSE: Final = late("[।;\n]|, ")
_WRONG: Final = late(
    normalise(
        rf"(?<![{LETTERS}])(?:সঠিক|ঠিক|যথাযথ|যথার্থ|শুদ্ধ|সত্য) (?:নয়|নহে|ছিল না|হয়নি)(?![{LETTERS}])"
        rf"|(?<![{LETTERS}])(?:লেখা|উল্লেখ|মুদ্রিত|দেখানো) (?:থাকলেও|হলেও)(?= [^।\n]{{0,60}}(?:প্রকৃত|আসলে|বাস্তবে|সঠিক))"
        rf"|(?<![{LETTERS}])(?:লেখা|উল্লেখ|মুদ্রিত|দেখানো) (?:ছিল|হয়েছিল|হয়েছে)(?=[,;] (?:তা|যা|সেটি|এটি) [^।\n]{{1,80}}(?:টাকা|জন|টি|দিন|[০-৯’”]) ?(?:হবে|হইবে)।)"
    )
)
_BY_MISTAKE: Final = late(
    normalise("ভুলক্রমে|ভুলবশত|ভুলভাবে|ভুল করে|মুদ্রণজনিত|মুদ্রণপ্রমাদ|মুদ্রণ প্রমাদ|করণিক (?:ভুল|ত্রুটি|প্রমাদ)")
)
_SIGNS_OF_WRONG: Final = tuple(
    map(normalise, ("ঠিক ", "যথাযথ ", "যথার্থ ", "শুদ্ধ ", "সত্য ", "লেখা ", "উল্লেখ ", "মুদ্রিত ", "দেখানো "))
)
_SIGNS_OF_MISTAKE: Final = tuple(map(normalise, ("মুদ্রণজনিত", "মুদ্রণপ্রমাদ", "মুদ্রণ প্রমাদ", "করণিক ")))
_WRITTEN: Final = late(
    normalise(
        rf"(?<![{LETTERS}])(?:লেখা|লিখা|লিখিত|উল্লেখ|উল্লিখিত|মুদ্রিত|মুদ্রণ|ছাপা|টাইপ|দেখানো|প্রকাশিত|লিপিবদ্ধ|সন্নিবেশিত)(?![{LETTERS}])[^।;,\n]{{0,40}}"
    )
)
_NOTICED: Final = late(
    normalise(
        "(?:ভুল|ত্রুটি|প্রমাদ)(?:সমূহ|গুলো|টি)? (?:পরিলক্ষিত|লক্ষ|দৃষ্ট|দৃষ্টিগোচর|ধরা|পাওয়া|রয়েছে|ছিল|আছে|থাক|হয়েছে|হওয়া|সংশোধন|সংঘটিত)"
    )
)
"""That there is a slip, not where: nothing in the sentence is disowned by it."""
_IN_A_PAPER: Final = late(
    normalise(
        r"(?:পত্র|স্মারক|আদেশ|নোটিশ|বিজ্ঞপ্তি|প্রজ্ঞাপন|পরিপত্র|কার্যবিবরণী|অনুচ্ছেদ|তালিকা|ছক|সারি|দরপত্র|প্রতিবেদন|ক্রমিক)(?:টি)?(?:ে|তে|য়|-এ)(?:র)?,? "
    )
)
"""The paper in which it is wrong: what stands before, its number and its day, is as it should be."""
_REACH: Final = 40  # characters between the words and what says that they are replaced
_LONGEST: Final = 400  # of a sentence


class Disowned(NamedTuple):
    """A half-open range of a text whose facts the text says are not so; `quoted` where the very words are another's."""

    start: int
    end: int
    quoted: bool


@remembered
def disowned(text: str) -> tuple[Disowned, ...]:
    """The words of a text in canonical Unicode that it says are wrong, or are to be read otherwise.

    >>> [(text[one.start : one.end], one.quoted) for text in ["‘৩১ এপ্রিল’ এর স্থলে ‘৩০ এপ্রিল’ পড়তে হবে"] for one in disowned(text)]
    [('৩১ এপ্রিল', True)]
    """
    columns = tuple(_columns_of_wrong(text)) if "|" in text else ()
    if not any(sign in text for sign in _SIGNS):
        return columns
    return (*_replaced(text), *_denied(text), *_said_wrong(text), *columns)


_HEAD_OF_WRONG: Final = late(
    normalise(
        r"[ *‘’(]{0,4}(?:(?:যা|যাহা) (?:আছে|ছিল|রয়েছে|লেখা|মুদ্রিত|উল্লেখ)|যে ?ভাবে (?:আছে|লেখা|মুদ্রিত)|(?:মুদ্রিত|বিদ্যমান|বর্তমান|পূর্বের|আগের|ভুল|অশুদ্ধ|প্রকাশিত|ত্রুটিপূর্ণ)(?: (?:পাঠ|লেখা|তথ্য|অংশ))?[ *’)]{0,4}\Z|ভুল|অশুদ্ধ|ত্রুটি)"
    )
)
_HEAD_OF_RIGHT: Final = late(
    normalise("পড়তে|পড়িতে|পঠিত|শুদ্ধ|সঠিক|সংশোধিত|সংশোধন|প্রতিস্থাপিত|(?:যা|যাহা|যে ?ভাবে) (?:হবে|হইবে|লেখা হবে)")
)


def _column_of_wrong(heads: Sequence[str]) -> int | None:
    """The column of what is to be read otherwise, where a table has one, and one of how it is to be read behind it."""
    for index, head in enumerate(heads):
        if _HEAD_OF_WRONG.match(head) and not _HEAD_OF_RIGHT.search(head):
            return index if any(map(_HEAD_OF_RIGHT.search, heads[index + 1 :])) else None
    return None


def _columns_of_wrong(text: str) -> Iterator[Disowned]:
    start, above, column = 0, "", None
    for line in text.split("\n"):
        if not is_table_row(line):
            column = None
        elif not is_table_row(above):
            column = _column_of_wrong(line.strip().strip("|").split("|"))
        elif column is not None and not set(line) <= set("|:- \t"):
            cells = line.rstrip().rstrip("|").split("|")[1:]
            begin = start + line.index("|") + 1 + sum(len(cell) + 1 for cell in cells[:column])
            if column < len(cells):
                yield Disowned(begin, begin + len(cells[column]), quoted=True)
        start, above = start + len(line) + 1, line


def disowned_cells(paper: Paper) -> frozenset[Path]:
    """The paths of the cells of lists that stand in a column of what is to be read otherwise."""
    return frozenset(
        cell.at
        for table in list_tables(paper)
        if (column := _column_of_wrong([head.title for head in table.columns])) is not None
        for cell in table.cells()
        if cell.column == column
    )


def _replaced(text: str) -> Iterator[Disowned]:
    for match in _REPLACED.finditer(text):
        begin, end = _sentence(text, match.start())
        instead = text[match.end() : end]
        before = text[max(begin, match.start() - _REACH) : match.start()]
        closing = _WORDS_OF.search(before)
        if closing and _READ_INSTEAD.search(instead):
            close = match.start() - len(before) + closing.start("mark")
            opening = text.rfind(_OPENING[closing["mark"]], max(0, close - _LONGEST), close)
            if opening >= 0:
                yield Disowned(opening + 1, close, quoted=True)
        elif _READ_INSTEAD_OF_ALL.search(instead):
            yield Disowned(_after_paper(text, begin, match.start()), match.start(), quoted=False)


def _denied(text: str) -> Iterator[Disowned]:
    for match in _DENIED.finditer(text):
        begin = max(0, match.start() - _LONGEST)
        stops = list(_CLAUSE.finditer(text, begin, match.start()))
        if match["goes_on"] or (stops and stops[-1][0] == ", "):  # ‘ক নয়, খ’, or ‘খ, ক নয়।’
            yield Disowned(stops[-1].end() if stops else begin, match.start(), quoted=False)


def _said_wrong(text: str) -> Iterator[Disowned]:
    for match in matches(_WRONG, text, *_SIGNS_OF_WRONG):
        begin = _sentence(text, match.start())[0]
        yield Disowned(_after_paper(text, begin, match.start()), match.start(), quoted=False)
    for match in matches(_BY_MISTAKE, text, "ভুল", *_SIGNS_OF_MISTAKE):
        begin, end = _sentence(text, match.start())
        if written := _WRITTEN.search(text, match.end(), end):
            yield Disowned(_after_paper(text, begin, match.start()), written.end(), quoted=False)
        elif not _NOTICED.search(text, match.start(), end):
            stop = _CLAUSE.search(text, match.end(), end)
            begin = max((one.end() for one in _CLAUSE.finditer(text, begin, match.start())), default=begin)
            yield Disowned(begin, stop.start() if stop else end, quoted=False)


def _after_paper(text: str, begin: int, end: int) -> int:
    """Where the words begin that are wrong: behind the paper in which they stand, if it is named before them."""
    return max((paper.end() for paper in _IN_A_PAPER.finditer(text, begin, end)), default=begin)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around an offset begins and ends, or what is seen of a very long one."""
    least, most = max(0, at - _LONGEST), min(len(text), at + _LONGEST)
    begin = max(text.rfind("।", least, at), text.rfind("\n", least, at), least - 1) + 1
    ends = [end for end in (text.find("।", at, most), text.find("\n", at, most)) if end >= 0]
    return begin, min(ends, default=most)
