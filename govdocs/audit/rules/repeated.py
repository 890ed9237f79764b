"""What a document says again of one thing, and says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.figures.near_misses import amounts_said_otherwise
from govdocs.audit.names.venues import OtherVenue, other_venues, place_of
from govdocs.audit.reading.paper import Paper, Passage
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.within.occasions import SaidBefore, other_countries, other_days, other_ordinals
from govdocs.audit.within.repeated import (
    addressee_elsewhere,
    counts_said_otherwise,
    lengths_of_decisions,
    members_of_groups,
    rests_like_the_whole,
    sizes_of_committees,
)
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Decision, ProjectUpdate
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise


@rule("count-otherwise", source=INSTRUCTIONS)
def count_otherwise(paper: Paper) -> Iterator[Finding]:
    """‘উক্ত ৭টি …’ বলে যা গোনা হয়েছে, আগে তার সংখ্যা লেখা হয়েছে আরেকটি।

    কেন: একটি যোগ বা বাদ দিয়ে এক জায়গার সংখ্যা বদলানো হয়েছে, অন্য জায়গার নয়। ‘উক্ত’, ‘উল্লিখিত’ বা ‘উপর্যুক্ত’ বলে একই জিনিসের কথা হলে, আর আগে তার একটিই সংখ্যা
    থাকলে, দেখা হয়; ‘অবশিষ্ট ৪টি’ যখন মোট ৪টির কম নয়, আর কমিটির সবাই স্বাক্ষর করলে ‘২ সদস্যের কমিটি’ও; প্রকল্পের প্রতিবেদনে দেখা হয় দল ও সদস্যের গুণফল
    আর উপকারভোগীর সংখ্যা।

    উদাহরণ: ‘৬টি ইউনিয়নে’, পরে ‘উক্ত ৭টি ইউনিয়নের’।

    What is counted with 'the said 7 …' has another number before.

    Why: one was added or struck, and the number was changed in one place. Looked at where উক্ত, উল্লিখিত or উপর্যুক্ত point back to the
    same, which has one number before, and where what is left is no less than the whole; at the size of a committee of which all sign as
    members; in a report of a project, at the members of its groups and the number of beneficiaries.

    Example: '৬টি ইউনিয়নে', and later 'উক্ত ৭টি ইউনিয়নের'.
    """
    for passage in paper.prose:
        said = (*counts_said_otherwise(passage.text), *rests_like_the_whole(passage.text))
        for words, start, end, before in said:
            message = messages.COUNT_OTHERWISE.filled(words=words, before=before)
            yield Finding(passage.at, *message, quote=Quote.of(passage.text, start, end))
        for words, before in amounts_said_otherwise(passage.text):
            message = messages.COUNT_OTHERWISE.filled(words=words, before=before)
            yield Finding(passage.at, *message, quote=Quote(words))
    yield from _signed_by_others(paper)
    report = paper.document
    if isinstance(report, ProjectUpdate) and report.beneficiaries and report.beneficiaries.number:
        texts = "\n".join(passage.text for passage in paper.texts if passage.at[0] != "beneficiaries")
        if found := members_of_groups(texts, report.beneficiaries.number):
            message = messages.COUNT_OTHERWISE.filled(words=found[0], before=found[1])
            yield Finding(("beneficiaries", "number"), *message)


def _signed_by_others(paper: Paper) -> Iterator[Finding]:
    """The size of a committee, where all who sign do so as its members, and are more or fewer."""
    letter = paper.document
    if not isinstance(letter, Letter) or not letter.co_signatures or letter.signature is None:
        return
    roles = [one.role or "" for one in (*letter.co_signatures, letter.signature)]
    if not all(map(_OF_COMMITTEE.match, roles)) or not any(map(_HEAD.match, roles)):
        return
    sizes = list(sizes_of_committees(letter.body or ""))
    if len({size for _, size in sizes}) == 1 and sizes[0][1] != len(roles):
        message = messages.COMMITTEE_SIGNED.filled(words=sizes[0][0], signed=len(roles))
        yield Finding(("body",), *message, quote=Quote(sizes[0][0]))


_OF_COMMITTEE: Final = late(normalise("আহ্বায়ক|সভাপতি|সদস্য"))
_HEAD: Final = late(normalise("আহ্বায়ক|সভাপতি"))


@rule("event-otherwise", source=INSTRUCTIONS)
def event_otherwise(paper: Paper) -> Iterator[Finding]:
    """একই আয়োজনের ব্যাচ, তারিখ, স্থান বা দেশ পত্রের দুই জায়গায় দুই রকম।

    কেন: আগের পত্র বা পরিশিষ্ট নকল করে এক জায়গায় বদলাতে মনে থাকে না। পরিশিষ্টের শিরোনামের ব্যাচ, সভা বা পর্যায় মেলানো হয় পত্রের একমাত্রটির সঙ্গে; ‘… তারিখের
    কর্মশালা’র তারিখ প্রথমে লেখা তারিখের সঙ্গে, একটি প্রান্ত মিললে; ‘… অবস্থানকালে’র দেশ অনুষ্ঠানের দেশের সঙ্গে; ‘… মিলনায়তনে অনুষ্ঠিত হবে’র ভবন বিবরণের স্থানের সঙ্গে। বিগত সভা, আগের ব্যাচ, যাতায়াতসহ সময় ও যাত্রাবিরতির
    কথা থাকলে কিছু বলা হয় না।

    উদাহরণ: বিষয়ে ‘৬ষ্ঠ ব্যাচের প্রশিক্ষণ’, পরিশিষ্টের শিরোনামে ‘৫ম ব্যাচ’।

    The batch, days, place or country of one event are not the same in two places of a letter.

    Why: an old letter or annex was copied, and one place was forgotten. The batch, meeting or phase in the title of an annex is compared
    with the only one in the letter; the days 'of the workshop' with those said first, where one end is the same; the country in which
    people stay with that of the event; the building in which it 'will be held' with the place of the particulars. Nothing is said of past meetings and batches, of days with those of the way, and of stops on it.

    Example: 'training of the 6th batch' in the subject, and '5th batch' in the title of an annex.
    """
    letter = paper.document
    if not isinstance(letter, Letter):
        return
    said = [one for one in paper.texts if one.at[0] in ("subject", "body", "particulars")]
    for one in said:
        for found in other_days(one.text) if one.at[0] == "body" else ():
            yield _event_otherwise(one, found)
    for index, found in other_countries([one.text for one in said]):
        yield _event_otherwise(said[index], found)
    for one in said if letter.particulars else ():
        for venue in _venues(letter, one):
            message = messages.PLACE_OTHERWISE.filled(words=venue.words, place=venue.place)
            yield Finding(one.at, *message, quote=Quote(venue.words))
    titles = [one for one in paper.texts if one.at[0] == "annexes" and "title" in one.at]
    heads = [" ".join(each.text for each in titles if each.at[:2] == one.at[:2]) for one in titles]
    for index, found in other_ordinals([one.text for one in said], heads) if titles else ():
        if found.words in titles[index].text:
            yield _event_otherwise(titles[index], found)


def _venues(letter: Letter, passage: Passage) -> Iterator[OtherVenue]:
    """Places of the body that are not that of the particulars."""
    if passage.at[0] == "body":
        facts = letter.particulars
        event = normalise(" ".join((letter.subject or "", *map(str, facts), *map(str, facts.values()))))
        yield from other_venues(passage.text, place_of(facts), event)


def _event_otherwise(passage: Passage, found: SaidBefore) -> Finding:
    message = messages.EVENT_OTHERWISE.filled(words=found.words, before=found.before)
    return Finding(passage.at, *message, quote=Quote(found.words))


@rule("decision-otherwise", source="কার্যবিবরণীর ছক: সিদ্ধান্ত, বাস্তবায়নকারী, সময়সীমা")
def decision_otherwise(paper: Paper) -> Iterator[Finding]:
    """আরেক সিদ্ধান্তের কথা বলে যে মেয়াদ লেখা, সেই সিদ্ধান্তে আছে অন্যটি।

    কেন: একটি বদলে অন্যটি বদলানো হয়নি; বাস্তবায়নকারী জানেন না কোনটি মানবেন। ক্রমিক বলে আরেক সিদ্ধান্তের কথা থাকলে, আর দুটিতে একটি করে মেয়াদ থাকলে, দেখা হয়।

    উদাহরণ: ১ নম্বরে ‘৩ (তিন) বছরের জন্য ইজারা’, ৪ নম্বরে ‘ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী ৫ (পাঁচ) বছর মেয়াদি ইজারা’।

    A decision refers to another, and gives what that decides another length.

    Why: one was changed and the other was not; nobody knows which to keep. Looked at where a decision names another by its number, and each
    has one length.

    Example: '৩ (তিন) বছরের জন্য ইজারা' as number 1, and 'ক্রমিক ১ এর সিদ্ধান্ত অনুযায়ী ৫ (পাঁচ) বছর মেয়াদি ইজারা' as number 4.
    """
    decisions = list(paper.every(Decision))
    for index, words, number, before in lengths_of_decisions([decision.text for _, decision in decisions]):
        message = messages.DECISION_OTHERWISE.filled(words=words, number=number, before=before)
        yield Finding((*decisions[index][0], "text"), *message, quote=Quote(words))


@rule("addressee-elsewhere", source=INSTRUCTIONS)
def place_of_addressee(paper: Paper) -> Iterator[Finding]:
    """লেখায় প্রাপককে যে জেলা বা উপজেলার বলা হয়েছে, ঠিকানায় তা নেই, আছে আরেকটি।

    কেন: এক জেলার পত্র নকল করে অন্য জেলায় পাঠাতে এক জায়গায় নাম বদলানো হয়নি। ‘… জেলা প্রশাসক হিসেবে আপনি’ ও প্রাপকের পদ এক হলে দেখা হয়।

    উদাহরণ: ‘বরগুনার জেলা প্রশাসক হিসেবে আপনি’, প্রাপক ভোলার জেলা প্রশাসক।

    The text puts the addressee into another district or upazila than his address.

    Why: the letter to one district was copied for another, and the name was not changed in one place. Looked at where the text says 'you, as
    Deputy Commissioner of …', and the address has the same post.

    Example: 'বরগুনার জেলা প্রশাসক হিসেবে আপনি' to the Deputy Commissioner of Bhola.
    """
    letter = paper.document
    if isinstance(letter, Letter) and letter.body and letter.to:
        for found, place in addressee_elsewhere(letter.body, "\n".join(letter.to)):
            message = messages.ADDRESSEE_ELSEWHERE.filled(words=found.words, place=place)
            yield Finding(("body",), *message, quote=Quote.of(letter.body, found.start, found.end))
