"""What is asked of the text of a module without parsing it: whether it has a word, calls a function, defines a class,
speaks of SQLAlchemy, imports the same names, is short. A question is a line that may be written down and asked again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import methodcaller

from flake8_sqla20.digests import digest
from flake8_sqla20.extensions import is_extension

# Compiled when a file first needs them: an editor starts on every keystroke, and most files need none.
_GAP = r"(?:[ \t]|\\\r?\n)"
_NAMES = r"(?:[^\n#;\\]|\\\r?\n)*"
_FROM = rf"from{_GAP}+([.\w\x80-\xff]+){_GAP}+import\b{_GAP}*(\([^)]*\)?|{_NAMES})"
_IMPORT = rf"[ \t]*(?:{_FROM}|import{_GAP}+({_NAMES}))".encode("latin-1")
_BETWEEN = r"#[^\n]*|[()\\]"  # what is no name between the names
_CONTINUED = 4  # lines of a statement before its word `import`
_CLASS = r"(?m)^class[ \t]+{}\b"
_BOUND = rb"(?m)^[ \t]*(?:from[ \t]+\S+[ \t]+)?import\b[ \t]*(\([^)]*\)|(?:[^\n\\]|\\\r?\n)*)"
_RECEIVER = rb"(?<![\w.)\]])([^\W\d]\w*)(?:\.\w+)*\.$"
_NO_CALL = rb"(?:\w|[\x80-\xff]|\b(?:def|class)[ \t]+)$"
_LONGEST = 120  # characters of `package.module.` before a called name


def word(name: str) -> str:
    """The question whether a text has a word."""
    return f"word {name}"


def call(name: str) -> str:
    """The question whether a text calls what has a name, by the plain name or as an attribute of what it imports."""
    return f"call {name}"


def class_defined(name: str) -> str:
    """The question whether a text defines a class of a name at its top level."""
    return f"class {name}"


def speaking() -> str:
    """The question whether a text imports SQLAlchemy or an extension of it."""
    return "speaks "


def importing(content: bytes) -> str:
    """The question whether a text imports what this one does."""
    return f"imports {_imports(content)}"


def shorter(size: int) -> str:
    """The question whether a text has fewer bytes."""
    return f"shorter {size}"


def asked(question: str) -> Callable[[bytes], bool]:
    """What answers a question for a file's content. Raises KeyError for a question that is none."""
    kind, _, argument = question.partition(" ")
    return _ASKED[kind](argument)


@lru_cache(maxsize=64)
def imported_names(content: bytes) -> tuple[str, ...]:
    """The dotted names that the import statements of a module name, as far as a pattern tells them from other lines."""
    found: dict[str, None] = {}
    for module, listed in _imports_in(content):
        separator = "" if module.endswith(".") or not module else "."
        for words in map(str.split, re.sub(_BETWEEN, " ", listed).split(",")):
            if words:
                found[f"{module}{separator}{words[0]}" if words[0] != "*" else module] = None
    return tuple(found)


def _imports_in(content: bytes) -> Iterator[tuple[str, str]]:
    """The module and the names of each import statement, as they are written; no module in `import a, b`. The word is
    searched for first: a pattern that begins with a line would be tried at every character."""
    match = re.compile(_IMPORT).match
    end, at = 0, content.find(b"import")
    while at >= 0:
        begin = content.rfind(b"\n", end, at) + 1
        for _ in range(_CONTINUED):
            if not content.endswith((b"\\\n", b"\\\r\n"), end, begin):
                break
            begin = content.rfind(b"\n", end, begin - 1) + 1
        found = match(content, begin) if begin or not end else None
        if found is not None:
            end = found.end()
            module, several, plain = (part.decode("utf-8", "replace") for part in found.groups(b""))
            yield module, several or plain
            at = content.find(b"import", end)
        else:
            at = content.find(b"\n", at)
            at = content.find(b"import", at) if at >= 0 else at


def _imports(content: bytes) -> str:
    return digest(" ".join(imported_names(content)).encode("utf-8", "replace"))


def _has_word(name: str) -> Callable[[bytes], bool]:
    return methodcaller("__contains__", name.encode("utf-8", "replace"))


def _calls(name: str) -> Callable[[bytes], bool]:
    called = f"{name}(".encode("utf-8", "replace")
    receiver, no_call = re.compile(_RECEIVER).search, re.compile(_NO_CALL).search

    def is_call(content: bytes, at: int) -> bool:
        before = content[max(0, at - _LONGEST) : at]
        if not before.endswith(b"."):
            return not no_call(before)
        found = receiver(before)
        return found is not None and found[1] in _bound(content)

    def calls(content: bytes) -> bool:
        at = content.find(called)
        while at >= 0 and not is_call(content, at):
            at = content.find(called, at + 1)
        return at >= 0

    return calls


@lru_cache(maxsize=64)
def _bound(content: bytes) -> frozenset[bytes]:
    """The words in the import statements of a module, all names that these bind among them."""
    return frozenset(word for match in re.finditer(_BOUND, content) for word in re.findall(rb"\w+", match[1]))


def _defines(name: str) -> Callable[[bytes], bool]:
    search = re.compile(_CLASS.format(re.escape(name)).encode("utf-8", "replace")).search
    return lambda content: search(content) is not None


def _speaks(_: str) -> Callable[[bytes], bool]:
    return lambda content: any(map(is_extension, imported_names(content)))


def _imports_these(names: str) -> Callable[[bytes], bool]:
    return lambda content: _imports(content) == names


def _is_shorter(size: str) -> Callable[[bytes], bool]:
    return lambda content: len(content) < int(size)


_ASKED: dict[str, Callable[[str], Callable[[bytes], bool]]] = {
    "word": _has_word,
    "call": _calls,
    "class": _defines,
    "speaks": _speaks,
    "imports": _imports_these,
    "shorter": _is_shorter,
}
