"""What a letter itself says is wrong, or is to be read otherwise, it is not told of."""

from __future__ import annotations

import pytest

import govdocs
from govdocs.audit import audit
from govdocs.audit.reading.disowned import disowned
from govdocs.text.unicode import normalise
from tests.support.audited import letter


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘৩১ এপ্রিল’ এর স্থলে ‘৩০ এপ্রিল’ পড়তে হবে।", ["৩১ এপ্রিল"]),
        ("“৩১ এপ্রিল”-এর পরিবর্তে “৩০ এপ্রিল” প্রতিস্থাপিত হবে।", ["৩১ এপ্রিল"]),
        ("‘ক’ শব্দের জায়গায় ‘খ’ পড়ুন।", ["ক"]),
        ("পত্রে ৩১ এপ্রিল এর স্থলে ৩০ এপ্রিল পড়তে হবে।", ["৩১ এপ্রিল এর "]),
        ("১০ জন নয়, ১২ জন।", ["১০ জন "]),
        ("সভা হবে। স্থান ঢাকা, ১০ জন নয়, ১২ জন।", ["১০ জন "]),
        ("নাম করিম, করীম নয়।", ["করীম "]),
        ("মোট ৫ টাকা লেখা হয়েছে, যা সঠিক নয়।", ["মোট ৫ টাকা লেখা হয়েছে, যা ", "যা সঠিক "]),
        ("মোট ৫ টাকা লেখা ছিল; তা ৬ টাকা হবে।", ["মোট ৫ টাকা "]),
        ("৫ টাকা লেখা থাকলেও প্রকৃতপক্ষে তা ৬ টাকা।", ["৫ টাকা "]),
        ("৫ টাকা বরাদ্দ উল্লেখ থাকলেও অর্থ পাওয়া যায়নি।", []),
        ("মোট ৫ টাকা দেখানো হয়েছে, যা বাজেটের অর্ধেক।", []),
        ("ভুলক্রমে ৩১ এপ্রিল লেখা হয়েছে। সভা হবে।", ["ভুলক্রমে ৩১ এপ্রিল লেখা হয়েছে"]),
        ("| যা আছে | যা হবে |\n|--|--|\n| ক | খ |\n| গ | ঘ |\n\nশেষ", [" ক ", " গ "]),
        ("| স্থান | ভুল | শুদ্ধ |\n|--|--|--|\n| ১ | ক | খ |", [" ক "]),
        ("| স্থান | মুদ্রিত পাঠ | পড়তে হবে |\n|--|--|--|\n| ১ | ক |", [" ক "]),
        ("ভুলক্রমে অন্য পত্র পাঠানো হয়েছে, তথ্য ৩১ এপ্রিলের মধ্যে চাই।", ["ভুলক্রমে অন্য পত্র পাঠানো হয়েছে"]),
        ("৪ মার্চ তারিখের পত্রে ভুলবশত ৩১ এপ্রিল লেখা হয়েছে।", ["ভুলবশত ৩১ এপ্রিল লেখা হয়েছে"]),
        (
            "৪ মার্চ তারিখের আদেশের ২য় সারিতে ৩১ এপ্রিল লেখা হয়েছে, যা সঠিক নয়।",
            ["৩১ এপ্রিল লেখা হয়েছে, যা ", "যা সঠিক "],
        ),
        # that something is wrong, and not what
        ("৪ মার্চ তারিখের ১১৯৮ নম্বর আদেশে কিছু মুদ্রণজনিত ভুল পরিলক্ষিত হয়েছে।", []),
        ("কিছু করণিক ভুল হওয়ায় ৩১ এপ্রিল সভা হবে।", []),
        # said of nothing that is wrong
        ("| উপজেলা | যা আছে | চাহিদা |\n|--|--|--|\n| ১ | ক | খ |", []),
        ("| শুদ্ধ | ভুল |\n|--|--|\n| ক | খ |", []),
        ("| বর্তমান বরাদ্দ | সংশোধিত বরাদ্দ |\n|--|--|\n| ক | খ |", []),
        ("সভার তারিখ ১০ মার্চ এর পরিবর্তে ১২ মার্চ নির্ধারণ করা হলো।", []),
        ("তাঁর স্থলে জনাব করিম দায়িত্ব পালন করবেন।", []),
        ("ঘটনাস্থলে ৩১ এপ্রিল যেতে হবে।", []),
        ("১২ জনের বেশি নয়।", []),
        ("সাত, আট, নয়, দশ।", [""]),
        ("২৯ (উনত্রিশ) জন উপস্থিত ছিলেন।", []),
    ],
)
def test_words_that_a_text_disowns(text: str, words: list[str]) -> None:
    text = normalise(text)
    assert sorted(text[one.start : one.end] for one in disowned(text)) == sorted(map(normalise, words))


_CORRECTED = (
    ("২১ ফেব্রুয়ারি ২০২৪, সোমবার", "২১ ফেব্রুয়ারি ২০২৪, বুধবার"),
    ("৩১ এপ্রিল ২০২৪", "৩০ এপ্রিল ২০২৪"),
    ("তথ্য অধিকার আইন, ২০০৮", "তথ্য অধিকার আইন, ২০০৯"),
    ("৫,০০,০০০ (পাঁচ হাজার) টাকা", "৫,০০,০০০ (পাঁচ লক্ষ) টাকা"),
    ("জেলা প্রশাসক কার্যালয়", "জেলা প্রশাসকের কার্যালয়"),
    ("সকাল ৩.০০ টায়", "বিকাল ৩.০০ টায়"),
)


@pytest.mark.parametrize(("wrong", "right"), _CORRECTED)
def test_a_correction_is_not_told_what_it_corrects(wrong: str, right: str) -> None:
    plain = _codes(f"বিষয়টি {wrong} মর্মে জানানো হলো।")
    assert plain - _codes(f"বিষয়টি {right} মর্মে জানানো হলো।")
    assert not _codes(f"আদেশে ‘{wrong}’ এর স্থলে ‘{right}’ পড়তে হবে।") & plain - _codes("")


@pytest.mark.parametrize(("wrong", "right"), _CORRECTED[:-2])
def test_a_denial_is_not_told_what_it_denies(wrong: str, right: str) -> None:
    plain = _codes(f"বিষয়টি {wrong} মর্মে জানানো হলো।") - _codes("")
    assert plain
    assert not _codes(f"বিষয়টি {wrong} নয়, {right}।") & plain
    assert not _codes(f"পত্রে {wrong} লেখা হয়েছে, যা সঠিক নয়।") & plain


@pytest.mark.parametrize(("wrong", "right"), _CORRECTED)
def test_the_column_of_what_is_corrected_is_not_told(wrong: str, right: str) -> None:
    heads = ("বিষয়", "যা আছে", "যা পড়তে হবে")
    table = "".join(f"| {' | '.join(row)} |\n" for row in (heads, ["--"] * 3, ("ক", wrong, right)))
    assert _codes(table.replace("আছে", "চাই")) - _codes(table)
    assert not _codes(table) - _codes(table.replace(wrong, right))
    rows = "".join(
        f"    {key}: [{', '.join(values)}]\n"
        for key, values in (
            ("কলাম", [f"{{শিরোনাম: {head}, প্রস্থ: 30}}" for head in heads]),
            ("সারি", [f'[ক, "{wrong}", "{right}"]']),
        )
    )
    annexed = letter(more=f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: সংশোধনী\n{rows}")
    told = {each.code for each in audit(govdocs.loads(annexed.replace("যা আছে", "যা চাই")))}
    kept = {each.code for each in audit(govdocs.loads(annexed))}
    assert told - kept
    assert kept == {each.code for each in audit(govdocs.loads(annexed.replace(wrong, right)))}


def test_what_stands_beside_a_correction_is_told() -> None:
    body = "আদেশে ‘৩১ এপ্রিল ২০২৪’ এর স্থলে ‘৩১ জুন ২০২৪’ পড়তে হবে।"
    assert [
        (each.code, each.given)
        for each in audit(govdocs.loads(letter(body)))
        if each.code == "impossible-date"
    ] == [("impossible-date", "৩১ জুন ২০২৪")]
    assert "spelling" in _codes("পত্রে উর্ধতন লেখা হয়েছে, যা সঠিক নয়।")  # a word, where a fact is denied


def _codes(body: str) -> set[str]:
    return {each.code for each in audit(govdocs.loads(letter(body or "পত্র প্রেরণ করা হলো।")))}
