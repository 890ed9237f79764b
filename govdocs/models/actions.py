"""The six-column innovation plan (2016–17): actions with period, officers, expected result and measure."""

from __future__ import annotations

from govdocs.models.fields import Line, Lines, OneOrMany
from govdocs.models.part import Part, named


class Officer(Part):
    """Who is responsible: a name and the post below it."""

    shorthand = "name"

    name: Line = named("নাম", "দায়িত্বপ্রাপ্ত কর্মকর্তার নাম।", example="জনাব মো. আব্দুল করিম")
    posts: OneOrMany[Line] = named("পদবি", "কর্মকর্তার পদবি।", default=(), example="উপসচিব", starter=True)


class Task(Part):
    """A piece of work in the six-column table: a row, or a part of one."""

    shorthand = "text"

    text: Lines = named("কাজ", "গৃহীতব্য কাজের নাম।", example="উদ্ভাবন বিষয়ে দুই দিনের প্রশিক্ষণ")
    period: Lines | None = named(
        "বাস্তবায়নকাল", "শুরু ও সমাপ্তির সময়।", default=None, example="ফেব্রুয়ারি–মার্চ", starter=True
    )
    officers: OneOrMany[Officer] = named("কর্মকর্তা", "দায়িত্বপ্রাপ্ত কর্মকর্তাগণ।", default=(), starter=True)
    result: Lines | None = named(
        "ফলাফল", "প্রত্যাশিত ফলাফল।", default=None, example="উদ্ভাবনী ধারণা তৈরি হবে।", starter=True
    )
    measure: Lines | None = named(
        "পরিমাপ", "ফলাফল পরিমাপের মানদণ্ড।", default=None, example="ধারণার সংখ্যা", starter=True
    )
    progress: Lines | None = named("অগ্রগতি", "অগ্রগতি বা অর্জন (প্রতিবেদনে)।", default=None)
    remark: Lines | None = named("মন্তব্য", "মন্তব্য (প্রতিবেদনে)।", default=None)

    @property
    def is_heading(self) -> bool:
        """Whether it has only a text, so that its row may reach over all columns."""
        return not any((self.period, self.officers, self.result, self.measure, self.progress, self.remark))


class Action(Task):
    """One numbered row of the six-column table; it may consist of sub-actions ক, খ, গ with cells of their own."""

    tasks: OneOrMany[Task] = named("উপ-কাজ", "কাজের অংশগুলো; ক) খ) গ) করে ছাপা হয়।", default=(), max_length=32)


class Heads(Part):
    """The heads of the six columns, and of the two that a report adds."""

    serial: Line = named("ক্রম", "ক্রমিক নম্বরের কলাম।", default="ক্র. নং")
    text: Line = named("কাজ", "কাজের কলাম।", default="প্রস্তাবিত বিষয় (গৃহীতব্য কাজের নাম)")
    period: Line = named("বাস্তবায়নকাল", "সময়ের কলাম।", default="বাস্তবায়নকাল (শুরু ও সমাপ্তির তারিখ)")
    officers: Line = named("কর্মকর্তা", "কর্মকর্তার কলাম।", default="দায়িত্বপ্রাপ্ত কর্মকর্তার নাম ও পদবি")
    result: Line = named("ফলাফল", "ফলাফলের কলাম।", default="প্রত্যাশিত ফলাফল")
    measure: Line = named("পরিমাপ", "পরিমাপের কলাম।", default="পরিমাপ")
    progress: Line = named("অগ্রগতি", "অগ্রগতির কলাম (প্রতিবেদনে)।", default="অগ্রগতি/অর্জন")
    remark: Line = named("মন্তব্য", "মন্তব্যের কলাম (প্রতিবেদনে)।", default="মন্তব্য")
