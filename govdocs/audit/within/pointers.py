"""What a text points to within itself: items, paragraphs and tables that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.recent_texts import remembered
from govdocs.audit.reading.scanning import is_table_row, matches, words_in
from govdocs.audit.reading.tables import markdown_tables
from govdocs.audit.spans import LETTER
from govdocs.numerals import letter_number, to_ascii, to_bangla
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ITEM: Final = late(r"(?:^|(?<=[:;,।] )|(?<= ও )|(?<= এবং ))[ \t]{0,20}\(?(?P<letter>[ক-হ])\)", re.MULTILINE)
_TO_ITEM: Final = late(
    normalise(
        r"(?P<words>(?:উপর্যুক্ত|উপরোক্ত|উপরের|উল্লিখিত|উপরে বর্ণিত|এ পত্রের|এই পত্রের) (?:অনুচ্ছেদ |দফা |ক্রমিক |শর্ত )?[(‘](?P<letter>[ক-হ])[)’])"
        r"|(?P<after>[(‘](?P<letter2>[ক-হ])[)’] ?(?:নং |নম্বর )?(?:দফা|শর্ত|ক্রমিক)(?:র|ের|য়|ে|টি)?)(?= (?![(‘][ক-হ][)’]))"
        rf"|(?P<clause>(?<!{LETTER})দফা [(‘](?P<letter3>[ক-হ])[)’])"
    )
)
_TO_ITEM_WORDS: Final = frozenset(
    normalise(word + ending)
    for word in ("উপর্যুক্ত", "উপরোক্ত", "উপরের", "উল্লিখিত", "বর্ণিত", "দফা", "শর্ত", "ক্রমিক", "পত্রের")
    for ending in ("", "র", "ের", "য়", "ে", "টি")
)
_PARAGRAPH: Final = late(r"^[ \t]{0,8}\*{0,2}(?P<number>[০-৯]{1,2})[।.)]", re.MULTILINE)


@remembered
def _heads(text: str) -> tuple[re.Match[str], ...]:
    """The numbers with which lines begin."""
    return tuple(_PARAGRAPH.finditer(text))


_TO_PARAGRAPH: Final = late(
    normalise(
        rf"(?P<words>(?<!{LETTER})অনুচ্ছেদ(?: নং| নম্বর)?[ :–-]{{0,2}}(?P<number>[০-৯]{{1,2}})|(?<![০-৯./-])(?P<number2>[০-৯]{{1,2}})(?: নং| নম্বর| ?নং) অনুচ্ছেদ)(?!{LETTER}*[০-৯])"
    )
)
_OF_OTHERS: Final = late(
    normalise(
        "আইন|বিধি|নীতিমালা|নির্দেশমালা|নির্দেশিকা|পত্রের|চুক্তি|সংবিধান|প্রজ্ঞাপন|পরিপত্র|স্মারক|অধ্যাদেশ|ম্যানুয়াল|প্রতিবেদনের|কার্যবিবরণী|আদেশ|ডিপিপি|গাইডলাইন|সনদ|সূত্র|ধারা|প্রবিধান|দলিল|জবাব|আপত্তি|নিরীক্ষা|অডিট"
    )
)
_TABLE: Final = late(
    rf"(?P<words>(?<!{LETTER})(?P<kind>সারণি|সারণী|ছক|টেবিল)(?: নং| নম্বর)?[ –-]{{1,2}}(?P<number>[০-৯]{{1,2}}))(?![০-৯])"
)
_TABLES: Final = frozenset(("সারণি", "সারণী", "ছক", "টেবিল"))
_OWN: Final = late(normalise("(?:এ|এই) পত্রের ?$|উপরের ?$|উপর্যুক্ত ?$"))
_REACH: Final = 100


def points_nowhere(text: str) -> Iterator[tuple[str, str]]:
    """The words that point to something, and the last thing of its kind that there is.

    >>> list(points_nowhere("শর্ত:\\n\\n(ক) এক;\\n(খ) দুই।\\n\\n২। উপর্যুক্ত (ঘ) দফা অনুযায়ী"))
    [('উপর্যুক্ত (ঘ)', '(খ)')]
    """
    yield from _items(text)
    yield from _items_of_paragraphs(text)
    yield from _paragraphs(text)
    yield from _tables(text)


def _items(text: str) -> Iterator[tuple[str, str]]:
    pointing = [
        match
        for match in matches(_TO_ITEM, text, *(_TO_ITEM_WORDS & words_in(text)))
        if not _of_others(text, match.start())
    ]
    if not pointing:
        return
    targets = {
        match.start(group) for match in pointing for group in ("letter", "letter2", "letter3") if match[group]
    }
    there: set[str] = set()
    for match in matches(_ITEM, text, ")"):
        if match.start("letter") not in targets or _goes_on(text, match, there):
            there.add(match["letter"])
    if not {"ক", "খ"} <= there:
        return
    last = max(there, key=letter_number)
    for match in pointing:
        letter = match["letter"] or match["letter2"] or match["letter3"]
        if letter not in there and letter_number(letter) > letter_number(last):
            yield match["words"] or match["after"] or match["clause"], f"({last})"


def _goes_on(text: str, match: re.Match[str], there: set[str]) -> bool:
    """Whether a mark begins a line and is the next after those before it: '(গ) শর্ত ভঙ্গ করলে …' is an item of its own."""
    before = letter_number(match["letter"]) - 1
    begins = not text[: match.start()].rpartition("\n")[2].strip()
    return begins and before in {letter_number(letter) for letter in there}


_ITEM_OF: Final = late(
    normalise(
        rf"(?P<words>(?<!{LETTER})অনুচ্ছেদ(?: নং| নম্বর)?[ –-]?(?P<number>[০-৯]{{1,2}})(?:[ -]?(?:এর|ের) (?:দফা|শর্ত|উপদফা|ক্রমিক)?)? ?[(‘](?P<letter>[ক-হ])[)’])"
        rf"|(?P<behind>(?<![০-৯./-])(?P<number2>[০-৯]{{1,2}}) ?(?:নং|নম্বর) অনুচ্ছেদের (?:দফা |শর্ত |ক্রমিক )?[(‘](?P<letter2>[ক-হ])[)’])"
    )
)


def _items_of_paragraphs(text: str) -> Iterator[tuple[str, str]]:
    """'অনুচ্ছেদ ২-এর দফা (ঙ)', where that paragraph has items, and not this one."""
    for words, number, letter, paragraphs in _pointing_into_paragraphs(text):
        there = {item["letter"] for item in _ITEM.finditer(paragraphs.get(number, ""))}
        if {"ক", "খ"} <= there and letter not in there:
            yield words, f"({max(there, key=letter_number)})"


def items_of_others(text: str) -> Iterator[tuple[str, str, str]]:
    """The words that point to an item of a paragraph that has no items, its number, and that of the one paragraph with such an item.

    >>> text = "কমিটি গঠন করা হলো।\\n\\n২। কাজ:\\n\\n(ক) এক;\\n(খ) দুই।\\n\\n৩। কমিটি বসবে।\\n\\n৪। অনুচ্ছেদ ৩-এর (খ) দফার কাজ জরুরি।"
    >>> list(items_of_others(text))
    [('অনুচ্ছেদ ৩-এর (খ)', '৩', '২')]
    """
    for words, number, letter, paragraphs in _pointing_into_paragraphs(text):
        if number not in paragraphs or _ANY_MARK.search(paragraphs[number]):
            continue
        having = [
            other
            for other, block in paragraphs.items()
            if any(letter == item["letter"] for item in _ITEM_LINE.finditer(block))
        ]
        if len(having) == 1:
            yield words, to_bangla(number), to_bangla(having[0])


def tables_of_others(text: str) -> Iterator[tuple[str, str, str]]:
    """The words that point to the table of a paragraph that has none, its number, and that of the one paragraph with a table.

    >>> text = "কমিটি কাজ করেছে।\\n\\n২। ক্ষতি:\\n\\n| নাম | টাকা |\\n|--|--|\\n| ক | ৫০ |\\n\\n৩। কমিটি বসবে।\\n\\n৪। অনুচ্ছেদ ৩-এর সারণিতে নাম আছে।"
    >>> list(tables_of_others(text))
    [('অনুচ্ছেদ ৩-এর সারণি', '৩', '২')]
    """
    pointing = [
        match
        for match in matches(_TABLE_OF, text, normalise("অনুচ্ছেদ"))
        if not _of_others(text, match.start())
    ]
    paragraphs = _numbered_paragraphs(text) if pointing else {}
    having = [number for number, block in paragraphs.items() if any(map(is_table_row, block.split("\n")))]
    for match in pointing:
        number = int(to_ascii(match["number"]))
        if len(having) == 1 and number in paragraphs and number not in having:
            yield match["words"], to_bangla(number), to_bangla(having[0])


_TABLE_OF: Final = late(
    rf"(?P<words>(?<!{LETTER})অনুচ্ছেদ(?: নং| নম্বর)?[ –-]?(?P<number>[০-৯]{{1,2}})[ -]?(?:এর|ের) (?:সারণি|সারণী|ছক|টেবিল))"
)
_ANY_MARK: Final = late(
    r"^[ \t]{0,20}[(‘]?(?:[ক-হ]|[ivx]{1,4}|[a-h])[)’.।]|[(‘][ক-হ][)’] (?!দফা|শর্ত)|^[ \t]{0,20}[•▪*-] ",
    re.MULTILINE,
)
"""Whatever may be the mark of an item, at the head of a line or within."""
_ITEM_LINE: Final = late(r"^[ \t]{0,20}\((?P<letter>[ক-হ])\)", re.MULTILINE)


def _pointing_into_paragraphs(text: str) -> Iterator[tuple[str, int, str, dict[int, str]]]:
    """The words that point to an item of a paragraph, its number and letter, and the paragraphs that stand once, by their numbers."""
    pointing = [
        match for match in matches(_ITEM_OF, text, normalise("অনুচ্ছেদ")) if not _of_others(text, match.start())
    ]
    paragraphs = _numbered_paragraphs(text) if pointing else {}
    for match in pointing:
        number = int(to_ascii(match["number"] or match["number2"]))
        yield match["words"] or match["behind"], number, match["letter"] or match["letter2"], paragraphs


def _numbered_paragraphs(text: str) -> dict[int, str]:
    """The paragraphs whose number stands once, by it."""
    heads = _heads(text)
    numbers = [int(to_ascii(head["number"])) for head in heads]
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return {
        number: text[head.end() : end]
        for number, head, end in zip(numbers, heads, ends, strict=False)
        if numbers.count(number) == 1
    }


def _paragraphs(text: str) -> Iterator[tuple[str, str]]:
    pointing = list(matches(_TO_PARAGRAPH, text, normalise("অনুচ্ছেদ")))
    numbers = [int(to_ascii(match["number"])) for match in _heads(text)] if pointing else []
    if not numbers or max(numbers) > 40:
        return
    of_others = {
        match["number"] or match["number2"]
        for match in pointing
        if _is_paragraph_of_others(text, match.start())
    }
    for match in pointing:
        number = match["number"] or match["number2"]
        if number not in of_others and int(to_ascii(number)) > max(numbers):
            yield match["words"], to_bangla(max(numbers))


def _is_paragraph_of_others(text: str, start: int) -> bool:
    """Whether a paragraph is another paper's by the words before it, or because a line begins with it behind its own number."""
    line = text.rfind("\n", 0, start) + 1
    return _of_others(text, start) or _NAMES_ITS_PARAGRAPH.match(text, line) is not None


_NAMES_ITS_PARAGRAPH: Final = late(
    normalise(
        r"[ \t]{0,8}\*{0,2}(?:[০-৯]{1,2}[।.)]|\([ক-হ]\)|[ক-হ][).।]|[-*•])? ?\*{0,2}অনুচ্ছেদ(?: নং| নম্বর)?[ :–-]{0,2}[০-৯]{1,2}(?: ?\([^()\n]{1,30}\))? ?(?:\*\*|:|।)"
    )
)
"""A line that begins with a paragraph of another paper, of which it speaks: '৩। অনুচ্ছেদ ১২ (২০২২-২৩): …', '(খ) অনুচ্ছেদ ৪: …'."""


def _tables(text: str) -> Iterator[tuple[str, str]]:
    pointing = list(matches(_TABLE, text, *(_TABLES & words_in(text))))
    count = sum(1 for _ in markdown_tables(text, ("body",))) if pointing else 0
    if not count:
        return
    captions = {
        match["number"] for match in pointing if not text[: match.start()].rpartition("\n")[2].strip(" *#")
    }
    for match in pointing:
        if (
            int(to_ascii(match["number"])) > count
            and match["number"] not in captions
            and not _of_others(text, match.start())
        ):
            yield match["words"], to_bangla(count)


def _of_others(text: str, start: int) -> bool:
    """Whether it is another paper's: a law or letter is named in the sentence before it."""
    before = re.split("[।\n;]", text[max(0, start - _REACH) : start])[-1]
    if _is_amended(text, start):
        return True
    if _OWN_PART.search(before) and not _OF_OTHERS.search(before):
        return False
    of_another = _OF_OTHERS.search(before) or _GENITIVE.search(before)
    return bool(of_another) and not _OWN.search(before)


_AMENDED: Final = late(
    normalise("স্থলে|পরিবর্তে|প্রতিস্থাপ|পড়তে হবে|পঠিত|সন্নিবেশ|সংশোধ|শুদ্ধ|যা আছে|বিলুপ্ত হ(?:বে|ইবে)")
)


def _is_amended(text: str, start: int) -> bool:
    """Whether the line, or the heads of its table, say how another paper is to be read."""
    line = text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
    if is_table_row(line):
        line = text[: text.find("\n", start) if "\n" in text[start:] else len(text)].rpartition("\n\n")[2]
    return bool(_AMENDED.search(line))


_GENITIVE: Final = late("(?<!্)র[ ,-]*$")
_OWN_PART: Final = late(normalise(r"উপ-?অনুচ্ছেদ \([০-৯]{1,2}\) ?-?এর ?$"))
"""A part of a paragraph, before the item of it."""
