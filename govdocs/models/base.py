"""What every part of a document has in common: two names for each field, faults with a place, and the office behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from govdocs.files.location import Location
from govdocs.models.versions import SchemaVersion, TemplateMark, VersionRange
from govdocs.source.reading import Map, Source
from govdocs.text.unicode import same_name

if TYPE_CHECKING:
    from govdocs.models.office import Office
    from govdocs.models.pictures import Album
    from govdocs.source.editing import Edit


@dataclass(frozen=True)
class Surroundings:
    """What a document may see of the world while it is validated: its folder, its office, and other documents."""

    folder: Location | None = None
    office: Office | None = None
    include: Callable[[str], Document] | None = None
    drawn_in: Callable[[str, bytes], None] = lambda name, data: None  # told of each file that is read
    album: Album | None = None  # the pictures read so far


class Value:
    """Base of what a field holds when pydantic cannot read it alone: the pydantic side, said once.

    It is read by `read`, dumped as the text of `write`, and an editor is told `json_schema` of it. Also an annotation of a
    type that is not ours: `Annotated[MemoNumber, MemoField]`.
    """

    @classmethod
    def read(cls, value: Any, around: Surroundings) -> Any:
        """The value, from what stands in the YAML or from Python. Raises Refusal or PydanticCustomError."""
        raise NotImplementedError

    @staticmethod
    def write(value: Any) -> str:
        return str(value)

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._read, serialization=core_schema.plain_serializer_function_ser_schema(cls.write)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return cls.json_schema()

    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        return cls.read(value, surroundings(info))


def surroundings(info: ValidationInfo) -> Surroundings:
    """What is around the document that is validated; nothing where a part is made in Python."""
    return info.context if isinstance(info.context, Surroundings) else Surroundings()


@dataclass(frozen=True)
class Fault:
    """A contradiction between fields of one part: `at` is the path from that part; both sentences say what would do."""

    at: tuple[str | int, ...]
    code: str
    bangla: str
    english: str


def named(
    title: str,
    description: str,
    *,
    example: Any = None,
    default: Any = ...,
    starter: bool = False,
    **constraints: Any,
) -> Any:
    """Declare a field: its Bangla name (also a YAML key), what goes in, and an example for schema and starter.

    A field without default is required. `starter` puts an optional field into the starter file uncommented.
    """
    return Field(
        default,
        title=title,
        description=description,
        examples=None if example is None else [example],
        json_schema_extra={"x-starter": True} if starter else None,
        **constraints,
    )


class Part(BaseModel):
    """A piece of a document. Immutable; unknown keys are refused; keys may be the English or the Bangla names."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        protected_namespaces=(),
        defer_build=True,  # only the validators of the kind that is read are built, and those of each part once
    )

    shorthand: ClassVar[str | None] = None
    """The field that a bare text stands for: `প্রাপক: সচিব` instead of `প্রাপক: {পাঠ: সচিব}`."""

    supplied: ClassVar[frozenset[str]] = frozenset()
    """Required fields that the surroundings may supply, so that an editor must not ask for them."""

    @classmethod
    def names(cls) -> dict[str, str]:
        """Every accepted key, in the form of `same_name`, and the field it means."""
        return _names(cls)

    @classmethod
    def filled(cls, given: dict[str, Any], around: Surroundings) -> dict[str, Any]:
        """The fields to validate: what was given, completed from the surroundings. Parts override it."""
        return given

    def faults(self) -> Iterator[Fault]:
        """What contradicts what, once every field is right by itself. Parts override it."""
        return iter(())

    @model_validator(mode="before")
    @classmethod
    def _read_keys(cls, data: Any, info: ValidationInfo) -> Any:
        if isinstance(data, cls):
            return data
        if not isinstance(data, dict):
            if cls.shorthand is None or data is None:
                return data
            data = {cls.shorthand: data}
        around = surroundings(info)
        return cls.filled(_by_field(cls, data), around)

    @model_validator(mode="after")
    def _refuse_faults(self) -> Self:
        faults = tuple(self.faults())
        if faults:
            raise refusal(type(self).__name__, *faults)
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core_schema)
        whole = handler.resolve_ref_schema(schema)
        whole["required"] = [name for name in whole.get("required", ()) if name not in cls.supplied]
        if cls.shorthand is not None:
            mapping = dict(whole)
            short = {
                k: v
                for k, v in mapping["properties"][cls.shorthand].items()
                if k in ("type", "anyOf", "items", "$ref")
            }
            whole.clear()
            whole["anyOf"] = [short, mapping]
        return schema


class Silence(Part):
    """A rule of the audit that need not speak about this document, and why."""

    rule: str = named("নিয়ম", "যে নিয়ম এই দলিলে খাটে না।", example="weekday-against-date", min_length=1)
    reason: str = named("কারণ", "কেন খাটে না; পরে যিনি পড়বেন, তাঁর জন্য।", min_length=1)


class TotalOf(Part):
    """A figure in the text that is the sum of a column of an annex, or the number of its rows."""

    figure: str = named("সংখ্যা", "লেখায় যে সংখ্যা আছে।", example="১২,৫০,০০০", min_length=1)
    annex: str = named("পরিশিষ্ট", "যে তালিকার কথা: তার চিহ্ন বা শিরোনাম।", example="পরিশিষ্ট-ক", min_length=1)
    column: str | None = named("কলাম", "যে কলামের যোগফল; না দিলে সারির সংখ্যা।", default=None, example="বরাদ্দ")


class DocumentAudit(Part):
    """What a document says about its own audit."""

    ignore: tuple[Silence, ...] = named("উপেক্ষা", "যেসব নিয়ম এই দলিলে খাটে না, কারণসহ।", default=())
    total_of: tuple[TotalOf, ...] = named(
        "যোগফল", "লেখার যেসব সংখ্যা পরিশিষ্টের তালিকা থেকে নেওয়া; তালিকার সঙ্গে মিলিয়ে দেখা হয়।", default=()
    )


class Document(Part):
    """A whole document. A kind of document is a subclass in its own module, with a template of the same name."""

    name: ClassVar[str]
    """English name of the kind: the value of `kind:`, and the template's file name without `.html`."""
    bangla_name: ClassVar[str]
    """Bangla name of the kind: the value of `ধরন:`."""

    steps: ClassVar[tuple[Callable[[Source], Iterable[Edit]], ...]] = ()
    """What leads from each version of the kind's keys to the next, the first of them from 1 to 2; see govdocs/migration.py."""

    kind: str = named("ধরন", "দলিলের ধরন।", default="")
    schema_version: SchemaVersion = named(
        "স্কিমা-সংস্করণ", "ঘরের নামের যে সংস্করণে দলিলটি লেখা; না দিলে ১।", default=1, example=1
    )
    govdocs: VersionRange | None = named(
        "প্রোগ্রাম-সংস্করণ",
        "govdocs-এর যে সংস্করণে দলিলটি তৈরি হবে; অন্য সংস্করণে ভুল দেখাবে।",
        default=None,
        example="~=0.1",
    )
    template: TemplateMark | None = named(
        "টেমপ্লেট",
        "যে টেমপ্লেটে পাতা তৈরি হবে, তার চিহ্ন; লিখে দেয় ‘govdocs pin’।",
        default=None,
        example="3f2a9c41d07b",
    )
    audit: DocumentAudit | None = named("নিরীক্ষা", "নিরীক্ষার যেসব নিয়ম এই দলিলে খাটে না।", default=None)

    _source: Source | None = PrivateAttr(default=None)
    _office_file: Office | None = PrivateAttr(default=None)
    _office_place: tuple[Source, str] | None = PrivateAttr(default=None)
    _files: dict[str, bytes] = PrivateAttr(default_factory=dict)
    _origins: dict[tuple[Location, str], bytes] = PrivateAttr(default_factory=dict)

    @classmethod
    def filled(cls, given: dict[str, Any], around: Surroundings) -> dict[str, Any]:
        """A document that says nothing about its letterhead gets its office's."""
        office = around.office.letterhead if around.office and "letterhead" in cls.model_fields else None
        return {**({"letterhead": office} if office else {}), **given, "kind": cls.name}

    @classmethod
    def newest_schema(cls) -> int:
        """The version of the keys that this kind reads."""
        return len(cls.steps) + 1

    @property
    def is_draft(self) -> bool:
        """Whether each page says that it is a draft. Kinds override it."""
        return False

    @property
    def is_message(self) -> bool:
        """Whether it is sent as text, so that its lines must not be those of a page. Kinds override it."""
        return False

    @classmethod
    def starter_fields(cls, form: Any = None, office: str | None = None) -> Iterator[tuple[str, FieldInfo]]:
        """The fields that a starter shows, in their order; of a kind that has forms, those of one form, maybe an office's own."""
        return (
            (name, field) for name, field in cls.model_fields.items() if name not in Document.model_fields
        )

    def __eq__(self, other: object) -> bool:
        """Equal documents say the same, whatever file they came from."""
        return type(self) is type(other) and dict(self) == dict(other)

    @property
    def source(self) -> Source | None:
        """The file it was read from; None for a document made in Python."""
        return self._source

    @property
    def files(self) -> dict[str, bytes]:
        """All that it was made from, by name within its folder: its YAML, included files, the office file, pictures."""
        return self._files

    @property
    def origins(self) -> dict[tuple[Location, str], bytes]:
        """The same by the folder in which each was looked for, and its name there; an office file may lie in another folder."""
        return self._origins

    @property
    def office_file(self) -> Office | None:
        """The office of the office file that it was read with; None without one."""
        return self._office_file

    @property
    def office_place(self) -> tuple[Source, str] | None:
        """Where that office stands: the office file, and the key in it."""
        return self._office_place

    @property
    def headline(self) -> str:
        """What the document is about, for the PDF's title. Kinds override it."""
        return self.bangla_name

    @property
    def printed_number(self) -> str:
        """Its number as printed, for the PDF's metadata; empty where it has none."""
        return str(getattr(self, "number", None) or "")

    @property
    def day(self) -> date | None:
        """Its own date, for the PDF's metadata. Kinds whose date has another name override it."""
        dates = getattr(self, "date", None)
        return getattr(getattr(dates, "gregorian", dates), "date", None)

    @property
    def issuer(self) -> str:
        """The office it comes from, for the PDF's metadata: the lines of its letterhead."""
        letterhead = getattr(self, "letterhead", None)
        return ", ".join(_plain(line) for line in letterhead.lines) if letterhead else ""


def _plain(line: str) -> str:
    return line.replace("**", "")


def refusal(title: str, *faults: Fault) -> ValidationError:
    """Faults as the exception that pydantic merges, with their places, into the errors of the whole document."""
    return ValidationError.from_exception_data(
        title,
        [
            InitErrorDetails(
                type=PydanticCustomError(
                    "fault",
                    "{english}",
                    {"code": fault.code, "bangla": fault.bangla, "english": fault.english},
                ),
                loc=fault.at,
                input=None,
            )
            for fault in faults
        ],
    )


def bangla_title(name: str, field: FieldInfo) -> str:
    return field.title or name


@cache
def _names(part: type[Part]) -> dict[str, str]:
    names: dict[str, str] = {}
    for name, field in part.model_fields.items():
        names[same_name(name)] = name
        names[same_name(bangla_title(name, field))] = name
    return names


@cache
def _titles(part: type[Part]) -> dict[str, str]:
    return {name: bangla_title(name, field) for name, field in part.model_fields.items()}


def _by_field(part: type[Part], data: dict[str, Any]) -> dict[str, Any]:
    """The same mapping keyed by field names; keys that mean nothing stay, so that they are refused by name."""
    names = part.names()
    if isinstance(data, Map):
        data.known = _titles(part)
        data.part = part
    given: dict[str, Any] = {}
    repeated: list[Fault] = []
    for key, value in data.items():
        field = names.get(same_name(str(key)), str(key))
        if field in given:
            repeated.append(
                Fault(
                    (str(key),),
                    "repeated-field",
                    f"‘{key}’ ঘরটি দুই নামে দুইবার দেওয়া হয়েছে; একটি মুছে দিন।",
                    f"'{key}' is given twice, under two names; remove one of them.",
                )
            )
            continue
        given[field] = value
        if isinstance(data, Map):
            data.written[field] = str(key)
    if repeated:
        raise refusal(part.__name__, *repeated)
    return given
