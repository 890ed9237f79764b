"""Two files that belong together: the number and day of a letter that the other cites, and the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from govdocs.audit import messages
from govdocs.audit.between.cards import day_of, number_key
from govdocs.audit.names.rooms import are_of_two_owners, are_two_buildings, are_two_rooms
from govdocs.audit.reading.mentions import MONTH, DayMention, days_in, times_in
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.audit.reading.quoted_numbers import differ_in_one_group, is_issue_mistyped, numbers_in
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.memo_number.number import MemoNumber
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.numerals import to_ascii
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

TOGETHER: Final = "যে দুই ফাইল পরস্পরের কথা বলে, তাদের তথ্য এক হয়"

# The number and the day of the letter that is cited

_PAPER: Final = r"(?:স্মারক|পত্র|নোটিশ|বরাদ্দপত্র|মঞ্জুরিপত্র|প্রজ্ঞাপন|পরিপত্র|অফিস আদেশ|আদেশ|নথি|সভার নোটিশ|কার্যাদেশ|দরপত্র|বিজ্ঞপ্তি|মঞ্জুরি|প্রতিবেদন|চিঠি)(?:ের|র|মূলে)?"
_JOINT: Final = rf"(?:[\s,;()–:ঃ-]|খ্রি(?:ষ্টাব্দ|[.:ঃ])?|তারিখ(?:ের|ে)?|{_PAPER}|নং|নম্বর|সংখ্যক|জারিকৃত|প্রেরিত)"
_BEFORE: Final = late(
    rf"(?! ?(?:খ্রি(?:ষ্টাব্দ|[.:ঃ])? ?)?তারিখে (?!জারিকৃত|প্রেরিত))(?!.{{0,3}};){_JOINT}{{0,12}}\Z"
)
_AFTER: Final = late(rf"{_JOINT}{{0,12}}(?:তারিখ|তাং)[\s:ঃ–-]{{0,4}}\Z")
_REACH: Final = 45


def _cited_days(text: str) -> Iterator[tuple[str, MemoNumber, DayMention]]:
    """Each number that a text cites with the day of its letter right before or after it."""
    days = [mention for mention in days_in(text) if mention.day]
    if not days:
        return
    start = 0
    for words, number in numbers_in(text):
        start = text.index(words, start)
        end = start + len(words)
        for mention in days:
            before = 0 <= start - mention.end <= _REACH and _BEFORE.fullmatch(text, mention.end, start)
            after = 0 <= mention.start - end <= _REACH and _AFTER.fullmatch(text, end, mention.start)
            if before or after:
                yield words, number, mention
        start = end


@rule("cited-letter-day", source=TOGETHER)
def cited_letter_day(paper: Paper) -> Iterator[Finding]:
    """যে পত্রের নম্বর উদ্ধৃত হয়েছে, পাশে লেখা তারিখ সে পত্রের নয়।

    কেন: প্রাপক নম্বর ও তারিখ দুটি ধরেই পত্র খোঁজেন। একই ফোল্ডারে বা পরিশিষ্টে যে পত্রের ফাইল আছে, তার তারিখের সঙ্গে মেলানো হয়। সাল আলাদা
    হলে বলা হয় কেবল দিন ও মাস এক হলে, কারণ জারি নম্বর বছর বছর নতুন করে শুরু হতে পারে।

    উদাহরণ: ‘২৭ নভেম্বর ২০২৫ তারিখের …২৫-২১৫ নম্বর পত্র’, আর সে পত্রে তারিখ ২৩ নভেম্বর ২০২৫।

    The day beside the number of a letter that is cited is not that of the letter.

    Why: a letter is looked up by both. It is compared with the file of that letter, in the same folder or among the annexes. Of
    another year it is told only where day and month agree: issue numbers may begin anew each year.

    Example: 'the letter …25-215 of 27 November 2025', and that letter is dated 23 November 2025.
    """
    for other in paper.beside:
        key, day = number_key(getattr(other.document, "number", None)), day_of(other.document)
        own = day_of(paper.document)
        if key is None or day is None:
            continue
        for passage in paper.texts:
            for words, number, mention in _cited_days(passage.text):
                if number_key(number) == key and mention.day and _is_slip(mention.day, day, own):
                    facts = {"number": words, "stated": mention.words, "file": other.file, "day": day}
                    yield Finding(
                        passage.at, *messages.CITED_LETTER_DAY.filled(**facts), quote=Quote(mention.words)
                    )


def _is_slip(stated: date, day: date, own: date | None) -> bool:
    if stated == day or (own and stated > own):  # of a reference to a later day another rule speaks
        return False
    return stated.year == day.year or (stated.month, stated.day) == (day.month, day.day)


@rule("cited-letter-number", source=TOGETHER)
def cited_letter_number(paper: Paper) -> Iterator[Finding]:
    """যে নোটিশ বা পত্রের কথা বলা হয়েছে, তার নম্বর সে ফাইলের নম্বর নয়।

    কেন: দুটি ফাইল একই সভার, বা একটি অন্যটির সঙ্গে যাচ্ছে; তারিখ ও নথি এক, কিন্তু জারি নম্বর বা একটি অংশ আলাদা: লিখতে ভুল হয়েছে।

    উদাহরণ: কার্যবিবরণীতে ‘১ সেপ্টেম্বর ২০২৬ তারিখের …২৬-৫০৮ নম্বর নোটিশ’, আর সে দিনের নোটিশের নম্বর …২৬-৫৮০।

    The number of a notice or letter that is cited is not that of its file.

    Why: both files are of one meeting, or one goes with the other; day and file agree, and the issue number or a group does not.

    Example: minutes cite 'the notice …26-508 of 1 September 2026', and the notice of that day is …26-580.
    """
    for other in paper.beside:
        number, day = getattr(other.document, "number", None), day_of(other.document)
        own = getattr(paper.document, "number", None)
        if other.tie is Tie.PLAN or not isinstance(number, MemoNumber):
            continue
        if number_key(number) is None:
            yield from _issue_mistyped(paper, other, str(number), day)
            continue
        quoted = [
            (passage, *cited) for passage in paper.texts for cited in _cited_days(passage.text) if cited[2]
        ]
        if any(number_key(cited) == number_key(number) for _, _, cited, _ in quoted):
            continue
        for passage, words, cited, mention in quoted:
            if mention.day != day or number_key(cited) in (None, number_key(own)):
                continue
            if cited.same_file(number) or differ_in_one_group(cited, number):
                facts = {"words": words, "file": other.file, "number": number}
                yield Finding(passage.at, *messages.CITED_LETTER_NUMBER.filled(**facts), quote=Quote(words))


def _issue_mistyped(paper: Paper, other: Beside, number: str, day: date | None) -> Iterator[Finding]:
    """Where a paper cites, with its day, a number of an office's own form that is that of the other but for a slip of its last digits."""
    match = _OWN_FORM.fullmatch(normalise(number))
    if match is None:
        return
    pattern = re.compile(rf"{re.escape(match['file'])}(?P<issue>[০-৯]{{1,6}})(?![০-৯/])")
    cited = [(passage, found) for passage in paper.texts for found in pattern.finditer(passage.text)]
    issue = int(to_ascii(match["issue"]))
    if any(int(to_ascii(found["issue"])) == issue for _, found in cited):
        return
    for passage, found in cited:
        is_of_day = any(mention.day == day for mention in days_in(passage.text))
        if is_of_day and is_issue_mistyped(int(to_ascii(found["issue"])), issue):
            facts = {"words": found[0], "file": other.file, "number": number}
            yield Finding(passage.at, *messages.CITED_LETTER_NUMBER.filled(**facts), quote=Quote(found[0]))


_OWN_FORM: Final = late(r"(?P<file>[^০-৯]{1,40}/[^\n]{0,60}/)(?P<issue>[০-৯]{1,6})")
"""The number of an office with a form of its own, as 'প্রকা/বদলি/২০২৫/১৪৬৮'."""

# The meeting


@rule("meeting-of-two-files", source=TOGETHER)
def meeting_of_two_files(paper: Paper) -> Iterator[Finding]:
    """কার্যবিবরণীর সভার তারিখ, সময় বা স্থান নোটিশের সঙ্গে মেলে না।

    কেন: নোটিশে যে দিন ও জায়গার কথা, সভা সেখানেই হয়; সভা পেছালে নতুন নোটিশ হয়। স্থান মেলানো হয় তলা বা কক্ষের সংখ্যায়, আর মিলনায়তন না সভাকক্ষ তাতে; বিষয়ে
    লেখা মাসও মেলানো হয়। ‘স্থগিত’ বা
    ‘পুনর্নির্ধারিত’ সভার কথা বলা হয় না।

    উদাহরণ: নোটিশে ৯ সেপ্টেম্বর, কার্যবিবরণীতে ১০ সেপ্টেম্বর।

    The day, the time or the place of a meeting in its minutes is not that of the notice.

    Why: a meeting is held as it was called; where it is put off there is another notice. Of places the numbers of
    floors and rooms are compared, and whether it is a hall or a meeting room; the months of the subjects are, too. Meetings that were put off are let be.

    Example: 9 September in the notice, 10 September in the minutes.
    """
    minutes = paper.document
    for other in paper.beside:
        notice = other.document
        if other.tie is not Tie.MEETING or not isinstance(minutes, Minutes) or not isinstance(notice, Letter):
            continue
        if _PUT_OFF.search(f"{minutes.discussion or ''} {minutes.subject}"):
            continue
        facts = {normalise(label): normalise(value) for label, value in notice.particulars.items()}
        when = " ".join(value for label, value in facts.items() if "তারিখ" in label or _TIME in label)
        if not facts:
            said = re.split("[।\n]", normalise(notice.body or ""))
            said = [each for each in said if "অনুষ্ঠিত হবে" in each]
            when = " ".join([each for each in said if "সভা" in each] or said[:1])
        days = {mention.day for mention in days_in(when) if mention.day}
        held = minutes.held
        if held and held.date and len(days) == 1 and held.date.date not in days:
            yield _differs(("held", "date"), str(held.date), days_in(when)[0].words, other)
        for pattern in (_MONTH_OF_MEETING, _NUMBER_OF_MEETING):
            mine, theirs = (pattern.findall(normalise(each.subject or "")) for each in (minutes, notice))
            if len(mine) == len(theirs) == 1 and mine != theirs:
                yield _differs(("subject",), mine[0], theirs[0], other)
        times = [time for each in times_in(when) if each.has_time_word and (time := each.at(each.part))]
        if held and held.time and len(times) == 1 and held.time.time != times[0]:
            words = next(each.words for each in times_in(when) if each.has_time_word)
            yield _differs(("held", "time"), str(held.time), words, other)
        place = next((value for label, value in facts.items() if "স্থান" in label), "")
        if not facts and (called := _CALLED_TO.search(when)):
            place = called["place"]
        own = normalise(minutes.place or "")
        figures = to_ascii(own) != to_ascii(place) and _FIGURES.sub("0", own) == _FIGURES.sub("0", place)
        as_called = _AS_CALLED.search(normalise(minutes.discussion or "")) and are_of_two_owners(own, place)
        if figures or as_called or are_two_rooms(own, place) or are_two_buildings(own, place):
            yield _differs(("place",), own, place, other)


_TIME: Final = normalise("সময়")
_AS_CALLED: Final = late(normalise("নির্ধারিত (?:স্থান|সময় ও স্থান|তারিখ, সময় ও স্থান)"))
_MONTH_OF_MEETING: Final = late(rf"(?<!{LETTER})(?:{MONTH})(?!{LETTER})")
_NUMBER_OF_MEETING: Final = late(
    normalise(r"[০-৯]{1,3}(?:ম|য়|র্থ|ষ্ঠ|তম|শ)(?= (?:মাসিক |সমন্বয় |বিশেষ |জরুরি )?সভা)")
)
_CALLED_TO: Final = late(
    normalise(
        rf"(?:টায়|টা|ঘটিকায়|ঘটিকা),? (?P<place>[^।]{{6,90}})(?:ে|য়|তে) (?:{LETTER}{{2,20}} ){{0,4}}?অনুষ্ঠিত হবে"
    )
)
_PUT_OFF: Final = late(
    normalise(
        "(?:বিলম্বে|দেরিতে|পরে) (?:শুরু|আরম্ভ)|কোরাম(?! পূর্ণ (?:হওয়ায়|হয়|হলে|ছিল|থাকায়|হয়েছে))|মেরামত চল|জরুরি সভা|স্থগিত|পুনর্নির্ধার|পুনঃনির্ধার|পরিবর্তিত (?:তারিখ|সময়|স্থান)|মুলতবি"
    )
)
_FIGURES: Final = late("[0-9০-৯]+")


def _differs(at: tuple[str, ...], own: str, theirs: str, other: Beside) -> Finding:
    message = messages.MEETING_OF_TWO_FILES.filled(own=own, theirs=theirs, file=other.file)
    return Finding(at, *message, pair=frozenset((own, theirs)))
