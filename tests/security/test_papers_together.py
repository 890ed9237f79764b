"""Two papers of very many numbers that belong together are compared in the time of their size."""

from __future__ import annotations

import govdocs
from govdocs.audit.together import audit_together
from govdocs.numerals import to_bangla
from tests.support.growth import grows_as_its_size

LETTER = """ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, "জেলা সদর হাসপাতাল, মেহেরপুর"]
নম্বর: ৪৫.০১.৫৭০০.২০১.০৭.০০২.২৬-{issue}
তারিখ: {day}
বিষয়: মালামাল গ্রহণ।
{cites}বক্তব্য: |
  {text}
স্বাক্ষর: {{নাম: (আবু জাফর), পদবি: ভান্ডাররক্ষক}}
"""
CITES = "সূত্র: ১২ জানুয়ারি ২০২৬ তারিখের ৪৫.০১.৫৭০০.২০১.০৭.০০২.২৬-৬৪ নম্বর কার্যাদেশ।\n"


def _of_numbers(first: int, count: int) -> str:
    """One sentence without an end, each of whose numbers stands between the same words."""
    return " ".join(
        f"সূত্রস্থ কার্যাদেশ অনুযায়ী গ্রহণ করা {to_bangla(first + index)} টি সমান ভাগে" for index in range(count)
    )


def _together(count: int) -> None:
    order = LETTER.format(issue="৬৪", day="১২ জানুয়ারি ২০২৬", cites="", text=_of_numbers(1000, count))
    receipt = LETTER.format(issue="৯০", day="১০ ফেব্রুয়ারি ২০২৬", cites=CITES, text=_of_numbers(3000, count))
    named = (("order.yaml", order), ("receipt.yaml", receipt))
    audit_together([govdocs.loads(text, name=name) for name, text in named])


def test_numbers_between_the_same_words() -> None:
    assert grows_as_its_size(_together, 40)
