"""What an output may replace: never a source, and no file of YAML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from govdocs.files import messages
from govdocs.files.location import Location
from govdocs.problems.problem import InvalidDocument

SOURCE_ENDINGS = (".yaml", ".yml")


def refuse_over_source(target: Location, sources: Iterable[Location] = ()) -> None:
    """Raises InvalidDocument for an output that has the name of a YAML file, or would replace one of its sources."""
    if target.suffix.lower() in SOURCE_ENDINGS:
        raise InvalidDocument([messages.OUTPUT_IS_YAML.filled(file=target).problem(given=str(target))])
    if any(is_one_file(target, source) for source in sources):
        raise InvalidDocument([messages.OUTPUT_IS_SOURCE.filled(file=target).problem(given=str(target))])


def refuse_over_other(files: Mapping[Path, bytes]) -> None:
    """Raises InvalidDocument where a YAML file is to be written and one of other content is there already."""
    for path, data in files.items():
        if path.exists() and not (path.is_file() and path.read_bytes() == data):
            raise InvalidDocument([messages.OTHER_YAML_THERE.filled(file=path).problem(given=str(path))])


def is_one_file(one: Location, other: Location) -> bool:
    """Whether two names are of one file, whatever links or spellings; not where one of them is not there."""
    if not (isinstance(one, Path) and isinstance(other, Path)):
        return one == other
    try:
        return one.samefile(other)
    except OSError:
        return False
