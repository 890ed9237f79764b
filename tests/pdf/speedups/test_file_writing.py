"""What is written by a shorter way is what pydyf writes."""

from __future__ import annotations

import pydyf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdocs.pdf.speedups.file_writing import number


@given(st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9))
def test_a_number_is_written_as_pydyf_does(value: float) -> None:
    assert number(value) == pydyf._to_bytes(value)


@pytest.mark.parametrize("value", [0.0, -0.0, 12, 12.0, 0.5, 1e-9, 12.0000000001, -0.25])
def test_so_are_those_at_the_edges(value: float) -> None:
    assert number(value) == pydyf._to_bytes(value)
