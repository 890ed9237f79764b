"""Random minutes, press notes, innovation plans and project updates, with everything that they may have."""

from __future__ import annotations

from typing import Any

from govdocs.models.project_update import HEADINGS
from tests.support.difficult_letters import NUMBERS, Letters
from tests.support.difficult_texts import Texts


class Reports:
    """Documents that are no letters."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.chance = texts.chance
        self.parts = Letters(texts)

    def minutes(self) -> dict[str, Any]:
        """The minutes of a meeting."""
        t, p = self.texts, self.parts
        is_table = t.often(0.4)
        decision = lambda: {  # noqa: E731
            "text": t.prose(2),
            **t.maybe(0.6, owner=lambda: t.some(lambda: t.line(6), 1, 2), deadline=lambda: t.line(3)),
            **(t.maybe(0.7, discussion=lambda: t.prose(4)) if is_table else {}),
        }
        made: dict[str, Any] = {"kind": "minutes", "subject": t.line(20)}
        if is_table:
            made["decision_style"] = "table"
        made |= t.maybe(
            0.7,
            chair=lambda: {"name": t.line(3), "posts": t.line(6), "office": t.some(lambda: t.line(5), 1, 2)},
            place=lambda: t.line(5),
            held=lambda: {"date": p.day(), "time": "সকাল ১০.৩০ টা"},
            discussion=lambda: t.prose(self.chance.choice((2, 6))),
            decisions=lambda: t.many(decision, 4),
            closing=lambda: t.paragraph(30),
            signature=p.signatory,
            number=lambda: NUMBERS[0],
            date=p.dates,
            distribution=p.copies,
            attendance_sheet=self._sheet,
        )
        if isinstance(made.get("date"), str) and "…" in made["date"]:
            made["date"] = p.day()
        return made | t.maybe(
            0.2,
            letterhead=p.letterhead,
            copies=p.copies,
            attendance=lambda: t.line(5),
            particulars=lambda: {t.line(2): t.lines(2)},
        )

    def _sheet(self) -> dict[str, Any]:
        t = self.texts
        one = lambda: {  # noqa: E731
            "name": t.line(3),
            **t.maybe(0.6, post=lambda: t.line(8), mobile=lambda: "০১০০০-০০০০০০", signed=lambda: "স্বাক্ষরিত"),
        }
        people = t.many(one, self.chance.choice((4, 15)))
        return {"attendees": people, **t.maybe(0.3, blank_rows=lambda: self.chance.randint(1, 30))}

    def photographs(self) -> dict[str, Any]:
        """A grid of pictures."""
        t, p = self.texts, self.parts
        more = t.maybe(0.4, heading=lambda: t.line(3), numbered=lambda: "yes", new_page=lambda: "yes")
        return {"pictures": t.some(p.picture, 1, 7), "columns": self.chance.randint(1, 3), **more}

    def press_note(self) -> dict[str, Any]:
        """News."""
        t, p = self.texts, self.parts
        news = lambda: {  # noqa: E731
            "heading": t.line(10),
            "text": t.prose(3),
            **t.maybe(
                0.4,
                kicker=lambda: t.line(4),
                speaker=lambda: t.line(4),
                dateline=lambda: t.line(1),
                end_mark=lambda: "#",
                desk=lambda: t.line(5),
            ),
        }
        made: dict[str, Any] = {"kind": "press_note", "published": "2024-02-21", **news()}
        return made | t.maybe(
            0.4,
            letterhead=p.letterhead,
            title=lambda: t.line(3),
            number=lambda: "১৮১৭",
            release=lambda: t.line(3),
            updated=p.day,
            further=lambda: t.some(lambda: {**news(), **t.maybe(0.4, title=lambda: t.line(2))}, 1, 4),
            photographs=self.photographs,
            issued_by=p.signatory,
            contact=lambda: t.lines(3),
        )

    def plan(self) -> dict[str, Any]:
        """An innovation plan in either table, or the report on it."""
        t, p = self.texts, self.parts
        report = t.often(0.4)
        made: dict[str, Any] = {
            "kind": "innovation_plan",
            "year": "২০২৩-২৪",
            **({"report": "yes"} if report else {}),
            **t.maybe(
                0.5,
                organisation=lambda: t.some(lambda: t.line(5), 1, 3),
                remarks=lambda: t.prose(3),
                letterhead=p.letterhead,
                date=p.day,
                signatures=lambda: t.some(p.signatory, 1, 4),
            ),
        }
        if t.often(0.5):
            task = lambda: self._task(report)  # noqa: E731
            action = lambda: {**task(), **t.maybe(0.3, tasks=lambda: t.some(task, 1, 4))}  # noqa: E731
            return made | {"style": "six_columns", "actions": t.many(action, 5)}
        indicator = lambda: self._indicator(report)  # noqa: E731
        activity = lambda: {"text": t.line(12), "indicators": t.many(indicator, 4)}  # noqa: E731
        objective = lambda: {"text": t.line(10), "activities": t.some(activity, 1, 4)}  # noqa: E731
        style = t.maybe(0.4, number_style=lambda: "brackets")
        return made | style | {"objectives": t.some(objective, 1, 4)}

    def _task(self, report: bool) -> dict[str, Any]:
        t = self.texts
        officer = lambda: {"name": t.line(3), "posts": t.some(lambda: t.line(4), 1, 2)}  # noqa: E731
        more = t.maybe(
            0.7,
            period=lambda: t.lines(2),
            officers=lambda: t.some(officer, 1, 3),
            result=lambda: t.lines(5),
            measure=lambda: t.line(6),
        )
        done = t.maybe(0.6, progress=lambda: t.lines(4), remark=lambda: t.line(5)) if report else {}
        return {"text": t.lines(3), **more, **done}

    def _indicator(self, report: bool) -> dict[str, Any]:
        t = self.texts
        more = t.maybe(0.3, unit=lambda: t.line(1), previous=lambda: "৯৯", evidence=lambda: t.lines(2))
        ahead = t.maybe(0.3, projections=lambda: ["১০", "১২"])
        done = t.maybe(0.7, achievement=lambda: t.chance.randint(0, 12)) if report else {}
        targets = t.chance.choice((["১০", "৮", "৬"], ["১০", "৯", "৮", "৭", "৬"], ["১০", "-", "৬"]))
        return {
            "text": t.line(10),
            "weight": t.chance.randint(1, 9),
            "targets": targets,
            **more,
            **ahead,
            **done,
        }

    def project_update(self) -> dict[str, Any]:
        """How a project fares."""
        t, p = self.texts, self.parts
        made: dict[str, Any] = {"kind": "project_update", "project": t.line(9)}
        texts = [name for name in HEADINGS if name in ("summary", "background", "problems", "solutions", "area", "sustainability", "lessons", "conclusion")]  # fmt: skip
        made |= t.maybe(0.6, **{name: lambda: t.prose(4) for name in texts})
        outcome = lambda: {"expected": t.prose(2), "achieved": t.prose(2)}  # noqa: E731
        made |= t.maybe(
            0.5,
            service=lambda: t.line(6),
            agency=lambda: t.some(lambda: t.line(5), 1, 2),
            implementers=lambda: t.some(p.signatory, 1, 3),
            beneficiaries=lambda: {"who": t.prose(2), "number": t.line(2), "special": t.prose(1)},
            schedule=lambda: {"on_time": "yes", "explanation": t.prose(2)},
            results=lambda: {"time": outcome(), "cost": outcome(), "others": t.some(outcome, 0, 3)},
            resources=lambda: {
                "text": t.line(9),
                "funds": t.some(lambda: {"source": t.line(4), "amount": 9999}, 1, 4),
            },
            stakeholders=lambda: t.some(lambda: {"name": t.line(3), "role": t.prose(2)}, 1, 6),
            risks=lambda: t.some(lambda: {"risk": t.prose(1), "solution": t.prose(2)}, 1, 5),
            employment=lambda: t.some(lambda: {"trade": t.line(3), "people": 12}, 1, 5),
            replication=lambda: {"text": t.prose(2), **t.maybe(0.5, comment=lambda: t.prose(2))},
            photographs=self.photographs,
            letterhead=p.letterhead,
            cover=lambda: t.chance.choice(
                ("no", {"picture": p.picture(), "period": t.line(4), "date": p.day()})
            ),
            further=lambda: t.some(lambda: {"heading": t.line(4), "text": t.prose(3)}, 1, 3),
        )
        return made
