"""Which font a run of a Word file is in: its own, its style's, the paragraph's style's, the defaults of the file or its theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS: Final = ("ascii", "hAnsi", "cs")
_LONGEST_CHAIN: Final = 30  # of styles based on styles


@dataclass
class Look:
    """What a style or a run says of its letters; None where it says nothing."""

    fonts: dict[str, str] = field(default_factory=dict)
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    complex_script: bool | None = None
    hidden: bool | None = None
    raised: str | None = None

    def over(self, other: Look) -> Look:
        """This look, and where it says nothing the other."""
        merged = Look({**other.fonts, **self.fonts})
        for name in ("bold", "italic", "underlined", "complex_script", "hidden", "raised"):
            own = getattr(self, name)
            setattr(merged, name, getattr(other, name) if own is None else own)
        return merged


class StyleBook:
    """The styles of a Word file."""

    def __init__(self, styles: Any, theme: Any) -> None:
        self._theme = _theme_fonts(theme)
        self._styles: dict[str, Any] = {}
        self.defaults = Look()
        self._default_paragraph = ""
        self._looks: dict[str, Look] = {}
        for style in () if styles is None else styles.iter(f"{W}style"):
            identifier = str(style.get(f"{W}styleId") or "")
            self._styles.setdefault(identifier, style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._default_paragraph = identifier
        self.usual = None if styles is None else styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        """The rPr of the defaults."""
        self.defaults = self.look_of(self.usual)

    def name(self, identifier: str) -> str:
        """The name of a style as Word shows it."""
        style = self._styles.get(identifier)
        named = None if style is None else style.find(f"{W}name")
        return "" if named is None else str(named.get(f"{W}val") or "")

    def chain(self, identifier: str) -> list[Any]:
        """A style and those that it is based on."""
        found: list[Any] = []
        while identifier in self._styles and len(found) < _LONGEST_CHAIN:
            style = self._styles[identifier]
            if style in found:
                break
            found.append(style)
            based = style.find(f"{W}basedOn")
            identifier = "" if based is None else str(based.get(f"{W}val") or "")
        return found

    def paragraph_style(self, properties: Any) -> str:
        """The identifier of a paragraph's style."""
        named = None if properties is None else properties.find(f"{W}pStyle")
        return self._default_paragraph if named is None else str(named.get(f"{W}val") or "")

    def style_look(self, identifier: str) -> Look:
        """What a style says of its letters, with what it is based on."""
        if identifier not in self._looks:
            look = Look()
            for style in self.chain(identifier):
                look = look.over(self.look_of(style.find(f"{W}rPr")))
            self._looks[identifier] = look
        return self._looks[identifier]

    def run_look(self, properties: Any, paragraph_style: str) -> Look:
        """How a run looks in a paragraph of this style."""
        own = self.look_of(properties)
        named = None if properties is None else properties.find(f"{W}rStyle")
        if named is not None:
            own = own.over(self.style_look(str(named.get(f"{W}val") or "")))
        return own.over(self.style_look(paragraph_style)).over(self.defaults)

    def look_of(self, properties: Any) -> Look:
        """What an rPr says."""
        look = Look()
        if properties is None:
            return look
        fonts = properties.find(f"{W}rFonts")
        if fonts is not None:
            for slot in _SLOTS:
                theme = fonts.get(f"{W}{'cstheme' if slot == 'cs' else slot + 'Theme'}")
                name = (self._theme.get(theme) if theme else None) or fonts.get(f"{W}{slot}")
                if name:
                    look.fonts[slot] = str(name)
        look.bold = _either(_switch(properties, "b"), _switch(properties, "bCs"))
        look.italic = _either(_switch(properties, "i"), _switch(properties, "iCs"))
        look.complex_script = _either(_switch(properties, "cs"), _switch(properties, "rtl"))
        look.hidden = _switch(properties, "vanish")
        underline = properties.find(f"{W}u")
        if underline is not None:
            look.underlined = underline.get(f"{W}val") not in ("none", None)
        raised = properties.find(f"{W}vertAlign")
        if raised is not None:
            look.raised = str(raised.get(f"{W}val"))
        return look


def font_of(look: Look) -> str:
    """The font that letters outside the Bangla block are drawn with; those of Bijoy are all such."""
    slots = ("cs",) if look.complex_script else ("ascii", "hAnsi")
    return next((look.fonts[slot] for slot in slots if slot in look.fonts), "")


def unicode_font_of(look: Look) -> str:
    """The font of letters of the Bangla block."""
    return look.fonts.get("cs") or font_of(look)


def _switch(properties: Any, name: str) -> bool | None:
    element = properties.find(f"{W}{name}")
    return None if element is None else element.get(f"{W}val") not in ("0", "false", "off", "none")


def _either(one: bool | None, other: bool | None) -> bool | None:
    return one if other is None else other if one is None else one or other


def _theme_fonts(theme: Any) -> dict[str, str]:
    """The fonts that a theme names, by the words that runs name them with."""
    found: dict[str, str] = {}
    for kind in ("major", "minor") if theme is not None else ():
        fonts = next(theme.iter(f"{_A}{kind}Font"), None)
        if fonts is None:
            continue
        latin, bidi = fonts.find(f"{_A}latin"), fonts.find(f"{_A}cs")
        bangla = next(
            (one.get("typeface") for one in fonts.findall(f"{_A}font") if one.get("script") == "Beng"), None
        )
        for slot, face in (
            ("Ascii", latin is not None and latin.get("typeface")),
            ("HAnsi", latin is not None and latin.get("typeface")),
            ("Bidi", bangla or (bidi is not None and bidi.get("typeface"))),
        ):
            if face:
                found[kind + slot] = str(face)
    return found
