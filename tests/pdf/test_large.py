"""Large documents: a hundred pages and three thousand rows stay within the memory their size leads one to expect.

Time is measured in benchmarks/, not here; but it must grow no faster than the document.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import pathlib, resource, sys, time
import govdocs, pypdfium2
rows, paragraphs = map(int, sys.argv[1:])
row = "      - ['{}', মো. আব্দুল করিম, উপজেলা নির্বাহী অফিসার, গাজীপুর সদর, ০১৭০০-০০০০০০]\\n"
paragraph = "  " + "উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, সভার কার্যবিবরণী এতদসঙ্গে প্রেরণ করা হলো। " * 14 + "\\n\\n"
text = (
    "ধরন: পত্র\\nফরম: অফিস স্মারক\\nনম্বর: ৪৬.০০.০০০০.০৭১.৩১.০০৩.২৪-১২৫\\nতারিখ: ২১ ফেব্রুয়ারি ২০২৪\\n"
    "বিষয়: তালিকা প্রেরণ।\\nস্বাক্ষর: {নাম: নাসরিন আক্তার}\\nবক্তব্য: |\\n" + paragraph * paragraphs
)
if rows:
    text += "পরিশিষ্ট:\\n  - ধরন: তালিকা\\n    কলাম: [ক্র. নং, নাম, পদবি, উপজেলা, মোবাইল]\\n    সারি:\\n"
    text += "".join(row.format(number) for number in range(rows))
begin = time.process_time()
pdf = govdocs.render_pdf(govdocs.loads(text))
seconds = time.process_time() - begin
status = pathlib.Path("/proc/self/status")
if status.exists():  # ru_maxrss would count what the test's own process held when it started this one
    memory = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) // 1024
else:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 20 if sys.platform == "darwin" else 1 << 10)
print(len(pypdfium2.PdfDocument(pdf)), seconds, memory)
"""


def rendered(rows: int, paragraphs: int) -> tuple[int, float, int]:
    """Pages, processor seconds, and the greatest memory in MB, of a process of its own."""
    command = [sys.executable, "-c", SCRIPT, str(rows), str(paragraphs)]
    pages, seconds, memory = subprocess.run(
        command, capture_output=True, text=True, check=True
    ).stdout.split()
    return int(pages), float(seconds), int(memory)


@pytest.mark.skipif(
    sys.platform == "win32", reason="the memory of a process is asked for in the way of POSIX"
)
class TestLarge:
    def test_three_thousand_rows(self) -> None:
        _, few_seconds, _ = rendered(600, 1)
        pages, seconds, memory = rendered(3000, 1)
        assert pages > 80
        assert memory < 600
        assert seconds / few_seconds < 1.5 * 3000 / 600

    def test_a_hundred_pages(self) -> None:
        _, few_seconds, _ = rendered(0, 60)
        pages, seconds, memory = rendered(0, 330)
        assert pages >= 100
        assert memory < 300
        assert seconds / few_seconds < 1.5 * 330 / 60
