"""The command as a clerk runs it: what goes to stdout, what to stderr, and the exit code."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_group

from govdocs.cli import app, main, verbs
from govdocs.errors import ExitCode
from govdocs.models import kinds
from govdocs.schema import starter

LETTER = starter(kinds()["letter"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "letter.yaml").write_text(LETTER, "utf-8")
    (tmp_path / "bad.yaml").write_text(LETTER.replace("বিষয়:", "বিসয়:"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    out, err = capfd.readouterr()
    return code, out, err


def test_render_writes_beside_the_source_and_names_the_artefact(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "render", "letter.yaml", "--no-audit") == (ExitCode.FINE, "letter.pdf\n", "")
    assert (folder / "letter.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["-o", "x.html"], ["x.html"]),
        (["-d", "out"], ["out/letter.pdf"]),
        (
            ["-d", "out", "--format", "pdf,html,txt,png"],
            ["out/letter.pdf", "out/letter.html", "out/letter.txt", "out/letter.png"],
        ),
    ],
)
def test_render_writes_where_and_what_it_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], names: list[str]
) -> None:
    code, out, _ = run(capfd, "render", "letter.yaml", *arguments)
    assert code == ExitCode.FINE
    assert [Path(line) for line in out.split()] == [Path(name) for name in names]
    assert all(Path(name).stat().st_size for name in names)


def test_a_bad_document_does_not_stop_the_others(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "render", "bad.yaml", "letter.yaml")
    assert (code, out) == (ExitCode.INVALID, "letter.pdf\n")
    assert err.startswith("bad.yaml:")
    assert "আপনি কি ‘বিষয়’ বোঝাতে চেয়েছেন?" in err
    assert not (folder / "bad.pdf").exists()


def test_the_caret_stands_under_the_place(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.yaml").write_text(LETTER.replace("২১ ফেব্রুয়ারি ২০২৪", "৩১ ফেব্রুয়ারি ২০২৪"), "utf-8")
    _, _, err = run(capfd, "check", "bad.yaml")
    line, caret = err.splitlines()[1:3]
    assert line.endswith("| তারিখ: ৩১ ফেব্রুয়ারি ২০২৪")
    assert caret == "      | " + " " * 5 + "^"  # তা·রি·খ·:·space


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["render", "none.yaml"], "নামে কোনো ফাইল নেই"),
        (["render", "letter.yaml", "--format", "docx"], "--format"),
        (["render", "letter.yaml", "bad.yaml", "-o", "x.pdf"], "-o"),
        (["render", "letter.yaml", "-o", "x.pdf", "-d", "out"], "-o"),
        (["render", "letter.yaml", "--templates", "none"], "ফোল্ডার"),
        (["render", "letter.yaml", "--font", "none.ttf"], "হরফ"),
        (["render", "letter.yaml", "--lang", "fr"], "--lang"),
        (["render", "letter.yaml", "--wrong"], "--wrong"),
        (["render"], "render --help"),
        (["check", "letter.yaml", "--lang", "fr"], "--lang"),
        (["new", "চিঠিপত্র"], "ধরন"),
        (["schema"], "--write"),
        (["wrong"], "--help"),
    ],
)
def test_a_mistake_in_the_command_is_exit_2(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    code, out, err = run(capfd, *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert words in err
    assert not (folder / "letter.pdf").exists()


def test_two_sources_for_one_file_are_refused_before_any_work(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "b").mkdir()
    (folder / "b" / "letter.yaml").write_text(LETTER, "utf-8")
    code, _, err = run(capfd, "render", "letter.yaml", "b/letter.yaml", "-d", "out")
    assert code == ExitCode.USAGE
    assert "দুটিই" in err
    assert not (folder / "out").exists()


def test_a_fault_of_the_page_is_exit_3(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "letter.yaml").write_text(LETTER.replace("উপর্যুক্ত", "उपर्युक्त"), "utf-8")
    code, out, err = run(capfd, "render", "letter.yaml")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "letter.yaml:" in err


def test_a_folder_that_cannot_be_written_is_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "out").write_text("a file, not a folder")
    code, out, err = run(capfd, "render", "letter.yaml", "-d", "out")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "লেখা যাচ্ছে না" in err


def test_standard_streams(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "govdocs", "render", "-", "-o", "-", "--no-audit"],
        input=LETTER.encode(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith(b"%PDF")
    assert done.stderr == b""


def test_check_says_fine_or_what_is_wrong(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "check", "letter.yaml") == (ExitCode.FINE, "", "letter.yaml: ঠিক আছে\n")
    assert run(capfd, "check", "letter.yaml", "--quiet") == (ExitCode.FINE, "", "")
    code, _, err = run(capfd, "check", "bad.yaml", "--lang", "en")
    assert code == ExitCode.INVALID
    assert "There is no key" in err


@pytest.mark.parametrize("verb", ["check", "audit", "pin"])
def test_a_folder_stands_for_its_documents(
    folder: Path, capfd: pytest.CaptureFixture[str], verb: str
) -> None:
    Path("letters/২০২৪").mkdir(parents=True)
    for name in ("ক.yaml", "২০২৪/খ.yaml"):
        Path("letters", name).write_text(LETTER, "utf-8")
    Path("letters/office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n", "utf-8")
    Path("letters/data.yaml").write_text("- ১\n", "utf-8")
    code, out, err = run(capfd, verb, "letters")
    assert code == ExitCode.FINE
    told = {line.partition(":")[0] for line in f"{out}{err}".splitlines()}
    assert {"letters/ক.yaml", "letters/২০২৪/খ.yaml"} <= told
    assert "data.yaml" not in err
    Path("empty").mkdir()
    assert run(capfd, verb, "empty")[0] == ExitCode.USAGE


@pytest.mark.parametrize("kind", kinds())
def test_new_starts_what_renders_at_once_and_never_overwrites(
    folder: Path, capfd: pytest.CaptureFixture[str], kind: str
) -> None:
    code, out, err = run(capfd, "new", kind, "mine.yaml")
    assert (code, out) == (ExitCode.FINE, "mine.yaml\n")
    assert "govdocs render mine.yaml" in err
    assert run(capfd, "check", "mine.yaml")[0] == ExitCode.FINE
    first = Path("mine.yaml").read_text("utf-8")
    schema = first.splitlines()[0].partition("$schema=")[2]
    assert json.loads(Path(schema).read_text("utf-8"))["properties"]
    Path("mine.yaml").write_text(first + "# আমার কথা\n", "utf-8")
    code, out, err = run(capfd, "new", kind, "mine.yaml")
    assert (code, out) == (ExitCode.USAGE, "")
    assert Path("mine.yaml").read_text("utf-8").endswith("# আমার কথা\n")


def test_new_takes_the_bangla_name_and_english_keys(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "new", "কার্যবিবরণী", "-", "--lang", "en")
    assert "kind: minutes" in out


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


def test_new_starts_a_form_of_the_offices_own(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("office.yaml").write_text("দপ্তর:\n  পত্রশীর্ষ: উপজেলা পরিষদ\n  ফরম: সনদ.yml\n", "utf-8")
    form = "সংকেত: certificate\nবাংলা-নাম: প্রত্যয়নপত্র\nইংরেজি-নাম: Certificate\nভিত্তি: office-order\nউৎস: নিজস্ব\n"
    Path("সনদ.yml").write_text(form, "utf-8")
    assert run(capfd, "new", "প্রত্যয়নপত্র")[:2] == (ExitCode.FINE, "certificate.yaml\n")
    assert "\nঅফিস: দপ্তর\n" in Path("certificate.yaml").read_text("utf-8")
    assert run(capfd, "render", "certificate.yaml", "--format", "html")[0] == ExitCode.FINE
    assert "উপজেলা পরিষদ" in Path("certificate.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["letter", "--form", "অজানা"], "অফিস আদেশ (office-order)"),
        (["letter", "--form", "তথ্যবিবরণী"], "govdocs new press_note"),
        (["minutes", "--form", "office-order"], "govdocs new letter"),
    ],
)
def test_new_says_where_a_form_is(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    code, _, err = run(capfd, "new", *arguments)
    assert code == ExitCode.USAGE
    assert words in err


def test_schema_prints_or_writes(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "schema", "letter")
    assert "বিষয়" in json.loads(out)["properties"]
    _, out, _ = run(capfd, "schema", "--write", "schemas")
    assert len(out.split()) == 2 * len(kinds()) + 1
    assert "problems.json" in out


def test_kinds_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "kinds")
    assert "letter\tপত্র\n" in out
    _, out, _ = run(capfd, "kinds", "--json")
    (letter,) = (kind for kind in json.loads(out) if kind["name"] == "letter")
    assert (letter["bangla"], letter["schema"], len(letter["template"])) == ("পত্র", 1, 64)
    _, out, _ = run(capfd, "kinds", "--forms")
    assert out.startswith("official-letter\tসরকারি পত্র\t2014, 2024\n")
    assert "notice\tবিজ্ঞপ্তি/নোটিশ\t2024\n" in out
    assert "reminder\tতাগিদ পত্র\t–\n" in out
    _, out, _ = run(capfd, "kinds", "--forms", "--json")
    assert json.loads(out)[2] == {
        "name": "office-order",
        "bangla": "অফিস আদেশ",
        "kind": "letter",
        "editions": ["2014", "2024"],
    }


@pytest.mark.parametrize(
    ("arguments", "name", "value"),
    [
        (["date", "2024-02-21"], "bangla", "৮ ফাল্গুন ১৪৩০"),
        (["number", "1234.56"], "taka_words", "এক হাজার দুইশত চৌত্রিশ টাকা ছাপ্পান্ন পয়সা"),
        (["memo", "46.00.0000.071.31.003.23-524/1(11)"], "bangla", "৪৬.০০.০০০০.০৭১.৩১.০০৩.২৩-৫২৪/১(১১)"),
    ],
)
def test_a_clerk_can_ask(
    capfd: pytest.CaptureFixture[str], arguments: list[str], name: str, value: str
) -> None:
    code, out, _ = run(capfd, *arguments)
    assert code == ExitCode.FINE
    assert value in out
    _, out, _ = run(capfd, *arguments, "--json")
    assert json.loads(out)[name] == value


@pytest.mark.parametrize("verb", ["date", "number"])
def test_what_cannot_be_read_is_told_in_both_languages(capfd: pytest.CaptureFixture[str], verb: str) -> None:
    code, out, bangla = run(capfd, verb, "abc")
    assert (code, out) == (ExitCode.INVALID, "")
    _, _, english = run(capfd, verb, "abc", "--lang", "en")
    assert bangla != english
    assert bangla
    assert english.isascii() or "abc" in english


def test_the_command_is_light_until_it_renders() -> None:
    script = "import sys, govdocs.cli; govdocs.cli.main(['check', '-']); print([m for m in ('weasyprint', 'rich.progress', 'jinja2', 'markdown_it', 'PIL', 'govdocs.output') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], input=LETTER.encode(), capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_every_verb_lives_where_the_table_says() -> None:
    verbs.load()
    commands = get_group(app).commands
    assert {verb: _home(command) for verb, command in commands.items()} == {
        verb: f"govdocs.cli.{module}" for verb, module in verbs.VERBS.items()
    }


def _home(command: Any) -> str:
    """The module of a verb; of a verb of several words that of its first one."""
    return str(
        command.callback.__module__ if command.callback else _home(next(iter(command.commands.values())))
    )


@pytest.mark.parametrize("verb", verbs.VERBS)
def test_a_verb_loads_no_other_module(verb: str) -> None:
    script = f"import sys, govdocs.cli; govdocs.cli.main(['{verb}', '--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("govdocs.cli.") for name in done.stdout.splitlines()[-1].split()}
    assert loaded & set(verbs.VERBS.values()) == {verbs.VERBS[verb]}


def test_help_shows_every_verb_in_order(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "--help")
    shown = [line.split()[0] for line in out.partition("Commands:")[2].splitlines() if line.strip()]
    assert (code, shown) == (ExitCode.FINE, list(verbs.VERBS))


def test_output_is_utf8_whatever_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["kinds"]) == ExitCode.FINE
    stream.flush()
    assert "পত্র".encode() in stream.buffer.getvalue()  # type: ignore[attr-defined]


def test_watch_renders_again_when_the_source_changes(folder: Path) -> None:
    out = folder / "letter.html"
    command = [sys.executable, "-m", "govdocs", "render", "letter.yaml", "-o", "letter.html", "--watch"]
    watching = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until(out.is_file)
        (folder / "letter.yaml").write_text(LETTER.replace("উপসচিব", "যুগ্মসচিব"), "utf-8")
        _wait_until(lambda: "যুগ্মসচিব" in out.read_text("utf-8"))
    finally:
        watching.kill()
        watching.wait()


def _wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    pytest.fail("nothing happened within half a minute")


@pytest.mark.parametrize("option", ["--format", "--report"])
def test_check_tells_problems_to_programs_on_stdout(
    folder: Path, capfd: pytest.CaptureFixture[str], option: str
) -> None:
    code, out, err = run(capfd, "check", "bad.yaml", "letter.yaml", option, "json")
    assert (code, err) == (ExitCode.INVALID, "letter.yaml: ঠিক আছে\n")
    assert {problem["file"] for problem in json.loads(out)["problems"]} == {"bad.yaml"}
    code, out, _ = run(capfd, "check", "letter.yaml", option, "json", "-q")
    assert (code, json.loads(out)["problems"]) == (ExitCode.FINE, [])


def test_render_keeps_stdout_for_the_artefacts(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "render", "bad.yaml", "letter.yaml", "--report", "github")
    assert (code, out) == (ExitCode.INVALID, "letter.pdf\n")
    assert err.startswith("::error file=bad.yaml,")


@pytest.mark.parametrize("report", ["text", "json", "github", "sarif"])
def test_quiet_hides_what_is_fine_and_no_problem(
    folder: Path, capfd: pytest.CaptureFixture[str], report: str
) -> None:
    code, out, err = run(capfd, "check", "bad.yaml", "letter.yaml", "--quiet", "--format", report)
    assert code == ExitCode.INVALID
    assert "unknown-key" in out + err
    assert "ঠিক আছে" not in out + err


@pytest.mark.parametrize(
    "arguments",
    [["check", "letter.yaml", "--format", "xml"], ["check", "letter.yaml", "--office", "none.yaml"]],
)
def test_an_unknown_report_or_office_file_is_a_mistake_in_the_command(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    code, out, err = run(capfd, *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert "xml" in err or "none.yaml" in err or "github" in err


def locked(path: Path) -> Path:
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    return path


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path.write_bytes("ধরন: পত্র\n".encode("utf-16")), "utf-16"),
        (lambda path: path.write_bytes(b""), "empty-file"),
        (lambda path: os.mkfifo(path), "not-a-file"),
        (lambda path: path.symlink_to(path), "unreadable-file"),
        (lambda path: locked(path.parent / "x.yaml") if path.touch() is None else None, "unreadable-file"),
        (lambda path: None, "no-such-file"),
    ],
)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="makes files that this system does not have")
def test_what_is_no_readable_file_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str], make: Callable[[Path], object], code: str
) -> None:
    make(folder / "x.yaml")
    exit_code, out, err = run(capfd, "check", "x.yaml", "letter.yaml")
    assert (exit_code, out) == (ExitCode.INVALID, "")
    assert err.startswith("letter.yaml: ঠিক আছে\n")
    assert "x.yaml:1:1: ভুল:" in err
    assert f"[{code}]" in err


@pytest.mark.parametrize(
    "office", ["", "উপজেলা: [", "উপজেলা: ৫\n", "উপজেলা:\n  কর্মকর্তাগণ: {ক: [১]}\n", "- ক\n", "\x00"]
)
def test_a_broken_office_file_is_told_at_its_own_place(
    folder: Path, capfd: pytest.CaptureFixture[str], office: str
) -> None:
    (folder / "office.yaml").write_text(office, "utf-8")
    (folder / "letter.yaml").write_text(LETTER.replace("বিষয়:", "অফিস: উপজেলা\nবিষয়:", 1), "utf-8")
    code, _, err = run(capfd, "check", "letter.yaml")
    assert code == ExitCode.INVALID
    assert err.startswith("office.yaml:")


@pytest.mark.parametrize("content", [b"\xff\xfe\x95\x09", b"\xe0\xa6", LETTER.encode() * 200])
def test_what_comes_by_stdin_is_bounded_and_named_alike(content: bytes) -> None:
    done = subprocess.run([sys.executable, "-m", "govdocs", "check", "-"], input=content, capture_output=True)
    assert done.returncode == ExitCode.INVALID
    assert done.stderr.startswith(b"<stdin>:")
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "govdocs", "kinds"], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert done.returncode not in (ExitCode.FINE, ExitCode.INVALID, ExitCode.USAGE)
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="a terminal sends this signal otherwise there")
def test_ctrl_c_ends_the_watch_without_a_traceback(folder: Path) -> None:
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell may have had it ignored
    run_main = "from govdocs.cli import main; raise SystemExit(main(['render', 'bad.yaml', '--watch']))"
    watching = subprocess.Popen([sys.executable, "-c", f"{heed}; {run_main}"], stderr=subprocess.PIPE)
    assert watching.stderr is not None
    told = watching.stderr.readline()
    watching.send_signal(signal.SIGINT)
    _, rest = watching.communicate(timeout=20)
    assert watching.returncode == 130
    assert b"Traceback" not in told + rest


def test_a_file_with_a_name_that_is_no_text_is_told(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable.encode(), b"-m", b"govdocs", b"check", b"\xff.yaml", b"--format", b"sarif"],
        capture_output=True,
    )
    assert done.returncode == ExitCode.INVALID
    assert b"%FF.yaml" in done.stdout


def test_new_does_not_write_where_it_may_not(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "new", "letter", "letter.yaml/mine.yaml")
    assert (code, out) == (ExitCode.RENDER_FAULT, "")
    assert "লেখা যাচ্ছে না" in err
