"""The addressee and the copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govdocs.audit import messages
from govdocs.audit.reading.paper import Paper
from govdocs.audit.rule import Finding, rule
from govdocs.audit.sources import INSTRUCTIONS
from govdocs.audit.spans import LETTER
from govdocs.models.letter import Letter
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

_PERSON: Final = late(normalise("জনাব|বেগম|মহোদয়"))
_LEAST: Final = 3
"""Words of an addressee by which he is known: a post alone may be that of another office."""


@rule("addressee-among-copies", source=INSTRUCTIONS)
def addressee_among_copies(paper: Paper) -> Iterator[Finding]:
    """পত্রের প্রাপক অনুলিপির তালিকাতেও আছেন।

    কেন: যিনি মূল পত্র পান, তাঁর অনুলিপি লাগে না; পুরোনো পত্রের তালিকা নকল করলে এমন হয়, আর যাঁর পাওয়ার কথা ছিল তিনি বাদ পড়েন। পদ ও স্থান পুরো মিললে দেখা হয়।

    উদাহরণ: প্রাপক ‘জেলা প্রশাসক, রংপুর’, অনুলিপি ২ ‘জেলা প্রশাসক, রংপুর’।

    The addressee of the letter is among its copies, too.

    Why: he gets the letter and needs no copy; the list was taken from an old letter, and somebody who was meant is left out. Looked at where post
    and place agree in full.

    Example: the addressee 'জেলা প্রশাসক, রংপুর', and 'জেলা প্রশাসক, রংপুর' as number 2 of the copies.
    """
    letter = paper.document
    if not isinstance(letter, Letter) or letter.copies is None:
        return
    addressed = {words for address in letter.to if len(words := _words(address)) >= _LEAST}
    for index, recipient in enumerate(letter.copies.recipients if addressed else ()):
        if _words(recipient.line) in addressed:
            message = messages.ADDRESSEE_AMONG_COPIES.filled(recipient=recipient.line)
            yield Finding(("copies", "recipients", index), *message)


def _words(address: str) -> tuple[str, ...]:
    """The words of an address but for how somebody is called; empty where it has a name, which is not in both."""
    return () if _PERSON.search(address) else tuple(re.findall(rf"{LETTER}+", normalise(address)))
