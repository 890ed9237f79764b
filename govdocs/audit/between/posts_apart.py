"""Posts of one person in two papers: 'জনাব ক, হিসাবরক্ষক' in a letter, and 'জনাব ক, প্রধান সহকারী' in the order that it follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from govdocs.audit.between.facts import stems
from govdocs.audit.between.people_beside import Holder
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_POST: Final = late(
    normalise(
        rf"(?:{LETTER}{{0,14}}(?:কর্মকর্তা|অফিসার|প্রকৌশলী|শিক্ষক|শিক্ষিকা|সহকারী|রক্ষক|ক্যাশিয়ার|পরিচালক|সচিব|কমিশনার|পরিদর্শক|পরিদর্শিকা|নাজির|চালক|অপারেটর|প্রোগ্রামার|সুপার|তত্ত্বাবধায়ক|চিকিৎসক|সার্জন"
        r"|কনসালট্যান্ট|প্রভাষক|অধ্যাপক|অধ্যক্ষ|সার্ভেয়ার|কানুনগো|নার্স|টেকনোলজিস্ট|টেকনিশিয়ান|কিপার|প্রহরী|সহায়ক|সংগঠক|মাঠকর্মী|ম্যাজিস্ট্রেট|ব্যবস্থাপক|ফার্মাসিস্ট|লাইব্রেরিয়ান|গ্রন্থাগারিক|মুদ্রাক্ষরিক|মেকানিক|ড্রাফটসম্যান"
        rf"|ইন্সট্রাক্টর|প্রশিক্ষক|হিসাবরক্ষণ|নিরীক্ষক|কার্যকারক|জারিকারক|উচ্চমান|কর্মী|সহযোগী|সুপারভাইজার|ইনচার্জ|মিডওয়াইফ|ফোরম্যান|লাইনম্যান|কোষাধ্যক্ষ|ড্রাইভার|ক্যামেরাম্যান|ফটোগ্রাফার|কম্পাউন্ডার))(?!{LETTER})"
    )
)
_MOST: Final = 5
"""Words of a post up to its last word."""
_ANOTHER_DUTY: Final = late(
    normalise(
        "সভাপতি|আহ্বায়ক|সদস্য|সমন্বয়|ফোকাল|তদন্ত|দায়িত্ব|ভারপ্রাপ্ত|চলতি|অতিরিক্ত|সাবেক|প্রাক্তন|তৎকালীন|অবসর|প্রেষণ|সংযুক্ত|প্রকল্প|আয়ন|নিয়ন্ত্রণকারী|প্রশিক্ষণার্থী|প্রতিনিধি"
    )
)
_PROMOTED: Final = late(
    normalise("পদোন্নতি|পদায়ন|উন্নীত|পদনাম|পদ পরিবর্তন|চলতি দায়িত্ব|অতিরিক্ত দায়িত্ব|নিয়োগপ্রাপ্ত|আত্তীকরণ")
)
_OFFICE_BEHIND: Final = late(
    normalise(
        r"\A[^।\n|]{0,40}?, (?P<office>[^,।\n|]{3,70}?(?:বিদ্যালয়|কলেজ|মাদ্রাসা|অধিদপ্তর|মন্ত্রণালয়|বিভাগ|কার্যালয়|অফিস|ব্যাংক|হাসপাতাল|কমপ্লেক্স|পরিষদ|পৌরসভা|ইনস্টিটিউট|কেন্দ্র|ব্যুরো|বোর্ড))"
    )
)
_OF_A_STATE: Final = late(
    normalise(
        rf"{LETTER}{{3,}}(?:কৃত|প্রাপ্ত)|পদায়িত|নিয়োজিত|মনোনীত|নির্বাচিত|সংশ্লিষ্ট|উক্ত|উল্লিখিত|বর্ণিত|কর্মরত|নবাগত|নবনিযুক্ত|সদ্য"
    )
)
"""What a letter says of whoever holds a post; no part of its name."""
_AND: Final = late(r" (?:ও|এবং) ")


def posts_apart(
    mine: Sequence[Holder], theirs: Sequence[Holder], paper: Paper, other: Paper
) -> Iterator[tuple[Holder, str, str]]:
    """Who has one post in each of two papers, and not the same: the holder, that post, and the one of the other paper.

    Nothing is said of somebody who was promoted, nor where the other paper has the post beside the name, too.
    """
    if is_of_promotion(paper) or is_of_promotion(other):
        return
    own, known = (
        _by_name([*holders, *_named_behind(each)]) for holders, each in ((mine, paper), (theirs, other))
    )
    for name in own.keys() & known.keys():
        posts, others = ({_core(holder.post) for holder in each[name]} for each in (own, known))
        if len(posts) != 1 or len(others) != 1:
            continue
        (post,), (right,) = posts, others
        if not post or not right or _may_be_one(post, right):
            continue
        holder = own[name][0]
        if (
            not _is_beside(name, post, other)
            and not _is_beside(name, right, paper)
            and not _is_elsewhere(holder, paper, other)
        ):
            yield holder, post, right


def is_of_promotion(paper: Paper) -> bool:
    """Whether a paper speaks of posts that somebody got."""
    return any(_PROMOTED.search(passage.text) for passage in paper.texts)


def _named_behind(paper: Paper) -> Iterator[Holder]:
    """Who is named right behind a post in running text, by a name of two words, or of three where the third is of a name."""
    for passage in paper.texts:
        for match in (
            matches(_CALLED, passage.text, "জনাব ", "বেগম ", "মিজ ") if passage.at[0] in _TEXTS else ()
        ):
            words = match["role"].split()
            ends = list(takewhile(_POST.fullmatch, reversed(words)))
            third = match["third"] if match["third"] and not _NO_NAME.search(match["third"]) else ""
            if ends:
                name = f"{match['name']} {_CASE.sub('', third)}".strip()
                yield Holder(passage.at, name, " ".join(reversed(ends)), match["name"])


_TEXTS: Final = ("body", "discussion")
_CALLED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<role>(?:{LETTER}{{2,20}} ){{1,3}})(?:জনাব|বেগম|মিজ) (?:মো\. |মোঃ |মোছা\. )?(?P<name>{LETTER}{{2,20}} {LETTER}{{2,20}})(?: (?P<third>{LETTER}{{2,20}}))?"
    )
)
_CASE: Final = late(normalise(r"(?<=..)(?:ের|র|কে)\Z"))
_NO_NAME: Final = late(
    normalise(r"(?:েন|েছেন|বেন|ছে|কে|ের|তে|য়)\Z|\A(?:ও|এবং|এর|সভায়|তারিখ|গত|উক্ত|বরাবর|কর্তৃক|অদ্য)\Z")
)


def _by_name(holders: Sequence[Holder]) -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for holder in holders:
        found.setdefault(holder.name, []).append(holder)
    return found


def _core(post: str) -> str:
    """A post without what follows it: up to the last of its first words that ends the name of a post; nothing where it is another duty."""
    if _ANOTHER_DUTY.search(post):
        return ""
    words = [word for word in _AND.split(post)[0].split() if not _OF_A_STATE.fullmatch(word)][:_MOST]
    ends = [index for index, word in enumerate(words) if _POST.fullmatch(word)]
    return " ".join(words[: ends[-1] + 1]) if ends else ""


def _may_be_one(one: str, other: str) -> bool:
    """Whether the words of one post are among those of the other: শিক্ষা অফিসার, উপজেলা শিক্ষা অফিসার."""
    first, second = ({word.replace(normalise("উচ্চ"), "") for word in post.split()} for post in (one, other))
    joined = one.replace(" ", ""), other.replace(" ", "")
    return first <= second or second <= first or joined[0] in joined[1] or joined[1] in joined[0]


def _is_beside(name: str, post: str, paper: Paper) -> bool:
    """Whether a paper has a post in a line that has the name."""
    return any(
        name in line and post in " ".join(re.sub("[(),]", " ", line).split())
        for passage in paper.texts
        for line in passage.text.split("\n")
    )


def _is_elsewhere(holder: Holder, paper: Paper, other: Paper) -> bool:
    """Whether an office is named behind the post that the other paper does not have: somebody of the same name may work there."""
    words = holder.words or holder.name
    for passage in paper.texts:
        if passage.at != holder.at or words not in passage.text:
            continue
        start = passage.text.index(words) + len(words)
        found = _OFFICE_BEHIND.match(passage.text[start:].removeprefix(", "))
        if found:
            there = stems(" ".join(text.text for text in other.texts))
            return not stems(found["office"]) <= there
    return False
