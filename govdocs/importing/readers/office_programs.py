"""Files of older office programs (.doc, .odt, .rtf) → .docx by LibreOffice, where it is there, and from that an OldDocument."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from govdocs.errors import Refusal
from govdocs.importing import messages
from govdocs.importing.old_document import OldDocument, OldParagraph
from govdocs.importing.readers.packed_file import MAX_XML, PackedFile
from govdocs.importing.readers.programs import MOST_MEMORY, BeyondLimitsError, GivenUpError, run
from govdocs.importing.readers.rtf_fields import is_cut_off, without_active
from govdocs.problems.problem import RenderFault

SECONDS: Final = 90.0
MAX_FILE: Final = 50 << 20

_NAMES = ("soffice", "libreoffice")
_PLACES = {
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
}
_NOWHERE = "127.0.0.1:1"  # where nobody answers
_AS_TEXT = (
    "Preformatted Text"  # the style of all of a file that LibreOffice does not know and takes for a text
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def find_libreoffice() -> str | None:
    """The command of LibreOffice; None where it is not installed."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES.get(sys.platform, ()) if Path(place).is_file()), None)


def read_by_office_program(data: bytes, name: str) -> OldDocument:
    """The file as it is read after LibreOffice has made a .docx of it. Raises Refusal, without LibreOffice with the way to do it in Word."""
    return read_converted(as_docx(data, name), name)


def read_converted(data: bytes, name: str) -> OldDocument:
    """The .docx that LibreOffice has made of a file. Raises Refusal where it took the file for a text, which it is not."""
    from govdocs.importing.readers.word_reader import read_word

    found = read_word(data, name)
    if all(isinstance(block, OldParagraph) and block.style == _AS_TEXT for block in found.blocks):
        raise _failed(name)
    return found


def as_docx(data: bytes, name: str) -> bytes:
    """The .docx that LibreOffice makes of a file: in a profile of its own, without macros and links, ended wholly."""
    program = find_libreoffice()
    if program is None:
        raise Refusal(*messages.NEEDS_LIBREOFFICE.filled(name=name), given=name)
    if len(data) > MAX_FILE:
        raise Refusal(*messages.TOO_LARGE.filled(name=name, most=MAX_FILE >> 20), given=name)
    if data.startswith(b"PK"):
        _check_parts(data, name)
    elif _is_rtf(data):
        if is_cut_off(data):
            raise _failed(name)
        data = without_active(data)
    with tempfile.TemporaryDirectory(prefix="govdocs-") as temporary:
        folder = Path(temporary)
        settings = folder / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        given = folder / f"letter{_suffix(data)}"
        given.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
            *("--convert-to", "docx", "--outdir", str(folder / "made"), str(given)),
        ]
        try:
            run(command, folder, SECONDS, _environment(folder))
            return (folder / "made" / "letter.docx").read_bytes()
        except BeyondLimitsError:
            limits = {"name": name, "seconds": int(SECONDS), "memory": MOST_MEMORY}
            raise RenderFault([messages.NOT_READ_IN_TIME.filled(**limits).problem(given=name)]) from None
        except (GivenUpError, OSError):
            raise _failed(name) from None


def _check_parts(data: bytes, name: str) -> None:
    """Raises Refusal for an .odt that unpacks beyond bounds."""
    packed = PackedFile(data, name)
    for part in packed.parts:
        if part.endswith(".xml"):
            packed.raw(part, MAX_XML)


def _environment(folder: Path) -> dict[str, str]:
    """A home of its own, and for whatever would fetch something a way that leads nowhere."""
    ways = dict.fromkeys(
        [
            name
            for way in ("http", "https", "ftp", "all")
            for name in (f"{way}_proxy", f"{way}_proxy".upper())
        ],
        f"http://{_NOWHERE}",
    )
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME") if os.name == "posix" else ()
    return {**ways, "no_proxy": "", "NO_PROXY": "", **dict.fromkeys(homes, str(folder))}


def _failed(name: str) -> Refusal:
    return Refusal(*messages.LIBREOFFICE_FAILED.filled(name=name), given=name)


def _suffix(data: bytes) -> str:
    """The suffix by which LibreOffice knows what it is given: by the bytes, since a name may say anything."""
    return ".rtf" if _is_rtf(data) else ".odt" if data.startswith(b"PK") else ".doc"


def _is_rtf(data: bytes) -> bool:
    return data.lstrip()[:5] == b"{\\rtf"
