"""The schemas in the language server that editors run: what it offers, inserts, shows and marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from govdocs.models import kinds
from govdocs.schema import (
    Keys,
    json_schema,
    merge_starter,
    models,
    office_starter,
    own_form_starter,
    starter,
    write_schemas,
)
from govdocs.schema.editor_settings import SETTINGS, install
from tests.support.examples import EXAMPLES
from tests.support.language_server import LanguageServer

BANGLA = re.compile("[\u0980-\u09ff]")
LETTER = {"bn": "ধরন: পত্র\nফরম: অফিস আদেশ\n", "en": "kind: letter\nform: office-order\n"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letters")
    write_schemas(folder / "schemas")
    return folder


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[LanguageServer]:
    with LanguageServer(home) as running:
        yield running


def file(text: str, keys: Keys, kind: str = "letter") -> str:
    """The text with the line that names its schema, which is one folder up."""
    return f"# yaml-language-server: $schema=../schemas/{kind}.{keys}.json\n{text}"


class TestCompletion:
    @pytest.mark.parametrize("keys", ["bn", "en"])
    @pytest.mark.parametrize("kind", ["letter", "minutes", "innovation_plan", "project_update", "press_note"])
    def test_inserts_no_null_and_no_sample_at_the_top(
        self, server: LanguageServer, kind: str, keys: Keys
    ) -> None:
        offers = server.offers(file("▮", keys, kind))
        assert set(offers) == set(json_schema(models()[kind], keys)["properties"])
        for offer in offers.values():
            assert "null" not in offer.inserts
            assert offer.inserts.startswith(f"{offer.label}:")
            assert bool(BANGLA.search(offer.inserts + offer.says)) is (keys == "bn")

    @pytest.mark.parametrize(
        ("before", "key", "inserts"),
        [
            ("▮", "স্বাক্ষর", "স্বাক্ষর:\n  নাম: $1\n  পদবি: $2"),
            ("▮", "বিষয়", "বিষয়: "),
            ("▮", "বক্তব্য", "বক্তব্য: |\n  "),
            ("▮", "প্রাপক", "প্রাপক: |\n  "),
            ("▮", "পত্রশীর্ষ", "পত্রশীর্ষ:\n  - "),
            ("▮", "প্রাপকের-সংখ্যা", "প্রাপকের-সংখ্যা: "),
            ("▮", "মঞ্জুরি", "মঞ্জুরি:\n  খাতসমূহ:\n    - খাত: $1\n      টাকা: $2"),
            ("▮", "লেবেল", "লেবেল:\n  "),
            ("স্বাক্ষর:\n  ▮", "ফোন", "ফোন: "),
            ("স্বাক্ষর:\n  নাম: ক\n  ▮", "পদবি", "পদবি: "),
            ("অনুলিপি:\n  ▮", "প্রাপক", "প্রাপক:\n  - "),
            ("অনুলিপি:\n  প্রাপক:\n    - ক\n  ▮", "স্বাক্ষর", "স্বাক্ষর:\n  নাম: $1\n  পদবি: $2"),
            ("তারিখ:\n  ▮", "বঙ্গাব্দ", "বঙ্গাব্দ: "),
            ("পরিশিষ্ট:\n  - ▮", "তালিকা", "ধরন: তালিকা\n  কলাম:\n    - $1\n  সারি:\n    - [$2]"),
            ("পরিশিষ্ট:\n  - ▮", "দলিল", "ধরন: দলিল\n  ফাইল: "),
            (
                "পরিশিষ্ট:\n  - ধরন: তালিকা\n    ▮",
                "দল",
                "দল:\n  - সারি:\n      - [$1]",
            ),
            ("নিরীক্ষা:\n  ▮", "উপেক্ষা", "উপেক্ষা:\n  - নিয়ম: $1\n    কারণ: $2"),
        ],
    )
    def test_inserts_the_shape_of_what_follows(
        self, server: LanguageServer, before: str, key: str, inserts: str
    ) -> None:
        assert server.offers(file(LETTER["bn"] + before, "bn"))[key].inserts == inserts

    def test_inserts_english_in_an_english_file(self, server: LanguageServer) -> None:
        offers = server.offers(file(LETTER["en"] + "signature:\n  ▮", "en"))
        assert offers["name"].inserts == "name: "
        assert "Also called: full name." in offers["name"].says
        assert not BANGLA.search("".join(f"{offer.label}{offer.says}" for offer in offers.values()))

    @pytest.mark.parametrize(
        ("text", "keys", "offered", "not_offered"),
        [
            ("ধরন: পত্র\nফরম: ▮", "bn", "অফিস স্মারক", "office-memo"),
            ("kind: letter\nform: ▮", "en", "office-memo", "অফিস স্মারক"),
            ("ধরন: পত্র\nফরম: ▮", "bn", "নোটিশ", "তথ্যবিবরণী"),
            ("ধরন: ▮", "bn", "পত্র", "letter"),
            (LETTER["bn"] + "তারিখ:\n  রীতি: ▮", "bn", "এক-সারি", "one_line"),
            (LETTER["en"] + "date:\n  style: ▮", "en", "one_line", "এক-সারি"),
            (LETTER["bn"] + "নকল: ▮", "bn", "হ্যাঁ", "yes"),
        ],
    )
    def test_offers_choices_in_the_language_of_the_file(
        self, server: LanguageServer, text: str, keys: Keys, offered: str, not_offered: str
    ) -> None:
        offers = server.offers(file(text, keys))
        assert offered in offers
        assert not_offered not in offers


class TestHover:
    @pytest.mark.parametrize(
        ("text", "keys", "title", "says"),
        [
            ("বিষ▮য়: সভা।", "bn", "বিষয়", "পত্রের বিষয়, এক বাক্যে।"),
            ("বিষ\u09df▮: সভা।", "bn", "বিষয়", "পত্রের বিষয়, এক বাক্যে।"),
            ("sub▮ject: সভা।", "bn", "বিষয়", "পত্রের বিষয়, এক বাক্যে।"),
            ("sub▮ject: সভা।", "en", "subject", "The subject of the letter, in one sentence."),
            ("বিষ▮য়: সভা।", "en", "subject", "The subject of the letter, in one sentence."),
            ("স্বাক্ষ▮র:\n  নাম: ক\n  পদবি: খ", "bn", "স্বাক্ষর", "যিনি স্বাক্ষর করছেন।"),
            ("স্বাক্ষর:\n  না▮ম: ক\n  পদবি: খ", "bn", "নাম", "স্বাক্ষরকারীর নাম"),
            ("প্রাপ▮ক: সচিব", "bn", "প্রাপক", "যাঁকে লেখা"),
            ("প্রাপ▮ক: [সচিব]", "bn", "প্রাপক", "যাঁকে লেখা"),
            ("তারি▮খ: ২১ ফেব্রুয়ারি ২০২৪", "bn", "তারিখ", "পত্রের তারিখ"),
            ("নক▮ল: হ্যাঁ", "bn", "নকল", "আগের কোনো পত্রের হুবহু নকল কি না"),
            ("নক▮ল: yes", "bn", "নকল", "আগের কোনো পত্রের হুবহু নকল কি না"),
            ("অনু▮লিপি:\n  প্রাপক: [অফিস কপি]", "bn", "অনুলিপি", "অনুলিপির তালিকা।"),
            ("co▮pies:\n  recipients: [অফিস কপি]", "en", "copies", "The list of copies."),
        ],
    )
    def test_shows_the_field_once_in_the_language_of_the_file(
        self, server: LanguageServer, text: str, keys: Keys, title: str, says: str
    ) -> None:
        shown = server.hover(file(LETTER[keys] + text, keys))
        assert shown.startswith(f"#### {title}\n\n{says}")
        assert bool(BANGLA.search(shown)) is (keys == "bn")


class TestMarks:
    @pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
    def test_no_example(self, server: LanguageServer, example: Path) -> None:
        text = example.read_text("utf-8")
        kind, keys = re.findall(r"schemas/(\w+)\.(bn|en)\.json", text.partition("\n")[0])[0]
        assert server.marks(file(text.partition("\n")[2], keys, kind)) == []

    @pytest.mark.parametrize("keys", ["bn", "en"])
    @pytest.mark.parametrize("kind", ["letter", "minutes", "innovation_plan", "project_update", "press_note"])
    def test_no_starter(self, server: LanguageServer, kind: str, keys: Keys) -> None:
        assert server.marks(file(starter(kinds()[kind], keys), keys, kind)) == []

    @pytest.mark.parametrize(
        "text",
        [
            "date: ২১ ফেব্রুয়ারি ২০২৪\nবিষয়: সভা।",
            "বিষ\u09df: সভা।",
            "প্রাপকের সংখ্যা: ৪০",
            "Subject: সভা।",
            "নকল: yes",
            "তারিখ: «তারিখ»\nপ্রাপকের-সংখ্যা: «সংখ্যা»",
            "তারিখ: …… জুলাই ২০২৬",
            "তারিখ: না",
            "সংস্করণ: 2024",
            "প্রাপকের-সংখ্যা: 64",
        ],
    )
    def test_nothing_that_a_letter_may_say(self, server: LanguageServer, text: str) -> None:
        assert server.marks(file(LETTER["bn"] + text, "bn")) == []

    def test_no_form_of_an_office_of_its_own(self, server: LanguageServer) -> None:
        assert server.marks(file("ধরন: পত্র\nফরম: পুকুর বন্দোবস্ত\n", "bn")) == []

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("তারিখ: ৩১/০৬/২০২৪", "4: এমন তারিখ নেই। এভাবে লিখুন: ২১ ফেব্রুয়ারি ২০২৪।"),
            ("তারিখ: ৩০ ফেব্রুয়ারি ২০২৪", "4: এমন তারিখ নেই। এভাবে লিখুন: ২১ ফেব্রুয়ারি ২০২৪।"),
            ("প্রাপকের-সংখ্যা: চল্লিশ", "4: এখানে একটি পূর্ণসংখ্যা লিখুন, যেমন ৪০।"),
            ("স্বাক্ষর:\n  নাম: ক\n  পদবি: খ\n  স্বাক্ষরের-ছবি: সই.pdf", "7: এখানে একটি ছবির ফাইল লিখুন (.png, .jpg)।"),
            ("বিসয়: সভা।", "4: Property বিসয় is not allowed."),
            ("খসড়া: হয়তো", '4: Value is not accepted. Valid values: "হ্যাঁ", "না".'),
            ("অনুলিপি:\n  উদ্দেশ্য: ক", '4: Missing property "প্রাপক".'),
        ],
    )
    def test_what_is_wrong(self, server: LanguageServer, text: str, message: str) -> None:
        assert message in server.marks(file(LETTER["bn"] + text, "bn"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """The server in a folder with the settings that `schema --install` writes."""
    folder = tmp_path_factory.mktemp("installed")
    install(folder, "bn")
    settings = json.loads((folder / SETTINGS).read_text("utf-8"))
    with LanguageServer(folder, settings["yaml.schemas"]) as running:
        yield running


class TestOfficeFilesAndForms:
    """They are no documents, and have schemas and starters like them."""

    @pytest.mark.parametrize("keys", ["bn", "en"])
    def test_their_starters_are_not_marked(self, server: LanguageServer, keys: Keys) -> None:
        assert server.marks(file(office_starter(keys), keys, "office"), "office.yaml") == []
        assert server.marks(file(own_form_starter(keys), keys, "form"), "form.yaml") == []
        merge = merge_starter(keys, ("merge.yaml", "merge.csv"))
        assert server.marks(file(merge.letter, keys), "merge.yaml") == []

    def test_completion_at_every_level_of_an_office_file(self, server: LanguageServer) -> None:
        first = server.offers(file("দপ্তর:\n  ▮", "bn", "office"), "office.yaml")
        assert first["পত্রশীর্ষ"].inserts == "পত্রশীর্ষ:\n  - "
        officer = "দপ্তর:\n  কর্মকর্তাগণ:\n    সচিব:\n      ▮"
        assert server.offers(file(officer, "bn", "office"), "office.yaml")["পদবি"].inserts == "পদবি: "
        assert "null" not in "".join(offer.inserts for offer in first.values())

    def test_completion_in_a_form(self, server: LanguageServer) -> None:
        offers = server.offers(file("সংকেত: a\n▮", "bn", "form"), "form.yaml")
        assert offers["অংশ"].inserts == "অংশ:\n  - "
        assert server.marks(file("সংকেত: a\n", "bn", "form"), "form.yaml") == [
            f'2: Missing property "{key}".' for key in ("বাংলা-নাম", "ইংরেজি-নাম", "উৎস")
        ]

    def test_a_form_of_another_kind_is_none_of_a_letter(self, server: LanguageServer) -> None:
        assert server.marks(file("ধরন: পত্র\nফরম: তথ্যবিবরণী\n", "bn")) != []


class TestInstalled:
    """Files that name no schema find it by the settings, wherever they are in the folder."""

    @pytest.mark.parametrize(
        ("text", "name", "mark"),
        [
            ("ধরন: পত্র\nফরম: অফিস আদেশ\nবিসয়: সভা।", "a/b/letter.yaml", "3: Property বিসয় is not allowed."),
            ("kind: letter\nform: office-order\nsubjct: সভা।", "x.yml", "3: Property subjct is not allowed."),
            ("ধরন: কার্যবিবরণী\nতারিখ: ৩১/০৬/২০২৪", "m.yaml", "এমন তারিখ নেই"),
            ("দপ্তর:\n  পত্রশীর্স: ক", "office.yaml", "2: Property পত্রশীর্স is not allowed."),
            ("সংকেত: a\nবাংলা-নাম: ক\nউৎসস: ক", "ফরম.yaml", "3: Property উৎসস is not allowed."),
        ],
    )
    def test_what_is_wrong_is_marked(
        self, installed: LanguageServer, text: str, name: str, mark: str
    ) -> None:
        assert mark in "\n".join(installed.marks(text, name))

    @pytest.mark.parametrize(
        "text", ["kind: Deployment\nspec: {}\n", "services: {web: {image: x}}\n", "- ১\n", ""]
    )
    def test_other_files_are_left_alone(self, installed: LanguageServer, text: str) -> None:
        assert installed.marks(text, "other.yaml") == []

    def test_completion_is_that_of_the_kind(self, installed: LanguageServer) -> None:
        offers = installed.offers("ধরন: পত্র\nফরম: অফিস আদেশ\n▮", "letter.yaml")
        assert offers["স্বাক্ষর"].inserts == "স্বাক্ষর:\n  নাম: $1\n  পদবি: $2"
        assert installed.hover("ধরন: পত্র\nফরম: অফিস আদেশ\nবিষ▮য়: ক").startswith("#### বিষয়\n\nপত্রের বিষয়")
