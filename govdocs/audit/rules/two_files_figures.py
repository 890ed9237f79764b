"""Two files that belong together: their tables, sums, counts, and the figures of sentences that say the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from govdocs.audit import messages
from govdocs.audit.between.amounts_mistyped import amounts_in, amounts_mistyped
from govdocs.audit.between.cards import day_of
from govdocs.audit.between.cited_events import encloses, passes_on
from govdocs.audit.between.compared import changes_something, compared
from govdocs.audit.between.enclosed_figures import listed_things, nearest, people_listed, totals_apart
from govdocs.audit.between.meetings_spoken_of import days_of_sent, is_said_of_it
from govdocs.audit.between.nominated import nominated_apart
from govdocs.audit.between.one_matter import encloses_such
from govdocs.audit.between.planned import planned_apart
from govdocs.audit.between.rows_otherwise import rows_otherwise
from govdocs.audit.between.said_of_other import SaidOfOther, committees_apart, said_of_other
from govdocs.audit.between.same_sentences import days_apart, figures_apart, sentences_of
from govdocs.audit.between.same_tables import cells_apart
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.audit.reading.quantities import quantities
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.two_files import TOGETHER
from govdocs.audit.spans import FIGURE, IN_WORDS, LETTER
from govdocs.models.letter import Letter
from govdocs.models.other_kinds import Minutes
from govdocs.numerals import from_words, to_ascii, to_bangla
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

# Tables


@rule("rows-of-two-files", source=TOGETHER)
def rows_of_two_files(paper: Paper) -> Iterator[Finding]:
    """দুই ফাইলের একই ছকে বা একই দফায় একই সারির সংখ্যা, তারিখ, সময়, স্থান, নাম বা গাড়ির নম্বর আলাদা।

    কেন: বরাদ্দপত্রের ছক উপবরাদ্দে নকল করতে দুই সারি অদলবদল হলে যোগফল ঠিকই থাকে। কলামের শিরোনাম ও সারির নাম এক হলে, আর বেশির ভাগ ঘর
    মিললে তবেই বলা হয়; সংশোধন, বৃদ্ধি ও আলাদা মাস বা বছরের পত্রে বলা হয় না। শিরোনাম আলাদা হলেও যে সারি একই জিনিসের (রুটিন ও দায়িত্ব বণ্টনের ‘রসায়ন’), তার একটি
    মান আলাদা আর বাকি সারিগুলোতে সেটি এক হলে বলা হয়; ‘(ক) শিক্ষকের টেবিল ৬টি;’ এমন দফাও ছকের সারির সঙ্গে মেলানো হয়। উদ্ধৃত পত্রের বেলায় সংখ্যা মেলানো হয় কক্ষ, রোল, দাগ ও
    লক্ষ্যমাত্রার; কার্যাদেশের পরিমাণ মেলানো হয় ‘সমুদয় মালামাল’ বা ‘কম বা বেশি পাওয়া যায়নি’ লেখা থাকলে।

    উদাহরণ: বরাদ্দপত্রে চিলমারী ১,২০০, উপবরাদ্দে ১,৩০০।

    A row of the same table, or an item of one thing, has another number, day, hour, place, name or vehicle in two files.

    Why: where two rows change places in copying a table, the totals stay right. It is told where heads and rows have the same names
    and most cells agree; not of letters that correct or raise something, nor of those of another month or year. Where the heads are others, it
    is told of the one row of the same thing (chemistry in a routine and in a list of duties) whose value is another, where those of the other
    rows agree; items as '(ক) শিক্ষকের টেবিল ৬টি;' are compared with rows, too. With a letter that is cited numbers of rooms, rolls, plots and
    targets are compared; of an order the quantities, where it says that all was received, neither less nor more.

    Example: চিলমারী has 1,200 in the allocation and 1,300 in the letter that passes it on.
    """
    for other in compared(paper):
        theirs = list(figure_tables(other.paper))
        told: set[Quote | None] = set()
        for table in figure_tables(paper) if theirs else ():
            for second in theirs:
                apart, same, totals = cells_apart(table, second)
                if other.tie is Tie.CITED and not totals:
                    continue  # an answer may grant less than was asked for
                if apart and (2 * len(apart) <= same or (totals and len(apart) <= same + 1)):
                    (row, head, own, their) = apart[0]
                    facts = {"row": row, "head": head, "own": own.text, "theirs": their.text}
                    message = (
                        messages.ROWS_OF_TWO_FILES if len(apart) == 1 else messages.MORE_ROWS_OF_TWO_FILES
                    )
                    more = {"more": len(apart) - 1} if len(apart) > 1 else {}
                    told.add(own.quote)
                    yield Finding(own.at, *message.filled(file=other.file, **facts, **more), quote=own.quote)
        is_sent = other.tie in (Tie.INCLUDED, Tie.SENT)
        for each in rows_otherwise(paper, other.paper, is_sent=is_sent):
            if each.quote not in told:
                found = {"own": each.own, "theirs": each.theirs, "file": other.file}
                message, pair = messages.FACT_OF_TWO_FILES.filled(**found), frozenset((each.own, each.theirs))
                yield Finding(each.at, *message, quote=each.quote, pair=pair)


# Sums


@rule("sum-of-two-files", source=TOGETHER)
def sum_of_two_files(paper: Paper) -> Iterator[Finding]:
    """যে বরাদ্দ বা মঞ্জুরির কথা বলা হয়েছে, তার টাকার অঙ্ক সে পত্রের অঙ্ক থেকে এক অঙ্কে আলাদা।

    কেন: ‘প্রাপ্ত ১৯,২০,০০০ টাকা’ বরাদ্দপত্রে যেমন আছে তেমনই হয়, বিলের ‘মূল্য বাবদ’ টাকা কার্যাদেশে যেমন। বলা হয় কেবল অঙ্কটি সে পত্রে না থাকলে, আর এক অঙ্ক বদলালে বা দুটি অদলবদল
    করলে মিলে গেলে। সঙ্গে পাঠানো প্রতিবেদন বা ছকের মোট টাকাও এভাবে মেলানো হয়, দুটিই প্রাপ্তির বা দুটিই ব্যয়ের হলে।

    উদাহরণ: বরাদ্দপত্রে ১৯,২০,০০০, উপবরাদ্দে ‘প্রাপ্ত ১৯,০২,০০০ টাকা’।

    The sum of an allocation or sanction that is spoken of differs in one digit from that of the other letter.

    Why: 'প্রাপ্ত ১৯,২০,০০০ টাকা' is what the allocation says, and the price on a bill what the work order says. It is told only where that letter has no such sum, and has one from which it
    differs by one digit, or two that changed places. The total of a report or table that is enclosed is compared in the same way, where
    both are of what was received, or both of what was spent.

    Example: 19,20,000 in the allocation, 'প্রাপ্ত ১৯,০২,০০০ টাকা' in the letter that passes it on.
    """
    for other in compared(paper):
        told: set[str] = set()
        if other.tie in (Tie.INCLUDED, Tie.SENT) or passes_on(paper, other) or encloses(paper, other):
            for at, words, total in totals_apart(paper, other.paper):
                told.add(words)
                said: dict[str, object] = {"words": words, "file": other.file, "near": total}
                yield Finding(at, *messages.SUM_OF_TWO_FILES.filled(**said), quote=Quote(words))
        theirs = None
        for passage in paper.texts:
            if passage.at[0] not in ("body", "subject", "discussion") or not _GIVEN.search(passage.text):
                continue
            theirs = amounts_in(other.paper) if theirs is None else theirs
            for match in _GIVEN.finditer(passage.text):
                sums = quantities(match["sum"])
                if not sums or sums[0].number in theirs or sums[0].number < 1000:
                    continue
                near = nearest(sums[0].number, theirs)
                if near is not None:
                    facts = {"words": sums[0].words, "file": other.file, "near": near}
                    told.add(sums[0].words)
                    yield Finding(
                        passage.at, *messages.SUM_OF_TWO_FILES.filled(**facts), quote=Quote(sums[0].words)
                    )
        is_sent = other.tie is not Tie.CITED or encloses_such(paper.document, other.document)
        said_of_it = _said_of(paper, other, is_sent=is_sent)
        for at, words, near in amounts_mistyped(paper, other.paper, said_of_it) if said_of_it else ():
            if words not in told:
                said = {"words": words, "file": other.file, "near": near}
                yield Finding(at, *messages.SUM_OF_TWO_FILES.filled(**said), quote=Quote(words))


def _said_of(paper: Paper, other: Beside, *, is_sent: bool) -> Callable[[str], bool] | None:
    """Which sentences of a letter must agree with the other paper: all where it goes with the letter; of minutes, or a plan, of which
    the letter speaks by their day, those that say what it says; None where none has to."""
    if is_sent:
        return bool
    body = normalise(getattr(paper.document, "body", None) or "")
    spoken_of = isinstance(other.document, Minutes) or day_of(other.document) in {*days_of_sent(body)}
    return is_said_of_it if spoken_of else None


_GIVEN: Final = late(
    normalise(
        r"(?:প্রাপ্ত|বরাদ্দকৃত|বরাদ্দপ্রাপ্ত|মঞ্জুরিকৃত|মঞ্জুরীকৃত|ছাড়কৃত|অনুমোদিত|বরাদ্দকৃত মোট|(?:মূল্য|বিল|চুক্তিমূল্য|কাজের) বাবদ|চুক্তিমূল্য) (?P<sum>[0-9০-৯][0-9০-৯,]{3,15}(?:/-|/=)?(?: ?\([^()0-9০-৯]{2,120}\))? ?টাকা)"
    )
)


@rule("count-of-two-files", source=TOGETHER)
def count_of_two_files(paper: Paper) -> Iterator[Finding]:
    """সঙ্গে যাওয়া তালিকা বা কার্যবিবরণীতে যত জন বা যত সিদ্ধান্ত, পত্রে তত লেখা নেই।

    কেন: তালিকায় কাউকে যোগ করলে অগ্রায়নপত্রের সংখ্যা আগেরটিই থেকে যায়। তালিকা একটি হলে, আর পত্রে একটি সংখ্যাই বলা হলে মেলানো হয়; ‘৪টি অভয়াশ্রমের তালিকা’ও গোনা হয়, ‘মনোনীত ৬ জন’ মনোনয়নের পত্রের সঙ্গে।

    উদাহরণ: পত্রে ‘৪৬ জন প্রশিক্ষণার্থীর তালিকা’, সঙ্গের ফাইলে ৪৫ জন।

    A letter says another number of people, or of decisions, than the list or minutes that it sends have.

    Why: where somebody is added to the list, the letter keeps the old number. It is compared where there is one list, and the letter says
    one number; so are things, '৪টি অভয়াশ্রমের তালিকা', and those 'nominated' with the letter that did it.

    Example: 'a list of 46 trainees' in the letter, 45 in the file that goes with it.
    """
    if not isinstance(paper.document, Letter):
        return
    yield from _counted(paper)


def _counted(paper: Paper) -> Iterator[Finding]:
    """The numbers of those whom a list, minutes or a nomination has."""
    sent = [other for other in paper.beside if other.tie in (Tie.INCLUDED, Tie.SENT)]
    for other in paper.beside if not paper.once(changes_something) else ():
        if other not in sent or not people_listed(other.paper):
            yield from (
                _count(("body",), words, other, right) for words, right in nominated_apart(paper, other)
            )
    lists = [(each, people) for each in sent if (people := people_listed(each.paper))]
    for other, people in lists if len(lists) == 1 else ():
        listed = list(_miscounted(paper, other, _LISTED, people))
        yield from listed or _miscounted(paper, other, _OF_LIST, people)
    for other in sent:
        yield from _miscounted(paper, other, _THINGS, partial(_things_of, other.paper))
        if isinstance(other.document, Minutes) and (sheet := other.document.attendance_sheet):
            people = len(sheet.attendees) if sheet.attendees and not sheet.blank_rows else None
            yield from _miscounted(paper, other, _PRESENT, people)
        if isinstance(other.document, Minutes):
            count = len(other.document.decisions) or None
            yield from _miscounted(paper, other, _DECIDED, count)
            yield from _miscounted(paper, other, _DECIDED_IN_WORDS, count)


_LISTED: Final = late(
    rf"(?<!আরও )(?<!আরো )(?P<words>{FIGURE}{IN_WORDS} ?জন)(?:(?!অপেক্ষমাণ)[^।;\n০-৯]){{0,40}} (?:নামের )?তালিকা"
)
_OF_LIST: Final = late(
    rf"{normalise('(?:সংযুক্ত|সংলগ্ন|প্রেরিত|পরিশিষ্টের) তালিকা(?:র|ভুক্ত|য়|য় (?:বর্ণিত|উল্লিখিত|উল্লেখিত|অন্তর্ভুক্ত))')} (?P<words>{FIGURE}{IN_WORDS} ?জন)"
    r"(?! (?:নারী|পুরুষ|মহিলা|ছাত্র))(?=[^।;,\n]{0,60}কে(?![\u0980-\u09ff]))"
)
_THINGS: Final = late(
    rf"(?P<words>{FIGURE}{IN_WORDS} ?টি) (?P<thing>{LETTER}{{2,20}}(?: {LETTER}{{2,20}}){{0,2}}) (?:নামের )?তালিকা"
)
_PRESENT: Final = late(rf"(?P<words>{FIGURE}{IN_WORDS} ?জন)[^।;,\n০-৯]{{0,30}} উপস্থিত ছিলেন")
_DECIDED: Final = late(rf"(?<!দপ্তরের )(?<!আগের সভার )(?<!গত সভার )(?P<words>{FIGURE}{IN_WORDS} ?টি) সিদ্ধান্ত")
_DECIDED_IN_WORDS: Final = late(
    normalise("গৃহীত (?P<words>(?P<figure>দুই|দু|তিন|চার|পাঁচ|ছয়|ছ|সাত|আট|নয়|দশ|এগারো|বারো) ?টি) সিদ্ধান্ত")
)
_SHORT: Final = {"দু": "দুই", "ছ": normalise("ছয়")}


def _number(text: str) -> int:
    digits = to_ascii(text)
    return int(digits) if digits.isdecimal() else int(from_words(_SHORT.get(text, text)) or 0)


def _things_of(paper: Paper, match: re.Match[str]) -> int | None:
    return listed_things(paper, match["thing"])


def _miscounted(
    paper: Paper,
    other: Beside,
    pattern: re.Pattern[str],
    count: int | Callable[[re.Match[str]], int | None] | None,
) -> Iterator[Finding]:
    if not count:
        return
    said = [
        (passage.at, match)
        for passage in paper.texts
        if passage.at[0] in ("subject", "body", "enclosures")
        for match in pattern.finditer(passage.text)
    ]
    numbers = {_number(match["figure"]) for _, match in said}
    if len(numbers) != 1:
        return
    at, match = said[0]
    found = count(match) if callable(count) else count
    if found and found not in numbers:
        yield _count(at, match["words"], other, found)


def _count(at: Path, words: str, other: Beside, count: int) -> Finding:
    facts = {"words": words, "file": other.file, "count": count}
    return Finding(at, *messages.COUNT_OF_TWO_FILES.filled(**facts), quote=Quote(words))


# Sentences that say the same


@rule("fact-of-two-files", source=TOGETHER)
def fact_of_two_files(paper: Paper) -> Iterator[Finding]:
    """দুই ফাইলের একই কথায় একটি তারিখ বা সংখ্যা আলাদা।

    কেন: অগ্রায়নপত্র ও উপবরাদ্দ মূল পত্রের কথাই বলে; সাল বা সংখ্যা একটিতে বদলে গেলে প্রাপক ভুল সময়ে কাজ করেন। বাক্য দুটির বেশির ভাগ শব্দ এক
    হলে, আর একটি তথ্যই আলাদা হলে বলা হয়; ‘কর্মপরিকল্পনায় ৮০ জন’ মেলানো হয় কর্মপরিকল্পনার সে কাজের সঙ্গে, আর ‘উক্ত পত্রে … তারিখের মধ্যে’, কোর্সের মেয়াদ, দরপত্র খোলার দিন ও কমিটির সদস্যসংখ্যা সে ফাইলের কথার সঙ্গে। যে পত্র কিছু সংশোধন করে বা সময় বাড়ায়, তাতে বলা হয় না।

    উদাহরণ: বরাদ্দপত্রে ‘৩১ ডিসেম্বর ২০২৫ তারিখের মধ্যে সমন্বয় হিসাব’, উপবরাদ্দে ‘৩১ ডিসেম্বর ২০২৬’।

    A day or a number differs where two files say the same.

    Why: a letter that passes another on says what that says; where a year or a number changes, somebody acts at the wrong time. It is told
    where two sentences have most of their words in common and one fact apart; 'কর্মপরিকল্পনায় ৮০ জন' is
    compared with that action of the plan, and what the text says of the other letter's deadline, of a course, of the opening of tenders and
    of the size of a committee with what that file says; not of a letter that corrects something or puts it off.

    Example: accounts 'by 31 December 2025' in the allocation, 'by 31 December 2026' in the letter that passes it on.
    """
    for other in paper.beside:
        for at, planned, near in () if paper.once(changes_something) else planned_apart(paper, other.paper):
            yield _otherwise(paper, other, SaidOfOther(at, planned, to_bangla(near)))
        yield from (_otherwise(paper, other, each) for each in committees_apart(paper, other.paper))
    for other in compared(paper):
        theirs = sentences_of(other.paper)
        told: set[str] = set()
        for each in said_of_other(paper, other.paper):
            told.add(each.own)
            yield _otherwise(paper, other, each)
        for own in sentences_of(paper):
            for found in (days_apart(own, theirs, other.tie), figures_apart(own, theirs, other.tie)):
                if found and not any(found[0] in words for words in told):
                    told.add(found[0])
                    yield _otherwise(paper, other, SaidOfOther(own.at, found[0], to_bangla(found[1])))


def _otherwise(paper: Paper, other: Beside, found: SaidOfOther) -> Finding:
    facts = {"own": found.own, "theirs": found.theirs, "file": other.file}
    written = any(each.at == found.at and found.own in each.text for each in paper.texts)
    quote = Quote(found.own) if written else found.quote
    pair = frozenset((found.own, found.theirs))
    return Finding(found.at, *messages.FACT_OF_TWO_FILES.filled(**facts), quote=quote, pair=pair)
