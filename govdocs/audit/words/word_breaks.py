"""Words that are broken in two, or run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from govdocs.audit.reading.scanning import LETTERS, matches, words_in
from govdocs.audit.spans import LETTER, Slip, without_addresses
from govdocs.audit.spelling.lexicon import is_listed, lexicon
from govdocs.text.late_pattern import late
from govdocs.text.pattern_code import compiled
from govdocs.text.unicode import normalise

_AFTER: Final = "(?:ের|র|গণ|গণের|বৃন্দ|দের|কে|সমূহ|সমূহের|টি|টির|ে|য়|ভাবে|সহ|ও)?"
_IN_TWO: Final = {
    "কর্ম": "কর্তা|চারী|সূচি|শালা|সংস্থান|স্থল",
    "উপ": "জেলা|সচিব|পরিচালক|কমিশনার|কমিটি|প্রকল্প|মহাপরিচালক|সহকারী|ধারা|মন্ত্রী|নির্বাচন|বিধি|অনুচ্ছেদ|বিভাগ|প্রকৌশলী|আঞ্চলিক|পুলিশ|বরাদ্দ",
    "মহা": "পরিচালক|ব্যবস্থাপক|পরিদর্শক|সড়ক|পরিকল্পনা|হিসাব",
    "অধি": "দপ্তর|শাখা|গ্রহণ|বেশন",
    "পরি": "দপ্তর|ষদ|চালক|পত্র|কল্পনা|দর্শন|বহন|বেশ|চালনা",
    "অনু": "লিপি|রোধ|মোদন|যায়ী|ষ্ঠান|ষ্ঠিত|বিভাগ|সরণ|সারে|কূল",
    "কার্য": "ক্রম|বিবরণী|সূচি|পত্র|নির্বাহী|পরিধি",
    "প্রতি": "বেদন|ষ্ঠান|ষ্ঠিত|বন্ধী|নিধি",
    "বিদ্যা": "লয়",
    "মন্ত্রণা": "লয়",
    "সচিবা": "লয়",
    "বাস্ত": "বায়ন",
    "বাস্তবা": "য়ন",
}
"""Words of which the first part stands alone, or means nothing, and the parts with which it is one word."""
_JOINED_ENDS: Final = {
    "সমূহ": "(?! (?:ক্ষতি|বিপদ|সম্ভাবনা))",
    "সমূহের": "",
    "সমূহে": "",
    "সমূহকে": "",
    "বৃন্দ": "",
    "বৃন্দের": "",
    "বৃন্দকে": "",
    "গণের": "",
    "গণকে": "",
    "গুলো": "",
    "গুলোর": "",
    "পূর্বক": "",
    "মূলক": "",
    "ভুক্ত": "",
    "কালীন": "",
    "ব্যাপী": "",
    "জনিত": "",
    "করণ": "",
    "করণের": "",
    "কৃত": "",
    "প্রাপ্তদের": "",
    "ভিত্তিক": "",
    "দের": "",
    "দেরকে": "",
    "গুলি": "",
    "গণ": "(?! (?:শুনানি|মাধ্যম|বিজ্ঞপ্তি|পরিবহন|শিক্ষা|ভোট|সচেতন))",
    "গুলির": "",
    "কে": "(?! (?:হ|কর|ছিল|ছিলেন|আছে|থাক|কী|কোথায়|কখন|কত|বা|না|কে|কার|কা|দেব|পাব|যাব|দায়ী))",
}
"""Endings that are no words of their own, and what must not follow."""
_BEFORE_ENDS: Final = {
    "করণ": "বাস্তবায়ন|নিশ্চিত|সহজী|আধুনিকী|জাতীয়|নবায়ন|দৃঢ়ী|শক্তিশালী|হালনাগাদ|নিবন্ধন|নিয়মিত|স্থায়ী|চিহ্নিত",
    "কৃত": "সংগ্রহ|জব্দ|প্রেরিত|সংশোধন|অনুমোদন|বরাদ্দ|জারি|দাখিল|বদলি|হস্তান্তর|ঘোষণা|নির্ধারণ|প্রস্তুত",
    "সমূহ": "",
    "গণ": "কর্মকর্তা|কর্মচারী|শিক্ষার্থী|প্রার্থী|আবেদনকারী|সদস্য|সচিব|চেয়ারম্যান|শিক্ষক|অফিসার|কমিশনার|পরিচালক|উপপরিচালক|প্রকৌশলী|ব্যক্তি|ঠিকাদার|ইজারাদার|প্রশাসক|উপকারভোগী|অভিভাবক|নাগরিক|কৃষক|মালিক|চিকিৎসক|প্রতিনিধি|জনপ্রতিনিধি|ব্যবসায়ী|প্রশিক্ষণার্থী|প্রশিক্ষক|অংশগ্রহণকারী",
    "কে": "কর্মকর্তা|কর্মচারী|রোগী|শিক্ষার্থী|প্রার্থী|আবেদনকারী|সদস্য|সভাপতি|সচিব|চেয়ারম্যান|শিক্ষক|অফিসার|কমিশনার|পরিচালক|উপপরিচালক|মহাপরিচালক|প্রকৌশলী|ব্যক্তি|ঠিকাদার|প্রশাসক|উপকারভোগী|অভিভাবক|নাগরিক|কৃষক|প্রতিষ্ঠান|দপ্তর|কমিটি|মন্ত্রণালয়|বিভাগ|অধিদপ্তর|শাখা",
}
"""The words to which alone these endings are joined; elsewhere they may be words."""
_MANNER: Final = (
    "সুষ্ঠু|সঠিক|যথাযথ|জরুরি|নিয়মিত|সার্বিক|সফল|সরাসরি|লিখিত|মৌখিক|স্থায়ী|অস্থায়ী|সাময়িক|আনুষ্ঠানিক|ধারাবাহিক|স্বয়ংক্রিয়|ব্যক্তিগত|প্রাথমিক"
    "|নিবিড়|আন্তরিক|বাধ্যতামূলক|আবশ্যিক|কঠোর|তাৎক্ষণিক|পর্যায়ক্রমিক|সমন্বিত|সুনির্দিষ্ট|স্পষ্ট|বিশদ|সুশৃঙ্খল|নিরপেক্ষ|দৃঢ়"
)
_BY_POWER: Final = "(?:প্রদত্ত|অর্পিত) (?P<a2>ক্ষমতা) (?P<b2>বলে)"
_BY_ORDER: Final = "(?P<a3>আদেশ|নির্দেশ|অনুমতি|অনুরোধ|সম্মতি|অনুমোদন|সিদ্ধান্ত|পর্যায়) (?P<b3>ক্রমে)"
_OF_MEMBERS: Final = "(?P<a4>সদস্য|শয্যা|আসন) (?P<b4>বিশিষ্ট)"
_NO_BEGINNING: Final = late(
    normalise(
        "[ংঃঁৎ়্া-ৌ\u09bc]|[যডঢ]\u09bc|[ঙঞণষ]্|ঙ|ণ|ন্[তথদধন]|ম্[পবভম]|ক্ত|চ্[চছ]|জ্জ|ট্ট|ত্[তথ]|ত্ব(?![রকি])|দ্[দধভ]|প্ত|ব্[দধব]|ল্[কগটডপল]|র্"
    )
)
"""What no word begins with."""
_LEAST: Final = 6
_LONGEST_FRAGMENT: Final = 8


def split_words(text: str) -> Iterator[Slip]:
    """Two words that are one, with that.

    >>> [slip.right for slip in split_words("প্রকল্প কর্ম কর্তা উপ জেলা সমূহের মধ্যে গ্রহণ পূর্বক")]
    ['কর্মকর্তা', 'উপজেলা', 'গ্রহণপূর্বক']
    """
    words = words_in(text)
    text = without_addresses(text)
    done = 0
    for match in sorted(_pairs(text, words), key=lambda match: match.start()):
        first, second = _parts(match)
        if match.start(first) >= done:
            done = match.end(second)
            yield Slip(match.start(first), done, match[first] + match[second])


def _pairs(text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    if not _SIGNS.isdisjoint(words):
        firsts, ends = _known_pairs()
        yield from matches(firsts, text, *(f"{word} " for word in _IN_TWO.keys() & words))
        for match in matches(ends, text, *(f" {word}" for word in (_JOINED_ENDS.keys() | _ALONE) & words)):
            first, second = _parts(match)
            if second != "b" or _takes(match[first], match[second]):
                yield match
    fragments = [word for word in words if _is_fragment(word)]
    for match in matches(_TWO_WORDS, text, *fragments) if fragments else ():
        if (_is_fragment(match["a"]) or _is_fragment(match["b"])) and _is_frequent(match["a"] + match["b"]):
            yield match
    for match in matches(_GENITIVE_APART, text, f" {_R} ") if _R in words else ():
        if is_listed(match["a"]) and is_listed(match["a"] + _R):
            yield match


def _parts(match: re.Match[str]) -> tuple[str, str]:
    """The names of the groups that matched."""
    return next(
        (f"a{n}", f"b{n}")
        for n in ("", "2", "3", "4", "5")
        if f"a{n}" in match.re.groupindex and match[f"a{n}"]
    )


_ALONE: Final = frozenset(map(normalise, ("ভাবে", "ভাবেই", "বলে", "ক্রমে", "বিশিষ্ট")))
_SIGNS: Final = frozenset(map(normalise, _IN_TWO)) | frozenset(map(normalise, _JOINED_ENDS)) | _ALONE
_TWO_WORDS: Final = late(rf"(?<!{LETTER})(?P<a>{LETTER}{{2,30}}+) (?=(?P<b>{LETTER}{{2,30}})(?!{LETTER}))")

_R: Final = "র"
_GENITIVE_APART: Final = late(rf"(?<!{LETTER})(?P<a>{LETTER}{{3,30}}+) (?P<b>{_R})(?= {LETTER})")


@cache
def _known_pairs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    firsts = "|".join(rf"{a}(?= (?:{b}){_AFTER}(?!{LETTER}))" for a, b in _IN_TWO.items())
    ends = "|".join(rf"{end}(?!{LETTER}){rest}" for end, rest in _JOINED_ENDS.items())
    return (
        compiled(normalise(rf"(?<![{LETTERS}-])(?P<a>{firsts}) (?P<b>{LETTER}{{2,30}})")),
        compiled(
            normalise(
                rf"(?<![{LETTERS}])(?:(?P<a5>{_MANNER}) (?P<b5>ভাবেই?)(?!{LETTER})|{_BY_POWER}(?!{LETTER})|{_BY_ORDER}(?!{LETTER})|{_OF_MEMBERS}(?!{LETTER})"
                rf"|(?P<a>{LETTER}{{3,30}}+) (?P<b>{ends}))"
            )
        ),
    )


def _takes(word: str, ending: str) -> bool:
    """Whether an ending is to be joined to the word before it: a noun without an ending of its own."""
    only = _BEFORE_ENDS.get(ending)
    if only:
        return word in normalise(only).split("|")
    return word in lexicon().known and not word.endswith(_NO_STEMS)


_NO_STEMS: Final = tuple(map(normalise, ("ের", "কে", "এবং", "অন্যান্য", "সকল", "উক্ত", "এই", "যে")))


@lru_cache(maxsize=20_000)
def _is_fragment(word: str) -> bool:
    """Whether a word may be a piece of another: it is short, and begins as no word does."""
    return 1 < len(word) <= _LONGEST_FRAGMENT and bool(_NO_BEGINNING.match(word))


def _is_frequent(word: str) -> bool:
    return len(word) >= _LEAST and is_listed(word)


_ALONE_AFTER: Final = "করা করার করতে করবেন করবে করেছেন করেন করছেন হলো হয়েছে হবে হচ্ছে যাচ্ছে যাবে পারে পারবেন জন্য এবং থেকে কর্তৃক অনুরোধ নিকট অনুযায়ী যে"
_VERBAL: Final = "করা করার করতে হতে যেতে দিতে নিতে প্রেরণ প্রদান দেওয়া নেওয়া জানানো"
_TWICE_APART: Final = "নিজ স্ব পৃথক আলাদা ভিন্ন যার কোনো কেউ কী সে যে"
"""Words that are written twice to say of each, and never as one."""
_ONE_WORD: Final = "সৌজন্য শতকরা অসৌজন্য"
_GLUED: Final = tuple(normalise(_ALONE_AFTER).split())
"""Words that are never joined to the one before."""
_VERBS: Final = frozenset(normalise(_VERBAL).split())
_RIGHT: Final = frozenset(normalise(_ONE_WORD).split())
_DOUBLED: Final = {word * 2: f"{word} {word}" for word in normalise(_TWICE_APART).split()}


def joined_words(text: str) -> Iterator[Slip]:
    """A word with a verb, or another that stands alone, glued to it.

    >>> [slip.right for slip in joined_words("প্রেরণকরা হলো, গ্রহণেরজন্য, সৌজন্য")]
    ['প্রেরণ করা', 'গ্রহণের জন্য']
    """
    glued = {word: apart for word in words_in(text) if (apart := _apart(word))}
    if glued:
        pattern = re.compile(rf"(?<!{LETTER})(?:{'|'.join(glued)})(?!{LETTER})")
        for match in matches(pattern, text, *glued):
            yield Slip(*match.span(), glued[match[0]])


@lru_cache(maxsize=20_000)
def _apart(word: str) -> str | None:
    if twice := _DOUBLED.get(word):
        return twice
    if not word.endswith(_GLUED) or word in _RIGHT or word in lexicon().known:
        return None
    for end in _GLUED:
        head = word.removesuffix(end)
        if head != word and len(head) > 2 and (head in _VERBS or (len(head) > 3 and _stands(head, end))):
            return f"{head} {end}"
    return None


def _stands(head: str, end: str) -> bool:
    """Whether what is left is a word; অনুযায়ী and নিকট are joined to a stem, never to a genitive."""
    if end in _AFTER_GENITIVE and not head.endswith("র"):
        return False
    if end in _AFTER_INFINITIVE and not head.endswith("তে"):
        return False
    return is_listed(head)


_AFTER_INFINITIVE: Final = tuple(map(normalise, ("পারে", "পারবেন", "যাবে")))
_AFTER_GENITIVE: Final = tuple(map(normalise, ("জন্য", "নিকট", "অনুযায়ী")))
