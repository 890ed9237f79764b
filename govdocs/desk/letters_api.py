"""What the browser asks of the folder: the list, the texts, saving, new ones, the trash, the search."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from govdocs.desk import messages
from govdocs.desk.answers import Answer, Asked, DeskRoute, Unanswerable, text_in
from govdocs.desk.folder import ChangedMeanwhile, LetterText
from govdocs.desk.index import Listed
from govdocs.desk.new_letters import from_form, from_letter, own_forms
from govdocs.desk.office_desk import OfficeDesk
from govdocs.errors import Refusal
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import kinds
from govdocs.models.form import Form, forms
from govdocs.numerals import to_ascii
from govdocs.register.location import find_register
from govdocs.schema.alternatives import Keys
from govdocs.schema.json_schemas import title_of

_PEN: Final = ("…", "..", "__")


def folder(desk: OfficeDesk, asked: Asked) -> Answer:
    """The letters, each with its state; the trash; drafts of letters that are gone."""
    listed = desk.index.letters()
    drafts = {draft.name: draft.when for draft in desk.drafts.all()}
    issued = _issued_numbers(desk)
    names = {one.name for one in listed}
    return {
        "folder": desk.folder.path.name,
        "read_only": desk.folder.is_read_only,
        "office": OFFICE_FILE if OFFICE_FILE in names else None,
        "letters": [
            {**asdict(one), "state": _state(one, issued), "unsaved": drafts.get(one.name)}
            for one in listed
            if one.is_document
        ],
        "lost": [{"name": name, "when": when} for name, when in drafts.items() if name not in names],
        "trash": [asdict(one) for one in desk.trash.all()],
    }


def _state(listed: Listed, issued: frozenset[str]) -> str:
    """What the list says of a letter: problems, issued, draft (number or date are open), ready."""
    if not listed.is_readable:
        return "problems"
    if listed.number and to_ascii(listed.number).split("/")[0] in issued:
        return "issued"
    is_open = not listed.date or any(mark in f"{listed.number} {listed.date}" for mark in _PEN)
    return "draft" if is_open else "ready"


def _issued_numbers(desk: OfficeDesk) -> frozenset[str]:
    """The numbers under which letters were issued, in ASCII digits; none where there is no register, or one that cannot be read."""
    location = find_register(None, desk.folder.path)
    if location.path is not None and not location.path.is_file():
        return frozenset()
    from govdocs.register import Register

    try:
        return frozenset(entry.memo for entry in Register.at(location).entries(state="issued"))
    except Refusal:
        return frozenset()


def search(desk: OfficeDesk, asked: Asked) -> Answer:
    """The letters in which all the words are."""
    return {"hits": [asdict(hit) for hit in desk.index.find(text_in(asked, "q")[:200])]}


def all_forms(desk: OfficeDesk, asked: Asked) -> Answer:
    """What a new letter may be: the office's own forms, those of the package, the other kinds."""
    own = [_form(form, own=True) for form, _ in own_forms(desk.folder)]
    ours = [_form(form) for form in forms().values()]
    rest = [
        {
            "code": kind.name,
            "kind": kind.name,
            "bn": kind.bangla_name,
            "en": title_of(kind, "en"),
            "words": [],
            "own": False,
        }
        for kind in kinds().values()
        if kind.name != "letter"
    ]
    return {"forms": [*own, *ours, *rest]}


def _form(form: Form, *, own: bool = False) -> dict[str, Any]:
    words = list(form.search)
    return {
        "code": form.name,
        "kind": form.kind,
        "bn": form.bangla,
        "en": form.english,
        "words": words,
        "own": own,
    }


def new(desk: OfficeDesk, asked: Asked) -> Answer:
    """A new letter of a form or kind, or with the words of an old one."""
    name, today = text_in(asked, "name", ""), date.today()
    if asked.get("like"):
        letter = from_letter(desk.folder, text_in(asked, "like"), name, today=today)
    else:
        keys: Keys = "en" if text_in(asked, "lang", "bn") == "en" else "bn"
        letter = from_form(desk.folder, text_in(asked, "form"), keys, name, today=today)
    return {"name": letter.name}


def letter(desk: OfficeDesk, asked: Asked) -> Answer:
    """A letter's text, and what was typed into it and not saved."""
    name = text_in(asked, "name")
    draft = desk.drafts.of(name)
    kept = asdict(draft) if draft else None
    try:
        found = desk.folder.read(name)
    except Refusal:
        if kept is None:
            raise
        return {"name": name, "text": "", "hash": "", "draft": kept, "gone": True}
    if draft and draft.text == found.text:
        kept = None
    return {**asdict(found), "draft": kept, "gone": False}


def save(desk: OfficeDesk, asked: Asked) -> Answer:
    """Write a letter; 409 with what stands in the file where somebody else changed the same places."""
    name = text_in(asked, "name")
    text, base_hash = text_in(asked, "text"), text_in(asked, "base_hash")
    base = text_in(asked, "base") if "base" in asked else desk.drafts.base_of(name, base_hash)
    try:
        saved = desk.folder.save(name, text, base_hash=base_hash, base=base)
    except ChangedMeanwhile as refused:
        raise conflict(refused.theirs) from refused
    with suppress(OSError):  # it is saved; a draft that stays is the same text
        desk.drafts.drop(name)
    return {"hash": saved.letter.hash, **({"text": saved.letter.text} if saved.merged else {})}


def conflict(theirs: LetterText) -> Unanswerable:
    """The refusal of what was made from other bytes than the file has now: 409, with these."""
    problem = messages.CHANGED_MEANWHILE.filled(file=theirs.name).problem(given=theirs.name)
    return Unanswerable(409, problem, theirs=asdict(theirs))


def keep_draft(desk: OfficeDesk, asked: Asked) -> Answer:
    """Keep what was typed a second ago."""
    base = text_in(asked, "base") if "base" in asked else None
    desk.drafts.keep(
        text_in(asked, "name"), text_in(asked, "text"), base_hash=text_in(asked, "base_hash"), base=base
    )
    return {}


def drop_draft(desk: OfficeDesk, asked: Asked) -> Answer:
    """Forget what was typed."""
    desk.drafts.drop(text_in(asked, "name"))
    return {}


def rename(desk: OfficeDesk, asked: Asked) -> Answer:
    """Give a letter another name; what was typed into it and not saved goes along."""
    old = text_in(asked, "name")
    try:
        name = desk.folder.rename(old, text_in(asked, "to"), base_hash=text_in(asked, "hash"))
        desk.drafts.rename(old, name)
    except ChangedMeanwhile as refused:
        raise conflict(refused.theirs) from refused
    return {"name": name}


def throw(desk: OfficeDesk, asked: Asked) -> Answer:
    """Move a letter into the trash."""
    try:
        return asdict(desk.trash.throw(text_in(asked, "name"), base_hash=text_in(asked, "hash")))
    except ChangedMeanwhile as refused:
        raise conflict(refused.theirs) from refused


def restore(desk: OfficeDesk, asked: Asked) -> Answer:
    """Bring a letter back from the trash."""
    return {"name": desk.trash.restore(text_in(asked, "id"))}


ROUTES: Final = (
    DeskRoute("GET", "/api/folder", folder),
    DeskRoute("GET", "/api/search", search),
    DeskRoute("GET", "/api/forms", all_forms),
    DeskRoute("GET", "/api/letter/{name}", letter),
    DeskRoute("POST", "/api/new", new),
    DeskRoute("POST", "/api/save", save),
    DeskRoute("POST", "/api/draft", keep_draft),
    DeskRoute("POST", "/api/draft/drop", drop_draft),
    DeskRoute("POST", "/api/rename", rename),
    DeskRoute("POST", "/api/trash", throw),
    DeskRoute("POST", "/api/restore", restore),
)
