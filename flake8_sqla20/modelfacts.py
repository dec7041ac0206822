"""What a rule may know of mapped classes: their attributes, relationships and declarations."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.place import Place

if TYPE_CHECKING:
    from flake8_sqla20.semantics.declarations import Declaration
    from flake8_sqla20.semantics.relationships import Relationship, Side
    from flake8_sqla20.semantics.valuetypes import End


class ModelFacts(Place):
    """The model graph, as it is asked from a place."""

    __slots__ = ()

    def attributes_of(self, owner: ast.expr, path: str) -> list[str]:
        """The attributes that a string given to a query's or loader option's method names: `["User.addresses",
        "Address.user"]` of "addresses.user"; empty where the project does not declare them. `owner` is the receiver."""
        from flake8_sqla20.semantics import paths

        entity = paths.entity_of(self._infer, owner, self._block)
        return paths.attributes(self._infer, entity, path, self._block) if entity is not None else []

    def attributes_of_instance(self, instance: ast.expr, path: str) -> list[str]:
        """The attribute of an instance's class that a string names, as `attributes_of` gives it; empty where the
        instance's class, or its attribute, is not seen."""
        from flake8_sqla20.semantics import loads, paths

        entity = loads.instance_class(self._infer, instance, self._block)
        return paths.attributes(self._infer, entity, path, self._block) if entity is not None else []

    def joined_collection_of(self, statement: ast.expr) -> str:
        """The collection that a Select loads by a join (`joinedload(User.addresses)`): "User.addresses"; empty where
        the module does not show one."""
        from flake8_sqla20.semantics import paths

        return paths.joined_collection(self._infer, statement, self._block)

    def is_scalar(self, attribute: ast.expr) -> bool:
        """Whether an attribute of a class (`Address.user`) is a relationship that leads to one object."""
        from flake8_sqla20.semantics import paths

        return paths.is_scalar(self._infer, attribute, self._block)

    def is_direct(self, attribute: ast.expr) -> bool:
        """Whether an attribute of a class (`User.addresses`) is a relationship that goes through no table between."""
        from flake8_sqla20.semantics import paths

        return paths.is_direct(self._infer, attribute, self._block)

    def has_joined_collection(self, entity: ast.expr) -> bool:
        """Whether loading a class loads a collection by `lazy="joined"`, its own or one of what it loads so."""
        from flake8_sqla20.semantics import paths

        return paths.has_joined_collection(self._infer, entity, self._block)

    def is_annotated(self, call: ast.Call) -> bool:
        """Whether the statement of a call may annotate what it sets or returns: `users: DynamicMapped[…] = …`."""
        statements = [*self._block.statements_at(call.lineno)]
        return bool(statements) and not isinstance(statements[-1], ast.Assign)

    def relationship_of(self, call: ast.Call) -> Relationship | None:
        """The relationship that a call declares; None where it calls anything else."""
        from flake8_sqla20.semantics import relationships

        return relationships.relationship_of(self._infer, call, self._block)

    def declaration_of(self, call: ast.Call) -> Declaration | None:
        """The attribute of a class whose value a call is; None for a call that stands anywhere else."""
        if not isinstance(self._block.region.node, ast.ClassDef):
            return None
        from flake8_sqla20.semantics import declarations

        return declarations.declaration_of(self._infer, call, self._block)

    def is_initialised(self, node: ast.expr) -> bool:
        """Whether an expression is no class of the project, or one that may have an `__init__()` or a metaclass."""
        from flake8_sqla20.semantics import declarations

        kind = self.kind_of(node)
        declared = kind.first.node if kind.name == "type" else None
        return not isinstance(declared, ast.ClassDef) or declarations.is_initialised(self._infer, declared)

    def end_of(self, call: ast.Call) -> End | None:
        """What a `relationship()` leads to, a collection or one object; None where that is not certain."""
        from flake8_sqla20.semantics import valuetypes

        found = self.relationship_of(call)
        return valuetypes.of_relationship(self._infer, found) if found is not None else None

    def sides_of(self, call: ast.Call) -> list[Side]:
        """The ends of the relationship that a call declares, its own and that of its `backref`; empty for any other
        call, and where it may be given options that the module does not show."""
        from flake8_sqla20.semantics import relationships

        found = self.relationship_of(call)
        return relationships.sides_of(self._infer, found) if found is not None else []

    @property
    def has_large(self) -> bool:
        """Whether the configuration names any large table (`sqla20-large-tables`)."""
        return bool(self._large)

    def is_large(self, side: Side) -> str:
        """The name, of those of a side's target and its tables, that the configuration calls large; empty for none."""
        from fnmatch import fnmatchcase

        return next((n for n in sorted(side.targets) if any(fnmatchcase(n, each) for each in self._large)), "")
