"""What was probably meant by a key, a form or a kind that is none, and what is named where nothing is near."""

from __future__ import annotations

import pytest

import govdocs


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("অফিস আদেস", "অফিস আদেশ"),
        ("ছুটির আবেদন", "ছুটি আদেশ"),
        ("নিলাম", "নিলাম বিজ্ঞপ্তি"),  # by what it is for
        ("office-ordr", "office-order"),
    ],
)
def test_a_wrong_form_is_answered_with_the_nearest_ones(form: str, meant: str) -> None:
    (told,) = [p for p in govdocs.check({"kind": "letter", "form": form}) if p.code == "unknown-choice"]
    assert meant in told.hint_bangla
    assert meant in told.hint_english
    assert "govdocs new --list" in told.hint_bangla
    assert "শোকবার্তা" not in told.hint_bangla


@pytest.mark.parametrize(
    ("kind", "bangla", "english"),
    [
        ("অফিস আদেশ", "‘ফরম: অফিস আদেশ’", "'form: office-order'"),
        ("নোটিশ", "‘ফরম: নোটিশ’", "'form: notice'"),
        ("office-order", "‘ফরম: অফিস আদেশ’", "'form: office-order'"),
        ("চিঠি", "‘পত্র’ বোঝাতে", "Did you mean 'letter'?"),
        ("প্রেস বিজ্ঞপ্তি", "‘প্রেস নোট’ বোঝাতে", "Did you mean 'press_note'?"),
        ("পত্", "‘পত্র’ বোঝাতে", "Did you mean 'letter'?"),
    ],
)
def test_a_kind_that_is_none(kind: str, bangla: str, english: str) -> None:
    (told,) = govdocs.check({"ধরন": kind})
    assert (told.code, bangla in told.hint_bangla, english in told.hint_english) == (
        "unknown-kind",
        True,
        True,
    )


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("মূল পত্র", "বক্তব্য"),
        ("স্মারক নং", "নম্বর"),
        ("স্মারক নম্বর", "নম্বর"),
        ("memo no", "number"),
        ("বরাবর", "প্রাপক"),
        ("সদয় অবগতি", "অনুলিপি"),
        ("attachment", "enclosures"),
    ],
)
def test_another_word_for_a_field_is_answered_with_its_name(key: str, meant: str) -> None:
    (told,) = [p for p in govdocs.check({"ধরন": "পত্র", key: "ক"}) if p.code == "unknown-key"]
    assert told.hint_bangla == f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?"


@pytest.mark.parametrize(
    ("key", "meant"), [("পদবী", "পদবি"), ("post", "posts"), ("designation", "posts"), ("ছবি", "স্বাক্ষরের-ছবি")]
)
def test_another_word_for_a_field_of_a_signatory(key: str, meant: str) -> None:
    (told,) = [
        p for p in govdocs.check({"ধরন": "পত্র", "স্বাক্ষর": {"নাম": "ক", key: "খ"}}) if p.code == "unknown-key"
    ]
    assert told.hint_bangla == f"আপনি কি ‘{meant}’ বোঝাতে চেয়েছেন?"


def test_a_key_like_no_other_is_answered_with_the_everyday_fields() -> None:
    (told,) = [p for p in govdocs.check({"ধরন": "পত্র", "বিষয়": "ক", "ঝঝঝ": "খ"}) if p.code == "unknown-key"]
    assert "বক্তব্য, " in told.hint_bangla
    assert "বিষয়" not in told.hint_bangla, "it is given"
    assert "স্কিমা-সংস্করণ" not in told.hint_bangla, "few letters have it"


def test_an_item_with_a_colon_is_perhaps_a_text() -> None:
    told = govdocs.check({"ধরন": "পত্র", "অনুলিপি": {"প্রাপক": ["ক", {"ঢাকা": "জেলা"}]}})
    (key,) = [problem for problem in told if problem.code == "unknown-key"]
    assert key.hint_english == "If it is a text of a list, quote it: 'ঢাকা: জেলা'"


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("অনুলিপি: সচিব মহোদয়", "প্রাপক"),
        ("অনুলিপি: [সচিব মহোদয়]", "প্রাপক"),
        ("স্বাক্ষর: মো. আব্দুল করিম", "নাম, পদবি"),
    ],
)
def test_a_text_in_the_place_of_keys_is_answered_with_the_keys(typed: str, keys: str) -> None:
    found = _problems(typed)
    (told,) = [problem for problem in found if problem.code == "not-keys"]
    assert f"এখানে থাকতে পারে: {told.hint_bangla.partition('থাকতে পারে: ')[2]}" in told.hint_bangla
    assert keys in told.hint_bangla


@pytest.mark.parametrize(
    ("typed", "bangla", "english"),
    [
        ("স্বাক্ষর: মো. আব্দুল করিম", "‘স্বাক্ষর:’, আর তার নিচে দুই স্পেস ভিতরে ‘নাম: মো. আব্দুল করিম’", "'নাম: মো. আব্দুল করিম'"),
        ("signature: 'ক: খ'", "‘name: 'ক: খ'’", "'signature:', and below it, two spaces further in, 'name: 'ক: খ''"),
        ("অনুলিপি: জেলা প্রশাসক, ঢাকা", "‘প্রাপক: জেলা প্রশাসক, ঢাকা’", "'প্রাপক: জেলা প্রশাসক, ঢাকা'"),
        ("copies: '{কাশবন}'", "‘recipients: '{কাশবন}'’", "'recipients: '{কাশবন}''"),
        ("অনুলিপি:\n  - জেলা প্রশাসক, ঢাকা", "দুই স্পেস ভিতরে ‘প্রাপক:’ লাইনটি", "put the line 'প্রাপক:'"),
        ("অনুলিপি: " + "ক " * 500, "নিচের লাইনে দুই স্পেস ভিতরে ঘরগুলো লিখুন", "Write its keys on the lines below"),
    ],
)  # fmt: skip
def test_the_lines_that_say_the_text_are_shown(typed: str, bangla: str, english: str) -> None:
    (told,) = [problem for problem in _problems(typed) if problem.code == "not-keys"]
    assert bangla in told.hint_bangla
    assert english in told.hint_english


@pytest.mark.parametrize("typed", ["প্রাপক: [ক, , খ]", "প্রাপক: [ক,, খ]", "অনুলিপি: {প্রাপক: [ক, , খ]}"])
def test_an_empty_cell_is_said_once_and_both_ways_out_lead_out(typed: str) -> None:
    assert [problem.code for problem in _problems(typed)].count("empty-cell") == 1
    assert "empty" not in [problem.code for problem in _problems(typed)]
    without_comma = typed.replace(", ,", ",").replace(",,", ",")
    assert not {"empty", "empty-cell"} & {problem.code for problem in _problems(without_comma)}


def _problems(typed: str) -> tuple[govdocs.Problem, ...]:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(f"ধরন: পত্র\nফরম: অফিস স্মারক\nঝঝঝ: খ\n{typed}\n")
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("ধরণ: পত্র\nবিষয়: ক\n", "unknown-key", "আপনি কি ‘ধরন’ বোঝাতে চেয়েছেন?"),
        ("বিষয়: ক\nধরণ: অফিস আদেশ\n", "missing-kind", "প্রথম লাইনে লিখুন: ধরন: পত্র"),
        ("ধরন: পত্র\nঅংশ: [বিষয়, বক্তব্ব]\n", "unknown-choice", "আপনি কি ‘বক্তব্য’ বোঝাতে চেয়েছেন?"),
        ("ধরন: পত্র\nঅংশ: [বিষয়, ঘঙ]\n", "unknown-choice", "এর একটি লিখুন: গেজেট / "),
        ("ধরন: পত্র\nফরম: ঘঙ\n", "unknown-choice", "সবগুলোর নাম দেখায়: govdocs new --list"),
    ],
)
def test_the_way_out_of_a_name_that_is_misspelt(text: str, code: str, meant: str) -> None:
    with pytest.raises(govdocs.InvalidDocument) as error:
        govdocs.loads(text)
    hints = [problem.hint_bangla for problem in error.value.problems if problem.code == code]
    assert [hint for hint in hints if hint.startswith(meant)], hints
    assert all("new --list" not in hint for hint in hints) or "ফরম:" in text


@pytest.mark.parametrize("text", ["ধরন:\nবিষয়: ক\n", "kind: ~\n", "kind: null\n", "ধরন: ''\n", "ধরন: ' '\n"])
def test_a_kind_that_is_left_empty_is_asked_for(text: str) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(text)
    problem = caught.value.problems[0]
    assert (problem.code, problem.line) == ("missing-kind", 1)
