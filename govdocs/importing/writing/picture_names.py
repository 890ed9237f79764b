"""How the pictures of an old file are called beside its YAML."""

from __future__ import annotations

from pathlib import PurePath

from govdocs.importing.old_document import OldPicture
from govdocs.importing.readers.plain_names import plain_stem


def picture_name(file: str, picture: OldPicture) -> str:
    """The name of the file in which a picture is kept beside the YAML of an old file."""
    return f"{plain_stem(PurePath(file.replace(chr(92), '/')).stem)}-{picture.name}"
