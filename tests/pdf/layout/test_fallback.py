"""What is made with plain tables is made again without them where it fails or is not good, and only there."""

from collections.abc import Callable

import pytest

from govdocs.pdf.layout.fallback import NotPlainError, by_either_layout, is_allowed, note_use


def made_by(make: Callable[[], str], *, good: bool = True) -> tuple[str, list[bool]]:
    """The result, and for each time that it was made whether plain tables were allowed."""
    times: list[bool] = []

    def noted() -> str:
        times.append(is_allowed())
        return make()

    return by_either_layout(noted, lambda _: good), times


def with_plain_table() -> str:
    if is_allowed():
        note_use()
    return "made"


def fails_with_plain_table() -> str:
    with_plain_table()
    if is_allowed():
        raise NotPlainError
    return "made"


def fails_always() -> str:
    with_plain_table()
    raise ValueError("both ways")


def test_what_is_good_is_made_once() -> None:
    assert made_by(with_plain_table) == ("made", [True])


def test_what_is_not_good_is_made_again_without() -> None:
    assert made_by(with_plain_table, good=False) == ("made", [True, False])


def test_what_is_not_good_without_any_is_made_once() -> None:
    assert made_by(lambda: "made", good=False) == ("made", [True])


def test_what_fails_is_made_again_without() -> None:
    assert made_by(fails_with_plain_table) == ("made", [True, False])


def test_what_fails_both_ways_fails() -> None:
    with pytest.raises(ValueError, match="both ways"):
        made_by(fails_always)


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt, ZeroDivisionError])
def test_what_has_nothing_to_do_with_it_is_raised_at_once(error: type[BaseException]) -> None:
    times = []

    def make() -> str:
        times.append(1)
        if error is not ZeroDivisionError:
            note_use()
        raise error

    with pytest.raises(error):
        by_either_layout(make, lambda _: True)
    assert times == [1]


def test_outside_of_it_nothing_is_allowed() -> None:
    made_by(with_plain_table)
    assert not is_allowed()
