"""Forms of address: the salutation names whom the letter goes to; the title before a name is of its sex."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.names.forms_of_address import titles_of_other_sex
from govdocs.audit.names.likeness import heard_alike
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.people import bare_name, distance
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_WORD: Final = late(rf"{LETTER}+")
_NO_NAME: Final = frozenset(
    normalise(
        "প্রিয় শ্রদ্ধেয় জনাব জনাবা বেগম মিজ মহোদয় মহোদয়া সহকর্মী ভাই আপা সাহেব স্যার মো মোহাম্মদ মোঃ ড ডা প্রফেসর অধ্যাপক প্রকৌশলী"
    ).split()
)
_TITLED: Final = late(normalise(r"^(?:জনাব|জনাবা|বেগম|মিজ|ড\.|ডা\.|প্রফেসর|অধ্যাপক|প্রকৌশলী) "))


@rule("salutation-of-another", source=INSTRUCTIONS)
def salutation_of_another(paper: Paper) -> Iterator[Finding]:
    """সম্ভাষণে যাঁর নাম, প্রাপক তিনি নন।

    কেন: একই কথার পত্র কয়েকজনের কাছে গেলে নাম এক জায়গায় বদলে আরেক জায়গায় রয়ে যায়। প্রাপকের নাম ‘জনাব’, ‘বেগম’, ‘ড.’ ইত্যাদি দিয়ে লেখা থাকলে দেখা হয়; ডাকনাম
    হতে পারে, তাই নামের একটি শব্দ মিললে, বা কোনো শব্দ দুই অক্ষরের কম আলাদা হলে, তবেই বলা হয়।

    উদাহরণ: সম্ভাষণ ‘প্রিয় রফিকুল ইসলাম,’, প্রাপক ‘জনাব শফিকুল ইসলাম’।

    The salutation names somebody else than the addressee.

    Why: a letter that goes to several keeps one's name in one place. Looked at where the addressee has a name with জনাব, বেগম, ড. and the
    like; as it may be a name among friends, told only where one word of it is the addressee's, or nearly.

    Example: 'প্রিয় রফিকুল ইসলাম,' to 'জনাব শফিকুল ইসলাম'.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.salutation:
        return
    lines = [line.strip("*() ") for to in letter.to for line in to.split("\n")]
    titled = [bare_name(line) for line in map(normalise, lines) if _TITLED.match(line)]
    called = [word for word in _WORD.findall(normalise(letter.salutation)) if word not in _NO_NAME]
    if len(titled) != 1 or not called or _POST.search(normalise(letter.salutation)):
        return
    name = titled[0].split()
    strange = [word for word in called if not any(_is_one(word, other) for other in name)]
    near = [word for word in strange if any(_nearly(word, other) for other in name)]
    if (strange and len(strange) < len(called) and len(called) > 1) or near:
        message = messages.SALUTATION_OF_ANOTHER.filled(words=(near or strange)[0], name=titled[0])
        yield Finding(("salutation",), *message, quote=Quote((near or strange)[0]))


_POST: Final = late(
    normalise("সচিব|প্রশাসক|পরিচালক|কমিশনার|চেয়ারম্যান|মেয়র|মন্ত্রী|কর্মকর্তা|অফিসার|প্রধান|সভাপতি|জেলা|উপাচার্য|রাষ্ট্রদূত")
)


def _is_one(word: str, other: str) -> bool:
    """Whether a word of the salutation is a word of a name, its short form, or an initial."""
    short = min(len(word), len(other)) > _SHORTEST and (word.startswith(other) or other.startswith(word))
    return len(word) < _SHORTEST or word == other or short or heard_alike(word, other)


_SHORTEST: Final = 3
"""Letters of a short form; fewer are an initial."""
_LEAST: Final = 5
"""Letters of a word of a name in which one may be a slip."""


def _nearly(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST and distance(one, other, 1) <= 1


@rule("title-of-other-sex", source="প্রচলিত রীতি: পুরুষের নামে মো., নারীর নামে মোছা.")
def title_of_other_sex(paper: Paper) -> Iterator[Finding]:
    """নারীর নামের আগে ‘মো.’, পুরুষের নামের আগে ‘মোছা.’।

    কেন: অভ্যাসে ‘জনাব মো.’ টাইপ হয়ে যায়; কার কথা, তা নিয়ে সন্দেহ থাকে, আর জাতীয় পরিচয়পত্রের সঙ্গে মেলে না। নামের শেষে ‘বিবি’, ‘বেগম’, ‘খাতুন’ ইত্যাদি থাকলে, বা একই নামের আগে
    এক জায়গায় ‘মো.’, আরেক জায়গায় ‘মোছা.’ থাকলে বলা হয়।

    উদাহরণ: ‘জনাব মো. কুলসুম বিবি’।

    মো. before the name of a woman, or মোছা. before that of a man.

    Why: 'জনাব মো.' is typed by habit; it is in doubt who is meant, and the name is not that of the identity card. Told where the name ends with বিবি,
    বেগম, খাতুন and the like, or has মো. in one place and মোছা. in another.

    Example: 'জনাব মো. কুলসুম বিবি'.
    """
    for passage, words, title, right, start in titles_of_other_sex(paper):
        message = messages.TITLE_OF_OTHER_SEX.filled(words=words, title=title, right=right)
        yield Finding(passage.at, *message, quote=Quote.of(passage.text, start, start + len(words)))
