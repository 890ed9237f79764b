"""The same document gives the same bytes: over processes, machines' settings, folders and versions of Python.

Every case is a process of its own, started at another time in another folder. Other versions of Python are tried
when they are on the PATH (`python3.12`, …) with govdocs' dependencies, and skipped where they are not.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.examples import ROOT

REPOSITORY = ROOT

SCRIPT = '''
import datetime, hashlib, json, os, sys
from pathlib import Path
from govdocs.pdf import Attachment, Faces, Metadata, Engine
from tests.support.examples import ROOT

folder = os.environ.get("FACES")
default = Faces.hind_siliguri()
faces = default if folder is None else Faces(*(Path(folder) / path.name for path in (
    default.regular, default.light, default.medium, default.semibold, default.bold)))
if os.environ.get("NO_SUBSETTER"):
    import weasyprint.pdf.fonts
    weasyprint.pdf.fonts.harfbuzz_subset = None

css = """
@page { size: A4; margin: 2cm; @bottom-center { content: counter(page, bengali) " / " counter(pages, bengali) } }
p { text-align: justify }
"""
pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
text = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকারের কর্মচারীগণ ✓ office@example.gov.bd (৳ ১২,৩৪৫/-) উদ্‌যাপন র‍্যালি। "
html = f"""<!doctype html><html lang="bn"><title>নমুনা</title><body><h1>বিজ্ঞপ্তি</h1>
<img alt="ক" src="{pixel}"><p>{text * 20}</p><p style="break-before: page"><b>{text}</b> <i>{text}</i></p>
<table><tr><th>ক<th>খ<tr><td>{text}<td>২</table><p><a href="https://example.org/ক">ঠিকানা</a></p>"""
pdf = Engine(css, faces).pages(html).pdf(
    Metadata("নমুনা", "কার্যালয়", "১২", ("ক", "খ"), datetime.date(2025, 6, 15)),
    (Attachment("letter.yaml", b"x: 1"), Attachment("office.yaml", b"y: 2")),
)
print(sys.version_info[:2], hashlib.sha256(pdf).hexdigest())
'''


def digest(folder: Path, python: str = sys.executable, **settings: str) -> str:
    folder.mkdir(exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), **settings}
    run = subprocess.run(
        [python, "-c", SCRIPT], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.rpartition(" ")[2]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({}, id="another process"),
        pytest.param({"PYTHONHASHSEED": "1"}, id="hash seed 1"),
        pytest.param({"PYTHONHASHSEED": "4294967295"}, id="hash seed 4294967295"),
        pytest.param({"LC_ALL": "C"}, id="locale C"),
        pytest.param({"LC_ALL": "bn_BD.UTF-8", "LANGUAGE": "bn"}, id="locale bn_BD"),
        pytest.param({"TZ": "Asia/Dhaka"}, id="time zone Dhaka"),
        pytest.param({"TZ": "America/St_Johns"}, id="time zone St. John's"),
        pytest.param({"PYTHONOPTIMIZE": "2"}, id="python -OO"),
        pytest.param({"NO_SUBSETTER": "1"}, id="without libharfbuzz-subset"),
    ],
)
def test_over_settings(tmp_path: Path, usual: str, settings: dict[str, str]) -> None:
    assert digest(tmp_path, **settings) == usual


def test_with_no_fonts_on_the_system(tmp_path: Path, usual: str) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text("<fontconfig></fontconfig>")
    settings = {"FONTCONFIG_FILE": str(config), "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    assert digest(tmp_path, **settings) == usual


def test_over_folders(tmp_path: Path, usual: str) -> None:
    temporary = tmp_path / "অস্থায়ী ফোল্ডার"
    temporary.mkdir()
    assert digest(tmp_path / "অন্য ফোল্ডার", TMPDIR=str(temporary), HOME=str(temporary)) == usual


def test_over_the_folder_and_age_of_the_font_files(tmp_path: Path, usual: str) -> None:
    from govdocs.pdf import Faces

    for path, _, _ in Faces.hind_siliguri().files():
        copy = shutil.copyfile(path, tmp_path / path.name)
        os.utime(copy, (1_000_000_000, 1_000_000_000))
    assert digest(tmp_path, FACES=str(tmp_path)) == usual


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_over_versions_of_python(tmp_path: Path, usual: str, version: str) -> None:
    if sys.version_info[:2] == tuple(map(int, version.split("."))):
        pytest.skip(f"Python {version} runs these tests: the case 'another process' is this one")
    python = shutil.which(f"python{version}")
    if not python:
        pytest.skip(f"python{version} is not on the PATH")
    tried = subprocess.run(
        [python, "-c", "import weasyprint, pydantic, fontpkg_hind_siliguri"], capture_output=True, check=False
    )
    if tried.returncode:
        pytest.skip(f"{python} has no WeasyPrint: install govdocs' dependencies for it")
    assert digest(tmp_path, python) == usual
