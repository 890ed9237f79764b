"""What was thrown away: moved aside, and back again; nothing is deleted."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from govdocs.desk import messages
from govdocs.desk.folder import HIDDEN_FOLDER, LetterFolder
from govdocs.errors import Refusal

_TIME = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Thrown:
    """A letter that was thrown away: by which `id` it comes back, its name, and when."""

    id: str
    name: str
    when: str


@dataclass(frozen=True)
class Trash:
    """The letters that were thrown away from a folder."""

    folder: LetterFolder

    def throw(self, name: str, *, base_hash: str) -> Thrown:
        """Move a letter aside. Raises ChangedMeanwhile where it is no longer what its reader saw."""
        self.folder.refuse_changed(name, base_hash)
        self._home.mkdir(parents=True, exist_ok=True)
        id_ = f"{datetime.now():{_TIME}}-{secrets.token_hex(3)}-{name}"
        self.folder.place(name).rename(self._home / id_)
        return _thrown(id_)

    def restore(self, id_: str) -> str:
        """Bring a letter back, under its name or, where that is taken, the next free one. Returns the name."""
        if id_ not in self._ids():
            raise Refusal(*messages.NOT_IN_TRASH.filled(name=id_.rpartition("-")[2][:100]), given=id_[:100])
        place = self._home / id_
        letter = self.folder.create(_thrown(id_).name, "")
        place.replace(self.folder.place(letter.name))
        return letter.name

    def all(self) -> tuple[Thrown, ...]:
        """What is there, the newest first."""
        return tuple(_thrown(id_) for id_ in sorted(self._ids(), reverse=True))

    def _ids(self) -> list[str]:
        if not self._home.is_dir():
            return []
        with os.scandir(self._home) as entries:
            return [e.name for e in entries if e.is_file(follow_symlinks=False) and e.name.count("-") > 1]

    @property
    def _home(self) -> Path:
        return self.folder.path / HIDDEN_FOLDER / "trash"


def _thrown(id_: str) -> Thrown:
    time, _, name = id_.split("-", 2)
    try:
        when = datetime.strptime(time, _TIME).isoformat()
    except ValueError:
        when = ""
    return Thrown(id_, name, when)
