"""Arguments of the command line → which archive, which of its letters, which files to add."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from govdocs.cli import messages
from govdocs.cli.console import no_file, usage
from govdocs.errors import Refusal

if TYPE_CHECKING:
    from govdocs.archive import Archive
    from govdocs.output import Renderer

_DEFAULT_FOLDER = "archive"


def archive_folder(given: Path | None) -> Path:
    """The folder of the archive: the one given, else the working directory if it is an archive, else `archive`."""
    from govdocs.archive import Archive

    if given is not None:
        return given
    return Path() if Archive(Path()).exists else Path(_DEFAULT_FOLDER)


def existing_archive(given: Path | None, renderer: Renderer | None = None) -> Archive:
    """The archive in that folder. Raises Usage where there is none."""
    from govdocs.archive import Archive

    archive = Archive(archive_folder(given), renderer)
    if not archive.exists:
        usage(messages.NOT_AN_ARCHIVE.filled(path=archive.folder))
    return archive


def one_archive(folder: Path | None, named: Path | None) -> Path | None:
    """The folder given as DIR or by -d. Raises Usage for two different ones."""
    if folder is not None and named is not None and folder != named:
        usage(messages.ONE_ARCHIVE)
    return named if folder is None else folder


def refuse_archives(files: Iterable[Path]) -> None:
    """Raises Usage for an archive among the files to add: it was meant as the archive to add to."""
    from govdocs.archive import Archive

    for path in files:
        if path.is_dir() and Archive(path).exists:
            usage(messages.IS_AN_ARCHIVE.filled(path=path))


def letters_in(path: Path) -> list[Path]:
    """The file itself; of a folder every PDF in it and in its folders. Raises Usage where there is none."""
    if path.is_dir():
        return sorted(inside for inside in path.rglob("*") if inside.suffix.lower() == ".pdf")
    if not path.is_file():
        no_file(path)
    return [path]


def day_added(given: str | None) -> date | None:
    """The day of --on. Raises Usage for what is not a date."""
    from govdocs.dates.formats import parse_date

    if given is None:
        return None
    try:
        return parse_date(given)
    except Refusal as refusal:
        usage(f"--on: {refusal.bangla} / {refusal.english}")


def one_letter(given: str, folder: Path | None) -> Path:
    """A PDF, or that of the current letter of a number in the archive. Raises Usage for none, and for several."""
    from govdocs.archive.diff import find_letters

    if Path(given).suffix.lower() == ".pdf" and Path(given).is_file():
        return Path(given)
    if Path(given).exists():
        usage(messages.TWO_OF_A_KIND.filled(given=given))
    archive = existing_archive(folder)
    found = find_letters(archive.letters(), given)
    if not found:
        usage(messages.NO_SUCH_LETTER.filled(given=given))
    if len(found) > 1:
        paths = ", ".join(str(archive.path(letter)) for letter in found)
        usage(messages.SEVERAL_LETTERS.filled(given=given, paths=paths))
    return archive.path(found[0])
