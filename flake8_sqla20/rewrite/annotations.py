"""`Mapped[…]` on attributes of declarative classes, and `mapped_column()` in place of `Column()`.

The table stays as it is: the SQL type stays where it stands, and whether a column may be NULL is what it was.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from flake8_sqla20.rewrite.bodies import asked_as_column
from flake8_sqla20.rewrite.builder import Rewrite
from flake8_sqla20.rule import Facts, last_name

_MAPPED = ("Mapped", "DynamicMapped", "WriteOnlyMapped")
_MADE = ("List", "list", "Set", "set", "Dict", "dict")
_STRATEGIES = {"dynamic": "DynamicMapped", "write_only": "WriteOnlyMapped"}
_ABSTRACT = (
    *("Sequence", "Collection", "Iterable", "Iterator", "MutableSequence", "MutableSet", "MutableMapping"),
    *("Mapping", "AbstractSet", "Tuple", "tuple", "FrozenSet", "frozenset", "Query", "AppenderQuery"),
)
_OTHER = ("ClassVar", "InitVar", "Column", "RelationshipProperty", "Relationship", "InstrumentedAttribute")
_LATER = "it needs 2.0, and type checkers hold other code to what it says"


def convert_column(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`name = Column(String)` becomes `name: Mapped[Optional[str]] = mapped_column(String)`. Raises Refused."""
    spot = Spot(call, facts, rewrite)
    spot.replaceable()
    is_null = spot.declared.may_be_null
    if spot.annotation is not None and spot.outermost != "Column":
        spot.wrap()
        given = {each.arg for each in call.keywords}
        if None in given or is_null is None and "nullable" not in given:
            rewrite.refuse("whether it may be NULL is not written there")
        if "nullable" not in given and is_null != spot.is_optional:
            rewrite.add_argument(call, f"nullable={is_null}")
    else:
        value = spot.declared.value()
        if value is None:
            rewrite.refuse("what its type gives in Python is not known")
        if is_null is None and all(each.arg != "nullable" for each in call.keywords):
            rewrite.refuse("whether it may be NULL is not written there")
        inner = spot.written(value.item)
        if value.is_listed:
            inner = f"{spot.container('List')}[{inner}]"
        spot.annotate("Mapped", spot.optional(inner) if is_null is not False else inner)
    rewrite.replace(call.func, spot.orm("mapped_column"))
    rewrite.unsafe(_LATER)


def convert_relationship(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`items = relationship("Item")` becomes `items: Mapped[List["Item"]] = relationship("Item")`. Raises Refused."""
    spot = Spot(call, facts, rewrite)
    target = _target(facts.argument(call, 0, "argument"))
    if not target:
        rewrite.refuse("the class that it leads to is not written there")
    lazy = next((each.value for each in call.keywords if each.arg == "lazy"), None)
    if lazy is not None and not isinstance(lazy, ast.Constant):
        rewrite.refuse("how it is loaded is not written there")
    strategy = _STRATEGIES.get(getattr(lazy, "value", None) or "")
    end = facts.end_of(call)
    if strategy:
        spot.annotate(strategy, f'"{target}"')
    elif end is None:
        rewrite.refuse("whether it holds one object or a collection is not certain here")
    elif not end.collection:
        spot.annotate("Mapped", spot.name_optional(f'"{target}"') if end.is_optional else f'"{target}"')
    else:
        key = f"{rewrite.name('typing.Any', call, hidden=spot.hidden)}, " if end.collection == "Dict" else ""
        spot.annotate("Mapped", f'{spot.container(end.collection)}[{key}"{target}"]')
    rewrite.unsafe(_LATER)


def wrap_annotation(call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
    """`user: "User" = relationship("User")` becomes `user: Mapped["User"] = relationship("User")`. Raises Refused."""
    spot = Spot(call, facts, rewrite)
    is_related = facts.relationship_of(call) is not None
    if is_related:
        spot.agree()
    spot.wrap(is_related=is_related)
    rewrite.unsafe(_LATER)


def _target(node: ast.expr | None) -> str:
    """The class that a relationship's argument names, as an annotation in quotes names it."""
    if isinstance(node, ast.Lambda):
        node = node.body
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        name = node.value.rpartition(".")[2]
        return name if name.isidentifier() else ""
    first = node
    while isinstance(first, ast.Attribute):
        first = first.value
    return ast.unparse(node) if node is not None and isinstance(first, ast.Name) else ""


class Spot:
    """The statement that declares an attribute, and how types are written there. Raises Refused."""

    def __init__(self, call: ast.Call, facts: Facts, rewrite: Rewrite) -> None:
        self._call = call
        self._facts = facts
        self._rewrite = rewrite
        declared = facts.declaration_of(call)
        around = rewrite.around(call)
        statement = around[0]
        if declared is None or not isinstance(statement, (ast.Assign, ast.AnnAssign)):
            rewrite.refuse("the statement is not understood")
        if isinstance(statement, ast.Assign) and len(statement.targets) > 1:
            rewrite.refuse("one value is given to several attributes")
        if declared.obstacle:
            rewrite.refuse(declared.obstacle)
        self.declared = declared
        self.name = declared.name
        self.annotation = declared.annotation
        self.hidden = declared.siblings
        self._statement = statement
        self._module = around[-1]

    # What is written.

    def annotate(self, outer: str, inner: str) -> None:
        """Puts an annotation behind the attribute's name, in place of one that there is."""
        statement = self._statement
        target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
        code = f"{self.orm(outer)}[{inner}]"
        if self.annotation is not None:
            self._rewrite.replace(self.annotation, code)
        else:
            self._rewrite.insert_after(target, f": {code}", anchor=statement)

    def wrap(self, *, is_related: bool = False) -> None:
        """Makes the annotation that stands there one of `Mapped[…]`. `is_related`: SQLAlchemy looks the class up."""
        rewrite, annotation = self._rewrite, self.annotation
        if annotation is None:
            return
        parsed = self._parsed
        names = {each.id for each in ast.walk(parsed) if isinstance(each, ast.Name)}
        if names & self.hidden:
            rewrite.refuse("the annotation names an attribute of the class")
        if self.outermost in _MAPPED:
            return
        if self.outermost in _OTHER:
            rewrite.refuse("the annotation names no type of values")
        if not is_related and (parsed is not annotation or self._is_postponed) and not names <= self._known():
            rewrite.refuse("the annotation names what is not there at run time")
        mapped = self.orm("Mapped")
        if parsed is annotation or isinstance(parsed, (ast.Name, ast.Attribute)):
            rewrite.wrap(annotation, f"{mapped}[", "]", anchor=self._statement)
            return
        source = rewrite.source(annotation)
        if self._is_postponed:  # quotes around all of it would be two
            rewrite.replace(annotation, f"{mapped}[{ast.unparse(parsed)}]")
            return
        quote = source[:1]
        if quote not in "\"'" or source[:3] == quote * 3 or source[-1:] != quote:
            rewrite.refuse("the annotation is a string of several parts")
        rewrite.replace(annotation, f"{quote}{mapped}[{source[1:-1].strip()}]{quote}")

    def agree(self) -> None:
        """Refuses an annotation that says a collection of what is none, or one that SQLAlchemy makes none of."""
        node = self._parsed
        if isinstance(node, ast.Subscript) and last_name(node.value) == "Optional":
            node = node.slice
        outermost = node.value if isinstance(node, ast.Subscript) else node
        if last_name(outermost) in _ABSTRACT:
            self._rewrite.refuse("the annotation names no collection that can be made")
        is_alias = isinstance(outermost, ast.Name) and self._facts.value_of(outermost) is not None
        lazy = next((each.value for each in self._call.keywords if each.arg == "lazy"), None)
        if is_alias or getattr(lazy, "value", None) in _STRATEGIES:
            self._rewrite.refuse("what its annotation stands for is said elsewhere")
        holds = last_name(outermost) in _MADE
        end = self._facts.end_of(self._call)
        if end is not None and bool(end.collection) != holds or end is None and last_name(outermost) == "Any":
            self._rewrite.refuse("the annotation and the foreign keys differ in whether it is a collection")

    # How types are written.

    def orm(self, name: str) -> str:
        """A name of SQLAlchemy's ORM."""
        return self._rewrite.name(f"sqlalchemy.orm.{name}", self._call, hidden=self.hidden, directly=True)

    def written(self, item: str | ast.expr) -> str:
        """A type: by its dotted name, or as an expression names it."""
        if not isinstance(item, str):
            parts = {each.id for each in ast.walk(item) if isinstance(each, ast.Name)}
            if self._is_postponed and not parts <= self._known() | self.hidden:
                self._rewrite.refuse("its class is not there when SQLAlchemy reads the annotation")
            return self._rewrite.source(item)
        module, _, name = item.rpartition(".")
        if module != "builtins":
            return self._rewrite.name(item, self._call, hidden=self.hidden)
        if name in self.hidden or self._facts.is_taken(name):
            self._rewrite.refuse(f"{name} is something else here")
        return name

    def optional(self, inner: str) -> str:
        """A type or None, in the way of the module."""
        if not self._imports("Optional") and self._may_use(any(isinstance(e, ast.BinOp) for e in self._hints())):
            return f"{inner} | None"
        return self.name_optional(inner)

    def name_optional(self, inner: str) -> str:
        """A type or None, where the type may be a name in quotes."""
        return f"{self._rewrite.name('typing.Optional', self._call, hidden=self.hidden)}[{inner}]"

    def container(self, name: str) -> str:
        """`List` or `list`, in the way of the module."""
        used = any(isinstance(e, ast.Subscript) and self._is_builtin(e.value) for e in self._hints())
        if not self._imports(name) and name.lower() not in self.hidden and self._may_use(used):
            return name.lower()
        return self._rewrite.name(f"typing.{name}", self._call, hidden=self.hidden)

    def _is_builtin(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and node.id in _MADE and node.id.islower()

    def _may_use(self, is_used: bool) -> bool:
        """Whether syntax of Python 3.10 may be used: 2.1 needs that Python, or the module uses it as it runs."""
        return self._facts.target >= "2.1" or is_used and not self._is_postponed

    def _hints(self) -> Iterator[ast.AST]:
        """All parts of the module's annotations, but those in quotes."""
        for node in ast.walk(self._module):
            hints = [getattr(node, "annotation", None), getattr(node, "returns", None)]
            for hint in hints:
                if isinstance(hint, ast.expr):
                    yield from ast.walk(hint)

    def _imports(self, name: str) -> bool:
        body = getattr(self._module, "body", [])
        found = [each for each in body if isinstance(each, ast.ImportFrom) and each.module == "typing"]
        return any(alias.name == name for each in found for alias in each.names)

    @property
    def _is_postponed(self) -> bool:
        """Whether annotations are strings until SQLAlchemy evaluates them."""
        body = getattr(self._module, "body", [])
        found = [each for each in body if isinstance(each, ast.ImportFrom) and each.module == "__future__"]
        return any(alias.name == "annotations" for each in found for alias in each.names)

    def _known(self) -> set[str]:
        """The names that the module itself has at run time."""
        known = set(dir(builtins))
        for each in getattr(self._module, "body", []):
            if isinstance(each, (ast.Import, ast.ImportFrom)):
                known |= {alias.asname or alias.name.partition(".")[0] for alias in each.names}
            elif isinstance(each, (ast.ClassDef, ast.FunctionDef)):
                known.add(each.name)
            elif isinstance(each, ast.Assign):
                known |= {target.id for target in each.targets if isinstance(target, ast.Name)}
        return known

    # What stands there.

    def replaceable(self) -> None:
        """Refuses an attribute of which the class body asks what only a Column has."""
        others = [each for each in self.declared.owner.body if each is not self._statement]
        why = asked_as_column(self.name, others, self.hidden, self._facts)
        if why:
            self._rewrite.refuse(why)

    @property
    def outermost(self) -> str:
        """The annotation's last name, of `Column[int]` the container's."""
        node = self._parsed
        return last_name(node.value if isinstance(node, ast.Subscript) else node)

    @property
    def is_optional(self) -> bool:
        """Whether the annotation admits None."""
        node = self._parsed
        if isinstance(node, ast.Subscript) and last_name(node.value) in _MAPPED:
            node = node.slice
        names = [each for each in ast.walk(node) if isinstance(each, (ast.Name, ast.Attribute))]
        constants = [each for each in ast.walk(node) if isinstance(each, ast.Constant)]
        return any(last_name(each) == "Optional" for each in names) or any(each.value is None for each in constants)

    @property
    def _parsed(self) -> ast.expr:
        """The annotation, out of its quotes."""
        node = self.annotation
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                return ast.parse(node.value.strip(), mode="eval").body
            except SyntaxError:
                self._rewrite.refuse("the annotation is no type")
        if node is None:
            self._rewrite.refuse("it has no annotation")
        return node
