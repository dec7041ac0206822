"""python-lsp-server over stdio, as every editor with a language client runs it, with the README's settings."""

from __future__ import annotations

import json
import pathlib
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pylsp_jsonrpc.streams import JsonRpcStreamReader, JsonRpcStreamWriter

PLACE = {"line": 4, "character": 24}


class Client:
    """A language client with one document open: names.py of a workspace."""

    def __init__(self, workspace: pathlib.Path, settings: dict[str, Any] | None) -> None:
        command = [sys.executable, "-m", "pylsp"]
        self.process = subprocess.Popen(command, cwd=workspace, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.writer = JsonRpcStreamWriter(self.process.stdin)
        self.messages: queue.Queue[dict[str, Any]] = queue.Queue()
        reader = JsonRpcStreamReader(self.process.stdout)
        self.listener = threading.Thread(target=reader.listen, args=[self.messages.put], daemon=True)
        self.listener.start()
        self.uri = (workspace / "names.py").as_uri()
        self.version = 0
        self.send("initialize", id=1, processId=None, rootUri=workspace.as_uri(), capabilities={})
        self.wait(lambda message: message.get("id") == 1)
        self.send("initialized")
        if settings is not None:
            self.send("workspace/didChangeConfiguration", settings=settings)

    def send(self, method: str, *, id: int | None = None, **params: Any) -> None:  # noqa: A002
        request = {} if id is None else {"id": id}
        self.writer.write({"jsonrpc": "2.0", "method": method, "params": params} | request)

    def wait(self, wanted: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """The next message that is wanted; the test fails where there is none for a minute."""
        while True:
            message = self.messages.get(timeout=60)
            if wanted(message):
                return message

    def open(self, text: str) -> None:
        document = {"uri": self.uri, "languageId": "python", "version": self.version, "text": text}
        self.send("textDocument/didOpen", textDocument=document)

    def change(self, text: str) -> None:
        self.version += 1
        document = {"uri": self.uri, "version": self.version}
        self.send("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def diagnostics(self) -> list[dict[str, Any]]:
        """What is published next for the document."""
        published = self.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics")
        assert published["params"]["uri"] == self.uri
        return list(published["params"]["diagnostics"])

    def stop(self) -> None:
        self.send("shutdown", id=2)
        self.wait(lambda message: message.get("id") == 2)
        self.send("exit")
        self.listener.join(timeout=60)
        with self.process:  # waits for its end and closes the pipes
            pass


Connect = Callable[..., Client]


@pytest.fixture
def connect(workspace: pathlib.Path, recipe: Callable[[str, str], str]) -> Iterator[Connect]:
    """Starts a server for the workspace with the README's settings, or with those given."""
    clients: list[Client] = []
    advised = json.loads(recipe("json", "pylsp"))

    def start(settings: dict[str, Any] | None = advised) -> Client:
        clients.append(Client(workspace, settings))
        return clients[-1]

    yield start
    for client in clients:
        client.stop()


def codes(diagnostics: list[dict[str, Any]]) -> list[str]:
    return [each["code"] for each in diagnostics]


def test_findings_come_and_go_with_the_text(connect: Connect, legacy: str, modern: str) -> None:
    client = connect()
    client.open(legacy)
    [found] = client.diagnostics()
    assert found["code"] == "SQA101"
    assert found["source"] == "flake8"
    assert found["range"]["start"] == PLACE
    assert found["message"].startswith("SQA101 Session.query() is legacy since 2.0: ")
    client.change(modern)
    assert client.diagnostics() == []
    client.change("\n\n" + legacy)
    [found] = client.diagnostics()
    assert found["range"]["start"] == {"line": 6, "character": 24}
    client.change(legacy + "def (:\n")
    assert codes(client.diagnostics()) == ["E999"]
    client.change(legacy)
    assert codes(client.diagnostics()) == ["SQA101"]


def test_the_text_is_linted_and_not_the_file(connect: Connect, workspace: pathlib.Path, legacy: str) -> None:
    (workspace / "names.py").write_text("", encoding="utf-8")
    client = connect()
    client.open(legacy)
    assert codes(client.diagnostics()) == ["SQA101"]
    (workspace / "names.py").write_text(legacy, encoding="utf-8")
    client.change("")
    assert client.diagnostics() == []


@pytest.mark.parametrize("name", [".flake8", "setup.cfg", "tox.ini"])
def test_options_come_from_the_configuration_of_the_project(
    name: str, connect: Connect, workspace: pathlib.Path, legacy: str
) -> None:
    """A level that silences, a name, and a target at which the branch of another release is silent."""
    (workspace / ".flake8").unlink()
    options = "sqla20-level = removed\nsqla20-engine-names = depot\nsqla20-target-version = {}\n"
    other = 'if parse(sqlalchemy.__version__) < parse("2.0"):\n    depot.scalar("SELECT 2")\n'
    imports = "import sqlalchemy\nfrom app import depot\nfrom packaging.version import parse\n"
    text = f'{imports}{legacy}\ndepot.scalar("SELECT 1")\n{other}'
    for target, rows in (("2.0", [10]), ("1.4", [10, 12])):
        (workspace / name).write_text(f"[flake8]\nselect = SQA1\n{options.format(target)}", encoding="utf-8")
        client = connect()
        client.open(text)
        found = client.diagnostics()
        assert [each["range"]["start"]["line"] + 1 for each in found] == rows
        assert set(codes(found)) == {"SQA121"}


def test_flake8_is_off_unless_it_is_enabled(connect: Connect, legacy: str) -> None:
    client = connect(None)
    client.open(legacy + "import os\n")
    sources = {each["source"] for each in client.diagnostics()}
    assert "pyflakes" in sources
    assert "flake8" not in sources
