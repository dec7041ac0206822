"""From `declarative_base()` to a class that derives from `DeclarativeBase`.

Source: "What's New in SQLAlchemy 2.0", "Migrating an Existing Mapping", step one.
"""

from __future__ import annotations

import ast

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts

_ATTRIBUTES = ("metadata", "type_annotation_map")


def convert_base(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`Base = declarative_base()` becomes `class Base(DeclarativeBase): pass`. Raises Refused."""
    around = rewrite.around(call)
    statement, module = around[0], around[-1]
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)) or isinstance(around[1], ast.ClassDef):
        rewrite.refuse("it is not assigned to a name")
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    target = targets[0]
    if len(targets) > 1 or not isinstance(target, ast.Name):
        rewrite.refuse("it is not assigned to a name")
    if _mentions(module, "DeclarativeMeta") > _mentions(getattr(statement, "annotation", None), "DeclarativeMeta"):
        rewrite.refuse("the metaclass becomes another one, and the module names it")
    given = {each.arg: each.value for each in call.keywords}
    name = given.pop("name", None)
    if name is not None and getattr(name, "value", None) != target.id:
        rewrite.refuse("its class is to have another name")
    if call.args or any(each not in (*_ATTRIBUTES, "cls") for each in given):
        rewrite.refuse("DeclarativeBase has nothing for one of its arguments")
    if given.keys() & set(_ATTRIBUTES) and len(around) > 2:
        rewrite.refuse("a class body inside of other code does not see all names")
    above = given.pop("cls", None)
    if above is not None and facts.is_initialised(above):
        rewrite.refuse("the class that it is given may have an __init__() or a metaclass of its own")
    bases = [rewrite.source(above)] if above is not None else []
    bases.append(rewrite.name("sqlalchemy.orm.DeclarativeBase", call, hidden={target.id}, directly=True))
    body = [f"{key} = {rewrite.source(value)}" for key, value in given.items()]
    rows = [f"class {target.id}({', '.join(bases)}):", *(rewrite.unit() + each for each in body or ["pass"])]
    rewrite.replace_statement(statement, "\n".join(rows))
    rewrite.unsafe("it needs 2.0, and its metaclass is not DeclarativeMeta")


def _mentions(node: ast.AST | None, name: str) -> int:
    parts = [*ast.walk(node)] if node is not None else []
    return sum(name in (getattr(each, "id", ""), getattr(each, "attr", "")) for each in parts)
