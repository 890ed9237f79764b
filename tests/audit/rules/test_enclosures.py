"""Enclosures against annexes."""

from __future__ import annotations

import pytest

from tests.support.audited import found_in, letter

FAMILIES = ("counts", "enclosures", "totals")


def annexes(count: int) -> str:
    return "পরিশিষ্ট:\n" + "".join(
        f"  - {{ধরন: ধারণাপত্র, শিরোনাম: 'পত্র {n}', বক্তব্য: লেখা।}}\n" for n in range(count)
    )


@pytest.mark.parametrize(
    ("enclosures", "count", "found"),
    [
        ("বর্ণনামতে (২ পাতা)", 2, []),
        ("বর্ণনামতে (৫ পাতা)", 2, []),
        ("বর্ণনামতে (২ পাতা)", 3, ["pages-against-annexes"]),
        ("বর্ণনামতে ০২ (দুই) ফর্দ", 3, ["pages-against-annexes"]),
        ("বর্ণনামতে (২ পাতা)", 0, []),
        ("পরিশিষ্ট ৩ (তিন)টি", 3, []),
        ("৩টি পরিশিষ্ট", 2, ["enclosures-against-annexes"]),
        ("৩টি পরিশিষ্ট", 3, []),
        ("৩টি পরিশিষ্ট", 4, ["enclosures-against-annexes"]),
    ],
)
def test_enclosures_and_annexes(enclosures: str, count: int, found: list[str]) -> None:
    assert (
        found_in(letter(more=f"সংযুক্তি: {enclosures}\n" + (annexes(count) if count else "")), *FAMILIES)
        == found
    )
