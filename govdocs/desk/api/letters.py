"""What the browser asks of the folder: the list, the texts, saving, new ones, the trash, the search."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from govdocs.desk.api.answers import Answer, Asked, DeskRoute, text_in
from govdocs.desk.api.office_desk import OfficeDesk
from govdocs.desk.letters.new_letters import from_form, from_letter, make_office_file, own_forms
from govdocs.desk.letters.states import issued_numbers, state_of
from govdocs.desk.screen.fragments import fragment, language_in, path_text, stem
from govdocs.desk.screen.letter_view import frame_of
from govdocs.desk.screen.words import WORDS
from govdocs.errors import Refusal, Text
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import kinds
from govdocs.models.form import Form, forms
from govdocs.schema.alternatives import Keys
from govdocs.schema.json_schemas import title_of

_LONGEST_TAB: Final = 200
_LIST_AGAIN: Final = 1500
"""Milliseconds until the list is asked for again while some letters are not looked at yet."""


def folder(desk: OfficeDesk, asked: Asked) -> Answer:
    """The letters, each with its state; the trash; drafts of letters that are gone; and all of it as HTML, narrowed by `q`."""
    found = _contents(desk)
    if "q" in asked:
        return {**found, **_again(found), **_list(desk, asked, found)}
    return {
        **found,
        **_again(found),
        "html": {"#stage": fragment("folder.html", language_in(asked), **_shown(desk, asked, found))},
    }


def _again(found: dict[str, Any]) -> dict[str, Any]:
    """While letters are still being looked at the list is asked for again, as long as it is on the screen."""
    waiting = any(one["state"] == "unexamined" for one in found["letters"])
    return {"then": {"route": "folder", "after": _LIST_AGAIN, "while": "#letters"}} if waiting else {}


def _list(desk: OfficeDesk, asked: Asked, found: dict[str, Any] | None = None) -> dict[str, Any]:
    """The list as it is now, for its place in the screen."""
    shown = _shown(desk, asked, found or _contents(desk))
    return {"html": {"#letters": fragment("letters.html", language_in(asked), **shown)}}


def _shown(desk: OfficeDesk, asked: Asked, found: dict[str, Any]) -> dict[str, Any]:
    """What the list shows: all letters, or those in which the words that are searched stand, each with its place."""
    searched = text_in(asked, "q", "").strip()[:200]
    excerpts = {hit.name: hit.excerpt for hit in desk.index.find(searched)} if searched else {}
    letters = [one for one in found["letters"] if not searched or one["name"] in excerpts]
    return {**found, "letters": letters, "excerpts": defaultdict(str, excerpts), "searched": searched}


def _contents(desk: OfficeDesk) -> dict[str, Any]:
    listed = desk.index.letters()
    drafts = {draft.name: draft.when for draft in reversed(desk.drafts.all())}
    issued, archived = issued_numbers(desk.folder.path), desk.archived.by_number()
    names = {one.name for one in listed}
    return {
        "folder": desk.folder.path.name,
        "read_only": desk.folder.is_read_only,
        "nothing_kept": desk.folder.has_foreign_hidden,
        "office": OFFICE_FILE if OFFICE_FILE in names else None,
        "letters": [
            {
                **asdict(one),
                "kind_name": _kind_name(one.kind)._asdict(),
                "state": state_of(one, issued, archived),
                "unsaved": drafts.get(one.name),
            }
            for one in listed
            if one.is_document
        ],
        "lost": [{"name": name, "when": when} for name, when in drafts.items() if name not in names],
        "trash": [asdict(one) for one in desk.trash.all()],
    }


def _kind_name(name: str) -> Text:
    """What people call a kind of document, by its name in the code."""
    kind = kinds().get(name)
    return Text(kind.bangla_name, title_of(kind, "en")) if kind else Text(name, name)


def search(desk: OfficeDesk, asked: Asked) -> Answer:
    """The letters in which all the words are."""
    return {"hits": [asdict(hit) for hit in desk.index.find(text_in(asked, "q")[:200])]}


def all_forms(desk: OfficeDesk, asked: Asked) -> Answer:
    """What a new letter may be: the office's own forms, those of the package, the other kinds."""
    return {"forms": _forms(desk)}


def new_letter_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog in which the form of a new letter is chosen."""
    return {"dialog": fragment("new_letter.html", language_in(asked), forms=_forms(desk))}


def rename_dialog(desk: OfficeDesk, asked: Asked) -> Answer:
    """The dialog that asks for the new name of a letter."""
    return {"dialog": fragment("rename.html", language_in(asked), name=text_in(asked, "name"))}


def _forms(desk: OfficeDesk) -> list[dict[str, Any]]:
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
    return [*own, *ours, *rest]


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
        letter = from_form(desk.folder, text_in(asked, "form"), _keys(asked), name, today=today)
    return {"name": letter.name, "go": letter.name}


def make_office(desk: OfficeDesk, asked: Asked) -> Answer:
    """The office file of the folder, made of the starter where there is none, and opened."""
    make_office_file(desk.folder, _keys(asked))
    return {"go": OFFICE_FILE}


def _keys(asked: Asked) -> Keys:
    return "en" if text_in(asked, "lang", "bn") == "en" else "bn"


def letter(desk: OfficeDesk, asked: Asked) -> Answer:
    """A letter's text, and what was typed into it and not saved: by the window that asks, else the newest; all of them in `drafts`."""
    name, tab, language = text_in(asked, "name"), _tab(asked), language_in(asked)
    drafts = sorted(desk.drafts.of(name), key=lambda draft: draft.tab != tab)
    try:
        found = asdict(desk.folder.read(name))
    except Refusal:
        if not drafts:
            raise
        found = {"name": name, "text": "", "hash": ""}
    is_gone = not found["hash"]
    kept = [asdict(draft) for draft in drafts if is_gone or draft.text != found["text"]]
    asking = (
        {"dialog": fragment("draft_found.html", language, name=name, drafts=kept, gone=is_gone)}
        if kept
        else {}
    )
    draft = kept[0] if kept else None
    return {
        **found,
        "draft": draft,
        "drafts": kept,
        "gone": is_gone,
        "html": frame_of(name, language),
        **asking,
    }


def save(desk: OfficeDesk, asked: Asked) -> Answer:
    """Write a letter; 409 with what stands in the file where somebody else changed the same places."""
    name = text_in(asked, "name")
    text, base_hash = text_in(asked, "text"), text_in(asked, "base_hash")
    base = text_in(asked, "base") if "base" in asked else desk.drafts.base_of(name, base_hash)
    saved = desk.folder.save(name, text, base_hash=base_hash, base=base)
    with suppress(OSError):  # it is saved; a draft that stays is the same text
        desk.drafts.drop_saved(name, text, _tab(asked))
    return {"hash": saved.letter.hash, **({"text": saved.letter.text} if saved.merged else {})}


def keep_draft(desk: OfficeDesk, asked: Asked) -> Answer:
    """Keep what was typed in a window a second ago."""
    base = text_in(asked, "base") if "base" in asked else None
    name, text, base_hash = (text_in(asked, key) for key in ("name", "text", "base_hash"))
    desk.drafts.keep(name, text, base_hash=base_hash, base=base, tab=_tab(asked))
    return {}


def drop_draft(desk: OfficeDesk, asked: Asked) -> Answer:
    """Forget what was typed in a window; with `all` in every window."""
    name = text_in(asked, "name")
    tabs = [draft.tab for draft in desk.drafts.of(name)] if asked.get("all") is True else [_tab(asked)]
    for tab in tabs:
        desk.drafts.drop(name, tab)
    return {"close": True} if asked.get("close") is True else {}


def _tab(asked: Asked) -> str:
    return text_in(asked, "tab", "")[:_LONGEST_TAB]


def rename(desk: OfficeDesk, asked: Asked) -> Answer:
    """Give a letter another name; what was typed into it and not saved goes along."""
    old, to = text_in(asked, "name"), f"{stem(text_in(asked, 'to').strip())}.yaml"
    name = desk.folder.rename(old, to, base_hash=_hash(desk, asked))
    desk.drafts.rename(old, name)
    return {"name": name, "close": True, **_list(desk, asked)}


def _hash(desk: OfficeDesk, asked: Asked) -> str:
    """The bytes of the letter that the browser has seen; of one that it knows by name alone those of now."""
    return text_in(asked, "hash") if "hash" in asked else desk.folder.read(text_in(asked, "name")).hash


def throw(desk: OfficeDesk, asked: Asked) -> Answer:
    """Move a letter into the trash."""
    thrown = desk.trash.throw(text_in(asked, "name"), base_hash=_hash(desk, asked))
    language = language_in(asked)
    text = WORDS["in-trash"].filled(name=thrown.name).message(language)
    undo = {"data-send": "restore", "data-body": path_text({"id": thrown.id})}
    return {
        **asdict(thrown),
        "notice": fragment("note.html", language, text=text, undo=undo),
        **_list(desk, asked),
    }


def restore(desk: OfficeDesk, asked: Asked) -> Answer:
    """Bring a letter back from the trash."""
    return {"name": desk.trash.restore(text_in(asked, "id")), **_list(desk, asked)}


ROUTES: Final = (
    DeskRoute("GET", "/api/folder", folder),
    DeskRoute("POST", "/api/folder", folder),
    DeskRoute("GET", "/api/search", search),
    DeskRoute("GET", "/api/forms", all_forms),
    DeskRoute("GET", "/api/letter/{name}", letter),
    DeskRoute("POST", "/api/dialog/new-letter", new_letter_dialog),
    DeskRoute("POST", "/api/dialog/rename", rename_dialog),
    DeskRoute("POST", "/api/new", new),
    DeskRoute("POST", "/api/office", make_office),
    DeskRoute("POST", "/api/save", save),
    DeskRoute("POST", "/api/draft", keep_draft),
    DeskRoute("POST", "/api/draft/drop", drop_draft),
    DeskRoute("POST", "/api/rename", rename),
    DeskRoute("POST", "/api/trash", throw),
    DeskRoute("POST", "/api/restore", restore),
)
