"""প্রেস নোট: news that an office gives to the press or puts on its site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from govdocs.dates.bangla_calendar import Bangabda
from govdocs.dates.formats import MONTHS
from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.models.arrangement import Arranged, Rows
from govdocs.models.context import Context
from govdocs.models.fields import Choice, Line, Lines, OneOrMany, Prose
from govdocs.models.for_templates import for_templates
from govdocs.models.labels import PressLabels
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.parts import DateStyle, OptionalLetterhead, Signatory
from govdocs.models.photographs import Photographs
from govdocs.models.samples import Usual
from govdocs.models.written_values import Day, Memo
from govdocs.numerals import to_bangla


class Dateline(Part):
    """Where and when the news was written: `ঢাকা, ৮ ফাল্গুন (২১ ফেব্রুয়ারি):`, without a year, as the handouts of the
    Press Information Department print it; the Gregorian day alone where the news comes from abroad."""

    shorthand = "place"

    place: Line = named("স্থান", "যেখান থেকে প্রকাশিত।", example="স্থান লিখুন, যেমন ঢাকা")
    date: Day | None = named("তারিখ", "সংবাদের তারিখ; না দিলে প্রকাশের তারিখ।", default=None)
    bangla: Line | None = named(
        "বঙ্গাব্দ", "বাংলা দিন ও মাস; না দিলে পঞ্জিকা থেকে হিসাব করা হয়।", default=None, example=Usual("২০ পৌষ")
    )
    style: DateStyle = named("রীতি", "দুই পঞ্জিকার দিন, না কেবল খ্রিষ্টীয়।", default=DateStyle.BOTH)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A faithful copy has no day but those that are typed."""
        return {"date": None, "bangla": None, **given} if context.faithful else given


class FurtherNews(Part):
    """Another item of a handout that carries several, or another handout in the same file."""

    title: Line | None = named(
        "ফরমের-নাম", "আলাদা তথ্যবিবরণী হলে তার উপরে যা ছাপা হয়।", default=None, example=Usual("তথ্যবিবরণী")
    )
    number: Memo | None = named("নম্বর", "এ সংবাদের নম্বর।", default=None, example="০০০")
    kicker: Line | None = named("উপশিরোনাম", "শিরোনামের উপরে ছোট হরফের কথা।", default=None)
    heading: Line = named(
        "শিরোনাম", "সংবাদের শিরোনাম।", example="শিরোনাম লিখুন, যেমন মেলায় বিনা মূল্যে রক্তের শ্রেণি নির্ণয়"
    )
    speaker: Line | None = named("বক্তা", "কথাটি যাঁর; শিরোনামের নিচে ছাপা হয়।", default=None)
    dateline: Dateline | None = named(
        "স্থান", "সংবাদের স্থান, ও চাইলে তারিখ।", default=None, example="স্থান লিখুন, যেমন ঢাকা"
    )
    text: Prose = named(
        "পাঠ", "সংবাদের পাঠ।", example="সংবাদটি লিখুন, যেমন মেলার দ্বিতীয় দিনে রক্তের শ্রেণি নির্ণয় করা হয়।"
    )
    end_mark: Line | None = named("সমাপ্তি-চিহ্ন", "পাঠের শেষে ছাপা চিহ্ন।", default=None, example=Usual("#"))
    desk: Line | None = named("ডেস্ক", "পাঠের শেষে প্রস্তুতকারীদের নাম, সাল ও সময়ের সারি।", default=None)


class PressPart(Choice):
    """What the pages of a press note consist of."""

    LETTERHEAD = "letterhead", "পত্রশীর্ষ"
    TITLE = "title", "ফরমের-নাম"
    HEADLINE = "headline", "শিরোনাম"
    DATES = "dates", "তারিখ"
    PUBLISHED = "published", "প্রকাশের-তারিখ"
    UPDATED = "updated", "হালনাগাদ"
    TEXT = "text", "পাঠ"
    FURTHER = "further", "আরও-সংবাদ"
    PHOTOGRAPHS = "photographs", "আলোকচিত্র"
    ISSUED_BY = "issued_by", "প্রকাশকারী"
    CONTACT = "contact", "যোগাযোগ"


_FIELDS: dict[PressPart, tuple[str, ...]] = {part: (part.value,) for part in PressPart} | {
    PressPart.TITLE: ("title", "number", "release"),
    PressPart.HEADLINE: ("kicker", "heading", "speaker"),
    PressPart.DATES: ("published", "updated"),
    PressPart.TEXT: ("dateline", "text", "end_mark", "desk"),
}
"""The fields that each part prints."""

_USUAL_ROWS = tuple((part,) for part in PressPart if part not in (PressPart.PUBLISHED, PressPart.UPDATED))
"""The parts from top to bottom as most press notes have them; both dates stand in one row."""


class PressNote(Arranged):
    """News with its dates, text and photographs."""

    name = "press_note"
    bangla_name = "প্রেস নোট"
    usual = ("heading", "published")
    fields_of_parts = _FIELDS

    parts: OneOrMany[OneOrMany[PressPart]] = named(
        "অংশ",
        "পাতায় যে ক্রমে অংশগুলো বসে, [ ]-এর ভিতরেরগুলো পাশাপাশি।",
        default=(),
        example=[Usual(part.bangla) for (part,) in _USUAL_ROWS],
    )
    labels: PressLabels = named(
        "লেবেল", "যে ঘরের আগে যা ছাপা হয়।", default=PressLabels(), example={"প্রকাশের-তারিখ": Usual("প্রকাশন তারিখ")}
    )
    office: Line | None = named("অফিস", "দপ্তর-ফাইলে (office.yaml) লেখা দপ্তরের সংকেত।", default=None)
    letterhead: OptionalLetterhead = named(
        "পত্রশীর্ষ", "পাতার মাথায় দপ্তরের নাম ও ঠিকানা; না চাইলে ‘না’।", default=None, starter=True
    )
    title: Line | None = named(
        "ফরমের-নাম",
        "সংবাদের উপরে যা ছাপা হয়, যেমন ‘প্রেস নোট’ বা ‘তথ্যবিবরণী’।",
        default=None,
        example=Usual("প্রেস নোট"),
        starter=True,
    )
    number_label: Line | None = named("নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়।", default="নম্বর")
    number: Memo | None = named("নম্বর", "প্রেস নোট বা তথ্যবিবরণীর নম্বর।", default=None, example="০০০")
    release: Line | None = named(
        "প্রকাশের-শর্ত", "কখন প্রকাশ করা যাবে।", default=None, example=Usual("তাৎক্ষণিক প্রকাশের জন্য")
    )
    kicker: Line | None = named(
        "উপশিরোনাম",
        "শিরোনামের উপরে ছোট হরফের কথা।",
        default=None,
        example="উপশিরোনাম লিখুন, যেমন আন্তর্জাতিক মাতৃভাষা দিবস",
    )
    heading: Line | None = named(
        "শিরোনাম",
        "সংবাদের শিরোনাম।",
        default=None,
        starter=True,
        example="শিরোনাম লিখুন, যেমন মাতৃভাষা দিবসে বইমেলা শুরু",
    )
    speaker: Line | None = named(
        "বক্তা", "কথাটি যাঁর; শিরোনামের নিচে ছাপা হয়।", default=None, example="-- বক্তার পদবি লিখুন"
    )
    published: Day | None = named(
        "প্রকাশের-তারিখ", "প্রকাশের তারিখ।", default=None, example="৪ জানুয়ারি ২০৯৯", starter=True
    )
    updated: Day | None = named("হালনাগাদ", "সর্বশেষ হালনাগাদের তারিখ।", default=None)
    dateline: Dateline | None = named(
        "স্থান",
        "সংবাদের স্থান, ও চাইলে তারিখ; পাঠের উপরে ছাপা হয়।",
        default=None,
        example="স্থান লিখুন, যেমন ঢাকা",
        starter=True,
    )
    text: Prose = named(
        "পাঠ",
        "সংবাদের পাঠ। খালি সারি দিয়ে অনুচ্ছেদ আলাদা করুন।",
        example="সংবাদটি লিখুন, যেমন আন্তর্জাতিক মাতৃভাষা দিবস উপলক্ষ্যে আজ উপজেলা পরিষদ চত্বরে তিন দিনের বইমেলা শুরু হয়েছে।",
    )
    end_mark: Line | None = named("সমাপ্তি-চিহ্ন", "পাঠের শেষে ছাপা চিহ্ন।", default=None, example=Usual("#"))
    desk: Line | None = named("ডেস্ক", "পাঠের শেষে প্রস্তুতকারীদের নাম, সাল ও সময়ের সারি।", default=None)
    further: tuple[FurtherNews, ...] = named("আরও-সংবাদ", "একই পাতায় আরও সংবাদ।", default=())
    photographs: Photographs | None = named("আলোকচিত্র", "ক্যাপশনসহ ছবি।", default=None)
    issued_by: Signatory | None = named("প্রকাশকারী", "যে কর্মকর্তা প্রকাশ করছেন।", default=None, starter=True)
    contact: Lines | None = named("যোগাযোগ", "সাংবাদিকেরা যাঁর সঙ্গে যোগাযোগ করবেন; একাধিক সারি হতে পারে।", default=None)

    @property
    def day(self) -> date | None:
        return self.published.date if self.published else None

    @property
    def headline(self) -> str:
        return self.heading or self.title or self.bangla_name

    @property
    def rows(self) -> Rows[PressPart]:
        """The parts on the page, as stated or as usual."""
        return self.parts or _USUAL_ROWS

    @property
    def dateline_text(self) -> str | None:
        return self.text_of(self.dateline)

    @for_templates
    def text_of(self, dateline: Dateline | None) -> str | None:
        """`ঢাকা, ৮ ফাল্গুন (২১ ফেব্রুয়ারি)`; the day of publication where the dateline states none, the place alone without one."""
        if dateline is None:
            return None
        written = dateline.date or (None if dateline.leaves_out("date") else self.published)
        if written is None:
            return ", ".join(filter(None, (dateline.place, dateline.bangla)))
        day = written.date
        gregorian = f"{to_bangla(day.day)} {MONTHS[day.month - 1]}"
        if dateline.style is DateStyle.GREGORIAN or dateline.leaves_out("bangla"):
            return f"{dateline.place}, {gregorian}"
        return f"{dateline.place}, {dateline.bangla or _bangla_day(day)} ({gregorian})"

    @property
    def _datelines(self) -> Iterator[tuple[tuple[str | int, ...], Dateline | None]]:
        yield ("dateline",), self.dateline
        yield from (
            (("further", index, "dateline"), item.dateline) for index, item in enumerate(self.further)
        )

    @contradiction("published", "dateline", "further")
    def _datelines_have_bangla_dates(self) -> Iterator[Fault]:
        for at, dateline in self._datelines:
            try:
                self.text_of(dateline)
            except Refusal as reason:
                yield Fault(
                    at,
                    "no-bangla-date",
                    *messages.NO_BANGLA_DATELINE.filled(reason=reason.text),
                )


def _bangla_day(day: date) -> str:
    bangla = Bangabda.from_gregorian(day)
    return f"{to_bangla(bangla.day)} {bangla.month_name}"
