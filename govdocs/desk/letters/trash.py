"""What was thrown away: moved aside, and back again; nothing is deleted."""

from __future__ import annotations

import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from govdocs.desk import messages
from govdocs.desk.letters.folder import LetterFolder, move
from govdocs.errors import Refusal

_HOME: Final = "trash"
_TIME: Final = "%Y%m%dT%H%M%S"
_ID: Final = re.compile("[0-9]{8}T[0-9]{6}-[0-9a-f]{8}")
"""Each letter lies in a folder of such a name, under its own: no name becomes too long."""


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
        home = self.folder.make_hidden(_HOME)
        id_ = f"{datetime.now():{_TIME}}-{secrets.token_hex(4)}"
        (home / id_).mkdir(mode=0o700)
        move(self.folder.place(name), home / id_ / name)
        return Thrown(id_, name, _when(id_))

    def restore(self, id_: str) -> str:
        """Bring a letter back, under its name or, where that is taken, the next free one. Returns the name."""
        thrown = next((one for one in self.all() if one.id == id_), None)
        if thrown is None:
            raise Refusal(*messages.NOT_IN_TRASH.filled(name=id_[:100]), given=id_[:100])
        place = self.folder.hidden(_HOME) / id_ / thrown.name
        name = self.folder.take(place, thrown.name)
        with suppress(OSError):
            place.parent.rmdir()
        return name

    def all(self) -> tuple[Thrown, ...]:
        """What is there, the newest first; what the desk did not put there is passed over."""
        found: list[Thrown] = []
        with suppress(OSError), os.scandir(self.folder.hidden(_HOME)) as entries:
            ids = [
                one.name for one in entries if _ID.fullmatch(one.name) and one.is_dir(follow_symlinks=False)
            ]
            for id_ in sorted(ids, reverse=True):
                within = LetterFolder(self.folder.hidden(_HOME) / id_)
                found += (Thrown(id_, name, _when(id_)) for name in within.names()[:1])
        return tuple(found)


def _when(id_: str) -> str:
    try:
        return datetime.strptime(id_.partition("-")[0], _TIME).isoformat()
    except ValueError:
        return ""
