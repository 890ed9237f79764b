"""Citations: references and annexes that the text mentions exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.quoted_numbers import numbers_in
from govdocs.audit.reading.scanning import matches
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import DIGIT, LETTER
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.numerals import LETTERS, from_words, letter_index, to_ascii
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# References


@rule("reference-not-there", source=INSTRUCTIONS)
def reference_not_there(paper: Paper) -> Iterator[Finding]:
    """বক্তব্যে সূত্রের কথা আছে, কিন্তু পত্রে সেই সূত্র নেই।

    কেন: আগের পত্র থেকে সূচনাবাক্য তুলে আনলে এমন হয়; প্রাপক কোন পত্রের কথা বলা হচ্ছে তা খুঁজে পান না। ‘সূত্রস্থ ৩ নম্বর’, ‘সূত্রোক্ত পত্রদ্বয়’ বললে সূত্রের সংখ্যাও দেখা হয়।

    উদাহরণ: ‘উপর্যুক্ত বিষয় ও সূত্রের প্রেক্ষিতে …’, অথচ ‘সূত্র:’ ঘর খালি।

    The body cites a reference that the letter does not give.

    Why: the opening was taken from another letter, and the addressee looks for a reference in vain. Where the body says 'number 3 of the
    references' or 'both letters referred to', there must be as many.

    Example: 'উপর্যুক্ত বিষয় ও সূত্রের প্রেক্ষিতে …', and no 'references'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.body:
        return
    if not letter.references:
        cited = next(matches(_CITES, letter.body, "সূত্র"), None)
        if cited:
            yield Finding(("body",), *messages.NO_REFERENCE.filled(words=cited[0]), quote=Quote(cited[0]))
        return
    count = max(len(letter.references), _typed_within(letter.references))
    for match in matches(_CITES_LETTER, letter.body, "সূত্র"):
        mark = match["before"] or match["after"]
        if LETTERS.index(mark) >= count:
            last = letter_index(count)
            message = messages.NO_SUCH_REFERENCE.filled(words=match[0], last=last)
            yield Finding(("body",), *message, quote=Quote(match[0]))
    if not any(len(list(numbers_in(reference))) > 1 for reference in letter.references):
        issues = {number.issue for reference in letter.references for _, number in numbers_in(reference)}
        yield from _by_number(letter.body, count, {int(each) for each in issues if each and each.isdecimal()})


def _typed_within(references: Iterable[str]) -> int:
    """How many references stand behind letters or numbers of their own, several of them in one text: '(ক) …; (খ) …'."""
    marks = [match for each in references for match in _TYPED_MARK.finditer(each)]
    return max(
        (
            LETTERS.index(mark["letter"]) + 1 if mark["letter"] else int(to_ascii(mark["number"]))
            for mark in marks
        ),
        default=0,
    )


def _by_number(body: str, count: int, issues: set[int]) -> Iterator[Finding]:
    """References that are pointed to by a number beyond the last, which is no issue of one, or counted otherwise than there are."""
    for match in matches(_CITES_NUMBER, body, "সূত্র"):
        number = match["after"] or match["before"]
        if int(to_ascii(number)) > count and int(to_ascii(number)) not in issues:
            message = messages.NO_SUCH_REFERENCE_NUMBER.filled(words=match[0], count=count)
            yield Finding(("body",), *message, quote=Quote(match[0]))
    for match in matches(_CITES_SEVERAL, body, "সূত্র"):
        stated = (
            2
            if match["two"]
            else from_words(match["word"])
            if match["word"]
            else int(to_ascii(match["figure"]))
        )
        if stated != count:
            message = messages.REFERENCES_COUNTED.filled(words=match[0], count=count)
            yield Finding(("body",), *message, quote=Quote(match[0]))


_CITES_NUMBER: Final = late(
    normalise(
        rf"(?<!{LETTER})সূত্র(?:স্থ|োক্ত|ের|ে (?:বর্ণিত|উল্লিখিত))? ?[-–]? ?(?P<after>[০-৯]{{1,2}}) ?(?:নং|নম্বর)(?!{LETTER})"
        rf"|(?<![০-৯./-])(?P<before>[০-৯]{{1,2}}) ?(?:নং|নম্বর) সূত্র"
    )
)
_CITES_SEVERAL: Final = late(
    normalise(
        rf"(?<!{LETTER})সূত্র(?:স্থ|োক্ত|ে (?:বর্ণিত|উল্লিখিত)) (?:(?P<two>(?:পত্র|স্মারক)দ্বয়)|(?:(?P<figure>[০-৯]{{1,2}})|(?P<word>দুই|তিন|চার|পাঁচ)) ?টি (?:পত্র|স্মারক))"
    )
)
_CITES = late(
    rf"বিষয় ও সূত্র{LETTER}*|(?<!{LETTER})সূত্রোক্ত|(?<!{LETTER})সূত্রস্থ|(?<!{LETTER})সূত্রোস্থ"
    rf"|(?:উপর্যুক্ত|উপরিউক্ত|উপরোক্ত|উল্লিখিত|বর্ণিত) সূত্র(?:ের|স্থ|োক্ত|ে)?(?!{LETTER})"
    rf"|(?<!{LETTER})সূত্রে (?:বর্ণিত|উল্লিখিত)"
)
_MARKS = f"[{''.join(letter for letter in LETTERS[:12] if len(letter) == 1)}]"
_TYPED_MARK: Final = late(rf"(?:^|[;।,\s])[(‘](?:(?P<letter>{_MARKS})|(?P<number>[১-৯]))[)’]", re.MULTILINE)
_CITES_LETTER = late(
    rf"(?<!{LETTER})সূত্র(?:ের|ে|স্থ)?[ -]?[(‘](?P<after>{_MARKS})[)’]|[(‘](?P<before>{_MARKS})[)’] ?(?:নং |নম্বর )?সূত্র"
)


# Annexes


@rule("annex-not-there", source="পরিশিষ্টের উল্লেখ ও পরিশিষ্ট এক হতে হয়")
def annex_not_there(paper: Paper) -> Iterator[Finding]:
    """লেখায় এমন পরিশিষ্টের কথা আছে, যা দলিলে নেই।

    কেন: পরিশিষ্ট বাদ দিলে বা নতুন করে সাজালে পুরোনো চিহ্ন রয়ে যায়। আইন বা অন্য দলিলের পরিশিষ্ট (‘বিধিমালার পরিশিষ্ট-খ’) ধরা হয় না।

    উদাহরণ: ‘তালিকা পরিশিষ্ট-গ-তে দেখুন’, অথচ আছে কেবল পরিশিষ্ট-ক ও খ।

    The text speaks of an annex that the document does not have.

    Why: an annex was dropped, or they were put in another order. Annexes of laws and other papers are left alone.

    Example: 'পরিশিষ্ট-গ' in the text, and only পরিশিষ্ট-ক and খ in the document.
    """
    there = {mark for passage in _labels(paper) for mark in marks_of(passage.text)}
    listed = paper.document.enclosures if isinstance(paper.document, Letter) else ()
    enclosed = {mark for line in listed for mark in marks_of(line)}
    if not there and len(enclosed) < 2 and (listed or not isinstance(paper.document, (Letter, Minutes))):
        return
    there |= enclosed | set(_sheet_without_label(paper))
    reported: set[str] = set()
    for passage in paper.texts:
        for mark, words in _mentions(passage):
            if mark not in there | reported:
                reported.add(mark)
                yield Finding(
                    passage.at,
                    *messages.ANNEX_NOT_THERE.filled(words=words),
                    quote=Quote(words) if words in passage.typed else None,
                )


@rule("annex-unmentioned", severity=Severity.NOTICE, source="পরিশিষ্টের উল্লেখ ও পরিশিষ্ট এক হতে হয়")
def annex_unmentioned(paper: Paper) -> Iterator[Finding]:
    """দলিলে এমন পরিশিষ্ট আছে, লেখায় যার কথা নেই।

    কেন: পাঠক জানতে পারেন না পরিশিষ্টটি কেন দেওয়া। কোনো পরিশিষ্টেরই উল্লেখ না থাকলে, আর সংযুক্তির ঘর থাকলে, কিছু বলা হয় না; যে পরিশিষ্ট নেই
    তার উল্লেখ থাকলেও না, কারণ তা annex-not-there বলে।

    উদাহরণ: বক্তব্যে কেবল পরিশিষ্ট-ক-এর কথা, অথচ পরিশিষ্ট-খও আছে।

    The document has an annex that its text does not mention.

    Why: the reader cannot know what it is for. Nothing is said where no annex is mentioned and the enclosures are listed, or where
    one is mentioned that is not there: annex-not-there says so.

    Example: the body mentions পরিশিষ্ট-ক alone, and there is a পরিশিষ্ট-খ too.
    """
    if not isinstance(paper.document, Letter):
        return
    labels = [(passage, mark) for passage in _labels(paper) for mark in marks_of(passage.text)]
    mentioned = {
        mark for passage in paper.texts if passage.at[0] != "annexes" for mark in marks_of(passage.text)
    }
    if (not mentioned and paper.document.enclosures) or not mentioned <= {mark for _, mark in labels}:
        return
    for passage, mark in labels:
        if mark not in mentioned:
            yield Finding(
                passage.at,
                *messages.ANNEX_UNMENTIONED.filled(annex=passage.text),
            )


_ANNEX = late(
    rf"(?<!{LETTER})পরিশিষ্ট(?: ?[-–—] ?[‘'“(]?| ?[‘'“]| )(?P<mark>[ক-হA-Z]|[০-৯]{{1,2}})[’'”)]?(?!{LETTER}|{DIGIT})(?! পাতা)"
    rf"|(?<!{LETTER})পরিশিষ্ট ?\((?P<bracketed>[ক-হA-Z])\)"
)
_OF_ANOTHER_PAPER = late(rf"{LETTER}(?:র|য়)\s+$")


def marks_of(text: str) -> Iterator[str]:
    """The marks of the annexes that a text names: ক of পরিশিষ্ট-ক, পরিশিষ্ট-‘ক’ and পরিশিষ্ট (ক).

    >>> list(marks_of("‘পরিশিষ্ট-ক’ ও পরিশিষ্ট (খ), পরিশিষ্ট (৩ পাতা)"))
    ['ক', 'খ']
    """
    return (match["mark"] or match["bracketed"] for match in matches(_ANNEX, text, "পরিশিষ্ট"))


def _mentions(passage: Passage) -> Iterator[tuple[str, str]]:
    """The annexes of this document that a text names, with the words; those of a law or another document are skipped."""
    for match in matches(_ANNEX, passage.text, "পরিশিষ্ট"):
        if not _OF_ANOTHER_PAPER.search(passage.text[max(0, match.start() - 10) : match.start()]):
            words = match[0] if "‘" in match[0] else match[0].rstrip("’")
            yield match["mark"] or match["bracketed"], words


def _labels(paper: Paper) -> Iterator[Passage]:
    """The labels of the annexes, and of the attendance sheet."""
    return (passage for passage in paper.texts if _is_label(passage.at))


def _sheet_without_label(paper: Paper) -> Iterator[str]:
    """The mark by which minutes speak of those present: their attendance sheet has no label of its own, or is signed on paper."""
    minutes = paper.document
    has_label = any(passage.at[0] == "attendance_sheet" for passage in _labels(paper))
    if isinstance(minutes, Minutes) and not has_label:
        yield from marks_of(minutes.attendance or "")


def _is_label(at: Path) -> bool:
    return at[-1] == "label" and at[0] in ("annexes", "attendance_sheet")
