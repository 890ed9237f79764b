"""Who signs: role, hand or picture, name, posts, office and how to reach them; never alone on a page, never torn."""

from __future__ import annotations

from typing import Final

from govdocs.models.annexes import Initials
from govdocs.models.document import Document
from govdocs.models.parts import Signatory
from govdocs.models.pictures import PictureFile
from govdocs.prose.joining import with_colon
from govdocs.prose.markdown import plain
from govdocs.word.elements import el
from govdocs.word.flow import Flow, insert_property
from govdocs.word.labels import contacts, figures
from govdocs.word.measures import PART_GAP, SIGNATURE, SIGNATURE_SPACE, mm
from govdocs.word.pieces import SPACE, Drawing, Inline, marked, typed

_HAND: Final = 40.0  # mm, the widest that a hand is


def put_signature(flow: Flow, document: Document, signatory: Signatory, *, width: int = SIGNATURE) -> None:
    """The block of one who signs, at the right of the flow."""
    left = max(flow.width - width, 0)
    if not flow.in_cell:
        flow.glue()

    def p(style: str, words: list[Inline], line: int | None = None) -> None:
        flow.p(style, words, left=left, line=line)

    if signatory.role:
        p("role", marked(signatory.role))
    if signatory.picture:
        whose = f"{plain(signatory.name)}-এর " if signatory.name else ""
        p("hand", [_hand(flow, signatory.picture, f"{whose}স্বাক্ষর")])
    elif not signatory.signed:
        p("hand", [], mm(SIGNATURE_SPACE))
    if signatory.signed:
        p("signed", marked(signatory.signed))
    if signatory.date:
        p("signed_on", typed(signatory.date))
    if signatory.name:
        p("signatory", marked(signatory.name))
    _identity(flow, document, signatory, "before_post", left)
    for post in signatory.posts:
        p("post", marked(post))
    _identity(flow, document, signatory, "after_post", left)
    for office in signatory.office:
        p("office", marked(office))
    for words in contacts(document, signatory):
        p("contact", words)
    if not flow.in_cell:
        free(flow)
    flow.space(PART_GAP if not flow.in_cell else 0)


def free(flow: Flow) -> None:
    """Let what was put last stand apart from what follows, other than its style has it."""
    if flow.last is not None:
        insert_property(flow.last, el("keepNext", val=0))


def put_initials(flow: Flow, initials: Initials) -> None:
    """The short signature at the foot of an annex."""
    left = flow.width - mm(40)
    flow.glue()
    if initials.picture:
        flow.p("initials", [_hand(flow, initials.picture, "অনুস্বাক্ষর")], left=left)
    if initials.text:
        flow.p("initials", marked(initials.text), left=left)
    if initials.date:
        flow.p("initials", typed(initials.date), left=left)
    free(flow)
    flow.space(PART_GAP)


def _hand(flow: Flow, picture: PictureFile, alt: str) -> Drawing:
    return flow.book.picture(picture, alt, most_width=_HAND, most_height=SIGNATURE_SPACE)


def _identity(flow: Flow, document: Document, signatory: Signatory, place: str, left: int) -> None:
    if not signatory.identity or signatory.identity_place.value != place:
        return
    label: list[Inline] = []
    if signatory.identity_label:
        label = [*marked(with_colon(signatory.identity_label)), SPACE]
    flow.p("identity", label, typed(figures(document, signatory.identity)), left=left)
