"""The numbers that a letter or report says to be of a plan, and those of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.quantities import clauses
from govdocs.audit.reading.scanning import LETTERS
from govdocs.models.other_kinds import InnovationPlan
from govdocs.numerals import to_ascii
from govdocs.problems.problem import Path
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PLANNED: Final = late(
    normalise(
        "কথা ছিল|কথা আছে|কথা রয়েছে|লক্ষ্যমাত্রা|লক্ষ্য ছিল|লক্ষ্য ধরা|পরিকল্পনা ছিল|নির্ধারিত (?:ছিল|আছে|রয়েছে)|ধরা (?:ছিল|আছে|হয়েছে)|(?:হবে|হবেন|পাবে|পাবেন|করবেন)(?![\u0980-\u09ff])"
    )
)
_CHANGED: Final = late(
    normalise(
        "সংশোধিত|পরিবর্তে|অতিরিক্ত|বাড়িয়ে|কমিয়ে|(?<!মাসের )(?<!তারিখের )মধ্যে|অবশিষ্ট|বাকি|মাসে |পর্যায়ে|ধাপে|ইতোমধ্যে|সপ্তাহে|আরও"
    )
)
_OF_PLAN: Final = late(
    normalise("কর্ম ?পরিকল্পনা(?:য়|তে|নুযায়ী| অনুযায়ী| মোতাবেক| অনুসারে|র লক্ষ্যমাত্রা)(?![\u0980-\u09ff])")
)
_COUNT: Final = late(
    r"(?<![0-9০-৯.,/-])(?P<number>[0-9০-৯]{1,7})(?: ?\([^()]{0,40}\))? ?(?P<unit>জন|টি)(?![\u0980-\u09b9])"
)
_WORD: Final = late(f"[{LETTERS}]{{2,}}")
_STEM: Final = 5
_LEAST: Final = 2
_SAY_LITTLE: Final = frozenset(
    normalise(word)[:_STEM]
    for word in [
        "জন",
        "টি",
        "এর",
        "বছর",
        "কর্মপরিকল্পনা",
        "কর্মপরিকল্পনায়",
        "উদ্ভাবন",
        "সালের",
        "অনুযায়ী",
        "মোট",
        "হবে",
        "হবেন",
        "পাবেন",
        "দেওয়ার",
        "দেওয়া",
        "কথা",
        "ছিল",
        "লক্ষ্যমাত্রা",
        "করা",
        "এবং",
        "জন্য",
        "হয়েছে",
    ]
)


class Planned(NamedTuple):
    """What a plan says of one action: its words, and its numbers with their units."""

    words: frozenset[str]
    counts: frozenset[tuple[int, str]]


def planned_apart(paper: Paper, other: Paper) -> Iterator[tuple[Path, str, str]]:
    """Each number that a paper says to be of the plan, with that of the one action of the plan that speaks of the same."""
    if not isinstance(other.document, InnovationPlan) or other.document.report:
        return
    for passage in paper.texts:
        if not _OF_PLAN.search(passage.text):
            continue
        for clause in clauses(passage.text):
            plan = _OF_PLAN.search(clause)
            if plan is None:
                continue
            counts = list(_COUNT.finditer(clause, plan.end()))
            if len(counts) == 1 and _PLANNED.search(clause, plan.start()) and not _CHANGED.search(clause):
                count = (int(to_ascii(counts[0]["number"])), counts[0]["unit"])
                near = _of_same_action(other, _words(clause), count[1])
                if near is not None and near != count[0]:
                    yield (
                        passage.at,
                        counts[0][0],
                        f"{near} {count[1]}" if count[1] == "জন" else f"{near}{count[1]}",
                    )


def _of_same_action(plan: Paper, words: frozenset[str], unit: str) -> int | None:
    """The number with that unit of the action that has most words in common; None where two have as many, or it has two."""
    found = sorted(
        ((len(each.words & words), each.counts) for each in plan.once(_actions)), key=lambda each: -each[0]
    )
    if not found or found[0][0] < _LEAST or (len(found) > 1 and found[1][0] == found[0][0]):
        return None
    numbers = [number for number, of in found[0][1] if of == unit]
    return numbers[0] if len(numbers) == 1 else None


def _actions(paper: Paper) -> tuple[Planned, ...]:
    plan = paper.document
    actions = plan.actions if isinstance(plan, InnovationPlan) else ()
    texts = [normalise(f"{action.text} । {action.result or ''}") for action in actions]
    return tuple(
        Planned(
            _words(text), frozenset((int(to_ascii(m["number"])), m["unit"]) for m in _COUNT.finditer(text))
        )
        for text in texts
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text)) - _SAY_LITTLE
