"""How far a long piece of work is, and the time left: a bar on stderr, where a person looks at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable
from typing import Any, TypeVar

from govdocs.cli import messages
from govdocs.numerals import to_bangla
from govdocs.problems.problem import Language

T = TypeVar("T")


def tracked(items: Iterable[T], total: int, language: Language, *, quiet: bool = False) -> Generator[T]:
    """The items, each counted when the next is asked for. The bar is gone at the end; off a terminal there is none."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
    from rich.text import Text

    class Words(ProgressColumn):
        """`১২/৪৫৮০ · বাকি ০:০৩:১২`"""

        left = TimeRemainingColumn()

        def render(self, task: Task) -> Text:
            time = self.left.render(task).plain
            text = messages.TIME_LEFT.filled(done=f"{task.completed:g}", total=str(total), time=time)
            return Text(text.en if language == "en" else to_bangla(text.bn))

    bar = Progress(
        BarColumn(),
        Words(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),  # the names of files go to the list they are meant for
    )
    with bar:
        task: Any = bar.add_task("", total=total)
        for item in items:
            yield item
            bar.advance(task)
