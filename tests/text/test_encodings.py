"""unicode_encoding: what the bytes of a text say of their encoding."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.text.encodings import unicode_encoding

TEXTS = ["বিষয়: সভা\n", "kind: memo\r\n", "ক্রমিক,নাম\n১,রহিম\n", "শুধু কথা", "a\tb", "র\u200c্য ও 😀 ছবি\n"]
WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
MARKED = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", MARKED)
def test_a_mark_says_it(encoding: str, text: str) -> None:
    data = MARKED[encoding] + text.encode(encoding.removesuffix("-sig"))
    found = unicode_encoding(data)
    assert found is not None
    assert data.decode(found) == text


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", WIDE)
def test_zero_bytes_say_it_without_a_mark(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    assert unicode_encoding(data) == encoding
    assert unicode_encoding(data * 9_000) == encoding
    assert unicode_encoding(data + b"\0") == encoding  # one byte too many is for the decoder to say


@pytest.mark.parametrize(
    "data",
    [
        b"",
        "বিষয়: সভা\n".encode(),
        b"kind: memo\n",
        "welq: mfv\n".encode("cp1252"),
        "café: ©\n".encode("latin-1"),
        "kind: memo\n".encode("cp037"),
        "বিষয়:\0 সভা\n".encode(),
        b"\0" * 400,
        b"PK\x03\x04\x14\0\0\0\x08\0 \0:\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + b" \0",
        bytes(range(256)) * 8,
    ],
)
def test_what_does_not_say_it_is_not_guessed(data: bytes) -> None:
    assert unicode_encoding(data) is None


@given(
    st.text(st.characters(categories=["L", "Nd", "Mn", "Mc", "P", "S"]), min_size=1), st.sampled_from(WIDE)
)
def test_texts_with_words_are_read_as_they_were_typed(text: str, encoding: str) -> None:
    typed = f"{text}: {text}\n"
    found = unicode_encoding(typed.encode(encoding))
    assert found is not None
    assert typed.encode(encoding).decode(found) == typed
