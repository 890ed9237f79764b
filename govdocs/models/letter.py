"""A letter of any form: one model; the form (govdocs/forms) says which parts a letter has, in which order, and how they are labelled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Annotated, Any

from pydantic.fields import FieldInfo

from govdocs.memo_number.number import MemoNumber
from govdocs.models import form_schema
from govdocs.models.annexes import AnyAnnex
from govdocs.models.arrangement import Rows, with_given
from govdocs.models.copies import Copies, ForPen
from govdocs.models.fields import Count, Line, Lines, OneOrMany, Prose
from govdocs.models.for_templates import for_templates
from govdocs.models.form import (
    Edition,
    Form,
    FormField,
    HeadPlace,
    LetterPart,
    Medium,
    ParagraphNumbers,
    find_form,
    form_named,
)
from govdocs.models.insets import Mail, Table, Traveller
from govdocs.models.labels import LetterLabels
from govdocs.models.letter_parts import FIELDS, LABELS, PARTS, USUAL_ORDER
from govdocs.models.letter_rules import LetterRules
from govdocs.models.markings import Gazette, Markings
from govdocs.models.part import named
from govdocs.models.parts import Dates, Head, Letterhead, Signatory
from govdocs.models.pictures import Picture
from govdocs.models.samples import Usual
from govdocs.models.sanction import Sanction
from govdocs.models.written_values import Day, Memo


class Letter(ForPen, Markings, LetterRules):
    """A letter of any form."""

    name = "letter"
    bangla_name = "পত্র"
    fields_of_parts = FIELDS

    form: Annotated[Form, FormField] = named("ফরম", "পত্রের ফরম।", example=Usual("অফিস স্মারক"))
    edition: Edition | None = named(
        "সংস্করণ", "সচিবালয় নির্দেশমালার সংস্করণ; না দিলে পত্রের তারিখে যেটি চালু।", default=None, example=Usual("২০২৪")
    )
    parts: OneOrMany[OneOrMany[LetterPart]] = named(
        "অংশ",
        "পাতায় যে ক্রমে অংশগুলো বসে, [ ]-এর ভিতরেরগুলো পাশাপাশি; না দিলে ফরমের ক্রম।",
        default=(),
        example=[Usual(part.bangla) for part in (LetterPart.LETTERHEAD, LetterPart.SUBJECT, LetterPart.BODY)],
    )
    labels: LetterLabels = named(
        "লেবেল",
        "যে অংশের আগে যা ছাপা হয়; যা লেখা নেই তা ফরমের।",
        default=LetterLabels(),
        example={"সূত্র": Usual("স্মারক")},
    )
    office: Line | None = named("অফিস", "দপ্তর-ফাইলে (office.yaml) লেখা দপ্তরের সংকেত।", default=None)

    gazette: Gazette | None = named("গেজেট", "গেজেটের মাস্তুল, তারিখ, পৃষ্ঠা ও মূল্য।", default=None)
    form_number: Line | None = named(
        "ফরম-নম্বর", "মুদ্রিত ফরমের নম্বর; না দিলে ফরমেরটি।", default=None, example=Usual("বাংলাদেশ ফরম নং-২৪০৩")
    )
    form_article: Line | None = named(
        "ফরমের-অনুচ্ছেদ", "মুদ্রিত ফরমের বিধি বা অনুচ্ছেদ; ফরমের নম্বরের ডানে ছাপা হয়।", default=None
    )
    letterhead: Letterhead | None = named(
        "পত্রশীর্ষ", "পাতার মাথায় দপ্তরের নাম ও ঠিকানা; দপ্তর-ফাইলে থাকলে লাগে না।", default=None, starter=True
    )
    sender: Signatory | None = named("প্রেরক", "ডানে উপরে ছাপা প্রেরকের নাম, পদবি ও যোগাযোগ।", default=None)
    mail: Mail | None = named("ই-মেইল", "ই-মেইলের প্রেরক, প্রাপক ও অনুলিপির ঠিকানা।", default=None)
    number_label: Line | None = named(
        "নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়; না দিলে ফরমেরটি।", default=None, example=Usual("স্মারক নম্বর")
    )
    number: Memo | None = named(
        "নম্বর",
        "স্মারক নম্বর; হাতে লেখার জন্য ফাঁক রাখলে শেষে ……।",
        default=None,
        example="৪৬.০০.০০০০.০০০.০০.০০০.৯৯-০০০",
        starter=True,
    )
    date: Dates | None = named(
        "তারিখ",
        "পত্রের তারিখ; হাতে লেখার জন্য ফাঁক রাখলে …… জুলাই ২০২৬।",
        default=None,
        example="৪ জানুয়ারি ২০৯৯",
        starter=True,
    )
    title: Lines | None = named(
        "শিরোনাম",
        "নম্বরের নিচে মাঝখানে ছাপা নাম, পরের সারিতে সময়কাল ইত্যাদি; না দিলে ফরমেরটি।",
        default=None,
        example=Usual("::অফিস আদেশ::"),
    )
    to: OneOrMany[Lines] = named(
        "প্রাপক",
        "যাঁকে লেখা; প্রতি সারি আলাদা ছাপা হয়।",
        default=(),
        example="প্রাপকের পদবি লিখুন\nদপ্তরের নাম\nঠিকানা।",
        starter=True,
    )
    to_count: Count | None = named(
        "প্রাপকের-সংখ্যা", "উপরের প্রাপক আসলে যতজন, যেমন সকল জেলা প্রশাসক ৬৪।", default=None, ge=1, le=100_000
    )
    subject: Line | None = named(
        "বিষয়",
        "পত্রের বিষয়, এক বাক্যে।",
        default=None,
        example="বিষয় লিখুন, যেমন মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।",
        starter=True,
    )
    references: OneOrMany[Line] = named(
        "সূত্র",
        "যে পত্রের সূত্রে লেখা; একাধিক হলে (ক) (খ) করে ছাপা হয়।",
        default=(),
        example="দপ্তরের নাম ও পত্রের তারিখ লিখুন, যেমন স্থানীয় সরকার বিভাগের ২৮ ডিসেম্বর ২০৯৮ তারিখের পত্র।",
    )
    salutation: Line | None = named(
        "সম্ভাষণ", "পত্রের শুরুর সম্বোধন; না দিলে ছাপা হয় না।", default=None, example=Usual("মহোদয়")
    )
    particulars: dict[Line, Lines] = named(
        "বিবরণ",
        "ঘরের নাম ও তার কথা, যেমন সভার তারিখ, সময় ও স্থান।",
        default={},
        example={"সভার স্থান": "স্থান লিখুন, যেমন সম্মেলন কক্ষ"},
    )
    opening: Line | None = named(
        "প্রারম্ভ",
        "প্রথম অনুচ্ছেদের আগে একই সারিতে ছাপা কথা।",
        default=None,
        example="এস. আর. ও. নং ০০০-আইন/২০৯৯।—",
    )
    paragraph_numbers: ParagraphNumbers | None = named(
        "অনুচ্ছেদের-নম্বর", "দ্বিতীয় অনুচ্ছেদ থেকে নম্বর যেভাবে বসে; না দিলে ফরমের রীতি।", default=None
    )
    body: Prose | None = named(
        "বক্তব্য",
        "পত্রের মূল কথা। খালি সারি দিয়ে অনুচ্ছেদ আলাদা করুন।",
        default=None,
        example="বক্তব্য লিখুন, যেমন উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, মাসিক সমন্বয় সভার কার্যবিবরণী অধিদপ্তরের ওয়েবসাইটে প্রকাশ করা হয়েছে।\n\nএমতাবস্থায়, প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য নির্দেশক্রমে অনুরোধ করা হলো।",
        starter=True,
    )
    tables: tuple[Table, ...] = named("সারণি", "বক্তব্যের সারণি; {{চিহ্ন}} লেখা সারিতে বসে।", default=())
    travellers: tuple[Traveller, ...] = named("ভ্রমণকারী", "বিদেশ ভ্রমণে অনুমতিপ্রাপ্তগণ।", default=())
    traveller_columns: tuple[Head, Head, Head, Head] | None = named(
        "ভ্রমণকারীর-কলাম",
        "ভ্রমণকারীর ছকের চার কলামের শিরোনাম।",
        default=("ক্র. নং", "নাম ও পদবি", "পাসপোর্ট নম্বর", "জাতীয়তা"),
    )
    sanction: Sanction | None = named("মঞ্জুরি", "মঞ্জুরি বা বরাদ্দের কোড, খাত ও টাকা।", default=None)
    effective: Day | None = named("কার্যকর-তারিখ", "যে তারিখ থেকে কার্যকর; আদেশের তারিখ নয়।", default=None)
    closing: Line | None = named("সমাপনী", "বক্তব্যের শেষ কথা, আলাদা অনুচ্ছেদে; না দিলে ছাপা হয় না।", default=None)
    enclosures: OneOrMany[Line] = named("সংযুক্তি", "যা সঙ্গে যাচ্ছে।", default=(), example=Usual("বর্ণনামতে (২ পাতা)"))
    by_order: Line | None = named(
        "আদেশক্রমে", "স্বাক্ষরের উপরের কথা; না দিলে ছাপা হয় না।", default=None, example=Usual("রাষ্ট্রপতির আদেশক্রমে,")
    )
    close: Lines | None = named(
        "বিদায়-সম্ভাষণ",
        "পত্রের শেষের সৌজন্য, এক বা একাধিক সারি; না দিলে ছাপা হয় না।",
        default=None,
        example=Usual("আপনার বিশ্বস্ত"),
    )
    signature: Signatory | None = named("স্বাক্ষর", "যিনি স্বাক্ষর করছেন।", default=None, starter=True)
    co_signatures: OneOrMany[Signatory] = named(
        "সহ-স্বাক্ষর", "একই সারিতে, বাম থেকে, আর যাঁরা স্বাক্ষর করছেন।", default=()
    )
    code: Picture | None = named("কিউআর-কোড", "পত্র যাচাইয়ের কিউআর কোডের ছবি।", default=None)
    attention: OneOrMany[Line] = named(
        "দৃষ্টি-আকর্ষণ",
        "প্রাপকের দপ্তরে যাঁর দৃষ্টি আকর্ষণ করা হচ্ছে।",
        default=(),
        example="পদবি ও শাখা লিখুন, যেমন উপসচিব, প্রশাসন-১ শাখা",
    )
    gazette_line: Lines | None = named(
        "গেজেট-অনুরোধ", "মুদ্রণালয়কে গেজেটে প্রকাশের অনুরোধ; না দিলে ছাপা হয় না।", default=None
    )
    distribution: Copies | None = named("বিতরণ", "বিতরণের তালিকা।", default=None)
    copies: Copies | None = named("অনুলিপি", "অনুলিপির তালিকা।", default=None, starter=True)
    diary: Lines | None = named(
        "ডায়েরি", "প্রাপক দপ্তরের ডায়েরির সিল, যেভাবে আছে: দপ্তর, নম্বর ও তারিখ।", default=None
    )
    annexes: tuple[AnyAnnex, ...] = named(
        "পরিশিষ্ট", "সঙ্গে ছাপা হবে এমন তালিকা, সময়সূচি, ধারণাপত্র বা দলিল।", default=()
    )

    @property
    def headline(self) -> str:
        return self.subject or (self.printed("title") or "").split("\n")[0] or self.form.bangla

    @property
    def is_draft(self) -> bool:
        return self.draft or super().is_draft

    def own_starter_fields(self) -> Iterator[tuple[str, FieldInfo]]:
        if find_form(self.form.name) is self.form:
            return iter(form_schema.starter_of_package(type(self), self.form.name, self.office))
        return self.starter_fields(self.form, self.office)

    @property
    def is_message(self) -> bool:
        return self.form.medium is Medium.MESSAGE

    @property
    def edition_in_force(self) -> Edition | None:
        """The edition of the Secretariat Instructions: as stated, else by the letter's date; None without either."""
        return self.edition or (Edition.on(self.date.gregorian.date) if self.date else None)

    @property
    def rows(self) -> Rows[LetterPart]:
        """The parts on the page: as the letter says, else as its form has them, with those that the form has no place for."""
        given = (part for part in USUAL_ORDER if any(map(self._says, FIELDS[part])))
        return self.parts or with_given(self.form.parts, given, USUAL_ORDER)

    @property
    def letterhead_at_right(self) -> bool:
        return self.form.head_place is HeadPlace.RIGHT

    def prints(self, part: LetterPart) -> bool:
        """Whether the page has a place for a part."""
        return part in chain.from_iterable(self.rows)

    @property
    def is_in_gazette(self) -> bool:
        """Whether it is printed as the gazette is, with its masthead."""
        return self.gazette is not None and self.prints(LetterPart.GAZETTE)

    @for_templates
    def label(self, name: str) -> str | None:
        """The label of the part `name`: as the letter says, else as its form does, else the usual one."""
        if self.states_label(name) or name not in type(self.labels).model_fields:
            return super().label(name)
        stated: str | None = getattr(self.form.labels, name)
        if name in self.form.labels.model_fields_set:
            return stated
        return {"number": self.form.number_label, "copies": self.form.copies_label}.get(name, stated)

    @for_templates
    def printed(self, name: str) -> Any:
        """What is printed for a field that the form has a word for too.

        What the letter says (`না` is nothing); where it says nothing, a label or title is the form's, and no sentence is.
        """
        if name in self.model_fields_set:
            return getattr(self, name)
        return getattr(self.form, name) if name in LABELS and self.prints(PARTS[name]) else None

    @property
    def banners(self) -> tuple[str, ...]:
        if "banner" in self.model_fields_set:
            return self.banner
        return (self.form.banner,) if self.form.banner else ()

    @property
    def signatories(self) -> tuple[tuple[str, Signatory], ...]:
        """All who sign, from left to right, each with its path."""
        others = ((f"co_signatures.{index}", one) for index, one in enumerate(self.co_signatures))
        return (*others, *((("signature", self.signature),) if self.signature else ()))

    @property
    def numbering(self) -> str:
        """How paragraphs after the first are numbered, as `govdocs.prose.markdown.blocks` knows it."""
        if self.leaves_out("paragraph_numbers"):
            return ParagraphNumbers.TYPED.value
        return (self.paragraph_numbers or self.form.paragraph_numbers).value

    @for_templates
    def number_of(self, copies: Copies) -> MemoNumber | str | None:
        """The number over the copies: as stated, else the letter's own with `/১(n)`; a text where a blank is left in it."""
        stated = copies.number or copies.number_for_pen
        if copies.leaves_out("number"):
            return None
        own = self.number.copy(1, copies.total) if self.number else self.number_for_pen
        return stated or own

    @for_templates
    def date_of(self, copies: Copies) -> Dates | str | None:
        if copies.leaves_out("date"):
            return None
        return copies.date or copies.date_for_pen or self.date or self.date_for_pen

    @classmethod
    def starter_fields(cls, form: Any = None, office: str | None = None) -> Iterator[tuple[str, FieldInfo]]:
        """The fields of a form in its order, those it needs marked so; each field that it has no part for is left out."""
        return form_schema.starter_fields(cls.model_fields, form_named(form or "office-memo"), office)
