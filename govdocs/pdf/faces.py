"""The faces a document is set in: Hind Siliguri by default, or the font files of an office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from govdocs.files.font_data import damage_of, is_collection, is_static_truetype
from govdocs.models.fonts import FontFile
from govdocs.pdf import messages, symbol_font
from govdocs.pdf.added_space import with_space
from govdocs.pdf.faults import PageFault, RenderError, fault
from govdocs.pdf.font_characters import FontCharacters, font_characters, has_character

#: The family every face is loaded under. Nobody's system has a family of this name, so the fonts
#: installed on a machine can neither replace ours nor change a byte of the output.
FAMILY = "GovBN"

#: What a soft hyphen gives at the end of a line.
HYPHEN = "\u2010"


@dataclass(frozen=True, slots=True, init=False)
class Faces:
    """Font files (TrueType) by weight and slope; only the regular one is needed.

    What an office does not give (a bold, an italic) is set in the nearest file it does give. A character that they lack is
    taken from the first of the `fallback` files that has it, in one weight; then from the first of the `office` ones, which the
    office file of a document names: each document brings its own.
    """

    regular: Path
    light: Path | None = None
    medium: Path | None = None
    semibold: Path | None = None
    bold: Path | None = None
    italic: Path | None = None
    bold_italic: Path | None = None
    fallback: tuple[Path, ...] = ()
    office: tuple[FontFile, ...] = ()

    def __init__(
        self,
        regular: str | Path,
        light: str | Path | None = None,
        medium: str | Path | None = None,
        semibold: str | Path | None = None,
        bold: str | Path | None = None,
        italic: str | Path | None = None,
        bold_italic: str | Path | None = None,
        fallback: Iterable[str | Path] = (),
        office: tuple[FontFile, ...] = (),
    ) -> None:
        main = regular, light, medium, semibold, bold, italic, bold_italic
        for field, path in zip(fields(self), main, strict=False):
            object.__setattr__(self, field.name, None if path is None else Path(path))
        object.__setattr__(self, "fallback", tuple(map(Path, fallback)))
        object.__setattr__(self, "office", office)

    @classmethod
    def hind_siliguri(cls) -> "Faces":
        """The default face, five static weights with Latin, under the Open Font License. Raises RenderError where it is not installed."""
        try:
            import fontpkg_hind_siliguri
        except ImportError as error:
            raise RenderError((fault(messages.OWN_FONT_MISSING),)) from error
        folder = Path(fontpkg_hind_siliguri.ROOT) / "files"
        weights: dict[str, Any] = {
            field.name: folder / f"HindSiliguri-{name}.ttf"
            for field, name in zip(
                fields(cls), ("Regular", "Light", "Medium", "SemiBold", "Bold"), strict=False
            )
        }
        return cls(**weights)

    def files(self) -> list[tuple[Path, int, str]]:
        """Each file of the main face, with its CSS weight and style."""
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

    def paths(self) -> list[Path]:
        """Every file but those of an office file: those of the main face, then the fallbacks in their order."""
        return [*(path for path, _, _ in self.files()), *self.fallback]

    def families(self) -> tuple[str, ...]:
        """The names under which the files are loaded, in the order in which a character is looked for."""
        return FAMILY, symbol_font.MARKS_FAMILY, *map(_fallback_family, range(len(self._second_urls())))

    def absolute(self) -> "Faces":
        """The same files under names that hold in every working directory."""
        given = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if field.name not in ("fallback", "office")
        }
        named = {name: path.absolute() for name, path in given.items() if path}
        return replace(self, **named, fallback=tuple(path.absolute() for path in self.fallback))

    def read(self) -> dict[str, bytes]:
        """URL → content, with a space added where a font has none.

        Raises RenderError for what is no file, no static TrueType font, or a damaged one.
        """
        content: dict[str, bytes] = {}
        faults: list[PageFault] = []

        def add(url: str, name: str, font: bytes) -> None:
            try:
                content[url] = with_space(font)
            except ValueError as error:
                faults.append(fault(messages.FONT_DAMAGED, name=name, damage=str(error)))

        for given in self.office:
            add(given.url, given.name, given.data)
        for path in self.paths():
            try:
                font = path.read_bytes()
            except OSError:
                faults.append(fault(messages.FONT_UNREADABLE, name=path.name))
                continue
            if is_collection(font):
                faults.append(fault(messages.FONT_COLLECTION, name=path.name))
            elif not is_static_truetype(font):
                faults.append(fault(messages.FONT_KIND, name=path.name))
            elif damage := damage_of(font):
                faults.append(fault(messages.FONT_DAMAGED, name=path.name, damage=damage))
            else:
                add(_url(path), path.name, font)
        if faults:
            raise RenderError(tuple(faults))
        return content

    def style_sheet(self, content: Mapping[str, bytes]) -> str:
        """The @font-face rules of the files, whose content is given, and the families as the default of the document.

        Where no face has the hyphen ‘‐’ that a soft hyphen gives at the end of a line, it is the common one.
        """
        rules = [_rule(FAMILY, _url(path), weight, style) for path, weight, style in self.files()]
        seconds = [
            _rule(_fallback_family(number), url, 400, "normal")
            for number, url in enumerate(self._second_urls())
        ]
        return "\n".join(
            (
                *rules,
                symbol_font.style_sheet(),
                *seconds,
                f"html {{ font-family: {', '.join(self.families())} }}",
                *(() if _any_has(HYPHEN, content.values()) else ("html { hyphenate-character: '-' }",)),
            )
        )

    def fingerprint(self) -> dict[str, str]:
        """file name → SHA-256 of its content, but for those of an office file; the fallbacks also by number, for their order matters."""
        named = [
            *((path.name, path) for path, _, _ in self.files()),
            *((f"fallback {number} {path.name}", path) for number, path in enumerate(self.fallback, 1)),
        ]
        return {name: sha256(path.read_bytes()).hexdigest() for name, path in named}

    def characters(self) -> tuple[FontCharacters | None, ...]:
        """The characters of the regular file, of the marks and of each second face; None where a file does not say.

        Raises RenderError, as `read` does.
        """
        content = self.read()
        regular, *seconds = (
            font_characters(content[url]) for url in (_url(self.regular), *self._second_urls())
        )
        return regular, font_characters(symbol_font.marks_font()), *seconds

    def _second_urls(self) -> tuple[str, ...]:
        return *map(_url, self.fallback), *(font.url for font in self.office)


def _any_has(character: str, fonts: Iterable[bytes]) -> bool:
    return any(has_character(font, character) is not False for font in fonts)


def _fallback_family(number: int) -> str:
    return f"{FAMILY}Second{number + 1}"


def _url(path: Path) -> str:
    return path.resolve().as_uri()


def _rule(family: str, url: str, weight: int, style: str) -> str:
    return (
        f'@font-face {{ font-family: {family}; src: url("{url}"); '
        f"font-weight: {weight}; font-style: {style} }}"
    )
