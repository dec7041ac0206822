"""In which direction a relationship leads, by the keys that its join rests on.

Source: `JoinCondition._determine_direction` of SQLAlchemy's ORM, and "Configuring how Relationship Joins". The foreign
key stands in the table of the many: where the owner has it, the relationship is many-to-one.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import models
from flake8_sqla20.semantics.mapping import original_name
from flake8_sqla20.semantics.models import Model
from flake8_sqla20.syntax import Block, descendants, last_name, unquoted

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference
    from flake8_sqla20.semantics.relationships import Relationship

ONE_TO_MANY, MANY_TO_ONE, MANY_TO_MANY = "ONETOMANY", "MANYTOONE", "MANYTOMANY"
_ANNOTATING = ("foreign", "remote")


def direction(infer: Inference, found: Relationship) -> str:
    """The direction of a relationship: ONETOMANY, MANYTOONE or MANYTOMANY; empty where the module does not tell."""
    options, target, owner = found.options, found.target, found.owner
    if _is_given(options.get("secondary")) or "link_model" in options:
        return MANY_TO_MANY
    if target is None or owner is None:
        return ""
    join = _Join(infer, owner, target, found.block)
    if join.is_self_referential:
        return join.within_itself(options)
    keys = join.columns(options.get("foreign_keys"))
    if keys:
        return join.by_foreign(keys)
    is_plain = "primaryjoin" not in options and "foreign_keys" not in options
    return join.by_condition(options.get("primaryjoin")) or join.by_references(found.name, is_plain)


def _is_given(node: ast.expr | None) -> bool:
    return node is not None and not (isinstance(node, ast.Constant) and node.value is None)


class _Join:
    """The two sides of a relationship, and the columns that its arguments name."""

    __slots__ = ("block", "infer", "owner", "target")

    def __init__(self, infer: Inference, owner: Model, target: Model, block: Block) -> None:
        self.infer = infer
        self.owner = owner
        self.target = target
        self.block = block

    @property
    def is_self_referential(self) -> bool:
        if self.owner.place is not None and self.owner.place == self.target.place:
            return True
        # Classes of one inheritance hierarchy share a table.
        return bool(self.owner.tables & self.target.tables)

    def within_itself(self, options: dict[str, ast.expr]) -> str:
        """An adjacency list: one-to-many, unless the remote side is the one without the foreign key."""
        remote = self.columns(options.get("remote_side"))
        if not remote:
            join = options.get("primaryjoin")
            parsed = _evaluated(join)
            marked = self._marked(parsed, "remote") if parsed is not None else []
            if not marked and join is not None:
                return ""
            remote = [column for each in marked for column in self.columns(each)]
            if "remote_side" in options or marked and not remote:
                return ""
        if any(column in self.owner.keys for _, column in remote):
            return ONE_TO_MANY
        return MANY_TO_ONE if remote else ONE_TO_MANY

    def by_foreign(self, keys: list[tuple[str, str]]) -> str:
        """By whose columns are said to be foreign keys."""
        sides = {side for side, _ in keys}
        return {"owner": MANY_TO_ONE, "target": ONE_TO_MANY}.get(sides.pop(), "") if len(sides) == 1 else ""

    def by_condition(self, condition: ast.expr | None) -> str:
        """By the columns that `primaryjoin` compares: marked with `foreign()`, else the one with a foreign key."""
        parsed = _evaluated(condition)
        if parsed is None:
            return ""
        marked = [column for each in self._marked(parsed, "foreign") for column in self.columns(each)]
        if marked:
            return self.by_foreign(marked)
        for each in descendants(parsed):
            if isinstance(each, ast.Compare) and len(each.ops) == 1 and isinstance(each.ops[0], ast.Eq):
                sides = dict([*self.columns(each.left), *self.columns(each.comparators[0])])
                if set(sides) == {"owner", "target"}:
                    told = self._by_pair(sides["owner"], sides["target"])
                    if told:
                        return told
        return ""

    def _by_pair(self, owned: str, targeted: str) -> str:
        mine, theirs = owned in self.owner.keys, targeted in self.target.keys
        if mine != theirs:
            return MANY_TO_ONE if mine else ONE_TO_MANY
        # A column of this class without a foreign key leaves only the other one to have it.
        known = self.owner.complete and owned in self.owner.columns
        return ONE_TO_MANY if known and not mine and self.target.node is None else ""

    def by_references(self, name: str, is_plain: bool) -> str:
        """By the foreign keys of the two tables to one another."""
        mine = self.owner.references_to(self.target)
        theirs = self.target.references_to(self.owner)
        if bool(mine) != bool(theirs):
            return MANY_TO_ONE if mine else ONE_TO_MANY
        if mine or self.target.node is not None or not is_plain or self.owner.node is None:
            return ""
        # The other class is not in this module. One of the two has the foreign key: where all columns are seen and
        # none has one, it is the other. Where one may be overlooked, only the attribute's plural speaks as well.
        local = models.local_tables(self.infer)
        own = [each for each in self.owner.references if each.model is None and each.table not in local]
        if any(each.column.startswith(name.rstrip("s")) for each in own):
            return ""
        return ONE_TO_MANY if (self.owner.complete and not own) or models.is_plural(name) else ""

    def columns(self, node: ast.expr | None) -> list[tuple[str, str]]:
        """The columns that an argument names, each with the side it is of: "owner" or "target"; empty where one of them
        cannot be told."""
        parsed = _evaluated(node)
        if parsed is None:
            return []
        each = parsed.elts if isinstance(parsed, (ast.List, ast.Tuple, ast.Set)) else [parsed]
        found = [self._column(column) for column in each]
        return [column for column in found if column is not None] if None not in found else []

    def _marked(self, node: ast.expr, mark: str) -> list[ast.expr]:
        """What stands in `foreign(…)` or `remote(…)` in a condition."""
        calls = [each for each in descendants(node) if isinstance(each, ast.Call) and each.args]
        return [each.args[0] for each in calls if original_name(self.infer, each.func, self.block) == mark]

    def _column(self, node: ast.expr) -> tuple[str, str] | None:
        if isinstance(node, ast.Call) and node.args:
            if original_name(self.infer, node.func, self.block) in _ANNOTATING:
                node = node.args[0]
        if isinstance(node, ast.Name):  # in the class body itself
            return ("owner", node.id) if node.id in self.owner.columns else None
        if not isinstance(node, ast.Attribute):
            return None
        root = node.value
        while isinstance(root, ast.Attribute) and root.attr in ("c", "columns", "__table__"):
            root = root.value
        for side, model in (("owner", self.owner), ("target", self.target)):
            if last_name(root) in {model.name, *model.tables} or self._is(root, model):
                return side, node.attr
        return None

    def _is(self, node: ast.expr, model: Model) -> bool:
        """Whether an expression is a model's class or table."""
        kind = self.infer.nested(node, self.block)
        if kind.name == "type" and isinstance(kind.first.node, ast.ClassDef):
            return models.place_of(self.infer, kind.first.node) == model.place
        call = models.table_call(self.infer, node, self.block) if isinstance(node, ast.Name) else None
        return call is not None and bool(call.args) and getattr(call.args[0], "value", None) in model.tables


def _evaluated(node: ast.expr | None) -> ast.expr | None:
    """An argument that may be a string or a lambda, evaluated later: the expression itself."""
    return node.body if isinstance(node, ast.Lambda) else unquoted(node) if node is not None else None
