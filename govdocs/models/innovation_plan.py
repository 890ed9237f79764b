"""উদ্ভাবন কর্মপরিকল্পনা: an office's innovation plan of a year, and the report on it when the year is over.

Two tables are in use: six columns of actions with period, officers, result and measure (2016–17, govdocs.models.actions), and since 2018 objectives with
weighted indicators and five target levels (govdocs.models.indicators).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from govdocs.errors import Text
from govdocs.models import messages
from govdocs.models.actions import Action
from govdocs.models.counted import Counted
from govdocs.models.document import Document
from govdocs.models.fields import Choice, Figure, Line, OneOrMany, Prose, YesNo
from govdocs.models.for_templates import for_templates
from govdocs.models.indicators import LEVELS, Indicator, Objective, TargetLevel, figure
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.parts import Dates, OptionalLetterhead, Signatory
from govdocs.models.plan_heads import Heads, TargetHeads
from govdocs.models.plan_year import Year
from govdocs.models.samples import Usual
from govdocs.numerals import group, to_bangla
from govdocs.problems.problem import Path


class PlanStyle(Choice):
    """The table of the plan: six columns (2016–17), or objectives with target levels."""

    SIX_COLUMNS = "six_columns", "ছয়-কলাম"
    TARGETS = "targets", "লক্ষ্যমাত্রা"


class NumberStyle(Choice):
    """How the numbers of indicators are printed: ১.১.১ or [১.১.১]."""

    PLAIN = "plain", "বন্ধনী-ছাড়া"
    BRACKETS = "brackets", "বন্ধনী"


class InnovationPlan(Counted, Document):
    """The innovation plan of a year, or, with `report`, the report on it."""

    name = "innovation_plan"
    bangla_name = "উদ্ভাবন কর্মপরিকল্পনা"
    usual = ("signatures",)

    style: PlanStyle = named(
        "রীতি",
        "ছকের রীতি: ২০১৬-১৭ সালের ছয়-কলাম, না বর্তমান লক্ষ্যমাত্রা।",
        default=PlanStyle.TARGETS,
        example=PlanStyle.TARGETS,
        starter=True,
    )
    report: YesNo = named("প্রতিবেদন", "বছর শেষের প্রতিবেদন কি না।", default=False, example=Usual("না"))
    office: Line | None = named("অফিস", "দপ্তর-ফাইলে (office.yaml) লেখা দপ্তরের সংকেত।", default=None)
    letterhead: OptionalLetterhead = named("পত্রশীর্ষ", "পাতার মাথায় দপ্তরের নাম ও ঠিকানা; না চাইলে ‘না’।", default=None)
    organisation: OneOrMany[Line] = named(
        "দপ্তর",
        "শিরোনামের উপরে দপ্তরের নাম; একাধিক সারি হতে পারে।",
        default=(),
        example="দপ্তরের নাম লিখুন, যেমন স্থানীয় উন্নয়ন বিভাগ",
        starter=True,
    )
    year: Year = named("বছর", "অর্থবছর (২০২৩-২৪) বা পঞ্জিকাবছর (২০১৭)।", example="২০৯৮-৯৯")
    title: Line | None = named("শিরোনাম", "শিরোনাম; না দিলে বছর থেকে তৈরি হয়।", default=None)
    date: Dates | None = named("তারিখ", "পরিকল্পনা বা প্রতিবেদনের তারিখ।", default=None)
    heads: Heads | None = named(
        "কলাম", "ছয়-কলাম রীতির কলামের শিরোনাম; যেটি বদলাবেন কেবল সেটি লিখুন।", default=Heads()
    )
    target_heads: TargetHeads | None = named(
        "লক্ষ্যমাত্রার-কলাম",
        "লক্ষ্যমাত্রা রীতির কলামের শিরোনাম; যেটি বদলাবেন কেবল সেটি লিখুন।",
        default=TargetHeads(),
    )
    actions: OneOrMany[Action] = named("প্রস্তাবিত-বিষয়", "ছয়-কলাম রীতির সারিগুলো।", default=())
    number_style: NumberStyle = named(
        "নম্বরের-রীতি", "সূচকের নম্বর ১.১.১, না [১.১.১]।", default=NumberStyle.PLAIN, example=NumberStyle.PLAIN
    )
    objectives: OneOrMany[Objective] = named("উদ্দেশ্য", "লক্ষ্যমাত্রা রীতির উদ্দেশ্যগুলো।", default=(), starter=True)
    total: Figure | None = named(
        "মোট-মান", "সব উদ্দেশ্যের মোট মান; না দিলে যোগফল, ‘না’ দিলে ছাপা হয় না।", default=None, gt=0, le=1000
    )
    total_score: Figure | None = named(
        "মোট-স্কোর", "মোট প্রাপ্ত মান (প্রতিবেদনে); না দিলে যোগফল, ‘না’ দিলে ছাপা হয় না।", default=None, ge=0
    )
    remarks: Prose | None = named("মন্তব্য", "ছকের নিচের কথা।", default=None)
    signatures: OneOrMany[Signatory] = named(
        "স্বাক্ষর", "স্বাক্ষরকারীগণ, বাম থেকে ডানে; একজন হলে ডানে।", default=(), max_length=4, starter=True
    )

    @property
    def headline(self) -> str:
        """The title as stated, else as the year and the kind of paper make it."""
        report = " বাস্তবায়ন প্রতিবেদন" if self.report else ""
        return self.title or f"বার্ষিক উদ্ভাবন কর্মপরিকল্পনা{report}, {self.year.phrase}"

    @property
    def printed_title(self) -> str | None:
        return None if self.leaves_out("title") else self.headline

    @property
    def levels(self) -> tuple[TargetLevel, ...]:
        return LEVELS

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(indicator for objective in self.objectives for indicator in objective.indicators)

    @property
    def has_previous(self) -> bool:
        return any(indicator.previous for indicator in self.indicators)

    @property
    def has_evidence(self) -> bool:
        return any(indicator.evidence for indicator in self.indicators)

    @property
    def most_projections(self) -> int:
        """How many projections the indicator with most of them has."""
        return max((len(indicator.projections) for indicator in self.indicators), default=0)

    @property
    def projection_heads(self) -> tuple[str, ...]:
        """The heads of the projection columns: as stated, else with the years after the plan's."""
        stated = self.target_heads.projections if self.target_heads else ()
        made = (f"প্রক্ষেপণ {self.year.shifted(later)}" for later in range(1, self.most_projections + 1))
        return tuple(stated[index] if index < len(stated) else head for index, head in enumerate(made))

    @property
    def level_heads(self) -> tuple[str | None, ...]:
        """The heads of the five levels."""
        return (self.target_heads.levels if self.target_heads else None) or (None,) * len(LEVELS)

    @for_templates
    def head_with_year(self, name: str) -> str | None:
        """The head of a column that bears a year: as stated, else made of the plan's."""
        heads = self.target_heads or TargetHeads()
        if name in heads.model_fields_set:
            stated: str | None = getattr(heads, name)
            return stated
        return {
            "previous": f"প্রকৃত অর্জন {self.year.shifted(-1)}",
            "targets": f"লক্ষ্যমাত্রা {self.year}",
            "achievement": f"অর্জন {self.year.shifted(0)}",
        }[name]

    @property
    def width(self) -> int:
        """How many columns the table has."""
        if self.style is PlanStyle.SIX_COLUMNS:
            return 8 if self.report else 6
        optional = self.has_previous + self.most_projections + self.has_evidence
        return 7 + len(LEVELS) + optional + (2 if self.report else 0)

    @for_templates
    def objective_number(self, objective: int) -> int:
        """The number of an objective: as stated, else one more than that of the objective before it."""
        number = 0
        for counted in self.objectives[: objective + 1]:
            number = counted.number or number + 1
        return number

    @for_templates
    def activity_number(self, objective: int, activity: int) -> str:
        return self._bracketed(f"{self.objective_number(objective)}.{activity + 1}")

    @for_templates
    def indicator_number(self, objective: int, activity: int, indicator: int) -> str:
        """As stated, else made of the three places: `১.৩.১` or `[১.৩.১]`; empty where it is left out."""
        counted_one = self.objectives[objective].activities[activity].indicators[indicator]
        if counted_one.leaves_out("number"):
            return ""
        stated = counted_one.number
        counted = f"{self.objective_number(objective)}.{activity + 1}.{indicator + 1}"
        return to_bangla(stated) if stated else self._bracketed(counted)

    @property
    def printed_total(self) -> str:
        if self.leaves_out("total"):
            return ""
        return figure(self.weight) if self.total is None else group(self.total)

    @property
    def printed_total_score(self) -> str:
        if self.leaves_out("total_score"):
            return ""
        return figure(self.score) if self.total_score is None else group(self.total_score)

    @property
    def has_total(self) -> bool:
        """Whether the row of totals is printed."""
        return bool(self.printed_total or (self.report and self.printed_total_score))

    @property
    def weight(self) -> Decimal:
        """What the objectives come to."""
        return sum((objective.total for objective in self.objectives), Decimal(0))

    @property
    def score(self) -> Decimal:
        """What the indicators' scores come to."""
        return sum((indicator.earned or Decimal(0) for indicator in self.indicators), Decimal(0))

    def _bracketed(self, number: str) -> str:
        return to_bangla(f"[{number}]" if self.number_style is NumberStyle.BRACKETS else number)

    # Contradictions

    @contradiction("style")
    def _has_what_its_style_prints(self) -> Iterator[Fault]:
        six = self.style is PlanStyle.SIX_COLUMNS
        wanted, unwanted = ("actions", "objectives") if six else ("objectives", "actions")
        style = Text(self.style.bangla, self.style.value)
        if not getattr(self, wanted):
            yield Fault(
                (wanted,),
                "style-needs",
                *messages.STYLE_NEEDS.filled(style=style, wanted=self.both_names(wanted)),
            )
        if getattr(self, unwanted):
            yield Fault(
                (unwanted,),
                "style-has-no",
                *messages.STYLE_HAS_NO.filled(style=style, unwanted=self.both_names(unwanted)),
            )

    @contradiction("report")
    def _plan_has_no_total_score(self) -> Iterator[Fault]:
        yield from self._only_in_report((), self, "total_score")

    @contradiction("objectives", "report")
    def _plan_has_no_achievements(self) -> Iterator[Fault]:
        for at in self.places():
            yield from self._only_in_report(at, self.at(at), "achievement", "score")

    @contradiction("actions", "report")
    def _plan_has_no_progress(self) -> Iterator[Fault]:
        for index, action in enumerate(self.actions):
            yield from self._only_in_report(("actions", index), action, "progress", "remark")
            for inner, task in enumerate(action.tasks):
                yield from self._only_in_report(
                    ("actions", index, "tasks", inner), task, "progress", "remark"
                )

    def _only_in_report(self, path: Path, part: Part, *names: str) -> Iterator[Fault]:
        """What only a report prints would vanish from a plan without a word."""
        if self.report:
            return
        for name in names:
            if getattr(part, name) is not None:
                sentence = messages.ONLY_IN_REPORT.filled(field=part.both_names(name))
                yield Fault((*path, name), "only-in-report", *sentence)

    def places(self) -> Iterator[tuple[str, int, str, int, str, int]]:
        """The path of every indicator."""
        for i, objective in enumerate(self.objectives):
            for j, activity in enumerate(objective.activities):
                for k in range(len(activity.indicators)):
                    yield "objectives", i, "activities", j, "indicators", k

    def at(self, place: tuple[str, int, str, int, str, int]) -> Indicator:
        return self.objectives[place[1]].activities[place[3]].indicators[place[5]]
