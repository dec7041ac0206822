"""`Enum()` of a Python enumeration with aliases, which 2.0 leaves out of the type.

## What it does

Finds `Enum(Class)`, and `ENUM(Class)` of the MySQL and PostgreSQL dialects, where the module shows that the enumeration
has two members of one value (`b = 1` after `a = 1`, or `b = a`) and `omit_aliases` is not given.

## Why it changed

An alias is another name for a member and never the name that is stored. 1.x listed it among the names of the type, so
that a native ENUM or a CHECK constraint had one too many. 2.0 leaves aliases out; 1.4 warns of it.

## Legacy

```python
import enum

class Size(enum.Enum):
    small = 1
    little = 1

size = sa.Enum(Size)  # SQA155
```

## Modern

```python
import enum

class Size(enum.Enum):
    small = 1
    little = 1

size = sa.Enum(Size, omit_aliases=False)
```

## Trap

- Nothing raises: a migration tool sees that a name is gone from the type, and the type is created without it.
- `omit_aliases=False` keeps the schema as it was. Rows that have the name of an alias, written by other programs, need
  it: reading one raises `LookupError` otherwise. `True` is what 2.0 does by itself.

## Fix

Safe: `omit_aliases=False` is added, which keeps the type as it is on every release.

## See

https://docs.sqlalchemy.org/en/20/core/type_basics.html#sqlalchemy.types.Enum.params.omit_aliases
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rule import Facts, History, Rewrite, Rule, Usage

RULE = Rule("SQA155", History(always="changed"), calls=("Enum", "ENUM"))
_TYPES = ("sqlalchemy.Enum", "sqlalchemy.dialects.postgresql.ENUM", "sqlalchemy.dialects.mysql.ENUM")
_BASES = ("enum.Enum", "enum.IntEnum", "enum.StrEnum")
_PLAIN = ("builtins.str", "builtins.int", "builtins.float")


def check(node: ast.Call, facts: Facts) -> Iterator[Usage]:
    if len(node.args) != 1 or any(each.arg in ("omit_aliases", None) for each in node.keywords):
        return
    kind = facts.kind_of(node.args[0])
    declared = kind.first.node if kind.name == "type" else None
    if not isinstance(declared, ast.ClassDef) or facts.symbol_of(node.func) not in _TYPES:
        return
    bases = [facts.symbol_of(base) for base in declared.bases]
    if not any(base in _BASES for base in bases) or not all(base in (*_BASES, *_PLAIN) for base in bases):
        return  # a base of the project's own may make other values of what stands there
    alias = _alias(declared)
    if alias:
        what = f"{declared.name}.{alias}, an alias, in Enum()"
        yield Usage(node.func, what, "pass omit_aliases=False to keep it, or True", fact="is left out in 2.0")


def fix(node: ast.Call, usage: Usage, facts: Facts, rewrite: Rewrite) -> None:
    rewrite.add_argument(node, "omit_aliases=False")


def _alias(enumeration: ast.ClassDef) -> str:
    """The first member that has the value of one before it; empty where none is seen, or the class makes its values
    itself."""
    members: dict[str, object] = {}
    for each in enumeration.body:
        if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)) and each.name == "__new__":
            return ""
        target = each.targets[0] if isinstance(each, ast.Assign) and len(each.targets) == 1 else None
        if not isinstance(target, ast.Name) or target.id.startswith("_") or not isinstance(each, ast.Assign):
            continue
        value = each.value
        if isinstance(value, ast.Name) and value.id in members:
            return target.id
        if isinstance(value, ast.Constant) and value.value in members.values():
            return target.id
        # what is no constant is equal to itself alone
        members[target.id] = value.value if isinstance(value, ast.Constant) else value
    return ""
