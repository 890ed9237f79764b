"""সরকারি পত্র, অফিস স্মারক and their kin: one model; the form (govdocs/forms) says which parts a letter has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from govdocs.memo_number import MemoNumber
from govdocs.models.annexes import AnyAnnex
from govdocs.models.base import Document, Fault, named
from govdocs.models.fields import Line, Lines, Memo, OneOrMany, Prose
from govdocs.models.form import Form, FormField, LetterPart
from govdocs.models.parts import Copies, Dates, OptionalLetterhead, Signatory


class Letter(Document):
    """A letter of any form."""

    name = "letter"
    bangla_name = "পত্র"

    form: Annotated[Form, FormField] = named("ফরম", "পত্রের ফরম।", example="অফিস স্মারক")
    office: Line | None = named("অফিস", "office.yaml ফাইলে লেখা দপ্তরের সংকেত।", default=None)
    letterhead: OptionalLetterhead = named(
        "পত্রশীর্ষ", "পত্রের মাথা; দপ্তর-ফাইলে থাকলে লাগে না।", default=None, starter=True
    )
    number_label: Line | None = named(
        "নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়; না দিলে ফরমেরটি।", default=None, example="স্মারক নম্বর"
    )
    number: Memo | None = named(
        "নম্বর", "স্মারক নম্বর।", default=None, example="৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫", starter=True
    )
    date: Dates | None = named("তারিখ", "পত্রের তারিখ।", default=None, example="২১ ফেব্রুয়ারি ২০২৪", starter=True)
    to: OneOrMany[Lines] = named(
        "প্রাপক",
        "যাঁকে লেখা; প্রতি সারি আলাদা ছাপা হয়।",
        default=(),
        example="সচিব\nস্থানীয় সরকার বিভাগ\nবাংলাদেশ সচিবালয়, ঢাকা।",
        starter=True,
    )
    subject: Line | None = named(
        "বিষয়", "পত্রের বিষয়, এক বাক্যে।", default=None, example="মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।", starter=True
    )
    references: OneOrMany[Line] = named(
        "সূত্র",
        "যে পত্রের সূত্রে লেখা; একাধিক হলে (ক) (খ) করে ছাপা হয়।",
        default=(),
        example="স্থানীয় সরকার বিভাগের ১১ ফেব্রুয়ারি ২০২৪ তারিখের পত্র।",
    )
    salutation: Line | None = named(
        "সম্ভাষণ", "পত্রের শুরুর সম্বোধন; না দিলে ফরমেরটি।", default=None, example="মহোদয়"
    )
    body: Prose | None = named(
        "বক্তব্য",
        "পত্রের মূল কথা। খালি সারি দিয়ে অনুচ্ছেদ আলাদা করুন।",
        default=None,
        example="উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, মাসিক সমন্বয় সভার কার্যবিবরণী এতদসঙ্গে প্রেরণ করা হলো।\n\nএমতাবস্থায়, প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য নির্দেশক্রমে অনুরোধ করা হলো।",
        starter=True,
    )
    enclosures: OneOrMany[Line] = named("সংযুক্তি", "যা সঙ্গে যাচ্ছে।", default=(), example="বর্ণনামতে (২ পাতা)")
    close: Line | None = named(
        "বিদায়-সম্ভাষণ", "পত্রের শেষের সৌজন্য; না দিলে ফরমেরটি।", default=None, example="আপনার বিশ্বস্ত"
    )
    signature: Signatory | None = named("স্বাক্ষর", "যিনি স্বাক্ষর করছেন।", default=None, starter=True)
    attention: OneOrMany[Line] = named(
        "দৃষ্টি-আকর্ষণ", "প্রাপকের দপ্তরে যাঁর দৃষ্টি আকর্ষণ করা হচ্ছে।", default=(), example="উপসচিব, প্রশাসন-১ শাখা"
    )
    distribution: Copies | None = named("বিতরণ", "বিতরণের তালিকা।", default=None)
    copies: Copies | None = named("অনুলিপি", "অনুলিপির তালিকা।", default=None, starter=True)
    annexes: tuple[AnyAnnex, ...] = named(
        "পরিশিষ্ট", "সঙ্গে ছাপা হবে এমন তালিকা, সময়সূচি, ধারণাপত্র বা দলিল।", default=()
    )

    @property
    def headline(self) -> str:
        return self.subject or self.form.bangla

    @property
    def label_of_number(self) -> str:
        return self.number_label or self.form.number_label

    @property
    def printed_salutation(self) -> str | None:
        return self.salutation or self.form.salutation

    @property
    def printed_close(self) -> str | None:
        return self.close or self.form.close

    def number_of(self, copies: Copies) -> MemoNumber | None:
        """The number over the copies: as stated, else the letter's own with `/১(n)`."""
        if copies.number or not self.number:
            return copies.number
        return self.number.copy(1, copies.total)

    def date_of(self, copies: Copies) -> Dates | None:
        return copies.date or self.date

    def faults(self) -> Iterator[Fault]:
        for part in self.form.required:
            yield from (self._missing(name) for name in _FIELDS[part] if not self._has(name))
        for part in LetterPart:
            if self.form.lacks(part):
                yield from (self._out_of_place(name) for name in _FIELDS[part] if getattr(self, name))

    def _has(self, name: str) -> bool:
        """Whether the letter has a part; some are signed only once, under the distribution or the copies."""
        if name == "signature":
            return any(part and part.signature for part in (self, self.distribution, self.copies))
        return bool(getattr(self, name))

    def _missing(self, name: str) -> Fault:
        title = self._title(name)
        return Fault(
            (name,),
            "form-needs",
            f"{self.form.bangla}-এ ‘{title}’ আবশ্যক, কিন্তু দেওয়া হয়নি।",
            f"The form {self.form.english} needs '{name}'.",
        )

    def _out_of_place(self, name: str) -> Fault:
        title = self._title(name)
        return Fault(
            (name,),
            "form-has-no",
            f"{self.form.bangla}-এ ‘{title}’ থাকে না; ঘরটি মুছে দিন, অথবা অন্য ফরম বেছে নিন।",
            f"The form {self.form.english} has no '{name}'; remove it, or choose another form.",
        )

    @classmethod
    def _title(cls, name: str) -> str:
        return cls.model_fields[name].title or name


_FIELDS: dict[LetterPart, tuple[str, ...]] = {part: (part.value,) for part in LetterPart} | {
    LetterPart.NUMBER_AND_DATE: ("number", "date")
}
"""The fields that each part of a form prints."""
