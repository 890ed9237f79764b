"""A letter of any form: one model; the form (govdocs/forms) says which parts a letter has, and what it prints unless told."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from govdocs.errors import Text
from govdocs.memo_number.number import MemoNumber
from govdocs.models import messages
from govdocs.models.annexes import AnyAnnex
from govdocs.models.document import Document
from govdocs.models.fields import Day, Line, Lines, Memo, OneOrMany, Prose
from govdocs.models.form import (
    Edition,
    Form,
    FormField,
    LetterPart,
    Medium,
    ParagraphNumbers,
    form_named,
    forms,
)
from govdocs.models.insets import Inset, Mail, Table, Traveller
from govdocs.models.markings import Gazette, Markings
from govdocs.models.part import Fault, bangla_title, contradiction, named
from govdocs.models.parts import Copies, Dates, ForPen, OptionalLetterhead, OptionalLine, Signatory
from govdocs.models.pictures import Picture
from govdocs.models.sanction import Sanction
from govdocs.numerals import to_bangla
from govdocs.prose.references import insets_in
from govdocs.text.unicode import same_name


class Letter(ForPen, Markings, Document):
    """A letter of any form."""

    name = "letter"
    bangla_name = "পত্র"

    form: Annotated[Form, FormField] = named("ফরম", "পত্রের ফরম।", example="অফিস স্মারক")
    edition: Edition | None = named(
        "সংস্করণ", "সচিবালয় নির্দেশমালার সংস্করণ; না দিলে পত্রের তারিখে যেটি চালু।", default=None, example="২০২৪"
    )
    office: Line | None = named("অফিস", "দপ্তর-ফাইলে (office.yaml) লেখা দপ্তরের সংকেত।", default=None)

    gazette: Gazette | None = named("গেজেট", "গেজেটের মাস্তুল, তারিখ, পৃষ্ঠা ও মূল্য।", default=None)
    form_number: OptionalLine = named(
        "ফরম-নম্বর", "মুদ্রিত ফরমের নম্বর; না দিলে ফরমেরটি।", default=None, example="বাংলাদেশ ফরম নং-২৪০৩"
    )
    letterhead: OptionalLetterhead = named(
        "পত্রশীর্ষ", "পাতার মাথায় দপ্তরের নাম ও ঠিকানা; দপ্তর-ফাইলে থাকলে লাগে না।", default=None, starter=True
    )
    sender: Signatory | None = named("প্রেরক", "ডানে উপরে ছাপা প্রেরকের নাম, পদবি ও যোগাযোগ।", default=None)
    mail: Mail | None = named("ই-মেইল", "ই-মেইলের প্রেরক, প্রাপক ও অনুলিপির ঠিকানা।", default=None)
    number_label: Line | None = named(
        "নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়; না দিলে ফরমেরটি।", default=None, example="স্মারক নম্বর"
    )
    number: Memo | None = named(
        "নম্বর",
        "স্মারক নম্বর; হাতে লেখার জন্য ফাঁক রাখলে শেষে ……।",
        default=None,
        example="৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫",
        starter=True,
    )
    date: Dates | None = named(
        "তারিখ",
        "পত্রের তারিখ; হাতে লেখার জন্য ফাঁক রাখলে …… জুলাই ২০২৬।",
        default=None,
        example="২১ ফেব্রুয়ারি ২০২৪",
        starter=True,
    )
    title: OptionalLine = named(
        "শিরোনাম", "নম্বরের নিচে মাঝখানে ছাপা নাম; না দিলে ফরমেরটি।", default=None, example="::অফিস আদেশ::"
    )
    to: OneOrMany[Lines] = named(
        "প্রাপক",
        "যাঁকে লেখা; প্রতি সারি আলাদা ছাপা হয়।",
        default=(),
        example="সচিব\nস্থানীয় সরকার বিভাগ\nবাংলাদেশ সচিবালয়, ঢাকা।",
        starter=True,
    )
    subject: Line | None = named(
        "বিষয়", "পত্রের বিষয়, এক বাক্যে।", default=None, example="মাসিক সমন্বয় সভার সিদ্ধান্ত বাস্তবায়ন।", starter=True
    )
    references: OneOrMany[Line] = named(
        "সূত্র",
        "যে পত্রের সূত্রে লেখা; একাধিক হলে (ক) (খ) করে ছাপা হয়।",
        default=(),
        example="স্থানীয় সরকার বিভাগের ১১ ফেব্রুয়ারি ২০২৪ তারিখের পত্র।",
    )
    salutation: OptionalLine = named(
        "সম্ভাষণ", "পত্রের শুরুর সম্বোধন; না দিলে ফরমেরটি।", default=None, example="মহোদয়"
    )
    particulars: dict[Line, Lines] = named(
        "বিবরণ", "ঘরের নাম ও তার কথা, যেমন সভার তারিখ, সময় ও স্থান।", default={}, example={"সভার স্থান": "সম্মেলন কক্ষ"}
    )
    opening: OptionalLine = named(
        "প্রারম্ভ",
        "প্রথম অনুচ্ছেদের আগে একই সারিতে ছাপা কথা; না দিলে ফরমেরটি।",
        default=None,
        example="এস. আর. ও. নং ২১৫-আইন/২০২৬।—",
    )
    paragraph_numbers: ParagraphNumbers | None = named(
        "অনুচ্ছেদের-নম্বর", "দ্বিতীয় অনুচ্ছেদ থেকে নম্বর যেভাবে বসে; না দিলে ফরমের রীতি।", default=None
    )
    body: Prose | None = named(
        "বক্তব্য",
        "পত্রের মূল কথা। খালি সারি দিয়ে অনুচ্ছেদ আলাদা করুন।",
        default=None,
        example="উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, মাসিক সমন্বয় সভার কার্যবিবরণী অধিদপ্তরের ওয়েবসাইটে প্রকাশ করা হয়েছে।\n\nএমতাবস্থায়, প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য নির্দেশক্রমে অনুরোধ করা হলো।",
        starter=True,
    )
    tables: tuple[Table, ...] = named("সারণি", "বক্তব্যের সারণি; {{চিহ্ন}} লেখা সারিতে বসে।", default=())
    travellers: tuple[Traveller, ...] = named("ভ্রমণকারী", "বিদেশ ভ্রমণে অনুমতিপ্রাপ্তগণ।", default=())
    sanction: Sanction | None = named("মঞ্জুরি", "মঞ্জুরি বা বরাদ্দের কোড, খাত ও টাকা।", default=None)
    effective: Day | None = named("কার্যকর-তারিখ", "যে তারিখ থেকে কার্যকর; আদেশের তারিখ নয়।", default=None)
    closing: OptionalLine = named("সমাপনী", "বক্তব্যের শেষ কথা, আলাদা অনুচ্ছেদে; না দিলে ফরমেরটি।", default=None)
    enclosures: OneOrMany[Line] = named("সংযুক্তি", "যা সঙ্গে যাচ্ছে।", default=(), example="বর্ণনামতে (২ পাতা)")
    by_order: OptionalLine = named(
        "আদেশক্রমে", "স্বাক্ষরের উপরের কথা; না দিলে ফরমেরটি।", default=None, example="রাষ্ট্রপতির আদেশক্রমে,"
    )
    close: OptionalLine = named(
        "বিদায়-সম্ভাষণ", "পত্রের শেষের সৌজন্য; না দিলে ফরমেরটি।", default=None, example="আপনার বিশ্বস্ত"
    )
    signature: Signatory | None = named("স্বাক্ষর", "যিনি স্বাক্ষর করছেন।", default=None, starter=True)
    co_signatures: OneOrMany[Signatory] = named(
        "সহ-স্বাক্ষর", "একই সারিতে, বাম থেকে, আর যাঁরা স্বাক্ষর করছেন।", default=()
    )
    code: Picture | None = named("কিউআর-কোড", "পত্র যাচাইয়ের কিউআর কোডের ছবি।", default=None)
    attention: OneOrMany[Line] = named(
        "দৃষ্টি-আকর্ষণ", "প্রাপকের দপ্তরে যাঁর দৃষ্টি আকর্ষণ করা হচ্ছে।", default=(), example="উপসচিব, প্রশাসন-১ শাখা"
    )
    gazette_line: Lines | None = named(
        "গেজেট-অনুরোধ", "মুদ্রণালয়কে গেজেটে প্রকাশের অনুরোধ; না দিলে ফরমেরটি।", default=None
    )
    distribution: Copies | None = named("বিতরণ", "বিতরণের তালিকা।", default=None)
    copies: Copies | None = named("অনুলিপি", "অনুলিপির তালিকা।", default=None, starter=True)
    annexes: tuple[AnyAnnex, ...] = named(
        "পরিশিষ্ট", "সঙ্গে ছাপা হবে এমন তালিকা, সময়সূচি, ধারণাপত্র বা দলিল।", default=()
    )

    @property
    def headline(self) -> str:
        if self.subject:
            return self.subject
        from govdocs.prose.markdown import inline  # loads Markdown, which a check does without

        return inline(self.printed("title") or self.form.bangla).striptags()

    @property
    def is_draft(self) -> bool:
        return self.draft

    @property
    def is_message(self) -> bool:
        return self.form.medium is Medium.MESSAGE

    @property
    def edition_in_force(self) -> Edition | None:
        """The edition of the Secretariat Instructions: as stated, else by the letter's date; None without either."""
        return self.edition or (Edition.on(self.date.gregorian.date) if self.date else None)

    @property
    def label_of_number(self) -> str:
        return self.number_label or self.form.number_label

    def printed(self, name: str) -> Any:
        """What is printed for a field that the form has a default for: what the letter says (`না` is nothing), else the form's.

        Nothing where the form has no such part.
        """
        part = _PARTS.get(name)
        if part and self.form.lacks(part):
            return None
        return getattr(self if name in self.model_fields_set else self.form, name)

    @property
    def printed_salutation(self) -> str | None:
        return self._printed_line("salutation")

    @property
    def printed_close(self) -> str | None:
        return self._printed_line("close")

    def _printed_line(self, name: str) -> str | None:
        text: str | None = self.printed(name)
        return text

    @property
    def banners(self) -> tuple[str, ...]:
        return self.banner or ((self.form.banner,) if self.form.banner else ())

    @property
    def signatories(self) -> tuple[tuple[str, Signatory], ...]:
        """All who sign, from left to right, each with its path."""
        others = ((f"co_signatures.{index}", one) for index, one in enumerate(self.co_signatures))
        return (*others, *((("signature", self.signature),) if self.signature else ()))

    @property
    def insets(self) -> dict[str, Inset]:
        """What the body may keep a place for, by the names that it may use."""
        own = {
            table.mark: Inset("table", f"tables.{index}", table) for index, table in enumerate(self.tables)
        }
        for part in (LetterPart.PARTICULARS, LetterPart.TRAVELLERS, LetterPart.SANCTION):
            if value := getattr(self, part.value):
                own |= dict.fromkeys((part.value, part.bangla), Inset(part.value, part.value, value))
        return own

    def put_in_body(self, part: str) -> bool:
        """Whether the body keeps a place for a part, so that it is not printed at its place in the form."""
        return any(
            self.insets[name].sort == part for name in insets_in(self.body or "") if name in self.insets
        )

    @property
    def numbering(self) -> str:
        """How paragraphs after the first are numbered, as `govdocs.prose.markdown.blocks` knows it."""
        return (self.paragraph_numbers or self.form.paragraph_numbers).value

    def number_of(self, copies: Copies) -> MemoNumber | str | None:
        """The number over the copies: as stated, else the letter's own with `/১(n)`; a text where a blank is left in it."""
        stated = copies.number or copies.number_for_pen
        own = self.number.copy(1, copies.total) if self.number else self.number_for_pen
        return stated or own

    def date_of(self, copies: Copies) -> Dates | str | None:
        return copies.date or copies.date_for_pen or self.date or self.date_for_pen

    # Contradictions

    @property
    def _form_is_of_letters(self) -> bool:
        return self.form.kind == self.name

    @contradiction("form")
    def _is_of_its_form_s_kind(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            sentence = messages.FORM_OF_ANOTHER_KIND.filled(form=self.form.both, kind=self.form.kind)
            yield Fault(("form",), "form-of-another-kind", *sentence)

    @contradiction("form", "edition")
    def _edition_names_the_form(self) -> Iterator[Fault]:
        editions = self.form.editions_named
        if self._form_is_of_letters and self.edition and editions and self.edition not in editions:
            sentence = messages.FORM_OF_ANOTHER_EDITION.filled(
                edition=Text(to_bangla(self.edition), self.edition),
                form=self.form.both,
                named_in=", ".join(edition.bangla for edition in editions),
            )
            yield Fault(("edition",), "form-of-another-edition", *sentence)

    @contradiction("form")
    def _has_what_its_form_needs(self) -> Iterator[Fault]:
        for name in self._needed():
            own = getattr(self, name) or getattr(self, f"{name}_for_pen", None)
            if name != "signature" and not own and not (name in Form.model_fields and self.printed(name)):
                yield self._missing(name)

    @contradiction("form", "signature", "distribution", "copies")
    def _is_signed(self) -> Iterator[Fault]:
        """Some letters are signed only once, under the distribution or the copies."""
        signed = any(part and part.signature for part in (self, self.distribution, self.copies))
        if "signature" in self._needed() and not signed:
            yield self._missing("signature")

    @contradiction("form")
    def _has_only_what_its_form_prints(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            return
        printable = {name for part in self.form.order for name in _FIELDS[part]}
        for name in dict.fromkeys(name for part in LetterPart for name in _FIELDS[part]):
            # The letterhead of an office is given to each of its documents, and not printed by this form.
            of_office = name == "letterhead" and self.office is not None
            if name not in printable and getattr(self, name) and not of_office:
                sentence = messages.FORM_HAS_NO.filled(form=self.form.both, field=self.both_names(name))
                yield Fault((name,), "form-has-no", *sentence)

    @contradiction("form", "particulars")
    def _has_the_particulars(self) -> Iterator[Fault]:
        given = {same_name(label) for label in self.particulars}
        for label in self.form.particulars if self._form_is_of_letters else ():
            if same_name(label) not in given:
                sentence = messages.FORM_NEEDS_PARTICULAR.filled(form=self.form.both, label=label)
                yield Fault(("particulars",), "form-needs-particular", *sentence)

    @contradiction("form", "body", "tables")
    def _insets_have_places(self) -> Iterator[Fault]:
        if not self._form_is_of_letters:
            return
        places = insets_in(self.body or "")
        for name in places:
            if name not in self.insets:
                yield Fault(("body",), "no-such-inset", *messages.NO_SUCH_INSET.filled(name=name))
        for index, table in enumerate(self.tables):
            if table.mark not in places:
                sentence = messages.INSET_WITHOUT_PLACE.filled(mark=table.mark)
                yield Fault(("tables", index, "mark"), "inset-without-place", *sentence)

    def _needed(self) -> tuple[str, ...]:
        """The fields that the form cannot do without."""
        required = self.form.required if self._form_is_of_letters else ()
        return tuple(name for part in required for name in _NEEDED.get(part, (part.value,)))

    def _missing(self, name: str) -> Fault:
        sentence = messages.FORM_NEEDS.filled(form=self.form.both, field=self.both_names(name))
        return Fault((name,), "form-needs", *sentence)

    @classmethod
    def starter_fields(cls, form: Any = None, office: str | None = None) -> Iterator[tuple[str, FieldInfo]]:
        """The fields of a form in its order, those it needs marked so; each field that it has no part for is left out."""
        chosen = form_named(form or "office-memo")
        needed = {name for part in chosen.required for name in _NEEDED.get(part, (part.value,))}
        samples = {
            "form": chosen.bangla,
            "office": office,
            "subject": chosen.sample_subject,
            "body": chosen.sample_body,
            "particulars": dict.fromkeys(chosen.particulars, "……"),
        }
        shown = [
            "form",
            "office",
            *(name for part in chosen.order for name in _FIELDS[part] if name not in _RARE),
        ]
        for name in dict.fromkeys([*shown, *Markings.model_fields, "annexes"]):
            field = copy(cls.model_fields[name])
            live = (
                name in needed
                or (name == "particulars" and chosen.particulars)
                or (name == "office" and office)
            )
            if live:
                field.json_schema_extra = {"x-starter": True}
            elif name == "letterhead" and office:
                field.json_schema_extra = None  # the office's
            if example := samples.get(name) or (name in Form.model_fields and getattr(chosen, name, None)):
                field.examples = [example]
            yield name, field

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = super().__get_pydantic_json_schema__(core_schema, handler)
        handler.resolve_ref_schema(schema)["allOf"] = [cls._rule_of(form) for form in forms().values()]
        return schema

    @classmethod
    def _rule_of(cls, form: Form) -> dict[str, Any]:
        """What a form asks for and leaves no room for, as JSON Schema."""
        if form.kind != cls.name:
            return {"if": cls._is(form), "then": False}
        printable = {name for part in form.order for name in _FIELDS[part]}
        known = dict.fromkeys(name for part in LetterPart for name in _FIELDS[part])
        absent = {name: cls._property(name, **{"not": {}}) for name in known if name not in printable}
        elsewhere = {"signature", "letterhead"}  # signed under the copies; the office's
        needed = [name for part in form.required for name in _NEEDED.get(part, (part.value,))]
        asked = [name for name in needed if name not in elsewhere and not getattr(form, name, None)]
        properties = absent | {name: cls._property(name) for name in asked}
        return {"if": cls._is(form), "then": {"required": asked, "properties": properties}}

    @classmethod
    def _is(cls, form: Form) -> dict[str, Any]:
        return {
            "required": ["form"],
            "properties": {"form": cls._property("form", enum=[*form.called])},
        }

    @classmethod
    def _property(cls, name: str, **rules: Any) -> dict[str, Any]:
        return {"title": bangla_title(name, cls.model_fields[name]), **rules}


_PARTS = {part.value: part for part in LetterPart}

_NUMBER_AND_DATE = ("number", "date", "number_for_pen", "date_for_pen", "number_label")

_FIELDS: dict[LetterPart, tuple[str, ...]] = {part: (part.value,) for part in LetterPart} | {
    LetterPart.NUMBER_AND_DATE: _NUMBER_AND_DATE,
    LetterPart.BODY: ("opening", "paragraph_numbers", "body", "tables"),
    LetterPart.SIGNATURE: ("co_signatures", "signature"),
    LetterPart.DISTRIBUTION: ("distribution", *_NUMBER_AND_DATE),
    LetterPart.COPIES: ("copies", *_NUMBER_AND_DATE),
}
"""The fields that each part of a form prints."""

_RARE = ("number_for_pen", "date_for_pen")
"""Fields that are filled by what is typed into others, so that a starter need not show them."""

_NEEDED: dict[LetterPart, tuple[str, ...]] = {LetterPart.NUMBER_AND_DATE: ("number", "date")}
"""The fields that a required part cannot do without, where they are not the one of its name."""
