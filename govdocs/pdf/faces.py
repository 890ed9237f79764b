"""The faces a document is set in: Hind Siliguri by default, or the font files of an office."""

from dataclasses import astuple, dataclass, fields
from hashlib import sha256
from pathlib import Path

from govdocs.pdf import messages, symbol_font
from govdocs.pdf.faults import RenderError, fault
from govdocs.pdf.font_damage import damage_of
from govdocs.pdf.font_program import is_static_truetype

#: The family every face is loaded under. Nobody's system has a family of this name, so the fonts
#: installed on a machine can neither replace ours nor change a byte of the output.
FAMILY = "GovBN"


@dataclass(frozen=True, slots=True)
class Faces:
    """Font files (TrueType) by weight and slope; only the regular one is needed.

    What an office does not give (a bold, an italic) is set in the nearest file it does give.
    """

    regular: Path
    light: Path | None = None
    medium: Path | None = None
    semibold: Path | None = None
    bold: Path | None = None
    italic: Path | None = None
    bold_italic: Path | None = None

    @classmethod
    def hind_siliguri(cls) -> "Faces":
        """The default face, five static weights with Latin, under the Open Font License."""
        import fontpkg_hind_siliguri

        folder = Path(fontpkg_hind_siliguri.ROOT) / "files"
        weights = {
            field.name: folder / f"HindSiliguri-{name}.ttf"
            for field, name in zip(
                fields(cls), ("Regular", "Light", "Medium", "SemiBold", "Bold"), strict=False
            )
        }
        return cls(**weights)

    def files(self) -> list[tuple[Path, int, str]]:
        """Each file given, with its CSS weight and style."""
        return [
            (path, weight, style)
            for path, weight, style in (
                (self.light, 300, "normal"),
                (self.regular, 400, "normal"),
                (self.medium, 500, "normal"),
                (self.semibold, 600, "normal"),
                (self.bold, 700, "normal"),
                (self.italic, 400, "italic"),
                (self.bold_italic, 700, "italic"),
            )
            if path
        ]

    def absolute(self) -> "Faces":
        """The same files under names that hold in every working directory."""
        return Faces(*(path and path.absolute() for path in astuple(self)))

    def read(self) -> dict[str, bytes]:
        """file URL → content. Raises RenderError for what is no file no static TrueType font, or a damaged one."""
        content, faults = {}, []
        for path, _, _ in self.files():
            try:
                content[path.resolve().as_uri()] = font = path.read_bytes()
            except OSError:
                faults.append(fault(messages.FONT_UNREADABLE, name=path.name))
                continue
            if not is_static_truetype(font):
                faults.append(fault(messages.FONT_KIND, name=path.name))
            elif damage := damage_of(font):
                faults.append(fault(messages.FONT_DAMAGED, name=path.name, damage=damage))
        if faults:
            raise RenderError(tuple(faults))
        return content

    def style_sheet(self) -> str:
        """The @font-face rules, and the family as the default of the document."""
        rules = [
            f'@font-face {{ font-family: {FAMILY}; src: url("{path.resolve().as_uri()}"); '
            f"font-weight: {weight}; font-style: {style} }}"
            for path, weight, style in self.files()
        ]
        return "\n".join(
            (
                *rules,
                symbol_font.style_sheet(),
                f"html {{ font-family: {FAMILY}, {symbol_font.MARKS_FAMILY} }}",
            )
        )

    def fingerprint(self) -> dict[str, str]:
        """file name → SHA-256 of its content."""
        return {path.name: sha256(path.read_bytes()).hexdigest() for path, _, _ in self.files()}
