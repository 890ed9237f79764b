"""Measure how long it takes to know that letters are unchanged.

python benchmarks/unchanged.py           10,000 letters with an office file and a picture
python benchmarks/unchanged.py 1000      so many

The letters are written as files of their own; each output is a PDF of the real size with bytes of its own.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from govdocs.batch.digests import engine
from govdocs.batch.manifest import Manifest, made
from govdocs.loading.loader import load
from govdocs.output import Renderer

LETTER = """\
ধরন: পত্র
ফরম: অফিস স্মারক
অফিস: উপজেলা
নম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-{number}
তারিখ: ২১ ফেব্রুয়ারি ২০২৪
বিষয়: মাসিক সমন্বয় সভার কার্যবিবরণী প্রেরণ।
বক্তব্য: সভার কার্যবিবরণী এতদসঙ্গে প্রেরণ করা হলো।
স্বাক্ষর: {{কর্মকর্তা: নাসরিন}}
"""
OFFICE = """\
উপজেলা:
  পত্রশীর্ষ:
    সারি: [গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, উপজেলা পরিষদ কার্যালয়]
  কর্মকর্তাগণ:
    নাসরিন:
      নাম: নাসরিন আক্তার
      পদবি: উপজেলা নির্বাহী অফিসার
      স্বাক্ষরের-ছবি: signature.png
"""


@contextmanager
def timed(what: str, letters: int) -> Iterator[None]:
    begin = time.perf_counter()
    yield
    took = time.perf_counter() - begin
    print(f"{what:44} {took:7.2f} s   {1000 * took / letters:7.3f} s per thousand")


def main(count: int) -> None:
    renderer = Renderer()
    with tempfile.TemporaryDirectory(prefix="govdocs-benchmark-") as name:
        folder = Path(name)
        letters, out = folder / "letters", folder / "out"
        letters.mkdir()
        out.mkdir()
        Image.new("RGB", (400, 150), "navy").save(letters / "signature.png")
        (letters / "office.yaml").write_text(OFFICE, "utf-8")
        sources = [letters / f"{number:05}.yaml" for number in range(count)]
        with timed("load, write and remember (not rendered)", count), Manifest(out, renderer) as manifest:
            pdf = b""
            for number, source in enumerate(sources):
                source.write_text(LETTER.format(number=number), "utf-8")
                document = load(source)
                pdf = pdf or renderer.pdf(document)
                output = out / f"{source.stem}.pdf"
                output.write_bytes(pdf + str(number).encode())
                manifest.keep(output, made(document, [output]))
        print(f"{len(pdf) // 1000} kB a letter, {manifest.path.stat().st_size // 1000} kB of manifest")
        engine.cache_clear()
        with timed("know that all are unchanged", count), Manifest(out, renderer) as manifest:
            known = [manifest.unchanged(source, out / f"{source.stem}.pdf") for source in sources]
        if not all(known):
            raise SystemExit("some letters were taken for changed")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
