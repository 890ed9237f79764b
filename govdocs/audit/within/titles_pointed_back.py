"""A project, course, training or week that a letter points back to by another title: 'এই চার জন' of another course than the one they are sent to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.scanning import is_table_row, matches, words_of
from govdocs.audit.spans import LETTER
from govdocs.audit.within.named_things import NamedThing, ThingOtherwise
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = "প্রকল্প|কর্মসূচি|কোর্স|প্রশিক্ষণ|কর্মশালা|সেমিনার|সপ্তাহ|পক্ষ|মেলা|উৎসব|প্রতিযোগিতা|টুর্নামেন্ট|অভিযান|ক্যাম্পেইন|স্কিম|তহবিল|বৃত্তি|জরিপ|শুমারি|অলিম্পিয়াড|নীতিমালা|নির্দেশিকা"
_CASE: Final = "(?:-এর|-এ|র|ের|ে|তে|য়|টির|টি|টিতে)?"
_QUOTED: Final = late(
    normalise(
        rf"[‘“](?P<title>[^‘’“”\n]{{5,90}})[’”](?:-এর|-এ| শীর্ষক| নামক)?(?: {LETTER}{{2,15}})??(?: (?P<kind>{_KINDS}){_CASE}(?!{LETTER}))?"
    )
)
_OWN_KIND: Final = late(normalise(rf"(?:{_KINDS})\Z"))
_PLAIN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<title>{LETTER}{{2,25}} {LETTER}{{3,25}}) (?P<kind>কোর্স|কর্মসূচি|প্রকল্প|স্কিম|কর্মশালা|প্রতিযোগিতা|টুর্নামেন্ট|বৃত্তি){_CASE}(?!{LETTER})"
    )
)
_PLAIN_SIGNS: Final = tuple(
    f" {normalise(kind)}"
    for kind in ("কোর্স", "কর্মসূচি", "প্রকল্প", "স্কিম", "কর্মশালা", "প্রতিযোগিতা", "টুর্নামেন্ট", "বৃত্তি")
)
_COUNT: Final = "এক|দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|নয়|দশ|এগারো|বারো|পনেরো|বিশ|[০-৯]{1,3}"
_BY_IT: Final = "শেষে|নির্বাচিত|মনোনীত|উত্তীর্ণ|অংশগ্রহণকারী|ভর্তি|স্থাপিত|নির্মিত|ক্রয়কৃত|সংগৃহীত|খননকৃত|পুনঃখননকৃত|সরবরাহকৃত|মেরামতকৃত|কেনা|বরাদ্দকৃত"
"""What a thing has been made, or somebody chosen, by what the title is of."""
_THOSE: Final = late(
    normalise(
        rf" (?:{LETTER}{{2,20}} ){{0,2}}?(?:{_BY_IT}) (?:(?:উত্তীর্ণ|মনোনীত|নির্বাচিত) )?(?:এই|এ|সেই|ওই|ঐ|উক্ত|উপরের|উপর্যুক্ত|উপরোক্ত|উল্লিখিত|বর্ণিত)"
        rf" (?:(?P<count>{_COUNT}) ?(?:\({LETTER}{{2,10}}\) ?)?(?:জন|টি)|(?:{LETTER}{{1,12}}-)?(?P<thing>{LETTER}{{4,20}})(?: (?P<more>{LETTER}{{4,20}}))?)"
    )
)
"""What points back to those, or to that, of which was spoken before."""
_THAT_IS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:উক্ত|এই|এ|ওই|ঐ|সেই|উল্লিখিত|বর্ণিত|উপর্যুক্ত|উপরোক্ত|আলোচ্য|একই) (?:{_KINDS}){_CASE},? (?:অর্থাৎ|তথা) [‘“]?\Z"
    )
)
"""'That project, that is', right before a title."""
_DAY: Final = late(
    normalise(
        r"(?P<day>[০-৯]{1,2} (?:জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর))"
    )
)
_LAST_DAY: Final = late(normalise(r"-?(?:এর|র|ের)? ?(?:সমাপনী|উদ্বোধনী|শেষ|প্রথম) (?:দিন|অনুষ্ঠান)"))
_SUBJECTS: Final = ("subject", "heading", "headline", "title")
_RUNNING: Final = PROSE | {"closing"}
_NO_THINGS: Final = frozenset(
    normalise(
        "পত্রের পত্রে দপ্তরের দপ্তরে কার্যালয়ের কার্যালয়ে বিষয়ে বিষয়টি তারিখে তারিখের সময়ে সময়ের মর্মে লক্ষ্যে উদ্দেশ্যে প্রেক্ষিতে প্রেক্ষাপটে কারণে জেলার উপজেলার ক্ষেত্রে পর্যন্ত"
    ).split()
)
_MOST: Final = 60
_TWO: Final = 2
_STEM: Final = 4


def titles_by_pointing(paper: Paper) -> Iterator[ThingOtherwise]:
    """The other of two titles of one kind, said once, in a sentence that points back to those of the first, or to its day."""
    texts = [one for one in paper.texts if one.own and one.at[0] in _RUNNING | {*_SUBJECTS}]
    letter = "\n".join(one.text for one in paper.texts)
    by_kind: dict[tuple[str, bool], list[NamedThing]] = defaultdict(list)
    for passage in texts:
        for title in islice(_quoted(passage), _MOST):
            by_kind[title.kind, True].append(title)
        for title in islice(_plain(passage), _MOST):
            by_kind[title.kind, False].append(title)
    for some in by_kind.values():
        titles = {one.name for one in some}
        if len(titles) != _TWO:
            continue
        own = [one for one in some if one.name == some[0].name]
        others = [one for one in some if one.name != some[0].name]
        if len(others) == 1 and letter.count(others[0].name) == 1 and _is_own(own, letter):
            other = others[0]
            if other.passage.at[0] in _RUNNING and _points_back(other, own, letter):
                yield ThingOtherwise(other.passage, other.name, own[0].name, other.start)


def _quoted(passage: Passage) -> Iterator[NamedThing]:
    for match in matches(_QUOTED, passage.text, "‘", "“"):
        title = match["title"].strip()
        own = _OWN_KIND.search(title)
        if kind := match["kind"] or (own[0] if own else ""):
            yield NamedThing(passage, title, kind, match.start("title"), match.end())


def _plain(passage: Passage) -> Iterator[NamedThing]:
    for match in matches(_PLAIN, passage.text, *_PLAIN_SIGNS):
        last = match["title"].split()[-1]
        if not last.endswith(_CASES) and last not in _LITTLE:
            title = last
            yield NamedThing(
                passage, title, match["kind"], match.start("title") + match["title"].rfind(last), match.end()
            )


_CASES: Final = tuple(map(normalise, ("র", "য়", "ে", "টি", "কে", "গুলো", "ও", "ই", "িত", "মূলক")))
_LITTLE: Final = frozenset(
    normalise(
        "প্রশিক্ষণ উন্নয়ন শীর্ষক নামক চলমান উক্ত এই সেই একই সকল একটি দুটি প্রতিটি বার্ষিক মৌলিক বিশেষ সাধারণ মাসিক এবং মেয়াদি দিনব্যাপী পাইলট নতুন সংক্ষিপ্ত স্নাতক"
    ).split()
)


def _is_own(own: Sequence[NamedThing], letter: str) -> bool:
    """Whether the letter is of the first: it is in the subject, or said again."""
    return any(one.passage.at[0] in _SUBJECTS for one in own) or letter.count(own[0].name) >= _TWO


def _points_back(other: NamedThing, own: Sequence[NamedThing], letter: str) -> bool:
    text, (start, end), sentence = other.passage.text, other.span, other.sentence
    if is_table_row(sentence) or own[0].name in sentence or _OF_ANOTHER.search(sentence):
        return False
    last = _LAST_DAY.match(text, other.end)
    day = _DAY.search(text, start, other.start)
    if last and day and letter.count(day["day"]) >= _TWO:
        return True
    if _THAT_IS.search(text, start, other.start):
        return True
    before = [one for one in own if one.passage is not other.passage or one.start < other.start]
    stems = {word[:_STEM] for one in before for word in words_of(one.sentence) if len(word) >= _STEM}
    told = " ".join(one.sentence for one in before)
    match = _THOSE.match(text, other.end, end)
    if match is None:
        return False
    if match["count"]:
        return match["count"] in told
    things = (word for word in (match["thing"], match["more"]) if word and word not in _NO_THINGS)
    return any(word[:_STEM] in stems for word in things)


_OF_ANOTHER: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পূর্ববর্তী|পূর্বে|পূর্বেই|পূর্বের|আগে|আগেই|আগের|গত|বিগত|অন্য|অন্যান্য|অপর|আরেক|আরও|পাশাপাশি|ছাড়া|ছাড়াও|এছাড়া|এছাড়াও|পৃথক|পৃথকভাবে|আলাদা|পরবর্তী|ইতোপূর্বে|ইতঃপূর্বে|ইতিপূর্বে|ইতোমধ্যে|ইতিমধ্যে|সমাপ্ত|সাবেক|উভয়|পরিবর্তে|স্থলে|বদলে|ভিন্ন|দ্বিতীয়|অনুরূপ|মতো|ন্যায়)(?!{LETTER})"
    )
)
"""Words of a sentence that brings in another thing, or an earlier time."""
