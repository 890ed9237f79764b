"""The parts that documents share: letterhead, dates, signature, copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator

from govdocs.dates.formats import Bangabda
from govdocs.errors import Refusal, Text
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.fields import Choice, Count, Day, Line, Lines, Memo, OneOrMany, YesNo
from govdocs.models.part import Fault, Part, contradiction, named, refusal
from govdocs.models.pictures import Picture, PictureFile
from govdocs.numerals import to_bangla
from govdocs.text.unicode import same_name


class Slot(Part):
    """A corner of the letterhead: a logo, a slogan, or both."""

    shorthand = "text"

    picture: Picture | None = named("ছবি", "লোগো।", default=None)
    text: Lines | None = named("পাঠ", "স্লোগান; একাধিক সারি হতে পারে।", default=None)


class Letterhead(Part):
    """The head of the first page: up to seven centred lines between two corners."""

    shorthand = "lines"
    supplied = frozenset({"lines"})

    lines: OneOrMany[Line] = named(
        "সারি",
        "মাঝের সারিগুলো, উপর থেকে নিচে; **মোটা** লেখা যায়।",
        example=["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "**স্থানীয় উন্নয়ন অধিদপ্তর**", "আগারগাঁও, ঢাকা-১২০৭", "www.example.gov.bd"],
        min_length=1,
        max_length=7,
    )
    left: Slot | None = named("বামে", "বাম কোণের লোগো বা স্লোগান।", default=None)
    right: Slot | None = named("ডানে", "ডান কোণের লোগো বা স্লোগান।", default=None)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """What the document leaves out of its letterhead comes from the office's."""
        office = context.office.letterhead if context.office else None
        if office is None:
            return given
        return {**{name: getattr(office, name) for name in office.model_fields_set}, **given}


def _no_means_none(value: Any) -> Any:
    return None if isinstance(value, str) and same_name(value) in (same_name("না"), "no") else value


OptionalLetterhead = Annotated[Letterhead | None, BeforeValidator(_no_means_none)]
"""A letterhead, or the word `না` where the office has one and this document goes without."""

OptionalLine = Annotated[Line | None, BeforeValidator(_no_means_none)]
"""One line, or the word `না` where the form has one and this document goes without."""


class DateStyle(Choice):
    BOTH = "both", "দুই-পঞ্জিকা"
    STACKED = "stacked", "দুই-সারি"
    ONE_LINE = "one_line", "এক-সারি"
    GREGORIAN = "gregorian", "শুধু-খ্রিষ্টীয়"


_ERA = re.compile(r"খ্রি|খ্রী|খৃ|ইং|বঙ্গাব্দ|বাং|ব\.")


class Dates(Part):
    """The date of a letter: in both calendars, with a rule between, one above the other, on one line; or in the Gregorian alone."""

    shorthand = "gregorian"

    gregorian: Day = named("খ্রিষ্টীয়", "খ্রিষ্টীয় তারিখ।", example="২২ আগস্ট ২০২৩")
    bangla: Line | None = named("বঙ্গাব্দ", "বাংলা তারিখ; না দিলে পঞ্জিকা থেকে হিসাব করা হয়।", default=None)
    hijri: Line | None = named(
        "হিজরি", "হিজরি তারিখ, যেভাবে ছাপা হবে।", default=None, example="১ মহররম ১৪৪৮ হিজরি"
    )
    style: DateStyle = named(
        "রীতি", "দুই পঞ্জিকার তারিখ (মাঝে রেখা), দুই সারিতে, এক সারিতে, না কেবল খ্রিষ্টীয়।", default=DateStyle.BOTH
    )
    eras: YesNo = named("অব্দ", "‘বঙ্গাব্দ’ ও ‘খ্রিষ্টাব্দ’ লেখা হবে কি না।", default=False)

    @property
    def lines(self) -> tuple[str, ...]:
        """The printed lines, the Bangla date first, that of the Hijri calendar last."""
        gregorian = self._with_era(self.gregorian.text, "খ্রিষ্টাব্দ")
        hijri = (self.hijri,) if self.hijri else ()
        if self.style is DateStyle.GREGORIAN:
            return (gregorian, *hijri)
        stated = self.bangla or str(Bangabda.from_gregorian(self.gregorian.date))
        bangla = self._with_era(stated, "বঙ্গাব্দ")
        return (
            (f"{bangla}/{gregorian}", *hijri)
            if self.style is DateStyle.ONE_LINE
            else (bangla, gregorian, *hijri)
        )

    def _with_era(self, text: str, era: str) -> str:
        return f"{text} {era}" if self.eras and not _ERA.search(text) else text

    @contradiction("style", "gregorian")
    def _has_a_bangla_date(self) -> Iterator[Fault]:
        if self.bangla or self.style is DateStyle.GREGORIAN:
            return
        try:
            Bangabda.from_gregorian(self.gregorian.date)
        except Refusal as reason:
            yield Fault(
                ("gregorian",),
                "no-bangla-date",
                *messages.NO_BANGLA_DATE.filled(reason=Text(reason.bangla, reason.english)),
            )


class Signatory(Part):
    """Who signs: the block under the letter. Printed from the signature downwards."""

    supplied = frozenset({"name"})

    role: Line | None = named("ভূমিকা", "স্বাক্ষরের উপরে ছাপা কথা।", default=None, example="দায়িত্ব হস্তান্তরকারী")
    officer: Line | None = named("কর্মকর্তা", "দপ্তর-ফাইলে (office.yaml) লেখা কর্মকর্তার সংকেত।", default=None)
    picture: PictureFile | None = named("স্বাক্ষরের-ছবি", "স্বাক্ষরের ছবি (PNG বা JPEG)।", default=None)
    date: Day | None = named("স্বাক্ষরের-তারিখ", "স্বাক্ষরের নিচে লেখা তারিখ।", default=None)
    signed: Line | None = named(
        "স্বাক্ষরের-পাঠ", "স্বাক্ষরের ছবির বদলে যা ছাপা হবে।", default=None, example="স্বাক্ষরিত/-"
    )
    name: Line = named("নাম", "স্বাক্ষরকারীর নাম, যেভাবে ছাপা হবে।", example="মো. আব্দুল করিম")
    identity: Line | None = named("পরিচিতি-নম্বর", "কর্মকর্তার পরিচিতি নম্বর।", default=None)
    identity_label: Line = named(
        "পরিচিতির-লেবেল", "পরিচিতি নম্বরের আগে যা ছাপা হয়।", default="পরিচিতি নম্বর", example="বিপি নম্বর"
    )
    posts: OneOrMany[Line] = named(
        "পদবি",
        "পদবি, (চ.দা) বা (অতিরিক্ত দায়িত্ব) সহ; একাধিক হলে তালিকা।",
        example="উপসচিব",
        default=(),
        starter=True,
    )
    office: OneOrMany[Line] = named("দপ্তর", "দপ্তরের নাম; একাধিক সারি হতে পারে।", default=())
    phone: Line | None = named("ফোন", "দাপ্তরিক ফোন নম্বর।", default=None)
    mobile: Line | None = named("মোবাইল", "মোবাইল নম্বর।", default=None)
    fax: Line | None = named("ফ্যাক্স", "ফ্যাক্স নম্বর।", default=None)
    email: Line | None = named("ই-মেইল", "দাপ্তরিক ই-মেইল।", default=None)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """`কর্মকর্তা: <সংকেত>` stands for the officer's entry in the office file; what is given here overrides it."""
        key = given.get("officer")
        if not isinstance(key, str):
            return given
        if context.office is None:
            raise refusal(
                cls.__name__,
                Fault(
                    ("officer",),
                    "no-office",
                    *messages.NO_OFFICE,
                ),
            )
        officer = context.office.officer(key)
        if officer is None:
            known = ", ".join(context.office.officers)
            raise refusal(
                cls.__name__,
                Fault(
                    ("officer",),
                    "unknown-officer",
                    *messages.UNKNOWN_OFFICER.filled(key=key, known=known),
                ),
            )
        return {**{name: getattr(officer, name) for name in officer.model_fields_set}, **given}


class Recipient(Part):
    """One entry under the copies. It stands for several recipients where it names their places, or says how many they are.

    Printed as `উপপরিচালক, ঢাকা / গাজীপুর / টাঙ্গাইল (অনুরোধসহ)`; `জেলা প্রশাসক (সকল)` is one text for 64.
    """

    shorthand = "text"

    text: Line = named("পাঠ", "যাঁকে পাঠানো হচ্ছে।", example="জেলা প্রশাসক, গাজীপুর")
    places: OneOrMany[Line] = named(
        "স্থান", "একই পদ একাধিক স্থানে হলে স্থানগুলো; মাঝে ‘/’ ছাপা হয়।", default=(), example=["ঢাকা", "গাজীপুর"]
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
        return f"{self.text}, {' / '.join(self.places)}" if self.places else self.text

    @contradiction("places", "count")
    def _count_is_that_of_the_places(self) -> Iterator[Fault]:
        if self.places and self.count not in (None, len(self.places)):
            yield Fault(
                ("count",),
                "count-of-places",
                *messages.COUNT_OF_PLACES.filled(count=self.count, places=len(self.places)),
            )


class ForPen(Part):
    """A number or a date that is left, wholly or in part, to be filled in by hand: `…… জুলাই ২০২৬`."""

    number_for_pen: Line | None = named(
        "কলমের-নম্বর", "পরে হাতে লেখার জন্য ফাঁকসহ নম্বর।", default=None, example="৪৬.০০.০০০০.০৭১.৩১.০০৩.২৬-……"
    )
    date_for_pen: Line | None = named(
        "কলমের-তারিখ", "পরে হাতে লেখার জন্য ফাঁকসহ তারিখ।", default=None, example="…… জুলাই ২০২৬"
    )

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A number that ends in dots, or a date that holds some, is for the pen."""
        told = {
            f"{name}_for_pen" if name in _BLANK and _is_blank(name, value) else name: value
            for name, value in given.items()
        }
        return super().filled(told, context)


_BLANK = {"number": re.compile(r"(?:…|\.{3,}|_{3,})\s*$"), "date": re.compile(r"…|\.{3,}|_{3,}")}


def _is_blank(name: str, value: Any) -> bool:
    return isinstance(value, str) and bool(_BLANK[name].search(value))


class Copies(ForPen):
    """বিতরণ or অনুলিপি: the second number and date, the purpose, the recipients, and often a second signature."""

    label: Line | None = named(
        "লেবেল", "তালিকার আগে যা ছাপা হয়; না দিলে ফরমেরটি।", default=None, example="সদয় জ্ঞাতার্থে/জ্ঞাতার্থে"
    )
    numbered: YesNo = named("নম্বর-সারি", "উপরে নম্বর ও তারিখের সারি ছাপা হবে কি না।", default=True)
    number: Memo | None = named("নম্বর", "অনুলিপির নম্বর; না দিলে মূল নম্বরের সঙ্গে /১(সংখ্যা) যোগ হয়।", default=None)
    date: Dates | None = named("তারিখ", "অনুলিপির তারিখ; না দিলে মূল তারিখ।", default=None)
    purpose: Line | None = named(
        "উদ্দেশ্য", "কী জন্য পাঠানো হলো।", default=None, example="সদয় অবগতি ও কার্যার্থে", starter=True
    )
    seniority: Line | None = named(
        "জ্যেষ্ঠতা", "জ্যেষ্ঠতার ক্রম বিষয়ে বন্ধনীর কথা।", default=None, example="জ্যেষ্ঠতার ক্রমানুসারে নয়", starter=True
    )
    recipients: OneOrMany[Recipient] = named(
        "প্রাপক", "প্রাপকদের তালিকা।", example=["মহাপরিচালক, স্থানীয় উন্নয়ন অধিদপ্তর, ঢাকা", "অফিস কপি"], min_length=1
    )
    item_mark: Line = named(
        "ক্রমচিহ্ন", "প্রথম সারির ক্রমিক যেভাবে লেখা; বাকিগুলো সেভাবে।", default="১।", example="০১."
    )
    signature: Signatory | None = named("স্বাক্ষর", "অনুলিপির নিচের স্বাক্ষর।", default=None)

    def marker(self, number: int) -> str:
        """The serial number of an entry, from 1, written as the first one is: `০১.` → `১২.`."""
        mark = to_bangla(self.item_mark)
        return (
            mark.replace("০১", to_bangla(f"{number:02}"))
            if "০১" in mark
            else mark.replace("১", to_bangla(number))
        )

    @contradiction("item_mark")
    def _item_mark_can_count(self) -> Iterator[Fault]:
        if "১" not in to_bangla(self.item_mark):
            yield Fault(
                ("item_mark",),
                "item-mark",
                *messages.ITEM_MARK.filled(item_mark=self.item_mark),
            )

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
