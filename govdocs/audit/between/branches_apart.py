"""Somebody's post with its branch in brackets, where another paper has him in another branch of that post."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.between.facts import stems
from govdocs.audit.between.people_otherwise import PersonApart
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name
from govdocs.audit.spans import LETTER
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_NAME: Final = rf"(?:(?:জনাব|বেগম|মিজ|ড\.|ডা\.|প্রকৌ\.|কৃষিবিদ) ){{1,3}}(?P<name>(?:(?:মো|মোছা)\. |মোঃ )?{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{1,2}})"
_POST: Final = (
    rf"(?P<post>(?:{LETTER}{{2,20}} ){{0,3}}?{LETTER}{{2,20}}) ?\((?P<branch>{LETTER}[^()\n|]{{1,40}})\)"
)
_NAMED: Final = (late(normalise(rf"{_NAME}(?:, ?| ?\| ?){_POST}")), late(normalise(rf"{_POST} {_NAME}")))
_TEXTS: Final = ("body", "discussion", "text", "decisions")
_NO_BRANCH: Final = late(normalise("গ্রেড|দায়িত্ব|ভারপ্রাপ্ত|চলতি|সাময়িক|পিআরএল|অবসর|প্রেষণ|সংযুক্ত|[০-৯]"))


def branches_apart(paper: Paper, other: Paper) -> Iterator[PersonApart]:
    """The one branch of somebody's post in a paper, where the other has one other: অতিরিক্ত জেলা প্রশাসক (রাজস্ব), (সার্বিক)."""
    own, theirs = paper.once(_named), other.once(_named)
    for name in own.keys() & theirs.keys():
        mine, others = own[name], theirs[name]
        if len(mine) != 1 or len(others) != 1:
            continue
        ((post, (at, words, branch)),) = mine.items()
        right = others.get(post)
        if right and not stems(branch) & stems(right[2]):
            yield PersonApart(at, words, name, f"{post} ({branch})", f"{post} ({right[2]})")


_Posts = dict[str, tuple[Path, str, str]]
"""By the name of a post where it stands, in which words, and its branch."""


def _named(paper: Paper) -> dict[str, _Posts]:
    found: dict[str, _Posts] = {}
    for passage in paper.texts:
        for pattern in _NAMED if passage.at[0] in _TEXTS and "(" in passage.text else ():
            for match in pattern.finditer(passage.text):
                if not _NO_BRANCH.search(match["branch"]):
                    name = " ".join(bare_name(match["name"]).split()[:2])
                    post = _post(match["post"])
                    words = passage.text[match.end("post") - len(post) : match.end("branch") + 1]
                    found.setdefault(name, {})[post] = (passage.at, words, match["branch"])
    return found


def _post(words: str) -> str:
    """The words of a post, without those before it that are of no post.

    >>> _post("প্রধান অতিথি থাকবেন অতিরিক্ত জেলা প্রশাসক")
    'অতিরিক্ত জেলা প্রশাসক'
    """
    kept = words.split()
    at = next((index for index in range(len(kept) - 1, 0, -1) if _NO_POST.search(kept[index - 1])), 0)
    return " ".join(kept[at:])


_NO_POST: Final = late(normalise(r"(?:েন|েছে|বে|ের|ে|তে|য়|র)\Z"))
