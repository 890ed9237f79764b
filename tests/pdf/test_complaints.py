"""What WeasyPrint logs becomes a fault; its words are those of the pinned release."""

import logging
from importlib.util import find_spec
from pathlib import Path

import pytest

from govdocs.pdf import Engine
from govdocs.pdf.complaints import COMPLAINTS, LOGGER, complaint_fault, listening

#: The module of WeasyPrint, the message in its source, what fills it, and the fault that we make of it.
LOGGED = [
    ("images.py", "Failed to load image at %r: %s", ("a.png", "ValueError: x"), "picture-refused"),
    ("images.py", "Failed to load image at %r: %s", ("a'b.png", "two\nlines"), "picture-refused"),
    ("images.py", "Failed to load image at %r: %s", ("data:image/png;base64,AA", "no"), "picture-unreadable"),
    ("urls.py", "Relative URI reference without a base URI: %s", ('<img src="a.png">',), "picture-refused"),
    ("pdf/tags.py", 'Image "%s" has no required alt description', ("a.png",), "picture-without-alt"),
    ("css/tokens.py", "Ignored `%s: %s` at %d:%d, %s.", ("colour", "red", 1, 1, "unknown property"), "complaint"),
]  # fmt: skip


@pytest.fixture(scope="module")
def places() -> object:
    return Engine().pages('<html lang="bn"><title>ক</title>')._places


@pytest.mark.parametrize(("module", "message", "facts", "code"), LOGGED)
def test_a_message_of_the_pinned_release_is_known(
    places: object, module: str, message: str, facts: tuple[object, ...], code: str
) -> None:
    package = find_spec("weasyprint")
    assert package is not None
    assert package.origin is not None
    source = (Path(package.origin).parent / module).read_text("utf-8")
    assert message in source, f"WeasyPrint's {module} words it otherwise"
    assert complaint_fault(message % facts, places).code == code  # type: ignore[arg-type]


def test_every_pattern_is_of_a_listed_message() -> None:
    listed = [message % facts for _, message, facts, _ in LOGGED]
    assert all(any(pattern.fullmatch(line) for line in listed) for pattern, _ in COMPLAINTS)


def test_without_a_document_each_line_is_a_complaint() -> None:
    assert complaint_fault("Failed to load image at 'a.png': x").code == "complaint"


def test_listening_hears_warnings_and_leaves_the_log_as_it_was() -> None:
    before = LOGGER.level, LOGGER.disabled, list(LOGGER.handlers)
    with listening() as lines:
        LOGGER.info("not this")
        LOGGER.warning("this %s", "one")
    assert lines == ["this one"]
    assert (LOGGER.level, LOGGER.disabled, list(LOGGER.handlers)) == before
    assert LOGGER is logging.getLogger("weasyprint")
