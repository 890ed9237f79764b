"""Running Bangla: words left out, endings apart and words run together, and the sentences in which the same words are right."""

from __future__ import annotations

import pytest

from govdocs.audit.names.offices import misspelt_offices
from govdocs.audit.rules.sentences import missing_dandas
from govdocs.audit.words.missing_words import missing_words
from govdocs.audit.words.word_breaks import joined_words, split_words
from govdocs.text.unicode import normalise
from tests.support.slips import applied


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("আদিষ্ট জানানো যাচ্ছে যে, …", "আদিষ্ট হয়ে জানানো যাচ্ছে যে, …"),
        ("তথ্য পাঠানোর জন্য করা হলো।", "তথ্য পাঠানোর জন্য অনুরোধ করা হলো।"),
        ("হাজির থাকার জন্য বিনীত অনুরোধ হলো।", "হাজির থাকার জন্য বিনীত অনুরোধ করা হলো।"),
        ("বিনীতভাবে অনুরোধ করা।", "বিনীতভাবে অনুরোধ করা হলো।"),
        ("ছক দাখিল অনুরোধ করা হলো।", "ছক দাখিল করার জন্য অনুরোধ করা হলো।"),
        ("সূত্রের আলোকে জানানো যে, …", "সূত্রের আলোকে জানানো যাচ্ছে যে, …"),
        ("উপর্যুক্ত সূত্রের জানানো যাচ্ছে যে, …", "উপর্যুক্ত সূত্রের প্রেক্ষিতে জানানো যাচ্ছে যে, …"),
    ],
)
def test_a_word_that_is_left_out(wrong: str, right: str) -> None:
    assert applied(missing_words, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    "text",
    [
        "আদিষ্ট হয়ে জানানো যাচ্ছে যে, …",
        "ব্যবস্থাটি কৃষকদের জন্য করা হলো।",
        "আমাদের বিনীত অনুরোধ হলো, সময় বাড়ান।",
        "প্রতিবেদন প্রেরণের অনুরোধ করা হলো।",
        "এ বিষয়ের বিস্তারিত জানানো যাচ্ছে।",
    ],
)
def test_sentences_that_lack_nothing(text: str) -> None:
    assert list(missing_words(normalise(text))) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("উল্লেখ্যযে, স্বস্ব দপ্তরে", "উল্লেখ্য যে, স্ব স্ব দপ্তরে"),
        ("আবেদন করাযাবে, তা হতেপারে", "আবেদন করা যাবে, তা হতে পারে"),
    ],
)
def test_words_run_together(wrong: str, right: str) -> None:
    assert applied(joined_words, normalise(wrong)) == normalise(right)


def test_words_that_end_like_another() -> None:
    text = normalise("সাহায্যে কার্যে রাজ্যে নিজস্ব ব্যাপারে পরপারে")
    assert list(joined_words(text)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ঠিকাদার কে পত্র দিন", "ঠিকাদারকে পত্র দিন"),
        ("অবগতি র জন্য", "অবগতির জন্য"),
        ("ইজারাদার গণ টোল আদায় করবেন", "ইজারাদারগণ টোল আদায় করবেন"),
        ("নেতৃ ত্বে দল", "নেতৃত্বে দল"),
        ("প্রকল্প গুলির", "প্রকল্পগুলির"),
    ],
)
def test_endings_apart(wrong: str, right: str) -> None:
    assert applied(split_words, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    "text", ["সভাপতি কে হবেন তা জানা নেই", "মো. র রহমান", "ত্বক ও ক্ষত", "হেল্প ডেস্ক", "শিক্ষক গণ শুনানিতে"]
)
def test_words_that_stand_apart(text: str) -> None:
    assert list(split_words(normalise(text))) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("তাঁরা রাজি। অনুমতি দিয়েছেন\n\n৩। খাল …", ["দিয়েছেন।"]),
        ("তাঁরা রাজি। বাক্স রাখতে হবে,\n\nএমতাবস্থায়, …", ["হবে।"]),
        ("তাঁরা রাজি। এই প্রস্তাবে\n\n২। খাল …", []),
        ("তাঁরা রাজি। নিয়ম এই হবে,\n\n(ক) খাল", []),
    ],
)
def test_paragraphs_left_open(text: str, right: list[str]) -> None:
    assert [slip.right for slip in missing_dandas(normalise(text))] == list(map(normalise, right))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("সচিব, সড়ক যোগাযোগ ও সেতু মন্ত্রণালয়", ["সড়ক পরিবহন ও সেতু মন্ত্রণালয়"]),
        ("সচিব, প্রাথমিক শিক্ষা ও গণশিক্ষা মন্ত্রণালয়", ["প্রাথমিক ও গণশিক্ষা মন্ত্রণালয়"]),
        ("অর্থ ও পরিকল্পনা মন্ত্রণালয়", []),
        ("খাদ্য মন্ত্রণালয় ও কৃষি মন্ত্রণালয়", []),
    ],
)
def test_ministries_with_another_word(wrong: str, right: list[str]) -> None:
    assert [slip.right for slip in misspelt_offices(normalise(wrong))] == list(map(normalise, right))
