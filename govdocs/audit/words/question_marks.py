"""Question marks behind sentences that ask nothing: 'উপস্থিত থাকতে হবে?'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govdocs.audit.reading.scanning import matches
from govdocs.audit.spans import LETTER, Slip
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_ASKING: Final = late(
    normalise(
        rf"(?<!{LETTER})(?:কি|কী|কিনা|কি-না|নাকি|কে|কারা|কার|কাকে|কাদের|কেন|কেমন|কেমনে|কোথা{LETTER}{{0,4}}|কখন|কবে|কীসে?র?|কিসে?র?|কীভাবে|কিভাবে|কোন{LETTER}{{0,6}}|কত{LETTER}{{0,6}}|কয়{LETTER}{{0,5}}|কাহার|কিরূপ|তো)(?!{LETTER})"
    )
)
_TOLD: Final = late(
    normalise(
        rf"(?:^|[।?!:]\s|\n)(?P<said>[^।?!:;\n|‘’“”\"]{{12,300}} (?:{LETTER}+তে (?:হবে|হইবে)|করা (?:হলো|হইল)|অনুরোধ (?:করছি|রইল)))(?P<mark>\?)"
    )
)
_QUESTIONS: Final = late(normalise("প্রশ্ন|উত্তর|জানতে চ|জিজ্ঞ|স্পষ্ট|মতামত|হ্যাঁ|নাকি|[□☐✓]"))
"""Words of texts in which questions are asked, or answered."""


def marks_of_no_question(text: str) -> Iterator[Slip]:
    """The one question mark of a text, behind an order, a request or a decision in which no word asks.

    >>> [slip.right for slip in marks_of_no_question("সকলকে মাঠে উপস্থিত থাকতে হবে?")]
    ['।']
    """
    if text.count("?") != 1 or _QUESTIONS.search(text):
        return
    for match in matches(_TOLD, text, "?"):
        if not _ASKING.search(match["said"]):
            yield Slip(match.start("mark"), match.end("mark"), "।", sure=False)
