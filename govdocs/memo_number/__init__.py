"""Memo (digital file) numbers of government letters: read, written, and where they depart from their layout.

`number` holds the value, `deviations` what is odd about one, `codes` the ministries and districts that its groups name.
"""

from govdocs.memo_number.codes import DISTRICTS, MINISTRIES, RENAMED
from govdocs.memo_number.deviations import Deviation
from govdocs.memo_number.number import GROUPS, Layout, MemoNumber, expected_layout, ministry_name

__all__ = [
    "DISTRICTS",
    "GROUPS",
    "MINISTRIES",
    "RENAMED",
    "Deviation",
    "Layout",
    "MemoNumber",
    "expected_layout",
    "ministry_name",
]
