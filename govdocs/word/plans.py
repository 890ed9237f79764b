"""An innovation plan, or the report on it, in either style."""

from __future__ import annotations

from collections.abc import Iterable

from govdocs.models.actions import Task
from govdocs.models.indicators import Activity, Indicator, Objective
from govdocs.models.innovation_plan import InnovationPlan
from govdocs.numerals import letter_index, to_bangla
from govdocs.prose.joining import typed_numbers
from govdocs.word.flow import Flow
from govdocs.word.grids import GridCell, GridRow, head, heads, put_grid, words
from govdocs.word.measures import CELL_MARKER, PART_GAP, mm
from govdocs.word.parts import put_letterhead, put_number_and_date, put_signatories
from govdocs.word.pieces import Inline, Piece, lined, marked, typed
from govdocs.word.prose_blocks import prose
from govdocs.word.signatures import put_signature

_NARROW = {"serial": 8.0, "weight": 11.5, "unit": 12.0, "reading": 14.5, "score": 11.5, "evidence": 23.0}


def put_plan(flow: Flow, plan: InnovationPlan) -> None:
    """The plan from its letterhead to its signatures."""
    if plan.letterhead:
        put_letterhead(flow, plan.letterhead)
    if plan.date:
        put_number_and_date(flow, plan, "", None, plan.date)
    for line in plan.organisation:
        flow.p("organisation", marked(line))
    if plan.printed_title:
        flow.p("plan_title", marked(plan.printed_title))
    if plan.style.value == "six_columns":
        _six_columns(flow, plan)
    else:
        _targets(flow, plan)
    flow.space(PART_GAP)
    if plan.remarks:
        prose(flow, plan.remarks, "plan_remarks")
        flow.space(PART_GAP)
    if len(plan.signatures) == 1:
        put_signature(flow, plan, plan.signatures[0])
    elif plan.signatures:
        put_signatories(flow, plan, plan.signatures)


# Six columns


def _six_columns(flow: Flow, plan: InnovationPlan) -> None:
    names = ["serial", "text", "period", "officers", "result", "measure"]
    names += ["progress", "remark"] if plan.report else []
    fixed = {"serial": mm(10), "period": mm(34), "officers": mm(46)}
    rest = (flow.width - sum(fixed.values())) / (len(names) - len(fixed))
    lines = heads([getattr(plan.heads, name) for name in names]) if plan.heads else []
    numbers = typed_numbers(action.text for action in plan.actions)
    for index, action in enumerate(plan.actions):
        marker, text = numbers[index] if numbers else (plan.marker(index + 1), action.text)
        tasks = typed_numbers(task.text for task in action.tasks)
        serial = words("cell", typed(marker), align="center", rows=1 + len(action.tasks))
        if action.is_heading and action.tasks:
            own = [words("cell", lined(text), columns=plan.width - 1)]
        else:
            own = _task(action, text, "", report=plan.report)
        lines.append(GridRow([serial, *own]))
        for place, task in enumerate(action.tasks):
            sign, words_ = tasks[place] if tasks else (f"{letter_index(place + 1)})", task.text)
            lines.append(GridRow(_task(task, words_, sign, report=plan.report)))
    put_grid(flow, [fixed.get(name, rest) for name in names], lines)


def _task(task: Task, text: str, marker: str, *, report: bool) -> list[GridCell]:
    named = [Piece(f"{marker}\t", "marker"), *lined(text)] if marker else lined(text)

    def what(flow: Flow) -> None:
        indent = CELL_MARKER if marker else None
        flow.p("cell", named, left=indent, hanging=indent)

    def who(flow: Flow) -> None:
        for officer in task.officers:
            flow.p("cell", lined("\n".join((officer.name, *officer.posts))))

    period = lined(to_bangla(task.period or ""))
    boxes = [GridCell(what), words("cell", period, align="center"), GridCell(who)]
    boxes += [words("cell", lined(each or "")) for each in (task.result, task.measure)]
    return boxes + (
        [words("cell", lined(each or "")) for each in (task.progress, task.remark)] if report else []
    )


# Targets


def _targets(flow: Flow, plan: InnovationPlan) -> None:
    shares = _shares(flow, plan)
    lines = _target_heads(plan)
    for i, objective in enumerate(plan.objectives):
        first = True
        for j, activity in enumerate(objective.activities):
            for k, indicator in enumerate(activity.indicators):
                boxes = _objective(plan, i, objective) if first else []
                first = False
                if not k:
                    boxes.append(_activity(plan.activity_number(i, j), activity))
                boxes += _indicator(plan, plan.indicator_number(i, j, k), indicator)
                is_last = k == len(activity.indicators) - 1
                lines.append(GridRow(boxes, keep_next=not activity.may_break and not is_last))
    if plan.has_total:
        lines.append(_total(plan))
    put_grid(flow, shares, lines, padding=(mm(0.9), mm(0.8)))


def _shares(flow: Flow, plan: InnovationPlan) -> list[float]:
    reading = _NARROW["reading"]
    middle = [0.0, _NARROW["unit"], _NARROW["weight"]]
    readings = [reading] * (plan.has_previous + len(plan.levels) + len(plan.projection_heads))
    end = [
        *([reading, _NARROW["score"]] if plan.report else []),
        *([_NARROW["evidence"]] if plan.has_evidence else []),
    ]
    widths = [_NARROW["serial"], 0.0, _NARROW["weight"], 0.0, *middle, *readings, *end]
    free = (flow.width * 25.4 / 1440 - sum(widths)) / widths.count(0.0)
    return [width or free for width in widths]


def _target_heads(plan: InnovationPlan) -> list[GridRow]:
    given = plan.target_heads
    if not given:
        return []
    names = ("serial", "objective", "objective_weight", "activity", "indicator", "unit", "weight")
    upper = [_head(getattr(given, name), rows=2) for name in names]
    if plan.has_previous:
        upper.append(_head(plan.head_with_year("previous"), rows=2))
    upper.append(_head(plan.head_with_year("targets"), columns=len(plan.levels)))
    upper += [_head(text, rows=2) for text in plan.projection_heads]
    if plan.report:
        upper += [_head(plan.head_with_year("achievement"), rows=2), _head(given.score, rows=2)]
    if plan.has_evidence:
        upper.append(_head(given.evidence, rows=2))
    lower = [_head(level) for level in plan.level_heads]
    return [GridRow(upper, is_head=True), GridRow(lower, is_head=True)]


def _head(text: str | None, *, columns: int = 1, rows: int = 1) -> GridCell:
    return head(text, columns=columns, rows=rows, style="target_head")


def _objective(plan: InnovationPlan, index: int, objective: Objective) -> list[GridCell]:
    """Number, text and weight of an objective, over all its rows: Word goes on with a cell on the next page."""
    rows = len(objective.indicators)
    number = to_bangla(str(plan.objective_number(index)))
    return [
        words("target", typed(number), align="center", rows=rows),
        words("target", marked(objective.text), rows=rows),
        words("target", typed(objective.printed_weight), align="center", rows=rows),
    ]


def _activity(number: str, activity: Activity) -> GridCell:
    return words("target", typed(f"{number} "), marked(activity.text), rows=len(activity.indicators))


def _indicator(plan: InnovationPlan, number: str, indicator: Indicator) -> list[GridCell]:
    boxes = [
        words("target", typed(f"{number} ") if number else [], marked(indicator.text)),
        _centred(marked(indicator.unit or "")),
        _centred(typed(indicator.printed_weight)),
    ]
    if plan.has_previous:
        boxes.append(_reading(indicator.previous))
    boxes += [_reading(level) for level in indicator.levels]
    later = indicator.projections
    boxes += [
        _reading(later[index] if index < len(later) else None) for index in range(len(plan.projection_heads))
    ]
    if plan.report:
        boxes += [_reading(indicator.achievement), _centred(typed(indicator.printed_score))]
    if plan.has_evidence:
        boxes.append(words("target", lined(indicator.evidence or "")))
    return boxes


def _reading(reading: object) -> GridCell:
    return _centred(marked(str(reading)) if reading else typed("-"))


def _centred(text: Iterable[Inline]) -> GridCell:
    return words("target", text, align="center")


def _total(plan: InnovationPlan) -> GridRow:
    label = (plan.target_heads.total if plan.target_heads else "মোট") or ""
    between = [_centred([])] * 3
    after = int(plan.has_previous) + len(plan.levels) + len(plan.projection_heads)
    boxes = [
        words("target_head", typed(label), align="left", columns=2),
        _centred(typed(plan.printed_total)),
        *between,
        _centred(typed(plan.printed_total)),
        *([_centred([])] * after),
    ]
    if plan.report:
        boxes += [_centred([]), _centred(typed(plan.printed_total_score))]
    return GridRow([*boxes, *([_centred([])] if plan.has_evidence else [])])
