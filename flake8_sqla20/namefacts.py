"""What a rule may know of names and functions around a place; most of it is asked by fixes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.place import Place
from flake8_sqla20.semantics import classes, scopes
from flake8_sqla20.semantics.kinds import Kind
from flake8_sqla20.syntax import Block

if TYPE_CHECKING:
    from flake8_sqla20.semantics.reaching import Local


class NameFacts(Place):
    """What binds the names that are read at a place, and what else is done with them."""

    __slots__ = ()

    def is_taken(self, name: str, dotted: str = "") -> bool:
        """Whether any code of the module binds a name, but by an import of what a dotted name means."""
        found = (self._infer.scope(region).bindings_of(name) for region in self._infer.module.syntax.regions.values())
        imported = (each for bindings in found for each in bindings)
        return any(not isinstance(each, scopes.Import) or each.qualified != dotted for each in imported)

    def is_handed_on(self, name: str) -> bool:
        """Whether another module of the project takes a name of the module from it."""
        from flake8_sqla20.semantics import importers

        return importers.is_taken_from(self._infer.project, self._infer.module.path, name)

    def is_shared(self, name: ast.Name) -> bool:
        """Whether a name is one of the module that another module may use."""
        if self.local(name) is not None:
            return False
        from flake8_sqla20.semantics import globals as module_names

        return module_names.is_shared(self._infer, name.id)

    def bare_uses_of(self, alias: ast.alias) -> list[ast.Name]:
        """The base classes and decorators in the module that are the name which an import binds."""
        return classes.bare_uses(self._infer, alias.asname or alias.name, alias)

    def is_lasting(self, node: ast.expr) -> bool:
        """Whether a dotted name means the same object wherever in its function it is read: its first name is bound
        once there, or further out."""
        while isinstance(node, ast.Attribute):
            node = node.value
        local = self.variable(node) if isinstance(node, ast.Name) else None
        return isinstance(node, ast.Name) and (local is None or len(local.bindings) == 1)

    def session_in_reach(self, query: ast.expr) -> str:
        """How the session behind `Model.query` is written where the Flask-SQLAlchemy object has a name of the module:
        "db.session"; or that of the one `scoped_session` that has a name there. Else empty."""
        names: set[str] = set()
        kinds: dict[str, Kind] = {}
        block: Block | None = self._block
        while block is not None:
            names.update(self._infer.scope(block.region).names)
            block = block.region.outer
        for name in sorted(names, key=lambda each: (each != "db", each)):
            node = ast.copy_location(ast.Name(name, ast.Load()), query)
            kinds[name] = kind = self.kind_of(node)
            if kind.is_a("FlaskSQLAlchemy"):
                return f"{name}.session"
        registries = [name for name, kind in kinds.items() if kind.is_a("scoped_session") and not kind.weak]
        return registries[0] if len(registries) == 1 else ""

    def local(self, name: ast.Name) -> Local | None:
        """All that is done with a local variable in its function; None for what is none: a name of the module or of a
        class, a `global` or `nonlocal` one."""
        region = self._block.region
        while region.is_comprehension and name.id not in self._infer.scope(region).names and region.outer:
            region = region.outer.region
        scope = self._infer.scope(region)
        if not isinstance(region.node, (ast.FunctionDef, ast.AsyncFunctionDef)) or name.id not in scope.names:
            return None
        if name.id in self._infer.module.syntax.declared:
            return None
        from flake8_sqla20.semantics import globals as names
        from flake8_sqla20.semantics.reaching import Local

        uses = names.uses(self._infer, region.node, name.id)
        return Local(region.node, scope.bindings_of(name.id), uses, self._infer.parents.below(region.node))

    def variable(self, name: ast.Name) -> Local | None:
        """All that is done with a local variable in its function, or with one of the module in its own code and in what
        it defines; None for what is neither."""
        found = self.local(name)
        if found is None and isinstance(self._block.region.root.node, ast.Module):
            from flake8_sqla20.semantics import globals as module_names

            found = module_names.variable(self._infer, name.id, self._block)
        return found

    def means_same(self, name: ast.Name, other: NameFacts) -> bool:
        """Whether a name of this place is bound by the same code as one that is spelled so at another place."""
        return bool(self.binders_of(name)) and self.binders_of(name) == other.binders_of(name)

    def binders_of(self, name: ast.Name) -> list[ast.AST | None]:
        """The nodes that bind a name as it is read at the place."""
        return [each.node for each in self._infer.bindings_of(name, self._block)]

    @property
    def function(self) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The function around the place; None in a module, class, lambda or comprehension."""
        node = self._block.region.node
        return node if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else None
