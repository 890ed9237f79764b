"""What the browser asks of the calendars beside a date."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.api.answers import Answer, Asked, DeskRoute, Unanswerable, number_in, text_in
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.form.calendars import month_of
from govdocs.desk.screen.fragments import fragment, language_in
from govdocs.errors import Text

_MOST_STEPS: Final = 40
_WEEKDAYS: Final = (
    (Text("রবি", "Sun"), Text("রবিবার", "Sunday")),
    (Text("সোম", "Mon"), Text("সোমবার", "Monday")),
    (Text("মঙ্গল", "Tue"), Text("মঙ্গলবার", "Tuesday")),
    (Text("বুধ", "Wed"), Text("বুধবার", "Wednesday")),
    (Text("বৃহঃ", "Thu"), Text("বৃহস্পতিবার", "Thursday")),
    (Text("শুক্র", "Fri"), Text("শুক্রবার", "Friday")),
    (Text("শনি", "Sat"), Text("শনিবার", "Saturday")),
)


def month(desk: OfficeDesk, asked: Asked) -> Answer:
    """The month of a date that is being typed, or `by` months from it."""
    told = _told(asked)
    return {**told, "html": {"#calendar": fragment("month.html", language_in(asked), **told)}}


def calendar_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The calendars, for the date at a path."""
    return {"dialog": fragment("calendar.html", language_in(asked), **_told(asked))}


def _told(asked: Asked) -> dict[str, Any]:
    written, path = text_in(asked, "date", "")[:100], asked.get("path", [])
    if (
        not isinstance(path, list)
        or len(path) > _MOST_STEPS
        or not all(type(one) in (str, int) for one in path)
    ):
        raise Unanswerable(400, messages.NOT_UNDERSTOOD.filled(key="path").problem())
    by = max(-10_000, min(number_in(asked, "by", 0), 10_000))
    language = language_in(asked)
    weekdays = [
        {"short": short.message(language), "whole": whole.message(language)} for short, whole in _WEEKDAYS
    ]
    return {
        **month_of(written, date.today(), by=by),
        "written": written,
        "moved": by,
        "path": path,
        "weekdays": weekdays,
    }


ROUTES: Final = (
    DeskRoute("POST", "/api/month", month),
    DeskRoute("POST", "/api/dialog/calendar", calendar_dialog),
)
