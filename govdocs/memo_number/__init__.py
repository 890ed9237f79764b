"""Memo (digital file) numbers of government letters: read, written, and where they depart from their layout.

`number` holds the value, `reading` makes it of a text, `layouts` are the rules of each time, `deviations` what departs from them,
`remarks` all of that in one sentence, `codes` the ministries and districts that the groups name.
"""

from govdocs.memo_number.codes import DISTRICTS, MINISTRIES, RENAMED, ministry_name
from govdocs.memo_number.deviations import Deviation
from govdocs.memo_number.layouts import GROUPS, Layout, expected_layout
from govdocs.memo_number.number import MemoNumber
from govdocs.memo_number.remarks import Remark, remark_on

__all__ = [
    "DISTRICTS",
    "GROUPS",
    "MINISTRIES",
    "RENAMED",
    "Deviation",
    "Layout",
    "MemoNumber",
    "Remark",
    "expected_layout",
    "ministry_name",
    "remark_on",
]
