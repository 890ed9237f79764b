"""Amounts of money: commas where the digits are grouped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.reading.tables import figure_tables
from govdocs.audit.rule import Finding, rule
from govdocs.audit.rules.counts import figure_and_word_differ
from govdocs.audit.spans import LETTER, lines_outside_tables
from govdocs.numerals import group, to_ascii
from govdocs.problems.problem import Path
from govdocs.source.editing import Quote
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_D: Final = "[0-9০-৯]"
_GROUPED: Final = rf"(?<![0-9০-৯.,/-])(?P<amount>{_D}{{1,20}}(?:,{_D}{{1,20}}){{1,10}})(?![0-9০-৯,])(?P<decimals>\.{_D}{{1,3}}(?!{_D}))?"
_WITH_SIGN: Final = late(
    rf"{_GROUPED}(?: ?/[-=]| ?টাকা| ?\([^()]{{1,200}}\) ?টাকা|(?<=[0-9০-৯]{{2}}) ?জন(?!{LETTER}))"
    rf"|(?:৳|টাকা:?|Tk\.?|BDT) ?=? ?{_GROUPED.replace('<amount>', '<after>').replace('<decimals>', '<rest>')}"
)
_AMOUNT: Final = late(_GROUPED)
_MONEY_HEAD: Final = late("টাকা|মূল্য|বরাদ্দ|ব্যয়|ভাতা|বিল(?![া-ৌ])")
_GROUPS: Final = late(r"\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?:,\d{3})+|\d{1,15}(?:,\d{3})*,\d{2},\d{2},\d{3}")
"""12,34,567 as we write it; 1,234,567; crores in one piece or in thousands, as Acts write them: 4986,41,04,000."""


@rule("digit-groups", source="সরকারি হিসাবে অঙ্ক ৩, ২, ২ করে ভাগ করা হয়: ১২,৩৪,৫৬৭")
def digit_groups(paper: Paper) -> Iterator[Finding]:
    """টাকার অঙ্কে কমা এমন জায়গায়, যেখানে অঙ্ক ভাগ হয় না; তাই অঙ্কটি কত তা নিশ্চিত নয়।

    কেন: একটি শূন্য বাড়তি পড়লে বা কমা সরে গেলে ‘১,৫০০০’ থেকে বোঝা যায় না ১,৫০০ না ১৫,০০০। কথায় লেখা সংখ্যার সঙ্গে না মিললে সে কথাই
    বলা হয়। অঙ্ক বদলানো হয় না, তাই নিজে থেকে শুধরানো যায় না। জনসংখ্যাও দেখা হয়। দলিলের বেশির ভাগ লক্ষাধিক অঙ্ক ‘১,৬৫,০০০’-এর মতো ভাগ করা থাকলে
    ‘২১৫,০০০’-ও ধরা হয়।

    উদাহরণ: ‘১,৫০০০/- টাকা’, ‘১০,০০,০০ টাকা’, ‘১৮৪,৬০ জন’।

    An amount of money has its commas where digits are not grouped, so that nobody knows how much it is.

    Why: with a nought too many, or a comma moved, '১,৫০০০' may be 1,500 or 15,000. Where it contradicts the words beside it, that
    is said instead. Numbers of people are looked at too. No fix: it would change the figure. Where most amounts of a lakh and more are
    grouped as '১,৬৫,০০০', '২১৫,০০০' is told, too.

    Example: '১,৫০০০/- টাকা', '১০,০০,০০ টাকা', '১৮৪,৬০ জন'.
    """
    reported: set[tuple[Path, str]] = set()
    for passage in paper.texts:
        for match in _WITH_SIGN.finditer(passage.text) if _has_odd_groups(passage.text) else ():
            amount = match["amount"] or match["after"]
            if _is_grouped(amount) or figure_and_word_differ(passage.text, amount):
                continue
            if match[0].endswith("জন") and not all(len(digits) > 1 for digits in amount.split(",")):
                continue  # ক্রমিক ৫,১২ জন
            if match["after"] and all(len(digits) < 3 for digits in amount.split(",")):
                continue  # টাকা ১,২ ও ৩ নম্বর খাতে
            reported.add((passage.at, amount))
            start = match.start("amount") if match["amount"] else match.start("after")
            yield _finding(passage.at, amount, Quote.of(passage.text, start, start + len(amount)))
    for table in figure_tables(paper):
        for index, head in enumerate(table.heads):
            for cell in table.column(index) if _MONEY_HEAD.search(head) else ():
                amount = _amount_in(cell.text) if cell else None
                if cell and amount and not _is_grouped(amount) and (cell.at, amount) not in reported:
                    yield _finding(cell.at, amount, Quote(amount) if cell.quote is None else cell.quote)
    yield from _otherwise_grouped(paper)


_BY_LAKH: Final = late(r"\d{1,2}(?:,\d{2}){1,4},\d{3}")
_BY_MILLION: Final = late(r"\d{3},\d{3}|\d{1,3}(?:,\d{3}){2,4}")
_LARGE: Final = late(r"[0-9০-৯],[0-9০-৯]{2,3},[0-9০-৯]{3}|[0-9০-৯]{3},[0-9০-৯]{3}")
_ABROAD: Final = late(
    normalise("ডলার|মার্কিন|ইউরো|পাউন্ড|ইয়েন|রুপি|রিয়াল|দিরহাম|দিনার|রিঙ্গিত|ইউয়ান|ফ্রাঁ|এসডিআর|মা\\. ?ড\\.")
    + "|USD|SDR|EUR|GBP|INR|US\\$|\\$|€|£"
)
_CURRENCY: Final = late(normalise("মুদ্রা"))
_QUOTED: Final = late(r"‘[^’\n]{1,200}’|“[^”\n]{1,200}”|'[^'\n]{1,200}'|\"[^\"\n]{1,200}\"")
"""What somebody else wrote."""


def _otherwise_grouped(paper: Paper) -> Iterator[Finding]:
    """Amounts grouped by thousands alone, where more of the amounts from a lakh on are grouped by the lakh: ২১৫,০০০ beside ১,৬৫,০০০."""
    found: list[tuple[Path, str, Quote]] = []
    for passage in paper.texts:
        for start, line in lines_outside_tables(passage.text) if _LARGE.search(passage.text) else ():
            quoted = [one.span() for one in _QUOTED.finditer(line)]
            for match in _WITH_SIGN.finditer(line) if not _ABROAD.search(line) else ():
                first, last = match.span("amount" if match["amount"] else "after")
                if any(begin < first < end for begin, end in quoted):
                    continue
                quote = Quote.of(passage.text, start + first, start + last)
                found.append((passage.at, line[first:last], quote))
    for table in figure_tables(paper):
        if any(map(_CURRENCY.search, table.heads)):
            continue
        for index, head in enumerate(table.heads):
            for row in table.rows if _MONEY_HEAD.search(head) and not _ABROAD.search(head) else ():
                cell = row.cells[index]
                amount = _amount_in(cell.text) if cell else None
                if cell and amount and not _ABROAD.search(row.words):
                    found.append((cell.at, amount, cell.quote or Quote(amount)))
    by_lakh = [amount for _, amount, _ in found if _BY_LAKH.fullmatch(to_ascii(amount))]
    others = [one for one in found if _BY_MILLION.fullmatch(to_ascii(one[1]))]
    for at, amount, quote in others if len(by_lakh) > len(others) else ():
        whole = group(int(to_ascii(amount.replace(",", ""))))
        facts = {"amount": amount, "whole": whole, "other": by_lakh[0]}
        yield Finding(at, *messages.GROUPED_OTHERWISE.filled(**facts), quote=quote)


_DIGITS_AND_COMMAS: Final = late(r"[0-9০-৯]{1,20}(?:,[0-9০-৯]{1,20}){1,10}")


def _has_odd_groups(text: str) -> bool:
    """Whether any digits of a text have their commas where they are not grouped."""
    return any(not _is_grouped(match[0]) for match in _DIGITS_AND_COMMAS.finditer(text))


def _amount_in(text: str) -> str | None:
    match = _AMOUNT.fullmatch(text.strip("* \n").removesuffix("/-").removesuffix("/="))
    return match["amount"] if match else None


def _is_grouped(amount: str) -> bool:
    return _GROUPS.fullmatch(to_ascii(amount)) is not None


def _finding(at: Path, amount: str, quote: Quote) -> Finding:
    whole = group(int(to_ascii(amount.replace(",", ""))))
    return Finding(at, *messages.DIGIT_GROUPS.filled(amount=amount, whole=whole), quote=quote)
