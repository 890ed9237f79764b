"""Innovation plans for the tests: mappings with as little as each needs, and the cells of a page."""

import re
from typing import Any

import govdocs
from govdocs.audit import audit
from govdocs.audit.rule_book import rules
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.problems.problem import Problem


def indicator(**given: Any) -> dict[str, Any]:
    return {"text": "প্রশিক্ষিত কর্মকর্তা", "weight": "100", "targets": ["১০", "৮", "৬"], **given}


def plan(*weights: str, **given: Any) -> dict[str, Any]:
    """A plan of one objective and one activity, with an indicator for each weight."""
    indicators = [indicator(weight=weight) for weight in weights or ("100",)]
    activity = {"text": "প্রশিক্ষণ আয়োজন", "indicators": indicators}
    objective = {"text": "সক্ষমতা বৃদ্ধি", "activities": [activity]}
    return {
        "kind": "innovation_plan",
        "year": "২০২৩-২৪",
        "objectives": [objective],
        "signatures": {"name": "সালমা খাতুন"},
        **given,
    }


def report_on(*indicators: dict[str, Any], **given: Any) -> dict[str, Any]:
    document = plan(report="yes", **given)
    document["objectives"][0]["activities"][0]["indicators"] = list(indicators)
    return document


def six_columns(*actions: Any, **given: Any) -> dict[str, Any]:
    return {
        "ধরন": "উদ্ভাবন কর্মপরিকল্পনা",
        "রীতি": "ছয়-কলাম",
        "বছর": "2017",
        "প্রস্তাবিত-বিষয়": list(actions),
        "স্বাক্ষর": {"নাম": "সালমা খাতুন"},
        **given,
    }


def loaded(document: dict[str, Any]) -> InnovationPlan:
    result = govdocs.load(document)
    assert isinstance(result, InnovationPlan)
    return result


def codes(document: dict[str, Any]) -> list[str]:
    """What is wrong with a plan; with one that can be printed, what the audit's rules of plans say of it."""
    return [problem.code for problem in problems_of(document)]


def problems_of(document: dict[str, Any]) -> tuple[Problem, ...]:
    """The same with their sentences."""
    invalid = govdocs.check(document)
    found = () if invalid else audit(govdocs.load(document))
    return invalid or tuple(problem for problem in found if rules()[problem.code].family == "plan")


def cells(html: str) -> list[str]:
    """The texts of all cells, in their order, without tags."""
    found = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in found]
