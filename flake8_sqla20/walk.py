"""The one iterative walk over a module: every expression once, sorted into a `Syntax`.

Blocks and the insides of lambdas and comprehensions wait in lists of their own, so that no depth of nesting recurses.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterable

from flake8_sqla20.syntax import COMPREHENSIONS, Block, Comprehension, FunctionNode, Region, Syntax, last_name

# Looked up once: the walk compares the class of every node with them.
_NAME, _CONSTANT, _ATTRIBUTE, _CALL, _KEYWORD = ast.Name, ast.Constant, ast.Attribute, ast.Call, ast.keyword

# Statements in blocks of their own: node type -> the fields that hold statements (With shares its parent's block: its
# body always runs).
_SUITES: dict[type[ast.AST], tuple[str, ...]] = {
    ast.If: ("body", "orelse"),
    ast.For: ("body", "orelse"),
    ast.AsyncFor: ("body", "orelse"),
    ast.While: ("body", "orelse"),
    ast.Try: ("body", "orelse", "finalbody"),
    ast.With: (),
    ast.AsyncWith: (),
    ast.Match: (),
}
if hasattr(ast, "TryStar"):
    _SUITES[ast.TryStar] = _SUITES[ast.Try]

# What of a statement or expression is walked; annotations are not: they hold no usage, only evidence.
_SKIPPED = {"ctx", "op", "ops", "annotation", "returns", "type_params", "type_comment", "kind", "names", "conversion"}
_SKIPPED |= {"arg", "name", "module", "level", "simple", "is_async", "asname"}  # strings and numbers
_SUITE_FIELDS = {"body", "orelse", "finalbody", "handlers", "cases"}
_CHILDREN: dict[type[ast.AST], tuple[str, ...]] = {}


def walk(tree: ast.Module, words: Collection[str], wanted: Collection[type[ast.AST]] = ()) -> Syntax:
    """Walk a module once; `words` are the names of calls and attributes to keep, `wanted` further node types."""
    syntax = Syntax(tree)
    walker = _Walker(syntax, words, wanted)
    walker.run()
    return syntax


class _Walker:
    """The state of one walk: blocks still to be read, and regions found inside expressions."""

    __slots__ = ("blocks", "regions", "syntax", "wanted", "words")

    def __init__(self, syntax: Syntax, words: Collection[str], wanted: Collection[type[ast.AST]]) -> None:
        self.syntax = syntax
        self.words = words
        self.wanted = wanted
        self.regions: list[tuple[list[ast.AST], Block]] = []
        self.blocks: list[tuple[list[ast.stmt], Block]] = [(syntax.module.node.body, syntax.module.block)]  # type: ignore[union-attr, list-item]

    def run(self) -> None:
        blocks, regions = self.blocks, self.regions
        while blocks:
            statements, block = blocks.pop()
            for statement in statements:
                self.statement(statement, block)
                while regions:
                    self.expressions(*regions.pop())

    def statement(self, node: ast.stmt, block: Block) -> None:
        kind = type(node)
        if kind is ast.Expr:
            self.expressions([node.value], block)  # type: ignore[attr-defined]
            return
        read = _STATEMENTS.get(kind)
        if read is not None:
            read(self, node, block)
        if kind in self.wanted:
            self.syntax.nodes.setdefault(kind, []).append((node, block))
        suites = _SUITES.get(kind)
        if suites is not None:
            self.suites(node, suites, block)
        fields = _CHILDREN.get(kind)
        if fields is None:
            fields = children(kind)
        found: list[ast.AST] = []
        for field in fields:
            child = getattr(node, field, None)
            if child.__class__ is list:
                found += [each for each in child if each.__class__ is not _NAME]
            elif child is not None and child.__class__ is not _NAME:
                found.append(child)
        if found:
            self.expressions(found, block)

    def suites(self, node: ast.stmt, fields: tuple[str, ...], block: Block) -> None:
        """Queue the blocks of a compound statement."""
        if isinstance(node, (ast.With, ast.AsyncWith)):
            block.region.binders.append((node, block))
            self.stores([item.optional_vars for item in node.items if item.optional_vars], node, block)
            self.blocks.append((node.body, block))
            return
        for field in fields:
            statements = getattr(node, field)
            if statements:
                self.blocks.append((statements, Block(block.region, block, node, field)))
        for handler in getattr(node, "handlers", ()):
            inner = Block(block.region, block, handler, "body")
            if handler.name:
                block.region.binders.append((handler, inner))
            if handler.type is not None:
                self.expressions([handler.type], block)
            self.blocks.append((handler.body, inner))
        for case in getattr(node, "cases", ()):
            inner = Block(block.region, block, case, "body")
            block.region.binders.append((case, inner))
            if case.guard is not None:
                self.expressions([case.guard], inner)
            self.blocks.append((case.body, inner))

    def expressions(self, stack: list[ast.AST], block: Block) -> None:  # noqa: PLR0915 - the hot loop is one function
        """Walk expressions, keeping the calls and attributes that are wanted."""
        syntax, words = self.syntax, self.words
        wanted = self.wanted
        while stack:
            node = stack.pop()
            kind = node.__class__
            if kind is _CONSTANT or kind is _NAME:
                continue
            if kind is _ATTRIBUTE:
                value = node.value  # type: ignore[attr-defined]
                if node.attr in words:  # type: ignore[attr-defined]
                    syntax.attributes.setdefault(node.attr, []).append((node, block))  # type: ignore[attr-defined, arg-type]
                if value.__class__ is not _NAME:
                    if value.__class__ is _ATTRIBUTE and value.attr in words:
                        syntax.outer[value] = node  # type: ignore[assignment]
                    stack.append(value)
                continue
            if kind is _CALL:
                callee = node.func  # type: ignore[attr-defined]
                if callee.__class__ is _ATTRIBUTE:
                    syntax.sent.append((node, block))  # type: ignore[arg-type]
                    if callee.attr in words:
                        syntax.calls.setdefault(callee.attr, []).append((node, block))  # type: ignore[arg-type]
                        syntax.outer[callee] = node  # type: ignore[assignment]
                elif callee.__class__ is _NAME:
                    syntax.named.setdefault(callee.id, []).append((node, block))  # type: ignore[arg-type]
                    callee = None
                if callee is not None:
                    stack.append(callee)
                if node.args:  # type: ignore[attr-defined]
                    stack += node.args  # type: ignore[attr-defined]
                if node.keywords:  # type: ignore[attr-defined]
                    stack += [keyword.value for keyword in node.keywords]  # type: ignore[attr-defined]
                    if _KEYWORD in wanted:
                        unpacked = [(each, block) for each in node.keywords if each.arg is None]  # type: ignore[attr-defined]
                        if unpacked:
                            syntax.nodes.setdefault(_KEYWORD, []).extend(unpacked)
                continue
            if kind in wanted:
                syntax.nodes.setdefault(kind, []).append((node, block))
            if kind in _REGIONS:
                self.region(node, block)  # type: ignore[arg-type]
                continue
            if kind is ast.NamedExpr:
                region = block.region
                while region.is_comprehension and region.outer is not None:
                    region = region.outer.region
                region.binders.append((node, block if block.region is region else region.block))
            elif kind is ast.Yield or kind is ast.YieldFrom:
                block.region.yields.append((node, block))  # type: ignore[arg-type]
            fields = _CHILDREN.get(kind)
            if fields is None:
                fields = children(kind)
            for field in fields:
                child = getattr(node, field, None)
                if child.__class__ is list:
                    stack += [item for item in child if item is not None]
                elif child is not None:
                    stack.append(child)

    def region(self, node: ast.Lambda | Comprehension, block: Block) -> None:
        """Enter a lambda or comprehension; what Python evaluates outside it is walked in the outer block."""
        region = Region(node, block)
        self.syntax.regions[node] = region
        region.binders.append((node, region.block))
        inside: list[ast.AST]
        if isinstance(node, ast.Lambda):
            self.expressions([*node.args.defaults, *(d for d in node.args.kw_defaults if d)], block)
            inside = [node.body]
            region.returns.append((node.body, region.block))
        else:
            self.expressions([node.generators[0].iter], block)
            inside = [part for each in node.generators for part in (*each.ifs, each.iter)]
            inside.remove(node.generators[0].iter)
            inside += [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self.regions.append((inside, region.block))

    def binder(self, node: ast.stmt, block: Block) -> None:
        block.region.binders.append((node, block))

    def declaration(self, node: ast.Global | ast.Nonlocal, block: Block) -> None:
        block.region.binders.append((node, block))
        for name in node.names:
            self.syntax.declared.setdefault(name, []).append(block.region)

    def imported(self, node: ast.Import | ast.ImportFrom, block: Block) -> None:
        self.syntax.imports.append((node, block))
        block.region.binders.append((node, block))
        for alias in node.names:
            if alias.asname:
                self.syntax.aliases.setdefault(alias.name.rpartition(".")[2], set()).add(alias.asname)
            elif alias.name == "*":
                block.region.stars.append(node)  # type: ignore[arg-type]

    def assignment(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign, block: Block) -> None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        block.region.binders.append((node, block))
        self.stores(targets, node, block)
        value = node.value
        for target in targets:
            if target.__class__ is ast.Subscript and value is not None:
                block.region.items.append((target, value, block))
        if value.__class__ is ast.Name or value.__class__ is ast.Attribute:
            for target in targets:
                if target.__class__ is ast.Name:
                    self.syntax.aliases.setdefault(last_name(value), set()).add(target.id)

    def loop(self, node: ast.For | ast.AsyncFor, block: Block) -> None:
        block.region.binders.append((node, block))
        self.stores([node.target], node, block)

    def stores(self, targets: Iterable[ast.expr], node: ast.AST, block: Block) -> None:
        for target in targets:
            if target.__class__ is ast.Attribute:
                block.region.stores.append((target, node, block))
            elif target.__class__ is ast.Tuple or target.__class__ is ast.List:
                self.stores(target.elts, node, block)

    def definition(self, node: FunctionNode | ast.ClassDef, block: Block) -> None:
        block.region.binders.append((node, block))
        region = Region(node, block)
        self.syntax.regions[node] = region
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                self.syntax.aliases.setdefault(last_name(base), set()).add(node.name)
        else:
            region.binders.append((node, region.block))
            self.expressions([*node.args.defaults, *(d for d in node.args.kw_defaults if d)], block)
        self.blocks.append((node.body, region.block))

    def returned(self, node: ast.Return, block: Block) -> None:
        block.region.returns.append((node.value, block))


_REGIONS = {ast.Lambda, *COMPREHENSIONS}
_STATEMENTS: dict[type[ast.AST], Callable[..., None]] = {
    ast.Import: _Walker.imported,
    ast.ImportFrom: _Walker.imported,
    ast.Assign: _Walker.assignment,
    ast.AnnAssign: _Walker.assignment,
    ast.AugAssign: _Walker.assignment,
    ast.For: _Walker.loop,
    ast.AsyncFor: _Walker.loop,
    ast.FunctionDef: _Walker.definition,
    ast.AsyncFunctionDef: _Walker.definition,
    ast.ClassDef: _Walker.definition,
    ast.Return: _Walker.returned,
    ast.Global: _Walker.declaration,
    ast.Nonlocal: _Walker.declaration,
    ast.Assert: _Walker.binder,
}


def children(kind: type[ast.AST]) -> tuple[str, ...]:
    """The fields of a node type whose nodes the walk visits as expressions; kept in a table, filled as types occur."""
    fields = getattr(kind, "_fields", ())
    if issubclass(kind, (ast.FunctionDef, ast.AsyncFunctionDef)):
        found: tuple[str, ...] = ("decorator_list",)
    elif issubclass(kind, ast.ClassDef):
        found = ("decorator_list", "bases", "keywords")
    else:
        suites = issubclass(kind, (ast.stmt, ast.ExceptHandler))
        found = tuple(f for f in fields if f not in _SKIPPED and not (suites and f in _SUITE_FIELDS))
    _CHILDREN[kind] = found
    return found
