"""Which form of letter, or kind of document, a title line names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from govdocs.importing.lines.cues import TITLE_MARKS
from govdocs.models.form import forms
from govdocs.text.unicode import normalise

_MORE: Final = {
    "সরকারি আদেশ": "travel-order", "জিও": "travel-order", "নোটিশ": "notice", "বিজ্ঞপ্তি": "notice", "জরুরি বিজ্ঞপ্তি": "notice",
    "অফিস আদেশ": "office-order", "আদেশ": "office-order", "পরিপত্র": "circular", "প্রজ্ঞাপন": "notification", "অফিস স্মারক": "office-memo",
    "সার্কুলার": "circular", "আমন্ত্রণপত্র": "invitation", "গণবিজ্ঞপ্তি": "public-notice", "প্রত্যয়নপত্র": "certificate", "প্রত্যয়ন পত্র": "certificate",
    "কার্যাদেশ": "work-order", "তাগিদপত্র": "reminder", "তাগিদ পত্র": "reminder", "সভার বিজ্ঞপ্তি": "meeting-notice", "বরাদ্দ আদেশ": "sanction-order",
    "মঞ্জুরি আদেশ": "sanction-order", "মঞ্জুরী আদেশ": "sanction-order", "তথ্য বিবরণী": "handout", "তথ্যবিবরণী": "handout", "প্রেস বিজ্ঞপ্তি": "press-note",
    "প্রেস রিলিজ": "press-note", "প্রেস নোট": "press-note", "সংবাদ বিজ্ঞপ্তি": "press-note", "চার্জ হস্তান্তর সনদ": "charge-certificate",
    "ছুটির আদেশ": "leave-order", "বদলির আদেশ": "transfer-order", "পৃষ্ঠাঙ্কন": "endorsement", "OFFICE ORDER": "office-order", "NOTICE": "notice",
}  # fmt: skip

_YEAR: Final = re.compile(r"[,:–-]? ?[\d০-৯]{4}(?: ?[-–] ?[\d০-৯]{2,4})?$")

_NUMBER: Final = re.compile(
    r"[,:–-]? ?(?:নং|নম্বর|No\.?)[:ঃ]? ?[-–]? ?[\d০-৯]++(?:[/–-][\d০-৯]++)*+$", re.IGNORECASE
)


@cache
def _titles() -> dict[str, str]:
    """The titles, without spaces and marks, and the form of each; of several forms the first keeps a title."""
    found = {_bare(name): form for name, form in _MORE.items()}
    for form in forms().values():
        for name in (*form.bangla.split("/"), (form.title or "").split("\n")[0]):
            if len(_bare(name)) > 3:
                found.setdefault(_bare(name), form.name)
    return found


def title_form(text: str) -> str | None:
    """The form that a line names if it is a title; letters may stand apart, and a year or its own number may follow.

    >>> title_form("অ ফি স  আ দে শ"), title_form("“প্রজ্ঞাপন”"), title_form("ঢাকা")
    ('office-order', 'notification', None)
    >>> title_form("দরপত্র বিজ্ঞপ্তি নং ০৩/২০২৪-২০২৫"), title_form("নং ০৩")
    ('tender-notice', None)
    """
    if len(text) > 60:
        return None
    ways = (text, _YEAR.sub("", text), _NUMBER.sub("", text))
    return next(filter(None, (_titles().get(_bare(way)) for way in ways)), None)


def is_spaced(text: str) -> bool:
    """Whether the letters of a title stand apart, as in `অ ফি স আ দে শ`."""
    words = text.split()
    return len(words) > 3 and max(map(len, words)) <= 4 and sum(map(len, words)) / len(words) < 3


def title_as_printed(text: str) -> str:
    """A title whose letters stand apart as our mark for that; any other as it is.

    >>> title_as_printed("অ ফি স  আ দে শ"), title_as_printed("অফিস আদেশ")
    ('::অফিস আদেশ::', 'অফিস আদেশ')
    """
    if not is_spaced(text):
        return text
    known = {_bare(name): name for name in _MORE}
    if whole := known.get(_bare(text)):
        return f"::{whole}::"
    words = ["".join(word.split()) for word in re.split(r"\s{2,}", text)]
    return f"::{' '.join(words)}::" if len(words) > 1 else text


def _bare(text: str) -> str:
    return TITLE_MARKS.sub("", normalise(re.sub(r"[()\[\]<>]", "", text)))
