"""A letter and the documents that it carries: years, meetings, posts, and a report against its plan."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from govdocs.audit import messages
from govdocs.audit.mentions import MONTH, days_in
from govdocs.audit.paper import Paper
from govdocs.audit.people import Person, people_in
from govdocs.audit.rule import Finding, rule
from govdocs.audit.spans import LETTER
from govdocs.errors import Text
from govdocs.models.annexes import Included
from govdocs.models.document import Document
from govdocs.models.indicators import Indicator
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.models.letter import Letter
from govdocs.models.minutes import Minutes
from govdocs.models.parts import Dates
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path, Severity
from govdocs.source.editing import Quote

FILES: Final = "পত্র ও সঙ্গে যাওয়া দলিল এক কথা বলে"


def _said(letter: Letter) -> Iterator[tuple[Path, str]]:
    """The texts in which a letter says what it sends."""
    yield ("subject",), letter.subject or ""
    yield ("body",), letter.body or ""
    yield from ((("enclosures", index), line) for index, line in enumerate(letter.enclosures))


# Years


@rule("enclosed-year", source=FILES)
def enclosed_year(paper: Paper) -> Iterator[Finding]:
    """পত্রে যে বছরের কর্মপরিকল্পনা বা প্রতিবেদন পাঠানোর কথা, সঙ্গে দেওয়া দলিলটি সে বছরের নয়।

    কেন: গত বছরের পত্র নকল করে সাল বদলাতে ভুললে, বা পুরোনো ফাইল সঙ্গে দিলে এমন হয়। পরিশিষ্ট হিসেবে দেওয়া দলিলের ফাইল (‘ধরন: দলিল’) দেখা
    হয়; পত্রে কয়েকটি সালের কথা থাকলে একটি মিললেই চলে।

    উদাহরণ: বিষয় ‘২০২২-২৩ অর্থবছরের উদ্ভাবন কর্মপরিকল্পনা প্রেরণ’, সঙ্গের ফাইলে ‘বছর: ২০২৩-২৪’।

    The plan or report that is enclosed is not of the year that the letter says.

    Why: last year's letter was copied, or last year's file enclosed. Looked at are document files among the annexes; where the letter
    names several years, one that fits will do.

    Example: a subject '২০২২-২৩ অর্থবছরের উদ্ভাবন কর্মপরিকল্পনা প্রেরণ', and a file of '২০২৩-২৪'.
    """
    letter = paper.document
    if not isinstance(letter, Letter):
        return
    for _, included in paper.every(Included):
        plan = included.document
        if not isinstance(plan, InnovationPlan):
            continue
        stated = [(at, match) for at, text in _said(letter) for match in _years_of(text, report=plan.report)]
        years = {_year(match) for _, match in stated}
        if stated and (plan.year.first, plan.year.fiscal) not in years:
            at, match = stated[0]
            facts = {
                "words": match["year"],
                "file": included.path,
                "year": Text(plan.year.text, plan.year.text),
            }
            yield Finding(at, *messages.ENCLOSED_YEAR.filled(**facts), quote=Quote(match["year"]))


_YEAR: Final = r"(?<![0-9০-৯/.-])(?P<year>[12১২][0-9০-৯]{3}(?: ?[-–/] ?[0-9০-৯]{2,4})?)(?![0-9০-৯/.])"
_OF: Final = rf"(?:(?: (?:সাল|অর্থ-?বছর|অর্থ বছর|খ্রি\.)(?:ের)?)?(?: {LETTER}{{1,20}}){{0,4}} )"
_PLAN: Final = re.compile(
    rf"{_YEAR}{_OF}কর্ম ?পরিকল্পনা(?!{LETTER}{{0,9}} (?:{LETTER}{{1,20}} ){{0,3}}প্রতিবেদন)"
)
_REPORT: Final = re.compile(rf"{_YEAR}{_OF}প্রতিবেদন")


def _years_of(text: str, *, report: bool) -> Iterator[re.Match[str]]:
    """The years beside the word for a plan, or for a report; not those of days."""
    for match in (_REPORT if report else _PLAN).finditer(text):
        if not _AFTER_MONTH.search(text[max(0, match.start() - 20) : match.start()]):
            yield match


_AFTER_MONTH: Final = re.compile(rf"(?:{MONTH}),? ?\Z")


def _year(match: re.Match[str]) -> tuple[int, bool]:
    digits = to_ascii(match["year"])
    return int(digits[:4]), len(digits) > 4


# Meetings


@rule("enclosed-meeting", source=FILES)
def enclosed_meeting(paper: Paper) -> Iterator[Finding]:
    """পত্রে যে তারিখের সভার কার্যবিবরণী পাঠানোর কথা, সঙ্গে দেওয়া কার্যবিবরণীর সভা সে তারিখের নয়।

    কেন: আগের সভার পত্র নকল করে তারিখ বদলাতে ভুললে, বা আগের কার্যবিবরণীর ফাইল সঙ্গে দিলে এমন হয়।

    উদাহরণ: ‘১৮ মার্চ ২০২৪ তারিখে অনুষ্ঠিত সভার কার্যবিবরণী’, সঙ্গের ফাইলে সভা ১৮ ফেব্রুয়ারি ২০২৪।

    The minutes that are enclosed are not of the meeting that the letter says.

    Why: the letter of another meeting was copied, or the file of another meeting enclosed.

    Example: 'minutes of the meeting held on 18 March 2024', and a file of 18 February 2024.
    """
    letter = paper.document
    if not isinstance(letter, Letter):
        return
    held = [
        (included, included.document.held.date.date)
        for _, included in paper.every(Included)
        if isinstance(included.document, Minutes) and included.document.held and included.document.held.date
    ]
    stated = [(at, mention) for at, text in _said(letter) for mention in _meetings_in(text)] if held else []
    for included, day in held:
        if stated and all(mention[1] != day for _, mention in stated):
            at, (words, _) = stated[0]
            facts = {"words": words, "file": included.path, "day": day}
            yield Finding(at, *messages.ENCLOSED_MEETING.filled(**facts), quote=Quote(words))


_MINUTES: Final = re.compile(
    r"(?: ?খ্রি\.?)?(?: ?তারিখ(?:ে|ের)?)?(?: অনুষ্ঠিত(?: [^\s।]{1,40}){0,6})? সভার(?: [^\s।]{1,40}){0,3} ?কার্যবিবরণী"
)


def _meetings_in(text: str) -> Iterator[tuple[str, dt.date]]:
    """The days of the meetings whose minutes a text speaks of."""
    for mention in days_in(text):
        if mention.day and _MINUTES.match(text, mention.end):
            yield mention.words, mention.day


# Posts


@rule("two-posts", severity=Severity.NOTICE, source="এক ব্যক্তি, এক পদ")
def two_posts(paper: Paper) -> Iterator[Finding]:
    """একই ব্যক্তির পদ দুই জায়গায় দুই ধাপের লেখা: পত্রে, তার তালিকায়, বা সঙ্গে দেওয়া দলিলে।

    কেন: পদোন্নতির পরে এক জায়গায় পুরোনো পদ থেকে যায়। কেবল এক সোপানের পদ (উপসচিব, যুগ্মসচিব …; সহকারী পরিচালক, উপপরিচালক …) মেলানো হয়; আগের
    বছরের দলিলে তখনকার পদ থাকতে পারে, তাই তা ধরা হয় না।

    উদাহরণ: স্বাক্ষরে ‘যুগ্মসচিব’, সঙ্গের কর্মপরিকল্পনায় ‘উপসচিব’।

    One person has two posts of one ladder: in the letter, in its lists, or in a document that it carries.

    Why: after a promotion the old post stays in one of the places. Only posts of one ladder are compared; a document of an earlier
    year may have the post of its time.

    Example: 'যুগ্মসচিব' under the signature and 'উপসচিব' in the plan that is enclosed.
    """
    own = [(person, "") for person in people_in(paper)]
    carried = [
        (person, included.path)
        for _, included in paper.every(Included)
        if not _is_of_earlier_year(included.document, paper.document)
        for person in people_in(Paper(included.document))
    ]
    by_name: dict[str, list[tuple[Person, str]]] = {}
    for person, file in own + carried:
        if " " in person.name and _rank(person.post):
            by_name.setdefault(person.phonetic, []).append((person, file))
    for namesakes in by_name.values():
        for (first, file), (second, other) in combinations(namesakes, 2):
            if file or (first.row_of and first.row_of == second.row_of and not other):
                continue
            ranks = _rank(first.post), _rank(second.post)
            if ranks[0] and ranks[1] and ranks[0][0] == ranks[1][0] and ranks[0] != ranks[1]:
                facts = {"name": first.name, "first": ranks[0][1], "second": ranks[1][1]}
                yield Finding(first.at, *messages.TWO_POSTS.filled(**facts))
                break


_LADDERS: Final = (
    ("সহকারী সচিব", "সিনিয়র সহকারী সচিব", "উপসচিব", "যুগ্মসচিব", "অতিরিক্ত সচিব", "সচিব", "সিনিয়র সচিব"),
    ("সহকারী পরিচালক", "উপপরিচালক", "যুগ্মপরিচালক", "অতিরিক্ত পরিচালক", "পরিচালক", "অতিরিক্ত মহাপরিচালক", "মহাপরিচালক"),
    ("উপসহকারী প্রকৌশলী", "সহকারী প্রকৌশলী", "নির্বাহী প্রকৌশলী", "তত্ত্বাবধায়ক প্রকৌশলী", "প্রধান প্রকৌশলী"),
)
_ANOTHER_DUTY: Final = re.compile(
    r"(?:সদস্য|একান্ত|ব্যক্তিগত)[ -]?সচিব|প্রকল্প পরিচালক|ভারপ্রাপ্ত|অতিরিক্ত দায়িত্ব|চ\. ?দা|চলতি দায়িত্ব|রুটিন দায়িত্ব|প্রাক্তন|সাবেক|অব\."
)
_RANK: Final = re.compile(
    rf"(?<!{LETTER})(?:{'|'.join(sorted((rank for ladder in _LADDERS for rank in ladder), key=len, reverse=True))})(?!{LETTER})"
)


_IN_TWO: Final = re.compile("(উপ|যুগ্ম)[ -](সচিব|পরিচালক)")


def _rank(post: str) -> tuple[int, str] | None:
    """The ladder of a post and its step; None where it has none, several, or another duty beside it."""
    if _ANOTHER_DUTY.search(post):
        return None
    found = set(_RANK.findall(_IN_TWO.sub(r"\1\2", post)))
    if len(found) != 1:
        return None
    rank: str = found.pop()
    return next((index, rank) for index, ladder in enumerate(_LADDERS) if rank in ladder)


def _is_of_earlier_year(document: Document, letter: Document) -> bool:
    own, other = _year_of(letter), _year_of(document)
    return own is None or other is None or other < own


def _year_of(document: Document) -> int | None:
    date = getattr(document, "date", None)
    if isinstance(document, InnovationPlan):
        return document.year.first + (1 if document.year.fiscal else 0)
    return date.gregorian.date.year if isinstance(date, Dates) else None


# A report against its plan


@rule("report-against-plan", source="প্রতিবেদন কর্মপরিকল্পনার সূচক ও লক্ষ্যমাত্রা ধরে হয়")
def report_against_plan(paper: Paper) -> Iterator[Finding]:
    """একই বছরের কর্মপরিকল্পনা ও প্রতিবেদন সঙ্গে আছে, কিন্তু দুটির সূচক, মান বা লক্ষ্যমাত্রা এক নয়।

    কেন: প্রতিবেদনে কাজের অর্জন মাপা হয় পরিকল্পনার লক্ষ্যমাত্রা দিয়ে; লক্ষ্যমাত্রা বদলে গেলে মূল্যায়ন ভুল হয়। সূচক মেলানো হয় কথায়। পত্রের সঙ্গে
    দুটি ফাইলই পরিশিষ্ট হিসেবে থাকলে দেখা হয়।

    উদাহরণ: পরিকল্পনায় লক্ষ্যমাত্রা ১৬, প্রতিবেদনে ১২।

    The plan and the report of one year are enclosed, and their indicators, weights or targets are not the same.

    Why: what was achieved is measured by the targets of the plan. Indicators are compared by their words, where the letter has both
    files among its annexes.

    Example: a target of 16 in the plan, and of 12 in the report.
    """
    plans = [
        (at, each.document) for at, each in paper.every(Included) if isinstance(each.document, InnovationPlan)
    ]
    for at, report in plans:
        for _, plan in plans:
            if report.report and not plan.report and report.year.first == plan.year.first:
                yield from _compared(at, plan, report)


def _compared(at: Path, plan: InnovationPlan, report: InnovationPlan) -> Iterator[Finding]:
    planned = {each.text: each for _, each in Paper(plan).every(Indicator)}
    reported = {each.text: each for _, each in Paper(report).every(Indicator)}
    for text, indicator in planned.items():
        other = reported.get(text)
        if other is None:
            if len(planned) - len(planned.keys() & reported.keys()) <= len(planned) // 2:
                yield Finding(at, *messages.INDICATOR_NOT_REPORTED.filled(indicator=text))
        elif other.weight != indicator.weight:
            facts = {"planned": indicator.printed_weight, "reported": other.printed_weight}
            yield Finding(at, *messages.WEIGHT_OF_REPORT.filled(indicator=text, **facts))
        elif [str(each) for each in other.targets] != [str(each) for each in indicator.targets]:
            yield Finding(at, *messages.TARGETS_OF_REPORT.filled(indicator=text))
