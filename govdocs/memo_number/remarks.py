"""All that is odd about one memo number, in one remark: what it seems to be, what its rule asks, and where it differs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from govdocs.errors import Text
from govdocs.memo_number import messages
from govdocs.memo_number.codes import MINISTRIES
from govdocs.memo_number.deviations import Deviation
from govdocs.memo_number.layouts import GROUPS, Layout
from govdocs.memo_number.number import MemoNumber
from govdocs.numerals import to_bangla
from govdocs.text.late_pattern import late


@dataclass(frozen=True)
class Remark:
    """What is odd about a number.

    `instead` is the number as it would be written where only its writing is odd (a Latin O, blanks, digits of two scripts); None
    where a group is. `found` are the words to look at, where they are known.
    """

    sentence: Text
    deviations: tuple[Deviation, ...]
    instead: str | None
    found: str | None

    @property
    def is_warning(self) -> bool:
        return any(each.severity == "warning" for each in self.deviations)

    @property
    def groups(self) -> frozenset[str]:
        """The parts of the number of which something is said."""
        return frozenset(each.group for each in self.deviations)


def remark_on(number: MemoNumber, *, finished: bool = True) -> Remark | None:
    """The remark on a number, None where nothing is odd; of a *finished* number the issue may not be missing.

    A year of four digits, blanks between the groups and a missing issue number are printed by real offices: notices.

    >>> print(remark_on(MemoNumber.parse("৪৬.১৮.০০০০.০০৩.০৪.১৭.১৯.৪৭১")).sentence.en)
    it seems to be a number of 18 digits (notification of 10 April 2011 and Instructions of 2014: 2.2.4.3.2.3.2); file '17' has 2 digits, 3 expected
    """
    seeming = _with_zeros(number)
    told = seeming.warnings if seeming is number else (*number.warnings, *seeming.warnings)
    deviations = (
        *_latin_zeros(number, seeming),
        *(each for each in told if each.group != "year"),
        *_few_groups(seeming),
        *_blanks(seeming),
        *_year(seeming),
        *(_no_issue() if finished and seeming.layout != "opaque" and not seeming.issue else ()),
    )
    if not deviations:
        return None
    written = all(each.group in _OF_WRITING for each in deviations)
    found = [each.found for each in deviations if each.group in ("letters", "digits")]
    return Remark(
        _sentence(seeming.layout, deviations),
        deviations,
        _BLANK.sub(".", str(seeming)) if written else None,
        found[0] if found else None,
    )


def is_number(text: str) -> bool:
    """Whether a text has a digit at all, as every memo number has.

    >>> is_number("না"), is_number("কৃম/২০০৪-৬৪৭")
    (False, True)
    """
    return any(character.isdigit() for character in text)


_OF_WRITING: Final = frozenset(("letters", "digits", "blanks"))
_BLANK: Final = late(r"(?<=[0-9০-৯]) *\. +(?=[0-9০-৯])|(?<=[0-9০-৯]) +\. *(?=[0-9০-৯])")
_BEGUN: Final = late(r"(?P<ministry>[0-9]{2})\.[0-9]{2}(?:\.[0-9]+){0,2}(?:-[0-9]+)?")
_LATIN_ZERO: Final = late(r"(?<![A-Za-z])[Oo]+(?![A-NP-Za-np-z])")


def _with_zeros(number: MemoNumber) -> MemoNumber:
    """The number with zeros for Latin O's, where that makes a digital number of it; else the number itself."""
    if number.layout != "opaque":
        return number
    zeros = _LATIN_ZERO.sub(lambda letters: "0" * len(letters[0]), number.ascii())
    seeming = MemoNumber.parse(zeros)
    return number if seeming.layout == "opaque" else seeming


def _latin_zeros(number: MemoNumber, seeming: MemoNumber) -> Iterator[Deviation]:
    if seeming is number:
        return
    printed = str(number)
    groups = [group for group in re.findall("[0-9০-৯Oo]+", printed) if re.search("[Oo]", group)]
    right = [to_bangla(re.sub("[Oo]", "0", group)) for group in groups]
    said = messages.LATIN_ZERO.filled(groups=", ".join(dict.fromkeys(groups)))
    yield Deviation("letters", groups[0], right[0], *said)


def _few_groups(number: MemoNumber) -> Iterator[Deviation]:
    """Two to four groups that begin as a digital number does: the codes of a ministry and an office, and a dot between them."""
    begun = _BEGUN.fullmatch(number.ascii()) if number.layout == "opaque" else None
    if begun and begun["ministry"] in MINISTRIES:
        said = messages.FEW_GROUPS.filled(count=len(re.findall("[0-9]+", begun[0])))
        yield Deviation("groups", "", "", *said, "notice")


def _blanks(number: MemoNumber) -> Iterator[Deviation]:
    if number.layout != "opaque" and _BLANK.search(number.stem):
        yield Deviation("blanks", " ", "", *messages.BLANKS, "notice")


def _year(number: MemoNumber) -> Iterator[Deviation]:
    """A year of four digits where the layout has two; any other width departs from the layout."""
    if number.layout not in ("opaque", "d19") and number.year and len(number.year) == 4:
        said = messages.LONG_YEAR.filled(
            year=Text(to_bangla(number.year), number.year),
            short=Text(to_bangla(number.year[2:]), number.year[2:]),
        )
        yield Deviation("year", to_bangla(number.year), to_bangla(number.year[2:]), *said, "notice")
        return
    yield from (each for each in number.warnings if each.group == "year")


def _no_issue() -> Iterator[Deviation]:
    yield Deviation("issue", "", "", *messages.NO_ISSUE, "notice")


def _sentence(layout: Layout, deviations: tuple[Deviation, ...]) -> Text:
    told = Text(" ".join(each.bangla for each in deviations), "; ".join(each.english for each in deviations))
    if layout == "opaque":  # no rule has such a number
        return told
    rule: Layout = "d18" if layout == "d18-year4" else layout
    widths = [width for _, width in GROUPS[rule]]
    shape = ".".join(map(str, widths))
    return messages.SEEMS.filled(
        digits=sum(widths),
        rule=messages.RULES[rule],
        shape=Text(to_bangla(shape), shape),
        deviations=told,
    )
