"""The words that find a form, and the starters of the forms of practice, filled in as a clerk fills them in."""

from __future__ import annotations

import pytest

from govdocs.models.form import Form, forms
from govdocs.models.form_search import search_forms


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("নিলাম", ["auction-notice"]),
        ("লিজ", ["auction-notice"]),
        ("হাট", ["auction-notice"]),
        ("জলমহাল ইজারা", ["auction-notice"]),
        ("auction", ["auction-notice"]),
        ("LEASE", ["auction-notice"]),
        ("টেন্ডার", ["tender-notice"]),
        ("দরপত্র", ["tender-notice"]),
        ("বরাদ্দ", ["allotment-letter"]),
        ("মঞ্জুরি", ["sanction-order"]),
        ("মনোনয়ন", ["training-order"]),
        ("প্রশিক্ষণ", ["training-order"]),
        ("সনদ", ["certificate"]),
        ("প্রত্যয়ন", ["certificate"]),
        ("তদন্ত", ["inquiry-report"]),
        ("কার্যাদেশ", ["work-order"]),
        ("work order", ["work-order"]),
        ("অগ্রায়ন", ["forwarding"]),
        ("শোক", ["condolence"]),
        ("অভিনন্দন", ["congratulation"]),
        ("ছুটি", ["leave-order"]),
        ("বদলি", ["transfer-order"]),
        ("এপিএ", ["performance-agreement"]),
        ("তাগাদা", ["reminder"]),
        ("গেজেট", ["gazette-notification"]),
        ("জনবিজ্ঞপ্তি", ["public-notice"]),
        ("হস্তান্তর", ["charge-certificate"]),
        ("notice", ["notice"]),
        ("কিছু-না", []),
        ("", []),
    ],
)
def test_a_form_is_found_by_what_a_clerk_would_type(words: str, found: list[str]) -> None:
    assert [form.name for form in search_forms(words)] == found


def test_words_that_several_forms_have_find_them_all() -> None:
    found = {form.name for form in search_forms("order")}
    assert found == {"office-order"}  # a word of its own to search by
    assert {form.name for form in search_forms("মঞ্জুর")} == {"sanction-order", "leave-order"}


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_every_form_has_words_and_is_found_by_each_of_its_names(form: Form) -> None:
    assert form.search
    for name in (form.bangla, form.name, form.english):
        assert form in search_forms(name)
    for words in form.search:
        assert form in search_forms(words)


def test_a_form_does_not_inherit_the_words_of_its_base() -> None:
    assert set(forms()["auction-notice"].search).isdisjoint(forms()["notice"].search)
