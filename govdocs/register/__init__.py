"""The dispatch register (জারি বা ইস্যু রেজিস্টার): which number each letter has, so that no two have one and none is lost.

    register = Register.open("register.sqlite", on=date(2026, 1, 1))
    register.take("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬", on=date(2026, 1, 1), by="উচ্চমান সহকারী").memo

Importing this loads SQLAlchemy; only the verbs that use a register do.
"""

from govdocs.register.dispatch_register import Register
from govdocs.register.entries import STATES, Entry, Event, LetterFile, Rules, State
from govdocs.register.location import Unusable, Whereabouts, find

__all__ = [
    "STATES",
    "Entry",
    "Event",
    "LetterFile",
    "Register",
    "Rules",
    "State",
    "Unusable",
    "Whereabouts",
    "find",
]
