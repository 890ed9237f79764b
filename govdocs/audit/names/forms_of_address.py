"""মো. before the name of a woman, মোছা. before that of a man: 'জনাব মো. কুলসুম বিবি'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


class OtherSex(NamedTuple):
    """Where a name has the title of the other sex: the words there, the title, and that which it should have."""

    passage: Passage
    words: str
    title: str
    right: str
    start: int


_W: Final = rf"{LETTER}{{2,20}}"
_OF_WOMEN: Final = "বিবি|বেগম|খাতুন|খাতূন|বেওয়া|খানম|নেছা|নেসা|নিছা|বানু"
"""Last words of names that women alone have."""
_WOMAN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<title>মো|মোঃ|মো:)[.]? ?(?P<name>{_W} (?:(?!ও |এবং ){_W} )?(?:{_OF_WOMEN}))(?P<case>(?:ের|র|কে|ও)?)(?!{LETTER})(?P<behind> {_W})?"
    )
)
_TITLED_WOMAN: Final = normalise("বেগম")
"""Which is the title of a woman, too, before her name."""
_MAN: Final = late(
    normalise(
        rf"(?<!{LETTER})(?P<title>মোছা|মোসা|মোছাঃ|মোসাঃ)[.]? ?(?P<name>(?:আব্দুল|আবদুল|আব্দুর|আবদুর|আব্দুস|আবদুস|আবুল|মোহাম্মদ) {_W}|{_W} (?:উদ্দিন|উদ্দীন))(?!{LETTER})"
    )
)
_ANY: Final = late(
    normalise(rf"(?<!{LETTER})(?P<title>মো|মোছা|মোসা)[.ঃ:] ?(?P<name>{_W} {_W})(?P<more> {_W})?(?!{LETTER})")
)
_SIGNS: Final = tuple(map(normalise, ("মো.", "মোঃ", "মো:", "মোছা", "মোসা")))
_MALE, _FEMALE = normalise("মো."), normalise("মোছা.")
_CASE: Final = late(normalise("(?<=..)(?:ের|র|কে)$"))


def titles_of_other_sex(paper: Paper) -> Iterator[OtherSex]:
    """মো. before names that women alone have, মোছা. before those of men, and one name that has now the one, now the other."""
    titles: dict[str, str] = {}
    told: set[str] = set()
    for passage in paper.texts:
        if not passage.own or not any(sign in passage.text for sign in _SIGNS):
            continue
        text = passage.text
        found = [*_women(passage), *_men(passage)]
        told.update(_key(each.words) for each in found)
        yield from found
        for match in matches(_ANY, text, *_SIGNS):
            name, bare = match["name"], _CASE.sub("", match["name"])
            right = _MALE if match["title"] == _MALE[:-1] else _FEMALE
            other = titles.get(bare) or titles.setdefault(name, right)
            words = match[0].removesuffix(match["more"] or "")
            if other != right and not any(bare in each for each in told):
                told.add(bare)
                yield OtherSex(passage, words, right, other, match.start())


def _key(words: str) -> str:
    return " ".join(words.split()[1:])


def _women(passage: Passage) -> Iterator[OtherSex]:
    for match in matches(_WOMAN, passage.text, *_SIGNS):
        name = match["name"].split()
        is_title = name[-1] == _TITLED_WOMAN and match["behind"] and not match["case"]
        if not is_title and (len(name) == 2 or name[1] not in _LAST_OF_MEN):
            words = passage.text[match.start() : match.end("name")]
            yield OtherSex(passage, words, _MALE, _FEMALE, match.start())


_LAST_OF_MEN: Final = frozenset(
    normalise("ইসলাম রহমান হোসেন হাসান হক আলী উদ্দিন মিয়া করিম আলম কবির খান সরকার শেখ মোল্লা মোড়ল মণ্ডল").split()
)
"""With which a man's name ends before that of a woman who is named next."""


def _men(passage: Passage) -> Iterator[OtherSex]:
    for match in matches(_MAN, passage.text, *_SIGNS):
        yield OtherSex(passage, match[0], _FEMALE, _MALE, match.start())
