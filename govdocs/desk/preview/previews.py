"""The pages of a text that is being typed: made in a watched process, the newest text of a window first, and only what changed."""

from __future__ import annotations

import base64
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from govdocs.batch.jobs import Limits
from govdocs.batch.memory import refuse_more_memory
from govdocs.batch.watched_process import WatchedProcess
from govdocs.desk import messages
from govdocs.desk.preview.office_sample import sample_of_office
from govdocs.desk.preview.page_looks import looks_of
from govdocs.desk.preview.pictures_of_pages import MOST_PAGES, PagePicture, pictures_of
from govdocs.loading.loader import loads
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models.document import Document
from govdocs.output import Format, Renderer, warm
from govdocs.problems.problem import InvalidDocument, Problem, RenderFault, Severity

LIMITS: Final = Limits(seconds=20, memory=1024)
"""Of one preview. A hundred pages take three seconds."""
MOST_TABS: Final = 64


@dataclass(frozen=True)
class PreviewRequest:
    """A text to be seen: the name of its file, its folder, the pixels of the screen for one CSS pixel, the hashes at hand.

    `tab` is a word that a window of the browser chose when it was loaded, and `serial` counts its requests.
    """

    name: str
    text: str
    folder: Path
    density: float = 1.0
    have: frozenset[str] = frozenset()
    tab: str = ""
    serial: int = 0


@dataclass(frozen=True)
class FileRequest:
    """A text to be made into a file: as it goes out, without any fault."""

    name: str
    text: str
    folder: Path
    format: Format = "pdf"


@dataclass(frozen=True)
class Preview:
    """The pages, where the values stand on them, and what is wrong; no pages where the text is no valid document."""

    pages: tuple[PagePicture, ...] = ()
    places: tuple[dict[str, Any], ...] = ()
    problems: tuple[Problem, ...] = ()
    count: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "pages": [_page(page) for page in self.pages],
            "count": self.count,
            "places": list(self.places),
            "problems": [problem.as_dict() for problem in self.problems],
        }


def _page(page: PagePicture) -> dict[str, Any]:
    sizes = {"hash": page.hash, "width": page.width, "height": page.height}
    return sizes if page.png is None else {**sizes, "png": base64.b64encode(page.png).decode("ascii")}


@dataclass(frozen=True)
class PreviewMaking:
    """The task of the process: the pages of one text, or a file of it. Raises InvalidDocument; RenderFault where there are no pages
    at all, and for a file where any is not as it should be."""

    renderer: Renderer = field(default_factory=lambda: Renderer(embed_source=False))
    memory: int | None = LIMITS.memory

    def prepare(self) -> None:
        """Load the engine; then let Linux refuse what one single call would take beyond the limit."""
        warm(self.renderer).prepare()
        if self.memory:
            refuse_more_memory(self.memory)

    def __call__(self, request: PreviewRequest | FileRequest) -> Preview | bytes:
        if isinstance(request, PreviewRequest) and request.name == OFFICE_FILE:
            return replace(self.of(sample_of_office(request.text, request.folder), request), places=())
        document = loads(request.text, name=request.name, folder=request.folder)
        if isinstance(request, FileRequest):
            return warm(Renderer()).content(document, request.format)
        return self.of(document, request)

    def of(self, document: Document, request: PreviewRequest) -> Preview:
        """The preview of a document that is loaded already."""
        pages = warm(self.renderer).laid_out(document)
        # these have parts of WeasyPrint, which is loaded by now
        from govdocs.desk.preview.page_places import places_of
        from govdocs.pdf.attachments import metadata_of
        from govdocs.pdf.faults import RenderError
        from govdocs.pdf.render_faults import render_fault

        drawn: list[bytes] = []
        pdf = pages.pdf(metadata_of(document), drawn=drawn)
        looks = looks_of(drawn, pages.document.fonts)
        pictures, count = pictures_of(pdf, request.density, request.have, looks)
        places = tuple(place.as_dict() for place in places_of(document, pages.document) if place.page < count)
        faults = render_fault(document, RenderError(pages.faults)).problems
        problems = (*document.warnings, *faults)
        if count > len(pictures):
            more = messages.PAGES_NOT_SHOWN.filled(most=MOST_PAGES, count=count)
            problems = (*problems, more.problem(severity=Severity.NOTICE))
        return Preview(pictures, places, problems, count)


class Previews:
    """The previews of all windows, and the files that go out, made by one process, one after the other."""

    def __init__(self, task: PreviewMaking | None = None, limits: Limits = LIMITS) -> None:
        self._process = WatchedProcess[PreviewRequest | FileRequest, Preview | bytes](
            task or PreviewMaking(), limits
        )
        self._newest: dict[str, int] = {}
        self._guard, self._turn = threading.Lock(), threading.Lock()

    def start(self) -> None:
        """Start the process, which then loads what the first page needs."""
        self._process.start()

    def of(self, request: PreviewRequest) -> Preview | None:
        """The preview of a text; None where the same window has asked for a newer one meanwhile."""
        if not self._is_newest(request, note=True):
            return None
        with self._turn:
            if not self._is_newest(request):
                return None
            done = self._process.done(request)
        return done.result if isinstance(done.result, Preview) else Preview(problems=done.problems)

    def file(self, request: FileRequest) -> bytes:
        """The bytes of a file. Raises InvalidDocument; RenderFault where its pages are not as they should be, or a limit is passed."""
        done = self._process.done(request)
        if isinstance(done.result, bytes):
            return done.result
        raise (RenderFault if done.fault else InvalidDocument)(done.problems)

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _is_newest(self, request: PreviewRequest, *, note: bool = False) -> bool:
        with self._guard:
            newest = self._newest.get(request.tab, request.serial)
            if note and request.serial >= newest:
                self._newest.pop(request.tab, None)
                self._newest[request.tab] = newest = request.serial  # as the last of them
                while len(self._newest) > MOST_TABS:
                    del self._newest[next(iter(self._newest))]
            return request.serial >= newest
