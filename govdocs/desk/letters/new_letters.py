"""New letters: from a form, or from an old letter, of which neither number nor date goes along."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Final

from govdocs.dates.formats import MONTHS
from govdocs.desk import messages
from govdocs.desk.letters.folder import ChangedMeanwhile, LetterFolder, LetterText
from govdocs.errors import Refusal
from govdocs.loading.office_file import OFFICE_FILE, offices
from govdocs.models import Document, kind_named, kinds
from govdocs.models.form import Form, find_form, forms
from govdocs.numerals import to_bangla
from govdocs.problems.problem import InvalidDocument
from govdocs.schema import office_starter, starter
from govdocs.schema.alternatives import Keys
from govdocs.source.editing import retyped
from govdocs.source.reading import Map, Source, read_text

BLANK: Final = "……"
"""What is left for the pen in a number or date."""
_UNUSUAL: Final = re.compile(r'[<>:"|?*\\/\x00-\x1f]+')
_ISSUE: Final = re.compile(r"[0-9০-৯]+(?:/[0-9০-৯]+(?:\([0-9০-৯]+\))?)?\s*$")


def own_forms(folder: LetterFolder) -> list[tuple[Form, str]]:
    """The forms of the folder's office file, each with the office whose it is; none where the file cannot be read."""
    path = folder.path / OFFICE_FILE
    if not path.is_file() or path.is_symlink():
        return []
    try:
        return [(form, code) for code, office in offices(path).items() for form in office.forms]
    except InvalidDocument:
        return []


def from_form(folder: LetterFolder, wanted: str, keys: Keys, name: str, *, today: date) -> LetterText:
    """A new file of a form or kind, called `name` or after the form and the day. Raises Refusal for a form that there is not."""
    kind, form, office = start_of(folder, wanted)
    called = (form.bangla.partition("/")[0] if keys == "bn" else form.name) if form else _title(kind, keys)
    text = starter(kind, keys, form=form, office=office)
    return folder.create(name or _file_name(called, today), text)


def from_letter(folder: LetterFolder, like: str, name: str, *, today: date) -> LetterText:
    """A new file with the words of an old letter; the issue number and the day are left for later. Raises Refusal, InvalidDocument."""
    old = folder.read(like)
    stem = re.sub(r"[-_ ]?[0-9০-৯]{4}-[0-9০-৯]{2}-[0-9০-৯]{2}(?:-[0-9]+)?$", "", like.rpartition(".")[0])
    return folder.create(name or _file_name(stem, today), _unissued(read_text(old.text, like), today))


def make_office_file(folder: LetterFolder, keys: Keys) -> None:
    """The starter of an office file, where there is none; one that is there stays as it is. Raises OSError."""
    with suppress(ChangedMeanwhile):
        folder.save(OFFICE_FILE, office_starter(keys), base_hash="")


def start_of(folder: LetterFolder, wanted: str) -> tuple[type[Document], Form | None, str | None]:
    """The kind, the form and the office of what is wanted, by its code or name. Raises Refusal for what there is not."""
    own = own_forms(folder)
    form = find_form(wanted, among=[one for one, _ in own]) or find_form(wanted)
    if form is not None:
        return kinds()[form.kind], form, next((code for one, code in own if one is form), None)
    kind = kind_named(wanted)
    if kind is None:
        raise Refusal(*messages.NO_SUCH_FORM.filled(given=wanted[:100]), given=wanted[:100])
    return kind, forms()["office-memo"] if kind.name == "letter" else None, None


def _title(kind: type[Document], keys: Keys) -> str:
    return kind.bangla_name if keys == "bn" else kind.name


def _file_name(called: str, today: date) -> str:
    words = "-".join(_UNUSUAL.sub(" ", called).split()).strip(".-") or "letter"
    return f"{words[:80]}-{today.isoformat()}.yaml"


def _unissued(source: Source, today: date) -> str:
    """The text with the number's last part and the day as blanks; where that cannot be done, the reader sees the old ones in their place."""
    text = source.text
    for names, new in (
        (("number", "নম্বর"), _blank_number),
        (("date", "তারিখ"), lambda value: _blank_date(value, today)),
    ):
        now = read_text(text, source.name)
        spot = now.locate((now.tree.key_of(*names) or names[0],))
        if isinstance(spot.value, Map):  # a date with its style
            spot = spot.step(spot.value.key_of("gregorian", "খ্রিষ্টীয়") or "")
        if isinstance(spot.value, str) and (changed := new(spot.value)) != spot.value:
            text = retyped(now, spot.path, changed) or text
    return text


def _blank_number(value: str) -> str:
    before, hyphen, last = value.rpartition("-")
    return f"{before}-{BLANK}" if hyphen and _ISSUE.match(last) else value


def _blank_date(value: str, today: date) -> str:
    return f"{BLANK} {MONTHS[today.month - 1]} {to_bangla(today.year)}"
