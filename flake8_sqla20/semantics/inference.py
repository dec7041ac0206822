"""Which kind an expression's value is, in the order of evidence that DESIGN calls for.

Annotation, then what the catalog says a constructor or method gives, base classes, attributes assigned elsewhere in
the class, what local functions, fixtures and context managers return; last, and only where nothing contradicts it, a
conventional name (`semantics.conventions`). No evidence is *unknown*, contradicting evidence *known*: both mean
silence.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from flake8_sqla20 import catalog
from flake8_sqla20.extensions import EXTENSIONS
from flake8_sqla20.semantics import (
    callers,
    calls,
    classes,
    consumers,
    containers,
    conventions,
    displays,
    elements,
    hints,
    imports,
    narrowing,
    scopes,
    strings,
    uses,
)
from flake8_sqla20.semantics.kinds import KNOWN, UNKNOWN, Kind, joined, member, symbol_kind
from flake8_sqla20.semantics.project import Module, Project
from flake8_sqla20.syntax import Block, FunctionNode, Region

if TYPE_CHECKING:
    from flake8_sqla20.semantics import instances, models, relationships, transactions, unpacking

_DEPTH = 40  # bindings followed from one another; each takes up to a dozen Python frames
_BUILTINS = {"str", "int", "float", "bool", "bytes", "list", "tuple", "dict", "set", "frozenset"}


class Inference:
    """The kinds of one module's expressions, each worked out when first asked for. What stands in another module of the
    project is for the inference of that module to say (`at`)."""

    def __init__(self, module: Module, project: Project, names: conventions.Names) -> None:
        self.module = module
        self.project = project
        self.names = names
        self._speaks: bool | None = None
        self._root = module.syntax.module
        self._progress = project.progress
        self._kinds: dict[ast.AST, Kind] = {}
        self._bound: dict[scopes.Binding, Kind | None] = {}
        self._worked_out: dict[Hashable, Kind | None] = {}
        self.uses = uses.Uses()
        self.parents = consumers.Parents()
        # What the other modules of inference have worked out, so that nothing is worked out twice or for ever.
        self.texts: dict[scopes.Binding, strings.Text | None] = {}
        self.fixed: dict[scopes.Binding, bool] = {}
        self.fixtures: dict[str, list[FunctionNode]] | None = None
        self.decorated: dict[ast.expr, FunctionNode] | None = None
        self.sent: dict[str, list[tuple[ast.Call, Block]]] | None = None
        self.additions: dict[tuple[Region, str], list[tuple[ast.Call, Block]]] | None = None
        self.stores: dict[tuple[Region, str], list[scopes.Binding]] | None = None
        self.hung: dict[str, list[scopes.Binding]] = {}
        self.classes: dict[str, list[ast.ClassDef]] | None = None
        self.tables: set[str] | None = None
        self.imperative: models.Imperative | None = None
        self.relations: dict[tuple[str, str], relationships.Side] | None = None
        self.transactions: dict[Region, transactions.Followed] = {}
        self.kept: dict[tuple[Region, str], bool] = {}
        self.shrinking: dict[Region, set[str]] = {}
        self.unpacked: dict[ast.Call, list[unpacking.Entry]] = {}
        self.flows: dict[ast.AST, instances.Flow] = {}
        self.models: dict[ast.ClassDef, models.Model] = {}
        self.relationships: dict[ast.Call, relationships.Relationship | None] = {}

    def dissolve(self) -> None:
        """Forget everything: parts of inference refer to it. Of no use from then on."""
        vars(self).clear()

    @property
    def speaks(self) -> bool:
        """Whether the module imports SQLAlchemy, an extension of it, or a module of the project that does."""
        if self._speaks is None:
            source = self.module.source
            self._speaks = self.module.speaks or self.project.layout.reaches(source.text, self.module.path)
        return self._speaks

    def at(self, block: Block) -> Inference:
        """The inference of the module that a block belongs to."""
        root = block.region.root
        return self if root is self._root else self.project.inferences.get(root, self)

    def owner_of(self, node: ast.AST) -> Inference:
        """The inference of the module that a class or function belongs to."""
        return self if node in self.module.syntax.regions else self.project.owners.get(node, self)

    def region_of(self, node: ast.AST) -> Region | None:
        """The region of a class, function, lambda or comprehension of any module; None for other nodes."""
        return self.owner_of(node).module.syntax.regions.get(node)

    def region(self, node: ast.AST) -> Region:
        """The same for what is known to have one. Raises KeyError."""
        return self.owner_of(node).module.syntax.regions[node]

    def scope(self, region: Region) -> scopes.Scope:
        """The names of a region of any module."""
        return self.at(region.block).module.scopes.of(region)

    def of(self, path: str) -> Inference | None:
        """The inference of the module in a file of the project; None for what cannot be read."""
        module = self.project.module(path)
        if module is None:
            return None
        found = self.project.inferences.get(module.syntax.module)
        if found is None:
            found = Inference(module, self.project, self.names)
            self.project.inferences[module.syntax.module] = found
            self.project.owners.update(dict.fromkeys(module.syntax.regions, found))
        return found

    def kind_of(self, node: ast.expr, block: Block) -> Kind:
        """The kind of an expression that stands in a block. Chains of calls are followed without recursion."""
        if block.region.root is not self._root:
            other = self.at(block)
            if other is not self:
                return other.kind_of(node, block)
        links: list[ast.expr] = []
        progress = self._progress
        cuts = progress.cuts
        while True:
            kind = self._kinds.get(node)
            if kind is not None:
                break
            if isinstance(node, ast.Call):
                links.append(node)
                node = node.func
            elif isinstance(node, (ast.Attribute, ast.Subscript, ast.Await)):
                links.append(node)
                node = node.value
            else:
                kind = self.name(node, block) if isinstance(node, ast.Name) else displays.displayed(self, node, block)
                if progress.cuts == cuts or progress.settles(kind):
                    self._kinds[node] = kind
                break
        for link in reversed(links):
            kind = self._linked(kind, link, block)
            if progress.cuts == cuts or progress.settles(kind):
                self._kinds[link] = kind
        return kind

    def once(self, key: Hashable, work: Callable[[], Kind | None]) -> Kind | None:
        """What some work gives, kept under a key. None while it is under way: what asks itself knows nothing; and what
        rests on that is not kept, for it may be asked again from elsewhere."""
        if key in self._worked_out:
            return self._worked_out[key]
        progress = self._progress
        if key in progress.running:
            progress.cuts += 1
            return None
        progress.running.add(key)
        cuts = progress.cuts
        try:
            found = work()
        finally:
            progress.running.discard(key)
        if progress.cuts == cuts or progress.settles(found):
            self._worked_out[key] = found
        return found

    def _linked(self, kind: Kind, node: ast.expr, block: Block) -> Kind:
        """The kind of an attribute, call, subscript or await on a value of a kind."""
        if isinstance(node, ast.Attribute):
            found = classes.attribute(self, kind, node.attr)
            if found.name in ("unknown", "foreign") and kind.name in ("unknown", "foreign"):
                found = classes.hung_on(self, node) or found
            if found.name == "unknown":
                found = conventions.attribute(self, node, block, found) or found
            elif found.weak:
                found = conventions.confirmed(self, found, node, block)
        elif isinstance(node, ast.Call):
            kind = self._called(kind, node, block)
            found = calls.result(self, kind, node, block)
            if found.name == "unknown":
                found = conventions.factory(self, node, block) or found
            elif kind.weak and calls.is_given_construct(self, kind, node, block):
                return found
        elif isinstance(node, ast.Subscript):
            found = containers.keyed(self, node, block) or elements.item(self, kind, node)
        else:
            found = kind.first if kind.name == "Awaitable" else member(kind, "__await__") or kind
        return found.weakened() if kind.weak and not found.weak and found.name != "unknown" else found

    def callee_of(self, node: ast.Call, block: Block) -> Kind:
        """The kind of what a call calls, its arguments taken as evidence where the callee alone tells nothing."""
        return self._called(self.kind_of(node.func, block), node, block)

    def _called(self, kind: Kind, node: ast.Call, block: Block) -> Kind:
        return conventions.callee(self, node, block) or kind if kind.name == "unknown" else kind

    def nested(self, node: ast.expr, block: Block) -> Kind:
        """`kind_of`, one level deeper; unknown beyond the depth that bounds the work."""
        progress = self._progress
        if progress.depth >= _DEPTH:
            progress.cuts += 1
            return UNKNOWN
        progress.depth += 1
        try:
            return self.kind_of(node, block)
        finally:
            progress.depth -= 1

    def name(self, node: ast.Name, block: Block, *, asks: bool = True) -> Kind:
        """The kind of a name at its place; `asks` other modules what they pass for it if all else tells nothing."""
        narrowed = narrowing.narrowed(self, node.id, block)
        if narrowed is not None:
            return narrowed
        bindings = self.bindings_of(node, block)
        if not bindings:
            return self._unbound(node.id, block)
        kind = joined(found for found in map(self.bound, bindings) if found is not None) or UNKNOWN
        if kind.name in containers.NAMES and not kind.args and kind.node is None:
            return containers.filled(self, kind, node.id, [bindings[0].block.region])
        if kind.name == "unknown":
            told = narrowing.annotated(self, node.id, block) or narrowing.after_exit(self, node, block)
            if told is not None:
                return told
            told = conventions.name(self, node, block, bindings, kind)
            return told or asks and kind.node is None and callers.passed(self, bindings) or kind
        return conventions.confirmed(self, kind, node, block) if kind.weak else kind

    def _unbound(self, name: str, block: Block) -> Kind:
        """A name that nothing in the module binds: a builtin, or it came by a star import."""
        for region in {block.region, self.module.syntax.module}:
            for star in region.stars:
                found = self.imported(f"{'.' * star.level}{star.module or ''}{'.' if star.module else ''}{name}")
                if found.symbol in catalog.NAMES or found.name != "unknown" and not name.startswith("_"):
                    return found
        if name in _BUILTINS:
            return Kind("type", (Kind(name),), f"builtins.{name}")
        return symbol_kind(f"builtins.{name}")

    def bindings_of(self, node: ast.Name, block: Block) -> list[scopes.Binding]:
        """The bindings that a name may have at its place."""
        return self.at(block).module.scopes.lookup(node.id, block, node.lineno, node.col_offset)

    def bound(self, binding: scopes.Binding) -> Kind | None:
        """The kind that a binding gives its name; None while that binding is being worked out (a cycle)."""
        if binding.block.region.root is not self._root:
            other = self.at(binding.block)
            if other is not self:
                return other.bound(binding)
        if binding in self._bound:
            return self._bound[binding]
        progress = self._progress
        if binding in progress.running or progress.depth >= _DEPTH:
            progress.cuts += 1
            return None
        progress.running.add(binding)
        progress.depth += 1
        cuts = progress.cuts
        try:
            kind = self._evaluated(binding)
            for index in binding.path:
                kind = elements.part(kind, index)
        finally:
            progress.depth -= 1
            progress.running.discard(binding)
        if progress.cuts == cuts or progress.settles(kind):
            self._bound[binding] = kind
        return kind

    def _evaluated(self, binding: scopes.Binding) -> Kind:
        node, block = binding.node, binding.block
        if isinstance(binding, scopes.Import):
            return self.imported(binding.qualified)
        if isinstance(binding, scopes.Parameter):
            return calls.parameter(self, binding)
        if isinstance(binding, scopes.Class) and isinstance(node, ast.ClassDef):
            return classes.class_kind(self, node, block)
        if isinstance(binding, scopes.Function) and isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return Kind("function", node=node, block=block)
        if isinstance(binding, scopes.Annotation) and isinstance(node, ast.AnnAssign):
            return hints.declared(self, node, block)
        if isinstance(binding, scopes.Augmented) and isinstance(node, ast.AugAssign):
            assert isinstance(node.target, ast.Name)
            before = self.module.scopes.lookup(node.target.id, block, node.lineno, node.col_offset)
            return joined(kind for kind in map(self.bound, before) if kind is not None) or self.kind_of(
                node.value, block
            )
        if not isinstance(node, ast.expr):
            return KNOWN
        if isinstance(binding, scopes.Asserted):
            return narrowing.instance(self, node, block) or UNKNOWN
        if isinstance(binding, scopes.Assignment) and binding.path and isinstance(node, (ast.Tuple, ast.List)):
            return elements.unpacked(self, node, binding, block)
        kind = self.kind_of(node, block)
        if isinstance(binding, scopes.Entered):
            return calls.entered(self, kind)
        return elements.element(kind) if isinstance(binding, scopes.Element) else kind

    def imported(self, qualified: str) -> Kind:
        """The kind of an imported dotted name: of a library that the catalog knows, else of a module of the project."""
        found = symbol_kind(qualified)
        if found.name != "unknown" or "(" in qualified:
            return found
        top = qualified.partition(".")[0]
        if top in EXTENSIONS and not self.project.layout.locate(top, self.module.path):
            return found  # the catalog does not list it, and the project is not the extension itself
        # Of names that import each other none says anything.
        return self.once((self._root, qualified), lambda: imports.kind(self, qualified)) or found

    def definitions(self, node: ast.Name, block: Block) -> list[scopes.Binding]:
        """The bindings that a name may have at its place; of an import from the project those of the name imported."""
        return imports.definitions(self, self.bindings_of(node, block))
