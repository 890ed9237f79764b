"""Everything that is looked at, in its order. What cannot even be looked at is a fault of its own: the others are looked at all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from govdocs.doctor import browser, fonts, libraries, messages, office_files, places, programs, terminal
from govdocs.doctor.condition import Condition
from govdocs.errors import Refusal, Text

Look = Callable[[Path], Iterable[Condition]]

LOOKS: Final[tuple[Look, ...]] = (
    programs.python,
    programs.packages,
    libraries.libraries,
    fonts.own_face,
    libraries.page,
    fonts.office_fonts,
    fonts.faces_of_machine,
    terminal.encoding,
    terminal.files,
    places.folder,
    places.space,
    places.temporary,
    places.register,
    browser.desk,
    browser.browser,
    office_files.word,
    office_files.libreoffice,
    office_files.tesseract,
)


def examined(folder: Path, looks: Iterable[Look] = LOOKS) -> Iterator[Condition]:
    """How each thing is that govdocs needs of this machine, for letters in a folder; nothing there is changed."""
    for look in looks:
        try:
            yield from look(folder)
        except Refusal as refusal:
            yield _failed(look, refusal.text)
        except Exception as error:  # whatever is broken: that is what is asked for
            said = f"{type(error).__name__}: {error}"
            yield _failed(look, messages.NOT_EXAMINED.filled(error=said))


def _failed(look: Look, found: Text) -> Condition:
    name = look.__name__.replace("_", "-")
    return Condition(name, Text(name, name), "fault", found, messages.INSTALL_ANEW)
