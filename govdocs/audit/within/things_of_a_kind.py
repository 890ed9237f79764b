"""The river, disease, fish or crop of which a letter speaks, called once by the name of another: 'ম্যালেরিয়া রোগী' in a report on dengue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import beginnings_of_words, begins_a_word, is_table_row, matches
from govdocs.audit.spans import LETTER
from govdocs.audit.within.named_things import NamedThing, ThingOtherwise
from govdocs.text.alternatives import longest_first
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_CASE: Final = "(?:র|ের|ে|তে|য়|কে|টি|টির|টিতে|গুলো|গুলোর|ও|ই)?"
_DISEASES: Final = (
    "ডেঙ্গু|ম্যালেরিয়া|কলেরা|ডায়রিয়া|টাইফয়েড|যক্ষ্মা|কুষ্ঠ|হাম|রুবেলা|পোলিও|নিউমোনিয়া|জন্ডিস|চিকুনগুনিয়া|কালাজ্বর|জলাতঙ্ক|নিপাহ|ইনফ্লুয়েঞ্জা|ডিপথেরিয়া|ধনুষ্টংকার"
    "|ক্ষুরারোগ|খুরারোগ|তড়কা|বাদলা|গলাফুলা|পিপিআর|লাম্পি|রানীক্ষেত|গামবোরো|বার্ড ফ্লু|ব্লাস্ট|পাতাপোড়া|টুংরো|লেট ব্লাইট"
)
_FISH: Final = (
    "পাবদা|গুলশা|শিং|মাগুর|কৈ|তেলাপিয়া|পাঙ্গাস|পাঙাশ|রুই|কাতলা|মৃগেল|কার্প|ইলিশ|চিংড়ি|গলদা|বাগদা|টেংরা|বোয়াল|আইড়|শোল|ট্যাংরা|সরপুঁটি"
)
_CROPS: Final = "আউশ|আমন|বোরো|গম|ভুট্টা|সরিষা|পাট|আলু|পেঁয়াজ|রসুন|আদা|হলুদ|মরিচ|টমেটো|বেগুন|শসা|মিষ্টিকুমড়া|তরমুজ|সূর্যমুখী|চিনাবাদাম|মসুর|মুগ|মাষকলাই|তিল|তিসি|আখ|চা|কলা|আম|লিচু|পেয়ারা|মাল্টা|ড্রাগন|সয়াবিন|তুলা"
_CLASSES: Final = tuple(tuple(map(normalise, names.split("|"))) for names in (_DISEASES, _FISH, _CROPS))
_NOUNS: Final = "রোগী|রোগ|জ্বর|টিকা|টিকাদান|আক্রান্ত|প্রতিরোধ|মাছ|পোনা|চাষ|চাষি|প্রদর্শনী|বীজ|চারা|ফলন|আবাদ|কর্তন|খেত|জমি|বাগান"
_NAMED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<name>{longest_first(name for names in _CLASSES for name in names)})(?:ের|র)? (?P<noun>{_NOUNS})(?={_CASE}(?!{LETTER}))"
    )
)
_RIVER: Final = late(
    normalise(rf"(?<!{LETTER})(?P<name>{LETTER}{{3,15}}) (?P<noun>নদী|নদ)(?={_CASE}(?!{LETTER}))")
)
_NOUN_SIGNS: Final = tuple(map(normalise, _NOUNS.split("|")))
_RIVER_SIGN: Final = normalise(" নদ")
_NO_RIVER: Final = frozenset(
    normalise(
        "উক্ত সেই সকল সব কোনো প্রতিটি প্রধান ছোট বড় খরস্রোতা মরা ভরা একটি দুটি তিনটি দুই তিন চার পাঁচ বিভিন্ন অন্য অন্যান্য স্থানীয় পার্শ্ববর্তী নিকটবর্তী সীমান্ত আন্তঃসীমান্ত অভিন্ন "
        "জেলার উপজেলার এলাকার দেশের পাশের প্রবাহিত বহমান নাব্য দখল দূষিত খনন অভ্যন্তরীণ উপকূলীয় পাহাড়ি নিকটস্থ সংলগ্ন এবং নামক নামের কিলোমিটার মিটার আঁকাবাঁকা ভাঙন তীরবর্তী মৃতপ্রায় সমুদ্র"
    ).split()
)
_OTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পূর্ববর্তী|পূর্বে|পূর্বের|আগে|আগের|অন্য|অন্যান্য|অপর|আরেক|আরও|আরো|পাশাপাশি|ছাড়া|ছাড়াও|এছাড়া|এছাড়াও|পৃথক|পৃথকভাবে|আলাদা|পরবর্তী|পরে|ইতোপূর্বে|ইতঃপূর্বে|ইতিপূর্বে|বদলে|সাথি|সাথী"
        rf"|অনুরূপ|মতো|ন্যায়|তুলনায়|চেয়ে|দ্বিতীয়|উভয়|দুটি|দুইটি|দুই|সঙ্গে|সাথে|সংযোগস্থল|মিলিত|মোহনা|শাখা|উপনদী|স্থলে|পরিবর্তে|ভিন্ন|নতুন|কোনো|নয়|নেই|না|নিষিদ্ধ|শুধু|কেবল|{LETTER}{{2,20}}ও|গত (?:বছর|মৌসুম|মাস|সপ্তাহ|[০-৯]{{4}}))(?!{LETTER})"
    )
)
"""Words of a sentence that brings in another thing of the kind."""
_THAT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:উক্ত|ওই|ঐ|সেই|উল্লিখিত|বর্ণিত|প্রকল্পের|প্রকল্প|প্রদর্শনীর|প্রদর্শনী|কর্মসূচির|অংশে|প্যাকেজের|সবকটি|{LETTER}{{2,12}}(?:টি|টিতে) {LETTER}{{2,12}}ই)(?!{LETTER})"
    )
)
"""What ties a sentence to what was spoken of."""
_JOINED_BEFORE: Final = late(normalise(rf"(?:,|(?<!{LETTER})(?:ও|এবং|বা|কিংবা|অথবা|/)) \Z"))
_JOINED_BEHIND: Final = late(normalise(rf"{LETTER}{{0,4}}(?:,| ও | এবং | বা )"))
_TEXTS: Final = ("body", "discussion", "decisions", "text", "closing")
_SUBJECTS: Final = ("subject", "heading", "headline")
_STEM: Final = 4
_LEAST: Final = 2
_MOST: Final = 20


def others_of_kind(paper: Paper) -> Iterator[ThingOtherwise]:
    """The second of two names that a letter has of a kind, where it stands once, behind the first, in a sentence that is tied to it."""
    texts = [passage for passage in paper.texts if passage.at[0] in (*_SUBJECTS, *_TEXTS)]
    letter = "\n".join(passage.text for passage in paper.texts)
    for find in (_of_class, _of_rivers, _of_varieties):
        for named in find(texts, letter):
            if (other := _second(named, letter)) and other.passage.at[0] in _TEXTS:
                yield ThingOtherwise(
                    other.passage, other.passage.text[other.start : other.end], named[0].name, other.start
                )


def _of_rivers(texts: Sequence[Passage], letter: str) -> Iterator[list[NamedThing]]:
    found = [
        NamedThing(passage, match["name"], match["noun"], match.start(), match.end())
        for passage in texts
        for match in matches(_RIVER, passage.text, _RIVER_SIGN)
        if match["name"] not in _NO_RIVER and not match["name"].endswith(_CASES)
    ]
    if len({each.name for each in found}) == _LEAST:
        yield found


_CASES: Final = tuple(map(normalise, ("ের", "ে", "ায়", "তে")))
_VARIETY: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<noun>(?:ব্রি|বিনা|বারি|বাউ) {LETTER}{{2,10}})[ -]?(?P<number>[০-৯]{{2,3}})(?![০-৯])"
    )
)
_INSTITUTES: Final = tuple(map(normalise, ("ব্রি ", "বিনা ", "বারি ", "বাউ ")))


def _of_varieties(texts: Sequence[Passage], letter: str) -> Iterator[list[NamedThing]]:
    """The varieties of one crop, where their numbers have the same digits in two orders: ব্রি ধান৮৯, ব্রি ধান৯৮."""
    found = [
        NamedThing(passage, match[0], match["noun"], match.start(), match.end())
        for passage in texts
        for match in matches(_VARIETY, passage.text, *_INSTITUTES)
    ]
    names = {each.name for each in found}
    if len(names) == _LEAST and len({tuple(sorted(name)) for name in names}) == 1:
        yield found


def _of_class(texts: Sequence[Passage], letter: str) -> Iterator[list[NamedThing]]:
    """What a letter names of each class that has two names in it, before the same noun."""
    found = [
        NamedThing(passage, match["name"], match["noun"], match.start(), match.end())
        for passage in texts
        for match in matches(_NAMED, passage.text, *_NOUN_SIGNS)
    ]
    for names in _CLASSES if found else ():
        of_class = [each for each in found if each.name in names]
        if (
            len({each.name for each in of_class})
            == _LEAST
            == sum(begins_a_word(name, letter) for name in names)
        ):
            yield of_class


def _second(named: Sequence[NamedThing], letter: str) -> NamedThing | None:
    """The one that is named once, and means the first."""
    first = named[0]
    others = [each for each in named if each.name != first.name]
    if len(others) != 1 or letter.count(others[0].name) != 1:
        return None
    other = others[0]
    own = [each for each in named if each.name == first.name][:_MOST]
    sentence = other.sentence
    text = other.passage.text
    if (
        is_table_row(sentence)
        or first.name in sentence
        or _OTHER.search(sentence)
        or _JOINED_BEFORE.search(text, max(0, other.start - 8), other.start)
        or _JOINED_BEHIND.match(text, other.end, other.end + 16)
    ):
        return None
    if other.kind not in {each.kind for each in own} or _COUNTED.search(sentence):
        return None
    again = letter.count(first.name) >= _LEAST
    if other.kind == _PATIENT and again and _FOR_THEM.search(text, other.end, other.end + _REACH):
        return other
    if _VARIETY.fullmatch(other.name):
        return other if again else None
    shared = beginnings_of_words(sentence, _STEM) & {
        stem for each in own for stem in beginnings_of_words(each.sentence, _STEM)
    }
    return other if shared and _THAT.search(sentence) else None


_PATIENT: Final = normalise("রোগী")
_FOR_THEM: Final = late(
    normalise(rf"র (?:{LETTER}{{2,20}} )?(?:চাপ|সংখ্যা|বৃদ্ধি|ভিড়|বাড়তি)[^।\n]{{0,60}}(?:কারণে|ফলে|জন্যই|হেতু)")
)
"""What gives the patients as the cause of what the letter is of."""
_REACH: Final = 110


_COUNTED: Final = late(normalise("[০-৯] ?(?:জন|টি|শতাংশ|%)"))
"""Figures of a sentence, which has its own thing to tell."""
