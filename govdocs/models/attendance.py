"""উপস্থিতির তালিকা: the sheet that those present at a meeting sign, the appendix of its minutes."""

from __future__ import annotations

from govdocs.models.arrangement import with_given
from govdocs.models.fields import Choice, Count, Line, Lines, OneOrMany
from govdocs.models.part import Part, named
from govdocs.models.parts import Head
from govdocs.models.samples import Usual


class SheetPart(Choice):
    """What an attendance sheet consists of, in its usual order."""

    LABEL = "label", "পরিশিষ্ট"
    TITLE = "title", "শিরোনাম"
    MEETING = "meeting", "সভার-বিষয়"
    PARTICULARS = "particulars", "বিবরণ"
    ATTENDEES = "attendees", "উপস্থিত"


class Attendee(Part):
    """One line of the attendance sheet."""

    shorthand = "name"

    serial: Line | None = named("ক্রমিক", "তালিকায় যে ক্রমিক লেখা; না দিলে গুনে বসানো হয়।", default=None)
    name: Line = named("নাম", "উপস্থিত ব্যক্তির নাম।", example="নাম লিখুন, যেমন মো. আব্দুল করিম")
    post: Line | None = named("পদবি", "পদবি ও দপ্তর।", default=None, example="পদবি ও দপ্তর লিখুন", starter=True)
    mobile: Line | None = named("মোবাইল", "মোবাইল নম্বর।", default=None)
    signed: Line | None = named("স্বাক্ষর", "স্বাক্ষরের ঘরে যা ছাপা হবে, যেমন ‘স্বাক্ষরিত’।", default=None)


class AttendanceSheet(Part):
    """The appendix that carries the names: serial, name and post, mobile, signature."""

    parts: OneOrMany[SheetPart] = named(
        "অংশ",
        "তালিকার পাতায় যে ক্রমে অংশগুলো বসে।",
        default=(),
        example=[Usual(part.bangla) for part in (SheetPart.MEETING, SheetPart.PARTICULARS, SheetPart.TITLE)],
    )

    label: Line | None = named(
        "পরিশিষ্ট", "পরিশিষ্টের চিহ্ন।", default="পরিশিষ্ট-‘ক’", example=Usual("পরিশিষ্ট-‘ক’")
    )
    title: Line | None = named(
        "শিরোনাম",
        "তালিকার শিরোনাম।",
        default="উপস্থিত কর্মকর্তাগণের নামের তালিকা",
        example=Usual("উপস্থিত কর্মকর্তাগণের নামের তালিকা"),
    )
    particulars: dict[Line, Lines] = named(
        "বিবরণ",
        "সভার তারিখ, সময় ও স্থান তালিকায় যেভাবে লেখা; দিলে কার্যবিবরণীরগুলোর বদলে এগুলো ছাপা হয়।",
        default={},
        example={"সময়": Usual("বেলা ১১.০০ ঘটিকা")},
    )
    meeting: Line | None = named("সভার-বিষয়", "কোন সভা; না দিলে কার্যবিবরণীর বিষয়।", default=None)
    place: Line | None = named("স্থান", "সভার স্থান, বিস্তারিত; না দিলে কার্যবিবরণীরটি।", default=None)
    columns: tuple[Head, Head, Head, Head] | None = named(
        "কলাম", "চার কলামের শিরোনাম।", default=("ক্রমিক নং", "নাম ও পদবি", "মোবাইল নম্বর", "স্বাক্ষর")
    )
    attendees: tuple[Attendee, ...] = named(
        "উপস্থিত", "উপস্থিত ব্যক্তিগণ।", default=(), example=["উপস্থিত ব্যক্তির নাম লিখুন"], starter=True
    )
    blank_rows: Count = named("খালি-সারি", "হাতে লেখার জন্য শেষে কয়টি খালি সারি থাকবে।", default=0, ge=0, le=200)

    @property
    def order(self) -> tuple[SheetPart, ...]:
        """The parts from top to bottom: as stated, each other one where it usually stands."""
        if not self.parts:
            return tuple(SheetPart)
        rows = with_given(tuple((part,) for part in self.parts), SheetPart, tuple(SheetPart))
        return tuple(part for (part,) in rows)
