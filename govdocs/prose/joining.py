"""Signs that the page puts to a text: a colon, a comma, brackets, numbers. Where they are typed already, they are not doubled."""

from __future__ import annotations

from collections.abc import Iterable

from govdocs.numerals import letter_index, to_ascii
from govdocs.prose.markers import MARKER, TIGHT

_MOST_LETTERS = 32  # ক … হ
_BRACKETS = {"[": "]", "(": ")", "{": "}"}
_LABEL_ENDINGS = (":", "ঃ", "-", "—", "–", "।", "॥", "?", "!", "…", ";", ",", "৷")
_CLOSINGS = ")]}’”'\"*_ "  # what may stand behind the sign that closes a text
_SEPARATORS = (",", ";", ":", "—", "–")


def with_colon(text: str) -> str:
    """A label with its colon, where no sign closes it already.

    >>> with_colon("অনুলিপি"), with_colon("**অনুলিপি:**")
    ('অনুলিপি:', '**অনুলিপি:**')
    >>> with_colon("বিষয়ঃ"), with_colon("নং-")
    ('বিষয়ঃ', 'নং-')
    >>> with_colon("সদয় অবগতির জন্য।"), with_colon("(জ্যেষ্ঠতার ক্রমানুসারে নয়।)")
    ('সদয় অবগতির জন্য।', '(জ্যেষ্ঠতার ক্রমানুসারে নয়।)')
    """
    return text if _ending(text).rstrip(_CLOSINGS).endswith(_LABEL_ENDINGS) else f"{text}:"


def with_comma(first: str, second: str) -> str:
    """Two texts with a comma between them.

    >>> with_comma("বিবরণ,", "ঢাকা"), with_comma("বিবরণ", "ঢাকা")
    ('বিবরণ, ঢাকা', 'বিবরণ, ঢাকা')
    """
    return f"{first} {second}" if _ending(first).endswith(_SEPARATORS) else f"{first}, {second}"


def all_with_comma(texts: Iterable[str]) -> str:
    """Several texts with commas between them."""
    joined = ""
    for text in texts:
        joined = with_comma(joined, text) if joined else text
    return joined


def in_brackets(text: str, pair: str = "()") -> str:
    """A remark in brackets.

    >>> in_brackets("অনুরোধসহ"), in_brackets("(অনুরোধসহ)"), in_brackets("(ক) ও (খ)")
    ('(অনুরোধসহ)', '(অনুরোধসহ)', '((ক) ও (খ))')
    """
    inside = text.strip()[1:-1]
    typed = text.strip().startswith(pair[0]) and text.strip().endswith(pair[1]) and pair[1] not in inside
    return text if typed else f"{pair[0]}{text}{pair[1]}"


def split_bracket(label: str) -> tuple[str, str, str]:
    """The bracket that a label begins with, the label without it, and what closes it after the text that follows.

    >>> split_bracket("[দৃষ্টি আকর্ষণ"), split_bracket("দৃষ্টি আকর্ষণ")
    (('[', 'দৃষ্টি আকর্ষণ', ']'), ('', 'দৃষ্টি আকর্ষণ', ''))
    """
    closing = _BRACKETS.get(label[:1], "")
    return (label[:1], label[1:], closing) if closing and closing not in label else ("", label, "")


def typed_numbers(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each text as its number and the rest, where all of them begin with a number or a letter and these rise; else nothing.

    One alone must begin with the first: what begins with ৫। may be about the fifth of something.

    >>> typed_numbers(["(ক) আইন", "(খ) বিধি"])
    (('(ক)', 'আইন'), ('(খ)', 'বিধি'))
    >>> typed_numbers(["৫। আইন", "৬।বিধি"])
    (('৫।', 'আইন'), ('৬।', 'বিধি'))
    >>> typed_numbers(["(ক) আইন", "বিধি"])
    ()
    """
    found: list[tuple[str, str]] = []
    places: list[int] = []
    for text in texts:
        match = MARKER.match(text) or TIGHT.match(text)
        place = _place(match["marker"]) if match else None
        if match is None or place is None or (places and place <= places[-1]):
            return ()
        places.append(place)
        found.append((match["marker"], text[match.end() :]))
    return tuple(found) if len(found) > 1 or places == [1] else ()


def _place(marker: str) -> int | None:
    """The place that a number or a Bangla letter in a marker stands for."""
    sign = to_ascii(marker).strip("().।").lstrip("0")
    if sign.isdecimal():
        return int(sign)
    letters = [letter_index(place) for place in range(1, _MOST_LETTERS + 1)]
    return letters.index(sign) + 1 if sign in letters else None


def _ending(text: str) -> str:
    return text.rstrip(" *")
