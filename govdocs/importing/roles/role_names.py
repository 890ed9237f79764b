"""The parts of a letter that a line can be of, and which of our own styles stand for which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from govdocs.importing.lines.text_lines import TextLine

Role = Literal[
    "letterhead", "corner", "security", "priority", "banner", "supersedes", "number", "date", "title", "to", "subject", "references",
    "salutation", "body", "enclosures", "close", "by_order", "signature", "attention", "distribution", "copies", "recipient", "diary",
    "annex", "particulars", "gazette_line", "effective", "form_number", "rest", "skip",
]  # fmt: skip

OF_STYLE: Final[dict[str, Role]] = {
    **dict.fromkeys(("number", "security", "priority", "banner", "supersedes", "title", "to", "subject", "references", "salutation", "enclosures", "close", "by_order", "attention", "diary", "letterhead", "effective", "gazette_line", "form_number"), "skip"),
    "slot": "corner", "date_label": "date", "date": "date", "title_more": "title", "closing": "body", "recipients": "recipient",
    **dict.fromkeys(("body", "list_1", "list_2", "list_3", "list_4", "heading_1", "heading_2", "heading_3", "quotation", "note", "caption", "unit", "in_words"), "body"),
    **dict.fromkeys(("role", "hand", "signed", "signed_on", "signatory", "identity", "post", "office", "contact", "initials"), "signature"),
    **dict.fromkeys(("annex_label", "annex_title"), "annex"),
    **dict.fromkeys(("page_number", "running_head", "gap"), "skip"),
}  # fmt: skip
NAMESAKES: Final = ("number", "security", "priority", "banner", "supersedes", "title", "to", "subject", "references", "salutation", "enclosures", "close", "by_order", "attention", "diary", "letterhead", "effective", "gazette_line", "form_number")  # fmt: skip

LONG: Final = 85
"""Signs from which on a line is one of running text."""


@dataclass
class Placed:
    """A line and the part that it is of; `block` tells the signatures and addressees of one letter apart."""

    line: TextLine
    role: Role
    block: int = 0
