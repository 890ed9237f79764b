"""What the YAML within a Word file says as a Word file: whether the paragraphs are of it, the file itself could claim of any."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from govdocs.errors import Refusal
from govdocs.loading.loader import loads
from govdocs.problems.problem import GovdocsError
from govdocs.word.carried_source import paragraph_marks
from govdocs.word.writing import text_of_word_file

_PICTURES: Final = re.compile(r"[^\s:\"'\[\]{},#]{1,200}\.(?:[pP][nN][gG]|[jJ][pP][eE]?[gG])")
_MOST_PICTURES: Final = 100
_BIJOY: Final = "SutonnyMJ"


def marks_made_again(text: str, companions: Mapping[str, bytes]) -> tuple[list[str], ...]:
    """The marks of the paragraphs that the YAML makes, in Unicode and in Bijoy; none where no document can be made of it.

    Pictures are not carried: any one stands for them, as it changes no paragraph.
    """
    yaml = [text, *(data.decode("utf-8", "replace") for data in companions.values())]
    named = [name for one in yaml for name in _PICTURES.findall(one)][:_MOST_PICTURES]
    files = {**dict.fromkeys(named, _any_picture()), **companions}
    try:
        document = loads(text, files=files)
        return tuple(paragraph_marks(text_of_word_file(document, font)) for font in (None, _BIJOY))
    except (GovdocsError, Refusal, OSError):
        return ()


def _any_picture() -> bytes:
    import io

    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (300, 80), "white").save(stream, "PNG")
    return stream.getvalue()
