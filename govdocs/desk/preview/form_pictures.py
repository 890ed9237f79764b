"""The picture of a form, by which a clerk finds it: the first page of its starter, made once and cached on the disk."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from govdocs.desk.letters.folder import LetterFolder
from govdocs.desk.letters.new_letters import start_of
from govdocs.desk.preview.previews import PreviewRequest, Previews
from govdocs.files.cache import read_cached, write_cached
from govdocs.models.form import forms
from govdocs.page.template_digest import templates_digest
from govdocs.problems.problem import RenderFault
from govdocs.schema import starter
from govdocs.schema.alternatives import Keys

DENSITY: Final = 0.5


def picture_of_form(folder: LetterFolder, code: str, previews: Previews, keys: Keys = "bn") -> bytes:
    """The PNG of a form or kind by its code. Raises Refusal for one that there is not, RenderFault where it has no page."""
    kind, form, office = start_of(folder, code)
    text = starter(kind, keys, form=form, office=office)
    made_from = f"{_templates()} {DENSITY} {text}"
    is_ours = form is None or forms().get(form.name) is form
    entry = Path(__file__).with_name(f"form-{form.name if form else kind.name}-{keys}.png")
    known = read_cached(entry, made_from) if is_ours else None
    if known is not None:
        return known
    request = PreviewRequest("form.yaml", text, folder.path, DENSITY, tab=f"form-picture {code}")
    seen = previews.of(request)
    png = seen.pages[0].png if seen and seen.pages else None
    if png is None:
        raise RenderFault(seen.problems if seen else ())
    if is_ours:
        write_cached(entry, made_from, png)
    return png


@cache
def _templates() -> str:
    return templates_digest()
