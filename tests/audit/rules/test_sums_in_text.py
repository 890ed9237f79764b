"""Totals of running text against the parts beside and below them, and against the table below."""

from __future__ import annotations

import pytest

from tests.support.audited import found_in, letter

FAMILY = "sums_in_text"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("মোট ৯,০০০/- টাকা দেওয়া হলো:\n\n  (ক) ভোলা: ৪,০০০/- টাকা;\n  (খ) বরিশাল: ৫,০০০/- টাকা।", False),
        ("মোট ৯,০০০/- টাকা দেওয়া হলো:\n\n  (ক) ভোলা: ৪,০০০/- টাকা;\n  (খ) বরিশাল: ৫,৫০০/- টাকা।", True),
        # far from it: another amount; an item without one; an item with two
        ("মোট ৯,০০০/- টাকা দেওয়া হলো:\n\n  (ক) ভোলা: ৪০০/- টাকা;\n  (খ) বরিশাল: ৫০০/- টাকা।", False),
        ("মোট ৯,০০০/- টাকা দেওয়া হলো:\n\n  (ক) ভোলা: ৪,০০০/- টাকা;\n  (খ) বরিশাল: ৫,৫০০/- টাকা;\n  (গ) ঢাকা।", False),
        ("মোট ৯,০০০/- টাকা দেওয়া হলো:\n\n  (ক) ৪,০০০/- টাকা হতে ৫,০০০/- টাকা;\n  (খ) ৫,৫০০/- টাকা।", False),
        # the words say another number: that is said
        ("মোট ৯,০০০/- (আট হাজার) টাকা:\n\n  (ক) ৪,০০০/- টাকা;\n  (খ) ৫,৫০০/- টাকা।", False),
        ("৯,০০০/- টাকা ব্যয় হবে, যার মধ্যে ৪,০০০/- টাকা সরকার এবং ৫,০০০/- টাকা পৌরসভা দেবে।", False),
        ("৯,০০০/- টাকা ব্যয় হবে, যার মধ্যে ৪,০০০/- টাকা সরকার এবং ৬,০০০/- টাকা পৌরসভা দেবে।", True),
        ("৯,০০০/- টাকা ব্যয় হবে, যার মধ্যে ৪,০০০/- টাকা সরকার এবং ২,০০০/- টাকা পৌরসভা দেবে।", False),
        ("১৬৬টি বিদ্যালয়ের মধ্যে ১৪২টিতে প্রধান শিক্ষক কর্মরত এবং ২৪টিতে পদ শূন্য।", False),
        ("১৬৬টি বিদ্যালয়ের মধ্যে ১৪২টিতে প্রধান শিক্ষক কর্মরত এবং ৩৪টিতে পদ শূন্য।", True),
        ("১,২৪০ জন শিক্ষার্থী এসেছে; তাদের মধ্যে ৭১০ জন ছাত্রী ও ৫৩০ জন ছাত্র।", False),
        ("১,২৪০ জন শিক্ষার্থী এসেছে; তাদের মধ্যে ৭৩০ জন ছাত্রী ও ৫৩০ জন ছাত্র।", True),
        # parts that may overlap, that have a third beside them, or are of other things
        ("১০০ জন শিক্ষার্থীর মধ্যে ৮০ জন বাংলায় এবং ৭০ জন ইংরেজিতে উত্তীর্ণ।", False),
        ("১০০ জনের মধ্যে ৪০ জন নারী, ৫০ জন পুরুষ এবং ১০ জন শিশু।", False),
        ("৫টি ইউনিয়নের মধ্যে ৪০ জন নারী এবং ৫০ জন পুরুষ।", False),
    ],
)
def test_parts_make_the_total(body: str, found: bool) -> None:
    assert found_in(letter(body=body), FAMILY) == ["parts-of-a-total"] * found


TABLE = "\n\n  | নার্সারি | চারা |\n  |:--|--:|\n  | খাদিমনগর | ১,৫০০ |\n  | জুড়ী | ২,৫০০ |\n  | মোট | {total} |"


@pytest.mark.parametrize(
    ("sentence", "total", "found"),
    [
        ("মোট ৪,০০০টি চারা বিতরণ করা হয়েছে:", "৪,০০০", False),
        ("মোট ৪,২০০টি চারা বিতরণ করা হয়েছে:", "৪,০০০", True),
        ("মোট ৯,২০০টি চারার মধ্যে বিতরণ নিম্নরূপ:", "৪,০০০", False),  # far: another number
        ("৪,২০০টি চারার মধ্যে বিতরণ নিম্নরূপ:", "৪,০০০", False),
        ("মোট ৪,২০০টি চারা বিতরণ করা হয়েছে:", "৪,২০০", False),  # table-total says so
    ],
)
def test_a_total_is_that_of_the_table_below(sentence: str, total: str, found: bool) -> None:
    text = letter(body=sentence + TABLE.format(total=total))
    assert found_in(text, FAMILY) == ["total-above-table"] * found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("মোট ৪,০০০/- টাকা প্রয়োজন।", False),
        ("মোট ৪,২০০/- টাকা প্রয়োজন।", True),
        ("মোট ৪,২০০/- টাকা প্রয়োজন, যাতে ৪,০০০/- টাকা চারার জন্য।", False),
        ("মোট ৪,২০০/- টাকা এবং পরে মোট ৩,০০০/- টাকা প্রয়োজন।", False),
    ],
)
def test_a_total_is_that_of_the_only_annex(body: str, found: bool) -> None:
    rows = (
        "পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: প্রাক্কলন\n    কলাম: [খাত, টাকা]\n    সারি:\n"
        '      - [চারা, "১,৫০০"]\n      - [সার, "২,৫০০"]\n      - [মোট, "৪,০০০"]\n'
    )
    assert found_in(letter(more=rows, body=body), FAMILY) == ["total-above-table"] * found
