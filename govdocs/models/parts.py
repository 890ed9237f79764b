"""The parts that documents share: letterhead, dates, signature, copies."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator

from govdocs.dates.bangla_calendar import Bangabda
from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.fields import Choice, Line, Lines, OneOrMany, YesNo
from govdocs.models.leaving_out import is_no
from govdocs.models.part import Fault, Part, contradiction, named, refusal
from govdocs.models.pictures import Picture, PictureFile
from govdocs.models.samples import Usual
from govdocs.models.written_values import Day
from govdocs.text.late_pattern import late

_CORNER = Decimal(30)  # `--slot-width` of the style sheet


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
        example=[
            Usual("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"),
            "**দপ্তরের নাম লিখুন**",
            "দপ্তরের ঠিকানা লিখুন",
            "ওয়েবসাইট লিখুন, যেমন www.example.gov.bd",
        ],
        min_length=1,
        max_length=7,
    )
    left: Slot | None = named("বামে", "বাম কোণের লোগো বা স্লোগান।", default=None)
    right: Slot | None = named("ডানে", "ডান কোণের লোগো বা স্লোগান।", default=None)

    @property
    def slot_width(self) -> Decimal | None:
        """How wide both corners are, in mm, where a logo is wider than they usually are; its lines stay in the middle."""
        pictures = (slot.picture for slot in (self.left, self.right) if slot)
        widest = max((picture.width for picture in pictures if picture and picture.width), default=_CORNER)
        return widest if widest > _CORNER else None

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """What the document leaves out of its letterhead comes from the office's."""
        office = context.office.letterhead if context.office else None
        if office is None:
            return given
        return {**{name: getattr(office, name) for name in office.model_fields_set}, **given}


OptionalLetterhead = Letterhead | None
"""A letterhead, or none: the word `না` where the office has one and this document goes without."""


def _head(value: Any) -> Any:
    return None if is_no(value) else value


Head = Annotated[Line | None, BeforeValidator(_head)]
"""The head of a column in a list of heads; the word `না` leaves it empty."""


class DateStyle(Choice):
    """Which calendars a date is printed in."""

    BOTH = "both", "দুই-পঞ্জিকা"
    STACKED = "stacked", "দুই-সারি"
    ONE_LINE = "one_line", "এক-সারি"
    GREGORIAN = "gregorian", "শুধু-খ্রিষ্টীয়"


_ERA = late(r"খ্রি|খ্রী|খৃ|ইং|বঙ্গাব্দ|বাং|ব[.ঃ]")


class Dates(Part):
    """The date of a letter: in both calendars, with a rule between, one above the other, on one line; or in the Gregorian alone."""

    shorthand = "gregorian"

    gregorian: Day = named("খ্রিষ্টীয়", "খ্রিষ্টীয় তারিখ।", example="৪ জানুয়ারি ২০৯৯")
    bangla: Line | None = named("বঙ্গাব্দ", "বাংলা তারিখ; না দিলে পঞ্জিকা থেকে হিসাব করা হয়।", default=None)
    hijri: Line | None = named(
        "হিজরি", "হিজরি তারিখ, যেভাবে ছাপা হবে।", default=None, example="হিজরি তারিখ লিখুন, যেমন ১ মহররম ১৪৪৮ হিজরি"
    )
    style: DateStyle = named(
        "রীতি", "দুই পঞ্জিকার তারিখ (মাঝে রেখা), দুই সারিতে, এক সারিতে, না কেবল খ্রিষ্টীয়।", default=DateStyle.BOTH
    )
    eras: YesNo = named("অব্দ", "‘বঙ্গাব্দ’ ও ‘খ্রিষ্টাব্দ’ লেখা হবে কি না।", default=False)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A faithful copy has no Bangla date but the one that is typed."""
        return {"bangla": None, **given} if context.faithful else given

    @property
    def lines(self) -> tuple[str, ...]:
        """The printed lines, the Bangla date first, that of the Hijri calendar last."""
        gregorian = self._with_era(self.gregorian.text, "খ্রিষ্টাব্দ")
        hijri = (self.hijri,) if self.hijri else ()
        if self.style is DateStyle.GREGORIAN:
            return (gregorian, *hijri)
        if self.leaves_out("bangla"):
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

    @contradiction("style", "gregorian", "bangla")
    def _has_a_bangla_date(self) -> Iterator[Fault]:
        if self.bangla or self.leaves_out("bangla") or self.style is DateStyle.GREGORIAN:
            return
        try:
            Bangabda.from_gregorian(self.gregorian.date)
        except Refusal as reason:
            yield Fault(
                ("gregorian",),
                "no-bangla-date",
                *messages.NO_BANGLA_DATE.filled(reason=reason.text),
            )


class IdentityPlace(Choice):
    """Where the number of an officer stands in the signature."""

    BEFORE_POST = "before_post", "পদবির-আগে"
    AFTER_POST = "after_post", "পদবির-পরে"


_IN_PLACE_OF_NAME = {"posts", "office", "picture"}


class Signatory(Part):
    """Who signs: the block under the letter. Printed from the signature downwards."""

    supplied = frozenset({"name"})

    role: Line | None = named("ভূমিকা", "স্বাক্ষরের উপরে ছাপা কথা।", default=None, example=Usual("দায়িত্ব হস্তান্তরকারী"))
    officer: Line | None = named("কর্মকর্তা", "দপ্তর-ফাইলে (office.yaml) লেখা কর্মকর্তার সংকেত।", default=None)
    picture: PictureFile | None = named("স্বাক্ষরের-ছবি", "স্বাক্ষরের ছবি (PNG বা JPEG)।", default=None)
    date: Day | None = named("স্বাক্ষরের-তারিখ", "স্বাক্ষরের নিচে লেখা তারিখ।", default=None)
    signed: Line | None = named(
        "স্বাক্ষরের-পাঠ", "স্বাক্ষরের ছবির বদলে যা ছাপা হবে।", default=None, example=Usual("স্বাক্ষরিত/-")
    )
    name: Line | None = named(
        "নাম",
        "স্বাক্ষরকারীর নাম, যেভাবে ছাপা হবে; পদবি থাকলে না দিলেও চলে।",
        example="নাম লিখুন, যেমন মো. আব্দুল করিম",
    )
    identity: Line | None = named("পরিচিতি-নম্বর", "কর্মকর্তার পরিচিতি নম্বর।", default=None)
    identity_label: Line | None = named(
        "পরিচিতির-লেবেল", "পরিচিতি নম্বরের আগে যা ছাপা হয়।", default="পরিচিতি নম্বর", example=Usual("বিপি নম্বর")
    )
    identity_place: IdentityPlace = named(
        "পরিচিতির-স্থান", "পরিচিতি নম্বর পদবির আগে না পরে।", default=IdentityPlace.BEFORE_POST
    )
    posts: OneOrMany[Line] = named(
        "পদবি",
        "পদবি, (চ.দা) বা (অতিরিক্ত দায়িত্ব) সহ; একাধিক হলে তালিকা।",
        example="পদবি লিখুন, যেমন উপসচিব",
        default=(),
        starter=True,
    )
    office: OneOrMany[Line] = named("দপ্তর", "দপ্তরের নাম; একাধিক সারি হতে পারে।", default=())
    phone: Line | None = named("ফোন", "দাপ্তরিক ফোন নম্বর।", default=None)
    mobile: Line | None = named("মোবাইল", "মোবাইল নম্বর।", default=None)
    fax: Line | None = named("ফ্যাক্স", "ফ্যাক্স নম্বর।", default=None)
    email: Line | None = named("ই-মেইল", "দাপ্তরিক ই-মেইল।", default=None)

    @contradiction("officer", "name", "posts", "office", "picture")
    def _is_somebody(self) -> Iterator[Fault]:
        if not (self.officer or self.name or self.posts or self.office or self.picture):
            yield Fault(("name",), "nobody", *messages.NOBODY_SIGNS)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """`কর্মকর্তা: <সংকেত>` stands for the officer's entry in the office file; what is given here overrides it.

        One who signs by a post, or by a picture, needs no name.
        """
        key = given.get("officer")
        if not isinstance(key, str):
            return (
                given if "name" in given or not given.keys() & _IN_PLACE_OF_NAME else {**given, "name": None}
            )
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
