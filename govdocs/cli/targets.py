"""Which files `render` writes: the formats, and the target of each for every source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from govdocs.cli import messages
from govdocs.cli.console import STANDARD_STREAM, no_file, usage
from govdocs.errors import Refusal
from govdocs.files.locate import located

if TYPE_CHECKING:
    from govdocs.output import Format


class Target(NamedTuple):
    """A source, and the file of each format; `-` is stdin or stdout."""

    source: str
    outputs: dict[Format, str]


def formats_of(given: str | None, out: str | None) -> list[Format]:
    """The value of --format; without it the format by which --out ends, else PDF. Raises Usage."""
    from govdocs.output import FORMATS

    ending = Path(out).suffix.lstrip(".").lower() if out else ""
    names = [name.strip() for name in (given or (ending if ending in FORMATS else "pdf")).split(",")]
    chosen = [known for name in names for known in FORMATS if known == name]
    if len(chosen) != len(names):
        usage(messages.CHOICES.filled(option="--format", choices=", ".join(FORMATS)))
    return chosen


def targets_of(
    sources: list[str], out: str | None, folder: str | None, formats: list[Format]
) -> list[Target]:
    """For each source the file of each format: `out`, or of the source's name in `folder` or beside it.

    Raises Usage, before any work, for a source that is not there and for what would write one file twice.
    """
    for source in sources:
        if source != STANDARD_STREAM and not located(source).is_file():
            no_file(source)
    if out and folder:
        usage(messages.OUT_OR_FOLDER)
    if out and (len(sources) > 1 or len(formats) > 1):
        usage(messages.OUT_FOR_ONE_FILE)
    if out:
        return [Target(sources[0], {formats[0]: out})]
    targets = [
        Target(source, {format: _beside(source, folder, format) for format in formats}) for source in sources
    ]
    if len(targets) > 1:
        _refuse_collisions(targets)
    return targets


def _beside(source: str, folder: str | None, format: Format) -> str:
    if source == STANDARD_STREAM:
        return STANDARD_STREAM if folder is None else str(located(folder) / f"stdin.{format}")
    path = located(source)
    return str((path.parent if folder is None else located(folder)) / f"{path.stem}.{format}")


def _refuse_collisions(targets: list[Target]) -> None:
    from govdocs.batch.render_many import RenderJob, refuse_collisions

    try:
        refuse_collisions(
            RenderJob(target.source, tuple(target.outputs.items()))
            for target in targets
            if target.source != STANDARD_STREAM
        )
    except Refusal as refusal:
        usage(refusal.text)
