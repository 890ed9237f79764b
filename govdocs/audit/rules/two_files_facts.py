"""Two files that belong together: numbers of the same things, of which the same is said."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.between.amounts_mistyped import numbers_moved
from govdocs.audit.between.cited_events import encloses, passes_on
from govdocs.audit.between.claims_apart import claims_apart
from govdocs.audit.between.compared import changes_something, compared, of_one_time
from govdocs.audit.between.days_apart import hours_apart, whens_apart
from govdocs.audit.between.duties_apart import duties_apart
from govdocs.audit.between.facts_apart import FactApart, facts_apart
from govdocs.audit.between.lengths_and_years import (
    kinds_of_leave_apart,
    leaves_apart,
    rates_apart,
    years_apart,
)
from govdocs.audit.between.like_frames import framed_apart
from govdocs.audit.between.named_cells import cells_otherwise, kinds_miscounted
from govdocs.audit.between.named_otherwise import (
    decisions_otherwise,
    halves_apart,
    numbers_slipped,
    ranges_apart,
)
from govdocs.audit.between.named_there import not_to_correct
from govdocs.audit.between.one_matter import encloses_such
from govdocs.audit.between.outcomes import outcomes_apart
from govdocs.audit.between.own_row import own_share_apart
from govdocs.audit.between.pages_apart import pages_apart, pages_of_itself, pages_that_came
from govdocs.audit.between.results_apart import targets_apart, winners_apart
from govdocs.audit.between.roads_apart import roads_apart
from govdocs.audit.between.things_slipped import things_slipped
from govdocs.audit.between.transfers import stations_apart
from govdocs.audit.reading.paper import Beside, Paper, Tie
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.two_files import TOGETHER
from govdocs.audit.rules.two_files_events import event_of_two_files
from govdocs.audit.rules.two_files_figures import (
    count_of_two_files,
    fact_of_two_files,
    rows_of_two_files,
    sum_of_two_files,
)
from govdocs.numerals import group
from govdocs.source.editing import Quote


@rule("number-of-two-files", source=TOGETHER)
def number_of_two_files(paper: Paper) -> Iterator[Finding]:
    """দুই ফাইলে একই জিনিসের একই কথায় সংখ্যা দুই রকম।

    কেন: পত্র, সংযুক্তি, কার্যবিবরণী, পরিকল্পনা ও প্রতিবেদন একই সংখ্যার কথা বলে; একটিতে বদলালে অন্যটিতে পুরোনোটি থেকে যায়। মেলানো হয় কিসের সংখ্যা,
    কী বলা হয়েছে (লক্ষ্যমাত্রা, বরাদ্দ, চাহিদা, উপস্থিত, মনোনীত …) আর কোন জায়গার কথা, তা এক হলে: বাক্যের সঙ্গে বাক্য, ছকের সারি ও কলাম, আর তালিকার
    লোকসংখ্যা। সংখ্যাটি অন্য ফাইলে কোথাও থাকলে, বা অন্য ফাইলের সংখ্যাটি এখানে থাকলে বলা হয় না; ‘এ পর্যন্ত’, ‘আরও’, ‘অবশিষ্ট’, সংশোধিত বা অন্য বছরের
    সংখ্যাও নয়। টাকার অঙ্ক বলা হয় এক অঙ্ক বদলালে বা দুটি অদলবদল করলে মিলে গেলে। মামলা ও প্যাকেজের নম্বর, সিদ্ধান্তের ক্রম, শেষ তারিখ ও সময়, সংযুক্তির
    পাতা, ছুটির দিন, সুদের হার, প্রতিবেদনের বছর ও কে প্রথম হয়েছে, তা-ও মেলানো হয়। আরও মেলানো হয়: একই কথার মাঝের সংখ্যা ও তারিখ (‘…টি সমান মাসিক কিস্তিতে’,
    ‘ছক-খ’), সারি ও কলামের নামসহ সময়সূচির ঘর (‘কাজিরহাট ঘাটে শেষ ফেরি’), তালিকায় কোন ধরনের কয়জন (‘৮ জন ছাত্রী’), দাগ, হিসাব ও গাড়ির নম্বরে এক অঙ্কের ভুল,
    পাশাপাশি দুই অঙ্ক অদলবদল হওয়া সংখ্যা, কার্যবিবরণী অনুযায়ী কিসের কী হয়েছে (অনুমোদিত, স্থগিত, নামঞ্জুর), রাস্তা ও খালের দুই প্রান্ত, আর প্রতিবেদন নিজের যত পাতা বলে। কোর্সের মেয়াদ, হার, অর্থবছর ও বঙ্গাব্দ, গ্রেড, বয়স, কততম সভা, ছুটির ধরন, বদলির আগের ও নতুন কর্মস্থল, আর সভা কাকে কাজটি দিয়েছে, তা মেলানো হয় কথা অন্য রকম হলেও। ‘পরিবর্তে’, ‘দ্বিতীয়’, ‘কিস্তির’ এমন কথা এক ফাইলে থাকলে, বা
    একটি করা হয়েছে আর অন্যটি করা হবে হলে, বলা হয় না।

    উদাহরণ: প্রতিবেদনে ‘পোশাক তৈরি কোর্সে ৫০ জনের লক্ষ্যমাত্রা’, পরিকল্পনার ছকে ‘পোশাক তৈরি | ৪০’।

    A number of the same things, of which the same is said, is not the same in two files.

    Why: a letter, its enclosure, minutes, a plan and its report speak of the same numbers; where one is changed, the other keeps the old one.
    Compared are numbers of the same things, of the same kind (planned, given, asked for, present, chosen …) and of the same place: sentences
    with sentences, with rows and columns of tables, and with how many people a list has. Nothing is said where the other file has the number
    anywhere, or this one has that of the other; nor of what was done so far, of more, of the rest, of what was changed or is of another
    year. Amounts are told where one digit is another, or two changed places. Numbers of cases and packages, decisions by their place, last days
    and hours, pages of enclosures, days of leave, rates of interest, years of reports and who came first are compared, too; and so are numbers
    and days between the same words ('in 36 equal monthly instalments', 'form-খ'), cells of a schedule that a sentence names by row and column,
    how many of a kind a list has, numbers of plots, accounts and vehicles that are a slip apart, numbers of which two neighbouring digits changed
    places, what by the minutes became of a thing (approved, put off, refused), the ends of roads and canals, and the pages that a report
    says it has. Days of a course, rates, years, grades, ages, which meeting it was, the kind of leave, the old and new station of
    somebody transferred, and to whom a meeting gave a task are compared even where the words are others. Nothing is said where one of the two speaks of another
    instalment, of something instead, or of what was done where the other speaks of what is to be.

    Example: 'a target of 50 in the course of tailoring' in the report, 'পোশাক তৈরি | ৪০' in the plan.
    """
    found = [(other, each) for other in of_one_time(paper) for each in _apart(paper, other)]
    found += [(other, each) for other in paper.beside for each in _otherwise(paper, other.paper)]
    found += [
        (other, each)
        for other in of_one_time(paper)
        if other.tie is not Tie.MEETING
        for each in framed_apart(paper, other.paper)
    ]
    found += [(other, each) for other in paper.beside for each in _moved(paper, other)]
    rules = (count_of_two_files, sum_of_two_files, fact_of_two_files, event_of_two_files) if found else ()
    told = {one.quote.words for each in rules for one in each.check(paper) if one.quote}
    of_rows = {one.pair for one in rows_of_two_files.check(paper)} if found else set()
    for other, each in found:
        pair = frozenset((each.own, each.theirs))
        if pair in of_rows or any(each.own in words or words in each.own for words in told):
            continue
        told.add(each.own)
        facts = {"own": each.own, "theirs": each.theirs, "file": other.file}
        yield Finding(each.at, *messages.FACT_OF_TWO_FILES.filled(**facts), quote=Quote(each.own), pair=pair)


@rule("correction-of-two-files", source=TOGETHER)
def correction_of_two_files(paper: Paper) -> Iterator[Finding]:
    """যে কথা সংশোধন করা হচ্ছে, উদ্ধৃত পত্রে তা নেই।

    কেন: সংশোধনীতে ‘…’-এর স্থলে যা লেখা থাকে, মূল পত্রে তা খোঁজা হয়; না পেলে কোথায় কী বদলাবে জানা যায় না। একটিই পত্র উদ্ধৃত হলে দেখা হয়।

    উদাহরণ: ‘‘প্রতি মিনিটে ৩০ শব্দ’-এর স্থলে’, আর বিজ্ঞপ্তিতে ‘প্রতি মিনিটে ২৫ শব্দ’।

    The words that are put right do not stand in the letter that is cited.

    Why: what stands before 'স্থলে' is looked for in the letter; where it is not there nobody knows what changes. It is looked at where one
    letter is cited.

    Example: 'for 30 words a minute read 20', and the notice says 25.
    """
    cited = [other for other in paper.beside if other.tie is Tie.CITED]
    for other in cited if len(cited) == 1 else ():
        for at, words in not_to_correct(paper, other.paper):
            message = messages.NOT_TO_CORRECT.filled(words=words, file=other.file)
            yield Finding(at, *message, quote=Quote(words))


def _apart(paper: Paper, other: Beside) -> Iterator[FactApart]:
    is_sent = _is_sent(paper, other)
    yield from facts_apart(paper, other.paper, is_sent=is_sent)
    yield from kinds_miscounted(paper, other.paper, is_sent=is_sent)
    yield from outcomes_apart(paper, other.paper)
    if other.tie is not Tie.MEETING:
        yield from whens_apart(paper, other.paper, is_sent=is_sent)
        yield from hours_apart(paper, other.paper)
    if other.tie is not Tie.PLAN:
        yield from claims_apart(paper, other.paper, is_sent=is_sent)


def _otherwise(paper: Paper, other: Paper) -> Iterator[FactApart]:
    """What is the same even where one of the papers changes something."""
    for apart in (
        numbers_slipped,
        decisions_otherwise,
        halves_apart,
        pages_apart,
        pages_of_itself,
        pages_that_came,
        own_share_apart,
        ranges_apart,
        roads_apart,
        leaves_apart,
        kinds_of_leave_apart,
        duties_apart,
        stations_apart,
        years_apart,
        rates_apart,
        winners_apart,
        targets_apart,
        cells_otherwise,
        things_slipped,
    ):
        yield from apart(paper, other)


def _moved(paper: Paper, other: Beside) -> Iterator[FactApart]:
    """The numbers two digits of which changed places; of papers that are not of one time where a sentence speaks of the other."""
    if other.tie is not Tie.PLAN and not paper.once(changes_something):
        of_one_time = any(each.paper is other.paper for each in compared(paper))
        for at, words, near in numbers_moved(paper, other.paper, of_one_time=of_one_time):
            yield FactApart(at, words, group(near))


def _is_sent(paper: Paper, other: Beside) -> bool:
    """Whether the other paper goes with a letter."""
    return (
        other.tie in (Tie.INCLUDED, Tie.SENT)
        or encloses(paper, other)
        or passes_on(paper, other)
        or encloses_such(paper.document, other.document)
    )
