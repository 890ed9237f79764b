"""OfficeDesk: what all requests share, which is the folder of letters and what is kept warm for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from govdocs.archive import Archive
from govdocs.desk.api.handed_files import HandedFiles
from govdocs.desk.issuing.issue_steps import ARCHIVE, Issuing
from govdocs.desk.letters.drafts import Drafts
from govdocs.desk.letters.folder import LetterFolder
from govdocs.desk.letters.index import LetterIndex
from govdocs.desk.letters.states import ArchivedTexts
from govdocs.desk.letters.trash import Trash
from govdocs.desk.merging.jobs import Merges
from govdocs.desk.preview.previews import Previews


@dataclass(frozen=True)
class OfficeDesk:
    """The folder whose letters the desk shows, and the secret that its windows send with each request."""

    folder: LetterFolder
    token: str

    @cached_property
    def index(self) -> LetterIndex:
        """What each letter is, and the words of all."""
        return LetterIndex(self.folder)

    @property
    def drafts(self) -> Drafts:
        """What was typed and is not saved."""
        return Drafts(self.folder)

    @property
    def trash(self) -> Trash:
        """What was thrown away."""
        return Trash(self.folder)

    @cached_property
    def previews(self) -> Previews:
        """The pages of the texts that are being typed."""
        return Previews()

    @cached_property
    def issuing(self) -> Issuing:
        """The way of a letter to its number, its PDF and the archive."""
        return Issuing(self.folder, self.previews)

    @cached_property
    def archived(self) -> ArchivedTexts:
        """What the letters that went out were made from."""
        return ArchivedTexts(Archive(self.folder.path / ARCHIVE))

    @cached_property
    def merges(self) -> Merges:
        """The sheets that were dropped, and the letters that are made of them."""
        return Merges(self.folder.path)

    @cached_property
    def handed(self) -> HandedFiles:
        """The files that the browser is about to fetch."""
        return HandedFiles()

    def close(self) -> None:
        """End the processes that were started for this desk, and remove what they made for now."""
        for name in ("index", "previews", "merges"):
            if made := self.__dict__.get(name):
                made.close()
