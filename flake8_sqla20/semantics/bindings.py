"""Bindings, by how a name gets its value, and what binds which names: statements, loops, parameters, patterns.

Knows no SQLAlchemy.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence

from flake8_sqla20.syntax import COMPREHENSIONS, Block, Comprehension, FunctionNode

Path = tuple[int, ...]  # how a name is reached in a tuple that is unpacked: (1, 0) is y in `x, (y, z) = …`
Bound = Iterator[tuple[str, "Binding"]]
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


def bound(node: ast.AST, block: Block) -> Iterable[tuple[str, Binding]]:
    """The names that one binder (a node that the walk kept as such) binds in its region, each with its binding."""
    read = _READERS.get(node.__class__)
    return read(node, block) if read is not None else ()


def names(node: ast.AST, block: Block) -> Sequence[str]:
    """The names alone; for the binders that most code consists of, no bindings are made."""
    read = _NAMES.get(node.__class__)
    found = read(node, block) if read is not None else None
    return [name for name, _ in bound(node, block)] if found is None else found


def _assigned(node: ast.Assign, block: Block) -> Bound:
    for target in node.targets:
        for name, path, at in _names(target):
            yield name, Assignment(node.value, block, path, at)


def _annotated(node: ast.AnnAssign, block: Block) -> Bound:
    if isinstance(node.target, ast.Name):
        yield node.target.id, Annotation(node, block)


def _augmented(node: ast.AugAssign, block: Block) -> Bound:
    if isinstance(node.target, ast.Name):
        yield node.target.id, Augmented(node, block)


def _walrus(node: ast.NamedExpr, block: Block) -> Bound:
    yield node.target.id, Assignment(node.value, block, (), node)


def _entered(node: ast.With | ast.AsyncWith, block: Block) -> Bound:
    for item in node.items:
        for name, path, at in _names(item.optional_vars):
            yield name, Entered(item.context_expr, block, path, at)


def _looped(node: ast.For | ast.AsyncFor, block: Block) -> Bound:
    for name, path, at in _names(node.target):
        yield name, Element(node.iter, block, path, at)


def _comprehended(node: Comprehension, block: Block) -> Bound:
    for each in node.generators:
        for name, path, at in _names(each.target):
            yield name, Element(each.iter, block, path, at)


def _class(node: ast.ClassDef, block: Block) -> Bound:
    yield node.name, Class(node, block)


def _function(node: FunctionNode, block: Block) -> Bound:
    if block.node is node:
        yield from _parameters(node, block)
    else:
        yield node.name, Function(node, block)


def _caught(node: ast.ExceptHandler, block: Block) -> Bound:
    yield node.name or "", Opaque(node, block)


def _matched(node: ast.match_case, block: Block) -> Bound:
    for part in ast.walk(node.pattern):
        if isinstance(part, ast.MatchAs) and part.name and isinstance(part.pattern, ast.MatchClass):
            yield part.name, Asserted(part.pattern.cls, block, (), part)
            continue
        captured = getattr(part, "name", None) or getattr(part, "rest", None)
        if isinstance(captured, str):
            yield captured, Opaque(node, block, (), part)


def _asserted(node: ast.Assert, block: Block) -> Bound:
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


_READERS: dict[type[ast.AST], Callable[..., Bound]] = {
    ast.Assign: _assigned,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.NamedExpr: _walrus,
    **dict.fromkeys((ast.Import, ast.ImportFrom), _imported),
    **dict.fromkeys((ast.With, ast.AsyncWith), _entered),
    **dict.fromkeys((ast.For, ast.AsyncFor), _looped),
    **dict.fromkeys(COMPREHENSIONS, _comprehended),
    ast.ClassDef: _class,
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef), _function),
    ast.Lambda: _parameters,
    ast.ExceptHandler: _caught,
    ast.match_case: _matched,
    ast.Assert: _asserted,
}


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
