"""What the present form of the innovation plan measures: objective → activity → indicator, five target levels, and scores.

The form is that of the annual performance agreements: the weights of the indicators make the weight of their objective, and an
achievement earns the share of the indicator's weight that stands over the best level it reached.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Final, NamedTuple

from pydantic import BeforeValidator, WithJsonSchema

from govdocs.models.fields import Count, Figure, Line, Lines, OneOrMany
from govdocs.models.part import Part, named
from govdocs.models.reading import Reading, ReadingField
from govdocs.models.samples import Usual
from govdocs.numerals import group


class TargetLevel(NamedTuple):
    """A column of the targets: its name, and the percentage of the indicator's weight that reaching it earns."""

    name: str
    percent: int


LEVELS: Final = (
    TargetLevel("অসাধারণ", 100),
    TargetLevel("অতি উত্তম", 90),
    TargetLevel("উত্তম", 80),
    TargetLevel("চলতি মান", 70),
    TargetLevel("চলতি মানের নিম্নে", 60),
)

MOST_KEPT_TOGETHER: Final = 6
"""The rows of an activity up to this number go to the next page together: about half a page at most."""


def _dash_means_none(value: Any) -> Any:
    return None if isinstance(value, str) and value.strip() in ("", "-", "–", "—") else value


Target = Annotated[
    ReadingField | None,
    BeforeValidator(_dash_means_none),
    WithJsonSchema({"type": ["string", "number", "null"]}),
]
"""The target of one level; a dash where the form leaves the level open."""


class Indicator(Part):
    """কর্মসম্পাদন সূচক: one row of the table.

    The score of an achievement: the best level that it reaches gives its percentage of the indicator's weight; below the last
    level it is zero. Numbers are better upwards, unless the targets rise from the best level to the last; days are better
    earlier; words must be those of a level. No source at hand fixes what an achievement between two levels earns, so the level
    below counts, and a stated score is let stand up to the next level, for offices that interpolate.
    """

    number: Line | None = named("নম্বর", "সূচকের নম্বর; না দিলে ১.১.১ থেকে গোনা হয়।", default=None)
    text: Line = named("সূচক", "কর্মসম্পাদন সূচক।", example="সূচক লিখুন, যেমন প্রশিক্ষিত কর্মকর্তা")
    unit: Line | None = named("একক", "মাপের একক।", default=None, example=Usual("সংখ্যা"), starter=True)
    weight: Figure | None = named(
        "মান", "সূচকের মান।", default=None, example=Usual("১০০"), gt=0, le=1000, starter=True
    )
    previous: ReadingField | None = named(
        "গত-অর্জন", "আগের বছরের প্রকৃত অর্জন।", default=None, example="৯৯০", starter=True
    )
    targets: OneOrMany[Target] = named(
        "লক্ষ্যমাত্রা",
        'অসাধারণ থেকে চলতি মানের নিম্নে পর্যন্ত পাঁচ স্তরের লক্ষ্যমাত্রা: সংখ্যা, তারিখ বা কথা; ফাঁকা স্তরে "-"।',
        example=["৯৯৯", "৯৯৮", "৯৯৭", "৯৯৬", "৯৯৫"],
        default=(),
        max_length=len(LEVELS),
        starter=True,
    )
    projections: OneOrMany[ReadingField] = named(
        "প্রক্ষেপণ", "পরের এক বা দুই বছরের প্রক্ষেপণ।", default=(), example="৯৯৯৯", max_length=2, starter=True
    )
    evidence: Lines | None = named(
        "প্রমাণক", "অর্জনের প্রমাণ।", default=None, example="প্রমাণক লিখুন, যেমন অফিস আদেশ", starter=True
    )
    achievement: ReadingField | None = named(
        "অর্জন", "বছর শেষের অর্জন (প্রতিবেদনে)।", default=None, example="৯৯৭"
    )
    score: Figure | None = named(
        "স্কোর", "প্রাপ্ত মান (প্রতিবেদনে); না দিলে অর্জন থেকে হিসাব করা হয়।", default=None, ge=0
    )

    @property
    def levels(self) -> tuple[Reading | None, ...]:
        """The targets of all five levels; None where a level is open."""
        return (*self.targets, *(None,) * (len(LEVELS) - len(self.targets)))

    @property
    def earned(self) -> Decimal | None:
        """The score as stated, else as computed; None without an achievement or where words cannot be weighed."""
        if self.leaves_out("score"):
            return None
        return self.computed_score if self.score is None else self.score

    @property
    def is_unscored(self) -> bool:
        """Whether its score is neither stated, nor left out, nor to be computed."""
        return self.earned is None and "score" not in self.model_fields_set and self.weight is not None

    @property
    def computed_score(self) -> Decimal | None:
        percent = self._percent_reached
        return None if percent is None else self._share(percent)

    @property
    def printed_weight(self) -> str:
        return "" if self.weight is None else group(self.weight)

    @property
    def printed_score(self) -> str:
        return "" if self.earned is None else figure(self.earned)

    @property
    def has_targets(self) -> bool:
        """Whether any level has one."""
        return bool(self._stated)

    @property
    def span(self) -> tuple[Decimal, Decimal] | None:
        """The least score that the achievement earns, and the one that it stays below (the same where there is none above)."""
        percent = self._percent_reached
        if self.achievement is None or not self._stated or not self.in_order or self.weight is None:
            return None
        if percent is None:
            return Decimal(0), self.weight
        above = min((level for level, _ in self._stated if level > percent), default=percent)
        return self._share(percent), self._share(above)

    @property
    def score_is_earned(self) -> bool:
        """Whether a stated score is one that the achievement earns; offices that interpolate stay below the next level."""
        if self.score is None or self.span is None:
            return True
        low, high = self.span
        weighed = self._percent_reached is not None
        return low <= self.score < high or self.score == (low if weighed else high)

    @property
    def _stated(self) -> list[tuple[int, Reading]]:
        """Each level that has a target, best first, by its percentage."""
        return [
            (level.percent, target) for level, target in zip(LEVELS, self.targets, strict=False) if target
        ]

    @property
    def _percent_reached(self) -> int | None:
        """The percentage of the best level that the achievement reaches, 0 below the last; None where it cannot be told."""
        if self.achievement is None or not self._stated or self.weight is None:
            return None
        value = self.achievement.value
        if isinstance(value, str):
            return next((percent for percent, target in self._stated if target.value == value), None)
        marks = [(percent, target.value) for percent, target in self._stated]
        if any(type(mark) is not type(value) for _, mark in marks):
            return None
        if self._falls_are_better:
            return next((percent for percent, mark in marks if value <= mark), 0)  # type: ignore[operator]
        return next((percent for percent, mark in marks if value >= mark), 0)  # type: ignore[operator]

    @property
    def _falls_are_better(self) -> bool:
        """Whether less is better: always so for days, and for numbers that rise from the best level to the last."""
        first, last = self._stated[0][1].value, self._stated[-1][1].value
        if isinstance(first, dt.date):
            return True
        return isinstance(first, Decimal) and isinstance(last, Decimal) and first < last

    @property
    def in_order(self) -> bool:
        """Whether the targets go one way from the best level to the last."""
        if not self._stated:
            return True
        values = [target.value for _, target in self._stated]
        if isinstance(values[0], str) or len({type(value) for value in values}) > 1:
            return True  # words have no order
        ordered = sorted(set(values), reverse=not self._falls_are_better)
        return values == ordered

    def _share(self, percent: int) -> Decimal:
        return (self.weight or Decimal(0)) * percent / 100


class Activity(Part):
    """কার্যক্রম: what is done towards an objective, and the indicators by which it is measured."""

    text: Line = named("কার্যক্রম", "কার্যক্রমের নাম।", example="কার্যক্রম লিখুন, যেমন উদ্ভাবন বিষয়ে প্রশিক্ষণ আয়োজন")
    indicators: OneOrMany[Indicator] = named("সূচক", "কার্যক্রমের কর্মসম্পাদন সূচকগুলো।", min_length=1)

    @property
    def may_break(self) -> bool:
        """Whether its rows are too many to be kept on one page."""
        return len(self.indicators) > MOST_KEPT_TOGETHER


class Objective(Part):
    """উদ্দেশ্য: a group of activities with its share of the total."""

    number: Count | None = named(
        "ক্রম", "উদ্দেশ্যের ক্রমিক নম্বর; না দিলে ১ থেকে গোনা হয়।", default=None, ge=1, le=99
    )
    text: Line = named("উদ্দেশ্য", "উদ্দেশ্যের নাম।", example="উদ্দেশ্য লিখুন, যেমন উদ্ভাবন সক্ষমতা বৃদ্ধি")
    weight: Figure | None = named(
        "মান", "উদ্দেশ্যের (বিষয়ের) মান; না দিলে সূচকগুলোর মানের যোগফল।", default=None, gt=0, le=1000
    )
    activities: OneOrMany[Activity] = named("কার্যক্রম", "উদ্দেশ্যের কার্যক্রমগুলো।", min_length=1)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(indicator for activity in self.activities for indicator in activity.indicators)

    @property
    def total(self) -> Decimal:
        """The weight of the objective: the sum of its indicators' weights."""
        return sum((indicator.weight or Decimal(0) for indicator in self.indicators), Decimal(0))

    @property
    def printed_weight(self) -> str:
        if self.leaves_out("weight"):
            return ""
        return figure(self.total) if self.weight is None else group(self.weight)


def figure(number: Decimal) -> str:
    """A computed number for the page: Bangla digits, no zeros that only the computing left (৪.৫০ → ৪.৫)."""
    return group(number.normalize())


def plain(number: Decimal) -> str:
    """The same in ASCII digits, for English sentences."""
    return f"{number.normalize():f}"
