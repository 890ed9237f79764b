"""What a line of the journal says of a letter, held against the files of the letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from importlib.metadata import version

from govdocs.archive import messages
from govdocs.archive.file_names import folder_of, letter_name
from govdocs.archive.journal_lines import ArchivedLetter
from govdocs.files.portable_names import FINGERPRINT
from govdocs.models import Document
from govdocs.problems.problem import Problem

_SHOWN = 120  # characters of a value in a message


def untrue_of_programs(letter: ArchivedLetter, fingerprint: Mapping[str, str]) -> Iterator[Problem]:
    """What a line says otherwise than the letter's fingerprint.json; `fingerprint` are its entries."""
    name = f"{letter.folder}/{FINGERPRINT}"
    stored = next((file.sha256 for file in letter.files if file.path == name), "")
    found = {"fingerprint": stored, "govdocs": fingerprint.get("govdocs", letter.govdocs)}
    yield from _differing(letter, found, exactly=True)


def untrue_of_letter(
    letter: ArchivedLetter, document: Document, fingerprint: Mapping[str, str]
) -> Iterator[Problem]:
    """What a line says otherwise than the letter itself, read from its source.

    Another version of govdocs may have written a subject with other marks or spaces: then words and digits are compared.
    """
    number, day = document.printed_number, document.day
    found = {
        "kind": document.name,
        "number": number,
        "date": day.isoformat() if day else "",
        "subject": document.plain_headline,
        "folder": folder_of(letter_name(number, document.name, day), day, letter.pdf),
    }
    yield from _differing(letter, found, exactly=fingerprint.get("govdocs") == version("govdocs"))


def _differing(letter: ArchivedLetter, found: Mapping[str, str], *, exactly: bool) -> Iterator[Problem]:
    for name, value in found.items():
        recorded = getattr(letter, name)
        if recorded == value or (not exactly and _words(recorded) == _words(value)):
            continue
        sentence = messages.UNTRUE_LINE.filled(
            path=letter.pdf_file, key=name, recorded=recorded[:_SHOWN], found=value[:_SHOWN]
        )
        yield sentence.problem(given=recorded[:_SHOWN])


def _words(text: str) -> str:
    """The letters, signs and digits of a text, without spaces and punctuation."""
    return "".join(one for one in unicodedata.normalize("NFC", text) if unicodedata.category(one)[0] in "LMN")
