"""Relationships: which class they lead to, in which direction, and whether what they hold is a collection.

Source: "Relationship Configuration" in SQLAlchemy's documentation; the direction is worked out as
`RelationshipProperty` does, from `secondary`, `remote_side`, `foreign_keys`, `primaryjoin` and the foreign keys of both
tables. An annotation (`Mapped[list["Address"]]`) and `uselist` come before it, as they do there.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_sqla20.semantics import joins, models, registry, scopes
from flake8_sqla20.semantics.mapping import original_name
from flake8_sqla20.semantics.models import Model
from flake8_sqla20.syntax import Block, argument, last_name, unquoted

if TYPE_CHECKING:
    from flake8_sqla20.semantics.inference import Inference

FUNCTIONS = (
    "sqlalchemy.orm.relationship",
    "sqlalchemy.orm.relation",
    "sqlalchemy.orm.dynamic_loader",
    "sqlmodel.Relationship",
)
_WRAPPERS = {"Optional", "Annotated", "Final", "ClassVar", "Mapped"}
_STRATEGIES = {"WriteOnlyMapped", "DynamicMapped"}
# fmt: off
_COLLECTIONS = {
    "list", "set", "dict", "frozenset", "tuple", "List", "Set", "Dict", "FrozenSet", "Tuple", "Sequence", "Collection",
    "Iterable", "MutableSequence", "MutableSet", "MutableMapping", "Mapping", "AbstractSet", "InstrumentedList",
    "InstrumentedSet", "InstrumentedDict", "MappedCollection", "KeyFuncDict", "OrderingList",
}
# fmt: on


class Side:
    """One of a relationship's two ends: the attribute of `owner` called `name` that holds a `target` or many of them.

    `at` is the node that declares it (the call, or the keyword `backref`). `is_collection` is None where the module
    does not tell. `sets_lazy`: whether anything there chooses a loader strategy, or may; `loads_late`: whether it is
    known to be loaded when it is first read, by default or by `lazy="select"`, `is_joined` whether
    `lazy="joined"` loads it with its owner. `targets` are the names of the class it leads to and of its tables.
    """

    __slots__ = (
        "at",
        "is_collection",
        "is_joined",
        "loads_late",
        "name",
        "owner",
        "sets_lazy",
        "target",
        "targets",
        "viewonly",
    )

    def __init__(
        self,
        at: ast.AST,
        owner: str,
        name: str,
        target: Model,
        *,
        is_collection: bool | None,
        sets_lazy: bool,
        viewonly: bool,
        lazy: ast.expr | None = None,
    ) -> None:
        self.at = at
        self.owner = owner
        self.name = name
        self.target = target.name
        self.targets = {target.name, *target.tables}
        self.is_collection = is_collection
        self.sets_lazy = sets_lazy
        self.loads_late = not sets_lazy or isinstance(lazy, ast.Constant) and lazy.value in ("select", True)
        self.is_joined = isinstance(lazy, ast.Constant) and lazy.value in ("joined", False)
        self.viewonly = viewonly

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}" if self.owner else self.name


class Relationship:
    """A `relationship()` as its class declares it: the call and the `function` called, the class it belongs to (None
    where that is not seen), the attribute's name and annotation, the keyword arguments, and the class it leads to.

    `strategy` is the annotation's outermost name where that sets how it is loaded: DynamicMapped, WriteOnlyMapped.
    """

    __slots__ = ("annotation", "block", "call", "function", "name", "options", "owner", "strategy", "target")

    def __init__(self, infer: Inference, call: ast.Call, block: Block, function: str) -> None:
        self.call = call
        self.function = function
        self.block = block
        self.name = ""
        self.owner: Model | None = None
        self.annotation: ast.expr | None = None
        self._place(infer)
        self.strategy = self._strategy(infer)
        self.options = {each.arg: each.value for each in call.keywords if each.arg}
        kwargs = self.options.get("sa_relationship_kwargs")
        for key, value in zip(kwargs.keys, kwargs.values, strict=True) if isinstance(kwargs, ast.Dict) else ():
            if isinstance(key, ast.Constant):
                self.options.setdefault(str(key.value), value)
        self.target = self._led_to(infer)

    def _place(self, infer: Inference) -> None:
        """Find the statement that the relationship is the value of, and the class whose attribute that sets."""
        region = self.block.region
        statement = next(reversed([*self.block.statements_at(self.call.lineno)]), None)
        owner: ast.AST | None = region.node
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            self.name = last_name(target)
            self.annotation = statement.annotation if isinstance(statement, ast.AnnAssign) else None
            if isinstance(target, ast.Attribute):
                kind = infer.nested(target.value, self.block)
                owner = kind.first.node if kind.name == "type" else None
        elif isinstance(statement, ast.Return) and isinstance(region.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self.name, self.annotation = region.node.name, region.node.returns
            owner = region.outer.region.node if region.outer is not None else None
        else:
            self.name, owner = models.imperative(infer).properties.get(self.call, ("", None))
        if isinstance(owner, ast.ClassDef):
            self.owner = models.model_of(infer, owner)

    def _led_to(self, infer: Inference) -> Model | None:
        """The class that the relationship leads to, by its argument or else by its annotation."""
        given = argument(self.call, 0, "argument") if self.function != "sqlmodel.Relationship" else None
        node = given if given is not None else _innermost(self.annotation)
        if isinstance(node, ast.Lambda):
            node = node.body
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            local = registry.named(infer, node.value, self.block, self.call.lineno)
            name = node.value.rpartition(".")[2]
            return models.model_of(infer, local) if local is not None else Model(name) if name.isidentifier() else None
        if node is None:
            return None
        kind = infer.nested(node, self.block)
        if kind.name == "type" and isinstance(kind.first.node, ast.ClassDef):
            return models.model_of(infer, kind.first.node)
        if given is None and isinstance(node, ast.Name):  # an annotation may name what is bound further down
            local = registry.named(infer, node.id, self.block, self.call.lineno)
            return models.model_of(infer, local) if local is not None else Model(node.id)
        return Model(last_name(node)) if isinstance(node, (ast.Name, ast.Attribute)) else None

    @property
    def is_open(self) -> bool:
        """Whether the call may be given more than the module shows (`**options`)."""
        given = self.options.get("sa_relationship_kwargs")
        hidden = given is not None and not isinstance(given, ast.Dict)
        return hidden or any(each.arg is None for each in self.call.keywords)

    def _strategy(self, infer: Inference) -> str:
        """The annotation's outermost name where that sets how the collection is loaded; else empty."""
        node = unquoted(self.annotation) if self.annotation is not None else None
        name = original_name(infer, node.value, self.block) if isinstance(node, ast.Subscript) else ""
        return name if name in _STRATEGIES else ""


def relationship_of(infer: Inference, call: ast.Call, block: Block) -> Relationship | None:
    """The relationship that a call declares; None where it calls something else."""
    if call not in infer.relationships:
        symbol = infer.kind_of(call.func, block).symbol
        infer.relationships[call] = Relationship(infer, call, block, symbol) if symbol in FUNCTIONS else None
    return infer.relationships[call]


def sides_of(infer: Inference, found: Relationship) -> list[Side]:
    """The ends that a relationship declares: its own, and the one that `backref` makes on the other class."""
    if found.target is None or found.is_open:
        return []
    viewonly = _truth(found.options.get("viewonly")) is not False
    owner = found.owner or Model("")
    direction = joins.direction(infer, found)
    sides = [
        Side(
            found.call,
            owner.name,
            found.name,
            found.target,
            is_collection=_holds_many(infer, found, direction),
            sets_lazy="lazy" in found.options or bool(found.strategy) or found.function.endswith("dynamic_loader"),
            viewonly=viewonly,
            lazy=found.options.get("lazy"),
        )
    ]
    keyword = next((each for each in found.call.keywords if each.arg == "backref"), None)
    if keyword is not None and owner.name:
        sides += _backref(infer, found, keyword, direction, owner)
    return sides


def _backref(infer: Inference, found: Relationship, keyword: ast.keyword, direction: str, owner: Model) -> list[Side]:
    """The end that `backref="name"` or `backref=backref("name", …)` makes."""
    value = keyword.value
    options: dict[str | None, ast.expr] = {}
    if isinstance(value, ast.Call) and value.args and original_name(infer, value.func, found.block) == "backref":
        options = {each.arg: each.value for each in value.keywords}
        value = value.args[0]
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str) or found.target is None:
        return []
    many: bool | None = direction in ("MANYTOONE", "MANYTOMANY") if direction else None
    if "uselist" in options:
        many = _truth(options["uselist"])
    viewonly = _truth(options.get("viewonly", found.options.get("viewonly"))) is not False
    return [
        Side(
            keyword,
            found.target.name,
            value.value,
            owner,
            is_collection=many,
            sets_lazy="lazy" in options or None in options,
            viewonly=viewonly,
            lazy=options.get("lazy"),
        )
    ]


def _truth(node: ast.expr | None) -> bool | None:
    """The value of a flag; False where it is not given, None where it is not constant."""
    if node is None:
        return False
    return bool(node.value) if isinstance(node, ast.Constant) else None


def _holds_many(infer: Inference, found: Relationship, direction: str) -> bool | None:
    """Whether the attribute holds a collection."""
    uselist = found.options.get("uselist")
    if uselist is not None and not (isinstance(uselist, ast.Constant) and uselist.value is None):
        return _truth(uselist)
    declared: bool | None = None
    if found.annotation is not None:
        declared = _annotated(infer, found.annotation, found.block)
    elif "collection_class" in found.options:
        declared = True
    if declared and direction == joins.MANY_TO_ONE:
        return False  # a list there is a mistake that SQLAlchemy lets pass
    if declared is not None or found.annotation is not None:
        return declared
    return direction in ("ONETOMANY", "MANYTOMANY") if direction else None


def _annotated(infer: Inference, annotation: ast.expr, block: Block, depth: int = 0) -> bool | None:
    """Whether an annotation is that of a collection; None where it does not tell, as a class of the project's own that
    takes arguments."""
    node = unquoted(annotation)
    if node is None or depth > 20:
        return None
    if depth and node is not annotation and not isinstance(node, (ast.Name, ast.Attribute)):
        return None  # SQLAlchemy takes a string inside Mapped[…] for the name of one class
    if isinstance(node, ast.Subscript):
        name = original_name(infer, node.value, block)
        arguments = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name in _STRATEGIES or name in _COLLECTIONS:
            return True
        if name != "Union" and name not in _WRAPPERS:
            return None
        alternatives = arguments if name == "Union" else arguments[:1]
    else:
        alternatives = [node.left, node.right] if isinstance(node, ast.BinOp) else []
    if alternatives:
        found = {_annotated(infer, each, block, depth + 1) for each in alternatives}
        return True if True in found else None if None in found else False
    if isinstance(node, ast.Name):
        alias = scopes.only_value(infer.bindings_of(node, block))
        if alias is not None and isinstance(alias[0], (ast.Subscript, ast.BinOp)):
            return _annotated(infer, *alias, depth + 1)
    name = original_name(infer, node, block)
    if name in _COLLECTIONS:
        return True
    return None if name in ("Any", "Mapped", "RelationshipProperty", "Relationship", *_STRATEGIES) else False


def _innermost(annotation: ast.expr | None) -> ast.expr | None:
    """The class that an annotation is about: `Address` of `Mapped[list["Address"]]`, of a mapping its values."""
    node = unquoted(annotation) if annotation is not None else None
    for _ in range(20):
        if isinstance(node, ast.Subscript):
            last = node.slice.elts[-1] if isinstance(node.slice, ast.Tuple) and node.slice.elts else node.slice
            first = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) and node.slice.elts else node.slice
            mapped = last_name(node.value) in ("Dict", "dict", "Mapping", "MutableMapping")
            node = unquoted(last if mapped else first)
        elif isinstance(node, ast.BinOp):
            left = unquoted(node.left)
            node = unquoted(node.right) if isinstance(left, ast.Constant) and left.value is None else left
        else:
            break
    return node if isinstance(node, (ast.Name, ast.Attribute)) else None
