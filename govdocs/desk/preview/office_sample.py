"""A letter of an office as it is being typed in its office file: what the page shows beside that file."""

from __future__ import annotations

from pathlib import Path

from govdocs.loading.loader import loads
from govdocs.loading.office_file import OFFICE_FILE
from govdocs.models import Document, kinds
from govdocs.models.form import forms
from govdocs.schema import starter
from govdocs.source.reading import read_text
from govdocs.source.tree import Map


def sample_of_office(text: str, folder: Path) -> Document:
    """An office memo with the letterhead of the first office of the file. Raises InvalidDocument."""
    tree = read_text(text, OFFICE_FILE).tree
    code = next((code for code, office in tree.items() if isinstance(office, Map)), None)
    memo = starter(kinds()["letter"], "bn", form=forms()["office-memo"], office=code)
    return loads(memo, name="letter.yaml", folder=folder, office=tree)
