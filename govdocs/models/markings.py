"""What stands on a letter above its letterhead or across its pages: gazette masthead, security, priority, banner, draft."""

from __future__ import annotations

from typing import Any

from govdocs.dates.formats import MONTHS, weekday
from govdocs.models.context import Context
from govdocs.models.fields import Count, Line, OneOrMany, YesNo
from govdocs.models.part import Part, named
from govdocs.models.pictures import Picture
from govdocs.models.samples import Usual
from govdocs.models.written_values import Day
from govdocs.numerals import to_bangla


class Gazette(Part):
    """The masthead of the Bangladesh Gazette, its running head, and the foot of its first page."""

    shorthand = "date"

    registered: Line | None = named("রেজিস্টার্ড-নম্বর", "মাথার ডানে ছাপা নম্বর।", default="রেজিস্টার্ড নং ডি এ-১")
    words: tuple[Line, Line] | None = named(
        "নাম", "মাস্তুলের দুই শব্দ; মাঝে প্রতীক বসে।", default=("বাংলাদেশ", "গেজেট")
    )
    emblem: Picture | None = named("প্রতীক", "দুই শব্দের মাঝের ছবি।", default=None)
    issue: Line | None = named("সংখ্যা", "গেজেটের কোন সংখ্যা।", default="অতিরিক্ত সংখ্যা")
    authority: Line | None = named("কর্তৃপক্ষ", "কে প্রকাশ করেছে, সেই কথা।", default="কর্তৃপক্ষ কর্তৃক প্রকাশিত")
    date: Day | None = named(
        "তারিখ", "গেজেট প্রকাশের তারিখ; আদেশের তারিখ নয়।", default=None, example="2099-01-04", starter=True
    )
    date_line: Line | None = named(
        "তারিখের-সারি",
        "মাস্তুলে ছাপা তারিখের সারি; না দিলে তারিখ থেকে, বার ও মাস আগে।",
        default=None,
        example="রবিবার, জানুয়ারি ৪, ২০৯৯",
    )
    notice: Line | None = named("বিজ্ঞাপনের-সারি", "মাস্তুলের নিচে তৃতীয় বন্ধনীর কথা।", default=None)
    page: Count | None = named("পৃষ্ঠা", "প্রথম পাতার গেজেট-পৃষ্ঠা।", default=None, ge=1, example="৯৯৯৯")
    price: Line | None = named("মূল্য", "প্রথম পাতার পাদদেশে ছাপা মূল্য।", default=None, example=Usual("মূল্য: টাকা ৮.০০"))

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A faithful copy has the date as it is typed."""
        typed = given.get("date")
        return {"date_line": typed, **given} if context.faithful and isinstance(typed, str) else given

    @property
    def printed_day(self) -> str | None:
        """The line with the date: as stated, else the weekday and the day, month first."""
        if self.date_line or self.leaves_out("date_line") or self.date is None:
            return self.date_line
        return f"{self.weekday}, {self.day}"

    @property
    def day(self) -> str:
        """`জুলাই ১৬, ২০২৬`: month first, as the Gazette prints it; empty without a date."""
        if self.date is None:
            return ""
        date = self.date.date
        return f"{MONTHS[date.month - 1]} {to_bangla(date.day)}, {to_bangla(date.year)}"

    @property
    def weekday(self) -> str:
        return weekday(self.date.date) if self.date else ""

    @property
    def running_head(self) -> str:
        parts = (" ".join(self.words or ()), (self.issue or "").removesuffix(" সংখ্যা"), self.day)
        return ", ".join(filter(None, parts))


class Markings(Part):
    """The markings of a letter. Every form may have them, and they stand where they always stand."""

    security: Line | None = named(
        "নিরাপত্তা", "প্রতি পাতার মাথায় ছাপা নিরাপত্তা-চিহ্ন।", default=None, example=Usual("গোপনীয়")
    )
    priority: Line | None = named("অগ্রাধিকার", "প্রথম পাতার ডান কোণে।", default=None, example=Usual("জরুরি"))
    banner: OneOrMany[Line] = named(
        "শীর্ষকথা", "পত্রশীর্ষের উপরের কথা; না দিলে ফরমেরটি।", default=(), example=Usual("বিসমিল্লাহির রহমানির রহিম")
    )
    supersedes: Line | None = named(
        "স্থলাভিষিক্ত",
        "আগের পত্রের জায়গায় জারি হলে সেই কথা।",
        default=None,
        example=Usual("একই তারিখ ও স্মারকে স্থলাভিষিক্ত"),
    )
    draft: YesNo = named("খসড়া", "প্রতি পাতায় ‘খসড়া’ ছাপা হবে কি না।", default=False)
