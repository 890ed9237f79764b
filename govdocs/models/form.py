"""The forms of official letters as data: which parts a form has, in which order, and which it cannot do without."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from govdocs import source
from govdocs.models.base import Part, named, same_name
from govdocs.models.fields import Choice, Line, OneOrMany, Prose


class LetterPart(Choice):
    """What a letter can consist of. The Bangla names are those of the letter's own fields."""

    LETTERHEAD = "letterhead", "পত্রশীর্ষ"
    NUMBER_AND_DATE = "number_and_date", "নম্বর-ও-তারিখ"
    TO = "to", "প্রাপক"
    SUBJECT = "subject", "বিষয়"
    REFERENCES = "references", "সূত্র"
    SALUTATION = "salutation", "সম্ভাষণ"
    BODY = "body", "বক্তব্য"
    ENCLOSURES = "enclosures", "সংযুক্তি"
    CLOSE = "close", "বিদায়-সম্ভাষণ"
    SIGNATURE = "signature", "স্বাক্ষর"
    ATTENTION = "attention", "দৃষ্টি-আকর্ষণ"
    DISTRIBUTION = "distribution", "বিতরণ"
    COPIES = "copies", "অনুলিপি"


class Form(Part):
    """A form of letter, read from a YAML file in `govdocs/forms`."""

    name: Line = named("সংকেত", "ইংরেজি সংকেত; YAML-এ ‘ফরম:’ ঘরে লেখা যায়।", example="office-memo")
    bangla: Line = named("বাংলা-নাম", "ফরমের বাংলা নাম।", example="অফিস স্মারক")
    english: Line = named("ইংরেজি-নাম", "ফরমের ইংরেজি নাম।", example="Office memorandum")
    source: Prose = named("উৎস", "কোন বিধি বা নমুনা থেকে ফরমটি নেওয়া।", example="সচিবালয় নির্দেশমালা")
    number_label: Line = named("নম্বরের-লেবেল", "নম্বরের আগে যা ছাপা হয়।", default="নম্বর", example="স্মারক নম্বর")
    parts: OneOrMany[LetterPart] = named("অংশ", "পাতায় যে ক্রমে অংশগুলো বসে।", example=["letterhead", "body"])
    required: OneOrMany[LetterPart] = named("আবশ্যক", "যেসব অংশ ছাড়া চলে না।", default=(), example=["body"])
    salutation: Line | None = named("সম্ভাষণ", "দলিলে না থাকলে যে সম্ভাষণ ছাপা হয়।", default=None)
    close: Line | None = named("বিদায়-সম্ভাষণ", "দলিলে না থাকলে যে বিদায়-সম্ভাষণ ছাপা হয়।", default=None)

    def lacks(self, part: LetterPart) -> bool:
        return part not in self.parts


@cache
def forms() -> dict[str, Form]:
    """Every form of the package, by its English name."""
    found = {}
    for file in sorted((files("govdocs") / "forms").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            form = Form.model_validate(source.read_text(file.read_text("utf-8"), file.name).tree)
            found[form.name] = form
    return found


def form_named(value: Any) -> Form:
    """The form that an English or Bangla name means."""
    if isinstance(value, Form):
        return value
    for form in forms().values():
        if same_name(str(value)) in (same_name(form.name), same_name(form.bangla)):
            return form
    raise PydanticCustomError(
        "choice",
        "'{given}' is not one of the choices.",
        {
            "given": str(value),
            "choices": " / ".join(form.bangla for form in forms().values()),
            "all_names": [name for form in forms().values() for name in (form.bangla, form.name)],
        },
    )


class FormField:
    """Annotation of a field that holds a Form and is written as its name."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            form_named, serialization=core_schema.plain_serializer_function_ser_schema(lambda form: form.name)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"enum": [name for form in forms().values() for name in (form.bangla, form.name)]}
