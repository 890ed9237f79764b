"""Two sentences with no danda between them, and the last item of a list that ends with the mark of the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches, sentence_around
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_DONE: Final = "হয়|হয়েছে|হয়েছিল|হলো|হবে|হয়নি"
_OWN_VERBS: Final = (
    "করেন|করেছেন|করেছিলেন|করবেন|দেন|দিয়েছেন|নেন|নিয়েছেন|হন|হয়েছেন|ছিলেন|থাকবেন|যান|গিয়েছেন|আসেন|এসেছেন|রাখেন"
)
_NEXT: Final = (
    "তিনি|তাঁর|সভাপতি|সভায়|সভা|কোনো|এ সময়|ওই সময়|এ সময়ে|এরপর|এর পর|অতঃপর|এছাড়া|এ ছাড়া|তাছাড়া|ফলে|পরবর্তীতে|পরবর্তী সময়ে|বর্তমানে|ইতোমধ্যে|ইতিমধ্যে|এ লক্ষ্যে|এ বিষয়ে|এ প্রসঙ্গে|এ ব্যাপারে"
    "|এজন্য|এ জন্য|প্রসঙ্গত|আরও উল্লেখ্য|সেই সঙ্গে|একই সঙ্গে|উক্ত|বিস্তারিত আলোচনা|আলোচনা শেষে|আলোচনান্তে|এতে|এর ফলে|এ কারণে"
)
_JOINED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:(?!(?:বলা|জানা|জানানো|দেখা|মনে|ধরা|শোনা|ভাবা|আশা|উল্লেখ) ){LETTER}{{2,12}}(?:া|ো|ত) (?P<done>{_DONE})|(?P<own>{_OWN_VERBS})) (?=(?P<next>{_NEXT})(?!{LETTER}|[,:]))"
    )
)
_VERB_OF_SAYING: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:মনে|আশা|মত|মতামত|উল্লেখ|ঘোষণা|অভিযোগ|দাবি|প্রস্তাব|সুপারিশ|প্রশ্ন|অনুরোধ|অনুমান|অবহিত|জ্ঞাত|প্রত্যাশা|কামনা|ব্যক্ত|প্রকাশ|জিজ্ঞাসা|স্বীকার|অস্বীকার|ধারণা|বর্ণনা|আশঙ্কা|আশ্বস্ত|স্মরণ|নিশ্চিত|প্রতীয়মান) (?:{LETTER}{{2,8}} )?\Z"
    )
)
"""What is said may follow without যে: 'প্রস্তাব করেন সভা মুলতবি করা হোক'."""
_OPENED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:যে|যা|যার|যাঁর|যাকে|যাঁকে|যিনি|যারা|যাঁরা|যাদের|যাঁদের|যদি|যদিও|যখন|যেহেতু|যেখানে|যেসব|যেসকল|যাতে|যেন|যত{LETTER}*|নাকি|যেভাবে|যেদিন|যেমন)(?!{LETTER})"
    )
)
"""Words before a verb with which what follows it belongs to the same sentence."""
_GOES_ON: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:বলে|মর্মে|বিধায়|না হয়|নয়তো|নতুবা|নয়|কিনা|কি না|সেহেতু|তাহলে|তখন|হোক|এমন|সে সকল)(?!{LETTER})"
    )
)
_ENDS: Final = late(
    normalise(
        rf" (?:হয়|হয়েছে|হয়েছিল|হলো|হবে|হয়নি|করেন|করেছেন|করবেন|করতে হবে|দেন|নেন|জানান|বলেন|ছিলেন|ছিল|আছে|রয়েছে|নেই|থাকবে|থাকবেন|পারে|পারবেন|যায়|গেছে|যায়নি|{LETTER}{{1,8}}(?:েন|েছে|েছেন|বে|বেন))\Z"
    )
)
_LEAST: Final = 4
"""Words of the shortest sentence that is told apart."""


def joined_sentences(text: str) -> Iterator[Slip]:
    """The end of a verb behind which another sentence begins that has its own verb, with a danda.

    >>> [slip.right for slip in joined_sentences("কার্যবিবরণী পাঠ করে শোনানো হয় কোনো সংশোধনী না থাকায় তা দৃঢ়ীকরণ করা হয়।")]
    ['হয়। ক']
    """
    for match in matches(_JOINED, text, *_SIGNS):
        start, end = sentence_around(text, match.start())
        before, after = text[start : match.start()], text[match.end() : end]
        if text[end : end + 1] != "।" or _BROKEN.search(after[: after.find(" ")]):
            continue
        if len(before.split()) < _FEW or len(after.split()) < _LEAST or not _ENDS.search(f" {after.strip()}"):
            continue
        if _OPENED.search(before) or _GOES_ON.search(after) or _OPENED.search(after.split(",")[0]):
            continue
        if match["own"] and _VERB_OF_SAYING.search(before):
            continue
        gap = match.end() - 1
        verb = text.rfind(" ", start, gap) + 1
        yield Slip(verb, gap + 2, f"{text[verb:gap]}। {text[gap + 1]}", sure=False)


_FEW: Final = 2
_BROKEN: Final = late("[;:?]")
_SIGNS: Final = tuple(
    map(
        normalise,
        (*(f" {word}" for word in ("হয়", "হলো", "হবে")), *(f"{word} " for word in _OWN_VERBS.split("|"))),
    )
)

_ITEM: Final = late(r"[ \t]*(?:[(][০-৯ক-হ]{1,3}[)]|[০-৯]{1,2}[.)]|[ক-হ][)]|[-•*✓➤])[ \t]+\S")
_CONTINUES: Final = late(
    normalise(
        r"[ \t]*(?:সেহেতু|অতএব|সুতরাং|এক্ষণে|এখন|এবং|ও |বা |অথবা|তবে|শর্ত|করতে|হলে|হয়|করা|মর্মে|বিধায়|এর |-|[|(\[{“‘\"]|[০-৯ক-হ][.)]|[a-z])"
    )
)
_FEW_ITEMS: Final = 3


def lists_left_open(text: str) -> Iterator[Slip]:
    """The semicolon or comma behind the last item of a list whose other items end so, and after which no more comes.

    >>> [slip.right for slip in lists_left_open("(ক) নাম লেখা;\\n(খ) টিকা দেওয়া;\\n(গ) সুচ পুঁতে ফেলা;\\n\\nপ্রতিবেদন পাঠাতে হবে।")]
    ['া।']
    """
    items: list[tuple[int, str]] = []
    start = 0
    for line in [*text.split("\n"), "।"] if ";\n" in text or text.rstrip().endswith(";") else ():
        if _ITEM.match(line):
            items.append((start, line.rstrip()))
        elif line.strip():
            yield from _left_open(items, line if start < len(text) else "")
            items = []
        start += len(line) + 1


def _left_open(items: list[tuple[int, str]], behind: str) -> Iterator[Slip]:
    if len(items) < _FEW_ITEMS or not all(line.endswith(";") for _, line in items):
        return
    if _CONTINUES.match(behind) or (behind and not behind.rstrip().endswith(("।", ":", "—"))):
        return
    at, last = items[-1]
    if "।" not in last:
        end = at + len(last)
        yield Slip(end - 2, end, f"{last[-2]}।", sure=False)
