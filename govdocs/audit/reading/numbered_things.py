"""What things are called that are known by a number of their own, and which of those names are of one kind."""

from __future__ import annotations

from typing import Final

from govdocs.text.unicode import normalise

_OF_ONE_KIND: Final = (
    "গাড়ি ট্রাক বাস পিকআপ মোটরসাইকেল যান অ্যাম্বুলেন্স জিপ মাইক্রোবাস ট্রলি কাভার্ড ট্রলার নৌযান",
    "মামলা মোকদ্দমা কেস আপিল রিভিশন পিটিশন",
    "ফোন মোবাইল টেলিফোন মুঠোফোন যোগাযোগ সেল",
    "নথি ফাইল",
    "নিবন্ধন রেজিস্ট্রেশন রেজি",
    "দরপত্র টেন্ডার",
    "রসিদ রশিদ",
    "হিসাব অ্যাকাউন্ট একাউন্ট",
    "এনআইডি পরিচয়পত্র",
    "পে-অর্ডার অর্ডার",
    "জিপিএস অক্ষাংশ দ্রাঘিমাংশ স্থানাঙ্ক",
)
_ALONE: Final = (
    "দাগ খতিয়ান হোল্ডিং মিটার প্যাকেজ চেক ব্যাচ সিরিয়াল ট্রান্সফরমার জিডি আইডি লাইসেন্স রোল দলিল ভাউচার চালান প্লট কোড পাসপোর্ট টিআইএন বিআইএন "
    "ইআইআইএন ইঞ্জিন চেসিস ইনডেক্স পলিসি কার্ড গ্রাহক পিলার ফ্ল্যাট লট সনদ জেএল পিন বিল ডিও"
)
KINDS: Final = {
    normalise(word): normalise(words.split()[0])
    for words in (*_OF_ONE_KIND, *_ALONE.split())
    for word in words.split()
}
"""What things with numbers are called, each with the name under which those of its kind are known."""
OF_ANY_THING: Final = frozenset(normalise("নিবন্ধন আইডি কোড সিরিয়াল কার্ড সনদ লাইসেন্স বিল").split())
"""Kinds of numbers that things of other kinds have."""
ONE_OF_ITS_KIND: Final = frozenset(
    normalise(
        "হিসাব প্যাকেজ দরপত্র নথি আইডি লাইসেন্স নিবন্ধন হোল্ডিং এনআইডি পাসপোর্ট টিআইএন বিআইএন ইআইআইএন ইনডেক্স ইঞ্জিন চেসিস পলিসি"
    ).split()
)
"""Things of which somebody, or a letter, mostly has one: with another digit it is a slip, and not the next of several."""
OF_SEVERAL: Final = frozenset(
    normalise("দাগ চেক ভাউচার রসিদ চালান দলিল মামলা খতিয়ান প্লট মিটার বিল ডিও পে-অর্ডার").split()
)
"""Things of which one person often has several, with numbers alike."""
