"""The class around a method, with those of its module that it derives from, as far as their text shows them."""

from __future__ import annotations

import ast
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_sqla20.rewrite.builder import Rewrite

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Class:
    """A class and what it derives from in its module, seen from one of its methods."""

    __slots__ = ("_classes", "_owner", "_stores")

    def __init__(self, classes: list[ast.ClassDef], owner: str) -> None:
        self._classes = classes
        self._owner = owner
        self._stores: dict[str, list[tuple[ast.expr, str]]] = {}
        for method in (each for found in classes for each in found.body if isinstance(each, Function)):
            own = method.args.args[0].arg if method.args.args else ""
            for node in ast.walk(method):
                if isinstance(node, ast.Assign):
                    for target in node.targets:
                        self._store(target, node.value, own)
        for statement in (each for found in classes for each in found.body):
            if isinstance(statement, (ast.Assign, ast.AnnAssign)):
                targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
                for target in targets:
                    if isinstance(target, ast.Name) and statement.value is not None:
                        self._stores.setdefault(target.id, []).append((statement.value, ""))

    def _store(self, target: ast.expr, value: ast.expr, own: str) -> None:
        if isinstance(target, ast.Attribute):
            owner, _, path = ast.unparse(target).partition(".")
            if owner == own:
                self._stores.setdefault(path, []).append((value, own))

    @classmethod
    def around(cls, node: ast.AST, rewrite: Rewrite) -> Class | None:
        """The class of the method that a node stands in; None outside of methods."""
        around = rewrite.around(node)
        for method, outer in pairwise(around):
            if isinstance(method, Function) and isinstance(outer, ast.ClassDef) and method.args.args:
                module = around[-1]
                known = {each.name: each for each in getattr(module, "body", ()) if isinstance(each, ast.ClassDef)}
                found = [outer]
                for each in found:
                    bases = [known.get(base.id) for base in each.bases if isinstance(base, ast.Name)]
                    found += [base for base in bases if base is not None and base not in found]
                return cls(found, method.args.args[0].arg)
        return None

    def is_self(self, node: ast.expr) -> bool:
        """Whether an expression is the method's first parameter."""
        return isinstance(node, ast.Name) and node.id == self._owner

    def method(self, name: str) -> Function | None:
        """The method or property of a name; None where there are several, or none."""
        found = [each for owner in self._classes for each in owner.body if isinstance(each, Function)]
        named = [each for each in found if each.name == name]
        return named[0] if len(named) == 1 else None

    def assigned(self, path: str) -> ast.expr | None:
        """The value of the one assignment to an attribute ("metadata.bind") of `self`."""
        found = self._stores.get(path, [])
        return found[0][0] if len(found) == 1 else None

    def owner_of(self, given: ast.Attribute) -> str:
        """What `self` is called where an attribute of it is read."""
        for method in (each for found in self._classes for each in found.body if isinstance(each, Function)):
            if method.args.args and any(each is given for each in ast.walk(method)):
                return method.args.args[0].arg
        return ""

    def has(self, path: str, *, at_most: int | None = None) -> bool:
        """Whether an attribute of `self` is assigned; or no oftener than so."""
        count = len(self._stores.get(path, []))
        return count > 0 if at_most is None else count <= at_most


def property_value(method: Function) -> ast.expr | None:
    """What a property returns that does nothing else."""
    body = [each for each in method.body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]
    is_property = [getattr(each, "id", "") for each in method.decorator_list] == ["property"]
    return body[0].value if is_property and len(body) == 1 and isinstance(body[0], ast.Return) else None
