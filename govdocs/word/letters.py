"""A letter of any form, part by part."""

from __future__ import annotations

from typing import Final

from govdocs.models.letter import Letter
from govdocs.models.parts import Letterhead
from govdocs.prose.joining import in_brackets, split_bracket, with_colon
from govdocs.word import insets
from govdocs.word.arranged import PartWriter, letterhead, put_rows
from govdocs.word.flow import Flow
from govdocs.word.labels import label_of
from govdocs.word.measures import PART_GAP, SIGNATURE
from govdocs.word.parts import (
    put_addressees,
    put_copies,
    put_labelled,
    put_letterhead,
    put_number_alone,
    put_number_and_date,
    put_sender,
    put_signatories,
)
from govdocs.word.pieces import SPACE, TAB, Inline, lined, marked, typed
from govdocs.word.prose_blocks import prose
from govdocs.word.signatures import put_signature


def put_letter(flow: Flow, letter: Letter) -> None:
    """The letter without its annexes."""
    flow.book.centres_headings = letter.gazette is not None
    _markings(flow, letter)
    put_rows(flow, letter, WRITERS)
    flow.book.centres_headings = False


def _markings(flow: Flow, letter: Letter) -> None:
    if letter.security:
        flow.p("security", marked(letter.security))
        flow.book.security = "".join(piece.text for piece in marked(letter.security))  # type: ignore[union-attr]
    if letter.priority:
        flow.p("priority", marked(letter.priority))
    for line in letter.banners:
        flow.p("banner", marked(line))
    if letter.supersedes:
        flow.p("supersedes", marked(in_brackets(letter.supersedes)))


def _gazette(flow: Flow, letter: Letter) -> None:
    gazette = letter.gazette
    if not gazette:
        return
    if gazette.registered:
        flow.p("registered", marked(gazette.registered))
    if gazette.words:
        words: list[Inline] = [*marked(gazette.words[0]), *typed("  ")]
        if gazette.emblem:
            most = float(gazette.emblem.width or 0) or 20.0
            words += [
                flow.book.picture(
                    gazette.emblem.file,
                    gazette.emblem.alternative,
                    width=float(gazette.emblem.width) if gazette.emblem.width else None,
                    most_width=80,
                    most_height=max(most, 20.0),
                ),
                *typed("  "),
            ]
        flow.p("masthead", words, marked(gazette.words[1]))
    for style, text in (
        ("issue", gazette.issue),
        ("authority", gazette.authority),
        ("gazette_day", gazette.printed_day),
        ("gazette_notice", gazette.notice and in_brackets(gazette.notice, "[]")),
    ):
        if text:
            flow.p(style, marked(text))
    flow.space(PART_GAP)


def _form_number(flow: Flow, letter: Letter) -> None:
    number = letter.printed("form_number")
    if letter.form_article:
        left, right = flow.columns([flow.width // 2, flow.width - flow.width // 2])
        left.p("form_number", marked(number or ""), align="left")
        right.p("form_article", marked(letter.form_article))
    elif number:
        flow.p("form_number", marked(number))


def _sender(flow: Flow, letter: Letter) -> None:
    if letter.sender:
        put_sender(flow, letter, letter.sender)


def _mail(flow: Flow, letter: Letter) -> None:
    if letter.mail:
        insets.put_facts(
            flow, [(label and with_colon(label), typed(text)) for label, text in letter.mail.lines]
        )


def _number_and_date(flow: Flow, letter: Letter) -> None:
    number, date = letter.number or letter.number_for_pen, letter.date or letter.date_for_pen
    put_number_and_date(flow, letter, letter.label("number"), number, date)


def _number(flow: Flow, letter: Letter) -> None:
    put_number_alone(flow, letter, letter.number or letter.number_for_pen)


def _date(flow: Flow, letter: Letter) -> None:
    put_number_and_date(flow, letter, "", None, letter.date or letter.date_for_pen)


def _title(flow: Flow, letter: Letter) -> None:
    for index, line in enumerate((letter.printed("title") or "").splitlines()):
        flow.p("title_more" if index else "title", marked(line))


def _to(flow: Flow, letter: Letter) -> None:
    if letter.to:
        put_addressees(flow, letter.to)


def _subject(flow: Flow, letter: Letter) -> None:
    if not letter.subject:
        return
    label = label_of(letter, "subject", TAB)
    if label:
        flow.p("subject", label, marked(letter.subject))
    else:
        flow.p("subject", marked(letter.subject), left=0, hanging=0, align="center")


def _references(flow: Flow, letter: Letter) -> None:
    if letter.references:
        put_labelled(flow, letter.label("references"), letter.references, "references")


def _line(name: str) -> PartWriter:
    """A part that is one line, in the style of its own."""

    def put(flow: Flow, letter: Letter) -> None:
        if text := letter.printed(name):
            flow.p(name, marked(text))

    return put


def _particulars(flow: Flow, letter: Letter) -> None:
    if letter.particulars and not letter.put_in_body("particulars"):
        insets.put_particulars(flow, letter.particulars)


def _body(flow: Flow, letter: Letter) -> None:
    if letter.body:
        prose(
            flow,
            letter.body,
            "body",
            lead=letter.printed("opening") or "",
            numbering=letter.numbering,  # type: ignore[arg-type]
            insets=letter.insets,
            put=lambda inside, name: insets.put_inset(inside, letter, letter.insets[name]),
        )
        flow.space(PART_GAP)
        return
    for table in letter.tables:
        insets.put_table(flow, table)


def _travellers(flow: Flow, letter: Letter) -> None:
    if letter.travellers and not letter.put_in_body("travellers"):
        insets.put_travellers(flow, letter)


def _sanction(flow: Flow, letter: Letter) -> None:
    if letter.sanction and not letter.put_in_body("sanction"):
        insets.put_sanction(flow, letter.sanction)


def _effective(flow: Flow, letter: Letter) -> None:
    if letter.effective:
        flow.p("effective", label_of(letter, "effective"), typed(letter.effective))


def _enclosures(flow: Flow, letter: Letter) -> None:
    if letter.enclosures:
        put_labelled(flow, letter.label("enclosures"), letter.enclosures, "enclosures")


def _close(name: str) -> PartWriter:
    """A courtesy over the signature, as wide as that."""

    def put(flow: Flow, letter: Letter) -> None:
        if text := letter.printed(name):
            flow.glue()
            for line in text.splitlines():
                flow.p(name, marked(line), left=max(flow.width - SIGNATURE, 0))

    return put


def _signature(flow: Flow, letter: Letter) -> None:
    if letter.co_signatures:
        put_signatories(flow, letter, [one for _, one in letter.signatories])
    elif letter.signature:
        put_signature(flow, letter, letter.signature)


def _code(flow: Flow, letter: Letter) -> None:
    if letter.code:
        drawing = flow.book.picture(
            letter.code.file, letter.code.alternative, width=24.0, most_width=24.0, most_height=60.0
        )
        flow.p("code", [drawing], align="" if flow.in_cell else "left")


def _attention(flow: Flow, letter: Letter) -> None:
    if not letter.attention:
        return
    opening, label, closing = split_bracket(letter.label("attention") or "")
    words: list[Inline] = typed(opening)
    if label:
        words += [*marked(with_colon(label), "label"), SPACE]
    for index, line in enumerate(letter.attention):
        words += [*(typed("; ") if index else []), *marked(line)]
    flow.p("attention", words, typed(closing))


def _gazette_line(flow: Flow, letter: Letter) -> None:
    if text := letter.printed("gazette_line"):
        flow.p("gazette_line", lined(text))


def _distribution(flow: Flow, letter: Letter) -> None:
    if letter.distribution:
        put_copies(flow, letter, letter.label("distribution"), letter.distribution)


def _copies(flow: Flow, letter: Letter) -> None:
    if letter.copies:
        put_copies(flow, letter, letter.label("copies"), letter.copies)


def _diary(flow: Flow, letter: Letter) -> None:
    if letter.diary:
        flow.p(
            "diary",
            lined(letter.diary),
            left=80,
            right=80 if flow.in_cell else max(flow.width - SIGNATURE, 80),
        )


WRITERS: Final[dict[str, PartWriter]] = {
    "gazette": _gazette,
    "form_number": _form_number,
    "letterhead": letterhead,
    "sender": _sender,
    "mail": _mail,
    "number_and_date": _number_and_date,
    "number": _number,
    "date": _date,
    "title": _title,
    "to": _to,
    "subject": _subject,
    "references": _references,
    "salutation": _line("salutation"),
    "particulars": _particulars,
    "body": _body,
    "travellers": _travellers,
    "sanction": _sanction,
    "effective": _effective,
    "closing": _line("closing"),
    "enclosures": _enclosures,
    "by_order": _close("by_order"),
    "close": _close("close"),
    "signature": _signature,
    "code": _code,
    "attention": _attention,
    "gazette_line": _gazette_line,
    "distribution": _distribution,
    "copies": _copies,
    "diary": _diary,
}
"""The writer of each part of a letter (govdocs.models.form.LetterPart)."""


def own_letterhead(flow: Flow, letter: Letter, given: Letterhead | bool) -> None:
    """The letterhead over an annex: the letter's, or one of its own."""
    if given is True:
        letterhead(flow, letter)
    elif given:
        put_letterhead(flow, given)
