"""`govdocs new`: starters of kinds and forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govdocs.errors import ExitCode
from govdocs.models import kinds
from govdocs.models.form import forms
from tests.support.command import run


@pytest.mark.parametrize("kind", kinds())
def test_new_starts_what_renders_at_once_and_never_overwrites(
    folder: Path, capfd: pytest.CaptureFixture[str], kind: str
) -> None:
    code, out, err = run(capfd, "new", kind, "mine.yaml")
    assert (code, out) == (ExitCode.FINE, "mine.yaml\n")
    assert err == "এবার সম্পাদনা করুন, তারপর: govdocs render mine.yaml\n"
    assert run(capfd, "check", "mine.yaml")[0] == ExitCode.FINE
    first = Path("mine.yaml").read_text("utf-8")
    schema = first.splitlines()[0].partition("$schema=")[2]
    assert json.loads(Path(schema).read_text("utf-8"))["properties"]
    Path("mine.yaml").write_text(first + "# আমার কথা\n", "utf-8")
    sentence = "‘mine.yaml’ আগে থেকেই আছে; সেটি বদলানো হয়নি। অন্য নাম দিন।\n"
    assert run(capfd, "new", kind, "mine.yaml") == (ExitCode.USAGE, "", sentence)
    assert Path("mine.yaml").read_text("utf-8").endswith("# আমার কথা\n")


def test_new_takes_the_bangla_name_and_english_keys(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "new", "কার্যবিবরণী", "-", "--lang", "en")
    assert code == ExitCode.FINE
    assert "kind: minutes" in out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        (["letter", "--form", "office-order"], "office-order"),
        (["পত্র", "--form", "অফিস আদেশ"], "office-order"),
        (["নোটিশ"], "notice"),
    ],
)
def test_new_starts_a_form(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], form: str
) -> None:
    assert run(capfd, "new", *arguments)[:2] == (ExitCode.FINE, f"{form}.yaml\n")
    assert run(capfd, "render", f"{form}.yaml")[0] == ExitCode.FINE


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("নিলাম", "auction-notice"),
        ("lease", "auction-notice"),
        ("work order", "work-order"),
        ("শোক", "condolence"),
    ],
)
def test_new_finds_a_form_by_the_words_of_a_clerk(
    folder: Path, capfd: pytest.CaptureFixture[str], words: str, form: str
) -> None:
    assert run(capfd, "new", words)[:2] == (ExitCode.FINE, f"{form}.yaml\n")
    assert run(capfd, "new", "letter", "other.yaml", "--form", words)[:2] == (ExitCode.FINE, "other.yaml\n")
    assert (
        Path("other.yaml").read_text("utf-8").splitlines()[1:]
        == (Path(f"{form}.yaml").read_text("utf-8").splitlines()[1:])
    )


def test_new_lists_kinds_and_forms_with_the_words_that_find_them(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, "new", "--list")
    assert (code, err) == (ExitCode.FINE, "")
    names = [line.split("\t")[0] for line in out.splitlines()]
    assert names == [*kinds(), *forms()]
    assert "\nauction-notice\tইজারা বিজ্ঞপ্তি/নিলাম বিজ্ঞপ্তি\tনিলাম, ইজারা, লিজ, " in out
    _, out, _ = run(capfd, "new", "--list", "নিলাম", "--lang", "en")
    assert out.startswith("auction-notice\tNotice of lease or auction\tনিলাম, ")
    assert len(out.splitlines()) == 1
    assert not Path("auction-notice.yaml").exists()


def test_new_lists_the_forms_of_the_office_first(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n  ফরম: নিজ.yml\n", "utf-8")
    form = (
        "সংকেত: pond\nবাংলা-নাম: পুকুর বন্দোবস্ত\nইংরেজি-নাম: Pond\nখোঁজ: [মাছ চাষ]\nভিত্তি: auction-notice\nউৎস: নিজস্ব\n"
    )
    Path("নিজ.yml").write_text(form, "utf-8")
    assert run(capfd, "new", "--list", "মাছ")[1] == "pond\tপুকুর বন্দোবস্ত\tমাছ চাষ\n"
    assert run(capfd, "new", "মাছ")[:2] == (ExitCode.FINE, "pond.yaml\n")
    assert "\nঅফিস: দপ্তর\n" in Path("pond.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "কী শুরু করবেন তা বলুন, যেমন: govdocs new নিলাম; সব দেখতে: govdocs new --list"),
        (["--lang", "en"], "Say what to start, as in: govdocs new auction; to see all: govdocs new --list"),
        (["মঞ্জুর"], "‘মঞ্জুর’ বলতে একাধিক ফরম হতে পারে; একটির নাম দিন: ছুটি আদেশ/ছুটি মঞ্জুরি আদেশ (leave-order), "),
        (["--list", "অজানা"], "‘অজানা’ নামে কোনো ফরম নেই। ফরমগুলো: "),
    ],
)
def test_new_says_what_is_not_clear(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    code, out, err = run(capfd, "new", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.startswith(sentence)


def test_new_starts_a_form_of_the_offices_own(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n  ফরম: সনদ.yml\n", "utf-8")
    form = "সংকেত: certificate\nবাংলা-নাম: প্রত্যয়নপত্র\nইংরেজি-নাম: Certificate\nভিত্তি: office-order\nউৎস: নিজস্ব\n"
    Path("সনদ.yml").write_text(form, "utf-8")
    assert run(capfd, "new", "প্রত্যয়নপত্র")[:2] == (ExitCode.FINE, "certificate.yaml\n")
    assert "\nঅফিস: দপ্তর\n" in Path("certificate.yaml").read_text("utf-8")
    assert run(capfd, "render", "certificate.yaml", "--format", "html")[0] == ExitCode.FINE
    assert "উপজেলা পরিষদ" in Path("certificate.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("চিঠিপত্র", "‘চিঠিপত্র’ নামে কোনো ধরন নেই। আপনি কি ‘পত্র’ বোঝাতে চেয়েছেন? ধরন: "),
        ("letterr --lang en", "There is no kind 'letterr'. Did you mean 'letter'? Kinds: "),
        ("letter --form অজানা", "‘অজানা’ নামে কোনো ফরম নেই। ফরমগুলো: সরকারি পত্র (official-letter), "),
        ("letter --form zz --lang en", "There is no form 'zz'. Forms: সরকারি পত্র (official-letter), "),
        (
            "letter --form তথ্যবিবরণী",
            "‘তথ্যবিবরণী’ ফরমটি ‘প্রেস নোট’ ধরনের; লিখুন: govdocs new press_note\n",
        ),
        (
            "minutes --form office-order --lang en",
            "The form 'office-order' is of the kind 'letter'; type: govdocs new letter\n",
        ),
    ],
)
def test_new_says_which_kinds_and_forms_there_are(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, sentence: str
) -> None:
    before = sorted(folder.iterdir())
    code, out, err = run(capfd, "new", *arguments.split())
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.startswith(sentence)
    assert sorted(folder.iterdir()) == before


def test_an_office_file_that_is_broken_is_reported_at_its_place(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("office.yaml").write_text("দপ্তর: ৫\n", "utf-8")
    code, out, err = run(capfd, "new", "letter", "--form", "প্রত্যয়নপত্র")
    assert (code, out) == (ExitCode.INVALID, "")
    assert err.startswith(f"{folder / 'office.yaml'}:1:8: ভুল: ")


def test_new_does_not_write_where_it_may_not(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "new", "letter", "letter.yaml/mine.yaml")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert err.startswith(f"‘{Path('letter.yaml/schemas/letter.bn.json')}’ লেখা যাচ্ছে না: ")


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_new_starts_an_office_file_and_a_form_of_its_own(
    folder: Path, capfd: pytest.CaptureFixture[str], lang: str
) -> None:
    assert run(capfd, "new", "office", "--lang", lang)[:2] == (ExitCode.FINE, "office.yaml\n")
    assert run(capfd, "new", "form", "--lang", lang)[:2] == (ExitCode.FINE, "form.yaml\n")
    text = Path("office.yaml").read_text("utf-8")
    key = {"bn": "  # ফরম: ", "en": "  # forms: "}[lang]
    start = text.index(key)
    end = text.index("\n", start)
    Path("office.yaml").write_text(f"{text[:start]}{key.replace('# ', '')}form.yaml{text[end:]}", "utf-8")
    office = {"bn": "দপ্তর", "en": "office"}[lang]
    letter = f"kind: letter\nform: our-memo\noffice: {office}\nsubject: সভা।\nbody: সভা হবে।\n"
    Path("letter.yaml").write_text(letter, "utf-8")
    assert run(capfd, "check", "letter.yaml")[0] == ExitCode.FINE


@pytest.mark.parametrize("lang", ["bn", "en"])
@pytest.mark.parametrize("name", ["merge", "মেইল-মার্জ"])
def test_new_starts_a_letter_and_a_list_that_merge_at_once(
    folder: Path, capfd: pytest.CaptureFixture[str], name: str, lang: str
) -> None:
    code, out, err = run(capfd, "new", name, "--lang", lang)
    assert (code, out) == (ExitCode.FINE, "merge.yaml\nmerge.csv\n")
    assert "govdocs merge merge.yaml merge.csv" in err
    assert Path("merge.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "Excel takes it for UTF-8"
    code, _, err = run(capfd, "check", "merge.yaml", "--lang", lang)
    assert code == ExitCode.FINE
    assert err.startswith({"bn": "merge.yaml: ঠিক আছে\n", "en": "merge.yaml: fine\n"}[lang])
    assert "govdocs merge merge.yaml" in err
    code, out, err = run(capfd, "merge", "merge.yaml", "merge.csv", "-d", "out", "--lang", lang)
    assert (code, len(out.splitlines())) == (ExitCode.FINE, 3)
    assert "merge.csv:2:1: " in err, "that the addressees are samples is said of the list"
    assert "unused" not in err
    again = run(capfd, "new", name, "--lang", lang)
    assert (again[0], again[1]) == (ExitCode.USAGE, "")


@pytest.mark.parametrize("taken", ["invitation.yaml", "invitation.csv"])
def test_of_a_letter_and_its_list_both_are_written_or_none(
    folder: Path, capfd: pytest.CaptureFixture[str], taken: str
) -> None:
    Path(taken).write_text("আমার\n", "utf-8")
    before = sorted(folder.rglob("*"))
    code, out, err = run(capfd, "new", "merge", "invitation.yaml")
    assert (code, out) == (ExitCode.USAGE, "")
    assert err == f"‘{taken}’ আগে থেকেই আছে; সেটি বদলানো হয়নি। অন্য নাম দিন।\n"
    assert sorted(folder.rglob("*")) == before
    assert Path(taken).read_text("utf-8") == "আমার\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("-", "মেইল-মার্জে দুটি ফাইল লেখা হয়, পত্র ও তালিকা; পত্রের নাম দিন .yaml দিয়ে, "),
        (
            "list.csv --lang en",
            "A mail merge has two files, a letter and a list; name the letter with .yaml, ",
        ),
        ("a.yaml --form তথ্যবিবরণী", "‘তথ্যবিবরণী’ ফরমটি ‘প্রেস নোট’ ধরনের; "),
        ("a.yaml --form অজানা", "‘অজানা’ নামে কোনো ফরম নেই। "),
    ],
)
def test_a_merge_that_cannot_be_started(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: str, sentence: str
) -> None:
    before = sorted(folder.iterdir())
    code, out, err = run(capfd, "new", "merge", *arguments.split())
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.startswith(sentence)
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("lang", ["bn", "en"])
@pytest.mark.parametrize("form", [form.name for form in forms().values() if form.kind == "letter"])
def test_every_form_of_letter_can_be_merged_at_once(
    folder: Path, capfd: pytest.CaptureFixture[str], form: str, lang: str
) -> None:
    assert run(capfd, "new", "merge", "m.yaml", "--form", form, "--lang", lang)[0] == ExitCode.FINE
    code, out, err = run(capfd, "merge", "m.yaml", "m.csv", "--dry-run", "--lang", lang)
    assert (code, len(out.splitlines())) == (ExitCode.FINE, 3), err
    assert run(capfd, "check", "m.yaml", "--lang", lang)[0] == ExitCode.FINE


def test_a_merge_of_a_form_of_the_offices_own(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n  ফরম: নিজ.yml\n", "utf-8")
    form = "সংকেত: pond\nবাংলা-নাম: পুকুর বন্দোবস্ত\nইংরেজি-নাম: Pond\nভিত্তি: official-letter\nউৎস: নিজস্ব\n"
    Path("নিজ.yml").write_text(form, "utf-8")
    assert run(capfd, "new", "merge", "--form", "pond")[:2] == (ExitCode.FINE, "merge.yaml\nmerge.csv\n")
    assert "\nঅফিস: দপ্তর\n" in Path("merge.yaml").read_text("utf-8")
    assert run(capfd, "merge", "merge.yaml", "merge.csv", "--dry-run")[0] == ExitCode.FINE


@pytest.mark.parametrize("form", [form.name for form in forms().values() if form.kind == "letter"])
def test_new_in_english_asks_in_english(folder: Path, capfd: pytest.CaptureFixture[str], form: str) -> None:
    out = run(capfd, "new", form, "-", "--lang", "en")[1]
    bangla = [
        line for line in out.splitlines() if line.startswith("# ") and ":" not in line and not line.isascii()
    ]
    assert [line for line in bangla if not any(mark in line for mark in "‘’…[]") and line[:3] != "#  "] == []
    assert "লিখুন, যেমন" not in out
    assert f"\nform: {form}\n" in out
