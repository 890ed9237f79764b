"""The check of a PDF: the text that pdfium reads from it is the text that was laid out.

pdfium reads a page in a millisecond or two, so every letter is checked before it leaves the office.
"""

import re
import unicodedata
from collections.abc import Sequence

from govdocs.pdf import messages
from govdocs.pdf.faults import PageFault, PagePlace, RenderError, fault
from govdocs.pdf.reading_back import read_back
from govdocs.text.late_pattern import late

#: How pdfium gives a hyphen at the end of a line: as one that may have been put in by hyphenation.
LINE_END_HYPHEN = late("[\ufffe\x02]")

#: Letters that run from right to left, with their vowel signs.
RIGHT_TO_LEFT = late("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]+")

#: pdfium turns a bracket beside such letters round.
_UNTURNED = str.maketrans(")]}>»›”’", "([{<«‹“‘")

#: Characters shown on both sides of a difference.
CONTEXT = 20


def check_text(pdf: bytes, expected: Sequence[str]) -> None:
    """Raise RenderError unless each page's text is the expected one; the fault shows the first difference.

    `expected` has one text a page, lines apart by line feeds. The same characters are required in the same
    order, and the same spaces within a line; where a line ends the PDF may have a space or none.
    """
    check_texts(read_back(pdf).texts, expected)


def check_texts(given: Sequence[str], expected: Sequence[str]) -> None:
    """The same of texts that pdfium read."""
    if len(given) != len(expected):
        raise RenderError((fault(messages.PAGE_COUNT, expected=len(expected), given=len(given)),))
    faults = tuple(
        found
        for number, (text, read) in enumerate(zip(expected, given, strict=True), 1)
        if (found := _difference(text, LINE_END_HYPHEN.sub("-", read), number))
    )
    if faults:
        raise RenderError(faults)


def _difference(expected: str, given: str, page: int) -> PageFault | None:
    if expected.split() == given.split():
        return None  # as nearly always: no need to count
    letters, read = "".join(expected.split()), "".join(given.split())
    if letters != read:
        sentence = messages.TEXT_ORDER if sorted(letters) == sorted(read) else messages.TEXT_DIFFERS
        where = next(
            (i for i, (a, b) in enumerate(zip(letters, read, strict=False)) if a != b),
            min(len(letters), len(read)),
        )
        shown = slice(max(0, where - CONTEXT), where + CONTEXT)
        if RIGHT_TO_LEFT.search(letters) and _characters(letters) == _characters(read):
            return _mixed_difference(expected, given, page)
        return fault(sentence, PagePlace(page, letters[shown]), expected=letters[shown], given=read[shown])
    (inside, ends), (found, more) = _spaces(expected), _spaces(given)
    found |= more
    differing = (inside - found) | (found - inside - ends)
    if not differing:
        return None
    shown = slice(max(0, min(differing) - CONTEXT), min(differing) + CONTEXT)
    return fault(messages.TEXT_SPACES, PagePlace(page, letters[shown]))


def _mixed_difference(expected: str, given: str, page: int) -> PageFault | None:
    """As `_difference` where Arabic is in a line with Bangla: each word must be there, the Bangla ones in their order.

    The order of the Arabic words in such a line, and of the signs beside them, each reader decides by rules of its own.
    """
    words_are_whole = sorted(_right_to_left(expected)) == sorted(_right_to_left(given))
    if words_are_whole and _difference(_left_to_right(expected), _left_to_right(given), page) is None:
        return None
    line = next(line for line in expected.split("\n") if RIGHT_TO_LEFT.search(line))
    return fault(messages.MIXED_DIRECTIONS, PagePlace(page, line[: 2 * CONTEXT]))


def _characters(text: str) -> list[str]:
    """The characters in no order, as pdfium gives them: a ligature (ﷺ) as its letters, a bracket never mind which way."""
    return sorted("".join(_plain(text).split()).translate(_UNTURNED))


def _right_to_left(text: str) -> list[str]:
    """The words that run from right to left."""
    return RIGHT_TO_LEFT.findall(_plain(text))


def _plain(text: str) -> str:
    return RIGHT_TO_LEFT.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _left_to_right(text: str) -> str:
    """The letters and digits that run from left to right, with the spaces around them."""
    rest = RIGHT_TO_LEFT.sub(" ", text)
    return "".join(" " if unicodedata.category(each)[0] in "PS" else each for each in rest)


def _spaces(text: str) -> tuple[set[int], set[int]]:
    """Where spaces are inside lines and where lines end, each as the number of letters before it."""
    inside: set[int] = set()
    ends: set[int] = set()
    letters = 0
    for word, gap in re.findall(r"(\S+)(\s*)", text.strip()):
        letters += len(word)
        (ends if "\n" in gap else inside).add(letters)
    return inside, ends
