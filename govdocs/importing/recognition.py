"""What was recognised: fields with their values, how sure each is, and where it was; and what found no field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from govdocs.errors import Text
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldPicture

SURE = 0.95
LIKELY = 0.8
POSSIBLE = 0.6
DOUBTFUL = 0.75
"""Below this a field gets a comment."""


@dataclass
class FoundField:
    """A field at the top of a document (or `copies.signature`): how sure it is, where it was, and what to look at."""

    name: str
    confidence: float
    place: str = ""
    reasons: list[Text] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    """The lines that it was read from."""

    @property
    def is_doubtful(self) -> bool:
        return self.confidence < DOUBTFUL or bool(self.doubts) or bool(self.reasons)


@dataclass
class Recognition:
    """A document as it was recognised: the English names of its fields with their values, in their order."""

    kind: str = "letter"
    form: str = ""
    tree: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, FoundField] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    kind_confidence: float = SURE
    file: str = ""
    pictures: tuple[OldPicture, ...] = ()
    printed: list[str] = field(default_factory=list)
    """What the page prints by itself as the old document has it, such as the usual heads of a table."""
    cover_project: list[str] = field(default_factory=list)
    """The name of a project as its cover has it."""

    def put(
        self, name: str, value: Any, confidence: float, lines: Iterable[TextLine] = (), *reasons: Text
    ) -> None:
        """Set a field; one that is there already keeps its value, and the new text goes to the rest."""
        lines = list(lines)
        if value in (None, "", [], {}):
            return
        if name in self.tree:
            self.rest += [line.full for line in lines] or [str(value)]
            return
        self.tree[name] = value
        doubts = [word for line in lines for word in line.doubts]
        place = next((line.place for line in lines if line.place), "")
        self.fields[name] = FoundField(
            name, confidence, place, list(reasons), doubts, [line.full for line in lines]
        )

    def note(self, name: str, reason: Text) -> None:
        """Say what is to be looked at in a field that is there."""
        if name in self.fields:
            self.fields[name].reasons.append(reason)

    def set_label(self, name: str, typed: str, usual: str) -> None:
        """The label of a part as it was typed, where that is not the usual one."""
        typed = typed.strip()
        if typed and typed.rstrip(" :") != usual:
            self.tree.setdefault("labels", {})[name] = typed.rstrip(" :") if typed.endswith(":") else typed
