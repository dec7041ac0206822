"""What is asked of the text of a module without parsing it: whether it has a word, calls a function, defines a class,
speaks of SQLAlchemy, imports the same names, is short. A question is a line that may be written down and asked again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from operator import methodcaller

from flake8_sqla20.digests import digest

# Compiled when a file first needs them: an editor starts on every keystroke, and most files need none.
_IMPORT = r"(?m)^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)?|[^\n#]*)|import[ \t]+([^\n#;]+))"
_SPEAKING = r"(?m)^[ \t]*(?:from|import)[ \t]+(?:{})\b"
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


def importing(text: str) -> str:
    """The question whether a text imports what this one does."""
    return f"imports {_imports(text)}"


def shorter(size: int) -> str:
    """The question whether a text has fewer bytes."""
    return f"shorter {size}"


def asked(question: str) -> Callable[[bytes], bool]:
    """What answers a question for a file's content. Raises KeyError for a question that is none."""
    kind, _, argument = question.partition(" ")
    return _ASKED[kind](argument)


def imported_names(text: str) -> Iterator[str]:
    """The dotted names that the import statements of a text name, as far as a pattern tells them from other lines."""
    for match in re.finditer(_IMPORT, text):
        if match[1] is None:
            yield from (name.split(" as ")[0].strip() for name in match[3].split(","))
            continue
        separator = "" if match[1].endswith(".") else "."
        for name in match[2].strip("()\\ \n").split(","):
            first = name.strip().split(" ")[0]
            yield f"{match[1]}{separator}{first}" if first.isidentifier() else match[1]


def _imports(text: str) -> str:
    return digest(" ".join(imported_names(text)).encode("utf-8", "replace"))


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
    return lambda content: _spoken().search(content.decode("utf-8", "replace")) is not None


def _imports_these(names: str) -> Callable[[bytes], bool]:
    return lambda content: _imports(content.decode("utf-8", "replace")) == names


def _is_shorter(size: str) -> Callable[[bytes], bool]:
    return lambda content: len(content) < int(size)


@cache
def _spoken() -> re.Pattern[str]:
    """What matches an import of SQLAlchemy or of an extension of it."""
    from flake8_sqla20 import catalog

    return re.compile(_SPEAKING.format("|".join(map(re.escape, sorted(catalog.EXTENSIONS)))))


_ASKED: dict[str, Callable[[str], Callable[[bytes], bool]]] = {
    "word": _has_word,
    "call": _calls,
    "class": _defines,
    "speaks": _speaks,
    "imports": _imports_these,
    "shorter": _is_shorter,
}
