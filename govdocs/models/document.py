"""Document: what every kind of document has in common. A kind is a subclass in a module of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import PrivateAttr
from pydantic.fields import FieldInfo

from govdocs.files.location import Location
from govdocs.models.audit_settings import DocumentAudit
from govdocs.models.context import Context
from govdocs.models.fields import Lines, OneOrMany, YesNo, is_yes
from govdocs.models.for_templates import for_templates
from govdocs.models.labels import Labels
from govdocs.models.part import Part, named
from govdocs.models.samples import holds_samples
from govdocs.models.versions import SchemaVersion, TemplateMark, VersionRange
from govdocs.problems.problem import Problem
from govdocs.source.reading import Source
from govdocs.text.unicode import same_name

if TYPE_CHECKING:
    from govdocs.models.fonts import FontFile
    from govdocs.models.office import Office


class Document(Part):
    """A whole document. A kind of document is a subclass in its own module, with a template of the same name."""

    name: ClassVar[str]
    """English name of the kind: the value of `kind:`, and the template's file name without `.html`."""
    bangla_name: ClassVar[str]
    """Bangla name of the kind: the value of `ধরন:`."""

    usual: ClassVar[tuple[str, ...]] = ()
    """The fields that its kind does not need, but usually has: the audit says which of them are not there."""

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
    labels: Labels = named("লেবেল", "যে ঘরের আগে যা ছাপা হয়; যা লেখা নেই তা যেমন সাধারণত হয়।", default=Labels())
    faithful: YesNo = named(
        "নকল",
        "আগের কোনো পত্রের হুবহু নকল কি না; হলে রেন্ডারের সময় নিরীক্ষা হয় না, চাইলে ‘govdocs audit’ দিয়ে হয়।",
        default=False,
    )
    audit: DocumentAudit | None = named("নিরীক্ষা", "নিরীক্ষার যেসব নিয়ম এই দলিলে খাটে না।", default=None)
    remainder: OneOrMany[Lines] = named(
        "অবশিষ্ট",
        "পুরোনো পত্র আনার সময় যে লেখা কোনো ঘরে বসেনি; প্রতিটি ঠিক ঘরে নিয়ে এই ঘর মুছুন। থাকা পর্যন্ত দলিলটি খসড়া।",
        default=(),
    )

    _source: Source | None = PrivateAttr(default=None)
    _warnings: tuple[Problem, ...] = PrivateAttr(default=())
    _office_file: Office | None = PrivateAttr(default=None)
    _office_place: tuple[Source, str] | None = PrivateAttr(default=None)
    _fonts: tuple[FontFile, ...] = PrivateAttr(default=())
    _files: dict[str, bytes] = PrivateAttr(default_factory=dict)
    _origins: dict[tuple[Location, str], bytes] = PrivateAttr(default_factory=dict)

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        """A kind of another package is refused as soon as it is imported where an example of its fields would not check."""
        super().__pydantic_init_subclass__(**options)
        if not cls.__module__.startswith("govdocs."):
            from govdocs.models.examples import refuse_bad_examples

            refuse_bad_examples(cls)

    @classmethod
    def filled(cls, given: dict[str, Any], context: Context) -> dict[str, Any]:
        """A document that says nothing about its letterhead gets its office's."""
        office = context.office.letterhead if context.office and "letterhead" in cls.model_fields else None
        return {**({"letterhead": office} if office else {}), **given, "kind": cls.name}

    @classmethod
    def is_said_to_be_faithful(cls, tree: Any) -> bool:
        """Whether what is to be read as a document says that it is a faithful copy."""
        keys = cls.names()
        return isinstance(tree, dict) and any(
            keys.get(same_name(str(key))) == "faithful" and is_yes(value) for key, value in tree.items()
        )

    def _repr_html_(self) -> str:
        """The document as a notebook shows it: its page in a frame of its own, marked as a draft where it is one."""
        from html import escape
        from importlib import import_module

        render_html = import_module(
            "govdocs"
        ).render_html  # by its public name: pages are made above this layer
        page = escape(render_html(self), quote=True)
        return f'<iframe srcdoc="{page}" sandbox style="width: 100%; height: 60em; border: 1px solid #ccc"></iframe>'

    @property
    def is_draft(self) -> bool:
        """Whether each page says that it is a draft: so it does while a sample of the starter is left, or text of an old letter
        that has no place yet. Kinds override it."""
        return bool(self.remainder) or holds_samples(self)

    @for_templates
    def label(self, name: str) -> str | None:
        """What is printed before the part or field `name`; None where nothing is."""
        if name not in type(self.labels).model_fields:
            return None
        own = name == "number" and name not in self.labels.model_fields_set
        label: str | None = getattr(self, "number_label", None) if own else getattr(self.labels, name)
        return label

    def states_label(self, name: str) -> bool:
        """Whether the document itself says the label of the part or field `name`."""
        return name in self.labels.model_fields_set or (
            name == "number" and "number_label" in self.model_fields_set
        )

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

    def own_starter_fields(self) -> Iterator[tuple[str, FieldInfo]]:
        """The fields of the starter that this document may have begun as."""
        return self.starter_fields()

    def __eq__(self, other: object) -> bool:
        """Equal documents say the same, whatever file they came from."""
        return type(self) is type(other) and dict(self) == dict(other)

    @property
    def source(self) -> Source | None:
        """The file it was read from; None for a document made in Python."""
        return self._source

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What the reading of its files found without stopping it, its included files and office file among them."""
        return self._warnings

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
    def fonts(self) -> tuple[FontFile, ...]:
        """The second faces that its office names, in their order, then those of the offices of the documents that it includes."""
        return self._fonts

    @property
    def headline(self) -> str:
        """What the document is about, with the marks it was typed with. Kinds override it."""
        return self.bangla_name

    @property
    def plain_headline(self) -> str:
        """The same without marks, as it is read: for the PDF's title, the register and the archive."""
        return _plain(self.headline)

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
    from govdocs.prose.markdown import plain  # loads Markdown, which a check does without

    return plain(line)
