"""OldDocument → Recognition: of what kind and form it is, and which of its text is which field. Rules of weights, no learning."""

from __future__ import annotations

from collections.abc import Sequence

from govdocs.importing.fields.kinds_known import kind_of
from govdocs.importing.fields.letter import put_letter
from govdocs.importing.fields.part_order import put_order
from govdocs.importing.fields.pictures import put_pictures
from govdocs.importing.lines import cues
from govdocs.importing.lines.text_lines import TextLine, lines_of
from govdocs.importing.lines.titles import title_form
from govdocs.importing.old_document import OldDocument
from govdocs.importing.recognition import LIKELY, POSSIBLE, SURE, Recognition
from govdocs.importing.roles.placing import placed
from govdocs.importing.roles.role_names import Placed
from govdocs.importing.writing.leftovers import keep_leftovers


def recognised(document: OldDocument, *, kind: str = "", form: str = "", file: str = "") -> Recognition:
    """What is recognised in a document. `kind` and `form` are stated where they are known.

    `file` is the name of the old file, after which its pictures are called; without it they find no field.
    """
    lines = lines_of(document)
    comments = [line.text for line in lines if line.area == "comment"]
    lines = [line for line in lines if line.area != "comment"]
    found, sure = (kind, SURE) if kind else kind_of(lines)
    finding = Recognition(found, kind_confidence=sure, comments=comments)
    if file:
        finding.file, finding.pictures = file, document.pictures
    _PUT[found](finding, lines, form)
    keep_leftovers(finding, lines)
    return finding


def _put_letter(finding: Recognition, lines: Sequence[TextLine], form: str) -> None:
    parts = placed(lines)
    put_letter(finding, parts)
    finding.form, sure = (form, SURE) if form else form_of(parts)
    finding.kind_confidence = min(finding.kind_confidence, sure)
    put_order(finding, parts, finding.form)
    put_pictures(finding, parts, finding.pictures, finding.file)


def form_of(parts: Sequence[Placed]) -> tuple[str, float]:
    """The form of a letter, by its title, else by the parts that it has."""
    titled = next(
        (form for one in parts if one.role == "title" and (form := title_form(one.line.text))), None
    )
    if titled:
        return titled, SURE
    roles = [one.role for one in parts]
    texts = {
        role: next((one.line.text for one in parts if one.role == role), "")
        for role in ("close", "salutation", "banner", "number", "by_order")
    }
    if "তাগিদ" in texts["banner"]:
        return "reminder", SURE
    if texts["number"].startswith("আধা"):
        return "demi-official", SURE
    if cues_unofficial(texts["number"]):
        return "unofficial-note", SURE
    if "salutation" in roles or "close" in roles:
        personal = texts["salutation"].startswith("প্রিয়") and "মহোদয়" not in texts["salutation"]
        return ("demi-official" if personal else "official-letter"), LIKELY
    if "by_order" in roles and "subject" not in roles:
        return "notification", POSSIBLE
    return "office-memo", LIKELY if "subject" in roles else POSSIBLE


def cues_unofficial(text: str) -> bool:
    """Whether a number is that of an unofficial note."""
    found = cues.NUMBER.match(text)
    return bool(found) and found["label"].replace(" ", "").replace(".", "").startswith("ইউও")  # type: ignore[index]


def _put_minutes(finding: Recognition, lines: Sequence[TextLine], form: str) -> None:
    from govdocs.importing.fields.minutes import put_minutes

    put_minutes(finding, lines)


def _put_press_note(finding: Recognition, lines: Sequence[TextLine], form: str) -> None:
    from govdocs.importing.fields.press import put_press_note

    put_press_note(finding, lines)


def _put_plan(finding: Recognition, lines: Sequence[TextLine], form: str) -> None:
    from govdocs.importing.fields.plan import put_plan

    put_plan(finding, lines)


def _put_project(finding: Recognition, lines: Sequence[TextLine], form: str) -> None:
    from govdocs.importing.fields.project import put_project

    put_project(finding, lines)


_PUT = {
    "project_update": _put_project,
    "letter": _put_letter,
    "minutes": _put_minutes,
    "press_note": _put_press_note,
    "innovation_plan": _put_plan,
}
