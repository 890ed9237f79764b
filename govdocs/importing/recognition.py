"""What was recognised: fields with their values, how sure each is, and where it was; and what found no field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from govdocs.errors import Text
from govdocs.importing import messages
from govdocs.importing.lines.text_lines import TextLine
from govdocs.importing.old_document import OldPicture

SURE = 0.95
LIKELY = 0.8
POSSIBLE = 0.6
DOUBTFUL = 0.75
"""Below this a field gets a comment."""

_LONGEST: Final = 60  # signs quoted of a field
_WHY_UNCERTAIN: Final = {
    "letterhead": messages.HEAD_WITHOUT_OFFICE,
    "body": messages.SHORT_BODY,
    "decisions": messages.DECISIONS_UNNUMBERED,
    "actions": messages.ONE_ACTION,
    **dict.fromkeys(("signature", "sender", "issued_by"), messages.SIGNED_WITHOUT_POST),
}


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

    def to_look_at(self, most_words: int | None = None) -> tuple[Text, ...]:
        """Why it is doubtful, one sentence each; of unclear words no more than `most_words` are named (None: all)."""
        reasons: list[Text] = []
        if self.doubts:
            words = [in_one_line(word) for word in dict.fromkeys(self.doubts)]
            more = " …" if most_words is not None and len(words) > most_words else ""
            reasons.append(messages.DOUBTFUL_WORDS.filled(words=", ".join(words[:most_words]) + more))
        reasons += self.reasons
        if self.confidence < DOUBTFUL and not self.reasons:
            reasons.append(_WHY_UNCERTAIN.get(self.name, messages.NO_LABEL).filled(text=self._quoted()))
        return tuple(reasons)

    def _quoted(self) -> str:
        text = in_one_line(" ".join(self.texts))
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def in_one_line(text: str) -> str:
    """The text without breaks and without signs that are not printed."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


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
