"""Letters that are broken, and those that only look so."""

from __future__ import annotations

import unicodedata

import pytest

from govdocs.audit.rules.letters import broken_letters, split_khanda_ta
from govdocs.audit.spans import Finder
from tests.support.slips import applied


@pytest.mark.parametrize(
    ("find", "text"),
    [
        (
            broken_letters,
            "অ্যাপ, এ্যাডভোকেট, ভূঁইয়া, র\u200d‍্যাব, উত্ত্যক্ত, ঊর্ধ্ব, ‘ক’-এর, ৩য়, সম্মুখে".replace(
                "\u200d\u200d", "\u200d"
            ),
        ),
        (broken_letters, "মৌজা, পৌরসভা, ঔষধ, জ\u09bcে, ফ\u09bcোন, হ\u09df, ব\u09dc, আষাঢ\u09bc"),
        (broken_letters, "স¦াস্থ্য, পল্ল¬ী, ঈড়সসরঃঃবব"),  # of garbled-text
        (broken_letters, "মুহাম্মদুল্লাহ্\u200c, আল্\u200cহাজ, বাক্\u200cস্বাধীনতা, ষট্\u200cকোণ"),
        (split_khanda_ta, "উৎসব, উত্তর, সত্য, পত্র, মুহূর্ত, আত্মা, যত্ন, সত্ত্বেও, উত্থান, তৎসম"),
    ],
)
def test_what_is_right_is_accepted(find: Finder, text: str) -> None:
    assert list(find(unicodedata.normalize("NFC", text))) == []


@pytest.mark.parametrize(
    ("find", "text", "right"),
    [
        (broken_letters, "কাব\u09bcণ", "কারণ"),
        (broken_letters, "হ\u09df\u09bc, হয\u09bc\u09bc", "হয\u09bc, হয\u09bc"),
        (broken_letters, "ও\u09d7ষধ", "ঔষধ"),
        (broken_letters, "চাঁ\u0981দ, বাংং\u0982লা, মোঃঃ", "চাঁদ, বাংলা, মোঃ"),
        (broken_letters, "েপ\u09d7রসভা", "পৌরসভা"),
        (broken_letters, "প\u09d7রসভা", "পৌরসভা"),
        (split_khanda_ta, "উত্\u200cসব", "উৎসব"),
        (split_khanda_ta, "হঠাত্\u200c ও জগত্\u200c।", "হঠাৎ ও জগৎ।"),
        (split_khanda_ta, "হঠাত্ আসেন", "হঠাৎ আসেন"),
    ],
)
def test_the_right_letter_is_known(find: Finder, text: str, right: str) -> None:
    assert applied(find, unicodedata.normalize("NFC", text)) == right


@pytest.mark.parametrize(
    ("find", "text"),
    [
        (broken_letters, "ক্\u09be"),
        (broken_letters, "ক্\u200c\u09bf"),
        (broken_letters, "ক্ং"),
        (broken_letters, "ক\u09bc"),
        (broken_letters, "অর্থাৎ্"),
        (broken_letters, "ভবিষ্যৎের"),
        (broken_letters, "ম\u09bcত"),
    ],
)
def test_what_only_the_author_can_know_is_told(find: Finder, text: str) -> None:
    (slip,) = find(unicodedata.normalize("NFC", text))
    assert slip.right is None
