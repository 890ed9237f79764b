"""What stands within a letter's text, at its place in the form or where the text says `{{ছক-১}}`: tables, facts, travellers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from govdocs.models.fields import Line, OneOrMany
from govdocs.models.labels import MailLabels
from govdocs.models.part import Fault, Part, contradiction, named
from govdocs.models.samples import Usual
from govdocs.models.tables import (
    Column,
    PlacedRow,
    Row,
    column_shares,
    in_runs,
    placed,
    uneven_rows,
)


class Inset(NamedTuple):
    """What stands within the text: which macro of `insets.html` prints it, where it is in the YAML, and what it is."""

    sort: str
    where: str
    value: Any


class Table(Part):
    """A table of which cells may reach over columns and rows, and hold lists."""

    mark: Line = named("চিহ্ন", "বক্তব্যে {{…}}-এর ভিতরে লিখলে সারণিটি সেখানে বসে।", example=Usual("ছক-১"))
    caption: Line | None = named("শিরোনাম", "সারণির উপরে ছাপা শিরোনাম।", default=None, example="সারণির শিরোনাম লিখুন")
    remark: Line | None = named(
        "মন্তব্য", "শিরোনামের নিচে ডানে, যেমন একক।", default=None, example=Usual("লক্ষ টাকায়")
    )
    columns: tuple[Column, ...] = named(
        "কলাম", "কলামের শিরোনামগুলো।", example=[Usual("ক্র. নং"), Usual("নাম")], min_length=1
    )
    rows: tuple[Row, ...] = named(
        "সারি",
        "প্রতি সারি ঘরগুলোর একটি তালিকা।",
        example=[[Usual("১"), "নাম লিখুন, যেমন মো. আব্দুল করিম"]],
        min_length=1,
    )

    @property
    def shares(self) -> tuple[Decimal, ...]:
        """How much of the table's width each column takes, in percent."""
        return column_shares(self.columns, self.rows)

    @property
    def runs(self) -> tuple[tuple[PlacedRow, ...], ...]:
        """The rows with their places, those that a cell reaches across in one run."""
        return tuple(in_runs(placed(self.rows)))

    @contradiction("columns", "rows")
    def _rows_are_even(self) -> Iterator[Fault]:
        yield from uneven_rows(("rows",), self.rows, len(self.columns))


class Traveller(Part):
    """One who is allowed to travel abroad."""

    name: Line = named("নাম", "ভ্রমণকারীর নাম, পাসপোর্টে যেভাবে আছে।", example="নাম লিখুন, যেমন মো. আব্দুল করিম")
    posts: OneOrMany[Line] = named(
        "পদবি", "পদবি ও কর্মস্থল।", default=(), example="পদবি ও কর্মস্থল লিখুন", starter=True
    )
    passport: Line | None = named(
        "পাসপোর্ট-নম্বর",
        "পাসপোর্ট নম্বর; বড় হাতের অক্ষর ও অঙ্কে। কারও না দিলে কলামটি থাকে না।",
        default=None,
        example="X00000000",
        starter=True,
    )
    nationality: Line | None = named(
        "জাতীয়তা", "জাতীয়তা; কারও না দিলে কলামটি থাকে না।", default=None, example=Usual("বাংলাদেশি"), starter=True
    )


class Mail(Part):
    """The addresses of an e-mail."""

    sender: Line | None = named(
        "প্রেরক", "প্রেরকের ঠিকানা।", default=None, example="sender@example.gov.bd", starter=True
    )
    to: OneOrMany[Line] = named(
        "প্রাপক", "প্রাপকের ঠিকানা।", default=(), example="recipient@example.gov.bd", starter=True
    )
    cc: OneOrMany[Line] = named("অনুলিপি", "অনুলিপির ঠিকানা।", default=())
    labels: MailLabels = named(
        "লেবেল",
        "ঠিকানাগুলোর আগে যা ছাপা হয়; যা লেখা নেই তা যেমন সাধারণত হয়।",
        default=MailLabels(),
        example={"প্রেরক": Usual("From")},
    )

    @property
    def lines(self) -> tuple[tuple[str | None, str], ...]:
        """The labelled lines of the head."""
        labels = self.labels
        pairs = (
            (labels.sender, self.sender or ""),
            (labels.to, "; ".join(self.to)),
            (labels.cc, "; ".join(self.cc)),
        )
        return tuple((label, text) for label, text in pairs if text)
