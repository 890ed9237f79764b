"""Posts of whom a letter speaks by another post: who is to be warned, who decides at a hearing, who carries out a decision."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import beginnings_of_words, matches, sentence_at, words_of
from govdocs.audit.spans import LETTER
from govdocs.models.minutes import Minutes
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class PostOtherwise(NamedTuple):
    """Where somebody is called by another post, the words there, and the post that the letter has."""

    passage: Passage
    stated: str
    own: str
    start: int


_W: Final = rf"{LETTER}{{2,20}}"
_PUNISHED: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<post>(?P<first>{_W}) {_W}?)(?:কে|(?:র|ের) বিরুদ্ধে|(?:র|ের) নিকট) (?:লিখিতভাবে |কঠোরভাবে |ভবিষ্যতের জন্য )?(?:সতর্ক|তিরস্কার|কারণ দর্শ|সাময়িক|বরখাস্ত|বিভাগীয়|শাস্তি|দায়ী|প্রত্যাহার|বদলি|কৈফিয়ত|ব্যাখ্যা)"
    )
)
_PUNISHED_SIGNS: Final = tuple(
    map(
        normalise,
        (
            "সতর্ক",
            "তিরস্কার",
            "কারণ দর্শ",
            "সাময়িক",
            "বরখাস্ত",
            "বিভাগীয়",
            "শাস্তি",
            "দায়ী",
            "প্রত্যাহার",
            "বদলি",
            "কৈফিয়ত",
            "ব্যাখ্যা",
        ),
    )
)
_MOST: Final = 50
"""Of the places of one text that are looked at: any author has fewer."""
_TEXTS: Final = ("body", "discussion", "decisions", "text")
_NOT_POSTS: Final = frozenset(
    normalise(
        "এই এ উক্ত ঐ অভিযুক্ত সংশ্লিষ্ট দায়ী সকল উভয় জনাব বেগম মো একজন কোনো সহকারী প্রধান সিনিয়র জুনিয়র উপজেলা জেলা ইউনিয়ন ও এবং"
    ).split()
)

_DECIDES: Final = late(
    normalise(
        rf"(?:থাকলে|হলে|না করলে|অনুপস্থিতিতে),? (?P<post>(?:{_W} |\({_W}\) ){{0,4}}?(?:{_W}|\({_W}\))) (?:কর্তৃক )?একতরফা"
    )
)
_ALONE: Final = normalise("একতরফা")
_HEARING: Final = normalise("শুনানি")
_OF_POST: Final = late(normalise("কমিশনার|প্রশাসক|অফিসার|ম্যাজিস্ট্রেট|জজ|পরিচালক|রেজিস্ট্রার|কর্মকর্তা|চেয়ারম্যান|নিবন্ধক"))
_SHARED: Final = 2
_STEM: Final = 5


def posts_otherwise(paper: Paper) -> Iterator[PostOtherwise]:
    """Posts that a letter has nowhere else, in place of one that it has."""
    letter = "\n".join(passage.text for passage in paper.texts)
    for passage in paper.own_texts(_TEXTS):
        yield from _punished(passage, letter)
        yield from _deciding(passage, paper, letter)
    if isinstance(paper.document, Minutes):
        yield from _charged(paper, letter)


def _punished(passage: Passage, letter: str) -> Iterator[PostOtherwise]:
    """Who is to be punished, and is spoken of nowhere: of the one other post that begins with the same word, much is said."""
    for match in islice(matches(_PUNISHED, passage.text, *_PUNISHED_SIGNS), _MOST):
        first, post = match["first"], match["post"]
        if first in _NOT_POSTS or letter.count(post) != 1:
            continue
        pairs = [words for words in _pairs(first, letter) if words != post and not post.startswith(words)]
        others = [words for words in pairs if letter.count(words) >= _SHARED]
        if len(others) == 1:
            yield PostOtherwise(passage, post, others[0], match.start("post"))


def _pairs(first: str, letter: str) -> Iterator[str]:
    """The first word with the one behind it, wherever a letter has them; cut to the shortest form of the second."""
    seconds = sorted({second for word, second in pairwise(words_of(letter)) if word == first})
    last = ""
    for second in seconds:
        if not last or not second.startswith(last):
            last = second
            yield f"{first} {second}"


def _deciding(passage: Passage, paper: Paper, letter: str) -> Iterator[PostOtherwise]:
    """Who decides ex parte at a hearing before somebody else, who signs."""
    signed = {one.text.strip() for one in paper.texts if one.at[:2] == ("signature", "posts")}
    for match in (
        matches(_DECIDES, passage.text, _ALONE) if len(signed) == 1 and _HEARING in passage.text else ()
    ):
        (own,) = signed
        post = match["post"]
        if (
            _OF_POST.search(post)
            and own in passage.text
            and own not in post
            and post not in own
            and letter.count(post) == 1
        ):
            yield PostOtherwise(passage, post, own, match.start("post"))


def _charged(paper: Paper, letter: str) -> Iterator[PostOtherwise]:
    """Who is to carry out a decision, and is named nowhere, where one of nearly that post spoke of the matter."""
    talk = "\n".join(passage.text for passage in paper.texts if passage.at[0] == "discussion")
    decisions = [passage for passage in paper.texts if passage.at[0] == "decisions"]
    for passage in decisions[: _MOST * 2] if talk else ():
        words = passage.text.strip(" ।").split()
        if "owner" not in passage.at or len(words) < _LEAST or letter.count(passage.text.strip(" ।")) != 1:
            continue
        beside = " ".join(
            each.text for each in decisions if each.at[:2] == passage.at[:2] and each is not passage
        )
        for drop in range(1, len(words) - 1):
            other = " ".join(words[:drop] + words[drop + 1 :])
            at = talk.find(other)
            if (
                at >= 0
                and len(
                    beginnings_of_words(beside, _STEM) & beginnings_of_words(sentence_at(talk, at), _STEM)
                )
                >= _SHARED
            ):
                yield PostOtherwise(passage, passage.text.strip(" ।"), other, passage.text.find(words[0]))
                break


_LEAST: Final = 4
