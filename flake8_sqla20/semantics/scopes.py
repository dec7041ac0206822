"""Which binding a name means at a place: Python's scopes, bindings by how the name was made, and rebinding.

Knows no SQLAlchemy. Bindings of a region are made from the walk's records when its first name is asked for.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence

from flake8_sqla20.syntax import ENDS, Block, FunctionNode, Region, Syntax

Path = tuple[int, ...]  # how a name is reached in a tuple that is unpacked: (1, 0) is y in `x, (y, z) = …`
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_MOST = 64  # bindings of one name that are looked at: more tell no more
_WIDEST = 16  # names that one node may bind and be read again for each
_END = 1 << 30  # a row below every row
_STARRED = 1 << 16  # an index no tuple reaches


class Binding:
    """One way in which a name gets its value. `node` gives the value (what it is depends on the class), `block` is
    where that stands, `row` and `column` are where the name has the value from."""

    __slots__ = ("block", "column", "node", "path", "row")

    def __init__(self, node: ast.AST, block: Block, path: Path = (), at: ast.AST | None = None) -> None:
        self.node = node
        self.block = block
        self.path = path
        place = at or node
        self.row: int = getattr(place, "lineno", 0)
        self.column: int = getattr(place, "col_offset", 0)


class Import(Binding):
    """`import a.b` (qualified "a"), `import a.b as n`, `from a import b` (both "a.b"); leading dots are kept."""

    __slots__ = ("qualified",)

    def __init__(self, node: ast.AST, block: Block, qualified: str) -> None:
        super().__init__(node, block)
        self.qualified = qualified


class Parameter(Binding):
    """A parameter: node is the `ast.arg`; `default` its default; `position` -1 for keyword-only ones."""

    __slots__ = ("default", "function", "position", "variadic")

    def __init__(
        self,
        node: ast.arg,
        block: Block,
        function: FunctionNode | ast.Lambda,
        default: ast.expr | None,
        position: int,
        variadic: str = "",
    ) -> None:
        super().__init__(node, block)
        self.function = function
        self.default = default
        self.position = position
        self.variadic = variadic


class Assignment(Binding):
    """`name = node`, also by a walrus or an unpacked tuple."""

    __slots__ = ()


class Annotation(Binding):
    """`name: annotation = node`; node is the whole statement."""

    __slots__ = ()


class Augmented(Binding):
    """`name += …`; node is the whole statement."""

    __slots__ = ()


class Entered(Binding):
    """`with node as name`."""

    __slots__ = ()


class Element(Binding):
    """`for name in node`, in a loop or comprehension."""

    __slots__ = ()


class Class(Binding):
    __slots__ = ()


class Function(Binding):
    __slots__ = ()


class Asserted(Binding):
    """`assert isinstance(name, node)`, `case node() as name`."""

    __slots__ = ()


class Opaque(Binding):
    """A name bound to what no rule asks for: a caught exception, a match capture."""

    __slots__ = ()


def only_value(bindings: list[Binding]) -> tuple[ast.expr, Block] | None:
    """The expression, and where it stands, that a name is plainly assigned where that is its one binding."""
    binding = bindings[0] if len(bindings) == 1 else None
    if isinstance(binding, Assignment) and not binding.path and isinstance(binding.node, ast.expr):
        return binding.node, binding.block
    return None


class Scope:
    """The names of one region. What binds each is gathered at once, the bindings of a name are made when it is asked
    for: of most names nobody asks."""

    __slots__ = ("_binders", "_made", "_wide", "elsewhere", "region")

    def __init__(self, region: Region) -> None:
        self.region = region
        self.elsewhere: dict[str, str] = {}  # names declared `global` or `nonlocal`
        self._made: dict[str, list[Binding]] = {}
        self._wide: dict[ast.AST, dict[str, list[Binding]]] = {}
        self._binders: dict[str, list[tuple[ast.AST, Block]]] = {}
        binders = self._binders
        for binder in region.binders:
            for name in self._names_of(*binder):
                known = binders.get(name)
                if known is None:
                    binders[name] = [binder]
                elif known[-1] is not binder:
                    known.append(binder)

    def _names_of(self, node: ast.AST, block: Block) -> Iterable[str]:
        """The names that one binder binds in the region."""
        read = _NAMES.get(node.__class__)
        names = read(node, block) if read is not None else None
        if names is None:
            names = [name for name, _ in _bound(node, block)]
            if isinstance(node, (ast.Global, ast.Nonlocal)):
                self.elsewhere.update(dict.fromkeys(node.names, "global" if isinstance(node, ast.Global) else "outer"))
        if len(names) > _WIDEST:
            # Looking each of them up in the node would take for ever.
            made = self._wide[node] = {}
            for name, binding in _bound(node, block):
                made.setdefault(name, []).append(binding)
        return names

    @property
    def names(self) -> KeysView[str]:
        """The names that the region binds."""
        return self._binders.keys()

    def bindings_of(self, name: str) -> list[Binding]:
        """The bindings of a name in the region, in the order of their places; empty for one that it does not bind."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = []
            for node, block in self._binders.get(name, ()):
                if node in self._wide:
                    made += self._wide[node][name]
                else:
                    made += [binding for bound, binding in _bound(node, block) if bound == name]
            if len(made) > 1:
                made.sort(key=lambda binding: (binding.row, binding.column))
        return made

    def reaching(self, name: str, block: Block, row: int, column: int) -> list[Binding]:
        """The bindings of a name that may hold at a place in this region, nearest first.

        Going back from the place, branches that exclude the place's own and branches that never fall through are
        skipped; the first binding in a block around the place ends the search. A name that is bound only further
        down (a loop, a deferred body) may have any of its bindings.
        """
        bindings = self.bindings_of(name)
        if len(bindings) == 1:
            return bindings
        around = set(block.path())
        found: list[Binding] = []
        above = bisect_left(bindings, (row, column), key=lambda binding: (binding.row, binding.column))
        for binding in reversed(bindings[max(0, above - _MOST) : above]):
            if _covers(binding, row, column):
                continue
            if binding.block in around or _has_run(binding.block, around):
                found.append(binding)
                break
            if not (binding.block.terminates and _ended(binding.block, row)) and not binding.block.excludes(block):
                found.append(binding)
        return found or bindings[:_MOST]


def _has_run(block: Block, around: set[Block]) -> bool:
    """Whether whoever is past a block in one of the blocks around has run it: the body of a `try` of which no handler
    goes on below it."""
    while block not in around:
        node = block.node
        if not isinstance(node, ast.Try) or block.parent is None:
            return False
        leaving = all(each.body and isinstance(each.body[-1], ENDS) for each in node.handlers)
        if block.field != "finalbody" and not leaving:
            return False
        block = block.parent
    return True


def _covers(binding: Binding, row: int, column: int) -> bool:
    """Whether the place stands in the value that the name is being bound to (`q = q.filter()`)."""
    node = binding.node
    if not isinstance(binding, (Assignment, Annotation, Augmented)):
        return False
    end = getattr(node, "end_lineno", 0), getattr(node, "end_col_offset", 0)
    return (node.lineno, node.col_offset) <= (row, column) < end  # type: ignore[attr-defined]


def _ended(block: Block, row: int) -> bool:
    """Whether a block lies wholly above a row."""
    statements = block.statements
    return bool(statements) and (statements[-1].end_lineno or 0) < row


def _bound(node: ast.AST, block: Block) -> Iterator[tuple[str, Binding]]:
    """The names that one binder binds in its region."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            for name, path, at in _names(target):
                yield name, Assignment(node.value, block, path, at)
    elif isinstance(node, ast.AnnAssign):
        if isinstance(node.target, ast.Name):
            yield node.target.id, Annotation(node, block)
    elif isinstance(node, ast.AugAssign):
        if isinstance(node.target, ast.Name):
            yield node.target.id, Augmented(node, block)
    elif isinstance(node, ast.NamedExpr):
        if isinstance(node.target, ast.Name):
            yield node.target.id, Assignment(node.value, block, (), node)
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from _imported(node, block)
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        for item in node.items:
            for name, path, at in _names(item.optional_vars):
                yield name, Entered(item.context_expr, block, path, at)
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        for name, path, at in _names(node.target):
            yield name, Element(node.iter, block, path, at)
    elif isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        for each in node.generators:
            for name, path, at in _names(each.target):
                yield name, Element(each.iter, block, path, at)
    elif isinstance(node, ast.ClassDef):
        yield node.name, Class(node, block)
    elif isinstance(node, (*_FUNCTIONS, ast.Lambda)):
        if block.node is node:
            yield from _parameters(node, block)
        elif not isinstance(node, ast.Lambda):
            yield node.name, Function(node, block)
    elif isinstance(node, ast.ExceptHandler):
        yield node.name or "", Opaque(node, block)
    elif isinstance(node, ast.match_case):
        for part in ast.walk(node.pattern):
            if isinstance(part, ast.MatchAs) and part.name and isinstance(part.pattern, ast.MatchClass):
                yield part.name, Asserted(part.pattern.cls, block, (), part)
                continue
            captured = getattr(part, "name", None) or getattr(part, "rest", None)
            if isinstance(captured, str):
                yield captured, Opaque(node, block, (), part)
    elif isinstance(node, ast.Assert):
        test = node.test
        if isinstance(test, ast.Call) and isinstance(test.func, ast.Name) and test.func.id == "isinstance":
            if len(test.args) == 2 and isinstance(test.args[0], ast.Name):
                yield test.args[0].id, Asserted(test.args[1], block, (), node)


def _names(target: ast.expr | None, path: Path = ()) -> Iterator[tuple[str, Path, ast.AST]]:
    """The names in an assignment target, each with its path into the assigned value."""
    if isinstance(target, ast.Name):
        yield target.id, path, target
    elif isinstance(target, (ast.Tuple, ast.List)):
        starred = False
        for index, element in enumerate(target.elts):
            if isinstance(element, ast.Starred):
                starred = True
                yield from _names(element.value, (*path, _STARRED))
            else:
                yield from _names(element, (*path, index - len(target.elts) if starred else index))


def _imported(node: ast.Import | ast.ImportFrom, block: Block) -> Iterator[tuple[str, Binding]]:
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            if alias.name != "*":
                dot = "" if module.endswith(".") else "."
                yield alias.asname or alias.name, Import(node, block, f"{module}{dot}{alias.name}")
        elif alias.asname:
            yield alias.asname, Import(node, block, alias.name)
        else:
            top = alias.name.partition(".")[0]
            yield top, Import(node, block, top)


def _parameters(node: FunctionNode | ast.Lambda, block: Block) -> Iterator[tuple[str, Binding]]:
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
        yield argument.arg, Parameter(argument, block, node, default, index)
    for argument, keyword_default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield argument.arg, Parameter(argument, block, node, keyword_default, -1)
    for variadic, each in (("*", arguments.vararg), ("**", arguments.kwarg)):
        if each is not None:
            yield each.arg, Parameter(each, block, node, None, -1, variadic)


def _assigned_names(node: ast.Assign, block: Block) -> list[str] | None:
    names = [each.id for each in node.targets if each.__class__ is ast.Name]
    return names if len(names) == len(node.targets) else None


def _imported_names(node: ast.ImportFrom, block: Block) -> list[str]:
    return [alias.asname or alias.name for alias in node.names if alias.name != "*"]


def _defined_names(node: FunctionNode, block: Block) -> list[str]:
    if block.node is not node:
        return [node.name]
    given = node.args
    variadic = [each for each in (given.vararg, given.kwarg) if each is not None]
    return [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs, *variadic)]


# The names of the binders that most code consists of, without their bindings.
_NAMES: dict[type[ast.AST], Callable[..., Sequence[str] | None]] = {
    ast.Assign: _assigned_names,
    ast.ImportFrom: _imported_names,
    ast.FunctionDef: _defined_names,
    ast.AsyncFunctionDef: _defined_names,
    ast.ClassDef: lambda node, block: (node.name,),
}


class Scopes:
    """The scopes of one module, made on demand."""

    __slots__ = ("made", "syntax")

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.made: dict[Region, Scope] = {}

    def of(self, region: Region) -> Scope:
        scope = self.made.get(region)
        if scope is None:
            scope = self.made[region] = Scope(region)
        return scope

    def lookup(self, name: str, block: Block, row: int, column: int) -> list[Binding]:
        """The bindings that a name may have at a place; empty where no region around it binds the name.

        In the place's own region those that reach it, in a region further out those that reach its end.
        """
        region: Region | None = block.region
        own = True
        while region is not None:
            scope = self.of(region)
            declared = scope.elsewhere.get(name)
            if declared == "global":
                return self._global(name)
            if name in scope.names and declared is None and (own or not isinstance(region.node, ast.ClassDef)):
                # The body of a function runs after the code around it is bound.
                found = scope.reaching(name, block if own else region.block, row if own else _END, column)
                return self._with_assigned(name, found, region)
            outer = region.outer
            # The part of a comprehension that runs in the enclosing code sees that code's own flow.
            own = own and region.is_comprehension
            if outer is not None:
                block = outer
            region = outer.region if outer is not None else None
        return []

    def _global(self, name: str) -> list[Binding]:
        module = self.syntax.module
        return self._with_assigned(name, self.of(module).bindings_of(name), module)

    def _with_assigned(self, name: str, bindings: list[Binding], region: Region) -> list[Binding]:
        """A region's bindings of a name and those of the functions that declare it `global` or `nonlocal`."""
        declaring = self.syntax.declared.get(name)
        if not declaring:
            return bindings
        inner = [
            each for each in declaring[:_MOST] if each is not region and (region.outer is None or _within(each, region))
        ]
        return bindings + [binding for each in inner for binding in self.of(each).bindings_of(name)]

    def annotated(self, name: str, block: Block) -> Binding | None:
        """The annotation that a region makes of a name, wherever in it: it holds for all assignments (PEP 526)."""
        bindings = self.of(block.region).bindings_of(name)
        return next((binding for binding in bindings if isinstance(binding, Annotation)), None)


def _within(region: Region, outer: Region) -> bool:
    while region.outer is not None:
        region = region.outer.region
        if region is outer:
            return True
    return False
