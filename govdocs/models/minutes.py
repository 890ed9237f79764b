"""কার্যবিবরণী: the minutes of a meeting, with decisions, distribution and attendance sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govdocs.dates.formats import weekday
from govdocs.memo_number.number import MemoNumber
from govdocs.models import messages
from govdocs.models.arrangement import Arranged, Rows
from govdocs.models.attendance import AttendanceSheet
from govdocs.models.context import Context
from govdocs.models.copies import Copies
from govdocs.models.counted import Counted
from govdocs.models.fields import Choice, Line, Lines, OneOrMany, Prose
from govdocs.models.for_templates import for_templates
from govdocs.models.labels import MinutesLabels
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.parts import Dates, Head, OptionalLetterhead, Signatory
from govdocs.models.samples import Usual
from govdocs.models.written_values import Clock, Day, Memo


class Chair(Part):
    """Who presided."""

    shorthand = "name"

    name: Line = named("নাম", "সভাপতির নাম।", example="সভাপতির নাম লিখুন")
    posts: OneOrMany[Line] = named(
        "পদবি", "সভাপতির পদবি।", default=(), example="সভাপতির পদবি লিখুন", starter=True
    )
    office: OneOrMany[Line] = named(
        "দপ্তর", "সভাপতির দপ্তর।", default=(), example="সভাপতির দপ্তর লিখুন", starter=True
    )


class MeetingTime(Part):
    """When the meeting was held; the weekday is printed as stated, else computed."""

    date: Day | None = named("তারিখ", "সভার তারিখ।", default=None, example="২৮ ডিসেম্বর ২০৯৮", starter=True)
    weekday: Line | None = named("বার", "বারের নাম; না দিলে হিসাব করা হয়, ‘না’ দিলে ছাপা হয় না।", default=None)
    time: Clock | None = named("সময়", "সভা শুরুর সময়।", default=None, example="রাত ১১.৫৯ টা", starter=True)
    mark: Line | None = named(
        "বিরাম",
        "তারিখ, বার ও সময়ের মাঝের যতিচিহ্ন, যেমন কমা; না দিলে কেবল ফাঁক।",
        default=None,
        example=Usual(","),
    )

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A faithful copy has no weekday but the one that is typed."""
        return {"weekday": None, **given} if context.faithful else given

    @property
    def line(self) -> str:
        """`১৭ আগস্ট ২০২৩ বৃহস্পতিবার সকাল ১০.৩০ টা`"""
        day = self.weekday
        if self.date and "weekday" not in self.model_fields_set:
            day = weekday(self.date.date)
        return f"{self.mark or ''} ".join(filter(None, [str(self.date or ""), day, str(self.time or "")]))


class Decision(Part):
    """One decision; with who carries it out and by when, and in the table style the discussion that led to it."""

    shorthand = "text"

    discussion: Prose | None = named("আলোচনা", "এ বিষয়ে যা আলোচনা হয়েছে (ছকে ছাপা হয়)।", default=None)
    text: Prose = named(
        "সিদ্ধান্ত", "গৃহীত সিদ্ধান্ত।", example="সিদ্ধান্তটি লিখুন, যেমন কার্যবিবরণী সাত দিনের মধ্যে জারি করতে হবে।"
    )
    owner: OneOrMany[Line] = named(
        "বাস্তবায়নকারী",
        "যিনি বা যে দপ্তর বাস্তবায়ন করবেন।",
        default=(),
        example="বাস্তবায়নকারী লিখুন, যেমন উপসচিব (প্রশাসন-১)",
        starter=True,
    )
    deadline: Line | None = named(
        "সময়সীমা", "যে সময়ের মধ্যে।", default=None, example="২৯ জানুয়ারি ২০৯৯", starter=True
    )


class DecisionStyle(Choice):
    """How decisions are printed: as a list or as a table."""

    LIST = "list", "তালিকা"
    TABLE = "table", "ছক"


class MinutesPart(Choice):
    """What the pages of minutes consist of, before the attendance sheet."""

    LETTERHEAD = "letterhead", "পত্রশীর্ষ"
    NUMBER_AND_DATE = "number_and_date", "নম্বর-ও-তারিখ"
    NUMBER = "number", "নম্বর"
    DATE = "date", "তারিখ"
    SUBJECT = "subject", "বিষয়"
    FACTS = "facts", "সভার-তথ্য"
    DISCUSSION = "discussion", "আলোচনা"
    DECISIONS = "decisions", "সিদ্ধান্ত"
    CLOSING = "closing", "সমাপ্তি"
    SIGNATURE = "signature", "স্বাক্ষর"
    DISTRIBUTION = "distribution", "বিতরণ"
    COPIES = "copies", "অনুলিপি"


_FIELDS: dict[MinutesPart, tuple[str, ...]] = {part: (part.value,) for part in MinutesPart} | {
    MinutesPart.NUMBER_AND_DATE: ("number", "date"),
    MinutesPart.FACTS: ("chair", "place", "held", "attendance", "particulars"),
}
"""The fields that each part prints."""

_USUAL_ORDER = tuple(part for part in MinutesPart if part.value not in ("number_and_date", "number", "date"))


class Minutes(Counted, Arranged):
    """The minutes of a meeting."""

    name = "minutes"
    bangla_name = "কার্যবিবরণী"
    usual = ("chair", "place", "held", "discussion", "signature", "date")
    fields_of_parts = _FIELDS

    parts: OneOrMany[OneOrMany[MinutesPart]] = named(
        "অংশ",
        "পাতায় যে ক্রমে অংশগুলো বসে, [ ]-এর ভিতরেরগুলো পাশাপাশি।",
        default=(),
        example=[
            Usual(part.bangla) for part in MinutesPart if part.value not in ("number", "date", "copies")
        ],
    )
    labels: MinutesLabels = named(
        "লেবেল",
        "যে ঘরের আগে যা ছাপা হয়।",
        default=MinutesLabels(),
        example={"উপস্থিতি": Usual("উপস্থিত কর্মকর্তাদের তালিকা")},
    )
    office: Line | None = named("অফিস", "দপ্তর-ফাইলে (office.yaml) লেখা দপ্তরের সংকেত।", default=None)
    letterhead: OptionalLetterhead = named(
        "পত্রশীর্ষ", "পাতার মাথায় দপ্তরের নাম ও ঠিকানা; না চাইলে ‘না’।", default=None, starter=True
    )
    subject: Line = named("বিষয়", "কোন সভার কার্যবিবরণী।", example="সভার নাম লিখুন, যেমন মাসিক সমন্বয় সভার কার্যবিবরণী।")
    chair: Chair | None = named("সভাপতি", "যিনি সভাপতিত্ব করেছেন।", default=None, starter=True)
    place: Line | None = named(
        "স্থান", "সভার স্থান।", default=None, example="সভার স্থান লিখুন, যেমন সভাকক্ষ", starter=True
    )
    held: MeetingTime | None = named("সভার-সময়", "সভার তারিখ ও সময়।", default=None, starter=True)
    particulars: dict[Line, Lines] = named(
        "বিবরণ", "সভার আরও তথ্য: ঘরের নাম ও তার কথা।", default={}, example={"সঞ্চালক": "সঞ্চালকের নাম লিখুন"}
    )
    attendance: Line | None = named("উপস্থিতি", "উপস্থিতির কথা; না দিলে তালিকার পরিশিষ্ট দেখানো হয়।", default=None)
    discussion: Prose | None = named(
        "আলোচনা",
        "সভার আলোচনা।",
        default=None,
        starter=True,
        example="আলোচনা লিখুন, যেমন সভাপতি উপস্থিত সকলকে স্বাগত জানিয়ে সভার কাজ শুরু করেন।\n\nবিস্তারিত আলোচনা শেষে নিম্নরূপ সিদ্ধান্ত গৃহীত হয়:",
    )
    decisions_title: Line | None = named("সিদ্ধান্তের-শিরোনাম", "সিদ্ধান্তের উপরে যা ছাপা হয়।", default="গৃহীত সিদ্ধান্ত:")
    decision_style: DecisionStyle = named(
        "সিদ্ধান্তের-রীতি", "তালিকা, না আলোচনা–সিদ্ধান্ত–বাস্তবায়নকারীর ছক।", default=DecisionStyle.LIST
    )
    decision_columns: tuple[Head, Head, Head, Head] | None = named(
        "সিদ্ধান্তের-কলাম",
        "ছকে ছাপা সিদ্ধান্তের চার কলামের শিরোনাম।",
        default=("ক্র. নং", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নকারী"),
    )
    decisions: OneOrMany[Decision] = named("সিদ্ধান্ত", "গৃহীত সিদ্ধান্তসমূহ।", default=(), starter=True)
    closing: Prose | None = named(
        "সমাপ্তি",
        "সভা শেষের কথা।",
        default=None,
        example=Usual("আর কোনো আলোচ্য বিষয় না থাকায় সভাপতি সকলকে ধন্যবাদ জানিয়ে সভার সমাপ্তি ঘোষণা করেন।"),
        starter=True,
    )
    signature: Signatory | None = named("স্বাক্ষর", "সভাপতির স্বাক্ষর।", default=None, starter=True)
    number_label: Line | None = named("নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়।", default="স্মারক নম্বর")
    number: Memo | None = named(
        "নম্বর",
        "কার্যবিবরণীর নম্বর; বিতরণের উপরে ছাপা হয়।",
        default=None,
        example="৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০",
        starter=True,
    )
    date: Dates | None = named(
        "তারিখ", "কার্যবিবরণী জারির তারিখ।", default=None, example="৪ জানুয়ারি ২০৯৯", starter=True
    )
    distribution: Copies | None = named("বিতরণ", "বিতরণের তালিকা।", default=None, starter=True)
    copies: Copies | None = named("অনুলিপি", "অনুলিপির তালিকা।", default=None)
    attendance_sheet: AttendanceSheet | None = named(
        "উপস্থিতির-তালিকা", "শেষ পাতার উপস্থিতি-তালিকা।", default=None, starter=True
    )

    @property
    def headline(self) -> str:
        return self.subject

    @property
    def attendance_line(self) -> str | None:
        """Where the names of those present are to be found."""
        if self.leaves_out("attendance"):
            return None
        return self.attendance or (self.attendance_sheet.label if self.attendance_sheet else None)

    @property
    def rows(self) -> Rows[MinutesPart]:
        """The parts on the page: as stated; else number and date stand over the distribution, or where there is none at the end."""
        number = () if self._is_over_copies("number") else (MinutesPart.NUMBER_AND_DATE,)
        return self.parts or tuple((part,) for part in (*_USUAL_ORDER, *number))

    def _says(self, name: str) -> bool:
        """Number and date are said over the copies, where they are printed there."""
        return super()._says(name) and not (name in ("number", "date") and self._is_over_copies(name))

    def _is_over_copies(self, name: str) -> bool:
        """Whether the number or the date is printed over a list of recipients, or another one in its place."""
        lists = (copies for copies in (self.distribution, self.copies) if copies)
        return any(copies.numbered and not copies.leaves_out(name) for copies in lists)

    @for_templates
    def number_of(self, copies: Copies) -> MemoNumber | str | None:
        """The number over the distribution: as stated, else the minutes' own."""
        if copies.leaves_out("number"):
            return None
        return copies.number or copies.number_for_pen or self.number

    @for_templates
    def date_of(self, copies: Copies) -> Dates | str | None:
        if copies.leaves_out("date"):
            return None
        return copies.date or copies.date_for_pen or self.date

    @contradiction("decision_style", "decisions")
    def _discussion_is_in_the_table(self) -> Iterator[Fault]:
        if self.decision_style is DecisionStyle.TABLE or not any(d.discussion for d in self.decisions):
            return
        for index, decision in enumerate(self.decisions):
            if decision.discussion:
                yield Fault(
                    ("decisions", index, "discussion"),
                    "discussion-needs-table",
                    *messages.DISCUSSION_NEEDS_TABLE,
                )
