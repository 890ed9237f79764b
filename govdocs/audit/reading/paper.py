"""A document as its reader sees it: every text, date and number on it, each with its path."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeVar, cast

from govdocs.errors import Text
from govdocs.models.annexes import Included
from govdocs.models.audit_settings import AuditSettings
from govdocs.models.document import Document
from govdocs.models.fields import Choice
from govdocs.models.form import Form
from govdocs.models.labels import AnyLabels
from govdocs.models.leaving_out import is_no
from govdocs.models.part import Part, bangla_title
from govdocs.models.parts import Signatory
from govdocs.problems.problem import Path
from govdocs.text.unicode import normalise

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of the document, as the paper shows it."""

    at: Path
    text: str
    """In canonical Unicode (govdocs.text.unicode.normalise), as it is printed."""
    typed: str
    """As it is in the YAML file: any Unicode form, either script; `text` where it comes from elsewhere."""
    own: bool
    """Whether it is in this file, not in the office file or a default of the model."""
    title: str
    """The Bangla name of its field."""


class Tie(Enum):
    """How another document belongs with a paper."""

    INCLUDED = auto()
    """The paper prints it as an annex."""
    SENT = auto()
    """The paper names its file, or its subject, among what it sends."""
    CITED = auto()
    """The paper cites its number."""
    MEETING = auto()
    """It called the meeting whose minutes the paper is."""
    PLAN = auto()
    """It is the plan of the year on which the paper reports."""


class Beside(NamedTuple):
    """Another document that is read with a paper."""

    paper: Paper
    file: str
    tie: Tie
    at: Path = ()
    """Where the paper includes it."""

    @property
    def document(self) -> Document:
        return self.paper.document


_OF_A_REPORT: Final = (
    *(
        "summary",
        "background",
        "problems",
        "solutions",
        "area",
        "beneficiaries",
        "schedule",
        "results",
        "result",
        "resources",
    ),
    *("stakeholders", "risks", "sustainability", "lessons", "replication", "further", "conclusion"),
)
PROSE: Final = frozenset(("body", "discussion", "text", "decisions", *_OF_A_REPORT))
"""The fields, or steps of a path, that hold sentences."""


class Paper:
    """A document under audit: its texts and values, and the levels and silences that apply to it.

    `annex_pages` is how many pages its annexes have; None unless a PDF was made of it.
    """

    def __init__(
        self,
        document: Document,
        accepted: Iterable[str] = (),
        *,
        annex_pages: int | None = None,
        beside: Iterable[Beside] | None = None,
    ) -> None:
        """`accepted` are names that are to count as if the office had accepted them; `beside` are the documents that are read with
        this one, where they are not those that it includes.
        """
        self.document = document
        self._beside = beside
        self.annex_pages = annex_pages
        office = document.office_file
        self.settings = (office.audit if office else None) or AuditSettings()
        form = getattr(document, "form", None)
        self.levels = {**(form.audit if isinstance(form, Form) else {}), **self.settings.rules}
        self.silenced = frozenset(
            silence.rule for silence in (document.audit.ignore if document.audit else ())
        )
        own = document.audit.accepted if document.audit else ()
        self.accepted = tuple(normalise(name) for name in (*self.settings.accepted, *own, *accepted))
        """Names and words that the office or the document accepts as they are spelt."""
        self._worked_out: dict[Callable[[Paper], Any], Any] = {}
        self._canonical: dict[Path, str] = {}
        self._own_texts: dict[Collection[object], tuple[Passage, ...]] = {}
        self._of_kind: dict[type, list[tuple[Path, Any]]] = {}

    def once(self, work: Callable[[Paper], T]) -> T:
        """What a function makes of the paper, for all rules that ask for it."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast(T, self._worked_out[work])

    @cached_property
    def beside(self) -> tuple[Beside, ...]:
        """The documents that are read with this one: those that it includes, where no others were given."""
        if self._beside is not None:
            return tuple(self._beside)
        return tuple(
            Beside(Paper(each.document), each.path, Tie.INCLUDED, at) for at, each in self.every(Included)
        )

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """Every text that is printed or read aloud, in the order of the fields; keys and codes are not among them."""
        return tuple(
            self._passage(at, value, title)
            for at, value, title in self._values
            if isinstance(value, str) and not isinstance(value, Choice)
        )

    @cached_property
    def typed_texts(self) -> tuple[Passage, ...]:
        """The texts of this file, as they are in it."""
        return tuple(
            passage if passage.text == passage.typed else replace(passage, text=passage.typed)
            for passage in self.texts
            if passage.own
        )

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The texts that are sentences: of a document's own fields, and of the papers in its annexes."""
        return tuple(
            passage
            for passage in self.texts
            if passage.at[0] in PROSE or (passage.at[0] == "annexes" and passage.at[-1] == "body")
        )

    def has(self, words: str) -> bool:
        """Whether words stand anywhere in it, as a part of other words or not."""
        return any(words in passage.text for passage in self.texts)

    def own_texts(self, fields: Collection[object]) -> tuple[Passage, ...]:
        """The texts of these fields that are in its file."""
        fields = frozenset(fields)
        if fields not in self._own_texts:
            self._own_texts[fields] = tuple(each for each in self.texts if each.own and each.at[0] in fields)
        return self._own_texts[fields]

    def every(self, kind: type[T]) -> Iterator[tuple[Path, T]]:
        """Every value of a class with its path, wherever it is in the document: `every(Day)`, `every(Signatory)`."""
        if kind not in self._of_kind:
            found = (each for of, places in self._by_class.items() if issubclass(of, kind) for each in places)
            self._of_kind[kind] = [self._values[each][:2] for each in sorted(found)]
        return iter(self._of_kind[kind])

    def typed(self, at: Path) -> str | None:
        """The value at a path as it is in the YAML file; None where it is not one text there."""
        source = self.document.source
        value = source.locate(at).value if source else None
        return value if isinstance(value, str) else None

    def canonical(self, at: Path) -> str:
        """The same in canonical Unicode (govdocs.text.unicode.normalise); empty where it is not one text there."""
        if at not in self._canonical:
            self._canonical[at] = normalise(self.typed(at) or "")
        return self._canonical[at]

    def title(self, at: Path) -> Text:
        """The Bangla and the English name of the field at a path, or of that whose item it is."""
        name = next((str(step) for step in reversed(at) if isinstance(step, str)), "")
        return Text(next((title for place, _, title in self._values if place == at), "") or name, name)

    def says_no(self, at: Path) -> bool:
        """Whether the document leaves out what is at a path: `না`. An empty field says nothing."""
        if self.document.source is None:
            return True
        value = self.document.source.locate(at).value
        return is_no(value[0] if isinstance(value, list) and len(value) == 1 else value)

    @cached_property
    def _values(self) -> tuple[tuple[Path, Any, str], ...]:
        return tuple(_walk(self.document, (), ""))

    @cached_property
    def _by_class(self) -> dict[type, list[int]]:
        """The places of the values of each class among all values."""
        found: dict[type, list[int]] = {}
        for index, (_, value, _) in enumerate(self._values):
            found.setdefault(type(value), []).append(index)
        return found

    def _passage(self, at: Path, value: str, title: str) -> Passage:
        typed = self.typed(at)
        own = typed is not None or self.document.source is None
        return Passage(at, value, value if typed is None else typed, own, title)


_UNPRINTED = {(Document, "kind"), (Document, "office"), (Document, "audit"), (Signatory, "officer")}


def _walk(value: Any, at: Path, title: str) -> Iterator[tuple[Path, Any, str]]:
    """The value and all values in it, each with the Bangla name of its field. Not into other documents, forms or labels."""
    if value is None or isinstance(value, (Form, AnyLabels)):
        return
    yield at, value, title
    if isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            if not any(isinstance(value, part) and name == unprinted for part, unprinted in _UNPRINTED):
                yield from _walk(getattr(value, name), (*at, name), bangla_title(name, field))
    elif isinstance(value, (tuple, list)):
        for index, item in enumerate(value):
            yield from _walk(item, (*at, index), title)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*at, key), title)
