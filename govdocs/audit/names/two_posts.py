"""People with two posts of which one is a step of the other: ঊর্ধ্বতন মুখ্য কর্মকর্তা in a table, মুখ্য কর্মকর্তা in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from govdocs.audit.names.called import called_in, listed_in
from govdocs.audit.names.places_of_posts import is_elsewhere, place_before, place_behind
from govdocs.audit.names.ranks import NO_NAME
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, people_in
from govdocs.audit.reading.scanning import sentence_around, sentence_at
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class Posted(NamedTuple):
    """Somebody with a post: where, the name, the post up to its first comma, and the list of which it is a row."""

    at: Path
    name: str
    post: str
    quote: Quote | None
    row_of: Path | None
    sentence: int = -1
    """Where its sentence begins in running text; two of one sentence are two people."""
    place: str = ""


_STEPS: Final = frozenset(
    normalise(
        "ঊর্ধ্বতন উর্ধ্বতন সিনিয়র জুনিয়র জ্যেষ্ঠ উপ সহকারী উপসহকারী অতিরিক্ত যুগ্ম মুখ্য প্রধান উচ্চমান নিম্নমান প্রিন্সিপাল"
    ).split()
)
"""Words that make of a post another step of the same service."""
_ROLES: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:ও |এবং )?(?:সভাপতি|আহ্বায়ক|সদস্য[ -]?সচিব|সদস্য|সমন্বয়ক|সমন্বয়কারী|ফোকাল পয়েন্ট)(?: ও| এবং)?(?!{LETTER})"
    )
)
_TWO: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:ও|এবং|তথা|ভারপ্রাপ্ত|চ\.|দায়িত্ব|প্রাক্তন|সাবেক|অব\.|পদোন্নতি|প্রেষণ|সংযুক্ত|পিআরএল)|/|অবসর|তৎকালীন"
    )
)
"""What makes of a post two, or one of another time."""
_BEHIND: Final = late(normalise(rf", (?P<post>(?:{LETTER}{{2,20}} ){{0,4}}{LETTER}{{2,20}})"))
_FIELDS: Final = ("body", "discussion", "text", "decisions", "copies", "distribution", "to", "particulars")
_TWO_WORDS: Final = 2


def with_two_posts(paper: Paper) -> Iterator[tuple[Posted, str, str]]:
    """Who has two posts, with the earlier and the later one."""
    first: dict[str, Posted] = {}
    told: set[str] = set()
    named = [*_of_lists(paper), *_of_texts(paper)]
    for posted in (*named, *_before_names(paper, named)):
        other = first.setdefault(posted.name, posted)
        if posted.name in told or (posted.row_of is not None and posted.row_of == other.row_of):
            continue
        if posted.at == other.at and posted.sentence == other.sentence >= 0:
            continue
        if (said := _step_of(posted, other)) and not is_elsewhere(other.place, posted.place):
            told.add(posted.name)
            yield posted, other.post, said
    for signed, post, said in _signed_otherwise(paper):
        if signed.name not in told:
            yield signed, post, said


def _signed_otherwise(paper: Paper) -> Iterator[tuple[Posted, str, str]]:
    """Who signs with a post of three words, and has in running text one with another word in its middle: of another branch."""
    texts = [passage.text for passage in paper.own_texts(_RUNNING)]
    for person in people_in(paper):
        own = _bare_post(person.post)
        if person.at[0] not in _SIGNATURES or len(own.split()) != _THREE_WORDS or " " not in person.name:
            continue
        posts = (post for text in texts for post in _right_before(person.name, text))
        if said := next((post for post in posts if _is_of_another_branch(post, own)), None):
            at = (*person.at[:-1], "posts")
            yield Posted(at, person.name, own, Quote(own), None), said, own


def _right_before(name: str, text: str) -> Iterator[str]:
    """The three words before each place of a name with a form of address, where nobody is said to act for another."""
    for start in _places_of(name, text):
        before = _BEFORE_A_NAME.search(text, max(0, start - _AROUND), start)
        if before and not _OTHERS.search(sentence_at(text, start)):
            yield " ".join(before["post"].split()[-_THREE_WORDS:])


def _is_of_another_branch(post: str, own: str) -> bool:
    """Whether two posts of three words have the same level and the same noun.

    >>> _is_of_another_branch("উপজেলা সমবায় কর্মকর্তা", "উপজেলা সমাজসেবা কর্মকর্তা"), _is_of_another_branch("জেলা সমবায় কর্মকর্তা", "উপজেলা সমবায় কর্মকর্তা")
    (True, False)
    """
    said, right = post.split(), own.split()
    return len(said) == len(right) and said[0] == right[0] and said[-1] == right[-1] and said[1] != right[1]


_THREE_WORDS: Final = 3
_SIGNATURES: Final = ("signature", "co_signatures")
_RUNNING: Final = ("body", "discussion", "decisions", "text")


def _of_lists(paper: Paper) -> Iterator[Posted]:
    for one in listed_in(paper):
        if post := _bare_post(one.post):
            yield Posted(one.at, one.name, post, one.quote, one.row_of, place=one.place)


def _of_texts(paper: Paper) -> Iterator[Posted]:
    for one in called_in(paper, _FIELDS):
        text = one.passage.text
        match = _BEHIND.match(text, one.ends[-1])
        if match and one.is_honoured and not one.is_row:
            quote = Quote.of(text, one.start, match.end())
            behind = text[match.end() : match.end() + _REACH].split("।")[0].split("\n")[0]
            post = _post_of(match["post"]) if not _OTHERS.search(match["post"] + behind) else ""
            place = place_behind(text, match.start("post") + len(post)) if post else ""
            yield Posted(one.passage.at, bare_name(one.spoken), post, quote, None, one.line[1], place)


def _before_names(paper: Paper, named: list[Posted]) -> Iterator[Posted]:
    """Those of whom the letter names the post elsewhere, where a step of that post stands before their name in running text."""
    posts = {posted.name: posted.post for posted in reversed(named) if posted.post}
    for name, post in posts.items():
        core = _without_steps(_parts(post))
        if len(name.split()) < _TWO_WORDS or not core:
            continue
        for passage in paper.own_texts(_FIELDS):
            for start in _places_of(name, passage.text):
                before = _BEFORE_A_NAME.search(passage.text, max(0, start - _AROUND), start)
                end = start + len(name)
                said = _ends_in(_parts(before["post"]), core) if before else []
                if before and said and not _OTHERS.search(before["post"]) and _ends_at(passage.text, end):
                    sentence = sentence_around(passage.text, before.start())[0]
                    at = before["post"].rfind(said[0])
                    quote = Quote.of(passage.text, before.start() + at, end)
                    place = place_before(passage.text, before.start() + at)
                    yield Posted(passage.at, name, before["post"][at:].strip(), quote, None, sentence, place)


_BEFORE_A_NAME: Final = late(
    normalise(rf"(?P<post>(?:{LETTER}{{2,25}} ){{1,6}})(?:জনাব|বেগম|মিজ|ড\.|ডা\.) (?:(?:মো|মোছা|মোসা)[.ঃ] ?)?\Z")
)
_AROUND: Final = 200
"""Characters before a name in which its post may stand."""
_BEHIND_A_NAME: Final = late(normalise(r"(?P<case>ের|কে|র)?(?P<behind> ?[^ ]*)"))


def _places_of(name: str, text: str) -> Iterator[int]:
    start = text.find(name)
    while start >= 0:
        yield start
        start = text.find(name, start + 1)


def _ends_at(text: str, end: int) -> bool:
    """Whether a name ends where it does: it has a case, or no word of a name comes behind."""
    match = _BEHIND_A_NAME.match(text, end)
    behind = match["behind"] if match else ""
    if match and match["case"] and behind[:1] in ("", " "):
        return True
    return not re.match(LETTER, behind.strip()[:1] or ".") or bool(NO_NAME.match(behind.strip()))


def _ends_in(words: list[str], core: list[str]) -> list[str]:
    """The step and the post in which the words end; nothing where they end in another post."""
    if words[-len(core) :] != core:
        return []
    start = len(words) - len(core)
    while start and words[start - 1] in _STEPS:
        start -= 1
    return words[start:]


_JOINED: Final = late(
    normalise(rf"(?<!{LETTER})(উপ|যুগ্ম)-?(?=(?:মহা)?(?:পরিচালক|ব্যবস্থাপক|সচিব|নিবন্ধক|সহকারী|কমিশনার|প্রধান))")
)


def _parts(post: str) -> list[str]:
    """The words of a post, with what makes a step of it apart: উপ মহাব্যবস্থাপক."""
    return _JOINED.sub(r"\1 ", post).split()


_REACH: Final = 25
_OTHERS: Final = late(normalise(r"দায়িত্ব|ভারপ্রাপ্ত|প্রাক্তন|সাবেক|তৎকালীন|অবসর|প্রেষণ|সংযুক্ত|/"))
_NOUNS: Final = tuple(
    normalise(
        "কর্মকর্তা অফিসার পরিচালক প্রকৌশলী শিক্ষক অধ্যাপক প্রভাষক সচিব কমিশনার সুপার ব্যবস্থাপক হিসাবরক্ষক পরিদর্শক নিবন্ধক সার্জন সার্ভেয়ার"
        " অধ্যক্ষ টেকনিশিয়ান টেকনোলজিস্ট কনসালটেন্ট গ্রন্থাগারিক"
    ).split()
)
_ASSISTANT: Final = normalise("সহকারী")


def _post_of(words: str) -> str:
    """The words up to the one that names a post; nothing where none does."""
    said = words.split()
    ends = [at for at, word in enumerate(said) if word.endswith(_NOUNS)] or [
        at for at, word in enumerate(said) if word == _ASSISTANT and at
    ]
    return " ".join(said[: ends[0] + 1]) if ends else ""


@lru_cache(maxsize=2000)
def _bare_post(text: str) -> str:
    """A post without its place and the roles beside it; empty where it is two posts, or one of another time."""
    text = normalise(text)
    first, both, second = text.partition(_AND)
    core = _without_steps(_parts(first))
    if both and len(core) < _MOST_OF_FIRST and _parts(second)[-len(core) :] != core:
        text = first if not _OTHERS.search(second) else text
    post = " ".join(_ROLES.sub(" ", text.split(",")[0].split("(")[0]).split())
    return "" if _TWO.search(text) else post.strip("।. ")


_AND: Final = " ও "
_MOST_OF_FIRST: Final = 3
"""Words of a post before another that somebody has beside it."""


def _step_of(posted: Posted, other: Posted) -> str | None:
    """The later post, where it and the earlier are two steps of one service; None where they are not for certain."""
    if posted.name != other.name or not other.post or len(posted.name.split()) < _TWO_WORDS:
        return None
    right, said = _parts(other.post), _parts(posted.post)
    if min(len(right), len(said)) < _TWO_WORDS or _without_steps(right) != _without_steps(said):
        return None
    steps, others = ([word for word in words if word in _STEPS] for words in (right, said))
    longest = max(len(steps), len(others))
    same = len(set(steps) & set(others))
    return posted.post if longest - same == 1 and abs(len(steps) - len(others)) <= 1 else None


def _without_steps(words: list[str]) -> list[str]:
    return [word for word in words if word not in _STEPS]
