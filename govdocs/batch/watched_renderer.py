"""WatchedRenderer: a Renderer whose pages are made in a watched process of their own, for templates that may come from anybody.

A template or a style sheet may run without end, fill the memory, or do so within one single call; only another process survives
that. It is started once, while the first document is still being read, and makes all documents of the renderer.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from govdocs.batch import messages
from govdocs.batch.jobs import Limits
from govdocs.batch.memory import refuse_more_memory
from govdocs.batch.watched_process import WatchedProcess
from govdocs.models.document import Document
from govdocs.output import Renderer, warm
from govdocs.problems.problem import RenderFault

_Call = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True)
class WatchedRenderer(Renderer):
    """Renders as a Renderer does, within limits. Raises RenderFault, too, where one is passed.

    In a process that is itself watched, as those of a batch, it is an ordinary Renderer.
    """

    limits: Limits = field(default_factory=Limits)

    def __reduce__(self) -> tuple[Any, ...]:
        """In another process it is as new."""
        return WatchedRenderer, tuple(getattr(self, each.name) for each in fields(self))

    def html(self, document: Document) -> str:
        return str(self._made("html", document))

    def pdf(self, document: Document) -> bytes:
        made: bytes = self._made("pdf", document)
        return made

    def bound(self, documents: Sequence[Document]) -> bytes:
        made: bytes = self._made("bound", documents)
        return made

    def prepare(self) -> None:
        """Start the process, which then loads what the first page needs."""
        if not _is_watched():
            self._process  # noqa: B018 - started here

    @cached_property
    def fingerprint(self) -> Mapping[str, str]:
        made: Mapping[str, str] = self._made("fingerprint")
        return made

    def fingerprint_of(self, document: Document) -> Mapping[str, str]:
        made: Mapping[str, str] = self._made("fingerprint_of", document)
        return made

    def sources_of(self, document: Document) -> Mapping[str, bytes]:
        made: Mapping[str, bytes] = self._made("sources_of", document)
        return made

    def _made(self, name: str, *arguments: Any) -> Any:
        if _is_watched():
            return _MakingPages(self._plain)((name, arguments))
        done = self._process.done((name, arguments))
        if done.problems:
            raise RenderFault(done.problems)
        return done.result

    @property
    def _plain(self) -> Renderer:
        return Renderer(*(getattr(self, each.name) for each in fields(Renderer)))

    @cached_property
    def _process(self) -> WatchedProcess[_Call, Any]:
        process = WatchedProcess[_Call, Any](_MakingPages(self._plain, self.limits.memory), self.limits)
        process.start()
        return process


@dataclass(frozen=True)
class _MakingPages:
    """The task of the process: one method of the renderer."""

    renderer: Renderer
    memory: int | None = None

    def prepare(self) -> None:
        """Load the engine; then let Linux refuse what one single call would take beyond the limit, between two looks at it."""
        warm(self.renderer).prepare()
        if self.memory:
            refuse_more_memory(self.memory)

    def __call__(self, call: _Call) -> Any:
        name, arguments = call
        try:
            member = getattr(warm(self.renderer), name)
            return dict(member) if isinstance(member, Mapping) else member(*arguments)
        except MemoryError:
            raise RenderFault([messages.TOO_MUCH_MEMORY.filled(memory=self.memory or 0).problem()]) from None


def _is_watched() -> bool:
    return bool(multiprocessing.current_process().daemon)
