"""What is attached to a letter: a list, a timetable, a paper, or another document file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Discriminator, GetJsonSchemaHandler, Tag
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from govdocs.dates.formats import numeric_date, weekday
from govdocs.errors import Refusal
from govdocs.models import messages
from govdocs.models.context import Context
from govdocs.models.document import Document
from govdocs.models.fields import Choice, Line, OneOrMany, Prose, YesNo, answer
from govdocs.models.part import Fault, Part, Value, contradiction, named
from govdocs.models.parts import Head, Letterhead, Signatory
from govdocs.models.pictures import PictureFile
from govdocs.models.samples import Usual
from govdocs.models.tables import Cell, Column, Group, Row, too_wide, uneven_rows
from govdocs.models.written_values import Day
from govdocs.problems.problem import Path
from govdocs.text.unicode import same_name


class AnnexSort(Choice):
    """What an annex is."""

    LIST = "list", "তালিকা"
    TIMETABLE = "timetable", "সময়সূচি"
    PAPER = "paper", "ধারণাপত্র"
    DOCUMENT = "document", "দলিল"


class Initials(Part):
    """অনুস্বাক্ষর: the short signature at the foot of an annex."""

    shorthand = "text"

    picture: PictureFile | None = named("ছবি", "অনুস্বাক্ষরের ছবি।", default=None)
    text: Line | None = named("পাঠ", "অনুস্বাক্ষরের পাঠ।", default=None)
    date: Day | None = named("তারিখ", "অনুস্বাক্ষরের তারিখ।", default=None)


class Annex(Part):
    """What all annexes share. Each begins on a page of its own."""

    of_sort: ClassVar[AnnexSort]
    """What an annex of this class says that it is."""

    sort: AnnexSort = named("ধরন", "পরিশিষ্টের ধরন: তালিকা, সময়সূচি, ধারণাপত্র বা দলিল।", example=Usual("তালিকা"))
    label: Line | None = named(
        "পরিশিষ্ট", "পরিশিষ্টের চিহ্ন, যেমন ‘পরিশিষ্ট-ক’।", default=None, example=Usual("পরিশিষ্ট-ক")
    )
    title: OneOrMany[Line] = named(
        "শিরোনাম", "পরিশিষ্টের শিরোনাম; একাধিক সারি হতে পারে।", default=(), example="শিরোনাম লিখুন"
    )
    letterhead: Annotated[YesNo | Letterhead, BeforeValidator(answer)] = named(
        "পত্রশীর্ষ", "পাতার মাথায় পত্রের পত্রশীর্ষ ছাপা হবে কি না; নিজের পত্রশীর্ষ থাকলে সেটি লিখুন।", default=False
    )
    landscape: YesNo = named("আড়াআড়ি", "পাতা আড়াআড়ি হবে কি না।", default=False)
    signature: Signatory | None = named("স্বাক্ষর", "পরিশিষ্টের শেষে স্বাক্ষর।", default=None)
    initials: Initials | None = named("অনুস্বাক্ষর", "পরিশিষ্টের শেষে অনুস্বাক্ষর।", default=None)

    @property
    def bookmark(self) -> str:
        return " ".join(filter(None, [self.label, *self.title])) or self.sort.bangla

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = super().__get_pydantic_json_schema__(core_schema, handler)
        fields = handler.resolve_ref_schema(schema)["properties"]
        fields["sort"]["enum"] = [cls.of_sort.bangla, cls.of_sort.value]
        return schema


class ListAnnex(Annex):
    """A list: a table whose rows may stand in groups."""

    of_sort = AnnexSort.LIST

    remark: Line | None = named("মন্তব্য", "শিরোনামের নিচে বন্ধনীর কথা।", default=None)
    columns: tuple[Column, ...] = named(
        "কলাম", "কলামের শিরোনামগুলো।", example=[Usual("ক্র. নং"), Usual("নাম")], min_length=1
    )
    groups: tuple[Group, ...] = named("দল", "সারির দলগুলো; একটিই হলে শিরোনাম লাগে না।", default=())
    rows: tuple[Row, ...] = named(
        "সারি",
        "দল না থাকলে সারিগুলো এখানে।",
        default=(),
        example=[[Usual("১"), "নাম লিখুন, যেমন মো. আব্দুল করিম"]],
        starter=True,
    )

    @property
    def tables(self) -> tuple[Group, ...]:
        """The groups as they are printed, each with its columns; rows without a group are a group without a title."""
        loose = (Group(rows=self.rows),) if self.rows else ()
        return tuple(
            group if group.columns else group.model_copy(update={"columns": self.columns})
            for group in loose + self.groups
        )

    @property
    def tables_with_paths(self) -> tuple[tuple[Group, Path, Path], ...]:
        """The tables, each with the paths of its columns and of its rows in the annex."""
        own: list[tuple[Path, Path]] = [(("columns",), ("rows",))] if self.rows else []
        paths = own + [
            (("groups", index, "columns") if group.columns else ("columns",), ("groups", index, "rows"))
            for index, group in enumerate(self.groups)
        ]
        return tuple((table, *path) for table, path in zip(self.tables, paths, strict=True))

    @contradiction()
    def _is_not_empty(self) -> Iterator[Fault]:
        if not self.rows and not self.groups:
            yield Fault(
                (),
                "empty-list",
                *messages.EMPTY_LIST,
            )

    @contradiction("columns")
    def _columns_fit(self) -> Iterator[Fault]:
        yield from too_wide(("columns",), self.columns)

    @contradiction("columns", "rows")
    def _rows_are_even(self) -> Iterator[Fault]:
        yield from uneven_rows(("rows",), self.rows, len(self.columns))

    @contradiction("columns", "groups")
    def _groups_are_even(self) -> Iterator[Fault]:
        for index, group in enumerate(self.groups):
            yield from too_wide(("groups", index, "columns"), group.columns)
            yield from uneven_rows(("groups", index, "rows"), group.rows, len(group.columns or self.columns))


class Session(Part):
    """One line of a timetable."""

    time: Line | None = named(
        "সময়", "সময়, যেভাবে ছাপা হবে।", default=None, example="সময় লিখুন, যেমন সকাল ০৯:০০–১০:০০", starter=True
    )
    activity: Cell = named(
        "কার্যক্রম", "অধিবেশনে কী হবে; ‘কলাম: ২’ দিলে দায়িত্বের ঘর জুড়েও ছাপা হয়।", example="কার্যক্রম লিখুন, যেমন উদ্বোধন"
    )
    responsible: Cell | None = named(
        "দায়িত্ব", "কার দায়িত্ব; ‘সারি: ৩’ দিলে তিন সারি জুড়ে।", default=None, example="দায়িত্ব লিখুন, যেমন প্রশিক্ষণ শাখা"
    )


class TimetableDay(Part):
    """The sessions of one day, under a header row that names the date."""

    date: Day | None = named("তারিখ", "দিনের তারিখ।", default=None, example="৪ জানুয়ারি ২০৯৯", starter=True)
    weekday: Line | None = named("বার", "বারের নাম; না দিলে হিসাব করা হয়।", default=None)
    heading: Line | None = named("শিরোনাম", "দিনের সারির লেখা; না দিলে তারিখ ও বার।", default=None)
    sessions: tuple[Session, ...] = named("অধিবেশন", "দিনের অধিবেশনগুলো।", min_length=1)

    @property
    def header(self) -> str | None:
        """The row above the day's sessions: as stated, else its date and weekday; None where it has neither."""
        if self.heading or self.date is None or self.leaves_out("heading"):
            return self.heading or self.weekday
        day = None if self.leaves_out("weekday") else self.weekday or weekday(self.date.date)
        return f"{numeric_date(self.date.date)} তারিখ" + (f" ({day})" if day else "")

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The day as table rows of three columns; a cell that reaches over from above or from the left takes its place."""
        covered = 0
        rows = []
        for session in self.sessions:
            row = [Cell(text=session.time), session.activity]
            if covered:
                covered -= 1
                row += [session.responsible] if session.responsible else []
            elif session.activity.columns == 1:
                responsible = session.responsible or Cell()
                row.append(responsible)
                covered = responsible.rows - 1
            elif session.responsible:
                row.append(session.responsible)
            rows.append(tuple(row))
        return tuple(rows)

    @contradiction("sessions")
    def _cells_have_room(self) -> Iterator[Fault]:
        for fault in uneven_rows(("sessions",), self.rows, 3):
            yield (
                fault
                if fault.code == "cell-below-table"
                else Fault(
                    fault.at,
                    "uneven-session",
                    *messages.UNEVEN_SESSION,
                )
            )


class TimetableAnnex(Annex):
    """A timetable: date header rows, time, activity, responsible."""

    of_sort = AnnexSort.TIMETABLE

    columns: tuple[Head, Head, Head] | None = named(
        "কলাম", "তিন কলামের শিরোনাম।", default=("সময়", "বিবরণ/কার্যক্রম", "দায়িত্ব")
    )
    days: tuple[TimetableDay, ...] = named("দিন", "এক এক করে দিনগুলো।", min_length=1)


class PaperAnnex(Annex):
    """A paper: long text with headings, nested lists, and boxes (Markdown's `>`)."""

    of_sort = AnnexSort.PAPER

    body: Prose = named(
        "বক্তব্য", "পুরো লেখা; সারির শুরুতে # দিলে শিরোনাম, > দিলে বাক্স।", example="## পটভূমি\n\nলেখাটি লিখুন।"
    )
    ending: Line | None = named("সমাপ্তি", "শেষে মাঝখানে যা ছাপা হবে।", default=None, example=Usual("সমাপ্ত"))


@dataclass(frozen=True)
class Included(Value):
    """A document file that another document carries: its name as written, and the document."""

    is_of_a_file: ClassVar[bool] = True

    path: str
    document: Document

    def __str__(self) -> str:
        return self.path

    @classmethod
    def read(cls, value: Any, context: Context) -> Included:
        if isinstance(value, cls):
            return value
        if isinstance(value, Document):
            return cls("", value)
        if context.include is None or not isinstance(value, str):
            raise Refusal(
                *messages.INCLUDE_WITHOUT_FOLDER.filled(value=value),
            )
        return cls(value, context.include(value))

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"\.ya?ml$"}


class DocumentAnnex(Annex):
    """Another document file, printed whole after the letter with continuous page numbers."""

    of_sort = AnnexSort.DOCUMENT

    file: Included = named("ফাইল", "সঙ্গে যাওয়া দলিলের ফাইল, এই ফোল্ডারের ভিতরে।", example="ফাইলের নাম লিখুন.yaml")

    @property
    def bookmark(self) -> str:
        return " ".join(filter(None, [self.label, *self.title])) or self.file.document.headline


def _sort(value: Any) -> str | None:
    if isinstance(value, Annex):
        return value.sort.value
    if not isinstance(value, dict):
        return None
    given = next((value[key] for key in value if same_name(str(key)) in ("sort", same_name("ধরন"))), None)
    for sort in AnnexSort:
        if same_name(str(given)) in (same_name(sort.value), same_name(sort.bangla)):
            return sort.value
    return None


AnyAnnex = Annotated[
    Annotated[ListAnnex, Tag("list")]
    | Annotated[TimetableAnnex, Tag("timetable")]
    | Annotated[PaperAnnex, Tag("paper")]
    | Annotated[DocumentAnnex, Tag("document")],
    Discriminator(
        _sort,
        custom_error_type="annex_sort",
        custom_error_message="An annex needs 'sort': list, timetable, paper or document.",
        custom_error_context={
            "keys": "sort / ধরন",
            "all_names": " / ".join(name for sort in AnnexSort for name in (sort.bangla, sort.value)),
        },
    ),
]
"""An annex of any sort; `ধরন:` says which."""
