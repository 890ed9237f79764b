"""Transfers, committees that work before they are formed, bids, salutations, and lengths in a programme."""

from __future__ import annotations

import pytest

from govdocs.audit.figures.extremes import outdone
from govdocs.audit.figures.miscounted import miscounted
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


def table(*rows: str) -> str:
    head, *others = rows
    ruler = "|".join(["--"] * (head.count("|") + 1))
    return "\n".join(f"| {row} |" for row in (head, ruler, *others))


_MOVES = ("ক্র. | নাম | বর্তমান কর্মস্থল | বদলিকৃত কর্মস্থল", "১ | ক | শালবন | মধুবন", "২ | খ | মধুবন | শালবন")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((*_MOVES, "৩ | গ | চাঁপাতলা | চাঁপাতলা"), ["moved-to-same-place"]),
        ((*_MOVES, "৩ | গ | চাঁপাতলা | মধুবন"), []),
        ((*_MOVES[:2], "৩ | গ | চাঁপাতলা | চাঁপাতলা"), []),  # too few to tell what the columns are
        ((*_MOVES, "৩ | গ | – | –"), ["moved-to-same-place"]),
        (
            (
                "ক্র. | বর্তমান পদ | বর্তমান কর্মস্থল | নতুন পদ | নতুন কর্মস্থল",
                "১ | ক | শালবন | খ | মধুবন",
                "২ | ক | মধুবন | খ | শালবন",
                "৩ | ক | চাঁপাতলা | খ | চাঁপাতলা",
            ),
            [],
        ),
    ],
)
def test_a_transfer_goes_elsewhere(rows: tuple[str, ...], found: list[str]) -> None:
    rows = tuple(row.replace("– | –", "চর আলো | চর  আলো") for row in rows)
    assert found_in(letter(f"বদলি করা হলো:\n\n{table(*rows)}"), "orders") == found


_BIDS = table(
    "ক্র. | দরদাতা | উদ্ধৃত দর (টাকা)",
    "১ | মেসার্স শাপলা | ১,৮২,০০০",
    "২ | মেসার্স নবান্ন | ১,৭৯,০০০",
    "৩ | মেসার্স মেঘনা | ১,৭৫,৫০০",
)
_TO = "প্রাপক: |\n  স্বত্বাধিকারী\n  {}\n  শালবন।\n"


@pytest.mark.parametrize(
    ("said", "to", "found"),
    [
        ("আপনার প্রতিষ্ঠানের দর সর্বনিম্ন হওয়ায় তা গৃহীত হয়েছে।", "মেসার্স নবান্ন", True),
        ("মেসার্স শাপলা সর্বনিম্ন দরদাতা হিসেবে নির্বাচিত হয়েছে।", "মেসার্স নবান্ন", True),
        ("মেসার্স মেঘনা সর্বোচ্চ দরদাতা হিসেবে নির্বাচিত হয়েছে।", "মেসার্স নবান্ন", True),
        ("আপনার প্রতিষ্ঠানের দর সর্বনিম্ন হওয়ায় তা গৃহীত হয়েছে।", "মেসার্স মেঘনা", False),
        ("মেসার্স শাপলা সর্বোচ্চ দরদাতা হিসেবে নির্বাচিত হয়েছে।", "মেসার্স নবান্ন", False),
        ("আপনার গ্রহণযোগ্য দর সর্বনিম্ন হওয়ায় তা গৃহীত হয়েছে।", "মেসার্স নবান্ন", False),  # of the responsive ones
        ("আপনার প্রতিষ্ঠানের দর সর্বনিম্ন হওয়ায় তা গৃহীত হয়েছে।", "মেসার্স কাশফুল", False),
        ("সর্বনিম্ন দর নির্বাচন করা হবে।", "মেসার্স নবান্ন", False),
    ],
)
def test_the_lowest_bid_is_the_lowest(said: str, to: str, found: bool) -> None:
    assert found_in(letter(f"{said}\n\n{_BIDS}", more=_TO.format(to)), "bids") == ["bid-not-lowest"] * found


@pytest.mark.parametrize(
    ("called", "to", "found"),
    [
        ("প্রিয় রফিকুল ইসলাম,", "জনাব শফিকুল ইসলাম", True),
        ("প্রিয় রফিকুল,", "জনাব শফিকুল ইসলাম", True),
        ("প্রিয় কামরুল ইসলাম,", "ড. শফিকুল ইসলাম", True),
        ("প্রিয় শফিকুল ইসলাম,", "জনাব মো. শফিকুল ইসলাম", False),
        ("প্রিয় শফিক ভাই,", "জনাব শফিকুল ইসলাম", False),
        ("প্রিয় বাবুল,", "জনাব শফিকুল ইসলাম", False),  # a name among friends
        ("প্রিয় আনিস চৌধুরী,", "জনাব আনিসুর রহমান চৌধুরী", False),  # the short form
        ("প্রিয় এ কে আজাদ,", "জনাব আবুল কালাম আজাদ", False),
        ("প্রিয় জেলা প্রশাসক শফিকুল ইসলাম,", "জনাব শফিকুল ইসলাম", False),
        ("জনাব,", "জনাব শফিকুল ইসলাম", False),
        ("প্রিয় মহোদয়,", "জেলা প্রশাসক", False),
        ("প্রিয় রফিকুল ইসলাম,", "জেলা প্রশাসক, ইসলামপুর", False),
        ("প্রিয় ……………,", "জনাব শফিকুল ইসলাম", False),
    ],
)
def test_the_salutation_is_the_addressee_s(called: str, to: str, found: bool) -> None:
    more = f"সম্ভাষণ: {called}\nপ্রাপক: |\n  {to}\n  জেলা প্রশাসক\n"
    assert found_in(letter(more=more), "salutations") == ["salutation-of-another"] * found


@pytest.mark.parametrize(
    ("lengths", "found"),
    [
        (("৯০ মিনিট", "৬০ মিনিট", "৬০ মিনিট"), 1),
        (("৯০ মিনিট", "৯০ মিনিট", "৬০ মিনিট"), 0),
        (("৯০ মিনিট", "১.৫ ঘণ্টা", "১ ঘণ্টা"), 0),
        (("৬০ মিনিট", "৬০ মিনিট", "৬০ মিনিট"), 0),  # the column may say something else
        (("–", "৬০ মিনিট", "–"), 0),
    ],
)
def test_the_length_of_a_session(lengths: tuple[str, ...], found: int) -> None:
    times = ("সকাল ০৯.০০-১০.৩০", "১০:৪৫ – ১২:১৫", "দুপুর ১২.৩০ হতে ১.৩০")
    rows = [f"{time} | বিষয় | {length}" for time, length in zip(times, lengths, strict=True)]
    body = f"সূচি:\n\n{table('সময় | অধিবেশন | সময়কাল', *rows)}"
    assert found_in(letter(body), "row_lengths") == ["length-of-session"] * found


_SESSIONS = table("সময় | অধিবেশন", "৯.০০ | নথি", "১০.০০ | চা বিরতি", "১১.০০ | নোট", "১২.০০ | সমাপনী")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"কর্মশালায় মোট ৩টি অধিবেশন থাকবে। সূচি নিম্নরূপ:\n\n{_SESSIONS}", [2]),
        (f"কর্মশালায় মোট ২টি অধিবেশন থাকবে। সূচি নিম্নরূপ:\n\n{_SESSIONS}", []),
        (f"কর্মশালায় মোট ৪টি অধিবেশন থাকবে। সূচি নিম্নরূপ:\n\n{_SESSIONS}", []),
        (f"কর্মশালায় মোট ৩টি কক্ষ থাকবে। সূচি নিম্নরূপ:\n\n{_SESSIONS}", []),
        (f"মোট ৩টি অধিবেশন থাকবে। কর্মশালা দুই দিনের।\n\nপ্রথম দিনের সূচি:\n\n{_SESSIONS}", []),
        (f"নিম্নবর্ণিত ৪ (চার)টি হাট-বাজার ইজারা দেওয়া হবে:\n\n{table('ক্র. | হাট-বাজার', '১ | ক', '২ | খ')}", [2]),
        (f"নিম্নবর্ণিত ৩টি উপজেলার কাজ শেষ:\n\n{table('ক্র. | উপজেলার নাম', '১ | ক', '২ | খ')}", [2]),
        (f"নিম্নবর্ণিত ৩টি উপজেলার কাজ শেষ:\n\n{table('ক্র. | ইউনিয়নের নাম', '১ | ক', '২ | খ')}", []),
        (f"নিম্নবর্ণিত ২টি হাট-বাজার ইজারা দেওয়া হবে:\n\n{table('ক্র. | হাট-বাজার', '১ | ক', '২ | খ')}", []),
    ],
)
def test_things_counted_before_a_table(text: str, rows: list[int]) -> None:
    assert [found[2] for found in miscounted(normalise(text))] == rows


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("১০ মার্চ ২০২৪ তারিখের মধ্যে অবমুক্ত হয়ে ৬ মার্চ ২০২৪ তারিখে নতুন কর্মস্থলে যোগদান করবেন।", True),
        ("কাজ ১০ মার্চ ২০২৪ তারিখে শুরু হয়ে ৬ মার্চ ২০২৪ তারিখে শেষ হবে।", True),
        ("৬ মার্চ ২০২৪ তারিখের মধ্যে অবমুক্ত হয়ে ১০ মার্চ ২০২৪ তারিখে যোগদান করবেন।", False),
        ("১০ মার্চ ২০২৪ তারিখে যোগদানের পর ৬ মার্চ ২০২৪ তারিখের আদেশে অবমুক্ত হন।", False),
    ],
)
def test_what_comes_first_is_first(body: str, found: bool) -> None:
    assert ("period-ends-before-start" in found_in(letter(body), "periods")) == found


_APPLIED = table(
    "ক্র. | উপজেলা | আবেদন | নিষ্পত্তি",
    "১ | শালবন | ২৪০ | ২০০",
    "২ | মধুবন | ৩১০ | ১৯০",
    "৩ | কাঞ্চনপুর | ১২০ | ১১০",
    " | মোট | ৬৭০ | ৫০০",
)


@pytest.mark.parametrize(
    ("said", "best"),
    [
        ("সর্বোচ্চ ২৪০টি আবেদন এসেছে শালবন উপজেলায়।", ["মধুবন"]),
        ("সবচেয়ে কম নিষ্পত্তি মধুবনে, ১৯০টি।", ["কাঞ্চনপুর"]),
        ("সর্বোচ্চ ৩১০টি আবেদন এসেছে মধুবন উপজেলায়।", []),
        ("সর্বোচ্চ ২০০টি আবেদন নিষ্পত্তি করেছে শালবন।", []),  # the most that were settled
        ("দ্বিতীয় সর্বোচ্চ ২৪০টি আবেদন এসেছে শালবন উপজেলায়।", []),
        ("শালবনে দিনে সর্বোচ্চ ২৪০টি আবেদন নেওয়া হতে পারে।", []),
        ("শালবনের আবেদন ২৪০টি, যা সর্বোচ্চ ৩১০টির কম।", []),
        ("সর্বোচ্চ এসেছে শালবন উপজেলায়।", []),  # by which column is not said
        ("সর্বোচ্চ ২৪০টি আবেদন এসেছে পদ্মবিলে।", []),
    ],
)
def test_the_most_and_the_least(said: str, best: list[str]) -> None:
    assert [found.best for found in outdone(normalise(f"{said}\n\n{_APPLIED}"))] == best
    assert found_in(letter(f"{said}\n\n{_APPLIED}"), "said_of_rows") == ["not-the-most"] * len(best)


def test_bids_in_an_annex() -> None:
    rows = "".join(
        f"      - [{name}, '{bid}']\n"
        for name, bid in (("মেসার্স শাপলা", "১,৮২,০০০"), ("মেসার্স মেঘনা", "১,৭৫,৫০০"))
    )
    more = (
        f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: তুলনামূলক বিবরণী\n    কলাম: [দরদাতা, উদ্ধৃত দর (টাকা)]\n    সারি:\n{rows}"
    )
    assert found_in(letter("মেসার্স শাপলা সর্বনিম্ন দরদাতা হিসেবে বিবেচিত।", more=more), "bids") == ["bid-not-lowest"]
    assert found_in(letter("মেসার্স মেঘনা সর্বনিম্ন দরদাতা হিসেবে বিবেচিত।", more=more), "bids") == []
