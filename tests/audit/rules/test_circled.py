"""What an officer circles besides: mistyped names, places in two words, lost digits, marks of items, Bijoy of several lines."""

from __future__ import annotations

import pytest

from govdocs.audit.names.offices import misspelt_offices
from govdocs.audit.rules.characters import bijoy_leftovers
from govdocs.audit.rules.punctuation import hyphens_for_dashes
from govdocs.audit.rules.sentences import doubled_marks, missing_dandas
from govdocs.audit.spelling.judging import judged
from govdocs.text.unicode import normalise
from tests.support.audited import audited, fix, found_in, letter


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("(ক) চেয়ার;\n(খ) টেবিল\n(গ) আলমারি;\n(ঘ) পাখা।", True),
        ("(ক) চেয়ার;\n(খ) টেবিল:\n(গ) আলমারি;\n(ঘ) পাখা।", True),
        ("(ক) চেয়ার;\n(খ) টেবিল;\n(গ) আলমারি; এবং\n(ঘ) পাখা।", False),
        ("(ক) চেয়ার;\n(খ) টেবিল;\n(গ) পাখা", False),  # the last
        ("(ক) চেয়ার\n(খ) টেবিল\n(গ) আলমারি\n(ঘ) পাখা", False),
        ("সিদ্ধান্ত-১: ক\n\nসিদ্ধান্ত-২: খ\n\nসিদ্ধান্ত-৩: গ", False),
    ],
)
def test_items_end_alike(body: str, found: bool) -> None:
    assert found_in(letter(body=f"নিম্নরূপ:\n\n{body}"), "numbering") == ["item-mark"] * found


def test_numbers_of_decisions_do_not_jump() -> None:
    body = "সিদ্ধান্ত-১: ক\n\nসিদ্ধান্ত-৩: গ"
    assert found_in(letter(body=body), "numbering") == ["paragraph-numbers"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("(ক) ছাড়পত্র;; (খ)", [";"]),
        ("উপস্থিত ছিলেন,,", [None]),
        ("উপস্থিত ছিলেন,। পরে", [None]),
        ("২। ৩।, ৪।; শেষ। । ক :: খ", []),
    ],
)
def test_two_marks(text: str, right: list[str | None]) -> None:
    assert [slip.right for slip in doubled_marks(text)] == right


def test_a_letter_ends_in_a_danda() -> None:
    assert len(list(missing_dandas("ক হয়। কর্তৃপক্ষ ক্ষমতা সংরক্ষণ করেন"))) == 1
    assert len(list(missing_dandas("প্রেরণের জন্য অনুরোধ করা হলো সাময়িক অসুবিধার জন্য দুঃখিত।"))) == 1
    assert list(missing_dandas("পাঠানোর জন্য অনুরোধ করা হলো মর্মে জানা যায়।")) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("উপপরিচালক, মহিলা বিষয় অধিদপ্তর", "মহিলা বিষয়ক অধিদপ্তর"),
        ("মৎস্য ও প্রাণীসম্পদ মন্ত্রণালয়ের", "মৎস্য ও প্রাণিসম্পদ মন্ত্রণালয়"),
        ("মহাপরিচালক, সমাজ সেবা অধিদপ্তর", None),
        ("মহাপরিচালক, নদী গবেষণা অধিদপ্তর", None),
        ("পাট অধিদপ্তর ও ডাক অধিদপ্তর", None),
    ],
)
def test_names_of_offices(text: str, right: str | None) -> None:
    found = [slip.right for slip in misspelt_offices(normalise(text))]
    assert found == ([normalise(right)] if right else [])


def test_a_misspelt_ministry_of_a_citation_is_told_once() -> None:
    more = "সূত্র: মৎস্য ও প্রাণীসম্পদ মন্ত্রণালয়ের পত্র, তারিখ ১ জানুয়ারি ২০২৪\n"
    assert found_in(letter(more=more), "offices", "spelling") == ["office-name"]
    body = "মৎস্য ও প্রাণীসম্পদ মন্ত্রণালয়ের পত্র পাওয়া গেছে।"
    assert found_in(letter(body=body), "offices", "spelling") == ["spelling"]


TABLE = "| ক্রমিক | নাম | পদবি |\n|:--|:--|:--|\n| ১ | সুকান্ত চন্দ্র ঘোষ | নাজির |\n| ২ | আবদুর রহিম খান | সহকারী |"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("নাজির সুকান্ত চন্দ্র ঘোষ প্রতিবেদন দেবেন।", False),
        ("নাজির সুকান্ত চন্দ্র ঘোষের প্রতিবেদন পাওয়া গেছে।", False),
        ("নাজির সুকন্ত চন্দ্র ঘোষের প্রতিবেদন পাওয়া গেছে।", True),
        ("নাজির সুকাতন্ চন্দ্র ঘোষ প্রতিবেদন দেবেন।", True),  # two letters exchanged
        ("নাজির প্রশান্ত চন্দ্র ঘোষ প্রতিবেদন দেবেন।", False),  # somebody else
    ],
)
def test_a_name_of_a_table_is_typed_alike_in_the_text(sentence: str, found: bool) -> None:
    assert found_in(letter(body=f"{TABLE}\n\n{sentence}"), "people") == ["name-spelled-two-ways"] * found


def test_a_name_of_the_address() -> None:
    to = "প্রাপক: |\n  জনাব মো. সেলিম উদ্দিন\n  অডিটর\n"
    assert found_in(letter(body="আপনি জনাব মো. সেলিম উদ্দীন গত মাসে ছিলেন না।", more=to), "people") == [
        "name-spelled-two-ways"
    ]
    assert found_in(letter(body="আপনি জনাব মো. সেলিম উদ্দিন গত মাসে ছিলেন না।", more=to), "people") == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("আলমনগরের সমিতি আলম নগর বাজারে মেলা করবে।", True),
        ("আলম নগর বাজারে মেলা হবে।", False),
        ("আলমনগর বাজারে মেলা হবে।", False),
    ],
)
def test_a_place_in_two_words(body: str, found: bool) -> None:
    assert found_in(letter(body=body), "places") == ["place-spelled-two-ways"] * found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("০২-৫৫১০০০৯৫ নম্বরে, অথবা ০২-৫৫১০০৯৫ নম্বরে ফোন করুন।", True),
        ("০২-৫৫১০০০৯৫ নম্বরে, অথবা ০২-৫৫১০০০৯৬ নম্বরে ফোন করুন।", False),
        ("০২-৫৫১০০০৯৫ ও ০২-৫৫১০০০৯৫", False),
    ],
)
def test_a_digit_of_a_telephone(body: str, found: bool) -> None:
    assert found_in(letter(body=body), "contacts") == ["telephone-digit-lost"] * found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("গত ২২ মার্চ ২০২৪ তারিখে সভা হয়।", True),
        ("গত ২২ জানুয়ারি ২০২৪ তারিখে সভা হয়।", False),
        ("প্রতিবেদন ২২ মার্চ ২০২৪ তারিখে প্রেরণ করা হয়েছে।", True),
        ("প্রতিবেদন ২২ মার্চ ২০২৪ তারিখে প্রেরণ করা হবে।", False),
    ],
)
def test_what_is_past_is_before_the_letter(body: str, found: bool) -> None:
    assert found_in(letter(body=body), "past_days") == ["past-day-to-come"] * found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("২৬ এপ্রিল ২০২৬ হতে ৩০ এপ্রিল ২০২৬ তারিখ পর্যন্ত ০৪ (চার) দিন অনুপস্থিত ছিলেন।", True),
        ("২৬ এপ্রিল ২০২৬ হতে ৩০ এপ্রিল ২০২৬ তারিখ পর্যন্ত ০৫ (পাঁচ) দিন অনুপস্থিত ছিলেন।", False),
        ("২৬ এপ্রিল ২০২৬ হতে ৩০ এপ্রিল ২০২৬ তারিখ পর্যন্ত ছুটির দিন ব্যতীত ৪ দিন।", False),
        ("২৬ এপ্রিল ২০২৬ হতে ৩০ এপ্রিল ২০২৬ তারিখ পর্যন্ত ৪ দিনাজপুর।", False),
    ],
)
def test_days_up_to_a_day(body: str, found: bool) -> None:
    assert found_in(letter(body=body), "periods") == ["days-of-a-period"] * found


@pytest.mark.parametrize(
    ("rows", "found"),
    [(("৮.৩০", "৮.২০"), True), (("৮.১০", "৮.২০"), False)],
)
def test_a_train_leaves_after_it_comes(rows: tuple[str, str], found: bool) -> None:
    body = (
        "| স্টেশন | আগমন | ছাড়ার সময় |\n|:--|:--|:--|\n| নাটোর | সকাল ৭.২৫ টা | সকাল ৭.৩০ টা |\n"
        f"| ঈশ্বরদী | সকাল {rows[0]} টা | সকাল {rows[1]} টা |"
    )
    assert found_in(letter(body=body), "timetables") == ["timetable-order"] * found


@pytest.mark.parametrize("members", [3, 4])
def test_a_committee_in_a_table(members: int) -> None:
    rows = "".join(f"| {'১২৩৪'[n]} | {'কখগঘ'[n]} কর্মকর্তা |\n" for n in range(members))
    body = f"নিম্নবর্ণিত ৩ (তিন) সদস্যবিশিষ্ট কমিটি গঠন করা হলো:\n\n| ক্রমিক | পদবি |\n|:--|:--|\n{rows}"
    assert found_in(letter(body=body.rstrip("\n")), "list_counts") == ["list-count"] * (members != 3)


def test_bijoy_is_told_in_its_own_lines() -> None:
    text = letter(body="পত্র।\n\nwbe©vnx Kg©KZ©v\nDc‡Rjv cÖkvmb\n\nএই mvgwqK অসুবিধা।")
    first, second = audited(text, "characters")
    assert first.line is not None
    assert text.split("\n")[first.line - 1].strip() == "wbe©vnx Kg©KZ©v"
    assert len(first.also) == 1
    assert second.given == "mvgwqK"
    right = "নির্বাহী কর্মকর্তা\n  উপজেলা প্রশাসন\n  \n  এই সাময়িক অসুবিধা"
    assert normalise(right) in normalise(fix(text))


@pytest.mark.parametrize(
    "text", ["WiFi ব্যবহার", "iBAS++ সিস্টেম", "PhD ডিগ্রি", "eGP ও MoU", "Reviews of vivaVoce"]
)
def test_an_english_word_is_no_bijoy(text: str) -> None:
    assert list(bijoy_leftovers(text)) == []


def test_other_hyphens() -> None:
    assert [slip.right for slip in hyphens_for_dashes("কর্মকর্তা \u2011 কর্মচারী")] == ["া – ক"]
    text = letter(body="সরকারি\u2010বেসরকারি, উপ\u2011কমিটি।")
    assert fix(text) == letter(body="সরকারি-বেসরকারি, উপ\u2011কমিটি।")  # the one that does not break is meant


@pytest.mark.parametrize(
    "word", ["ক্যারিয়ার", "ব্যারিয়ার", "এক্সপ্রেশন", "সেজন্য", "ছড়িয়ে", "তাঁহাদিগকে", "শুনিবার", "হাসতে", "প্রান্তর"]
)
def test_right_words_that_were_taken_for_others(word: str) -> None:
    assert judged(normalise(word)) is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("পূণরাদেশ", "পুনরাদেশ"),
        ("সূত্রস্থ্য", "সূত্রস্থ"),
        ("কৃচ্ছতা", "কৃচ্ছ্রতা"),
        ("জারীকৃত", "জারিকৃত"),
        ("শীতার্থ", "শীতার্ত"),
        ("সেকটর", "সেক্টর"),
        ("পরিক্ষণ", "পরীক্ষণ"),
        ("নিয়মানুযায়ি", "নিয়মানুযায়ী"),
        ("আদিস্ট", "আদিষ্ট"),
        ("স্বরাষ্ট", "স্বরাষ্ট্র"),
        ("অঙ্গিকারাবদ্ধ", "অঙ্গীকারাবদ্ধ"),
        ("অফেরৎযোগ্য", "অফেরতযোগ্য"),
        ("কার্যসূচী", "কার্যসূচি"),
    ],
)
def test_kinds_of_misspellings(wrong: str, right: str) -> None:
    judgement = judged(normalise(wrong))
    assert judgement is not None
    assert judgement.right == normalise(right)
