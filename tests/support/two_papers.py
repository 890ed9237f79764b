"""A letter and the one that answers it, and what is said of both together."""

from __future__ import annotations

import govdocs
from govdocs.audit.together import audit_together

ORDER = "২৪.৩২.০০০০.০০৩.২৫.০০১.২৬-২০৪"


def letter(number: str, day: str, body: str, more: str = "") -> str:
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    return (
        f"ধরন: পত্র\nফরম: অফিস স্মারক\nনম্বর: {number}\nতারিখ: {day}\nবিষয়: কার্যক্রম গ্রহণ।\n{more}"
        f"বক্তব্য: |\n{lines}স্বাক্ষর:\n  নাম: মিজানুর রহমান মৃধা\n  পদবি: পরিচালক\n"
    )


def said(first: str, second: str) -> list[tuple[str, str]]:
    documents = [govdocs.loads(text, name=f"{index}.yaml") for index, text in enumerate((first, second), 1)]
    found = audit_together(documents)
    return [(problem.code, problem.given) for problem in found if "two-files" in problem.code]


def answer(order: str, body: str, own: str = "", theirs: str = "") -> list[tuple[str, str]]:
    cites = f"সূত্র: {ORDER} নম্বর আদেশ; তারিখ ৩ মার্চ ২০২৬।\n"
    number = "৩১.৫০.২৬০০.০১২.০৬.০৩১.২৬-৫১২"
    return said(letter(ORDER, "৩ মার্চ ২০২৬", order, theirs), letter(number, "১২ মার্চ ২০২৬", body, cites + own))
