"""Blanks that are left to be filled in by hand on the printed letter."""

from __future__ import annotations

from collections.abc import Iterator

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.models.copies import ForPen
from govdocs.problems.problem import Severity


@rule("left-for-the-pen", source="letters in present use", severity=Severity.NOTICE)
def left_for_the_pen(paper: Paper) -> Iterator[Finding]:
    """নম্বর বা তারিখ হাতে লেখার জন্য ফাঁকা রাখা হয়েছে।

    কেন: স্বাক্ষরের দিন বসানোর জন্য ‘……’ রাখা যায়, কিন্তু জারির আগে তা পূরণ করতে হয়।

    উদাহরণ: ‘তারিখ: …… জুলাই ২০২৬’।

    A number or a date is left blank, to be filled in by hand.

    Why: '……' may stand for what is known on the day of signing only, but it must be filled in before the letter goes out.

    Example: 'date: …… জুলাই ২০২৬'.
    """
    for at, part in paper.every(ForPen):
        for name in ("number", "date"):
            text = getattr(part, f"{name}_for_pen")
            if text:
                yield Finding(
                    (*at, name),
                    *messages.LEFT_FOR_THE_PEN.filled(text=text),
                )
