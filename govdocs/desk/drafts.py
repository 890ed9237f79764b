"""Drafts: what was typed and is not saved yet, kept beside the letters so that a killed browser or server loses nothing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from govdocs.desk.folder import HIDDEN_FOLDER, LetterFolder
from govdocs.files.atomic import write_whole
from govdocs.source.decoding import MAX_BYTES


@dataclass(frozen=True)
class Draft:
    """A text that was typed, the hash of the file that it began from, that file's text, and when it was kept."""

    name: str
    text: str
    base_hash: str
    base: str
    when: str


@dataclass(frozen=True)
class Drafts:
    """The drafts of a folder of letters, one for each letter."""

    folder: LetterFolder

    def keep(self, name: str, text: str, *, base_hash: str, base: str) -> None:
        """Keep what was typed; the draft before is replaced. Raises Refusal for the name of no letter, OSError as the disk does."""
        draft = Draft(name, text, base_hash, base, datetime.now().astimezone().isoformat(timespec="seconds"))
        write_whole(self._place(name), json.dumps(asdict(draft), ensure_ascii=False).encode())

    def of(self, name: str) -> Draft | None:
        """The draft of a letter, if there is one that can be read."""
        return _read(self._place(name))

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the newest first; of letters that are no longer there, too."""
        places = self._home.glob("*.json") if self._home.is_dir() else ()
        return tuple(sorted(filter(None, map(_read, places)), key=lambda draft: draft.when, reverse=True))

    def drop(self, name: str) -> None:
        """Forget the draft of a letter: it is saved, or nobody wants it."""
        self._place(name).unlink(missing_ok=True)

    @property
    def _home(self) -> Path:
        return self.folder.path / HIDDEN_FOLDER / "drafts"

    def _place(self, name: str) -> Path:
        self.folder.place(name)
        return self._home / f"{sha256(name.encode()).hexdigest()[:32]}.json"


def _read(path: Path) -> Draft | None:
    try:
        if path.is_symlink() or path.stat().st_size > 4 * MAX_BYTES:
            return None
        said: Any = json.loads(path.read_bytes())
        return Draft(**{name: str(said[name]) for name in Draft.__dataclass_fields__})
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
