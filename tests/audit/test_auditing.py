"""The framework of the audit: rules found, weighed, silenced, placed; what is true of every rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import govdocs
from govdocs.audit import Finding, Paper, Quote, Rule, audit, rule
from govdocs.audit.rule_book import rules
from govdocs.problems.problem import InvalidDocument, Severity

MEMO = """\
ধরন: পত্র
ফরম: অফিস স্মারক
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: প্রশিক্ষণের সময়সূচি প্রেরণ।
বক্তব্য: |
  সময়সূচি এতদসঙ্গে প্রেরণ করা হলো।

  প্রশিক্ষণে যোগদানের জন্য অনুরোধ করা হলো।
স্বাক্ষর:
  নাম: নাসরিন আক্তার
"""


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> dict[str, Rule]:
    """A rule book of our own, empty at first."""
    book: dict[str, Rule] = {}
    monkeypatch.setattr("govdocs.audit.auditing.rules", lambda: book)
    return book


def trained(quote: Quote | None = None) -> Rule:
    @rule("no-training", source="a test")
    def no_training(paper: Paper) -> Iterator[Finding]:
        """প্রশিক্ষণ শব্দটি লেখা হয়েছে।

        The word for training is used.
        """
        for text in paper.texts:
            if "প্রশিক্ষণ" in text.text:
                yield Finding(text.at, "প্রশিক্ষণ নয়।", "no training", quote=quote)

    return no_training


def found(text: str, folder: Path | None = None) -> list[tuple[str, str, int | None, int | None]]:
    document = govdocs.loads(text, name="f.yaml", folder=folder)
    return [(p.code, p.severity.value, p.line, p.column) for p in audit(document)]


class TestEveryRule:
    """Runs over the rule book as it is."""

    @pytest.mark.parametrize("rule_", rules().values(), ids=lambda rule_: rule_.id)
    def test_has_a_manual_page_in_two_languages(self, rule_: Rule) -> None:
        for language, why, example in (("bn", "কেন: ", "উদাহরণ: "), ("en", "Why: ", "Example: ")):
            paragraphs = rule_.manual(language).split("\n\n")  # type: ignore[arg-type]
            assert [text for text in paragraphs if text.startswith(why)], "says why"
            assert [text for text in paragraphs if text.startswith(example)], "gives an example"
            assert rule_.title(language)[-1] in "।."  # type: ignore[arg-type]

    @pytest.mark.parametrize("rule_", rules().values(), ids=lambda rule_: rule_.id)
    def test_names_its_authority_and_is_no_error(self, rule_: Rule) -> None:
        assert rule_.source
        assert rule_.severity is not Severity.ERROR, "a valid document stays valid"


def test_a_finding_is_placed_at_its_value_or_at_the_words_it_quotes(own: dict[str, Rule]) -> None:
    own["no-training"] = trained()
    assert found(MEMO) == [("no-training", "warning", 5, 8), ("no-training", "warning", 6, 10)]
    own["no-training"] = trained(Quote("প্রশিক্ষণ"))
    assert found(MEMO) == [("no-training", "warning", 5, 8), ("no-training", "warning", 9, 3)]


def test_words_that_yaml_changes_are_shown_at_their_value(own: dict[str, Rule]) -> None:
    own["no-training"] = trained(Quote("প্রশিক্ষণের সময়সূচি"))
    folded = MEMO.replace("প্রশিক্ষণের সময়সূচি", "প্রশিক্ষণের\n  সময়সূচি")
    assert found(folded)[0] == ("no-training", "warning", 5, 8)


def test_of_repeated_words_the_nth_is_shown(own: dict[str, Rule]) -> None:
    own["no-training"] = trained(Quote("র", 1))
    assert found(MEMO)[0] == ("no-training", "warning", 5, MEMO.splitlines()[4].index("র", 12) + 1)


def test_a_document_made_in_python_has_paths_and_no_places(own: dict[str, Rule]) -> None:
    own["no-training"] = trained(Quote("প্রশিক্ষণ"))
    data = govdocs.loads(MEMO).model_dump(mode="json", exclude_none=True)
    problems = audit(type(govdocs.loads(MEMO)).model_validate(data))
    assert [(problem.path, problem.place) for problem in problems] == [
        (("subject",), None),
        (("body",), None),
    ]


def test_an_included_document_is_audited_in_its_own_file(own: dict[str, Rule], tmp_path: Path) -> None:
    own["no-training"] = trained()
    (tmp_path / "inner.yaml").write_text(MEMO, "utf-8")
    (tmp_path / "outer.yaml").write_text(
        MEMO.replace("প্রশিক্ষণ", "সভা") + "পরিশিষ্ট:\n  - ধরন: দলিল\n    ফাইল: inner.yaml\n", "utf-8"
    )
    problems = audit(govdocs.load(tmp_path / "outer.yaml"))
    assert {problem.place.file for problem in problems if problem.place} == {str(tmp_path / "inner.yaml")}
    assert [problem.line for problem in problems] == [5, 6]


SILENCED = MEMO + "নিরীক্ষা:\n  উপেক্ষা:\n    - নিয়ম: no-training\n      কারণ: এটি একাডেমির প্রশিক্ষণেরই পত্র\n"


def test_a_document_silences_a_rule(own: dict[str, Rule]) -> None:
    own["no-training"] = trained()
    assert found(SILENCED) == []


@pytest.mark.parametrize(
    ("reason", "code"), [("", "missing"), ("      কারণ:\n", "empty"), ('      কারণ: ""\n', "empty")]
)
def test_a_silence_needs_a_reason(reason: str, code: str) -> None:
    text = SILENCED.replace("      কারণ: এটি একাডেমির প্রশিক্ষণেরই পত্র\n", reason)
    with pytest.raises(InvalidDocument) as caught:
        govdocs.loads(text)
    assert [(p.code, p.severity) for p in caught.value.problems] == [(code, Severity.ERROR)]


@pytest.mark.parametrize(
    ("level", "severities"),
    [
        ("বন্ধ", []),
        ("off", []),
        ("জ্ঞাতব্য", ["notice"] * 2),
        ("অবগতি", ["notice"] * 2),  # as govdocs 0.1.0 says it
        ("warning", ["warning"] * 2),
        ("ভুল", ["error"] * 2),
    ],
)
def test_an_office_weighs_the_rules(
    own: dict[str, Rule], tmp_path: Path, level: str, severities: list[str]
) -> None:
    own["no-training"] = trained()
    (tmp_path / "office.yaml").write_text(f"শাখা:\n  নিরীক্ষা:\n    নিয়ম:\n      no-training: {level}\n", "utf-8")
    text = MEMO.replace("বিষয়:", "অফিস: শাখা\nবিষয়:")
    assert [severity for _, severity, _, _ in found(text, tmp_path)] == severities


def test_what_comes_from_the_office_file_is_placed_there(own: dict[str, Rule], tmp_path: Path) -> None:
    own["no-training"] = trained(Quote("প্রশিক্ষণ"))
    (tmp_path / "office.yaml").write_text(
        "শাখা:\n  পত্রশীর্ষ:\n    - বাংলাদেশ সরকার\n    - প্রশিক্ষণ শাখা\n"
        "  কর্মকর্তাগণ:\n    নাসরিন:\n      নাম: নাসরিন আক্তার\n      পদবি: উপপরিচালক (প্রশিক্ষণ)\n",
        "utf-8",
    )
    text = MEMO.replace("প্রশিক্ষণ", "সভা").replace("বিষয়:", "অফিস: শাখা\nবিষয়:")
    document = govdocs.loads(text.replace("নাম: নাসরিন আক্তার", "কর্মকর্তা: নাসরিন"), folder=tmp_path)
    places = [problem.place for problem in audit(document) if problem.place]
    assert [(Path(place.file).name, place.line, place.column) for place in places] == [
        ("office.yaml", 4, 7),
        ("office.yaml", 8, 24),
    ]


THEIRS = '''
from govdocs.audit import Finding, rule

@rule("no-hurry", source="the manual of another office")
def no_hurry(paper):
    """‘জরুরি’ শব্দটি লেখা হয়েছে।

    The word for urgent is used.
    """
    for text in paper.texts:
        if "জরুরি" in text.text:
            yield Finding(text.at, "শব্দটি লাগবে না।", "it is not needed")
'''


def test_another_package_adds_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "their_rules.py").write_text(THEIRS, "utf-8")
    metadata = tmp_path / "their_rules-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: their-rules\nVersion: 1.0\n", "utf-8")
    (metadata / "entry_points.txt").write_text("[govdocs.rules]\ntheirs = their_rules\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    rules.cache_clear()
    try:
        assert list(rules())[-1] == "no-hurry"
        text = MEMO.replace("প্রশিক্ষণের সময়সূচি", "জরুরি সময়সূচি")
        assert [finding for finding in found(text) if finding[0] == "no-hurry"] == [
            ("no-hurry", "warning", 5, 8)
        ]
    finally:
        rules.cache_clear()


def test_a_rule_that_fails_is_a_finding_and_stops_nothing(own: dict[str, Rule]) -> None:
    @rule("broken", source="a test")
    def broken(paper: Paper) -> Iterator[Finding]:
        """ভাঙা নিয়ম।

        A broken rule.
        """
        raise KeyError("x")

    own |= {"broken": broken, "no-training": trained()}
    first, *others = audit(govdocs.loads(MEMO, name="f.yaml"))
    assert (
        first.english
        == "The rule 'broken' failed on this document (KeyError('x')); what it looks for was not checked."
    )
    assert [first.code, *(problem.code for problem in others)] == ["broken", "no-training", "no-training"]


@pytest.mark.parametrize(
    ("id_", "docstring", "message"),
    [
        ("Upper", "বাংলা।\n\nEnglish.", "the id of a rule is lower-case words joined by hyphens, not 'Upper'"),
        ("a--b", "বাংলা।\n\nEnglish.", "the id of a rule is lower-case words joined by hyphens, not 'a--b'"),
        ("ok", "কেবল বাংলা।", "the docstring of the rule 'ok' must speak Bangla, then English"),
        ("ok", "English only.", "the docstring of the rule 'ok' must speak Bangla, then English"),
        ("ok", "", "the docstring of the rule 'ok' must speak Bangla, then English"),
    ],
)
def test_a_rule_needs_an_id_of_words_and_a_manual_in_two_languages(
    id_: str, docstring: str, message: str
) -> None:
    def check(paper: Paper) -> Iterator[Finding]:
        return iter(())

    check.__doc__ = docstring
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        rule(id_, source="a test")(check)


def test_codes_reasons_and_keys_are_not_on_the_paper(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("শাখা:\n  কর্মকর্তাগণ:\n    নাসরিন: {নাম: নাসরিন আক্তার}\n", "utf-8")
    text = SILENCED.replace("বিষয়:", "অফিস: শাখা\nবিষয়:").replace("নাম: নাসরিন আক্তার", "কর্মকর্তা: নাসরিন")
    texts = {text.text: text for text in Paper(govdocs.loads(text, folder=tmp_path)).texts}
    assert not {"letter", "শাখা", "নাসরিন", "no-training"} & set(texts)
    assert (texts["নাসরিন আক্তার"].own, texts["প্রশিক্ষণের সময়সূচি প্রেরণ।"].own) == (False, True)


def test_a_text_is_known_as_it_was_typed() -> None:
    typed = "বিষ\u09df:\u09f7"
    text = next(
        t for t in Paper(govdocs.loads(MEMO.replace("প্রশিক্ষণের সময়সূচি প্রেরণ।", f"'{typed}'"))).texts if t.own
    )
    assert (text.typed, text.text, text.at, text.title) == (typed, "বিষ\u09af\u09bc:।", ("subject",), "বিষয়")
