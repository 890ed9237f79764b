"""The danda, quotation marks made of two, spaces inside of them and stray slashes: what is found, and what only looks alike."""

from __future__ import annotations

import pytest

from govdocs.audit.rules.sentences import (
    false_dandas,
    missing_dandas,
    quotes_of_two,
    spaces_in_quotes,
    stray_slashes,
)
from govdocs.audit.spans import Finder
from govdocs.text.unicode import normalise
from tests.support.audited import fix, found_in, letter
from tests.support.slips import applied


@pytest.mark.parametrize(
    ("find", "wrong", "right"),
    [
        (quotes_of_two, "পরিশিষ্ট ‘‘ক’’ ও ‘‘খ’’", "পরিশিষ্ট “ক” ও “খ”"),
        (quotes_of_two, "পরিশিষ্ট ''ক''", "পরিশিষ্ট “ক”"),
        (spaces_in_quotes, "“ পরিশিষ্ট ক ” দেখুন", "“পরিশিষ্ট ক” দেখুন"),
        (spaces_in_quotes, "‘ ক’ শাখা", "‘ক’ শাখা"),
        (false_dandas, "3| পদ সৃজন", "3। পদ সৃজন"),
        (false_dandas, "৩| পদ সৃজন করা হলো|", "৩। পদ সৃজন করা হলো।"),
        (false_dandas, "প্রেরণ করা হলো....|", "প্রেরণ করা হলো....।"),
        (false_dandas, "সভাটি জরুরি. আগামী সপ্তাহে হবে।", "সভাটি জরুরি। আগামী সপ্তাহে হবে।"),
        (false_dandas, "তালিকা চূড়ান্ত করা হবে।।", "তালিকা চূড়ান্ত করা হবে।"),
        (missing_dandas, "সভা হবে। তিনি অবমুক্ত বলে গণ্য হবেন", "সভা হবে। তিনি অবমুক্ত বলে গণ্য হবেন।"),
        (missing_dandas, "করা হলো উল্লেখ্য, সভা", "করা হলো। উল্লেখ্য, সভা"),
        (missing_dandas, "পাঠানো হয়েছে এমতাবস্থায় ব্যবস্থা", "পাঠানো হয়েছে। এমতাবস্থায় ব্যবস্থা"),
        (missing_dandas, "পাঠানো হবে ২। পরের দফা", "পাঠানো হবে। ২। পরের দফা"),
        (stray_slashes, "প্রেরণ করা হলো।/", "প্রেরণ করা হলো।"),
        (stray_slashes, "প্রেরণ করা হলো/", "প্রেরণ করা হলো"),
        (stray_slashes, "প্রশাসক//পুলিশ সুপার", "প্রশাসক/পুলিশ সুপার"),
        (stray_slashes, "প্রথম।\n\n/জেলা প্রশাসক", "প্রথম।\n\nজেলা প্রশাসক"),
    ],
)
def test_slips(find: Finder, wrong: str, right: str) -> None:
    assert applied(find, normalise(wrong)) == normalise(right)


@pytest.mark.parametrize(
    ("find", "text"),
    [
        (quotes_of_two, "“ক” ও ‘খ’, এনআইএলজি’তে ’২৪ সালে, ৫'' × ৬''"),
        (quotes_of_two, "“তিনি বলেন, ‘আসব’”"),
        (spaces_in_quotes, "“ক” “খ” ও ‘গ’ ‘ঘ’, বিভাগ’ ও শাখা"),
        (false_dandas, "নাম| পদবি| ফোন"),
        (false_dandas, "| ১ | ক |\n|---|---|"),
        (false_dandas, "ড. মো. আলম, ইঞ্জি. করিম, খ্রি. ২০২৪, প্রা. লি. ঢাকা"),
        (false_dandas, "আকাশ ভরা সূর্য তারা, বিশ্বভরা প্রাণ।।"),
        (missing_dandas, "প্রতিবেদন প্রেরণ করা হবে"),
        (missing_dandas, "করা হলো। উল্লেখ্য, সভা হয়েছে কি না; যা হবে ২০ জনের; বৈঠক হবে ২ টায়"),
        (missing_dandas, "যা করা হয়েছে তা উল্লেখ্য নয়; হবে ৫ জন"),
        (stray_slashes, "জেলা প্রশাসক/ পুলিশ সুপার, ৫০০/-, ও/বা, ২০২৪/২৫, https://a.gov.bd//b/"),
        (stray_slashes, "স্মারক নং জেপ্র/২০২৪/৫/, ক/\nখ"),
    ],
)
def test_what_is_right_is_accepted(find: Finder, text: str) -> None:
    assert list(find(normalise(text))) == []


def test_each_is_told_once_and_fixed_where_it_is_mechanical() -> None:
    text = letter("৩| পরিশিষ্ট ‘‘ক’’ প্রেরণ করা হলো।/\n\nসভা করা হলো উল্লেখ্য, পত্র দেওয়া হবে।")
    assert found_in(text, "sentences", "typography", "marks") == [
        "danda-sign",
        "doubled-quotes",
        "stray-slash",
        "missing-danda",
    ]
    assert "৩। পরিশিষ্ট ‘‘ক’’ প্রেরণ করা হলো।\n" in fix(text)  # what is quoted is not for a program to change
    assert found_in(fix(text), "sentences") == ["doubled-quotes", "missing-danda"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("দাখিল করবে।। কমিটি বসবে।", ["বে।"]),
        ("দাখিল করবে। । কমিটি বসবে।", ["বে।"]),
        ("আমার সোনার বাংলা।।", []),
        ("দাখিল করবে। কমিটি বসবে।", []),
    ],
)
def test_two_dandas_between_sentences(text: str, right: list[str]) -> None:
    assert [slip.right for slip in false_dandas(text)] == [each[-2:] for each in right]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("টিকিট ক্রয় করতে পারবেন\n\n৩। পরের কথা।", ["পারবেন।"]),
        ("টিকিট ক্রয় করতে পারবেন।\n\n৩। পরের কথা।", []),
        ("টিকিট যাঁরা ক্রয় করবেন\n\n(ক) তাঁদের নাম", []),
        ("করবেন\n\n৩। পরের কথা।", []),
    ],
)
def test_a_paragraph_left_open(text: str, right: list[str]) -> None:
    assert [slip.right for slip in missing_dandas(text)] == right
