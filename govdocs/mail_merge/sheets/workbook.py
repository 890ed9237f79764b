"""Which sheet of a workbook is read, and what of it a reader of the screen may not see."""

from __future__ import annotations

from typing import NamedTuple

from govdocs.errors import Text
from govdocs.mail_merge.sheets.sheet import Sheet, refuse
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Place, Problem, Severity
from govdocs.problems.sentence import Sentence
from govdocs.problems.suggestions import brief, suggestion
from govdocs.text.unicode import same_name


class Tab(NamedTuple):
    name: str
    part: str
    """Where the file keeps it."""
    hidden: bool


def chosen(file: str, tabs: list[Tab], wanted: str | None) -> tuple[Tab, list[Problem]]:
    """The sheet of that name, else the first that is not hidden, with a notice where there are others."""
    names = ", ".join(brief(tab.name) for tab in tabs[:20])
    if wanted is not None:
        found = next((tab for tab in tabs if same_name(tab.name) == same_name(wanted)), None)
        if found is None:
            meant = suggestion(wanted, [tab.name for tab in tabs])
            refuse(
                file,
                Sentence(
                    "no-such-sheet",
                    Text(f"‘{wanted}’ নামে কোনো শিট নেই।", f"There is no sheet '{wanted}'."),
                    Text(
                        f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?" if meant else f"আছে: {names}।",
                        f"Did you mean '{meant}'?" if meant else f"It has: {names}.",
                    ),
                ),
            )
        return found, []
    seen = [tab for tab in tabs if not tab.hidden] or tabs
    if len(seen) == 1:
        return seen[0], []
    notice = Problem(
        "several-sheets",
        f"ফাইলে {to_bangla(len(seen))}টি শিট আছে; প্রথমটি (‘{seen[0].name}’) পড়া হলো।",
        f"The file has {len(seen)} sheets; the first ('{seen[0].name}') is read.",
        Severity.NOTICE,
        place=Place(file, 1, 1, 1, 2),
        hint_bangla=f"অন্যটি চাইলে --sheet দিয়ে নাম দিন: {names}।",
        hint_english=f"For another one name it with --sheet: {names}.",
    )
    return seen[0], [notice]


def tell_hidden(sheet: Sheet, rows: int) -> None:
    """Rows that a filter or a hand has hidden are read too: say so, for the letters that nobody expects."""
    if rows:
        sheet.notices.append(
            Problem(
                "hidden-rows",
                f"শিটের {to_bangla(rows)}টি সারি লুকানো (ফিল্টার করা) আছে; সেগুলোর পত্রও তৈরি হবে।",
                f"{rows} rows of the sheet are hidden (by a filter); their letters are made too.",
                Severity.WARNING,
                place=Place(sheet.file, 1, 1, 1, 2),
                hint_bangla="না চাইলে দৃশ্যমান সারিগুলো নতুন শিটে কপি করে সেটি দিন।",
                hint_english="If they should not be, copy the visible rows into a new sheet and give that.",
            )
        )
