"""WeasyPrint's log lines made into faults of the page: a picture left out, a style that it does not know."""

import ast
import logging
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from govdocs.pdf import messages
from govdocs.pdf.faults import PageFault, fault

if TYPE_CHECKING:
    from govdocs.pdf.box_places import BoxPlaces

LOGGER: Final = logging.getLogger("weasyprint")


@contextmanager
def listening() -> Iterator[list[str]]:
    """The warnings and errors that WeasyPrint logs in this thread within the block, each as a line.

    Also where the program has switched that log off: whether a picture is missing may not depend on it.
    """
    handler = _Listener()
    before = LOGGER.disabled, LOGGER.level
    LOGGER.disabled = False
    if not LOGGER.isEnabledFor(logging.WARNING):
        LOGGER.setLevel(logging.WARNING)
    LOGGER.addHandler(handler)
    try:
        yield handler.messages
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.disabled, level = before
        LOGGER.setLevel(level)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self.thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self.thread:
            self.messages.append(record.getMessage())


def complaint_fault(message: str, places: "BoxPlaces | None" = None) -> PageFault:
    """The fault that a line of WeasyPrint's log is about; with the places of a document, at its place."""
    for pattern, make in COMPLAINTS if places else ():
        if match := pattern.fullmatch(message):
            return make(places, **match.groupdict())
    return fault(messages.COMPLAINT, message=message)


def _not_loaded(places: "BoxPlaces", url: str, reason: str) -> PageFault:
    address = ast.literal_eval(url)
    if not address.startswith("data:"):
        return _refused(places, address)
    return fault(messages.PICTURE_UNREADABLE, places.of_picture(address), reason=reason or "unknown format")


def _refused(places: "BoxPlaces", url: str) -> PageFault:
    return fault(messages.PICTURE_REFUSED, places.of_picture(url), url=url)


def _without_alt(places: "BoxPlaces", url: str) -> PageFault:
    return fault(messages.PICTURE_WITHOUT_ALT, places.of_picture(url))


#: A line of WeasyPrint 70's log → the fault; every other line is a fault as it is. tests/pdf/test_complaints.py compares the
#: patterns with WeasyPrint's own source.
COMPLAINTS: Final[tuple[tuple[re.Pattern[str], Callable[..., PageFault]], ...]] = (
    (re.compile(r"Failed to load image at (?P<url>['\"].*['\"]): (?P<reason>.*)", re.DOTALL), _not_loaded),
    (re.compile(r"Relative URI reference without a base URI: (?P<url>.*)"), _refused),
    (re.compile(r'Image "(?P<url>.*)" has no required alt description'), _without_alt),
)
