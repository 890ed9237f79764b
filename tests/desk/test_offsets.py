"""Offsets of the browser and ours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govdocs.desk.offsets import Offsets


def in_utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.text(st.sampled_from("কa\n𝔘😀"), max_size=30), st.booleans())
def test_there_and_back(text: str, mark: bool) -> None:
    offsets = Offsets(text, mark=mark)
    whole = ("\ufeff" if mark else "") + text
    for at in range(len(text) + 1):
        assert offsets.out(at) == in_utf16(whole[: at + mark])
        assert offsets.back(offsets.out(at)) == at
        if at < len(text) and ord(text[at]) > 0xFFFF:
            assert offsets.back(offsets.out(at) + 1) == at
    assert offsets.back(10**9) == len(text)
    assert offsets.back(-5) == 0
