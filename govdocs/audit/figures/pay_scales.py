"""The scales of pay of 2015 (S.R.O. 369 of 15 December 2015), against the grades that a text names with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govdocs.audit.reading.quantities import sentences_with_figures
from govdocs.audit.reading.scanning import is_table_row
from govdocs.audit.reading.tables import FigureCell, FigureTable
from govdocs.audit.spans import LETTER
from govdocs.numerals import to_ascii
from govdocs.text.late_pattern import late
from govdocs.text.unicode import normalise

SCALES_OF_2015: Final = {
    **{2: (66_000, 76_490), 3: (56_500, 74_400), 4: (50_000, 71_200), 5: (43_000, 69_850)},
    **{6: (35_500, 67_010), 7: (29_000, 63_410), 8: (23_000, 55_470), 9: (22_000, 53_060)},
    **{10: (16_000, 38_640), 11: (12_500, 30_230), 12: (11_300, 27_300), 13: (11_000, 26_590)},
    **{14: (10_200, 24_680), 15: (9_700, 23_490), 16: (9_300, 22_490), 17: (9_000, 21_800)},
    **{18: (8_800, 21_310), 19: (8_500, 20_570), 20: (8_250, 20_010)},
}
"""The least and the highest pay of each grade, in taka; the first has one pay only."""
_ENDS: Final = frozenset(end for scale in SCALES_OF_2015.values() for end in scale)


class OtherScale(NamedTuple):
    """The words of a scale, the grade beside it, and the scale of that grade."""

    words: str
    grade: int
    least: int
    most: int


_GRADE: Final = late(
    normalise(
        rf"(?<![০-৯.,/-])(?P<grade>[০-৯]{{1,2}}) ?(?:ম|য়|র্থ|ষ্ঠ|তম|শ)?(?: ?\({LETTER}{{2,12}}\))? ?গ্রেড|গ্রেড ?[-–: নং]{{1,5}}(?P<number>[০-৯]{{1,2}})(?![০-৯]|[.,][০-৯])"
    )
)
_SCALE: Final = late(
    r"(?<![০-৯.,/-])(?P<least>[০-৯]{1,2},?[০-৯]{3})(?:/-)? ?(?:[-–—]|হতে|থেকে) ?(?P<most>[০-৯]{2},?[০-৯]{3})(?:/-)?(?![০-৯,])"
)
_A_GRADE: Final = late(
    normalise(r"\**(?:গ্রেড ?[-–:]? ?)?(?P<grade>[০-৯]{1,2}) ?(?:ম|য়|র্থ|ষ্ঠ|তম|শ)?(?: ?গ্রেড)?\**")
)


def other_scales(text: str) -> Iterator[OtherScale]:
    """Scales of 2015 that are those of another grade than the one in their sentence.

    >>> [(found.least, found.most) for found in other_scales("১০ম গ্রেড (২২,০০০-৫৩,০৬০ টাকা)")]
    [(16000, 38640)]
    """
    for sentence in sentences_with_figures(text) if "গ্রেড" in text else ():
        if is_table_row(sentence) or "গ্রেড" not in sentence:
            continue
        scales, grades = list(_SCALE.finditer(sentence)), list(_GRADE.finditer(sentence))
        if len(scales) == 1 == len(grades):
            yield from _of_grade(scales[0], grades[0]["grade"] or grades[0]["number"])


def other_scales_of_rows(table: FigureTable) -> Iterator[tuple[FigureCell, OtherScale]]:
    """The same of a table with a column of grades and one of scales."""
    grades = [index for index, head in enumerate(table.heads) if head.strip("* ").startswith("গ্রেড")]
    scales = [index for index, head in enumerate(table.heads) if _HAS_SCALES.search(head)]
    if len(grades) != 1 or len(scales) != 1 or grades == scales:
        return
    for row in table.rows:
        grade, scale = row.cells[grades[0]], row.cells[scales[0]]
        named = _A_GRADE.fullmatch(grade.text.strip()) if grade else None
        written = list(_SCALE.finditer(scale.text)) if scale else []
        if named and scale and len(written) == 1:
            yield from ((scale, found) for found in _of_grade(written[0], named["grade"]))


_HAS_SCALES: Final = late("স্কেল|বেতনক্রম|বেতন")


def _of_grade(scale: re.Match[str], grade: str) -> Iterator[OtherScale]:
    least, most = (int(to_ascii(scale[end]).replace(",", "")) for end in ("least", "most"))
    right = SCALES_OF_2015.get(int(to_ascii(grade)))
    if right and (least, most) != right and {least, most} & _ENDS:  # of these years' scale, and no other's
        yield OtherScale(scale[0], int(to_ascii(grade)), *right)
