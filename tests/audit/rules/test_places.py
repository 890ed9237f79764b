"""Places: one spelling in one document, and that of the official list."""

from __future__ import annotations

import pytest

from govdocs.audit.names.gazetteer import gazetteer
from tests.support.audited import audited, found_in, letter

FAMILIES = ("places",)


def listed(*rows: str, columns: str = "ক্র. নং, নাম, উপজেলা, জেলা") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return f"পরিশিষ্ট:\n  - ধরন: তালিকা\n    শিরোনাম: তালিকা\n    কলাম: [{columns}]\n    সারি:\n{lines}"


def test_the_list_has_all_districts_and_upazilas() -> None:
    district, upazila = gazetteer("district"), gazetteer("upazila")
    assert len(set(district.official.values())) == 64
    assert 425 < len(set(upazila.official.values())) < 500  # names: several upazilas share one
    assert all(name in upazila for name in ("দাকোপ", "চরফ্যাশন", "চর ফ্যাশন", "গংগাচড়া", "সাভার"))
    assert "দাপকোপ" not in upazila


@pytest.mark.parametrize(
    ("rows", "second"),
    [
        (("১, ক, দাকোপ, খুলনা", "২, খ, দাপকোপ, খুলনা"), "দাপকোপ"),
        (("১, ক, ফুলগাজী, ফেণী", "২, খ, পরশুরাম, ফেনী"), "ফেণী"),
        (("১, ক, কেন্দুয়া, নেত্রকোনা", "২, খ, মদন, নেত্রকোণা"), "নেত্রকোণা"),
        (("১, ক, গংগাচড়া, রংপুর", "২, খ, গঙ্গাচড়া, রংপুর"), "গঙ্গাচড়া"),
        (("১, ক, সাতক্ষীরা সদর, সাতক্ষীরা", "২, খ, তালা, সাতক্ষিরা"), "সাতক্ষিরা"),
    ],
)
def test_one_place_in_two_spellings_in_a_list(rows: tuple[str, ...], second: str) -> None:
    (problem,) = audited(letter(more=listed(*rows)), *FAMILIES)
    assert problem.code == "place-spelled-two-ways"
    assert problem.given == second


@pytest.mark.parametrize(
    "rows",
    [
        ("১, ক, দাকোপ, খুলনা", "২, খ, দাকোপ সদর, খুলনা"),
        ("১, ক, কালীগঞ্জ, গাজীপুর", "২, খ, কালিগঞ্জ, সাতক্ষীরা"),  # two upazilas
        ("১, ক, রায়পুর, লক্ষ্মীপুর", "২, খ, রায়পুরা, নরসিংদী"),
        ("১, ক, কাশবন, শাপলাপুর", "২, খ, কাশবান, শাপলাপুর"),  # of neither anything is known
        ("১, ক, কুমিল্লা সদর, কুমিল্লা", "২, খ, সদর দক্ষিণ, কুমিল্লা"),
        ("১, ক, চর ফ্যাশন, ভোলা", "২, খ, চরফ্যাশন, ভোলা"),
    ],
)
def test_two_places(rows: tuple[str, ...]) -> None:
    assert found_in(letter(more=listed(*rows)), *FAMILIES) == []


def test_unions_of_one_list_may_be_alike_and_are_held_against_the_text() -> None:
    rows = ("১, ক, সুরখালি, বটিয়াঘাটা", "২, খ, সুরখালী, ডুমুরিয়া")
    columns = "ক্র. নং, নাম, ইউনিয়ন, উপজেলা"
    assert found_in(letter(more=listed(*rows, columns=columns)), *FAMILIES) == []
    text = letter("সুরখালী ইউপি সফর করা হবে।", more=listed(rows[0], columns=columns))
    assert found_in(text, *FAMILIES) == ["place-spelled-two-ways"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("প্রকল্পটি রংপুর, দিনাজপুর, পঞ্চগড় ও গাইবান্ধা জেলায় চলছে।", []),
        ("প্রকল্পটি রংপুর, দিনাজপুর, পঞ্চগড় ও গাইবান্ধায় চলছে। গাইবান্ধার কাজ শেষ।", []),
        ("প্রকল্পটি ফরিদপুর, গাজীপুর, ঢাকা ও নরসিংদি জেলায় চলছে।", ["place-name"]),
        ("প্রকল্পটি রংপুর/দিনাজপুর/পঞ্চগর/গাইবান্ধা জেলায় চলছে।", ["place-name"]),
        ("বান্দরবন জেলায় ও প্রতিটি উপজেলায় সভা হবে।", ["place-name"]),
        ("চট্রগ্রাম জেলার তথ্য পাঠাতে হবে।", ["place-name"]),
        ("চট্টগ্রাম জেলার তথ্য পাঠাতে হবে; চট্রগ্রাম জেলা দপ্তরে নয়।", ["place-spelled-two-ways"]),
        ("সংশ্লিষ্ট জেলা, নিজ উপজেলা, সকল জেলা ও প্রতিটি উপজেলা।", []),
        ("কাশবন উপজেলার নদী, খাল ও বিলের তথ্য।", []),
        ("মনিরামপুর উপজেলা।", []),
        ("মণীরামপুর উপজেলা।", []),  # of upazilas only a letter more or less is told
        ("আলম, করিম, রহিম ও কামাল উপস্থিত ছিলেন।", []),
    ],
)
def test_places_in_the_text(body: str, found: list[str]) -> None:
    assert found_in(letter(body), *FAMILIES) == found


def test_the_places_of_a_recipient() -> None:
    copies = "অনুলিপি: {{প্রাপক: [{{পাঠ: জেলা প্রশাসক, স্থান: [{places}]}}]}}\n"
    assert found_in(letter(more=copies.format(places="ঢাকা, বগুড়া, যশোর")), *FAMILIES) == []
    (problem,) = audited(letter(more=copies.format(places="ঢাকা, বগুড়া, সাতক্ষিরা")), *FAMILIES)
    assert (problem.code, problem.given) == ("place-name", "সাতক্ষিরা")
    assert "সাতক্ষীরা" in problem.hint_bangla


FROM_A_DISTRICT = """ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: {{সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, "**উপজেলা ভূমি অফিস**", "নলছিটি, ঝালকাঠি"]}}
নম্বর: ৩১.১০.৪২৭৩.০০০.০৯.০০২.২৬-৪০৩
তারিখ: ১৯ আগস্ট ২০২৬
বিষয়: তথ্য প্রেরণ।
বক্তব্য: |
  {text}
স্বাক্ষর: {{নাম: (মো. আনিছুর রহমান), পদবি: সহকারী কমিশনার}}
প্রাপক: জেলা প্রশাসক, ঝালকাঠি
অনুলিপি: {{নম্বর-সারি: না, প্রাপক: ["{line}"]}}
"""


def _divisions_told(line: str, text: str = "তথ্য পাঠানো হলো।") -> list[str]:
    found = audited(FROM_A_DISTRICT.format(line=line, text=text), "belonging")
    return [problem.given for problem in found if problem.code == "place-of-another-district"]


@pytest.mark.parametrize(
    "line",
    [
        "অতিরিক্ত বিভাগীয় কমিশনার (রাজস্ব), খুলনা বিভাগ",
        "বিভাগীয় কমিশনার, খুলনা",
        "পরিচালক, স্থানীয় সরকার, খুলনা বিভাগ",
        "উপপরিচালক, বিভাগীয় সমাজসেবা কার্যালয়, খুলনা",
    ],
)
def test_the_office_of_a_division_that_the_district_is_not_in(line: str) -> None:
    assert _divisions_told(line) == ["খুলনা"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("অতিরিক্ত বিভাগীয় কমিশনার (রাজস্ব), বরিশাল বিভাগ", "তথ্য পাঠানো হলো।"),
        ("বিভাগীয় কমিশনার, ঢাকা বিভাগ", "তথ্য পাঠানো হলো।"),
        ("বিভাগীয় কমিশনার, খুলনা", "আবেদনকারী খুলনা জেলায় বদলি হয়েছেন।"),
        ("নির্বাহী প্রকৌশলী, গণপূর্ত বিভাগ, খুলনা", "তথ্য পাঠানো হলো।"),
        ("পরিচালক, বিএডিসি, খুলনা", "তথ্য পাঠানো হলো।"),
    ],
)
def test_the_own_division_and_others_that_are_spoken_of(line: str, text: str) -> None:
    assert _divisions_told(line, text) == []


OFFICE = """ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ: {{সারি: ["**উপজেলা মহিলা বিষয়ক কর্মকর্তার কার্যালয়**", "{own}"]}}
তারিখ: ১৪ জুন ২০২৬
বিষয়: প্রশিক্ষণ।
বক্তব্য: |
  {text}
স্বাক্ষর: {{নাম: (সুলতানা পারভীন), পদবি: উপজেলা মহিলা বিষয়ক কর্মকর্তা}}
"""


@pytest.mark.parametrize(
    ("own", "text", "said"),
    [
        ("খড়িবাড়িয়া, যশোর", "খড়িয়াবাড়ি উপজেলার নারীদের প্রশিক্ষণ হবে।", ["খড়িয়াবাড়ি"]),
        ("মনোহরদিঘী, নাটোর", "মনোহরদিখী উপজেলায় প্রশিক্ষণ হবে।", ["মনোহরদিখী"]),
        ("বেলকুচিয়া, পাবনা", "বেলকচিয়া থানার পাশে প্রশিক্ষণ হবে।", ["বেলকচিয়া"]),
        # the right name, one that is written twice, another upazila, one that only ends otherwise
        ("খড়িবাড়িয়া, যশোর", "খড়িবাড়িয়া উপজেলার নারীদের প্রশিক্ষণ হবে।", []),
        ("খড়িবাড়িয়া, যশোর", "খড়িয়াবাড়ি উপজেলা ও পাশের খড়িয়াবাড়ি থানায় প্রশিক্ষণ হবে।", []),
        ("মতলব, চাঁদপুর", "মহালছড়ি উপজেলায় প্রশিক্ষণ হবে।", []),
        ("শ্যামনগর, সাতক্ষীরা", "শ্যামপুর উপজেলায় প্রশিক্ষণ হবে।", []),
    ],
)
def test_the_own_upazila_by_nearly_its_name(own: str, text: str, said: list[str]) -> None:
    found = audited(OFFICE.format(own=own, text=text), *FAMILIES)
    assert [problem.given for problem in found if problem.code == "place-spelled-two-ways"] == said
