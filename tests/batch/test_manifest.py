"""Only what changed: what a letter was made from decides, byte by byte, and nothing else does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import fontpkg_hind_siliguri
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

import govdocs
from govdocs.batch.digests import engine
from govdocs.batch.manifest import MANIFEST, Manifest, made
from govdocs.loading.loader import load, loads
from govdocs.output import Format, Renderer
from govdocs.pdf import Faces

HIND = Path(fontpkg_hind_siliguri.ROOT) / "files"

LETTER = """\
ধরন: পত্র
ফরম: জরুরি পত্র
অফিস: উপজেলা
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: সভার কার্যবিবরণী প্রেরণ।
বক্তব্য: সভার কার্যবিবরণী এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর: {কর্মকর্তা: নাসরিন}
পরিশিষ্ট:
  - ধরন: দলিল
    ফাইল: সংযুক্ত/পত্র.yaml
"""
PLAIN = """\
ধরন: পত্র
ফরম: অফিস স্মারক
পত্রশীর্ষ:
  সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, উপজেলা পরিষদ কার্যালয়]
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৬
তারিখ: ২২ ফেব্রুয়ারি ২০২৪
বিষয়: তাগিদ প্রদান।
বক্তব্য: প্রতিবেদনটি অবিলম্বে প্রেরণের অনুরোধ করা হলো।
স্বাক্ষর: {নাম: মো. আব্দুল করিম, পদবি: উপসচিব}
"""
OFFICE = """\
উপজেলা:
  পত্রশীর্ষ:
    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, উপজেলা পরিষদ কার্যালয়]
  ফরম: ফরম/জরুরি.yaml
  কর্মকর্তাগণ:
    নাসরিন:
      নাম: নাসরিন আক্তার
      পদবি: উপজেলা নির্বাহী অফিসার
      স্বাক্ষরের-ছবি: ছবি/স্বাক্ষর.png
"""
FORM = """\
সংকেত: urgent-letter
বাংলা-নাম: জরুরি পত্র
ইংরেজি-নাম: Urgent letter
ভিত্তি: office-memo
উৎস: দপ্তরের রীতি।
শীর্ষকথা: জরুরি
"""

#: Every file that the letter is made from, beside the output itself.
OF_LETTER = (
    "letters/পত্র.yaml",
    "letters/office.yaml",
    "letters/ফরম/জরুরি.yaml",
    "letters/ছবি/স্বাক্ষর.png",
    "letters/সংযুক্ত/পত্র.yaml",
)
OF_PLAIN = ("letters/plain.yaml",)
OF_ALL = ("templates/style.css", "templates/letterhead.html", "fonts/own.ttf")


def office_folder(folder: Path) -> Path:
    """An office: a letter made from five files, one made from a single file, templates and a font of its own."""
    texts = {
        "letters/পত্র.yaml": LETTER,
        "letters/plain.yaml": PLAIN,
        "letters/office.yaml": OFFICE,
        "letters/ফরম/জরুরি.yaml": FORM,
        "letters/সংযুক্ত/পত্র.yaml": PLAIN,
        "letters/notes.txt": "not drawn in by any letter",
        "templates/style.css": ":root { --type-size: 12pt }\n",
        "templates/letterhead.html": '{% extends "govdocs/letterhead.html" %}\n',
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    picture = folder / "letters" / "ছবি" / "স্বাক্ষর.png"
    picture.parent.mkdir()
    Image.new("RGB", (40, 20), "navy").save(picture)
    (folder / "fonts").mkdir()
    shutil.copy(HIND / "HindSiliguri-Regular.ttf", folder / "fonts" / "own.ttf")
    return folder


def renderer_of(folder: Path, *, draft: bool = False, embed_source: bool = True) -> Renderer:
    return Renderer(folder / "templates", Faces(folder / "fonts" / "own.ttf"), draft, embed_source)


def render_all(
    folder: Path, renderer: Renderer | None = None, *, office: Path | None = None, format: Format = "pdf"
) -> list[str]:
    """Render what changed, as a run of the command does; the names of the letters that were made."""
    rendered = []
    renderer = renderer or renderer_of(folder)
    with Manifest(folder / "out", renderer, office=office) as manifest:
        for source in (*sorted((folder / "letters").glob("p*.yaml")), folder / "letters" / "পত্র.yaml"):
            output = folder / "out" / f"{source.stem}.{format}"
            if manifest.unchanged(source, output):
                continue
            document = load(source, office=office)
            manifest.keep(output, made(document, renderer.write(document, output), office=office))
            rendered.append(source.stem)
    return rendered


def changed(folder: Path, renderer: Renderer | None = None, *, office: Path | None = None) -> list[str]:
    """The letters that a run would make anew."""
    manifest = Manifest(folder / "out", renderer or renderer_of(folder), office=office)
    letters = [folder / "letters" / "plain.yaml", folder / "letters" / "পত্র.yaml"]
    return [
        path.stem for path in letters if not manifest.unchanged(path, folder / "out" / f"{path.stem}.pdf")
    ]


BOTH = ["plain", "পত্র"]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose letters have been rendered; a test leaves it as it was."""
    folder = office_folder(tmp_path_factory.mktemp("office"))
    assert render_all(folder) == BOTH
    return folder


@pytest.fixture
def office(rendered: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(rendered, tmp_path / "office"))


def test_a_second_run_makes_nothing_and_leaves_every_byte(office: Path) -> None:
    """The copy lies in another folder and has other times: neither is asked."""
    before = {path.name: path.read_bytes() for path in (office / "out").iterdir()}
    assert set(before) == {"plain.pdf", "পত্র.pdf", MANIFEST}
    assert render_all(office) == []
    assert {path.name: path.read_bytes() for path in (office / "out").iterdir()} == before


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_byte_of_what_a_letter_is_made_from_counts_and_no_other(
    rendered: Path, data: st.DataObject
) -> None:
    names = (*OF_LETTER, *OF_PLAIN, *OF_ALL, "letters/notes.txt", "out/plain.pdf", "out/পত্র.pdf")
    name = data.draw(st.sampled_from(names))
    path = rendered / name
    before = path.read_bytes()
    position = data.draw(st.integers(0, len(before) - 1))
    other = bytes([before[position] ^ data.draw(st.integers(1, 255))])
    path.write_bytes(before[:position] + other + before[position + 1 :])
    try:
        expected = {
            "plain": (*OF_PLAIN, *OF_ALL, "out/plain.pdf"),
            "পত্র": (*OF_LETTER, *OF_ALL, "out/পত্র.pdf"),
        }
        assert changed(rendered) == [letter for letter in BOTH if name in expected[letter]]
    finally:
        path.write_bytes(before)
    assert changed(rendered) == []


def add(name: str, text: str = PLAIN) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, "utf-8")


def remove(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (add("letters/another.yaml"), []),
        (add("letters/সংযুক্ত/office.yaml", OFFICE.replace("নাসরিন", "পারভীন")), []),
        (add("templates/letter.html", '{% extends "govdocs/letter.html" %}'), BOTH),
        (lambda folder: os.utime(folder / "letters" / "office.yaml", (0, 0)), []),
        (remove("letters/notes.txt"), []),
        (remove("letters/office.yaml"), ["পত্র"]),
        (remove("letters/ছবি/স্বাক্ষর.png"), ["পত্র"]),
        (remove("templates/style.css"), BOTH),
        (remove("out/plain.pdf"), ["plain"]),
    ],
)  # fmt: skip
def test_what_appears_or_goes_counts_where_it_is_read(
    office: Path, change: Callable[[Path], object], expected: list[str]
) -> None:
    change(office)
    assert changed(office) == expected


def test_an_office_file_that_appears_counts_for_the_letter_that_names_its_office(office: Path) -> None:
    """The plain letter names no office: what it prints is the same with an office file beside it and without."""
    (office / "letters" / "office.yaml").rename(office / "away.yaml")
    with pytest.raises(Exception, match="no office file"):
        render_all(office)
    (office / "away.yaml").rename(office / "letters" / "office.yaml")
    before = (office / "out" / "plain.pdf").read_bytes()
    assert changed(office) == []
    assert renderer_of(office).pdf(load(office / "letters" / "plain.yaml")) == before


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (lambda folder: renderer_of(folder, draft=True), BOTH),
        (lambda folder: renderer_of(folder, embed_source=False), BOTH),
        (lambda folder: Renderer(faces=Faces(folder / "fonts" / "own.ttf")), BOTH),
        (lambda folder: Renderer(folder / "templates"), BOTH),
        (lambda folder: Renderer(folder / "templates", Faces(folder / "fonts" / "own.ttf", bold=HIND / "HindSiliguri-Bold.ttf")), BOTH),
        (lambda folder: Renderer(folder / "templates", Faces(folder / "letters" / ".." / "fonts" / "own.ttf")), []),
    ],
)  # fmt: skip
def test_other_options_make_every_letter_anew(
    office: Path, other: Callable[[Path], Renderer], expected: list[str]
) -> None:
    assert changed(office, other(office)) == expected


def test_an_office_file_given_by_itself_counts_by_its_content(office: Path) -> None:
    """For the letter that reads it; wherever it lies, and instead of the one beside the letter."""
    shared = Path(shutil.copytree(office / "letters", office / "shared")) / "office.yaml"
    assert changed(office, office=shared) == ["পত্র"]
    assert render_all(office, office=shared) == ["পত্র"]
    assert changed(office, office=shared) == []
    assert changed(office) == ["পত্র"]
    moved = Path(shutil.copytree(office / "shared", office / "moved")) / "office.yaml"
    assert changed(office, office=moved) == []
    (office / "letters" / "office.yaml").unlink()
    assert changed(office, office=moved) == []
    Image.new("RGB", (40, 20), "green").save(office / "moved" / "ছবি" / "স্বাক্ষর.png")
    assert changed(office, office=moved) == ["পত্র"]
    assert changed(office, office=shared) == []


def test_the_office_file_of_the_working_folder_is_told_from_the_letters(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(office / "letters", office, dirs_exist_ok=True)
    monkeypatch.chdir(office)
    assert render_all(Path(), office=Path("office.yaml")) == ["পত্র"]
    assert render_all(Path(), office=Path("office.yaml")) == []
    Path("ফরম/জরুরি.yaml").write_text(FORM.replace("শীর্ষকথা: জরুরি", "শীর্ষকথা: অতি জরুরি"), "utf-8")
    assert render_all(Path(), office=Path("office.yaml")) == ["পত্র"]


def test_a_link_to_another_picture_is_another_picture(office: Path) -> None:
    picture = office / "letters" / "ছবি" / "স্বাক্ষর.png"
    Image.new("RGB", (40, 20), "green").save(picture.with_name("নতুন.png"))
    picture.rename(picture.with_name("পুরোনো.png"))
    try:
        picture.symlink_to("পুরোনো.png")
    except OSError:
        pytest.skip("this system does not let us make links")
    assert changed(office) == []
    assert render_all(office) == []
    picture.unlink()
    picture.symlink_to("নতুন.png")
    assert render_all(office) == ["পত্র"]
    outside = office / "outside.png"
    shutil.copy(picture, outside)
    picture.unlink()
    picture.symlink_to(outside)
    assert changed(office) == ["পত্র"]  # which is refused when it is loaded


def test_pictures_of_pages_are_one_output(tmp_path: Path) -> None:
    folder = office_folder(tmp_path)
    assert render_all(folder, format="png") == BOTH
    assert {path.name for path in (folder / "out").glob("*.png")} == {"plain.png", "পত্র-1.png", "পত্র-2.png"}
    assert render_all(folder, format="png") == []
    (folder / "out" / "পত্র-2.png").unlink()
    assert render_all(folder, format="png") == ["পত্র"]


def test_the_manifest_is_a_line_for_each_output_in_their_order(office: Path) -> None:
    lines = (office / "out" / MANIFEST).read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert [entry["output"] for entry in entries] == ["plain.pdf", "পত্র.pdf"]
    names = {name.removeprefix("letters/") for name in OF_LETTER}
    assert [set(entry["sources"]) for entry in entries] == [{"plain.yaml"}, names]
    assert str(office) not in "".join(lines)


def test_an_output_of_an_earlier_run_is_remembered_as_long_as_it_is_there(office: Path) -> None:
    (office / "letters" / "plain.yaml").rename(office / "plain.yaml")
    assert render_all(office) == []
    (office / "plain.yaml").rename(office / "letters" / "plain.yaml")
    assert render_all(office) == []
    (office / "letters" / "plain.yaml").unlink()
    (office / "out" / "plain.pdf").unlink()
    assert render_all(office) == []
    assert "plain.pdf" not in (office / "out" / MANIFEST).read_text("utf-8")


LINE = b'{"output": "plain.pdf", "draft": false, "embed_source": true, "fonts": "", "templates": "", "engine": "", '


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"<<<<<<< HEAD\n", 1),
        (LINE + b'"sources": {}, "office": {}, "files": {}}\n{"output": "plain.pdf", "dra', 2),
        (LINE + b'"sources": {}, "office": {}, "files": {"../../../passwd": ""}}\n', 1),
        (LINE + b'"sources": [], "office": {}, "files": {}}\n', 1),
        (LINE + b'"sources": {"plain.yaml": 1}, "office": {}, "files": {}}\n', 1),
        (b"[" * 100_000, 1),
        (b"\xff\xfe\x00", 1),
        (b"7\n", 1),
        (b"\n", 1),
    ],
)
def test_a_broken_manifest_is_told_and_all_is_made_anew(office: Path, content: bytes, line: int) -> None:
    path = office / "out" / MANIFEST
    whole = path.read_bytes()
    path.write_bytes(content)
    (problem,) = Manifest(office / "out", renderer_of(office)).problems
    assert (problem.code, problem.line) == ("broken-manifest", line)
    assert changed(office) == BOTH
    with Manifest(office / "out", renderer_of(office)):
        pass
    assert path.read_bytes() == b""
    assert render_all(office) == BOTH
    assert path.read_bytes() == whole


def test_a_manifest_cannot_make_us_take_another_file_for_the_output(office: Path) -> None:
    path = office / "out" / MANIFEST
    path.write_text(path.read_text("utf-8").replace('"plain.pdf": ', '"পত্র.pdf": '), "utf-8")
    assert "plain" in changed(office)


def test_a_name_that_is_no_unicode_is_remembered(office: Path) -> None:
    odd = office / "letters" / os.fsdecode(b"p-\xff.yaml")
    try:
        shutil.copy(office / "letters" / "plain.yaml", odd)
    except OSError:
        pytest.skip("this system has Unicode names only")
    renderer = renderer_of(office, embed_source=False)
    assert odd.stem in render_all(office, renderer)
    assert render_all(office, renderer) == []


def test_what_was_done_before_an_interrupt_is_not_done_again(office: Path) -> None:
    renderer = renderer_of(office, draft=True)
    source, output = office / "letters" / "plain.yaml", office / "out" / "plain.pdf"

    def interrupted() -> None:
        with Manifest(office / "out", renderer) as manifest:
            manifest.keep(output, made(load(source), renderer.write(load(source), output)))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert changed(office, renderer) == ["পত্র"]


def test_a_process_that_is_killed_leaves_a_manifest_that_can_be_read(office: Path) -> None:
    """Saved after each letter here, and killed between two of them."""
    script = f"""
import os, signal
from pathlib import Path
from govdocs.batch import manifest as unchanged
from govdocs.loading.loader import load
from govdocs.output import Renderer
unchanged.SAVE_EVERY = 0
out, source, renderer = Path({str(office / "new")!r}), Path({str(office / "letters" / "plain.yaml")!r}), Renderer()
with unchanged.Manifest(out, renderer) as manifest:
    document = load(source)
    for name in ("a.txt", "b.txt"):
        manifest.keep(out / name, unchanged.made(document, renderer.write(document, out / name)))
        if name == "a.txt":
            continue
        os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    manifest = Manifest(office / "new", Renderer())
    source = office / "letters" / "plain.yaml"
    assert not manifest.problems
    assert [
        bool(manifest.unchanged(source, office / "new" / name)) for name in ("a.txt", "b.txt", "c.txt")
    ] == [
        True,
        True,
        False,
    ]


def test_a_document_made_in_python_cannot_be_known_again() -> None:
    with pytest.raises(ValueError, match="no file"):
        made(loads(PLAIN), [])


def test_another_byte_of_our_own_code_is_another_engine(tmp_path: Path) -> None:
    """The version stays the same while govdocs is worked on; where it lies says nothing."""
    shutil.copytree(
        Path(govdocs.__path__[0]), tmp_path / "govdocs", ignore=shutil.ignore_patterns("__pycache__")
    )
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from govdocs.batch.digests import engine; print(engine())"

    def engine_of_copy() -> str:
        run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
        return run.stdout.strip()

    assert engine_of_copy() == engine()
    template = tmp_path / "govdocs" / "templates" / "letter.html"
    template.write_bytes(template.read_bytes() + b"\n")
    assert engine_of_copy() != engine()
