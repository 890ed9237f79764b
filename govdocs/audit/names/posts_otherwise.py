"""Posts of whom a letter speaks by another post: who is to be warned, who decides, who carries out a decision, who signs, and who is of a committee."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.people import bare_name
from govdocs.audit.reading.scanning import beginnings_of_words, matches, sentence_at, words_of
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
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
    normalise("সতর্ক|তিরস্কার|কারণ দর্শ|সাময়িক|বরখাস্ত|বিভাগীয়|শাস্তি|দায়ী|প্রত্যাহার|বদলি|কৈফিয়ত|ব্যাখ্যা").split("|")
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


_SECRETARY: Final = "সদস্য[- ]?সচিব"
_ROLE: Final = f"(?:(?:যুগ্ম|সহ|সহকারী|সিনিয়র|ভারপ্রাপ্ত)[- ]?)?(?:{_SECRETARY}|আহ্বায়ক|সভাপতি|কোষাধ্যক্ষ|সাধারণ সম্পাদক)"
_TITLE: Final = r"(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রফেসর|অধ্যাপক|প্রকৌশলী)"
_NAME: Final = rf"{_TITLE} (?P<name>(?:(?:মো|মোছা|মোসা)[.ঃ] ?)?{_W} {_W})"
_BEFORE: Final = late(normalise(rf"(?<!{LETTER})(?P<role>{_ROLE}) {_NAME}"))
_BEHIND: Final = late(
    normalise(rf"(?<!{LETTER}){_NAME}(?: {_W})?(?:,| ?\(| ?[–—]) ?(?P<role>{_ROLE})(?=\)|,|;|।|\s*\n|\s*\Z)")
)
_SIGNS: Final = tuple(map(normalise, ("সচিব", "আহ্বায়ক", "সভাপতি", "কোষাধ্যক্ষ", "সম্পাদক")))
_BODY: Final = late(
    normalise(rf"(?:(?P<name>{LETTER}{{2,20}}) )(?P<kind>উপ-?কমিটি|কমিটি|পর্ষদ|সমিতি|ক্লাব|সংঘ|টাস্কফোর্স)")
)
_BODY_SIGNS: Final = tuple(map(normalise, ("কমিটি", "পর্ষদ", "সমিতি", "ক্লাব", "সংঘ", "টাস্কফোর্স")))
_NO_NAME: Final = frozenset(
    normalise(
        "এ এই উক্ত ওই ঐ সেই একটি গঠিত নিম্নরূপ বর্ণিত সংশ্লিষ্ট তিন পাঁচ সাত সদস্যের বিশিষ্ট নতুন বর্তমান কার্যকরী"
    ).split()
)
_CHANGED: Final = late(
    normalise(
        "পুনর্গঠ|পরিবর্তে|স্থলে|স্থলাভিষিক্ত|সাবেক|প্রাক্তন|নির্বাচিত|নির্বাচন|পদত্যাগ|অব্যাহতি|বিদায়ী|ভারপ্রাপ্ত|পূর্বের|পূর্ববর্তী|নবগঠিত|বদলি"
    )
)
"""What makes of a committee another, or of somebody the holder of another post."""
_CHAIRS: Final = tuple(map(normalise, ("আহ্বায়ক", "সভাপতি")))
"""Who may chair a meeting: the convener, the president, and either's deputy."""
_FIELDS: Final = ("body", "discussion", "decisions", "text", "to", "copies", "distribution")


def roles_otherwise(paper: Paper) -> Iterator[PostOtherwise]:
    """Those who have two posts of a committee that nobody holds at once, in a letter that speaks of one committee."""
    texts = paper.own_texts(_FIELDS)
    first: dict[str, str] = {}
    found: list[PostOtherwise] = []
    for passage in texts:
        for pattern in (_BEFORE, _BEHIND):
            for match in matches(pattern, passage.text, *_SIGNS):
                name, role = bare_name(match["name"]), _plain(match["role"])
                own = first.setdefault(name, role)
                if own != role and not (own.endswith(_CHAIRS) and role.endswith(_CHAIRS)):
                    found.append(PostOtherwise(passage, match["role"], own, match.start("role")))
    if len(found) != 1 or any(_CHANGED.search(each.text) for each in paper.texts):
        return
    if len(set(_bodies(paper))) <= 1:
        yield from found


def _plain(role: str) -> str:
    """A role as it is spelt most often; of who stands in for another, without the hyphen."""
    return _SPELT.sub(normalise("সদস্য-সচিব"), _JOINED.sub(r"\1 ", role))


_SPELT: Final = late(normalise(_SECRETARY))
_JOINED: Final = late(normalise("^(যুগ্ম|সহ|সহকারী)[- ]?(?=[^-])"))


def _bodies(paper: Paper) -> Iterator[tuple[str, str]]:
    """The committees and societies of the texts, each by its kind and the word before it."""
    for passage in paper.texts:
        if passage.at[0] == "letterhead":
            continue
        for match in matches(_BODY, passage.text, *_BODY_SIGNS):
            if match["name"] not in _NO_NAME and not _GENITIVE.search(match["name"]):
                yield match["name"], match["kind"]


_GENITIVE: Final = late(normalise("(?:র|ে)$"))

_UNDERSIGNED: Final = late(
    normalise(
        rf"নিম্নস্বাক্ষরকারী(?:র|কে)?,? ?(?:\(|অর্থাৎ |তথা )(?P<post>(?:{_W}[ -]){{0,4}}{_W}(?: \((?:{_W} ?){{1,4}}\))?)(?=\)|,|-|।| )"
    )
)
_UNDERSIGNED_SIGN: Final = normalise("নিম্নস্বাক্ষরকারী")
_SPECIAL: Final = late(rf"(?P<post>{_W}(?: {_W}){{0,3}}) \((?P<of>(?:{_W} ?){{1,4}})\)")
_SELF: Final = late(normalise(rf"(?<!{LETTER})(?:নিজ|নিজে|স্বয়ং|আপনি|আপনার)(?!{LETTER})"))


def posts_of_the_two(paper: Paper) -> Iterator[PostOtherwise]:
    """The post of the undersigned, and of the one addressee who is to do something himself, where another is written for it."""
    letter = paper.document
    if not isinstance(letter, Letter):
        return
    signed = {one.text.strip() for one in paper.texts if one.at[:2] == ("signature", "posts")}
    texts = [each for each in paper.texts if each.own and each.at[0] == "body"]
    for passage in texts if len(signed) == 1 else ():
        (own,) = signed
        for match in matches(_UNDERSIGNED, passage.text, _UNDERSIGNED_SIGN):
            stated = match["post"]
            if own.split(",")[0] not in stated and stated not in own and _share_a_post(stated, own):
                yield PostOtherwise(passage, stated, own, match.start("post"))
    if len(letter.to) != 1:
        return
    lines = [line.strip(" ,।*") for line in normalise(letter.to[0]).split("\n")]
    address = _SPECIAL.fullmatch(lines[0].partition("), ")[0] + ")" if "), " in lines[0] else lines[0])
    if address is None:
        return
    units = [unit for line in lines for unit in line.split(", ") if " " in unit and "(" not in unit]
    for passage in texts:
        for match in matches(_SPECIAL, passage.text, f"{address['post']} ("):
            if _is_addressee(match, address, units, passage.text):
                start = match.end() - len(f"{address['post']} ({match['of']})")
                yield PostOtherwise(passage, passage.text[start : match.end()], address[0], start)


def _is_addressee(match: re.Match[str], address: re.Match[str], units: list[str], text: str) -> bool:
    """Whether a post with another bracket is that of the office of the addressee, in a sentence that says who is to do it himself."""
    if not match["post"].endswith(address["post"]) or match["of"] == address["of"]:
        return False
    sentence = sentence_at(text, match.start(), match.end())
    start = match.end("post") - len(address["post"])
    before = text[max(0, start - _REACH) : start].strip()
    of_unit = any(before.removesuffix("র").removesuffix("ে").endswith(unit) for unit in units)
    return of_unit and bool(_SELF.search(sentence)) and address[0] not in sentence


_REACH: Final = 60


def _share_a_post(stated: str, own: str) -> bool:
    """Whether two posts are steps of one, or one with two brackets: their last word before the bracket ends alike."""
    last = [each.partition(" (")[0].partition(",")[0].split()[-1] for each in (stated, own)]
    return last[0].endswith(last[1]) or last[1].endswith(last[0])
