"""Figures that a document states beside those that its own tables come to."""

from __future__ import annotations

import pytest

from govdocs.problems.problem import Severity
from tests.support.audited import audited, found_in, letter

UPDATE = """\
ধরন: প্রকল্পের হালনাগাদ প্রতিবেদন
প্রকল্প: ‘এক দল, এক উদ্যোগ’
উপকারভোগী: {{কারা: দলের সদস্যগণ।, সংখ্যা: '{number}'}}
কর্মসংস্থান:
  - {{ক্ষেত্র: সেলাই, সংখ্যা: ৮০}}
  - {{ক্ষেত্র: মাছ চাষ, সংখ্যা: ১৩২}}
"""


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("প্রায় ২০০ জন সমবায়ী", ["about-against-total"]),
        ("প্রায় ২৫০ (দুইশত পঞ্চাশ) জন", ["about-against-total"]),
        ("প্রায় ২০০জন", ["about-against-total"]),
        ("২১২ জন", []),
        ("প্রায় ২১২ জন", []),
        ("প্রায় ১,৫০০ জন", []),  # others than those who found work
        ("প্রায় ৫০ জন", []),
        ("প্রায় ২০০টি পরিবার", []),
    ],
)
def test_about_so_many_beside_the_table_that_knows(number: str, found: list[str]) -> None:
    assert found_in(UPDATE.format(number=number), "stated_figures") == found


def test_it_is_a_notice() -> None:
    (problem,) = audited(UPDATE.format(number="প্রায় ২০০ জন"), "stated_figures")
    assert problem.severity is Severity.NOTICE
    assert problem.hint_bangla == "একই সংখ্যা হলে ২১২ লিখুন।"


def test_the_total_of_a_table_in_a_letter() -> None:
    body = "প্রায় ২০০ জন উপকৃত হয়েছেন।\n\n| দল | উপকারভোগী |\n|---|---|\n| ক | ৮০ |\n| খ | ১৩২ |\n| মোট | ২১২ |"
    assert found_in(letter(body), "stated_figures") == ["about-against-total"]
    assert found_in(letter(body.replace("উপকারভোগী", "গাছ")), "stated_figures") == []
