"""Drafts: what was typed and is not saved yet, kept beside the letters so that a killed browser or server loses nothing."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from govdocs.desk.folder import LetterFolder
from govdocs.errors import Refusal
from govdocs.files.atomic import write_whole
from govdocs.problems.problem import InvalidDocument
from govdocs.source.decoding import MAX_BYTES


@dataclass(frozen=True)
class Draft:
    """A text that was typed, the hash of the file that it began from, that file's text where it is known, and when it was kept."""

    name: str
    text: str
    base_hash: str
    base: str | None
    when: str


_HOME: Final = "drafts"


@dataclass(frozen=True)
class Drafts:
    """The drafts of a folder of letters, one for each letter."""

    folder: LetterFolder

    def keep(self, name: str, text: str, *, base_hash: str, base: str | None = None) -> None:
        """Keep what was typed; the draft before is replaced. Raises Refusal for the name of no letter, OSError as the disk does.

        `base`, the text that it began from, is needed to merge it later; where it is not given it is looked for.
        """
        place = self._place(name)
        base = self.base_of(name, base_hash) if base is None else base
        draft = Draft(name, text, base_hash, base, datetime.now().astimezone().isoformat(timespec="seconds"))
        self.folder.make_hidden(_HOME)
        write_whole(place, json.dumps(asdict(draft), ensure_ascii=False).encode())

    def base_of(self, name: str, base_hash: str) -> str | None:
        """The text of a letter whose bytes had this hash: what its file holds, or what its draft knows; None where neither does."""
        with suppress(Refusal, InvalidDocument):
            letter = self.folder.read(name)
            if letter.hash == base_hash:
                return letter.text
        draft = self.of(name)
        return draft.base if draft and draft.base_hash == base_hash else None

    def rename(self, name: str, to: str) -> None:
        """Let a draft follow its letter to another name."""
        if draft := self.of(name):
            moved = asdict(draft) | {"name": to}
            write_whole(self._place(to), json.dumps(moved, ensure_ascii=False).encode())
            self.drop(name)

    def of(self, name: str) -> Draft | None:
        """The draft of a letter, if there is one that can be read."""
        return _read(self._place(name))

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the newest first; of letters that are no longer there, too."""
        places: tuple[Path, ...] = ()
        with suppress(OSError):
            places = tuple(self.folder.hidden(_HOME).glob("*.json"))
        return tuple(sorted(filter(None, map(_read, places)), key=lambda draft: draft.when, reverse=True))

    def drop(self, name: str) -> None:
        """Forget the draft of a letter: it is saved, or nobody wants it."""
        self._place(name).unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        self.folder.place(name)
        return self.folder.hidden(_HOME) / f"{sha256(name.encode()).hexdigest()[:32]}.json"


def _read(path: Path) -> Draft | None:
    try:
        if path.is_symlink() or path.stat().st_size > 4 * MAX_BYTES:
            return None
        said: Any = json.loads(path.read_bytes())
        base = said["base"]
        return Draft(
            **{name: str(said[name]) for name in ("name", "text", "base_hash", "when")},
            base=base if base is None else str(base),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
