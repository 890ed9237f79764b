"""লেবেল: every label of every kind, as typed, left out, with a colon of its own, and misspelt."""

from __future__ import annotations

from typing import Any

import pytest

import govdocs
from govdocs.models.labels import (
    AnyLabels,
    LetterLabels,
    MailLabels,
    MinutesLabels,
    PressLabels,
    ReportLabels,
    SanctionLabels,
)
from govdocs.models.part import bangla_title
from tests.support.examples import ROOT
from tests.support.html_text import html_text

PERSON = {
    "name": "নাসরিন আক্তার",
    "phone": "০২-০০০০০০০০",
    "mobile": "০১০০০-০০০০০০",
    "fax": "০২-০০০০০০০১",
    "email": "nasrin@example.gov.bd",
}
NUMBER = {"number": "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫", "date": "২১/০২/২০২৪"}
LETTER = {
    **NUMBER,
    "kind": "letter",
    "form": "অফিস স্মারক",
    "subject": "সভা",
    "references": "পত্র",
    "effective": "২২/০২/২০২৪",
    "enclosures": "ছক",
    "attention": "উপসচিব",
    "distribution": {"recipients": "সচিব", "numbered": False},
    "copies": {"recipients": "অফিস কপি", "numbered": False},
    "signature": PERSON,
    "mail": {"sender": "a@example.gov.bd", "to": "b@example.gov.bd", "cc": "c@example.gov.bd"},
    "sanction": {
        **dict.fromkeys(SanctionLabels.model_fields, "কথা"),
        "lines": {"head": "মনিহারি", "amount": 100},
    },
}
MINUTES = {
    **NUMBER,
    "kind": "minutes",
    "subject": "সভার কার্যবিবরণী",
    "chair": "সচিব",
    "place": "সভাকক্ষ",
    "held": {"date": "২০/০২/২০২৪"},
    "attendance": "১২ জন",
    "decisions": {"text": "কাজ করতে হবে।", "owner": "উপসচিব", "deadline": "মার্চ"},
    "distribution": {"recipients": "সচিব", "numbered": False},
    "copies": {"recipients": "অফিস কপি", "numbered": False},
    "signature": PERSON,
    "attendance_sheet": {"attendees": ["সচিব"]},
}
PRESS = {
    "kind": "press_note",
    "number": "১৮১৭",
    "published": "২১/০২/২০২৪",
    "updated": "২২/০২/২০২৪",
    "text": "আজ মেলা শুরু।",
    "contact": "উপসচিব",
    "issued_by": PERSON,
}
REPORT = govdocs.load(ROOT / "examples" / "project-update.yaml").model_dump(mode="json", exclude_unset=True)

DOCUMENTS: dict[type[AnyLabels], tuple[dict[str, Any], tuple[str, ...]]] = {
    LetterLabels: (LETTER, ()),
    SanctionLabels: (LETTER, ("sanction",)),
    MailLabels: (LETTER, ("mail",)),
    MinutesLabels: (MINUTES, ()),
    PressLabels: (PRESS, ()),
    ReportLabels: (REPORT, ()),
}
"""A document that prints each of the labels, and the part that holds them."""

NOT_PRINTED = {(ReportLabels, name) for name in ("date", "fax")} | {(PressLabels, "date")}
"""Labels that all kinds have, of which these print nothing."""


EVERY_LABEL = [
    pytest.param(labels, name, id=f"{labels.__name__}-{name}")
    for labels in DOCUMENTS
    for name in labels.model_fields
    if (labels, name) not in NOT_PRINTED
]


def page(labels: type[AnyLabels], **typed: Any) -> str:
    """The text of the document with these labels."""
    document, at = DOCUMENTS[labels]
    given = {key: ({**value, "labels": typed} if key in at else value) for key, value in document.items()}
    data = given if at else {**given, "labels": typed}
    return html_text(govdocs.render_html(govdocs.load(data, folder=ROOT / "examples")))


@pytest.mark.parametrize(("labels", "name"), EVERY_LABEL)
class TestEveryLabel:
    def test_is_printed_as_typed_with_one_colon(self, labels: type[AnyLabels], name: str) -> None:
        said = page(labels, **{name: "অন্য কথা"}).replace("\t", "")
        assert "অন্য কথা:" in said
        assert "::" not in said

    @pytest.mark.parametrize("typed", ["অন্য কথা:", "অন্য কথাঃ", "অন্য কথা-", "অন্য কথা:-"])
    def test_a_colon_that_is_typed_is_not_doubled(
        self, labels: type[AnyLabels], name: str, typed: str
    ) -> None:
        said = page(labels, **{name: typed}).replace("\t", "")
        assert typed in said
        assert f"{typed}:" not in said

    def test_no_leaves_it_out_and_what_it_stood_before_stays(
        self, labels: type[AnyLabels], name: str
    ) -> None:
        before, after = page(labels), page(labels, **{name: "না"})
        assert len(after) < len(before)
        assert set(after.split()) <= set(before.split()) | {"উপসচিব"}

    def test_its_bangla_name_is_a_key(self, labels: type[AnyLabels], name: str) -> None:
        title = bangla_title(name, labels.model_fields[name])
        assert page(labels, **{title: "অন্য কথা"}) == page(labels, **{name: "অন্য কথা"})


@pytest.mark.parametrize(
    ("text", "line", "meant"),
    [
        ("ধরন: পত্র\nফরম: নোটিশ\nলেবেল:\n  বিসয়: কথা\n", 4, "বিষয়"),
        ("kind: letter\nform: notice\nlabels:\n  date: তাং\n  refrences: কথা\n", 5, "references"),
        ("ধরন: কার্যবিবরণী\nবিষয়: সভা\nলেবেল: {উপস্হিতি: কথা}\n", 3, "উপস্থিতি"),
        ("ধরন: প্রেস নোট\nপাঠ: কথা\nলেবেল: {যোগাযগ: কথা}\n", 3, "যোগাযোগ"),
        (
            "ধরন: পত্র\nফরম: মঞ্জুরি আদেশ\nমঞ্জুরি:\n  খাতসমূহ: {খাত: ক, টাকা: ১}\n  লেবেল: {বিল-নমবর: ক}\n",
            5,
            "বিল-নম্বর",
        ),
    ],
)
def test_an_unknown_label_is_refused_with_the_nearest_name(text: str, line: int, meant: str) -> None:
    with pytest.raises(govdocs.InvalidDocument) as caught:
        govdocs.loads(text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place and problem.place.line) == ("unknown-key", line)
    assert meant in (problem.hint("bn") or "")


def test_the_label_of_the_number_is_said_once() -> None:
    given = {**LETTER, "number_label": "নং", "labels": {"number": "স্মারক নং"}}
    assert [problem.code for problem in govdocs.check(given)] == ["label-twice"]


@pytest.mark.parametrize("end", ["।", "।**", "?", "!", "…", ";", ",", ":", "-", "।)", "।’"])
@pytest.mark.parametrize("name", ["label", "purpose", "seniority"])
def test_no_colon_is_put_behind_a_sign_that_closes(name: str, end: str) -> None:
    start = "**" if end.endswith("**") else "(" if end.endswith(")") else ""
    copies = {"recipients": ["অফিস কপি"], "label": "না", name: f"{start}জ্ঞাতার্থে{end}"}
    said = html_text(govdocs.render_html(govdocs.load({**LETTER, "copies": copies})))
    assert f"জ্ঞাতার্থে{end.strip('*')}" in said
    after = said.partition("জ্ঞাতার্থে")[2].partition("অফিস কপি")[0]
    assert after.strip("\n ()১।").count(":") == (end == ":")
