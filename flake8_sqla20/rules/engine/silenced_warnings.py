"""SQLAlchemy's own warnings of 2.0, silenced: `SQLALCHEMY_SILENCE_UBER_WARNING`, filters that ignore them.

## What it does

Finds what sets the environment variable `SQLALCHEMY_SILENCE_UBER_WARNING` to a value that silences (`"1"`, `"true"`,
`"yes"`): `os.environ[…] = …`, `setdefault()`, `update()`, `os.putenv()`, `monkeypatch.setenv()`,
`patch.dict(os.environ, …)`, a copy of the environment that has it. And filters that ignore `RemovedIn20Warning`,
`MovedIn20Warning`, `Base20DeprecationWarning` or `LegacyAPIWarning`, or the message by which SQLAlchemy 1.4 announces
them: `warnings.filterwarnings()`, `simplefilter()` and `catch_warnings()`, `pytest.mark.filterwarnings()`,
`config.addinivalue_line("filterwarnings", …)`. Filters that turn them into errors or show them are right. Configuration
files are not read.

## Why it changed

The warnings are the library's list of what the upgrade will break. Whoever hides them sees the list in 2.0, as errors.
There the variable means nothing, and `RemovedIn20Warning` is gone: a filter that imports it raises ImportError.

## Legacy

```python
import os
import warnings
from sqlalchemy import exc

os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"  # SQA179
warnings.filterwarnings("ignore", category=exc.MovedIn20Warning)  # SQA179 "MovedIn20Warning"
```

## Modern

```python
import os

os.environ["SQLALCHEMY_WARN_20"] = "1"

import warnings
from sqlalchemy import exc

warnings.filterwarnings("error", category=exc.MovedIn20Warning)
```

## Trap

- `SQLALCHEMY_WARN_20` is read when SQLAlchemy is imported: set it before, best outside of the program.
- A filter for what cannot be mended yet names it: `filterwarnings("ignore", r".*Query\\.get.*")`.

## See

https://docs.sqlalchemy.org/en/20/changelog/migration_20.html#migration-to-2-0-step-two-turn-on-removedin20warnings
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rule, Usage, last_name

VARIABLE = "SQLALCHEMY_SILENCE_UBER_WARNING"
_SILENCING = ("1", "true", "yes")
_WARNING = re.compile(r"sqlalchemy\..*\b((?:Removed|Moved)In20Warning|Base20DeprecationWarning|LegacyAPIWarning)$")
_MESSAGE = re.compile(r"Deprecated API features detected|(?:Removed|Moved)In20", re.IGNORECASE)
# Where a filter's category stands among its arguments; None where it is a keyword only.
_CATEGORY = {"warnings.filterwarnings": 2, "warnings.simplefilter": 1, "warnings.catch_warnings": None}
_NEVER = 99
_ENVIRONMENT = ("os.environ", "os.environ.copy()")

RULE = Rule(
    "SQA179",
    History(always="advice"),
    calls=(
        *("filterwarnings", "simplefilter", "catch_warnings", "addinivalue_line"),
        *("setdefault", "update", "putenv", "setenv", "dict"),
    ),
    nodes=("Assign", "AugAssign", "Dict"),
    gates=(VARIABLE, "warnings"),
)
BY_HAND = "what the warning is about has to be mended first"


def check(node: ast.Call | ast.Assign | ast.AugAssign | ast.Dict, facts: Facts) -> Iterator[Usage]:
    ignored = _ignored(node, facts) if isinstance(node, ast.Call) else ""
    if ignored:
        yield Usage(node, f"ignoring {ignored}", "mend what it warns of", fact="hides what 2.0 removes")
    for at, holder, key, value in _settings(node):
        name = key.arg if isinstance(key, ast.keyword) else facts.string_of(key)
        if name == VARIABLE and (facts.string_of(value) or "").lower() in _SILENCING:
            if not holder or any(_is_environment(each, facts) for each in holder):
                yield Usage(at, VARIABLE, "set SQLALCHEMY_WARN_20=1 instead", fact="hides what 2.0 removes")


def _settings(node: ast.AST) -> Iterator[tuple[ast.AST, list[ast.expr], ast.expr | ast.keyword, ast.expr]]:
    """What a node sets: the word that says so, the mappings of which one must be the environment (none where the word
    is enough), key and value."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Subscript):
                at = target.value if isinstance(target.value, ast.Attribute) else target.slice
                yield at, [target.value], target.slice, node.value
    elif isinstance(node, ast.AugAssign):
        for key, value in _items(node.value):
            yield key, [node.target], key, value
    elif isinstance(node, ast.Dict):
        copied = [each for key, each in zip(node.keys, node.values, strict=True) if key is None]
        for key, value in _items(node) if copied else ():
            yield key, copied, key, value
    elif isinstance(node, ast.Call):
        owner = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        word = last_name(node)
        if word in ("setdefault", "putenv", "setenv") and len(node.args) > 1:
            yield node.func, owner if word == "setdefault" else [], node.args[0], node.args[1]
        elif word == "update" and owner or word == "dict" and node.args:
            # update() changes what it is called on, dict() copies and patch.dict() patches what it is given.
            holder = owner if word == "update" else node.args[:1]
            for each in (*node.args, *(keyword.value for keyword in node.keywords)):
                for key, value in _items(each):
                    yield node.func, holder, key, value
            for keyword in node.keywords:
                yield node.func, holder, keyword, keyword.value


def _items(node: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """The keys and values of a displayed dict."""
    if isinstance(node, ast.Dict):
        yield from ((key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None)


def _is_environment(node: ast.expr, facts: Facts) -> bool:
    return facts.symbol_of(node) in _ENVIRONMENT or facts.string_of(node) == "os.environ"


def _ignored(node: ast.Call, facts: Facts) -> str:
    """Which of SQLAlchemy's warnings a filter ignores; empty for any other call."""
    symbol = facts.symbol_of(node.func)
    if symbol in _CATEGORY:
        index = _CATEGORY[symbol]
        action = facts.argument(node, 0 if index else _NEVER, "action")
        category = facts.argument(node, index or _NEVER, "category")
        message = facts.argument(node, 1, "message") if index == 2 else None
        if action is None or facts.string_of(action) != "ignore":
            return ""
        return _named(facts.string_of(message) if message else None, facts.symbol_of(category) if category else "")
    options = node.args if symbol == "pytest.mark.filterwarnings" else []
    if last_name(node) == "addinivalue_line" and len(node.args) == 2:
        options = node.args[1:] if facts.string_of(node.args[0]) == "filterwarnings" else []
    for option in options:
        fields = [*(facts.string_of(option) or "").split(":"), "", ""]
        if fields[0].strip() == "ignore" and _named(fields[1], fields[2].strip()):
            return _named(fields[1], fields[2].strip())
    return ""


def _named(message: str | None, category: str) -> str:
    """The name of SQLAlchemy's warning that a filter means by its message or its category; empty for another's."""
    match = _WARNING.match(category)
    return match[1] if match else "RemovedIn20Warning" if message and _MESSAGE.search(message) else ""
