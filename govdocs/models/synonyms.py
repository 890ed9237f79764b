"""What clerks call a field or a kind of document, where it is not what govdocs calls it: for suggestions and for editors' help.

A synonym is no key of its own: a file that uses one is answered with the name to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from govdocs.text.unicode import same_name

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "annexes": ("পরিশিষ্টসমূহ", "সংলাগ", "appendix", "appendices"),
    "attendance": ("উপস্থিতি তালিকা", "উপস্থিত সদস্য", "উপস্থিত সদস্যবৃন্দ"),
    "attention": ("মনোযোগ", "দৃষ্টি", "attn"),
    "body": ("মূল পত্র", "মূল অংশ", "মূল বক্তব্য", "মূল লেখা", "পত্রের মূল অংশ", "বর্ণনা", "content", "message", "text"),
    "by_order": ("নির্দেশক্রমে", "by order of"),
    "chair": ("সভাপতির নাম", "সভাপতিত্ব", "chairman", "chairperson"),
    "closing": ("শেষ কথা", "শেষাংশ"),
    "copies": (
        "অনুলিপি প্রেরণ",
        "সদয় অবগতি",
        "অবগতি",
        "জ্ঞাতার্থে",
        "অনুলিপি প্রাপক",
        "কপি",
        "copy",
        "copy to",
        "cc",
    ),
    "date": ("তাং", "দিনাঙ্ক", "ইস্যুর তারিখ", "পত্রের তারিখ", "dated"),
    "decisions": ("সিদ্ধান্তসমূহ", "গৃহীত সিদ্ধান্ত", "resolution", "resolutions"),
    "distribution": ("বিতরণ তালিকা", "কার্যার্থে", "distribution list"),
    "email": ("ইমেইল", "ইমেল", "e-mail", "mail"),
    "enclosures": ("সংযুক্ত", "সংযোজনী", "সংযোজন", "attachment", "attachments", "enclosure", "encl"),
    "form": ("পত্রের ধরন", "ফর্ম", "ফরম্যাট", "format"),
    "held": ("সভার তারিখ", "সভার তারিখ ও সময়", "meeting date"),
    "kind": ("প্রকার", "দলিলের ধরন", "type", "document type"),
    "letterhead": ("শিরোভাগ", "হেডার", "প্যাড", "দপ্তরের নাম", "header", "letter head", "head"),
    "mobile": ("মোবাইল নম্বর", "মুঠোফোন", "cell"),
    "name": ("পূর্ণ নাম", "full name"),
    "number": (
        "স্মারক",
        "স্মারক নং",
        "স্মারক নম্বর",
        "পত্র নং",
        "পত্র নম্বর",
        "নং",
        "নথি নং",
        "নথি নম্বর",
        "memo no",
        "memo number",
        "reference number",
        "no",
    ),
    "office": ("দপ্তর", "কার্যালয়", "অফিসের নাম"),
    "phone": ("টেলিফোন", "ফোন নম্বর", "দূরালাপনী", "telephone", "tel"),
    "picture": ("ছবি", "স্বাক্ষর ছবি", "স্বাক্ষরের ইমেজ", "image", "photo"),
    "place": ("জায়গা", "সভার স্থান", "ভেন্যু", "venue", "location"),
    "post": ("পদবী", "পদ", "পদমর্যাদা", "designation", "position", "title", "rank"),
    "posts": ("পদবী", "পদ", "পদমর্যাদা", "designation", "post", "position", "title", "rank"),
    "priority": ("জরুরি", "গুরুত্ব", "urgency"),
    "references": ("রেফারেন্স", "সূত্র নং", "স্মারকের সূত্র", "reference", "ref"),
    "rows": ("লাইন", "row"),
    "salutation": ("সম্বোধন", "greeting"),
    "security": ("গোপনীয়তা", "শ্রেণি", "classification"),
    "signature": ("স্বাক্ষরকারী", "দস্তখত", "সই", "signatory", "signed by"),
    "subject": ("প্রসঙ্গ", "topic"),
    "tables": ("ছক", "টেবিল", "table"),
    "to": ("বরাবর", "প্রতি", "ঠিকানা", "recipient", "recipients", "addressee", "address"),
}
"""By the English name of the field: other words for it, in either language."""

KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "letter": ("চিঠি", "পত্রাদি", "লেটার", "মেমো", "স্মারকপত্র", "দাপ্তরিক পত্র", "memo", "memorandum", "mail"),
    "minutes": ("সভার কার্যবিবরণী", "কার্য বিবরণী", "রেজুলেশন", "রেজ্যুলেশন", "সভার সিদ্ধান্ত", "meeting minutes"),
    "innovation_plan": ("কর্মপরিকল্পনা", "উদ্ভাবন পরিকল্পনা", "ইনোভেশন প্ল্যান", "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা", "plan", "action plan"),
    "project_update": ("অগ্রগতি প্রতিবেদন", "হালনাগাদ প্রতিবেদন", "প্রকল্প প্রতিবেদন", "progress report", "report"),
    "press_note": ("প্রেস বিজ্ঞপ্তি", "প্রেস রিলিজ", "সংবাদ বিজ্ঞপ্তি", "press release"),
}  # fmt: skip
"""By the English name of the kind: other words for it, in either language."""


def field_meant(given: str, known: Iterable[str]) -> str | None:
    """The English name of the one field among `known` that a word is another name of; None where none is.

    >>> field_meant("মূল পত্র", ["subject", "body"])
    'body'
    """
    wanted = _together(given)
    return next((field for field in known if wanted in _compared(FIELDS.get(field, ()))), None)


def kind_meant(given: str) -> str | None:
    """The English name of the kind of document that a word is another name of; None where it is of none.

    >>> kind_meant("চিঠি")
    'letter'
    """
    wanted = _together(given)
    return next((kind for kind, words in KINDS.items() if wanted in _compared(words)), None)


@cache
def _compared(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_together, words))


def _together(words: str) -> str:
    """A name by its letters alone: মূল পত্র, মূল-পত্র and মূলপত্র are one word."""
    return re.sub(r"[\s_-]", "", same_name(words))
