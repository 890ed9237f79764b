"""Behind a day stands its era in many forms, and what is said of the day is found behind each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

import pytest

from govdocs.audit.days.events import acts_before_formed, else_before_deadline
from govdocs.audit.days.lengths_before import wrong_lengths_before
from govdocs.audit.days.tenses import done_on_a_day_to_come, to_be_on_a_past_day
from govdocs.text.unicode import normalise

ERAS = ["", " খ্রি.", " খ্রিঃ", " খ্রিষ্টাব্দ", " খ্রিস্টাব্দ", " খ্রি:", " ইং"]
OWN = dt.date(2026, 3, 12)
SAID: dict[str, Callable[[str], Iterable[object]]] = {
    "৬ মাসের ছুটি ১ এপ্রিল ২০২৬{era} তারিখ হতে ৩১ আগস্ট ২০২৬{era} তারিখ পর্যন্ত মঞ্জুর করা হলো।": wrong_lengths_before,
    "৩০ মে ২০২৬{era} তারিখের মধ্যে যোগ দেবেন; অন্যথায় ২৬ মে ২০২৬{era} তারিখ হতে অবমুক্ত।": else_before_deadline,
    "২ মে ২০২৬ তারিখের আদেশে গঠিত কমিটি কাজ করেছে। কমিটি ২৬ এপ্রিল ২০২৬{era} তারিখে হাট পরিদর্শন করে।": lambda text: acts_before_formed([text]),
    "সভাটি ৫ মার্চ ২০২৬{era} তারিখে অনুষ্ঠিত হবে।": lambda text: to_be_on_a_past_day(text, OWN),
    "২০ মার্চ ২০২৬{era} তারিখে অনুষ্ঠিত সভার সিদ্ধান্ত": lambda text: done_on_a_day_to_come(text, OWN),
}  # fmt: skip


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("said", SAID)
def test_a_slip_is_found_behind_each_era(said: str, era: str) -> None:
    assert len(list(SAID[said](normalise(said.format(era=era))))) == 1
