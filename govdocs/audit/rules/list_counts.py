"""Lists: as many rows as the letter says, and a list at all where one is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.miscounted import BELOW, FEW, miscounted
from govdocs.audit.figures.rows_of_things import (
    RowsOfThings,
    people_of_annexes,
    things_below,
    things_in_annexes,
    things_miscounted,
)
from govdocs.audit.reading.announced import ITEM
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import sentences
from govdocs.audit.reading.scanning import matches
from govdocs.audit.reading.tables import FigureTable, annex_table, figure_tables, inset_table
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.counts import figure_and_word_differ
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.audit.within.marks_in_lines import counted_in_line
from govdocs.models import insets
from govdocs.models.annexes import ListAnnex
from govdocs.models.letter import Letter
from govdocs.numerals import from_words, letter_number, to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PEOPLE: Final = rf"{FIGURE}{IN_WORDS} ?জন"


@rule("list-count", source="তালিকার সংখ্যা ও সারি এক হতে হয়")
def list_count(paper: Paper) -> Iterator[Finding]:
    """লেখায় যতজন বা যতটির কথা আছে, তালিকায় তত সারি নেই।

    কেন: কাউকে যোগ বা বাদ দিয়ে সংখ্যাটি আগেরটিই রাখা হয়। শিরোনামে বা মন্তব্যে লেখা সংখ্যা দেখা হয়; বক্তব্যে দেখা হয় ‘নিম্নবর্ণিত … জন’ ও
    ‘… জন …র তালিকা’, আর তালিকার শিরোনামে যাঁদের কথা আছে তাঁদের সংখ্যা, যদি তা সারির কাছাকাছি, বা পত্রে একমাত্র, হয়; আর ‘৬টি উপজেলা … পরিশিষ্ট-ক’, যদি ছকের সারি উপজেলার। কয়েকটি তালিকা থাকলে একটির, বা কয়েকটির
    যোগফলের, সমান হলেই চলে। যে তালিকার সারিতে একাধিক জনের কথা আছে তা গোনা হয় না।

    উদাহরণ: শিরোনাম ‘মনোনীত প্রশিক্ষণার্থীর তালিকা (২০ জন)’, তালিকায় ১৯টি সারি।

    A list has not as many rows as is said.

    Why: whoever adds or strikes a row leaves the number as it was. Looked at are the list's title and remark, and in the body
    'the following … people', '… people in the list', and a count of those whom the list names, near the rows or the only one;
    and things, 'upazilas … annex ক', where by its head a row is one of these. Of several lists one, or the sum of some, may be meant. A list with rows that stand for several is not counted.

    Example: the title 'মনোনীত প্রশিক্ষণার্থীর তালিকা (২০ জন)' over 19 rows.
    """
    for at, annex in paper.every(ListAnnex):
        rows = people_in_list(annex_table((), annex))
        titles = [((*at, "title", index), title) for index, title in enumerate(annex.title)]
        for where, text in (*titles, ((*at, "remark"), annex.remark or "")):
            for match in re.finditer(_PEOPLE, text) if rows is not None else ():
                if int(to_ascii(match["figure"])) != rows:
                    yield _differs(where, match, rows)
    letter = paper.document
    if isinstance(letter, Letter) and letter.body:
        yield from _of_body(paper, letter, letter.body)
    stated_in_file = paper.document.audit and paper.document.audit.total_of
    annexed = [] if stated_in_file else list(things_in_annexes(paper))
    for passage in paper.prose:
        found = (*miscounted(passage.text), *counted_in_line(passage.text))
        found += tuple(people_of_annexes(paper, passage.text))
        for words, stated, rows in (*found, *_of_things(passage.text, annexed, found)):
            message = messages.LIST_COUNT.filled(words=words, stated=stated, rows=rows)
            yield Finding(passage.at, *message, quote=Quote(words))


def _of_things(
    text: str, annexed: list[RowsOfThings], told: tuple[tuple[str, int, int], ...]
) -> Iterator[tuple[str, int, int]]:
    """Counts of what the rows of a table of the text, or of an annex, are by its head; but for those that are told."""
    for words, stated, rows in things_miscounted(text, [*annexed, *things_below(text)]):
        said = any(other in words or words in other for other, *_ in told)
        if not said and not figure_and_word_differ(text, words.split("টি")[0].split(" ")[0]):
            yield words, stated, rows


def _differs(at: Path, match: re.Match[str], rows: int | None) -> Finding:
    stated = int(to_ascii(match["figure"]))
    return Finding(
        at, *messages.LIST_COUNT.filled(words=match[0], stated=stated, rows=rows), quote=Quote(match[0])
    )


def people_in_list(table: FigureTable) -> int | None:
    """The number of rows of a list in which each row is one person, and of a roster the number of its people; None where a row may be several."""
    rows = [row for row in table.rows if not row.is_total]
    if any(re.search("[0-9০-৯] ?জন", cell.text) for row in rows for cell in row.cells if cell):
        return None
    names = next((index for index, head in enumerate(table.heads) if _A_NAME.search(head)), None)
    if names is not None and _takes_turns(table):
        return len({cell.text.strip() for row in rows if (cell := row.cells[names]) and cell.text.strip()})
    return len(rows)


_A_NAME: Final = late("নাম")
_TURNS: Final = late(normalise("তারিখ|বার$|পালা|শিফট|সময়|দিন"))


def _takes_turns(table: FigureTable) -> bool:
    """Whether a list is a roster: it has a column of days or turns, and one of names, of which some come again."""
    return any(map(_TURNS.search, table.heads)) and any(
        len(set(named)) < len(named)
        for index, head in enumerate(table.heads)
        if _A_NAME.search(head)
        for named in [[cell.text for cell in table.column(index) if cell]]
    )


# In the body

_TIED: Final = late(
    rf"(?<!{LETTER})(?:{BELOW}|(?:সংযুক্ত|বর্ণিত|নিচের) তালিকা(?:র|য়|ভুক্ত)?|তালিকা(?:য় বর্ণিত|ভুক্ত))"
    rf" (?:{LETTER}{{1,30}} ){{0,3}}(?P<words>{_PEOPLE}|(?<!{LETTER})(?P<word>{FEW}) ?জন)(?!িত|{LETTER}প্রতি)"
    rf"|(?P<of_list>{_PEOPLE.replace('figure', 'before')})(?:[^।,;\n]{{0,60}}তালিকা|(?:কে|র|ের| {LETTER}{{2,20}}কে)[^।;\n০-৯]{{0,60}}। ?(?:তাঁদের|এঁদের|তাদের|এদের|মনোনীতদের) (?:নামের )?তালিকা)"
)
_LIST_SIGNS: Final = tuple(map(normalise, ("নিম্ন", "নিচে", "তালিকা")))
"""What these words cannot be without."""
_NAMES: Final = late(
    r"^\**(?:নাম|(?:কর্মকর্তা|অংশগ্রহণকারী|প্রশিক্ষণার্থী|সদস্য|প্রার্থী|কর্মচারী|শিক্ষক)(?:দের|গণের|র|ের)? নাম)"
)


def _of_body(paper: Paper, letter: Letter, body: str) -> Iterator[Finding]:
    counts, certain = _counts(paper, letter)
    for match in matches(_TIED, body, *_LIST_SIGNS) if certain else ():
        words = match["words"] or match["of_list"]
        stated = (
            from_words(match["word"]) if match["word"] else int(to_ascii(match["figure"] or match["before"]))
        )
        items = _items_below(body[match.end() :])
        if (counts or items) and stated not in _fitting([*counts, *items]):
            rows = _nearest(stated, [*items, *counts])
            message = messages.LIST_COUNT.filled(words=words, stated=stated, rows=rows)
            yield Finding(("body",), *message, quote=Quote(words))
            return
    if counts:
        yield from _of_those_named(paper, body, counts)


def _fitting(counts: list[int]) -> set[int]:
    """What may be said of lists with so many rows: the rows of one, of some together, of all."""
    some = (sum(few) for size in (1, 2, 3) for few in combinations(counts[:_MOST_LISTS], size))
    return {*some, sum(counts)}


_MOST_LISTS: Final = 20


def _counts(paper: Paper, letter: Letter) -> tuple[list[int], bool]:
    """How many people each list of a letter has, and whether all of them can be counted."""
    tables = [annex_table(at, annex) for at, annex in paper.every(ListAnnex)]
    tables += [inset_table(at, inset) for at, inset in paper.every(insets.Table)]
    tables += [table for table in figure_tables(paper) if _is_of_body(table)]
    tables = [table for table in tables if any(map(_NAMES.match, table.heads))] or tables
    found = [people_in_list(table) for table in tables]
    counts = [count for count in found if count] + ([len(letter.travellers)] if letter.travellers else [])
    groups = [len(group.rows) for _, annex in paper.every(ListAnnex) for group in annex.groups if group.rows]
    return counts + groups, None not in found


def _is_of_body(table: FigureTable) -> bool:
    cell = next((cell for row in table.rows for cell in row.cells if cell), None)
    return bool(cell and cell.at == ("body",) and any(map(_NAMES.match, table.heads)))


def _items_below(text: str) -> list[int]:
    """How many items the first numbered list of a text has; nothing where none follows the sentence, or an item stands for several."""
    last, style = 0, None
    for line in text.split("\n")[1:]:
        match = ITEM.match(line)
        if match is None:
            if line.strip() and not line.startswith((" ", "\t")):
                break
            continue
        number = int(to_ascii(match["number"])) if match["number"] else letter_number(match["letter"])
        if (
            number != last + 1
            or style not in (None, (match["sign"], match["end"]))
            or re.search("[0-9০-৯] ?জন", line)
        ):
            break
        last, style = number, (match["sign"], match["end"])
    return [last] if last > 1 else []


def _nearest(stated: int, counts: list[int]) -> int:
    return min(counts, key=lambda count: abs(count - stated))


_NOUNS: Final = (
    "প্রশিক্ষণার্থী|অংশগ্রহণকারী",
    "শিক্ষার্থী",
    "শিক্ষক",
    "প্রার্থী",
    "উপকারভোগী|সুবিধাভোগী",
    "কর্মচারী",
    "প্রতিনিধি",
)
"""Who may be listed; those of one entry are the same people."""
_SHARE: Final = late("প্রতি|প্রত্যেক|করে|মধ্যে|কমপক্ষে|অন্তত|অন্যূন|ন্যূনতম|সর্বোচ্চ|সর্বনিম্ন|প্রায়|অনূর্ধ্ব|ব্যাচ|দলে")
"""Words of a sentence whose count is not that of a whole list."""


def _of_those_named(paper: Paper, body: str, counts: list[int]) -> Iterator[Finding]:
    """A count of those whom the title of a list names, where none is of its rows: near theirs, or the only one of the only list."""
    fitting = _fitting(counts)
    titles = " ".join(" ".join(annex.title) for _, annex in paper.every(ListAnnex))
    for nouns in _NOUNS:
        if not re.search(nouns, titles):
            continue
        found = []
        for sentence in sentences(body):
            people = list(re.finditer(_PEOPLE, sentence))
            of_noun = list(
                re.finditer(rf"(?P<words>{_PEOPLE})(?: {LETTER}{{1,30}}){{0,2}} ?(?:{nouns})", sentence)
            )
            if of_noun and not _SHARE.search(sentence):
                total = sum(int(to_ascii(each["figure"])) for each in people)
                found += [(int(to_ascii(match["figure"])), total, match) for match in of_noun]
        if not found or any(stated in fitting or total in fitting for stated, total, _ in found):
            continue
        stated, _, match = found[0]
        rows = _nearest(stated, counts)
        if abs(stated - rows) <= max(2, rows // 10) or (len(found) == len(counts) == 1 and "তালিকা" in body):
            message = messages.LIST_COUNT.filled(words=match["words"], stated=stated, rows=rows)
            yield Finding(("body",), *message, quote=Quote(match["words"]))


# A list that is announced


@rule("nothing-below", source="‘নিম্নোক্ত’ কথাটির পরে কথাটি থাকতে হয়")
def nothing_below(paper: Paper) -> Iterator[Finding]:
    """‘নিম্নোক্ত’ বা ‘নিম্নবর্ণিত’ বলা হয়েছে, কিন্তু নিচে তালিকা, ছক, সময় বা দফা কিছুই নেই।

    কেন: পুরোনো পত্র থেকে বাক্যটি এসেছে, ছকটি আসেনি; প্রাপক জানেন না কাদের বা কখনের কথা। নিচে দফা, ছক, কোলনের পরের কথা, বিবরণ বা পরিশিষ্ট থাকলে
    কিছু বলা হয় না; যাঁদের কথা বলা হয়েছে তাঁরা নিচের প্রাপক বা অনুলিপির তালিকায়ও থাকতে পারেন।

    উদাহরণ: ‘সভা নিম্নোক্ত সময়ে অনুষ্ঠিত হবে।’, আর নিচে কোনো সময় নেই।

    'The following' is said, and nothing follows: no list, table, time or item.

    Why: the sentence was taken from an old letter and its table was not. Nothing is said where items, a table, words after a colon,
    particulars or an annex follow; people may also be among the addressees and copies below.

    Example: 'সভা নিম্নোক্ত সময়ে অনুষ্ঠিত হবে।', and no time below.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.body:
        return
    if (
        letter.annexes
        or letter.tables
        or letter.travellers
        or letter.sanction
        or letter.particulars
        or letter.enclosures
    ):
        return
    for match in _ANNOUNCED.finditer(letter.body):
        rest = letter.body[match.end() :]
        if _MAY_FOLLOW.search(rest) or (_names_people(match) and _has_recipients(letter)):
            return
        yield Finding(
            ("body",), *messages.NOTHING_BELOW.filled(words=match[0].strip()), quote=Quote(match[0].strip())
        )
        return


_THINGS: Final = "তালিকা|ছক|সারণি|সময়|তারিখ|স্থান|শর্ত|হার|কাগজপত্র|তথ্য|বিষয়|প্রস্তাব|কাজ|কার্যক্রম|পদ|কর্মকর্তা|কর্মচারী|সদস্য|প্রতিনিধি|ব্যক্তি|প্রতিষ্ঠান|দপ্তর|উপজেলা|জেলা|ইউনিয়ন|বিদ্যালয়"
_ANNOUNCED: Final = late(
    rf"(?<!{LETTER})(?:{BELOW}) (?:{_PEOPLE}(?: {LETTER}{{1,30}})?|(?:{_THINGS}){LETTER}{{0,12}}(?!{LETTER}))"
)
_MAY_FOLLOW: Final = late(
    r"[:ঃ|]|—|\{\{|\n[ \t]{0,20}(?:[-*•✓➤]|[(‘]?(?:[০0]?[১1]|[কai])[.)।’])|[0-9০-৯]{1,2}[.:][0-9০-৯]{2}|ঘটিকা|টায়"
)


def _names_people(match: re.Match[str]) -> bool:
    return bool(
        re.search("জন|কর্মকর্তা|কর্মচারী|সদস্য|প্রতিনিধি|ব্যক্তি|প্রতিষ্ঠান|দপ্তর|উপজেলা|জেলা|ইউনিয়ন|বিদ্যালয়", match[0])
    )


def _has_recipients(letter: Letter) -> bool:
    return len(letter.to) > 1 or "\n" in "".join(letter.to) or any((letter.distribution, letter.copies))
