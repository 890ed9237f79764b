"""The language server that editors run for YAML, over its standard input and output, as an editor speaks to it."""

from __future__ import annotations

import itertools
import json
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any, NamedTuple, Self

import pytest

HOME = Path(__file__).parent / "yaml_language_server"
_SERVER = HOME / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
_SECONDS = 20
"""That the server may take for an answer; it takes a tenth of a second."""

_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}


class Offer(NamedTuple):
    """What completion offers: its label, what it inserts (with places to type: $1), and what it says of it."""

    label: str
    inserts: str
    says: str


class LanguageServer:
    """The server at work in a folder, with `yaml.schemas` as the settings of an editor give them."""

    def __init__(self, folder: Path, schemas: dict[str, Any] | None = None) -> None:
        if not shutil.which("node") or not _SERVER.is_file():
            pytest.skip("yaml-language-server is not there: npm ci in tests/support/yaml_language_server")
        self._settings = {"schemas": schemas or {}, "schemaStore": {"enable": False}}
        self._folder = folder
        self._ids = itertools.count(1)
        self._said: dict[str, list[dict[str, Any]]] = {}
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["node", str(_SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        folder = {"uri": self._folder.as_uri(), "name": "letters"}
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder["uri"],
                "workspaceFolders": [folder],
                "capabilities": _CAPABILITIES,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": self._settings}})
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def marks(self, text: str, name: str = "letter.yaml") -> list[str]:
        """What is marked as wrong in a file that is opened: `line: message`."""
        uri = self._open(text, name)
        while uri not in self._said:
            self._hear()
        return [f"{mark['range']['start']['line'] + 1}: {mark['message']}" for mark in self._said.pop(uri)]

    def offers(self, text: str, name: str = "letter.yaml") -> dict[str, Offer]:
        """What completion offers at the `▮` of a text, by label; of two with one label, the last."""
        items = self._ask("textDocument/completion", self._at(text, name))["items"]
        return {
            item["label"]: Offer(item["label"], _inserted(item), _text(item.get("documentation")))
            for item in items
        }

    def hover(self, text: str, name: str = "letter.yaml") -> str:
        """What is shown for the word at the `▮` of a text."""
        found = self._ask("textDocument/hover", self._at(text, name))
        return _text(found["contents"]) if found else ""

    def _at(self, text: str, name: str) -> dict[str, Any]:
        before, _, after = text.partition("▮")
        uri = self._open(before + after, name)
        line = before.count("\n")
        return {
            "textDocument": {"uri": uri},
            "position": {"line": line, "character": len(before.rpartition("\n")[2].encode("utf-16-le")) // 2},
        }

    def _open(self, text: str, name: str) -> str:
        """Open a text as a file of this name in a folder of its own, where there is none. Returns its address."""
        uri = (self._folder / str(next(self._ids)) / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, parameters: dict[str, Any]) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            answer = self._hear()
            if answer.get("id") == number and "method" not in answer:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def _tell(self, method: str, parameters: dict[str, Any]) -> None:
        self._send({"method": method, "params": parameters})

    def _hear(self) -> dict[str, Any]:
        """The next message, answered where the server asks for its settings."""
        message = self._messages.get(timeout=_SECONDS)
        assert message is not None, "the language server has ended"
        if message.get("method") == "textDocument/publishDiagnostics":
            self._said[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            asked = (
                message["params"].get("items", []) if message["method"] == "workspace/configuration" else []
            )
            result = [self._settings if item.get("section") == "yaml" else {} for item in asked]
            self._send({"id": message["id"], "result": result or None})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        try:
            while head := stream.readline():
                length = 0
                while head.strip():
                    if head.lower().startswith(b"content-length:"):
                        length = int(head.partition(b":")[2])
                    head = stream.readline()
                self._messages.put(json.loads(stream.read(length)))
        except ValueError:
            pass  # the pipe was closed
        self._messages.put(None)


def _inserted(item: dict[str, Any]) -> str:
    return str(item.get("textEdit", {}).get("newText", item.get("insertText", "")))


def _text(documentation: Any) -> str:
    return str(documentation.get("value", "") if isinstance(documentation, dict) else documentation or "")
