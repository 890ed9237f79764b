"""The office file: letterheads, officers and signature pictures defined once and used by many documents."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from govdocs import source as sources
from govdocs.models.audit_settings import AuditSettings
from govdocs.models.base import Part, Surroundings, named, same_name
from govdocs.models.fields import OneOrMany
from govdocs.models.form import Form
from govdocs.models.parts import Letterhead, Signatory
from govdocs.models.pictures import inside
from govdocs.refusal import Refusal
from govdocs.sentences import problems


class _FormFile:
    """Annotation of a Form that is written as the path of its file."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._read, serialization=core_schema.plain_serializer_function_ser_schema(lambda form: form.name)
        )

    @staticmethod
    def _read(value: Any, info: ValidationInfo) -> Form:
        if isinstance(value, Form):
            return value
        around = info.context if isinstance(info.context, Surroundings) else Surroundings()
        if around.folder is None:
            raise Refusal(
                f"‘{value}’ ফরমটি কোন ফোল্ডারে খুঁজতে হবে তা জানা নেই; দপ্তর-ফাইলটি আগে সংরক্ষণ করুন।",
                f"It is not known in which folder '{value}' lies.",
            )
        path = inside(str(value), around.folder)
        file = sources.read(path)
        around.drawn_in(str(value), path.read_bytes())
        try:
            return Form.model_validate(file.tree)
        except ValidationError as error:
            first = next(problems(error, file, around))
            raise Refusal(
                f"‘{value}’ ফরমে ভুল আছে: {first.message('bn')} {first.hint('bn')}",
                f"The form '{value}' is wrong: {first.message('en')} {first.hint('en')}",
            ) from error

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"\.ya?ml$"}


OwnForm = Annotated[Form, _FormFile]


class Office(Part):
    """One office of `office.yaml`: what its documents need not repeat."""

    letterhead: Letterhead | None = named("পত্রশীর্ষ", "দপ্তরের পত্রশীর্ষ।", default=None)
    forms: OneOrMany[OwnForm] = named(
        "ফরম", "দপ্তরের নিজস্ব ফরমের ফাইল, এই ফোল্ডারের ভিতরে।", default=(), example="ফরম/জরুরি-তাগিদ.yaml"
    )
    officers: dict[str, Signatory] = named("কর্মকর্তাগণ", "সংকেত: স্বাক্ষরকারীর বিবরণ।", default={})
    audit: AuditSettings | None = named("নিরীক্ষা", "দপ্তরের দলিলে নিরীক্ষার নিয়ম ও রীতি।", default=None)

    def officer(self, key: str) -> Signatory | None:
        wanted = same_name(key)
        return next((officer for name, officer in self.officers.items() if same_name(name) == wanted), None)
