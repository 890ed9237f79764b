"""The office file: letterheads, officers and signature pictures defined once and used by many documents."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic.json_schema import JsonSchemaValue

from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.models.audit_settings import AuditSettings
from govdocs.models.context import Context
from govdocs.models.fields import OneOrMany
from govdocs.models.fonts import MAX_FONTS, FontFile
from govdocs.models.form import Form
from govdocs.models.part import Part, Value, named
from govdocs.models.parts import Letterhead, Signatory
from govdocs.text.unicode import same_name


class _FormFile(Value):
    """Annotation of a Form that is written as the path of its file."""

    @classmethod
    def read(cls, value: Any, context: Context) -> Form:
        if isinstance(value, Form):
            return value
        if context.read_form is None:
            raise Refusal(
                *messages.FORM_WITHOUT_FOLDER.filled(value=value),
            )
        return context.read_form(str(value))

    @staticmethod
    def write(value: Form) -> str:
        return value.name

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"\.ya?ml$", "x-pattern": "form"}


OwnForm = Annotated[Form, _FormFile]


class Office(Part):
    """One office of `office.yaml`: what its documents need not repeat."""

    letterhead: Letterhead | None = named("পত্রশীর্ষ", "দপ্তরের পত্রশীর্ষ।", default=None)
    forms: OneOrMany[OwnForm] = named(
        "ফরম", "দপ্তরের নিজস্ব ফরমের ফাইল, এই ফোল্ডারের ভিতরে।", default=(), example="ফরম/জরুরি-তাগিদ.yaml"
    )
    officers: dict[str, Signatory] = named("কর্মকর্তাগণ", "সংকেত: স্বাক্ষরকারীর বিবরণ।", default={})
    font_fallback: OneOrMany[FontFile] = named(
        "বিকল্প-হরফ",
        "মূল হরফে যে অক্ষর নেই (আরবি, ₂) তার জন্য হরফের ফাইল (.ttf), এই ফোল্ডারের ভিতরে; একাধিক হলে আগেরটি আগে।",
        default=(),
        example="হরফ/Amiri-Regular.ttf",
        max_length=MAX_FONTS,
    )
    audit: AuditSettings | None = named("নিরীক্ষা", "দপ্তরের দলিলে নিরীক্ষার নিয়ম ও রীতি।", default=None)

    def officer(self, key: str) -> Signatory | None:
        wanted = same_name(key)
        return next((officer for name, officer in self.officers.items() if same_name(name) == wanted), None)
