"""Names that are one to the ear, and those of two people."""

from __future__ import annotations

import pytest

from govdocs.audit.names.likeness import heard_alike
from govdocs.text.unicode import normalise
from tests.support.audited import found_in, letter


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("মোর্শেদ", "মুর্শেদ", True),
        ("ইসলাম", "ইসলম", True),
        ("ফাতেমা", "ফাতিমা", True),
        ("মাহবুব", "মাহাবুব", True),
        ("কামরুজ্জামান", "কামরুজামান", True),
        ("চরলক্ষ্মী", "চরলক্ষী", True),
        ("হাসান", "হোসেন", False),
        ("আলম", "আলিম", False),
        ("রাশেদ", "রশিদ", False),
        ("জামাল", "কামাল", False),
        ("আনোয়ার", "আনোয়ারা", False),
        ("সালাম", "সেলিম", False),
    ],
)
def test_the_ear(one: str, other: str, alike: bool) -> None:
    assert heard_alike(normalise(one), normalise(other)) is alike


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("জনাব তৌহিদ মোর্শেদ যাচাই করেছেন। পরে জনাব তৌহিদ মুর্শেদ প্রতিবেদন দেন।", True),
        ("মো. নজরুল ইসলাম ছুটিতে আছেন।\n\n২। মো. নজরুল ইসলম গত মাসে যোগদান করেন।", True),
        ("মেসার্স রূপালি ট্রেডার্স দরপত্র দেয়। মেসার্স রুপালী ট্রেডার্স কার্যাদেশ পেয়েছে।", True),
        ("জনাব কামরুজ্জামান, প্রকৌশলী, ছিলেন। জনাব কামরুজামান বক্তব্য দেন।", True),
        ("চরলক্ষ্মী ইউনিয়নের রাস্তা ভেঙেছে। চরলক্ষী ইউনিয়নে কাজ হবে।", True),
        ("বোয়ালমারা ইউনিয়নে সেতু আছে।\n\n২। বোয়ালমারী ইউনিয়নের সেতু মেরামত প্রয়োজন।", True),
        ("জনাব শফিকুর রহমান (০১৭০০০০০১১১) এবং জনাব শফিকুল রহমান (০১৭০০০০০১১১) থাকবেন।", True),
        # two people, two places, two firms
        ("জনাব রাশেদ খান ও জনাব রশিদ খান উপস্থিত থাকবেন।", False),
        ("জনাব জাহিদ হাসান ও জনাব জাহিদ হোসেন থাকবেন।", False),
        ("জনাব রফিকুল ইসলাম ও জনাব শফিকুল ইসলাম থাকবেন।", False),
        ("জনাব তৌহিদ মোর্শেদ যাচাই করেছেন। তৌহিদ মোর্শেদের প্রতিবেদন দেখুন। তৌহিদ মোর্শেদকে ধন্যবাদ।", False),
        ("রামনগর গ্রাম ও রাজনগর গ্রাম দুটি বন্যাকবলিত। ঝাউতলী ঘাট ও ঝাউতলা ঘাটে কাজ হবে।", False),
        ("মেসার্স রহমান ট্রেডার্স ও মেসার্স রহিম ট্রেডার্স দরপত্র দেয়।", False),
    ],
)
def test_names_in_a_letter(body: str, found: bool) -> None:
    assert len(found_in(letter(body), "people", "places")) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("বিভাগীয় কমিশনার সৈয়দ মাহমুদুল হক", "বিভাগীয় কমিশনার সৈয়দ মাহমুদুল হাসান", True),
        ("জেলা প্রশাসক জনাব কাজী শামীম আহমেদ", "জেলা প্রশাসক কাজী শামীম হোসেনের", True),
        ("জেলা প্রশাসক কাজী শামীম আহমেদ", "জেলা প্রশাসক কাজী শামীম আহমেদকে", False),
        ("জেলা প্রশাসক কাজী শামীম আহমেদ", "পুলিশ কমিশনার কাজী শামীম হোসেন", False),
        ("জেলা প্রশাসক কাজী শামীম আহমেদ", "জেলা প্রশাসক কাজী শামীম বলেন", False),
        ("জেলা প্রশাসক কাজী শামীম আহমেদ", "জেলা প্রশাসক রুহুল আমিন হোসেন", False),
    ],
)
def test_one_post_and_another_last_name(first: str, second: str, found: bool) -> None:
    text = letter(f"প্রধান অতিথি ছিলেন {first}। সভায় তিনি কথা বলেন। শেষে {second} ধন্যবাদ পান।")
    assert ("name-spelled-two-ways" in found_in(text, "people")) is found
