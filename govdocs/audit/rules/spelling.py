"""Words spelt wrongly: by the list of words.yaml, and by the lexicon and the rules of govdocs.audit.spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches, words_in
from govdocs.audit.rule import Finding, OtherPlace, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import LETTER, MAX_SLIPS, Slip, slip_finding, without_addresses, words_around
from govdocs.audit.spelling.judging import LONGEST_WORD, Judgement, judged
from govdocs.audit.spelling.lexicon import is_listed
from govdocs.audit.spelling.naming import broken_rule
from govdocs.audit.untouchable import NO_TITLE, Untouchable
from govdocs.audit.words.wordlists import Spelling, word_lists
from govdocs.errors import Text
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise


@rule(
    "spelling",
    source=f"মন্ত্রিপরিষদ বিভাগের ৩১ অক্টোবর ২০১২ তারিখের পরিপত্র; {ACADEMY}; বাংলা একাডেমি আধুনিক বাংলা অভিধান",
)
def spelling(paper: Paper) -> Iterator[Finding]:
    """শব্দটির বানান ভুল, বা এখন আর চলে না।

    কেন: সরকারি কাজে বাংলা একাডেমির প্রমিত বানান অনুসরণ করা বাধ্যতামূলক। আইন ও বিধিমালার নামে, উদ্ধৃতিতে ও মানুষের নামে পুরোনো
    বানান থাকতে পারে, তাই সেগুলো ধরা হয় না। একই ভুল বারবার থাকলে একবারই বলা হয়, সব জায়গার সারিসহ। কোনো নামের বানান যেমন
    আছে তেমনই রাখতে হলে দপ্তর-ফাইল বা দলিলের ‘নিরীক্ষা:’-র নিচে ‘নাম-হিসেবে:’ তালিকায় লিখুন (govdocs audit --accept)।

    উদাহরণ: ‘সরকারী’ নয়, ‘সরকারি’; ‘অংশগ্রহন’ নয়, ‘অংশগ্রহণ’।

    A word is misspelt, or spelt in a way that is no longer in use.

    Why: offices must follow the spelling of the Bangla Academy. The names of laws and people, and quotations, may keep their old
    spelling and are left alone. The same mistake is told once, with all its lines. A name that is to stay as it is spelt goes
    into the list 'accepted:' under 'audit:' of the office file or the document (govdocs audit --accept).

    Example: 'সরকারি' for 'সরকারী'; 'অংশগ্রহণ' for 'অংশগ্রহন'.
    """
    first: dict[tuple[str, str], Finding] = {}
    for passage, slip in _slips(paper):
        start, end = words_around(passage.text, slip.start, slip.end)
        words = passage.text[start:end].strip(_MARKS)
        right = passage.text[slip.start : slip.end], str(slip.right)
        why = _broken_rule(words) or broken_rule(*right)
        finding = slip_finding(passage, slip, messages.SPELLING, why=why)
        other = OtherPlace(finding.at, finding.quote, finding.fix)
        earlier = first.setdefault((words, right[1]), finding)
        if earlier is not finding:
            first[words, right[1]] = replace(earlier, also=(*earlier.also, other))
    yield from first.values()


_MARKS = "।,;:()[]‘’“”\"'*_-–—/?!"


def _slips(paper: Paper) -> Iterator[tuple[Passage, Slip]]:
    """The misspellings of a paper, but for names, quotations, citations and what the office or the document accepts."""
    untouchable = paper.once(Untouchable)
    accepted = _accepted(paper)
    found = 0
    for passage in paper.texts:
        for slip in misspellings(passage.text):
            if accepted and any(_overlap(slip, match) for match in accepted.finditer(passage.text)):
                continue
            if untouchable.protects(passage.at, passage.text, slip.start, slip.end):
                continue
            yield passage, slip
            found += 1
            if found == MAX_SLIPS:
                return


def _accepted(paper: Paper) -> re.Pattern[str] | None:
    """What the office and the document accept as names, with any ending."""
    if not paper.accepted:
        return None
    return re.compile(f"(?<!{LETTER})(?:{longest_first(paper.accepted)}){_ENDING.pattern}")


def _overlap(slip: Slip, match: re.Match[str]) -> bool:
    return slip.start < match.end() and slip.end > match.start()


def _broken_rule(words: str) -> Text | None:
    """The rule that the lexicon and the Academy's patterns find broken in a word."""
    judgement = judged(words)
    return judgement.rule if judgement else None


_LAW = late(
    rf"(?:(?! (?:{NO_TITLE}) )[^।;\n]){{0,90}}?(?:আইন|অধ্যাদেশ|বিধিমালা|প্রবিধানমালা|বিধি|নীতিমালা|Act|Rules)(?:,|\s)\s*(?:১৯|২০)[০-৯]{{2}}"
)
_TOKEN = late(rf"(?<![A-Za-z0-9০-৯@.])(?<!{LETTER}){LETTER}{{3,{LONGEST_WORD}}}(?![A-Za-z@])(?!{LETTER})")
_JOINERS = late("(?<!র)[\u200c\u200d]")


def misspellings(text: str) -> Iterator[Slip]:
    """Misspelt words with the right ones: of the word list, and of govdocs.audit.spelling; উপযুক্ত, a word of its own, is not one.

    >>> [slip.right for slip in misspellings("সরকারী ও উপযুক্ত, বিদেশীয় কর্মকান্ড")]
    ['সরকারি', 'কর্মকাণ্ড']
    """
    suspects = [word for word in words_in(text) if _is_suspect(word)]
    text = without_addresses(text)
    listed = {_word_start(text, slip.start): slip for slip in _listed(text, suspects)}
    for token in matches(_TOKEN, text, *suspects):
        if token.start() in listed or _is_right(text, token.start(), token.end()):
            continue
        if slip := _judged(text, token.start(), token[0]):
            listed[token.start()] = slip
    yield from sorted(listed.values())


def _is_right(text: str, start: int, end: int) -> bool:
    """Whether a word only holds a wrong form and is right, with an ending or without, or begins a name that is."""
    match = _right_words().match(text, start)
    return match is not None and (match.end() > end or _ENDING.match(text, match.end()) is not None)


@lru_cache(maxsize=20_000)
def _is_suspect(word: str) -> bool:
    """Whether a word may be wrong: most are not, and need not be looked at where they stand."""
    return _judgement(word) is not None or _spellings()[0].search(word) is not None


def _judgement(word: str) -> Judgement | None:
    """The judgement on a word as its letters stand: a joiner more or less is no mistake."""
    judgement = judged(_JOINERS.sub("", word.rstrip("ঃ")))
    return judgement if judgement and _JOINERS.sub("", judgement.right) != _JOINERS.sub("", word) else None


def _judged(text: str, start: int, word: str) -> Slip | None:
    """A word that the lexicon, or a rule of the Academy, finds wrong. A visarga at its end is for another rule."""
    judgement = _judgement(word)
    word = word.rstrip("ঃ")
    if judgement is None or _LAW.match(text, start + len(word)):
        return None
    if _PLACE.fullmatch(word) and not is_listed(judgement.right) and judgement.right not in text:
        return None  # শিমুলকান্দি: nobody but who lives there knows how it is spelt
    return Slip(start, start + len(word), judgement.right, judgement.sure)


def _listed(text: str, suspects: Iterable[str]) -> Iterator[Slip]:
    """The wrong forms of the word list; the whole word where the rest of it is wrong too."""
    pattern, known = _spellings()
    for match in matches(pattern, text, *suspects):
        if _LAW.match(text, match.end()) or _right_words().match(text, _word_start(text, match.start())):
            continue
        sure = bool(_ENDING.match(text, match.end()))  # of কারনিস a program would make a word that is none
        right = known[match[0]].right
        rest = _REST.match(text, match.end())
        tail = rest[0] if rest else ""
        if _OF_A_PLACE.match(tail):
            continue  # দেশীগ্রাম is a name
        start = _word_start(text, match.start())
        judgement = judged(text[start : match.start()] + right + tail)
        if judgement:
            yield Slip(start, match.end() + len(tail), judgement.right, sure and judgement.sure)
        else:
            yield Slip(match.start(), match.end(), right, sure)


_REST = late(f"{LETTER}*")
_OF_A_PLACE = late(normalise("গ্রাম|নগর|গঞ্জ|হাট|পাড়া|ঘাট|কান্দি|ডাঙ্গা|ডাঙা|খালী|বাড়ী|কাঠি|কাঠী|মারী"))
_PLACE = late(
    normalise(
        r".{3,}(?<!্)(?:কান্দি|কান্দা|পুর|গাছা|গাছি|গাছিয়া|তলা|তলী|তলি|ডাঙ্গা|ডাঙা|খালী|খালি|বাড়ী|বাড়ি|বাড়িয়া|গ্রাম|নগর|গঞ্জ|হাট|হাটি|পাড়া|ঘাট|কাঠি|কাঠী|মারী|মারি|কুড়া|খোলা|দিয়া|বুনিয়া|বাজার|চর|দহ|কোল|কুল|ছড়ি|ছড়া)"
        "(?:র|ের|য়|তে|ে|স্থ|এ|এর|কে)?"
    )
)
"""The name of a place, by how it ends."""
_ENDING = late(
    normalise(
        "(?:ভাবে|মূলক|সহ|গণ|বৃন্দ|সমূহ|গুলো|গুলি|টি|টা|জনিত|কালীন|ভুক্ত|প্রাপ্ত|দের|এর|ের|র|কে|তে|য়|ে|ও|ই|ক্রমে|পূর্বক){0,9}+"
    )
    + f"(?!{LETTER})"
)


def _word_start(text: str, at: int) -> int:
    """The offset at which the word around an offset begins."""
    before = _WORD_BEFORE.search(text[max(0, at - _LONGEST_WORD) : at])
    return at - len(before[0]) if before else at


_LONGEST_WORD = 60
_WORD_BEFORE = late(rf"(?<!{LETTER}){LETTER}*\Z")


@cache
def _right_words() -> re.Pattern[str]:
    """Words that hold a wrong form, and are right."""
    return compiled(longest_first(word_lists().right))


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, Spelling]]:
    """One pattern for the whole list, longest forms first."""
    lists = word_lists()
    known = {entry.wrong: entry for entry in lists.spellings}
    beginning, inside = (
        longest_first(e.wrong for e in lists.spellings if e.inside is within) for within in (False, True)
    )
    return compiled(rf"(?<!{LETTER})(?:{beginning})(?!\u09bc)|(?:{inside})"), known
