"""What is made with plain tables is made again without them where it fails or is not good, and only there."""

from collections.abc import Callable
from pathlib import Path

import pytest

import govdocs
from govdocs.errors import Refusal
from govdocs.output import Renderer, warm
from govdocs.pdf import messages
from govdocs.pdf.engine import Engine
from govdocs.pdf.faults import RenderError, engine_failures, fault
from govdocs.pdf.layout.fallback import (
    LayoutWarning,
    NotPlainError,
    by_either_layout,
    is_allowed,
)
from tests.support.examples import EXAMPLES, SPECIMENS


def made_by(make: Callable[[], str], *, good: bool = True) -> tuple[str, list[bool]]:
    """The result, and for each time that it was made whether plain tables were allowed."""
    times: list[bool] = []

    def noted() -> str:
        times.append(is_allowed())
        return make()

    return by_either_layout(noted, lambda _: good), times


def failing(error: Exception) -> Callable[[], str]:
    """What fails with a plain table, and without is made."""

    def make() -> str:
        if is_allowed():
            raise error
        return "made"

    return make


def within_the_engine(make: Callable[[], str]) -> Callable[[], str]:
    def made() -> str:
        with engine_failures():
            return make()

    return made


def fails_always() -> str:
    raise ValueError("both ways")


def test_what_is_good_is_made_once() -> None:
    assert made_by(lambda: "made") == ("made", [True])


def test_what_is_not_good_is_made_again_without() -> None:
    assert made_by(lambda: "made", good=False) == ("made", [True, False])


@pytest.mark.parametrize(
    "make",
    [
        failing(NotPlainError()),
        within_the_engine(failing(NotPlainError())),
        failing(RenderError((fault(messages.NESTED_TOO_DEEP),))),
    ],
    ids=["not plain after all", "found so by the engine", "pages with faults"],
)
def test_what_is_not_plain_or_has_faults_is_made_again_without_a_word(
    make: Callable[[], str], recwarn: pytest.WarningsRecorder
) -> None:
    assert made_by(make) == ("made", [True, False])
    assert not recwarn.list


@pytest.mark.parametrize("where", [lambda make: make, within_the_engine])
def test_what_fails_by_our_own_fault_is_made_again_and_told(
    where: Callable[[Callable[[], str]], Callable[[], str]],
) -> None:
    with pytest.warns(LayoutWarning, match=r"IndexError, test_fallback\.py:\d+\)") as told:
        assert made_by(where(failing(IndexError("of a letter")))) == ("made", [True, False])
    assert "of a letter" not in str(told[0].message)


def test_what_style_sheets_let_fail_is_not_told_of_our_layout(recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(RenderError, match="both ways"):
        made_by(within_the_engine(fails_always))
    assert not recwarn.list


def test_what_fails_both_ways_fails() -> None:
    with pytest.raises(ValueError, match="both ways"):
        made_by(fails_always)


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt, Refusal])
def test_what_has_nothing_to_do_with_it_is_raised_at_once(error: type[BaseException]) -> None:
    times = []

    def make() -> str:
        times.append(1)
        raise error("", "") if error is Refusal else error

    with pytest.raises(error):
        by_either_layout(make, lambda _: True)
    assert times == [1]


def test_outside_of_it_nothing_is_allowed() -> None:
    made_by(lambda: "made")
    assert not is_allowed()


@pytest.mark.parametrize("path", [*EXAMPLES, *SPECIMENS], ids=lambda path: path.stem)
def test_no_example_is_made_twice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or its tables are none of those that are laid out here, and it takes twice the time."""
    times, laid_out = [], Engine._pages

    def noted(engine: Engine, *given: object) -> object:
        times.append(is_allowed())
        return laid_out(engine, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Engine, "_pages", noted)
    warm(Renderer())._pages(govdocs.load(path))
    assert times == [True]
