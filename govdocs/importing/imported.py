"""What an old file became: its YAML, what was recognised, what is doubtful, what found no field."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from govdocs.importing.old_document import OldDocument, OldPicture
from govdocs.importing.recognition import DOUBTFUL, FoundField, Recognition
from govdocs.importing.writing.yaml_writing import written
from govdocs.models.kinds import kind_named
from govdocs.problems.problem import Language, Problem
from govdocs.text.unicode import same_name


@dataclass(frozen=True)
class Imported:
    """What an old file became: its YAML, the fields found (English names), what found none, and what is to be told."""

    text: str
    kind: str
    form: str = ""
    fields: dict[str, FoundField] = field(default_factory=dict)
    remainder: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    pictures: tuple[OldPicture, ...] = ()
    is_ours: bool = False
    companions: tuple[tuple[str, bytes], ...] = ()
    """Other YAML files that a file of ours carries, by name."""
    kind_is_doubtful: bool = False

    @property
    def doubtful(self) -> tuple[FoundField, ...]:
        """The fields to look at, the least certain first."""
        found = (one for one in self.fields.values() if one.is_doubtful)
        return tuple(sorted(found, key=lambda one: one.confidence))

    def line_of(self, field: str) -> int:
        """The line of the YAML at which a field of the document begins, from 1; 0 where it is not there by itself."""
        kind = kind_named(self.kind)
        names = {} if kind is None else kind.names()
        for number, line in enumerate(self.text.split("\n"), 1):
            key, colon, _ = line.partition(":")
            if colon and key == key.lstrip() and names.get(same_name(key)) == field.partition(".")[0]:
                return number
        return 0


def imported(
    finding: Recognition,
    document: OldDocument,
    name: str,
    language: Language,
    *,
    faithful: bool,
    movable: Container[str] | None = None,
) -> Imported:
    """The result of a finding; of the fields that cannot be read only the `movable` ones go to the remainder (None: all)."""
    text = written(finding, language, name, faithful=faithful, movable=movable)
    return Imported(
        text,
        finding.kind,
        finding.form,
        finding.fields,
        tuple(finding.rest),
        document.problems,
        document.pictures,
        kind_is_doubtful=finding.kind_confidence < DOUBTFUL,
    )
