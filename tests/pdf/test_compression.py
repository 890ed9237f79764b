"""Streams by libdeflate: whoever writes the file, the same bytes, and none that Python's zlib makes."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zlib

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.pdf.attachments import Attachment
from govdocs.pdf.compression import compressed
from tests.support.engines import both_engines

HTML = '<html lang="bn"><title>ক</title><p>স্মারক নং ১২৩ <b>কার্যালয়</b></p><table><tr><th>ক</th></tr><tr><td>খ</td></tr></table>'
FILES = (Attachment("source.yaml", "বিষয়: সভা\n".encode() * 50),)


@given(st.binary(max_size=5000))
def test_any_reader_gets_the_content_back(content: bytes) -> None:
    assert zlib.decompress(compressed(content)) == content


def test_what_repeats_is_smaller_than_by_zlib() -> None:
    content = "".join(f"<{number % 97:04x}>{number % 13} Tj\n" for number in range(20_000)).encode()
    assert len(compressed(content)) < len(zlib.compress(content, 6)) < len(content) / 4


@pytest.mark.parametrize("engine", [0, 1], ids=["speedups", "plain"])
def test_every_stream_of_a_pdf_is_compressed_so(engine: int) -> None:
    """But the metadata, which archives read without reading PDF."""
    pdf = both_engines("")[engine].pages(HTML).pdf(None, FILES)
    streams = list(re.finditer(rb"<<([^\n]*)>>\nstream\n(.*?)\nendstream\nendobj", pdf, re.DOTALL))
    packed = [found[2] for found in streams if b"/FlateDecode" in found[1]]
    assert len(packed) >= 8
    assert [compressed(zlib.decompress(each)) for each in packed] == packed
    assert [b"/Metadata" in found[1] for found in streams if b"/FlateDecode" not in found[1]] == [True]
    assert pypdf.PdfReader(io.BytesIO(pdf)).attachments["source.yaml"] == [FILES[0].data]


def test_documents_of_others_in_the_same_process_are_left_alone() -> None:
    script = """
import weasyprint
html = weasyprint.HTML(string="<p>x")
before = html.write_pdf(pdf_identifier=b"x")
from govdocs.pdf import write_pdf
write_pdf('<html lang="bn"><title>x</title><p>x')
assert html.write_pdf(pdf_identifier=b"x") == before
"""
    subprocess.run([sys.executable, "-c", script], check=True)
