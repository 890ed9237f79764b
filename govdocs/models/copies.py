"""Copies (বিতরণ, অনুলিপি): the recipients, the second number and date, and what of them is left to the pen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.counted import Counted
from govdocs.models.fields import Count, Line, OneOrMany, YesNo
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.parts import Dates, Signatory
from govdocs.models.samples import Usual
from govdocs.models.written_values import Memo
from govdocs.prose.joining import with_comma


class Recipient(Part):
    """One entry under the copies. It stands for several recipients where it names their places, or says how many they are.

    Printed as `উপপরিচালক, ঢাকা / গাজীপুর / টাঙ্গাইল (অনুরোধসহ)`; `জেলা প্রশাসক (সকল)` is one text for 64.
    """

    shorthand = "text"

    text: Line = named("পাঠ", "যাঁকে পাঠানো হচ্ছে।", example="প্রাপকের পদবি ও ঠিকানা লিখুন, যেমন জেলা প্রশাসক, গাজীপুর")
    places: OneOrMany[Line] = named(
        "স্থান",
        "একই পদ একাধিক স্থানে হলে স্থানগুলো; মাঝে ‘/’ ছাপা হয়।",
        default=(),
        example=[Usual("ঢাকা"), Usual("গাজীপুর")],
    )
    note: Line | None = named("মন্তব্য", "বন্ধনীতে লেখা অনুরোধ বা উদ্দেশ্য।", default=None)
    count: Count | None = named(
        "সংখ্যা", "এই সারি যতজন প্রাপককে বোঝায়; না দিলে স্থানের সংখ্যা, নইলে ১।", default=None, ge=1, le=100_000
    )

    @property
    def stands_for(self) -> int:
        """How many recipients the entry means."""
        return self.count or len(self.places) or 1

    @property
    def line(self) -> str:
        """The entry as printed, without its note."""
        return with_comma(self.text, " / ".join(self.places)) if self.places else self.text


class ForPen(Part):
    """A number or a date that is left, wholly or in part, to be filled in by hand: `…… জুলাই ২০২৬`."""

    number_for_pen: Line | None = named(
        "হাতে-লেখার-নম্বর", "পরে হাতে লেখার জন্য ফাঁকসহ নম্বর।", default=None, example="৪৬.০০.০০০০.০০০.০০.০০০.৯৯-……"
    )
    date_for_pen: Line | None = named(
        "হাতে-লেখার-তারিখ", "পরে হাতে লেখার জন্য ফাঁকসহ তারিখ।", default=None, example="…… জানুয়ারি ২০৯৯"
    )

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A number that ends in dots, or a date that holds some, is for the pen."""
        told = {
            f"{name}_for_pen" if name in _BLANK and _is_blank(name, value) else name: value
            for name, value in given.items()
        }
        return super().filled(told, context)


_BLANK = {
    "number": re.compile(r"(?:…|(?<!\.)\.{3,}+|(?<!_)_{3,}+)\s*+$"),
    "date": re.compile(r"…|\.{3,}|_{3,}"),
}


def _is_blank(name: str, value: Any) -> bool:
    return isinstance(value, str) and bool(_BLANK[name].search(value))


class Copies(Counted, ForPen):
    """বিতরণ or অনুলিপি: the second number and date, the purpose, the recipients, and often a second signature."""

    label: Line | None = named(
        "লেবেল", "তালিকার আগে যা ছাপা হয়; না দিলে ফরমেরটি।", default=None, example=Usual("সদয় জ্ঞাতার্থে/জ্ঞাতার্থে")
    )
    numbered: YesNo = named("নম্বর-সারি", "উপরে নম্বর ও তারিখের সারি ছাপা হবে কি না।", default=True)
    number_label: Line | None = named(
        "নম্বরের-লেবেল", "অনুলিপির নম্বরের আগে যা ছাপা হয়; না দিলে মূল নম্বরেরটি।", default=None
    )
    number: Memo | None = named("নম্বর", "অনুলিপির নম্বর; না দিলে মূল নম্বরের সঙ্গে /১(সংখ্যা) যোগ হয়।", default=None)
    date: Dates | None = named("তারিখ", "অনুলিপির তারিখ; না দিলে মূল তারিখ।", default=None)
    purpose: Line | None = named(
        "উদ্দেশ্য", "কী জন্য পাঠানো হলো।", default=None, example=Usual("সদয় অবগতি ও কার্যার্থে"), starter=True
    )
    seniority: Line | None = named(
        "জ্যেষ্ঠতা",
        "জ্যেষ্ঠতার ক্রম বিষয়ে বন্ধনীর কথা।",
        default=None,
        example=Usual("জ্যেষ্ঠতার ক্রমানুসারে নয়"),
        starter=True,
    )
    recipients: OneOrMany[Recipient] = named(
        "প্রাপক", "প্রাপকদের তালিকা।", example=["প্রাপকের পদবি, দপ্তর ও ঠিকানা লিখুন", Usual("অফিস কপি")], min_length=1
    )
    signature: Signatory | None = named("স্বাক্ষর", "অনুলিপির নিচের স্বাক্ষর।", default=None)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """Over the copies in a faithful copy stands the number or the date that is typed, and no other."""
        told = super().filled(given, context)
        if not context.faithful:
            return told
        untyped = {name: None for name in _BLANK if not told.keys() & {name, f"{name}_for_pen"}}
        return {**untyped, **({"numbered": False} if len(untyped) == len(_BLANK) else {}), **told}

    @contradiction("numbered")
    def _number_is_printed(self) -> Iterator[Fault]:
        for name in ("number", "date"):
            if getattr(self, name) and not self.numbered:
                yield Fault(
                    (name,),
                    "unprinted-number",
                    *messages.UNPRINTED_NUMBER.filled(name=name),
                )

    @property
    def total(self) -> int:
        """How many recipients there are once every entry is expanded: the n of `/১(n)`."""
        return sum(recipient.stands_for for recipient in self.recipients)
