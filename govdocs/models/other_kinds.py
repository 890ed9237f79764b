"""The classes of kinds other than letters, for `isinstance` and `Paper.every`, without their modules.

To make the models of all kinds takes as long as to read a letter. An object of a class is there only once the module of that
class is; so long as it is not loaded, nothing is an instance of what stands for the class here.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govdocs.models.attendance import Attendee
    from govdocs.models.indicators import Indicator, Objective
    from govdocs.models.innovation_plan import InnovationPlan
    from govdocs.models.minutes import Decision, MeetingTime, Minutes
    from govdocs.models.press_note import Dateline, PressNote
    from govdocs.models.project_tables import Employment, Resources
    from govdocs.models.project_update import ProjectUpdate

__all__ = [
    "Attendee",
    "Dateline",
    "Decision",
    "Employment",
    "Indicator",
    "InnovationPlan",
    "MeetingTime",
    "Minutes",
    "Objective",
    "PressNote",
    "ProjectUpdate",
    "Resources",
]


class _StandIn(type):
    """A class that has the instances and subclasses of the class of its name in its module, if that is loaded."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls._meant())

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls._meant())

    def _meant(cls) -> Any:
        return getattr(sys.modules.get(cls.__module__), cls.__name__, ())


if not TYPE_CHECKING:

    def _of(module: str, *names: str) -> None:
        for name in names:
            globals()[name] = _StandIn(name, (), {"__module__": f"{__package__}.{module}"})

    _of("attendance", "Attendee")
    _of("indicators", "Indicator", "Objective")
    _of("innovation_plan", "InnovationPlan")
    _of("minutes", "Decision", "MeetingTime", "Minutes")
    _of("press_note", "Dateline", "PressNote")
    _of("project_tables", "Employment", "Resources")
    _of("project_update", "ProjectUpdate")
