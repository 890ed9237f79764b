"""What the styles of an OpenDocument spreadsheet say: which sheets are hidden, and what of a date its cells show."""

from __future__ import annotations

from dataclasses import dataclass, field

from govdocs.mail_merge.sheets.format_codes import MAX_CODE, FormatSection, sections
from govdocs.mail_merge.sheets.zipped_xml import XmlEvent

_MAX_STYLES = 100_000
_FORMATS = ("date-style", "time-style")
_LETTERS = {
    "day": "d",
    "month": "m",
    "year": "yy",
    "day-of-week": "ddd",
    "hours": "h",
    "minutes": "mm",
    "seconds": "ss",
}


@dataclass
class OdsStyles:
    """Collects the styles of one or more parts, event by event; the formats become codes as Excel writes them."""

    hidden: set[str] = field(default_factory=set)
    """The styles of the sheets that are not displayed."""
    _codes: dict[str, str] = field(default_factory=dict)
    _of_cells: dict[str, str] = field(default_factory=dict)
    _style: str = ""
    _format: str = ""
    _elapsed: bool = False

    def take(self, event: XmlEvent) -> None:
        """Take what an event says of a style; all others are ignored."""
        if event.kind != "start" or len(self._codes) + len(self._of_cells) > _MAX_STYLES:
            return
        attributes = event.attributes
        if event.name == "style":
            self._style = attributes.get("name", "")
            if "data-style-name" in attributes:
                self._of_cells[self._style] = attributes["data-style-name"]
        elif event.name == "table-properties" and attributes.get("display") == "false":
            self.hidden.add(self._style)
        elif event.name in _FORMATS:
            self._format = attributes.get("name", "")
            self._elapsed = attributes.get("truncate-on-overflow") == "false"
            self._codes[self._format] = ""
        elif event.name in _LETTERS and self._format:
            before = self._codes[self._format][:MAX_CODE]
            self._codes[self._format] = f"{before}{before and ':'}{self._code(event.name, attributes)}"

    def of_cell(self, style: str) -> FormatSection:
        """What the style of a cell shows of a date or a time; nothing where it does not say."""
        return sections(self._codes.get(self._of_cells.get(style, ""), ""))[0]

    def _code(self, name: str, attributes: dict[str, str]) -> str:
        letters = _LETTERS[name]
        if attributes.get("style") == "long" and name not in ("minutes", "seconds"):
            letters += letters if len(letters) < 3 else "d"
        if name == "month" and attributes.get("textual") == "true":
            letters = "mmmm"
        if name == "hours" and self._elapsed:
            letters = f"[{letters}]"
        return letters
