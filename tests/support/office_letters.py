"""An office: a letter made from five files, one made from a single file, templates and a font of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import fontpkg_hind_siliguri
from PIL import Image

from govdocs.batch.manifest import Manifest, made
from govdocs.loading.loader import load
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
