"""What the list says of each letter, in one word."""

from __future__ import annotations

from collections.abc import Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Final, Literal

from govdocs.archive import Archive
from govdocs.desk.letters.facts import Standing
from govdocs.desk.letters.index import Listed
from govdocs.errors import Refusal
from govdocs.models import kinds
from govdocs.models.samples import sample_of
from govdocs.numerals import to_ascii
from govdocs.register.location import find_register

State = Literal["problems", "issued", "changed", "draft", "ready", "unexamined"]

_PEN: Final = ("…", "..", "__")
_BY_STANDING: Final[Mapping[Standing, State]] = {
    "": "unexamined",
    "errors": "problems",
    "samples": "draft",
    "whole": "ready",
}


@dataclass(frozen=True)
class ArchivedTexts:
    """What the letters of an archive were made from; of its journal only what is new is read each time."""

    archive: Archive
    _turn: Lock = field(default_factory=Lock, compare=False)

    def by_number(self) -> Mapping[str, Set[str]]:
        """The SHA-256 of the documents of each number, in ASCII digits; none where the journal cannot be read."""
        found: dict[str, set[str]] = {}
        with self._turn, suppress(OSError):
            for letter in self.archive.journal().current().values():
                found.setdefault(_ascii_number(letter.number), set()).add(letter.sources[letter.document])
        return found


def _ascii_number(written: str) -> str:
    return to_ascii(written).split("/")[0]


def state_of(listed: Listed, issued: frozenset[str], archived: Mapping[str, Set[str]]) -> State:
    """Problems, issued, issued and changed since, draft (number or date are open, samples are left), ready; or that nobody has loaded it yet."""
    if not listed.is_readable:
        return "problems"
    number = _ascii_number(listed.number)
    texts = archived.get(number, frozenset())  # where there is no register the archive alone says so
    if texts & set(listed.hashes.split()) or (number in issued and not texts):
        return "issued"
    if number and (number in issued or texts):
        return "changed"
    is_open = not listed.date or any(mark in f"{listed.number} {listed.date}" for mark in _PEN)
    return "draft" if is_open or _is_untouched(listed) else _BY_STANDING[listed.standing]


def _is_untouched(listed: Listed) -> bool:
    """Whether the number or the date is still that of the starter."""
    fields = kinds()[listed.kind].model_fields if listed.kind in kinds() else {}
    samples = {to_ascii(str(sample_of(fields[name]))) for name in ("number", "date") if name in fields}
    return bool(samples & {to_ascii(listed.number), to_ascii(listed.date)})


def issued_numbers(folder: Path) -> frozenset[str]:
    """The numbers under which letters were issued, in ASCII digits; none where there is no register, or one that cannot be read."""
    location = find_register(None, folder)
    if location.path is not None and not location.path.is_file():
        return frozenset()
    from govdocs.register import Register

    try:
        return frozenset(entry.memo for entry in Register.at(location).entries(state="issued"))
    except Refusal:
        return frozenset()
