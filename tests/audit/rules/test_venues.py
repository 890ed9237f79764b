"""The place of an event in the text of a letter, against its particulars."""

from __future__ import annotations

import pytest

from tests.support.audited import found_in, letter

VENUE = "বিবরণ:\n  অনুষ্ঠান: উৎসবের উদ্বোধন ও সভা\n  স্থান: {place}\n"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("উদ্বোধনী অনুষ্ঠানটি জেলা শিল্পকলা একাডেমি মিলনায়তনে অনুষ্ঠিত হবে।", "জেলা পরিষদ মিলনায়তন, নীলকুঞ্জ"),
        ("আগামী রবিবার সভা সার্কিট হাউসের সম্মেলন কক্ষে অনুষ্ঠিত হবে।", "জেলা প্রশাসকের সম্মেলন কক্ষ"),
        ("সভাটি উপজেলা পরিষদ মিলনায়তনে বসবে।", "সমবায় কার্যালয়ের সভাকক্ষ"),
        ("উৎসবের উদ্বোধন পৌরসভা চত্বরে অনুষ্ঠিত হবে; সকলে আমন্ত্রিত।", "জেলা স্টেডিয়াম"),
        ("উৎসবের সভা জেলা গ্রন্থাগার ভবনে আয়োজন করা হয়েছে।", "টাউন হল, নীলকুঞ্জ"),
    ],
)
def test_the_place_of_an_event_is_that_of_the_particulars(body: str, place: str) -> None:
    assert found_in(letter(body, more=VENUE.format(place=place)), "repeated") == ["event-otherwise"]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("উদ্বোধনী অনুষ্ঠানটি জেলা পরিষদ মিলনায়তনে অনুষ্ঠিত হবে।", "জেলা পরিষদ মিলনায়তন, নীলকুঞ্জ"),
        ("উদ্বোধনী অনুষ্ঠানটি জেলা পরিষদ মিলনায়তনে অনুষ্ঠিত হবে।", "মিলনায়তন, নীলকুঞ্জ"),
        ("উপজেলা পরিষদের আয়োজনে সভা স্থানীয় মাঠে অনুষ্ঠিত হবে।", "পাইলট উচ্চ বিদ্যালয় মাঠ"),  # whose it is
        ("সমাপনী অনুষ্ঠান জেলা শিল্পকলা একাডেমি মিলনায়তনে অনুষ্ঠিত হবে।", "জেলা পরিষদ মিলনায়তন"),
        ("গত সভা জেলা শিল্পকলা একাডেমি মিলনায়তনে অনুষ্ঠিত হয়েছে।", "জেলা পরিষদ মিলনায়তন"),
        ("বৃষ্টি হলে সভা জেলা শিল্পকলা একাডেমি মিলনায়তনে অনুষ্ঠিত হবে।", "জেলা পরিষদ মাঠ"),
        ("চিত্রকলার পাঠ জেলা শিল্পকলা একাডেমি মিলনায়তনে অনুষ্ঠিত হবে।", "জেলা পরিষদ মিলনায়তন"),  # another event
    ],
)
def test_places_that_agree_or_are_of_another_part(body: str, place: str) -> None:
    assert found_in(letter(body, more=VENUE.format(place=place)), "repeated") == []
