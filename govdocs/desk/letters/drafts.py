"""Drafts: what was typed and is not saved yet, kept beside the letters so that a killed browser or server loses nothing."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from govdocs.desk.letters.folder import LetterFolder
from govdocs.errors import Refusal
from govdocs.files.atomic import write_whole
from govdocs.problems.problem import InvalidDocument
from govdocs.source.decoding import MAX_BYTES


@dataclass(frozen=True)
class Draft:
    """A text that was typed in one window, the hash of the file that it began from, that file's text where it is known, and when.

    `tab` is the word by which a window of the browser calls itself.
    """

    name: str
    text: str
    base_hash: str
    base: str | None
    when: str
    tab: str = ""


_HOME: Final = "drafts"


@dataclass(frozen=True)
class Drafts:
    """The drafts of a folder of letters: of each letter one for each window in which it was typed."""

    folder: LetterFolder

    def keep(self, name: str, text: str, *, base_hash: str, base: str | None = None, tab: str = "") -> None:
        """Keep what was typed; the draft of this window before it is replaced, and one of another window with the same words, which a
        window that goes on from it has taken over.

        `base`, the text that it began from, is needed to merge it later; where it is not given it is looked for. Raises Refusal for
        the name of no letter, OSError as the disk does.
        """
        place = self._place(name, tab)
        base = self.base_of(name, base_hash) if base is None else base
        now = datetime.now().astimezone().isoformat(timespec="microseconds")
        self.folder.make_hidden(_HOME)
        write_whole(place, _as_json(Draft(name, text, base_hash, base, now, tab)))
        for other in self.of(name):
            if other.tab != tab and other.text == text:
                self.drop(name, other.tab)

    def base_of(self, name: str, base_hash: str) -> str | None:
        """The text of a letter whose bytes had this hash: what its file holds, or what a draft knows; None where neither does."""
        with suppress(Refusal, InvalidDocument):
            letter = self.folder.read(name)
            if letter.hash == base_hash:
                return letter.text
        return next((draft.base for draft in self.of(name) if draft.base_hash == base_hash), None)

    def rename(self, name: str, to: str) -> None:
        """Let the drafts follow their letter to another name."""
        for draft in self.of(name):
            write_whole(self._place(to, draft.tab), _as_json(replace(draft, name=to)))
            self.drop(name, draft.tab)

    def of(self, name: str) -> tuple[Draft, ...]:
        """The drafts of a letter that can be read, the newest first."""
        return self._found(f"{self._stem(name)}*.json")

    def all(self) -> tuple[Draft, ...]:
        """Every draft, the newest first; of letters that are no longer there, too."""
        return self._found("*.json")

    def drop(self, name: str, tab: str = "") -> None:
        """Forget the draft of one window: it is saved, or nobody wants it."""
        with suppress(NotADirectoryError):  # nothing could be kept: the folder is a link
            self._place(name, tab).unlink(missing_ok=True)

    def drop_saved(self, name: str, text: str, tab: str = "") -> None:
        """Forget what is on record now: the draft of the window that saved, and each with the same words."""
        for draft in self.of(name):
            if draft.tab == tab or draft.text == text:
                self.drop(name, draft.tab)

    def _found(self, pattern: str) -> tuple[Draft, ...]:
        places: tuple[Path, ...] = ()
        with suppress(OSError):
            places = tuple(self.folder.hidden(_HOME).glob(pattern))
        return tuple(sorted(filter(None, map(_read, places)), key=lambda draft: draft.when, reverse=True))

    def _place(self, name: str, tab: str) -> Path:
        own = f"-{sha256(tab.encode()).hexdigest()[:16]}" if tab else ""
        return self.folder.hidden(_HOME) / f"{self._stem(name)}{own}.json"

    def _stem(self, name: str) -> str:
        self.folder.place(name)
        return sha256(name.encode()).hexdigest()[:32]


def _as_json(draft: Draft) -> bytes:
    return json.dumps(asdict(draft), ensure_ascii=False).encode()


def _read(path: Path) -> Draft | None:
    try:
        if path.is_symlink() or path.stat().st_size > 4 * MAX_BYTES:
            return None
        said: Any = json.loads(path.read_bytes())
        base = said["base"]
        return Draft(
            **{name: str(said[name]) for name in ("name", "text", "base_hash", "when")},
            base=base if base is None else str(base),
            tab=str(said.get("tab", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
