"""Two changes of one text: whatever is changed in different places is kept, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govdocs.desk.letters.three_way import merged

LINES = st.lists(st.sampled_from(["ক\n", "খ\n", "গ\n", "\n"]), min_size=3, max_size=12)


@given(LINES, st.data())
def test_changes_apart_are_both_kept(lines: list[str], data: st.DataObject) -> None:
    numbered = [f"{number} {line}" for number, line in enumerate(lines)]
    first = data.draw(st.integers(0, len(lines) - 3))
    last = data.draw(st.integers(first + 2, len(lines) - 1))
    ours, theirs = list(numbered), list(numbered)
    ours[first], theirs[last] = "আমাদের\n", "তাদের\n"
    both = list(ours)
    both[last] = "তাদের\n"
    assert merged("".join(numbered), "".join(ours), "".join(theirs)) == "".join(both)


@given(LINES, LINES)
def test_one_change_alone(lines: list[str], other: list[str]) -> None:
    base, changed = "".join(lines), "".join(other)
    assert merged(base, changed, base) == changed
    assert merged(base, base, changed) == changed
    assert merged(base, changed, changed) == changed


@given(LINES, LINES, LINES)
def test_nothing_is_invented(base: list[str], ours: list[str], theirs: list[str]) -> None:
    both = merged("".join(base), "".join(ours), "".join(theirs))
    assert both is None or set(both.splitlines()) <= set("".join((*base, *ours, *theirs)).splitlines())
