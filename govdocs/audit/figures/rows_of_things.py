"""Things that a sentence counts and whose table or annex it names, against the rows of these things: '৬টি উপজেলার … পরিশিষ্ট-ক'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from govdocs.audit.figures.miscounted import NAME_OF, NUMBER, SEVERAL
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import figure_or_word, sentences
from govdocs.audit.reading.scanning import is_table_row, matches
from govdocs.audit.reading.tables import FigureTable, annex_table, tables_of
from govdocs.audit.spans import LETTER
from govdocs.models.annexes import ListAnnex
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class RowsOfThings(NamedTuple):
    """What the rows of a table are, by the head of its first column that names them, how many they are, and how an annex is called."""

    thing: str
    rows: int
    label: str
    sums: frozenset[int] = frozenset()
    """What its columns of numbers make: '৩টি পদে' may be one and two."""


_SERIAL: Final = late(normalise(r"(?:ক্র|ক্রম|ক্রমিক|#|নং|নম্বর|সিরিয়াল|ক্রঃ)[.:ঃ]?(?: ?(?:নং|নম্বর|সংখ্যা)[.:ঃ]?)?"))
_NUMBER_OF: Final = late(normalise(r" ?(?:নং|নম্বর|নম্বরসমূহ|নাম)[.:ঃ]?\Z"))
_OTHERS: Final = late(normalise("অন্যান্য|বিবিধ|[.…]{2}|^[–—-]*$"))


def rows_of_things(table: FigureTable, label: str = "") -> RowsOfThings | None:
    """What a table has one row of each; None where that cannot be told: a name comes twice, is left out, or stands for several.

    >>> from govdocs.audit.reading.tables import markdown_tables
    >>> (table,) = markdown_tables("| লট নং | পণ্য |\\n|--|--|\\n| ১ | টেবিল |\\n| ২ | চেয়ার |", ())
    >>> rows_of_things(table)
    RowsOfThings(thing='লট', rows=2, label='', sums=frozenset())
    """
    rows = [row for row in table.rows if not row.is_total]
    heads = [head.strip("* ") for head in table.heads]
    column = next((index for index, head in enumerate(heads[:2]) if not _SERIAL.fullmatch(head)), None)
    if column is None or len(rows) < 2:
        return None
    cells = [row.cells[column] for row in rows]
    names = [cell.text.strip("* .।") for cell in cells if cell and cell.text.strip()]
    if len(names) < len(rows) or len(set(names)) < len(rows):
        return None
    if any(SEVERAL.search(name) or _OTHERS.search(name) for name in names):
        return None
    numbered = [to_ascii(name) for name in names] == [*map(str, range(1, len(names) + 1))]
    if not numbered and any(cell and cell.value is not None for cell in cells):
        return None
    thing = _NUMBER_OF.sub("", NAME_OF.sub("", heads[column]))
    sums = frozenset(
        int(sum(values))
        for index in range(column + 1, len(heads))
        if (values := [cell.value for row in rows if (cell := row.cells[index]) and cell.value is not None])
    )
    return RowsOfThings(thing, len(rows), label, sums) if _A_THING.fullmatch(thing) else None


def things_in_annexes(paper: Paper) -> Iterator[RowsOfThings]:
    """What the list annexes of a document have one row of each; but for lists in groups."""
    for at, annex in paper.every(ListAnnex):
        things = None if annex.groups else rows_of_things(annex_table(at, annex), annex.label or "")
        if things:
            yield things


def things_below(text: str) -> Iterator[RowsOfThings]:
    """What the tables of a text have one row of each."""
    yield from filter(None, map(rows_of_things, tables_of(text)))


_A_THING: Final = late(rf"{LETTER}{{2,20}}")
_COUNTED: Final = late(normalise(rf"(?P<words>{NUMBER} ?টি (?P<noun>{LETTER}{{2,30}}))"))
_ENDING: Final = tuple(map(normalise, ("", "র", "ের", "ে", "য়", "তে", "কে", "েই")))
_POINTS: Final = late(
    normalise(
        rf"পরিশিষ্ট|সংযোজনী|সংলগ্নী|সংযুক্ত|তালিকা|(?<!{LETTER})(?:ছক|সারণি|সারণী|নিম্নবর্ণিত|নিম্নোক্ত|নিম্নলিখিত|নিম্নরূপ|নিম্নে|নিচে)"
    )
)
_AN_ANNEX: Final = late(normalise("(?:পরিশিষ্ট|সংযোজনী|সংলগ্নী) ?[-–—‘’' ] ?[ক-হ০-৯]"))
_NOT_ALL: Final = late(
    normalise(
        rf"(?<!তারিখের )(?<!দিনের )(?<!দিবসের )(?<!মাসের )মধ্যে|প্রতি|প্রত্যেক|টি করে|কমপক্ষে|অন্তত|ন্যূনতম|অন্যূন|অনধিক|সর্বোচ্চ|সর্বনিম্ন|প্রায়|পর্যায়|অবশিষ্ট|(?<!{LETTER})(?:বাকি|আরও|আরো|গত|নতুন|অন্য|পরবর্তী|প্রথম)(?!{LETTER})|ব্যতীত|ছাড়া|বাদে|অতিরিক্ত|যেকোনো|যে কোনো|পূর্বে|ইতোমধ্যে"
    )
)
"""Words of a sentence whose count need not be of all rows."""
_FAR: Final = 3


def things_miscounted(text: str, things: Sequence[RowsOfThings]) -> Iterator[tuple[str, int, int]]:
    """What a text counts of things of which the table it names has other rows, how many it says, and how many there are.

    >>> things = [RowsOfThings("উপজেলা", 5, "পরিশিষ্ট-ক")]
    >>> list(things_miscounted("৬টি উপজেলার অনুকূলে বরাদ্দ দেওয়া হলো। উপজেলাভিত্তিক বিভাজন পরিশিষ্ট-ক-তে আছে।", things))
    [('৬টি উপজেলার', 6, 5)]
    """
    if not any(each.thing in text for each in things):
        return
    counted = []
    for line in text.split("\n"):
        if is_table_row(line):
            continue
        for sentence, behind in pairwise((*sentences(line), "")):
            for match in matches(_COUNTED, sentence, "টি "):
                of = [each for each in things if _is_of(match["noun"], each.thing)]
                if of:
                    stated = figure_or_word(match)
                    counted.append((match["words"], stated, of, sentence, behind))
    for words, stated, of, sentence, behind in counted:
        one = _pointed_to(of, sentence, behind) or (len(counted) == 1 and _parted(of, text)) or None
        if one is None or _NOT_ALL.search(sentence):
            continue
        said = {other for _, other, things_of, *_ in counted for each in things_of if each == one}
        if one.rows not in said and stated not in one.sums and abs(stated - one.rows) <= _FAR:
            yield words, stated, one.rows
            return


def _is_of(noun: str, thing: str) -> bool:
    return noun.startswith(thing) and noun[len(thing) :] in _ENDING


def _pointed_to(of: Sequence[RowsOfThings], sentence: str, behind: str) -> RowsOfThings | None:
    """The one table of which a sentence speaks, or the next one, where that speaks of the same things."""
    pointing = sentence if _POINTS.search(sentence) else behind
    if not _POINTS.search(pointing) or (pointing is behind and of[0].thing not in behind):
        return None
    if _AN_ANNEX.search(pointing):
        named = [each for each in of if each.label and each.label in pointing]
        return named[0] if len(named) == 1 and len(_AN_ANNEX.findall(pointing)) == 1 else None
    return of[0] if len(of) == 1 else None


def _parted(of: Sequence[RowsOfThings], text: str) -> RowsOfThings | None:
    """The one table of which another sentence says that it is by these things: 'জেলাভিত্তিক লক্ষ্যমাত্রা নিম্নরূপ'."""
    signs = [normalise(f"{of[0].thing}{by}") for by in ("ভিত্তিক", "-ভিত্তিক", "ওয়ারি", "ওয়ারী")]
    by_these = [
        one
        for one in sentences(text)
        if any(sign in one for sign in signs) and (_POINTS.search(one) or one.rstrip().endswith(":"))
    ]
    if len(by_these) != 1:
        return None
    return (
        _pointed_to(of, by_these[0], "") if _POINTS.search(by_these[0]) else of[0] if len(of) == 1 else None
    )


_PEOPLE_OF_ANNEX: Final = late(
    normalise(
        rf"(?P<label>(?:পরিশিষ্ট|সংযোজনী|সংলগ্নী) ?[-–— ]? ?[‘“(]?[ক-হ০-৯]{{1,2}}[’”)]?) ?-?(?:তে|এ|য়|এর|র|ের)?(?: (?:বর্ণিত|উল্লিখিত|উল্লেখিত|প্রদর্শিত|তালিকাভুক্ত|সন্নিবেশিত|মোতাবেক|অনুযায়ী|দেওয়া))? (?P<words>{NUMBER} ?জন)(?!{LETTER})"
    )
)
_NAMES: Final = late(normalise("নাম"))
_MARKS: Final = late(r"[^\u0980-\u09ff]")


def people_of_annexes(paper: Paper, text: str) -> Iterator[tuple[str, int, int]]:
    """How many people a text says that an annex has which it names, and how many rows of names that annex has."""
    for match in matches(
        _PEOPLE_OF_ANNEX, text, normalise("পরিশিষ্ট"), normalise("সংযোজনী"), normalise("সংলগ্নী")
    ):
        label = _MARKS.sub("", match["label"])
        named = [annex for _, annex in paper.every(ListAnnex) if _MARKS.sub("", annex.label or "") == label]
        rows = _rows_of_people(named[0]) if len(named) == 1 else 0
        if rows and rows != figure_or_word(match):
            yield match["words"], figure_or_word(match), rows


def _rows_of_people(annex: ListAnnex) -> int:
    """How many people a list has one row of each; 0 where that cannot be told."""
    table = annex_table((), annex)
    column = next((index for index, head in enumerate(table.heads) if _NAMES.search(head)), None)
    rows = [row for row in table.rows if not row.is_total]
    names = [cell.text.strip() for row in rows if column is not None and (cell := row.cells[column])]
    if annex.groups or len(names) < len(rows) or not all(names) or len(set(names)) < len(names):
        return 0
    return 0 if any(SEVERAL.search(name) or _OTHERS.search(name) for name in names) else len(names)
