"""Words of a sheet that begin like a mark of a block (`# ৫`, `- ক`): in the running text of a letter they are words."""

from __future__ import annotations

import re

from govdocs.prose.markers import MARKER
from govdocs.prose.placeholders import PLACEHOLDER

_MARK = re.compile(r"#{1,6}[ \t]|[-+](?:[ \t]|[^\W\d_]|--|$)|\*[ \t]|[>|]|\{\{")
_BEFORE = re.compile(
    rf"[ \t>]{{0,60}}+(?:(?:{MARKER.pattern.replace('?P<marker>', '?:')})[ \t]{{0,9}}+){{0,9}}+"
)


def begin_lines(text: str) -> tuple[bool, ...]:
    """Of each placeholder of a running text, whether its words would begin a line, or the text of an item.

    >>> begin_lines("«ক» ও «খ»\\n- «গ»\\n১। «ঘ»\\nনাম: «ঙ»")
    (True, False, True, True, False)
    """
    return tuple(
        _BEFORE.fullmatch(text[: match.start()].rpartition("\n")[2]) is not None
        for match in PLACEHOLDER.finditer(text)
    )


def as_words(words: str) -> str:
    """Words of one line so written that they are printed as they are; in several lines marks mean what they do in a letter.

    >>> as_words("# ৫"), as_words("- ক"), as_words("-৫ ডিগ্রি"), as_words("**জরুরি**"), as_words("- ক\\n- খ")
    ('\\\\# ৫', '\\\\- ক', '-৫ ডিগ্রি', '**জরুরি**', '- ক\\n- খ')
    """
    return f"\\{words}" if "\n" not in words and _MARK.match(words) else words
