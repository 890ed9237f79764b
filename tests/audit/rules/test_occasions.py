"""One event of which a letter speaks twice: the batch in the title of an annex, its days, its country."""

from __future__ import annotations

import pytest

from govdocs.audit.within.occasions import other_countries, other_days, other_ordinals
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter

SUBJECT = "ইউনিয়ন পর্যায়ের যুব উদ্যোক্তাদের ৬ষ্ঠ ব্যাচের প্রশিক্ষণ"


@pytest.mark.parametrize(
    ("said", "title", "found"),
    [
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণ (৫ম ব্যাচ) প্রশিক্ষণসূচি", ["৫ম ব্যাচ"]),
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণের পঞ্চম ব্যাচের সূচি", ["পঞ্চম ব্যাচ"]),
        ("উপজেলা বনায়ন কমিটির ৩য় সভা", "উপজেলা বনায়ন কমিটির ২য় সভার আলোচ্যসূচি", ["২য় সভা"]),
        ("ভূমি জরিপ কাজের ২য় পর্যায়", "ভূমি জরিপ কাজের ৩য় পর্যায়ের সময়সূচি", ["৩য় পর্যায়"]),
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণ (৬ষ্ঠ ব্যাচ) প্রশিক্ষণসূচি", []),
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণ (ষষ্ঠ ব্যাচ) প্রশিক্ষণসূচি", []),
        (f"{SUBJECT}; ৫ম ব্যাচের প্রশিক্ষণ শেষ", "যুব উদ্যোক্তা প্রশিক্ষণ (৫ম ব্যাচ)", []),  # both are spoken of
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণ: ৫ম ব্যাচের উত্তীর্ণদের তালিকা", []),  # of the last one
        ("উপজেলা বনায়ন কমিটির ৩য় সভা", "উপজেলা বনায়ন কমিটির ২য় সভার সিদ্ধান্তের অগ্রগতি", []),
        (SUBJECT, "মাছ চাষ কোর্স (৫ম ব্যাচ)", []),  # another course
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণ (৫ম অধিবেশন)", []),  # a session, not a batch
        (SUBJECT, "যুব উদ্যোক্তা প্রশিক্ষণ", []),
    ],
)
def test_the_batch_in_the_title_of_an_annex(said: str, title: str, found: list[str]) -> None:
    told = other_ordinals([normalise(said)], [normalise(title)])
    assert [one.words for _, one in told] == list(map(normalise, found))


def test_annexes_of_several_batches_are_let_be() -> None:
    titles = [normalise(f"যুব উদ্যোক্তা প্রশিক্ষণ ({nth} ব্যাচ)") for nth in ("৫ম", "৬ষ্ঠ")]
    assert list(other_ordinals([normalise(SUBJECT)], titles)) == []


FIRST = "৭-১১ মে ২০২৬ তারিখ (যাতায়াতের সময় ব্যতীত) নেপালে অনুষ্ঠেয় ‘সেবা নকশা’ শীর্ষক কর্মশালায় যোগ দেবেন।"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("৭-১২ মে ২০২৬ তারিখের কর্মশালার ব্যয় আয়োজক দেবে।", ["৭-১২ মে ২০২৬"]),
        ("৬-১১ মে ২০২৬ তারিখের কর্মশালার ব্যয় আয়োজক দেবে।", ["৬-১১ মে ২০২৬"]),
        ("৭-১০ মে ২০২৬ তারিখে অনুষ্ঠেয় কর্মশালার ব্যয় আয়োজক দেবে।", ["৭-১০ মে ২০২৬"]),
        ("৭ মে ২০২৬ হতে ১৩ মে ২০২৬ মেয়াদের কর্মশালার ব্যয় আয়োজক দেবে।", ["৭ মে ২০২৬ হতে ১৩ মে ২০২৬"]),
        ("৭-১১ মে ২০২৬ তারিখের কর্মশালার ব্যয় আয়োজক দেবে।", []),
        ("যাতায়াতসহ ৭-১২ মে ২০২৬ তারিখের কর্মশালার ব্যয় আয়োজক দেবে।", []),
        ("৭-১২ মে ২০২৬ তারিখে তাঁদের ছুটি মঞ্জুর করা হলো।", []),
        ("১০-১১ মে ২০২৬ তারিখের কর্মশালার মাঠ পরিদর্শনে গাড়ি থাকবে।", []),  # a part of it
        ("৭-১২ মে ২০২৬ তারিখের মেলার ব্যয় দপ্তর দেবে।", []),  # another event
        ("৭-৯ মে ২০২৬ তারিখের কর্মশালার ১ম ব্যাচে তিনজন যাবেন।", []),
        ("৭-১২ মে ২০২৬ তারিখের কর্মশালার পরিবর্তে এ কর্মশালা হবে।", []),
        ("৭-১২ মে ২০২৬ তারিখের কর্মশালা ‘তথ্য নিরাপত্তা’ আলাদা।", []),  # one of another name
        ("৭-১২ জুন ২০২৬ তারিখের কর্মশালার ব্যয় দপ্তর দেবে।", []),  # neither end is the same
    ],
)
def test_the_days_of_the_same_workshop(second: str, found: list[str]) -> None:
    assert [one.words for one in other_days(normalise(f"{FIRST}\n\n(খ) {second}"))] == list(
        map(normalise, found)
    )


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("ভুটানে অবস্থানকালে তাঁরা আয়োজকের হোটেলে থাকবেন।", ["ভুটানে"]),
        ("শ্রীলঙ্কায় অবস্থানের ব্যয় আয়োজক দেবে।", ["শ্রীলঙ্কায়"]),
        ("নেপালে অবস্থানকালে তাঁরা আয়োজকের হোটেলে থাকবেন।", []),
        ("ভুটানে যাত্রাবিরতি হবে; ভুটানে অবস্থানকালে ব্যয় আয়োজকের।", []),
        ("ফেরার পথে ভুটানে অবস্থানকালে ব্যয় নিজের।", []),
        ("ভুটান সফরের অংশ পরে; ভুটানে অবস্থানকালে ব্যয় আয়োজকের।", []),  # named twice, so meant
        ("বিদেশে অবস্থানকালে তাঁরা বেতন পাবেন।", []),
        ("ভুটানের প্রতিনিধি যোগ দেবেন।", []),
    ],
)
def test_the_country_of_the_same_journey(second: str, found: list[str]) -> None:
    told = other_countries([normalise(FIRST), normalise(second)])
    assert [one.words for _, one in told] == list(map(normalise, found))


def test_an_event_in_two_countries_has_no_other_country() -> None:
    texts = [normalise("নেপালে অনুষ্ঠেয় ও ভুটানে অনুষ্ঠেয় সভা।"), normalise("ভুটানে অবস্থানকালে ব্যয় আয়োজকের।")]
    assert list(other_countries(texts)) == []


@pytest.mark.parametrize(
    ("second", "found"), [("৭-১২ মে ২০২৬ তারিখের কর্মশালার ব্যয় আয়োজক দেবে।", True), ("ব্যয় আয়োজক দেবে।", False)]
)
def test_it_is_told_of_a_letter(second: str, found: bool) -> None:
    text = letter(f"{FIRST}\n\n২। {second}", date="২১ এপ্রিল ২০২৬")
    assert ("event-otherwise" in found_in(text, "repeated")) is found
