"""Innovation plans: weights, scores, targets and numbers that do not agree. What is stated is printed all the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.figures.reckoned import whole_number
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.stated_figures import ARITHMETIC, differs
from govdocs.dates.fiscal_year import FiscalYear
from govdocs.models.other_kinds import Indicator, InnovationPlan, Objective

_SCORING = "বার্ষিক কর্মসম্পাদন চুক্তির মূল্যায়ন রীতি"


@rule("weight-differs", source=ARITHMETIC)
def weight_differs(paper: Paper) -> Iterator[Finding]:
    """উদ্দেশ্যের মান তার সূচকগুলোর মানের যোগফল নয়।

    কেন: একটি সূচকের মান বদলানোর পরে উদ্দেশ্যের মান বদলানো হয়নি। লেখা মানই ছাপা হয়।

    উদাহরণ: উদ্দেশ্যের মান ৯০, সূচকগুলোর মান ৬০ ও ৪০।

    An objective's weight is not the sum of its indicators' weights.

    Why: an indicator's weight was changed and the objective's was not. It is printed as it is stated.

    Example: an objective of 90 with indicators of 60 and 40.
    """
    for at, objective in paper.every(Objective):
        if objective.weight is not None and objective.weight != objective.total:
            yield differs((*at, "weight"), objective.weight, objective.total)


@rule("total-differs", source=_SCORING)
def total_differs(paper: Paper) -> Iterator[Finding]:
    """উদ্দেশ্যগুলোর মান যোগ করলে মোট মান, অথবা ১০০, হয় না।

    কেন: সব উদ্দেশ্যের মোট মান ১০০ ধরে মূল্যায়ন করা হয়। মোট অন্য হলে ‘মোট-মান’ ঘরে লেখা থাকে, আর তা-ই ছাপা হয়।

    উদাহরণ: উদ্দেশ্যগুলোর মান ৪০, ৩০ ও ২৫।

    The weights of a plan's objectives do not come to its total, or to 100.

    Why: plans are weighed out of 100. Another total is stated in 'total', and printed as it is.

    Example: objectives of 40, 30 and 25.
    """
    plan = paper.document
    if not isinstance(plan, InnovationPlan) or not plan.weight or plan.leaves_out("total"):
        return
    as_stated = plan.weight - sum(
        each.total - each.weight for each in plan.objectives if each.weight is not None
    )
    if as_stated == (100 if plan.total is None else plan.total):
        return  # it is one objective's weight that differs, and that is told
    if plan.total is None and plan.weight != 100:
        yield Finding(("objectives",), *messages.PLAN_TOTAL.filled(found=whole_number(plan.weight)))
    elif plan.total is not None and plan.total != plan.weight and not _is_of_an_objective(plan):
        yield differs(("total",), plan.total, plan.weight)


def _is_of_an_objective(plan: InnovationPlan) -> bool:
    """Whether the total is that of the objectives as stated, so that one of them alone is to blame."""
    stated = [objective.weight or objective.total for objective in plan.objectives]
    return sum(stated) == plan.total


@rule("total-score-differs", source=ARITHMETIC)
def total_score_differs(paper: Paper) -> Iterator[Finding]:
    """মোট স্কোর সূচকগুলোর স্কোরের যোগফল নয়।

    কেন: একটি স্কোর বদলানোর পরে মোট বদলানো হয়নি। লেখা মোটই ছাপা হয়; ঘরটি মুছে দিলে যোগফল।

    উদাহরণ: স্কোর ৬০, ২ ও ৩০, মোট স্কোর ৯৫।

    The total score is not the sum of the indicators' scores.

    Why: a score was changed and the total was not. It is printed as it is stated; without the key the sum is.

    Example: scores of 60, 2 and 30 under a total of 95.
    """
    plan = paper.document
    if not isinstance(plan, InnovationPlan) or not plan.report or plan.total_score is None:
        return
    if plan.objectives and plan.total_score != plan.score:
        yield differs(("total_score",), plan.total_score, plan.score)


@rule("number-repeated", source="সূচকের নম্বর একটিই হয়")
def number_repeated(paper: Paper) -> Iterator[Finding]:
    """দুটি সূচকের নম্বর এক।

    কেন: ‘১.১.১ নম্বর সূচক’ বললে কোনটি, তা বোঝা যায় না।

    উদাহরণ: দুটি সূচকেই ‘নম্বর: ১.১.১’।

    Two indicators have one number.

    Why: nobody knows which of them 'indicator 1.1.1' is.

    Example: two indicators with 'number: 1.1.1'.
    """
    seen: set[str] = set()
    for plan, at, _ in _indicators(paper):
        number = plan.indicator_number(at[1], at[3], at[5])
        if number and number in seen:
            yield Finding((*at, "number"), *messages.INDICATOR_NUMBER_TWICE.filled(number=number))
        seen.add(number)


@rule("no-target", source=_SCORING)
def no_target(paper: Paper) -> Iterator[Finding]:
    """সূচকের লক্ষ্যমাত্রা নেই: সব স্তর ফাঁকা।

    কেন: লক্ষ্যমাত্রা ছাড়া অর্জন মাপা যায় না।

    উদাহরণ: ‘লক্ষ্যমাত্রা: ["-", "-"]’।

    An indicator has no target: every level is open.

    Why: without a target nothing can be measured.

    Example: 'targets: ["-", "-"]'.
    """
    for _, at, indicator in _indicators(paper):
        if not indicator.has_targets and not indicator.leaves_out("targets"):
            yield Finding((*at, "targets"), *messages.NO_TARGET)


@rule("targets-out-of-order", source=_SCORING)
def targets_out_of_order(paper: Paper) -> Iterator[Finding]:
    """লক্ষ্যমাত্রার স্তরগুলো ক্রমানুসারে নেই।

    কেন: অসাধারণ থেকে নিচের দিকে সংখ্যা একটানা কমে বা বাড়ে, তারিখ ক্রমে পেছায়।

    উদাহরণ: ৫, ৭, ৬।

    The levels of a target are out of order.

    Why: from the best level on, numbers rise or fall and days get later.

    Example: 5, 7, 6.
    """
    for _, at, indicator in _indicators(paper):
        if not indicator.in_order:
            yield Finding((*at, "targets"), *messages.TARGETS_OUT_OF_ORDER)


@rule("target-outside-year", source="উদ্ভাবন কর্মপরিকল্পনার বছর")
def target_outside_year(paper: Paper) -> Iterator[Finding]:
    """লক্ষ্যমাত্রার একটি তারিখ কর্মপরিকল্পনার বছরের বাইরে।

    কেন: লক্ষ্যমাত্রা সেই বছরেরই হয়; পরের বছরের কাজ প্রক্ষেপণে যায়। তারিখ বদলাতে সালটি ভুল হয়েছে।

    উদাহরণ: ২০২৫-২৬ অর্থবছরের পরিকল্পনায় ‘১৫/০৬/২০২৭’।

    A day of the targets is outside of the plan's year.

    Why: targets are of that year; what is to be done later is a projection. The year of the day is wrong.

    Example: '15/06/2027' in a plan of 2025-26.
    """
    for plan, at, indicator in _indicators(paper):
        first = plan.year.first
        year = (
            (FiscalYear(first).start, FiscalYear(first).end)
            if plan.year.fiscal
            else (dt.date(first, 1, 1), dt.date(first, 12, 31))
        )
        for reading in indicator.targets:
            day = reading.value if reading else None
            if isinstance(day, dt.date) and not year[0] <= day <= year[1]:
                message = messages.TARGET_OUTSIDE_YEAR.filled(day=day, year=str(plan.year))
                yield Finding((*at, "targets"), *message)


@rule("no-achievement", source=_SCORING)
def no_achievement(paper: Paper) -> Iterator[Finding]:
    """প্রতিবেদনে সূচকের অর্জন নেই।

    কেন: বছর শেষের প্রতিবেদনে প্রতিটি সূচকের অর্জন থাকে; কিছুই অর্জিত না হলে ০।

    উদাহরণ: প্রতিবেদনের একটি সূচকে ‘অর্জন’ ঘর নেই।

    The report has no achievement of an indicator.

    Why: a year-end report has one for each; where nothing was achieved, 0.

    Example: an indicator of a report without 'achievement'.
    """
    for plan, at, indicator in _indicators(paper):
        if plan.report and "achievement" not in indicator.model_fields_set:
            yield Finding((*at, "achievement"), *messages.NO_ACHIEVEMENT)


@rule("score-differs", source=_SCORING)
def score_differs(paper: Paper) -> Iterator[Finding]:
    """লেখা স্কোর অর্জন অনুযায়ী নয়।

    কেন: যে স্তর অর্জিত হয়েছে তার শতাংশ ধরে স্কোর হয়; দুই স্তরের মাঝে হলে উপরের স্তরের চেয়ে কম। লেখা স্কোরই ছাপা হয়।

    উদাহরণ: মান ৪, লক্ষ্যমাত্রা ১০, ৮, ৬; অর্জন ৯, স্কোর ৪।

    A stated score is not what the achievement earns.

    Why: the level that is reached gives its percentage of the weight; between two levels it is less than the upper. The score is printed as it is stated.

    Example: a weight of 4, targets of 10, 8, 6, an achievement of 9 and a score of 4.
    """
    for _, at, indicator in _indicators(paper):
        if indicator.score is None or indicator.span is None or indicator.score_is_earned:
            continue
        low, high = indicator.span
        message = messages.SCORE_DIFFERS if low == high else messages.SCORE_OUT_OF_SPAN
        facts = {"score": indicator.score, "low": whole_number(low), "high": whole_number(high)}
        yield Finding((*at, "score"), *message.filled(achievement=indicator.achievement, **facts))


@rule("score-needed", source=_SCORING)
def score_needed(paper: Paper) -> Iterator[Finding]:
    """অর্জনটি লক্ষ্যমাত্রার সঙ্গে মেলানো যায় না, স্কোরও লেখা নেই।

    কেন: কথায় লেখা অর্জন থেকে স্কোর হিসাব করা যায় না; স্কোরের ঘর খালি ছাপা হয়।

    উদাহরণ: লক্ষ্যমাত্রা ১০, ৮; অর্জন ‘প্রায় সম্পন্ন’।

    An achievement cannot be held against the targets, and no score is stated.

    Why: words cannot be weighed; the score stays empty.

    Example: targets of 10 and 8, an achievement of 'প্রায় সম্পন্ন'.
    """
    for _, at, indicator in _indicators(paper):
        weighable = indicator.has_targets and indicator.in_order
        if indicator.achievement and weighable and indicator.is_unscored:
            sentence = messages.SCORE_NEEDED.filled(achievement=indicator.achievement)
            yield Finding((*at, "achievement"), *sentence)


def _indicators(
    paper: Paper,
) -> Iterator[tuple[InnovationPlan, tuple[str, int, str, int, str, int], Indicator]]:
    """Every indicator of a plan, with the plan and its place."""
    plan = paper.document
    if isinstance(plan, InnovationPlan):
        for at in plan.places():
            yield plan, at, plan.at(at)
