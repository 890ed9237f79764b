"""The subject of a letter without the words that say what kind of paper it is."""

from __future__ import annotations

import re
from typing import Final

from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_KINDS: Final = frozenset(
    normalise(
        "কার্যবিবরণী কার্যবিবরণীর প্রেরণ প্রেরণের প্রসঙ্গে সংক্রান্ত নোটিশ বিজ্ঞপ্তি আহ্বান অনুষ্ঠান অনুষ্ঠিত আয়োজন অংশগ্রহণ উপস্থিতি উপস্থিত থাকা "
        "পরিবর্তন পরিবর্তিত পুনর্নির্ধারণ পুনঃনির্ধারণ স্থগিত স্থগিতকরণ তারিখ সময় স্থান সময়সূচি ও এবং বার ভেন্যু সংশোধন সংশোধিত সংশোধনী"
    ).split()
)
_ENDINGS: Final = late("(?<=সভা)(?:র|য়|টি|টির)$".replace("য়", normalise("য়")))


def core_of(subject: str) -> str:
    """A subject without the words at its end that say what kind of paper it is.

    >>> core_of("কল্যাণ কমিটির ৪র্থ সভার কার্যবিবরণী প্রেরণ।") == core_of("কল্যাণ কমিটির ৪র্থ সভা।")
    True
    """
    words = re.sub(r"[।,‘’“”\"'*()–-]", " ", normalise(subject)).split()
    while words and words[-1] in _KINDS:
        words.pop()
    if words:
        words[-1] = _ENDINGS.sub("", words[-1])
    return " ".join(words)
