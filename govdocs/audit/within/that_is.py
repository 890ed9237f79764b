"""What 'that is' says of a thing spoken of before: 'উক্ত প্রকল্প, অর্থাৎ …', where the letter has spoken of one project, and of another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import phonetic_key
from govdocs.audit.reading.scanning import matches, sentence_around
from govdocs.audit.spans import LETTER
from govdocs.audit.within.named_things import ThingOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_W: Final = rf"{LETTER}{{2,25}}(?:-{LETTER}{{1,25}})?"
_KINDS: Final = (
    "প্রকল্প|কর্মসূচি|কোর্স|প্রশিক্ষণ|কর্মশালা|মেলা|সপ্তাহ|কমিটি|সমিতি|নদী|খাল|বিল|গ্রাম|মৌজা|ইউনিয়ন|উপজেলা|থানা|বিদ্যালয়|কলেজ|মাদ্রাসা|হাসপাতাল|ক্লিনিক|ব্যাংক|শাখা|সেতু|সড়ক|বাঁধ|মিলনায়তন|সম্মেলনকক্ষ|কেন্দ্র"
    "|অধিদপ্তর|মন্ত্রণালয়|বোর্ড|কর্তৃপক্ষ|আদালত|যন্ত্র|পাম্প|জলমহাল|হাট|বাজার|ঘাট|রোগ|রেঞ্জ|বিট|উপকেন্দ্র|ফিডার|কারখানা|গুদাম"
)
_THAT: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:উক্ত|ওই|ঐ|সেই|একই|উল্লিখিত|বর্ণিত|উপর্যুক্ত|উপরিউক্ত|উপরোক্ত|আলোচ্য) (?P<kind>{_KINDS})(?:টি|টির|টিতে|টিকে)?(?:ের|র|ে|তে|য়|কে)?,? \(?(?:অর্থাৎ,?|তথা) (?P<name>[‘“]?(?:{_W} ){{0,5}}?(?P<word>{_W})[’”]?) (?P=kind)(?={LETTER}{{0,4}}(?!{LETTER}))"
    )
)
_SIGNS: Final = tuple(map(normalise, ("অর্থাৎ", "তথা ")))
_NAMED: Final = late(
    normalise(rf"(?<!{LETTER})(?P<word>{_W})[’”]? (?P<kind>{_KINDS})(?={LETTER}{{0,4}}(?!{LETTER}))")
)
_KIND_SIGNS: Final = tuple(map(normalise, _KINDS.split("|")))
_NO_NAME: Final = frozenset(
    normalise(
        "উক্ত ওই ঐ সেই একই এই এ এক একটি উল্লিখিত বর্ণিত উপর্যুক্ত উপরিউক্ত উপরোক্ত আলোচ্য অত্র সংশ্লিষ্ট সকল সব প্রতিটি প্রতি কোনো অন্য অন্যান্য নিজ নতুন চলমান সরকারি বেসরকারি ও এবং বা "
        "স্থানীয় প্রস্তাবিত গঠিত নির্মিত তিন দুই চার পাঁচ বিভিন্ন যে হতে থেকে করে জন্য পর্যন্ত একমাত্র মূল প্রধান"
    ).split()
)
_OF_CASE: Final = late(normalise("(?:র|ে|য়|কে|টি)$"))
_TEXTS: Final = ("subject", "heading", "references", "body", "discussion", "decisions", "text", "closing")
_MOST: Final = 20


def that_is_otherwise(paper: Paper) -> Iterator[ThingOtherwise]:
    """Things that are said to be those of before, of which the letter has named one of the kind, and never this one."""
    texts = [passage for passage in paper.texts if passage.own and passage.at[0] in _TEXTS]
    for index, passage in enumerate(texts):
        for match in islice(matches(_THAT, passage.text, *_SIGNS), _MOST):
            before = [(one.text, len(one.text)) for one in texts[:index]]
            begin = sentence_around(passage.text, match.start())[0]
            found = {
                phonetic_key(each["word"]): each
                for text, end in (*before, (passage.text, begin))
                for each in matches(_NAMED, text[:end], *_KIND_SIGNS)
                if each["kind"] == match["kind"] and each["word"] not in _NO_NAME
                if not _OF_CASE.search(each["word"])
            }
            if (
                len(found) == 1
                and phonetic_key(match["word"]) not in found
                and not _OF_CASE.search(match["word"])
            ):
                (own,) = found.values()
                stated = f"{match['name']} {match['kind']}"
                yield ThingOtherwise(
                    passage, stated, own[0].replace("’", "").replace("”", ""), match.start("name")
                )
