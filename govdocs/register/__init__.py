"""The dispatch register (জারি বা ইস্যু রেজিস্টার): which issue number each letter has, each given once and none lost.

    register = Register.open("register.sqlite", on=date(2026, 1, 1))
    register.take("৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬", on=date(2026, 1, 1), by="উচ্চমান সহকারী").memo

Importing this loads SQLAlchemy; only the verbs that use a register do.
"""

from govdocs.register.dispatch_register import Register
from govdocs.register.entries import STATES, CountingRules, Entry, HistoryEntry, LetterFile, State
from govdocs.register.location import RegisterLocation, Unusable, find_register

__all__ = [
    "STATES",
    "CountingRules",
    "Entry",
    "HistoryEntry",
    "LetterFile",
    "Register",
    "RegisterLocation",
    "State",
    "Unusable",
    "find_register",
]
