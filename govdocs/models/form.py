"""The forms of official letters as data: which parts a form has, in which order, and which it cannot do without.

The forms of the package are the files of `govdocs/forms`; an office adds its own (`ফরম:` in office.yaml), mostly as a few lines
on top of one that exists (`ভিত্তি:`). One template serves them all by arranging parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from govdocs.errors import Text
from govdocs.models import messages
from govdocs.models.audit_settings import LanguageRegister, Level
from govdocs.models.context import Context
from govdocs.models.fields import Choice, Count, Line, Lines, OneOrMany, Prose
from govdocs.models.labels import LetterLabels
from govdocs.models.part import Fault, Part, Value, named, refusal
from govdocs.source import reading as source
from govdocs.text.unicode import same_name

FIRST_DAY_OF_2024 = date(2024, 6, 12)
"""The day on which the Secretariat Instructions 2024 were published; they repeal those of 2014."""


class Edition(Choice):
    """The editions of the Secretariat Instructions."""

    OF_2014 = "2014", "২০১৪"
    OF_2024 = "2024", "২০২৪"

    @classmethod
    def on(cls, day: date) -> Edition:
        """The edition in force on a day."""
        return cls.OF_2024 if day >= FIRST_DAY_OF_2024 else cls.OF_2014


class LetterPart(Choice):
    """What a letter can consist of. The Bangla names are those of the letter's own fields."""

    GAZETTE = "gazette", "গেজেট"
    FORM_NUMBER = "form_number", "ফরম-নম্বর"
    LETTERHEAD = "letterhead", "পত্রশীর্ষ"
    SENDER = "sender", "প্রেরক"
    MAIL = "mail", "ই-মেইল"
    NUMBER_AND_DATE = "number_and_date", "নম্বর-ও-তারিখ"
    NUMBER = "number", "নম্বর"
    DATE = "date", "তারিখ"
    TITLE = "title", "শিরোনাম"
    TO = "to", "প্রাপক"
    SUBJECT = "subject", "বিষয়"
    REFERENCES = "references", "সূত্র"
    SALUTATION = "salutation", "সম্ভাষণ"
    PARTICULARS = "particulars", "বিবরণ"
    BODY = "body", "বক্তব্য"
    TRAVELLERS = "travellers", "ভ্রমণকারী"
    SANCTION = "sanction", "মঞ্জুরি"
    EFFECTIVE = "effective", "কার্যকর-তারিখ"
    CLOSING = "closing", "সমাপনী"
    ENCLOSURES = "enclosures", "সংযুক্তি"
    BY_ORDER = "by_order", "আদেশক্রমে"
    CLOSE = "close", "বিদায়-সম্ভাষণ"
    SIGNATURE = "signature", "স্বাক্ষর"
    CODE = "code", "কিউআর-কোড"
    ATTENTION = "attention", "দৃষ্টি-আকর্ষণ"
    GAZETTE_LINE = "gazette_line", "গেজেট-অনুরোধ"
    DISTRIBUTION = "distribution", "বিতরণ"
    COPIES = "copies", "অনুলিপি"
    DIARY = "diary", "ডায়েরি"


class ParagraphNumbers(Choice):
    """How the paragraphs after the first are numbered; what is typed is kept."""

    TYPED = "typed", "যেমন-লেখা"
    PLAIN = "plain", "২।"
    PADDED = "padded", "০২।"


class Medium(Choice):
    """What a letter is sent on."""

    PAPER = "paper", "কাগজ"
    MESSAGE = "message", "বার্তা"


class HeadPlace(Choice):
    """Where the letterhead is on the page."""

    CENTRE = "center", "মাঝে"
    RIGHT = "right", "ডানে"


class InEdition(Part):
    """Where an edition of the Secretariat Instructions names the form."""

    edition: Edition = named("সংস্করণ", "সচিবালয় নির্দেশমালার সংস্করণ।", example="২০২৪")
    rule: Line = named("নির্দেশ", "নির্দেশের নম্বর।", example="১৩৬")
    serial: Count = named("ক্রমিক", "নির্দেশের তালিকায় ফরমের ক্রমিক।", example=3)


class Form(Part):
    """A form of letter, read from a YAML file."""

    supplied = frozenset({"parts"})  # by the form it is based on

    name: Line = named("সংকেত", "ইংরেজি সংকেত; YAML-এ ‘ফরম:’ ঘরে লেখা যায়।", example="office-memo")
    bangla: Line = named("বাংলা-নাম", "ফরমের বাংলা নাম।", example="অফিস স্মারক")
    english: Line = named("ইংরেজি-নাম", "ফরমের ইংরেজি নাম।", example="Office memorandum")
    search: OneOrMany[Line] = named(
        "খোঁজ", "আর যেসব শব্দে কেউ ফরমটি খুঁজবেন; ‘govdocs new’ তা দিয়েও পায়।", default=(), example=["নিলাম", "ইজারা"]
    )
    based_on: Line | None = named(
        "ভিত্তি", "যে ফরমের মতো; এখানে যা লেখা নেই তা সেটির।", default=None, example="office-memo"
    )
    kind: Line = named("দলিলের-ধরন", "যে ধরনের দলিলে ফরমটি লেখা হয়।", default="letter")
    editions: tuple[InEdition, ...] = named(
        "সংস্করণ", "সচিবালয় নির্দেশমালার যে সংস্করণে ফরমটি আছে; না থাকলে এটি প্রচলিত রীতি।", default=()
    )
    source: Prose = named(
        "উৎস", "কোন বিধি বা নমুনা থেকে ফরমটি নেওয়া, আর প্রমাণ কতটা শক্ত।", example="সচিবালয় নির্দেশমালা"
    )
    medium: Medium = named("মাধ্যম", "কাগজে না বার্তায় (ই-মেইল) যায়।", default=Medium.PAPER)
    language: LanguageRegister = named("ভাষারীতি", "চলিত না সাধু।", default=LanguageRegister.CHOLITO)

    parts: OneOrMany[OneOrMany[LetterPart]] = named(
        "অংশ", "পাতায় যে ক্রমে অংশগুলো বসে; [ ]-এর ভিতরেরগুলো পাশাপাশি।", example=["letterhead", "body"]
    )
    required: OneOrMany[LetterPart] = named(
        "আবশ্যক", "যেসব অংশ না থাকলে নিরীক্ষায় জানানো হয়।", default=(), example=["body"]
    )
    has_no: OneOrMany[LetterPart] = named(
        "থাকে-না", "নির্দেশমালার নমুনায় যেসব অংশ নেই; পত্রে থাকলে নিরীক্ষায় জানানো হয়।", default=(), example=["salutation"]
    )
    particulars: OneOrMany[Line] = named(
        "বিবরণের-ঘর", "বিবরণে যেসব ঘর না থাকলে নিরীক্ষায় জানানো হয়।", default=(), example="সভাপতি"
    )

    head_place: HeadPlace = named("পত্রশীর্ষের-স্থান", "পত্রশীর্ষ মাঝে না ডানে।", default=HeadPlace.CENTRE)
    labels: LetterLabels = named("লেবেল", "এ ফরমে যে অংশের আগে যা ছাপা হয়।", default=LetterLabels())
    number_label: Line = named("নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়।", default="নম্বর", example="স্মারক নম্বর")
    banner: Line | None = named("শীর্ষকথা", "পাতার মাথায় যা ছাপা হয়।", default=None, example="তাগিদ পত্র")
    form_number: Line | None = named("ফরম-নম্বর", "মুদ্রিত ফরমের নম্বর।", default=None)
    title: Lines | None = named(
        "শিরোনাম", "নম্বরের নিচে মাঝখানে ছাপা নাম; ::ফাঁক ফাঁক:: করেও।", default=None, example="::অফিস আদেশ::"
    )
    salutation: Line | None = named("সম্ভাষণ", "নতুন ফাইলে যে সম্ভাষণ লেখা থাকে।", default=None)
    opening: Line | None = named("প্রারম্ভ", "নতুন ফাইলে প্রথম অনুচ্ছেদের আগের যে কথা লেখা থাকে।", default=None)
    paragraph_numbers: ParagraphNumbers = named(
        "অনুচ্ছেদের-নম্বর", "দ্বিতীয় অনুচ্ছেদ থেকে নম্বর যেভাবে বসে।", default=ParagraphNumbers.TYPED
    )
    closing: Lines | None = named("সমাপনী", "নতুন ফাইলে বক্তব্যের যে শেষ কথা লেখা থাকে।", default=None)
    by_order: Line | None = named(
        "আদেশক্রমে", "নতুন ফাইলে স্বাক্ষরের উপরে যে কথা লেখা থাকে।", default=None, example="রাষ্ট্রপতির আদেশক্রমে,"
    )
    close: Line | None = named("বিদায়-সম্ভাষণ", "নতুন ফাইলে যে বিদায়-সম্ভাষণ লেখা থাকে।", default=None)
    signed: Line | None = named(
        "স্বাক্ষরের-পাঠ", "নতুন ফাইলে স্বাক্ষরের জায়গায় যা লেখা থাকে।", default=None, example="স্বাক্ষরিত/-"
    )
    gazette_line: Lines | None = named(
        "গেজেট-অনুরোধ", "নতুন ফাইলে মুদ্রণালয়কে গেজেটে প্রকাশের যে অনুরোধ লেখা থাকে।", default=None
    )
    copies_label: Line = named("অনুলিপির-লেবেল", "অনুলিপির তালিকার আগে যা ছাপা হয়।", default="অনুলিপি")

    audit: dict[str, Level] = named("নিরীক্ষা", "এ ফরমে নিরীক্ষার যে নিয়ম যতটা খাটে।", default={})
    sample_subject: Line | None = named("নমুনা-বিষয়", "নতুন ফাইলে যে বিষয় লেখা থাকে।", default=None)
    sample_body: Prose | None = named("নমুনা-বক্তব্য", "নতুন ফাইলে যে বক্তব্য লেখা থাকে।", default=None)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """What a form leaves out is that of the form it is based on, but for what is said of that form alone."""
        code = given.get("based_on")
        if not isinstance(code, str):
            return given
        base = _packaged(code) or _by_name(code, context.office.forms if context.office else ())
        if base is None:
            raise refusal(
                cls.__name__,
                Fault(
                    ("based_on",),
                    "unknown-form",
                    *messages.UNKNOWN_FORM.filled(code=code),
                ),
            )
        kept = base.model_fields_set - {"editions", "source", "based_on", "search", "has_no"}
        return {**{name: getattr(base, name) for name in kept}, **given}

    @property
    def called(self) -> tuple[str, ...]:
        """What the form may be called: its Bangla name, the names of which that is made, and the English one."""
        parts = self.bangla.split("/")
        return (self.bangla, *(parts if len(parts) > 1 else ()), self.name)

    @property
    def both(self) -> Text:
        """Its Bangla and English name."""
        return Text(self.bangla, self.english)

    @property
    def order(self) -> Iterator[LetterPart]:
        """The parts one after the other."""
        return (part for row in self.parts for part in row)

    @property
    def editions_named(self) -> tuple[Edition, ...]:
        return tuple(entry.edition for entry in self.editions)


@cache
def forms() -> dict[str, Form]:
    """Every form of the package by its English name: as the Secretariat Instructions 2024 count them, then those of practice."""
    return {form.name: form for form in sorted(filter(None, map(_packaged, _texts())), key=_rank)}


def form_named(value: Any, context: Context | None = None) -> Form:
    """The form that an English or Bangla name means; the office's own come before those of the package."""
    if isinstance(value, Form):
        return value
    own = context.office.forms if context and context.office else ()
    form = _by_name(str(value), own) or find_form(str(value))
    if form is None:
        choices = (*own, *forms().values())
        raise PydanticCustomError(
            "choice",
            "'{given}' is not one of the choices.",
            {
                "given": str(value),
                "choices": " / ".join(form.bangla for form in choices),
                "names": {
                    name: (form.bangla if name == form.name else name, form.name)
                    for form in choices
                    for name in form.called
                },
                "own_forms": own,
            },
        )
    return form


def find_form(name: str, among: Iterable[Form] | None = None) -> Form | None:
    """The form that an English or Bangla name means, of the package or of those given; or None."""
    return _by_name(name, _maybe(name) if among is None else among)


class FormField(Value):
    """Annotation of a field that holds a Form and is written as its name."""

    @classmethod
    def read(cls, value: Any, context: Context) -> Form:
        return form_named(value, context)

    @staticmethod
    def write(value: Form) -> str:
        return value.name

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """The forms of letters to choose from; any other text may be a form of the office's own, but no form of another kind."""
        named = [(name, form.kind == "letter") for form in forms().values() for name in form.called]
        letters, others = ([name for name, is_one in named if is_one is one] for one in (True, False))
        return {"anyOf": [{"enum": letters, "not": {"enum": others}}, {"type": "string", "minLength": 1}]}


@cache
def _texts() -> dict[str, str]:
    """The files of the package's forms, by their names without the ending."""
    folder = (files("govdocs") / "forms").iterdir()
    return {file.name[:-5]: file.read_text("utf-8") for file in folder if file.name.endswith(".yaml")}


@cache
def _packaged(code: str) -> Form | None:
    text = _texts().get(name := same_name(code).replace("_", "-"))
    return Form.model_validate(source.read_text(text, f"{name}.yaml").tree) if text else None


def _maybe(name: str) -> Iterator[Form]:
    """The package's forms that may be called so: their files hold the name, the likeliest at the end of a line."""
    wanted = same_name(name)
    holding = ((f"{wanted}\n" not in text, code) for code, text in _searchable().items() if wanted in text)
    return (form for _, code in sorted(holding) if (form := _packaged(code)))


_searchable = cache(lambda: {code: same_name(text) for code, text in _texts().items()})


def _by_name(name: str, among: Iterable[Form]) -> Form | None:
    wanted = same_name(name)
    return next((form for form in among if wanted in map(same_name, form.called)), None)


def _rank(form: Form) -> tuple[int, str]:
    serials = [entry.serial for entry in form.editions if entry.edition is Edition.OF_2024]
    return (serials[0] if serials else 100, form.name)
