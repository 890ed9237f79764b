"""PageFault: what makes a page not fit to print, and where it is; RenderError, which carries all faults found."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from govdocs.errors import Refusal, raised_at
from govdocs.pdf import messages
from govdocs.problems.sentence import Sentence

_LONGEST_ERROR = 200  # characters of an exception's own words


class PagePlace(NamedTuple):
    """Where a fault is, as far as known: the page from 1, the text it is about, the `data-at` above it."""

    page: int | None = None
    excerpt: str = ""
    at: str = ""


NOWHERE = PagePlace()


@dataclass(frozen=True, slots=True)
class PageFault:
    """One fault of a rendering.

    `page` counts from 1, None where it is not known; `excerpt` is the text it is about; `at` is the place in
    the source (the nearest `data-at` attribute above the element), empty where it is not known.
    """

    code: str
    bangla: str
    english: str
    page: int | None = None
    excerpt: str = ""
    at: str = ""

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                f"page {self.page}" if self.page else "",
                f"at {self.at}" if self.at else "",
                f"‘{self.excerpt}’" if self.excerpt else "",
            )
            if part
        )
        return f"{self.english} [{self.code}]" + (f" ({place})" if place else "")


def fault(sentence: Sentence, place: PagePlace = NOWHERE, /, **facts: object) -> PageFault:
    """The fault that a sentence of `messages.py` describes, filled with facts."""
    bangla, english = sentence.text.filled(**facts)
    return PageFault(sentence.code, bangla, english, *place)


class RenderError(Exception):
    """The document cannot be printed as it should be; all faults found, in the order of the pages."""

    def __init__(self, faults: tuple[PageFault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "; ".join(map(str, self.faults))


@contextmanager
def engine_failures() -> Iterator[None]:
    """The work of WeasyPrint: whatever it raises, a style sheet may be the cause, and it is a fault. Raises RenderError."""
    try:
        yield
    except (RenderError, Refusal, MemoryError):
        raise
    except RecursionError:
        raise RenderError((fault(messages.NESTED_TOO_DEEP),)) from None
    except Exception as error:
        said = f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
        raise RenderError((fault(messages.ENGINE_FAILED, error=said, at=raised_at(error)),)) from error
