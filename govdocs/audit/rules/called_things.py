"""One thing or post of a letter, a project, a committee, a river, who decides, is called another in one place; whose kin somebody is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.names.kin_and_initials import kin_otherwise
from govdocs.audit.names.own_unit import unit_otherwise
from govdocs.audit.names.posts_otherwise import posts_of_the_two, posts_otherwise, roles_otherwise
from govdocs.audit.names.rows_of_people import other_stations
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.rule import Finding, FindingText, rule
from govdocs.audit.within.events_otherwise import events_otherwise
from govdocs.audit.within.pointed_back import named_by_pointing
from govdocs.audit.within.said_to_be import said_to_be_that_law
from govdocs.audit.within.that_is import that_is_otherwise
from govdocs.audit.within.things_of_a_kind import others_of_kind
from govdocs.audit.within.titles import titles_otherwise
from govdocs.audit.within.titles_pointed_back import titles_by_pointing
from govdocs.source.editing import Quote


@rule("thing-called-otherwise", source="একটি জিনিসের নাম একটিই: বিষয়ে, শিরোনামে ও লেখায় এক")
def thing_otherwise(paper: Paper) -> Iterator[Finding]:
    """পত্র যে প্রকল্প, কোর্স, কমিটি, নদী, রোগ বা ফসলের, বা যে দপ্তরের, লেখার এক জায়গায় তার নাম অন্য।

    কেন: আগের পত্র নকল করলে বা অভ্যাসে অন্য নাম লিখলে কোনটির কথা তা নিয়ে সন্দেহ থাকে। পত্রে সেই প্রকারের একটিই জিনিস থাকলে, আর অন্য নামটি একবারই, একই কথার মধ্যে থাকলে বলা
    হয়; অন্যটির কথা আলাদা করে তোলা হলে, দুটির নাম পাশাপাশি থাকলে বা ছকে থাকলে নয়।

    উদাহরণ: বিষয়ে ‘ধলেশ্বরী নদীর তীর সংরক্ষণ’ প্রকল্প, লেখায় ‘ধলেশ্বরী নদীর বাঁধ সংরক্ষণ’ প্রকল্প; পওর বিভাগ-২-এর কার্যাদেশে বিল অনুমোদন করবেন ‘পওর বিভাগ-১’-এর নির্বাহী প্রকৌশলী।

    The project, course, committee, river, disease or crop of which a letter is, or its own office, has another name in one place of the text.

    Why: an old letter was copied, or another name written by habit, and it is in doubt which is meant. Told where the letter has one thing of the
    kind, and the other name stands once, in what is said of the first; not where the other is brought in, stands beside the first, or in a table.

    Example: the project ‘ধলেশ্বরী নদীর তীর সংরক্ষণ’ in the subject, and ‘ধলেশ্বরী নদীর বাঁধ সংরক্ষণ’ in the text.
    """
    told: set[str] = set()
    for passage, stated, own, start in (
        *titles_otherwise(paper),
        *titles_by_pointing(paper),
        *others_of_kind(paper),
        *named_by_pointing(paper),
        *unit_otherwise(paper),
        *said_to_be_that_law(paper),
        *events_otherwise(paper),
        *that_is_otherwise(paper),
    ):
        if any(_bare(stated) in one or one in _bare(stated) for one in told):
            continue
        told.add(_bare(stated))
        facts = {"stated": _bare(stated), "own": _bare(own)}
        yield _finding(passage, stated, start, messages.ONE_THING_OTHERWISE.filled(**facts))


def _bare(name: str) -> str:
    """A name without quotation marks, which the message has."""
    return name.translate(_MARKS)


_MARKS: Final = str.maketrans("", "", "‘’“”")


@rule("post-called-otherwise", source="একটি পদের নাম একটিই: পরিচয়ে ও সিদ্ধান্তে এক")
def post_otherwise(paper: Paper) -> Iterator[Finding]:
    """যাঁর কথা, তাঁর পদ বা নতুন কর্মস্থল লেখার আরেক জায়গায় অন্য।

    কেন: কাকে সতর্ক করা হবে, কে একতরফা আদেশ দেবেন বা কে সিদ্ধান্ত বাস্তবায়ন করবেন, সেখানে এমন পদ লেখা যা পত্রের আর কোথাও নেই, অথচ কাছাকাছি একটি পদের কথা বলা হয়েছে; বা বদলির
    ছকে একজনের নতুন কর্মস্থল এক জেলা, লেখায় যোগদান আরেক জেলায়; এক কমিটির সদস্য-সচিব আরেক জায়গায় আহ্বায়ক; নিম্নস্বাক্ষরকারীর বা প্রাপকের পদ অন্য। ওই পদের কথা আর কোথাও থাকলে কিছু বলা হয় না।

    উদাহরণ: ‘ওয়ার্ড মাস্টার বিলম্বের কথা স্বীকার করেন’, কিন্তু ‘ওয়ার্ড বয়কে সতর্ক করা যেতে পারে’।

    Somebody's post, or new station, is another in another place of the text.

    Why: who is to be warned, who may decide ex parte, or who carries out a decision has a post that the letter has nowhere else, while it speaks of a
    post like it; or one is transferred to a district in the table and joins in another in the text; the member-secretary of a committee is its
    convener in another place; the undersigned, or the addressee, has another post. Nothing is said where that post is named elsewhere.

    Example: 'the ward master admits the delay', and 'the ward boy may be warned'.
    """
    for passage, stated, own, start in (
        *posts_otherwise(paper),
        *other_stations(paper),
        *roles_otherwise(paper),
        *posts_of_the_two(paper),
    ):
        yield _finding(passage, stated, start, messages.ONE_THING_OTHERWISE.filled(stated=stated, own=own))


@rule("kin-otherwise", source="এক ব্যক্তির সঙ্গে আরেক জনের সম্পর্ক একটিই")
def kin_said_otherwise(paper: Paper) -> Iterator[Finding]:
    """দুই ব্যক্তির সম্পর্ক এক জায়গায় পিতা ও সন্তানের, আরেক জায়গায় স্বামী ও স্ত্রীর; নারীর স্ত্রী বা পুরুষের স্বামী।

    কেন: ফরম বা পুরোনো পত্র নকল করলে ‘পিতা’ ও ‘স্বামী’ অদলবদল হয়, আর ওয়ারিশ, জামিন বা ভাতার কাগজ ফেরত আসে।

    উদাহরণ: ‘মর্জিনা বেগম, মৃত আজাহার মিয়ার কন্যা’, পরে ‘মর্জিনা বেগমের স্বামী মৃত আজাহার মিয়া’।

    Two people are father and child in one place, man and wife in another; the wife of a woman, the husband of a man.

    Why: where a form or an old letter is copied, father and husband are exchanged, and papers of heirs, sureties or allowances come back.

    Example: 'মর্জিনা বেগম, মৃত আজাহার মিয়ার কন্যা', and later 'মর্জিনা বেগমের স্বামী মৃত আজাহার মিয়া'.
    """
    for passage, stated, before, start in kin_otherwise(paper):
        yield _finding(passage, stated, start, messages.KIN_OTHERWISE.filled(stated=stated, before=before))


def _finding(passage: Passage, stated: str, start: int, message: FindingText) -> Finding:
    return Finding(passage.at, *message, quote=Quote.of(passage.text, start, start + len(stated)))
