"""Whether a number is written for another by a slip of the hand: one digit is another, or digits changed places."""

from __future__ import annotations


def is_mistyped(one: str, other: str, *, most_moved: int = 2, neighbours: bool = False) -> bool:
    """Whether two numbers of as many digits differ by one of them, or by up to `most_moved` that changed places; `neighbours` only side by side.

    >>> is_mistyped("418", "481"), is_mistyped("418", "518"), is_mistyped("418", "418"), is_mistyped("418", "41")
    (True, True, False, False)
    >>> is_mistyped("418", "814"), is_mistyped("418", "814", neighbours=True)
    (True, False)
    """
    if len(one) != len(other):
        return False
    apart = [index for index in range(len(one)) if one[index] != other[index]]
    if len(apart) <= 1:
        return len(apart) == 1
    moved = len(apart) <= most_moved and sorted(one) == sorted(other)
    return moved and not (neighbours and apart[-1] - apart[0] >= len(apart))
