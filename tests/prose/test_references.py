"""References within a text lead somewhere, or are refused with the way out."""

from __future__ import annotations

import pytest

from govdocs.errors import Refusal
from govdocs.prose.references import check_references, clauses

RULES = """\
১। শিরোনাম।—(১) এই আদেশ প্রণোদনা আদেশ নামে অভিহিত হইবে।
   (২) ইহা অবিলম্বে কার্যকর হইবে।

২। সংজ্ঞা।—এই আদেশে—
   (ক) ‘কর্মচারী’ অর্থ নিয়মিত কর্মচারী;
   (খ) ‘ভাতা’ অর্থ মাসিক ভাতা।

৩। প্রাপ্যতা।—(১) নিম্নবর্ণিত কর্মচারী ভাতা পাইবেন, যথা:—
   (ক) স্থায়ী কর্মচারী;
   (খ) অস্থায়ী কর্মচারী।
   (২) ২০২৬ সালের পূর্বে কেউ পাইবেন না (৩ জন ব্যতীত)।
"""


def test_clauses_are_found_at_three_depths() -> None:
    paths = ["১", "১(১)", "১(২)", "২", "২(ক)", "২(খ)", "৩", "৩(১)", "৩(১)(ক)", "৩(১)(খ)", "৩(২)"]
    assert ["".join((path[0], *(f"({step})" for step in path[1:]))) for path in clauses(RULES)] == paths


@pytest.mark.parametrize(
    "reference",
    ["অনুচ্ছেদ ৩", "অনুচ্ছেদ ৩ এর উপ-অনুচ্ছেদ (১) এর দফা (খ)", "৩(১)(ক)", "অনুচ্ছেদ 2 এর দফা (ক)"],
)
def test_what_is_there_may_be_referred_to(reference: str) -> None:
    text = f"{RULES}\n৪। [[{reference}]] মতে।"
    assert check_references(text) == text


@pytest.mark.parametrize(
    ("text", "bangla", "english"),
    [
        (RULES + "\n৪। [[অনুচ্ছেদ ৫]] মতে।", "আছে: ১, ১(১), ১(২), ২", "'অনুচ্ছেদ ৫', a clause it does not have"),
        (RULES + "\n৪। [[অনুচ্ছেদ ৩ এর দফা (ক)]] মতে।", "৩(১)(ক)", "a clause it does not have"),
        ("[[অনুচ্ছেদ ২]]", "কোনো দফাই নেই", "none"),
        ("কথা[^১]", "[^১]: টীকার কথা", "The note '[^১]' has no text"),
        ("কথা\n\n[^১]: টীকা", "যেখানে বসবে", "called nowhere"),
    ],
)
def test_what_leads_nowhere_is_refused(text: str, bangla: str, english: str) -> None:
    with pytest.raises(Refusal) as refusal:
        check_references(text)
    assert bangla in refusal.value.bangla
    assert english in refusal.value.english


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("৯৯৯। ক\n১০০০। খ", [("৯৯৯",)]),
        ("১। ক\n(৯৯৯) খ\n(১০০০) গ", [("১",), ("১", "৯৯৯")]),
    ],
)
def test_a_clause_has_three_digits_at_most(text: str, paths: list[tuple[str, ...]]) -> None:
    assert list(clauses(text)) == paths
