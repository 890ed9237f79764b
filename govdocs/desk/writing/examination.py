"""What is wrong with a text that is being typed, and what can be done about it: problems and findings, fixes, accepted words.

Nothing here is written but the office file, by `accept`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePath
from typing import Any, Final

from govdocs.audit.accepting import AcceptingFile, accepting_files
from govdocs.audit.auditing import findings
from govdocs.audit.fixing import FixedFile, fixed_files, fixed_finding
from govdocs.desk import messages
from govdocs.desk.offsets import Offsets, with_offsets
from govdocs.errors import Text
from govdocs.files.atomic import rewrite_text
from govdocs.loading.loader import loads
from govdocs.loading.office_file import OFFICE_FILE, read_office_file
from govdocs.models.context import Context
from govdocs.models.document import Document
from govdocs.output import Renderer
from govdocs.problems.problem import GovdocsError, Problem, Severity, in_order
from govdocs.problems.problem import Path as Steps
from govdocs.problems.same_findings import SameFindings, by_file, counts_of
from govdocs.source.reading import read_text

MOST_SHOWN: Final = 300
"""Findings on the screen: those that weigh most."""
MOST_WORDS: Final = 200
"""That are accepted at once."""


@dataclass(frozen=True)
class Examination:
    """The problems of a text, and of a valid one what a proof-reader would mark, each thing once and what weighs most first."""

    name: str
    text: str
    problems: tuple[Problem, ...]
    findings: tuple[SameFindings, ...] = ()
    document: Document | None = None

    @property
    def summary(self) -> Text:
        """In one line: how much there is of each weight, or that the letter is fine."""
        counts = Counter(problem.severity for problem in self.problems)
        alone = [SameFindings(problem, ()) for problem in dict.fromkeys(self.problems)]
        told = (*alone, *self.findings)
        if not told:
            return messages.ALL_IS_WELL
        found = Text(counts_of(told, "bn"), counts_of(told, "en"))
        stops = counts[Severity.ERROR] or any(same.first.is_error for same in self.findings)
        return (messages.MUST_BE_PUT_RIGHT if stops else messages.CAN_BE_PRINTED).filled(found=found)

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON; offsets count as the browser does, for what stands in this text."""
        offsets = Offsets(self.text)
        return {
            "problems": [self._told(problem, offsets) for problem in self.problems],
            "findings": [
                {
                    **self._told(same.first, offsets),
                    "fix": same.first.mechanical,
                    "elsewhere": {"bn": same.elsewhere("bn"), "en": same.elsewhere("en")},
                    "others": [self._told(other, offsets) for other in same.others],
                }
                for same in self.findings[:MOST_SHOWN]
            ],
            "summary": self.summary._asdict(),
        }

    def _told(self, problem: Problem, offsets: Offsets) -> dict[str, Any]:
        here = problem.place is not None and problem.place.file == self.name
        return with_offsets(problem, self.text, offsets) if here else problem.as_dict()


def examined(text: str, name: str, folder: Path) -> Examination:
    """The examination of the text of a file of this name in a folder, where its office file and pictures are."""
    name, text = file_name(name), text.removeprefix("\ufeff")
    try:
        if name == OFFICE_FILE:
            return Examination(name, text, read_office_file(read_text(text, name), Context(folder)).problems)
        document = loads(text, name=name, folder=folder)
        missing = Renderer().missing_characters(document)
    except GovdocsError as error:
        return Examination(name, text, tuple(dict.fromkeys(error.problems)))
    found = [] if document.faithful else [one.problem for one in findings(document)]
    grouped = [same for group in by_file(found).values() for same in group]
    weights = list(Severity)
    problems = in_order(dict.fromkeys((*document.warnings, *missing)))
    ordered = sorted(grouped, key=lambda same: weights.index(same.first.severity))
    return Examination(name, text, problems, tuple(ordered), document)


def fixed(
    text: str, name: str, folder: Path, finding: tuple[str, Steps] | None = None
) -> tuple[str, list[dict[str, Any]]]:
    """The text with one finding fixed, named by its code and path, or with all that is mechanical; and the changes.

    Raises InvalidDocument for a text of which no tree can be made.
    """
    source = read_text(text, file_name(name))
    if finding is not None:
        file: FixedFile | None = fixed_finding(source, *finding, folder=folder)
    else:
        files = fixed_files(source, folder=folder)
        file = next((one for one in files if one.source.name == source.name), None)
    if file is None or not file.changes:
        return text, []
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return mark + file.text, [asdict(change) for change in file.changes]


def accept(text: str, name: str, folder: Path, words: Sequence[str]) -> tuple[AcceptingFile, ...]:
    """Write words into the office file as spelt rightly. Returns the files that were changed.

    Raises InvalidDocument for a text that is no document; Refusal for a word that nothing objects to, where there is no office
    file, and where it was changed meanwhile; OSError.
    """
    document = loads(text.removeprefix("\ufeff"), name=file_name(name), folder=folder)
    files = accepting_files([document], words)
    for file in files:
        rewrite_text(Path(file.source.name), file.text, over=file.source.raw)
    return files


def file_name(name: str) -> str:
    """The name of a file without any folder, as it stands in problems."""
    return PurePath(name.replace("\\", "/")).name or "letter.yaml"
