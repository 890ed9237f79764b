"""Part: a piece of a document. Its fields have two names each; what contradicts what is a method of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import FunctionType
from typing import Any, ClassVar, NamedTuple, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from govdocs.errors import Text
from govdocs.models import messages
from govdocs.models.context import Context, context_of
from govdocs.models.for_templates import for_templates
from govdocs.models.leaving_out import ABOUT, leave_out, with_no
from govdocs.source.tree import Map
from govdocs.text.unicode import same_name


class Value:
    """Base of what a field holds when pydantic cannot read it alone: the pydantic side, said once.

    It is read by `read`, dumped as the text of `write`, and an editor is told `json_schema` of it. Also an annotation of a
    type that is not ours: `Annotated[MemoNumber, MemoField]`.
    """

    @classmethod
    def read(cls, value: Any, context: Context) -> Any:
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
        return cls.read(value, context_of(info))


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


def is_everyday(field: FieldInfo) -> bool:
    """Whether nearly every document of its kind has the field: it is required, or shown by the starter."""
    extra = field.json_schema_extra
    return field.is_required() or (isinstance(extra, dict) and "x-starter" in extra)


Check = Callable[[Any], Iterator[Fault]]
C = TypeVar("C", bound=Check)


class Contradiction(NamedTuple):
    """A method of a Part that yields Faults, and the fields that must be valid before it can run."""

    method: str
    needs: frozenset[str]


def contradiction(*needs: str) -> Callable[[C], C]:
    """Mark a method of a Part that yields a Fault for each contradiction it finds.

    It runs once the fields it `needs` are valid by themselves, even where others are not: of those it may ask whether they are
    given (`if self.subject`), never what they say.
    """

    def mark(check: C) -> C:
        check.needs = frozenset(needs)  # type: ignore[attr-defined]
        return check

    return mark


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

    no_is_text: ClassVar[frozenset[str]] = frozenset()
    """Fields in which `না` is a text like any other, and leaves nothing out."""

    @classmethod
    def names(cls) -> dict[str, str]:
        """Every accepted key, in the form of `same_name`, and the field it means."""
        return _names(cls)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """The fields to validate: what was given, completed from the surroundings. Parts override it."""
        return given

    @classmethod
    def both_names(cls, field: str) -> Text:
        """The Bangla and the English name of a field."""
        return Text(bangla_title(field, cls.model_fields[field]), field)

    @classmethod
    def contradictions(cls) -> tuple[Contradiction, ...]:
        """The methods marked with `@contradiction`, those of base classes first, in the order of the class."""
        return _contradictions(cls)

    @model_validator(mode="before")
    @classmethod
    def _read_keys(cls, data: Any, info: ValidationInfo) -> Any:
        if isinstance(data, cls):
            return data
        if not isinstance(data, dict):
            if cls.shorthand is None or data is None:
                return data
            return cls.filled({cls.shorthand: data}, context_of(info))
        return cls.filled(_left_out(cls, _by_field(cls, data)), context_of(info))

    @for_templates
    def leaves_out(self, name: str) -> bool:
        """Whether the part says of a field that it is not there: `না`."""
        return name in self.model_fields_set and getattr(self, name) in (None, (), {})

    @model_validator(mode="after")
    def _refuse_contradictions(self) -> Self:
        found = [fault for rule in self.contradictions() for fault in getattr(self, rule.method)()]
        if found:
            raise refusal(type(self).__name__, *found)
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core_schema)
        whole = handler.resolve_ref_schema(schema)
        with_no(cls.model_fields, whole.get("properties", {}))
        whole["required"] = [name for name in whole.get("required", ()) if name not in cls.supplied]
        for name in cls.supplied:
            whole["properties"][name]["x-starter"] = True
        if cls.shorthand is not None:
            mapping = dict(whole)
            said = mapping["properties"][cls.shorthand]
            short = {key: value for key, value in said.items() if key not in ABOUT}
            whole.clear()
            whole["anyOf"] = [short, mapping]
        return schema


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
    """The Bangla name of a field; its English one where it has none."""
    return field.title or name


@cache
def _contradictions(part: type[Part]) -> tuple[Contradiction, ...]:
    found: dict[str, Contradiction] = {}
    for base in reversed(part.__mro__):
        for name, value in vars(base).items():
            if isinstance(value, FunctionType) and hasattr(value, "needs"):
                found[name] = Contradiction(name, value.needs)
    return tuple(found.values())


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
        first = data.written.get(field, field) if isinstance(data, Map) else field
        if isinstance(data, Map):
            data.written[field] = str(key)
        if field in given:
            repeated.append(
                Fault(
                    (str(key),),
                    "repeated-field",
                    *messages.REPEATED_FIELD.filled(key=key, first=first),
                )
            )
            continue
        given[field] = value
    if repeated:
        raise refusal(part.__name__, *repeated)
    return given


def _left_out(part: type[Part], given: dict[str, Any]) -> dict[str, Any]:
    """The same with nothing in the fields that say `না`."""
    refused = leave_out(part.model_fields, part.no_is_text, given)
    if refused:
        sentences = ((name, messages.NOT_LEFT_OUT.filled(field=part.both_names(name))) for name in refused)
        raise refusal(part.__name__, *(Fault((name,), "not-left-out", *texts) for name, texts in sentences))
    return given
