"""Things that a letter names with what they are, মধুমতি মিলনায়তন, and that another place of it names nearly so: মধুমিতা মিলনায়তন."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import Final, NamedTuple

from govdocs.audit.names.gazetteer import gazetteer
from govdocs.audit.names.place_likeness import Likeness, likeness
from govdocs.audit.reading.paper import PROSE, Paper, Passage
from govdocs.audit.reading.scanning import lines_with, sentence_around, sentence_at, words_in
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.spans import LETTER
from govdocs.audit.spelling.lexicon import is_known, is_listed
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherName(NamedTuple):
    """Where a thing is named, its other name, the name here, and its place."""

    at: Path
    other: str
    name: str
    quote: Quote


class _Named(NamedTuple):
    """One place where a thing is named."""

    passage: Passage
    words: tuple[str, ...]
    """Those before what it is, the nearest first."""
    end: int
    """Where the word is that says what it is."""
    kind: str
    listed: str
    """The mark of the row or the item of a list in which it is; empty in a sentence."""

    def word(self, index: int) -> str:
        return self.words[index] if index < len(self.words) else ""

    def opens(self, index: int) -> bool:
        """Whether the sentence begins with this one of the words."""
        start = sentence_around(self.passage.text, self.end)[0]
        own = sum(len(word) + 1 for word in self.words[: index + 1])
        return self.end - start - own <= _OPENING

    @property
    def sentence(self) -> str:
        return sentence_at(self.passage.text, self.end)


KINDS: Final = frozenset(
    normalise(
        "গ্রাম মৌজা ইউনিয়ন বাজার হাট খাল নদী নদ বিল হাওর বাঁওড় চর দ্বীপ ঘাট লঞ্চঘাট ফেরিঘাট সেতু ব্রিজ কালভার্ট বাঁধ বেড়িবাঁধ স্লুইস রেগুলেটর সড়ক রাস্তা"
        " শাখা উপশাখা কেন্দ্র উপকেন্দ্র মিলনায়তন অডিটোরিয়াম কমপ্লেক্স ভবন ছাত্রাবাস ছাত্রীনিবাস হোস্টেল বিদ্যালয় মহাবিদ্যালয় কলেজ মাদ্রাসা মাদরাসা স্কুল হাসপাতাল ক্লিনিক"
        " সমিতি সংঘ ক্লাব পাঠাগার গ্রন্থাগার মসজিদ মন্দির ঈদগাহ কবরস্থান শ্মশান মাঠ স্টেডিয়াম পার্ক দিঘি দীঘি পুকুর জলমহাল বাগান খামার এস্টেট কারখানা"
        " ফাউন্ডেশন সংস্থা এলাকা পাড়া মহল্লা থানা ফাঁড়ি স্টেশন জংশন টার্মিনাল বন্দর পৌরসভা উপজেলা আশ্রয়ণ আশ্রয়কেন্দ্র গুচ্ছগ্রাম"
        " ডিপো গুদাম ভাটা ফিডার ছড়া পাহাড় রেঞ্জ বিট বাগিচা বালুমহাল চত্বর মহাল ডাকঘর ট্রলার লঞ্চ এক্সপ্রেস কোম্পানি পত্রিকা হল কলোনি টাওয়ার বস্তি আড়ত ঘের মাজার আখড়া মঠ গির্জা বিহার লেক ঝিল ঝরনা রেলগেট মোড়"
        " বাসস্ট্যান্ড পল্লী নার্সারি হ্যাচারি জোন সার্কেল ব্লক দল এতিমখানা বিশ্ববিদ্যালয় ইনস্টিটিউট একাডেমি গোষ্ঠী প্রেসক্লাব ফেরি মঞ্চ উদ্যান সাঁকো চা-বাগান মিল মিলস সেন্টার বোট"
        " ঢিবি টিলা দুর্গ প্রাসাদ রাজবাড়ি জমিদারবাড়ি মিনার স্মৃতিসৌধ বধ্যভূমি জাদুঘর ভাস্কর্য স্থলবন্দর নদীবন্দর ওজনসেতু জেটি পন্টুন পাম্পহাউস অভয়ারণ্য ইকোপার্ক বনবিট চিড়িয়াখানা দ্বার গেট তোরণ"
    ).split()
)
"""What a proper name stands before."""
_ENDINGS: Final = tuple(
    map(
        normalise,
        ("", "ের", "ে", "টি", "টির", "টিতে", "র", "য়", "তে", "কে", "সহ", "স্থ", "বাসী", "বাসীর", "এর", "টিকে"),
    )
)
_UPAZILA: Final = normalise("উপজেলা")
"""Of which others speak: their names are known."""
_OF_KINDS: Final = {kind + ending: kind for ending in _ENDINGS for kind in KINDS}
_WORD: Final = late(rf"{LETTER}{{1,30}}+(?:-{LETTER}{{1,30}}+){{0,2}}+")
_BEFORE: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<kind>গ্রাম|মৌজা|ডাকঘর|ইউনিয়ন|উপজেলা|থানা|মহল্লা|এলাকা|কেন্দ্র|শাখা)(?:[:-]| ?:)? (?P<name>{LETTER}{{3,30}}+)(?=[,;।)\n]|\Z)"
    )
)
"""In an address what a place is stands before its name."""
_RUN: Final = late(rf"(?:{LETTER}|[ -])++")
"""Words with nothing but blanks and hyphens between them."""
_ITEM: Final = late(r"[ \t]{0,9}(?:[|*•-]|[(]?[ক-হ][)])")
_MOST_WORDS: Final = 4
_OPENING: Final = 6
"""Blanks, and the number of a paragraph, before the first word of a sentence."""
_CROWD: Final = 80
"""Things of one kind; a letter with more is a list of them."""


def things_called_otherwise(paper: Paper) -> Iterator[OtherName]:
    """Each name before a word that says what it is which the letter has once, and which is another one of it but for a slip."""
    named = list(_named(paper))
    if not named:
        return
    times = _Times(paper)
    by_kind: dict[str, list[_Named]] = defaultdict(list)
    for one in named:
        by_kind[one.kind].append(one)
    told: set[str] = set()
    beside = (
        _slip(earlier, later, some, times)
        for some in by_kind.values()
        if len(some) < _CROWD
        for earlier, later in combinations(some, 2)
    )
    for found in (*beside, *_named_alone(named, times)):
        if found and not {found.name, found.other} & told and not _are_two(paper, found):
            told.update((found.name, found.other))
            yield found


def _are_two(paper: Paper, found: OtherName) -> bool:
    """Whether both names stand in one sentence somewhere, or both in rows or items of a list."""
    listed: tuple[set[str], set[str]] = (set(), set())
    for passage in paper.texts:
        for line in passage.text.split("\n") if found.name[:2] in passage.text else ():
            for sentence in line.split("।"):
                here = [_has(sentence, name) for name in (found.name, found.other)]
                if all(here):
                    return True
                for marks, is_here in zip(listed, here, strict=True):
                    if is_here and (item := _ITEM.match(line)):
                        marks.add(item[0].strip()[:1])
    return bool(listed[0] & listed[1])


def _has(sentence: str, name: str) -> bool:
    """Whether a sentence has a name, with whatever ending."""
    return name in sentence and any(
        word.startswith(name) and word[len(name) :] in _ENDINGS for word in _WORD.findall(sentence)
    )


def _named(paper: Paper) -> Iterator[_Named]:
    for passage in paper.texts:
        if passage.own and (here := _OF_KINDS.keys() & words_in(passage.text)):
            for start, end in lines_with(passage.text, *here):
                yield from _in_line(passage, start, end)
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            kind = next((word for word in _WORD.findall(normalise(head)) if word in _OF_KINDS), None)
            for cell in table.column(index) if kind else ():
                text = normalise(cell.text).strip("* ") if cell else ""
                if cell and kind and _WORD.fullmatch(text):
                    passage = Passage(cell.at, text, text, own=True, title="")
                    yield _Named(passage, (text,), 0, _OF_KINDS[kind], "|")


def _in_line(passage: Passage, start: int, end: int) -> Iterator[_Named]:
    item = _ITEM.match(passage.text, start, end)
    listed = item[0].strip()[:1] if item else ""
    for match in _BEFORE.finditer(passage.text, start, end):
        yield _Named(passage, (match["name"],), match.end(), match["kind"], listed)
    for run in _RUN.finditer(passage.text, start, end):
        words = list(_WORD.finditer(passage.text, run.start(), run.end()))
        for index, word in enumerate(words):
            if index and word[0] in _OF_KINDS:
                before = words[max(0, index - _MOST_WORDS) : index]
                names = tuple(each[0] for each in reversed(before))
                yield _Named(passage, names, word.start(), _OF_KINDS[word[0]], listed)


class _Times:
    """How often a paper has each word, with whatever ending."""

    def __init__(self, paper: Paper) -> None:
        self._of = Counter(chain.from_iterable(_WORD.findall(passage.text) for passage in paper.texts))
        self._by_beginning: dict[str, list[str]] = defaultdict(list)
        for word in self._of:
            self._by_beginning[word[:2]].append(word)

    def of(self, name: str) -> int:
        """How often a name is there: with an ending, or without one that it may have itself."""
        stems = (name[: -len(ending)] for ending in _ENDINGS if ending and name.endswith(ending))
        longer = sum(self._of.get(name + ending, 0) for ending in _ENDINGS)
        return longer + sum(self._of.get(stem, 0) for stem in stems if len(stem) >= _LEAST)

    def beginning_like(self, name: str) -> Iterator[str]:
        """The words, none of the language, that begin with the same two letters."""
        return (word for word in self._by_beginning[name[:2]] if len(word) >= _LEAST and not is_listed(word))


_LEAST: Final = 6


def _slip(earlier: _Named, later: _Named, some: Sequence[_Named], times: _Times) -> OtherName | None:
    """The one of two places that is a slip for the other."""
    index = next((at for at in range(_MOST_WORDS) if earlier.word(at) != later.word(at)), None)
    if index is None or not (one := earlier.word(index)) or not (other := later.word(index)):
        return None
    alike = likeness(one, other)
    if (
        not alike
        or earlier.kind == _UPAZILA
        or earlier.listed == later.listed != ""
        or _in_turn(earlier, later, index)
    ):
        return None
    counts = times.of(one), times.of(other)
    slip, right = (earlier, later) if counts[0] < counts[1] else (later, earlier)
    if counts[0] == counts[1] and (slip.listed == "|" or slip.passage.at[0] not in _RUNNING):
        slip, right = right, slip
    name, other = slip.word(index), right.word(index)
    if min(counts) > 1 or slip.passage.at[0] not in (*_RUNNING, *_ADDRESSES) or _has(slip.sentence, other):
        return None
    if slip.passage.at[0] in _ADDRESSES and not _is_only_other(name, other, index, alike, some, times):
        return None
    if tells_of_another(slip.sentence) or (
        alike is not Likeness.BY_LETTER and not _is_only_other(name, other, index, alike, some, times)
    ):
        return None
    return OtherName(slip.passage.at, other, name, Quote(name))


def _in_turn(earlier: _Named, later: _Named, index: int) -> bool:
    """Whether two sentences in a row, or two lines, open with one and with the other: these are two, one after the other."""
    if (
        "|" in (earlier.listed, later.listed)
        or earlier.passage.at != later.passage.at
        or not (earlier.opens(index) and later.opens(index))
    ):
        return False
    between = earlier.passage.text[earlier.end : later.end]
    return len([part for part in _ENDS.split(between) if part.strip(_OF_NUMBERS)]) <= _BOTH


_ENDS: Final = late(r"[।\n]+")
_OF_NUMBERS: Final = " ()০১২৩৪৫৬৭৮৯"


def _is_only_other(
    name: str, other: str, index: int, alike: Likeness, some: Sequence[_Named], times: _Times
) -> bool:
    """Whether a name that is less like another must be it: nothing else is of this kind, and the letter speaks of it more than once."""
    names = {one.word(index) for one in some}
    if sum(1 for each in names if each and not is_known(each)) > _BOTH or not (
        times.of(other) > 1 or "-" in name
    ):
        return False
    own = (one.passage.at[0] in _OWN for one in some if one.word(index) == other)
    return alike is not Likeness.BY_ENDING or any(own)


_BOTH: Final = 2
_OWN: Final = ("letterhead", "subject", "title")


def _named_alone(named: Sequence[_Named], times: _Times) -> Iterator[OtherName]:
    """Names before a word that says what they are, which the letter has but for a letter elsewhere, without such a word."""
    of_a_kind = {one.word(0) for one in named}  # a bazaar may be called nearly as its upazila is
    for one in named:
        name = one.word(0)
        if one.kind == _UPAZILA or one.listed == "|" or one.passage.at[0] not in _RUNNING:
            continue
        if times.of(name) != 1 or is_listed(name) or name in gazetteer():
            continue
        for other in times.beginning_like(name):
            is_slip = likeness(name, other) is Likeness.BY_LETTER and not _has(one.sentence, other)
            if is_slip and other not in of_a_kind and not tells_of_another(one.sentence):
                yield OtherName(one.passage.at, other, name, Quote(name))
                break


_RUNNING: Final = PROSE | {"subject", "closing", "enclosures"}
_ADDRESSES: Final = ("to", "copies", "distribution")
"""Where another place is as likely as a slip."""
_OTHERS: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:পার্শ্ববর্তী|পাশের|অপর|অন্য(?!থা)|নিকটবর্তী|প্রতিবেশী|উভয়|দুই|দুটি|পৃথক|আলাদা|বদলি|স্থানান্তর|সাবেক|পূর্বনাম|নবগঠিত|আরেক|ভিন্ন|দ্বিতীয়|তুলনা|(?:চেয়ে|ছাড়া|নয়)(?!{LETTER}))"
    )
)


def tells_of_another(sentence: str) -> bool:
    """Whether a sentence says that it speaks of another thing than the one before.

    >>> tells_of_another("পার্শ্ববর্তী গ্রামে নলকূপ নেই।"), tells_of_another("গ্রামে নলকূপ নেই।")
    (True, False)
    """
    return bool(_OTHERS.search(normalise(sentence)))
