"""What a class body does with a column that it has declared: whether a `mapped_column()` would do as well."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator, Sequence

from flake8_sqla20.rule import Facts

# What may be asked of a mapped_column() that could be asked of a Column().
_OPERATORS = (
    *("all_", "any_", "asc", "between", "bitwise_and", "bitwise_or", "bool_op", "collate", "concat", "contains"),
    *("desc", "distinct", "endswith", "foreign_keys", "icontains", "ilike", "in_", "is_", "is_distinct_from"),
    *("is_not", "is_not_distinct_from", "isnot", "isnot_distinct_from", "label", "like", "match", "name", "not_ilike"),
    *("not_in", "not_like", "notilike", "notin_", "notlike", "nulls_first", "nulls_last", "nullsfirst", "nullslast"),
    *("op", "regexp_match", "regexp_replace", "startswith"),
)


def asked_as_column(name: str, body: Sequence[ast.stmt], siblings: Container[str], facts: Facts) -> str:
    """Why statements of a class body need the Column that an attribute is; empty where they do not. `siblings` are the
    names that the body binds."""
    for node in _evaluated(body):
        if isinstance(node, ast.Attribute) and _is(node.value, name) and node.attr not in _OPERATORS:
            return "its class reads an attribute of it that only a Column has"
        if isinstance(node, ast.Call) and any(_is(each, name) for each in _given(node)):
            root: ast.expr = node.func
            while isinstance(root, (ast.Attribute, ast.Call)):
                root = root.value if isinstance(root, ast.Attribute) else root.func
            known = any(facts.symbol_of(each).startswith("sqlalchemy") for each in (node.func, root))
            if not known and not (isinstance(root, ast.Name) and root.id in siblings):
                return "its class hands it to what may want a Column"
    return ""


def _given(call: ast.Call) -> Iterator[ast.expr]:
    for each in (*call.args, *(keyword.value for keyword in call.keywords)):
        yield from each.elts if isinstance(each, (ast.List, ast.Tuple)) else (each,)


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _evaluated(body: Sequence[ast.stmt]) -> Iterator[ast.AST]:
    """The nodes that run with the class body."""
    stack: list[ast.AST] = [*body]
    while stack:
        node = stack.pop()
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            yield node
            stack += ast.iter_child_nodes(node)
