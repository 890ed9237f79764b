"""Words that must agree with one another: plurals, the words that count, the honour of verbs."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import ACADEMY
from govdocs.audit.spans import Slip
from govdocs.audit.untouchable import untouched_slips
from govdocs.audit.words.agreement import (
    addresses_with_honour,
    below_honour,
    doubled_plurals,
    familiar_words,
    people_as_things,
)
from govdocs.audit.words.persons_of_verbs import verbs_of_another
from govdocs.audit.words.posts_with_honour import posts_below_honour
from govdocs.audit.words.said_twice_over import said_twice_over
from govdocs.models.letter import Letter


@rule("plural-twice", source=ACADEMY)
def plural_twice(paper: Paper) -> Iterator[Finding]:
    """বহুবচন দুইবার বলা হয়েছে।

    কেন: ‘সকল’, ‘প্রত্যেক’ বা ‘৫ জন’ বললেই অনেকের কথা হয়; তারপর ‘গণ’, ‘বৃন্দ’ বা ‘সমূহ’ লাগে না। ‘সকল জেলার কর্মকর্তাগণ’ ঠিক, কারণ সেখানে ‘সকল’ জেলার।

    উদাহরণ: ‘সকল কর্মকর্তাগণ’ নয়, ‘সকল কর্মকর্তা’।

    The plural is said twice.

    Why: সকল, প্রত্যেক or ৫ জন mean several already, and want no গণ, বৃন্দ or সমূহ behind. 'সকল জেলার কর্মকর্তাগণ' is right: there it is
    all districts.

    Example: 'সকল কর্মকর্তা' for 'সকল কর্মকর্তাগণ'.
    """
    yield from untouched_slips(paper, doubled_plurals, messages.PLURAL_TWICE)


@rule("said-twice-over", source=ACADEMY)
def said_twice_over_(paper: Paper) -> Iterator[Finding]:
    """একই কথা পাশাপাশি দুটি শব্দে বলা হয়েছে।

    কেন: ‘অদ্যাবধি’ মানেই আজ পর্যন্ত, ‘কমপক্ষে’ মানেই অন্তত; দুটি একসঙ্গে বাহুল্য।

    উদাহরণ: ‘অদ্যাবধি পর্যন্ত’ নয়, ‘অদ্যাবধি’।

    Two words side by side say the same.

    Why: অদ্যাবধি is 'up to this day' by itself, and কমপক্ষে 'at least'; both together are one too many.

    Example: 'অদ্যাবধি' for 'অদ্যাবধি পর্যন্ত'.
    """
    yield from untouched_slips(paper, said_twice_over, messages.SAID_TWICE_OVER)


@rule("people-as-things", source=ACADEMY)
def people_as_things_(paper: Paper) -> Iterator[Finding]:
    """মানুষ গুনতে ‘টি’ লেখা হয়েছে।

    কেন: মানুষ গোনা হয় ‘জন’ দিয়ে; ‘টি’ জিনিসের। পদ, দল বা প্রতিষ্ঠানের বেলায় (৫টি শিক্ষক পদ) কিছু বলা হয় না।

    উদাহরণ: ‘৫টি কর্মকর্তা উপস্থিত ছিলেন’ নয়, ‘৫ জন কর্মকর্তা উপস্থিত ছিলেন’।

    People are counted with টি.

    Why: people are counted with জন, and things with টি. Nothing is said of posts, groups and institutions (৫টি শিক্ষক পদ).

    Example: '৫ জন কর্মকর্তা উপস্থিত ছিলেন' for '৫টি কর্মকর্তা উপস্থিত ছিলেন'.
    """
    yield from untouched_slips(paper, people_as_things, messages.PEOPLE_AS_THINGS)


@rule("verb-below-honour", source=ACADEMY)
def verb_below_honour(paper: Paper) -> Iterator[Finding]:
    """যাঁকে সম্মান করে বলা হচ্ছে, তাঁর ক্রিয়াটি সম্মানের নয়।

    কেন: ‘তিনি’, ‘তাঁরা’, ‘আপনি’, ‘কর্মকর্তাগণ’ ও ‘মহাপরিচালক’-এর মতো পদের ক্রিয়া ‘করবেন’, ‘হবেন’; ‘করবে’ লিখলে অসম্মান হয়। বাক্যে আর কেউ বা কিছু কর্তা হতে পারলে কিছু বলা হয় না।

    উদাহরণ: ‘তিনি বেতন প্রাপ্য হবে’ নয়, ‘তিনি বেতন প্রাপ্য হবেন’।

    The verb of somebody who is spoken of with honour is that of common rank.

    Why: তিনি, তাঁরা, আপনি, কর্মকর্তাগণ and posts such as মহাপরিচালক take করবেন, হবেন; করবে is a slight. Nothing is said where somebody or something else may be the
    subject.

    Example: 'তিনি বেতন প্রাপ্য হবেন' for 'তিনি বেতন প্রাপ্য হবে'.
    """
    yield from untouched_slips(paper, _below_honour, messages.VERB_BELOW_HONOUR)


def _below_honour(text: str) -> Iterator[Slip]:
    """Verbs below the honour of whoever is called তিনি or মহোদয়, or by a post, each once."""
    found = {slip.start: slip for slip in (*posts_below_honour(text), *below_honour(text))}
    yield from (found[start] for start in sorted(found))


@rule("verb-of-another-person", source=ACADEMY)
def verb_of_another_person(paper: Paper) -> Iterator[Finding]:
    """‘আমি’ বা ‘আমরা’-র ক্রিয়া অন্য পুরুষের।

    কেন: ‘আমি’ করি বা করেছি; ‘করেছেন’ অন্যের কথা। খসড়া যিনি লেখেন আর যিনি স্বাক্ষর করেন, তাঁরা আলাদা হলে এমন থেকে যায়। বাক্যে আর কেউ কর্তা হতে পারলে কিছু বলা হয় না।

    উদাহরণ: ‘আমি সরেজমিনে প্রত্যক্ষ করেছেন’ নয়, ‘আমি সরেজমিনে প্রত্যক্ষ করেছি’।

    The verb of আমি or আমরা is that of another person.

    Why: আমি takes করি and করেছি; করেছেন is said of others, and stays where one drafts what another signs. Nothing is said where somebody else
    may be the subject.

    Example: 'আমি সরেজমিনে প্রত্যক্ষ করেছি' for 'আমি সরেজমিনে প্রত্যক্ষ করেছেন'.
    """
    yield from untouched_slips(paper, verbs_of_another, messages.VERB_OF_ANOTHER_PERSON)


@rule("two-honours", source=ACADEMY)
def two_honours(paper: Paper) -> Iterator[Finding]:
    """পত্রে প্রাপককে ‘আপনি’ বলা হয়েছে, আবার ‘তুমি’ও।

    কেন: এক পত্রে এক সম্বোধন থাকে; খসড়া যিনি নিজের ভাষায় লেখেন, তাঁর ‘তোমার’ এক জায়গায় রয়ে যায়। উদ্ধৃতির ভিতরের কথা ধরা হয় না।

    উদাহরণ: ‘আপনি অবগত আছেন … তোমার মতামত জানালে বাধিত হব।’

    A letter says আপনি to its reader, and তুমি, too.

    Why: a letter keeps to one form of address; a তোমার of the draft is left in one place. Words in quotation marks are left alone.

    Example: 'আপনি অবগত আছেন … তোমার মতামত জানালে বাধিত হব।'
    """
    if isinstance(paper.document, Letter) and any(addresses_with_honour(each.text) for each in paper.prose):
        yield from untouched_slips(paper, familiar_words, messages.TWO_HONOURS)
