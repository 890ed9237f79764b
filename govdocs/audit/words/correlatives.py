"""Words that come in pairs, with the partner of another: 'যেহেতু …, তাহলে', 'যদি …, সেহেতু', 'একদিকে …, দ্বিতীয়ত'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches, short_sentence_around
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ONLY_PARTNERS: Final = "সেহেতু|তাহলে|তা হলে|ততক্ষণ|ততদিন|তথাপি|তবুও"
"""Words that only answer another; the rest do where a comma stands before them."""
_OTHERS: Final = "তাই|সুতরাং|কাজেই|অতএব|তিনি|তাঁরা|তারা"
_PARTNER: Final = late(
    normalise(rf"(?:(?<!{LETTER})(?P<only>{_ONLY_PARTNERS})|, (?P<other>{_OTHERS}))(?!{LETTER})")
)
_OPENER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:যেহেতু|যদিও|যদি|যখনই|যখন|যতক্ষণ|যতদিন|যত|যেখানে|যেভাবে|যাতে|যারা|যাঁরা|যিনি|যেসব|যেসকল|যে|যা|যার|যাঁর|যাকে|যাঁকে|যাদের|যাঁদের)(?!{LETTER})"
    )
)
_PAIRS: Final = {
    normalise(opener): (frozenset(normalise(wrong).split("|")), normalise(right))
    for opener, wrong, right in (
        ("যেহেতু", "তাহলে|তা হলে|ততক্ষণ|ততদিন|তথাপি|তবুও", "সেহেতু"),
        ("যদি", "সেহেতু|ততক্ষণ|ততদিন", "তাহলে"),
        ("যদিও", "সেহেতু|তাহলে|তা হলে|তাই|সুতরাং|কাজেই|অতএব", "তবুও"),
        ("যখন", "সেহেতু|তাহলে|তা হলে|ততক্ষণ|ততদিন", "তখন"),
        ("যতক্ষণ", "সেহেতু|তাহলে|তা হলে|ততদিন", "ততক্ষণ"),
        ("যতদিন", "সেহেতু|তাহলে|তা হলে|ততক্ষণ", "ততদিন"),
        ("যত", "সেহেতু|তাহলে|তা হলে|ততক্ষণ|ততদিন", "তত"),
        ("যেখানে", "সেহেতু|তাহলে|তা হলে|ততক্ষণ|ততদিন", "সেখানে"),
        ("যেভাবে", "সেহেতু|তাহলে|তা হলে|ততক্ষণ|ততদিন", "সেভাবে"),
        ("যারা", "তিনি", "তারা"),
        ("যাঁরা", "তিনি", "তাঁরা"),
        ("যিনি", "তাঁরা|তারা", "তিনি"),
    )
}
"""Of each word that opens a pair, the answers that are of others, and its own."""
_ANSWERED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:সেহেতু|সেজন্য|সে জন্য|সে কারণে|এ কারণে|এজন্য|এ জন্য|তখন|তবে|কিন্তু|তবুও|তথাপি|তারপরও|তত|সেখানে|সেভাবে)(?!{LETTER})"
    )
)
_CONDITION: Final = late(
    normalise(
        rf"(?<!স্থ)(?<!ঞ্চ)(?<!ক)(?<!কা)(?<!ফ)(?<!দ)(?<!জ)লে(?!{LETTER})|(?<!{LETTER})(?:শর্তে|ক্ষেত্রে)(?!{LETTER})"
    )
)
"""Words with which তাহলে has a condition of its own."""
_IF: Final = frozenset(map(normalise, ("তাহলে", "তা হলে")))


def other_correlatives(text: str) -> Iterator[Slip]:
    """Words that answer the word that opened their sentence, and are the answer to another.

    >>> [slip.right for slip in other_correlatives("যেহেতু টিকা শীতল রাখা আবশ্যক, তাহলে বরফ লাগবে।")]
    ['সেহেতু']
    """
    for match in matches(_PARTNER, text, *_SIGNS) if "য" in text else ():
        partner = match["only"] or match["other"]
        around = short_sentence_around(text, match.start())
        if around is None:
            continue
        start, end = around
        before = text[max(start, text.rfind(";", start, match.start()) + 1) : match.start()]
        opened = list(_OPENER.finditer(before))
        pair = _PAIRS.get(opened[-1][0]) if opened else None
        if pair is None or partner not in pair[0]:
            continue
        clause = before[opened[-1].end() :]
        if partner in _IF and _CONDITION.search(clause):
            continue
        if not _ANSWERED.search(clause) and not _ANSWERED.search(text, match.end(), end):
            at = match.start("only") if match["only"] else match.start("other")
            yield Slip(at, at + len(partner), pair[1], sure=False)


_SIGNS: Final = tuple(normalise(_ONLY_PARTNERS).split("|")) + tuple(
    f", {word}" for word in normalise(_OTHERS).split("|")
)

_SO_MANY: Final = late(
    normalise(
        rf"(?<!{LETTER})যত(?P<of>টি|জন|গুলো|টুকু|বার|খানা)(?!{LETTER})[^।;\n]{{3,120}}?, (?P<wrong>এত(?P=of))(?!{LETTER})"
    )
)
_ON_ONE_SIDE: Final = late(
    normalise(rf"(?<!{LETTER})একদিকে(?!{LETTER})[^\n]{{3,200}}?[,;।] (?:এবং )?(?P<wrong>দ্বিতীয়ত)(?!{LETTER})")
)
_OTHER_SIDE: Final = late(normalise("অন্যদিকে|অপরদিকে|অন্য দিকে|অপর দিকে|প্রথমত"))


def other_halves(text: str) -> Iterator[Slip]:
    """'So many' behind 'as many', and 'secondly' behind 'on one side', with the half that belongs there.

    >>> [slip.right for slip in other_halves("যতটি আবেদন পাওয়া গেছে, এতটি নিষ্পত্তি হয়েছে।")]
    ['ততটি']
    """
    for match in matches(_SO_MANY, text, normalise("যত")):
        yield Slip(*match.span("wrong"), f"তত{match['of']}", sure=False)
    for match in matches(_ON_ONE_SIDE, text, normalise("একদিকে")):
        if not _OTHER_SIDE.search(text):
            yield Slip(*match.span("wrong"), normalise("অন্যদিকে"), sure=False)
