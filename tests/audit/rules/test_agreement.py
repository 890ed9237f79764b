"""Words that agree with one another: what is told of plurals, of people that are counted, of verbs, and what is like it and right."""

from __future__ import annotations

import pytest

from govdocs.audit.words.agreement import below_honour, doubled_plurals, people_as_things
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("সকল কর্মকর্তাগণ উপস্থিত থাকবেন।", "কর্মকর্তা"),
        ("সকল ইউনিয়ন ভূমি সহকারীগণকে জানানো হলো।", "সহকারীকে"),
        ("প্রত্যেক শিক্ষকবৃন্দের বেতন।", "শিক্ষকের"),
        ("সমস্ত সদস্যবৃন্দের মতামত।", "সদস্যের"),
        ("১২ জন প্রশিক্ষকগণ পাঠদান করবেন।", "প্রশিক্ষক"),
        ("৫ (পাঁচ) টি দপ্তরসমূহ হতে তথ্য এসেছে।", "দপ্তর"),
        ("সকল সরকারি প্রতিষ্ঠানসমূহ", "প্রতিষ্ঠান"),
        ("সকল জেলার কর্মকর্তাগণ", None),
        ("সকল পর্যায়ের জনপ্রতিনিধিগণ", None),
        ("সকল দপ্তর ও সংস্থার প্রধানগণ", None),
        ("সকল সদস্য সংশ্লিষ্ট কর্মকর্তাগণকে জানাবেন।", None),
        ("উভয় পক্ষ নিম্নলিখিত বিষয়সমূহে সম্মত হলেন।", None),
        ("সকল জনগণ", None),
        ("অন্যান্য সদস্যবৃন্দ", None),
    ],
)
def test_a_plural_is_said_once(text: str, right: str | None) -> None:
    assert [slip.right for slip in doubled_plurals(normalise(text))] == ([normalise(right)] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("৩টি শিক্ষক অনুপস্থিত ছিলেন।", " জন"),
        ("২ টি রোগী, যাঁরা ভর্তি আছেন", "জন"),
        ("১৫ (পনেরো)টি প্রশিক্ষণার্থীকে সনদ দেওয়া হলো।", " জন"),
        ("৩টি শিক্ষক পদ শূন্য।", None),
        ("৪টি কৃষক দল গঠন করা হলো।", None),
        ("২টি নার্স হোস্টেল", None),
        ("৩ জন শিক্ষক অনুপস্থিত ছিলেন।", None),
    ],
)
def test_people_are_counted_as_people(text: str, right: str | None) -> None:
    assert [slip.right for slip in people_as_things(normalise(text))] == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("তিনি বিধি মোতাবেক বেতন ও ভাতাদি প্রাপ্য হবে।", "হবেন"),
        ("তাঁরা আগামী সপ্তাহে প্রতিবেদন দাখিল করবে।", "করবেন"),
        ("আপনি ফরমটি পূরণ করে পাঠাবে।", "পাঠাবেন"),
        ("সংশ্লিষ্ট কর্মকর্তাগণ মাঠ পরিদর্শন করবে এবং তথ্য দেবেন।", "করবেন"),
        ("তিনি সভায় উপস্থিত ছিল।", "ছিলেন"),
        ("তিনি নোটিশের জবাব দিয়েছে।", "দিয়েছেন"),
        ("তিনি যোগদান করলে বেতন পাবে।", None),
        ("তিনি জানান যে, কমিটি প্রতিবেদন দাখিল করবে।", None),
        ("তিনি আসার পরে দপ্তর ব্যবস্থা করবে।", None),
        ("তাঁরা কাজ শেষ করায় বিলটি পরিশোধ করা হবে।", None),
        ("তিনি উপস্থিত থাকবেন।", None),
        ("শিক্ষার্থীগণ অংশগ্রহণ করবে।", None),
        ("তারা অংশগ্রহণ করবে।", None),
    ],
)
def test_a_verb_has_the_honour_of_its_subject(text: str, right: str | None) -> None:
    assert [slip.right for slip in below_honour(normalise(text))] == ([normalise(right)] if right else [])


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("আপনি অবগত আছেন যে, কাজ চলছে। তোমার মতামত জানালে বাধিত হব।", ["two-honours"]),
        ("আপনারা আসবেন।\n\nতোমরা ও তোমাদের সঙ্গীরা আসবে।", ["two-honours"] * 2),
        ("আপনার বিদ্যালয়ের ‘তোমার স্বপ্ন, তোমার দেশ’ প্রতিযোগিতা সফল হয়েছে।", []),
        ("তোমার সাফল্যে আমরা গর্বিত। তোমাকে অভিনন্দন।", []),
        ("আপনার মতামত জানালে বাধিত হব।", []),
    ],
)
def test_one_form_of_address(body: str, found: list[str]) -> None:
    assert [each for each in found_in(letter(body), "agreement") if each == "two-honours"] == found
