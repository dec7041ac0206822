"""`mapper(Class, table)`, which becomes `map_imperatively()` of a registry that the module has, or gets."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts, last_name

_NAME = "mapper_registry"
_MAPPER = "sqlalchemy.orm.mapper"


def map_imperatively(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """Rewrites a call of `mapper()`. Raises Refused."""
    if len(call.args) > 2 or any(isinstance(each, ast.Starred) for each in call.args):
        rewrite.refuse("map_imperatively() takes a class and a table by position")
    if any(each.arg == "non_primary" for each in call.keywords):
        rewrite.refuse("a class has one mapper: use aliased(Model, subquery)")
    *_, top, module = [call, *rewrite.around(call)]
    assert isinstance(module, ast.Module)
    assert isinstance(top, ast.stmt)
    name = next(_registries(module, top, call, facts), "")
    if not name:
        if facts.is_taken(_NAME):
            rewrite.refuse(f"{_NAME} is the name of something else")
        first = next(each for each in module.body if each is top or _maps(each, facts))
        code = f"{_NAME} = {rewrite.name('sqlalchemy.orm.registry', call)}()"
        is_definition = isinstance(first, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        rewrite.put_before(first, code + "\n\n\n" * is_definition)
        name = _NAME
    rewrite.unsafe("the class belongs to a registry, where strings that name classes are looked up")
    rewrite.replace(call.func, f"{name}.map_imperatively")


def _registries(module: ast.Module, end: ast.stmt, at: ast.Call, facts: Facts) -> Iterator[str]:
    """The names of the module, bound before a statement of it, that hold a registry."""
    for statement in module.body[: module.body.index(end)]:
        names: list[str] = []
        if isinstance(statement, ast.Assign):
            names = [each.id for each in statement.targets if isinstance(each, ast.Name)]
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            names = [statement.target.id]
        elif isinstance(statement, ast.ImportFrom):
            names = [each.asname or each.name for each in statement.names]
        for name in names:
            if facts.kind_of(ast.copy_location(ast.Name(name, ast.Load()), at)).name == "registry":
                yield name


def _maps(statement: ast.stmt, facts: Facts) -> bool:
    calls = (each for each in ast.walk(statement) if isinstance(each, ast.Call) and last_name(each))
    return any(facts.symbol_of(each.func) == _MAPPER for each in calls)
